"""What the window shows of a workbook: finder, topics and plans, the views, the details."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from counterpoint.desktop.actions import Actions
from counterpoint.desktop.annotating.list_view import AnnotationListView
from counterpoint.desktop.details.pane import DetailsPane
from counterpoint.desktop.finding.filters import QUICK_FILTERS, Filters
from counterpoint.desktop.finding.finder_bar import FinderBar
from counterpoint.desktop.finding.plans_pane import PlansPane
from counterpoint.desktop.finding.topics_pane import TopicsPane
from counterpoint.desktop.fonts import scaled
from counterpoint.desktop.glyph_button import GlyphButton
from counterpoint.desktop.problems_view import ProblemsView
from counterpoint.desktop.table import MatrixView
from counterpoint.desktop.theme import Theme

__all__ = ["Workspace"]

_DETAILS_BUTTONS = (
    ("▲", "previous_issue"),
    ("▼", "next_issue"),
    ("▥", "side_by_side"),
    ("⛶", "reading_mode"),
)


class Workspace(QWidget):
    """The panes of one open workbook. It arranges; controllers make it work."""

    def __init__(self, actions: Actions, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.matrix = MatrixView(theme, self)
        for action in actions.table_only():
            self.matrix.addAction(action)
        self.annotations = AnnotationListView(self)
        self.problems = ProblemsView(self)
        self.views = QStackedWidget(self)
        for view in (self.matrix, self.annotations, self.problems):
            self.views.addWidget(view)
        quick = [actions[name] for name in QUICK_FILTERS]
        self.finder = FinderBar(quick, actions["clear_filters"], self)
        self.topics = TopicsPane(theme, self)
        self.plans = PlansPane(theme, self)
        self.sidebar = self._make_sidebar(actions["topics_by_divergence"])
        self.details = DetailsPane(
            [(symbol, actions[name]) for symbol, name in _DETAILS_BUTTONS], self
        )
        self.splitter = QSplitter(Qt.Orientation.Horizontal, self)
        self.splitter.addWidget(self.sidebar)
        self.splitter.addWidget(self.views)
        self.splitter.addWidget(self.details)
        self.splitter.setStretchFactor(0, 0)
        self.splitter.setStretchFactor(1, 1)
        self.splitter.setStretchFactor(2, 0)
        letter = self.fontMetrics().averageCharWidth()
        self._usual_sizes = [letter * 33, letter * 126, letter * 47]
        self._sizes_are_chosen = False
        self._reading = False
        self.views.setMinimumWidth(letter * 50)  # with less the issues scroll away sideways
        self.splitter.setSizes(self._usual_sizes)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.splitterMoved.connect(self._keep_moved)
        self.splitter.setHandleWidth(5)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.finder)
        layout.addWidget(self.splitter, 1)
        QWidget.setTabOrder(self.finder.box, self.topics)
        QWidget.setTabOrder(self.topics, self.plans)
        QWidget.setTabOrder(self.plans, self.matrix.table)
        QWidget.setTabOrder(self.matrix.table, self.details.text)

    def set_text_scale(self, scale: float) -> None:
        """Another size of the text beside the table; 1 is the usual."""
        font = scaled(self.font(), scale)
        for pane in (self.topics, self.plans, self.annotations, self.problems):
            pane.setFont(font)
        self.details.set_text_scale(scale)

    def set_theme(self, theme: Theme) -> None:
        """Draw in the colours of `theme`."""
        self.matrix.setTheme(theme)
        self.topics.set_theme(theme)
        self.plans.set_theme(theme)

    def show_filter(self, filters: Filters) -> None:
        """Show in the filter box and the topics what holds, however it was chosen."""
        if self.finder.box.text() != filters.text:
            self.finder.box.setText(filters.text)
        if self.topics.chosen() != filters.topics:
            self.topics.choose(filters.topics)
        self.finder.set_conditions(filters.words())

    def show_finder(self) -> None:
        """The finder stands above the table alone: it filters nothing else."""
        self.finder.setVisible(not self._reading and self.views.currentWidget() is self.matrix)

    def set_pane_shown(self, pane: QWidget, shown: bool) -> None:
        """Show or hide the sidebar or the details; a hidden pane keeps its width for later."""
        self._usual_sizes = self.pane_sizes()
        pane.setVisible(shown)

    def pane_sizes(self) -> list[int]:
        """Widths of sidebar, views and details in pixels, as they are when all are shown."""
        now = self.splitter.sizes()
        return self._usual_sizes if self._reading or 0 in now else now

    def set_pane_sizes(self, sizes: list[int]) -> None:
        """Give sidebar, views and details these widths in pixels, hidden ones for later."""
        self._usual_sizes = sizes
        self._sizes_are_chosen = True
        if not self._reading:
            self.splitter.setSizes(sizes)

    def _keep_moved(self) -> None:
        """A border was dragged: that holds for later, while another pane is hidden too."""
        self._sizes_are_chosen = True
        pairs = zip(self.splitter.sizes(), self._usual_sizes, strict=True)
        self._usual_sizes = [now or usual for now, usual in pairs]

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Until somebody chose widths, all panes give way in a narrow window: the splitter would
        take all that is missing from the table."""
        super().resizeEvent(event)
        wanted = sum(self._usual_sizes)
        panes = (self.sidebar, self.details)
        if self._sizes_are_chosen or self._reading or any(pane.isHidden() for pane in panes):
            return
        share = min(1.0, self.width() / wanted)
        side, _, details = (round(size * share) for size in self._usual_sizes)
        # Names of topics need what they have: little of theirs is left beside bars and figures.
        side = max(side, min(self._usual_sizes[0], self.fontMetrics().averageCharWidth() * 31))
        self.splitter.setSizes([side, self.width() - side - details, details])

    def set_reading(self, reading: bool) -> None:
        """Reading mode: the details take the whole width."""
        self._usual_sizes = self.pane_sizes()
        self._reading = reading
        self.views.setVisible(not reading)
        self.sidebar.setVisible(not reading)
        self.show_finder()
        self.details.set_reading(reading)

    def _make_sidebar(self, by_divergence: QAction) -> QWidget:
        sidebar = QWidget(self)
        by_divergence.toggled.connect(self.topics.topics.set_by_divergence)
        split = QSplitter(Qt.Orientation.Vertical, sidebar)
        split.setChildrenCollapsible(False)
        for title, pane in ((self.tr("TOPICS"), self.topics), (self.tr("PLANS"), self.plans)):
            box = QWidget(split)
            layout = QVBoxLayout(box)
            layout.setContentsMargins(6, 4, 0, 4)
            label = QLabel(title, box)
            label.setObjectName("paneTitle")
            label.setBuddy(pane)
            head = QHBoxLayout()
            head.addWidget(label, 1)
            if pane is self.topics:
                head.addWidget(GlyphButton("⇅", by_divergence, box))
            layout.addLayout(head)
            layout.addWidget(pane, 1)
            split.addWidget(box)
        split.setStretchFactor(0, 3)
        split.setStretchFactor(1, 2)
        outer = QVBoxLayout(sidebar)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(split)
        sidebar.setMinimumWidth(self.fontMetrics().averageCharWidth() * 15)
        return sidebar
