"""The keyboard stays where it is used: after resolving, deleting, filtering and reading."""

from __future__ import annotations

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from counterpoint.desktop.details.threads_panel import ThreadsPanel
from counterpoint.desktop.main_window import MainWindow
from counterpoint.desktop.palette import QuickChooser
from counterpoint.model import Anchor, AnnotationStatus
from support.windows import WindowDriver

Key = Qt.Key
ALT = Qt.KeyboardModifier.AltModifier
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier

PLACES = (("MIL-01", "US28"), ("MIL-01", "E3"), ("TER-03", "EU24"), ("TER-03", "UA20"))


@pytest.fixture
def window(opened: WindowDriver) -> MainWindow:
    """With four annotations, and the current cell on the first one."""
    book = opened.window.book
    assert book is not None
    for issue, plan in PLACES:
        book.book.annotate(Anchor(issue, plan), f"On {issue} {plan}")
    opened.window.workspace.matrix.goTo("MIL-01", "US28")
    opened.window.activateWindow()
    opened.settle()
    return opened.window


def heads(panel: ThreadsPanel) -> list[str]:
    return [card.conversation.head.text for card in panel.cards]


def statuses(window: MainWindow) -> dict[str, AnnotationStatus]:
    assert window.book is not None
    return {each.text: each.status for each in window.book.book.annotations}


# Threads in the pane


def test_resolving_and_reopening_with_the_button_stays_on_the_button(
    opened: WindowDriver, window: MainWindow
) -> None:
    panel = window.workspace.details.threads
    assert heads(panel) == ["On MIL-01 US28", "On MIL-01 E3"]
    panel.cards[1].buttons["Resolve"].setFocus()
    for caption, status in (
        ("Resolve", AnnotationStatus.RESOLVED),
        ("Reopen", AnnotationStatus.OPEN),
    ):
        button = panel.cards[1].buttons[caption]
        assert window.focusWidget() is button
        opened.press(button, Key.Key_Space)
        assert statuses(window)["On MIL-01 E3"] is status
        assert panel.cards[1].property("current") is True
    opened.trigger("undo")
    assert heads(panel) == ["On MIL-01 E3", "On MIL-01 US28"], "undo went there"
    assert window.focusWidget() is panel.cards[0].buttons["Reopen"]


def test_another_cell_of_the_issue_brings_its_own_thread_to_the_commands(
    opened: WindowDriver, window: MainWindow
) -> None:
    window.workspace.matrix.goTo("MIL-01", "E3")
    opened.settle()
    opened.press(window.workspace.matrix.table, Key.Key_D, CTRL | SHIFT)
    assert statuses(window)["On MIL-01 E3"] is AnnotationStatus.RESOLVED
    assert statuses(window)["On MIL-01 US28"] is AnnotationStatus.OPEN


def test_the_threads_stay_scrolled_where_they_were_when_one_changes(
    opened: WindowDriver, window: MainWindow
) -> None:
    assert window.book is not None
    panel = window.workspace.details.threads
    for number in range(8):
        window.book.book.annotate(Anchor("MIL-01", "US28"), f"And {number} " * 12)
    opened.settle()
    bar = panel.area.verticalScrollBar()
    button = panel.cards[-1].buttons["Resolve"]
    panel.area.ensureWidgetVisible(button)
    at = bar.value()
    assert at > 100
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    opened.settle()
    assert bar.value() == at
    opened.trigger("next_issue")
    opened.trigger("previous_issue")
    assert bar.value() == 0, "another issue begins at its top"


def test_deleting_goes_on_with_the_next_thread_and_then_with_a_new_one(
    opened: WindowDriver, window: MainWindow
) -> None:
    panel = window.workspace.details.threads
    for left in (["On MIL-01 E3"], []):
        button = panel.cards[0].buttons["Delete"]
        button.setFocus()
        opened.press(button, Key.Key_Space)
        assert heads(panel) == left
        heir = panel.cards[0] if left else panel.new_button
        assert window.focusWidget() is heir, "and not on its button: nobody deletes two by mistake"


def test_the_next_issue_leaves_the_keyboard_in_the_threads(
    opened: WindowDriver, window: MainWindow
) -> None:
    panel = window.workspace.details.threads
    panel.cards[0].setFocus()
    opened.press(panel.cards[0], Key.Key_Down, ALT)
    assert window.workspace.matrix.currentPlace() == ("MIL-02", "US28")
    assert window.focusWidget() is panel.new_button, "that one has no threads"


