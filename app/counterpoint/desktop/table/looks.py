"""How a look is drawn, in the table and in text documents alike: never by colour alone."""

from __future__ import annotations

from PySide6.QtGui import QBrush, QColor, QFont, QTextCharFormat

from counterpoint.desktop.table.spans import Look
from counterpoint.desktop.theme import Theme, contrast

__all__ = ["give_look", "readable_colour"]

_READABLE = 4.5
"""The least contrast of a text to its ground (WCAG 2.2, 1.4.3)."""


def give_look(made: QTextCharFormat, look: Look, colour: str, theme: Theme) -> None:
    """Add `look` to `made`. `colour` is the workbook's own, '' for none."""
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


def _colours(theme: Theme, look: Look, colour: str) -> tuple[str, str]:
    """Text and background of a look: a hit covers a difference, a difference the file's colour."""
    if look & Look.CURRENT:
        return theme.hit_text, theme.hit_current_back
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

    Workbooks assume white paper: black and navy text would vanish in the dark theme, as yellow
    does on white. '' where there is no such colour.
    """
    if not colour:
        return ""
    shade = QColor(colour)
    if not shade.isValid():
        return ""
    hue, saturation = max(shade.hslHueF(), 0.0), shade.hslSaturationF()
    lightness = shade.lightnessF()
    lightness = max(lightness, 0.68) if theme.dark else min(lightness, 0.4)
    step = 0.04 if theme.dark else -0.04
    while True:
        shade = QColor.fromHslF(hue, saturation, lightness)
        if contrast(shade.name(), theme.base) >= _READABLE:
            return shade.name()
        lightness = min(max(lightness + step, 0.0), 1.0)
