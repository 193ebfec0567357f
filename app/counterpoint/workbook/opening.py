"""Opening a workbook: its sheets read, its matrix found, its annotations reconciled."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from types import MappingProxyType

from counterpoint.model import Annotation, PlanMatrix, pasts_after, told
from counterpoint.model.errors import MatrixFormatError, SheetNotFoundError, WorkbookError
from counterpoint.workbook.comments import read_native_comments
from counterpoint.workbook.layout import (
    MAPPING_PROPERTY,
    FoundMatrix,
    build_matrix,
    find_matrix,
    found_companions,
    with_landmarks,
)
from counterpoint.workbook.loaded import LoadedWorkbook, Problem
from counterpoint.workbook.mapping import MatrixMapping
from counterpoint.workbook.package import Package
from counterpoint.workbook.progress import Progress, no_progress
from counterpoint.workbook.reading.calm import release, undisturbed
from counterpoint.workbook.reading.first_rows import first_rows_of_sheets
from counterpoint.workbook.reading.grid import WorkbookGrids
from counterpoint.workbook.reading.opened import (
    ANNOTATED_FORMATS,
    OpenedSheets,
    format_of,
    open_sheets,
)
from counterpoint.workbook.record import (
    Reconciliation,
    Record,
    read_record,
    reconcile,
    saved_at,
)
from counterpoint.workbook.reports import Fingerprint
from counterpoint.workbook.saving.lock_files import who_has_open
from counterpoint.workbook.sheets import read_custom_property

__all__ = ["open_first_rows", "open_workbook"]

_READING = 0.9
"""Share of the work that reading the sheets takes."""


def open_workbook(
    path: Path,
    *,
    password: str | None = None,
    mapping: MatrixMapping | None = None,
    progress: Progress = no_progress,
) -> LoadedWorkbook:
    """Read a workbook of any format. `mapping` says how, else the stored or likeliest is used.

    A mapping with landmarks, of a workbook read before, is moved to where its matrix is now.

    Raises:
        NotAWorkbookError, EncryptedWorkbookError, DamagedWorkbookError, UnsafeWorkbookError:
            See their docstrings.
        MatrixFormatError, SheetNotFoundError: `mapping` was just chosen and does not fit.
        Cancelled: `progress` raised it.
    """

    def reading(share: float) -> None:
        progress(share * _READING)

    path = Path(path)
    with (
        undisturbed(path),
        open_sheets(path, password=password, progress=reading) as opened,
    ):
        found = _find(opened, mapping)
        chosen = mapping is not None and mapping.landmarks is None
        matrix, problems = _build(opened, found, given=chosen)
        progress(_READING)
        record, annotated, trouble = _annotations(opened, matrix)
        loaded = LoadedWorkbook(
            path=path,
            format=opened.format,
            can_annotate=opened.format in ANNOTATED_FORMATS,
            fingerprint=opened.fingerprint,
            sheets=opened.grids.sheets,
            proposals=found.proposals,
            mapping=found.mapping,
            mapping_is_certain=found.is_certain,
            matrix=matrix,
            annotations=annotated.annotations,
            reconciled=annotated.edits,
            natives=annotated.natives,
            pasts=pasts_after(record.pasts, record.annotations, annotated.annotations),
            warnings=(*_warnings(opened, found.mapping), *trouble, *problems),
            companions=_companions(opened.grids, matrix),
            free_cells=_free_cells(opened.grids, annotated.annotations),
        )
        release(opened.grids)
    progress(1.0)
    return loaded


def open_first_rows(
    path: Path, *, password: str | None = None, count: int = 60
) -> LoadedWorkbook | None:
    """The first rows of a large .xlsx, to be looked at while `open_workbook` reads the rest.

    The matrix ends early, nothing is annotated, the fingerprint has no digest: what is returned
    is neither for editing nor for saving. None when the workbook is small, encrypted, of another
    format, or its first rows cannot be had cheaply. Raises what `open_workbook` raises.
    """
    del password  # taken so that both ways of opening are called alike
    path = Path(path)
    if path.suffix.lower().lstrip(".") not in ANNOTATED_FORMATS or not _is_zip(path):
        return None
    with Package.open(path) as package:
        grids = first_rows_of_sheets(package, count)
        if grids is None:
            return None
        found = find_matrix(grids, _stored_choice(package))
        if found.mapping is None or not grids[found.mapping.sheet].rows:
            return None
        try:
            matrix = build_matrix(grids, found.mapping).matrix
        except MatrixFormatError:
            return None
        return LoadedWorkbook(
            path=path,
            format=format_of(package),
            can_annotate=False,
            fingerprint=Fingerprint(package.source.size, ""),
            sheets=grids.sheets,
            mapping=found.mapping,
            mapping_is_certain=found.is_certain,
            matrix=matrix,
        )


def _is_zip(path: Path) -> bool:
    """Whether it begins as a zip does. An encrypted workbook does not: unlocking it takes longer
    than the first rows would save."""
    try:
        with path.open("rb") as file:
            return file.read(2) == b"PK"
    except OSError:
        return False  # opening the whole will say what is wrong


def _find(opened: OpenedSheets, mapping: MatrixMapping | None) -> FoundMatrix:
    """By the mapping that was given: as it is when it was just chosen; where it was in use before,
    it goes along with what has moved in the sheets since."""
    if mapping is not None and mapping.landmarks is None:
        return FoundMatrix(with_landmarks(opened.grids, mapping), is_certain=True)
    stored = _stored_choice(opened.package) if opened.package is not None else None
    return find_matrix(opened.grids, stored, used=mapping)


def _stored_choice(package: Package) -> str | None:
    """The text of the custom property that keeps a mapping, None without a readable one: nothing
    is lost without it."""
    try:
        return read_custom_property(package, MAPPING_PROPERTY)
    except WorkbookError:
        return None


def _build(
    opened: OpenedSheets, found: FoundMatrix, *, given: bool
) -> tuple[PlanMatrix | None, tuple[Problem, ...]]:
    """The matrix and what was doubtful; a guess that does not fit is a warning, not a failure."""
    if found.mapping is None:
        return None, ()
    try:
        built = build_matrix(opened.grids, found.mapping)
    except (MatrixFormatError, SheetNotFoundError) as error:
        if given:
            raise
        return None, (Problem("warning", "no-matrix", found.mapping.sheet, "", error.message),)
    return built.matrix, built.problems


def _companions(grids: WorkbookGrids, matrix: PlanMatrix | None) -> frozenset[str]:
    """The kinds of sheets beside the matrix; they were read with it."""
    if matrix is None or matrix.layout is None:
        return frozenset()
    return found_companions(grids, matrix.layout.sheet)


def _annotations(
    opened: OpenedSheets, matrix: PlanMatrix | None
) -> tuple[Record, Reconciliation, tuple[Problem, ...]]:
    """The record, the same and the native comments as one, and what could not be read of them."""
    package = opened.package
    if package is None:
        return Record(), Reconciliation(()), ()
    problems: list[Problem] = []
    natives = read_native_comments(package, problems)
    unreadable = {each.sheet for each in problems}
    record = read_record(package, matrix)
    found = reconcile(record, natives, matrix, when=saved_at(package), unreadable=unreadable)
    return record, found, (*problems, *record.problems)


def _free_cells(grids: WorkbookGrids, annotations: Iterable[Annotation]) -> Mapping[str, str]:
    """The texts under annotations on cells outside the matrix; only their sheets are read."""
    found = {}
    for annotation in annotations:
        anchor, cell = annotation.anchor, annotation.anchor.cell
        if not anchor.issue and not anchor.plan and cell is not None and cell.sheet in grids:
            found[str(cell)] = grids[cell.sheet].text(*cell.address)
    return MappingProxyType(found)


def _warnings(opened: OpenedSheets, mapping: MatrixMapping | None) -> list[Problem]:
    """Trouble with the file as a whole."""
    found = list(opened.grids.warnings)
    if opened.package is not None:
        found += _package_warnings(opened.package)
    is_there = mapping is not None and mapping.sheet in opened.grids
    if mapping is not None and is_there and opened.grids[mapping.sheet].info.locked:
        message = told(
            "the sheet is protected and allows no comments; annotations can be"
            " written only after its protection is lifted in Excel or LibreOffice."
        )
        found.append(Problem("warning", "protected-sheet", mapping.sheet, "", message))
    other = open_elsewhere(opened.path)
    if other is not None:
        found.append(other)
    return found


def open_elsewhere(path: Path) -> Problem | None:
    """The warning that another program has the workbook open at the moment; None without one."""
    other = who_has_open(path)
    if other is None:
        return None
    message = told(
        "{who} seems to have the workbook open; save there before saving here.", who=other.who
    )
    return Problem("warning", "open-elsewhere", "", "", message)


def _package_warnings(package: Package) -> list[Problem]:
    found = []
    if package.is_signed:
        message = told("the workbook is digitally signed; saving annotations breaks the signature.")
        found.append(Problem("warning", "signed", "", "", message))
    return found
