"""Annotating one cell of a large workbook without reading all of it.

Opening a million cells to write one note takes seconds and hundreds of megabytes. The first rows
tell the headings, two more cells tell the issue and the quote: that is all an anchor needs.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from counterpoint.model import Anchor, Annotation, AnnotationEdit, AnnotationKind, CellRef
from counterpoint.model.cells import CellAddress
from counterpoint.session import editing
from counterpoint.workbook.loaded import LoadedWorkbook
from counterpoint.workbook.mapping import ColumnRole, MatrixMapping
from counterpoint.workbook.opening import open_first_rows
from counterpoint.workbook.package import Package
from counterpoint.workbook.record import read_record
from counterpoint.workbook.reports import SaveOptions, SaveReport
from counterpoint.workbook.saving import fingerprint, save_workbook
from counterpoint.workbook.sheets import read_cell

__all__ = ["annotate_large_workbook"]

LARGE_BYTES = 4 * 1024 * 1024
"""Files below this are read whole: it takes a fraction of a second, and tells everything."""


def annotate_large_workbook(
    path: Path,
    cell: CellRef,
    text: str,
    *,
    author: str,
    kind: AnnotationKind,
    options: SaveOptions,
) -> tuple[Annotation, SaveReport] | None:
    """Annotate one position of a large workbook and save; None when it has to be read whole.

    That is so for small files, other formats, cells outside the positions, numbers (whose shown
    text needs the number format) and cells that the record already knows. Raises what saving
    raises, and AnnotationError; then nothing was changed.
    """
    if not path.is_file() or path.stat().st_size < LARGE_BYTES:
        return None
    first = open_first_rows(path, password=options.password)
    if first is None or first.mapping is None:
        return None
    with Package.open(path, password=options.password) as package:
        place = _position(package, first, first.mapping, cell)
        if place is None:
            return None
        anchor, quote = place
        if any(row.annotation.anchor.cell == cell for row in read_record(package).rows):
            return None
    annotation = editing.annotate(anchor, text, author=author, kind=kind, quote=quote)
    whole = replace(first, matrix=None, fingerprint=fingerprint(path), can_annotate=True)
    report = save_workbook(path, [AnnotationEdit(None, annotation)], loaded=whole, options=options)
    return annotation, report


def _position(
    package: Package, first: LoadedWorkbook, mapping: MatrixMapping, cell: CellRef
) -> tuple[Anchor, str] | None:
    """Anchor and quote of a position's cell; None for any other cell and for numbers."""
    matrix = first.matrix
    if matrix is None or matrix.layout is None or mapping.transposed:
        return None
    lines = list(matrix.layout.plan_lines)
    naming = mapping.columns(ColumnRole.ID) or mapping.columns(ColumnRole.ISSUE)
    is_position = (
        cell.sheet == mapping.sheet
        and cell.address.row >= mapping.first_row
        and cell.address.column in lines
    )
    if not is_position or len(naming) != 1:
        return None
    sheet = package.sheet(cell.sheet)
    issue = read_cell(package, sheet, CellAddress(cell.address.row, naming[0])).strip()
    quote = read_cell(package, sheet, cell.address)
    if not issue or _is_number(issue) or _is_number(quote):
        return None
    plan = matrix.plans[lines.index(cell.address.column)].key
    return Anchor(issue, plan, cell), quote


def _is_number(text: str) -> bool:
    try:
        float(text)
    except ValueError:
        return False
    return True
