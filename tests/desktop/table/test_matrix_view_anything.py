"""Whatever a person does in whatever order, rows, heights and places agree."""

from __future__ import annotations

import random

import pytest
from pytestqt.qtbot import QtBot

from counterpoint.desktop.table import MatrixView
from counterpoint.desktop.table.reading import WordReading
from counterpoint.model import CellFacts, CellFlag, Issue, Plan, PlanMatrix, TextRun
from counterpoint.session.arranging import SortField, SortKey
from counterpoint.session.filtering import RowFilter, RowFinder, SearchIndex
from support.table import HandSource, made_note, shown_table

TEXTS = [
    "",
    "shall withdraw within 30 days",
    "shall not withdraw within three months",
    "<b>shall</b> &amp; <a href='file:///etc/passwd'>go</a>",
    "الأطراف shall تسحب القوات",
    "😀 " * 30,
    "line\nline\n\nline",
    "W" * 500,
    "\u202eright to left override\u202c \x00 \ufffe \ud800".replace("\ud800", ""),
    "n/a",
]


def odd_matrix(seed: int) -> PlanMatrix:
    """Forty issues by five plans of awkward texts."""
    dice = random.Random(seed)
    texts = [[dice.choice(TEXTS) for _ in range(5)] for _ in range(40)]
    facts = {
        (1, 1): CellFacts(runs=(TextRun(texts[1][1], bold=True, colour="#010101"),), fill="#ff0"),
        (2, 2): CellFacts(flag=CellFlag.ERROR_VALUE, link="javascript:alert(1)", merged=True),
    }
    issues = tuple(
        Issue(
            f"K{n}", dice.choice([f"A-{n}", ""]), f"T{n % 4}" if n % 7 else "", f"Title {n}", n + 2
        )
        for n in range(40)
    )
    plans = tuple(Plan(f"P{n}", colour=dice.choice(["", "red", "#00ff00"])) for n in range(5))
    return PlanMatrix(plans, issues, texts, facts=facts)


def check(view: MatrixView) -> None:
    """What must hold at any time."""
    table, model = view.table, view.table.matrix_model
    assert table.verticalHeader().count() == model.rowCount()
    assert table.header.count() == table.frozen_header.count() == model.columnCount()
    assert table.verticalHeader().length() == sum(
        table.rowHeight(row) for row in range(model.rowCount())
    )
    assert all(table.rowHeight(row) > 0 for row in range(model.rowCount()))
    assert table.shown_columns()[0] == 0
    issue, _ = view.currentPlace()
    if issue:
        assert issue in view.shownIssues()
    shown, total = view.rowsLeft()
    matrix = view.matrix
    assert matrix is not None
    assert total == len(matrix.issues)
    if not view.rowFilter().needs_figures:
        finder = RowFinder(matrix, SearchIndex(matrix))
        assert shown == len(finder.rows(view.rowFilter()))
    for row in table.rows_in_view():
        if (number := model.issue_at(row)) >= 0:
            assert table.heights.is_exact(number)


@pytest.mark.parametrize("seed", range(6))
def test_any_order_of_actions_leaves_the_table_in_order(qtbot: QtBot, seed: int) -> None:
    dice = random.Random(seed)
    source = HandSource(odd_matrix(seed))
    view = shown_table(qtbot, source, size=(dice.randrange(300, 1200), 500))
    view.setReading(WordReading())
    states = [view.state()]
    keys = [
        SortKey(field, dice.random() < 0.5) for field in SortField if field.value not in ("plan",)
    ]

    def annotate() -> None:
        source.annotations = [made_note(n, f"K{dice.randrange(40)}", "P1") for n in range(3)]
        view.refresh()

    def code() -> None:
        assert source.matrix is not None
        number = dice.randrange(40)
        source.matrix = source.matrix.with_stance(number, dice.randrange(5), "defers")
        view.refresh([f"K{number}"])

    def scroll() -> None:
        for bar in (view.table.verticalScrollBar(), view.table.horizontalScrollBar()):
            bar.setValue(dice.randrange(bar.maximum() + 1))

    actions = [
        lambda: view.setSort(dice.sample(keys, dice.randrange(3))),
        lambda: view.setSort([SortKey(SortField.PLAN, True, "P3")]),
        lambda: view.setRowFilter(
            RowFilter(text=dice.choice(["", "shall", "zzzz", "line go", "<b>"]))
        ),
        lambda: view.setRowFilter(RowFilter(topics=frozenset({"T1", ""}), uncoded=True)),
        lambda: view.setRowFilter(RowFilter()),
        lambda: view.setGroupByTopic(dice.random() < 0.5),
        lambda: view.setTopicCollapsed(f"T{dice.randrange(4)}", dice.random() < 0.5),
        lambda: view.setAllTopicsCollapsed(dice.random() < 0.5),
        lambda: view.goTo(f"K{dice.randrange(40)}", f"P{dice.randrange(5)}"),
        lambda: view.goToNeighbour(dice.choice([-2, -1, 1, 2])),
        lambda: view.setBaseline(dice.choice(["", "P0", "P4"])),
        lambda: view.setTextScale(dice.choice([50, 100, 200])),
        lambda: view.setRowHeightLimit(dice.randrange(1, 30)),
        lambda: view.setPlansVisible(
            dice.sample(["P0", "P1", "P2", "P3", "P4"], dice.randrange(6)), dice.random() < 0.5
        ),
        lambda: view.setColumnVisible("annotations", dice.random() < 0.5),
        lambda: view.resize(dice.randrange(150, 1300), dice.randrange(100, 800)),
        scroll,
        lambda: states.append(view.state()),
        lambda: view.restoreState(dice.choice(states)),
        lambda: view.grab(),
        annotate,
        code,
    ]
    for _ in range(60):
        dice.choice(actions)()
        check(view)
    qtbot.waitUntil(lambda: not view.is_busy(), timeout=10_000)
    check(view)
    view.grab()
