"""OpenDocument spreadsheets (.ods, .fods) as grids: the displayed texts stand in the file."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from counterpoint.model import MAX_COLUMNS, MAX_ROWS, CellFacts, told
from counterpoint.model.errors import (
    DamagedWorkbookError,
    UnsafeWorkbookError,
)
from counterpoint.workbook.loaded import SheetInfo
from counterpoint.workbook.package.byte_source import ByteSource
from counterpoint.workbook.package.inflating import CHUNK, inflate
from counterpoint.workbook.package.limits import Limits
from counterpoint.workbook.package.xml_text import decode_stream
from counterpoint.workbook.package.zip_directory import ZipDirectory, ZipEntry
from counterpoint.workbook.progress import Progress
from counterpoint.workbook.reading.grid import Area, CellValue, SheetGrid, WorkbookGrids
from counterpoint.workbook.reading.open_document_cells import (
    OpenDocumentCell,
    count,
    local,
    named,
    read_cell,
)
from counterpoint.workbook.reading.open_document_password import (
    WHOLE,
    inflated,
    protections,
    unlocked,
)
from counterpoint.workbook.reading.xml_pieces import parse_stream

__all__ = ["read_open_document"]

_CONTENT = "content.xml"
_MANIFEST = "META-INF/manifest.xml"
_MAX_CELLS = 20_000_000
"""Cells of one sheet, repeated ones counted as often as they stand there."""


def read_open_document(
    path: Path, source: ByteSource, progress: Progress, password: str | None = None
) -> WorkbookGrids:
    """All sheets of a document, .ods or .fods; they stand in one part and are read at once.

    Raises DamagedWorkbookError, UnsafeWorkbookError, EncryptedWorkbookError and
    WrongPasswordError.
    """
    if source.read_at(0, 2) == b"PK":
        pieces, size = _content(path, source, password)
    else:
        pieces, size = _plain(source), source.size
    utf8 = decode_stream(pieces, path=path, part=_CONTENT)[2]
    document = _Document(path)
    done = 0
    for read, events in parse_stream(utf8, path=path, part=_CONTENT):
        for event, element in events:
            document.take(event, element)
        done += read
        progress(min(done / size, 1.0) if size else 1.0)
    return WorkbookGrids.of_grids(path, document.grids)


def _plain(source: ByteSource) -> Iterator[bytes]:
    for at in range(0, source.size, CHUNK):
        yield source.read_at(at, CHUNK)


def _content(
    path: Path, source: ByteSource, password: str | None, *, inner: bool = False
) -> tuple[Iterator[bytes], int]:
    """content.xml in pieces and its size, decrypted where need be; `inner`: of the package that
    another one holds encrypted as a whole."""
    entries = {each.name: each for each in ZipDirectory.read(source, path, Limits()).entries}
    locked = protections(_whole(path, source, entries.get(_MANIFEST)), path)
    if WHOLE in locked and WHOLE in entries and not inner:
        clear = unlocked(_packed(path, source, entries[WHOLE]), locked[WHOLE], password, path)
        if not clear.startswith(b"PK"):
            clear = b"".join(inflated(clear, path, WHOLE))
        return _content(path, ByteSource.of_bytes(clear), None, inner=True)
    entry = entries.get(_CONTENT)
    if entry is None:
        raise DamagedWorkbookError(
            told("the file is damaged: it has no {content}.", content=_CONTENT), path=path
        )
    if _CONTENT in locked:
        clear = unlocked(_packed(path, source, entry), locked[_CONTENT], password, path)
        # How large it becomes is not known before; a tenth is what XML is mostly packed to.
        return inflated(clear, path, _CONTENT), 10 * len(clear)
    return inflate(source, entry, path), entry.size


def _whole(path: Path, source: ByteSource, entry: ZipEntry | None) -> bytes:
    if entry is None or entry.size > Limits().whole_size:
        return b""
    return b"".join(inflate(source, entry, path))


def _packed(path: Path, source: ByteSource, entry: ZipEntry) -> bytes:
    """The encrypted bytes of a part; they are stored, as they cannot be deflated."""
    if entry.compressed_size > Limits().whole_size:
        raise UnsafeWorkbookError(
            told("the file has {size:,} bytes, too many.", size=entry.compressed_size), path=path
        )
    return b"".join(inflate(source, entry, path))


class _Document:
    """Takes the events of content.xml; the sheets gather in `grids`."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.grids: list[SheetGrid] = []
        self.fills: dict[str, str] = {}
        self.hidden_styles: set[str] = set()
        self.sheet: _Sheet | None = None
        self.depth = 0

    def take(self, event: str, element: ET.Element) -> None:
        tag = local(element)
        if tag == "table":
            # Charts keep their data in tables inside a sheet's shapes; those are no sheets.
            self.depth += 1 if event == "start" else -1
        if event == "start":
            if tag == "table" and self.sheet is None:
                self.sheet = _Sheet(self.path, named(element, "name"), self.fills)
                self.sheet.visible = named(element, "style-name") not in self.hidden_styles
            return
        if tag == "style":
            self._take_style(element)
        elif self.sheet is None or self.depth > 1:
            return
        elif tag == "table-column":
            self.sheet.take_column(element)
        elif tag == "table-row":
            self.sheet.take_row(element)
            element.clear()
        elif tag == "table":
            self.grids.append(self.sheet.finish())
            self.sheet = None
            element.clear()

    def _take_style(self, element: ET.Element) -> None:
        name = named(element, "name")
        for child in element:
            colour = named(child, "background-color")
            if local(child) == "table-cell-properties" and colour.startswith("#"):
                if colour.lower() != "#ffffff":
                    self.fills[name] = colour.lower()
            elif local(child) == "table-properties" and named(child, "display") == "false":
                self.hidden_styles.add(name)


