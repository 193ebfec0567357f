"""The usual reading against a baseline, loaded when the first difference is looked at."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from counterpoint.desktop.table import Look, Mark, Reading

__all__ = ["DifferenceReading"]


class DifferenceReading:
    """A `WordReading` that costs nothing before it is used.

    Comparing words needs numpy and rapidfuzz, which take a fifth of a second to import: a
    window that shows no differences does not wait for them.
    """

    @cached_property
    def _words(self) -> Reading:
        from counterpoint.desktop.table.reading import WordReading

        return WordReading()

    def parts(self, old: str, new: str) -> Sequence[tuple[str, Look]]:
        """The merged text with its looks; empty when the wordings have too little in common."""
        return self._words.parts(old, new)

    def marks(self, old: str, new: str) -> tuple[Mark, ...]:
        """The alarms, each as a mark."""
        return self._words.marks(old, new)
