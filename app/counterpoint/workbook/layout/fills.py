"""Cell colours read as stances: nominal, named by the legend or by the colour."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from counterpoint.model import Scale, ScaleKind
from counterpoint.workbook.layout.body import Body, read_body
from counterpoint.workbook.layout.companions import StanceRows
from counterpoint.workbook.layout.oriented import OrientedSheet
from counterpoint.workbook.mapping import ColumnRole, MatrixMapping

if TYPE_CHECKING:
    from counterpoint.workbook.reading import SheetGrid

__all__ = ["UsedColour", "colour_name", "colours_used", "stances_from_fills", "with_fills"]

_NAMED = {
    "red": (225, 60, 50),
    "orange": (245, 160, 60),
    "yellow": (255, 235, 80),
    "green": (90, 190, 90),
    "blue": (80, 130, 220),
    "purple": (150, 80, 180),
    "pink": (250, 170, 190),
    "brown": (140, 90, 50),
    "grey": (170, 170, 170),
    "black": (20, 20, 20),
    "white": (255, 255, 255),
    "light red": (255, 199, 206),
    "light yellow": (255, 242, 204),
    "light green": (198, 239, 206),
    "light blue": (189, 215, 238),
}
_LABEL_LENGTH = 40


def colour_name(fill: str) -> str:
    """The everyday name nearest to `#rrggbb`. Raises ValueError for other texts."""
    red, green, blue = (int(fill[place : place + 2], 16) for place in (1, 3, 5))

    def difference(name: str) -> int:
        other = _NAMED[name]
        return sum(abs(a - b) for a, b in zip((red, green, blue), other, strict=True))

    return min(_NAMED, key=difference)


@dataclass(frozen=True, slots=True)
class UsedColour:
    """A fill among the positions of a matrix.

    Attributes:
        fill: `#rrggbb`.
        label: What the sheet's legend calls it, else its everyday name.
        positions: How many positions have it.
    """

    fill: str
    label: str
    positions: int


def colours_used(grid: SheetGrid, mapping: MatrixMapping) -> tuple[UsedColour, ...]:
    """The fills of the positions that `mapping` describes, the commonest first: what
    `fill_stances` would read. () when there are none, or no plans."""
    if not mapping.columns(ColumnRole.PLAN):
        return ()
    sheet = OrientedSheet(grid, mapping.transposed)
    body = read_body(sheet, mapping.within(sheet.column_count), [])
    counted = Counter(each.fill for each in body.facts.values() if each.fill)
    labels = _labels(sheet, body, tuple(counted))
    return tuple(UsedColour(fill, labels[fill], count) for fill, count in counted.most_common())


def stances_from_fills(
    sheet: OrientedSheet, body: Body, keys: Sequence[str], columns: Sequence[int]
) -> StanceRows:
    """The fill of each position as its stance, on nominal scales.

    A colour is named by the sheet's legend (a short text in a cell of that colour outside the
    body, or right beside one), else by its everyday name, with its value where two
    colours share a name. Positions without a fill are not coded.
    """
    used = dict.fromkeys(each.fill for each in body.facts.values() if each.fill)
    labels = _labels(sheet, body, tuple(used))
    stances: dict[str, Sequence[str]] = {}
    scales: dict[str, Scale] = {}
    options = tuple(dict.fromkeys(labels[fill] for fill in used))
    filled: dict[int, list[str]] = {}
    for (issue, plan), each in body.facts.items():
        if each.fill:
            row = filled.setdefault(issue, [""] * len(columns))
            row[plan] = labels[each.fill]
    for issue, row in filled.items():
        stances[keys[issue]] = tuple(row)
        scales[keys[issue]] = Scale(ScaleKind.NOMINAL, options)
    return StanceRows(scales, stances)


def with_fills(typed: StanceRows, filled: StanceRows) -> StanceRows:
    """What the Stances sheet says, and the colours where it says nothing.

    Of an issue whose scale is typed, a colour counts that is one of its options.
    """
    coded = {key: scale for key, scale in typed.scales.items() if scale.is_coded}
    stances, scales = dict(typed.stances), {**typed.scales, **filled.scales, **coded}
    for key, row in filled.stances.items():
        scale = scales[key]
        fits = [stance if stance in scale.options else "" for stance in row]
        said = typed.stances.get(key, ("",) * len(row))
        pairs = zip(said, fits, strict=True)
        stances[key] = tuple(stance or colour for stance, colour in pairs)
    return replace(typed, scales=scales, stances=stances)


def _labels(sheet: OrientedSheet, body: Body, fills: tuple[str, ...]) -> dict[str, str]:
    legend = _legend(sheet, body)
    labels = {fill: legend.get(fill) or colour_name(fill) for fill in fills}
    for fill in fills:
        if list(labels.values()).count(labels[fill]) > 1 and fill not in legend:
            labels[fill] = f"{labels[fill]} {fill}"
    return labels


def _legend(sheet: OrientedSheet, body: Body) -> Mapping[str, str]:
    rows = set(body.rows)
    first = min(rows, default=0)
    found: dict[str, str] = {}
    for (row, column), each in sorted(sheet.facts.items()):
        if not each.fill or row in rows or each.fill in found or row == first - 1:
            continue
        for text in (sheet.text(row, column), sheet.text(row, column + 1)):
            if 0 < len(text.strip()) <= _LABEL_LENGTH:
                found[each.fill] = text.strip()
                break
    return found
