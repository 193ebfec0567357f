"""The topics, each with a small divergence bar and its count; choosing some filters the table."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractListModel,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QLinearGradient, QPainter
from PySide6.QtWidgets import (
    QApplication,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from counterpoint.desktop.figures import figure
from counterpoint.desktop.theme import Theme

__all__ = ["TopicFigures", "TopicLine", "TopicsModel", "TopicsPane"]

AnyIndex = QModelIndex | QPersistentModelIndex

_BAR = 7
"""Width of the divergence bar, in letters."""
_NAME = 5
"""The bar, and then the figure, give way where the name would get fewer letters than this."""


@dataclass(frozen=True, slots=True)
class TopicFigures:
    """How divided a topic is.

    Attributes:
        relative: Mean relative divergence, 0..1; NaN where no issue has one.
        compared: Issues on which at least two plans speak.
        diverging: Those that reach the threshold.
        agreed: Those on which nobody differs.
    """

    relative: float
    compared: int
    diverging: int
    agreed: int


@dataclass(frozen=True, slots=True)
class TopicLine:
    """One topic.

    Attributes:
        topic: Its name, '' for issues without one.
        issues: How many issues it has.
        left: How many of them the filter leaves.
        figures: How divided it is; None while that is not known.
    """

    topic: str
    issues: int
    left: int
    figures: TopicFigures | None = None


class TopicsModel(QAbstractListModel):
    """All topics, the line for all of them first."""

    TOPIC_ROLE = Qt.ItemDataRole.UserRole + 1
    """The topic's name; None on the line for all topics."""
    RELATIVE_ROLE = Qt.ItemDataRole.UserRole + 2
    """Mean relative divergence, 0..1; None where there is none."""
    COUNT_ROLE = Qt.ItemDataRole.UserRole + 3

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: tuple[TopicLine, ...] = ()
        self._topics: tuple[TopicLine, ...] = ()
        self._all: TopicFigures | None = None
        self._by_divergence = False

    def set_topics(self, topics: Sequence[TopicLine], together: TopicFigures | None = None) -> None:
        """Show `topics`; while their names are the same, the choice among them stays.

        `together` are the figures of all of them.
        """
        self._all = together
        before = {each.topic for each in self._topics}
        self._lines = tuple(topics)
        if {each.topic for each in topics} == before:
            self._arrange()
            return
        self.beginResetModel()
        self._topics = self._ordered()
        self.endResetModel()

    def set_by_divergence(self, by_divergence: bool) -> None:
        """Order by mean divergence, the most divided first, or as the workbook does."""
        if by_divergence != self._by_divergence:
            self._by_divergence = by_divergence
            self._arrange()

    def relative(self, row: int) -> float | None:
        """Mean relative divergence of a row, counted from 0 (all topics); None without any."""
        figures = self._all if row == 0 else self._topics[row - 1].figures
        return None if figures is None or math.isnan(figures.relative) else figures.relative

    def topics(self) -> tuple[TopicLine, ...]:
        """What is shown, top to bottom."""
        return self._topics

    def _ordered(self) -> tuple[TopicLine, ...]:
        if not self._by_divergence:
            return self._lines
        return tuple(sorted(self._lines, key=_least_divided, reverse=True))

    def _arrange(self) -> None:
        """Show the same topics with other figures, perhaps in another order."""
        ordered = self._ordered()
        if [each.topic for each in ordered] == [each.topic for each in self._topics]:
            self._topics = ordered
            if ordered:
                self.dataChanged.emit(self.index(0), self.index(self.rowCount() - 1))
            return
        self.layoutAboutToBeChanged.emit()
        places = {each.topic: row for row, each in enumerate(ordered, 1)}
        before = self.persistentIndexList()
        names = [index.data(self.TOPIC_ROLE) for index in before]
        self._topics = ordered
        after = [self.index(0 if name is None else places[str(name)]) for name in names]
        self.changePersistentIndexList(before, after)
        self.layoutChanged.emit()

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008
        if parent.isValid() or not self._topics:
            return 0
        return len(self._topics) + 1

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        topic = self._topics[index.row() - 1] if index.row() else None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._name(topic)
        if role == self.TOPIC_ROLE:
            return None if topic is None else topic.topic
        if role == self.RELATIVE_ROLE:
            return self.relative(index.row())
        if role == self.COUNT_ROLE:
            return self._count(topic)
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return self._spoken(topic)
        return None

    def _name(self, topic: TopicLine | None) -> str:
        if topic is None:
            return self.tr("All topics")
        return " ".join(topic.topic.split()) or self.tr("(no topic)")

    def _count(self, topic: TopicLine | None) -> str:
        left = topic.left if topic else sum(each.left for each in self._topics)
        issues = topic.issues if topic else sum(each.issues for each in self._topics)
        return str(issues) if left == issues else f"{left}/{issues}"

    def _spoken(self, topic: TopicLine | None) -> str:
        text = self.tr("{topic}, issues: {count}").format(
            topic=self._name(topic), count=self._count(topic)
        )
        figures = self._all if topic is None else topic.figures
        if figures is None:
            return text
        if not math.isnan(figures.relative):
            text += self.tr(", relative divergence {figure}").format(
                figure=figure(figures.relative)
            )
        counts = self.tr(", diverging: {diverging} of {compared} compared, agreed: {agreed}")
        return text + counts.format(
            diverging=figures.diverging, compared=figures.compared, agreed=figures.agreed
        )


