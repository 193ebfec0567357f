"""The start screen never waits for a drive: entries at once, what is gone grey once known."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QListWidgetItem

from support.windows import WindowDriver

FAR = Path("/far/drive/talks.xlsx")


class FarDrive:
    """A drive that answers only when it is woken; it notes who asks, and in which thread."""

    def __init__(self) -> None:
        self.awake = threading.Event()
        self.has_it = True
        self.asked: list[tuple[Path, bool]] = []


@pytest.fixture
def drive(monkeypatch: pytest.MonkeyPatch) -> Iterator[FarDrive]:
    drive, real = FarDrive(), Path.exists

    def exists(path: Path) -> bool:
        if path.suffix == ".xlsx":
            in_window = threading.current_thread() is threading.main_thread()
            drive.asked.append((path, in_window))
        if path == FAR:
            drive.awake.wait(30)
            return drive.has_it
        return real(path)

    def hangs(path: Path, *others: Path) -> bool:
        drive.asked.append((path, threading.current_thread() is threading.main_thread()))
        if FAR in (path, *others):
            drive.awake.wait(30)
            return drive.has_it
        return others_real(path, *others) if others else path.stat().st_size > 0

    others_real = Path.samefile
    monkeypatch.setattr(Path, "exists", exists)
    monkeypatch.setattr(Path, "is_file", hangs)
    monkeypatch.setattr(Path, "samefile", hangs)
    yield drive
    drive.awake.set()


def list_recent(driver: WindowDriver, *paths: Path) -> None:
    for path in reversed(paths):
        driver.settings.add_recent_file(path)
    driver.desktop.recent_changed()


def names(driver: WindowDriver) -> list[str]:
    recent = driver.window.start.recent
    return [recent.item(row).text().splitlines()[0] for row in range(recent.count())]


def is_grey(driver: WindowDriver, item: QListWidgetItem) -> bool:
    grey = driver.window.start.palette().color(
        QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text
    )
    return item.foreground().color() == grey and item.foreground().style() != Qt.BrushStyle.NoBrush


def aside_threads() -> int:
    return sum(thread.name == "aside" for thread in threading.enumerate())


def test_a_drive_that_hangs_holds_nothing_up_and_hides_nothing(
    driver: WindowDriver, workbook: Path, drive: FarDrive
) -> None:
    gone = workbook.with_name("gone.xlsx")
    started = time.monotonic()
    list_recent(driver, FAR, workbook, gone)
    assert time.monotonic() - started < 5, "nobody waited for the drive"
    assert names(driver) == ["talks.xlsx", "ukraine-2025.xlsx", "gone.xlsx"], "all at once"
    driver.wait_for(lambda: names(driver)[2] == "gone.xlsx (not there now)")
    assert names(driver)[0] == "talks.xlsx", "of this one nothing is known"
    recent = driver.window.start.recent
    assert [is_grey(driver, recent.item(row)) for row in range(3)] == [False, False, True]
    assert not any(in_window for _, in_window in drive.asked)
    drive.has_it = False
    drive.awake.set()
    driver.wait_for(lambda: names(driver)[0] == "talks.xlsx (not there now)")
    assert is_grey(driver, recent.item(0))


def test_a_drive_that_hangs_is_asked_once_however_often_the_list_is_shown(
    driver: WindowDriver, workbook: Path, drive: FarDrive
) -> None:
    list_recent(driver, FAR, workbook)
    for _ in range(5):
        driver.desktop.recent_changed()
    driver.wait_for(lambda: aside_threads() <= 1)
    assert [path for path, _ in drive.asked].count(FAR) == 1
    drive.awake.set()
    driver.wait_for(lambda: aside_threads() == 0)
    driver.qtbot.wait(1_100)
    driver.desktop.recent_changed()
    driver.wait_for(lambda: [path for path, _ in drive.asked].count(FAR) == 2)


def test_the_window_closes_while_the_drive_hangs(driver: WindowDriver, drive: FarDrive) -> None:
    list_recent(driver, FAR)
    started = time.monotonic()
    driver.window.close()
    driver.wait_for(lambda: not driver.desktop.windows)
    assert time.monotonic() - started < 5
    drive.awake.set()
    driver.wait_for(lambda: aside_threads() == 0)
    driver.window = driver.desktop.new_window()


def test_a_file_on_a_drive_that_has_not_answered_can_be_opened(
    driver: WindowDriver, workbook: Path, drive: FarDrive
) -> None:
    list_recent(driver, FAR, workbook)
    asked: list[Path] = []
    driver.window.start.open_requested.disconnect()
    driver.window.start.open_requested.connect(asked.append)
    recent = driver.window.start.recent
    recent.setFocus()
    driver.press(recent, Qt.Key.Key_Return)
    assert asked == [FAR]


def test_what_is_gone_is_taken_off_by_its_own_row_and_comes_back_when_it_is_there(
    driver: WindowDriver, workbook: Path
) -> None:
    gone = workbook.with_name("gone.xlsx")
    list_recent(driver, workbook, gone)
    driver.wait_for(lambda: names(driver)[1] == "gone.xlsx (not there now)")
    gone.write_bytes(workbook.read_bytes())
    driver.desktop.recent_changed()
    driver.wait_for(lambda: names(driver)[1] == "gone.xlsx")
    assert not is_grey(driver, driver.window.start.recent.item(1))
    gone.unlink()
    driver.desktop.recent_changed()
    driver.wait_for(lambda: names(driver)[1] == "gone.xlsx (not there now)")
    recent = driver.window.start.recent
    where = recent.visualItemRect(recent.item(1)).center()
    QTest.mouseClick(recent.viewport(), Qt.MouseButton.RightButton, pos=QPoint(where))
    assert driver.window.book is None, "what is gone is not opened"
    driver.press(recent, Qt.Key.Key_Delete)
    assert names(driver) == ["ukraine-2025.xlsx"]
    assert workbook.is_file()


def test_what_was_gone_opens_when_it_is_chosen_and_there_again(
    driver: WindowDriver, workbook: Path
) -> None:
    away = workbook.with_name("away.xlsx")
    list_recent(driver, away)
    driver.wait_for(lambda: names(driver) == ["away.xlsx (not there now)"])
    recent = driver.window.start.recent
    recent.setFocus()
    driver.press(recent, Qt.Key.Key_Return)
    driver.wait_for(lambda: aside_threads() == 0)
    QTest.qWait(50)
    assert driver.window.path is None, "it is still gone"
    workbook.rename(away)  # the stick is plugged in
    driver.press(recent, Qt.Key.Key_Return)
    driver.wait_for(lambda: driver.window.book is not None)
    driver.settle()
    assert driver.window.windowTitle().startswith("away.xlsx")


def test_behind_an_open_workbook_no_drive_is_woken(opened: WindowDriver, drive: FarDrive) -> None:
    opened.settle()
    drive.asked.clear()
    list_recent(opened, FAR)
    opened.qtbot.wait(100)
    assert drive.asked == []


# What else asks a drive


def test_the_session_comes_back_though_a_drive_of_it_hangs(
    driver: WindowDriver, workbook: Path, drive: FarDrive, monkeypatch: pytest.MonkeyPatch
) -> None:
    gone = workbook.with_name("gone.xlsx")
    driver.settings.set("session", [str(FAR), str(workbook)])
    opened: list[Path] = []
    monkeypatch.setattr(driver.desktop, "open_path", opened.append)
    started = time.monotonic()
    assert driver.desktop.restore_session()
    assert time.monotonic() - started < 5
    driver.wait_for(lambda: opened == [workbook])
    assert not any(in_window for _, in_window in drive.asked)
    drive.awake.set()
    driver.wait_for(lambda: opened == [workbook, FAR])
    driver.settings.set("session", [str(gone)])
    driver.desktop.restore_session()
    driver.wait_for(lambda: aside_threads() == 0)
    assert gone not in opened


def test_opening_beside_a_workbook_waits_for_no_drive(
    opened: WindowDriver, drive: FarDrive
) -> None:
    started = time.monotonic()
    assert opened.desktop._window_of(FAR) is None
    assert time.monotonic() - started < 5
    assert not any(in_window for _, in_window in drive.asked)


def test_a_workbook_that_is_open_under_another_name_is_shown_not_opened_twice(
    opened: WindowDriver, workbook: Path
) -> None:
    link = workbook.with_name("link.xlsx")
    link.symlink_to(workbook)
    assert opened.desktop._window_of(link) is opened.window
    assert opened.desktop._window_of(workbook) is opened.window
    assert opened.desktop._window_of(workbook.with_name("none.xlsx")) is None
