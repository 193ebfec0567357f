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
from counterpoint.workbook.reading.calm import empty

__all__ = ["free_slowly", "large_parts"]

_MANY_CELLS = 200_000
_FIRST_S = 0.2
"""So long the other owners have to let go; who lets go last pays for it."""


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
    """Hold what is in `parts` now, and let it go bit by bit in a thread of its own.

    Whatever somebody else still uses then stays as it is. None when there is nothing to hold.
    """
    held = [list(part) for part in parts]
    if not held:
        return None
    # Nobody waits for it when the program ends: everything is freed then.
    thread = threading.Thread(target=_let_go, args=(held,), name="freeing", daemon=True)
    thread.start()
    return thread


def _parts(matrix: PlanMatrix) -> list[Iterable[object]]:
    return [matrix.texts, matrix.issues, matrix.stances, matrix.facts.values()]


def _let_go(held: list[list[object]]) -> None:
    time.sleep(_FIRST_S)
    while held:
        empty(held.pop())
