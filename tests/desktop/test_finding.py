"""Finding in the real window: filter box, quick filters, topics, hits, going to an issue."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import QItemSelectionModel, QRect, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QInputDialog

from counterpoint.desktop.finding import topics_pane
from counterpoint.desktop.finding.filters import QUICK_FILTERS
from counterpoint.desktop.finding.stepper import next_hit
from counterpoint.desktop.main_window import MainWindow
from counterpoint.desktop.palette import QuickChooser
from counterpoint.model import Anchor, AnnotationStatus
from support.small_books import book_of
from support.windows import WindowDriver

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def test_filters_as_you_type_and_says_how_many_are_left(opened: WindowDriver) -> None:
    window = opened.window
    finder = window.workspace.finder
    opened.press(window, Qt.Key.Key_F, CTRL)
    assert finder.box.hasFocus()
    opened.write(finder.box, "force")
    shown = window.workspace.matrix.shownIssues()
    assert 0 < len(shown) < 60
    assert finder.count.text() == f"{len(shown)} of 60 issues"
    matrix = window.workspace.matrix.matrix
    assert matrix is not None
    opened.press(finder.box, Qt.Key.Key_Escape)
    assert len(window.workspace.matrix.shownIssues()) == 60
    assert finder.count.text() == "60 issues"
    assert window.workspace.matrix.table.hasFocus()


def test_quick_filters_combine_and_are_taken_off_together(opened: WindowDriver) -> None:
    window = opened.window
    buttons = window.workspace.finder.buttons
    QTest.mouseClick(buttons["quick_diverging"], Qt.MouseButton.LeftButton)
    opened.settle()
    diverging = set(window.workspace.matrix.shownIssues())
    window.workspace.matrix.goTo(next(iter(diverging)), "RUMEM")
    QTest.mouseClick(buttons["quick_silent"], Qt.MouseButton.LeftButton)
    opened.settle()
    both = set(window.workspace.matrix.shownIssues())
    assert both < diverging
    assert buttons["quick_diverging"].isChecked()
    assert buttons["quick_silent"].isChecked()
    opened.trigger("clear_filters")
    assert len(window.workspace.matrix.shownIssues()) == 60
    assert not buttons["quick_diverging"].isChecked()
    assert not window.actions_["quick_silent"].isChecked()


def test_a_topic_filters_and_keeps_its_bar_and_count(opened: WindowDriver) -> None:
    window = opened.window
    pane = window.workspace.topics
    QAbstractItemModelTester(pane.topics, QAbstractItemModelTester.FailureReportingMode.Warning)
    names = [pane.topics.index(row).data() for row in range(pane.topics.rowCount())]
    row = names.index("Military")
    pane.selectionModel().select(
        pane.topics.index(row), QItemSelectionModel.SelectionFlag.ClearAndSelect
    )
    opened.settle()
    assert set(window.workspace.matrix.shownIssues()) == {"MIL-01", "MIL-02"}
    spoken = pane.topics.index(row).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.startswith("Military, issues: 2, relative divergence 0.")
    pane.choose(None)
    opened.settle()
    assert len(window.workspace.matrix.shownIssues()) == 60


def topic_names(window: MainWindow) -> list[str]:
    model = window.workspace.topics.topics
    return [model.index(row).data() for row in range(model.rowCount())]


def test_a_narrow_pane_still_names_its_topics(
    opened: WindowDriver, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As on a laptop at 200 %: bar and figure give way, the names do not."""
    pane = opened.window.workspace.topics
    drawn: list[str] = []
    draw = topics_pane._draw

    def note(painter: QPainter, option: Any, rect: QRect, text: str, *rest: Any) -> None:
        drawn.append(text)
        assert painter.fontMetrics().horizontalAdvance(text) <= rect.width()
        draw(painter, option, rect, text, *rest)

    monkeypatch.setattr(topics_pane, "_draw", note)
    letter = pane.fontMetrics().averageCharWidth()
    for letters, figures in ((40, True), (14, False)):
        drawn.clear()
        pane.setMinimumWidth(0)
        pane.resize(letter * letters, pane.height())
        pane.grab()
        assert ("0.85" in drawn) is figures
        names = [text for text in drawn if text[:1].isalpha()]
        assert names[1].startswith("Sov"), names


