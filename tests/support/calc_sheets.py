"""What LibreOffice Calc shows and holds in the cells of a workbook: the second reader."""

from __future__ import annotations

import importlib.util
import shutil
import tempfile
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType

import pytest

__all__ = ["CalcCell", "calc_cells", "calc_view"]

SHARED = Path(__file__).resolve().parents[3] / "shared"
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_REPEATS = 10_000


@dataclass(frozen=True, slots=True)
class CalcCell:
    """A cell as Calc has it: the text it shows, its value as ODF writes it, any formula."""

    text: str
    kind: str
    value: str
    formula: str


def calc_view() -> ModuleType:
    """The tool that asks Calc; the test is skipped where it or Calc is absent."""
    tool = SHARED / "tools" / "calc_view.py"
    if not tool.is_file() or shutil.which("soffice") is None:
        pytest.skip("LibreOffice Calc is not here")
    spec = importlib.util.spec_from_file_location("calc_view", tool)
    if spec is None or spec.loader is None:
        pytest.skip("the tool that asks Calc cannot be imported")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def calc_cells(book: Path) -> dict[str, dict[tuple[int, int], CalcCell]] | None:
    """Cells that show something, by sheet and by (row, column) from 1; None when Calc cannot
    open the workbook. Tables inside charts and copies of linked files are left out."""
    tool = calc_view()
    with tempfile.TemporaryDirectory() as folder:
        try:
            flat = tool.to_flat_ods(book.resolve(), folder)
        except SystemExit:
            return None
        root = ET.parse(flat).getroot()
    spreadsheet = root.find(f"{_OFFICE}body/{_OFFICE}spreadsheet")
    tables = [] if spreadsheet is None else spreadsheet.findall(f"{_TABLE}table")
    return {
        table.get(f"{_TABLE}name", ""): dict(_cells(table, tool))
        for table in tables
        if table.find(f"{_TABLE}table-source") is None
    }


def _rows(node: ET.Element) -> Iterator[ET.Element]:
    """Rows of a table in order, also those in groups and headers, but not of tables inside."""
    for child in node:
        if child.tag == f"{_TABLE}table-row":
            yield child
        elif child.tag in (
            f"{_TABLE}table-row-group",
            f"{_TABLE}table-header-rows",
            f"{_TABLE}table-rows",
        ):
            yield from _rows(child)


def _cells(table: ET.Element, tool: ModuleType) -> Iterator[tuple[tuple[int, int], CalcCell]]:
    row_number = 1
    for row in _rows(table):
        rows = int(row.get(f"{_TABLE}number-rows-repeated", "1"))
        column = 1
        for cell in row:
            if cell.tag not in (f"{_TABLE}table-cell", f"{_TABLE}covered-table-cell"):
                continue
            columns = int(cell.get(f"{_TABLE}number-columns-repeated", "1"))
            text = tool.paragraphs(cell)
            if text and rows * columns < _REPEATS:
                found = CalcCell(
                    text,
                    cell.get(f"{_OFFICE}value-type", ""),
                    _value(cell),
                    cell.get(f"{_TABLE}formula", ""),
                )
                for each_row in range(row_number, row_number + rows):
                    for each_column in range(column, column + columns):
                        yield (each_row, each_column), found
            column += columns
        row_number += rows


def _value(cell: ET.Element) -> str:
    for name in ("value", "date-value", "time-value", "boolean-value", "string-value"):
        value = cell.get(_OFFICE + name)
        if value is not None:
            return value
    return ""
