"""A large workbook: its first rows at once, the rest behind them, and one arrangement of rows."""

from __future__ import annotations

import gc
import random
import threading
import weakref
from collections.abc import Collection, Iterator
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from counterpoint.desktop import comparing, saving
from counterpoint.desktop.freeing import free_slowly
from counterpoint.desktop.jobs import Job
from counterpoint.desktop.table import MatrixView, resting
from counterpoint.desktop.table.arrangement import RowArrangement
from counterpoint.model import Anchor, PlanMatrix, Scale, ScaleKind
from counterpoint.session import OpenWorkbook, replaying
from counterpoint.session.arranging import SortField, SortKey
from counterpoint.session.filtering import RowFilter
from support.windows import WindowDriver, copy_of

ISSUES, PLANS = 2_400, 8


@pytest.fixture(scope="module")
def large_workbook(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """2,400 issues in 12 topics x 8 plans: large enough for first rows, and for a comparing job."""
    dice = random.Random(6)
    words = ["".join(dice.choices("abcdefghijklmnopqrstuvwxyz", k=7)) for _ in range(4_000)]
    book = Workbook(write_only=True)
    sheet = book.create_sheet("Matrix")
    sheet.append(["ID", "Topic", "Issue", *(f"Plan {n}" for n in range(PLANS))])
    for row in range(ISSUES):
        texts = [" ".join(dice.choices(words, k=dice.randint(10, 60))) for _ in range(PLANS)]
        sheet.append([f"I-{row:04}", f"Topic {row // 200:02}", f"Issue {row}", *texts])
    path = tmp_path_factory.mktemp("large") / "large.xlsx"
    book.save(path)
    return path


class Gate:
    """Holds the reading of whole workbooks up until the test opens it, or somebody cancels."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self._open = threading.Event()
        original = OpenWorkbook.open

        def held(path: Path, **options: Any) -> OpenWorkbook:
            while not self._open.wait(0.01):
                options["progress"](0.1)
            return original(path, **options)

        monkeypatch.setattr(OpenWorkbook, "open", held)

    def open(self) -> None:
        self._open.set()


@pytest.fixture
def gate(monkeypatch: pytest.MonkeyPatch) -> Iterator[Gate]:
    made = Gate(monkeypatch)
    yield made
    made.open()


@pytest.fixture
def previewing(driver: WindowDriver, large_workbook: Path, gate: Gate) -> WindowDriver:
    """A window that shows the first rows while the rest is held up."""
    driver.desktop.open_path(large_workbook)
    matrix = driver.window.workspace.matrix
    driver.wait_for(lambda: matrix.matrix is not None)
    assert matrix.matrix is not None
    assert 20 < len(matrix.matrix.issues) < 200
    return driver


@pytest.fixture
def arrangements(monkeypatch: pytest.MonkeyPatch) -> list[bool]:
    """Each time that rows are worked out: whether the window's own thread had to do it."""
    made: list[bool] = []
    original = RowArrangement._arranged

    def counted(self: RowArrangement) -> object:
        made.append(threading.current_thread() is threading.main_thread())
        return original(self)

    monkeypatch.setattr(RowArrangement, "_arranged", counted)
    return made


@pytest.fixture
def comparers(monkeypatch: pytest.MonkeyPatch) -> list[int | None]:
    """Each time that two matrices are compared: how many issues were looked at, None for all."""
    made: list[int | None] = []
    original = replaying._matrix_changes

    def counted(old: PlanMatrix, new: PlanMatrix, among: Collection[str] | None) -> Any:
        made.append(None if among is None else len(among))
        return original(old, new, among)

    monkeypatch.setattr(replaying, "_matrix_changes", counted)
    return made


def _told(view: MatrixView) -> list[int]:
    """How many issues are shown, each time that the table tells it of the whole workbook."""
    told: list[int] = []

    def take(shown: int, total: int) -> None:
        if total == ISSUES:
            told.append(shown)

    view.rows_changed.connect(take)
    return told


def test_place_and_scrolling_stay_when_all_rows_take_the_place_of_the_first(
    previewing: WindowDriver, gate: Gate
) -> None:
    view = previewing.window.workspace.matrix
    assert view.goTo("I-0030", "Plan 2")
    view.table.verticalScrollBar().setValue(view.table.verticalScrollBar().value() + 37)
    row = view.table.currentIndex().row()
    top = view.table.rowViewportPosition(row)
    gate.open()
    previewing.settle()
    assert previewing.window.book is not None
    assert view.rowsLeft() == (ISSUES, ISSUES)
    assert view.currentPlace() == ("I-0030", "Plan 2")
    assert view.table.rowViewportPosition(view.table.currentIndex().row()) == top
    assert previewing.window.workspace.details.isVisible()


def test_who_did_not_touch_the_first_rows_comes_to_the_place_of_the_last_time(
    driver: WindowDriver, large_workbook: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    driver.open(large_workbook)
    assert driver.window.workspace.matrix.goTo("I-1200", "Plan 3")
    driver.window.close()
    driver.desktop.new_window()
    gate = Gate(monkeypatch)
    driver.desktop.open_path(large_workbook)
    view = driver.desktop.windows[-1].workspace.matrix
    driver.wait_for(lambda: view.matrix is not None)
    gate.open()
    driver.settle()
    assert view.currentPlace() == ("I-1200", "Plan 3")


def test_opening_works_the_rows_out_once_and_not_in_the_windows_thread(
    driver: WindowDriver, large_workbook: Path, arrangements: list[bool]
) -> None:
    view = driver.window.workspace.matrix
    told = _told(view)
    driver.open(large_workbook)
    assert arrangements.count(False) == 1
    assert arrangements.count(True) <= 1, "the first rows only"
    assert told == [ISSUES]
    assert driver.window.comparing.comparison is not None
    assert view.shownIssues()[:2] == ("I-0000", "I-0001")


def test_a_remembered_order_with_topics_is_worked_out_once_too(
    driver: WindowDriver, large_workbook: Path, arrangements: list[bool]
) -> None:
    driver.open(large_workbook)
    view = driver.window.workspace.matrix
    view.setSort([SortKey(SortField.PLAN, True, "Plan 4")])
    view.setGroupByTopic(True)
    view.setTopicCollapsed("Topic 03", True)
    shown = view.shownIssues()
    driver.window.close()
    arrangements.clear()
    again = driver.desktop.new_window()
    view = again.workspace.matrix
    told = _told(view)
    driver.open(large_workbook)
    assert view.shownIssues() == shown
    assert not any("I-06" in key for key in view.shownIssues()), "Topic 03 is folded"
    # Once for the workbook and once for its figures; the window itself for first rows only.
    assert arrangements.count(False) == 2
    assert arrangements.count(True) <= 1
    assert len(told) == 2


def test_figures_arrive_however_fast_they_are_made(
    driver: WindowDriver, large_workbook: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """On a busy machine a job may be done before the window goes on."""
    start = Job.start

    def start_and_end(job: Job) -> None:
        start(job)
        job.wait()

    monkeypatch.setattr(Job, "start", start_and_end)
    driver.open(large_workbook)
    driver.wait_for(lambda: driver.window.comparing.comparison is not None)


def test_an_order_by_divergence_follows_the_figures_when_they_arrive(
    driver: WindowDriver, large_workbook: Path, arrangements: list[bool]
) -> None:
    driver.open(large_workbook)
    driver.trigger("sort_divergence")
    driver.window.close()
    arrangements.clear()
    driver.desktop.new_window()
    driver.open(large_workbook)
    view, comparison = driver.window.workspace.matrix, driver.window.comparing.comparison
    assert comparison is not None
    matrix = view.matrix
    assert matrix is not None
    figures = [comparison.relative[matrix.issue_index[key]] for key in view.shownIssues()]
    assert figures == sorted(figures, reverse=True)
    assert arrangements.count(True) <= 1


def test_another_order_chosen_while_figures_are_made_is_not_undone_by_them(
    driver: WindowDriver, large_workbook: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    driver.open(large_workbook)
    window = driver.window
    made, go_on = comparing._made, threading.Event()

    def held(*arguments: Any) -> object:
        go_on.wait(20)
        return made(*arguments)

    monkeypatch.setattr(comparing, "_made", held)
    window.comparing.refresh()
    driver.wait_for(lambda: bool(window.jobs.running))
    window.workspace.matrix.setSort([SortKey(SortField.ID, True)])
    go_on.set()
    driver.settle()
    assert window.workspace.matrix.shownIssues()[0] == f"I-{ISSUES - 1:04}"
    assert window.workspace.matrix.sort() == (SortKey(SortField.ID, True),)


def test_cancelled_in_the_middle_the_window_is_empty_and_sound(
    previewing: WindowDriver, workbook: Path, gate: Gate
) -> None:
    window = previewing.window
    view = window.workspace.matrix
    assert view.goTo("I-0030", "Plan 2")
    window.jobs.running[0].cancel()
    previewing.settle()
    assert window.book is None
    assert view.matrix is None
    assert view.shownIssues() == ()
    assert window.start.isVisible()
    assert not window.actions_["save"].isEnabled()
    gate.open()
    previewing.open(workbook)
    assert previewing.window is window
    assert len(view.shownIssues()) == 60
    assert view.currentPlace()[0] == view.shownIssues()[0]


def test_panes_are_complete_once_all_is_read(driver: WindowDriver, large_workbook: Path) -> None:
    window = driver.open(large_workbook)
    lines = window.workspace.topics.topics.topics()
    assert [(line.issues, line.left) for line in lines] == [(200, 200)] * 12
    driver.wait_for(lambda: not window.workspace.matrix.is_busy())
    window.workspace.matrix.setRowFilter(RowFilter(text="issue 17"))
    lines = window.workspace.topics.topics.topics()
    found = len(window.workspace.matrix.shownIssues())
    assert sum(line.left for line in lines) == found > 0
    assert sum(line.issues for line in lines) == ISSUES


def test_keys_work_in_the_first_rows_and_do_not_annotate(previewing: WindowDriver) -> None:
    window = previewing.window
    table = window.workspace.matrix.table
    table.setFocus()
    QTest.keyClick(table, Qt.Key.Key_Down)
    QTest.keyClick(table, Qt.Key.Key_Return)
    assert window.book is None
    assert not window.workspace.details.threads.composer.isVisible()


def test_an_annotation_arranges_the_rows_only_where_they_rest_on_annotations(
    driver: WindowDriver, large_workbook: Path, tmp_path: Path, arrangements: list[bool]
) -> None:
    window = driver.open(copy_of(large_workbook, tmp_path))
    view = window.workspace.matrix
    assert window.book is not None
    arrangements.clear()
    window.book.book.annotate(Anchor("I-0007", "Plan 2"), "Why?")
    assert arrangements == []
    assert len(view.shownIssues()) == ISSUES
    window.actions_["quick_annotated"].trigger()
    assert view.shownIssues() == ("I-0007",)
    window.book.book.annotate(Anchor("I-0009", "Plan 2"), "And this?")
    assert view.shownIssues() == ("I-0007", "I-0009")


def test_read_again_it_looks_at_all_rows_in_the_other_thread_and_keeps_view_and_edits(
    driver: WindowDriver,
    large_workbook: Path,
    tmp_path: Path,
    arrangements: list[bool],
    comparers: list[int | None],
) -> None:
    path = copy_of(large_workbook, tmp_path)
    window = driver.open(path)
    view = window.workspace.matrix
    assert window.book is not None
    view.setSort([SortKey(SortField.ID, True)])
    assert view.goTo("I-1200", "Plan 3")
    scale = Scale(ScaleKind.NOMINAL, ("yes", "no"))
    window.book.book.set_scale("I-0003", scale)
    window.book.book.set_stance("I-0003", "Plan 1", "yes")
    other = OpenWorkbook.open(path, author="Bo")
    other.annotate(Anchor("I-0005", "Plan 2"), "From outside")
    other.set_scale("I-0004", scale)
    other.set_stance("I-0004", "Plan 1", "no")
    other.save()
    other.close()
    arrangements.clear()
    comparers.clear()
    window.reloading.reload()
    driver.settle()
    assert True not in arrangements
    assert comparers == [None, 2], "all rows by the job; by the window, what differs or is coded"
    assert view.currentPlace() == ("I-1200", "Plan 3")
    assert view.shownIssues()[0] == f"I-{ISSUES - 1:04}"
    matrix = view.matrix
    assert matrix is not None
    assert matrix.stance(3, 1) == "yes"
    assert matrix.stance(4, 1) == "no"
    assert [each.text for each in window.book.book.annotations] == ["From outside"]
    assert window.book.book.modified


def test_a_save_that_merges_looks_at_all_rows_in_the_other_thread(
    driver: WindowDriver,
    large_workbook: Path,
    tmp_path: Path,
    arrangements: list[bool],
    comparers: list[int | None],
) -> None:
    path = copy_of(large_workbook, tmp_path)
    window = driver.open(path)
    assert window.book is not None
    window.book.book.annotate(Anchor("I-0003", "Plan 1"), "Mine")
    other = OpenWorkbook.open(path, author="Bo")
    other.annotate(Anchor("I-0005", "Plan 2"), "Theirs")
    other.save()
    other.close()
    arrangements.clear()
    comparers.clear()
    driver.trigger("save")
    assert True not in arrangements
    assert comparers == [None, 0]
    assert {each.text for each in window.book.book.annotations} == {"Mine", "Theirs"}
    assert not window.book.book.modified
    assert window.workspace.matrix.rowsLeft() == (ISSUES, ISSUES)


def test_a_closed_workbook_is_freed_without_a_garbage_collection(
    driver: WindowDriver, large_workbook: Path
) -> None:
    window = driver.open(large_workbook)
    driver.wait_for(lambda: not window.workspace.matrix.is_busy())
    assert window.book is not None
    kept: list[weakref.ref[Any]] = [
        weakref.ref(window.book.book),
        weakref.ref(window.book.book.matrix),
        weakref.ref(window.comparing.comparison),
    ]
    gc.collect()
    gc.disable()
    try:
        window._let_go(discard=False)
        driver.settle()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        # Freed bit by bit in a thread, which may take longer on a busy machine.
        driver.wait_for(lambda: all(each() is None for each in kept))
    finally:
        gc.enable()


def test_large_parts_are_held_until_the_others_let_go_and_are_freed_then() -> None:
    class Row:
        """Something that can be watched."""

    used, unused = Row(), Row()
    watched = weakref.ref(unused)
    rows = [used, unused]
    thread = free_slowly([rows, {"a": unused}.values()])
    assert thread is not None
    del unused, rows
    thread.join(10)
    assert not thread.is_alive()
    assert watched() is None
    assert isinstance(used, Row)
    assert free_slowly([]) is None


def test_large_parts_are_not_gone_through_by_the_window() -> None:
    class Rows(list[int]):
        """Notes who goes through it."""

        def __iter__(self) -> Iterator[int]:
            by.append(threading.current_thread())
            return super().__iter__()

    by: list[threading.Thread] = []
    thread = free_slowly([Rows([1, 2, 3])])
    assert thread is not None
    thread.join(10)
    assert by == [thread]


def test_a_save_that_merges_lets_what_was_searchable_go_bit_by_bit(
    driver: WindowDriver, large_workbook: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = copy_of(large_workbook, tmp_path)
    window = driver.open(path)
    view = window.workspace.matrix
    driver.wait_for(lambda: not view.is_busy())
    assert window.book is not None
    window.book.book.annotate(Anchor("I-0003", "Plan 1"), "Mine")
    other = OpenWorkbook.open(path, author="Bo")
    other.annotate(Anchor("I-0005", "Plan 2"), "Theirs")
    other.save()
    other.close()
    let_go: list[object] = []
    monkeypatch.setattr(resting, "_MANY_CELLS", 1_000)
    monkeypatch.setattr(saving, "free_slowly", let_go.extend)
    searchable = view.large_parts()[0]
    assert len(list(searchable)) == ISSUES
    driver.trigger("save")
    assert any(part is searchable for part in let_go)
    assert view.large_parts()[0] is not searchable


def test_a_comparison_that_is_cancelled_is_told_and_can_be_made_after_all(
    driver: WindowDriver, large_workbook: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    may_go_on = threading.Event()
    make = comparing._made_and_arranged

    def wait_first(*arguments: Any) -> Any:
        may_go_on.wait(20)
        arguments[-1](0.5)  # its Progress
        return make(*arguments)

    monkeypatch.setattr(comparing, "_made_and_arranged", wait_first)
    driver.desktop.open_path(large_workbook)
    window = driver.window
    driver.wait_for(lambda: "Comparing positions" in [job.title for job in window.jobs.running])
    assert window.status.figures.text() == "comparing …"
    window.status.cancel.click()
    may_go_on.set()
    driver.settle()
    assert window.status.figures.text() == "not compared"
    told = window.banners.banner("comparing")
    assert told is not None
    told.buttons[0].click()
    assert window.status.figures.text() != "not compared"
    driver.settle()
    driver.wait_for(lambda: window.comparing.comparison is not None)
    assert window.status.figures.text().startswith("agreement")
    assert "comparing" not in window.banners
