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


@dataclass(frozen=True, slots=True)
class _Use:
    """Where the keyboard is: in which card, from the top, and on which button (-1: none)."""

    number: int
    head_id: str
    button: int


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
        self._current = self._wanted = ""
        self._shown: tuple[object, ...] = ()
        self._place = ""
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
        """Show these threads; the current one stays current while its place does.

        At another place it is the first thread there, or the one that was asked for.
        """
        shown = (tuple(sections), id(matrix), author, theme.name)
        wanted, self._wanted = self._wanted, ""
        if shown == self._shown:
            return
        self._shown = shown
        place = sections[0].heading if sections else ""
        stays = place == self._place
        top = self.area.verticalScrollBar().value() if stays else 0
        self._place, used = place, self._in_use()
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
                card.focused.connect(self._mark)
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
        kept = (wanted, self._current if stays else "", *ids)
        self._mark(next((each for each in kept if each in ids), ""))
        self.area.verticalScrollBar().setValue(top)
        if used is not None:
            self._go_on(used)

    def current_thread(self) -> Thread | None:
        """The thread that Reply, Edit, Resolve and Delete act on."""
        card = self._current_card()
        return None if card is None else card.conversation

    def set_current(self, head_id: str) -> None:
        """Make the thread with this first annotation the current one, at once or when it comes."""
        self._wanted = head_id
        self._mark(head_id)

    def _mark(self, head_id: str) -> None:
        self._current = head_id
        for card in self.cards:
            card.set_current(card.conversation.head.id == head_id)

    def show_thread(self, head_id: str) -> None:
        """Make it current and scroll to it."""
        self.set_current(head_id)
        card, layout = self._current_card(), self.layout()
        if card is not None and layout is not None:
            layout.activate()  # the composer may have come or gone just now
            self.area.ensureWidgetVisible(card)

    def _in_use(self) -> _Use | None:
        """Which card the keyboard is in, and which of its buttons."""
        focus = self.window().focusWidget()
        for number, card in enumerate(self.cards):
            if focus is not None and (focus is card or card.isAncestorOf(focus)):
                buttons: list[QWidget] = list(card.buttons.values())
                button = buttons.index(focus) if focus in buttons else -1
                return _Use(number, card.conversation.head.id, button)
        return None

    def _go_on(self, used: _Use) -> None:
        """Give the keyboard to what stands where it was: the cards are others now."""
        kept = [card for card in self.cards if card.conversation.head.id == used.head_id]
        if not self.cards:
            self.new_button.setFocus()
            return
        card = kept[0] if kept else self.cards[min(used.number, len(self.cards) - 1)]
        buttons = list(card.buttons.values())
        heir: QWidget = card
        if kept and 0 <= used.button < len(buttons):
            heir = buttons[used.button]
        heir.setFocus(Qt.FocusReason.OtherFocusReason)
        self._mark(card.conversation.head.id)
        self.area.ensureWidgetVisible(heir)

    def _current_card(self) -> ThreadCard | None:
        for card in self.cards:
            if card.conversation.head.id == self._current:
                return card
        return None
