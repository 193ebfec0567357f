"""The topics, each with a small divergence bar and its count; choosing some filters the table."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractListModel,
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

from counterpoint.desktop.theme import Theme

__all__ = ["TopicLine", "TopicsModel", "TopicsPane"]

AnyIndex = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class TopicLine:
    """One topic.

    Attributes:
        topic: Its name, '' for issues without one.
        issues: How many issues it has.
        left: How many of them the filter leaves.
        relative: Mean relative divergence, 0..1; None where no issue has one.
    """

    topic: str
    issues: int
    left: int
    relative: float | None


class TopicsModel(QAbstractListModel):
    """All topics, the line for all of them first."""

    TOPIC_ROLE = Qt.ItemDataRole.UserRole + 1
    """The topic's name; None on the line for all topics."""
    RELATIVE_ROLE = Qt.ItemDataRole.UserRole + 2
    COUNT_ROLE = Qt.ItemDataRole.UserRole + 3

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._topics: tuple[TopicLine, ...] = ()

    def set_topics(self, topics: Sequence[TopicLine]) -> None:
        """Show `topics`; only figures change when the names are the same, so choices stay."""
        names = [each.topic for each in topics]
        if names == [each.topic for each in self._topics]:
            self._topics = tuple(topics)
            self.dataChanged.emit(self.index(0), self.index(self.rowCount() - 1))
            return
        self.beginResetModel()
        self._topics = tuple(topics)
        self.endResetModel()

    def topics(self) -> tuple[TopicLine, ...]:
        """What is shown."""
        return self._topics

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
            return None if topic is None else topic.relative
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
        if topic is not None and topic.relative is not None:
            text += self.tr(", relative divergence {figure}").format(figure=f"{topic.relative:.2f}")
        return text


class _TopicDelegate(QStyledItemDelegate):
    """Adds the bar and the count to the right of a topic's name."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self.theme = theme

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        self.initStyleOption(option, index)
        metrics = option.fontMetrics
        unit = metrics.averageCharWidth()
        count = str(index.data(TopicsModel.COUNT_ROLE))
        count_width = max(metrics.horizontalAdvance(count), unit * 3)
        bar_width = unit * 7
        rect = QRect(option.rect)
        text_rect = rect.adjusted(unit, 0, -(bar_width + count_width + unit * 3), 0)
        option.text = metrics.elidedText(
            option.text, Qt.TextElideMode.ElideRight, text_rect.width()
        )
        shown, option.text = option.text, ""
        style = option.widget.style() if option.widget else QApplication.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, option.widget)
        painter.save()
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        colour = self.theme.accent_text if chosen else self.theme.text
        painter.setPen(QColor(colour))
        painter.setFont(option.font)
        direction = option.direction
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        style_rect = QStyle.visualRect(direction, rect, text_rect)
        painter.drawText(style_rect, QStyle.visualAlignment(direction, flags), shown)
        count_rect = QRect(
            rect.right() - count_width - unit, rect.top(), count_width, rect.height()
        )
        painter.drawText(
            QStyle.visualRect(direction, rect, count_rect),
            QStyle.visualAlignment(
                direction, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
            ),
            count,
        )
        relative = index.data(TopicsModel.RELATIVE_ROLE)
        if relative is not None:
            height = max(4, metrics.height() // 3)
            track = QRect(
                count_rect.left() - unit - bar_width,
                rect.center().y() - height // 2,
                bar_width,
                height,
            )
            self._bar(painter, QStyle.visualRect(direction, rect, track), float(relative))
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        size = super().sizeHint(option, index)
        return QSize(option.fontMetrics.averageCharWidth() * 10, int(size.height() * 1.25))

    def _bar(self, painter: QPainter, track: QRect, share: float) -> None:
        painter.fillRect(track, QColor(self.theme.bar_track))
        done = QRect(track)
        done.setWidth(max(1, round(track.width() * min(1.0, share))))
        colours = QLinearGradient(track.topLeft(), track.topRight())
        colours.setColorAt(0.0, QColor(self.theme.bar_low))
        colours.setColorAt(1.0, QColor(self.theme.bar_high))
        painter.fillRect(done, colours)


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
        self.setAccessibleDescription(self.tr("Choose topics to show only their issues"))
        self.setMinimumHeight(self.fontMetrics().height() * 4)
        self.selectionModel().selectionChanged.connect(self._tell)

    def set_theme(self, theme: Theme) -> None:
        """Draw in the colours of `theme`."""
        self._delegate.theme = theme
        self.viewport().update()

    def set_topics(self, topics: Sequence[TopicLine]) -> None:
        """Show these topics."""
        self.topics.set_topics(topics)

    def chosen(self) -> frozenset[str] | None:
        """The topics to keep, None for all."""
        rows = [index.data(TopicsModel.TOPIC_ROLE) for index in self.selectedIndexes()]
        if not rows or None in rows:
            return None
        return frozenset(rows)

    def choose(self, topics: frozenset[str] | None) -> None:
        """Choose these topics; None chooses all."""
        flag = QItemSelectionModel.SelectionFlag
        self.selectionModel().clearSelection()
        for row in range(1, self.topics.rowCount()):
            index = self.topics.index(row)
            if topics is not None and index.data(TopicsModel.TOPIC_ROLE) in topics:
                self.selectionModel().select(index, flag.Select)

    def _tell(self) -> None:
        self.topics_chosen.emit(self.chosen())
