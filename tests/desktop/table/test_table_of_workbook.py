"""The example workbook, opened as the program opens it, in the table."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from pytestqt.qtbot import QtBot

from counterpoint.compare import Comparison
from counterpoint.desktop.table import MatrixView
from counterpoint.desktop.table.reading import WordReading
from counterpoint.desktop.theme import load_theme
from counterpoint.model import Anchor, CellFacts, Issue, Plan, PlanMatrix
from counterpoint.session import OpenWorkbook
from counterpoint.session.arranging import SortField, SortKey
from counterpoint.session.filtering import RowFilter
from support.table import HandSource, shown_table


@pytest.fixture
def book(example_workbook: Path, tmp_path: Path) -> OpenWorkbook:
    copy = tmp_path / "book.xlsx"
    shutil.copy(example_workbook, copy)
    return OpenWorkbook.open(copy)


@pytest.fixture
def view(qtbot: QtBot, book: OpenWorkbook) -> MatrixView:
    made = MatrixView(load_theme("light"))
    qtbot.addWidget(made)
    made.resize(1400, 900)
    made.setReading(WordReading())
    made.setWorkbook(book)
    assert book.matrix is not None
    made.setComparison(Comparison(book.matrix))
    with qtbot.waitExposed(made):
        made.show()
    qtbot.waitUntil(lambda: not made.is_busy(), timeout=10_000)
    return made


def test_the_rows_say_what_the_comparison_says(view: MatrixView, qtbot: QtBot) -> None:
    matrix = view.matrix
    assert matrix is not None
    comparison = Comparison(matrix)
    view.setSort([SortKey(SortField.RELATIVE, True)])
    shown = [comparison.relative[matrix.issue_index[key]] for key in view.shownIssues()]
    known = [value for value in shown if value == value]
    assert known == sorted(known, reverse=True)
    assert shown[: len(known)] == known, "what cannot be compared is last"
    view.goTo("MIL-01", "US28")
    qtbot.waitUntil(lambda: not view.is_busy(), timeout=10_000)
    model = view.table.matrix_model
    row = model.row_of(matrix.issue_index["MIL-01"])
    for plan, group in enumerate(comparison.groups(matrix.issue_index["MIL-01"])):
        content = model.cell(row, model.column_of_plan(matrix.plans[plan].key))
        assert content is not None
        assert content.group == group


def test_an_annotation_made_in_the_session_shows_at_once(
    view: MatrixView, book: OpenWorkbook
) -> None:
    book.author = "Ann"
    book.annotate(Anchor("MIL-01", "US28"), "Is this a ceiling?")
    view.refresh(["MIL-01"])
    view.setRowFilter(RowFilter(text="ceiling?"))
    assert view.shownIssues() == ("MIL-01",)
    content = view.table.matrix_model.cell(0, view.columnNames().index("plan:US28"))
    assert content is not None
    assert content.notes == 1
    book.undo()
    view.refresh(["MIL-01"])
    assert view.rowsLeft() == (0, 60)


def test_looking_never_changes_the_workbook(view: MatrixView, book: OpenWorkbook) -> None:
    before = book.path.read_bytes()
    view.setSort([SortKey(SortField.ID, True)])
    view.setGroupByTopic(True)
    view.setBaseline("US28")
    view.setRowFilter(RowFilter(text="nato"))
    view.grab()
    assert not book.modified
    assert book.path.read_bytes() == before


def test_a_click_on_a_link_opens_nothing(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    text = "https://example.org <a href='https://example.org'>see</a>"
    facts = {(0, 0): CellFacts(link="https://example.org")}
    matrix = PlanMatrix((Plan("A"),), (Issue("k", "", "", "One", 2),), [[text]], facts=facts)
    view = shown_table(qtbot, HandSource(matrix))
    view.goTo("k", "A")
    point = view.table.visualRect(view.table.currentIndex()).center()
    for modifier in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier):
        qtbot.mouseClick(view.table.viewport(), Qt.MouseButton.LeftButton, modifier, point)
        qtbot.mouseDClick(view.table.viewport(), Qt.MouseButton.LeftButton, modifier, point)
    qtbot.keyClick(view.table, Qt.Key.Key_Return)
    assert opened == []
