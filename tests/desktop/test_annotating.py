"""Annotating in the real window: threads, replies, editing, resolving, deleting, undo, the list."""

from __future__ import annotations

from pathlib import Path

from openpyxl import load_workbook
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QLabel

from counterpoint.desktop.annotating.list_model import (
    AnnotationColumn,
    AnnotationListModel,
    StatusFilter,
)
from counterpoint.desktop.details.difference_label import DifferenceLabel
from counterpoint.desktop.dialogs.asking import AuthorDialog
from counterpoint.model import Anchor, Annotation, AnnotationKind, AnnotationStatus
from counterpoint.session import OpenWorkbook
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
