"""PlanHeader: the headings of columns, with each plan's name, date, status and colour."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFont, QFontMetricsF, QMouseEvent, QPainter, QPolygonF
from PySide6.QtWidgets import QHeaderView, QWidget

from counterpoint.desktop.fonts import SMALL, scaled
from counterpoint.desktop.table.painting import Brushwork, Measures
from counterpoint.desktop.table.roles import Column, ColumnKind, Role
from counterpoint.desktop.table.source import NoteCounts
from counterpoint.desktop.table.speech import header_text
from counterpoint.desktop.table.words import translate
from counterpoint.desktop.theme import Theme
from counterpoint.model import Plan, PlanMatrix
from counterpoint.session.arranging import SortField, SortKey

__all__ = ["PlanHeader", "sort_field"]


def sort_field(column: Column) -> SortField:
    """What a click on this column's heading sorts by."""
    return {
        ColumnKind.ISSUE: SortField.ORDER,
        ColumnKind.DIVERGENCE: SortField.RELATIVE,
        ColumnKind.PLAN: SortField.PLAN,
        ColumnKind.OUTCOME: SortField.OUTCOME,
        ColumnKind.REFERENCE: SortField.REFERENCE,
        ColumnKind.ANNOTATIONS: SortField.ANNOTATIONS,
    }[column.kind]


