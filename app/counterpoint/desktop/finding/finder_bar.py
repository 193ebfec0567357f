"""The filter box, the quick filters and how many rows they leave."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QAction, QFont, QFontMetrics, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QWidget

from counterpoint.desktop.actions import plain_text
from counterpoint.desktop.fact_label import FactLabel
from counterpoint.desktop.finding.flow_layout import FlowLayout
from counterpoint.desktop.plurals import plural

__all__ = ["FinderBar"]


class FinderBar(QWidget):
    """One line above the table.

    Signals:
        text_changed(str): What is typed in the filter box, at every letter.
        leave_requested(): Return or Down: the user wants to go on in the table.
    """

    text_changed = Signal(str)
    leave_requested = Signal()

    def __init__(self, quick: Sequence[QAction], clear: QAction, parent: QWidget) -> None:
        super().__init__(parent)
        self.box = QLineEdit(self)
        self.box.setPlaceholderText(self.tr("Filter issues and positions… (Ctrl+F)"))
        self.box.setAccessibleName(self.tr("Filter issues and positions"))
        self.box.setAccessibleDescription(
            self.tr("All words have to occur; put a phrase in quotes. Return goes to the table.")
        )
        self.box.setClearButtonEnabled(True)
        self.box.setAcceptDrops(False)  # files dropped here are for the window to open
        self.box.setMinimumWidth(self.fontMetrics().averageCharWidth() * 30)
        self.count = FactLabel(self.tr("Issues shown"), self)
        self.sign = QLabel(self.tr("Filter on"), self)
        self.sign.setObjectName("filterSign")
        self.clear_button = QPushButton(self.tr("✕ Show all"), self)
        self.clear_button.setObjectName("quick")
        self.clear_button.setAutoDefault(False)
        self.clear_button.setAccessibleDescription(clear.statusTip())
        self.clear_button.setToolTip(clear.toolTip())
        self.clear_button.clicked.connect(clear.trigger)
        self.buttons: Mapping[str, QPushButton] = {
            action.objectName(): _QuickButton(action, self) for action in quick
        }
        quick_layout = FlowLayout(spacing=4)
        for button in self.buttons.values():
            quick_layout.addWidget(button)
        line = QHBoxLayout()
        line.addWidget(self.box, 2)
        line.addWidget(self.sign, 0, Qt.AlignmentFlag.AlignVCenter)
        line.addWidget(self.count)
        line.addWidget(self.clear_button)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(6, 5, 6, 5)
        layout.addLayout(line, 1)
        layout.addLayout(quick_layout)  # the box gives way before they take a second line
        self.box.textChanged.connect(self.text_changed)
        self.box.installEventFilter(self)
        self.setFocusProxy(self.box)
        self.set_conditions([])

    def set_conditions(self, words: Sequence[str]) -> None:
        """Say whether a filter is on and what it asks for, condition by condition."""
        self.sign.setVisible(bool(words))
        self.clear_button.setVisible(bool(words))
        told = self.tr("Filter on: {conditions}").format(conditions=", ".join(words))
        self.sign.setAccessibleName(told)
        self.sign.setToolTip(f"<p>{escape(told)}</p>")  # as HTML, so that words stay words

    def set_counts(self, shown: int, total: int) -> None:
        """Say how many issues are left."""
        if shown == total:
            text = self.tr("%n issue(s)", "", total)
        else:
            text = self.tr("{shown} of %n issue(s)", "", total)
        self.count.setText(plural(text, total).format(shown=shown))
        self.box.setProperty("found", "true" if shown or not total else "false")
        self.box.style().unpolish(self.box)
        self.box.style().polish(self.box)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            watched is self.box
            and isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
        ):
            if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.leave_requested.emit()
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.box.clear()
                self.leave_requested.emit()
                return True
        return False


class _QuickButton(QPushButton):
    """A checkable button that is the face of an action."""

    def __init__(self, action: QAction, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("quick")
        self.setCheckable(True)
        self.setAutoDefault(False)
        self._action = action
        action.changed.connect(self._follow)
        self.clicked.connect(action.trigger)
        self._follow()

    def sizeHint(self) -> QSize:
        """Room for bold letters, in which a pressed button is drawn."""
        hint, bold = super().sizeHint(), QFont(self.font())
        bold.setBold(True)
        wider = QFontMetrics(bold).horizontalAdvance(self.text())
        wider -= self.fontMetrics().horizontalAdvance(self.text())
        return hint + QSize(max(0, wider), 0)

    def _follow(self) -> None:
        text = plain_text(self._action)
        self.setText(text)
        self.setAccessibleName(text)
        self.setAccessibleDescription(self._action.statusTip())
        self.setToolTip(self._action.toolTip())
        self.setEnabled(self._action.isEnabled())
        self.setChecked(self._action.isChecked())
