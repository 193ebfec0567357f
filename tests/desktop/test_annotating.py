"""Annotating in the real window: threads, replies, editing, resolving, deleting, undo, the list."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QFrame, QLabel, QToolButton

from counterpoint.desktop.annotating.list_model import (
    AnnotationColumn,
    AnnotationListModel,
    StatusFilter,
)
from counterpoint.desktop.annotating.words import KIND_SYMBOLS, local_time
from counterpoint.desktop.details.difference_label import DifferenceLabel
from counterpoint.desktop.dialogs.asking import AuthorDialog
from counterpoint.desktop.dialogs.preferences import PreferencesDialog
from counterpoint.desktop.dialogs.scale import ScaleDialog
from counterpoint.model import Anchor, Annotation, AnnotationKind, AnnotationStatus
from counterpoint.session import OpenWorkbook, Settings, person
from support.windows import WindowDriver

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
LEFT = Qt.MouseButton.LeftButton


def annotate(driver: WindowDriver, issue: str, plan: str, text: str) -> None:
    """Annotate a cell as a person would."""
    driver.window.workspace.matrix.goTo(issue, plan)
    driver.settle()
    driver.trigger("annotate")
    composer = driver.window.workspace.details.threads.composer
    driver.write(composer.text, text)
    driver.press(composer.text, Qt.Key.Key_Return, CTRL)


def texts(driver: WindowDriver) -> list[str]:
    assert driver.window.book is not None
    return [each.text for each in driver.window.book.book.annotations]


def texts_of(model: AnnotationListModel) -> list[Annotation]:
    return [model.annotation(row) for row in range(model.rowCount())]


def test_asks_once_for_the_author_and_signs_with_the_name(
    driver: WindowDriver, workbook: Path
) -> None:
    driver.settings.author = ""
    window = driver.open(workbook)
    window.workspace.matrix.goTo("MIL-01", "US28")
    driver.trigger("annotate")
    dialog = driver.dialog(AuthorDialog)
    assert not window.workspace.details.threads.composer.isVisible()
    dialog.line.clear()
    driver.write(dialog.line, "Olena  Kovalenko ")
    driver.press(dialog.line, Qt.Key.Key_Return)
    composer = window.workspace.details.threads.composer
    assert composer.isVisible(), "it goes on where it was asked"
    driver.write(composer.text, "First")
    driver.press(composer.text, Qt.Key.Key_Return, CTRL)
    annotate(driver, "MIL-01", "E3", "Second")
    assert window.book is not None
    authors = {each.author for each in window.book.book.annotations}
    assert authors == {"Olena Kovalenko"}
    assert driver.settings.author == "Olena Kovalenko"


@pytest.fixture
def nameless(driver: WindowDriver, workbook: Path, monkeypatch: pytest.MonkeyPatch) -> WindowDriver:
    """A window in which nobody gave a name yet, on the system of Olena Kovalenko."""
    monkeypatch.setattr(person, "suggested_author", lambda: "Olena Kovalenko")
    driver.settings.author = ""
    driver.open(workbook).workspace.matrix.goTo("MIL-01", "US28")
    return driver


def test_the_systems_name_is_suggested_to_be_agreed_to(nameless: WindowDriver) -> None:
    nameless.trigger("annotate")
    dialog = nameless.dialog(AuthorDialog)
    nameless.wait_for(lambda: dialog.line.text() == "Olena Kovalenko")
    assert dialog.line.selectedText() == "Olena Kovalenko", "whoever types writes over it"
    assert nameless.settings.author == Settings().author == "", "nothing is kept before that"
    nameless.press(dialog.line, Qt.Key.Key_Return)
    assert Settings().author == "Olena Kovalenko"
    assert nameless.window.workspace.details.threads.composer.isVisible()


def test_a_name_typed_over_the_suggestion_is_the_one_that_signs(nameless: WindowDriver) -> None:
    nameless.trigger("annotate")
    dialog = nameless.dialog(AuthorDialog)
    nameless.wait_for(lambda: bool(dialog.line.text()))
    nameless.write(dialog.line, "Bohdan")
    assert dialog.name() == "Bohdan"
    nameless.press(dialog.line, Qt.Key.Key_Return)
    assert Settings().author == "Bohdan"


def test_a_suggestion_that_is_not_agreed_to_leaves_nothing(nameless: WindowDriver) -> None:
    window = nameless.window
    nameless.trigger("annotate")
    dialog = nameless.dialog(AuthorDialog)
    nameless.wait_for(lambda: bool(dialog.line.text()))
    nameless.press(dialog.line, Qt.Key.Key_Escape)
    assert Settings().author == ""
    assert window.book is not None
    assert window.book.book.author == ""
    assert not window.workspace.details.threads.composer.isVisible()
    nameless.trigger("preferences")
    preferences = nameless.dialog(PreferencesDialog)
    assert preferences.author.text() == "", "there nobody asked for a name"
    preferences.reject()


def test_a_system_slow_to_say_the_name_waits_for_nobody_and_overwrites_nothing(
    nameless: WindowDriver, monkeypatch: pytest.MonkeyPatch
) -> None:
    known = threading.Event()

    def slowly() -> str:
        known.wait(20)
        return "Olena Kovalenko"

    monkeypatch.setattr(person, "suggested_author", slowly)
    nameless.trigger("annotate")
    dialog = nameless.dialog(AuthorDialog)
    assert dialog.line.text() == ""
    nameless.write(dialog.line, "B")
    dialog.line.clear()
    nameless.write(dialog.line, "Bo")
    known.set()
    nameless.qtbot.wait(150)
    assert dialog.line.text() == "Bo"
    dialog.line.selectAll()
    nameless.press(dialog.line, Qt.Key.Key_Backspace)
    nameless.qtbot.wait(50)
    assert dialog.line.text() == "", "who empties the line wants another name"
    dialog.reject()


def test_a_dialog_closed_before_the_system_answers_does_no_harm(
    nameless: WindowDriver, monkeypatch: pytest.MonkeyPatch
) -> None:
    known = threading.Event()
    monkeypatch.setattr(person, "suggested_author", lambda: (known.wait(20) and "") or "Olena")
    nameless.trigger("annotate")
    nameless.press(nameless.dialog(AuthorDialog).line, Qt.Key.Key_Escape)
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    known.set()
    nameless.qtbot.wait(100)
    assert Settings().author == ""
    assert not nameless.window.findChildren(AuthorDialog)


def test_who_has_a_name_is_not_asked_about_another(
    opened: WindowDriver, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def name() -> str:
        asked.append("who?")
        return "Olena Kovalenko"

    monkeypatch.setattr(person, "suggested_author", name)
    opened.trigger("author")
    dialog = opened.dialog(AuthorDialog)
    opened.qtbot.wait(60)
    assert dialog.line.text() == "Ada"
    assert asked == []
    dialog.reject()


def test_escape_gives_up_what_was_written_and_returns_to_the_table(opened: WindowDriver) -> None:
    window = opened.window
    window.workspace.matrix.goTo("MIL-01", "US28")
    opened.trigger("annotate")
    composer = window.workspace.details.threads.composer
    opened.write(composer.text, "Never mind")
    opened.press(composer.text, Qt.Key.Key_Escape)
    assert not composer.isVisible()
    assert texts(opened) == []
    assert not window.isWindowModified()
    assert window.workspace.matrix.table.hasFocus()


def test_an_empty_text_cannot_be_added(opened: WindowDriver) -> None:
    opened.window.workspace.matrix.goTo("MIL-01", "US28")
    opened.trigger("annotate")
    composer = opened.window.workspace.details.threads.composer
    opened.write(composer.text, "   ")
    assert not composer.save.isEnabled()
    opened.press(composer.text, Qt.Key.Key_Return, CTRL)
    assert composer.isVisible()
    assert texts(opened) == []


def test_replies_edits_resolves_reopens_and_deletes_with_the_buttons(opened: WindowDriver) -> None:
    window = opened.window
    panel = window.workspace.details.threads
    annotate(opened, "MIL-01", "US28", "Is it a cap?")
    card = panel.cards[0]
    QTest.mouseClick(card.buttons["Reply"], LEFT)
    opened.write(panel.composer.text, "Yes, in peacetime.")
    QTest.mouseClick(panel.composer.save, LEFT)
    opened.settle()
    assert texts(opened) == ["Is it a cap?", "Yes, in peacetime."]

    QTest.mouseClick(panel.cards[0].buttons["Edit"], LEFT)
    assert panel.composer.text.toPlainText() == "Is it a cap?"
    panel.composer.text.selectAll()
    opened.write(panel.composer.text, "Is it a hard cap?")
    panel.composer.kind.setCurrentIndex(panel.composer.kind.findData(AnnotationKind.QUESTION))
    QTest.mouseClick(panel.composer.save, LEFT)
    opened.settle()
    assert window.book is not None
    head = next(iter(window.book.book.annotations))
    assert (head.text, head.kind) == ("Is it a hard cap?", AnnotationKind.QUESTION)

    QTest.mouseClick(panel.cards[0].buttons["Resolve"], LEFT)
    opened.settle()
    assert window.book.book.annotations[head.id].status is AnnotationStatus.RESOLVED
    QTest.mouseClick(panel.cards[0].buttons["Reopen"], LEFT)
    opened.settle()
    assert window.book.book.annotations[head.id].status is AnnotationStatus.OPEN

    QTest.mouseClick(panel.cards[0].buttons["Delete"], LEFT)
    opened.settle()
    assert texts(opened) == ["Yes, in peacetime."], "the reply of the thread stays"


def test_somebody_elses_annotation_can_be_answered_but_not_changed(opened: WindowDriver) -> None:
    annotate(opened, "MIL-01", "US28", "Mine")
    window = opened.window
    window.annotating.author_changed.emit("Somebody Else")
    opened.settle()
    card = window.workspace.details.threads.cards[0]
    assert set(card.buttons) == {"Reply", "Resolve"}
    assert not window.actions_["edit_annotation"].isEnabled()
    assert not window.actions_["delete_annotation"].isEnabled()


def test_undo_and_redo_say_what_they_do_and_do_it(opened: WindowDriver) -> None:
    window = opened.window
    assert not window.actions_["undo"].isEnabled()
    annotate(opened, "MIL-01", "US28", "Wrong cell")
    assert window.actions_["undo"].text() == "&Undo annotation (MIL-01, US28)"
    opened.press(window, Qt.Key.Key_Z, CTRL)
    assert texts(opened) == []
    assert not window.isWindowModified(), "nothing is left to save"
    opened.press(window, Qt.Key.Key_Y, CTRL)
    assert texts(opened) == ["Wrong cell"]
    assert window.workspace.details.threads.cards, "the thread is shown again"


def test_the_details_show_workbook_text_as_it_is_never_as_html(opened: WindowDriver) -> None:
    nasty = '<b>bold</b> <img src="file:///etc/passwd"> &amp; <script>x</script>'
    annotate(opened, "MIL-01", "US28", nasty)
    card = opened.window.workspace.details.threads.cards[0]
    labels = [each for each in card.findChildren(QLabel) if each.text() == nasty]
    assert labels
    assert all(each.textFormat() is Qt.TextFormat.PlainText for each in labels)


def test_a_half_written_annotation_is_not_lost_when_another_is_begun(opened: WindowDriver) -> None:
    window = opened.window
    window.workspace.matrix.goTo("MIL-01", "US28")
    opened.trigger("annotate")
    composer = window.workspace.details.threads.composer
    opened.write(composer.text, "Half written")
    window.workspace.matrix.goTo("MIL-02", "E3")
    opened.settle()
    assert composer.isVisible()
    assert composer.text.toPlainText() == "Half written"
    opened.press(composer.text, Qt.Key.Key_Return, CTRL)
    assert window.book is not None
    (made,) = window.book.book.annotations
    assert (made.anchor.issue, made.anchor.plan) == ("MIL-01", "US28"), "it belongs where it began"


def test_the_list_sorts_filters_and_leads_to_the_cell(opened: WindowDriver) -> None:
    window = opened.window
    annotate(opened, "TER-03", "EU24", "zebra")
    annotate(opened, "MIL-01", "US28", "apple")
    opened.trigger("view_annotations")
    view = window.workspace.annotations
    view.table.selectRow(1)
    opened.settle()
    assert view.isVisible(), "going through the list only moves the details"
    assert window.workspace.matrix.currentPlace() == ("TER-03", "EU24")
    QAbstractItemModelTester(view.model, QAbstractItemModelTester.FailureReportingMode.Warning)
    view.table.sortByColumn(AnnotationColumn.TEXT, Qt.SortOrder.DescendingOrder)
    column = AnnotationColumn.TEXT
    shown = [view.model.index(row, column).data() for row in range(view.model.rowCount())]
    assert shown == ["zebra", "apple"]
    opened.write(view.box, "appl")
    assert view.model.rowCount() == 1
    assert view.count.text() == "1 of 2 annotations"
    rect = view.table.visualRect(view.model.index(0, column))
    QTest.mouseClick(view.table.viewport(), LEFT, pos=rect.center())
    opened.settle()
    assert window.workspace.matrix.currentPlace() == ("MIL-01", "US28")
    assert window.workspace.views.currentWidget() is window.workspace.matrix
    view.box.clear()
    view.model.set_filter(status=StatusFilter.ORPHANS)
    assert view.model.rowCount() == 0


def test_annotates_a_whole_row_and_a_whole_plan(opened: WindowDriver) -> None:
    window = opened.window
    window.workspace.matrix.goTo("MIL-01", "US28")
    opened.settle()
    composer = window.workspace.details.threads.composer
    for action, anchor in (
        ("annotate_issue", Anchor("MIL-01")),
        ("annotate_plan", Anchor(plan="US28")),
    ):
        opened.trigger(action)
        opened.write(composer.text, f"On {action}")
        opened.press(composer.text, Qt.Key.Key_Return, CTRL)
        assert window.book is not None
        made = [each for each in window.book.book.annotations if each.text == f"On {action}"]
        assert made[0].anchor.place == anchor.place


def test_steps_from_annotation_to_annotation(opened: WindowDriver) -> None:
    annotate(opened, "MIL-01", "US28", "one")
    annotate(opened, "TER-03", "EU24", "two")
    view = opened.window.workspace.matrix
    view.goTo("SOV-01", "US28")
    opened.settle()
    opened.trigger("next_annotation")
    assert view.currentPlace() == ("MIL-01", "US28")
    opened.trigger("next_annotation")
    assert view.currentPlace() == ("TER-03", "EU24")
    opened.trigger("next_annotation")
    assert view.currentPlace() == ("MIL-01", "US28"), "it goes round"


def test_a_changed_text_and_a_lost_place_stand_out(driver: WindowDriver, workbook: Path) -> None:
    made = OpenWorkbook.open(workbook, author="Ada")
    made.annotate(Anchor("MIL-01", "E3"), "On the old words")
    made.annotate(Anchor("MIL-02", "E3"), "On a row that will go")
    made.save()
    made.close()
    book = load_workbook(workbook)
    sheet = book["Matrix"]
    column = next(c.column for row in sheet.iter_rows(max_row=5) for c in row if c.value == "E3")
    rows = {str(sheet.cell(row, 1).value): row for row in range(1, sheet.max_row + 1)}
    changed = sheet.cell(rows["MIL-01"], column)
    changed.value = f"{changed.value} And one sentence more."
    sheet.cell(rows["MIL-02"], 1).value = "MIL-99"
    book.save(workbook)

    window = driver.open(workbook)
    window.workspace.matrix.goTo("MIL-01", "E3")
    driver.settle()
    card = window.workspace.details.threads.cards[0]
    difference = card.findChild(DifferenceLabel)
    assert difference is not None
    assert "And one sentence more." in difference.toPlainText()
    driver.trigger("view_annotations")
    view = window.workspace.annotations
    marks = {
        view.model.annotation(row).text: view.model.index(row, AnnotationColumn.MARK).data()
        for row in range(view.model.rowCount())
    }
    assert marks["On a row that will go"] == "⚠ orphan"
    assert marks["On the old words"] == "≠ text changed"
    assert not view.table.isColumnHidden(AnnotationColumn.MARK)
    before = window.workspace.matrix.currentPlace()
    row = next(
        at
        for at in range(view.model.rowCount())
        if view.model.annotation(at).text.startswith("On a row")
    )
    view.annotation_activated.emit(view.model.annotation(row))
    driver.settle()
    assert window.workspace.matrix.currentPlace() == before, "an orphan is never placed by guess"


# Undo and redo of everything, from wherever one is


def state_of(driver: WindowDriver) -> tuple[object, ...]:
    """Everything that edits can change."""
    assert driver.window.book is not None
    opened = driver.window.book.book
    matrix = opened.matrix
    assert matrix is not None
    notes = [
        (each.id, each.text, each.kind.value, each.status.value) for each in opened.annotations
    ]
    stances = tuple(tuple(row) for row in matrix.stances)
    return sorted(notes), stances, tuple(issue.scale for issue in matrix.issues)


def edits_by_hand(driver: WindowDriver) -> Iterator[str]:
    """Do one of every kind of edit; after each its name comes out."""
    window = driver.window
    panel, table = window.workspace.details.threads, window.workspace.matrix.table
    annotate(driver, "MIL-01", "E3", "first words")
    yield "annotation"
    driver.trigger("reply")
    driver.write(panel.composer.text, "an answer")
    driver.press(panel.composer.text, Qt.Key.Key_Return, CTRL)
    yield "reply"
    driver.trigger("edit_annotation")
    driver.write(panel.composer.text, "other words")
    driver.press(panel.composer.text, Qt.Key.Key_Return, CTRL)
    yield "change of an annotation"
    driver.trigger("resolve")
    yield "resolving"
    driver.trigger("resolve")
    yield "reopening"
    driver.trigger("delete_annotation")
    yield "deletion of an annotation"
    window.workspace.matrix.goTo("SOV-01", "US28")
    driver.settle()
    driver.press(table, Qt.Key.Key_2)
    yield "stance"
    driver.trigger("scale")
    dialog = driver.dialog(ScaleDialog)
    dialog.options.add_option()
    dialog.options.list.item(2).setText("One more")
    dialog.accept()
    driver.settle()
    yield "change of scale"


def test_every_edit_is_undone_and_redone_by_keys_and_shown_where_it_was(
    opened: WindowDriver, workbook: Path
) -> None:
    window, before = opened.window, workbook.read_bytes()
    view = window.workspace.matrix
    states, names = [state_of(opened)], []
    for name in edits_by_hand(opened):
        states.append(state_of(opened))
        names.append(name)
        assert states[-1] != states[-2], name
        assert name in window.actions_["undo"].text()
    assert len(set(names)) == 8
    for name, state in zip(reversed(names), reversed(states[:-1]), strict=True):
        view.goTo("PRO-01", "RUMEM")
        opened.press(view.table, Qt.Key.Key_Z, CTRL)
        assert state_of(opened) == state, name
        assert window.status.currentMessage().startswith(f"Undone: {name} (")
        assert view.currentPlace()[0] in ("MIL-01", "SOV-01"), "what was undone is in view"
    assert not window.isWindowModified()
    assert not window.actions_["undo"].isEnabled()
    for name, state in zip(names, states[1:], strict=True):
        view.goTo("PRO-01", "RUMEM")
        opened.press(view.table, Qt.Key.Key_Y, CTRL)
        assert state_of(opened) == state, name
        assert window.status.currentMessage().startswith(f"Done again: {name} (")
    assert not window.actions_["redo"].isEnabled()
    assert workbook.read_bytes() == before, "nothing is written before it is saved"


def test_undo_takes_no_filter_off_and_says_what_it_did_out_of_sight(opened: WindowDriver) -> None:
    window = opened.window
    annotate(opened, "MIL-01", "E3", "somewhere else")
    window.workspace.topics.choose(frozenset({"Territory"}))
    opened.settle()
    shown = window.workspace.matrix.shownIssues()
    opened.press(window.workspace.matrix.table, Qt.Key.Key_Z, CTRL)
    assert texts(opened) == []
    assert window.workspace.matrix.shownIssues() == shown
    assert window.status.currentMessage() == "Undone: annotation (MIL-01, E3)"


def test_ctrl_z_while_writing_takes_letters_back_and_no_annotation(opened: WindowDriver) -> None:
    window = opened.window
    annotate(opened, "MIL-01", "E3", "kept")
    opened.trigger("annotate")
    composer = window.workspace.details.threads.composer
    opened.write(composer.text, "half")
    opened.press(composer.text, Qt.Key.Key_Z, CTRL)
    assert composer.text.toPlainText() != "half"
    assert texts(opened) == ["kept"]
    window.workspace.finder.box.setFocus()
    opened.write(window.workspace.finder.box, "force")
    opened.press(window.workspace.finder.box, Qt.Key.Key_Z, CTRL)
    assert window.workspace.finder.box.text() != "force"
    assert texts(opened) == ["kept"]


# Writing


def test_annotating_brings_a_hidden_details_pane_into_view(opened: WindowDriver) -> None:
    window = opened.window
    opened.trigger("show_details")
    assert not window.workspace.details.isVisible()
    window.workspace.matrix.goTo("MIL-01", "E3")
    opened.press(window.workspace.matrix.table, Qt.Key.Key_Return)
    composer = window.workspace.details.threads.composer
    assert composer.text.isVisible()
    assert composer.text.hasFocus()
    assert window.actions_["show_details"].isChecked()
    opened.write(composer.text, "Seen while written")
    opened.press(composer.text, Qt.Key.Key_Return, CTRL)
    assert texts(opened) == ["Seen while written"]


def test_every_kind_is_written_with_its_symbol_author_and_time(opened: WindowDriver) -> None:
    window = opened.window
    panel = window.workspace.details.threads
    window.workspace.matrix.goTo("MIL-01", "E3")
    opened.settle()
    for kind in AnnotationKind:
        opened.trigger("annotate")
        panel.composer.kind.setCurrentIndex(panel.composer.kind.findData(kind))
        opened.write(panel.composer.text, f"A {kind.value}")
        opened.press(panel.composer.text, Qt.Key.Key_Return, CTRL)
    assert [card.conversation.head.kind for card in panel.cards] == list(AnnotationKind)
    symbols = set()
    for card in panel.cards:
        said = [label.text() for label in card.findChildren(QLabel)]
        badge = next(text for text in said if text.endswith(card.conversation.head.kind.value))
        symbols.add(badge.split()[0])
        who = next(text for text in said if "Ada" in text)
        assert local_time(card.conversation.head.created) in who
        assert "open" in who
        assert "edited" not in who
    assert symbols == set(KIND_SYMBOLS.values())
    assert len(symbols) == 5, "no two kinds share a symbol"


def test_an_own_reply_can_be_changed_and_deleted_and_nobody_elses(opened: WindowDriver) -> None:
    window = opened.window
    annotate(opened, "MIL-01", "E3", "the question")
    assert window.book is not None
    book = window.book.book
    head = next(iter(book.annotations))
    book.author = "Bohdan"
    book.reply(head.id, "from Bohdan")
    book.author = "Ada"
    book.reply(head.id, "from Ada")
    opened.settle()
    panel = window.workspace.details.threads
    replies = panel.cards[0].findChildren(QFrame, "reply")
    buttons = {
        frame.findChildren(QLabel)[-1].text(): [
            button.text() for button in frame.findChildren(QToolButton)
        ]
        for frame in replies
    }
    assert buttons == {"from Bohdan": [], "from Ada": ["Edit", "Delete"]}
    own = next(frame for frame in replies if frame.findChildren(QToolButton))
    QTest.mouseClick(own.findChildren(QToolButton)[1], LEFT)
    opened.settle()
    assert texts(opened) == ["the question", "from Bohdan"]
    assert len(panel.cards) == 1


def test_the_author_can_be_changed_and_signs_only_what_comes_after(opened: WindowDriver) -> None:
    annotate(opened, "MIL-01", "E3", "by Ada")
    opened.trigger("author")
    dialog = opened.dialog(AuthorDialog)
    dialog.line.clear()
    opened.write(dialog.line, "Bohdan")
    opened.press(dialog.line, Qt.Key.Key_Return)
    annotate(opened, "MIL-02", "E3", "by Bohdan")
    assert opened.window.book is not None
    by = {each.text: each.author for each in opened.window.book.book.annotations}
    assert by == {"by Ada": "Ada", "by Bohdan": "Bohdan"}
    opened.trigger("author")
    dialog = opened.dialog(AuthorDialog)
    opened.write(dialog.line, "Nobody")
    opened.press(dialog.line, Qt.Key.Key_Escape)
    assert opened.settings.author == "Bohdan"


# The list


def fill_list(driver: WindowDriver) -> None:
    """A note by Ada, a resolved question by Bohdan with Ada's answer, a risk by Ada."""
    assert driver.window.book is not None
    book = driver.window.book.book
    book.annotate(Anchor("TER-03", "EU24"), "zebra")
    book.author = "Bohdan"
    asked = book.annotate(Anchor("MIL-01", "US28"), "apple?", kind=AnnotationKind.QUESTION)
    book.author = "Ada"
    book.reply(asked.id, "yes, an apple")
    book.set_status(asked.id, AnnotationStatus.RESOLVED)
    book.annotate(Anchor("SAN-01", "E3"), "melon", kind=AnnotationKind.RISK)
    driver.settle()


