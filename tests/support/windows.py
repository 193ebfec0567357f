"""A real window for tests: opened, driven, closed, and nothing left behind."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, QThread
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from counterpoint.desktop.app import Desktop
from counterpoint.desktop.main_window import MainWindow
from counterpoint.desktop.table.header import PlanHeader
from counterpoint.session import Settings

__all__ = ["WindowDriver", "copy_of"]

W = TypeVar("W", bound=QWidget)


def copy_of(workbook: Path, folder: Path) -> Path:
    """A copy of `workbook` that a test may write."""
    return Path(shutil.copyfile(workbook, folder / workbook.name))


class WindowDriver:
    """One desktop with its windows, as a person would use it."""

    def __init__(self, qtbot: QtBot, *, author: str = "Ada") -> None:
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        self.qtbot = qtbot
        self.settings = Settings()
        self.settings.set("language", "en")  # whatever the system speaks
        if author:
            self.settings.author = author
        self.desktop = Desktop(application, self.settings)
        self.window = self.desktop.new_window()
        qtbot.waitExposed(self.window)

    def open(self, path: Path) -> MainWindow:
        """Open a workbook and wait until its figures are there."""
        self.desktop.open_path(path)
        self.settle()
        window = self.desktop.windows[-1]
        self.window = window
        return window

    def reopen(self, path: Path) -> MainWindow:
        """Close the window, as a person does, and open a workbook in a fresh one."""
        self.window.close()
        self.wait_for(lambda: not self.desktop.windows)
        self.window = self.desktop.new_window()
        return self.open(path)

    def settle(self) -> None:
        """Wait until no slow work is under way and everything pending is drawn."""

        def is_idle() -> bool:
            return not any(window.jobs.running for window in self.desktop.windows)

        self.qtbot.waitUntil(is_idle, timeout=20_000)
        for _ in range(5):
            QApplication.processEvents()

    def wait_for(self, condition: Callable[[], bool]) -> None:
        """Wait until `condition` holds."""
        self.qtbot.waitUntil(condition, timeout=10_000)

    def trigger(self, name: str) -> None:
        """Trigger an action that is enabled, and wait for what it does."""
        action = self.window.actions_[name]
        assert action.isEnabled(), f"{name} cannot be used now"
        action.trigger()
        self.settle()

    def press(
        self,
        widget: QWidget,
        key: Qt.Key,
        modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
    ) -> None:
        """Press a key in a widget, and wait for what it does."""
        if not widget.window().isActiveWindow():
            # Without a window manager nobody gives the focus back when a dialog closes.
            widget.window().activateWindow()
            QApplication.processEvents()
        QTest.keyClick(widget, key, modifiers)
        self.settle()

    def write(self, widget: QWidget, text: str) -> None:
        """Type a text into a widget."""
        QTest.keyClicks(widget, text)
        QApplication.processEvents()

    def click_heading(
        self, name: str, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        """Click the middle of a column's heading; the name is one of `columnNames()`."""
        header, middle = self._heading(name)
        QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, modifiers, middle)
        self.settle()

    def drag_heading(self, name: str, by: int, *, border: bool = False) -> None:
        """Drag a heading, or its right border, by so many pixels, as a hand does: in steps."""
        header, start = self._heading(name)
        if border:
            section = self.window.workspace.matrix.columnNames().index(name)
            start.setX(header.sectionViewportPosition(section) + header.sectionSize(section) - 1)
        area, left = header.viewport(), Qt.MouseButton.LeftButton
        QTest.mousePress(area, left, pos=start)
        for share in (0.3, 0.6, 1.0):
            step = start + QPoint(round(by * share), 0)
            move = QMouseEvent(
                QEvent.Type.MouseMove,
                QPointF(step),
                QPointF(area.mapToGlobal(step)),
                Qt.MouseButton.NoButton,
                left,
                Qt.KeyboardModifier.NoModifier,
            )
            QApplication.sendEvent(area, move)
        QTest.mouseRelease(area, left, pos=start + QPoint(by, 0))
        self.settle()

    def _heading(self, name: str) -> tuple[PlanHeader, QPoint]:
        """The header that shows a column, and the middle of its heading there."""
        view = self.window.workspace.matrix
        section, table = view.columnNames().index(name), view.table
        frozen = section in table.frozen_columns()
        header: PlanHeader = table.frozen_header if frozen else table.header
        x = header.sectionViewportPosition(section) + header.sectionSize(section) // 2
        return header, QPoint(x, header.height() // 2)

    def dialog(self, kind: type[W]) -> W:
        """The open dialog of that kind."""
        self.qtbot.waitUntil(lambda: bool(_visible(self.window, kind)), timeout=5_000)
        return _visible(self.window, kind)[-1]

    def close(self) -> None:
        """Close everything without saving; no window, thread or timer of it may be left."""
        for window in list(self.desktop.windows):
            window.jobs.stop_all()
            window._closing = True
            window.close()
        for _ in range(5):
            QApplication.processEvents()
        QApplication.sendPostedEvents(None, 52)  # DeferredDelete
        assert not self.desktop.windows
        left = [w for w in QApplication.topLevelWidgets() if isinstance(w, MainWindow)]
        assert not left, "a window is left behind"
        threads = [t for t in self.desktop.findChildren(QThread) if t.isRunning()]
        assert not threads, "a thread is left behind"
        self.desktop.deleteLater()


def _visible(window: MainWindow, kind: type[W]) -> list[W]:
    return [each for each in window.findChildren(kind) if each.isVisible()]
