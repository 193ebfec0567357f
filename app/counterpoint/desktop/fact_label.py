"""Labels that show a fact: seen with what stands around them, said with what they are about."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

__all__ = ["FactLabel"]


class FactLabel(QLabel):
    """A plain text that a screen reader says with what it is about: `File: plans.xlsx`."""

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._name = name
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAccessibleName(name)

    def setText(self, text: str) -> None:
        super().setText(text)
        self.setAccessibleName(f"{self._name}: {text}" if text else self._name)

    def clear(self) -> None:
        self.setText("")
