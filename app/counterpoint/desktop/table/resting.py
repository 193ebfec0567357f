"""Keeps the garbage collector from walking through a large matrix while somebody scrolls."""

from __future__ import annotations

import gc

from counterpoint.model import PlanMatrix

__all__ = ["rest", "wants_rest"]

_MANY_CELLS = 200_000


def wants_rest(matrix: PlanMatrix | None) -> bool:
    """Whether collecting garbage over this matrix takes longer than a few frames."""
    return matrix is not None and len(matrix.issues) * len(matrix.plans) > _MANY_CELLS


def rest() -> None:
    """Leave what is alive now out of later collections.

    A full collection over 50,000 x 20 positions stops everything for 0.2 s, at a moment nobody
    chose. Closed workbooks are freed all the same: they are plain data without cycles.
    """
    gc.freeze()
