"""A small matrix in memory, and the workbook it would have been read from."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from counterpoint.model import (
    Anchor,
    Annotation,
    Issue,
    MatrixLayout,
    Plan,
    PlanMatrix,
    Scale,
    ScaleKind,
)
from counterpoint.workbook.loaded import LoadedWorkbook, SheetInfo
from counterpoint.workbook.reports import Fingerprint

LONG_AGO = datetime(2025, 3, 1, 12, 0, tzinfo=UTC)


def small_matrix() -> PlanMatrix:
    """Three issues by two plans: one coded on an ordinal scale, one a quantity, one text."""
    speed = Scale(ScaleKind.ORDINAL, ("slow", "steady", "fast"))
    money = Scale(ScaleKind.QUANTITY, unit="EUR", low=0.0, high=100.0)
    return PlanMatrix(
        plans=(Plan("North"), Plan("South")),
        issues=(
            Issue("W-1", "W-1", "Water", "Pace of repairs", 2, scale=speed),
            Issue("W-2", "W-2", "Water", "Yearly cost", 3, scale=money),
            Issue("R-1", "R-1", "Roads", "Who decides", 4),
        ),
        texts=(
            ("Repairs begin at once.", "Repairs begin in May."),
            ("It costs 20 EUR.", "It costs 50 EUR."),
            ("The council decides.", ""),
        ),
        stances=(("fast", "slow"), ("20", "50"), ("", "")),
        layout=MatrixLayout("Matrix", (2, 3, 4), (4, 5), title_line=3, header_line=1),
    )


def remark(
    number: int, issue: str = "W-1", plan: str = "North", *, text: str = "", author: str = "Ada"
) -> Annotation:
    """An annotation that has long been in the workbook; its quote is the matrix's text."""
    matrix = small_matrix()
    quote = ""
    if issue in matrix.issue_index and plan in matrix.plan_index:
        quote = matrix.texts[matrix.issue_index[issue]][matrix.plan_index[plan]]
    return Annotation(
        id=f"A-{number:012}",
        anchor=Anchor(issue, plan),
        text=text or f"Remark {number}",
        author=author,
        created=LONG_AGO,
        modified=LONG_AGO,
        quote=quote,
    )


def loaded_workbook(
    path: Path = Path("river.xlsx"),
    *,
    annotations: Sequence[Annotation] = (),
    matrix: PlanMatrix | None = None,
    digest: str = "aa",
) -> LoadedWorkbook:
    """The small matrix as if read from `path`."""
    return LoadedWorkbook(
        path=path,
        format="xlsx",
        can_annotate=True,
        fingerprint=Fingerprint(1000, digest),
        sheets=(SheetInfo("Matrix", rows=4, columns=5), SheetInfo("Notes", rows=9, columns=2)),
        matrix=matrix or small_matrix(),
        annotations=tuple(annotations),
    )
