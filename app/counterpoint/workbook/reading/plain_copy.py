"""A plain .xlsx of a workbook of another format, so that it can be annotated."""

from __future__ import annotations

import os
import re
import secrets
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any

from counterpoint.model import CellFacts, column_letters, told
from counterpoint.model.errors import NoSpaceError, SaveError, WriteRefusedError
from counterpoint.workbook.mapping import MatrixMapping
from counterpoint.workbook.package import encode_xstring, encrypt
from counterpoint.workbook.progress import Progress, no_progress
from counterpoint.workbook.reading.grid import CellValue, SheetGrid, WorkbookGrids
from counterpoint.workbook.reading.number_format import number_format
from counterpoint.workbook.reading.opened import open_sheets

if TYPE_CHECKING:
    from openpyxl.cell import Cell

__all__ = ["format_for", "save_as_xlsx", "write_grids"]

_LONGEST = 32_767
_EPOCH = datetime(1899, 12, 30)
_ROWS_PER_TICK = 200
_WIDEST, _NARROWEST = 60, 8
_NOT_IN_NAMES = re.compile(r"[\[\]:*?/\\\x00-\x1f]")
_DATE_FORMATS = ("yyyy-mm-dd", "yyyy-mm-dd hh:mm:ss", "m/d/yyyy", "dd.mm.yyyy", "d.m.yyyy",
                 "dd/mm/yyyy", "mm/dd/yyyy", "mm/dd/yy", "yyyy-mm-dd hh:mm", "h:mm", "hh:mm:ss",
                 "[h]:mm:ss", "[h]:mm", "h:mm:ss AM/PM", "hh:mm AM/PM", "h:mm AM/PM")  # fmt: skip


def save_as_xlsx(
    path: Path,
    target: Path,
    *,
    password: str | None = None,
    mapping: MatrixMapping | None = None,
    progress: Progress = no_progress,
) -> None:
    """Write the sheets of the workbook `path` as a new .xlsx: texts stay texts, numbers and
    dates keep their look where a format gives it, else they become the text that was shown.
    Fills, links, merged areas and hidden rows and columns are kept, each cell in its place;
    formulas, charts and comments are not. `mapping` says how to read the matrix and is stored,
    so that the copy opens without asking. With a `password`, which `path` is protected by, the
    copy is protected by it too. A file at `target` is replaced.

    Raises what `open_sheets` raises for `path`; SaveError for `target`, which is then as
    before; Cancelled.
    """
    with open_sheets(path, password=password) as opened:
        write_grids(opened.grids, Path(target), progress, mapping, password=password)


def write_grids(
    grids: WorkbookGrids,
    target: Path,
    progress: Progress,
    mapping: MatrixMapping | None = None,
    *,
    password: str | None = None,
) -> None:
    """Write sheets that are open already; see `save_as_xlsx`."""
    scratch = target.with_name(f".{target.stem}-{secrets.token_hex(4)}.part")
    try:
        _write_book(grids, scratch, progress, mapping, password)
        os.replace(scratch, target)  # noqa: PTH105 - the one that is atomic everywhere
    except PermissionError:
        what = told("may not be written. Choose another folder or name.")
        raise WriteRefusedError(what, path=target) from None
    except OSError as error:
        if error.errno == 28:
            raise NoSpaceError(told("the disk is full."), path=target) from None
        what = told("cannot be written: {reason}.", reason=error.strerror or told("unknown reason"))
        raise SaveError(what, path=target) from None
    finally:
        scratch.unlink(missing_ok=True)


def _write_book(
    grids: WorkbookGrids,
    scratch: Path,
    progress: Progress,
    mapping: MatrixMapping | None,
    password: str | None,
) -> None:
    from openpyxl import Workbook
    from openpyxl.packaging.custom import StringProperty

    from counterpoint.workbook.layout import MAPPING_PROPERTY, mapping_to_json
    from counterpoint.workbook.sheets import property_pieces

    book: Any = Workbook(write_only=True)  # its stubs lack the custom properties
    taken: set[str] = set()
    for number, name in enumerate(grids):
        sheet = book.create_sheet(_sheet_name(name, taken))
        grid = grids[name]
        if mapping is not None and mapping.sheet == name:
            stored = mapping_to_json(replace(mapping, sheet=sheet.title))
            for key, text in property_pieces(MAPPING_PROPERTY, stored):
                book.custom_doc_props.append(StringProperty(name=key, value=text))
        if not grid.info.visible and len(grids) > 1 and number:
            sheet.sheet_state = "hidden"
        _shape(sheet, grid)
        for row, cells in enumerate(_rows(sheet, grid), 1):
            sheet.append(cells)
            if not row % _ROWS_PER_TICK:
                progress((number + row / grid.row_count) / len(grids))
        # openpyxl's streaming sheet writes merged areas, but has no method to add them.
        for top, left, bottom, right in grid.merged:
            area = f"{column_letters(left)}{top}:{column_letters(right)}{bottom}"
            sheet.merged_cells.add(area)
    if not len(grids):
        book.create_sheet("Sheet1")
    if password:
        clear = BytesIO()
        book.save(clear)
        scratch.write_bytes(encrypt(clear.getvalue(), password))
    else:
        book.save(scratch)
    progress(1.0)


