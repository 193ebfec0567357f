"""What is half written in the composer is never lost, whatever happens around it."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox

from counterpoint.desktop.annotating.composer import Composer
from counterpoint.desktop.annotating.drafts import Draft, DraftKind, HalfWritten
from counterpoint.desktop.dialogs.mapping import MappingDialog
from counterpoint.model import Anchor, AnnotationKind
from counterpoint.session import OpenWorkbook
from counterpoint.workbook.mapping import ColumnRole
from support.windows import WindowDriver

BUTTONS = QMessageBox.StandardButton
CTRL = Qt.KeyboardModifier.ControlModifier
LEFT = Qt.MouseButton.LeftButton
HALF = "Is this a cap, or"


def composer_of(driver: WindowDriver) -> Composer:
    return driver.window.workspace.details.threads.composer


def begin(driver: WindowDriver, text: str = HALF, action: str = "annotate") -> Composer:
    """Begin at MIL-01, US28 and stop in the middle."""
    driver.window.workspace.matrix.goTo("MIL-01", "US28")
    driver.settle()
    driver.trigger(action)
    composer = composer_of(driver)
    driver.write(composer.text, text)
    return composer


def remarks(driver: WindowDriver) -> list[tuple[str, str, str]]:
    """The annotations that the window knows: issue, plan, text."""
    assert driver.window.book is not None
    notes = driver.window.book.book.annotations
    return [(each.anchor.issue, each.anchor.plan, each.text) for each in notes]


def saved_remarks(path: Path) -> list[str]:
    book = OpenWorkbook.open(path)
    found = [each.text for each in book.annotations]
    book.close()
    return found


def assert_still_there(driver: WindowDriver, text: str = HALF) -> None:
    composer = composer_of(driver)
    assert composer.isVisible()
    assert composer.text.toPlainText() == text
    assert remarks(driver) == [], "half written is not written"


def finish_at_its_cell(driver: WindowDriver, text: str = HALF) -> None:
    composer = composer_of(driver)
    driver.press(composer.text, Qt.Key.Key_Return, CTRL)
    assert remarks(driver) == [("MIL-01", "US28", text)]
    assert not composer.isVisible()


def change_outside(path: Path, *, drop_issue: str = "") -> None:
    """Another program adds a line to a cell; or gives an issue another ID."""
    book = load_workbook(path)
    sheet = book["Matrix"]
    for row in sheet.iter_rows():
        if row[0].value == "SOV-01":
            row[5].value = f"{row[5].value} Added."
        if drop_issue and row[0].value == drop_issue:
            row[0].value = f"{drop_issue}-gone"
    book.save(path)


def reopened(driver: WindowDriver, answer: QMessageBox.StandardButton) -> None:
    driver.window.close()
    driver.dialog(QMessageBox).button(answer).click()
    driver.wait_for(lambda: not driver.desktop.windows)
    driver.window = driver.desktop.new_window()


# The workbook is read anew under it


def test_another_mapping_of_the_same_workbook_keeps_text_kind_place_and_focus(
    opened: WindowDriver,
) -> None:
    composer = begin(opened)
    composer.kind.setCurrentIndex(composer.kind.findData(AnnotationKind.QUESTION))
    opened.press(composer.text, Qt.Key.Key_Left)
    composer.text.setFocus()
    opened.trigger("mapping")
    dialog = opened.dialog(MappingDialog)
    boxes = dialog.roles.boxes.values()
    box = [each for each in boxes if each.currentData() is ColumnRole.PLAN][-1]
    box.setCurrentIndex(box.findData(ColumnRole.REFERENCE))
    before = opened.window.book
    dialog.accept()
    opened.settle()
    assert opened.window.book is not before, "it was opened anew"
    matrix = opened.window.workspace.matrix.matrix
    assert matrix is not None
    assert len(matrix.plans) == 8
    assert_still_there(opened)
    assert composer.title.text().startswith("New annotation on MIL-01, ")
    assert composer.kind.currentData() is AnnotationKind.QUESTION
    assert opened.window.focusWidget() is composer.text
    opened.write(composer.text, "!")
    finish_at_its_cell(opened, "Is this a cap, o!r")
    assert opened.window.workspace.matrix.table.hasFocus()


def test_unsaved_edits_stay_unsaved_edits_under_another_mapping(
    opened: WindowDriver, workbook: Path
) -> None:
    window = opened.window
    assert window.book is not None
    window.book.attempt(
        partial(window.book.book.annotate, Anchor("MIL-02", "E3"), "Written, not saved")
    )
    window.book.attempt(partial(window.book.book.set_stance, "SOV-02", "E3", "defers"))
    begin(opened)
    opened.trigger("mapping")
    opened.dialog(MappingDialog).accept()
    opened.settle()
    assert remarks(opened) == [("MIL-02", "E3", "Written, not saved")]
    assert composer_of(opened).text.toPlainText() == HALF
    assert window.isWindowModified(), "so that closing asks"
    assert "recovered" not in window.banners
    window.workspace.matrix.setFocus()
    opened.trigger("undo")
    assert remarks(opened) == []
    opened.trigger("redo")
    opened.trigger("save")
    assert saved_remarks(workbook) == ["Written, not saved"]
    opened.press(composer_of(opened).text, Qt.Key.Key_Escape)
    window = opened.reopen(workbook)
    assert "recovered" not in window.banners, "nothing is left of them"


def test_unsaved_edits_that_another_mapping_has_no_place_for_are_offered_again(
    opened: WindowDriver, workbook: Path
) -> None:
    window = opened.window
    assert window.book is not None
    window.book.attempt(partial(window.book.book.set_stance, "SOV-02", "E3", "defers"))
    window.book.attempt(partial(window.book.book.annotate, Anchor("SOV-02", "E3"), "Kept"))
    plan = window.workspace.matrix.matrix.plan_index["E3"]  # type: ignore[union-attr]
    opened.trigger("mapping")
    dialog = opened.dialog(MappingDialog)
    plans = [each for each in dialog.roles.boxes.values() if each.currentData() is ColumnRole.PLAN]
    plans[plan].setCurrentIndex(plans[plan].findData(ColumnRole.REFERENCE))
    dialog.accept()
    opened.settle()
    assert "recovered" in window.banners
    assert remarks(opened) == []
    opened.trigger("mapping")
    dialog = opened.dialog(MappingDialog)
    boxes = dialog.roles.boxes.values()
    box = next(each for each in boxes if each.currentData() is ColumnRole.REFERENCE)
    box.setCurrentIndex(box.findData(ColumnRole.PLAN))
    dialog.accept()
    opened.settle()
    banner = window.banners.banner("recovered")
    assert banner is not None
    QTest.mouseClick(banner.buttons[0], LEFT)
    opened.settle()
    assert remarks(opened) == [("SOV-02", "E3", "Kept")]
    matrix = window.workspace.matrix.matrix
    assert matrix is not None
    assert matrix.stance(matrix.issue_index["SOV-02"], matrix.plan_index["E3"]) == "defers"


@pytest.mark.parametrize("unsaved", [False, True])
def test_reading_again_lets_one_write_on_and_codes_nothing(
    opened: WindowDriver, workbook: Path, unsaved: bool
) -> None:
    window = opened.window
    if unsaved:
        assert window.book is not None
        window.book.book.set_stance("SOV-02", "E3", "defers")
    composer = begin(opened)
    change_outside(workbook)
    window.reloading.reload()
    opened.settle()
    focus = QApplication.focusWidget()
    assert focus is composer.text, "D and R would give stances in the table"
    opened.write(focus, " drop 2?")
    assert_still_there(opened, HALF + " drop 2?")
    matrix = window.workspace.matrix.matrix
    assert matrix is not None
    row, plan = matrix.issue_index["MIL-01"], matrix.plan_index["US28"]
    assert matrix.stance(row, plan) == "600000"
    assert QApplication.activeModalWidget() is None
    finish_at_its_cell(opened, HALF + " drop 2?")


def test_a_merging_save_leaves_the_draft_open_and_out_of_the_file(
    opened: WindowDriver, workbook: Path
) -> None:
    window = opened.window
    assert window.book is not None
    window.book.attempt(partial(window.book.book.set_stance, "SOV-02", "E3", "defers"))
    composer = begin(opened)
    change_outside(workbook)
    opened.trigger("save")
    assert window.saver.report is not None
    assert window.saver.report.merged
    assert_still_there(opened)
    assert composer.text.hasFocus()
    assert saved_remarks(workbook) == []
    assert not window.isWindowModified()
    window.close()
    box = opened.dialog(QMessageBox)
    assert window.isVisible(), "the half written annotation is asked about"
    box.button(BUTTONS.Cancel).click()
    opened.settle()
    finish_at_its_cell(opened)


def test_a_draft_whose_issue_is_gone_goes_where_one_begins_next(
    opened: WindowDriver, workbook: Path
) -> None:
    window, composer = opened.window, begin(opened)
    change_outside(workbook, drop_issue="MIL-01")
    window.reloading.reload()
    opened.settle()
    assert_still_there(opened)
    opened.press(composer.text, Qt.Key.Key_Return, CTRL)
    assert_still_there(opened)
    banner = window.banners.banner("error")
    assert banner is not None
    assert "MIL-01" in banner.text
    window.workspace.matrix.goTo("MIL-01-gone", "US28")
    opened.trigger("annotate")
    assert composer.title.text().startswith("New annotation on MIL-01-gone, ")
    opened.press(composer.text, Qt.Key.Key_Return, CTRL)
    assert remarks(opened) == [("MIL-01-gone", "US28", HALF)]


@pytest.mark.parametrize("action", ["reply", "edit_annotation"])
def test_what_answers_or_changes_an_annotation_that_is_gone_stands_on_its_own(
    opened: WindowDriver, action: str
) -> None:
    window = opened.window
    begin(opened, "A remark")
    opened.press(composer_of(opened).text, Qt.Key.Key_Return, CTRL)
    composer = begin(opened, "My words", action)
    window.workspace.matrix.setFocus()
    opened.trigger("undo")
    assert_still_there(opened, "My words")
    opened.press(composer.text, Qt.Key.Key_Return, CTRL)
    assert remarks(opened) == [("MIL-01", "US28", "My words")]
    assert "gone" in window.status.currentMessage()


# Looking elsewhere


def test_undo_redo_other_cells_views_and_panes_leave_it_alone(opened: WindowDriver) -> None:
    window = opened.window
    assert window.book is not None
    window.book.attempt(partial(window.book.book.set_stance, "SOV-02", "E3", "defers"))
    composer = begin(opened)
    window.workspace.matrix.setFocus()
    for name in ("undo", "redo", "view_annotations", "view_problems", "view_matrix"):
        opened.trigger(name)
        assert_still_there(opened)
    for name in ("reading_mode", "reading_mode", "side_by_side", "next_issue", "text_larger"):
        opened.trigger(name)
        assert_still_there(opened)
    opened.trigger("show_details")
    assert not composer.isVisible()
    window.workspace.matrix.goTo("TER-03", "EU24")
    opened.settle()
    opened.trigger("show_details")
    assert_still_there(opened)
    finish_at_its_cell(opened)


def test_annotating_the_same_cell_again_goes_on_instead_of_starting_over(
    opened: WindowDriver,
) -> None:
    window, composer = opened.window, begin(opened)
    window.workspace.matrix.setFocus()
    opened.press(window.workspace.matrix.table, Qt.Key.Key_Return)
    assert_still_there(opened)
    assert composer.text.hasFocus()
    QTest.mouseClick(window.workspace.details.threads.new_button, LEFT)
    opened.settle()
    assert_still_there(opened)
    finish_at_its_cell(opened)


def test_an_edit_begun_again_keeps_the_words_that_are_not_saved(opened: WindowDriver) -> None:
    begin(opened, "A remark")
    opened.press(composer_of(opened).text, Qt.Key.Key_Return, CTRL)
    composer = begin(opened, "Better words", "edit_annotation")
    opened.trigger("edit_annotation")
    assert composer.text.toPlainText() == "Better words"


def test_what_escape_gave_up_comes_back_where_it_was_begun_and_nowhere_else(
    opened: WindowDriver,
) -> None:
    window, composer = opened.window, begin(opened)
    opened.press(composer.text, Qt.Key.Key_Escape)
    assert not composer.isVisible()
    assert "Begin there again" in window.status.currentMessage()
    window.workspace.matrix.goTo("MIL-02", "E3")
    opened.trigger("annotate")
    assert composer.text.toPlainText() == ""
    opened.press(composer.text, Qt.Key.Key_Escape)
    begin(opened, "")
    assert_still_there(opened)
    finish_at_its_cell(opened)
    begin(opened, "")
    assert composer.text.toPlainText() == "", "what was saved does not come back"


# Closing


def test_closing_asks_and_cancel_keeps_everything(opened: WindowDriver, workbook: Path) -> None:
    before = workbook.read_bytes()
    begin(opened)
    opened.window.close()
    opened.dialog(QMessageBox).button(BUTTONS.Cancel).click()
    opened.settle()
    assert opened.window.isVisible()
    assert_still_there(opened)
    assert workbook.read_bytes() == before


def test_closing_with_save_makes_it_an_annotation_of_the_file(
    opened: WindowDriver, workbook: Path
) -> None:
    begin(opened)
    reopened(opened, BUTTONS.Save)
    assert saved_remarks(workbook) == [HALF]
    opened.open(workbook)
    assert not composer_of(opened).isVisible(), "it is an annotation, no draft any more"


def test_what_was_thrown_away_while_closing_stays_away(
    opened: WindowDriver, workbook: Path
) -> None:
    before = workbook.read_bytes()
    begin(opened)
    reopened(opened, BUTTONS.Discard)
    assert workbook.read_bytes() == before
    opened.open(workbook)
    assert not composer_of(opened).isVisible()
    assert HALF not in (opened.settings._file.read_text("utf-8"))


def test_quitting_asks_for_the_window_that_has_a_draft(
    opened: WindowDriver, workbook: Path
) -> None:
    begin(opened)
    opened.desktop.quit()
    box = opened.dialog(QMessageBox)
    assert opened.window.isVisible()
    box.button(BUTTONS.Save).click()
    opened.wait_for(lambda: not opened.desktop.windows)
    assert saved_remarks(workbook) == [HALF]


def test_a_draft_that_cannot_be_saved_keeps_the_window(
    opened: WindowDriver, workbook: Path
) -> None:
    begin(opened)
    change_outside(workbook, drop_issue="MIL-01")
    opened.window.reloading.reload()
    opened.settle()
    opened.window.close()
    opened.dialog(QMessageBox).button(BUTTONS.Save).click()
    opened.settle()
    assert opened.window.isVisible()
    assert_still_there(opened)


# Where nothing can be written


def test_a_file_that_holds_no_annotations_says_so_before_anything_is_written(
    driver: WindowDriver, tmp_path: Path
) -> None:
    path = tmp_path / "talks.csv"
    path.write_text("ID,Issue,A,B\n1,Border,yes,no\n2,Money,12,20\n", encoding="utf-8")
    window = driver.open(path)
    for dialog in window.findChildren(MappingDialog):
        dialog.reject()
    window.workspace.matrix.setFocus()
    driver.press(window.workspace.matrix.table, Qt.Key.Key_Return)
    assert not composer_of(driver).isVisible()
    assert "cannot hold annotations" in window.status.currentMessage()


def test_saving_under_another_name_takes_the_draft_along_and_leaves_no_copy(
    opened: WindowDriver, workbook: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    begin(opened)
    target = tmp_path / "mine.xlsx"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", staticmethod(lambda *_: (str(target), "")))
    opened.trigger("save_as")
    assert_still_there(opened)
    finish_at_its_cell(opened)
    opened.trigger("save")
    assert saved_remarks(target) == [HALF]
    opened.reopen(workbook)
    assert not composer_of(opened).isVisible()


@pytest.mark.parametrize(
    "left",
    [
        HalfWritten(Draft(DraftKind.NEW, Anchor("A", "B")), "words", AnnotationKind.RISK, 3),
        HalfWritten(Draft(DraftKind.EDIT, Anchor("A"), "A-1"), "x\ny", AnnotationKind.NOTE, 0),
    ],
)
def test_a_draft_is_the_same_after_it_was_kept(left: HalfWritten) -> None:
    assert HalfWritten.from_data(left.as_data()) == left


@pytest.mark.parametrize(
    "nonsense",
    [None, 3, [], {}, {"text": "words"}, {"text": 3, "issue": "A"}, {"text": " ", "issue": "A"},
     {"text": "words", "cell": "nowhere"}],
)  # fmt: skip
def test_what_is_no_draft_brings_none(nonsense: object) -> None:
    assert HalfWritten.from_data(nonsense) is None


def test_a_draft_edited_by_other_hands_is_taken_as_far_as_it_goes() -> None:
    data = {"text": "words", "issue": "A", "draft": "song", "kind": 7, "cursor": "x"}
    taken = HalfWritten.from_data(data)
    assert taken == HalfWritten(Draft(DraftKind.NEW, Anchor("A")), "words", AnnotationKind.NOTE, 0)