def test_topics_can_be_listed_by_divergence_and_the_choice_among_them_stays(
    opened: WindowDriver,
) -> None:
    window = opened.window
    pane = window.workspace.topics
    QAbstractItemModelTester(pane.topics, QAbstractItemModelTester.FailureReportingMode.Fatal)
    before = topic_names(window)
    pane.choose(frozenset({"Military", "Nuclear & energy"}))
    opened.settle()
    shown = window.workspace.matrix.shownIssues()
    opened.trigger("topics_by_divergence")
    names = topic_names(window)
    assert names != before
    assert names[0] == "All topics"
    assert sorted(names) == sorted(before)
    comparison = window.comparing.comparison
    assert comparison is not None
    mean = {each.topic: each.relative for each in comparison.topic_divergence()}
    figures = [mean[name] for name in names[1:]]
    assert figures == sorted(figures, reverse=True)
    assert pane.chosen() == frozenset({"Military", "Nuclear & energy"})
    assert window.workspace.matrix.shownIssues() == shown, "other rows are no matter of this"
    opened.trigger("topics_by_divergence")
    assert topic_names(window) == before
    assert pane.chosen() == frozenset({"Military", "Nuclear & energy"})


def test_a_topic_says_how_many_of_its_issues_diverge_by_the_users_own_threshold(
    opened: WindowDriver,
) -> None:
    window = opened.window
    model = window.workspace.topics.topics
    comparison = window.comparing.comparison
    matrix = window.workspace.matrix.matrix
    assert comparison is not None
    assert matrix is not None

    def spoken(name: str) -> str:
        row = topic_names(window).index(name)
        return str(model.index(row).data(Qt.ItemDataRole.AccessibleTextRole))

    rows = [row for row, issue in enumerate(matrix.issues) if issue.topic == "Alliances"]
    for threshold in (0.5, 0.95):
        window.comparing.filters.set_threshold(threshold)
        opened.settle()
        diverging = sum(comparison.relative[row] >= threshold for row in rows)
        assert f"diverging: {diverging} of 7 compared" in spoken("Alliances")
    assert 0 < diverging < 7
    assert spoken("All topics").startswith("All topics, issues: 60, relative divergence 0.")


def test_bars_run_from_0_to_1_with_a_line_at_the_mean_of_all(opened: WindowDriver) -> None:
    window = opened.window
    window.resize(1400, 900)  # a narrower pane has no bars: names need the room
    opened.settle()
    pane = window.workspace.topics
    theme = opened.desktop.appearance.theme
    picture = pane.viewport().grab().toImage()
    ratio = picture.devicePixelRatio()

    def track_pixels(name: str) -> tuple[int, int]:
        """How many pixels of the row's bar are filled, and how many there are."""
        rect = pane.visualRect(pane.topics.index(topic_names(window).index(name)))
        y = round(rect.center().y() * ratio)
        colours = [
            QColor(picture.pixel(x, y)).name()
            for x in range(round(rect.left() * ratio), round(rect.right() * ratio))
        ]
        empty = colours.count(QColor(theme.bar_track).name())
        plain = {QColor(theme.base).name(), QColor(theme.text).name()}
        first = next(x for x, colour in enumerate(colours) if colour not in plain)
        width = pane.fontMetrics().averageCharWidth() * 7 * ratio
        assert colours[first] != QColor(theme.bar_track).name()
        return round(width) - empty, round(width)

    filled, whole = track_pixels("Nuclear & energy")
    assert filled / whole == pytest.approx(0.39, abs=0.08)
    filled, whole = track_pixels("Alliances")
    assert filled / whole == pytest.approx(0.95, abs=0.08)


