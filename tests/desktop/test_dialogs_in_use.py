"""The larger dialogs, driven as people do: mapping, new matrix, preferences, problems."""

from __future__ import annotations

from pathlib import Path

import pytest
from openpyxl import load_workbook
from openpyxl.styles import PatternFill
from PySide6.QtCore import QMimeData, QModelIndex, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QFileDialog, QMessageBox

from counterpoint.desktop.appearance import ThemeChoice
from counterpoint.desktop.dialogs.mapping import MappingDialog
from counterpoint.desktop.dialogs.new_matrix import NewMatrixDialog
from counterpoint.desktop.dialogs.preferences import PreferencesDialog
from counterpoint.desktop.problems_view import ProblemModel
from counterpoint.model import Anchor
from counterpoint.session import OpenWorkbook
from counterpoint.workbook.loaded import Problem
from counterpoint.workbook.mapping import ColumnRole
from support.small_books import book_of
from support.windows import WindowDriver

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def odd_workbook(tmp_path: Path) -> Path:
    """A sheet in nobody's format: titles above, a header in row 4, columns of unclear meaning."""
    book = book_of(
        ["Notes of the fisheries talks"],
        [],
        ["draft of May"],
        ["", "what", "north", "south", "remark"],
        ["", "Quota of cod", "10,000 t", "25,000 t", "see annex"],
        ["", "Season", "May to August", "all year", ""],
        ["", "Net size", "120 mm", "90 mm", "old"],
        title="Sheet one",
    )
    path = tmp_path / "odd.xlsx"
    book.save(path)
    return path


def test_the_mapping_dialog_previews_live_and_its_choice_is_kept_in_the_workbook(
    driver: WindowDriver, odd_workbook: Path
) -> None:
    window = driver.open(odd_workbook)
    if not [each for each in window.findChildren(MappingDialog) if each.isVisible()]:
        driver.trigger("mapping")
    dialog = driver.dialog(MappingDialog)
    QAbstractItemModelTester(dialog.preview, QAbstractItemModelTester.FailureReportingMode.Warning)
    dialog.header_row.setValue(4)
    dialog.header_count.setValue(1)
    dialog.first_row.setValue(5)
    dialog.last_row.setValue(7)
    for column, role in (
        (2, ColumnRole.ISSUE), (3, ColumnRole.PLAN), (4, ColumnRole.PLAN), (5, ColumnRole.REFERENCE)
    ):  # fmt: skip
        box = dialog.roles.boxes[column]
        box.setCurrentIndex(box.findData(role))
    assert dialog.problem() == ""
    assert dialog.preview.role_at(5, 3) is ColumnRole.PLAN
    assert dialog.preview.role_at(3, 3) is None, "above the header nothing belongs to the matrix"
    dialog.accept()
    driver.settle()
    assert window.workspace.matrix.visiblePlans() == ("north", "south")
    assert len(window.workspace.matrix.shownIssues()) == 3
    assert window.book is not None
    window.book.book.annotate(Anchor(window.workspace.matrix.shownIssues()[0], "north"), "Why?")
    driver.trigger("save")
    again = OpenWorkbook.open(odd_workbook)
    assert again.loaded.mapping_is_certain, "the next reader is not asked"
    assert again.matrix is not None
    assert [plan.key for plan in again.matrix.plans] == ["north", "south"]
    again.close()


def test_the_mapping_dialog_refuses_what_makes_no_matrix(
    driver: WindowDriver, odd_workbook: Path
) -> None:
    window = driver.open(odd_workbook)
    if not [each for each in window.findChildren(MappingDialog) if each.isVisible()]:
        driver.trigger("mapping")
    dialog = driver.dialog(MappingDialog)
    for box in dialog.roles.boxes.values():
        box.setCurrentIndex(box.findData(ColumnRole.IGNORE))
    assert dialog.problem()
    assert not dialog.buttons.buttons()[0].isEnabled()
    dialog.reject()


def test_the_mapping_dialog_stays_closed_for_our_own_format(opened: WindowDriver) -> None:
    assert not opened.window.findChildren(MappingDialog)


