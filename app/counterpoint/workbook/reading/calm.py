"""Keeping the interpreter responsive while millions of texts come and go.

A window in another thread waits for whatever holds the interpreter without a break: a full
garbage collection looks at every text of every list (40 ms for a million cells), and freeing a
list of that size takes as long.
"""

from __future__ import annotations

import gc
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

from counterpoint.workbook.reading.grid import WorkbookGrids

__all__ = ["LARGE", "empty", "release", "undisturbed"]

T = TypeVar("T")

LARGE = 4 << 20
"""Bytes of a workbook file from which it is worth while."""
_SLICE = 2_000


@contextmanager
def undisturbed(path: Path) -> Iterator[None]:
    """While a large workbook is read, no garbage collection; afterwards what was read is set
    aside for good, so that later collections do not look at it. It is freed as ever when the
    last reference goes: texts and positions make no cycles."""
    try:
        is_large = path.stat().st_size >= LARGE
    except OSError:
        is_large = False
    if not is_large or not gc.isenabled():
        yield
        return
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()


def release(grids: WorkbookGrids) -> None:
    """Empty grids that nobody needs any more, a slice at a time. They are unusable afterwards."""
    for name in grids:
        if grids.is_read(name):
            grid = grids[name]
            for rows in (grid.values, grid.rows):
                if isinstance(rows, list):
                    empty(rows)
    if grids.free is not None:
        grids.free()


def empty(items: list[T]) -> None:
    """Empty a list from its end in slices, letting other threads run in between."""
    while items:
        del items[-_SLICE:]
        time.sleep(0)
