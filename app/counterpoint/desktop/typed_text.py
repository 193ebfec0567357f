"""Telling a letter that is typed from a shortcut that is pressed."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

__all__ = ["is_typed_text"]

_ALT_GR = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


def is_typed_text(event: QEvent, focus: QWidget | None) -> bool:
    """Whether a key about to become a shortcut is really a character for the widget in focus.

    On Windows AltGr arrives as Ctrl+Alt: the ą of a Polish keyboard and the } of a German one would
    otherwise run what Ctrl+Alt+A and Ctrl+Alt+0 stand for, in the middle of an annotation. Such
    keys carry the character; the same keys without a third level carry none.
    """
    return (
        isinstance(event, QKeyEvent)
        and event.type() == QEvent.Type.ShortcutOverride
        and focus is not None
        and focus.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
        and event.modifiers() & _ALT_GR == _ALT_GR
        and bool(event.text())
        and event.text().isprintable()
    )
