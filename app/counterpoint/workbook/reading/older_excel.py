"""Excel's binary workbooks (.xls, .xlsb) as grids, read with python-calamine.

calamine gives values without number formats; those are read beside it. Where that fails, numbers
are shown in the General format and dates as ISO 8601, which a warning says.
"""

from __future__ import annotations

import io
import xml.etree.ElementTree as ET
from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from counterpoint.model import told
from counterpoint.model.errors import (
    DamagedWorkbookError,
    EncryptedWorkbookError,
    WorkbookError,
    WrongPasswordError,
)
from counterpoint.workbook.loaded import Problem, SheetInfo
from counterpoint.workbook.package.byte_source import ByteSource
from counterpoint.workbook.package.encryption import OWN_WORD
from counterpoint.workbook.package.inflating import inflate
from counterpoint.workbook.package.limits import Limits
from counterpoint.workbook.package.older_encryption import decrypt_xls, is_protected_xls
from counterpoint.workbook.package.zip_directory import ZipDirectory
from counterpoint.workbook.progress import Progress, part_of
from counterpoint.workbook.reading.binary_extent import check_extents
from counterpoint.workbook.reading.grid import CellValue, SheetGrid, WorkbookGrids
from counterpoint.workbook.reading.number_looks import BROKEN, LooksOfBook, SheetLooks
from counterpoint.workbook.reading.number_text import general_text
from counterpoint.workbook.reading.xls_looks import xls_looks
from counterpoint.workbook.reading.xlsb_looks import XlsbLooks

if TYPE_CHECKING:
    from python_calamine import CalamineSheet, CalamineWorkbook, SheetMetadata

__all__ = ["read_older_excel", "text_of_value"]

A = TypeVar("A")
R = TypeVar("R")

_ROWS_PER_TICK = 500
_LOOKS = 0.6
"""Share of the time for a sheet that reading its number formats takes."""
_RESAVE = told("Open it in Excel or LibreOffice and save it as .xlsx.")


def read_older_excel(
    path: Path, source: ByteSource, progress: Progress, password: str | None = None
) -> WorkbookGrids:
    """The sheets of an .xls or .xlsb, each read when it is asked for.

    Raises DamagedWorkbookError, UnsafeWorkbookError, EncryptedWorkbookError and
    WrongPasswordError.
    """
    from python_calamine import CalamineError, PasswordError, load_workbook

    check_extents(path, source, part_of(progress, 0.0, 0.0))
    data = source.read_at(0, source.size)
    try:
        try:
            book = _without_panic(load_workbook, io.BytesIO(data))
        except (CalamineError, PasswordError):
            if not is_protected_xls(source):
                raise
            data = _unlocked(source, password, path)
            book = _without_panic(load_workbook, io.BytesIO(data))
    except (CalamineError, PasswordError, OSError, _PanicError):
        raise DamagedWorkbookError(
            told("the file cannot be read. {resave}", resave=_RESAVE), path=path
        ) from None
    looks = _xlsb_looks(path, source) if data[:2] == b"PK" else xls_looks(data)
    sheets = _Sheets(path, book, looks, progress)
    grids = WorkbookGrids(path, map(_info, book.sheets_metadata), sheets.load)
    sheets.warnings = grids.warnings
    if looks is None:
        grids.warnings.append(_plain_numbers(""))
    return grids


def _plain_numbers(sheet: str) -> Problem:
    message = told(
        "number formats of this file cannot be read: percentages and"
        " currencies show as plain numbers, dates as year-month-day. {resave}",
        resave=_RESAVE,
    )
    return Problem("warning", "plain-numbers", sheet, "", message)


def _xlsb_looks(path: Path, source: ByteSource) -> LooksOfBook | None:
    try:
        entries = {each.name: each for each in ZipDirectory.read(source, path, Limits()).entries}

        def read(name: str) -> bytes:
            return b"".join(inflate(source, entries[name], path))

        return XlsbLooks(read)
    except (WorkbookError, ET.ParseError, *BROKEN):
        return None


def _unlocked(source: ByteSource, password: str | None, path: Path) -> bytes:
    """An .xls without its encryption. One that was only protected against changes opens with the
    word that Excel itself uses then."""
    try:
        return decrypt_xls(source, OWN_WORD, path)
    except WrongPasswordError:
        pass
    if password is None:
        raise EncryptedWorkbookError(
            told("the workbook is protected by a password; give the password to open it."),
            path=path,
        )
    return decrypt_xls(source, password, path)


