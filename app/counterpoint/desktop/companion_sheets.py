"""The sheets Plans and Stances: asked for here, added by the next save."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from counterpoint.desktop.banner import BannerKind
from counterpoint.session import Changed, ChangeKind

if TYPE_CHECKING:
    from counterpoint.desktop.main_window import MainWindow

__all__ = ["CompanionSheets"]

_TOPIC = "sheets"


class CompanionSheets(QObject):
    """Asks the workbook for the sheets, and tells what will happen until it is saved or undone."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        window.saver.saved.connect(self._forget)

    def add(self) -> None:
        """Have the missing sheets added with the next save, or say that none is missing."""
        book = self._window.book
        if book is None:
            return
        missing = book.attempt(book.book.add_sheets)
        if missing is not None and not missing:
            text = self.tr("The workbook has its sheets Plans and Stances already.")
            self._window.banners.show_banner(_TOPIC, BannerKind.INFO, text)
        # What is new is told by `show_change`, in the same way as after redo.

    def show_change(self, change: Changed) -> None:
        """The sheets were asked for, or are wanted no longer."""
        book = self._window.book
        if book is None or change.kind is not ChangeKind.SHEETS:
            return
        if not book.book.sheets_wanted:
            self._forget()
            return
        missing = book.book.missing_sheets
        if len(missing) == 1:
            text = self.tr("The sheet {sheet} will be added with the next save.")
            text = text.format(sheet=missing[0])
        else:
            text = self.tr("The sheets {first} and {second} will be added with the next save.")
            text = text.format(first=missing[0], second=missing[1])
        self._window.banners.show_banner(
            _TOPIC, BannerKind.INFO, text, [(self.tr("Save now"), partial(self._window.saver.save))]
        )

    def _forget(self) -> None:
        self._window.banners.remove(_TOPIC)
