"""What is remembered of how a workbook was viewed, and that nobody thinks its rows are lost."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from counterpoint.desktop.annotating.list_model import AnnotationColumn
from counterpoint.desktop.comparing import AT_ONCE
from counterpoint.desktop.main_window import MainWindow
from counterpoint.session.arranging import SortField, SortKey
from support.small_books import book_of
from support.windows import WindowDriver

CTRL = Qt.KeyboardModifier.ControlModifier
CTRL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
LEFT = Qt.MouseButton.LeftButton


def pressed(window: MainWindow) -> set[str]:
    buttons = window.workspace.finder.buttons
    return {name for name, button in buttons.items() if button.isChecked()}


def filter_tightly(driver: WindowDriver) -> tuple[str, ...]:
    """Put a text, a topic and two quick filters on; gives the issues left."""
    window = driver.window
    window.workspace.matrix.goTo("SEC-01", "RUMEM")
    driver.trigger("quick_silent")
    driver.trigger("quick_diverging")
    window.workspace.topics.choose(frozenset({"Alliances", "Security guarantees"}))
    driver.press(window, Qt.Key.Key_F, CTRL)
    driver.write(window.workspace.finder.box, "ukraine")
    driver.settle()
    shown = window.workspace.matrix.shownIssues()
    assert 0 < len(shown) < 12
    return shown


def change_workbook(path: Path, *, drop_plan: str = "", rename_topic: str = "") -> None:
    book = load_workbook(path)
    for sheet in book:
        for row in sheet.iter_rows():
            for cell in row:
                if rename_topic and cell.value == rename_topic:
                    cell.value = f"{rename_topic}, renamed"
                if drop_plan and cell.value == drop_plan:
                    cell.value = f"{drop_plan}x"
    book.save(path)


def test_the_filter_comes_back_with_a_sign_and_one_key_takes_it_off(
    opened: WindowDriver, workbook: Path
) -> None:
    assert not opened.window.workspace.finder.sign.isVisible()
    shown = filter_tightly(opened)
    row_filter = opened.window.workspace.matrix.rowFilter()
    window = opened.reopen(workbook)
    finder = window.workspace.finder
    assert window.workspace.matrix.rowFilter() == row_filter
    assert window.workspace.matrix.shownIssues() == shown
    assert finder.box.text() == "ukraine"
    assert pressed(window) == {"quick_silent", "quick_diverging"}
    assert window.workspace.topics.chosen() == frozenset({"Alliances", "Security guarantees"})
    assert finder.sign.isVisible()
    assert finder.sign.accessibleName() == (
        "Filter on: “ukraine”, Alliances, Security guarantees, Diverging ≥ 0.50,"
        " Silent: Russia memo"
    )
    banner = window.banners.banner("filter")
    assert banner is not None
    assert "“ukraine”" in banner.text
    assert [button.text() for button in banner.buttons] == ["Show all issues (Ctrl+Shift+F)"]

    opened.press(window.workspace.matrix.table, Qt.Key.Key_F, CTRL_SHIFT)
    assert len(window.workspace.matrix.shownIssues()) == 60
    assert finder.box.text() == ""
    assert pressed(window) == set()
    assert window.workspace.topics.chosen() is None
    assert not finder.sign.isVisible()
    assert window.banners.banner("filter") is None


def test_the_banner_and_the_button_by_the_count_show_all_issues_too(
    opened: WindowDriver, workbook: Path
) -> None:
    filter_tightly(opened)
    window = opened.reopen(workbook)
    banner = window.banners.banner("filter")
    assert banner is not None
    QTest.mouseClick(banner.buttons[0], LEFT)
    opened.settle()
    assert len(window.workspace.matrix.shownIssues()) == 60
    opened.trigger("quick_agreed")
    assert window.workspace.finder.clear_button.isVisible()
    assert window.banners.banner("filter") is None, "what one has just pressed needs no banner"
    QTest.mouseClick(window.workspace.finder.clear_button, LEFT)
    opened.settle()
    assert len(window.workspace.matrix.shownIssues()) == 60
    assert not window.workspace.finder.clear_button.isVisible()


def test_a_workbook_left_without_a_filter_opens_without_sign_and_banner(
    opened: WindowDriver, workbook: Path
) -> None:
    filter_tightly(opened)
    opened.trigger("clear_filters")
    window = opened.reopen(workbook)
    assert len(window.workspace.matrix.shownIssues()) == 60
    assert not window.workspace.finder.sign.isVisible()
    assert not window.banners.isVisible()


def test_order_groups_and_folded_topics_come_back(opened: WindowDriver, workbook: Path) -> None:
    window = opened.window
    keys = (SortKey(SortField.COVERAGE, True), SortKey(SortField.PLAN, False, "E3"))
    window.workspace.matrix.setSort(keys)
    opened.trigger("group_by_topic")
    window.workspace.matrix.setTopicCollapsed("Territory", collapsed=True)
    shown = window.workspace.matrix.shownIssues()
    window = opened.reopen(workbook)
    assert window.workspace.matrix.sort() == keys
    assert window.workspace.matrix.isGroupedByTopic()
    assert window.actions_["group_by_topic"].isChecked()
    assert window.workspace.matrix.shownIssues() == shown
    assert not any(key.startswith("TER-") for key in shown)
    assert window.workspace.finder.count.text() == "60 issues", "folded rows are not filtered"
    assert not window.workspace.finder.sign.isVisible()


def test_the_issue_read_last_comes_back_and_a_hidden_one_once_it_may_be_shown(
    opened: WindowDriver, workbook: Path
) -> None:
    opened.window.workspace.matrix.goTo("TER-05", "UA20")
    window = opened.reopen(workbook)
    assert window.workspace.matrix.currentPlace() == ("TER-05", "UA20")
    assert "TER-05" in window.workspace.details.text.toPlainText()


def test_panes_come_back_as_wide_as_they_were_and_hidden_ones_stay_hidden(
    opened: WindowDriver, workbook: Path
) -> None:
    window = opened.window
    splitter = window.workspace.splitter
    total = sum(splitter.sizes())
    splitter.setSizes([260, total - 660, 400])
    widths = splitter.sizes()
    opened.trigger("show_sidebar")
    opened.trigger("side_by_side")
    opened.trigger("topics_by_divergence")
    window = opened.reopen(workbook)
    assert not window.workspace.sidebar.isVisible()
    assert not window.actions_["show_sidebar"].isChecked()
    assert window.workspace.details.isVisible()
    assert window.actions_["side_by_side"].isChecked()
    assert window.actions_["topics_by_divergence"].isChecked()
    opened.trigger("show_sidebar")
    assert window.workspace.sidebar.isVisible()
    assert window.workspace.splitter.sizes() == pytest.approx(widths, abs=3)


def test_closing_in_reading_mode_does_not_squeeze_the_table_next_time(
    opened: WindowDriver, workbook: Path
) -> None:
    window = opened.window
    before = window.workspace.splitter.sizes()
    opened.trigger("reading_mode")
    QApplication.processEvents()
    window = opened.reopen(workbook)
    assert not window.actions_["reading_mode"].isChecked()
    assert window.workspace.matrix.isVisible()
    assert window.workspace.splitter.sizes() == pytest.approx(before, abs=3)


def test_a_filter_for_a_topic_or_plan_that_is_gone_does_not_come_back(
    opened: WindowDriver, workbook: Path
) -> None:
    window = opened.window
    window.workspace.topics.choose(frozenset({"Military"}))
    window.workspace.matrix.goTo("MIL-01", "RUMEM")
    opened.trigger("quick_silent")
    opened.trigger("baseline_here")
    window.workspace.matrix.setSort((SortKey(SortField.PLAN, False, "RUMEM"),))
    window.close()
    opened.wait_for(lambda: not opened.desktop.windows)
    change_workbook(workbook, drop_plan="RUMEM", rename_topic="Military")
    opened.window = opened.desktop.new_window()
    window = opened.open(workbook)
    assert window.workspace.matrix.matrix is not None
    assert "RUMEM" not in window.workspace.matrix.matrix.plan_index
    assert len(window.workspace.matrix.shownIssues()) == 60
    assert pressed(window) == set()
    assert window.comparing.baseline == ""
    assert window.workspace.matrix.sort() == ()
    assert window.banners.banner("filter") is None


def test_one_of_two_topics_that_is_gone_leaves_the_other(
    opened: WindowDriver, workbook: Path
) -> None:
    opened.window.workspace.topics.choose(frozenset({"Military", "Territory"}))
    opened.window.close()
    opened.wait_for(lambda: not opened.desktop.windows)
    change_workbook(workbook, rename_topic="Military")
    opened.window = opened.desktop.new_window()
    window = opened.open(workbook)
    assert window.workspace.topics.chosen() == frozenset({"Territory"})
    shown = window.workspace.matrix.shownIssues()
    assert len(shown) == 7
    assert all(key.startswith("TER-") for key in shown)


def test_changed_comes_back_only_where_something_changed_since(
    opened: WindowDriver, workbook: Path
) -> None:
    opened.window.close()
    opened.wait_for(lambda: not opened.desktop.windows)
    change_workbook(workbook, rename_topic="A ceiling of 800,000 in peacetime.")
    opened.window = opened.desktop.new_window()
    window = opened.open(workbook)
    opened.trigger("quick_changed")
    assert window.workspace.matrix.shownIssues() == ("MIL-01",)
    window = opened.reopen(workbook)
    assert pressed(window) == set(), "nothing changed since: all rows, not none"
    assert len(window.workspace.matrix.shownIssues()) == 60


def test_reading_again_keeps_quick_filters_topics_and_what_changed(
    opened: WindowDriver, workbook: Path
) -> None:
    opened.window.close()
    opened.wait_for(lambda: not opened.desktop.windows)
    change_workbook(workbook, rename_topic="A ceiling of 800,000 in peacetime.")
    opened.window = opened.desktop.new_window()
    window = opened.open(workbook)
    window.workspace.topics.choose(frozenset({"Military"}))
    opened.trigger("quick_changed")
    opened.trigger("quick_diverging")
    opened.trigger("reload")
    assert pressed(window) == {"quick_changed", "quick_diverging"}
    assert window.workspace.topics.chosen() == frozenset({"Military"})
    assert window.workspace.matrix.shownIssues() == ("MIL-01",)
    assert window.banners.banner("filter") is None, "it was on all the time"


def test_each_workbook_has_a_memory_of_its_own(
    opened: WindowDriver, workbook: Path, tmp_path: Path
) -> None:
    other = tmp_path / "second.xlsx"
    other.write_bytes(workbook.read_bytes())
    opened.window.workspace.finder.box.setText("force")
    opened.trigger("show_details")
    opened.window.open_path(other)
    opened.settle()
    assert opened.window.workspace.finder.box.text() == ""
    assert len(opened.window.workspace.matrix.shownIssues()) == 60
    opened.window.open_path(workbook)
    opened.settle()
    assert opened.window.workspace.finder.box.text() == "force"
    assert opened.window.workspace.finder.sign.isVisible()


@pytest.mark.parametrize("nonsense", [None, 7, "x", [], [1], {"text": 3, "topics": 4, "quick": 5}])
def test_a_memory_edited_into_nonsense_opens_the_workbook_all_the_same(
    opened: WindowDriver, workbook: Path, own_folders: Path, nonsense: object
) -> None:
    opened.window.close()
    opened.wait_for(lambda: not opened.desktop.windows)
    state = opened.settings.view_state(workbook)
    state["compare"] = {"baseline": nonsense, "plans": nonsense, "filter": nonsense}
    state["shown"] = state["panes"] = state["place"] = nonsense
    opened.settings.set_view_state(workbook, state)
    assert json.dumps(nonsense) in json.dumps(state)
    opened.window = opened.desktop.new_window()
    window = opened.open(workbook)
    assert len(window.workspace.matrix.shownIssues()) == 60
    assert len(window.comparing.plans) == 9
    assert window.workspace.matrix.isVisible()


def test_filter_and_place_come_back_where_the_figures_take_a_while(
    driver: WindowDriver, tmp_path: Path
) -> None:
    book = book_of(
        ["ID", "Topic", "Issue", *(f"P{plan}" for plan in range(10))],
        *(
            [f"X-{row}", f"Topic {row % 4}", f"Question {row}"]
            + ["abcdefg"[(row * plan) % 7] * 12 for plan in range(10)]
            for row in range(400)
        ),
    )
    path = tmp_path / "wide.xlsx"
    book.save(path)
    window = driver.open(path)
    assert AT_ONCE < 400 * 10**2, "so that the figures come in a job"
    window.workspace.topics.choose(frozenset({"Topic 1", "Topic 3"}))
    driver.trigger("quick_diverging")
    shown = window.workspace.matrix.shownIssues()
    assert 3 < len(shown) < 200
    window.workspace.matrix.goTo(shown[3], "P4")
    window = driver.reopen(path)
    pane = window.workspace.topics
    assert window.workspace.matrix.shownIssues() == shown
    assert window.workspace.matrix.currentPlace() == (shown[3], "P4")
    assert {index.data() for index in pane.selectedIndexes()} == {"Topic 1", "Topic 3"}
    assert pane.chosen() == frozenset({"Topic 1", "Topic 3"})
    driver.trigger("clear_filters")
    assert pane.selectedIndexes() == []
    assert len(window.workspace.matrix.shownIssues()) == 400


@pytest.mark.parametrize("share", [1.6, 0.7])
def test_columns_hold_as_much_text_as_before_in_another_font(
    opened: WindowDriver, workbook: Path, share: float
) -> None:
    opened.drag_heading("plan:E3", 90, border=True)
    opened.trigger("text_larger")

    def letters() -> dict[str, float]:
        view = opened.window.workspace.matrix
        letter = view.table.delegate.measures.average
        widths = enumerate(view.columnNames())
        return {name: view.table.columnWidth(at) / letter for at, name in widths}

    before = letters()
    usual = QApplication.font()
    opened.window.close()
    opened.wait_for(lambda: not opened.desktop.windows)
    other = QFont(usual)
    other.setPointSizeF(usual.pointSizeF() * share)
    try:
        QApplication.setFont(other)
        opened.window = opened.desktop.new_window()
        view = opened.open(workbook).workspace.matrix
        assert view.textScale() == 110
        letter = view.table.delegate.measures.average
        assert letters() == pytest.approx(before, abs=1 / letter), "to a pixel"
        opened.window.close()
        opened.wait_for(lambda: not opened.desktop.windows)
    finally:
        QApplication.setFont(usual)
    opened.window = opened.desktop.new_window()
    opened.open(workbook)
    assert letters() == pytest.approx(before, abs=0.3), "and back again"


def test_the_list_of_annotations_comes_back_in_its_order_and_with_its_columns(
    opened: WindowDriver, workbook: Path
) -> None:
    listed, columns = opened.window.workspace.annotations, AnnotationColumn
    opened.trigger("view_annotations")
    header = listed.table.horizontalHeader()
    listed.table.sortByColumn(columns.AUTHOR, Qt.SortOrder.DescendingOrder)
    header.moveSection(header.visualIndex(columns.AUTHOR), 0)
    header.resizeSection(columns.PLAN, header.sectionSize(columns.PLAN) + 90)
    listed.column_actions[columns.MODIFIED].setChecked(True)
    listed.column_actions[columns.STATUS].setChecked(False)
    order = [header.visualIndex(at) for at in columns]
    width = header.sectionSize(columns.PLAN)
    lines = [listed.model.annotation(at).id for at in range(listed.model.rowCount())]
    listed = opened.reopen(workbook).workspace.annotations
    opened.trigger("view_annotations")
    header = listed.table.horizontalHeader()
    assert (header.sortIndicatorSection(), header.sortIndicatorOrder()) == (
        columns.AUTHOR,
        Qt.SortOrder.DescendingOrder,
    )
    assert [listed.model.annotation(at).id for at in range(listed.model.rowCount())] == lines
    assert [header.visualIndex(at) for at in columns] == order
    assert header.sectionSize(columns.PLAN) == pytest.approx(width, abs=1)
    assert listed.column_actions[columns.MODIFIED].isChecked()
    assert not header.isSectionHidden(columns.MODIFIED)
    assert header.isSectionHidden(columns.STATUS)
    assert not listed.column_actions[columns.STATUS].isChecked()


@pytest.mark.parametrize(
    "nonsense",
    [
        {"columns": [{"place": 0, "letters": "wide"}] * 9, "sort": 40, "hidden": list(range(9))},
        {"columns": [7, None, *([{"place": [1]}] * 7)], "sort": "author", "hidden": {"a": 1}},
        {"columns": [{"place": str(at), "letters": -3} for at in range(9)], "sort": None},
    ],
)
def test_a_nonsensical_memory_of_the_list_leaves_it_as_it_is(
    opened: WindowDriver, nonsense: dict[str, object]
) -> None:
    listed = opened.window.workspace.annotations
    opened.trigger("view_annotations")
    before = listed.state()
    listed.restore_state(nonsense)
    assert listed.state() == before
    assert listed.table.isVisible()
