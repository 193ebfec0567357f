"""How a workbook is viewed is kept some seconds after it changed: a crash loses little."""

from __future__ import annotations

import threading
import time
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFileDialog

from counterpoint.session import Settings
from counterpoint.session.arranging import SortField, SortKey
from support.windows import WindowDriver

Write = tuple[Path, dict[str, Any], bool]


@pytest.fixture
def writes(monkeypatch: pytest.MonkeyPatch) -> list[Write]:
    """Every write of a view state: path, state, whether the window's thread did it."""
    found: list[Write] = []
    real = Settings.set_view_state

    def noted(settings: Settings, path: Path, state: dict[str, Any]) -> None:
        real(settings, path, state)
        found.append((path, state, threading.current_thread() is threading.main_thread()))

    monkeypatch.setattr(Settings, "set_view_state", noted)
    return found


def timer_of(driver: WindowDriver) -> QTimer:
    (timer,) = driver.window.memory.findChildren(QTimer)
    return timer


def hurry(driver: WindowDriver) -> None:
    timer_of(driver).setInterval(20)


def written(driver: WindowDriver) -> None:
    """Wait until nothing is left to be written."""

    def is_quiet() -> bool:
        return not timer_of(driver).isActive() and driver.window.memory._job is None

    driver.wait_for(is_quiet)


def crash_and_reopen(driver: WindowDriver, path: Path, home: Path) -> None:
    """What a crash leaves: the files as they are. Then open the workbook again."""
    (file,) = home.rglob("settings.json")
    left = file.read_bytes()
    driver.window._closing = True
    driver.window.close()
    driver.wait_for(lambda: not driver.desktop.windows)
    file.write_bytes(left)
    driver.settings._data = Settings()._data
    driver.window = driver.desktop.new_window()
    driver.open(path)


def test_filter_order_folds_columns_and_issue_are_written_by_themselves(
    opened: WindowDriver, workbook: Path, writes: list[Write]
) -> None:
    window = opened.window
    view = window.workspace.matrix
    window.workspace.finder.box.setText("force")
    view.setSort((SortKey(SortField.COVERAGE, True),))
    opened.trigger("group_by_topic")
    view.setTopicCollapsed("Territory", collapsed=True)
    opened.drag_heading("plan:E3", 40, border=True)
    view.goTo("MIL-01", "E3")

    def is_there() -> bool:
        state = Settings().view_state(workbook)
        return state.get("place") == ["MIL-01", "E3"]

    opened.wait_for(is_there)
    state = Settings().view_state(workbook)
    assert state["compare"]["filter"]["text"] == "force"
    assert state["table"] == view.state()
    assert state["table"]["collapsed"] == ["Territory"]
    assert [in_window for _, _, in_window in writes] == [False], "one write, in another thread"


def test_after_a_crash_the_view_and_what_was_half_written_are_back(
    opened: WindowDriver, workbook: Path, own_folders: Path
) -> None:
    hurry(opened)
    opened.trigger("quick_diverging")
    opened.window.workspace.matrix.goTo("MIL-01", "US28")
    opened.settle()
    shown = opened.window.workspace.matrix.shownIssues()
    opened.trigger("annotate")
    opened.write(opened.window.workspace.details.threads.composer.text, "Is this a")
    written(opened)
    crash_and_reopen(opened, workbook, own_folders)
    window = opened.window
    assert window.workspace.matrix.shownIssues() == shown
    assert window.workspace.matrix.currentPlace() == ("MIL-01", "US28")
    composer = window.workspace.details.threads.composer
    assert composer.isVisible()
    assert composer.text.toPlainText() == "Is this a"
    assert composer.title.text().startswith("New annotation on MIL-01, ")
    assert "still there" in window.status.currentMessage()
    assert window.focusWidget() is window.workspace.matrix.table, "nobody types into it unawares"
    assert window.book is not None
    assert len(window.book.book.annotations) == 0


