"""Files and windows in daily use: banners instead of boxes, several windows, progress, drops."""

from __future__ import annotations

import os
import shutil
import threading
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox, QPlainTextEdit, QWidget

from counterpoint.desktop.banner import Banner
from counterpoint.desktop.dialogs.preferences import PreferencesDialog
from counterpoint.desktop.main_window import MainWindow
from counterpoint.model import Anchor, told
from counterpoint.model.errors import JournalError, WriteRefusedError
from counterpoint.session import OpenWorkbook, SaveJob, SaveOutcome
from counterpoint.workbook.progress import Progress, no_progress
from support.windows import WindowDriver

BUTTONS = QMessageBox.StandardButton
LEFT = Qt.MouseButton.LeftButton
NO_KEY = Qt.KeyboardModifier.NoModifier


def annotate(window: MainWindow, text: str = "A remark") -> None:
    assert window.book is not None
    window.book.attempt(partial(window.book.book.annotate, Anchor("MIL-01", "US28"), text))


def remarks(path: Path) -> list[str]:
    book = OpenWorkbook.open(path)
    found = [each.text for each in book.annotations]
    book.close()
    return found


def banner(driver: WindowDriver, topic: str) -> Banner:
    found = driver.window.banners.banner(topic)
    assert found is not None, topic
    return found


def press(driver: WindowDriver, shown: Banner, number: int = 0) -> None:
    QTest.mouseClick(shown.buttons[number], LEFT)
    driver.settle()


# Open elsewhere, read-only, gone


def test_a_workbook_open_in_calc_is_told_and_saved_only_when_that_is_wanted(
    driver: WindowDriver, workbook: Path
) -> None:
    lock = workbook.with_name(f".~lock.{workbook.name}#")
    lock.write_text("Olena Kovalenko,olena,desk,22.11.2026 14:00,file:///home/olena;", "utf-8")
    window = driver.open(workbook)
    assert "Olena Kovalenko" in banner(driver, "warning-open-elsewhere").text
    assert not QApplication.activeModalWidget(), "a banner, no box"
    annotate(window)
    before = workbook.read_bytes()
    driver.trigger("save")
    told = banner(driver, "save")
    assert "Olena Kovalenko" in told.text
    assert workbook.read_bytes() == before
    assert window.isWindowModified()
    press(driver, told)
    assert remarks(workbook) == ["A remark"]
    assert not window.isWindowModified()
    assert "save" not in window.banners


