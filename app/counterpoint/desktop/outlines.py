"""Outlines of controls that everybody can see: Qt's Fusion style with the theme's own lines.

Fusion takes its outlines from a darkened window colour. On a dark window they vanish: an empty
check box, a radio button or a combo box looks like nothing at all, and no palette mends that.
"""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPalette, QPen, QPolygonF
from PySide6.QtWidgets import (
    QProxyStyle,
    QPushButton,
    QStyle,
    QStyleOption,
    QStyleOptionComplex,
    QWidget,
)

from counterpoint.desktop.theme import Theme

__all__ = ["FUSIONS_BOX_PX", "LargeBoxesStyle", "OutlinedStyle", "outlined_style"]

_Primitive = QStyle.PrimitiveElement
_State = QStyle.StateFlag
_RADIUS = 2.5
_BOXES = {
    QStyle.PixelMetric.PM_IndicatorWidth,
    QStyle.PixelMetric.PM_IndicatorHeight,
    QStyle.PixelMetric.PM_ExclusiveIndicatorWidth,
    QStyle.PixelMetric.PM_ExclusiveIndicatorHeight,
}
FUSIONS_BOX_PX = 14
"""Height of Fusion's check boxes, whatever the font."""
_TICK = ((0.22, 0.52), (0.42, 0.73), (0.80, 0.28))
"""The corners of a check mark, as shares of its box."""


class OutlinedStyle(QProxyStyle):
    """Fusion, but check boxes, radio buttons, buttons, fields, scroll bars and the focus are drawn
    in the roles `outline` and `focus` of a theme."""

    def __init__(self, theme: Theme) -> None:
        super().__init__("Fusion")
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Draw in the colours of `theme` from the next painting on."""
        self._outline = QColor(theme.outline)
        self._disabled = QColor(theme.disabled)
        self._accent = QColor(theme.accent)
        self._focus = QColor(theme.focus)

    # QProxyStyle

    def drawPrimitive(
        self,
        element: QStyle.PrimitiveElement,
        option: QStyleOption,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        if element in (
            _Primitive.PE_IndicatorCheckBox,
            _Primitive.PE_IndicatorItemViewItemCheck,
        ):
            self._draw_check_box(option, painter)
        elif element is _Primitive.PE_IndicatorRadioButton:
            self._draw_radio_button(option, painter)
        elif element is _Primitive.PE_FrameFocusRect:
            self._draw_frame(option.rect, painter, QPen(self._focus, 1.5))
        else:
            super().drawPrimitive(element, option, painter, widget)
            if element is _Primitive.PE_PanelButtonCommand:
                self._draw_outline(option, painter, _is_default(widget))
            elif element is _Primitive.PE_PanelButtonTool and _is_framed(option):
                self._draw_outline(option, painter)

    def drawComplexControl(
        self,
        control: QStyle.ComplexControl,
        option: QStyleOptionComplex,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        super().drawComplexControl(control, option, painter, widget)
        if control in (QStyle.ComplexControl.CC_ComboBox, QStyle.ComplexControl.CC_SpinBox):
            self._draw_outline(option, painter)
        elif control is QStyle.ComplexControl.CC_ScrollBar and option.state & _State.State_Enabled:
            part = QStyle.SubControl.SC_ScrollBarSlider
            handle = self.subControlRect(control, option, part, widget)  # type: ignore[arg-type]
            self._draw_frame(handle, painter, QPen(self._outline, 1), self._outline)

    def drawControl(
        self,
        element: QStyle.ControlElement,
        option: QStyleOption,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        super().drawControl(element, option, painter, widget)
        if element is QStyle.ControlElement.CE_ProgressBarGroove:
            self._draw_frame(option.rect, painter, QPen(self._outline, 1))

    # Parts

    def _draw_outline(self, option: QStyleOption, painter: QPainter, strong: bool = False) -> None:
        """The line round a button or a field: the focus where it is, else the outline.

        A `strong` one says that Return presses this button.
        """
        if option.state & _State.State_HasFocus:
            pen = QPen(self._focus, 2)
        elif strong and option.state & _State.State_Enabled:
            pen = QPen(self._accent, 1.5)
        else:
            pen = QPen(self._line_colour(option), 1)
        self._draw_frame(option.rect, painter, pen)

    def _draw_frame(
        self, rect: QRect, painter: QPainter, pen: QPen, fill: QColor | None = None
    ) -> None:
        inset = pen.widthF() / 2
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(pen)
        if fill is None:
            painter.setBrush(Qt.BrushStyle.NoBrush)
        else:
            painter.setBrush(fill)
        painter.drawRoundedRect(
            QRectF(rect).adjusted(inset, inset, -inset, -inset), _RADIUS, _RADIUS
        )
        painter.restore()

    def _line_colour(self, option: QStyleOption) -> QColor:
        return self._outline if option.state & _State.State_Enabled else self._disabled

    def _draw_check_box(self, option: QStyleOption, painter: QPainter) -> None:
        self._draw_frame(
            option.rect,
            painter,
            QPen(self._line_colour(option), 1.2),
            option.palette.color(QPalette.ColorRole.Base),
        )
        box = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ink = option.palette.color(QPalette.ColorRole.Text)
        if option.state & _State.State_NoChange:
            side = box.width() * 0.25
            painter.fillRect(box.adjusted(side, side, -side, -side), ink)
        elif option.state & _State.State_On:
            pen = QPen(ink, max(1.6, box.width() * 0.15))
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
            painter.setPen(pen)
            corners = [
                QPointF(box.x() + x * box.width(), box.y() + y * box.height()) for x, y in _TICK
            ]
            painter.drawPolyline(QPolygonF(corners))
        painter.restore()

    def _draw_radio_button(self, option: QStyleOption, painter: QPainter) -> None:
        box = QRectF(option.rect).adjusted(0.6, 0.6, -0.6, -0.6)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._line_colour(option), 1.2))
        painter.setBrush(option.palette.color(QPalette.ColorRole.Base))
        painter.drawEllipse(box)
        if option.state & _State.State_On:
            side = box.width() * 0.27
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(option.palette.color(QPalette.ColorRole.Text))
            painter.drawEllipse(box.adjusted(side, side, -side, -side))
        painter.restore()


class LargeBoxesStyle(OutlinedStyle):
    """The same with check boxes and radio buttons as high as the letters beside them: Fusion's
    boxes stay small beside large letters.

    A style of its own, as Qt asks for sizes thousands of times while a window is made, each time
    through Python: only where letters are large.
    """

    def pixelMetric(
        self,
        metric: QStyle.PixelMetric,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
    ) -> int:
        if metric in _BOXES:
            font = widget.fontMetrics() if widget is not None else QFontMetrics(QFont())
            return max(FUSIONS_BOX_PX, font.ascent())
        return super().pixelMetric(metric, option, widget)


def outlined_style(theme: Theme, font: QFont) -> OutlinedStyle:
    """The style for an application whose letters are those of `font`."""
    is_large = QFontMetrics(font).ascent() > FUSIONS_BOX_PX
    return (LargeBoxesStyle if is_large else OutlinedStyle)(theme)


def _is_default(widget: QWidget | None) -> bool:
    return isinstance(widget, QPushButton) and widget.isDefault()


def _is_framed(option: QStyleOption) -> bool:
    """Whether a tool button shows its frame now: always, or only while it is used."""
    state = option.state
    used = _State.State_On | _State.State_Sunken | _State.State_MouseOver | _State.State_HasFocus
    return not state & _State.State_AutoRaise or bool(state & used)
