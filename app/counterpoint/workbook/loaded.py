"""A workbook as read: everything the other rooms get to know about the file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType

from counterpoint.model import Annotation, AnnotationEdit, Past, PlanMatrix
from counterpoint.workbook.mapping import MatrixMapping, MatrixProposal
from counterpoint.workbook.reports import Fingerprint

__all__ = ["LoadedWorkbook", "Problem", "SheetInfo"]


@dataclass(frozen=True, slots=True)
class SheetInfo:
    """One sheet of the workbook.

    Attributes:
        name: As on its tab.
        kind: `worksheet`, `chartsheet` or another kind that holds no cells.
        visible: False for hidden and very hidden sheets.
        rows: Rows up to the last used one, counted from row 1.
        columns: Columns up to the last used one, counted from column A.
        locked: Whether its protection forbids annotations.
    """

    name: str
    kind: str = "worksheet"
    visible: bool = True
    rows: int = 0
    columns: int = 0
    locked: bool = False


@dataclass(frozen=True, slots=True)
class Problem:
    """Something wrong or doubtful in a workbook.

    Attributes:
        level: `error` or `warning`.
        code: A stable short name such as `duplicate-id`.
        sheet: Name of the sheet, '' when it is the whole file.
        cell: Address such as `B3`, '' when it is no single cell.
        message: One line: what is wrong and what to do; a `Message` where it was not made
            elsewhere.
    """

    level: str
    code: str
    sheet: str
    cell: str
    message: str


@dataclass(frozen=True, slots=True)
class LoadedWorkbook:
    """One workbook as read.

    Attributes:
        path: The file as the user named it.
        format: `xlsx`, `xlsm`, `xltx`, `xltm`, `ods`, `xls`, `xlsb`, `csv` or `tsv`.
        can_annotate: Whether annotations can be written into this file.
        fingerprint: Of the bytes that were read.
        sheets: In workbook order.
        proposals: Guesses at the matrix, likeliest first; empty when the format is ours.
        mapping: The one in use, None when nothing looks like a matrix.
        mapping_is_certain: Whether nobody need be asked: stored, our own format, or confident.
        matrix: None when there is none.
        annotations: The record reconciled with the native comments, markers of deleted ones
            included, in the order of the record.
        reconciled: What was typed into the workbook since the app last saved it, as edits that
            `annotations` already holds and that the next save writes into the record.
        natives: Annotation id -> `note` or `thread`, for those with a native comment.
        companions: Kinds of the sheets beside the matrix that hold records: `plans`, `stances`,
            `sources`, `citations`.
        free_cells: Displayed text of the cells that annotations outside the matrix stand on, by
            their full name such as `Sheet!B3`.
        pasts: Annotation id -> what it was before, as the record remembers it and as what was typed
            since tells; for merging copies. Those without a past are not in it.
        warnings: Trouble met while reading: signature, protection, lock file, odd parts.
    """

    path: Path
    format: str
    can_annotate: bool
    fingerprint: Fingerprint
    sheets: tuple[SheetInfo, ...] = ()
    proposals: tuple[MatrixProposal, ...] = ()
    mapping: MatrixMapping | None = None
    mapping_is_certain: bool = True
    matrix: PlanMatrix | None = None
    annotations: tuple[Annotation, ...] = ()
    reconciled: tuple[AnnotationEdit, ...] = ()
    natives: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    warnings: tuple[Problem, ...] = ()
    companions: frozenset[str] = frozenset()
    free_cells: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    pasts: Mapping[str, Past] = field(default_factory=lambda: MappingProxyType({}))
