"""Sheets: streamed changes to their XML, new sheets, tables, custom properties."""

from counterpoint.workbook.sheets.legacy_drawing import legacy_drawing, set_legacy_drawing
from counterpoint.workbook.sheets.row_texts import read_cell, read_sheet_rows

__all__ = ["legacy_drawing", "read_cell", "read_sheet_rows", "set_legacy_drawing"]