def _least_divided(line: TopicLine) -> float:
    """Orders topics by mean divergence; where nothing is compared there is none."""
    relative = math.nan if line.figures is None else line.figures.relative
    return -1.0 if math.isnan(relative) else relative


class _TopicDelegate(QStyledItemDelegate):
    """Adds bar, figure and count to the right of a topic's name.

    The bar runs from 0 to 1, and a line through all bars stands at the mean of all topics, so that
    topics can be told apart where all of them are much alike.
    """

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self.theme = theme

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        self.initStyleOption(option, index)
        metrics = option.fontMetrics
        unit = metrics.averageCharWidth()
        count = str(index.data(TopicsModel.COUNT_ROLE))
        figure_width = metrics.horizontalAdvance("0.00")
        # The count of all topics is the widest: the columns of all lines stand below each other.
        widest = str(index.model().index(0, 0).data(TopicsModel.COUNT_ROLE))
        count_width = max(metrics.horizontalAdvance(widest), unit * 3)
        rect = QRect(option.rect)
        has_room = rect.width() > figure_width + count_width + unit * (_BAR + _NAME + 4)
        has_figure = rect.width() > figure_width + count_width + unit * (_NAME + 3)
        widths = (unit * _BAR if has_room else 0, figure_width if has_figure else 0, count_width)
        places, right = [], rect.right() - unit
        for width in reversed(widths):
            places.append(QRect(right - width, rect.top(), width, rect.height()))
            right -= width + unit * 3 // 4 if width else 0
        name_rect = QRect(rect.left() + unit, rect.top(), right - rect.left() - unit, rect.height())
        name = metrics.elidedText(option.text, Qt.TextElideMode.ElideRight, name_rect.width())
        option.text = ""
        style = option.widget.style() if option.widget else QApplication.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, option.widget)
        count_rect, figure_rect, bar_rect = places
        painter.save()
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.setPen(QColor(self.theme.accent_text if chosen else self.theme.text))
        painter.setFont(option.font)
        _draw(painter, option, name_rect, name, Qt.AlignmentFlag.AlignLeft)
        _draw(painter, option, count_rect, count, Qt.AlignmentFlag.AlignRight)
        relative = index.data(TopicsModel.RELATIVE_ROLE)
        if isinstance(relative, float):
            if has_figure:
                _draw(painter, option, figure_rect, figure(relative), Qt.AlignmentFlag.AlignRight)
            mean = index.model().index(0, 0).data(TopicsModel.RELATIVE_ROLE)
            if has_room:
                place = QStyle.visualRect(option.direction, rect, bar_rect)
                self._bar(painter, option, place, relative, mean)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        size = super().sizeHint(option, index)
        return QSize(option.fontMetrics.averageCharWidth() * 10, int(size.height() * 1.25))

    def _bar(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        rect: QRect,
        relative: float,
        mean: object,
    ) -> None:
        """`relative` as the filled part of the bar; a line at `mean`, above and below it too.

        On a chosen line it stands on a field of its own: the colours are made for the list's.
        """
        height = max(5, option.fontMetrics.height() // 3)
        track = QRect(rect.left(), rect.center().y() - height // 2, rect.width(), height)
        done = QRect(track)
        done.setWidth(max(1, round(track.width() * min(1.0, relative))))
        track, done = (QStyle.visualRect(option.direction, rect, part) for part in (track, done))
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(track.adjusted(-2, -3, 2, 3), QColor(self.theme.base))
        painter.fillRect(track, QColor(self.theme.bar_track))
        mirrored = option.direction == Qt.LayoutDirection.RightToLeft
        start, end = track.topLeft(), track.topRight()
        colours = QLinearGradient(end, start) if mirrored else QLinearGradient(start, end)
        colours.setColorAt(0.0, QColor(self.theme.bar_low))
        colours.setColorAt(1.0, QColor(self.theme.bar_high))
        painter.fillRect(done, colours)
        if isinstance(mean, float):
            at = rect.left() + round((rect.width() - 1) * min(1.0, mean))
            line = QRect(at, track.top() - 2, 1, height + 4)
            line = QStyle.visualRect(option.direction, rect, line)
            painter.fillRect(line, QColor(self.theme.text))


def _draw(
    painter: QPainter,
    option: QStyleOptionViewItem,
    rect: QRect,
    text: str,
    side: Qt.AlignmentFlag,
) -> None:
    """A text in its place of the line, mirrored where the interface runs from right to left."""
    flags = QStyle.visualAlignment(option.direction, Qt.AlignmentFlag.AlignVCenter | side)
    painter.drawText(QStyle.visualRect(option.direction, option.rect, rect), flags, text)


class TopicsPane(QListView):
    """The list of topics.

    Signals:
        topics_chosen(object): frozenset of topics to keep, None for all.
    """

    topics_chosen = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.topics = TopicsModel(self)
        self._delegate = _TopicDelegate(theme, self)
        self.setModel(self.topics)
        self.setItemDelegate(self._delegate)
        self.setSelectionMode(QListView.SelectionMode.ExtendedSelection)
        self.setUniformItemSizes(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Topics"))
        self.setAccessibleDescription(
            self.tr(
                "Choose topics to show only their issues. The bar is the mean relative divergence."
            )
        )
        self.setMinimumHeight(self.fontMetrics().height() * 4)
        self._chosen: frozenset[str] | None = None
        self._is_selecting = False
        self.selectionModel().selectionChanged.connect(self._tell)
        self.topics.modelReset.connect(self._select_chosen)

    def set_theme(self, theme: Theme) -> None:
        """Draw in the colours of `theme`."""
        self._delegate.theme = theme
        self.viewport().update()

    def set_topics(self, topics: Sequence[TopicLine], together: TopicFigures | None) -> None:
        """Show these topics; `together` are the figures of all."""
        self.topics.set_topics(topics, together)

    def chosen(self) -> frozenset[str] | None:
        """The topics to keep, None for all."""
        return self._chosen

    def choose(self, topics: frozenset[str] | None) -> None:
        """Choose these topics; None chooses all. Topics may be listed later than they are chosen:
        a large workbook's come with its figures."""
        self._chosen = topics
        self._select_chosen()
        self.topics_chosen.emit(topics)

    def _select_chosen(self) -> None:
        """Select what is chosen, all at once: each step on its own would filter the table."""
        wanted = QItemSelection()
        for row in range(1, self.topics.rowCount()):
            index = self.topics.index(row)
            if self._chosen is not None and index.data(TopicsModel.TOPIC_ROLE) in self._chosen:
                wanted.select(index, index)
        flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self._is_selecting = True
        self.selectionModel().select(wanted, flag)
        self._is_selecting = False

    def _tell(self) -> None:
        if self._is_selecting:
            return
        rows = [index.data(TopicsModel.TOPIC_ROLE) for index in self.selectedIndexes()]
        self._chosen = None if not rows or None in rows else frozenset(rows)
        self.topics_chosen.emit(self._chosen)
