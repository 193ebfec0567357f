"""Making new workbooks, with openpyxl: the example, templates, CSV tables, pasted tables."""

from counterpoint.workbook.making.content import Disagreement, WorkbookContent
from counterpoint.workbook.making.making import make_from_tables, make_workbook

__all__ = ["Disagreement", "WorkbookContent", "make_from_tables", "make_workbook"]
