"""Fonts in other sizes, whether they were set in points or in pixels."""

from __future__ import annotations

from PySide6.QtGui import QFont

__all__ = ["SMALL", "scaled"]

SMALL = 0.86
"""Size of secondary text over that of the usual one."""


def scaled(font: QFont, factor: float, *, bold: bool = False) -> QFont:
    """`font` in `factor` times its size."""
    made = QFont(font)
    if font.pointSizeF() > 0:
        made.setPointSizeF(font.pointSizeF() * factor)
    else:
        made.setPixelSize(max(1, round(font.pixelSize() * factor)))
    if bold:
        made.setBold(True)
    return made
