"""Calm: no garbage collection while slow work runs, and large results left out of later ones.

A full collection stops all threads as long as it takes to look at everything: half a second over
a large matrix, at a moment nobody chose. Plain data needs none, it is freed with its last
reference.
"""

from __future__ import annotations

import gc

__all__ = ["Calm"]

_MANY = 50_000
"""New objects from which they are taken for a workbook: looking at so many takes some 5 ms."""


class Calm:
    """Holds garbage collection back for as long as somebody asks for it. For the GUI thread."""

    def __init__(self) -> None:
        self._holders: set[object] = set()

    def begin(self, holder: object) -> None:
        """Collect nothing until `holder`, and everybody else who began, has ended."""
        self._holders.add(holder)
        gc.disable()

    def end(self, holder: object) -> None:
        """`holder` needs it no more. Asking twice, or without having begun, does nothing.

        What was made meanwhile is left out of later collections for good where it is much; in
        that case cycles among it are never freed.
        """
        if holder not in self._holders:
            return
        self._holders.remove(holder)
        if self._holders:
            return
        young, _, _ = gc.get_count()
        if young > _MANY:
            gc.freeze()
        gc.enable()
