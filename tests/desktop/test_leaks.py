"""Nothing outlives its window: no widget, no timer, no thread, no object of ours."""

from __future__ import annotations

import gc
import threading
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QEvent, QObject, QThread, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from counterpoint.model import Anchor
from support.dialogs import every_dialog
from support.windows import WindowDriver

ROUND = 2


def used(driver: WindowDriver, workbook: Path) -> None:
    """A bit of everything that makes objects."""
    window = driver.window
    assert window.book is not None
    window.book.book.annotate(Anchor("MIL-01", "US28"), "A remark")
    window.workspace.matrix.goTo("MIL-01", "US28")
    driver.settle()
    for name in ("baseline_here", "view_annotations", "view_matrix", "check", "text_larger"):
        driver.trigger(name)
    window.notices.show_line("x", "Something to know")
    for name in ("palette", "go_to", "shortcuts"):
        driver.trigger(name)
        driver.dialog(QDialog).reject()
        driver.settle()
    for dialog in every_dialog(window, workbook):
        dialog.show()
        driver.settle()
        dialog.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def widgets() -> set[int]:
    """The widgets alive, by address."""
    return {shiboken6.getCppPointer(each)[0] for each in QApplication.allWidgets()}


@pytest.fixture
def unclosed(qtbot: QtBot, workbook: Path) -> WindowDriver:
    driver = WindowDriver(qtbot)
    driver.open(workbook)
    return driver


def test_a_closed_window_takes_everything_with_it(unclosed: WindowDriver, workbook: Path) -> None:
    driver = unclosed
    used(driver, workbook)
    window = driver.window
    mine: list[QObject] = [window, *window.findChildren(QObject)]
    timers = [each for each in mine if isinstance(each, QTimer)]
    parts: list[QWidget] = [each for each in mine if isinstance(each, QWidget)]
    assert timers
    assert len(parts) > 100
    driver.close()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    left = [each for each in mine if shiboken6.isValid(each)]
    assert [type(each).__name__ for each in left] == []
    assert [each for each in QApplication.topLevelWidgets() if each.isVisible()] == []


def test_windows_come_and_go_without_leaving_widgets_timers_or_threads(
    qtbot: QtBot, workbook: Path
) -> None:
    def once() -> None:
        driver = WindowDriver(qtbot)
        driver.open(workbook)
        used(driver, workbook)
        driver.close()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        del driver
        gc.collect()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)

    def running_timers() -> int:
        found = [each for each in gc.get_objects() if isinstance(each, QTimer)]
        return sum(shiboken6.isValid(each) and each.isActive() for each in found)

    once()  # what is made once and kept, such as the fonts' metrics, is there from here on
    before = len(widgets()), running_timers(), threading.active_count()
    for _ in range(ROUND):
        once()
    after = len(widgets()), running_timers(), threading.active_count()
    assert after <= before
    alive = [
        each
        for each in gc.get_objects()
        if isinstance(each, QThread)
        and shiboken6.isValid(each)
        and each is not QThread.currentThread()
        and each.isRunning()
    ]
    assert alive == []


def test_a_dialog_that_was_closed_is_gone(opened: WindowDriver) -> None:
    window = opened.window
    for name in ("palette", "go_to", "shortcuts", "glossary", "about", "columns_menu"):
        opened.trigger(name)
        dialog = opened.dialog(QDialog)
        dialog.reject()
        opened.settle()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        assert not shiboken6.isValid(dialog), name
    assert window.findChildren(QDialog) == []


def test_a_banner_that_was_dismissed_is_gone(opened: WindowDriver) -> None:
    notices, banners = opened.window.notices, opened.window.banners
    notices.show_line("x", "Something to know")
    banner = banners.banner("x")
    assert banner is not None
    banner.dismiss.click()
    opened.settle()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert not shiboken6.isValid(banner)
    assert not banners.isVisible()
