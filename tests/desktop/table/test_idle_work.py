"""What the table works out while nobody scrolls, so that a page turned is complete at once."""

from __future__ import annotations

import time
from collections.abc import Sequence

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from counterpoint.desktop.table import MatrixView
from counterpoint.desktop.table.arrangement import RowArrangement
from counterpoint.desktop.table.cells import Mark
from counterpoint.desktop.table.contents import KEPT_ROWS
from counterpoint.desktop.table.spans import Look
from counterpoint.model import Issue, Plan, PlanMatrix
from support.table import HandSource, shown_table

Key = Qt.Key


class SlowReading:
    """Takes as long for a cell as a frame can spare, and remembers the cells read."""

    def __init__(self) -> None:
        self.read: set[str] = set()

    def parts(self, old: str, new: str) -> Sequence[tuple[str, Look]]:
        time.sleep(0.002)
        self.read.add(new)
        return ()

    def marks(self, old: str, new: str) -> tuple[Mark, ...]:
        return ()


@pytest.fixture
def reading() -> SlowReading:
    return SlowReading()


@pytest.fixture
def view(qtbot: QtBot, reading: SlowReading) -> MatrixView:
    """400 issues read against the first plan, at rest."""
    matrix = PlanMatrix(
        tuple(Plan(f"P{plan}") for plan in range(3)),
        tuple(Issue(f"I-{n}", f"I-{n}", "T", f"Issue {n}", n + 2) for n in range(400)),
        [[f"Text {plan} of {n}." for plan in range(3)] for n in range(400)],
    )
    view = shown_table(qtbot, HandSource(matrix), size=(900, 500))
    view.setReading(reading)
    view.setBaseline("P0")
    rested(qtbot, view)
    return view


def rested(qtbot: QtBot, view: MatrixView) -> None:
    QApplication.processEvents()
    qtbot.waitUntil(lambda: not view.is_busy(), timeout=20_000)


def unread(view: MatrixView) -> list[tuple[int, int]]:
    """The cells in view whose differences are not shown yet."""
    model = view.table.matrix_model
    cells = [(row, column) for row in view.table.rows_in_view() for column in (3, 4)]
    return [at for at in cells if (cell := model.cell(*at)) is not None and not cell.reworded]


def test_texts_are_made_searchable_by_the_clock_not_by_the_row(
    view: MatrixView, monkeypatch: pytest.MonkeyPatch
) -> None:
    slices: list[int] = []

    def slow(_self: RowArrangement, rows: int) -> bool:
        slices.append(rows)
        time.sleep(0.01)
        return True

    monkeypatch.setattr(RowArrangement, "index_a_slice", slow)
    view._idle._work()
    assert len(slices) == 1
    assert slices[0] <= 20


def test_a_page_turned_after_a_pause_is_complete_at_once(qtbot: QtBot, view: MatrixView) -> None:
    missing: list[bool] = []
    view.table.figures_missing.connect(lambda: missing.append(True))
    first = view.table.rows_in_view()
    for key in (Key.Key_PageDown, Key.Key_PageDown, Key.Key_PageUp):
        before = view.table.rows_in_view()
        for _ in range(2):  # the first moves the current cell within the page
            QTest.keyClick(view.table, key)
            view.table.viewport().repaint()
            assert not unread(view)
            rested(qtbot, view)
        assert view.table.rows_in_view() != before
    assert first != view.table.rows_in_view()
    assert not missing


def test_a_jump_is_completed_after_a_pause(qtbot: QtBot, view: MatrixView) -> None:
    bar = view.table.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    view.table.viewport().repaint()
    assert unread(view), "reading all of it would have held the frame up"
    rested(qtbot, view)
    assert not unread(view)


def test_only_the_rows_beside_those_in_view_are_prepared(
    view: MatrixView, reading: SlowReading
) -> None:
    pages = len(reading.read) / (2 * len(view.table.rows_in_view()))
    assert pages <= 2.5, "the page in view and the next one, not 400 rows"


def test_it_comes_to_rest_with_a_hundred_rows_in_view(qtbot: QtBot, view: MatrixView) -> None:
    view.setTextScale(50)
    view.resize(900, 3600)
    rows = view.table.rows_in_view()
    assert 75 < len(rows) < KEPT_ROWS, "with as many on either side, not all could be kept"
    rested(qtbot, view)
    view.table.verticalScrollBar().setValue(5000)
    rested(qtbot, view)
    assert not unread(view)
