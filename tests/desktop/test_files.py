"""Living with files: asking before closing, recovery, changes outside, sessions, windows."""

from __future__ import annotations

import os
import shutil
import threading
from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox

from counterpoint.desktop.app import _report_bug
from counterpoint.desktop.dialogs.asking import PasswordDialog
from counterpoint.desktop.dialogs.mapping import MappingDialog
from counterpoint.desktop.dialogs.proof import ProofDialog
from counterpoint.model import Anchor
from counterpoint.model.errors import EncryptedWorkbookError
from counterpoint.session import OpenWorkbook, watch
from counterpoint.workbook.opening import open_workbook
from counterpoint.workbook.reports import Fingerprint
from counterpoint.workbook.saving import fingerprint
from support.protected_files import protected_ods
from support.windows import WindowDriver

BUTTONS = QMessageBox.StandardButton


def annotate(driver: WindowDriver, text: str = "A remark") -> None:
    assert driver.window.book is not None
    driver.window.book.book.annotate(Anchor("MIL-01", "US28"), text)
    driver.settle()


def remarks(path: Path) -> list[str]:
    book = OpenWorkbook.open(path)
    found = [each.text for each in book.annotations]
    book.close()
    return found


def test_an_empty_window_shows_the_start_screen_and_disables_what_needs_a_book(
    driver: WindowDriver,
) -> None:
    window = driver.window
    assert window.start.isVisible()
    assert window.windowTitle() == "Counterpoint"
    for name in ("save", "annotate", "find", "baseline_here", "undo", "export_pdf"):
        assert not window.actions_[name].isEnabled(), name
    for name in ("open", "new_matrix", "quit", "palette"):
        assert window.actions_[name].isEnabled(), name


def test_recent_files_stand_on_the_start_screen_and_open(
    driver: WindowDriver, workbook: Path
) -> None:
    driver.settings.add_recent_file(workbook)
    driver.settings.add_recent_file(workbook.with_name("gone.xlsx"))
    driver.desktop.recent_changed()
    recent = driver.window.start.recent
    driver.wait_for(lambda: "not there" in recent.item(0).text())
    assert [recent.item(row).text().splitlines()[0] for row in range(recent.count())] == [
        "gone.xlsx (not there now)",
        "ukraine-2025.xlsx",
    ]
    assert recent.item(0).text().splitlines()[1] == str(workbook.parent), "it says where it was"
    recent.itemActivated.emit(recent.item(0))
    driver.settle()
    assert driver.window.book is None, "a file that is gone is not opened"
    recent.itemActivated.emit(recent.item(1))
    driver.settle()
    assert driver.window.book is not None


@pytest.mark.skipif(os.name != "posix", reason="~ means nothing to people elsewhere")
def test_a_folder_below_the_home_folder_begins_with_a_tilde(
    driver: WindowDriver, workbook: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(workbook.parent))
    below = workbook.parent / "Talks" / "copy.xlsx"
    below.parent.mkdir()
    shutil.copyfile(workbook, below)
    start = driver.window.start
    start.set_recent([below, workbook, Path("/elsewhere/other.xlsx")])
    folders = [start.recent.item(row).text().splitlines()[1] for row in range(3)]
    assert folders == ["~/Talks", "~", "/elsewhere"]
    assert str(below) in start.recent.item(0).toolTip(), "the tip has the whole path"


def test_closing_asks_about_unsaved_work_and_cancel_keeps_everything(opened: WindowDriver) -> None:
    window = opened.window
    annotate(opened)
    window.close()
    box = opened.dialog(QMessageBox)
    box.button(BUTTONS.Cancel).click()
    opened.settle()
    assert window.isVisible()
    assert window.isWindowModified()


def test_closing_with_save_saves_first(opened: WindowDriver, workbook: Path) -> None:
    annotate(opened, "Keep me")
    opened.window.close()
    opened.dialog(QMessageBox).button(BUTTONS.Save).click()
    opened.wait_for(lambda: not opened.desktop.windows)
    assert remarks(workbook) == ["Keep me"]


def test_closing_with_discard_writes_nothing_and_offers_nothing_later(
    opened: WindowDriver, workbook: Path
) -> None:
    before = workbook.read_bytes()
    annotate(opened, "Forget me")
    opened.window.close()
    opened.dialog(QMessageBox).button(BUTTONS.Discard).click()
    opened.wait_for(lambda: not opened.desktop.windows)
    assert workbook.read_bytes() == before
    again = OpenWorkbook.open(workbook)
    assert again.recoverable is None
    again.close()


