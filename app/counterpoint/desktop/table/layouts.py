"""Laid-out texts, kept: shaping is what painting a table costs.

Only what can be seen is shaped: a text is cut to what its lines can hold before Qt sees it. The
cache is bounded; the least recently painted layouts go first.
"""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple
from unicodedata import bidirectional, east_asian_width

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QTextCharFormat,
    QTextLayout,
    QTextLine,
    QTextOption,
)

from counterpoint.desktop.table.looks import give_look
from counterpoint.desktop.table.spans import DisplayText, Look, Span
from counterpoint.desktop.theme import Theme

__all__ = ["Laid", "LayoutCache", "Shape"]

_NARROW = 0.8
"""Width of narrow text over that of average one; decides where text is cut before it is shaped."""
_FONT = int(Look.BOLD | Look.ITALIC)
"""Looks that take another font, which may be higher."""


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
        self._left_to_right = _text_option(Qt.AlignmentFlag.AlignLeft)
        self._right_to_left = _text_option(Qt.AlignmentFlag.AlignRight)
        self.set_style(font, theme)

    def __len__(self) -> int:
        return len(self._kept)

    def set_style(self, font: QFont, theme: Theme) -> None:
        """Use another font or theme; all layouts are made anew."""
        self._kept.clear()
        self.font = QFont(font)
        self.bold_font = QFont(font)
        self.bold_font.setBold(True)
        self.metrics, self._bold_metrics = QFontMetricsF(self.font), QFontMetricsF(self.bold_font)
        self._average = max(1.0, self.metrics.averageCharWidth())
        self._ascent, self._line_height = self.metrics.ascent(), self.metrics.height()
        self._ellipsis_width = self.metrics.horizontalAdvance("…") + 1
        self._theme = theme
        self._formats: dict[tuple[int, str], QTextCharFormat] = {}

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
        made = self._lay_out_cut(text, shape, most)
        while made.lines < shape.max_lines and most < len(text.text):
            # Very narrow letters: there was room for more than was let through.
            most *= 2
            made = self._lay_out_cut(text, shape, most)
        return made

    def _lay_out_cut(self, text: DisplayText, shape: Shape, most: int) -> Laid:
        cut = len(text.text) > most
        shown = text.text[:most] if cut else text.text
        layout = QTextLayout(shown, self.bold_font if shape.bold else self.font)
        layout.setCacheEnabled(True)
        mirrored = _is_right_to_left(shown)
        layout.setTextOption(self._right_to_left if mirrored else self._left_to_right)
        if text.spans:
            layout.setFormats(self._ranges(shown, text.spans))
        # Then all lines are as high as the first: asking each costs as much as making it.
        alike = shown.isascii() and not any(int(each.look) & _FONT for each in text.spans)
        length = None if cut else _utf16_length(shown)
        if self._splits_a_word(shown, shape):
            # What is left of the first line is for the badge and the marks alone.
            below = shape._replace(max_lines=shape.max_lines - 1, first_left=0, first_right=0)
            laid = self._break_lines(layout, below, length, mirrored=mirrored, alike=alike, skip=1)
            laid.lines += 1
            return laid
        return self._break_lines(layout, shape, length, mirrored=mirrored, alike=alike)

    def _splits_a_word(self, shown: str, shape: Shape) -> bool:
        """Whether the first line, narrowed, would hold the beginning of a word that a whole line
        has room for."""
        if shape.max_lines < 2 or not (shape.first_left or shape.first_right):
            return False
        narrow = shape.width - shape.first_left - shape.first_right
        word = _first_word(shown)
        metrics = self._bold_metrics if shape.bold else self.metrics
        return bool(word) and narrow < metrics.horizontalAdvance(word) <= shape.width

    def _break_lines(
        self,
        layout: QTextLayout,
        shape: Shape,
        length: int | None,
        *,
        mirrored: bool,
        alike: bool,
        skip: int = 0,
    ) -> Laid:
        """Make the lines, the last one with an ellipsis where the text does not end there.

        `length` is the whole text's, None where the layout has only its beginning; so many lines
        are left free above.
        """
        height, lead, step = skip * self._line_height, 0.0, self._line_height
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
            if lines == shape.max_lines and not _ends_at(line, length):
                line.setLineWidth(max(1.0, width - self._ellipsis_width))
                x = left + line.naturalTextWidth()
                if mirrored:
                    x = left + width - line.naturalTextWidth() - self._ellipsis_width
                    left += round(self._ellipsis_width)
                if line.textLength():
                    ellipsis = QPointF(x, height + max(self._ascent, line.ascent()))
            if lines == 1 or not alike:
                # Fonts of other scripts may be lower: every line has the usual height at least.
                lead = max(0.0, self._ascent - line.ascent())
                step = max(self._line_height, lead + line.height())
            line.setPosition(QPointF(left, height + lead))
            height += step
        layout.endLayout()
        return Laid(layout, height, lines, ellipsis)

    def _ranges(self, shown: str, spans: tuple[Span, ...]) -> list[QTextLayout.FormatRange]:
        """Qt's ranges for `spans`; overlapping ones are combined where they overlap."""
        limit = len(shown)
        borders = sorted(
            {min(at, limit) for span in spans for at in (span.start, span.start + span.length)}
        )
        wide = not shown.isascii() and any(char > "\uffff" for char in shown)
        ranges: list[QTextLayout.FormatRange] = []
        # Plain integers: operations on flags cost a call each, and a text may have many spans.
        flat = [
            (span.start, span.start + span.length, int(span.look), span.colour) for span in spans
        ]
        for start, end in pairwise(borders):
            look, colour = 0, ""
            for first, last, each, own in flat:
                if first <= start and end <= last:
                    look |= each
                    colour = own or colour
            if not look and not colour:
                continue
            made = QTextLayout.FormatRange()
            made.start = _utf16_length(shown[:start]) if wide else start
            made.length = _utf16_length(shown[start:end]) if wide else end - start
            made.format = self._format(look, colour)
            ranges.append(made)
        return ranges

    def _format(self, look: int, colour: str) -> QTextCharFormat:
        key = (look, colour)
        if key not in self._formats:
            made = QTextCharFormat()
            give_look(made, Look(look), colour, self._theme)
            self._formats[key] = made
        return self._formats[key]


def _text_option(alignment: Qt.AlignmentFlag) -> QTextOption:
    option = QTextOption(alignment)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
    return option


def _ends_at(line: QTextLine, length: int | None) -> bool:
    return length is not None and line.textStart() + line.textLength() >= length


def _utf16_length(text: str) -> int:
    if text.isascii():
        return len(text)
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def _first_word(text: str) -> str:
    """The letters that the text begins with and that no line is broken between; '' for none.

    Scripts without spaces, such as Chinese, are broken anywhere.
    """
    end = 0
    for char in text:
        if not char.isalnum() or east_asian_width(char) in "WF":
            break
        end += 1
    return text[:end]


def _is_right_to_left(text: str) -> bool:
    """Whether the first letter with a direction runs from right to left."""
    if text.isascii():
        return False
    for char in text:
        kind = bidirectional(char)
        if kind in ("R", "AL"):
            return True
        if kind == "L":
            return False
    return False
