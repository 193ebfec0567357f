"""Puts the rows of a worksheet together as a grid."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache, partial
from itertools import islice
from pathlib import Path
from typing import TypeVar, cast, overload

from counterpoint.model import CellFacts, CellFlag, Message, TextRun, told
from counterpoint.model.errors import UnsafeWorkbookError
from counterpoint.workbook.loaded import SheetInfo
from counterpoint.workbook.reading.cell_rows import COLUMN_NUMBERS, RawCell, RawRow, StringRow
from counterpoint.workbook.reading.cell_values import CellReader, Shown, link_of_formula
from counterpoint.workbook.reading.conditional_looks import (
    ConditionalCells,
    with_conditional_looks,
)
from counterpoint.workbook.reading.grid import Area, CellValue, SheetGrid
from counterpoint.workbook.reading.later import LaterMapping, LaterSequence
from counterpoint.workbook.reading.sheet_frame import SheetFrame
from counterpoint.workbook.reading.styles import PLAIN_LOOK
from counterpoint.workbook.reading.xml_strings import with_looks

__all__ = ["MAX_FULL_CELLS", "GridBuilder"]

MAX_FULL_CELLS = 40_000_000
"""Cells of rows that hold something, filled up to the sheet's width, that a grid keeps in
memory; a wider sheet is filled up as it is read."""
_MAX_MERGED = 2_000_000
"""Cells of a merged area that is still worth filling in."""
_MAX_FACTS = 3_000_000
"""Cells with facts; more would mean styles on every cell of a huge sheet, which say nothing."""

V = TypeVar("V")

Facts = dict[tuple[int, int], CellFacts]


class GridBuilder:
    """Takes rows in the file's order; `finish` gives the grid."""

    def __init__(self, info: SheetInfo, reader: CellReader, path: Path) -> None:
        self._info = info
        self._reader = reader
        self._path = path
        self._texts: list[tuple[str, ...]] = []
        self._values: list[tuple[CellValue, ...]] = []
        self._width = min(info.columns, 256)
        self._hidden_rows: set[int] = set()
        self._facts: Facts = {}
        self._kinds: dict[tuple[str, str, CellFlag | None], CellFacts] = {}

    @property
    def row_count(self) -> int:
        """Rows taken so far, empty ones included."""
        return len(self._texts)

    def add(self, row: RawRow | StringRow) -> None:
        """Take a row. Rows may come in any order; of two with one number, cells are joined."""
        if row.hidden:
            self._hidden_rows.add(row.number)
        if isinstance(row, StringRow):
            strings = self._reader.strings
            if strings.rich:
                numbers = [int(number) for _, number in row.cells]
                if not strings.rich.keys().isdisjoint(numbers):
                    self._add_raw(_as_raw(row))
                    return
            self._add_strings(row)
        elif row.cells:
            self._add_raw(row)

    def _add_strings(self, row: StringRow) -> None:
        """The commonest row: shared strings without looks, none of them with facts."""
        if not row.cells:
            return
        texts = self._reader.strings.texts
        line = [""] * self._width
        try:
            for letters, number in row.cells:
                column = COLUMN_NUMBERS[letters]
                if column > len(line):
                    line.extend([""] * (column - len(line)))
                line[column - 1] = texts[int(number)]
        except IndexError:
            # A string that the workbook lacks: read leniently, cell by cell.
            self._add_raw(_as_raw(row))
            return
        shown = tuple(line)
        self._place(row.number, shown, shown)

    def _add_raw(self, row: RawRow) -> None:
        width = max(self._width, max(cell.column for cell in row.cells))
        texts = [""] * width
        values: list[CellValue] = [""] * width
        only_texts = True
        for cell in row.cells:
            text, value, flag, rich = self._reader.read(cell)
            texts[cell.column - 1] = text
            values[cell.column - 1] = value
            if value is not text:
                only_texts = False
            if flag is not None or rich or cell.style:
                self._add_facts(row.number, cell, (text, value, flag, rich))
        shown = tuple(texts)
        self._place(row.number, shown, shown if only_texts else tuple(values))

    def _add_facts(self, row: int, cell: RawCell, shown: Shown) -> None:
        text, value, flag, rich = shown
        style = self._reader.styles[cell.style]
        look = style.look
        if style.format.has_colours and text:
            held = value if isinstance(value, float | str) else 1.0  # dates are above 0
            look = self._reader.styles.look_of(cell.style, held)
        runs: tuple[TextRun, ...] = ()
        if rich:
            runs = with_looks(rich, look)
        elif look != PLAIN_LOOK and text:
            runs = (look.run(text),)
        link = link_of_formula(cell.formula) if cell.formula else ""
        facts = self._facts_of(style.fill, link, flag)
        if runs:
            facts = replace(facts, runs=runs)
        if facts != _NO_FACTS and len(self._facts) < _MAX_FACTS:
            self._facts[row, cell.column] = facts

    def _facts_of(self, fill: str, link: str, flag: CellFlag | None) -> CellFacts:
        """Facts are shared between the many cells that have the same."""
        key = (fill, link, flag)
        found = self._kinds.get(key)
        if found is None:
            found = self._kinds[key] = CellFacts(fill=fill, link=link, flag=flag)
        return found

    def _place(self, number: int, texts: tuple[str, ...], values: tuple[CellValue, ...]) -> None:
        known = len(self._texts)
        if number <= known:
            texts, values = self._joined(number, texts, values)
            self._texts[number - 1], self._values[number - 1] = texts, values
            return
        if number > known + 1:
            self._texts.extend([()] * (number - known - 1))
            self._values.extend([()] * (number - known - 1))
        self._texts.append(texts)
        self._values.append(values)
        if len(texts) > self._width and number < 100:
            self._width = min(len(texts), 256)

    def _joined(
        self, number: int, texts: tuple[str, ...], values: tuple[CellValue, ...]
    ) -> tuple[tuple[str, ...], tuple[CellValue, ...]]:
        """A row that the file has twice: cells of the later one win where they hold something."""
        old_texts = list(self._texts[number - 1])
        old_values = list(self._values[number - 1])
        missing = len(texts) - len(old_texts)
        old_texts.extend([""] * missing)
        old_values.extend([""] * missing)
        for place, value in enumerate(values):
            if value != "":
                old_texts[place], old_values[place] = texts[place], value
        return tuple(old_texts), tuple(old_values)

    def finish(self, frame: SheetFrame, is_complete: bool = True) -> SheetGrid:
        """The grid of all rows taken. Raises UnsafeWorkbookError when it cannot be held."""
        columns = self._trim()
        texts, values = self._filled(columns)
        self._add_links(frame)
        info = replace(self._info, rows=len(self._texts), columns=columns, locked=frame.locked)
        facts: Mapping[tuple[int, int], CellFacts] = {
            place: each
            for place, each in self._facts.items()
            if place[0] <= info.rows and place[1] <= columns
        }
        untold: Sequence[tuple[Area, Message]] = ()
        if frame.rules:
            # Looked at in the matrix's sheet only: the others need not be worked out.
            cells = ConditionalCells(texts, values, facts, self._reader.is_1904)
            differences = self._reader.styles.differences
            looks = cache(partial(with_conditional_looks, cells, frame.rules, differences))
            facts = LaterMapping(lambda: looks()[0])
            untold = LaterSequence(lambda: looks()[1])
        return SheetGrid(
            info,
            texts,
            values,
            merged=tuple(_clipped(frame.merged, info.rows, columns)),
            hidden_rows=frozenset(row for row in self._hidden_rows if row <= info.rows),
            hidden_columns=frozenset(c for c in frame.hidden_columns if c <= columns),
            cell_facts=facts,
            tables=frame.tables,
            totals_rows=frame.totals_rows,
            untold_formats=untold,
            is_complete=is_complete,
        )

    def _trim(self) -> int:
        """Drop rows at the end that hold nothing; the number of columns that hold something."""
        while self._values and not any(value != "" for value in self._values[-1]):
            self._texts.pop()
            self._values.pop()
        columns = 0
        for values in self._values:
            place = len(values)
            while place > columns and values[place - 1] == "":
                place -= 1
            columns = max(columns, place)
        return columns

    def _filled(
        self, columns: int
    ) -> tuple[Sequence[tuple[str, ...]], Sequence[tuple[CellValue, ...]]]:
        """All rows of one width; rows of the right width are kept as they are."""
        full = sum(1 for row in self._texts if row)
        if full * columns > MAX_FULL_CELLS:
            held = sum(map(len, self._texts))
            if held > MAX_FULL_CELLS:
                raise UnsafeWorkbookError(
                    told(
                        "the sheet spreads over {count:,} rows and {columns:,} columns, more"
                        " than can be shown. Delete what stands far away from the table.",
                        count=len(self._texts),
                        columns=columns,
                    ),
                    path=self._path,
                    sheet=self._info.name,
                )
            return _FilledRows(self._texts, columns), _FilledRows(self._values, columns)
        empty = ("",) * columns
        for number, (texts, values) in enumerate(zip(self._texts, self._values, strict=True)):
            if len(texts) != columns:
                even = texts[:columns] + empty[len(texts) :] if texts else empty
                same = values is texts
                self._texts[number] = even
                self._values[number] = even if same else values[:columns] + empty[len(values) :]
        return self._texts, self._values

    def _add_links(self, frame: SheetFrame) -> None:
        for (first_row, first_column, last_row, last_column), target in frame.links:
            for row in range(first_row, last_row + 1):
                for column in range(first_column, last_column + 1):
                    facts = self._facts.get((row, column), _NO_FACTS)
                    self._facts[row, column] = replace(facts, link=target)


