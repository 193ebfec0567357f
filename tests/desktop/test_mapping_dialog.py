"""The mapping dialog guesses again when what it looks at changes, and keeps what was chosen."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QWheelEvent
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QMenu, QPushButton, QWidget
from shiboken6 import isValid

from counterpoint.desktop.banner import Banner
from counterpoint.desktop.dialogs.mapping import MappingDialog
from counterpoint.desktop.dialogs.mapping_roles import by_hand_over
from counterpoint.model import CellRef
from counterpoint.workbook.mapping import ColumnRole, MatrixMapping
from counterpoint.workbook.opening import open_workbook
from support.small_books import book_of
from support.windows import WindowDriver

ISSUE, PLAN, ID = ColumnRole.ISSUE, ColumnRole.PLAN, ColumnRole.ID
REFERENCE, IGNORE = ColumnRole.REFERENCE, ColumnRole.IGNORE

TALKS: list[list[str | None]] = [
    ["Fisheries talks, spring round", None, None, None, None],
    [None, None, None, None, None],
    ["No.", "Issue", "North", "South", "Remarks"],
    ["F1", "Quota of cod", "10,000 t", "25,000 t", "see annex"],
    ["F2", "Season for herring", "May to August", "all year", None],
    ["F3", "Net size at sea", "120 mm", "90 mm", "old"],
    [None, None, None, None, None],
    ["Topic", "Question to settle", "Plan East", "Plan West", "Plan Centre"],
    ["Ports", "Who may land fish?", "all boats", "own boats", "none"],
    ["Ports", "Who inspects the catch?", "a joint team", "each alone", "the coast guard"],
    ["Boats", "How many boats?", "forty", "sixty", "fifty"],
]
TURNED: list[list[str | None]] = [
    ["Issue", "Quota", "Season", "Net size", "Landing ports"],
    ["Plan North", "ten tons", "May to June", "wide", "two"],
    ["Plan South", "twenty tons", "all year", "narrow", "all"],
]


@pytest.fixture
def talks(tmp_path: Path) -> Path:
    book = book_of(*TALKS, title="Talks")
    turned = book.create_sheet("Turned")
    for row in TURNED:
        turned.append(row)
    book.create_sheet("Empty")
    path = tmp_path / "talks.xlsx"
    book.save(path)
    return path


@pytest.fixture
def dialog(driver: WindowDriver, talks: Path) -> Iterator[MappingDialog]:
    window = driver.open(talks)
    if not [each for each in window.findChildren(MappingDialog) if each.isVisible()]:
        driver.trigger("mapping")
    found = driver.dialog(MappingDialog)
    choose_sheet(found, "Talks")
    found.header_row.setValue(3)
    yield found
    if isValid(found):
        found.reject()
        driver.settle()


def choose_sheet(dialog: MappingDialog, name: str) -> None:
    dialog.sheet.setCurrentIndex(dialog.sheet.findText(name))


def roles(dialog: MappingDialog) -> list[ColumnRole]:
    return [box.currentData() for box in dialog.roles.boxes.values()]


def choose(dialog: MappingDialog, column: int, role: ColumnRole) -> None:
    box = dialog.roles.boxes[column]
    box.setCurrentIndex(box.findData(role))


def test_another_header_row_is_another_guess(dialog: MappingDialog) -> None:
    QAbstractItemModelTester(dialog.preview, QAbstractItemModelTester.FailureReportingMode.Warning)
    assert roles(dialog) == [ID, ISSUE, PLAN, PLAN, REFERENCE]
    assert (dialog.first_row.value(), dialog.last_row.value()) == (4, 6)
    dialog.header_row.setValue(8)
    assert roles(dialog) == [ColumnRole.TOPIC, ISSUE, PLAN, PLAN, PLAN]
    assert (dialog.first_row.value(), dialog.last_row.value()) == (9, 11)
    assert dialog.preview.role_at(9, 3) is PLAN, "the preview follows at once"
    assert dialog.preview.role_at(4, 3) is None
    assert "Plan East" in dialog.roles.boxes[3].accessibleName()
    assert dialog.problem() == ""


def test_typing_a_header_row_guesses_too(driver: WindowDriver, dialog: MappingDialog) -> None:
    dialog.header_row.setFocus()
    dialog.header_row.selectAll()
    QTest.keyClicks(dialog.header_row, "8")
    assert roles(dialog)[0] is ColumnRole.TOPIC


def test_what_was_chosen_by_hand_stays_when_the_header_changes(dialog: MappingDialog) -> None:
    choose(dialog, 5, IGNORE)
    choose(dialog, 1, REFERENCE)
    dialog.header_row.setValue(8)
    assert roles(dialog) == [REFERENCE, ISSUE, PLAN, PLAN, IGNORE]
    dialog.header_row.setValue(3)
    assert roles(dialog) == [REFERENCE, ISSUE, PLAN, PLAN, IGNORE]
    assert dialog.guess_again.isEnabled()
    dialog.guess_again.click()
    assert roles(dialog) == [ID, ISSUE, PLAN, PLAN, REFERENCE]
    assert not dialog.guess_again.isEnabled()


def test_a_role_that_only_one_column_can_have_moves(dialog: MappingDialog) -> None:
    choose(dialog, 1, ISSUE)
    assert roles(dialog) == [ISSUE, REFERENCE, PLAN, PLAN, REFERENCE]
    assert dialog.problem() == ""
    dialog.header_row.setValue(8)
    assert roles(dialog) == [ISSUE, REFERENCE, PLAN, PLAN, PLAN], "the guessed one gives way"
    choose(dialog, 2, ISSUE)
    assert roles(dialog)[:2] == [REFERENCE, ISSUE]
    dialog.header_row.setValue(3)
    assert roles(dialog)[:2] == [REFERENCE, ISSUE], "the last choice counts"


def test_rows_that_were_chosen_stay_and_others_follow_the_guess(dialog: MappingDialog) -> None:
    dialog.last_row.setValue(10)
    dialog.header_row.setValue(8)
    assert (dialog.first_row.value(), dialog.last_row.value()) == (9, 10)
    dialog.header_count.setValue(2)
    assert dialog.mapping().header_rows == (8, 9)
    assert (dialog.first_row.value(), dialog.last_row.value()) == (10, 10)
    assert "Who may land fish?" in dialog.roles.boxes[2].accessibleName()
    dialog.header_row.setValue(3)
    assert dialog.header_count.value() == 2, "a number of rows that was chosen is kept"


def test_another_direction_is_another_guess(dialog: MappingDialog) -> None:
    choose_sheet(dialog, "Turned")
    if not dialog.transposed.isChecked():
        dialog.transposed.click()
    assert dialog.transposed.isChecked()
    assert roles(dialog) == [ISSUE, PLAN, PLAN]
    assert dialog.first_row.accessibleName() == "First column of issues"
    assert dialog.first_row.text() == "2 (B)"
    choose(dialog, 3, REFERENCE)
    dialog.transposed.click()
    assert len(roles(dialog)) == 5, "a choice for each column now"
    assert roles(dialog)[0] is ISSUE
    assert dialog.first_row.accessibleName() == "First row of issues"
    dialog.transposed.click()
    assert roles(dialog) == [ISSUE, PLAN, REFERENCE], "what was chosen in this direction is back"


def test_another_sheet_is_another_guess_and_going_back_keeps_the_choice(
    dialog: MappingDialog,
) -> None:
    choose(dialog, 5, IGNORE)
    choose_sheet(dialog, "Turned")
    assert dialog.mapping().sheet == "Turned"
    assert IGNORE not in roles(dialog), "a choice for another sheet means nothing here"
    choose_sheet(dialog, "Empty")
    assert dialog.problem()
    assert not dialog.buttons.buttons()[0].isEnabled()
    choose_sheet(dialog, "Talks")
    dialog.header_row.setValue(3)
    assert roles(dialog)[4] is IGNORE


def test_several_matrices_can_be_chosen_and_each_tells_how_sure_it_is(
    dialog: MappingDialog,
) -> None:
    assert dialog.proposal.count() >= 4, "two on the first sheet, one on the second, own choice"
    seen = set()
    for index in range(1, dialog.proposal.count()):
        dialog.proposal.setCurrentIndex(index)
        mapping = dialog.mapping()
        seen.add((mapping.sheet, mapping.first_row))
        proposal = dialog.proposal.itemData(index)
        assert mapping == proposal.mapping
        assert dialog.sureness.text() == f"The guess is {round(proposal.confidence * 100)} % sure:"
        told = dialog.reasons.text().splitlines()
        assert told
        assert all(line.startswith(("For: ", "Against: ")) for line in told)
        assert dialog.proposal.currentIndex() == index
    assert {("Talks", 4), ("Talks", 9)} <= seen
    dialog.proposal.setCurrentIndex(1)
    first_plan = roles(dialog).index(PLAN) + 1
    choose(dialog, first_plan, IGNORE)
    assert dialog.proposal.currentData() is None
    assert dialog.reasons.text() == ""


def test_a_proposal_is_shown_as_it_is(dialog: MappingDialog) -> None:
    choose(dialog, 5, IGNORE)
    wanted = next(
        index
        for index in range(1, dialog.proposal.count())
        if dialog.proposal.itemData(index).mapping.header_rows == (3,)
    )
    dialog.proposal.setCurrentIndex(wanted)
    assert roles(dialog) == [ID, ISSUE, PLAN, PLAN, REFERENCE]
    assert not dialog.guess_again.isEnabled()


def test_the_headers_of_the_preview_name_the_roles(dialog: MappingDialog) -> None:
    def heading(section: int) -> object:
        return dialog.preview.headerData(section, Qt.Orientation.Horizontal)

    assert heading(1) == "B\nIssue"
    choose(dialog, 2, IGNORE)
    assert heading(1) == "B\n"
    index = dialog.preview.index(3, 2)
    assert index.data(Qt.ItemDataRole.AccessibleDescriptionRole) == "Plan"


def test_the_preview_is_pointed_at_with_the_mouse_and_the_keyboard(
    dialog: MappingDialog, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[QMenu] = []
    # The offscreen platform warns about menus that pop up.
    monkeypatch.setattr(QMenu, "popup", lambda menu, *_: shown.append(menu))

    def pick(row: int, column: int, text: str) -> None:
        menu = dialog.table.menu_for(row, column)
        next(each for each in menu.actions() if each.text() == text).trigger()
        menu.deleteLater()

    pick(8, 1, "The &header begins here")
    assert dialog.header_row.value() == 8
    assert roles(dialog)[0] is ColumnRole.TOPIC
    pick(10, 1, "The issues &begin here")
    pick(11, 1, "The issues &end here")
    pick(10, 3, "Reference column")
    mapping = dialog.mapping()
    assert (mapping.first_row, mapping.last_row) == (10, 11)
    assert roles(dialog)[2] is REFERENCE
    dialog.table.setCurrentIndex(dialog.preview.index(8, 0))
    dialog.table.setFocus()
    by_key = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(), QPoint())
    QApplication.sendEvent(dialog.table.viewport(), by_key)
    assert len(shown) == 1
    assert [each.text() for each in shown[0].actions() if each.isChecked()] == ["Topic"]


def test_the_wheel_changes_no_role_on_its_way(dialog: MappingDialog) -> None:
    box = dialog.roles.boxes[3]
    dialog.header_row.setFocus()
    middle = box.rect().center()
    event = QWheelEvent(
        middle.toPointF(), box.mapToGlobal(middle).toPointF(), QPoint(0, -120), QPoint(0, -120),
        Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase,
        False,
    )  # fmt: skip
    QApplication.sendEvent(box, event)
    assert box.currentData() is PLAN


def test_tab_leads_from_the_fields_through_the_roles_to_the_buttons(dialog: MappingDialog) -> None:
    order = []
    widget: QWidget | None = dialog.proposal.nextInFocusChain()
    wanted = [dialog.sheet, dialog.header_row, dialog.guess_again, *dialog.roles.boxes.values(),
              dialog.table, dialog.buttons.buttons()[0]]  # fmt: skip
    for _ in range(200):
        assert widget is not None
        if widget in wanted:
            order.append(wanted.index(widget))
        if widget is dialog.proposal:
            break
        widget = widget.nextInFocusChain()
    assert order == sorted(order)
    assert len(order) == len(wanted)


def test_a_group_heading_above_can_be_taken_in_by_the_number_of_rows(
    driver: WindowDriver, tmp_path: Path
) -> None:
    book = book_of(
        ["Issue", "Coastal states", None, "Others", None],
        [None, "North", "South", "East", "West"],
        ["Quota of cod", "ten", "twenty", "thirty", "forty"],
        ["Season", "May", "June", "July", "August"],
        ["Net size", "wide", "narrow", "wide", "any"],
        title="Groups",
    )
    sheet = book["Groups"]
    sheet.merge_cells("B1:C1")
    sheet.merge_cells("D1:E1")
    sheet.merge_cells("A1:A2")
    path = tmp_path / "groups.xlsx"
    book.save(path)
    window = driver.open(path)
    if not [each for each in window.findChildren(MappingDialog) if each.isVisible()]:
        driver.trigger("mapping")
    dialog = driver.dialog(MappingDialog)
    assert dialog.mapping().header_rows == (1, 2)
    assert roles(dialog) == [ISSUE, PLAN, PLAN, PLAN, PLAN]
    dialog.header_count.setValue(1)
    assert dialog.mapping().header_rows == (1,)
    assert dialog.first_row.value() == 2
    dialog.header_count.setValue(2)
    assert dialog.first_row.value() == 3
    assert roles(dialog) == [ISSUE, PLAN, PLAN, PLAN, PLAN]
    dialog.accept()
    driver.settle()
    assert window.workspace.matrix.visiblePlans() == ("North", "South", "East", "West")


def test_sheets_that_are_asked_for_in_the_dialog_come_with_the_next_save(
    driver: WindowDriver, dialog: MappingDialog, talks: Path
) -> None:
    assert dialog.add_sheets.isVisible()
    assert dialog.add_sheets.isEnabled()
    assert not dialog.add_sheets.isChecked()
    dialog.add_sheets.click()
    dialog.accept()
    driver.settle()
    window = driver.window
    assert window.book is not None
    assert window.book.book.sheets_wanted
    assert load_workbook(talks).sheetnames == ["Talks", "Turned", "Empty"], "not before a save"
    driver.trigger("save")
    assert load_workbook(talks).sheetnames == ["Talks", "Turned", "Empty", "Plans", "Stances"]
    driver.trigger("mapping")
    again = driver.dialog(MappingDialog)
    assert not again.add_sheets.isEnabled()
    assert again.add_sheets.text() == "The sheets Plans and Stances are there already"
    again.reject()


def test_a_banner_offers_to_save_the_choice_and_goes_with_the_save(
    driver: WindowDriver, dialog: MappingDialog, talks: Path
) -> None:
    def banners() -> dict[str, Banner]:
        return {each.topic: each for each in driver.window.findChildren(Banner) if each.isVisible()}

    choose(dialog, 5, IGNORE)
    assert "mapping" not in banners()
    dialog.accept()
    driver.settle()
    (button,) = banners()["mapping"].findChildren(QPushButton)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    driver.settle()
    assert "mapping" not in banners()
    found = open_workbook(talks)
    assert found.mapping_is_certain
    assert found.mapping is not None
    assert 5 not in dict(found.mapping.roles)


def test_columns_that_came_while_it_was_open_are_asked_about_by_a_banner(
    driver: WindowDriver, dialog: MappingDialog, talks: Path
) -> None:
    def banners() -> dict[str, Banner]:
        return {each.topic: each for each in driver.window.findChildren(Banner) if each.isVisible()}

    dialog.accept()
    driver.settle()
    driver.trigger("save")
    driver.settle()
    window = driver.window
    assert "doubt" not in banners()
    book = load_workbook(talks)
    book["Talks"].cell(3, 6, "Kind")
    for row, text in ((4, "x"), (5, "x"), (6, "y")):
        book["Talks"].cell(row, 6, text)
    book.save(talks)
    window.reloading.reload()
    driver.settle()
    dialogs = [each for each in window.findChildren(MappingDialog) if each.isVisible()]
    assert dialogs == [], "nobody who is at work is stopped"
    text = banners()["doubt"].text
    assert text.startswith("talks.xlsx changed. How its rows and columns are read is a guess: ")
    assert text.endswith(": F.")
    window.reloading.reload()
    driver.settle()
    assert "doubt" in banners(), "it was not answered"
    QTest.mouseClick(banners()["doubt"].findChildren(QPushButton)[0], Qt.MouseButton.LeftButton)
    driver.settle()
    asked = driver.dialog(MappingDialog)
    choose(asked, 6, IGNORE)
    asked.accept()
    driver.settle()
    assert "doubt" not in banners()
    window.reloading.reload()
    driver.settle()
    assert "doubt" not in banners()


def test_who_was_asked_when_it_opened_is_not_asked_again_by_a_save(
    driver: WindowDriver, tmp_path: Path
) -> None:
    path = tmp_path / "doubtful.xlsx"
    book_of(["Alfa", "says", "1"], ["Bravo", "says", "2"], ["Charlie", "says", "3"]).save(path)
    window = driver.open(path)
    driver.dialog(MappingDialog).reject()
    driver.settle()
    assert window.book is not None
    assert not window.book.book.loaded.mapping_is_certain
    assert window.book.book.matrix is not None
    anchor = window.book.book.anchor_at(CellRef.parse("Matrix!B2"))
    window.book.book.annotate(anchor, "Sure?")
    driver.trigger("save")
    driver.settle()
    assert not window.book.book.modified
    assert "doubt" not in window.banners


def test_by_hand_over_keeps_one_of_each_single_role() -> None:
    guessed = ((1, ID), (2, ISSUE), (3, PLAN), (4, PLAN))
    assert by_hand_over(guessed, {}) == guessed
    assert by_hand_over(guessed, {3: ISSUE}) == ((1, ID), (2, REFERENCE), (3, ISSUE), (4, PLAN))
    assert by_hand_over(guessed, {4: IGNORE}) == (*guessed[:3], (4, IGNORE))
    mapping = MatrixMapping("S", (1,), 2, 3, by_hand_over(guessed, {1: ISSUE}))
    assert mapping.columns(ISSUE) == (1,)
