"""Whether the texts of one row are quantities that compare, and which."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from counterpoint.compare.numbers import decimal_mark
from counterpoint.compare.quantities import only_quantity, parse_unit, read_quantity
from counterpoint.compare.tokens import tokenise
from counterpoint.compare.units import Quantity, QuantityKind, Unreadable
from counterpoint.compare.vocabulary import Vocabulary
from counterpoint.model import Scale, ScaleKind, told

__all__ = ["RowReading", "read_row"]

_NEEDED_SHARE = 0.75
"""Of the speaking cells; the rest is reported as unreadable."""
_MOST_WORDS = 12
"""Words of a cell beyond which its number is not the whole matter, on an issue without a unit."""
_LONGEST = 160


class RowReading(NamedTuple):
    """The quantities of a row's speaking cells.

    Attributes:
        cells: One for each text given.
        unit: As people read it, '' for bare counts.
    """

    cells: Sequence[Quantity | Unreadable]
    unit: str


def read_row(texts: Sequence[str], scale: Scale, vocabulary: Vocabulary) -> RowReading | None:
    """The quantities in `texts`; None when the row is better compared by its wording.

    At least two cells and three quarters of all have to hold exactly one quantity, of one kind
    and unit. Without a quantity scale the cells must also be short, and bare numbers count the
    same thing: a number inside a clause is rarely the whole matter.
    """
    if len(texts) < 2:
        return None
    if scale.kind is ScaleKind.QUANTITY:
        decimal = decimal_mark(texts)
        unit = parse_unit(scale.unit, vocabulary)
        cells = [read_quantity(text, unit, vocabulary, decimal) for text in texts]
        return RowReading(cells, scale.unit) if _enough(cells) else None
    if not _plausible(texts):
        return None
    return _without_unit(texts, vocabulary, decimal_mark(texts))


def _plausible(texts: Sequence[str]) -> bool:
    """A cheap look before reading: most cells are short."""
    short = sum(len(text) <= _LONGEST for text in texts)
    return short >= _NEEDED_SHARE * len(texts)


def _enough(cells: Sequence[Quantity | Unreadable]) -> bool:
    readable = sum(isinstance(cell, Quantity) for cell in cells)
    return readable >= 2 and readable >= _NEEDED_SHARE * len(cells)


def _without_unit(texts: Sequence[str], vocabulary: Vocabulary, decimal: str) -> RowReading | None:
    cells: list[Quantity | Unreadable] = []
    unread = 0
    for text in texts:
        cell = _whole_matter(text, vocabulary, decimal)
        cells.append(cell)
        unread += isinstance(cell, Unreadable)
        if unread > (1 - _NEEDED_SHARE) * len(texts):
            return None
    read = [cell for cell in cells if isinstance(cell, Quantity)]
    units = {(cell.unit.kind, cell.unit.name) for cell in read}
    counted = {cell.counted for cell in read if cell.counted}
    if not _enough(cells) or len(units) != 1 or len(counted) > 1:
        return None
    kind, name = units.pop()
    return RowReading(cells, next(iter(counted), "") if kind is QuantityKind.COUNT else name)


def _whole_matter(text: str, vocabulary: Vocabulary, decimal: str) -> Quantity | Unreadable:
    words = sum(word[0].isalpha() for word in tokenise(text).folded)
    if words > _MOST_WORDS:
        return Unreadable(told("a long text"))
    return only_quantity(text, vocabulary, decimal)