def _sheet_name(name: str, taken: set[str]) -> str:
    """A name that Excel accepts and no other sheet has."""
    base = _NOT_IN_NAMES.sub(" ", name).strip().strip("'")[:31] or "Sheet"
    found, number = base, 2
    while found.casefold() in taken:
        ending = f" ({number})"
        found, number = base[: 31 - len(ending)] + ending, number + 1
    taken.add(found.casefold())
    return found


def _shape(sheet: Any, grid: SheetGrid) -> None:
    """Widths that show the texts, and what is hidden. (The stubs of openpyxl know nothing of
    what a streaming sheet can do: hence Any.)"""
    for column in range(1, min(grid.column_count, 200) + 1):
        longest = max((len(row[column - 1]) for row in grid.rows[:200]), default=0)
        dimension = sheet.column_dimensions[column_letters(column)]
        dimension.width = max(_NARROWEST, min(longest + 2, _WIDEST))
        dimension.hidden = column in grid.hidden_columns
    for row in grid.hidden_rows:
        sheet.row_dimensions[row].hidden = True


def _rows(sheet: Any, grid: SheetGrid) -> Iterator[list[Cell | None]]:
    for row, (texts, values) in enumerate(zip(grid.rows, grid.values, strict=True), 1):
        yield [
            _cell(sheet, text, value, grid.facts(row, column))
            for column, (text, value) in enumerate(zip(texts, values, strict=True), 1)
        ]


def _cell(sheet: Any, text: str, value: CellValue, facts: CellFacts | None) -> Cell | None:
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.styles import Alignment, PatternFill

    if not text and facts is None:
        return None
    cell = WriteOnlyCell(sheet)
    code = None if isinstance(value, str) else format_for(text, value)
    if isinstance(value, bool) and text in ("TRUE", "FALSE"):
        cell.value = value
    elif code is not None and not isinstance(value, (bool, str)):
        cell.value = value
        cell.number_format = code
    elif text:
        cell.value = encode_xstring(text[:_LONGEST])
        # Whatever it begins with: an = is no formula here.
        cell.data_type = "s"
        cell.alignment = Alignment(wrap_text=True, vertical="top")
    if facts is not None and facts.fill:
        cell.fill = PatternFill("solid", fgColor=facts.fill[1:])
    if facts is not None and facts.link and len(facts.link) < 2000:
        cell.hyperlink = facts.link
    return cell


def format_for(text: str, value: CellValue) -> str | None:
    """A format code in which Excel shows `value` as `text`; None when none was found."""
    serial = _serial(value)
    if serial is None:
        return None
    codes = _DATE_FORMATS if not isinstance(value, float) else _codes_like(text)
    return next(
        (code for code in codes if number_format(code).text_of_number(serial) == text), None
    )


def _codes_like(text: str) -> Iterator[str]:
    """General, then codes with the decimals, percent sign and currency of the text."""
    yield "General"
    match = re.search(r"[0-9](?:[0-9,]*)(?:\.([0-9]+))?", text)
    if match is None:
        return
    zeros = "." + "0" * len(match[1]) if match[1] else ""
    before, after = text[: match.start()].lstrip("-"), text[match.end() :]
    for whole in ("0", "#,##0"):
        number = whole + zeros
        if after == "%":
            yield number + "%"
        elif not before and not after:
            yield number
        elif '"' not in before + after:
            left, right = (f'"{part}"' if part else "" for part in (before, after))
            yield f"{left}{number}{right}"


def _serial(value: CellValue) -> float | None:
    if isinstance(value, float) and not isinstance(value, bool):
        return value
    if isinstance(value, datetime):
        return (value.replace(tzinfo=None) - _EPOCH) / timedelta(days=1)
    if isinstance(value, date):
        return float((value - _EPOCH.date()).days)
    if isinstance(value, time):
        return (value.hour * 3600 + value.minute * 60 + value.second) / 86_400
    if isinstance(value, timedelta):
        return value / timedelta(days=1)
    return None