def test_what_is_answered_can_be_read_while_one_writes(
    opened: WindowDriver, window: MainWindow
) -> None:
    panel = window.workspace.details.threads
    window.resize(1400, 900)
    opened.settle()
    panel.cards[1].buttons["Reply"].setFocus()
    opened.press(panel.cards[1].buttons["Reply"], Key.Key_Space)
    composer = panel.composer
    assert composer.text.hasFocus()

    def is_read(text: str) -> bool:
        """Whether the label with that text lies in the part of the threads that is shown."""
        label = next(each for each in panel.cards[1].findChildren(QLabel) if each.text() == text)
        middle = label.mapTo(panel.area.viewport(), label.rect().center())
        return panel.area.viewport().rect().contains(middle)

    assert is_read("On MIL-01 E3")
    usual = composer.text.height()
    opened.write(composer.text, "A long answer")
    for _ in range(9):
        QTest.keyClick(composer.text, Key.Key_Return)
    opened.settle()
    assert composer.text.height() > usual, "the box grows with what is written"


# The list of annotations


def test_the_list_opens_where_the_reader_is_and_moves_him_nowhere(
    opened: WindowDriver, window: MainWindow
) -> None:
    matrix, view = window.workspace.matrix, window.workspace.annotations
    matrix.goTo("TER-03", "UA20")
    opened.settle()
    opened.trigger("view_annotations")
    current = view.current()
    assert current is not None
    assert current.text == "On TER-03 UA20"
    opened.trigger("view_matrix")
    matrix.goTo("SOV-02", "E3")
    opened.settle()
    opened.trigger("view_annotations")
    opened.trigger("view_matrix")
    assert matrix.currentPlace() == ("SOV-02", "E3")


def test_the_first_look_at_the_list_moves_nobody_either(
    opened: WindowDriver, window: MainWindow
) -> None:
    window.workspace.matrix.goTo("SOV-02", "E3")
    opened.settle()
    opened.press(window, Key.Key_2, CTRL)
    assert window.workspace.annotations.table.hasFocus()
    assert window.workspace.matrix.currentPlace() == ("SOV-02", "E3")


def test_the_first_line_of_the_list_can_be_chosen_where_the_reader_is_on_none(
    opened: WindowDriver, window: MainWindow
) -> None:
    window.workspace.matrix.goTo("SOV-02", "E3")
    opened.settle()
    opened.trigger("view_annotations")
    listed, panel = window.workspace.annotations, window.workspace.details.threads
    first = listed.model.annotation(0)
    assert first.text not in heads(panel)
    opened.press(listed.table, Qt.Key.Key_Space)
    current = panel.current_thread()
    assert current is not None
    assert current.head == first
    assert listed.table.selectionModel().isRowSelected(0)


def test_the_list_takes_no_width_from_the_other_panes(
    opened: WindowDriver, window: MainWindow
) -> None:
    window.resize(960, 600)
    opened.settle()
    before = window.workspace.splitter.sizes()
    opened.trigger("view_annotations")
    assert window.workspace.splitter.sizes() == before


def test_the_status_bar_tells_at_once_how_much_is_annotated_and_open(
    opened: WindowDriver, window: MainWindow
) -> None:
    notes = window.status.notes
    assert notes.text() == "annotations: 4 open, 0 resolved"
    opened.trigger("resolve")
    assert notes.text() == "annotations: 3 open, 1 resolved"
    for _ in range(5):
        opened.trigger("undo")
    assert notes.text() == ""


def test_resolving_what_is_open_goes_through_the_list_line_by_line(
    opened: WindowDriver, window: MainWindow
) -> None:
    view, table = window.workspace.annotations, window.workspace.annotations.table
    opened.trigger("view_annotations")
    view.status.setCurrentIndex(view.status.findText("Open"))
    table.setFocus()
    view.select(view.model.annotation(1).id)
    opened.settle()
    for row, text in ((1, "On MIL-01 US28"), (1, "On TER-03 EU24"), (1, "On TER-03 UA20")):
        assert table.currentIndex().row() == row
        assert statuses(window)[text] is AnnotationStatus.OPEN
        opened.press(window, Key.Key_D, CTRL | SHIFT)
        assert statuses(window)[text] is AnnotationStatus.RESOLVED
        assert table.hasFocus()
    current = view.current()
    assert current is not None
    assert current.text == "On MIL-01 E3", "the last line went: the one before it"
    opened.write(view.box, "E3")
    assert view.current() == current, "typing keeps the line that is still there"


