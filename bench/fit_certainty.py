"""Fit the weights of `certainty.py`: how likely a first guess is wrong, and in what.

    python bench/fit_certainty.py               the weights, to be copied into certainty.py
    python bench/fit_certainty.py --left-out    what each set gives when fitted without it

The examples are the first guesses at the labelled drawings of many trades, with all words known
and with three and six in ten of them hidden, which stand for headings that are in no list.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

import numpy as np
from openpyxl import Workbook

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "app"), str(ROOT / "tests")]

from bench.detection import TUNED_FILES, hide_words, layouts  # noqa: E402
from bench.fit_unlike import fitted  # noqa: E402
from counterpoint.workbook.layout import build_matrix, certainty, headings, propose  # noqa: E402
from counterpoint.workbook.layout.find import CERTAIN  # noqa: E402
from counterpoint.workbook.reading.opened import open_sheets  # noqa: E402
from support.labelled.generated import is_right  # noqa: E402
from support.labelled.people import drawn_by_people  # noqa: E402
from support.many_layouts import SMALL_BOOKS  # noqa: E402

HIDDEN = ((0.0, 0), *((0.3, seed) for seed in range(4)), *((0.6, seed) for seed in range(2)))
"""Shares of the words that are hidden, each with a seed."""
RIDGE = 4.0
AGAINST, FOR = 0.7, -0.4
"""What a sign is expected to count before any drawing is looked at: most speak against a guess."""
SPEAK_FOR = frozenset(
    {
        *("kinds", "kinds, turned", "issue told", "others told", "longer titles", "told before"),
        *("known after", "named alike", "told as plans"),
    }
)
SPEAK_EITHER_WAY = frozenset(
    {
        *("issue told, turned", "rows named alike", "more header rows", "two plans"),
        *("first distinct", "last wordier", "nothing after", "text below", "few rows"),
        *("last row without a position", "first longer", "last words of its own"),
    }
)
LEAST_SCORE = CERTAIN - propose._LEEWAY


class Example(NamedTuple):
    """One first guess: its signs, whether it is right, how surely it is a matrix at all, and where
    it comes from."""

    signs: certainty.Signs
    is_right: bool
    score: float
    group: str
    hidden: float


def examples(files: Sequence[str] = TUNED_FILES) -> list[Example]:
    """First guesses at the drawings in these files and at those by hand."""
    sets = {file: drawn_by_people(file) for file in files}
    sets["by hand"] = list(layouts(held_back=False)["drawn by hand"])
    all_words = headings._all_words
    found = []
    for share, seed in HIDDEN:
        if share:
            hide_words(share, seed)
        for group, drawn in sets.items():
            for each in drawn:
                ranked = propose._ranked(each.grids)
                if ranked:
                    right = is_right(ranked[0].proposal.mapping, each)
                    found.append(_example(ranked[0], right, group, share))
        found += _small_books(share)
        headings._all_words = all_words
    return found


def _small_books(hidden: float) -> Iterator[Example]:
    """First guesses at the small workbooks of docs/layouts.md."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "book.xlsx"
        for small in SMALL_BOOKS:
            if not small.plans:
                continue
            book = Workbook()
            small.build(book)
            book.save(path)
            with open_sheets(path) as opened:
                ranked = propose._ranked(opened.grids)
                if ranked:
                    matrix = build_matrix(opened.grids, ranked[0].proposal.mapping).matrix
                    plans = tuple(plan.key for plan in matrix.plans)
                    issues = tuple(issue.title for issue in matrix.issues)
                    right = (plans, issues) == (tuple(small.plans), tuple(small.issues))
                    yield _example(ranked[0], right, "small books", hidden)


def _example(best: propose._Candidate, right: bool, group: str, hidden: float) -> Example:
    return Example(best.signs(), right, best.score, group, hidden)


def learn(found: Sequence[Example]) -> tuple[dict[str, dict[str, float]], float]:
    """The weights of each of KINDS, and what all guesses have in common."""
    names = [
        (kind, sign)
        for kind in certainty.KINDS
        for sign in found[0].signs[kind]
        if sign != "always"
    ]
    signs = np.array([[each.signs[kind][sign] for kind, sign in names] for each in found])
    usual = signs.mean(axis=0)
    wrong = np.array([float(not each.is_right) for each in found])
    expected = np.array([0.0, *(_expected(sign) for _, sign in names)])
    columns = np.hstack([np.ones((len(found), 1)), signs - usual])
    left = np.ones(len(expected), dtype=bool)
    values = np.zeros(len(expected))
    while True:
        values[:] = 0
        values[left] = fitted(columns[:, left], wrong, RIDGE, expected[left])
        # A sign that would speak the other way than it means does so by chance.
        by_chance = left & (values * expected < 0)
        if not by_chance.any():
            break
        left &= ~by_chance
    weights: dict[str, dict[str, float]] = {kind: {"always": 0.0} for kind in certainty.KINDS}
    for (kind, sign), value, mean in zip(names, values[1:], usual, strict=True):
        weights[kind][sign] = float(value)
        weights[kind]["always"] -= float(value * mean)
    return weights, float(values[0])


def _expected(sign: str) -> float:
    return 0.0 if sign in SPEAK_EITHER_WAY else FOR if sign in SPEAK_FOR else AGAINST


def judged_left_out(found: Sequence[Example]) -> Iterator[tuple[Example, float]]:
    """Each example with how likely it is right, by weights fitted without its set."""
    for group in dict.fromkeys(each.group for each in found):
        others = [each for each in found if each.group != group]
        certainty._WEIGHTS, certainty._USUALLY = learn(others)
        for each in found:
            if each.group == group:
                yield each, certainty.right_share(each.signs)


def _left_out(found: Sequence[Example]) -> None:
    judged = list(judged_left_out(found))
    for hidden in dict.fromkeys(share for share, _ in HIDDEN):
        some = [(each, share) for each, share in judged if each.hidden == hidden]
        print(f"{hidden:.0%} of the words hidden: {len(some)} guesses,", end=" ")
        print(f"{sum(each.is_right for each, _ in some) / len(some):.1%} right")
        for least in (0.0, 0.8, 0.84, 0.88, 0.9, 0.91, 0.92, 0.93, 0.94, 0.95):
            sure = [each for each, share in some if share >= least and each.score >= LEAST_SCORE]
            wrong = sum(not each.is_right for each in sure)
            asked = sum(each.is_right for each, _ in some) - (len(sure) - wrong)
            print(
                f"   from {least}: wrong and certain {wrong / len(some):.1%},"
                f" right and asked {asked / len(some):.1%}"
            )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0] if __doc__ else "")
    parser.add_argument("--left-out", action="store_true")
    found = examples()
    if parser.parse_args().left_out:
        _left_out(found)
        return
    learnt, usually = learn(found)
    for kind, weights in learnt.items():
        print(f'    "{kind}": {{')
        for sign, weight in weights.items():
            print(f'        "{sign}": {weight:.2f},')
        print("    },")
    print(f"_USUALLY = {usually:.2f}")


if __name__ == "__main__":
    main()
