"""A workbook of 2,000 issues x 40 parties with topics and stances, for looking at the window.

python -m bench.parties OUT.xlsx
"""

from __future__ import annotations

import random
import sys
from datetime import datetime
from pathlib import Path

from counterpoint.model import Issue, Plan, PlanMatrix, Scale, ScaleKind
from counterpoint.workbook.making import WorkbookContent, make_workbook

_TOPICS = (
    "Taxes", "Health", "Schools", "Universities", "Housing", "Climate", "Energy", "Rail", "Roads",
    "Farming", "Fishing", "Police", "Courts", "Defence", "Trade", "Migration", "Pensions", "Work",
    "Digital", "Culture", "Sport", "Towns", "Budget", "Europe", "Science",
)  # fmt: skip
_SUBJECTS = (
    "a levy on", "public spending for", "a national register of", "free access to", "the ban on",
    "local powers over", "reporting duties for", "a transition period for", "subsidies for",
)  # fmt: skip
_THINGS = (
    "second homes", "night trains", "small farms", "hospital beds", "open data", "new reactors",
    "school meals", "data centres", "coastal waters", "care at home", "heavy lorries",
)  # fmt: skip
_VERBS = ("shall introduce", "should extend", "will end", "shall not change", "may review")
_ENDS = (
    "within 12 months", "by 2030", "after a public consultation", "with the regions' consent",
    "unless the budget council objects", "for companies with more than 250 employees", "from 2027",
)  # fmt: skip
_OPTIONS = ("Against", "Rather against", "Neutral", "Rather for", "For")


def content(seed: int = 7) -> WorkbookContent:
    """The workbook's content; the same seed gives the same."""
    dice = random.Random(seed)
    scale = Scale(ScaleKind.ORDINAL, _OPTIONS)
    plans = tuple(
        Plan(f"P{number:02d}", name=f"Party {number:02d}", date=f"2026-{1 + number % 12:02d}-01")
        for number in range(1, 41)
    )
    issues, texts, stances = [], [], []
    for row in range(2000):
        topic = _TOPICS[row * len(_TOPICS) // 2000]
        subject = f"{dice.choice(_SUBJECTS)} {dice.choice(_THINGS)}"
        key = f"{topic[:3].upper()}-{row + 1:04d}"
        issues.append(
            Issue(key, key, topic, subject[0].upper() + subject[1:], row + 2, scale=scale)
        )
        lean = dice.randrange(5)
        line, codes = [], []
        for _ in plans:
            if dice.random() < 0.25:
                line.append("")
                codes.append("")
                continue
            option = min(4, max(0, lean + dice.choice((-2, -1, 0, 0, 1, 2))))
            line.append(f"{dice.choice(_VERBS).capitalize()} {subject} {dice.choice(_ENDS)}.")
            codes.append(_OPTIONS[option])
        texts.append(tuple(line))
        stances.append(tuple(codes))
    matrix = PlanMatrix(plans, tuple(issues), tuple(texts), tuple(stances))
    return WorkbookContent(matrix, "Two thousand questions to forty parties", datetime(2026, 11, 1))


if __name__ == "__main__":
    make_workbook(content(), Path(sys.argv[1]), overwrite=True)
