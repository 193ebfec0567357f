"""Cells set, cleared and rows appended, while all else in the sheet stays byte for byte."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from counterpoint.model import MAX_ROWS, CellAddress, told
from counterpoint.model.errors import DamagedWorkbookError, MatrixFormatError, UnknownAnchorError
from counterpoint.workbook.package.patch import PackagePatch
from counterpoint.workbook.package.sheet_list import SheetPart
from counterpoint.workbook.package.xml_edit import Element, XmlEditor, parse_xml
from counterpoint.workbook.package.xml_text import encode_stream
from counterpoint.workbook.sheets.calc_chain import drop_from_chain
from counterpoint.workbook.sheets.cell_xml import CellValue, cell_xml, row_xml
from counterpoint.workbook.sheets.ranges import CellRange
from counterpoint.workbook.sheets.row_heights import RowHeights, wrapping_styles
from counterpoint.workbook.sheets.row_stream import raw_rows
from counterpoint.workbook.sheets.schema_order import WORKSHEET_ORDER
from counterpoint.workbook.sheets.sheet_stream import (
    SheetFrame,
    SheetSplit,
    make_frame,
    split_sheet,
)
from counterpoint.workbook.sheets.table_part import SheetTable, grow_table, sheet_tables

__all__ = ["SheetEdits"]


@dataclass(slots=True)
class _Survey:
    """What one pass over the sheet found out.

    Attributes:
        last_row: Last row that holds a value, 0 when none does.
        last_styles: Style of each cell of that row, by column; empty when it is a header or
            sums up a table.
        formulas: Of the cells asked for, those that hold a formula.
    """

    last_row: int = 0
    last_styles: dict[int, str] = field(default_factory=dict)
    formulas: set[CellAddress] = field(default_factory=set)


class SheetEdits:
    """Changes to the cells of one worksheet, put into the patch by `apply`.

    Texts become inline strings; a cell keeps its style, a new one takes its column's, or in an
    appended row that of the row above. Comments, merged ranges, validations and formats stay.
    """

    def __init__(self, patch: PackagePatch, sheet: SheetPart) -> None:
        """Raises UnknownAnchorError for a sheet without cells."""
        if sheet.kind != "worksheet":
            raise UnknownAnchorError(
                told(
                    "{file}, sheet {sheet!r}: it has no cells to write to.",
                    file=patch.path.name,
                    sheet=sheet.name,
                )
            )
        self.patch = patch
        self.sheet = sheet
        self._cells: dict[int, dict[int, CellValue]] = {}
        self._appended: list[Mapping[int, CellValue]] = []

    def put(self, address: CellAddress, value: CellValue) -> None:
        """Give a cell a text or a number; None or '' empties it."""
        self._cells.setdefault(address.row, {})[address.column] = value

    def clear(self, address: CellAddress) -> None:
        """Empty a cell; its style stays."""
        self.put(address, None)

    def append(self, cells: Mapping[int, CellValue]) -> None:
        """Add a row, by column counted from 1, below all rows that hold something."""
        self._appended.append(dict(cells))

    def apply(self) -> tuple[int, ...]:
        """Put the changes into the patch, and give the numbers of the appended rows.

        Raises MatrixFormatError where a formula that fills other cells too would be lost, or the
        sheet is full; DamagedWorkbookError for XML that is none. Nothing is changed then.
        """
        if not self._cells and not self._appended:
            return ()
        tables = sheet_tables(self.patch, self.sheet.part) if self._appended else ()
        headers = (table.range.top for table in tables)
        survey = self._survey({1, *headers, *(row for table in tables for row in table.totals)})
        first = max([survey.last_row, *self._cells], default=0) + 1
        if first + len(self._appended) - 1 > MAX_ROWS:
            raise MatrixFormatError(
                told("the sheet is full."), path=self.patch.path, sheet=self.sheet.name
            )
        numbers = tuple(range(first, first + len(self._appended)))
        rows = {number: dict(cells) for number, cells in self._cells.items()}
        rows.update(zip(numbers, map(dict, self._appended), strict=True))
        job = _Job(self.patch, self.sheet, rows, frozenset(numbers), survey)
        self.patch.transform(self.sheet.part, job.transform)
        drop_from_chain(self.patch, self.sheet, survey.formulas)
        for table in tables:
            self._grow(table, survey.last_row, numbers)
        self._cells.clear()
        self._appended.clear()
        return numbers

    def _grow(self, table: SheetTable, last_row: int, numbers: tuple[int, ...]) -> None:
        """A table that ends where the values end takes the new rows in; one with a totals row
        does not, nor one with something below it."""
        reaches = table.range.bottom >= last_row and table.range.top <= last_row
        if reaches and not table.totals_rows and table.range.bottom < numbers[-1]:
            grow_table(self.patch, table, numbers[-1])

    def _survey(self, others: set[int]) -> _Survey:
        """`others` are rows that no further row should look like: headers and totals."""
        survey = _Survey()
        path, part = self.patch.path, self.sheet.part
        split, _, _ = split_sheet(self.patch.stream(part), path=path, part=part)
        last = b""
        for number, raw in raw_rows(split, path=path, part=part):
            if number in self._cells:
                self._note_formulas(number, raw, survey)
            # A row without a value may still have cells, for their looks.
            if number and (b"v>" in raw or b"is>" in raw or b"f>" in raw):
                survey.last_row, last = number, raw
        if last and survey.last_row not in others:
            text = last.decode("utf-8", "replace")
            row = parse_xml(text, path=path, part=part)
            for column, cell in _cells(row):
                survey.last_styles[column] = cell.get("s")
        return survey

    def _note_formulas(self, number: int, raw: bytes, survey: _Survey) -> None:
        if b"f" not in raw:
            return
        text = raw.decode("utf-8", "replace")
        row = parse_xml(text, path=self.patch.path, part=self.sheet.part)
        for column, cell in _cells(row):
            formula = cell.find("f")
            if formula is None or column not in self._cells[number]:
                continue
            address = CellAddress(number, column)
            shared = formula.get("t") == "shared" and not formula.get("ref")
            if formula.get("t", "normal") != "normal" and not shared:
                raise MatrixFormatError(
                    told("the cell's formula fills other cells too; change it in the spreadsheet."),
                    path=self.patch.path,
                    sheet=self.sheet.name,
                    cell=str(address),
                )
            survey.formulas.add(address)


def _cells(row: Element) -> Iterator[tuple[int, Element]]:
    """(column, cell) of a parsed row; a cell without address follows the one before it."""
    column = 0
    for cell in row.find_all("c"):
        written = cell.get("r")
        try:
            column = CellAddress.parse(written).column if written else column + 1
        except ValueError:
            column += 1
        yield column, cell


class _Job:
    """One run of the edits over the sheet's XML."""

    def __init__(
        self,
        patch: PackagePatch,
        sheet: SheetPart,
        rows: dict[int, dict[int, CellValue]],
        appended: frozenset[int],
        survey: _Survey,
    ) -> None:
        self.patch = patch
        self.sheet = sheet
        self.rows = rows
        self.appended = appended
        self.survey = survey
        self.wrapping = wrapping_styles(patch)
        self.heights: RowHeights

    def transform(self, pieces: Iterator[bytes]) -> Iterator[bytes]:
        """See patch.Transform."""
        path, part = self.patch.path, self.sheet.part
        split, encoding, bom = split_sheet(pieces, path=path, part=part)
        return encode_stream(self._edited(split), encoding, bom)

    def _edited(self, split: SheetSplit) -> Iterator[bytes]:
        path, part = self.patch.path, self.sheet.part
        if not split.has_rows:
            frame = make_frame(split.head, b"", path=path, part=part)
            yield self._without_rows(frame).encode("utf-8")
            return
        prefix = split.prefix.decode("utf-8")
        # The head alone is no XML: its elements stay open.
        head = split.head.decode("utf-8")
        root = parse_xml(head, path=path, part=part, lenient=True)
        self.heights = RowHeights(root, self.wrapping)
        yield self._with_dimension(head, root).encode("utf-8")
        waiting = sorted(self.rows)
        for number, raw in raw_rows(split, path=path, part=part):
            while waiting and number and waiting[0] < number:
                yield self._new_row(waiting.pop(0), prefix)
            if waiting and waiting[0] == number:
                waiting.pop(0)
                yield self._changed_row(number, raw)
            else:
                yield raw
        for number in waiting:
            yield self._new_row(number, prefix)
        yield split.tail

    def _without_rows(self, frame: SheetFrame) -> str:
        """The sheet's text when sheetData is empty or missing."""
        root = frame.root
        prefix = root.prefix
        self.heights = RowHeights(root, self.wrapping)
        rows = b"".join(self._new_row(number, prefix) for number in sorted(self.rows)).decode()
        editor = XmlEditor(frame.text)
        data = root.find("sheetData")
        if data is not None:
            editor.append(data, rows)
        else:
            xml = f"<{prefix}sheetData>{rows}</{prefix}sheetData>"
            editor.insert_child(root, xml, "sheetData", WORKSHEET_ORDER)
        self._change_dimension(editor, root)
        return editor.result()

    def _with_dimension(self, head: str, root: Element) -> str:
        editor = XmlEditor(head)
        self._change_dimension(editor, root)
        return editor.result()

    def _change_dimension(self, editor: XmlEditor, root: Element) -> None:
        element = root.find("dimension")
        if element is None:
            return
        try:
            area = CellRange.parse(element.get("ref"))
        except ValueError:
            return  # only a hint for readers; what cannot be read is left alone
        grown = area
        for number, cells in self.rows.items():
            for column, value in cells.items():
                if value is not None and value != "":
                    grown = grown.with_cell(CellAddress(number, column))
        if grown != area:
            editor.set_attribute(element, "ref", str(grown))

    def _new_row(self, number: int, prefix: str) -> bytes:
        cells = self.rows[number]
        styles = {}
        for column in cells:
            style = self.heights.column_styles.get(column, "")
            if number in self.appended:
                style = self.survey.last_styles.get(column, style)
            styles[column] = style
        height = self.heights.points(cells, styles)
        attributes = f' ht="{height:g}"' if height else ""
        return row_xml(number, cells, styles, prefix=prefix, attributes=attributes).encode("utf-8")

    def _changed_row(self, number: int, raw: bytes) -> bytes:
        path, part = self.patch.path, self.sheet.part
        try:
            text = raw.decode("utf-8")
        except UnicodeDecodeError:
            raise DamagedWorkbookError(
                told(
                    "the file is damaged: row {number} of its part {part} is no proper UTF-8.",
                    number=number,
                    part=part,
                ),
                path=path,
            ) from None
        row = parse_xml(text, path=path, part=part)
        editor = XmlEditor(text)
        existing = dict(_cells(row))
        row_style = row.get("s") if row.get("customFormat") in ("1", "true") else ""
        styles = {column: cell.get("s") for column, cell in existing.items()}
        for column, value in sorted(self.rows[number].items()):
            address = CellAddress(number, column)
            cell = existing.get(column)
            if cell is not None:
                xml = cell_xml(address, value, style=cell.get("s"), prefix=row.prefix)
                editor.replace_element(cell, xml)
                continue
            style = row_style or self.heights.column_styles.get(column, "")
            styles[column] = style
            xml = cell_xml(address, value, style=style, prefix=row.prefix)
            before = [each for place, each in existing.items() if place < column]
            if before:
                editor.insert(before[-1].end, xml)
            elif row.is_empty:
                editor.append(row, xml)
            else:
                editor.insert(row.open_end, xml)
        _widen_spans(editor, row, self.rows[number])
        _heighten(editor, row, self.heights.points(self.rows[number], styles))
        return editor.result().encode("utf-8")


def _heighten(editor: XmlEditor, row: Element, points: float | None) -> None:
    """Make room for a longer text, unless a person chose the row's height."""
    if points is None or row.get("customHeight") in ("1", "true"):
        return
    try:
        present = float(row.get("ht", "0"))
    except ValueError:
        return
    if present < points:
        editor.set_attribute(row, "ht", f"{points:g}")


def _widen_spans(editor: XmlEditor, row: Element, cells: Mapping[int, CellValue]) -> None:
    first, _, last = row.get("spans").partition(":")
    if not (first.isdecimal() and last.isdecimal()):
        return
    columns = [column for column, value in cells.items() if value is not None]
    low, high = min([int(first), *columns]), max([int(last), *columns])
    if (low, high) != (int(first), int(last)):
        editor.set_attribute(row, "spans", f"{low}:{high}")