def test_what_was_finished_does_not_come_back_after_a_crash(
    opened: WindowDriver, workbook: Path, own_folders: Path
) -> None:
    hurry(opened)
    opened.window.workspace.matrix.goTo("MIL-01", "US28")
    opened.trigger("annotate")
    composer = opened.window.workspace.details.threads.composer
    opened.write(composer.text, "Never mind")
    written(opened)
    composer.give_up()
    written(opened)
    crash_and_reopen(opened, workbook, own_folders)
    assert not opened.window.workspace.details.threads.composer.isVisible()


def test_walking_through_rows_makes_few_writes_and_looking_makes_none(
    opened: WindowDriver, workbook: Path, writes: list[Write]
) -> None:
    timer = timer_of(opened)
    timer.setInterval(300)
    written(opened)
    writes.clear()
    for issue in opened.window.workspace.matrix.shownIssues()[:30]:
        opened.window.workspace.matrix.goTo(issue, "E3")
    written(opened)
    assert len(writes) == 1
    opened.window.memory.note()
    written(opened)
    assert len(writes) == 1, "nothing is different"
    (before, state, _) = writes[0]
    assert before == workbook
    assert state["place"] == list(opened.window.workspace.matrix.currentPlace())


def test_closing_right_after_a_change_keeps_it_and_leaves_no_timer(
    opened: WindowDriver, workbook: Path, writes: list[Write]
) -> None:
    timer = timer_of(opened)
    opened.window.workspace.matrix.goTo("TER-05", "UA20")
    assert timer.isActive()
    opened.window.close()
    assert not timer.isActive()
    opened.wait_for(lambda: not opened.desktop.windows)
    assert Settings().view_state(workbook)["place"] == ["TER-05", "UA20"]
    opened.window = opened.desktop.new_window()


def test_a_write_under_way_never_overtakes_the_one_at_closing(
    opened: WindowDriver, workbook: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real, begun = Settings.set_view_state, threading.Event()

    def slow(settings: Settings, path: Path, state: dict[str, Any]) -> None:
        if threading.current_thread() is not threading.main_thread():
            begun.set()
            time.sleep(0.4)
        real(settings, path, state)

    monkeypatch.setattr(Settings, "set_view_state", slow)
    hurry(opened)
    opened.window.workspace.matrix.goTo("TER-01", "UA20")
    opened.wait_for(begun.is_set)
    opened.window.workspace.matrix.goTo("TER-05", "UA20")
    opened.window.close()
    opened.wait_for(lambda: not opened.desktop.windows)
    assert Settings().view_state(workbook)["place"] == ["TER-05", "UA20"]
    opened.window = opened.desktop.new_window()


def test_saving_under_another_name_leaves_no_draft_with_the_old_file(
    opened: WindowDriver, workbook: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    hurry(opened)
    opened.window.workspace.matrix.goTo("MIL-01", "US28")
    opened.trigger("annotate")
    composer = opened.window.workspace.details.threads.composer
    opened.write(composer.text, "Half")
    written(opened)
    assert Settings().view_state(workbook)["draft"]["text"] == "Half"
    target = tmp_path / "mine.xlsx"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", staticmethod(lambda *_: (str(target), "")))
    opened.trigger("save_as")
    opened.write(composer.text, " written")
    written(opened)
    assert Settings().view_state(target)["draft"]["text"] == "Half written"
    old = Settings().view_state(workbook)
    assert old["draft"] is None
    assert old["place"] == ["MIL-01", "US28"], "how the old file was viewed is kept"


def test_a_window_without_a_workbook_writes_nothing(
    driver: WindowDriver, writes: list[Write]
) -> None:
    driver.window.memory.note()
    assert not timer_of(driver).isActive()
    driver.window.close()
    driver.wait_for(lambda: not driver.desktop.windows)
    assert writes == []
    driver.window = driver.desktop.new_window()
