"""The reader stays where he is: order, topics, columns, filters and lists move no current cell."""

from __future__ import annotations

from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu

from counterpoint.desktop.context_menus import header_menu
from counterpoint.desktop.finding.topics_pane import TopicLine
from counterpoint.desktop.palette import QuickChooser
from counterpoint.desktop.table import MatrixView
from counterpoint.desktop.table.roles import Role
from counterpoint.model import Anchor
from counterpoint.session.arranging import SortField, SortKey
from support.windows import WindowDriver

Key = Qt.Key
LEFT = Qt.MouseButton.LeftButton
CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def view(opened: WindowDriver) -> MatrixView:
    return opened.window.workspace.matrix


def heading_row(view: MatrixView, topic: str) -> int:
    """The row of a topic's heading."""
    model = view.table.model()
    found = [
        row
        for row in range(model.rowCount())
        if getattr(model.index(row, 0).data(Role.TOPIC), "topic", None) == topic
    ]
    assert len(found) == 1
    return found[0]


def line_of(opened: WindowDriver, topic: str) -> TopicLine:
    """What the list of topics says about one."""
    lines = opened.window.workspace.topics.topics.topics()
    return next(line for line in lines if line.topic == topic)


# Order


def test_a_click_on_a_heading_shows_what_comes_first_in_the_new_order(
    opened: WindowDriver, view: MatrixView
) -> None:
    assert view.currentPlace() == ("SOV-01", ""), "the plans agree on it: it goes to the end"
    opened.click_heading("divergence")
    assert view.shownIssues().index("SOV-01") > 50
    assert view.table.verticalScrollBar().value() == 0
    assert view.currentPlace() == ("SOV-01", "")
    view.table.verticalScrollBar().setValue(900)
    opened.click_heading("divergence")
    assert view.table.verticalScrollBar().value() == 0, "the other way round as well"


def test_a_plans_heading_sorts_and_drags_without_selecting_its_column(
    opened: WindowDriver, view: MatrixView
) -> None:
    view.goTo("MIL-01", "US28")
    opened.click_heading("plan:E3")
    assert view.sort()
    assert opened.window.toolbar.sort.text() == "Sort: E3 text ▾", "as its heading calls it"
    assert view.currentPlace() == ("MIL-01", "US28")
    assert view.selectedPlaces() == [("MIL-01", "US28")]
    opened.drag_heading("plan:E3", view.table.columnWidth(3) + 30)
    assert view.visiblePlans()[:3] == ("US28", "EU19", "E3")
    assert view.selectedPlaces() == [("MIL-01", "US28")]


def test_the_keyboard_sorts_by_the_current_column_and_by_others_after_it(
    opened: WindowDriver, view: MatrixView
) -> None:
    view.goTo("MIL-01", "E3")
    opened.press(view.table, Key.Key_7, CTRL | ALT)
    assert view.sort() == (SortKey(SortField.PLAN, False, "E3"),)
    view.goTo("MIL-01", "UA20")
    opened.press(view.table, Key.Key_8, CTRL | ALT)
    wanted = [SortKey(SortField.PLAN, False, plan) for plan in ("E3", "UA20")]
    assert list(view.sort()) == wanted
    by_keys = view.shownIssues()
    opened.press(view.table, Key.Key_7, CTRL | ALT)
    assert view.sort() == (SortKey(SortField.PLAN, True, "UA20"),), "alone, and turned"
    assert view.currentPlace() == ("MIL-01", "UA20")
    opened.trigger("sort_workbook")
    menu = header_menu(opened.window, "plan:E3")
    menu.actions()[0].trigger()
    menu = header_menu(opened.window, "plan:UA20")
    menu.actions()[1].trigger()
    assert list(view.sort()) == wanted
    assert view.shownIssues() == by_keys


# Topics