def test_a_half_written_annotation_counts_as_unsaved(opened: WindowDriver, workbook: Path) -> None:
    window = opened.window
    window.workspace.matrix.goTo("MIL-01", "US28")
    opened.trigger("annotate")
    opened.write(window.workspace.details.threads.composer.text, "Half written")
    window.close()
    opened.dialog(QMessageBox).button(BUTTONS.Save).click()
    opened.wait_for(lambda: not opened.desktop.windows)
    assert remarks(workbook) == ["Half written"]


def test_edits_that_a_crash_left_are_offered_and_taken_up(
    driver: WindowDriver, workbook: Path
) -> None:
    crashed = OpenWorkbook.open(workbook, author="Ada")
    crashed.annotate(Anchor("MIL-01", "US28"), "Written before the crash")
    crashed.close()  # without discarding: as after a crash, the edits stay in the journal
    window = driver.open(workbook)
    banner = window.banners.banner("recovered")
    assert banner is not None
    assert not window.isWindowModified(), "nothing is taken up unasked"
    banner.buttons[0].click()
    driver.settle()
    assert window.isWindowModified()
    assert window.book is not None
    assert [each.text for each in window.book.book.annotations] == ["Written before the crash"]
    assert "recovered" not in window.banners


def test_a_change_by_another_program_is_told_in_a_banner_and_read_again(
    opened: WindowDriver, workbook: Path, tmp_path: Path
) -> None:
    window = opened.window
    copy = tmp_path / "other.xlsx"
    shutil.copyfile(workbook, copy)
    other = OpenWorkbook.open(copy, author="Bo")
    other.annotate(Anchor("MIL-02", "E3"), "From outside")
    other.save()
    other.close()
    shutil.copyfile(copy, workbook)
    window.watcher.look()

    def is_told() -> bool:
        window.watcher.look()  # the file counts as settled once two looks find it the same
        return "disk" in window.banners

    opened.wait_for(is_told)
    banner = window.banners.banner("disk")
    assert banner is not None
    assert window.book is not None
    assert len(window.book.book.annotations) == 0, "nothing changes unasked"
    banner.buttons[0].click()
    opened.settle()
    assert [each.text for each in window.book.book.annotations] == ["From outside"]
    assert "disk" not in window.banners


