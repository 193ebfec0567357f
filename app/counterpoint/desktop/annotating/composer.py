"""Where annotations are written: kind, text, save, cancel."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QFrame,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from counterpoint.desktop.annotating.drafts import Draft, DraftKind, HalfWritten
from counterpoint.desktop.annotating.words import kind_name, kind_with_symbol
from counterpoint.desktop.finding.flow_layout import FlowLayout
from counterpoint.model import AnnotationKind

__all__ = ["Composer"]


_LINES = (4, 14)
"""So many lines the text box asks for, at least and at most: the thread below stays in view."""


class _TextBox(QPlainTextEdit):
    """A text box that Tab leaves, as in any form, and that grows with what is written.

    Signals:
        submitted(): Ctrl+Return.
        abandoned(): Escape.
    """

    submitted = Signal()
    abandoned = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._lines = _LINES[0]
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.document().documentLayout().documentSizeChanged.connect(self._follow_text)

    def sizeHint(self) -> QSize:
        margins = 2 * (self.frameWidth() + round(self.document().documentMargin()))
        height = self._lines * self.fontMetrics().lineSpacing() + margins
        return QSize(super().sizeHint().width(), height)

    def _follow_text(self, size: QSizeF) -> None:
        # The height of a plain text is told in lines.
        lines = max(_LINES[0], min(_LINES[1], round(size.height()) + 1))
        if lines != self._lines:
            self._lines = lines
            self.updateGeometry()

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Files that are dropped are for the window to open: nobody writes their names."""
        return not source.hasUrls() and super().canInsertFromMimeData(source)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Cancel):
            self.abandoned.emit()
        elif (
            event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            and event.modifiers() & Qt.KeyboardModifier.ControlModifier
        ):
            self.submitted.emit()
        else:
            super().keyPressEvent(event)


class Composer(QFrame):
    """Writes one annotation. It keeps its place while the user looks elsewhere, so that
    nothing half written is lost.

    Signals:
        submitted(Draft, str, AnnotationKind): The text shall become an annotation.
        given_up(HalfWritten): A person closed it without saving what it held.
        closed(): It was saved or given up.
    """

    submitted = Signal(object, str, object)
    given_up = Signal(object)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("composer")
        self._draft: Draft | None = None
        self._original = ""
        self._return_to: QWidget | None = None
        self.title = QLabel(self)
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        self.title.setWordWrap(True)
        self.title.setObjectName("composerTitle")
        self.kind = QComboBox(self)
        self.kind.setAccessibleName(self.tr("Kind of annotation"))
        for kind in AnnotationKind:
            self.kind.addItem(kind_with_symbol(kind), kind)
        self.text = _TextBox(self)
        self.text.setAccessibleName(self.tr("Text of the annotation"))
        self.text.setPlaceholderText(self.tr("Write, then Ctrl+Return. Escape gives up."))
        self.text.setMinimumHeight(self.fontMetrics().height() * 3)
        self.save = QPushButton(self.tr("&Add"), self)
        self.cancel = QPushButton(self.tr("Cancel"), self)
        self.save.setDefault(True)
        buttons = FlowLayout(spacing=6)
        for widget in (self.kind, self.save, self.cancel):
            buttons.addWidget(widget)
        layout = QVBoxLayout(self)
        layout.addWidget(self.title)
        layout.addWidget(self.text)
        layout.addLayout(buttons)
        self.text.textChanged.connect(self._enable_save)
        self.text.submitted.connect(self.submit)
        self.text.abandoned.connect(self.give_up)
        self.save.clicked.connect(self.submit)
        self.cancel.clicked.connect(self.give_up)
        self.hide()

    @property
    def draft(self) -> Draft | None:
        """What is being written, None when nothing is."""
        return self._draft

    def has_text(self) -> bool:
        """Whether something would be lost if it were closed now."""
        text = self.text.toPlainText()
        return self._draft is not None and bool(text.strip()) and text != self._original

    def half_written(self) -> HalfWritten | None:
        """What would be lost if it were closed now, None for nothing."""
        if self._draft is None or not self.has_text():
            return None
        cursor = self.text.textCursor().position()
        return HalfWritten(self._draft, self.text.toPlainText(), self.kind.currentData(), cursor)

    def take_up(self, left: HalfWritten, place: str, *, original: str = "") -> None:
        """Go on with what was half written; `original` is the text of what is being edited.

        The focus stays where it is, and returns there in the end.
        """
        if self._draft is None:
            # The window may be behind another one just now.
            self._return_to = self.window().focusWidget()
        self._open(left.draft, place, left.text, left.kind)
        self._original = original
        cursor = self.text.textCursor()
        last = self.text.document().characterCount() - 1
        cursor.setPosition(min(max(0, left.cursor), last))
        self.text.setTextCursor(cursor)

    def begin(
        self,
        draft: Draft,
        place: str,
        *,
        text: str = "",
        kind: AnnotationKind = AnnotationKind.NOTE,
    ) -> None:
        """Open for `draft`; `place` is its place in words."""
        if self._draft is None:
            self._return_to = QApplication.focusWidget()
        self._open(draft, place, text, kind)
        self._original = text
        self.text.selectAll()
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def submit(self) -> None:
        """Hand the text over, if there is any."""
        if self._draft is not None and self.text.toPlainText().strip():
            self.submitted.emit(self._draft, self.text.toPlainText(), self.kind.currentData())

    def finish(self) -> None:
        """Close: what was written is saved."""
        self._draft = None
        self.text.clear()
        focused = QApplication.focusWidget()
        inside = focused is not None and self.isAncestorOf(focused)
        if self._return_to is not None and inside:
            # Hiding would hand the focus to whatever comes next, the toolbar for instance.
            self._return_to.setFocus(Qt.FocusReason.OtherFocusReason)
        self._return_to = None
        self.hide()
        self.closed.emit()

    def give_up(self) -> None:
        """Close without saving; what was written is told by `given_up`."""
        left = self.half_written()
        self.finish()
        if left is not None:
            self.given_up.emit(left)

    # QWidget

    def minimumSizeHint(self) -> QSize:
        # Title and buttons wrap: how low it may become depends on how wide it is.
        least, layout = super().minimumSizeHint(), self.layout()
        needed = layout.totalMinimumHeightForWidth(self.width()) if layout is not None else 0
        return QSize(least.width(), max(least.height(), needed))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    # Inside

    def _open(self, draft: Draft, place: str, text: str, kind: AnnotationKind) -> None:
        titles = {
            DraftKind.NEW: self.tr("New annotation on {place}"),
            DraftKind.REPLY: self.tr("Reply on {place}"),
            DraftKind.EDIT: self.tr("Edit annotation on {place}"),
        }
        self._draft = draft
        self.title.setText(titles[draft.kind].format(place=place))
        self.setAccessibleName(self.title.text())
        self.kind.setVisible(draft.kind is not DraftKind.REPLY)
        self.kind.setCurrentIndex(self.kind.findText(kind_with_symbol(kind)))
        self.kind.setToolTip(kind_name(kind))
        is_edit = draft.kind is DraftKind.EDIT
        self.save.setText(self.tr("&Change") if is_edit else self.tr("&Add"))
        self.text.setPlainText(text)
        self._enable_save()
        self.show()

    def _enable_save(self) -> None:
        self.save.setEnabled(bool(self.text.toPlainText().strip()))
