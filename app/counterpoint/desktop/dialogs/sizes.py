"""How large dialogs open: in letters and lines of their font, and never larger than the screen."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QDialog

__all__ = ["open_at"]

_SHARE = 0.94
"""Of the screen, which also holds the frame of the window."""


def open_at(dialog: QDialog, letters: int = 0, lines: int = 0) -> None:
    """Let `dialog` open so many average letters wide and lines high; 0 for what it needs.

    On a screen with less room it gets what there is, and its lists scroll.
    """
    metrics, hint = dialog.fontMetrics(), dialog.sizeHint()
    wanted = QSize(
        metrics.averageCharWidth() * letters if letters else hint.width(),
        metrics.height() * lines if lines else hint.height(),
    )
    dialog.resize(wanted.boundedTo(dialog.screen().availableGeometry().size() * _SHARE))