class _PanicError(Exception):
    """calamine met something it did not expect."""


def _without_panic(function: Callable[[A], R], argument: A) -> R:
    """Call calamine. A Rust panic arrives as a BaseException of a class that cannot be
    imported, so it is known by its name."""
    try:
        return function(argument)
    except BaseException as error:
        # A panic is no Exception; everything else goes on as it came.
        if type(error).__name__ == "PanicException":
            raise _PanicError from None
        raise


def _info(sheet: SheetMetadata) -> SheetInfo:
    from python_calamine import SheetTypeEnum, SheetVisibleEnum

    is_chart = sheet.typ == SheetTypeEnum.ChartSheet
    kind = "worksheet" if sheet.typ == SheetTypeEnum.WorkSheet else "other"
    return SheetInfo(
        sheet.name,
        kind="chartsheet" if is_chart else kind,
        visible=sheet.visible == SheetVisibleEnum.Visible,
    )


class _Sheets:
    """Reads the sheets of one workbook."""

    def __init__(
        self, path: Path, book: CalamineWorkbook, looks: LooksOfBook | None, progress: Progress
    ) -> None:
        self._path = path
        self._book = book
        self._looks = looks
        self.warnings: list[Problem] = []
        self._progress = progress

    def load(self, info: SheetInfo) -> SheetGrid:
        from python_calamine import CalamineError

        try:
            sheet = _without_panic(self._book.get_sheet_by_name, info.name)
        except (CalamineError, OSError, _PanicError):
            raise DamagedWorkbookError(
                told("the sheet cannot be read. {resave}", resave=_RESAVE),
                path=self._path,
                sheet=info.name,
            ) from None
        return self._grid(info, sheet)

    def _grid(self, info: SheetInfo, sheet: CalamineSheet) -> SheetGrid:
        looks = self._looks_of(info.name, part_of(self._progress, 0.0, _LOOKS))
        progress = part_of(self._progress, _LOOKS, 1.0)
        texts: list[tuple[str, ...]] = []
        values: list[tuple[CellValue, ...]] = []
        # iter_rows begins at the first used column: the columns before it are put back.
        before = ("",) * (sheet.start[1] if sheet.start else 0)
        for number, row in enumerate(sheet.iter_rows()):
            held = before + tuple(row)
            values.append(held)
            own = looks.texts.pop(number + 1, None)
            if own is None:
                texts.append(tuple(map(text_of_value, held)))
            else:
                texts.append(
                    tuple(
                        own[column] if column in own else text_of_value(value)
                        for column, value in enumerate(held, 1)
                    )
                )
            if not number % _ROWS_PER_TICK:
                progress(min(number / max(sheet.total_height, 1), 1.0))
        width = max(map(len, texts), default=0)
        size = SheetInfo(info.name, info.kind, info.visible, len(texts), width)
        merged = tuple(
            (top + 1, left + 1, bottom + 1, right + 1)
            for (top, left), (bottom, right) in sheet.merged_cell_ranges or ()
        )
        return SheetGrid(
            size,
            texts,
            values,
            merged=merged,
            hidden_rows=frozenset(looks.hidden_rows),
            hidden_columns=frozenset(looks.hidden_columns),
        )

    def _looks_of(self, name: str, progress: Progress) -> SheetLooks:
        if self._looks is None:
            return SheetLooks()
        try:
            return self._looks.sheet(name, progress)
        except (WorkbookError, *BROKEN):
            self.warnings.append(_plain_numbers(name))
            return SheetLooks()


def text_of_value(value: CellValue) -> str:
    """A value without a number format as text."""
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, (int, float)):
        return general_text(value)
    if isinstance(value, datetime):
        return value.isoformat(" ", "seconds")
    if isinstance(value, (date, time)):
        return value.isoformat()
    if isinstance(value, timedelta):
        seconds = round(value.total_seconds())
        sign, seconds = ("-", -seconds) if seconds < 0 else ("", seconds)
        return f"{sign}{seconds // 3600}:{seconds // 60 % 60:02d}:{seconds % 60:02d}"
    return value or ""
