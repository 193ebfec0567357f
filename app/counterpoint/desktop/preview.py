"""The first rows of a workbook that is still being read, as a source for the table."""

from __future__ import annotations

from dataclasses import dataclass

from counterpoint.model import Annotation, PlanMatrix

__all__ = ["Preview"]


@dataclass(frozen=True, slots=True)
class Preview:
    """A matrix without annotations, to be looked at."""

    matrix: PlanMatrix
    annotations: tuple[Annotation, ...] = ()
