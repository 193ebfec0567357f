"""Help: shortcuts, words and measures, about."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QFont, QKeySequence, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QTextBrowser,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from counterpoint import __version__
from counterpoint.desktop.dialogs.sizes import open_at

__all__ = ["AboutDialog", "GlossaryDialog", "ShortcutsDialog"]

_CLOSE = QDialogButtonBox.StandardButton.Close


class _ReadDialog(QDialog):
    """A dialog that only tells; Escape or Close ends it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setModal(True)
        self._layout = QVBoxLayout(self)
        self._buttons = QDialogButtonBox(_CLOSE, self)
        self._buttons.rejected.connect(self.reject)

    def _finish(self, title: str, body: QWidget, letters: int, lines: int) -> None:
        self.setWindowTitle(title)
        self._layout.addWidget(body, 1)
        self._layout.addWidget(self._buttons)
        open_at(self, letters, lines)


class ShortcutsDialog(_ReadDialog):
    """All commands that have keys."""

    def __init__(self, actions: Iterable[QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.list = QTreeWidget(self)
        self.list.setRootIsDecorated(False)
        self.list.setHeaderLabels([self.tr("Command"), self.tr("Keys")])
        self.list.setAccessibleName(self.tr("Keyboard shortcuts"))
        native = QKeySequence.SequenceFormat.NativeText
        for action in actions:
            keys = ", ".join(each.toString(native) for each in action.shortcuts())
            if keys:
                name = action.text().replace("&", "").rstrip("…")
                tip = action.statusTip()
                QTreeWidgetItem(self.list, [f"{name}: {tip}" if tip else name, keys])
        extra = (
            (self.tr("Annotate the cell (in the table)"), "Return, F2"),
            (self.tr("Show the cell in full (in the table)"), self.tr("Space")),
            (self.tr("Use as baseline (in the list of plans)"), "Return"),
        )
        for name, keys in extra:
            QTreeWidgetItem(self.list, [name, keys])
        self.list.setColumnWidth(0, self.fontMetrics().averageCharWidth() * 62)
        self._finish(self.tr("Keyboard shortcuts"), self.list, 92, 34)


class GlossaryDialog(_ReadDialog):
    """The words of the app and what its figures mean."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        browser = QTextBrowser(self)
        browser.setAccessibleName(self.tr("Words and measures"))
        cursor = QTextCursor(browser.document())
        bold = QTextCharFormat()
        bold.setFontWeight(QFont.Weight.Bold)
        for word, meaning in self._entries():
            cursor.insertText(word, bold)
            cursor.insertText(f"  {meaning}", QTextCharFormat())
            cursor.insertBlock()
            cursor.insertBlock()
        browser.moveCursor(QTextCursor.MoveOperation.Start)
        self._finish(self.tr("Words and measures"), browser, 84, 34)

    def _entries(self) -> tuple[tuple[str, str], ...]:
        """Words and their meanings, in the order in which one explains the other."""
        return (
            *self._words_of_the_matrix(),
            *self._figures(),
            *self._states_and_marks(),
        )

    def _words_of_the_matrix(self) -> tuple[tuple[str, str], ...]:
        return (
            (self.tr("Plan"), self.tr("One proposal, or one party’s terms: a column.")),
            (self.tr("Issue"), self.tr("One question to be settled: a row.")),
            (
                self.tr("Position"),
                self.tr("What one plan says on one issue: a cell; silent when it says nothing."),
            ),
            (
                self.tr("Stance"),
                self.tr("The analyst’s short code for a position, on the issue’s scale."),
            ),
            (
                self.tr("Position group"),
                self.tr(
                    "Plans that hold the same position on an issue: A, B, C … A is the largest."
                ),
            ),
        )

    def _figures(self) -> tuple[tuple[str, str], ...]:
        return (
            (
                self.tr("Gap"),
                self.tr("The mean distance between the plans that speak, 0 (same) to 1."),
            ),
            (
                self.tr("Relative divergence"),
                self.tr(
                    "The gap over the largest gap that so many plans could reach. Issues are"
                    " sorted by it, so that those with two speakers do not float to the top."
                ),
            ),
            (
                self.tr("Coverage"),
                self.tr("How many plans speak, of how many. Always read a figure beside it."),
            ),
            (
                self.tr("Coded, numbers, wording"),
                self.tr(
                    "On what a figure rests: stances, numbers read in the text, or the wording"
                    " only. The last two are suggestions."
                ),
            ),
            (
                self.tr("Outlier, bridge, landing zone"),
                self.tr(
                    "The plan farthest from the others; the existing position nearest to all;"
                    " the narrowest span of the scale where more than half of the plans stand."
                    " Where that is the whole scale, there is no landing zone."
                ),
            ),
        )

    def _states_and_marks(self) -> tuple[tuple[str, str], ...]:
        return (
            (
                self.tr("Silent, defers, not applicable, uncoded"),
                self.tr("Four ways to be left out of a distance. None of them is agreement."),
            ),
            (
                self.tr("Rejects"),
                self.tr("Refuses the question as a whole: fully different from every option."),
            ),
            (
                self.tr("Alarm"),
                self.tr(
                    "A small change of wording that changes the meaning: shall, not, a number."
                ),
            ),
            (
                self.tr("Orphan"),
                self.tr("An annotation whose place is gone; it is listed, never moved by guess."),
            ),
        )


class AboutDialog(_ReadDialog):
    """Name, version, licence."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        text = self.tr(
            "Counterpoint {version}\n\nCompares competing plans in a workbook, shows where their"
            " positions diverge, and writes people’s annotations back into the workbook, which"
            " stays theirs.\n\nFree software under the MIT licence."
        )
        label = QLabel(text.format(version=__version__), self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        self._finish(self.tr("About Counterpoint"), label, 56, 14)
