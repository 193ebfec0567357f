"""The sheets of an Open XML package (.xlsx, .xlsm, .xltx, .xltm) as grids.

Own reading, because what a person sees needs what python-calamine leaves out: number formats,
error values, rich text, fills, links, hidden rows, formulas without a stored value. It is as
fast, hands the interpreter over every few milliseconds, reports progress, can be cancelled,
and a cell in the farthest corner costs nothing. calamine is the second reader in the tests,
and the reader of the other formats.
"""

from __future__ import annotations

import xml.etree.ElementTree as ET
from functools import cached_property

from counterpoint.model import told
from counterpoint.model.errors import DamagedWorkbookError
from counterpoint.workbook.loaded import Problem, SheetInfo
from counterpoint.workbook.package import Package, SheetPart
from counterpoint.workbook.progress import Progress, no_progress
from counterpoint.workbook.reading.calm import empty
from counterpoint.workbook.reading.cell_rows import parsed_rows, usual_rows
from counterpoint.workbook.reading.cell_values import CellReader
from counterpoint.workbook.reading.grid import SheetGrid, WorkbookGrids
from counterpoint.workbook.reading.grid_builder import GridBuilder
from counterpoint.workbook.reading.shared_strings import SharedStrings, strings_part
from counterpoint.workbook.reading.sheet_frame import SheetFrame, read_frame, stated_size
from counterpoint.workbook.reading.styles import Styles, read_styles
from counterpoint.workbook.reading.xml_pieces import (
    Unusual,
    parsed_events,
    pieces_ending,
    utf8_stream,
)
from counterpoint.workbook.reading.xml_tree import is_on, read_tree

__all__ = ["OpenXmlSheets", "read_grids", "sheet_info", "with_stated_size"]

_HEAD = 4096
"""Bytes at a sheet's beginning that hold its `dimension`, if it has one."""


class _Meter:
    """Turns bytes read into calls of a Progress, which never goes back."""

    def __init__(self, package: Package, progress: Progress) -> None:
        parts = [sheet.part for sheet in package.sheets if sheet.kind == "worksheet"]
        strings = strings_part(package)
        parts += [strings] if strings else []
        self._total = sum(map(package.size, parts))
        self._progress = progress
        self._furthest = 0.0
        self.done = 0

    def __call__(self, size: int) -> None:
        self.done += size
        if self._total:
            self._furthest = min(max(self._furthest, self.done / self._total), 1.0)
        self._progress(self._furthest)


def read_grids(package: Package, progress: Progress = no_progress) -> WorkbookGrids:
    """The sheets of a package, each read when it is asked for; `progress` follows the bytes read
    of those of all sheets.

    The package has to stay open for as long as sheets are asked for. Raises
    DamagedWorkbookError when the workbook part or the styles cannot be read.
    """
    sheets = OpenXmlSheets(package, progress)
    infos = [_with_size(package, sheet) for sheet in package.sheets]
    return WorkbookGrids(
        package.path, infos, sheets.load, warnings=sheets.warnings, free=sheets.free
    )


def sheet_info(sheet: SheetPart) -> SheetInfo:
    """What the workbook part says about a sheet."""
    return SheetInfo(sheet.name, kind=sheet.kind, visible=sheet.state == "visible")


def _with_size(package: Package, sheet: SheetPart) -> SheetInfo:
    """What is known before a sheet is read: its beginning states its size."""
    info = sheet_info(sheet)
    if sheet.kind != "worksheet":
        return info
    head = next(package.stream(sheet.part, _HEAD), b"").decode("latin-1")
    return with_stated_size(info, head)


class OpenXmlSheets:
    """Reads the sheets of one package; strings and styles are read once, when first needed."""

    def __init__(self, package: Package, progress: Progress) -> None:
        self.package = package
        self.warnings: list[Problem] = []
        self._meter = _Meter(package, progress)
        self._strings: SharedStrings | None = None

    @cached_property
    def styles(self) -> Styles:
        """The styles; a warning and plain ones where they cannot be read."""
        try:
            return read_styles(self.package)
        except DamagedWorkbookError as error:
            self.warnings.append(Problem("warning", "unreadable-styles", "", "", error.message))
            return Styles()

    @cached_property
    def is_1904(self) -> bool:
        """Whether dates count from 1904."""
        workbook = read_tree(self.package, self.package.workbook_part)
        properties = workbook.find("workbookPr")
        return properties is not None and is_on(properties.get("date1904"))

    def free(self) -> None:
        """Let go of the strings; a sheet asked for later reads them again."""
        if self._strings is not None:
            empty(self._strings.texts)
            self._strings = None

    def load(self, info: SheetInfo) -> SheetGrid:
        """One sheet as a grid; an empty one and a warning where only this sheet is damaged.

        Raises DamagedWorkbookError, UnsafeWorkbookError and Cancelled.
        """
        part = self.package.sheet(info.name).part
        if self._strings is None:
            strings = SharedStrings(self.package, strings_part(self.package), self.styles.colours)
            strings.read_all(self._meter)
            self._strings = strings
        reader = CellReader(self._strings, self.styles, self.is_1904)
        try:
            return self._read(info, part, reader)
        except DamagedWorkbookError as error:
            if sum(sheet.kind == "worksheet" for sheet in self.package.sheets) == 1:
                raise
            # The other sheets are worth having.
            message = told(
                "this sheet cannot be read and is left out: {error}", error=error.message
            )
            self.warnings.append(Problem("warning", "unreadable-sheet", info.name, "", message))
            return SheetGrid(info, (), (), is_complete=False)

    def _read(self, info: SheetInfo, part: str, reader: CellReader) -> SheetGrid:
        before = self._meter.done
        try:
            return self._usual(info, part, reader)
        except Unusual:
            self._meter.done = before
            return self._parsed(info, part, reader)

    def _usual(self, info: SheetInfo, part: str, reader: CellReader) -> SheetGrid:
        pieces = pieces_ending(utf8_stream(self.package, part), "<sheetData", "</row>")
        head = next(pieces)
        builder = GridBuilder(with_stated_size(info, head), reader, self.package.path)
        showing = frozenset(str(number) for number in self.styles.showing())
        last = ""
        for last in pieces:
            if last.endswith("</row>"):
                for row in usual_rows(last, showing):
                    builder.add(row)
            self._meter(len(last))
        return builder.finish(self.frame(part, head, last))

    def frame(self, part: str, head: str, last: str) -> SheetFrame:
        """What is around the cells: `head` ends with the sheetData tag, `last` follows the last
        row. Raises Unusual when they do not fit together."""
        if head.endswith("/>"):
            return read_frame(self.package, part, head + last)
        rest, end, tail = last.partition("</sheetData>")
        if not end or "<c" in rest:
            raise Unusual
        return read_frame(self.package, part, head + end + tail)

    def _parsed(self, info: SheetInfo, part: str, reader: CellReader) -> SheetGrid:
        builder = GridBuilder(info, reader, self.package.path)
        root: ET.Element | None = None
        position = [0]
        for size, events in parsed_events(self.package, part):
            if root is None and events:
                root = events[0][1]
            for row in parsed_rows(events, position):
                builder.add(row)
            self._meter(size)
        around = "<worksheet/>" if root is None else ET.tostring(root, encoding="unicode")
        return builder.finish(read_frame(self.package, part, around))


def with_stated_size(info: SheetInfo, head: str) -> SheetInfo:
    """The size that the sheet states, as a first guess at the width of its rows."""
    rows, columns = stated_size(head)
    return SheetInfo(info.name, info.kind, info.visible, rows, columns)
