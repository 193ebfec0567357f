"""Laid-out texts, kept: shaping is what painting a table costs.

Only what can be seen is shaped: a text is cut to what its lines can hold before Qt sees it. The
cache is bounded; the least recently painted layouts go first.
"""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QFontMetricsF,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)

from counterpoint.desktop.table.spans import DisplayText, Look, Span
from counterpoint.desktop.theme import Theme

__all__ = ["Laid", "LayoutCache", "Shape"]

_NARROW = 0.55
"""Width of the narrowest usual text over that of an average one; decides where text is cut."""


class Shape(NamedTuple):
    """The room for a text, in device-independent pixels.

    Attributes:
        width: Of each line.
        max_lines: At most so many lines; more text ends in an ellipsis.
        first_left: Left out at the start of the first line, for a badge.
        first_right: Left out at the end of the first line, for marks.
        bold: Whether the whole text is bold.
    """

    width: int
    max_lines: int
    first_left: int = 0
    first_right: int = 0
    bold: bool = False


@dataclass(slots=True)
class Laid:
    """A text laid out.

    Attributes:
        layout: Ready to draw at any point.
        height: Of all lines.
        lines: How many there are.
        ellipsis: Where the baseline of `…` starts when text was left out, else None.
    """

    layout: QTextLayout
    height: float
    lines: int
    ellipsis: QPointF | None


class LayoutCache:
    """Lays texts out in one font and theme, and keeps the most recently used."""

    def __init__(self, font: QFont, theme: Theme, capacity: int = 1200) -> None:
        self._capacity = capacity
        self._kept: OrderedDict[tuple[DisplayText, Shape], Laid] = OrderedDict()
        self.set_style(font, theme)

    def __len__(self) -> int:
        return len(self._kept)

    def set_style(self, font: QFont, theme: Theme) -> None:
        """Use another font or theme; all layouts are made anew."""
        self._kept.clear()
        self.font = QFont(font)
        self.bold_font = QFont(font)
        self.bold_font.setBold(True)
        self.metrics = QFontMetricsF(self.font)
        self._average = max(1.0, self.metrics.averageCharWidth())
        self._ellipsis_width = self.metrics.horizontalAdvance("…") + 1
        self._theme = theme
        self._formats: dict[tuple[Look, str], QTextCharFormat] = {}

    def laid(self, text: DisplayText, shape: Shape) -> Laid:
        """`text` laid out in `shape`, from the cache where it is there."""
        key = (text, shape)
        found = self._kept.get(key)
        if found is not None:
            self._kept.move_to_end(key)
            return found
        made = self._lay_out(text, shape)
        self._kept[key] = made
        if len(self._kept) > self._capacity:
            self._kept.popitem(last=False)
        return made

    def _lay_out(self, text: DisplayText, shape: Shape) -> Laid:
        most = int(shape.width * shape.max_lines / (self._average * _NARROW)) + 8
        cut = len(text.text) > most
        shown = text.text[:most] if cut else text.text
        layout = QTextLayout(shown, self.bold_font if shape.bold else self.font)
        layout.setCacheEnabled(True)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        layout.setTextOption(option)
        if text.spans:
            layout.setFormats(self._ranges(shown, text.spans))
        return self._break_lines(layout, shape, cut)

    def _break_lines(self, layout: QTextLayout, shape: Shape, cut: bool) -> Laid:
        length = _utf16_length(layout.text())
        height = 0.0
        lines = 0
        ellipsis = None
        layout.beginLayout()
        while lines < shape.max_lines:
            line = layout.createLine()
            if not line.isValid():
                break
            left = shape.first_left if lines == 0 else 0
            right = shape.first_right if lines == 0 else 0
            width = max(1.0, shape.width - left - right)
            line.setLineWidth(width)
            lines += 1
            end = line.textStart() + line.textLength()
            more = end < length or cut
            if lines == shape.max_lines and more:
                line.setLineWidth(max(1.0, width - self._ellipsis_width))
                at = line.textStart() + line.textLength()
                x = left + self._ellipsis_x(line.naturalTextWidth(), width, layout)
                ellipsis = QPointF(x, height + max(self.metrics.ascent(), line.ascent()))
                if at == line.textStart():
                    ellipsis = None
            # Fonts of other scripts may be lower: every line takes the usual height at least.
            lead = max(0.0, self.metrics.ascent() - line.ascent())
            line.setPosition(QPointF(left, height + lead))
            height += max(self.metrics.height(), lead + line.height())
        layout.endLayout()
        return Laid(layout, height, lines, ellipsis)

    def _ellipsis_x(self, natural: float, width: float, layout: QTextLayout) -> float:
        if layout.text() and _is_right_to_left(layout.text()):
            return max(0.0, width - self._ellipsis_width - natural - self._ellipsis_width)
        return natural

    def _ranges(self, shown: str, spans: tuple[Span, ...]) -> list[QTextLayout.FormatRange]:
        """Qt's ranges for `spans`; overlapping ones are combined where they overlap."""
        limit = len(shown)
        borders = sorted(
            {min(at, limit) for span in spans for at in (span.start, span.start + span.length)}
        )
        wide = not shown.isascii() and any(char > "\uffff" for char in shown)
        ranges: list[QTextLayout.FormatRange] = []
        for start, end in pairwise(borders):
            look, colour = Look.PLAIN, ""
            for span in spans:
                if span.start <= start and end <= span.start + span.length:
                    look |= span.look
                    colour = span.colour or colour
            if not look and not colour:
                continue
            made = QTextLayout.FormatRange()
            made.start = _utf16_length(shown[:start]) if wide else start
            made.length = _utf16_length(shown[start:end]) if wide else end - start
            made.format = self._format(look, colour)
            ranges.append(made)
        return ranges

    def _format(self, look: Look, colour: str) -> QTextCharFormat:
        key = (look, colour)
        if key not in self._formats:
            self._formats[key] = _made_format(self._theme, look, colour)
        return self._formats[key]


