"""The details pane: one issue in full, its threads, and the way to the next issue."""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import unquote

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QAction, QTextCursor
from PySide6.QtWidgets import (
    QHBoxLayout,
    QSplitter,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from counterpoint.desktop.details.document import (
    LINK_LINK,
    LINK_SOURCE,
    IssueDocument,
    entry_columns,
)
from counterpoint.desktop.details.facts import IssueFacts
from counterpoint.desktop.details.reading_text import ReadingText
from counterpoint.desktop.details.threads_panel import ThreadsPanel
from counterpoint.desktop.fact_label import FactLabel
from counterpoint.desktop.fonts import scaled
from counterpoint.desktop.glyph_button import GlyphButton
from counterpoint.desktop.theme import Theme

__all__ = ["DetailsPane"]

_READING_SCALE = 1.45


class DetailsPane(QWidget):
    """One issue in full.

    Signals:
        source_requested(str): The source with this id shall be opened, after asking.
        cell_link_requested(str): The link in this plan's cell shall be opened, after asking.
    """

    source_requested = Signal(str)
    cell_link_requested = Signal(str)

    def __init__(
        self, buttons: Sequence[tuple[str, QAction]], parent: QWidget | None = None
    ) -> None:
        """`buttons`, each a symbol and an action, stand above the issue."""
        super().__init__(parent)
        self._facts: IssueFacts | None = None
        self._theme: Theme | None = None
        self._plan = ""
        self._places: dict[str, int] = {}
        self._side_by_side = False
        self._written_for = 0
        self._scale = 1.0
        self._reading = False
        self._usual_sizes: list[int] = []
        self.place = FactLabel(self.tr("Place of the issue in the list"), self)
        self.place.setObjectName("paneTitle")
        self.place.setWordWrap(True)
        head = QHBoxLayout()
        head.setContentsMargins(8, 6, 8, 0)
        head.addWidget(self.place, 1)
        for symbol, action in buttons:
            head.addWidget(GlyphButton(symbol, action, self))
        self.text = ReadingText(self)
        self.text.setOpenLinks(False)
        self.text.setAccessibleName(self.tr("Issue in full"))
        self.text.setTabChangesFocus(False)
        self.text.anchorClicked.connect(self._follow)
        self.text.width_changed.connect(self._follow_width)
        self.threads = ThreadsPanel(self)
        self.splitter = QSplitter(Qt.Orientation.Vertical, self)
        self.splitter.addWidget(self.text)
        self.splitter.addWidget(self.threads)
        self.splitter.setStretchFactor(0, 4)
        self.splitter.setStretchFactor(1, 3)
        self.splitter.setChildrenCollapsible(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addLayout(head)
        layout.addWidget(self.splitter, 1)
        self._keep_room()
        self.setFocusProxy(self.text)

    def show_issue(self, facts: IssueFacts | None, plan: str, place: str, theme: Theme) -> None:
        """Show an issue, with `plan` selected; `place` says where it stands in the list."""
        same_issue = facts is not None and self._facts is not None and facts.key == self._facts.key
        bar = self.text.verticalScrollBar()
        at, moved_plan = bar.value(), plan != self._plan
        self._facts, self._plan, self._theme = facts, plan, theme
        self.place.setText(place)
        self._write()
        if same_issue and not moved_plan:
            bar.setValue(at)
        else:
            self._scroll_to_plan(keep=at if same_issue else 0)

    def pane_sizes(self) -> list[int]:
        """Heights of text and threads in pixels, as they are outside the reading mode."""
        return self._usual_sizes if self._reading else self.splitter.sizes()

    def set_pane_sizes(self, sizes: list[int]) -> None:
        """Give text and threads these heights in pixels, once the reading mode is left."""
        self._usual_sizes = sizes
        if not self._reading:
            self.splitter.setSizes(sizes)

    def set_side_by_side(self, side_by_side: bool) -> None:
        """Show positions beside each other instead of below each other."""
        self._side_by_side = side_by_side
        self._write()
        self._scroll_to_plan(keep=0)

    def set_text_scale(self, scale: float) -> None:
        """Another size of text; 1 is the usual."""
        self._scale = scale
        self.threads.setFont(scaled(self.font(), scale))
        self._keep_room()
        self._write_again()

    def set_reading(self, reading: bool) -> None:
        """Reading mode: larger text, and threads to the side when there is room."""
        self._reading = reading
        if reading:
            self._usual_sizes = self.splitter.sizes()
            self.splitter.setOrientation(Qt.Orientation.Horizontal)
            self.splitter.setSizes([7_000, 3_000])
        elif self.splitter.orientation() is Qt.Orientation.Horizontal:
            self.splitter.setOrientation(Qt.Orientation.Vertical)
            self.splitter.setSizes(self._usual_sizes)
        self._write_again()

    def _keep_room(self) -> None:
        """The pane may become no narrower than what its threads need."""
        self.setMinimumWidth(self.threads.fontMetrics().averageCharWidth() * 28)

    def _follow_width(self) -> None:
        # How wide the texts beside the plans are depends on what is in view. Once for each width: a
        # scroll bar that comes and goes would have the text written for ever.
        if self._side_by_side and self.text.width() != self._written_for:
            self._write_again()

    def _write_again(self) -> None:
        """Write the same issue in another size: who reads it stays at the line, or the plan."""
        if self._side_by_side:
            at = self.text.verticalScrollBar().value()
            self._write()
            self._scroll_to_plan(keep=at)
        else:
            with self.text.held():
                self._write()

    def _write(self) -> None:
        theme = self._theme
        if theme is None:
            return
        factor = self._scale * (_READING_SCALE if self._reading else 1.0)
        if self._facts is None:
            IssueDocument(self.text.document(), theme, scaled(self.font(), factor))
            return
        self._written_for = self.text.width()
        columns = sum(entry_columns(entry) for entry in self._facts.entries)
        beside = self._side_by_side and columns > 0
        for _ in range(2 if beside else 1):
            writer = IssueDocument(self.text.document(), theme, scaled(self.font(), factor))
            room, overhang = self.text.viewport().width(), 0
            if beside:
                least = int(self.fontMetrics().averageCharWidth() * 30 * factor * columns)
                overhang = max(room, least) - room
                self.text.setLineWrapMode(QTextBrowser.LineWrapMode.FixedPixelWidth)
                self.text.setLineWrapColumnOrWidth(room + overhang)
            else:
                self.text.setLineWrapMode(QTextBrowser.LineWrapMode.WidgetWidth)
            self._places = writer.write(
                self._facts, self._plan, side_by_side=self._side_by_side, overhang=overhang
            )
            if self.text.viewport().width() == room:
                break  # else a scroll bar came or went

    def _scroll_to_plan(self, keep: int) -> None:
        """Bring the selected plan into view; stay where it is while it can be read there."""
        bar = self.text.verticalScrollBar()
        bar.setValue(keep)
        place = self._places.get(self._plan)
        if place is None:
            return
        cursor = QTextCursor(self.text.document())
        cursor.setPosition(place)
        rect = self.text.cursorRect(cursor)
        height = self.text.viewport().height()
        if rect.top() < 0 or rect.bottom() > height * 0.7:
            bar.setValue(bar.value() + rect.top() - height // 5)
        across, width = self.text.horizontalScrollBar(), self.text.viewport().width()
        if rect.left() < 0 or rect.left() > width * 0.7:
            across.setValue(across.value() + rect.left() - width // 5)

    def _follow(self, url: QUrl) -> None:
        target = url.toString(QUrl.ComponentFormattingOption.FullyEncoded)
        if target.startswith(LINK_SOURCE):
            self.source_requested.emit(unquote(target.removeprefix(LINK_SOURCE)))
        elif target.startswith(LINK_LINK):
            self.cell_link_requested.emit(unquote(target.removeprefix(LINK_LINK)))
