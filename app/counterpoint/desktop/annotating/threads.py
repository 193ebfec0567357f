"""The threads of one place: read, answer, edit, resolve, reopen, delete."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QSize, Qt, Signal, SignalInstance
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from counterpoint.desktop.annotating.words import (
    kind_with_symbol,
    local_time,
    place_name,
    status_name,
)
from counterpoint.desktop.details.difference_label import DifferenceLabel
from counterpoint.desktop.finding.flow_layout import FlowLayout
from counterpoint.desktop.table.contents import Reading
from counterpoint.desktop.theme import Theme
from counterpoint.model import Annotation, AnnotationStatus, PlanMatrix
from counterpoint.session import AnnotationBook, Thread
from counterpoint.session.editing import is_by

__all__ = ["ThreadCard"]


def _plain(text: str, parent: QWidget, name: str = "") -> QLabel:
    """A wrapped label that shows `text` as it is and lets people select it."""
    label = QLabel(parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setText(text)
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
    if name:
        label.setObjectName(name)
    return label


class _Heading(QLabel):
    """Who and when, in one line where there is room for it."""

    def __init__(self, text: str, parent: QWidget) -> None:
        super().__init__(text, parent)
        self.setObjectName("muted")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)

    def sizeHint(self) -> QSize:
        # A label that may wrap asks for a square otherwise.
        metrics = self.fontMetrics()
        return QSize(metrics.horizontalAdvance(self.text()) + 2, metrics.height())


class ThreadCard(QFrame):
    """One thread with its buttons.

    Signals (wishes; each with the id of the annotation it is about):
        reply_requested(str), edit_requested(str), delete_requested(str)
        resolve_requested(str): Resolve the thread, or reopen it when it is not open.
        focused(str): The card got the focus; id of the thread's head.
    """

    reply_requested = Signal(str)
    edit_requested = Signal(str)
    delete_requested = Signal(str)
    resolve_requested = Signal(str)
    focused = Signal(str)

    def __init__(
        self,
        thread: Thread,
        book: AnnotationBook,
        matrix: PlanMatrix | None,
        author: str,
        theme: Theme,
        reading: Reading,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("thread")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.conversation = thread
        self._author = author
        head = thread.head
        state = "open" if thread.is_open else "resolved"
        self.setProperty("state", state)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(9, 7, 9, 7)
        layout.setSpacing(4)
        layout.addLayout(self._heading(head, book, matrix, state))
        if head.quote:
            layout.addWidget(self._quote(head, book, theme, reading))
        if head.is_shown:
            layout.addWidget(_plain(head.text, self))
        else:
            layout.addWidget(_plain(self.tr("(deleted by its author)"), self, "muted"))
        if head.status is AnnotationStatus.REMOVED:
            note = self.tr("Its comment was deleted in the spreadsheet. Reopen it, or delete it.")
            layout.addWidget(_plain(note, self, "warning"))
        for reply in thread.replies:
            layout.addWidget(self._reply(reply))
        layout.addLayout(self._buttons(head))
        self._name(head, matrix)

    def is_own(self, annotation: Annotation) -> bool:
        """Whether the present author wrote it, and so may edit and delete it."""
        return annotation.is_shown and is_by(annotation, self._author)

    def set_current(self, current: bool) -> None:
        """Draw it as the thread that Reply, Edit and Resolve act on."""
        if self.property("current") != current:
            self.setProperty("current", current)
            self.style().unpolish(self)
            self.style().polish(self)

    def _heading(
        self, head: Annotation, book: AnnotationBook, matrix: PlanMatrix | None, state: str
    ) -> FlowLayout:
        line = FlowLayout(spacing=6)
        kind = QLabel(kind_with_symbol(head.kind), self)
        kind.setObjectName("kindBadge")
        kind.setProperty("state", state)
        line.addWidget(kind)
        if book.is_orphan(head):
            line.addWidget(self._alert(self.tr("⚠ orphan: its place is gone")))
        elif book.has_changed(head):
            line.addWidget(self._alert(self.tr("≠ text changed since")))
        place = place_name(head.anchor, matrix)
        who = self.tr("{author} · {time} · {status} · {place}").format(
            author=head.author or self.tr("unknown"),
            time=local_time(head.created),
            status=status_name(head.status),
            place=place,
        )
        if head.modified > head.created:
            who += self.tr(" · edited")
        line.addWidget(_Heading(who, self))
        return line

    def _alert(self, text: str) -> QLabel:
        label = QLabel(text, self)
        label.setObjectName("alertBadge")
        return label

    def _quote(
        self, head: Annotation, book: AnnotationBook, theme: Theme, reading: Reading
    ) -> QWidget:
        if not book.has_changed(head):
            return _plain(_shortened(head.quote), self, "quote")
        label = DifferenceLabel(self)
        label.setAccessibleName(self.tr("How the text changed since"))
        label.show_difference(head.quote, book.text_now(head) or "", reading, theme)
        return label

    def _reply(self, reply: Annotation) -> QFrame:
        frame = QFrame(self)
        frame.setObjectName("reply")
        layout = QVBoxLayout(frame)
        layout.setContentsMargins(9, 2, 0, 2)
        layout.setSpacing(2)
        heading = FlowLayout(spacing=6)
        author = reply.author or self.tr("unknown")
        who = f"{author} · {local_time(reply.created)}"
        heading.addWidget(_Heading(who, frame))
        if self.is_own(reply):
            buttons = QWidget(frame)  # together they stand in a line or go to the next
            beside = QHBoxLayout(buttons)
            beside.setContentsMargins(0, 0, 0, 0)
            beside.setSpacing(6)
            for caption, signal, spoken in (
                (self.tr("Edit"), self.edit_requested, self.tr("Edit your reply")),
                (self.tr("Delete"), self.delete_requested, self.tr("Delete your reply")),
            ):
                button = QToolButton(buttons)
                button.setText(caption)
                button.setAutoRaise(True)
                button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
                button.setAccessibleName(spoken)
                button.clicked.connect(partial(self._emit, signal, reply.id))
                beside.addWidget(button)
            heading.addWidget(buttons)
        layout.addLayout(heading)
        layout.addWidget(_plain(reply.text, frame))
        return frame

    def _buttons(self, head: Annotation) -> FlowLayout:
        line = FlowLayout(spacing=5)
        resolve = self.tr("Resolve") if self.conversation.is_open else self.tr("Reopen")
        wanted = [(self.tr("Reply"), self.reply_requested), (resolve, self.resolve_requested)]
        if self.is_own(head):
            wanted.append((self.tr("Edit"), self.edit_requested))
        if self.is_own(head) or head.status is AnnotationStatus.REMOVED:
            wanted.append((self.tr("Delete"), self.delete_requested))
        self.buttons: dict[str, QPushButton] = {}
        for caption, signal in wanted:
            button = QPushButton(caption, self)
            button.setAutoDefault(False)
            button.clicked.connect(partial(self._emit, signal, head.id))
            line.addWidget(button)
            self.buttons[caption] = button
        return line

    def _emit(self, signal: SignalInstance, annotation_id: str) -> None:
        signal.emit(annotation_id)

    def _name(self, head: Annotation, matrix: PlanMatrix | None) -> None:
        spoken = self.tr("{kind} by {author} on {place}, {status}").format(
            kind=kind_with_symbol(head.kind),
            author=head.author or self.tr("unknown"),
            place=place_name(head.anchor, matrix),
            status=status_name(head.status),
        )
        self.setAccessibleName(spoken)
        texts = [
            head.text,
            *(f"{reply.author}: {reply.text}" for reply in self.conversation.replies),
        ]
        self.setAccessibleDescription("\n".join(texts))

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focused.emit(self.conversation.head.id)


def _shortened(text: str, limit: int = 240) -> str:
    """A quote in one paragraph, cut where it is long."""
    text = " ".join(text.split())
    return text if len(text) <= limit else text[: limit - 1].rstrip() + "…"