def _made_format(theme: Theme, look: Look, colour: str) -> QTextCharFormat:
    made = QTextCharFormat()
    if look & Look.BOLD:
        made.setFontWeight(QFont.Weight.Bold)
    if look & Look.ITALIC:
        made.setFontItalic(True)
    if look & (Look.STRIKE | Look.DELETED):
        made.setFontStrikeOut(True)
    if look & (Look.UNDERLINE | Look.INSERTED):
        made.setFontUnderline(True)
    if look & Look.MOVED:
        made.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DashUnderline)
    text, back = _colours(theme, look, colour)
    if text:
        made.setForeground(QBrush(QColor(text)))
    if back:
        made.setBackground(QBrush(QColor(back)))
    return made


def _colours(theme: Theme, look: Look, colour: str) -> tuple[str, str]:
    """Text and background of a look: a hit covers a difference, a difference the file's colour."""
    if look & Look.HIT:
        return theme.hit_text, theme.hit_back
    if look & Look.INSERTED:
        return theme.inserted, theme.inserted_back
    if look & Look.DELETED:
        return theme.deleted, theme.deleted_back
    if look & Look.MOVED:
        return theme.moved, theme.moved_back
    if look & Look.MUTED:
        return theme.muted, ""
    return readable_colour(colour, theme), ""


def readable_colour(colour: str, theme: Theme) -> str:
    """A colour of the workbook, lightened or darkened until it can be read on this theme's base.

    Workbooks assume white paper: black and navy text would vanish in the dark theme.
    """
    if not colour:
        return ""
    shade = QColor(colour)
    if not shade.isValid():
        return ""
    lightness = shade.lightnessF()
    lightness = max(lightness, 0.68) if theme.dark else min(lightness, 0.4)
    return QColor.fromHslF(max(shade.hslHueF(), 0.0), shade.hslSaturationF(), lightness).name()


def _utf16_length(text: str) -> int:
    if text.isascii():
        return len(text)
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def _is_right_to_left(text: str) -> bool:
    from unicodedata import bidirectional

    for char in text:
        kind = bidirectional(char)
        if kind in ("R", "AL"):
            return True
        if kind == "L":
            return False
    return False