def test_a_topic_folded_far_down_stays_under_the_mouse(
    opened: WindowDriver, view: MatrixView
) -> None:
    opened.trigger("group_by_topic")
    table = view.table
    row = heading_row(view, "Frozen assets")
    index = table.model().index(row, 0)
    table.scrollTo(index, table.ScrollHint.PositionAtCenter)
    opened.settle()
    place = table.visualRect(index).center()
    assert table.verticalScrollBar().value() > 1000
    for folded in (True, False):
        QTest.mouseClick(table.viewport(), LEFT, pos=QPoint(14, place.y()))
        opened.settle()
        assert table.currentIndex().row() == row
        assert table.currentIndex().data(Role.TOPIC).collapsed is folded
        assert abs(table.visualRect(table.currentIndex()).center().y() - place.y()) < 2


def test_all_topics_fold_and_unfold_by_key_and_the_place_is_at_hand(
    opened: WindowDriver, view: MatrixView
) -> None:
    assert not opened.window.actions_["fold_topics"].isEnabled(), "there are no topic rows"
    opened.trigger("group_by_topic")
    view.goTo("TER-03", "UA20")
    opened.press(opened.window, Key.Key_G, CTRL | ALT)
    assert view.shownIssues() == ()
    table = view.table
    assert table.currentIndex().row() == heading_row(view, "Territory")
    assert table.viewport().rect().contains(table.visualRect(table.currentIndex()).center())
    opened.press(table, Key.Key_Down)
    assert table.currentIndex().row() == heading_row(view, "Territory") + 1, "not at the top"
    opened.press(table, Key.Key_Return)
    opened.press(opened.window, Key.Key_G, CTRL | ALT)
    assert view.shownIssues() == (), "one of them was folded: first all are"
    opened.press(opened.window, Key.Key_G, CTRL | ALT)
    assert len(view.shownIssues()) == 60


def test_folding_is_no_filter_for_counts_numbers_and_hits(
    opened: WindowDriver, view: MatrixView
) -> None:
    opened.trigger("group_by_topic")
    view.goTo("NUC-01", "E3")
    opened.settle()
    place = opened.window.workspace.details.place
    before = place.text()
    assert before.endswith("OF 60")
    view.setTopicCollapsed("Territory", collapsed=True)
    opened.settle()
    assert place.text() == before
    assert line_of(opened, "Territory").left == 7
    opened.trigger("fold_topics")
    opened.window.workspace.finder.box.setText("kinburn")
    opened.settle()
    assert line_of(opened, "Territory").left + line_of(opened, "Navigation").left > 0
    assert view.shownIssues() == ()
    opened.trigger("find_next")
    assert view.currentPlace()[0] == view.passingIssues()[0], "its topic unfolds"
    assert "Kinburn" in str(view.table.currentIndex().siblingAtColumn(0).data())


# Columns


def test_the_current_cell_leaves_a_column_that_is_hidden(
    opened: WindowDriver, view: MatrixView
) -> None:
    view.goTo("TER-03", "UA20")
    view.setColumnVisible("plan:UA20", visible=False)
    assert view.currentPlace() == ("TER-03", "UAMEM"), "a digit would give a stance unseen"
    opened.settle()
    text = opened.window.workspace.details.text.toPlainText()
    assert "Ukraine terms  2025" in text
    assert "Ukraine 20  2025" not in text
    view.goTo("TER-03", "RUDEC")
    opened.trigger("plan_toggle")
    assert view.currentPlace() == ("TER-03", "RUMEM"), "the last one has none behind it"


def test_hidden_columns_stay_hidden_when_other_plans_are_left_out(
    opened: WindowDriver, view: MatrixView, workbook: Path
) -> None:
    view.setColumnVisible("plan:UA20", visible=False)
    window = opened.window
    window.workspace.plans.plans.setData(
        window.workspace.plans.plans.index(2, 0),
        Qt.CheckState.Unchecked,
        Qt.ItemDataRole.CheckStateRole,
    )
    opened.settle()
    assert "EU19" not in view.visiblePlans()
    assert "UA20" not in view.visiblePlans()
    opened.trigger("plans_all")
    assert "EU19" in view.visiblePlans()
    assert "UA20" not in view.visiblePlans()
    assert "UA20" in window.comparing.plans, "hidden is not left out"
    again = opened.reopen(workbook).workspace.matrix
    assert "UA20" not in again.visiblePlans()
    assert "EU19" in again.visiblePlans()


