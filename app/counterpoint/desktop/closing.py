"""The question before a window with unsaved work closes."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QMessageBox, QWidget

__all__ = ["ClosingAnswer", "ClosingQuestion"]


class ClosingAnswer(Enum):
    """What the user wants done with unsaved work."""

    SAVE = "save"
    DISCARD = "discard"
    STAY = "stay"


class ClosingQuestion(QObject):
    """Asks, without holding everything up: the answer comes as a signal.

    Signals:
        answered(ClosingAnswer): The user decided.
    """

    answered = Signal(object)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._box: QMessageBox | None = None

    def ask(self, file_name: str) -> None:
        """Ask about the unsaved changes of that file, unless it is being asked already."""
        if self._box is not None:
            return
        box = QMessageBox(self._window)
        box.setIcon(QMessageBox.Icon.Question)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setWindowTitle(self.tr("Unsaved changes"))
        box.setText(self.tr("Save the changes to {file}?").format(file=file_name))
        box.setInformativeText(
            self.tr("Annotations and stances that are not saved are not in the workbook yet.")
        )
        buttons = QMessageBox.StandardButton
        box.setStandardButtons(buttons.Save | buttons.Discard | buttons.Cancel)
        box.setDefaultButton(buttons.Save)
        box.finished.connect(self._take)
        self._box = box
        box.open()

    def _take(self, _result: int) -> None:
        box, self._box = self._box, None
        if box is None:
            return
        clicked = box.clickedButton()
        chosen = box.standardButton(clicked) if clicked is not None else None
        box.deleteLater()
        answers = {
            QMessageBox.StandardButton.Save: ClosingAnswer.SAVE,
            QMessageBox.StandardButton.Discard: ClosingAnswer.DISCARD,
        }
        answer = ClosingAnswer.STAY if chosen is None else answers.get(chosen, ClosingAnswer.STAY)
        self.answered.emit(answer)
