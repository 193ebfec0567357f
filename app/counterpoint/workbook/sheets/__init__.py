"""Sheets: streamed changes to their XML, new sheets, tables, custom properties."""

from counterpoint.workbook.sheets.cell_xml import CellValue
from counterpoint.workbook.sheets.custom_properties import (
    property_pieces,
    read_custom_property,
    set_custom_property,
)
from counterpoint.workbook.sheets.legacy_drawing import legacy_drawing, set_legacy_drawing
from counterpoint.workbook.sheets.new_sheet import add_sheet, free_name, free_sheet_name
from counterpoint.workbook.sheets.protection import (
    protection_forbids_cells,
    protection_forbids_notes,
)
from counterpoint.workbook.sheets.ranges import CellRange
from counterpoint.workbook.sheets.row_texts import read_cell, read_sheet_rows
from counterpoint.workbook.sheets.sheet_edits import SheetEdits
from counterpoint.workbook.sheets.sheet_frames import sheet_frame
from counterpoint.workbook.sheets.table_part import SheetTable, sheet_tables, totals_rows

__all__ = [
    "CellRange",
    "CellValue",
    "SheetEdits",
    "SheetTable",
    "add_sheet",
    "free_name",
    "free_sheet_name",
    "legacy_drawing",
    "protection_forbids_cells",
    "protection_forbids_notes",
    "read_cell",
    "property_pieces",
    "read_custom_property",
    "read_sheet_rows",
    "set_custom_property",
    "set_legacy_drawing",
    "sheet_frame",
    "sheet_tables",
    "totals_rows",
]
