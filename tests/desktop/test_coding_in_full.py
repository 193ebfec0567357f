"""Coding as a person does it, from the first option to the saved sheet, and what must not be."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook
from PySide6.QtCore import QLocale, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QFileDialog, QLineEdit

from counterpoint.desktop.dialogs.asking import StanceDialog
from counterpoint.desktop.dialogs.mapping import MappingDialog
from counterpoint.desktop.dialogs.scale import ScaleDialog
from counterpoint.model import Scale, ScaleKind
from counterpoint.session import OpenWorkbook
from support.windows import WindowDriver

CTRL = Qt.KeyboardModifier.ControlModifier
LEFT = Qt.MouseButton.LeftButton
OPTIONS = tuple(f"Way {number}" for number in range(1, 13))


def sheets_book(path: Path, *, coded: bool = True) -> Path:
    """A matrix of one issue with 12 options, a quantity, one without options; and a formula.

    Not `coded`: without a sheet Stances.
    """
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "Matrix"
    sheet.append(["ID", "Topic", "Issue", "North", "South", "East"])
    sheet.append(["W-1", "Water", "Which way", "The first way.", "The second way.", "Any way."])
    sheet.append(["W-2", "Water", "Yearly cost", "Some money.", "More money.", "No money."])
    sheet.append(["R-1", "Roads", "Who decides", "The council.", "The mayor.", "Nobody knows."])
    if coded:
        stances = book.create_sheet("Stances")
        stances.append(["ID", "Scale", "Options", "Unit", "Low", "High", "North", "South", "East"])
        stances.append(
            ["W-1", "nominal", "; ".join(OPTIONS), None, None, None, "Way 1", "Way 2", None]
        )
        stances.append(["W-2", "quantity", None, "EUR", 0, 5000, 20, 50, None])
    book.create_sheet("Sums")["A1"] = "=1+1"
    book.save(path)
    return path


@pytest.fixture
def small(driver: WindowDriver, tmp_path: Path) -> WindowDriver:
    """A window with the coded workbook."""
    open_book(driver, sheets_book(tmp_path / "talks.xlsx"))
    return driver


@pytest.fixture(params=["fr", "uk"])
def comma(request: pytest.FixtureRequest, small: WindowDriver) -> Iterator[str]:
    """Numbers are written as in French or Ukrainian: with a decimal comma."""
    assert small.desktop.language == "en", "it has set the locale; this one comes after it"
    before = QLocale()
    QLocale.setDefault(QLocale(request.param))
    yield request.param
    QLocale.setDefault(before)


def open_book(driver: WindowDriver, path: Path) -> None:
    window = driver.open(path)
    for dialog in window.findChildren(MappingDialog):
        dialog.reject()
    driver.settle()


def at(driver: WindowDriver, issue: str, plan: str) -> None:
    driver.window.workspace.matrix.goTo(issue, plan)
    driver.settle()
    driver.window.workspace.matrix.setFocus()


def press(driver: WindowDriver, key: Qt.Key) -> None:
    driver.press(driver.window.workspace.matrix.table, key)


def stance(driver: WindowDriver, issue: str, plan: str) -> str:
    assert driver.window.book is not None
    matrix = driver.window.book.book.matrix
    assert matrix is not None
    return matrix.stance(matrix.issue_index[issue], matrix.plan_index[plan])


def scale_of(driver: WindowDriver, issue: str) -> Scale:
    assert driver.window.book is not None
    matrix = driver.window.book.book.matrix
    assert matrix is not None
    return matrix.issues[matrix.issue_index[issue]].scale


def gap(driver: WindowDriver, issue: str) -> float:
    comparison = driver.window.comparing.comparison
    assert comparison is not None
    return float(comparison.gap[comparison.matrix.issue_index[issue]])


def type_stance(driver: WindowDriver, text: str, first: Qt.Key = Qt.Key.Key_S) -> None:
    press(driver, first)
    dialog = driver.dialog(StanceDialog)
    if first == Qt.Key.Key_S:
        dialog.line.clear()
    driver.write(dialog.line, text)
    driver.press(dialog.line, Qt.Key.Key_Return)


def error(driver: WindowDriver) -> str:
    banner = driver.window.banners.banner("error")
    return banner.text if banner is not None else ""


def parts(path: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def changed_parts(before: dict[str, bytes], after: dict[str, bytes]) -> set[str]:
    return {name for name in before.keys() | after.keys() if before.get(name) != after.get(name)}


def sheet_part(path: Path, name: str) -> str:
    """The part of a sheet; openpyxl numbers them in their order."""
    return f"xl/worksheets/sheet{load_workbook(path).sheetnames.index(name) + 1}.xml"


def saved_cells(path: Path) -> dict[str, dict[str, object]]:
    """The sheet Stances: ID to heading to value."""
    rows = list(load_workbook(path)["Stances"].iter_rows(values_only=True))
    found: dict[str, dict[str, object]] = {}
    for row in rows[1:]:
        cells: dict[str, object] = dict(zip(map(str, rows[0]), row, strict=True))
        found[str(cells["ID"])] = cells
    return found


# Keys


@pytest.mark.qt_log_ignore(
    "This plugin does not support (raise|grabbing the keyboard)", extend=True
)
def test_keys_one_to_nine_give_the_first_nine_options_and_typing_gives_the_others(
    small: WindowDriver,
) -> None:
    at(small, "W-1", "East")
    for number in range(1, 10):
        press(small, Qt.Key(Qt.Key.Key_0 + number))
        assert stance(small, "W-1", "East") == f"Way {number}"
    type_stance(small, "way 12")
    assert stance(small, "W-1", "East") == "Way 12", "in the scale's own spelling"
    for number in range(9, 0, -1):
        small.trigger("undo")
        assert stance(small, "W-1", "East") == f"Way {number}"
    small.trigger("undo")
    assert stance(small, "W-1", "East") == ""
    assert not small.window.isWindowModified()


def test_the_menu_names_the_options_of_the_issue_and_what_digits_do_to_a_number(
    small: WindowDriver,
) -> None:
    actions = small.window.actions_
    at(small, "W-1", "East")
    assert [actions[f"stance_{key}"].text() for key in (1, 9)] == ["Way 1", "Way 9"]
    assert actions["stance_clear"].text() == "&Clear the stance"
    at(small, "W-2", "East")
    assert actions["stance_4"].text() == "A number that begins with 4…"
    assert actions["stance_clear"].text() == "A number that begins with 0…"
    at(small, "R-1", "East")
    assert not any(actions[f"stance_{key}"].isEnabled() for key in range(1, 10))
    assert actions["scale"].isEnabled()
    table = small.window.workspace.matrix.table
    table.setCurrentIndex(table.currentIndex().siblingAtColumn(0))
    small.settle()
    assert small.window.workspace.matrix.currentPlace() == ("R-1", "")
    at(small, "W-1", "East")
    assert actions["stance_1"].isEnabled()
    table.setCurrentIndex(table.currentIndex().siblingAtColumn(0))
    small.settle()
    assert not actions["stance_1"].isEnabled(), "a row is no position"


def test_figures_follow_each_key_and_each_undo(small: WindowDriver) -> None:
    at(small, "W-1", "East")
    assert gap(small, "W-1") == 1.0
    press(small, Qt.Key.Key_1)
    assert gap(small, "W-1") == pytest.approx(2 / 3)
    assert small.window.status.figures.text().startswith("agreement ")
    assert "gap 0.67" in small.window.workspace.details.text.toPlainText()
    small.trigger("undo")
    assert gap(small, "W-1") == 1.0
    assert "gap 1.00" in small.window.workspace.details.text.toPlainText()
    small.trigger("redo")
    assert gap(small, "W-1") == pytest.approx(2 / 3)


# Numbers


def test_a_number_is_typed_from_its_first_digit_zero_too(small: WindowDriver) -> None:
    at(small, "W-2", "East")
    type_stance(small, "20", first=Qt.Key.Key_1)
    assert stance(small, "W-2", "East") == "120"
    assert gap(small, "W-2") == pytest.approx((30 + 100 + 70) / 3 / 5000)
    type_stance(small, ".5", first=Qt.Key.Key_0)
    assert stance(small, "W-2", "East") == "0.5"
    type_stance(small, "")
    assert stance(small, "W-2", "East") == "", "an empty line takes the number away"
    for before in ("0.5", "120", ""):
        small.trigger("undo")
        assert stance(small, "W-2", "East") == before


@pytest.mark.parametrize(
    ("typed", "said"), [("much", "no number"), ("5001", "range"), ("5 or 7", "more than one")]
)
def test_what_is_no_number_of_the_issue_is_refused_and_leaves_all_as_it_was(
    small: WindowDriver, typed: str, said: str
) -> None:
    at(small, "W-2", "North")
    type_stance(small, typed)
    assert said in error(small)
    assert stance(small, "W-2", "North") == "20"
    assert not small.window.isWindowModified()
    assert not small.window.actions_["undo"].isEnabled()


@pytest.mark.parametrize(
    ("typed", "kept", "cell"),
    [
        ("2,5", "2.5", 2.5),
        ("0,125", "0.125", 0.125),
        ("1 250,5", "1250.5", 1250.5),
        ("2 500", "2500", 2500),
        ("37.5", "37.5", 37.5),
        ("40", "40", 40),
    ],
)
def test_a_decimal_comma_is_a_decimal_comma_where_people_write_one(
    comma: str, small: WindowDriver, tmp_path: Path, typed: str, kept: str, cell: float
) -> None:
    at(small, "W-2", "East")
    type_stance(small, typed[1:], first=Qt.Key(ord(typed[0])))
    assert stance(small, "W-2", "East") == kept
    assert error(small) == ""
    small.trigger("save")
    assert saved_cells(tmp_path / "talks.xlsx")["W-2"]["East"] == cell, "a number, no text"
    again = OpenWorkbook.open(tmp_path / "talks.xlsx")
    made = again.comparison.issue(1)
    again.close()
    assert made.unreadable == ()
    assert dict(made.quantities)["East"].low == cell


def test_a_comma_that_may_part_thousands_is_asked_about_not_guessed(
    comma: str, small: WindowDriver
) -> None:
    at(small, "W-2", "East")
    type_stance(small, "1,250")
    assert "1250" in error(small)
    assert "1,2500" in error(small)
    assert stance(small, "W-2", "East") == ""
    type_stance(small, "1,2500")
    assert stance(small, "W-2", "East") == "1.2500"


def test_a_comma_parts_thousands_in_english(small: WindowDriver) -> None:
    at(small, "W-2", "East")
    type_stance(small, "1,250")
    assert error(small) == ""
    assert gap(small, "W-2") == pytest.approx((30 + 1230 + 1200) / 3 / 5000)


def test_the_range_of_a_scale_is_typed_with_a_decimal_comma(
    comma: str, small: WindowDriver, tmp_path: Path
) -> None:
    at(small, "R-1", "North")
    small.trigger("scale")
    dialog = small.dialog(ScaleDialog)
    dialog.kind.setCurrentIndex(2)
    dialog.quantity.declared.setChecked(True)
    for box, text in ((dialog.quantity.low, "0,5"), (dialog.quantity.high, "2,75")):
        box.lineEdit().selectAll()
        small.write(box.lineEdit(), text)
    dialog.accept()
    small.settle()
    assert scale_of(small, "R-1") == Scale(ScaleKind.QUANTITY, low=0.5, high=2.75)
    small.trigger("save")
    cells = saved_cells(tmp_path / "talks.xlsx")["R-1"]
    assert (cells["Low"], cells["High"]) == (0.5, 2.75)


@pytest.mark.parametrize("language", ["en", "fr", "uk"])
@pytest.mark.parametrize(("low", "high"), [("0.5", "2.75"), ("0,5", "2,75"), ("-1,5", "1000.25")])
def test_point_and_comma_are_both_the_decimal_mark_of_a_range(
    small: WindowDriver, language: str, low: str, high: str
) -> None:
    before = QLocale()
    QLocale.setDefault(QLocale(language))
    try:
        at(small, "R-1", "North")
        small.trigger("scale")
        dialog = small.dialog(ScaleDialog)
        dialog.kind.setCurrentIndex(2)
        dialog.quantity.declared.setChecked(True)
        for box, text in ((dialog.quantity.low, low), (dialog.quantity.high, high)):
            box.lineEdit().selectAll()
            small.write(box.lineEdit(), text)
        dialog.accept()
        small.settle()
    finally:
        QLocale.setDefault(before)
    scale = scale_of(small, "R-1")
    assert scale.low == float(low.replace(",", "."))
    assert scale.high == float(high.replace(",", "."))


# The dialog


def test_an_issue_without_options_gets_some_and_the_keys_work_at_once(
    small: WindowDriver,
) -> None:
    at(small, "R-1", "North")
    place = small.window.workspace.matrix.currentPlace()
    press(small, Qt.Key.Key_1)
    assert stance(small, "R-1", "North") == ""
    assert small.window.workspace.matrix.currentPlace() == place
    small.press(
        small.window.workspace.matrix.table, Qt.Key.Key_O, CTRL | Qt.KeyboardModifier.AltModifier
    )
    dialog = small.dialog(ScaleDialog)
    ok = dialog.buttons.button(QDialogButtonBox.StandardButton.Ok)
    dialog.kind.setCurrentIndex(0)
    assert not ok.isEnabled()
    assert "two options" in dialog.warning.text()
    for name in ("council", "mayor"):
        QTest.mouseClick(dialog.options.add_button, LEFT)
        QApplication.processEvents()
        editor = QApplication.focusWidget()
        assert isinstance(editor, QLineEdit)
        small.write(editor, name)
        QTest.keyClick(editor, Qt.Key.Key_Return)
        QApplication.processEvents()
    assert dialog.options.options() == ("council", "mayor")
    assert ok.isEnabled()
    QTest.mouseClick(ok, LEFT)
    small.settle()
    assert scale_of(small, "R-1") == Scale(ScaleKind.NOMINAL, ("council", "mayor"))
    at(small, "R-1", "North")
    press(small, Qt.Key.Key_2)
    assert stance(small, "R-1", "North") == "mayor"
    small.trigger("undo")
    small.trigger("undo")
    assert scale_of(small, "R-1").kind is ScaleKind.TEXT
    assert not small.window.isWindowModified()


def test_the_details_follow_a_scale_that_nobody_has_coded_on_yet(small: WindowDriver) -> None:
    at(small, "W-2", "North")
    small.trigger("scale")
    dialog = small.dialog(ScaleDialog)
    dialog.kind.setCurrentIndex(1)
    for name in ("little", "much"):
        dialog.options.add_option()
        dialog.options.list.item(dialog.options.list.count() - 1).setText(name)
    dialog.clear.setChecked(True)
    dialog.accept()
    small.settle()
    text = small.window.workspace.details.text.toPlainText()
    assert "wording only, a suggestion" in text
    assert "little:" not in text, "nobody has taken an option"
    press(small, Qt.Key.Key_2)
    assert "1 of 3 speak · coded" in small.window.workspace.details.text.toPlainText()


def test_a_dialog_given_up_changes_nothing(small: WindowDriver) -> None:
    at(small, "W-1", "North")
    small.trigger("scale")
    dialog = small.dialog(ScaleDialog)
    dialog.options.list.item(0).setText("Another way")
    small.press(dialog, Qt.Key.Key_Escape)
    assert scale_of(small, "W-1").options == OPTIONS
    assert not small.window.isWindowModified()


def test_a_renamed_option_takes_its_stances_along_and_undo_brings_all_back(
    small: WindowDriver,
) -> None:
    at(small, "W-1", "North")
    small.trigger("scale")
    dialog = small.dialog(ScaleDialog)
    dialog.options.list.item(0).setText("The long way")
    dialog.options.list.setCurrentRow(1)
    QTest.mouseClick(dialog.options.remove_button, LEFT)
    assert dialog.misfits() == ["Way 2"]
    ok = dialog.buttons.button(QDialogButtonBox.StandardButton.Ok)
    assert not ok.isEnabled(), "nobody's stance is thrown away by the way"
    dialog.clear.setChecked(True)
    QTest.mouseClick(ok, LEFT)
    small.settle()
    assert stance(small, "W-1", "North") == "The long way"
    assert stance(small, "W-1", "South") == ""
    assert len(scale_of(small, "W-1").options) == 11
    small.trigger("undo")
    assert (stance(small, "W-1", "North"), stance(small, "W-1", "South")) == ("Way 1", "Way 2")
    assert scale_of(small, "W-1").options == OPTIONS


# Into the workbook


def test_a_save_of_stances_writes_the_sheet_stances_and_nothing_else(
    small: WindowDriver, tmp_path: Path
) -> None:
    path = tmp_path / "talks.xlsx"
    before, part = parts(path), sheet_part(path, "Stances")
    at(small, "W-1", "East")
    press(small, Qt.Key.Key_3)
    type_then(small)
    small.trigger("save")
    assert changed_parts(before, parts(path)) == {part}
    report = small.window.saver.report
    assert report is not None
    assert report.parts_written == (part,)
    cells = saved_cells(path)
    assert cells["W-1"]["East"] == "Way 3"
    assert cells["W-1"]["North"] == "Way 1"
    assert cells["W-2"]["East"] == 75
    assert not small.window.isWindowModified()


def type_then(driver: WindowDriver) -> None:
    """And a number on the quantity."""
    at(driver, "W-2", "East")
    type_stance(driver, "5", first=Qt.Key.Key_7)


def test_undo_after_saving_is_saved_too_and_the_sheet_is_as_it_was(
    small: WindowDriver, tmp_path: Path
) -> None:
    path = tmp_path / "talks.xlsx"
    before = saved_cells(path)
    at(small, "W-1", "South")
    press(small, Qt.Key.Key_5)
    small.trigger("save")
    assert saved_cells(path)["W-1"]["South"] == "Way 5"
    small.trigger("undo")
    assert small.window.isWindowModified()
    small.trigger("save")
    assert saved_cells(path) == before


def test_a_missing_sheet_is_made_and_the_others_keep_their_bytes(
    driver: WindowDriver, tmp_path: Path
) -> None:
    path = sheets_book(tmp_path / "bare.xlsx", coded=False)
    before = parts(path)
    open_book(driver, path)
    at(driver, "R-1", "North")
    driver.trigger("scale")
    dialog = driver.dialog(ScaleDialog)
    dialog.kind.setCurrentIndex(1)
    for name in ("council", "mayor"):
        dialog.options.add_option()
        dialog.options.list.item(dialog.options.list.count() - 1).setText(name)
    dialog.accept()
    driver.settle()
    at(driver, "R-1", "North")
    press(driver, Qt.Key.Key_1)
    assert load_workbook(path).sheetnames == ["Matrix", "Sums"], "nothing is written before"
    driver.trigger("save")
    assert load_workbook(path).sheetnames == ["Matrix", "Sums", "Stances"]
    cells = saved_cells(path)
    assert cells["R-1"] == cells["R-1"] | {
        "Scale": "ordinal", "Options": "council; mayor", "North": "council", "South": None
    }  # fmt: skip
    assert {"W-1", "W-2"} <= cells.keys(), "a row for every issue, to be coded by hand too"
    after = parts(path)
    for name in ("xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml"):
        assert after[name] == before[name]
    told = {"[Content_Types].xml", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/styles.xml"}
    assert (changed_parts(before, after) & before.keys()) <= told


# Where nothing can be written


def test_a_file_that_holds_no_stances_says_so_before_a_dialog_opens(
    driver: WindowDriver, tmp_path: Path
) -> None:
    path = tmp_path / "talks.csv"
    path.write_text("ID,Issue,A,B\n1,Border,yes,no\n2,Money,12,20\n", encoding="utf-8")
    before = path.read_bytes()
    open_book(driver, path)
    at(driver, "1", "A")
    driver.trigger("scale")
    assert not driver.window.findChildren(ScaleDialog)
    assert "cannot hold stances" in driver.window.status.currentMessage()
    press(driver, Qt.Key.Key_1)
    assert not driver.window.isWindowModified()
    assert path.read_bytes() == before


def test_stances_on_a_protected_file_are_kept_and_saved_elsewhere(
    small: WindowDriver, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "talks.xlsx"
    at(small, "W-1", "East")
    press(small, Qt.Key.Key_2)
    before = path.read_bytes()
    folder = tmp_path.with_name(f"{tmp_path.name}-away")
    tmp_path.rename(folder)
    small.trigger("save")
    assert small.window.banners.banner("save") is not None
    assert stance(small, "W-1", "East") == "Way 2"
    assert small.window.isWindowModified()
    folder.rename(tmp_path)
    target = tmp_path / "mine.xlsx"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", staticmethod(lambda *_: (str(target), "")))
    small.trigger("save_as")
    assert saved_cells(target)["W-1"]["East"] == "Way 2"
    assert path.read_bytes() == before