class PlanHeader(QHeaderView):
    """A horizontal header that paints itself: three lines a plan, sort marks, the baseline.

    Signals:
        sort_wanted: A heading was clicked: its column, and whether Shift adds it to the order.
        menu_wanted: A context menu for a heading: where on the screen, the column's name.
    """

    sort_wanted = Signal(int, bool)
    menu_wanted = Signal(QPoint, str)

    def __init__(self, theme: Theme, font: QFont, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.matrix: PlanMatrix | None = None
        self.baseline = ""
        self.sort_keys: Sequence[SortKey] = ()
        self._notes = NoteCounts()
        self.set_style(theme, font)
        self.setSectionsClickable(True)
        self.setHighlightSections(True)
        self.setMinimumSectionSize(48)
        self._adding = False
        self.sectionClicked.connect(self._on_section_clicked)

    def set_style(self, theme: Theme, font: QFont) -> None:
        """Use another theme or font."""
        self._bold = scaled(font, 1, bold=True)
        self._small = scaled(font, SMALL)
        self._theme = theme
        self._measures = Measures(QFontMetricsF(font))
        self._brushwork = Brushwork(theme, self._measures)
        self.updateGeometry()
        self.viewport().update()

    def set_notes(self, notes: NoteCounts) -> None:
        """Mark the annotations on plans as a whole."""
        before, self._notes = self._notes, notes
        if (before.shown, before.open) != (notes.shown, notes.open):
            self.viewport().update()

    # Overrides of Qt

    def sizeHint(self) -> QSize:
        bold, small = QFontMetricsF(self._bold), QFontMetricsF(self._small)
        height = bold.height() + 2 * small.height() + 2.4 * self._measures.pad_y
        return QSize(super().sizeHint().width(), round(height) + 5)

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        model = self.model()
        column = model.headerData(logicalIndex, Qt.Orientation.Horizontal, Role.COLUMN)
        if column is None or self.matrix is None or not rect.isValid():
            return
        theme, ink = self._theme, self._brushwork.ink
        painter.save()
        painter.setClipRect(rect)
        painter.fillRect(rect, ink(theme.header))
        plan = self.matrix.plans[column.plan] if column.kind is ColumnKind.PLAN else None
        if plan is not None and plan.colour and ink(plan.colour).isValid():
            painter.fillRect(QRect(rect.x(), rect.y(), rect.width(), 4), ink(plan.colour))
        edge = 0 if column.kind is ColumnKind.DIVERGENCE else self._measures.edge
        inner = rect.adjusted(self._measures.pad_x + edge, self._measures.pad_y + 3, 0, 0)
        inner.setRight(rect.right() - self._measures.pad_x)
        first = QRect(inner)  # the marks stand in the first line; the facts have the whole width
        if plan is not None:
            first.setRight(first.right() - self._paint_notes(painter, rect, plan))
        first.setRight(self._paint_sort(painter, first, column))
        self._paint_name(painter, first, column)
        self._paint_facts(painter, inner, plan)
        painter.setPen(ink(theme.grid))
        painter.drawLine(rect.topRight(), rect.bottomRight())
        painter.setPen(ink(theme.border))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.restore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        # Qt's table would select the whole column and go to its first cell in view; here a click
        # sorts and a drag moves the column, and the reader stays where he is.
        blocked = self.blockSignals(True)
        super().mousePressEvent(event)
        self.blockSignals(blocked)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._adding = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        super().mouseReleaseEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        section = self.logicalIndexAt(event.pos())
        column = self.model().headerData(section, Qt.Orientation.Horizontal, Role.COLUMN)
        if column is not None:
            self.menu_wanted.emit(event.globalPos(), column.name)

    def _on_section_clicked(self, section: int) -> None:
        self.sort_wanted.emit(section, self._adding)

    # Painting

    def _paint_notes(self, painter: QPainter, rect: QRect, plan: Plan) -> int:
        """Mark the annotations on the plan as a whole, as on a cell; the width that takes."""
        place = ("", plan.key)
        count = self._notes.shown.get(place, 0)
        if not count:
            return 0
        font = QFont(self._small)
        font.setBold(True)
        painter.setFont(font)
        width = self._brushwork.flag_width(str(count), QFontMetricsF(font))
        is_open = self._notes.open.get(place, 0) > 0
        self._brushwork.flag(painter, rect, str(count), width, open_=is_open)
        return width

    def _paint_name(self, painter: QPainter, inner: QRect, column: Column) -> None:
        if self.matrix is None:
            return
        metrics = QFontMetricsF(self._bold)
        painter.setFont(self._bold)
        painter.setPen(self._brushwork.ink(self._theme.text))
        name = metrics.elidedText(
            header_text(self.matrix, column), Qt.TextElideMode.ElideRight, inner.width()
        )
        painter.drawText(QPointF(inner.x(), inner.y() + metrics.ascent()), name)

    def _paint_facts(self, painter: QPainter, inner: QRect, plan: Plan | None) -> None:
        if plan is None:
            return
        metrics = QFontMetricsF(self._small)
        painter.setFont(self._small)
        painter.setPen(self._brushwork.ink(self._theme.muted))
        y = inner.y() + QFontMetricsF(self._bold).height()
        for line in _fact_lines(plan, metrics, inner.width()):
            painter.drawText(QPointF(inner.x(), y + metrics.ascent()), line)
            y += metrics.height()
        if plan.key == self.baseline:
            self._paint_baseline_tag(painter, QRectF(inner), y)

    def _paint_baseline_tag(self, painter: QPainter, inner: QRectF, below: float) -> None:
        font = QFont(self._small)
        font.setBold(True)
        metrics = QFontMetricsF(font)
        text = translate("Table", "baseline")
        width = metrics.horizontalAdvance(text) + 10
        top = min(below, inner.bottom() - metrics.height() - 3)
        box = QRectF(inner.right() - width, top, width, metrics.height())
        painter.setFont(font)
        theme = self._theme
        self._brushwork.badge(painter, box, text, theme.accent, theme.accent_text, filled=True)

    def _paint_sort(self, painter: QPainter, inner: QRect, column: Column) -> int:
        """Draw the sort mark, if any; returns the right border that is left for the name."""
        found = [
            (number, key)
            for number, key in enumerate(self.sort_keys, 1)
            if key.field is sort_field(column) and key.name == column.key
        ]
        if not found:
            return inner.right()
        number, key = found[0]
        side = self._measures.line * 0.5
        top = inner.y() + self._measures.line * 0.28
        right = float(inner.right())
        if len(self.sort_keys) > 1:
            metrics = QFontMetricsF(self._small)
            painter.setFont(self._small)
            painter.setPen(self._brushwork.ink(self._theme.text))
            right -= metrics.horizontalAdvance(str(number)) + 2
            painter.drawText(QPointF(right, inner.y() + metrics.ascent()), str(number))
        tip, base = (top + side, top) if key.descending else (top, top + side)
        left = right - side - 2
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._brushwork.ink(self._theme.accent))
        painter.drawPolygon(
            QPolygonF(
                [QPointF(left, base), QPointF(left + side, base), QPointF(left + side / 2, tip)]
            )
        )
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        return int(left) - 3


def _fact_lines(plan: Plan, metrics: QFontMetricsF, width: int) -> list[str]:
    """Date and status on one line where they fit, else on two."""
    facts = [fact for fact in (plan.date, plan.status) if fact]
    joined = " · ".join(facts)
    if metrics.horizontalAdvance(joined) <= width:
        return [joined] if joined else []
    elide = Qt.TextElideMode.ElideRight
    return [metrics.elidedText(fact, elide, width) for fact in facts]