def test_in_a_narrow_pane_the_bars_give_way_to_the_names(opened: WindowDriver) -> None:
    window = opened.window
    window.resize(1400, 900)
    opened.settle()
    pane = window.workspace.topics
    track = QColor(opened.desktop.appearance.theme.bar_track).rgb()

    def has_bars() -> bool:
        picture = pane.viewport().grab().toImage()
        places = [(x, y) for x in range(picture.width()) for y in range(picture.height())]
        return any(picture.pixel(*place) == track for place in places)

    assert has_bars()
    left, middle, right = window.workspace.splitter.sizes()
    least = window.workspace.sidebar.minimumWidth()
    window.workspace.splitter.setSizes([least, middle + left - least, right])
    opened.settle()
    assert not has_bars()


def test_bars_stand_beside_the_names_from_right_to_left_too(opened: WindowDriver) -> None:
    opened.window.resize(1400, 900)
    opened.settle()
    pane = opened.window.workspace.topics
    track = QColor(opened.desktop.appearance.theme.bar_track).rgb()

    def places() -> tuple[int, int, int]:
        """The first and the last column of pixels with a bar, and the width of all."""
        picture = pane.viewport().grab().toImage()
        found = [
            x
            for x in range(picture.width())
            if any(picture.pixel(x, y) == track for y in range(picture.height()))
        ]
        return found[0], found[-1], picture.width()

    first, last, width = places()
    pane.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    opened.settle()
    mirrored = places()
    assert mirrored[0] == pytest.approx(width - 1 - last, abs=2)
    assert mirrored[1] == pytest.approx(width - 1 - first, abs=2)


def test_f3_goes_from_hit_to_hit_and_round(opened: WindowDriver) -> None:
    window = opened.window
    window.workspace.finder.box.setText("Kinburn")
    opened.settle()
    seen = []
    for _ in range(30):
        opened.press(window, Qt.Key.Key_F3)
        seen.append(window.workspace.matrix.currentPlace())
    matrix = window.workspace.matrix.matrix
    assert matrix is not None
    assert len(set(seen)) > 1
    for issue, plan in set(seen):
        row = matrix.issue_index[issue]
        text = matrix.texts[row][matrix.plan_index[plan]] if plan else matrix.issues[row].title
        stance = matrix.stance(row, matrix.plan_index[plan]) if plan else ""
        assert "kinburn" in f"{text} {stance} {matrix.issues[row].question}".casefold()
    last = window.workspace.matrix.currentPlace()
    opened.press(window, Qt.Key.Key_F3, SHIFT)
    assert window.workspace.matrix.currentPlace() != last


def test_ctrl_g_goes_to_an_issue_even_if_a_filter_hides_it(opened: WindowDriver) -> None:
    window = opened.window
    window.workspace.finder.box.setText("Kinburn")
    opened.press(window, Qt.Key.Key_G, CTRL)
    chooser = opened.dialog(QuickChooser)
    opened.write(chooser.box, "MIL-02")
    opened.press(chooser.box, Qt.Key.Key_Return)
    assert window.workspace.matrix.currentPlace()[0] == "MIL-02"
    assert window.workspace.finder.box.text() == "", "the filter that hid it is gone"


def test_nothing_is_found_where_there_is_nothing(opened: WindowDriver) -> None:
    matrix = opened.window.workspace.matrix.matrix
    assert matrix is not None
    issues = [issue.key for issue in matrix.issues]
    plans = [plan.key for plan in matrix.plans]
    assert next_hit(matrix, issues, plans, ["zzzz"], ("", ""), 1) is None
    assert next_hit(matrix, [], plans, ["a"], ("", ""), 1) is None


def test_leaving_out_plans_changes_the_figures(opened: WindowDriver) -> None:
    window = opened.window
    before = window.comparing.comparison
    assert before is not None
    plans = window.workspace.plans.plans
    QAbstractItemModelTester(plans, QAbstractItemModelTester.FailureReportingMode.Warning)
    for row in range(2, 9):
        plans.setData(plans.index(row), Qt.CheckState.Unchecked, Qt.ItemDataRole.CheckStateRole)
    opened.settle()
    after = window.comparing.comparison
    assert after is not None
    assert after.plans == ("US28", "E3")
    assert after.agreement != before.agreement
    assert window.workspace.matrix.visiblePlans() == ("US28", "E3")
    opened.trigger("plans_all")
    assert len(window.workspace.matrix.visiblePlans()) == 9


