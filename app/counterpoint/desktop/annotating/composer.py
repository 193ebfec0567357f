"""Where annotations are written: kind, text, save, cancel."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QFrame,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from counterpoint.desktop.annotating.words import kind_name, kind_with_symbol
from counterpoint.desktop.finding.flow_layout import FlowLayout
from counterpoint.model import Anchor, AnnotationKind

__all__ = ["Composer", "Draft", "DraftKind"]


class DraftKind(Enum):
    """What the composer writes."""

    NEW = "new"
    REPLY = "reply"
    EDIT = "edit"


@dataclass(frozen=True, slots=True)
class Draft:
    """What is being written.

    Attributes:
        kind: New annotation, reply or change of one.
        anchor: Where it belongs.
        annotation_id: The annotation answered or changed, '' for a new one.
    """

    kind: DraftKind
    anchor: Anchor
    annotation_id: str = ""


class _TextBox(QPlainTextEdit):
    """A text box that Tab leaves, as in any form.

    Signals:
        submitted(): Ctrl+Return.
        abandoned(): Escape.
    """

    submitted = Signal()
    abandoned = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setTabChangesFocus(True)

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
        closed(): It was saved or given up.
    """

    submitted = Signal(object, str, object)
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

    def begin(
        self,
        draft: Draft,
        place: str,
        *,
        text: str = "",
        kind: AnnotationKind = AnnotationKind.NOTE,
    ) -> None:
        """Open for `draft`; `place` is its place in words."""
        titles = {
            DraftKind.NEW: self.tr("New annotation on {place}"),
            DraftKind.REPLY: self.tr("Reply on {place}"),
            DraftKind.EDIT: self.tr("Edit annotation on {place}"),
        }
        if self._draft is None:
            self._return_to = QApplication.focusWidget()
        self._draft, self._original = draft, text
        self.title.setText(titles[draft.kind].format(place=place))
        self.setAccessibleName(self.title.text())
        self.kind.setVisible(draft.kind is not DraftKind.REPLY)
        self.kind.setCurrentIndex(self.kind.findText(kind_with_symbol(kind)))
        self.kind.setToolTip(kind_name(kind))
        is_edit = draft.kind is DraftKind.EDIT
        self.save.setText(self.tr("&Change") if is_edit else self.tr("&Add"))
        self.text.setPlainText(text)
        self.text.selectAll()
        self._enable_save()
        self.show()
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
        """Close without saving."""
        self.finish()

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

    # Slots

    def _enable_save(self) -> None:
        self.save.setEnabled(bool(self.text.toPlainText().strip()))
