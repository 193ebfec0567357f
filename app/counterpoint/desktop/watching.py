"""Looking after the workbook's file: changed outside, removed, back again."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from counterpoint.desktop.open_book import OpenBook
from counterpoint.session.watch import DiskState, FileWatch

__all__ = ["DiskWatcher"]

_EVERY_MS = 2_000


class DiskWatcher(QObject):
    """Looks at the file every two seconds; a time stamp costs nothing, the content decides.

    A timer, not QFileSystemWatcher: that one loses files that are replaced, as Excel, Calc and
    sync folders do, and does not work on network drives.

    Signals:
        changed_outside(): The file holds something else now.
        removed(): The file is gone.
        same_again(): It is as it was read.
    """

    changed_outside = Signal()
    removed = Signal()
    same_again = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._watch: FileWatch | None = None
        self._told = DiskState.SAME
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY_MS)
        self._timer.timeout.connect(self.look)

    def set_book(self, book: OpenBook | None) -> None:
        """Watch this workbook's file from now on, as it was last read or saved."""
        self._told = DiskState.SAME
        self._watch = book.book.watch if book is not None else None
        if self._watch is not None:
            self._timer.start()
        else:
            self._timer.stop()

    def pause(self) -> None:
        """Do not look while the app itself writes the file."""
        self._timer.stop()

    def look(self) -> None:
        """Look now, and tell what is new."""
        state = self._watch.poll() if self._watch is not None else None
        if state is None or state is self._told:
            return
        self._told = state
        if state is DiskState.CHANGED:
            self.changed_outside.emit()
        elif state is DiskState.REMOVED:
            self.removed.emit()
        else:
            self.same_again.emit()