def test_rows_and_plans_hidden_in_the_workbook_are_hidden_but_can_be_shown(
    driver: WindowDriver, tmp_path: Path
) -> None:
    book = book_of(
        ["ID", "Topic", "Issue", "Plan A", "Plan B", "Plan C"],
        ["F-1", "Fish", "Quota", "10", "20", "30"],
        ["F-2", "Fish", "Season", "May", "June", "July"],
        ["F-3", "Fish", "Nets", "wide", "narrow", "none"],
    )
    sheet = book["Matrix"]
    sheet.row_dimensions[3].hidden = True
    sheet.column_dimensions["F"].hidden = True
    path = tmp_path / "hidden.xlsx"
    book.save(path)
    view = driver.open(path).workspace.matrix
    assert view.shownIssues() == ("F-1", "F-3")
    assert driver.window.workspace.finder.count.text() == "2 of 3 issues"
    assert "Plan C" not in view.visiblePlans()
    assert driver.window.status.plans.text() == "3 plans, 3 compared, 1 hidden in the workbook"
    driver.trigger("show_hidden")
    assert view.shownIssues() == ("F-1", "F-2", "F-3")
    assert "Plan C" in view.visiblePlans()
    driver.trigger("show_hidden")
    view.goTo("F-1", "Plan A")
    driver.trigger("go_to")
    chooser = driver.dialog(QuickChooser)
    driver.write(chooser.box, "F-2")
    driver.press(chooser.box, Qt.Key.Key_Return)
    assert view.currentPlace() == ("F-2", "Plan A"), "who asks for a hidden row is shown it"


# Quick filters, each against what the matrix itself says


def expected_by_hand(window: MainWindow) -> dict[str, set[str]]:
    """What each quick filter has to leave, worked out from texts and stances by the definitions."""
    matrix, comparison = window.workspace.matrix.matrix, window.comparing.comparison
    assert matrix is not None
    assert comparison is not None
    found: dict[str, set[str]] = {name: set() for name in QUICK_FILTERS}
    russia = matrix.plan_index["RUMEM"]
    for row, issue in enumerate(matrix.issues):
        made = comparison.issue(row)
        texts, stances = matrix.texts[row], matrix.stances[row]
        if made.relative >= 0.5:
            found["quick_diverging"].add(issue.key)
        if made.coverage[0] >= 2 and len(made.groups) == 1:
            found["quick_agreed"].add(issue.key)
        if made.coverage[0] == 1:
            found["quick_single"].add(issue.key)
        if not texts[russia] and not stances[russia]:
            found["quick_silent"].add(issue.key)
        if any(text and not stance for text, stance in zip(texts, stances, strict=True)):
            found["quick_uncoded"].add(issue.key)
    found["quick_annotated"] = {"MIL-01", "TER-03", "SAN-01"}
    found["quick_unresolved"] = {"MIL-01", "SAN-01"}
    found["quick_changed"] = {"MIL-01", "TER-03"}
    return found


def prepare_quick(driver: WindowDriver, workbook: Path) -> MainWindow:
    """Two cells changed and one stance gone since the last time; three issues annotated."""
    driver.window.close()
    driver.wait_for(lambda: not driver.desktop.windows)
    book = load_workbook(workbook)
    for sheet, issue, plan, text in (
        ("Matrix", "MIL-01", "E3", "A ceiling of 800,000."),
        ("Matrix", "TER-03", "US28", "Another wording."),
        ("Stances", "SAN-01", "E3", None),
    ):
        rows = {row[0].value: row for row in book[sheet].iter_rows()}
        column = [cell.value for cell in rows["ID"]].index(plan)
        rows[issue][column].value = text
    book.save(workbook)
    driver.window = driver.desktop.new_window()
    window = driver.open(workbook)
    assert window.book is not None
    opened = window.book.book
    opened.annotate(Anchor("MIL-01", "E3"), "open")
    done = opened.annotate(Anchor("TER-03", "EU24"), "done")
    opened.set_status(done.id, AnnotationStatus.RESOLVED)
    opened.annotate(Anchor("SAN-01"), "on the row")
    driver.settle()
    return window


