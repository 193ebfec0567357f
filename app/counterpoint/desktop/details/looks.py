"""How a look of the table's texts is drawn in a text document."""

from __future__ import annotations

from PySide6.QtGui import QBrush, QColor, QFont, QTextCharFormat

from counterpoint.desktop.table.layouts import readable_colour
from counterpoint.desktop.table.spans import Look, Span
from counterpoint.desktop.theme import Theme

__all__ = ["look_format"]


def look_format(made: QTextCharFormat, span: Span, theme: Theme) -> None:
    """Add the look of `span` to `made`: the same as in the table, colour never alone."""
    look = span.look
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
    for wanted, text, back in (
        (Look.MUTED, theme.muted, ""),
        (Look.MOVED, theme.moved, theme.moved_back),
        (Look.DELETED, theme.deleted, theme.deleted_back),
        (Look.INSERTED, theme.inserted, theme.inserted_back),
        (Look.HIT, theme.hit_text, theme.hit_back),
    ):
        if look & wanted:
            made.setForeground(QBrush(QColor(text)))
            if back:
                made.setBackground(QBrush(QColor(back)))
    if span.colour and not look & (Look.DELETED | Look.INSERTED | Look.MOVED | Look.HIT):
        made.setForeground(QBrush(QColor(readable_colour(span.colour, theme))))
