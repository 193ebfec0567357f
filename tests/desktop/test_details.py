"""The details pane in the real window: everything about one issue, and nothing executed."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QTextDocument
from PySide6.QtWidgets import QMessageBox

from counterpoint.desktop.details.document import IssueDocument
from counterpoint.desktop.details.facts import IssueFacts, PlanEntry
from counterpoint.desktop.table.spans import DisplayText
from counterpoint.desktop.theme import load_theme
from counterpoint.model import PositionState
from support.windows import WindowDriver

ALT = Qt.KeyboardModifier.AltModifier


def shown(driver: WindowDriver) -> str:
    driver.settle()
    return driver.window.workspace.details.text.toPlainText()


def test_shows_every_plan_with_stance_sources_and_what_is_unchecked(opened: WindowDriver) -> None:
    window = opened.window
    matrix = window.workspace.matrix.matrix
    assert matrix is not None
    unchecked = next(each for each in matrix.citations if each.confidence == "unchecked")
    window.workspace.matrix.goTo(unchecked.issue, unchecked.plan)
    text = shown(opened)
    row = matrix.issue_index[unchecked.issue]
    assert matrix.issues[row].title in text
    for plan in matrix.plans:
        assert plan.label in text
    for position in matrix.texts[row]:
        assert " ".join(position.split()) in " ".join(text.split())
    assert "? unchecked" in text
    assert "relative divergence" in text


def test_a_baseline_shows_differences_alarms_and_lineage(opened: WindowDriver) -> None:
    window = opened.window
    window.workspace.matrix.goTo("MIL-01", "US28")
    before = shown(opened)
    assert "baseline" not in before
    opened.trigger("baseline_here")
    after = shown(opened)
    assert "baseline" in after
    assert "# " in after, "the force ceiling differs in its number"
    assert "changed from US 28-point" in after


def test_a_landing_zone_from_end_to_end_is_said_to_be_none(opened: WindowDriver) -> None:
    view = opened.window.workspace.matrix
    comparison = opened.window.comparing.comparison
    assert comparison is not None
    view.goTo("ALL-02")
    text = shown(opened)
    zone = comparison.issue(view.matrix.issue_index["ALL-02"]).landing  # type: ignore[union-attr]
    assert zone is not None
    assert zone.spans_scale
    assert f"no landing zone: {zone.of} plans spread over the whole scale" in text
    assert "landing zone: No" not in text
    view.goTo("MIL-01")
    text = shown(opened)
    assert "landing zone: 800,000 persons (3 of 4 plans)" in text
    assert "no landing zone" not in text
    assert "from 600,000 to 800,000, median 800,000 persons" in text


def test_an_ordered_scale_says_how_many_plans_take_each_option(opened: WindowDriver) -> None:
    view = opened.window.workspace.matrix
    matrix = view.matrix
    assert matrix is not None
    row = matrix.issue_index["ALL-02"]
    options = matrix.issues[row].scale.options
    counts = [(option, matrix.stances[row].count(option)) for option in options]
    view.goTo("ALL-02")
    line = " · ".join(f"{option} {count}" for option, count in counts if count)
    assert line in shown(opened)


def test_alt_down_and_up_go_on_without_leaving_the_pane(opened: WindowDriver) -> None:
    window = opened.window
    window.workspace.matrix.goTo("SOV-01", "US28")
    pane = window.workspace.details
    pane.text.setFocus()
    opened.press(pane.text, Qt.Key.Key_Down, ALT)
    assert window.workspace.matrix.currentPlace() == ("SOV-02", "US28")
    assert "Non-aggression pact" in shown(opened)
    assert pane.text.hasFocus()
    opened.press(pane.text, Qt.Key.Key_Up, ALT)
    assert window.workspace.matrix.currentPlace() == ("SOV-01", "US28")
    opened.press(pane.text, Qt.Key.Key_Up, ALT)
    assert window.workspace.matrix.currentPlace() == ("SOV-01", "US28"), "there is none before"


def test_links_open_only_after_asking(
    opened: WindowDriver, monkeypatch: pytest.MonkeyPatch
) -> None:
    went: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", staticmethod(went.append))
    pane = opened.window.workspace.details
    opened.window.workspace.matrix.goTo("MIL-01", "US28")
    opened.settle()
    pane.text.anchorClicked.emit(QUrl("source:GLOBALNEWS-US28"))
    box = opened.dialog(QMessageBox)
    assert went == []
    assert "globalnews.ca" in box.text()
    box.button(QMessageBox.StandardButton.Cancel).click()
    opened.settle()
    assert went == []
    pane.text.anchorClicked.emit(QUrl("source:GLOBALNEWS-US28"))
    opened.dialog(QMessageBox).button(QMessageBox.StandardButton.Open).click()
    opened.settle()
    assert [url.host() for url in went] == ["globalnews.ca"]


def test_a_link_that_is_no_web_address_is_never_opened(
    opened: WindowDriver, monkeypatch: pytest.MonkeyPatch
) -> None:
    went: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", staticmethod(went.append))
    for target in ("file:///etc/passwd", "javascript:alert(1)", "smb://host/share", "http://"):
        opened.window.details._ask_link(target)
        box = opened.dialog(QMessageBox)
        assert box.button(QMessageBox.StandardButton.Open) is None
        box.button(QMessageBox.StandardButton.Ok).click()
        opened.settle()
    assert went == []


def test_reading_mode_takes_the_window_and_gives_it_back(opened: WindowDriver) -> None:
    window = opened.window
    workspace = window.workspace
    opened.press(workspace.matrix.table, Qt.Key.Key_Space)
    assert not workspace.matrix.isVisible()
    assert not workspace.sidebar.isVisible()
    assert workspace.details.text.hasFocus()
    opened.press(workspace.details.text, Qt.Key.Key_Escape)
    assert workspace.matrix.isVisible()
    assert workspace.sidebar.isVisible()


def test_side_by_side_puts_the_plans_into_columns(opened: WindowDriver) -> None:
    window = opened.window
    window.workspace.matrix.goTo("MIL-01", "US28")
    below = shown(opened)
    opened.trigger("side_by_side")
    beside = shown(opened)
    assert sorted(below.split()) == sorted(beside.split()), "the same words in another place"
    document = window.workspace.details.text.document()
    assert document.size().width() > window.workspace.details.text.viewport().width()


def test_workbook_text_is_written_as_characters_never_as_html(qapp: object) -> None:
    nasty = '<img src="file:///etc/passwd"><b>x</b>&amp;'
    entry = PlanEntry("P", nasty, nasty, 0, PositionState.SPEAKS, nasty, DisplayText(nasty))
    facts = IssueFacts(nasty, nasty, nasty, nasty, (nasty,), ((nasty, nasty),), (entry,))
    document = QTextDocument()
    IssueDocument(document, load_theme("light"), document.defaultFont()).write(facts, "P")
    assert document.toPlainText().count(nasty) == 10
    html = document.toHtml()
    assert "<img" not in html