_NO_FACTS = CellFacts()


def _clipped(areas: Iterable[Area], rows: int, columns: int) -> Iterator[Area]:
    """Merged areas as far as there is anything to read: some cover whole columns. One that
    still covers millions of cells is no heading of anything and is left out."""
    for first_row, first_column, last_row, last_column in areas:
        last_row, last_column = min(last_row, rows), min(last_column, columns)
        height, width = last_row - first_row + 1, last_column - first_column + 1
        if height > 0 and width > 0 and 1 < height * width <= _MAX_MERGED:
            yield first_row, first_column, last_row, last_column


def _as_raw(row: StringRow) -> RawRow:
    cells = [RawCell(COLUMN_NUMBERS[letters], 0, "s", number) for letters, number in row.cells]
    return RawRow(row.number, row.hidden, cells)


class _FilledRows(Sequence[tuple[V, ...]]):
    """Rows that are filled up to one width when they are looked at: for a sheet with a stray
    cell far to the right, where filled rows would not fit into memory."""

    def __init__(self, rows: Sequence[tuple[V, ...]], columns: int) -> None:
        self._rows = rows
        # '' belongs to both kinds of row, texts and values.
        self._empty = cast("tuple[V, ...]", ("",) * columns)
        self._columns = columns

    def __len__(self) -> int:
        return len(self._rows)

    @overload
    def __getitem__(self, index: int) -> tuple[V, ...]: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[tuple[V, ...]]: ...
    def __getitem__(self, index: int | slice) -> tuple[V, ...] | Sequence[tuple[V, ...]]:
        if isinstance(index, slice):
            return _FilledRows(self._rows[index], self._columns)
        return self._fill(self._rows[index])

    def __iter__(self) -> Iterator[tuple[V, ...]]:
        return map(self._fill, islice(self._rows, None))

    def _fill(self, row: tuple[V, ...]) -> tuple[V, ...]:
        return row[: self._columns] + self._empty[len(row) :] if row else self._empty
