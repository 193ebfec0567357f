"""One labelled workbook, and a short way to write it down."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from counterpoint.model import column_number
from counterpoint.workbook.mapping import ColumnRole, MatrixMapping
from counterpoint.workbook.reading import SheetGrid, WorkbookGrids
from support.grids import Cell, book, grid

ROLE_LETTERS = {
    "#": ColumnRole.ID,
    "t": ColumnRole.TOPIC,
    "i": ColumnRole.ISSUE,
    "q": ColumnRole.QUESTION,
    "w": ColumnRole.WEIGHT,
    "s": ColumnRole.STATUS,
    "o": ColumnRole.OUTCOME,
    "p": ColumnRole.PLAN,
    "r": ColumnRole.REFERENCE,
}


@dataclass(frozen=True)
class Labelled:
    """A workbook, and the mapping that is right for it.

    Attributes:
        name: Says what is special about the layout.
        grids: The workbook.
        mapping: What a person would choose.
    """

    name: str
    grids: WorkbookGrids
    mapping: MatrixMapping


def roles_of(letters: str, first: str = "A") -> tuple[tuple[int, ColumnRole], ...]:
    """`#ti-ppr` as roles of columns from `first` on; `-` for a column without a role."""
    start = column_number(first)
    return tuple(
        (start + place, ROLE_LETTERS[letter])
        for place, letter in enumerate(letters)
        if letter != "-"
    )


def labelled(
    name: str,
    sheet: SheetGrid,
    roles: str,
    *,
    header: Sequence[int],
    body: tuple[int, int],
    first: str = "A",
    transposed: bool = False,
    before: Sequence[SheetGrid] = (),
    after: Sequence[SheetGrid] = (),
) -> Labelled:
    """A workbook with the matrix on `sheet`, among other sheets."""
    mapping = MatrixMapping(
        sheet.name, tuple(header), *body, roles_of(roles, first), transposed=transposed
    )
    return Labelled(name, book(*before, sheet, *after), mapping)


def lines(text: str) -> list[list[Cell]]:
    """A sheet drawn with `|` between the cells, a line a row; numbers become numbers."""
    found: list[list[Cell]] = []
    for line in text.removeprefix("\n").rstrip().split("\n"):
        if not line.strip():
            found.append([])
            continue
        cells = [part.strip() for part in line.split("|")]
        found.append([_cell(part) for part in cells])
    return found


def _cell(text: str) -> Cell:
    if not text:
        return None
    try:
        return float(text) if "." in text else int(text)
    except ValueError:
        return text


def drawn(name: str, text: str, **more: object) -> SheetGrid:
    """The sheet that `text` draws (see `lines`); `more` as for `grid`."""
    return grid(name, lines(text), **more)  # type: ignore[arg-type]
