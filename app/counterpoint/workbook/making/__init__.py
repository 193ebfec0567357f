"""Making new workbooks, with openpyxl: the example, templates, CSV tables, pasted tables."""

from counterpoint.workbook.making.content import Disagreement, WorkbookContent
from counterpoint.workbook.making.making import (
    make_blank,
    make_from_csv,
    make_from_table,
    make_from_tables,
    make_workbook,
)
from counterpoint.workbook.making.pasted import table_from_html, table_from_tsv
from counterpoint.workbook.making.presets import PRESETS, SCALE_PRESETS, Preset

__all__ = [
    "PRESETS",
    "SCALE_PRESETS",
    "Disagreement",
    "Preset",
    "WorkbookContent",
    "make_blank",
    "make_from_csv",
    "make_from_table",
    "make_from_tables",
    "make_workbook",
    "table_from_html",
    "table_from_tsv",
]
