"""Edits become a patch of the package: the one place where a person's edits meet the file."""

from __future__ import annotations

from collections.abc import Iterable

from counterpoint.model import AnnotationEdit, Edit, PlanMatrix, ScaleEdit, SheetsEdit, StanceEdit
from counterpoint.workbook.companion_sheets import add_companion_sheets
from counterpoint.workbook.layout import MAPPING_PROPERTY, mapping_to_json
from counterpoint.workbook.package import Package, PackagePatch
from counterpoint.workbook.record import (
    Record,
    read_record,
    show_annotations,
    updated,
    write_record,
)
from counterpoint.workbook.reports import SaveOptions
from counterpoint.workbook.sheets import read_custom_property, set_custom_property
from counterpoint.workbook.stances import write_coding

__all__ = ["make_patch"]


def make_patch(
    package: Package,
    edits: Iterable[Edit],
    *,
    matrix: PlanMatrix | None,
    options: SaveOptions | None = None,
    record: Record | None = None,
) -> PackagePatch:
    """What has to change in the package for the edits, and nothing else.

    Args:
        package: The file as it is now; it is only read.
        edits: In the order in which they were made. Where the file's record is no longer what an
            edit started from, both are merged.
        matrix: The file's matrix; None when it has none.
        options: Of these `threaded`, `mapping` and `companion_sheets` matter here.
        record: Of the package, where the caller has read it already.

    Annotations go into the record (the Annotations sheet) and onto their cells (notes or
    threads), stances and scales into the Stances sheet, a mapping into the custom properties.

    Raises:
        SheetNotFoundError, UnknownAnchorError: A new annotation names no cell that there is.
        ProtectedSheetError: The sheet's protection forbids comments.
        TextLimitError: A text is longer than a cell can hold.
        MatrixFormatError: A cell to be written is part of an array formula, or the sheet is full.
        DamagedWorkbookError, UnsafeWorkbookError: A part concerned cannot be read.
        StanceError: A stance or scale names an issue or plan that the matrix does not have.
    """
    options = options or SaveOptions()
    edits = tuple(edits)
    patch = PackagePatch(package)
    remarks = [edit for edit in edits if isinstance(edit, AnnotationEdit)]
    if remarks:
        record = read_record(package, matrix) if record is None else record
        after = updated(record, remarks)
        shown = show_annotations(patch, record, after, matrix, threaded=options.threaded)
        write_record(patch, record, after, shown.memory, shown.places)
    coding = [edit for edit in edits if isinstance(edit, StanceEdit | ScaleEdit)]
    wanted = options.companion_sheets or any(
        edit.after for edit in edits if isinstance(edit, SheetsEdit)
    )
    if wanted and matrix is not None:
        # Coding makes its sheet itself, with the new stances in it.
        add_companion_sheets(patch, matrix, without=("stances",) if coding else ())
    if coding:
        write_coding(patch, coding, matrix)
    if options.mapping is not None:
        text = mapping_to_json(options.mapping)
        if read_custom_property(package, MAPPING_PROPERTY) != text:
            set_custom_property(patch, MAPPING_PROPERTY, text)
    return patch
