"""Freeing a large workbook bit by bit.

With the last reference to a matrix, its texts go in one piece: half a second for four million,
in which no thread moves. Somebody who holds the rows lets them go in slices instead.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Iterable

from counterpoint.model import PlanMatrix
from counterpoint.session import OpenWorkbook

__all__ = ["free_slowly", "large_parts"]

_MANY_CELLS = 200_000
_FIRST_S = 0.2
"""So long the other owners have to let go; who lets go last pays for it."""
_SLICE, _PAUSE_S = 250, 0.001
"""Rows freed at a time, and how long the window has Python then: it is busy showing another
workbook, and waits for a slice each time that it wants Python back."""


def large_parts(book: OpenWorkbook) -> list[Iterable[object]]:
    """The collections of a workbook and its comparison that take long to free; [] of a small one.

    Works nothing out.
    """
    matrix = book.matrix
    if matrix is None or len(matrix.issues) * len(matrix.plans) <= _MANY_CELLS:
        return []
    parts = _parts(matrix)
    loaded = book.loaded.matrix
    if loaded is not None and loaded is not matrix:
        parts += _parts(loaded)
    return [*parts, *book.compared_parts]


def free_slowly(parts: Iterable[Iterable[object]]) -> threading.Thread | None:
    """Hold `parts`, and let what is in them go bit by bit in a thread of its own.

    Whatever somebody else still uses then stays as it is. None when there is nothing to hold.
    """
    held = list(parts)
    if not held:
        return None
    # Nobody waits for it when the program ends: everything is freed then.
    thread = threading.Thread(target=_let_go, args=(held,), name="freeing", daemon=True)
    thread.start()
    return thread


def _parts(matrix: PlanMatrix) -> list[Iterable[object]]:
    return [matrix.texts, matrix.issues, matrix.stances, matrix.facts.values()]


def _let_go(held: list[Iterable[object]]) -> None:
    time.sleep(_FIRST_S)
    while held:
        rows = list(held.pop())  # takes milliseconds, which the window's thread need not spend
        while rows:
            del rows[-_SLICE:]
            time.sleep(_PAUSE_S)
