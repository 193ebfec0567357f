"""Writing a new workbook: the same content gives the same bytes, and never half a file.

Imports openpyxl at the top: import this module only inside functions.
"""

from __future__ import annotations

import io
import re
import zipfile
from datetime import datetime

from openpyxl import Workbook

from counterpoint.workbook.making.companion_sheets import (
    write_citations_sheet,
    write_disagreements_sheet,
    write_plans_sheet,
    write_sources_sheet,
)
from counterpoint.workbook.making.content import WorkbookContent
from counterpoint.workbook.making.matrix_sheet import write_matrix_sheet
from counterpoint.workbook.making.readme_sheet import write_readme_sheet
from counterpoint.workbook.making.stances_sheet import LISTS_SHEET, write_stances_sheet

__all__ = ["workbook_bytes"]

_MODIFIED = re.compile(rb"(<dcterms:modified[^>]*>)[^<]*(</dcterms:modified>)")


def workbook_bytes(content: WorkbookContent) -> bytes:
    """The .xlsx file for `content`."""
    matrix = content.matrix
    book = Workbook()
    book.remove(book.worksheets[0])
    write_matrix_sheet(book, content)
    write_plans_sheet(book, matrix)
    if content.with_stances or any(issue.scale.is_coded for issue in matrix.issues):
        write_stances_sheet(book, matrix, blank_rows=content.blank_rows)
    if content.with_sources or matrix.sources:
        write_sources_sheet(book, tuple(matrix.sources.values()))
        write_citations_sheet(book, matrix)
    if content.disagreements:
        write_disagreements_sheet(book, content.disagreements)
    write_readme_sheet(book, content)
    if LISTS_SHEET in book.sheetnames:
        book.move_sheet(LISTS_SHEET, len(book.sheetnames))
    book.active = 0
    for sheet in book.worksheets[1:]:
        sheet.sheet_view.tabSelected = False
    book.properties.title = content.title
    book.properties.creator = "Counterpoint"
    book.properties.created = content.created
    stream = io.BytesIO()
    book.save(stream)
    return _dated(stream.getvalue(), content.created)


def _dated(data: bytes, when: datetime) -> bytes:
    """The same package with every time in it set to `when`; openpyxl writes the present."""
    stamp = when.strftime("%Y-%m-%dT%H:%M:%SZ").encode()
    result = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(data)) as old,
        zipfile.ZipFile(result, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for name in old.namelist():
            part = old.read(name)
            if name == "docProps/core.xml":
                part = _MODIFIED.sub(rb"\g<1>" + stamp + rb"\g<2>", part)
            entry = zipfile.ZipInfo(name, (max(1980, when.year), when.month, when.day, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(entry, part)
    return result.getvalue()
