"""What an empty window shows: recent workbooks, the example, new ones, a place to drop files."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QPalette, QShowEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from counterpoint.desktop.asides import Aside
from counterpoint.desktop.fonts import scaled
from counterpoint.desktop.tooltips import plain_tooltip

__all__ = ["StartScreen"]

_PATH_ROLE = Qt.ItemDataRole.UserRole


class StartScreen(QWidget):
    """The start screen.

    Signals:
        open_requested(Path): A recent workbook was chosen.
        forget_requested(Path): It shall leave the list.
    """

    open_requested = Signal(object)
    forget_requested = Signal(object)

    def __init__(self, actions: Sequence[QAction], parent: QWidget | None = None) -> None:
        """`actions` become the buttons on the left, in order."""
        super().__init__(parent)
        self._gone: set[Path] = set()
        self._wanted: Path | None = None
        self._aside = Aside(self)
        self._aside.answered.connect(self._take_answer)
        title = QLabel("Counterpoint", self)
        title.setFont(scaled(self.font(), 2.2, bold=True))
        subtitle = QLabel(
            self.tr("Put competing plans side by side, see where they diverge, annotate them."),
            self,
        )
        subtitle.setObjectName("muted")
        subtitle.setFont(scaled(self.font(), 1.1))
        subtitle.setWordWrap(True)
        left = QVBoxLayout()
        left.setSpacing(8)
        self.buttons: list[QPushButton] = []
        for action in actions:
            left.addWidget(self._button(action))
        left.addSpacing(12)
        self.drop_hint = QLabel(self.tr("Drop a workbook here"), self)
        self.drop_hint.setObjectName("dropHint")
        self.drop_hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.drop_hint.setMinimumHeight(self.fontMetrics().height() * 7)
        left.addWidget(self.drop_hint)
        left.addStretch(1)
        right = QVBoxLayout()
        right.setSpacing(6)
        heading = QLabel(self.tr("RECENT WORKBOOKS"), self)
        heading.setObjectName("paneTitle")
        heading.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        right.addWidget(heading)
        self.recent = self._make_recent()
        heading.setBuddy(self.recent)
        right.addWidget(self.recent, 1)
        columns = QHBoxLayout()
        columns.setSpacing(32)
        columns.addLayout(left, 2)
        columns.addLayout(right, 3)
        inner = QWidget(self)
        middle = QVBoxLayout()
        middle.addStretch(1)
        middle.addWidget(title)
        middle.addWidget(subtitle)
        middle.addSpacing(18)
        middle.addLayout(columns, 6)
        middle.addStretch(1)
        sides = QHBoxLayout(inner)
        sides.addStretch(1)
        sides.addLayout(middle, 6)
        sides.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._scrolled(inner))

    def set_recent(self, paths: Sequence[Path]) -> None:
        """List these workbooks, the latest first; those that are gone say so once that is known."""
        self.recent.clear()
        for path in paths:
            item = QListWidgetItem(self.recent)
            item.setData(_PATH_ROLE, path)
            item.setToolTip(plain_tooltip(str(path)))
            self._show_whether_there(item)
        if self.recent.count():
            self.recent.setCurrentRow(0)
            self._ask_which_are_there()
        else:
            empty = QListWidgetItem(self.tr("None yet. Open the example to look around."))
            empty.setFlags(Qt.ItemFlag.NoItemFlags)
            self.recent.addItem(empty)

    def set_drop_active(self, active: bool) -> None:
        """Show that letting go of the mouse now would open the file."""
        self.drop_hint.setProperty("active", "true" if active else "false")
        self.drop_hint.style().unpolish(self.drop_hint)
        self.drop_hint.style().polish(self.drop_hint)

    def _scrolled(self, inner: QWidget) -> QScrollArea:
        """Large letters on a small screen need more room than there is."""
        area = QScrollArea(self)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidgetResizable(True)
        area.setWidget(inner)
        return area

    def _button(self, action: QAction) -> QPushButton:
        text = action.text().replace("&", "")
        button = QPushButton(text, self)
        button.setMinimumHeight(int(button.fontMetrics().height() * 2.2))
        button.setToolTip(action.toolTip())
        button.setAccessibleName(text)
        button.setAccessibleDescription(action.statusTip())
        button.clicked.connect(action.trigger)
        self.buttons.append(button)
        return button

    def _make_recent(self) -> QListWidget:
        recent = QListWidget(self)
        recent.setAccessibleName(self.tr("Recent workbooks"))
        recent.setAccessibleDescription(self.tr("Return opens, Delete takes off the list"))
        recent.setMinimumHeight(recent.fontMetrics().height() * 14)
        recent.setSpacing(2)
        recent.itemActivated.connect(self._open)
        recent.itemClicked.connect(self._open)
        forget = QAction(self.tr("Take off the list"), recent)
        forget.setShortcut("Del")
        forget.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        forget.triggered.connect(self._forget)
        recent.addAction(forget)
        recent.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        return recent

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._ask_which_are_there()

    def _ask_which_are_there(self) -> None:
        """Behind a workbook nobody looks at the list: a sleeping drive may sleep on."""
        if not self.isVisible():
            return
        for path in self._listed():
            self._aside.ask(path, path.exists)

    def _take_answer(self, path: Path, is_there: bool | None) -> None:
        """None: the system cannot tell. Then opening it will."""
        if is_there is False:
            self._gone.add(path)
        else:
            self._gone.discard(path)
        for item in self._listed().get(path, ()):
            self._show_whether_there(item)
        if path == self._wanted:
            self._wanted = None
            if path not in self._gone:
                self.open_requested.emit(path)

    def _listed(self) -> dict[Path, list[QListWidgetItem]]:
        found: dict[Path, list[QListWidgetItem]] = {}
        for row in range(self.recent.count()):
            item = self.recent.item(row)
            path = item.data(_PATH_ROLE)
            if path is not None:
                found.setdefault(path, []).append(item)
        return found

    def _show_whether_there(self, item: QListWidgetItem) -> None:
        """One that is gone is grey. It can still be chosen, to be taken off the list."""
        path: Path = item.data(_PATH_ROLE)
        name, is_gone = path.name, path in self._gone
        if is_gone:
            name = self.tr("{name} (not there now)").format(name=name)
        item.setText(f"{name}\n{_folder(path)}")
        grey = self.palette().brush(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text)
        item.setData(Qt.ItemDataRole.ForegroundRole, grey if is_gone else None)

    def _open(self, item: QListWidgetItem) -> None:
        path = item.data(_PATH_ROLE)
        if path in self._gone:
            self._wanted = path  # it may be back: a stick plugged in, a drive connected
            self._aside.ask(path, path.exists)
        elif path is not None:
            self.open_requested.emit(path)

    def _forget(self) -> None:
        item = self.recent.currentItem()
        if item is not None and item.data(_PATH_ROLE) is not None:
            self.forget_requested.emit(item.data(_PATH_ROLE))


def _folder(path: Path) -> str:
    """The folder as people write it: below `~` where that is the way to the home folder."""
    folder = path.parent
    if os.name == "posix" and folder.is_relative_to(Path.home()):
        return str(Path("~") / folder.relative_to(Path.home()))
    return str(folder)