def test_every_quick_filter_alone_and_every_two_together_leave_what_they_should(
    opened: WindowDriver, workbook: Path
) -> None:
    window = prepare_quick(opened, workbook)
    expected = expected_by_hand(window)
    expected["quick_changed"].add("SAN-01")  # a stance that is gone is a change too
    view, buttons = window.workspace.matrix, window.workspace.finder.buttons
    assert all(expected[name] for name in QUICK_FILTERS if name != "quick_single")
    view.goTo("MIL-01", "RUMEM")
    for one in QUICK_FILTERS:
        QTest.mouseClick(buttons[one], Qt.MouseButton.LeftButton)
        opened.settle()
        assert set(view.shownIssues()) == expected[one], one
        shown = len(view.shownIssues())
        assert window.workspace.finder.count.text() == f"{shown} of 60 issues"
        for other in QUICK_FILTERS:
            if other != one:
                buttons[other].click()
                assert set(view.shownIssues()) == expected[one] & expected[other], (one, other)
                buttons[other].click()
                view.goTo("MIL-01", "RUMEM")
        QTest.mouseClick(buttons[one], Qt.MouseButton.LeftButton)
        opened.settle()
        assert len(view.shownIssues()) == 60, "pressed again it is off"
        view.goTo("MIL-01", "RUMEM")


