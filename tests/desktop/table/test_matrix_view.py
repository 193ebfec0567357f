"""The table driven with keys and mouse, as a person does."""

from __future__ import annotations

import gc
import weakref

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from counterpoint.desktop.table import MatrixView, NoteCounts
from counterpoint.desktop.table.arrangement import RowArrangement
from counterpoint.desktop.table.header import PlanHeader
from counterpoint.model import Issue, Plan, PlanMatrix
from counterpoint.session.arranging import SortField, SortKey
from counterpoint.session.filtering import RowFilter
from support.example import example_matrix
from support.table import HandSource, made_note, shown_table

Key = Qt.Key
LEFT = Qt.MouseButton.LeftButton


def first_issues(view: MatrixView, count: int = 3) -> list[str]:
    return list(view.shownIssues()[:count])


def click_heading(
    qtbot: QtBot, view: MatrixView, name: str, modifier: Qt.KeyboardModifier | None = None
) -> None:
    """Click the middle of a heading, on whichever header shows it."""
    column = view.columnNames().index(name)
    table = view.table
    header: PlanHeader = table.frozen_header if column in table.frozen_columns() else table.header
    x = header.sectionViewportPosition(column) + header.sectionSize(column) // 2
    qtbot.mouseClick(
        header.viewport(),
        LEFT,
        modifier or Qt.KeyboardModifier.NoModifier,
        QPoint(x, header.height() // 2),
    )


def cell_point(view: MatrixView, issue: str, plan: str = "") -> QPoint:
    """The middle of a cell in the viewport; the cell is brought into view."""
    assert view.goTo(issue, plan)
    return view.table.visualRect(view.table.currentIndex()).center()


# Rows


def test_all_issues_are_shown_in_workbook_order(qtbot: QtBot) -> None:
    view = shown_table(qtbot)
    assert view.rowsLeft() == (60, 60)
    assert view.shownIssues() == tuple(issue.key for issue in example_matrix().issues)


def test_clicking_a_heading_sorts_turns_and_lets_go(qtbot: QtBot) -> None:
    view = shown_table(qtbot)
    with qtbot.waitSignal(view.sort_changed):
        click_heading(qtbot, view, "divergence")
    assert view.sort() == (SortKey(SortField.RELATIVE, True),)
    click_heading(qtbot, view, "divergence")
    assert view.sort() == (SortKey(SortField.RELATIVE, False),)
    click_heading(qtbot, view, "divergence")
    assert view.sort() == ()
    assert first_issues(view, 1) == ["SOV-01"]


def test_shift_click_adds_a_key_and_a_plain_click_starts_over(qtbot: QtBot) -> None:
    view = shown_table(qtbot)
    click_heading(qtbot, view, "plan:US28")
    click_heading(qtbot, view, "divergence", Qt.KeyboardModifier.ShiftModifier)
    assert [key.field for key in view.sort()] == [SortField.PLAN, SortField.RELATIVE]
    click_heading(qtbot, view, "plan:E3")
    assert view.sort() == (SortKey(SortField.PLAN, False, "E3"),)


def test_sorting_moves_rows_and_not_the_matrix(qtbot: QtBot) -> None:
    view = shown_table(qtbot)
    matrix = view.matrix
    assert matrix is not None
    keys = [issue.key for issue in matrix.issues]
    view.goTo("MIL-01", "US28")
    view.setSort([SortKey(SortField.ID, True)])
    assert first_issues(view, 1) == ["TER-07"]
    assert view.currentPlace() == ("MIL-01", "US28"), "the current cell goes with its row"
    assert view.matrix is matrix
    assert [issue.key for issue in matrix.issues] == keys


def test_a_filter_counts_and_brings_the_current_cell_back(qtbot: QtBot) -> None:
    view = shown_table(qtbot)
    view.goTo("NUC-01", "E3")
    with qtbot.waitSignal(view.rows_changed) as emitted:
        view.setRowFilter(RowFilter(text="asset"))
    shown, total = view.rowsLeft()
    assert emitted.args == [shown, total]
    assert 0 < shown < total == 60
    assert "NUC-01" not in view.shownIssues()
    assert view.currentPlace() == ("", "")
    view.setRowFilter(RowFilter())
    assert view.rowsLeft() == (60, 60)
    assert view.currentPlace() == ("NUC-01", "E3")


def test_filtering_forgets_no_column(qtbot: QtBot) -> None:
    view = shown_table(qtbot)
    view.setColumnVisible("plan:E3", False)
    view.table.setColumnWidth(view.columnNames().index("plan:US28"), 333)
    before = view.state()
    view.setRowFilter(RowFilter(text="crimea"))
    view.setRowFilter(RowFilter(text="nothing at all like this"))
    view.setRowFilter(RowFilter())
    assert view.state()["columns"] == before["columns"]


def test_topics_gather_fold_and_count(qtbot: QtBot) -> None:
    view = shown_table(qtbot)
    view.setGroupByTopic(True)
    model = view.table.model()
    assert model.rowCount() == 60 + 17
    point = view.table.visualRect(model.index(0, 0)).center()
    qtbot.mouseClick(view.table.viewport(), LEFT, pos=point)
    assert model.rowCount() == 57 + 17, "three issues of the first topic are folded away"
    assert view.rowsLeft() == (60, 60), "folded issues have passed the filter"
    assert view.goTo("SOV-01"), "going to a folded issue unfolds its topic"
    assert model.rowCount() == 60 + 17
    view.setRowFilter(RowFilter(topics=frozenset({"Military"})))
    assert model.rowCount() == 3
    view.setGroupByTopic(False)
    assert model.rowCount() == 2


def test_topic_rows_answer_the_keyboard(qtbot: QtBot) -> None:
    view = shown_table(qtbot)
    view.setGroupByTopic(True)
    table = view.table
    table.setCurrentIndex(table.model().index(0, 0))
    with qtbot.assertNotEmitted(view.annotate_requested):
        qtbot.keyClick(table, Key.Key_Return)
    assert view.table.matrix_model.topic_at(0) is not None
    assert table.model().rowCount() == 57 + 17
    assert table.currentIndex().row() == 0
    qtbot.keyClick(table, Key.Key_Space)
    assert table.model().rowCount() == 60 + 17
    assert view.currentPlace() == ("", "")


# Keyboard


def test_arrows_home_and_end_move_over_all_columns(qtbot: QtBot) -> None:
    view = shown_table(qtbot)
    table = view.table
    view.goTo("SOV-02", "US28")
    for key, place in (
        (Key.Key_Right, ("SOV-02", "E3")),
        (Key.Key_Down, ("SOV-03", "E3")),
        (Key.Key_Left, ("SOV-03", "US28")),
        (Key.Key_Up, ("SOV-02", "US28")),
        (Key.Key_Home, ("SOV-02", "")),
        (Key.Key_End, ("SOV-02", "RUDEC")),
    ):
        qtbot.keyClick(table, key)
        assert view.currentPlace() == place, key
    qtbot.keyClick(table, Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    assert view.currentPlace() == (view.shownIssues()[-1], "RUDEC")
    qtbot.keyClick(table, Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
    assert view.currentPlace() == ("SOV-01", "")
    qtbot.keyClick(table, Key.Key_PageDown)
    assert view.currentPlace()[0] != "SOV-01"
    qtbot.keyClick(table, Key.Key_PageUp)
    assert view.currentPlace()[0] == "SOV-01"


def test_enter_and_f2_ask_for_an_annotation_space_for_reading(qtbot: QtBot) -> None:
    view = shown_table(qtbot)
    view.goTo("MIL-01", "US28")
    for key in (Key.Key_Return, Key.Key_Enter, Key.Key_F2):
        with qtbot.waitSignal(view.annotate_requested) as emitted:
            qtbot.keyClick(view.table, key)
        assert emitted.args == ["MIL-01", "US28"]
    with qtbot.waitSignal(view.reading_requested):
        qtbot.keyClick(view.table, Key.Key_Space)
    with qtbot.assertNotEmitted(view.place_changed):
        qtbot.keyClicks(view.table, "zap")


def test_the_current_cell_is_announced_once_and_kept_in_view(qtbot: QtBot) -> None:
    view = shown_table(qtbot)
    with qtbot.waitSignal(view.place_changed) as emitted:
        view.goTo("IMP-06", "RUDEC")
    assert emitted.args == ["IMP-06", "RUDEC"]
    rect = view.table.visualRect(view.table.currentIndex())
    viewport = view.table.viewport().rect()
    assert viewport.contains(rect.topLeft())
    assert rect.bottom() <= viewport.bottom() or rect.top() == 0


def test_going_somewhere_selects_that_alone_though_ctrl_is_held(qtbot: QtBot) -> None:
    view = shown_table(qtbot)
    view.goTo("SOV-01", "US28")
    handle = view.windowHandle()
    QTest.keyPress(handle, Key.Key_Control, Qt.KeyboardModifier.ControlModifier)
    try:
        assert QApplication.keyboardModifiers() & Qt.KeyboardModifier.ControlModifier
        view.goTo("ALL-02", "US28")
        assert view.selectedPlaces() == [("ALL-02", "US28")]
    finally:
        QTest.keyRelease(handle, Key.Key_Control)


def test_going_to_what_is_not_there_says_so_and_moves_nothing(qtbot: QtBot) -> None:
    view = shown_table(qtbot)
    view.goTo("MIL-01", "US28")
    assert not view.goTo("NO-99")
    view.setRowFilter(RowFilter(text="asset"))
    assert not view.goTo("MIL-01")


def test_neighbours_are_reached_over_topic_rows(qtbot: QtBot) -> None:
    view = shown_table(qtbot)
    view.setGroupByTopic(True)
    view.goTo("SOV-03", "US28")
    assert view.goToNeighbour(1)
    assert view.currentPlace() == ("ALL-01", "US28")
    assert view.goToNeighbour(-1)
    assert view.currentPlace() == ("SOV-03", "US28")
    view.goTo("SOV-01")
    assert not view.goToNeighbour(-1)


# Mouse


def test_a_double_click_opens_details_and_edits_nothing(qtbot: QtBot) -> None:
    view = shown_table(qtbot)
    point = cell_point(view, "MIL-01", "US28")
    with qtbot.waitSignal(view.open_details_requested):
        qtbot.mouseDClick(view.table.viewport(), LEFT, pos=point)
    assert view.table.state() == view.table.State.NoState


def test_the_wheel_with_ctrl_and_the_keys_change_the_size(qtbot: QtBot) -> None:
    view = shown_table(qtbot)
    control = Qt.KeyboardModifier.ControlModifier
    qtbot.keyClick(view.table, Key.Key_Plus, control)
    assert view.textScale() == 110
    qtbot.keyClick(view.table, Key.Key_Minus, control)
    qtbot.keyClick(view.table, Key.Key_Minus, control)
    assert view.textScale() == 90
    qtbot.keyClick(view.table, Key.Key_0, control)
    assert view.textScale() == 100
    before = view.table.verticalScrollBar().value()
    turn = QWheelEvent(
        QPointF(50, 50),
        QPointF(50, 50),
        QPoint(),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        control,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(view.table.viewport(), turn)
    assert view.textScale() == 110
    assert view.table.verticalScrollBar().value() == before


def test_larger_text_takes_wider_columns_and_higher_rows(qtbot: QtBot) -> None:
    view = shown_table(qtbot)
    width, height = view.table.columnWidth(2), view.table.rowHeight(0)
    view.setTextScale(200)
    assert abs(view.table.columnWidth(2) - 2 * width) <= 1
    assert view.table.rowHeight(0) > 1.5 * height


def test_a_click_on_a_frozen_cell_hits_it_though_the_table_is_scrolled(qtbot: QtBot) -> None:
    view = shown_table(qtbot, size=(700, 600))
    bar = view.table.horizontalScrollBar()
    bar.setValue(bar.maximum())
    assert bar.value() > 200
    qtbot.mouseClick(view.table.viewport(), LEFT, pos=QPoint(20, 15))
    assert view.currentPlace() == ("SOV-01", "")
    assert view.table.currentIndex().column() == 0
    assert bar.value() == bar.maximum(), "going to a frozen column does not scroll"


def test_a_cell_under_the_frozen_columns_is_brought_out(qtbot: QtBot) -> None:
    view = shown_table(qtbot, size=(700, 600))
    view.goTo("SOV-01", "RUDEC")
    view.goTo("SOV-01", "US28")
    rect = view.table.visualRect(view.table.currentIndex())
    assert rect.left() >= view.table.frozen_width()


def test_nothing_is_frozen_where_it_would_fill_the_window(qtbot: QtBot) -> None:
    view = shown_table(qtbot, size=(260, 400))
    assert len(view.table.frozen_columns()) < 2
    view.resize(1200, 800)
    assert view.table.frozen_columns() == [0, 1]


# Columns and their memory


def test_the_layout_comes_back_as_it_was_left(qtbot: QtBot) -> None:
    view = shown_table(qtbot)
    header = view.table.header
    names = view.columnNames()
    view.setColumnVisible("plan:GEN19", False)
    header.resizeSection(names.index("plan:E3"), 301)
    header.moveSection(header.visualIndex(names.index("plan:RUDEC")), 2)
    view.setSort([SortKey(SortField.PLAN, True, "E3"), SortKey(SortField.ID)])
    view.setRowHeightLimit(4)
    view.setTextScale(125)
    view.setGroupByTopic(True)
    view.setTopicCollapsed("Military", True)
    state = view.state()

    other = shown_table(qtbot)
    other.restoreState(state)
    assert other.state() == state
    assert other.visiblePlans()[0] == "RUDEC"
    assert "GEN19" not in other.visiblePlans()


def test_a_layout_remembered_in_pixels_is_still_understood(qtbot: QtBot) -> None:
    view = shown_table(qtbot)
    names = view.columnNames()
    view.restoreState(
        {"text_scale": 150, "columns": [{"name": "plan:E3", "width": 200}, {"name": "plan:US28"}]}
    )
    assert view.table.columnWidth(names.index("plan:E3")) == 300
    usual = shown_table(qtbot)
    usual.setTextScale(150)
    usual.setWorkbook(HandSource(example_matrix()))  # so that no width is a scaled one
    at = names.index("plan:US28")
    assert view.table.columnWidth(at) == usual.table.columnWidth(at), "no width: the usual one"


@pytest.mark.parametrize(
    "nonsense", [float("inf"), float("nan"), 10**30, -5, 0, True, "wide", None, [9]]
)
def test_a_width_that_nobody_chose_is_the_usual_one(qtbot: QtBot, nonsense: object) -> None:
    view = shown_table(qtbot)
    at = view.columnNames().index("plan:E3")
    usual = view.table.columnWidth(at)
    for unit in ("letters", "width"):
        view.restoreState({"columns": [{"name": "plan:E3", unit: nonsense}], "row_lines": nonsense})
        assert view.table.columnWidth(at) == usual


def test_a_layout_of_another_workbook_or_nonsense_is_taken_as_far_as_it_goes(
    qtbot: QtBot,
) -> None:
    view = shown_table(qtbot)
    before = view.state()
    view.restoreState(
        {
            "columns": [{"name": "plan:NOBODY", "width": 5}, "x", {"name": "plan:E3", "width": 9}],
            "sort": [["plan", True, "NOBODY"], ["??", 1, ""], 7],
            "text_scale": "big",
        }
    )
    assert view.sort() == ()
    assert view.textScale() == 100
    assert view.table.columnWidth(view.columnNames().index("plan:E3")) >= 48
    view.restoreState({})
    names = [each["name"] for each in view.state()["columns"]]
    assert names[:3] == ["issue", "divergence", "plan:E3"], "what it names comes first"
    assert set(names) == {each["name"] for each in before["columns"]}


def test_frozen_columns_stay_first_whatever_is_dragged(qtbot: QtBot) -> None:
    view = shown_table(qtbot)
    header = view.table.header
    header.moveSection(header.visualIndex(5), 0)
    header.moveSection(header.visualIndex(0), 4)
    assert view.table.shown_columns()[:2] == [0, 1]
    header.moveSection(2, 5)
    assert view.table.shown_columns()[:2] == [0, 1]
    assert sorted(view.table.shown_columns()) == list(range(11))


def test_dragging_a_border_is_told_and_remembered(qtbot: QtBot) -> None:
    view = shown_table(qtbot)
    with qtbot.waitSignal(view.layout_edited):
        view.table.frozen_header.resizeSection(0, 260)
    assert view.table.columnWidth(0) == 260
    letter = view.table.delegate.measures.average
    assert view.state()["columns"][0]["letters"] == pytest.approx(260 / letter, abs=0.001)


def drag(qtbot: QtBot, header: PlanHeader, start: QPoint, end: QPoint) -> None:
    """Drag on a header as a hand does, in several moves."""
    area = header.viewport()
    qtbot.mousePress(area, LEFT, pos=start)
    for share in (0.3, 0.6, 1.0):
        step = start + (end - start) * share
        move = QMouseEvent(
            QEvent.Type.MouseMove,
            QPointF(step),
            QPointF(area.mapToGlobal(step)),
            Qt.MouseButton.NoButton,
            LEFT,
            Qt.KeyboardModifier.NoModifier,
        )
        QApplication.sendEvent(area, move)
    qtbot.mouseRelease(area, LEFT, pos=end)


def test_columns_are_reordered_by_dragging_and_that_is_no_click(qtbot: QtBot) -> None:
    view = shown_table(qtbot)
    header = view.table.header
    us, eu = (view.columnNames().index(name) for name in ("plan:US28", "plan:EU19"))
    start = QPoint(header.sectionViewportPosition(us) + 40, 20)
    end = QPoint(header.sectionViewportPosition(eu) + header.sectionSize(eu) - 20, 20)
    with qtbot.waitSignal(view.layout_edited):
        drag(qtbot, header, start, end)
    assert view.visiblePlans()[:3] == ("E3", "EU19", "US28")
    assert view.sort() == ()


def test_a_plan_dragged_among_the_frozen_columns_goes_behind_them(qtbot: QtBot) -> None:
    view = shown_table(qtbot)
    header = view.table.header
    column = view.columnNames().index("plan:EU19")
    start = QPoint(header.sectionViewportPosition(column) + 40, 20)
    drag(qtbot, header, start, QPoint(10, 20))
    assert view.table.shown_columns()[:2] == [0, 1]
    assert view.visiblePlans()[0] == "EU19"


def test_borders_are_dragged_on_both_headers(qtbot: QtBot) -> None:
    view = shown_table(qtbot)
    table = view.table
    for header, column in ((table.frozen_header, 0), (table.header, 3)):
        before = table.columnWidth(column)
        border = header.sectionViewportPosition(column) + before - 1
        drag(qtbot, header, QPoint(border, 20), QPoint(border + 33, 20))
        assert table.columnWidth(column) == before + 33
        assert view.sort() == ()


def test_hidden_plans_are_left_out_and_come_back(qtbot: QtBot) -> None:
    view = shown_table(qtbot)
    others = [key for key in view.visiblePlans() if key not in ("E3", "US28")]
    view.setPlansVisible(others, visible=False)
    assert view.visiblePlans() == ("US28", "E3")
    qtbot.keyClick(view.table, Key.Key_Home)
    view.goTo("SOV-01", "E3")
    qtbot.keyClick(view.table, Key.Key_End)
    assert view.currentPlace() == ("SOV-01", "E3")
    view.setPlansVisible(others, visible=True)
    assert len(view.visiblePlans()) == 9


# Selection


def test_the_selection_becomes_a_table_with_headings(qtbot: QtBot) -> None:
    view = shown_table(qtbot)
    assert view.selected_table() == []
    view.goTo("SOV-01", "US28")
    shift = Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(view.table, Key.Key_Right, shift)
    qtbot.keyClick(view.table, Key.Key_Down, shift)
    assert view.selectedPlaces() == [
        ("SOV-01", "US28"),
        ("SOV-01", "E3"),
        ("SOV-02", "US28"),
        ("SOV-02", "E3"),
    ]
    table = view.selected_table()
    assert table[0] == ["ID", "Issue", "US 28-point", "E3 text"]
    matrix = example_matrix()
    assert table[1] == ["SOV-01", matrix.issues[0].title, *matrix.texts[0][:2]]
    assert len(table) == 3
    view.select_rows()
    assert len(view.selected_table()[0]) == 2 + 1 + 9


def test_everything_can_be_selected_and_copied_without_the_topic_rows(qtbot: QtBot) -> None:
    view = shown_table(qtbot)
    view.setGroupByTopic(True)
    view.setColumnVisible("plan:E3", False)
    view.table.selectAll()
    table = view.selected_table()
    assert len(table) == 61
    assert "E3 text" not in table[0]
    assert {row[0] for row in table[1:]} == {issue.id for issue in example_matrix().issues}


def test_the_selection_survives_sorting(qtbot: QtBot) -> None:
    view = shown_table(qtbot)
    view.goTo("MIL-01", "E3")
    view.setSort([SortKey(SortField.RELATIVE, True)])
    assert view.selectedPlaces() == [("MIL-01", "E3")]


# Other workbooks and changes


def test_annotations_are_counted_where_they_belong_after_a_refresh(qtbot: QtBot) -> None:
    source = HandSource(example_matrix())
    view = shown_table(qtbot, source)
    model = view.table.matrix_model
    column = view.columnNames().index("plan:US28")
    row = view.shownIssues().index("MIL-01")
    content = model.cell(row, column)
    assert content is not None
    assert content.notes == 0
    source.annotations = [made_note(1, "MIL-01", "US28"), made_note(2, "MIL-01", "US28")]
    with qtbot.waitSignal(model.dataChanged):
        view.refresh(["MIL-01"])
    content = model.cell(row, column)
    assert content is not None
    assert (content.notes, content.open_notes) == (2, 2)
    view.setRowFilter(RowFilter(unresolved=True))
    assert view.shownIssues() == ("MIL-01",)
    source.annotations = []
    view.refresh(["MIL-01"])
    assert view.rowsLeft() == (0, 60)


def test_an_edited_stance_is_shown_without_a_reset(qtbot: QtBot) -> None:
    source = HandSource(example_matrix())
    view = shown_table(qtbot, source)
    view.goTo("SOV-01", "EU19")
    model = view.table.matrix_model
    source.matrix = example_matrix().with_stance(0, 2, "Not affirmed")
    with qtbot.assertNotEmitted(model.modelReset):
        view.refresh(["SOV-01"])
    content = model.cell(0, view.columnNames().index("plan:EU19"))
    assert content is not None
    assert content.head.text in ("Not affirmed", "")
    assert view.currentPlace() == ("SOV-01", "EU19")


def test_another_workbook_starts_afresh(qtbot: QtBot) -> None:
    view = shown_table(qtbot)
    view.setSort([SortKey(SortField.ID)])
    view.setRowFilter(RowFilter(text="nato"))
    view.setBaseline("US28")
    view.goTo("ALL-01", "US28")
    small = PlanMatrix((Plan("A"),), (Issue("k", "", "", "One", 2),), [["Text"]])
    view.setWorkbook(HandSource(small))
    assert view.rowsLeft() == (1, 1)
    assert view.sort() == ()
    assert view.rowFilter() == RowFilter()
    assert view.columnNames() == ("issue", "divergence", "plan:A", "annotations")
    assert view.currentPlace() == ("", "")
    view.setWorkbook(None)
    assert view.rowsLeft() == (0, 0)
    assert view.table.model().columnCount() == 0


def test_an_empty_table_says_why(qtbot: QtBot) -> None:
    view = shown_table(qtbot, HandSource(None))
    assert "Open a workbook" in view.table.empty_text
    view.setWorkbook(HandSource(PlanMatrix((Plan("A"),), (), ())))
    assert "no issues yet" in view.table.empty_text
    view.setWorkbook(HandSource(example_matrix()))
    view.setRowFilter(RowFilter(text="no such words"))
    assert "No issue passes the filter" in view.table.empty_text
    assert view.grab().toImage().pixelColor(600, 600).isValid()


def test_a_large_matrix_is_left_out_of_garbage_collections_until_the_next(
    qtbot: QtBot,
) -> None:
    gc.unfreeze()
    issues = tuple(Issue(f"{n}", "", "", "", n + 2) for n in range(10_001))
    large = PlanMatrix(tuple(Plan(f"P{n}") for n in range(20)), issues, [[""] * 20] * 10_001)
    view = shown_table(qtbot, HandSource(large), compare=False)
    try:
        qtbot.waitUntil(lambda: not view.is_busy(), timeout=20_000)
        assert gc.get_freeze_count() > 10_001
    finally:
        gc.unfreeze()
    small = shown_table(qtbot)
    qtbot.waitUntil(lambda: not small.is_busy(), timeout=5000)
    assert gc.get_freeze_count() == 0


def test_the_search_index_of_a_closed_workbook_is_freed_at_once(qtbot: QtBot) -> None:
    arrangement = RowArrangement(example_matrix(), NoteCounts())
    arrangement.index_a_slice(100)
    gone = weakref.ref(arrangement)
    gc.disable()
    try:
        del arrangement
        assert gone() is None
    finally:
        gc.enable()


def test_idle_work_ends(qtbot: QtBot) -> None:
    view = shown_table(qtbot)
    qtbot.waitUntil(lambda: not view.is_busy(), timeout=5000)
    assert not view.table.matrix_model.contents.wanted
    view.setRowFilter(RowFilter(text="a"))
    view.setSort([SortKey(SortField.RELATIVE, True)])
    qtbot.waitUntil(lambda: not view.is_busy(), timeout=5000)