def test_columns_are_offered_under_the_names_of_their_headings(
    opened: WindowDriver, view: MatrixView
) -> None:
    view.setColumnVisible("plan:UA20", visible=False)
    opened.trigger("columns_menu")
    chooser = opened.dialog(QuickChooser)
    rows = range(chooser.list.model().rowCount())
    offered = [str(chooser.list.model().index(row, 0).data()) for row in rows]
    assert any(line.startswith("Divergence") for line in offered)
    assert any(line.startswith("Ukraine 20: UA20") for line in offered), "its key fits as well"
    opened.press(chooser.box, Key.Key_Escape)
    menu = header_menu(opened.window, "plan:E3")
    shown = next(each for each in menu.findChildren(QMenu) if each.actions())
    assert [action.text() for action in shown.actions()] == ["Ukraine 20", "Annotations"]
    menu.deleteLater()


def test_commands_that_need_a_plan_are_greyed_where_there_is_none(
    opened: WindowDriver, view: MatrixView
) -> None:
    actions = opened.window.actions_
    view.goTo("MIL-01", "E3")
    view.table.setCurrentIndex(view.table.currentIndex().siblingAtColumn(0))
    assert not actions["baseline_here"].isEnabled()
    assert not actions["plan_toggle"].isEnabled()
    assert not actions["baseline_none"].isEnabled()
    view.goTo("MIL-01", "E3")
    opened.trigger("baseline_here")
    assert actions["baseline_none"].isEnabled()
    assert actions["plan_toggle"].isEnabled()
    opened.trigger("baseline_none")
    assert not actions["baseline_none"].isEnabled()


# The file read again


def test_reading_again_and_a_save_that_merges_move_nothing_on_the_screen(
    opened: WindowDriver, view: MatrixView, workbook: Path
) -> None:
    book = opened.window.book
    assert book is not None
    opened.trigger("group_by_topic")
    view.goTo("TER-03", "RUDEC")
    table = view.table

    def seen() -> tuple[int, int]:
        """Where the current cell is on the screen."""
        place = table.visualRect(table.currentIndex())
        return place.x(), place.y()

    bar = table.verticalScrollBar()
    bar.setValue(bar.value() + seen()[1] - 150)
    opened.settle()
    before = seen()
    assert before[1] == 150
    opened.trigger("reload")
    assert view.currentPlace() == ("TER-03", "RUDEC")
    assert seen() == before
    other = load_workbook(workbook)
    sheet = other["Matrix"]
    sheet["C2"].value = f"{sheet['C2'].value}, said otherwise"
    other.save(workbook)
    book.book.annotate(Anchor("TER-03", "E3"), "mine")
    opened.trigger("save")
    assert view.matrix is not None
    assert view.matrix.issues[0].title.endswith("said otherwise"), "it was read again"
    assert not opened.window.isWindowModified()
    assert seen() == before


def test_a_narrow_window_stays_narrow_whatever_the_status_bar_tells(
    opened: WindowDriver, view: MatrixView
) -> None:
    window = opened.window
    window.resize(800, 600)
    opened.settle()
    panes = window.workspace.splitter.sizes()
    seen: list[int] = []
    window.jobs.started.connect(lambda _job: seen.append(window.minimumSizeHint().width()))
    opened.trigger("reload")
    assert seen, "progress was shown"
    assert max(seen) <= 800
    window.status.set_proof("Saved and verified: 29 parts untouched, 4 written " * 3)
    opened.settle()
    assert window.width() == 800
    assert window.workspace.splitter.sizes() == panes
    status = window.status
    assert status.file.isVisible()
    assert not status.proof.isVisible()
    assert status.proof.text() in status.toolTip(), "what is left out is told by the tip"
    window.resize(5000, 600)
    opened.settle()
    for fact in (status.proof, status.plans, status.figures):
        assert fact.isVisible()
    assert status.toolTip() == ""
