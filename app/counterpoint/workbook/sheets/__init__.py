"""Sheets: streamed changes to their XML, new sheets, tables, custom properties."""

from counterpoint.workbook.sheets.legacy_drawing import legacy_drawing, set_legacy_drawing

__all__ = ["legacy_drawing", "set_legacy_drawing"]