def test_the_list_is_filtered_by_kind_and_status_together(opened: WindowDriver) -> None:
    fill_list(opened)
    opened.trigger("view_annotations")
    view = opened.window.workspace.annotations

    def shown() -> set[str]:
        return {each.text for each in texts_of(view.model)}

    assert len(shown()) == 4
    view.kind.setCurrentIndex(view.kind.findData(AnnotationKind.QUESTION))
    assert shown() == {"apple?", "yes, an apple"}, "an answer stays with its question"
    view.status.setCurrentIndex(view.status.findData(StatusFilter.OPEN))
    assert shown() == set()
    assert view.count.text() == "0 of 4 annotations"
    view.kind.setCurrentIndex(0)
    assert shown() == {"zebra", "melon"}
    opened.press(opened.window, Qt.Key.Key_F, CTRL)
    assert view.box.hasFocus(), "Ctrl+F filters the list that is in view"
    opened.write(view.box, "mel")
    assert shown() == {"melon"}
    assert opened.window.workspace.views.currentWidget() is view
    assert len(opened.window.workspace.matrix.shownIssues()) == 60, "the table keeps its rows"


def test_a_click_on_any_heading_of_the_list_sorts_and_turns(opened: WindowDriver) -> None:
    fill_list(opened)
    opened.trigger("view_annotations")
    view = opened.window.workspace.annotations
    header = view.table.horizontalHeader()
    for column in AnnotationColumn:
        if view.table.isColumnHidden(column):
            continue
        orders = []
        for _ in range(2):
            x = header.sectionViewportPosition(column) + 8
            QTest.mouseClick(header.viewport(), LEFT, pos=QPoint(x, header.height() // 2))
            opened.settle()
            orders.append([each.id for each in texts_of(view.model)])
            assert header.sortIndicatorSection() == column
        assert orders[0] == orders[1][::-1], column
        assert len(set(orders[0])) == 4
    assert opened.window.workspace.views.currentWidget() is view, "sorting goes nowhere"


def test_the_finder_of_the_table_does_not_stand_over_the_list(opened: WindowDriver) -> None:
    opened.trigger("quick_agreed")
    opened.trigger("view_annotations")
    assert not opened.window.workspace.finder.isVisible()
    opened.trigger("view_matrix")
    assert opened.window.workspace.finder.isVisible()
    assert opened.window.workspace.finder.sign.isVisible()


def test_replying_and_resolving_from_the_list_stay_in_the_list(opened: WindowDriver) -> None:
    fill_list(opened)
    opened.trigger("view_annotations")
    view = opened.window.workspace.annotations
    row = next(at for at, each in enumerate(texts_of(view.model)) if each.text == "melon")
    view.table.selectRow(row)
    opened.settle()
    opened.trigger("reply")
    composer = opened.window.workspace.details.threads.composer
    opened.write(composer.text, "or a pear")
    opened.press(composer.text, Qt.Key.Key_Return, CTRL)
    opened.trigger("resolve")
    assert opened.window.book is not None
    thread = next(
        each for each in opened.window.book.book.annotations.threads if each.head.text == "melon"
    )
    assert [reply.text for reply in thread.replies] == ["or a pear"]
    assert thread.head.status is AnnotationStatus.RESOLVED
    assert opened.window.workspace.views.currentWidget() is view


def test_a_deletion_says_how_to_get_it_back_and_does_not_ask(opened: WindowDriver) -> None:
    window = opened.window
    annotate(opened, "MIL-01", "E3", "a slip")
    opened.trigger("delete_annotation")
    assert texts(opened) == []
    assert window.status.currentMessage() == "The annotation is deleted; Ctrl+Z brings it back."
    opened.press(window.workspace.matrix.table, Qt.Key.Key_Z, CTRL)
    assert texts(opened) == ["a slip"]


def test_an_empty_list_says_why_it_is_empty(opened: WindowDriver) -> None:
    view = opened.window.workspace.annotations
    opened.trigger("view_annotations")
    assert view.empty.isVisible()
    assert "No annotations yet" in view.empty.text()
    fill_list(opened)
    assert not view.empty.isVisible()
    opened.write(view.box, "no such word")
    assert view.empty.isVisible()
    assert view.empty.text() == "No annotation passes the filter above."


def test_the_pane_says_when_its_issue_is_not_among_the_rows(opened: WindowDriver) -> None:
    window = opened.window
    window.workspace.matrix.goTo("MIL-01", "E3")
    opened.settle()
    window.workspace.topics.choose(frozenset({"Territory"}))
    opened.settle()
    pane = window.workspace.details
    assert pane.place.text() == "MIL-01 · NOT SHOWN"
    opened.press(pane.text, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert pane.place.text() == "TER-01 · ISSUE 1 OF 7"


def test_a_moment_is_written_so_that_no_country_reads_another_day() -> None:
    moment = datetime(2025, 12, 4, 12, 5, tzinfo=UTC)
    here = moment.astimezone()
    assert local_time(moment) == f"{here:%Y-%m-%d %H:%M}"
