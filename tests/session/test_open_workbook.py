"""An open workbook: annotating, coding, undo and redo, and who may do what."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from counterpoint.model import (
    Anchor,
    AnnotationEdit,
    AnnotationKind,
    AnnotationStatus,
    CellRef,
    Scale,
    ScaleKind,
)
from counterpoint.model.errors import (
    AnnotationError,
    NotYoursError,
    ProtectedSheetError,
    ReadOnlyFormatError,
    StanceError,
    TextLimitError,
    UnknownAnchorError,
    UnknownAnnotationError,
)
from counterpoint.session import Changed, ChangeKind, OpenWorkbook
from support.small_matrix import LONG_AGO, loaded_workbook, remark

PLACE = Anchor("W-1", "North")


@pytest.fixture
def book() -> OpenWorkbook:
    return OpenWorkbook(loaded_workbook(annotations=[remark(1), remark(2, "R-1")]), author="Ada")


def test_annotates_a_position_with_its_quote_and_cell(book: OpenWorkbook) -> None:
    made = book.annotate(PLACE, "Is that\r\npossible?", kind=AnnotationKind.QUESTION)
    assert made.text == "Is that\npossible?"
    assert made.author == "Ada"
    assert made.quote == "Repairs begin at once."
    assert str(made.anchor.cell) == "Matrix!D2"
    assert book.annotations[made.id] is made
    assert book.modified
    assert book.pending == (AnnotationEdit(None, made),)


def test_annotates_rows_plans_and_free_cells(book: OpenWorkbook) -> None:
    row = book.annotate(Anchor(issue="W-2"), "Row")
    plan = book.annotate(Anchor(plan="South"), "Plan")
    free = book.annotate(Anchor(cell=CellRef.parse("Notes!B7")), "Free", quote="x")
    assert (str(row.anchor.cell), row.quote) == ("Matrix!C3", "Yearly cost")
    assert (str(plan.anchor.cell), plan.quote) == ("Matrix!E1", "South")
    assert free.quote == "x"
    assert not book.annotations.orphans


@pytest.mark.parametrize(
    "anchor",
    [Anchor("W-9", "North"), Anchor("W-1", "West"), Anchor(cell=CellRef.parse("Nowhere!A1"))],
)
def test_refuses_places_that_are_not_there(book: OpenWorkbook, anchor: Anchor) -> None:
    with pytest.raises(UnknownAnchorError):
        book.annotate(anchor, "Lost")
    assert not book.modified


def test_refuses_empty_and_overlong_texts(book: OpenWorkbook) -> None:
    with pytest.raises(TextLimitError):
        book.annotate(PLACE, " \n ")
    with pytest.raises(TextLimitError, match="32,000"):
        book.annotate(PLACE, "x" * 32_001)
    assert not book.modified


def test_needs_an_author(book: OpenWorkbook) -> None:
    book.author = "  "
    with pytest.raises(AnnotationError, match="name"):
        book.annotate(PLACE, "Anonymous")


def test_a_reply_to_a_reply_joins_the_thread(book: OpenWorkbook) -> None:
    first = book.reply("A-000000000001", "Yes")
    second = book.reply(first.id, "No")
    (thread,) = book.annotations.threads_at(PLACE)
    assert second.reply_to == "A-000000000001"
    assert [each.text for each in thread.annotations] == ["Remark 1", "Yes", "No"]
    assert book.annotations.counts["W-1", "North"] == 3


def test_only_the_author_edits_and_deletes(book: OpenWorkbook) -> None:
    book.author = "Bob"
    with pytest.raises(NotYoursError, match="Ada"):
        book.edit_annotation("A-000000000001", text="Mine now")
    with pytest.raises(NotYoursError):
        book.delete_annotation("A-000000000001")
    book.author = "  ada "
    book.edit_annotation("A-000000000001", text="Still mine", kind=AnnotationKind.RISK)
    edited = book.annotations["A-000000000001"]
    assert (edited.text, edited.kind) == ("Still mine", AnnotationKind.RISK)
    assert edited.modified > LONG_AGO


def test_anybody_resolves_and_reopens(book: OpenWorkbook) -> None:
    book.author = "Bob"
    book.set_status("A-000000000001", AnnotationStatus.RESOLVED)
    assert "W-1" not in book.annotations.open_issues
    book.set_status("A-000000000001", AnnotationStatus.OPEN)
    assert "W-1" in book.annotations.open_issues


def test_deleting_leaves_a_marker_and_shows_nothing(book: OpenWorkbook) -> None:
    book.delete_annotation("A-000000000001")
    assert book.annotations["A-000000000001"].status is AnnotationStatus.DELETED
    assert len(book.annotations) == 1
    assert book.annotations.threads_at(PLACE) == ()
    with pytest.raises(AnnotationError):
        book.reply("A-000000000001", "Too late")


def test_a_deleted_head_stays_while_it_has_replies(book: OpenWorkbook) -> None:
    book.reply("A-000000000001", "Answer")
    book.delete_annotation("A-000000000001")
    (thread,) = book.annotations.threads_at(PLACE)
    assert not thread.head.is_shown
    assert thread.shown_count == 1


def test_anybody_decides_on_what_was_removed_in_the_spreadsheet() -> None:
    removed = replace(remark(1), status=AnnotationStatus.REMOVED)
    book = OpenWorkbook(loaded_workbook(annotations=[removed]), author="Bob")
    book.delete_annotation(removed.id)
    assert len(book.annotations) == 0
    book.undo()
    book.set_status(removed.id, AnnotationStatus.OPEN)
    assert book.annotations[removed.id].status is AnnotationStatus.OPEN


def test_codes_in_the_spelling_of_the_scale(book: OpenWorkbook) -> None:
    book.set_stance("W-1", "South", " STEADY ")
    assert book.matrix is not None
    assert book.matrix.stance(0, 1) == "steady"
    book.set_stance("W-2", "South", "37.5 EUR")
    assert book.matrix.stance(1, 1) == "37.5 EUR"
    book.set_stance("W-1", "South", "Rejects")
    assert book.matrix.stance(0, 1) == "rejects"


@pytest.mark.parametrize(
    ("issue", "stance"), [("W-1", "quick"), ("W-2", "a lot"), ("W-2", "101"), ("R-1", "x")]
)
def test_refuses_stances_off_the_scale(book: OpenWorkbook, issue: str, stance: str) -> None:
    with pytest.raises(StanceError, match=issue):
        book.set_stance(issue, "South", stance)
    assert not book.modified


def test_a_new_scale_brings_renamed_stances_along(book: OpenWorkbook) -> None:
    book.set_scale("W-1", Scale(ScaleKind.ORDINAL, ("slow", "quick")), renamed={"fast": "quick"})
    assert book.matrix is not None
    assert book.matrix.stances[0] == ["quick", "slow"]
    book.undo()
    assert book.matrix is not None
    assert list(book.matrix.stances[0]) == ["fast", "slow"]
    assert not book.modified


def test_a_scale_that_would_drop_stances_is_refused(book: OpenWorkbook) -> None:
    narrow = Scale(ScaleKind.NOMINAL, ("slow",))
    with pytest.raises(StanceError, match=r"North \(fast\)"):
        book.set_scale("W-1", narrow)
    book.set_scale("W-1", narrow, clear_misfits=True)
    assert book.matrix is not None
    assert book.matrix.stance(0, 0) == ""


def test_undo_and_redo_walk_through_everything(book: OpenWorkbook) -> None:
    before = book.annotations.everything
    made = book.annotate(PLACE, "One")
    book.reply(made.id, "Two")
    book.edit_annotation(made.id, text="Three")
    book.set_stance("W-1", "North", "slow")
    book.set_status(made.id, AnnotationStatus.RESOLVED)
    book.delete_annotation(made.id)
    after, matrix = book.annotations.everything, book.matrix
    while book.can_undo:
        book.undo()
    assert book.annotations.everything == before
    assert not book.modified
    while book.can_redo:
        book.redo()
    assert book.annotations.everything == after
    assert matrix is not None
    assert book.matrix is not None
    assert book.matrix.stances == matrix.stances


def test_a_new_edit_ends_what_could_be_redone(book: OpenWorkbook) -> None:
    book.annotate(PLACE, "One")
    book.undo()
    book.annotate(PLACE, "Two")
    assert not book.can_redo
    book.redo()
    assert [each.text for each in book.annotations][-1] == "Two"


def test_undoing_a_change_of_a_saved_annotation_is_no_change(book: OpenWorkbook) -> None:
    book.edit_annotation("A-000000000001", text="Other")
    book.undo()
    assert book.annotations["A-000000000001"] == remark(1)
    assert not book.modified


def test_names_the_next_undo(book: OpenWorkbook) -> None:
    book.annotate(PLACE, "One")
    assert book.next_undo is not None
    assert book.next_undo.label == "Annotate: W-1, North"


def test_tells_subscribers_what_changed(book: OpenWorkbook) -> None:
    told: list[Changed] = []
    stop = book.subscribe(told.append)
    made = book.annotate(PLACE, "One")
    book.set_stance("W-2", "South", "60")
    assert [change.kind for change in told] == [ChangeKind.ANNOTATIONS, ChangeKind.STANCES]
    assert told[0].issues == {"W-1"}
    assert told[0].annotations == {made.id}
    assert told[1] == Changed(ChangeKind.STANCES, frozenset({"W-2"}), frozenset({"South"}))
    stop()
    book.undo()
    assert len(told) == 2


def test_formats_that_hold_no_annotations_are_refused(book: OpenWorkbook) -> None:
    fixed = replace(loaded_workbook(Path("a.ods")), format="ods", can_annotate=False)
    with pytest.raises(ReadOnlyFormatError, match=r"\.ods"):
        OpenWorkbook(fixed, author="Ada").annotate(PLACE, "One")


def test_a_protected_sheet_is_refused_at_once() -> None:
    loaded = loaded_workbook()
    locked = replace(loaded, sheets=(replace(loaded.sheets[0], locked=True), loaded.sheets[1]))
    book = OpenWorkbook(locked, author="Ada")
    with pytest.raises(ProtectedSheetError, match="Matrix"):
        book.annotate(PLACE, "One")
    book.annotate(Anchor(cell=CellRef.parse("Notes!A1")), "Elsewhere")


def test_unknown_annotations_are_refused(book: OpenWorkbook) -> None:
    with pytest.raises(UnknownAnnotationError, match="A-9"):
        book.reply("A-9", "Hello")


def test_finds_the_anchor_of_a_cell(book: OpenWorkbook) -> None:
    assert book.anchor_at(CellRef.parse("Matrix!E3")).place == ("W-2", "South", "")
    assert book.anchor_at(CellRef.parse("Matrix!C3")).place == ("W-2", "", "")
    assert book.anchor_at(CellRef.parse("Matrix!E1")).place == ("", "South", "")
    assert book.anchor_at(CellRef.parse("Matrix!A3")).place == ("", "", "Matrix!A3")
    assert book.anchor_at(CellRef.parse("Notes!E3")).place == ("", "", "Notes!E3")
