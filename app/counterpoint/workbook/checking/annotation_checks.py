"""Checks of annotations: those whose issue or plan is gone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from counterpoint.model import Annotation, PlanMatrix
from counterpoint.workbook.loaded import Problem

__all__ = ["annotation_problems"]


def annotation_problems(matrix: PlanMatrix, annotations: Sequence[Annotation]) -> Iterator[Problem]:
    """Orphans: annotations shown whose issue or plan is not in the matrix any more."""
    for annotation in annotations:
        anchor = annotation.anchor
        if not annotation.is_shown or annotation.is_reply:
            continue
        gone = []
        if anchor.issue and anchor.issue not in matrix.issue_index:
            gone.append(f"issue {anchor.issue!r}")
        if anchor.plan and anchor.plan not in matrix.plan_index:
            gone.append(f"plan {anchor.plan!r}")
        if gone:
            what = f"The annotation {annotation.id} belongs to {' and '.join(gone)}, which the"
            what += " matrix does not have (any more); bring it back, or attach it anew."
            sheet, cell = "", ""
            if anchor.cell is not None:
                sheet, cell = anchor.cell.sheet, str(anchor.cell.address)
            yield Problem("warning", "orphan-annotation", sheet, cell, what)