def test_diverging_follows_the_threshold_and_says_it(
    opened: WindowDriver, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = opened.window
    comparison = window.comparing.comparison
    assert comparison is not None
    opened.trigger("quick_diverging")
    button = window.workspace.finder.buttons["quick_diverging"]
    assert button.text() == "Diverging ≥ 0.50"
    monkeypatch.setattr(QInputDialog, "getDouble", staticmethod(lambda *_: (0.9, True)))
    opened.trigger("threshold")
    assert button.text() == "Diverging ≥ 0.90"
    count = int((comparison.relative >= 0.9).sum())
    assert len(window.workspace.matrix.shownIssues()) == count < 60
    monkeypatch.setattr(QInputDialog, "getDouble", staticmethod(lambda *_: (0.1, False)))
    opened.trigger("threshold")
    assert button.text() == "Diverging ≥ 0.90", "Cancel changes nothing"
    opened.trigger("clear_filters")
    assert button.text() == "Diverging"


def test_the_filter_finds_what_annotations_and_sources_say_and_f3_goes_there(
    opened: WindowDriver,
) -> None:
    window = opened.window
    assert window.book is not None
    window.book.book.annotate(Anchor("TER-03", "EU24"), "Ask about xylophones first")
    opened.settle()
    opened.press(window, Qt.Key.Key_F, CTRL)
    opened.write(window.workspace.finder.box, "xylophones")
    opened.settle()
    assert window.workspace.matrix.shownIssues() == ("TER-03",)
    opened.press(window, Qt.Key.Key_F3)
    assert window.workspace.matrix.currentPlace() == ("TER-03", "EU24")
    window.workspace.finder.box.setText("globalnews")
    opened.settle()
    window.workspace.matrix.goTo("SOV-01", "RUMEM")
    opened.press(window, Qt.Key.Key_F3)
    matrix = window.workspace.matrix.matrix
    assert matrix is not None
    place = window.workspace.matrix.currentPlace()
    cited = [each.source for each in matrix.citations_by_position[place]]
    assert "GLOBALNEWS-US28" in cited


def test_return_in_the_filter_box_lands_on_the_first_hit_not_on_nothing(
    opened: WindowDriver,
) -> None:
    window = opened.window
    view = window.workspace.matrix
    view.goTo("SOV-01", "US28")
    opened.press(window, Qt.Key.Key_F, CTRL)
    opened.write(window.workspace.finder.box, "kinburn")
    opened.settle()
    assert "SOV-01" not in view.shownIssues()
    opened.press(window.workspace.finder.box, Qt.Key.Key_Return)
    issue, plan = view.currentPlace()
    assert issue == view.shownIssues()[0]
    assert view.matrix is not None
    row = view.matrix.issue_index[issue]
    text = (
        view.matrix.texts[row][view.matrix.plan_index[plan]]
        if plan
        else str(view.matrix.issues[row])
    )
    assert "kinburn" in text.casefold()
    assert view.table.hasFocus()
    assert issue in window.workspace.details.text.toPlainText()


def test_return_in_the_filter_box_stays_on_the_cell_that_is_still_there(
    opened: WindowDriver,
) -> None:
    view = opened.window.workspace.matrix
    view.goTo("MIL-01", "EU19")
    opened.press(opened.window, Qt.Key.Key_F, CTRL)
    opened.write(opened.window.workspace.finder.box, "800,000")
    opened.settle()
    opened.press(opened.window.workspace.finder.box, Qt.Key.Key_Return)
    assert view.currentPlace() == ("MIL-01", "EU19")


def test_typing_in_the_filter_box_never_changes_the_workbook(opened: WindowDriver) -> None:
    window = opened.window
    opened.press(window, Qt.Key.Key_F, CTRL)
    opened.write(window.workspace.finder.box, "1 0 d r n s")
    opened.settle()
    assert not window.isWindowModified()
    assert window.workspace.finder.box.property("found") in ("true", "false")


def test_ctrl_g_goes_by_title_and_escape_goes_nowhere(opened: WindowDriver) -> None:
    window = opened.window
    window.workspace.matrix.goTo("SOV-01", "E3")
    opened.press(window, Qt.Key.Key_G, CTRL)
    chooser = opened.dialog(QuickChooser)
    opened.write(chooser.box, "armed forces size")
    opened.press(chooser.box, Qt.Key.Key_Return)
    assert window.workspace.matrix.currentPlace() == ("MIL-01", "E3"), "the column stays"
    opened.press(window, Qt.Key.Key_G, CTRL)
    chooser = opened.dialog(QuickChooser)
    opened.write(chooser.box, "SAN-01")
    opened.press(chooser.box, Qt.Key.Key_Escape)
    assert window.workspace.matrix.currentPlace() == ("MIL-01", "E3")
    opened.press(window, Qt.Key.Key_G, CTRL)
    chooser = opened.dialog(QuickChooser)
    opened.write(chooser.box, "no such issue at all")
    assert chooser.count() == 0
    opened.press(chooser.box, Qt.Key.Key_Return)
    assert chooser.isVisible(), "nothing is chosen where nothing fits"
    opened.press(chooser.box, Qt.Key.Key_Escape)


def test_a_filter_that_waits_for_figures_says_so_instead_of_showing_nothing(
    opened: WindowDriver,
) -> None:
    view = opened.window.workspace.matrix
    opened.trigger("quick_agreed")
    shown = view.shownIssues()
    assert shown
    view.setComparison(None)
    assert view.shownIssues() == ()
    assert view.table.empty_text == "The filter waits for figures that are still worked out."
    view.setComparison(opened.window.comparing.comparison)
    assert view.shownIssues() == shown


def test_a_filter_for_what_changed_says_so_where_nothing_did(opened: WindowDriver) -> None:
    table = opened.window.workspace.matrix.table
    opened.trigger("quick_changed")
    assert opened.window.workspace.matrix.shownIssues() == ()
    assert table.empty_text.startswith("Nothing changed since this workbook was last opened")
    assert "Clear the filter" in table.empty_text
    opened.trigger("quick_changed")
    opened.window.workspace.finder.box.setText("no such word anywhere")
    opened.settle()
    assert table.empty_text.startswith("No issue passes the filter")


def test_find_next_tells_of_hits_in_hidden_columns(opened: WindowDriver) -> None:
    window = opened.window
    view = window.workspace.matrix
    view.setColumnVisible("plan:E3", visible=False)
    window.workspace.finder.box.setText("retains")
    opened.settle()
    assert view.shownIssues() == ("SOV-01",)
    opened.trigger("find_next")
    assert window.status.currentMessage().endswith("hidden columns only: E3 text")
    assert "plan:E3" not in view.visiblePlans(), "nobody asked for the column"
    window.workspace.finder.box.setText("no such word anywhere")
    opened.settle()
    opened.trigger("find_next")
    assert window.status.currentMessage() == "No cell holds the searched text."