def test_a_read_only_workbook_says_so_and_can_be_annotated_elsewhere(
    driver: WindowDriver, workbook: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    allowed = os.access
    monkeypatch.setattr(
        os, "access", lambda path, mode: Path(path) != workbook and allowed(path, mode)
    )
    window = driver.open(workbook)
    told = banner(driver, "readonly")
    assert workbook.name in told.text
    assert window.actions_["annotate"].isEnabled()
    annotate(window, "On a copy")
    target = tmp_path / "mine.xlsx"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", staticmethod(lambda *_: (str(target), "")))
    before = workbook.read_bytes()
    press(driver, told)
    assert remarks(target) == ["On a copy"]
    assert workbook.read_bytes() == before


def test_a_workbook_that_can_be_written_has_no_banner(opened: WindowDriver) -> None:
    assert "readonly" not in opened.window.banners
    assert not opened.window.banners.isVisible()


def test_a_file_that_is_taken_away_and_put_back_is_told_once_and_forgotten(
    opened: WindowDriver, workbook: Path
) -> None:
    window, aside = opened.window, workbook.with_name("aside.xlsx")
    workbook.rename(aside)

    def look_until(shown: bool) -> Callable[[], bool]:
        def is_so() -> bool:
            window.watcher.look()
            return ("disk" in window.banners) is shown

        return is_so

    opened.wait_for(look_until(True))
    assert "gone" in banner(opened, "disk").text
    assert window.workspace.matrix.matrix is not None, "what was read stays"
    aside.rename(workbook)
    opened.wait_for(look_until(False))


def test_names_in_banners_are_never_markup(driver: WindowDriver, tmp_path: Path) -> None:
    path = tmp_path / "<b>bold<i>.xlsx"
    path.write_bytes(b"no workbook")
    driver.desktop.open_path(path)
    driver.settle()
    shown = banner(driver, "error")
    assert "<b>bold<i>" in shown.text
    driver.window.grab()
    labels = [each for each in shown.children() if hasattr(each, "textFormat")]
    assert any(each.textFormat() is Qt.TextFormat.PlainText for each in labels)


# Nothing is lost


def test_recovered_edits_that_are_thrown_away_do_not_come_back(
    driver: WindowDriver, workbook: Path
) -> None:
    crashed = OpenWorkbook.open(workbook, author="Ada")
    crashed.annotate(Anchor("MIL-01", "US28"), "Written before the crash")
    crashed.close()
    window = driver.open(workbook)
    before = workbook.read_bytes()
    press(driver, banner(driver, "recovered"), 1)
    assert window.book is not None
    assert len(window.book.book.annotations) == 0
    assert not window.isWindowModified()
    window.reloading.reload()
    driver.settle()
    assert "recovered" not in window.banners
    assert workbook.read_bytes() == before


def test_a_save_that_fails_while_closing_keeps_window_and_edits(
    opened: WindowDriver, workbook: Path
) -> None:
    window = opened.window
    annotate(window, "Not to be lost")
    folder = workbook.parent
    away = folder.with_name("away")
    folder.rename(away)
    window.close()
    opened.dialog(QMessageBox).button(BUTTONS.Save).click()
    opened.settle()
    assert window.isVisible()
    assert window.isWindowModified()
    shown = banner(opened, "save")
    away.rename(folder)
    press(opened, shown)
    opened.wait_for(lambda: not opened.desktop.windows)
    assert remarks(workbook) == ["Not to be lost"]


def test_a_second_annotation_waits_for_the_first_without_a_box(opened: WindowDriver) -> None:
    window = opened.window
    window.workspace.matrix.goTo("MIL-01", "US28")
    opened.trigger("annotate")
    composer = window.workspace.details.threads.composer
    opened.write(composer.text, "Half written")
    window.workspace.matrix.goTo("MIL-02", "E3")
    opened.trigger("annotate")
    assert QApplication.activeModalWidget() is None
    assert composer.text.toPlainText() == "Half written"
    assert "first" in window.status.currentMessage()
    assert composer.text.hasFocus()


# Several windows, and the session


@pytest.fixture
def two(opened: WindowDriver, workbook: Path) -> tuple[MainWindow, MainWindow]:
    other = workbook.with_name("second.xlsx")
    shutil.copyfile(workbook, other)
    first = opened.window
    return first, opened.open(other)


def test_edits_and_undo_belong_to_their_window(
    opened: WindowDriver, two: tuple[MainWindow, MainWindow], workbook: Path
) -> None:
    first, second = two
    annotate(second)
    opened.settle()
    assert second.isWindowModified()
    assert not first.isWindowModified()
    assert not first.actions_["undo"].isEnabled()
    second.actions_["save"].trigger()
    opened.settle()
    assert remarks(workbook) == []
    assert remarks(workbook.with_name("second.xlsx")) == ["A remark"]


def test_closing_one_window_leaves_the_other_alone(
    opened: WindowDriver, two: tuple[MainWindow, MainWindow]
) -> None:
    first, second = two
    annotate(second)
    first.close()
    opened.wait_for(lambda: opened.desktop.windows == [second])
    assert second.isWindowModified()
    assert second.workspace.matrix.shownIssues()


def test_the_windows_of_a_quit_come_back_even_if_one_asked_first(
    opened: WindowDriver, two: tuple[MainWindow, MainWindow], workbook: Path
) -> None:
    first, second = two
    annotate(second)
    opened.window = second
    opened.desktop.quit()
    opened.wait_for(lambda: first not in opened.desktop.windows)
    assert second.isVisible(), "it asks first"
    opened.dialog(QMessageBox).button(BUTTONS.Save).click()
    opened.wait_for(lambda: not opened.desktop.windows)
    opened.window = opened.desktop.new_window()
    assert opened.desktop.restore_session()
    opened.wait_for(lambda: len(opened.desktop.windows) == 2)
    opened.settle()
    paths = [window.book.book.path.name for window in opened.desktop.windows if window.book]
    assert sorted(paths) == ["second.xlsx", workbook.name]


def test_a_quit_that_is_given_up_is_no_quit(
    opened: WindowDriver, two: tuple[MainWindow, MainWindow], workbook: Path
) -> None:
    _, second = two
    annotate(second)
    opened.window = second
    opened.desktop.quit()
    opened.dialog(QMessageBox).button(BUTTONS.Cancel).click()
    opened.settle()
    assert second.isVisible()
    assert second.isWindowModified()
    second.actions_["undo"].trigger()
    opened.settle()
    second.close()
    opened.wait_for(lambda: not opened.desktop.windows)
    assert opened.settings.value("session") == [str(workbook.with_name("second.xlsx"))]


def test_a_quit_that_a_failed_save_stopped_is_no_quit(
    opened: WindowDriver,
    two: tuple[MainWindow, MainWindow],
    workbook: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def fail(_job: SaveJob, _progress: Progress) -> SaveOutcome:
        raise WriteRefusedError(told("no room"), path=workbook)

    monkeypatch.setattr(SaveJob, "run", fail)
    first, second = two
    annotate(second)
    opened.window = second
    opened.desktop.quit()
    opened.wait_for(lambda: first not in opened.desktop.windows)
    opened.dialog(QMessageBox).button(BUTTONS.Save).click()
    opened.settle()
    assert "no room" in banner(opened, "save").text
    second.open_path(workbook)
    opened.settle()
    assert opened.settings.value("session") == [str(workbook)], "what is open now"


def test_after_a_crash_the_workbooks_that_were_open_come_back(
    opened: WindowDriver, two: tuple[MainWindow, MainWindow], workbook: Path
) -> None:
    first, second = two
    theirs = str(workbook.with_name("second.xlsx"))
    assert opened.settings.value("session") == [str(workbook), theirs], "kept while they are open"
    first.close()
    opened.wait_for(lambda: len(opened.desktop.windows) == 1)
    assert opened.settings.value("session") == [theirs]
    second.close()
    opened.wait_for(lambda: not opened.desktop.windows)
    assert opened.settings.value("session") == [theirs], "the last one is opened the next time"


def test_what_is_set_in_one_window_holds_in_all(
    opened: WindowDriver, two: tuple[MainWindow, MainWindow], monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second = two
    annotate(second)
    first.actions_["autosave"].trigger()
    assert second.actions_["autosave"].isChecked()
    assert second.autosave._timer.isActive(), "what was unsaved before is saved too"
    second.actions_["autosave"].trigger()
    assert not first.actions_["autosave"].isChecked()
    assert not second.autosave._timer.isActive()
    first.annotating.author_changed.emit("Olena")
    annotate(second, "By whom?")
    assert second.book is not None
    authors = {each.text: each.author for each in second.book.book.annotations}
    assert authors == {"A remark": "Ada", "By whom?": "Olena"}


def test_a_language_chosen_in_the_preferences_is_ticked_in_the_menu(opened: WindowDriver) -> None:
    opened.trigger("preferences")
    dialog = opened.dialog(PreferencesDialog)
    dialog.language.setCurrentIndex(dialog.language.findData("uk"))
    dialog.accept()
    opened.settle()
    ticked = [each.data() for each in opened.desktop.language_actions if each.isChecked()]
    assert ticked == ["uk"]
    assert "started again" in banner(opened, "language").text


def test_nothing_comes_back_where_that_is_not_wanted(opened: WindowDriver, workbook: Path) -> None:
    opened.settings.set("restore_session", False)
    opened.window.close()
    opened.wait_for(lambda: not opened.desktop.windows)
    opened.window = opened.desktop.new_window()
    assert not opened.desktop.restore_session()
    opened.settle()
    assert opened.window.start.isVisible()


# The start screen


def test_the_keys_of_the_start_screen_open_and_take_off_the_list(
    driver: WindowDriver, workbook: Path
) -> None:
    other = workbook.with_name("other.xlsx")
    shutil.copyfile(workbook, other)
    for path in (other, workbook):
        driver.settings.add_recent_file(path)
    driver.desktop.recent_changed()
    recent = driver.window.start.recent
    recent.setFocus()
    driver.press(recent, Qt.Key.Key_Down)
    driver.press(recent, Qt.Key.Key_Delete)
    names = [recent.item(row).text().splitlines()[0] for row in range(recent.count())]
    assert names == [workbook.name]
    assert other.is_file(), "only the list forgets it"
    assert driver.window.book is None
    driver.press(recent, Qt.Key.Key_Return)
    assert driver.window.book is not None


def test_the_example_is_copied_where_one_wants_it_and_nowhere_else(
    driver: WindowDriver, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    button = next(
        each
        for each in driver.window.start.buttons
        if each.accessibleName() == driver.window.actions_["open_example"].text().replace("&", "")
    )
    monkeypatch.setattr(QFileDialog, "getSaveFileName", staticmethod(lambda *_: ("", "")))
    QTest.mouseClick(button, LEFT)
    driver.settle()
    assert driver.window.book is None
    assert list(tmp_path.glob("*.xlsx")) == []
    target = tmp_path / "my copy.xlsx"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", staticmethod(lambda *_: (str(target), "")))
    QTest.mouseClick(button, LEFT)
    driver.settle()
    assert [window.book.book.path for window in driver.desktop.windows if window.book] == [target]


# Dropping files


def entered(window: MainWindow, *urls: QUrl) -> QDragEnterEvent:
    mime = QMimeData()
    mime.setUrls(list(urls))
    event = QDragEnterEvent(QPoint(9, 9), Qt.DropAction.CopyAction, mime, LEFT, NO_KEY)
    event.ignore()
    QApplication.sendEvent(window, event)
    if event.isAccepted():
        drop = QDropEvent(QPointF(9, 9), Qt.DropAction.CopyAction, mime, LEFT, NO_KEY)
        QApplication.sendEvent(window, drop)
    return event


def test_two_files_dropped_open_in_two_windows(driver: WindowDriver, workbook: Path) -> None:
    other = workbook.with_name("second.xlsx")
    shutil.copyfile(workbook, other)
    entered(driver.window, QUrl.fromLocalFile(str(workbook)), QUrl.fromLocalFile(str(other)))
    driver.wait_for(lambda: len(driver.desktop.windows) == 2)
    driver.settle()
    names = {window.book.book.path.name for window in driver.desktop.windows if window.book}
    assert names == {workbook.name, "second.xlsx"}


def test_a_file_dropped_on_unsaved_work_opens_beside_it(
    opened: WindowDriver, workbook: Path
) -> None:
    window = opened.window
    annotate(window)
    other = workbook.with_name("second.xlsx")
    shutil.copyfile(workbook, other)
    entered(window, QUrl.fromLocalFile(str(other)))
    opened.settle()
    assert window.isWindowModified()
    assert window.book is not None
    assert window.book.book.path == workbook
    assert len(opened.desktop.windows) == 2


def test_a_file_dropped_where_one_types_opens_too(
    opened: WindowDriver, workbook: Path, tmp_path: Path
) -> None:
    other = tmp_path / "other.xlsx"
    shutil.copyfile(workbook, other)
    window = opened.window
    opened.trigger("annotate")
    places = (window.workspace.finder.box, window.workspace.details.threads.composer.text)
    for place in places:
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(other))])
        data.setText(str(other))  # as file managers add it
        area: QWidget = place.viewport() if isinstance(place, QPlainTextEdit) else place
        at = area.rect().center()
        enter = QDragEnterEvent(at, Qt.DropAction.CopyAction, data, LEFT, NO_KEY)
        QApplication.sendEvent(area, enter)
        # Qt asks the widgets around it until one takes the file; that one gets the drop.
        hint = window.start.drop_hint
        assert hint.property("active") == "true", "it came as far as the window"
        QApplication.sendEvent(window, QDragLeaveEvent())
        assert hint.property("active") == "false"
    assert window.workspace.finder.box.text() == ""


def test_files_that_are_moved_here_stay_where_they_are(
    driver: WindowDriver, workbook: Path
) -> None:
    """Who drags files to move them removes what was taken as moved."""
    mime, move = QMimeData(), Qt.DropAction.MoveAction
    mime.setUrls([QUrl.fromLocalFile(str(workbook))])
    actions, shift = move | Qt.DropAction.CopyAction, Qt.KeyboardModifier.ShiftModifier
    enter = QDragEnterEvent(QPoint(9, 9), actions, mime, LEFT, shift)
    drop = QDropEvent(QPointF(9, 9), actions, mime, LEFT, shift)
    for event in (enter, drop):
        assert event.proposedAction() is move
        QApplication.sendEvent(driver.window, event)
        assert event.isAccepted()
        assert event.dropAction() is Qt.DropAction.CopyAction
    driver.settle()
    assert driver.window.path == workbook


def test_an_address_of_the_web_is_not_taken(driver: WindowDriver) -> None:
    event = entered(driver.window, QUrl("https://example.org/plan.xlsx"))
    assert not event.isAccepted()
    assert driver.window.start.drop_hint.property("active") != "true"


def test_a_folder_dropped_is_told_in_one_line(driver: WindowDriver, tmp_path: Path) -> None:
    entered(driver.window, QUrl.fromLocalFile(str(tmp_path)))
    driver.settle()
    assert "\n" not in banner(driver, "error").text
    assert driver.window.book is None


def test_the_place_to_drop_lights_up_and_goes_out_again(
    driver: WindowDriver, workbook: Path
) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(workbook))])
    hint = driver.window.start.drop_hint
    before = hint.grab().toImage()
    enter = QDragEnterEvent(QPoint(9, 9), Qt.DropAction.CopyAction, mime, LEFT, NO_KEY)
    QApplication.sendEvent(driver.window, enter)
    assert hint.grab().toImage() != before
    QApplication.sendEvent(driver.window, QDragLeaveEvent())
    assert hint.grab().toImage() == before
    assert driver.window.book is None