def test_a_large_file_is_looked_at_in_another_thread(
    opened: WindowDriver, workbook: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    readers: list[threading.Thread] = []
    read = fingerprint

    def noted(path: Path) -> Fingerprint:
        readers.append(threading.current_thread())
        return read(path)

    monkeypatch.setattr(watch, "_MUCH", 0)
    monkeypatch.setattr(watch, "fingerprint", noted)
    window = opened.window
    with workbook.open("ab") as file:
        file.write(b"more")

    def is_told() -> bool:
        window.watcher.look()
        return "disk" in window.banners

    opened.wait_for(is_told)
    assert readers
    assert threading.main_thread() not in readers
    window.watcher.look()
    opened.settle()
    assert window.banners.banner("disk") is not None


def test_the_apps_own_save_is_no_change_outside(opened: WindowDriver) -> None:
    annotate(opened)
    opened.trigger("save")
    for _ in range(4):
        opened.window.watcher.look()
        QApplication.processEvents()
    assert "disk" not in opened.window.banners


def test_save_as_goes_on_with_the_new_file_and_a_copy_does_not(
    opened: WindowDriver, workbook: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = opened.window
    before = workbook.read_bytes()
    targets = [tmp_path / "copy.xlsx", tmp_path / "renamed.xlsx"]
    asked = iter(targets)
    monkeypatch.setattr(
        QFileDialog, "getSaveFileName", staticmethod(lambda *_: (str(next(asked)), ""))
    )
    annotate(opened, "Travels")
    opened.trigger("save_copy")
    assert remarks(targets[0]) == ["Travels"]
    assert window.isWindowModified(), "the workbook itself is not saved yet"
    opened.trigger("save_as")
    assert window.windowTitle() == "renamed.xlsx[*] — Counterpoint"
    assert not window.isWindowModified()
    assert remarks(targets[1]) == ["Travels"]
    assert workbook.read_bytes() == before


def test_the_proof_names_the_parts_written(opened: WindowDriver) -> None:
    annotate(opened)
    opened.trigger("save")
    opened.window.status.proof.click()
    dialog = opened.dialog(ProofDialog)
    names = [dialog.parts.item(row).text() for row in range(dialog.parts.count())]
    assert "[Content_Types].xml" in names
    assert not any("theme" in name for name in names)
    dialog.reject()


def test_a_file_dropped_on_the_window_opens(driver: WindowDriver, workbook: Path) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(workbook))])
    window = driver.window
    actions, buttons, keys = (
        Qt.DropAction.CopyAction,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    enter = QDragEnterEvent(QPoint(9, 9), actions, mime, buttons, keys)
    QApplication.sendEvent(window, enter)
    assert enter.isAccepted()
    QApplication.sendEvent(window, QDropEvent(QPointF(9, 9), actions, mime, buttons, keys))
    driver.settle()
    assert window.book is not None


@pytest.mark.qt_log_ignore("does not support raise")
def test_a_second_workbook_gets_a_window_of_its_own_and_an_open_one_is_shown(
    opened: WindowDriver, tmp_path: Path, example_workbook: Path
) -> None:
    other = tmp_path / "second.xlsx"
    shutil.copyfile(example_workbook, other)
    first = opened.window
    opened.open(other)
    assert len(opened.desktop.windows) == 2
    assert first.windowTitle().startswith("ukraine-2025.xlsx")
    opened.desktop.open_path(other)
    opened.settle()
    assert len(opened.desktop.windows) == 2, "it is open already"


def test_the_last_workbook_and_its_view_come_back(opened: WindowDriver, workbook: Path) -> None:
    window = opened.window
    opened.trigger("sort_divergence")
    window.workspace.matrix.goTo("TER-03", "E3")
    opened.trigger("baseline_here")
    opened.settle()
    window.close()
    opened.wait_for(lambda: not opened.desktop.windows)
    opened.window = opened.desktop.new_window()
    assert opened.desktop.restore_session()
    opened.wait_for(lambda: opened.window.book is not None)
    opened.settle()
    window = opened.window
    assert window.book is not None
    assert window.book.book.path == workbook
    assert window.comparing.baseline == "E3"
    assert window.workspace.matrix.currentPlace() == ("TER-03", "E3")
    assert window.toolbar.sort.text() == "Sort: Divergence ▾"


def test_a_wrong_password_asks_again_and_cancel_opens_nothing(
    driver: WindowDriver, corpus: Path, tmp_path: Path
) -> None:
    book = tmp_path / "secret.xlsx"
    shutil.copyfile(corpus / "d4c265716e53_agile_AES192_SHA512_CBC_pwd_password.xlsx", book)
    driver.desktop.open_path(book)
    dialog = driver.dialog(PasswordDialog)
    driver.write(dialog.line, "wrong")
    driver.press(dialog.line, Qt.Key.Key_Return)
    driver.wait_for(lambda: bool(_others(driver, dialog)))
    again = _others(driver, dialog)[0]
    again.reject()
    driver.settle()
    assert driver.window.book is None
    assert driver.window.start.isVisible()


def test_a_protected_open_document_asks_and_its_copy_as_xlsx_is_protected_too(
    driver: WindowDriver, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    driver.desktop.open_path(protected_ods(tmp_path / "talks.ods", "s3cret"))
    dialog = driver.dialog(PasswordDialog)
    driver.write(dialog.line, "wrong")
    driver.press(dialog.line, Qt.Key.Key_Return)
    driver.wait_for(lambda: bool(_others(driver, dialog)))
    again = _others(driver, dialog)[0]
    driver.write(again.line, "s3cret")
    driver.press(again.line, Qt.Key.Key_Return)
    driver.wait_for(lambda: driver.window.book is not None)
    assert driver.window.workspace.matrix.visiblePlans() == ("North", "South")
    target = tmp_path / "talks.xlsx"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", staticmethod(lambda *_: (str(target), "")))
    driver.trigger("save")
    driver.wait_for(lambda: driver.window.book is not None and target.exists())
    driver.settle()
    assert driver.window.book is not None
    assert driver.window.book.book.path == target, "the copy opens without asking again"
    assert not [each for each in driver.window.findChildren(PasswordDialog) if each.isVisible()]
    with pytest.raises(EncryptedWorkbookError):
        open_workbook(target)
    loaded = open_workbook(target, password="s3cret")
    assert loaded.matrix is not None
    assert [plan.key for plan in loaded.matrix.plans] == ["North", "South"]


def _others(driver: WindowDriver, dialog: PasswordDialog) -> list[PasswordDialog]:
    found = driver.window.findChildren(PasswordDialog)
    return [each for each in found if each is not dialog and each.isVisible()]


def test_a_file_that_is_no_workbook_is_told_in_one_line(
    driver: WindowDriver, tmp_path: Path
) -> None:
    bad = tmp_path / "notes.xlsx"
    bad.write_bytes(b"this is no zip")
    driver.desktop.open_path(bad)
    driver.settle()
    banner = driver.window.banners.banner("error")
    assert banner is not None
    assert "notes.xlsx" in banner.text
    assert "\n" not in banner.text
    assert driver.window.start.isVisible()


def test_a_csv_file_can_be_compared_but_says_that_it_holds_no_annotations(
    driver: WindowDriver, tmp_path: Path
) -> None:
    table = tmp_path / "table.csv"
    table.write_text("ID,Issue,Plan A,Plan B\n1,Budget,10 million,20 million\n2,Date,May,June\n")
    window = driver.open(table)
    for dialog in window.findChildren(MappingDialog):
        dialog.reject()
    driver.settle()
    assert "readonly" in window.banners
    assert not window.actions_["annotate"].isEnabled()
    assert len(window.workspace.matrix.shownIssues()) == 2


def test_autosave_is_off_at_first_and_saves_when_it_is_on(
    opened: WindowDriver, workbook: Path
) -> None:
    window = opened.window
    assert not window.actions_["autosave"].isChecked()
    assert not window.autosave._timer.isActive()
    annotate(opened, "by itself")
    assert not window.autosave._timer.isActive()
    opened.trigger("autosave")
    assert window.autosave._timer.isActive()
    window.autosave._timer.timeout.emit()
    opened.settle()
    assert remarks(workbook) == ["by itself"]


def test_a_window_closed_while_a_workbook_is_read_leaves_nothing_behind(
    driver: WindowDriver, workbook: Path
) -> None:
    window = driver.window
    window.open_path(workbook)
    assert window.jobs.running
    window.close()
    driver.wait_for(lambda: not driver.desktop.windows)


def test_a_bug_of_ours_is_one_line_and_no_traceback(opened: WindowDriver) -> None:
    problem = RuntimeError("something private")
    _report_bug(opened.desktop, RuntimeError, problem, None)
    banner = opened.window.banners.banner("error")
    assert banner is not None
    assert "RuntimeError" in banner.text
    assert "something private" not in banner.text


def test_cells_changed_since_the_last_time_are_marked_and_can_be_filtered(
    opened: WindowDriver, workbook: Path
) -> None:
    opened.window.close()
    opened.wait_for(lambda: not opened.desktop.windows)
    book = load_workbook(workbook)
    sheet = book["Matrix"]
    heading = next(cell for row in sheet.iter_rows(max_row=5) for cell in row if cell.value == "E3")
    sheet.cell(heading.row + 3, heading.column).value = "Another wording altogether."
    book.save(workbook)
    opened.window = opened.desktop.new_window()
    window = opened.open(workbook)
    opened.trigger("quick_changed")
    shown = window.workspace.matrix.shownIssues()
    assert len(shown) == 1
    matrix = window.workspace.matrix.matrix
    assert matrix is not None
    text = matrix.texts[matrix.issue_index[shown[0]]][matrix.plan_index["E3"]]
    assert text == "Another wording altogether."


def test_reading_again_keeps_the_filter_and_what_is_half_written(opened: WindowDriver) -> None:
    window = opened.window
    window.workspace.finder.box.setText("force")
    opened.settle()
    shown = window.workspace.matrix.shownIssues()
    window.workspace.matrix.goTo(shown[0], "US28")
    opened.settle()
    opened.trigger("annotate")
    composer = window.workspace.details.threads.composer
    opened.write(composer.text, "Half written")
    opened.trigger("reload")
    assert window.workspace.matrix.shownIssues() == shown
    assert window.workspace.finder.box.text() == "force"
    assert composer.isVisible()
    assert composer.text.toPlainText() == "Half written"


def test_another_workbook_starts_without_the_filter_of_the_last(
    opened: WindowDriver, tmp_path: Path, example_workbook: Path
) -> None:
    window = opened.window
    window.workspace.finder.box.setText("force")
    opened.settle()
    other = tmp_path / "second.xlsx"
    shutil.copyfile(example_workbook, other)
    window.open_path(other)
    opened.settle()
    assert window.workspace.finder.box.text() == ""
    assert len(window.workspace.matrix.shownIssues()) == 60
