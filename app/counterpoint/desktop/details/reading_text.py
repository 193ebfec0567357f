"""The text of an issue, which stays at the line that is read when it has another size."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QResizeEvent, QTextCursor
from PySide6.QtWidgets import QTextBrowser, QWidget

__all__ = ["ReadingText"]


class ReadingText(QTextBrowser):
    """A browser that knows which line a reader scrolled to.

    Signals:
        width_changed(): There is more or less room for its lines.
    """

    width_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._first = 0
        self._is_held = False
        self.verticalScrollBar().valueChanged.connect(self._note_first)

    @contextmanager
    def held(self) -> Iterator[None]:
        """The same characters are on top after what happens inside, in whichever size."""
        outer, self._is_held = self._is_held, True
        try:
            yield
        finally:
            self._put_back()
            self._is_held = outer

    def _note_first(self, value: int) -> None:
        """Keep the character at the top of what is in view; 0 where nothing is scrolled away."""
        if not self._is_held:
            middle = QPoint(self.viewport().width() // 2, 4)
            self._first = self.cursorForPosition(middle).position() if value else 0

    def _put_back(self) -> None:
        bar = self.verticalScrollBar()
        if not self._first:
            bar.setValue(0)
            return
        cursor = QTextCursor(self.document())
        cursor.setPosition(min(self._first, self.document().characterCount() - 1))
        for _ in range(3):  # lines above may be laid out only now
            bar.setValue(bar.value() + self.cursorRect(cursor).top())

    def resizeEvent(self, event: QResizeEvent) -> None:
        if event.oldSize().width() == event.size().width():
            super().resizeEvent(event)
            return
        with self.held():
            super().resizeEvent(event)
        self.width_changed.emit()
