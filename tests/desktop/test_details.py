"""The details pane in the real window: everything about one issue, and nothing executed."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QTextCharFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QMessageBox

from counterpoint.desktop.details.document import IssueDocument
from counterpoint.desktop.details.facts import IssueFacts, PlanEntry
from counterpoint.desktop.table.spans import DisplayText
from counterpoint.desktop.theme import load_theme
from counterpoint.model import PositionState
from support.small_books import book_of
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
    line = " · ".join(f"{option}: {count}" for option, count in counts if count)
    assert line in shown(opened)


def test_an_issue_on_which_all_agree_names_no_outlier_and_no_bridge(opened: WindowDriver) -> None:
    window = opened.window
    comparison, matrix = window.comparing.comparison, window.workspace.matrix.matrix
    assert comparison is not None
    assert matrix is not None
    agreed = [row for row in range(len(matrix.issues)) if comparison.gap[row] == 0.0]
    split = [row for row in range(len(matrix.issues)) if comparison.gap[row] > 0.0]
    assert agreed
    for row in agreed:
        window.workspace.matrix.goTo(matrix.issues[row].key)
        text = shown(opened)
        assert "gap 0" in text
        assert "bridge:" not in text
        assert "outlier:" not in text
    for row in split[:5]:
        window.workspace.matrix.goTo(matrix.issues[row].key)
        text = shown(opened)
        assert "outlier: " in text
        assert " · bridge: " in text


def test_a_stance_that_parts_an_agreed_issue_brings_outlier_and_bridge(
    opened: WindowDriver,
) -> None:
    view = opened.window.workspace.matrix
    view.goTo("SOV-01", "US28")
    assert "bridge:" not in shown(opened)
    opened.press(view.table, Qt.Key.Key_2)
    assert "outlier: US 28-point · bridge: " in shown(opened)
    opened.trigger("undo")
    assert "bridge:" not in shown(opened)


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


def formats(driver: WindowDriver, start: str) -> dict[str, QTextCharFormat]:
    """The stretches of the paragraph that begins with `start`, each with its format."""
    document = driver.window.workspace.details.text.document()
    block = document.begin()
    while block.isValid() and not block.text().startswith(start):
        block = block.next()
    found = {}
    at = block.begin()
    while not at.atEnd():
        found[at.fragment().text()] = at.fragment().charFormat()
        at += 1
    return found


def test_words_that_differ_from_the_baseline_are_marked_in_the_text_and_named(
    driver: WindowDriver, tmp_path: Path
) -> None:
    book = book_of(
        ["ID", "Issue", "Old", "New", "Same"],
        [
            "W-1",
            "Withdrawal",
            "Forces shall withdraw within 90 days.",
            "Forces shall not withdraw within 60 days.",
            "Forces shall withdraw within 90 days.",
        ],
    )
    path = tmp_path / "words.xlsx"
    book.save(path)
    window = driver.open(path)
    window.workspace.matrix.goTo("W-1", "New")
    assert not any(f.fontStrikeOut() for f in formats(driver, "Forces shall").values())
    window.comparing.set_baseline("Old")
    text = shown(driver)
    marked = formats(driver, "Forces shall not")
    assert {word.strip() for word, each in marked.items() if each.fontUnderline()} == {"not", "60"}
    assert {word.strip() for word, each in marked.items() if each.fontStrikeOut()} == {"90"}
    assert "negation" in text
    assert "90 → 60" in text or "90 days → 60 days" in text
    assert text.count("the baseline’s words:") == 1, "of the plan that says the same"
    window.comparing.set_baseline("")
    assert "negation" not in shown(driver)
    assert not any(f.fontStrikeOut() for f in formats(driver, "Forces shall").values())


def test_every_plan_carries_its_group_stance_and_sources_with_reference_and_confidence(
    opened: WindowDriver,
) -> None:
    window = opened.window
    matrix, comparison = window.workspace.matrix.matrix, window.comparing.comparison
    assert matrix is not None
    assert comparison is not None
    for issue in ("MIL-01", "TER-03", "SAN-01"):
        window.workspace.matrix.goTo(issue)
        text = shown(opened)
        row = matrix.issue_index[issue]
        for place, plan in enumerate(matrix.plans):
            start = text.index(f"{plan.label}  {plan.date}")
            following = [
                text.find(f"{each.label}  {each.date}", start + 1) for each in matrix.plans
            ]
            part = text[start : min([at for at in following if at > 0], default=len(text))]
            group = comparison.groups(row)[place]
            badge = text[start - 3 : start].strip()
            assert badge == ("ABCDEFGHI"[group] if group >= 0 else badge)
            assert (group >= 0) == badge.isalpha(), "no letter for who takes no part"
            assert matrix.stance(row, place) in part
            for citation in matrix.citations_by_position.get((issue, plan.key), ()):
                source = matrix.sources[citation.source]
                assert (source.publisher or source.author) in part
                assert citation.reference in part
                assert citation.confidence in part
                assert ("? unchecked" in part) >= (citation.confidence == "unchecked")


def test_lineage_says_what_became_of_the_predecessors_position(opened: WindowDriver) -> None:
    opened.window.workspace.matrix.goTo("ALL-02")
    text = shown(opened)
    assert "changed from US 28-point: Expectation that both stop → No clause" in text
    assert "dropped: US 28-point has a position" in text
    matrix = opened.window.workspace.matrix.matrix
    assert matrix is not None
    first = next(plan for plan in matrix.plans if not plan.based_on)
    start = text.index(f"{first.label}  {first.date}")
    own = text[start : text.index("E3 text  ")]
    assert "changed from" not in own, "the first draft has no predecessor"
    assert "dropped" not in own


def test_reading_mode_shows_a_text_that_no_row_of_a_spreadsheet_could(
    driver: WindowDriver, tmp_path: Path
) -> None:
    words = [f"word{number}" for number in range(3_000)]
    book = book_of(
        ["ID", "Issue", "North", "South"],
        ["L-1", "A long one", " ".join(words), "short"],
    )
    path = tmp_path / "long.xlsx"
    book.save(path)
    window = driver.open(path)
    window.workspace.matrix.goTo("L-1", "North")
    driver.trigger("reading_mode")
    text = window.workspace.details.text
    assert all(word in shown(driver) for word in words)
    assert text.document().size().height() > 409 * 2
    driver.press(text, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    text.verticalScrollBar().setValue(text.verticalScrollBar().maximum())
    place = text.document().find("word2999")
    assert not place.isNull()
    assert text.viewport().rect().contains(text.cursorRect(place).topLeft()), "to its very end"
    usual = text.document().defaultFont().pointSizeF()
    driver.trigger("reading_mode")
    assert text.document().defaultFont().pointSizeF() < usual


def test_next_and_previous_issue_go_on_in_reading_mode_and_through_the_filter_only(
    opened: WindowDriver,
) -> None:
    window = opened.window
    window.workspace.topics.choose(frozenset({"Military", "Sanctions"}))
    opened.settle()
    shown_issues = window.workspace.matrix.shownIssues()
    window.workspace.matrix.goTo(shown_issues[0], "E3")
    opened.press(window.workspace.matrix.table, Qt.Key.Key_Space)
    pane = window.workspace.details
    seen = [window.workspace.matrix.currentPlace()[0]]
    for _ in range(5):
        opened.press(pane.text, Qt.Key.Key_Down, ALT)
        seen.append(window.workspace.matrix.currentPlace()[0])
        assert pane.text.hasFocus()
        assert not window.workspace.matrix.isVisible()
    assert tuple(dict.fromkeys(seen)) == shown_issues
    assert pane.place.text() == f"{shown_issues[-1]} · ISSUE 4 OF 4"


def test_beside_each_other_the_selected_plan_is_in_view_and_who_says_nothing_is_narrow(
    opened: WindowDriver,
) -> None:
    window = opened.window
    pane = window.workspace.details
    opened.trigger("side_by_side")
    window.workspace.matrix.goTo("MIL-01", "UA20")
    opened.settle()
    assert pane.text.horizontalScrollBar().maximum() > 0

    def left(plan: str) -> int:
        cursor = QTextCursor(pane.text.document())
        cursor.setPosition(pane._places[plan])
        return pane.text.cursorRect(cursor).left()

    assert 0 <= left("UA20") < pane.text.viewport().width()
    assert left("RUMEM") - left("UAMEM") < (left("E3") - left("US28")) * 0.6
    note = pane.text.document().find("US draft point 6")
    layout = note.block().layout()
    assert layout.lineCount() > 1, "other texts keep to what can be read without scrolling"
    assert layout.lineAt(0).naturalTextWidth() <= pane.text.viewport().width()
    window.workspace.matrix.goTo("MIL-01", "US28")
    opened.settle()
    assert 0 <= left("US28") < pane.text.viewport().width()


def test_the_line_that_is_read_stays_when_the_text_has_another_size_or_width(
    driver: WindowDriver, tmp_path: Path
) -> None:
    words = " ".join(f"word{number}" for number in range(3_000))
    path = tmp_path / "long.xlsx"
    book_of(["ID", "Issue", "North", "South"], ["L-1", "A long one", words, "short"]).save(path)
    window = driver.open(path)
    window.workspace.matrix.goTo("L-1", "North")
    driver.settle()
    text = window.workspace.details.text
    text.verticalScrollBar().setValue(text.verticalScrollBar().maximum() // 2)
    driver.settle()

    def first_word() -> int:
        """The number of a word in the first line in view."""
        cursor = text.cursorForPosition(QPoint(text.viewport().width() // 2, 4))
        cursor.select(QTextCursor.SelectionType.WordUnderCursor)
        return int(cursor.selectedText().removeprefix("word"))

    before = first_word()
    assert 500 < before < 2_900
    for change in ("reading_mode", "text_larger", "text_smaller", "reading_mode"):
        driver.trigger(change)
        assert abs(first_word() - before) < 40, change
    window.resize(window.width() + 200, window.height())
    driver.settle()
    assert abs(first_word() - before) < 40


def test_beside_each_other_the_selected_plan_stays_in_view_in_any_size_and_mode(
    driver: WindowDriver, tmp_path: Path
) -> None:
    plans = [f"P{number:02}" for number in range(40)]
    texts = [f"Forces shall withdraw within {number} days." for number in range(40)]
    path = tmp_path / "many.xlsx"
    book_of(["ID", "Issue", *plans], ["M-1", "One", *texts], ["M-2", "Two", *texts]).save(path)
    window = driver.open(path)
    view, text = window.workspace.matrix, window.workspace.details.text
    view.goTo("M-1", "P20")
    driver.trigger("baseline_here")
    view.goTo("M-1", "P38")

    def is_in_view() -> bool:
        place = text.document().find("P38")
        assert not place.isNull()
        return text.viewport().rect().contains(text.cursorRect(place).center())

    for change in (
        "side_by_side",
        "reading_mode",
        "text_larger",
        "next_issue",
        "text_smaller",
        "reading_mode",
        "side_by_side",
    ):
        driver.trigger(change)
        assert is_in_view(), change


def test_beside_each_other_few_plans_fill_the_width_that_there_is(opened: WindowDriver) -> None:
    window, text = opened.window, opened.window.workspace.details.text
    window.comparing.set_plans(("US28", "E3"))
    opened.settle()
    opened.trigger("side_by_side")
    for width in (1_500, 900, 1_700):
        opened.trigger("reading_mode")
        window.resize(width, 800)
        opened.settle()
        assert text.document().textWidth() >= text.viewport().width() - 1
        across = text.horizontalScrollBar()
        if opened.window.actions_["reading_mode"].isChecked():
            assert across.maximum() == 0, width
