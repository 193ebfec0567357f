"""A word difference in a few lines of text, as tall as it needs to be."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextEdit, QWidget

from counterpoint.desktop.table.contents import Reading
from counterpoint.desktop.table.looks import give_look
from counterpoint.desktop.table.spans import Look, composed
from counterpoint.desktop.theme import Theme

__all__ = ["DifferenceLabel"]


class DifferenceLabel(QTextEdit):
    """Shows what became of a text: deleted words struck through, new ones underlined."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setTabChangesFocus(True)
        self.viewport().setAutoFillBackground(False)

    def show_difference(self, old: str, new: str, reading: Reading, theme: Theme) -> None:
        """Show how `old` became `new`."""
        parts = reading.parts(old, new) or (
            (old, Look.DELETED),
            (" ", Look.PLAIN),
            (new, Look.INSERTED),
        )
        shown = composed(new, parts=parts)
        self.clear()
        cursor = QTextCursor(self.document())
        at = 0
        for span in shown.spans:
            cursor.insertText(shown.text[at : span.start], QTextCharFormat())
            made = QTextCharFormat()
            give_look(made, span.look, span.colour, theme)
            at = span.start + span.length
            cursor.insertText(shown.text[span.start : at], made)
        cursor.insertText(shown.text[at:], QTextCharFormat())
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def sizeHint(self) -> QSize:
        return QSize(100, self.height())

    def _fit(self) -> None:
        self.document().setTextWidth(self.viewport().width())
        self.setFixedHeight(max(self.fontMetrics().height(), int(self.document().size().height())))
