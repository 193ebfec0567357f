"""Watching the workbook's file: changed, replaced or removed by Excel, Calc or a sync folder.

Time stamps only say that it is worth looking; the content decides. The window calls `poll` from
a file watcher or a timer; nothing here knows of either.
"""

from __future__ import annotations

from enum import Enum
from pathlib import Path

from counterpoint.workbook.reports import Fingerprint
from counterpoint.workbook.saving import fingerprint

__all__ = ["DiskState", "FileWatch"]

_MUCH = 4 << 20
"""Bytes of a file from which reading it takes longer than a window should wait: some 3 ms."""

Facts = tuple[int, ...]


class DiskState(Enum):
    """What became of the file since it was read or saved."""

    SAME = "same"
    CHANGED = "changed"
    """It holds something else: written over, or replaced by another file."""
    REMOVED = "removed"
    """It is gone or cannot be read; sync programs may bring it back in a moment."""


class FileWatch:
    """Watches one file against the fingerprint it had when it was read."""

    def __init__(self, path: Path, known: Fingerprint) -> None:
        """Watch the file at `path`, links followed at each look, that held `known`."""
        self._path = path
        self._known = known
        self._seen: tuple[Facts, DiskState] | None = None
        self._facts_last: Facts | None = None

    def look(self) -> DiskState:
        """Look now. Reads the file only when its size, time or identity are new."""
        facts = self._facts()
        if facts is None:
            return DiskState.REMOVED
        if self._seen is not None and self._seen[0] == facts:
            return self._seen[1]
        try:
            found = fingerprint(self._path)
        except OSError:
            return DiskState.REMOVED
        state = DiskState.SAME if found == self._known else DiskState.CHANGED
        # Remembered only if nobody wrote while it was read.
        self._seen = (facts, state) if facts == self._facts() else None
        return state

    def poll(self) -> DiskState | None:
        """Look, but not while the file is being written; None: it is, so ask again soon.

        The file counts as being written until two polls in a row find the same size and time.
        """
        facts = self._facts()
        settled = facts == self._facts_last
        self._facts_last = facts
        known = self._seen is not None and self._seen[0] == facts
        return self.look() if settled or known else None

    @property
    def has_much_to_read(self) -> bool:
        """Whether the next look may read so much that no window should wait for it."""
        facts = self._facts()
        if facts is None or (self._seen is not None and self._seen[0] == facts):
            return False
        _, _, size, _ = facts
        return size > _MUCH

    def _facts(self) -> Facts | None:
        try:
            found = self._path.stat()
        except OSError:
            return None
        return (found.st_dev, found.st_ino, found.st_size, found.st_mtime_ns)