# Slow work


def test_slow_work_shows_its_progress_and_can_be_cancelled(opened: WindowDriver) -> None:
    window, ended = opened.window, []

    def work(progress: Callable[[float], None]) -> None:
        for step in range(10_000):
            time.sleep(0.002)
            progress(min(0.5, step / 100))

    window.jobs.start("Counting slowly", work, on_cancel=lambda: ended.append("cancelled"))
    status = window.status
    opened.wait_for(lambda: status.progress.value() > 0)
    assert status.work.text() == "Counting slowly"
    assert status.cancel.isVisible()
    window.workspace.matrix.goTo("MIL-02", "E3")  # the window is not held up
    assert window.workspace.matrix.currentPlace() == ("MIL-02", "E3")
    QTest.mouseClick(status.cancel, LEFT)
    opened.wait_for(lambda: ended == ["cancelled"])
    opened.settle()
    assert not status.progress.isVisible()
    assert not status.cancel.isVisible()
    assert status.work.text() == ""
    assert "error" not in window.banners, "who cancels needs no message"


def test_a_cancelled_save_writes_nothing_and_keeps_the_edits(
    opened: WindowDriver, workbook: Path
) -> None:
    window = opened.window
    annotate(window)
    before = workbook.read_bytes()
    window.actions_["save"].trigger()
    for job in window.jobs.running:
        job.cancel()
    opened.settle()
    if workbook.read_bytes() == before:
        assert window.isWindowModified()
    else:
        assert remarks(workbook) == ["A remark"], "it was too late: then it is whole"
    assert not window.saver.is_busy
    if window.isWindowModified():
        opened.trigger("save")
    assert remarks(workbook) == ["A remark"]


