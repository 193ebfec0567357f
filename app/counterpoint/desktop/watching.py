"""Looking after the workbook's file: changed outside, removed, back again."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from counterpoint.desktop.jobs import Job
from counterpoint.desktop.open_book import OpenBook
from counterpoint.session.watch import DiskState, FileWatch
from counterpoint.workbook.progress import Progress

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
        looked(): It was looked at; what stands beside it may be worth a look too.
    """

    changed_outside = Signal()
    removed = Signal()
    same_again = Signal()
    looked = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._watch: FileWatch | None = None
        self._told = DiskState.SAME
        self._job: Job | None = None
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
            if self._job is not None:
                self._job.wait()  # the window may be about to go

    def pause(self) -> None:
        """Do not look while the app itself writes the file."""
        self._timer.stop()

    def look(self) -> None:
        """Look now, and tell what is new; where much is to be read, a little later."""
        watch = self._watch
        if watch is None or self._job is not None:
            return
        self.looked.emit()
        if not watch.has_much_to_read:
            self._tell(watch, watch.poll())
            return
        self._job = Job("", partial(_polled, watch), self)
        self._job.succeeded.connect(partial(self._tell, watch))
        self._job.finished.connect(self._looked)
        self._job.start()

    def _looked(self) -> None:
        if self._job is not None:
            self._job.deleteLater()
            self._job = None

    def _tell(self, watch: FileWatch, state: DiskState | None) -> None:
        if watch is not self._watch or state is None or state is self._told:
            return
        self._told = state
        if state is DiskState.CHANGED:
            self.changed_outside.emit()
        elif state is DiskState.REMOVED:
            self.removed.emit()
        else:
            self.same_again.emit()


def _polled(watch: FileWatch, _progress: Progress) -> DiskState | None:
    return watch.poll()
