"""Rows fit their text, and nothing jumps while they do."""

from __future__ import annotations

import random

from pytestqt.qtbot import QtBot

from counterpoint.desktop.table import MatrixView
from counterpoint.model import Issue, Plan, PlanMatrix
from counterpoint.session.arranging import SortField, SortKey
from support.comparing import PlainComparison
from support.table import HandSource, shown_table


def uneven_matrix(issues: int = 300, plans: int = 4) -> PlanMatrix:
    """Rows of very different lengths, whose estimates are often wrong."""
    dice = random.Random(7)
    words = ["i", "ill", "www", "mmm", "agreement", "international", "of"]
    texts = [
        [" ".join(dice.choices(words, k=dice.choice((1, 3, 12, 30)))) for _ in range(plans)]
        for _ in range(issues)
    ]
    return PlanMatrix(
        tuple(Plan(f"P{number}") for number in range(plans)),
        tuple(
            Issue(f"I-{n}", f"I-{n}", f"T {n // 50}", f"Issue {n}", n + 2) for n in range(issues)
        ),
        texts,
    )


def tops(view: MatrixView) -> dict[int, int]:
    """Where the rows in view begin on the screen, by row."""
    table = view.table
    return {row: table.rowViewportPosition(row) for row in table.rows_in_view()}


def test_rows_in_view_have_the_height_of_their_text(qtbot: QtBot) -> None:
    view = shown_table(qtbot, HandSource(uneven_matrix()), compare=False)
    table = view.table
    for row in table.rows_in_view():
        wanted = [
            view.table.delegate.height_for(content, table.columnWidth(column))
            for column in table.shown_columns()
            if (content := table.matrix_model.cell(row, column)) is not None
        ]
        assert table.rowHeight(row) == max(wanted)


def test_rows_far_away_are_not_measured(qtbot: QtBot) -> None:
    view = shown_table(qtbot, HandSource(uneven_matrix()), compare=False)
    measured = [row for row in range(300) if view.table.heights.is_exact(row)]
    assert len(measured) <= len(view.table.rows_in_view()) + 2
    assert 299 not in measured


def test_scrolling_up_into_unmeasured_rows_moves_only_as_far_as_asked(qtbot: QtBot) -> None:
    view = shown_table(qtbot, HandSource(uneven_matrix()), compare=False)
    bar = view.table.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    for _ in range(40):
        before = tops(view)
        step = min(30, bar.value())
        bar.setValue(bar.value() - step)
        after = tops(view)
        both = before.keys() & after.keys()
        assert both
        for row in both:
            assert after[row] == before[row] + step, row


def test_scrolling_down_moves_only_as_far_as_asked(qtbot: QtBot) -> None:
    view = shown_table(qtbot, HandSource(uneven_matrix()), compare=False)
    bar = view.table.verticalScrollBar()
    for _ in range(60):
        before = tops(view)
        bar.setValue(bar.value() + 45)
        after = tops(view)
        for row in before.keys() & after.keys():
            assert after[row] == before[row] - 45, row


def test_going_far_away_shows_the_whole_cell(qtbot: QtBot) -> None:
    view = shown_table(qtbot, HandSource(uneven_matrix()), compare=False)
    for issue in ("I-250", "I-3", "I-299", "I-120"):
        assert view.goTo(issue, "P1")
        rect = view.table.visualRect(view.table.currentIndex())
        assert rect.top() >= 0
        assert rect.bottom() <= view.table.viewport().height()


def test_the_line_limit_bounds_every_row(qtbot: QtBot) -> None:
    view = shown_table(qtbot, HandSource(uneven_matrix()), compare=False)
    view.setRowHeightLimit(3)
    low = max(view.table.rowHeight(row) for row in range(300))
    line = view.table.delegate.measures.line
    assert low <= view.table.heights.cap() + line, "three lines, or the divergence's own three"
    view.setRowHeightLimit(20)
    assert max(view.table.rowHeight(row) for row in range(300)) > low
    assert view.rowHeightLimit() == 20


def test_heights_go_with_their_rows_when_sorted(qtbot: QtBot) -> None:
    view = shown_table(qtbot, HandSource(uneven_matrix(40)), compare=False, size=(1200, 3000))
    table = view.table
    keys = view.shownIssues()
    measured = [row for row in range(40) if table.heights.is_exact(row)]
    before = {keys[row]: table.rowHeight(row) for row in measured}
    table.header.sort_wanted.emit(3, False)
    after = {key: table.rowHeight(row) for row, key in enumerate(view.shownIssues())}
    assert view.shownIssues() != keys
    assert {key: after[key] for key in before} == before


def test_new_figures_and_sizes_leave_what_is_read_where_it_is(qtbot: QtBot) -> None:
    matrix = uneven_matrix()
    view = shown_table(qtbot, HandSource(matrix), compare=False)
    table = view.table
    view.goTo("I-2", "P1")
    table.verticalScrollBar().setValue(table.verticalScrollBar().maximum() // 2)
    first, top = table.anchor()
    assert first > 50
    view.setComparison(PlainComparison(matrix))
    assert table.anchor() == (first, top)
    view.refresh([matrix.issues[first].key])
    assert table.anchor() == (first, top)
    view.setRowHeightLimit(12)
    assert table.anchor() == (first, top)


def test_the_current_row_stays_on_the_screen_when_rows_are_sorted(qtbot: QtBot) -> None:
    view = shown_table(qtbot, HandSource(uneven_matrix()), compare=False)
    view.goTo("I-150", "P1")
    before = view.table.visualRect(view.table.currentIndex()).top()
    view.setSort([SortKey(SortField.PLAN, name="P0")])
    assert view.currentPlace() == ("I-150", "P1")
    assert view.table.visualRect(view.table.currentIndex()).top() == before


def test_sorting_after_scrolling_away_shows_the_first_rows(qtbot: QtBot) -> None:
    view = shown_table(qtbot, HandSource(uneven_matrix()), compare=False)
    bar = view.table.verticalScrollBar()
    bar.setValue(bar.maximum())
    view.setSort([SortKey(SortField.PLAN, name="P0")])
    assert bar.value() == 0


def test_folding_and_filtering_keep_heights_with_their_rows(qtbot: QtBot) -> None:
    view = shown_table(qtbot, HandSource(uneven_matrix(60)), compare=False)
    view.setGroupByTopic(True)
    table = view.table
    assert table.rowHeight(0) == table.topic_height()
    view.setTopicCollapsed("T 0", True)
    assert table.rowHeight(0) == table.rowHeight(1) == table.topic_height()
    view.goTo("I-55")
    row = table.currentIndex().row()
    content = table.matrix_model.cell(row, 2)
    assert content is not None
    assert table.rowHeight(row) >= table.delegate.height_for(content, table.columnWidth(2))