# A save that fails, and what is offered then


@pytest.fixture
def target(workbook: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The name that is given in every file dialog."""
    target = workbook.with_name("target.xlsx")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", staticmethod(lambda *_: (str(target), "")))
    return target


def test_save_all_the_same_under_another_name_leaves_the_workbook_alone(
    opened: WindowDriver, workbook: Path, target: Path
) -> None:
    lock = target.with_name(f".~lock.{target.name}#")
    lock.write_text("Olena Kovalenko,olena,desk,22.11.2026 14:00,file:///home/olena;", "utf-8")
    annotate(opened.window)
    before = workbook.read_bytes()
    opened.trigger("save_as")
    assert not target.exists()
    press(opened, banner(opened, "save"))
    assert remarks(target) == ["A remark"]
    assert workbook.read_bytes() == before
    assert opened.window.windowTitle().startswith(target.name)


def test_trying_again_under_another_name_tries_that_name(
    opened: WindowDriver, workbook: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = workbook.parent / "stick" / "target.xlsx"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", staticmethod(lambda *_: (str(target), "")))
    annotate(opened.window)
    before = workbook.read_bytes()
    opened.trigger("save_as")
    told = banner(opened, "save")
    assert told.buttons[0].text() == "Try again"
    target.parent.mkdir()
    press(opened, told)
    assert remarks(target) == ["A remark"]
    assert workbook.read_bytes() == before


class HeldUp:
    """Saves that wait until they may go on."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.may_go_on = threading.Event()
        run = SaveJob.run

        def wait_first(job: SaveJob, progress: Progress = no_progress) -> SaveOutcome:
            self.may_go_on.wait(20)
            return run(job, progress)

        monkeypatch.setattr(SaveJob, "run", wait_first)


def test_closing_with_save_waits_for_a_save_under_way_and_closes(
    opened: WindowDriver, workbook: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    held = HeldUp(monkeypatch)
    annotate(opened.window, "First")
    opened.window.actions_["save"].trigger()
    annotate(opened.window, "While it is saved")
    opened.window.close()
    box = opened.dialog(QMessageBox)
    QTest.mouseClick(box.button(BUTTONS.Save), LEFT)
    held.may_go_on.set()
    opened.wait_for(lambda: not opened.desktop.windows)
    assert sorted(remarks(workbook)) == ["First", "While it is saved"]


def test_saving_again_while_a_save_is_under_way_saves_what_came_since(
    opened: WindowDriver, workbook: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    held = HeldUp(monkeypatch)
    annotate(opened.window, "First")
    opened.window.actions_["save"].trigger()
    annotate(opened.window, "While it is saved")
    opened.window.actions_["save"].trigger()
    held.may_go_on.set()
    opened.settle()
    assert sorted(remarks(workbook)) == ["First", "While it is saved"]
    assert not opened.window.isWindowModified()


def test_a_name_given_while_a_save_is_under_way_is_saved_to_whatever_is_saved_after_it(
    opened: WindowDriver, workbook: Path, target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As when autosave is at work, and its time comes again."""
    held = HeldUp(monkeypatch)
    annotate(opened.window, "First")
    opened.window.actions_["save"].trigger()
    annotate(opened.window, "While it is saved")
    opened.window.actions_["save_as"].trigger()
    opened.window.saver.save()
    opened.window.saver.save()
    held.may_go_on.set()
    opened.settle()
    assert sorted(remarks(target)) == ["First", "While it is saved"]
    assert remarks(workbook) == ["First"]
    assert opened.window.path == target
    assert not opened.window.isWindowModified()


def test_a_copy_asked_for_while_a_save_is_under_way_is_written_after_it(
    opened: WindowDriver, workbook: Path, target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    held = HeldUp(monkeypatch)
    annotate(opened.window)
    opened.window.actions_["save"].trigger()
    opened.window.actions_["save_copy"].trigger()
    held.may_go_on.set()
    opened.settle()
    assert remarks(target) == ["A remark"]
    assert opened.window.path == workbook


def test_a_save_that_fails_keeps_nobody_from_another_place(
    opened: WindowDriver, workbook: Path, target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A disk that fails while autosave writes: the stick that the user names meanwhile is used."""
    held = HeldUp(monkeypatch)
    run = SaveJob.run

    def fail_at_home(job: SaveJob, progress: Progress = no_progress) -> SaveOutcome:
        if held.may_go_on.wait(20) and not failed:
            failed.append(job)
            raise WriteRefusedError(told("no room"), path=workbook)
        return run(job, progress)

    failed: list[SaveJob] = []
    monkeypatch.setattr(SaveJob, "run", fail_at_home)
    before = workbook.read_bytes()
    annotate(opened.window)
    opened.window.actions_["save"].trigger()
    opened.window.saver.save()
    opened.window.actions_["save_copy"].trigger()
    held.may_go_on.set()
    opened.settle()
    assert remarks(target) == ["A remark"]
    assert workbook.read_bytes() == before, "it is tried again when the user says so"
    assert "no room" in banner(opened, "save").text
    assert opened.window.isWindowModified()


def test_autosave_tries_again_after_a_disk_that_failed(
    opened: WindowDriver, workbook: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_job: SaveJob, _progress: Progress) -> SaveOutcome:
        raise WriteRefusedError(told("no room"), path=workbook)

    window = opened.window
    timer = window.autosave._timer
    opened.trigger("autosave")
    annotate(window)
    with monkeypatch.context() as patch:
        patch.setattr(SaveJob, "run", fail)
        timer.stop()  # as when half a minute is over
        timer.timeout.emit()
        opened.settle()
    assert "no room" in banner(opened, "save").text
    assert timer.isActive(), "it tries again without another edit"
    timer.stop()
    timer.timeout.emit()
    opened.settle()
    assert remarks(workbook) == ["A remark"]
    assert "save" not in window.banners
    assert not timer.isActive()


def test_every_new_window_is_on_the_screen(driver: WindowDriver) -> None:
    screen = driver.window.screen().availableGeometry()
    driver.window.resize(screen.width() // 2, screen.height() // 2)
    driver.window.move(screen.topLeft())
    places = []
    for _ in range(30):
        window = driver.desktop.new_window()
        assert screen.contains(window.frameGeometry())
        places.append(window.pos())
    assert all(places[at] != places[at - 1] for at in range(1, 30)), "each beside the one before"


def test_after_a_bug_in_a_save_one_can_save_again(
    opened: WindowDriver, workbook: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_job: SaveJob, _progress: Progress) -> SaveOutcome:
        raise LookupError("a bug")

    annotate(opened.window)
    with opened.qtbot.captureExceptions() as raised, monkeypatch.context() as patch:
        patch.setattr(SaveJob, "run", fail)
        opened.trigger("save")
        opened.wait_for(lambda: bool(raised))
    assert opened.window.isWindowModified()
    opened.trigger("save")
    assert remarks(workbook) == ["A remark"]


def test_edits_reach_a_copy_though_the_file_became_no_workbook(
    opened: WindowDriver, workbook: Path, target: Path
) -> None:
    """As when a sync program brings half a file, or somebody saves another thing under its name."""
    annotate(opened.window)
    half = workbook.with_name("half")
    half.write_bytes(workbook.read_bytes()[:2_000])
    half.replace(workbook)
    opened.trigger("save")
    assert "save" in opened.window.banners, "this is told"
    assert workbook.stat().st_size == 2_000
    opened.trigger("save_as")
    assert "save" not in opened.window.banners
    assert remarks(target) == ["A remark"]
    assert workbook.stat().st_size == 2_000, "theirs, whatever it is"


# The same file twice


@pytest.mark.qt_log_ignore("This plugin does not support raise", extend=True)
def test_a_file_asked_for_twice_at_once_opens_once(driver: WindowDriver, workbook: Path) -> None:
    link = workbook.with_name("link.xlsx")
    link.symlink_to(workbook)
    for path in (workbook, workbook, link):
        driver.desktop.open_path(path)
    driver.settle()
    assert len(driver.desktop.windows) == 1
    other = workbook.with_name("other.xlsx")
    shutil.copyfile(workbook, other)
    driver.open(other)
    assert len(driver.desktop.windows) == 2


# Banners that follow what they tell of


LOCK = "Olena Kovalenko,olena,desk,22.11.2026 14:00,file:///home/olena;"


def test_the_banner_of_another_program_comes_and_goes_with_it(
    opened: WindowDriver, workbook: Path
) -> None:
    window = opened.window
    lock = workbook.with_name(f".~lock.{workbook.name}#")
    assert "warning-open-elsewhere" not in window.banners
    lock.write_text(LOCK, "utf-8")
    window.watcher.look()
    told = banner(opened, "warning-open-elsewhere")
    assert "Olena Kovalenko" in told.text
    QTest.mouseClick(told.dismiss, LEFT)
    window.watcher.look()
    assert "warning-open-elsewhere" not in window.banners, "told once"
    lock.unlink()
    window.watcher.look()
    lock.write_text(LOCK, "utf-8")
    window.watcher.look()
    assert "warning-open-elsewhere" in window.banners
    lock.unlink()
    window.watcher.look()
    assert "warning-open-elsewhere" not in window.banners


def test_read_only_is_told_of_the_file_that_is_open_now(
    driver: WindowDriver, workbook: Path, target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    allowed, locked = os.access, {workbook}
    monkeypatch.setattr(
        os,
        "access",
        lambda path, mode: Path(path) not in locked and allowed(path, mode),
    )
    window = driver.open(workbook)
    assert "readonly" in window.banners
    driver.trigger("save_as")
    assert window.windowTitle().startswith(target.name)
    assert "readonly" not in window.banners
    locked.add(target)
    window.watcher.look()
    assert target.name in banner(driver, "readonly").text
    locked.clear()
    window.watcher.look()
    assert "readonly" not in window.banners


def test_a_file_that_is_gone_is_not_called_read_only(opened: WindowDriver, workbook: Path) -> None:
    workbook.unlink()
    opened.window.watcher.look()
    opened.window.watcher.look()
    assert "gone" in banner(opened, "disk").text
    assert "readonly" not in opened.window.banners


def test_what_was_refused_is_told_until_an_edit_is_made(opened: WindowDriver) -> None:
    window = opened.window
    assert window.book is not None
    book = window.book.book
    window.book.attempt(partial(book.set_stance, "MIL-01", "US28", "nonsense"))
    assert "nonsense" in banner(opened, "error").text
    window.book.attempt(partial(book.set_stance, "MIL-01", "US28", "5"))
    assert "error" not in window.banners


def test_a_failure_that_is_no_refusal_stays_when_an_edit_is_made(
    opened: WindowDriver, tmp_path: Path
) -> None:
    opened.window.commands.printer.write_pdf(tmp_path / "nowhere" / "view.pdf")
    opened.settle()
    annotate(opened.window)
    assert "view.pdf" in banner(opened, "error").text


def test_what_a_save_had_to_say_goes_with_the_next_save(
    opened: WindowDriver, workbook: Path
) -> None:
    other = OpenWorkbook.open(workbook, author="Olena")
    other.annotate(Anchor("MIL-01", "US28"), "Theirs")
    other.save()
    other.close()
    annotate(opened.window)
    opened.trigger("save")
    assert "merged" in banner(opened, "saved-0").text
    annotate(opened.window, "Another")
    opened.trigger("save")
    assert "saved-0" not in opened.window.banners
    assert sorted(remarks(workbook)) == ["A remark", "Another", "Theirs"]


def test_edits_that_could_not_be_taken_up_are_offered_again(
    driver: WindowDriver, workbook: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    crashed = OpenWorkbook.open(workbook, author="Ada")
    crashed.annotate(Anchor("MIL-01", "US28"), "Written before the crash")
    crashed.close()
    window = driver.open(workbook)

    def refuse(_book: OpenWorkbook) -> tuple[str, ...]:
        raise JournalError("The disk is full.")

    with monkeypatch.context() as patch:
        patch.setattr(OpenWorkbook, "recover", refuse)
        press(driver, banner(driver, "recovered"))
    assert "full" in banner(driver, "error").text
    press(driver, banner(driver, "recovered"))
    assert window.isWindowModified()
    assert "recovered" not in window.banners
