"""Coding from the keyboard: keys give stances, figures follow, other things stay."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QAccessibleEvent,
    QKeySequence,
)
from PySide6.QtTest import QTest

from counterpoint.desktop import status_bar
from counterpoint.desktop.dialogs.asking import StanceDialog
from counterpoint.desktop.dialogs.scale import ScaleDialog
from counterpoint.model import Scale, ScaleKind
from counterpoint.session import OpenWorkbook
from support.small_books import book_of
from support.windows import WindowDriver

CTRL_ALT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


def stance(driver: WindowDriver, issue: str, plan: str) -> str:
    matrix = driver.window.workspace.matrix.matrix
    assert matrix is not None
    return matrix.stance(matrix.issue_index[issue], matrix.plan_index[plan])


def at(driver: WindowDriver, issue: str, plan: str) -> None:
    driver.window.workspace.matrix.goTo(issue, plan)
    driver.settle()
    driver.window.workspace.matrix.setFocus()


def test_keys_give_the_options_in_order_and_figures_follow(opened: WindowDriver) -> None:
    window = opened.window
    table = window.workspace.matrix.table
    before = window.comparing.comparison
    assert before is not None
    matrix = window.workspace.matrix.matrix
    assert matrix is not None
    row = matrix.issue_index["SOV-01"]
    at(opened, "SOV-01", "US28")
    opened.press(table, Qt.Key.Key_2)
    assert stance(opened, "SOV-01", "US28") == matrix.issues[row].scale.options[1]
    after = window.comparing.comparison
    assert after is not None
    assert after.gap[row] > before.gap[row] == 0.0
    assert window.isWindowModified()
    opened.press(table, Qt.Key.Key_D)
    assert stance(opened, "SOV-01", "US28") == "defers"
    opened.press(table, Qt.Key.Key_R)
    assert stance(opened, "SOV-01", "US28") == "rejects"
    opened.press(table, Qt.Key.Key_0)
    assert stance(opened, "SOV-01", "US28") == ""
    for _ in range(4):
        opened.trigger("undo")
    assert stance(opened, "SOV-01", "US28") == "Affirmed"
    assert not window.isWindowModified()


def test_a_key_beyond_the_options_does_nothing(opened: WindowDriver) -> None:
    at(opened, "SOV-01", "US28")
    opened.press(opened.window.workspace.matrix.table, Qt.Key.Key_9)
    assert stance(opened, "SOV-01", "US28") == "Affirmed"
    assert not opened.window.isWindowModified()


@pytest.fixture
def uncoded(driver: WindowDriver, tmp_path: Path) -> WindowDriver:
    """A workbook of one issue that nobody has coded."""
    book = book_of(["ID", "Issue", "Plan A", "Plan B", "Plan C"], ["F-1", "Nets", "a", "b", "c"])
    path = tmp_path / "uncoded.xlsx"
    book.save(path)
    driver.open(path)
    return driver


@pytest.mark.parametrize("key", [Qt.Key.Key_3, Qt.Key.Key_0, Qt.Key.Key_D, Qt.Key.Key_S])
def test_a_key_on_an_issue_without_options_says_why_and_offers_the_way(
    uncoded: WindowDriver, key: Qt.Key
) -> None:
    window = uncoded.window
    table = window.workspace.matrix.table
    at(uncoded, "F-1", "Plan A")
    uncoded.press(table, key)
    typed = QKeySequence(key).toString()
    told = f"F-1 has no options, so {typed} gives none. To define options: Options and scale ("
    keys = window.actions_["scale"].shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    assert window.status.currentMessage() == f"{told}{keys})."
    assert not window.isWindowModified()
    QTest.keyClick(window, Qt.Key.Key_O, CTRL_ALT)
    uncoded.dialog(ScaleDialog).reject()


def test_a_key_beyond_the_options_or_off_the_plans_says_why(opened: WindowDriver) -> None:
    window = opened.window
    table, status = window.workspace.matrix.table, window.status
    at(opened, "SOV-01", "US28")
    scale = window.coding.scale()
    assert scale is not None
    opened.press(table, Qt.Key.Key_9)
    assert status.currentMessage().startswith(
        f"SOV-01 has {len(scale.options)} options, so 9 gives none."
    )
    opened.press(table, Qt.Key.Key_Home)
    assert not window.actions_["stance_1"].isEnabled(), "not the column of a plan"
    opened.press(table, Qt.Key.Key_1)
    assert status.currentMessage() == "Stances are given in the column of a plan."
    status.clearMessage()
    opened.press(table, Qt.Key.Key_X)
    assert status.currentMessage() == "", "a letter that codes nothing anywhere"
    assert not window.isWindowModified()


def test_what_a_key_cannot_do_is_said_each_time(
    uncoded: WindowDriver, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []

    def listen(event: QAccessibleEvent) -> None:
        if isinstance(event, QAccessibleAnnouncementEvent):
            said.append(event.message())

    monkeypatch.setattr(QAccessible, "updateAccessibility", staticmethod(listen))
    at(uncoded, "F-1", "Plan A")
    for _ in range(2):
        uncoded.press(uncoded.window.workspace.matrix.table, Qt.Key.Key_3)
    assert [text[:18] for text in said] == ["F-1 has no options"] * 2


def test_figures_come_back_after_the_line_that_tells_of_a_stance(
    opened: WindowDriver, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(status_bar, "_TOLD_MS", 1)
    status = opened.window.status
    at(opened, "SOV-01", "US28")
    said: list[str] = []
    status.messageChanged.connect(said.append)
    opened.press(opened.window.workspace.matrix.table, Qt.Key.Key_2)
    opened.wait_for(lambda: not status.currentMessage())
    assert said[0].startswith("SOV-01, US 28-point: ")
    assert status.figures.isVisible()
    assert "1 unsaved change" in status.file.text()


def test_letters_in_the_filter_box_code_nothing(opened: WindowDriver) -> None:
    at(opened, "SOV-01", "US28")
    opened.trigger("find")
    opened.write(opened.window.workspace.finder.box, "d2r0")
    assert stance(opened, "SOV-01", "US28") == "Affirmed"
    assert opened.window.workspace.finder.box.text() == "d2r0"


def test_a_digit_begins_a_number_where_the_scale_is_a_quantity(opened: WindowDriver) -> None:
    matrix = opened.window.workspace.matrix.matrix
    assert matrix is not None
    issue = next(each for each in matrix.issues if each.scale.kind is ScaleKind.QUANTITY)
    at(opened, issue.key, "US28")
    opened.press(opened.window.workspace.matrix.table, Qt.Key.Key_4)
    dialog = opened.dialog(StanceDialog)
    assert dialog.line.text() == "4"
    opened.write(dialog.line, "2")
    opened.press(dialog.line, Qt.Key.Key_Return)
    assert stance(opened, issue.key, "US28") == "42"


def test_a_word_that_is_no_option_is_refused_in_one_line(opened: WindowDriver) -> None:
    at(opened, "SOV-01", "US28")
    opened.trigger("stance_type")
    dialog = opened.dialog(StanceDialog)
    dialog.line.setText("perhaps")
    opened.press(dialog.line, Qt.Key.Key_Return)
    assert stance(opened, "SOV-01", "US28") == "Affirmed"
    banner = opened.window.banners.banner("error")
    assert banner is not None
    assert "perhaps" in banner.text


def test_the_scale_dialog_extends_options_and_they_reach_the_workbook(
    opened: WindowDriver, workbook: Path
) -> None:
    at(opened, "SOV-01", "US28")
    opened.trigger("scale")
    dialog = opened.dialog(ScaleDialog)
    assert dialog.options.options() == ("Affirmed", "Not affirmed")
    dialog.options.add_option()
    dialog.options.list.item(2).setText("Affirmed with limits")
    assert dialog.problem() == ""
    dialog.accept()
    opened.settle()
    opened.press(opened.window.workspace.matrix.table, Qt.Key.Key_3)
    assert stance(opened, "SOV-01", "US28") == "Affirmed with limits"
    opened.trigger("save")
    again = OpenWorkbook.open(workbook)
    matrix = again.matrix
    again.close()
    assert matrix is not None
    row = matrix.issue_index["SOV-01"]
    assert matrix.issues[row].scale.options == ("Affirmed", "Not affirmed", "Affirmed with limits")
    assert matrix.stance(row, matrix.plan_index["US28"]) == "Affirmed with limits"


def test_the_scale_dialog_refuses_what_cannot_be_and_warns_of_lost_stances(
    opened: WindowDriver,
) -> None:
    scale = Scale(ScaleKind.ORDINAL, ("low", "high"))
    dialog = ScaleDialog("An issue", scale, ["low", "high", "low"], opened.window)
    dialog.show()
    dialog.options.list.item(1).setText("low")
    assert "twice" in dialog.problem()
    dialog.options.list.item(1).setText("very high")
    assert dialog.problem() == ""
    assert dialog.renamed() == {"high": "very high"}
    assert dialog.misfits() == [], "a renamed option takes its stances along"
    dialog.kind.setCurrentIndex(2)
    assert dialog.misfits() == ["low", "high"]
    assert dialog.clear.isVisible()
    ok = dialog.buttons.buttons()[0]
    assert not ok.isEnabled()
    QTest.mouseClick(dialog.clear, Qt.MouseButton.LeftButton)
    assert dialog.clears_misfits() == dialog.clear.isChecked()
    dialog.clear.setChecked(True)
    assert ok.isEnabled()
    assert dialog.scale().kind is ScaleKind.QUANTITY
    dialog.deleteLater()