class _Sheet:
    """One sheet as it is read; rows and columns are counted from 1."""

    def __init__(self, path: Path, name: str, fills: dict[str, str]) -> None:
        self.path = path
        self.name = name
        self.visible = True
        self._fills = fills
        self._texts: list[tuple[str, ...]] = []
        self._values: list[tuple[CellValue, ...]] = []
        self._facts: dict[tuple[int, int], CellFacts] = {}
        self._merged: list[Area] = []
        self._hidden_rows: set[int] = set()
        self._hidden_columns: set[int] = set()
        self._columns = 0
        self._cells = 0
        self._row = 0

    def take_column(self, element: ET.Element) -> None:
        repeated = min(count(element, "number-columns-repeated"), MAX_COLUMNS)
        if named(element, "visibility") in ("collapse", "filter"):
            self._hidden_columns.update(range(self._columns + 1, self._columns + repeated + 1))
        self._columns += repeated

    def take_row(self, element: ET.Element) -> None:
        repeated = min(count(element, "number-rows-repeated"), MAX_ROWS)
        cells = self._cells_of(element)
        first = self._row + 1
        self._row += repeated
        hidden = named(element, "visibility") in ("collapse", "filter")
        if hidden and first <= MAX_ROWS:
            self._hidden_rows.update(range(first, min(self._row, MAX_ROWS) + 1))
        used = max((column for column, cell in cells if cell.text), default=0)
        if not used or first > MAX_ROWS:
            return
        self._cells += used * repeated
        if self._cells > _MAX_CELLS:
            raise UnsafeWorkbookError(
                told(
                    "the sheet repeats its cells to more than {max_cells:,}.", max_cells=_MAX_CELLS
                ),
                path=self.path,
                sheet=self.name,
            )
        texts, values = [""] * used, [""] * used  # type: tuple[list[str], list[CellValue]]
        for column, cell in cells:
            if column <= used:
                texts[column - 1], values[column - 1] = cell.text, cell.value
                self._add_facts(range(first, first + repeated), column, cell)
        missing = first - 1 - len(self._texts)
        self._texts.extend([()] * missing)
        self._values.extend([()] * missing)
        self._texts.extend([tuple(texts)] * repeated)
        self._values.extend([tuple(values)] * repeated)

    def _cells_of(self, element: ET.Element) -> list[tuple[int, OpenDocumentCell]]:
        found = []
        column = 1
        for child in element:
            if local(child) not in ("table-cell", "covered-table-cell"):
                continue
            repeated = count(child, "number-columns-repeated")
            cell = read_cell(child, self._fills)
            if cell is not None:
                for place in range(column, min(column + repeated, MAX_COLUMNS + 1)):
                    found.append((place, cell))
                rows, columns = cell.span
                if rows * columns > 1:
                    row = self._row + 1
                    self._merged.append((row, column, row + rows - 1, column + columns - 1))
            column += repeated
        return found

    def _add_facts(self, rows: range, column: int, cell: OpenDocumentCell) -> None:
        if cell.facts != CellFacts():
            for row in rows:
                self._facts[row, column] = cell.facts

    def finish(self) -> SheetGrid:
        width = max(map(len, self._texts), default=0)
        texts = [row + ("",) * (width - len(row)) for row in self._texts]
        values = [row + ("",) * (width - len(row)) for row in self._values]
        info = SheetInfo(self.name, visible=self.visible, rows=len(texts), columns=width)
        return replace(
            SheetGrid(info, texts, values),
            merged=tuple(self._merged),
            hidden_rows=frozenset(row for row in self._hidden_rows if row <= len(texts)),
            hidden_columns=frozenset(c for c in self._hidden_columns if c <= width),
            cell_facts=self._facts,
        )