def test_the_details_follow_the_list_past_the_filter_of_the_table(
    opened: WindowDriver, window: MainWindow
) -> None:
    workspace = window.workspace
    opened.trigger("view_annotations")
    opened.trigger("view_matrix")
    workspace.finder.box.setText("nuclear")
    opened.settle()
    opened.trigger("view_annotations")
    wanted = next(each for each in window.book.book.annotations if each.anchor.issue == "TER-03")  # type: ignore[union-attr]
    workspace.annotations.select(wanted.id)
    opened.settle()
    assert workspace.details.place.text() == "TER-03 · NOT SHOWN"
    thread = workspace.details.threads.current_thread()
    assert thread is not None
    assert thread.head == wanted
    opened.trigger("resolve")
    assert statuses(window)[wanted.text] is AnnotationStatus.RESOLVED
    assert workspace.details.place.text() == "TER-03 · NOT SHOWN", "it stays there"
    assert workspace.finder.box.text() == "nuclear", "no filter is taken off"


def test_a_line_of_a_hidden_column_leads_to_its_cell_all_the_same(
    opened: WindowDriver, window: MainWindow
) -> None:
    workspace = window.workspace
    workspace.matrix.setColumnVisible("plan:UA20", visible=False)
    opened.trigger("view_annotations")
    wanted = next(each for each in window.book.book.annotations if each.anchor.plan == "UA20")  # type: ignore[union-attr]
    workspace.annotations.select(wanted.id)
    opened.press(workspace.annotations.table, Key.Key_Return)
    assert workspace.views.currentWidget() is workspace.matrix
    assert workspace.matrix.currentPlace() == ("TER-03", "UA20")
    assert "UA20" in workspace.matrix.visiblePlans()


def test_an_orphan_is_read_and_resolved_from_the_list_and_nothing_is_added_to_it(
    opened: WindowDriver, window: MainWindow
) -> None:
    assert window.book is not None
    workspace, book = window.workspace, window.book.book
    path = book.path
    book.save()
    sheets = load_workbook(path)
    for row in sheets["Matrix"].iter_rows(max_col=1):
        if row[0].value == "TER-03":
            row[0].value = "TER-99"
    sheets.save(path)
    opened.trigger("reload")
    opened.trigger("view_annotations")
    orphan = next(each for each in book.annotations if each.text == "On TER-03 EU24")
    assert book.annotations.is_orphan(orphan)
    workspace.annotations.select(orphan.id)
    opened.settle()
    assert workspace.details.place.text() == "TER-03 · NOT IN THE MATRIX"
    assert heads(workspace.details.threads)[0] == orphan.text
    for name in ("annotate", "annotate_issue"):
        assert not window.actions_[name].isEnabled(), "it would be an orphan too"
    assert not workspace.details.threads.new_button.isEnabled()
    opened.trigger("resolve")
    assert statuses(window)[orphan.text] is AnnotationStatus.RESOLVED
    opened.trigger("view_matrix")
    assert window.actions_["annotate"].isEnabled()
    assert "NOT IN" not in workspace.details.place.text()


def test_steps_between_annotations_keep_to_the_order_and_the_filter(
    opened: WindowDriver, window: MainWindow
) -> None:
    matrix = window.workspace.matrix
    opened.trigger("sort_issue")
    opened.trigger("sort_reversed")
    matrix.goTo("TER-03", "UA20")
    matrix.moveCurrentColumn(-1)
    matrix.moveCurrentColumn(-1)
    assert matrix.visiblePlans().index("UA20") < matrix.visiblePlans().index("EU24")
    went = []
    for _ in range(4):
        opened.press(window, Key.Key_F6)
        went.append(matrix.currentPlace())
    assert went == [PLACES[2], PLACES[0], PLACES[1], PLACES[3]], "as rows and columns stand"
    window.workspace.topics.choose(frozenset({"Military"}))
    opened.settle()
    for _ in range(3):
        opened.press(window, Key.Key_F6)
        assert matrix.currentPlace()[0] == "MIL-01"
    window.workspace.topics.choose(frozenset({"Sanctions"}))
    opened.settle()
    opened.press(window, Key.Key_F6)
    assert window.status.currentMessage() == "No annotation on the issues and plans shown."
    assert window.comparing.filters.topics == frozenset({"Sanctions"})


