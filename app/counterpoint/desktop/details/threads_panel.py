"""The threads of the issue shown, those of the selected position first, and the composer."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from counterpoint.desktop.annotating.composer import Composer
from counterpoint.desktop.annotating.threads import ThreadCard
from counterpoint.desktop.table.contents import Reading
from counterpoint.desktop.theme import Theme
from counterpoint.model import PlanMatrix
from counterpoint.session import AnnotationBook, Thread

__all__ = ["ThreadSection", "ThreadsPanel"]


@dataclass(frozen=True, slots=True)
class ThreadSection:
    """Threads under one heading."""

    heading: str
    threads: tuple[Thread, ...]


class ThreadsPanel(QWidget):
    """Cards of threads, and the composer above them.

    Signals:
        annotate_requested(): A new annotation on the selected place is wanted.
        reply_requested(str), edit_requested(str), delete_requested(str),
        resolve_requested(str): As in ThreadCard.
        submitted(Draft, str, AnnotationKind): The composer's text shall be kept.
    """

    annotate_requested = Signal()
    reply_requested = Signal(str)
    edit_requested = Signal(str)
    delete_requested = Signal(str)
    resolve_requested = Signal(str)
    submitted = Signal(object, str, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cards: list[ThreadCard] = []
        self._current = ""
        self._shown: tuple[object, ...] = ()
        self.title = QLabel(self.tr("ANNOTATIONS"), self)
        self.title.setObjectName("paneTitle")
        self.new_button = QPushButton(self.tr("Annotate"), self)
        self.new_button.setAutoDefault(False)
        self.new_button.clicked.connect(self.annotate_requested)
        self.composer = Composer(self)
        self.composer.submitted.connect(self.submitted)
        self.area = QScrollArea(self)
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QScrollArea.Shape.NoFrame)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setAccessibleName(self.tr("Threads of annotations"))
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setMinimumHeight(self.fontMetrics().height())  # the composer comes first
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.new_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 6, 8, 6)
        layout.addLayout(head)
        layout.addWidget(self.composer)
        layout.addWidget(self.area, 1)

    def show_threads(
        self,
        sections: Sequence[ThreadSection],
        book: AnnotationBook,
        matrix: PlanMatrix | None,
        author: str,
        theme: Theme,
        reading: Reading,
    ) -> None:
        """Show these threads; the current one stays current while it is among them."""
        shown = (tuple(sections), id(matrix), author, theme.name)
        if shown == self._shown:
            return
        self._shown = shown
        inner = QWidget()
        layout = QVBoxLayout(inner)
        layout.setContentsMargins(0, 0, 4, 0)
        layout.setSpacing(8)
        self.cards = []
        for section in sections:
            if not section.threads:
                continue
            heading = QLabel(section.heading, inner)
            heading.setObjectName("muted")
            heading.setTextFormat(Qt.TextFormat.PlainText)
            layout.addWidget(heading)
            for thread in section.threads:
                card = ThreadCard(thread, book, matrix, author, theme, reading, inner)
                card.reply_requested.connect(self.reply_requested)
                card.edit_requested.connect(self.edit_requested)
                card.delete_requested.connect(self.delete_requested)
                card.resolve_requested.connect(self.resolve_requested)
                card.focused.connect(self.set_current)
                layout.addWidget(card)
                self.cards.append(card)
        if not self.cards:
            empty = QLabel(self.tr("No annotations on this issue yet."), inner)
            empty.setObjectName("muted")
            empty.setWordWrap(True)
            layout.addWidget(empty)
        layout.addStretch(1)
        old = self.area.takeWidget()
        self.area.setWidget(inner)
        if old is not None:
            old.deleteLater()
        ids = [card.conversation.head.id for card in self.cards]
        self.set_current(self._current if self._current in ids else (ids[0] if ids else ""))

    def current_thread(self) -> Thread | None:
        """The thread that Reply, Edit, Resolve and Delete act on."""
        card = self._current_card()
        return None if card is None else card.conversation

    def set_current(self, head_id: str) -> None:
        """Make the thread with this first annotation the current one."""
        self._current = head_id
        for card in self.cards:
            card.set_current(card.conversation.head.id == head_id)

    def show_thread(self, head_id: str) -> None:
        """Make it current and scroll to it."""
        self.set_current(head_id)
        card = self._current_card()
        if card is not None:
            self.area.ensureWidgetVisible(card)

    def _current_card(self) -> ThreadCard | None:
        for card in self.cards:
            if card.conversation.head.id == self._current:
                return card
        return None
