"""Checks of annotations: those whose issue or plan is gone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from counterpoint.model import Annotation, Message, PlanMatrix, told
from counterpoint.workbook.loaded import Problem

__all__ = ["annotation_problems"]


def annotation_problems(matrix: PlanMatrix, annotations: Sequence[Annotation]) -> Iterator[Problem]:
    """Orphans: annotations shown whose issue or plan is not in the matrix any more."""
    for annotation in annotations:
        anchor = annotation.anchor
        if not annotation.is_shown or annotation.is_reply:
            continue
        gone: Message | None = None
        if anchor.issue and anchor.issue not in matrix.issue_index:
            gone = told("issue {issue!r}", issue=anchor.issue)
        if anchor.plan and anchor.plan not in matrix.plan_index:
            plan = told("plan {plan!r}", plan=anchor.plan)
            gone = told("{issue} and {plan}", issue=gone, plan=plan) if gone else plan
        if gone is not None:
            what = told(
                "The annotation {id} belongs to {gone}, which the matrix does not have"
                " (any more); bring it back, or attach it anew.",
                id=annotation.id,
                gone=gone,
            )
            sheet, cell = "", ""
            if anchor.cell is not None:
                sheet, cell = anchor.cell.sheet, str(anchor.cell.address)
            yield Problem("warning", "orphan-annotation", sheet, cell, what)