# The table under a filter


def test_what_an_edit_takes_out_of_the_filter_hands_over_to_the_next_row(
    opened: WindowDriver, window: MainWindow
) -> None:
    matrix = window.workspace.matrix
    opened.trigger("quick_unresolved")
    assert matrix.shownIssues() == ("MIL-01", "TER-03")
    matrix.goTo("MIL-01", "US28")
    opened.settle()
    opened.press(matrix.table, Key.Key_D, CTRL | SHIFT)
    assert matrix.currentPlace() == ("MIL-01", "US28"), "its other thread is open"
    matrix.goTo("MIL-01", "E3")
    opened.settle()
    opened.press(matrix.table, Key.Key_D, CTRL | SHIFT)
    assert matrix.shownIssues() == ("TER-03",)
    assert matrix.currentPlace() == ("TER-03", "E3")
    opened.trigger("undo")
    assert matrix.currentPlace() == ("MIL-01", "E3"), "undo leads back to it"
    assert matrix.table.hasFocus()


def test_what_is_done_to_the_table_from_the_list_shows_the_table(
    opened: WindowDriver, window: MainWindow
) -> None:
    workspace = window.workspace
    keys = ((Key.Key_5, ALT), (Key.Key_2, CTRL | ALT), (Key.Key_T, CTRL))
    for key, modifiers in keys:
        opened.trigger("view_annotations")
        opened.press(workspace.annotations.table, key, modifiers)
        assert workspace.views.currentWidget() is workspace.matrix
        assert workspace.matrix.table.hasFocus()
        assert window.actions_["view_matrix"].isChecked()
    assert window.actions_["quick_annotated"].isChecked()
    assert workspace.matrix.isGroupedByTopic()
    opened.trigger("view_annotations")
    topic = workspace.topics.topics.index(2, 0)
    QTest.mouseClick(
        workspace.topics.viewport(),
        Qt.MouseButton.LeftButton,
        pos=workspace.topics.visualRect(topic).center(),
    )
    opened.settle()
    assert window.comparing.filters.topics is not None
    assert workspace.views.currentWidget() is workspace.matrix
    opened.trigger("view_annotations")
    opened.trigger("undo")
    assert workspace.annotations.isVisible(), "an undo is seen in the list as well"


# Reading mode


def test_another_view_ends_the_reading_mode_and_has_the_keyboard(
    opened: WindowDriver, window: MainWindow
) -> None:
    workspace = window.workspace
    opened.trigger("reading_mode")
    assert not workspace.views.isVisible()
    opened.trigger("view_annotations")
    assert workspace.annotations.isVisible()
    assert workspace.annotations.table.hasFocus()
    assert not window.actions_["reading_mode"].isChecked()
    opened.trigger("reading_mode")
    opened.press(workspace.details.text, Key.Key_Escape)
    assert workspace.annotations.table.hasFocus(), "back to where it began"


def test_going_to_an_issue_goes_on_reading_with_the_keyboard_there(
    opened: WindowDriver, window: MainWindow
) -> None:
    workspace = window.workspace
    opened.press(workspace.matrix.table, Key.Key_Space)
    opened.press(window, Key.Key_G, CTRL)
    chooser = opened.dialog(QuickChooser)
    opened.write(chooser.box, "TER-03")
    opened.press(chooser.box, Key.Key_Return)
    window.activateWindow()
    QApplication.processEvents()
    assert workspace.details.place.text() == "TER-03 · ISSUE 20 OF 60"
    assert window.focusWidget() is workspace.details.text
    assert workspace.details.text.isVisible()
    opened.press(workspace.details.text, Key.Key_F6)
    assert window.focusWidget() is workspace.details.text
    opened.press(workspace.details.text, Key.Key_Escape)
    assert workspace.matrix.table.hasFocus()
