"""New workbooks from the window: an empty matrix, or a table from the clipboard."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from counterpoint.desktop.main_window import MainWindow

__all__ = ["FreshStarter"]


class FreshStarter(QObject):
    """Asks what a new workbook shall hold, makes it and opens it."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window

    def ask_new_matrix(self) -> None:
        """Ask for plans, topics and presets."""

    def from_clipboard(self) -> None:
        """Make a workbook from the table on the clipboard."""
