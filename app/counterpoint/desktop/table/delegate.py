"""PositionDelegate: paints the cells of the table, and knows how high they want to be."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import (
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from counterpoint.desktop.figures import figure
from counterpoint.desktop.fonts import SMALL, scaled
from counterpoint.desktop.table.cells import CellContent, RowFigures
from counterpoint.desktop.table.layouts import Laid, LayoutCache, Shape
from counterpoint.desktop.table.painting import Brushwork, Measures
from counterpoint.desktop.table.roles import ColumnKind, Role
from counterpoint.desktop.table.spans import DisplayText, with_current_hits
from counterpoint.desktop.table.speech import basis_text
from counterpoint.desktop.table.words import group_letter, state_symbol, state_word, translate
from counterpoint.desktop.theme import Theme
from counterpoint.model import CellFlag, PositionState

__all__ = ["PositionDelegate", "as_current"]

_MOST_CHIPS = 3


@dataclass(slots=True)
class _Placed:
    """A cell's texts laid out, and where its body begins below the top padding."""

    head: Laid | None
    body: Laid
    body_top: float
    badge: str
    badge_width: int
    marks_width: int

    @property
    def height(self) -> float:
        return self.body_top + self.body.height


class PositionDelegate(QStyledItemDelegate):
    """Paints every cell but topic rows, which the table draws across all columns.

    Texts are plain characters: nothing is read as HTML and no link is live.

    Attributes:
        max_lines: Lines of text that a row shows at most.
    """

    def __init__(self, theme: Theme, font: QFont, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.max_lines = 7
        self.layouts = LayoutCache(font, theme)
        self.set_style(theme, font)

    def set_style(self, theme: Theme, font: QFont) -> None:
        """Use another theme or font."""
        self.theme = theme
        self.layouts.set_style(font, theme)
        self.measures = Measures(self.layouts.metrics)
        self.brushwork = Brushwork(theme, self.measures)
        self.small_font = scaled(font, SMALL)
        self.badge_font = QFont(self.small_font)
        self.badge_font.setBold(True)
        self._badge_metrics = QFontMetricsF(self.badge_font)
        self._badge_widths: dict[str, int] = {}
        self._silent_font = QFont(self.small_font)
        self._silent_font.setItalic(True)
        self._silent_metrics = QFontMetricsF(self._silent_font)
        self._small = LayoutCache(self.small_font, theme, capacity=400)

    def set_max_lines(self, lines: int) -> None:
        """Lines of text that a row shows at most, at least 2."""
        self.max_lines = max(2, lines)

    def height_for(self, content: CellContent, width: int) -> int:
        """Height in pixels that `content` wants in a column of that width."""
        room = self._room(width)
        pads = 2 * self.measures.pad_y + 1
        if content.kind is ColumnKind.DIVERGENCE:
            return round(self.measures.line * 2.6 + self._coverage(content, room).height) + pads
        return round(self._place(content, room).height + 0.5) + pads

    def least_height(self) -> int:
        """Height in pixels of a row with a single line of text."""
        return round(self.measures.line * 1.25) + 2 * self.measures.pad_y + 1

    # Overrides of Qt

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        content = index.data(Role.CELL)
        width: int = option.rect.width()
        if content is None or width <= 0:
            return QSize(width, self.least_height())
        return QSize(width, self.height_for(content, width))

    # Painting

    def paint_content(
        self, painter: QPainter, rect: QRect, content: CellContent, *, selected: bool
    ) -> None:
        """Paint one cell into `rect`; what does not fit in it is cut off."""
        silent = content.kind is ColumnKind.PLAN and content.state is PositionState.SILENT
        back = self.theme.selection if selected else self._back(content)
        if selected or not silent:
            painter.fillRect(rect, self.brushwork.ink(back))
        if silent:
            self._paint_silent(painter, rect, content.flag, hatched=not selected)
        elif content.kind is ColumnKind.DIVERGENCE:
            self._paint_divergence(painter, rect, content)
        else:
            self._paint_texts(painter, rect, content, back)
        if content.fill:
            strip = QRect(rect.right() - 4, rect.y(), 4, rect.height())
            painter.fillRect(strip, self.brushwork.ink(content.fill))
        self._paint_marks(painter, rect, content)

    def _back(self, content: CellContent) -> str:
        if content.kind is not ColumnKind.PLAN:
            return self.theme.base
        if content.state is PositionState.SILENT:
            return self.theme.silent_back
        if content.group >= 0 and not content.suggested:
            return self.theme.group(content.group).tint
        return self.theme.base

    def _paint_silent(
        self, painter: QPainter, rect: QRect, flag: CellFlag | None, *, hatched: bool
    ) -> None:
        if hatched:
            self.brushwork.hatch(painter, rect)
        painter.setFont(self._silent_font)
        word = state_word(PositionState.SILENT, flag)
        line = self._silent_metrics.height()
        at = QRectF(rect.x(), rect.y(), rect.width(), min(rect.height(), round(line * 2.4)))
        ground = QRectF(0, 0, self._silent_metrics.horizontalAdvance(word) + 10, line)
        ground.moveCenter(at.center())
        if hatched:
            painter.fillRect(ground, self.brushwork.ink(self.theme.silent_back))
        painter.setPen(self.brushwork.ink(self.theme.silent_text if hatched else self.theme.text))
        painter.drawText(at, Qt.AlignmentFlag.AlignCenter, word)

    def _paint_texts(self, painter: QPainter, rect: QRect, content: CellContent, back: str) -> None:
        measures = self.measures
        placed = self._place(content, self._room(rect.width()))
        left = rect.x() + self._indent()
        top = rect.y() + measures.pad_y
        if content.kind is ColumnKind.PLAN:
            self._paint_edge(painter, rect, content)
        if placed.badge:
            self._paint_badge(painter, QPointF(left, top), content, placed)
        if placed.head is not None:
            painter.setPen(self.brushwork.ink(self._head_colour(content)))
            placed.head.layout.draw(painter, QPointF(left, top))
            if placed.head.ellipsis is not None:
                painter.setFont(self.layouts.bold_font)
                painter.drawText(QPointF(left, top) + placed.head.ellipsis, "…")
        colour = self.theme.muted if content.same_as_baseline else self.theme.text
        painter.setPen(self.brushwork.ink(colour))
        at = QPointF(left, top + placed.body_top)
        bottom = rect.bottom() - 1
        # Saving and clipping for every cell would cost as much as painting some of them.
        too_low = at.y() + placed.body.height > bottom + measures.line * 0.3
        if too_low:
            painter.save()
            painter.setClipRect(rect, Qt.ClipOperation.IntersectClip)
        placed.body.layout.draw(painter, at)
        if placed.body.ellipsis is not None:
            painter.setFont(self.layouts.font)
            painter.drawText(at + placed.body.ellipsis, "…")
        elif too_low:
            self._paint_cut(painter, rect, back)
        if too_low:
            painter.restore()

    def _paint_cut(self, painter: QPainter, rect: QRect, back: str) -> None:
        """Say that the row is too low for the text: an ellipsis in the lower right corner."""
        width = round(self.layouts.metrics.horizontalAdvance("…")) + 4
        height = round(self.measures.line * 0.8)
        corner = QRect(rect.right() - width - 2, rect.bottom() - height, width, height - 1)
        painter.fillRect(corner, self.brushwork.ink(back))
        painter.setFont(self.layouts.font)
        painter.drawText(corner, Qt.AlignmentFlag.AlignCenter, "…")

    def _paint_edge(self, painter: QPainter, rect: QRect, content: CellContent) -> None:
        if content.group >= 0:
            self.brushwork.edge(painter, rect, self.theme.group(content.group).badge)
        elif content.state is not PositionState.SPEAKS:
            self.brushwork.edge(painter, rect, self._head_colour(content), dashed=True)

    def _paint_badge(
        self, painter: QPainter, at: QPointF, content: CellContent, placed: _Placed
    ) -> None:
        painter.setFont(self.badge_font)
        box = QRectF(at.x(), at.y(), placed.badge_width, self.measures.line)
        if content.group >= 0:
            look = self.theme.group(content.group)
            back, text = look.badge, look.badge_text
        else:
            back, text = self._head_colour(content), self.theme.base
        filled = not (content.suggested and content.group >= 0)
        self.brushwork.badge(painter, box, placed.badge, back, text, filled=filled)

    def _head_colour(self, content: CellContent) -> str:
        if content.kind is not ColumnKind.PLAN:
            return self.theme.muted
        if content.state is PositionState.SPEAKS:
            return self.theme.text
        return {
            PositionState.DEFERS: self.theme.defers,
            PositionState.REJECTS: self.theme.rejects,
            PositionState.UNCODED: self.theme.uncoded,
            PositionState.NOT_APPLICABLE: self.theme.not_applicable,
        }.get(content.state, self.theme.text)

    def _paint_divergence(self, painter: QPainter, rect: QRect, content: CellContent) -> None:
        measures, theme = self.measures, self.theme
        left = rect.x() + measures.pad_x
        width = rect.width() - 2 * measures.pad_x
        top = rect.y() + measures.pad_y
        figures = content.figures
        if figures is None:
            painter.setFont(self.layouts.font)
            painter.setPen(self.brushwork.ink(theme.muted))
            painter.drawText(QPointF(left, top + self.layouts.metrics.ascent()), "…")
            return
        known = figures.relative == figures.relative
        bar = QRectF(left, top + measures.line * 0.3, width, measures.line * 0.42)
        self.brushwork.bar(painter, bar, figures.relative if known else 0.0)
        painter.setFont(self.layouts.bold_font)
        painter.setPen(self.brushwork.ink(theme.text if known else theme.muted))
        shown = figure(figures.relative) if known else "–"
        base = top + measures.line + self.layouts.metrics.ascent()
        painter.drawText(QPointF(left, base), shown)
        painter.setPen(self.brushwork.ink(theme.muted))
        laid = self._coverage(content, self._room(rect.width()))
        laid.layout.draw(painter, QPointF(left, top + measures.line * 2.1))

    def _coverage(self, content: CellContent, room: int) -> Laid:
        """What the figure rests on, such as `coded · 5/6 speak`, laid out small."""
        text = _coverage_text(content.figures) if content.figures is not None else ""
        return self._small.laid(DisplayText(text), Shape(room, 3))

    def _paint_marks(self, painter: QPainter, rect: QRect, content: CellContent) -> None:
        chips = self._chips(content)
        if not chips and not content.notes:
            return
        right = float(rect.right())
        painter.setFont(self.badge_font)
        if content.notes:
            number = str(content.notes)
            width = self._flag_width(number)
            self.brushwork.flag(painter, rect, number, width, open_=content.open_notes > 0)
            right -= width
        side = self.measures.chip
        top = rect.y() + self.measures.pad_y * 0.7
        for symbol, back, text in reversed(chips):
            width = self._chip_width(symbol)
            right -= width + 2
            box = QRectF(right, top, width, side)
            if symbol:
                self.brushwork.chip(painter, box, symbol, back, text)
            else:
                self.brushwork.empty_box(painter, box)

    def _chips(self, content: CellContent) -> list[tuple[str, str, str]]:
        """The marks as (symbol, ground, text colour); an empty symbol is the unticked box.

        Where the wording differs throughout, of the alarms only numbers, dates and units are
        marked: in another sentence other verbs and names say nothing. The tooltip has them all.
        """
        theme = self.theme
        chips: list[tuple[str, str, str]] = []
        marks = content.marks
        if content.reworded:
            marks = tuple(mark for mark in marks if mark.is_fact)
        for mark in marks[:_MOST_CHIPS]:
            chips.append((mark.symbol, theme.alarm_back, theme.alarm_text))
        if len(marks) > _MOST_CHIPS:
            chips.append((f"+{len(marks) - _MOST_CHIPS}", theme.alarm_back, theme.alarm_text))
        if content.flag is not None:
            chips.append(("ƒ", theme.warning_back, theme.warning_text))
        if content.same_as_baseline:
            chips.append(("=", theme.base, theme.muted))
        if content.unchecked:
            chips.append(("", theme.unchecked_back, theme.unchecked_text))
        if content.changed:
            chips.append(("Δ", theme.info_back, theme.changed))
        return chips

    # Layout

    def _indent(self) -> int:
        return self.measures.edge + self.measures.pad_x

    def _room(self, width: int) -> int:
        return max(8, width - self._indent() - self.measures.pad_x)

    def _badge_width(self, badge: str) -> int:
        width = self._badge_widths.get(badge)
        if width is None:
            width = self.brushwork.badge_width(badge, self._badge_metrics)
            self._badge_widths[badge] = width
        return width

    def _chip_width(self, symbol: str) -> int:
        advance = self._badge_metrics.horizontalAdvance(symbol)
        return max(self.measures.chip, round(advance) + 6)

    def _flag_width(self, number: str) -> int:
        return self.brushwork.flag_width(number, self._badge_metrics)

    def _marks_width(self, content: CellContent, room: int) -> int:
        width = sum(self._chip_width(symbol) + 2 for symbol, _, _ in self._chips(content))
        if content.notes:
            width += self._flag_width(str(content.notes))
        return min(width, room // 2)

    def _place(self, content: CellContent, room: int) -> _Placed:
        badge = group_letter(content.group) if content.group >= 0 else ""
        badge = badge or state_symbol(content.state)
        badge_width = self._badge_width(badge) if badge else 0
        left = badge_width + self.measures.gap if badge else 0
        marks = self._marks_width(content, room)
        head_text = self._head_text(content)
        plan = content.kind is ColumnKind.PLAN
        head = None
        top = 0.0
        if head_text.text:
            lines = min(3, self.max_lines - 1) if plan else 2
            cache = self.layouts if plan else self._small
            head = cache.laid(head_text, Shape(room, lines, left, marks, plan))
            top = max(head.height, self.measures.line if badge else 0.0)
            left = marks = 0
        rest = max(1, self.max_lines - (head.lines if head else 0))
        bold = content.kind is ColumnKind.ISSUE
        body = self.layouts.laid(content.body, Shape(room, rest, left, marks, bold))
        return _Placed(head, body, top, badge, badge_width, marks)

    def _head_text(self, content: CellContent) -> DisplayText:
        word = state_word(content.state) if content.kind is ColumnKind.PLAN else ""
        return DisplayText(word) if word else content.head


def as_current(content: CellContent) -> CellContent:
    """The content with its search hits marked as those of the current cell."""
    body, head = with_current_hits(content.body), with_current_hits(content.head)
    if body is content.body and head is content.head:
        return content
    return replace(content, body=body, head=head)


def _coverage_text(figures: RowFigures) -> str:
    coverage = translate("Table", "%1/%2 speak").replace("%1", str(figures.speaking))
    return f"{basis_text(figures.basis)} · {coverage.replace('%2', str(figures.compared))}"
