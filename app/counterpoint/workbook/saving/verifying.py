"""The new file read back before it takes the place of the old one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from counterpoint.model import (
    Annotation,
    AnnotationEdit,
    Edit,
    PlanMatrix,
    ScaleEdit,
    StanceEdit,
    told,
)
from counterpoint.model.errors import Cancelled, CounterpointError, VerificationError
from counterpoint.workbook.comments import read_native_comments
from counterpoint.workbook.package import Package, SheetPart, WrittenPackage, verify_untouched
from counterpoint.workbook.progress import Progress
from counterpoint.workbook.record import Record, read_record, reconcile, updated
from counterpoint.workbook.sheets import read_sheet_rows, sheet_frame

__all__ = ["verify_package"]

_CELLS_OF_A_SCALE = 5
"""Scale, options, unit and both ends of its range."""


def verify_package(
    before: Package,
    after: Package,
    written: WrittenPackage,
    edits: Sequence[Edit],
    *,
    matrix: PlanMatrix | None,
    path: Path,
    progress: Progress,
) -> Mapping[str, str] | None:
    """Check a new package, as it is on disk, against the one it was made from.

    Every untouched entry holds the same raw bytes; every written one unpacks to its checksum;
    the cell data of every sheet are the same bytes as before, except where `edits` write into
    cells: in the record and in the stances, where everything else has to read as before.
    Annotations read as the edits leave them, merged with the old record where that was no longer
    what an edit started from; all others read as before.
    Gives the native comments of the annotations, None when `edits` hold no annotation.
    Raises VerificationError; `path` is the workbook's name in it.
    """
    expected = {name.lower() for name in (*written.parts_untouched, *written.parts_written)}
    if {name.lower() for name in after.names} != expected:
        raise _failed(path, "it does not hold the parts that it should")
    different = verify_untouched(before, after, written.parts_untouched)
    if different:
        raise _failed(path, f"its part {different[0]} differs though nothing touched it")
    progress(0.3)
    sheets = {sheet.part.lower(): sheet for sheet in before.sheets if sheet.kind == "worksheet"}
    remarks = [edit for edit in edits if isinstance(edit, AnnotationEdit)]
    try:
        record = read_record(before, matrix) if remarks else Record()
        for number, name in enumerate(written.parts_written, start=1):
            sheet = sheets.get(name.lower())
            if sheet is None:
                for _ in after.stream(name):
                    pass  # unpacking checks size and checksum
            elif not _same_cell_data(before, after, name) and sheet != record.sheet:
                _verify_cells(before, after, sheet, edits, path)
            progress(0.3 + 0.6 * number / len(written.parts_written))
        return _verify_record(record, after, remarks, matrix, path) if remarks else None
    except (Cancelled, VerificationError):
        raise
    except CounterpointError as problem:
        raise _failed(path, f"a part does not read back ({problem})") from problem


def _same_cell_data(before: Package, after: Package, name: str) -> bool:
    """Whether the rows of a sheet are the same bytes in UTF-8; unpacking checks both parts. The
    old sheet's checksum is there already when planning the save passed over its rows."""
    old, new = sheet_frame(before, name), sheet_frame(after, name)
    return (old.rows_size, old.rows_checksum) == (new.rows_size, new.rows_checksum)


def _verify_cells(
    before: Package, after: Package, sheet: SheetPart, edits: Sequence[Edit], path: Path
) -> None:
    """Of cells that held something, only so many may differ as the edits can account for."""
    old = _cells(before, sheet)
    new = _cells(after, sheet)
    changed = sum(new.get(place, "") != text for place, text in old.items())
    stances = sum(isinstance(edit, StanceEdit) for edit in edits)
    scales = sum(isinstance(edit, ScaleEdit) for edit in edits)
    if changed > stances + _CELLS_OF_A_SCALE * scales:
        raise _failed(path, f"{changed} cells of the sheet {sheet.name!r} differ")


def _cells(package: Package, sheet: SheetPart) -> dict[tuple[int, int], str]:
    rows = read_sheet_rows(package, sheet.part)
    return {(row, column): text for row, cells in rows for column, text in cells.items()}


def _verify_record(
    old: Record,
    after: Package,
    remarks: Sequence[AnnotationEdit],
    matrix: PlanMatrix | None,
    path: Path,
) -> Mapping[str, str]:
    """The new record holds what the old one and the edits make; its native comments by id."""
    wanted = updated(old, remarks)
    record = read_record(after, matrix)
    found = {each.id: each for each in record.annotations}
    for name in {**wanted.annotations, **wanted.touched}:
        if _content(found.get(name)) != _content(wanted.annotations.get(name)):
            what = "does not read back as it was written" if name in wanted.touched else ""
            raise _failed(path, f"the annotation {name} {what or 'is not as it was'}")
    return reconcile(record, read_native_comments(after, []), matrix).natives


def _content(annotation: Annotation | None) -> tuple[str, ...]:
    """What people wrote; () for what is not there or was deleted."""
    if annotation is None or not annotation.is_shown:
        return ()
    return (
        annotation.text,
        annotation.author,
        annotation.kind.value,
        annotation.status.value,
        annotation.reply_to,
    )


def _failed(path: Path, what: str) -> VerificationError:
    return VerificationError(
        told(
            "the new file was thrown away because {what}. The workbook is as it"
            " was. Please report this.",
            what=what,
        ),
        path=path,
    )
