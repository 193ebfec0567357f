"""Saving by itself, for those who switched it on: half a minute after the last change."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer

from counterpoint.desktop.open_book import OpenBook
from counterpoint.desktop.saving import Saver
from counterpoint.session import Settings

__all__ = ["AutoSaver"]

_AFTER_MS = 30_000


class AutoSaver(QObject):
    """Saves one window's workbook when nothing changed for half a minute. Off at first.

    A save that failed is tried again as long after it.
    """

    def __init__(self, settings: Settings, saver: Saver, parent: QObject) -> None:
        super().__init__(parent)
        self._settings = settings
        self._saver = saver
        self._book: OpenBook | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_AFTER_MS)
        self._timer.timeout.connect(self._save)
        saver.failed.connect(self._consider)  # the disk may be back by then

    @property
    def is_on(self) -> bool:
        """Whether the user wants it."""
        return self._settings.flag("autosave")

    def set_on(self, on: bool) -> None:
        """Switch it on or off, and remember that."""
        self._settings.set("autosave", on)
        self._consider()

    def set_book(self, book: OpenBook | None) -> None:
        """Save this workbook from now on."""
        self._book = book
        if book is not None:
            book.changed.connect(self._consider)
        self._consider()

    def _consider(self) -> None:
        wanted = self.is_on and self._book is not None and self._book.book.modified
        if wanted and self._book is not None and self._book.book.loaded.can_annotate:
            self._timer.start()
        else:
            self._timer.stop()

    def _save(self) -> None:
        if self._book is not None and self._book.book.modified:
            self._saver.save()
