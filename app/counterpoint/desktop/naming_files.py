"""Where a file shall be written: the name with its ending, and nobody's file lost by it."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QFileDialog, QMessageBox

from counterpoint.desktop.banner import BannerKind

if TYPE_CHECKING:
    from counterpoint.desktop.main_window import MainWindow

__all__ = ["WORKBOOK_ENDINGS", "FileNamer"]

WORKBOOK_ENDINGS = (".xlsx", ".xlsm", ".xltx", ".xltm", ".ods", ".xls", ".xlsb", ".csv", ".tsv")
_TOPIC = "name"


class FileNamer(QObject):
    """Asks for names of files, for one window."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window

    def ask(
        self,
        title: str,
        suggestion: Path,
        patterns: str,
        ending: str,
        *,
        others: Collection[str] = (),
    ) -> Path | None:
        """Ask for a name that ends in `ending`; None when the user has none that may be used.

        The ending is put behind a name without it: what looks like one may be none, as in
        `Plan v1.2`. Endings in `others` are left, for the writer to refuse in its own words.
        """
        banners = self._window.banners
        banners.remove(_TOPIC)
        while True:
            name, _ = QFileDialog.getSaveFileName(self._window, title, str(suggestion), patterns)
            if not name:
                return None
            target = chosen = Path(name)
            if chosen.suffix.lower() not in (ending.lower(), *others):
                target = chosen.with_name(chosen.name + ending)
            if self._window.desktop.shows_elsewhere(target, self._window):
                text = self.tr(
                    "{file} is open in another window. Close it there first, or choose another"
                    " name; nothing was written."
                )
                banners.show_banner(_TOPIC, BannerKind.WARNING, text.format(file=target.name))
                return None
            # The dialog has asked about the name as it was typed, not about the whole one.
            if target == chosen or not target.exists() or self._may_replace(target):
                return target
            suggestion = target

    def _may_replace(self, target: Path) -> bool:
        buttons = QMessageBox.StandardButton
        box = QMessageBox(self._window)
        box.setIcon(QMessageBox.Icon.Warning)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setText(self.tr("{file} exists already. Replace it?").format(file=target.name))
        box.setStandardButtons(buttons.Yes | buttons.No)
        box.setDefaultButton(buttons.No)
        answer = box.exec()
        box.deleteLater()
        return answer == buttons.Yes
