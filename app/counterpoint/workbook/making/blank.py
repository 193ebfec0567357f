"""Content of an empty matrix, ready for typing."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import TypeVar

from counterpoint.model import Issue, Plan, PlanMatrix, told
from counterpoint.model.errors import TablesError, nearest
from counterpoint.workbook.making.content import WorkbookContent
from counterpoint.workbook.making.presets import PRESETS, SCALE_PRESETS, Preset

__all__ = ["blank_content"]

T = TypeVar("T")

_BLANK_ROWS = 25
_STARTERS = 2
"""Issues that each topic begins with, so that there is something to type over."""


def blank_content(
    *,
    plans: Sequence[str],
    topics: Sequence[str],
    preset: str,
    scale: str,
    title: str,
    created: datetime,
) -> WorkbookContent:
    """An empty matrix with starter rows. Raises TablesError for unknown presets and for plans
    that are empty or twice."""
    kind = _chosen(PRESETS, preset, "preset")
    issue_scale = _chosen(SCALE_PRESETS, scale, "scale preset")
    keys = _plan_keys(plans or kind.plans)
    names = [" ".join(topic.split()) for topic in topics if topic.strip()] or ["Topic A", "Topic B"]
    issues = tuple(
        Issue(
            key=f"{code}-{number:02d}",
            id=f"{code}-{number:02d}",
            topic=topic,
            title=f"Issue {number} of {topic}",
            row=0,
            status=kind.status_marks[0][0] if kind.status_marks else "",
            scale=issue_scale,
        )
        for topic, code in zip(names, _codes(names), strict=True)
        for number in range(1, _STARTERS + 1)
    )
    empty = ("",) * len(keys)
    return WorkbookContent(
        matrix=PlanMatrix(tuple(Plan(key) for key in keys), issues, (empty,) * len(issues)),
        title=title or "Plan matrix",
        created=created,
        about=_about(kind, coded=issue_scale.is_coded),
        columns=kind.columns,
        headings=kind.headings,
        status_marks=kind.status_marks,
        empty_references=kind.references,
        blank_rows=_BLANK_ROWS,
        with_stances=issue_scale.is_coded,
        with_sources=True,
    )


def _chosen(choices: Mapping[str, T], name: str, what: str) -> T:
    if name not in choices:
        raise TablesError(
            told(
                "There is no {what} {name!r}.{hint}",
                what=what,
                name=name,
                hint=nearest(name, list(choices)),
            )
        )
    return choices[name]


def _plan_keys(plans: Sequence[str]) -> list[str]:
    keys = [" ".join(plan.split()) for plan in plans]
    for number, key in enumerate(keys):
        if not key:
            raise TablesError(
                told("Plan {number} has no name; name it or leave it out.", number=number + 1)
            )
        if key.casefold() in (other.casefold() for other in keys[:number]):
            raise TablesError(told("The plan {key!r} is there twice; rename one.", key=key))
        if len(key) > 255:
            raise TablesError(
                told("The name of plan {number} is longer than 255 characters.", number=number + 1)
            )
    return keys


def _codes(topics: Sequence[str]) -> list[str]:
    """A code of letters for each topic, such as `SEC`, all different."""
    codes: list[str] = []
    for topic in topics:
        letters = re.sub(r"[\W\d_]", "", topic).upper()
        code = letters[:3] or "T"
        if topic.casefold().startswith("topic ") and len(letters) == 6:
            code = letters[-1]  # of Topic A only the A tells
        number = 2
        base = code
        while code in codes:
            code = f"{base}{number}"
            number += 1
        codes.append(code)
    return codes


def _about(kind: Preset, *, coded: bool) -> tuple[tuple[str, str], ...]:
    rows = {
        "What this is": f"{kind.description} Type over what stands there.",
        "An empty cell": "The plan says nothing on the issue; it does not mean no.",
    }
    if kind.status_marks:
        choices = ", ".join(word for word, _ in kind.status_marks)
        rows["Status"] = f"Choose {choices} from the drop-down; each has a colour and a symbol."
    if coded:
        rows["Stances"] = (
            "Beside the words of Matrix, Stances holds a short code for each position, on the"
            " scale of its issue. Change scale and options as each issue needs."
        )
    return tuple(rows.items())
