"""Fit the weights of `unlike.py`: how little a column is like the plans beside it.

    python bench/fit_unlike.py               the weights, to be copied into unlike.py
    python bench/fit_unlike.py --left-out    what each set of drawings gives when fitted without it

Of each labelled drawing the columns that are no plans, one at a time among the plans, count as
`no plan`; the plans count as plans, with and without such a column among them. Only what the
headings look like is told, not what they mean.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "app"), str(ROOT / "tests")]

from bench.detection import TUNED_FILES, layouts  # noqa: E402
from counterpoint.workbook.layout import unlike  # noqa: E402
from counterpoint.workbook.layout.column_profile import ColumnProfile  # noqa: E402
from counterpoint.workbook.layout.not_plans import ENOUGH_ROWS, UNLIKE  # noqa: E402
from counterpoint.workbook.layout.oriented import OrientedSheet  # noqa: E402
from counterpoint.workbook.layout.plan_headings import column_headings  # noqa: E402
from counterpoint.workbook.mapping import ColumnRole  # noqa: E402
from support.labelled.labels import Labelled  # noqa: E402
from support.labelled.people import drawn_by_people  # noqa: E402

Weights = npt.NDArray[np.float64]
RIDGE = 1.0
"""Strength of the prior that a sign counts nothing: few drawings have to teach many signs."""


class Example(NamedTuple):
    """The signs of one column, whether it is no plan, and the set that it comes from."""

    signs: Sequence[float]
    is_odd: bool
    group: str


def examples(files: Sequence[str] = TUNED_FILES) -> list[Example]:
    """All columns of all drawings in these files, and of those by hand."""
    sets = {file: drawn_by_people(file) for file in files}
    sets["by hand"] = list(layouts(held_back=False)["drawn by hand"])
    return [each for name, drawn in sets.items() for one in drawn for each in _columns(one, name)]


def fitted(
    signs: Weights, odd: Weights, ridge: float = RIDGE, expected: Weights | None = None
) -> Weights:
    """Weights of a logistic model by Newton's method; the first sign is always 1, and free.

    The others are drawn towards those `expected`, else towards 0.
    """
    towards = np.zeros(signs.shape[1]) if expected is None else expected
    weights = towards.copy()
    prior = np.full(signs.shape[1], ridge)
    prior[0] = 0.0
    for _ in range(50):
        likely = 1 / (1 + np.exp(-np.clip(signs @ weights, -30, 30)))
        slope = signs.T @ (likely - odd) + prior * (weights - towards)
        bend = (signs * (likely * (1 - likely))[:, None]).T @ signs + np.diag(prior + 1e-9)
        step = np.linalg.solve(bend, slope)
        weights -= step
        if np.abs(step).max() < 1e-8:
            break
    return weights


def _columns(drawn: Labelled, group: str) -> Iterator[Example]:
    mapping = drawn.mapping
    sheet = OrientedSheet(drawn.grids[mapping.sheet], mapping.transposed)
    lines = column_headings(sheet, mapping.header_rows)
    names = [
        next((text for text in reversed(stack) if text), "") for stack in zip(*lines, strict=True)
    ]
    rows = sheet.rows[mapping.first_row - 1 : mapping.last_row]
    cells = [[text.strip() for text in row] for row in rows if sum(map(bool, row)) > 1]
    profiles = [ColumnProfile(column) for column in zip(*cells, strict=True)]
    roles = {column - 1: role for column, role in mapping.roles}
    plans = [place for place, role in roles.items() if role is ColumnRole.PLAN]
    issue = min(place for place, role in roles.items() if role is ColumnRole.ISSUE)
    leading = (ColumnRole.PLAN, ColumnRole.ISSUE, ColumnRole.ID)
    others = [at for at, role in roles.items() if at > issue and role not in leading]
    alike = len({names[place] for place in plans}) < len(plans)
    if len(cells) < ENOUGH_ROWS or alike or len(plans) < 2:
        return
    for odd in (None, *others):
        among = sorted([*plans, odd]) if odd is not None else plans
        if len(among) < 3 or (odd is not None and not names[odd]):
            continue
        for place in among:
            signs = unlike._signs(names, profiles, place, among)
            yield Example(list(signs.values()), place == odd, group)


def _arrays(found: Sequence[Example]) -> tuple[Weights, Weights]:
    return np.array([each.signs for each in found]), np.array(
        [float(each.is_odd) for each in found]
    )


def _left_out(found: Sequence[Example]) -> None:
    hits = odd = false = plain = 0
    for group in dict.fromkeys(each.group for each in found):
        weights = fitted(*_arrays([each for each in found if each.group != group]))
        signs, is_odd = _arrays([each for each in found if each.group == group])
        judged = 1 / (1 + np.exp(-(signs @ weights))) >= UNLIKE
        hits += int((judged * is_odd).sum())
        odd += int(is_odd.sum())
        false += int((judged * (1 - is_odd)).sum())
        plain += int((1 - is_odd).sum())
    print(f"left out: {hits} of {odd} that are no plans found ({hits / odd:.1%});")
    print(f"{false} of {plain} plans taken for none ({false / plain:.1%})")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0] if __doc__ else "")
    parser.add_argument("--left-out", action="store_true")
    found = examples()
    if parser.parse_args().left_out:
        _left_out(found)
        return
    for sign, weight in zip(unlike._WEIGHTS, fitted(*_arrays(found)), strict=True):
        print(f'    "{sign}": {weight:.2f},')


if __name__ == "__main__":
    main()