def test_makes_a_new_matrix_and_opens_it(
    driver: WindowDriver, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "talks.xlsx"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", staticmethod(lambda *_: (str(target), "")))
    driver.trigger("new_matrix")
    dialog = driver.dialog(NewMatrixDialog)
    driver.write(dialog.title, "Talks")
    dialog.plans.setPlainText("North\nNorth")
    assert not dialog.buttons.buttons()[0].isEnabled(), "two plans of one name"
    dialog.plans.setPlainText("North\nSouth")
    dialog.topics.setPlainText("Fish")
    dialog.accept()
    driver.settle()
    window = driver.window
    assert window.book is not None
    assert window.book.book.path == target
    assert window.workspace.matrix.visiblePlans() == ("North", "South")


def test_what_was_typed_for_a_new_matrix_stays_when_no_name_is_given(
    driver: WindowDriver, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "talks.xlsx"
    names = iter(["", str(target)])
    monkeypatch.setattr(QFileDialog, "getSaveFileName", staticmethod(lambda *_: (next(names), "")))
    driver.trigger("new_matrix")
    dialog = driver.dialog(NewMatrixDialog)
    dialog.plans.setPlainText("North\nSouth\nWest")
    dialog.accept()
    driver.settle()
    assert dialog.isVisible()
    assert dialog.plans.toPlainText() == "North\nSouth\nWest"
    assert driver.window.book is None
    dialog.accept()
    driver.settle()
    assert driver.window.workspace.matrix.visiblePlans() == ("North", "South", "West")
    assert not driver.window.findChildren(NewMatrixDialog)


def test_makes_a_workbook_from_a_pasted_table(
    driver: WindowDriver, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "pasted.xlsx"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", staticmethod(lambda *_: (str(target), "")))
    mime = QMimeData()
    mime.setHtml(
        "<table><tr><th>Issue</th><th>Plan A</th><th>Plan B</th></tr>"
        "<tr><td>Quota</td><td>10</td><td>20</td></tr>"
        "<tr><td>Season</td><td>May</td><td>all year</td></tr></table>"
    )
    QGuiApplication.clipboard().setMimeData(mime)
    driver.trigger("new_from_clipboard")
    assert driver.window.book is not None
    assert driver.window.workspace.matrix.visiblePlans() == ("Plan A", "Plan B")


def test_a_pasted_table_that_may_be_read_wrongly_is_asked_about_and_loses_nothing(
    driver: WindowDriver, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "pasted.xlsx"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", staticmethod(lambda *_: (str(target), "")))
    rows = ["\tQuota\tSeason\tRemarks", "North\t10 t\tMay\tsee page 4", "South\t12 t\tJune\t"]
    QGuiApplication.clipboard().setText("\n".join(rows))
    driver.trigger("new_from_clipboard")
    driver.dialog(MappingDialog).reject()
    driver.settle()
    sheet = load_workbook(target).worksheets[0]
    assert [cell.value for cell in sheet[2]] == ["North", "10 t", "May", "see page 4"]


def test_a_clipboard_without_a_table_is_told_and_nothing_is_made(
    driver: WindowDriver, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "pasted.xlsx"
    asked: list[object] = []

    def ask(*about: object) -> tuple[str, str]:
        asked.append(about)
        return str(target), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", staticmethod(ask))
    QGuiApplication.clipboard().setText("just a sentence")
    driver.trigger("new_from_clipboard")
    assert driver.window.banners.banner("error") is not None
    assert asked == [], "no name is asked for what cannot be made"
    assert not target.exists()


def test_an_empty_clipboard_is_told_as_well(driver: WindowDriver) -> None:
    QGuiApplication.clipboard().clear()
    driver.trigger("new_from_clipboard")
    assert driver.window.banners.banner("error") is not None
    assert driver.window.book is None


@pytest.fixture
def faulty_workbook(tmp_path: Path) -> Path:
    """A problem in a cell of each kind of line: ID, title, weight, heading, and another sheet."""
    book = book_of(
        ["ID", "Topic", "Issue", "Weight", "Plan A", "Plan B "],
        ["F-1", "Fish", "Quota", 1, "10", "20"],
        ["F-1", "Fish", "Season", 1, "May", "June"],
        ["F-2", "Fish", "Nets", 1, "", ""],
        ["F-3", "Fish", "Ports", "much", "open", "closed"],
        ["", "Fish", "Fleet", 1, "open", "=1+1"],
    )
    stances = book.create_sheet("Stances")
    for row in (["ID", "Scale", "Options", "Plan A"], ["F-3", "nominal", "open;closed", "ajar"]):
        stances.append(row)
    path = tmp_path / "faulty.xlsx"
    book.save(path)
    return path


@pytest.mark.parametrize(
    ("code", "cell", "title", "plan"),
    [
        ("duplicate-id", "A3", "Season", ""),
        ("no-position", "C4", "Nets", ""),
        ("unreadable-weight", "D5", "Ports", ""),
        ("missing-id", "A6", "Fleet", ""),
        ("formula-without-value", "F6", "Fleet", "Plan B"),
        ("heading-spaces", "F1", "Quota", "Plan B"),
    ],
)
def test_a_click_on_a_problem_leads_to_its_cell(
    driver: WindowDriver, faulty_workbook: Path, code: str, cell: str, title: str, plan: str
) -> None:
    window = driver.open(faulty_workbook)
    driver.trigger("check")
    view = window.workspace.problems
    QAbstractItemModelTester(view.model, QAbstractItemModelTester.FailureReportingMode.Warning)
    assert view.isVisible()
    found = [view.model.problem(row) for row in range(view.model.rowCount())]
    line = next(at for at, each in enumerate(found) if (each.code, each.cell) == (code, cell))
    assert found[line].sheet == "Matrix"
    window.workspace.matrix.goTo(window.workspace.matrix.shownIssues()[1], "Plan A")
    rect = view.table.visualRect(view.model.index(line, 3))
    QTest.mouseClick(view.table.viewport(), LEFT, pos=rect.center())
    driver.settle()
    assert window.workspace.views.currentWidget() is window.workspace.matrix
    issue, at_plan = window.workspace.matrix.currentPlace()
    assert window.book is not None
    matrix = window.book.book.matrix
    assert matrix is not None
    assert matrix.issues[matrix.issue_index[issue]].title == title
    if plan:
        assert at_plan == plan


def test_a_problem_on_another_sheet_is_told_with_its_cell(
    driver: WindowDriver, faulty_workbook: Path
) -> None:
    window = driver.open(faulty_workbook)
    driver.trigger("check")
    view = window.workspace.problems
    found = [view.model.problem(row) for row in range(view.model.rowCount())]
    line = next(at for at, each in enumerate(found) if each.sheet == "Stances")
    assert (found[line].code, found[line].cell) == ("stance-outside-options", "D2")
    view.table.setFocus()
    view.table.setCurrentIndex(view.model.index(line, 0))
    QTest.keyClick(view.table, Qt.Key.Key_Return)
    driver.settle()
    assert window.workspace.views.currentWidget() is view, "nothing to go to in the table"
    assert "D2" in window.status.currentMessage()


def test_a_long_list_of_problems_looks_at_the_rows_on_view_only(
    opened: WindowDriver, monkeypatch: pytest.MonkeyPatch
) -> None:
    view = opened.window.workspace.problems
    asked: set[int] = set()
    data = ProblemModel.data

    def noted(model: ProblemModel, index: QModelIndex, role: int = 0) -> object:
        asked.add(index.row())
        return data(model, index, role)

    monkeypatch.setattr(ProblemModel, "data", noted)
    opened.trigger("view_problems")
    view.set_problems(
        [
            Problem("warning", "no-position", "Matrix", f"C{row}", "No plan.")
            for row in range(2, 5002)
        ]
    )
    opened.settle()
    assert view.model.rowCount() == 5_000
    assert 0 < len(asked) < 300
    assert "5000" in view.summary.text()


def test_preferences_are_used_at_once_and_remembered(opened: WindowDriver) -> None:
    window = opened.window
    opened.trigger("preferences")
    dialog = opened.dialog(PreferencesDialog)
    dialog.author.setText("  Olena   K. ")
    dialog.theme.setCurrentIndex(dialog.theme.findData(ThemeChoice.DARK.value))
    dialog.threshold.setValue(0.8)
    dialog.row_lines.setValue(3)
    dialog.accept()
    opened.settle()
    assert opened.settings.author == "Olena K."
    assert opened.desktop.appearance.theme.name == "dark"
    assert window.comparing.filters.threshold == 0.8
    assert window.workspace.matrix.rowHeightLimit() == 3
    opened.trigger("theme_light")
    assert opened.desktop.appearance.theme.name == "light"


def test_every_theme_can_be_chosen_and_the_window_is_drawn_in_it(opened: WindowDriver) -> None:
    window = opened.window
    for action, name in (
        ("theme_dark", "dark"), ("theme_contrast", "high-contrast"), ("theme_light", "light")
    ):  # fmt: skip
        opened.trigger(action)
        assert opened.desktop.appearance.theme.name == name
        image = window.grab().toImage()
        wanted = opened.desktop.appearance.theme.palette.window().color()
        corner = image.pixelColor(image.width() * 2 // 3, image.height() - 4)
        assert abs(corner.lightness() - wanted.lightness()) < 60, name


def test_help_opens_and_closes(opened: WindowDriver) -> None:
    for action in ("shortcuts", "glossary", "about"):
        opened.trigger(action)
        assert opened.window.findChildren(QMessageBox) == []
        from PySide6.QtWidgets import QApplication, QDialog

        dialog = opened.dialog(QDialog)
        opened.press(dialog, Qt.Key.Key_Escape)
        QApplication.processEvents()
        assert not dialog.isVisible()


def test_the_mapping_dialog_says_which_colours_the_positions_have(
    driver: WindowDriver, odd_workbook: Path
) -> None:
    book = load_workbook(odd_workbook)
    for cell in ("C5", "D6"):
        book["Sheet one"][cell].fill = PatternFill("solid", start_color="FFC6EFCE")
    book.save(odd_workbook)
    window = driver.open(odd_workbook)
    if not [each for each in window.findChildren(MappingDialog) if each.isVisible()]:
        driver.trigger("mapping")
    dialog = driver.dialog(MappingDialog)
    for column, role in ((2, ColumnRole.ISSUE), (3, ColumnRole.PLAN), (4, ColumnRole.PLAN)):
        box = dialog.roles.boxes[column]
        box.setCurrentIndex(box.findData(role))
    dialog.header_row.setValue(4)
    dialog.first_row.setValue(5)
    dialog.last_row.setValue(7)
    assert "light green (2)" in dialog.colours.text()
    dialog.last_row.setValue(1)  # no body left: nothing to say, and no failure
    assert dialog.colours.text() == ""
    dialog.reject()
