"""What people type into comments and into the Annotations sheet comes back as annotations."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from openpyxl import load_workbook
from openpyxl.comments import Comment
from openpyxl.workbook import Workbook

from counterpoint.model import Annotation, AnnotationEdit, AnnotationKind, AnnotationStatus
from counterpoint.workbook.comments.wording import UNNAMED
from support.annotating import (
    annotation,
    blank_workbook,
    later,
    made,
    natives_of,
    note_on,
    reconciled,
    record_of,
    save,
)

OPEN, REMOVED = AnnotationStatus.OPEN, AnnotationStatus.REMOVED


def in_excel(book: bytes, change: Callable[[Workbook], None]) -> bytes:
    """Another program opens the workbook, changes it and saves it."""
    workbook = load_workbook(io.BytesIO(book))
    change(workbook)
    out = io.BytesIO()
    workbook.save(out)
    return out.getvalue()


def only_save(workbook: Workbook) -> None:
    """Excel opens and saves; nobody changes anything."""


def with_note(book: bytes, text: str | None, cell: str = "B3", author: str = "") -> bytes:
    def change(workbook: Workbook) -> None:
        note = Comment(text, author) if text is not None else None
        workbook["Sheet1"][cell].comment = note

    return in_excel(book, change)


def with_cell(book: bytes, heading: str, value: Any, row: int = 2) -> bytes:
    """Somebody types into a row of the Annotations sheet."""

    def change(workbook: Workbook) -> None:
        sheet = workbook["Annotations"]
        headings = [cell.value for cell in sheet[1]]
        sheet.cell(row, headings.index(heading) + 1).value = value

    return in_excel(book, change)


def settled(book: bytes) -> bytes:
    """The next save writes down what was reconciled; then nothing is left to reconcile."""
    after = save(book, reconciled(book).edits)
    assert reconciled(after).edits == ()
    return after


def by_text(book: bytes, text: str) -> Annotation:
    (found,) = [each for each in reconciled(book).annotations if each.text == text]
    return found


def test_a_fresh_annotation_leaves_nothing_to_reconcile() -> None:
    remark = annotation()
    book = save(blank_workbook(), made(remark))
    result = reconciled(book)
    assert result.annotations == (remark,)
    assert result.edits == ()
    assert result.natives == {remark.id: "note"}
    assert reconciled(in_excel(book, only_save)).edits == ()


def test_a_note_typed_in_excel_becomes_an_annotation_and_stays_as_it_was() -> None:
    book = with_note(blank_workbook(), "Dana:\nThis date is wrong.", author="Dana")
    (edit,) = reconciled(book).edits
    assert edit.before is None
    assert edit.after is not None
    assert (edit.after.text, edit.after.author) == ("This date is wrong.", "Dana")
    assert str(edit.after.anchor.cell) == "Sheet1!B3"
    after = settled(book)
    note = note_on(after)
    assert note is not None
    assert note.text == "Dana:\nThis date is wrong."
    assert by_text(after, "This date is wrong.").id == edit.after.id


def test_the_author_is_the_name_that_the_note_begins_with_because_calc_drops_the_field() -> None:
    book = with_note(blank_workbook(), "Dana:\nThis date is wrong.")
    assert by_text(book, "This date is wrong.").author == "Dana"
    assert by_text(with_note(book, "No name here."), "No name here.").author == UNNAMED
    listing = "options so far:\n- stay\n- go"
    assert by_text(with_note(book, listing, author="Dana"), listing).author == "Dana"


def test_all_copies_give_a_typed_note_the_same_id() -> None:
    book = with_note(blank_workbook(), "Dana:\nThis date is wrong.")
    first, second = (reconciled(each).edits[0].annotation_id for each in (book, bytes(book)))
    assert first == second


def test_annotating_a_cell_with_a_persons_note_keeps_their_words() -> None:
    book = with_note(blank_workbook(), "Dana:\nThis date is wrong.", author="Dana")
    remark = annotation()
    book = save(book, [*reconciled(book).edits, *made(remark)])
    note = note_on(book)
    assert note is not None
    assert note.text == "Dana:\nThis date is wrong.\n\nAda:\nWho verifies?"
    assert note.author == "Dana"
    assert reconciled(book).edits == ()
    reworded = replace(remark, text="Who verifies, and when?", modified=later(1))
    book = save(book, [AnnotationEdit(remark, reworded)])
    note = note_on(book)
    assert note is not None
    assert note.text == "Dana:\nThis date is wrong.\n\nAda:\nWho verifies, and when?"
    book = save(book, [AnnotationEdit(reworded, reworded.deleted(later(2)))])
    note = note_on(book)
    assert note is not None
    assert note.text == "Dana:\nThis date is wrong."
    assert reconciled(book).edits == ()


def test_text_typed_below_ours_becomes_a_reply() -> None:
    remark = annotation()
    book = save(blank_workbook(), made(remark))
    book = with_note(book, "Ada:\nWho verifies?\n\nBob:\nThe commission does.")
    (edit,) = reconciled(book).edits
    assert edit.after is not None
    assert edit.after.reply_to == remark.id
    assert (edit.after.author, edit.after.text) == ("Bob", "The commission does.")
    after = settled(book)
    note = note_on(after)
    assert note is not None
    assert note.text == "Ada:\nWho verifies?\n\nBob:\nThe commission does."


def test_our_words_edited_on_the_cell_change_the_annotation() -> None:
    remark = annotation(kind=AnnotationKind.RISK)
    book = save(blank_workbook(), made(remark))
    book = with_note(book, "Ada:\n[question, resolved] Who verifies it?")
    (edit,) = reconciled(book).edits
    assert edit.before == remark
    assert edit.after is not None
    assert edit.after.text == "Who verifies it?"
    assert edit.after.kind is AnnotationKind.QUESTION
    assert edit.after.status is AnnotationStatus.RESOLVED
    assert edit.after.modified > remark.modified
    settled(book)


def test_words_typed_below_a_block_that_was_edited_too_are_their_own_authors() -> None:
    remark = annotation("Options:\n- pay\n\nReasons:\n- none")
    book = save(blank_workbook(), made(remark))
    edited = "Ada:\nOptions:\n- pay later\n\nReasons:\n- few"
    book = with_note(book, f"{edited}\n\nBob:\nThe commission does.\n\nOr not.")
    changed, added = reconciled(book).edits
    assert changed.before == remark
    assert changed.after is not None
    assert changed.after.text == "Options:\n- pay later\n\nReasons:\n- few"
    assert added.after is not None
    assert (added.after.author, added.after.reply_to) == ("Bob", remark.id)
    assert added.after.text == "The commission does.\n\nOr not."
    note = note_on(settled(book))
    assert note is not None
    assert note.text == f"{edited}\n\nBob:\nThe commission does.\n\nOr not."


def test_a_paragraph_typed_into_our_block_stays_part_of_it_when_it_names_nobody() -> None:
    remark = annotation()
    book = save(blank_workbook(), made(remark))
    for more in ("And who pays?", "and then:\nwho pays?", "Ada:", "Name:"):
        typed = with_note(book, f"Ada:\nWho verifies it?\n\n{more}")
        (edit,) = reconciled(typed).edits
        assert edit.after is not None
        assert edit.after.text == f"Who verifies it?\n\n{more}"


def test_a_row_edited_in_the_sheet_wins_over_the_comment_that_the_app_wrote() -> None:
    remark = annotation()
    book = with_cell(save(blank_workbook(), made(remark)), "Text", "Who pays?")
    result = reconciled(book)
    assert [each.text for each in result.annotations] == ["Who pays?"]
    after = settled(book)
    note = note_on(after)
    assert note is not None
    assert note.text == "Ada:\nWho pays?"


def test_when_row_and_comment_were_edited_the_row_wins_and_the_other_text_is_a_reply() -> None:
    remark = annotation()
    book = with_cell(save(blank_workbook(), made(remark)), "Text", "Who pays?")
    book = with_note(book, "Ada:\nWho cares?")
    texts = {each.text: each.reply_to for each in reconciled(book).annotations}
    assert texts == {
        "Who pays?": "",
        "Other version, found on the cell:\nWho cares?": remark.id,
    }
    settled(book)


def test_a_deleted_comment_marks_its_annotation_and_deletes_nothing() -> None:
    remark = annotation()
    reply = annotation("The commission.", reply_to=remark.id)
    book = with_note(save(blank_workbook(), made(remark, reply)), None)
    result = reconciled(book)
    assert [(each.text, each.status) for each in result.annotations] == [
        ("Who verifies?", REMOVED),
        ("The commission.", OPEN),
    ]
    after = settled(book)
    assert natives_of(after) == ()
    removed = by_text(after, "Who verifies?")
    again = replace(removed, status=OPEN, modified=later(999_999))
    after = save(after, [AnnotationEdit(removed, again)])
    note = note_on(after)
    assert note is not None
    assert note.text.startswith("Ada:\nWho verifies?\n\nAda, ")
    assert reconciled(after).edits == ()


def test_a_comment_that_comes_back_opens_its_annotation_again() -> None:
    remark = annotation()
    with_comment = save(blank_workbook(), made(remark))
    gone = with_note(with_comment, None)
    edits = reconciled(gone).edits
    # The save with the mark happened in another copy; this one still shows the note.
    (edit,) = edits
    assert edit.after is not None
    marked = with_cell(with_comment, "Status", REMOVED.value)
    assert [each.status for each in reconciled(marked).annotations] == [OPEN]


def test_an_annotation_that_never_had_a_comment_is_not_removed() -> None:
    book = save(blank_workbook(), made(annotation()))

    def add_row(workbook: Workbook) -> None:
        workbook["Annotations"].append(["A-BYHAND", "", "", "Sheet1!A1", "note", "open", "Typed."])

    result = reconciled(in_excel(book, add_row))
    assert by_text(in_excel(book, add_row), "Typed.").status is OPEN
    assert len(result.annotations) == 2


def test_a_person_may_write_a_note_of_their_own_in_place_of_ours() -> None:
    remark = annotation()
    book = with_note(save(blank_workbook(), made(remark)), "Bob:\nI see it differently.")
    states = {each.text: (each.status, each.author) for each in reconciled(book).annotations}
    assert states == {
        "Who verifies?": (REMOVED, "Ada"),
        "I see it differently.": (OPEN, "Bob"),
    }
    settled(book)


def test_a_persons_note_reworded_in_excel_changes_its_annotation() -> None:
    book = settled(with_note(blank_workbook(), "Dana:\nThis date is wrong."))
    before = by_text(book, "This date is wrong.")
    book = with_note(book, "Dana:\nThis date is right.")
    assert by_text(book, "This date is right.").id == before.id
    settled(book)


def test_a_persons_note_edited_in_the_app_keeps_their_words_and_says_the_new_ones() -> None:
    book = settled(with_note(blank_workbook(), "Dana:\nThis date is wrong."))
    before = by_text(book, "This date is wrong.")
    after = replace(before, text="This date is right.", modified=later(999_999))
    book = save(book, [AnnotationEdit(before, after)])
    note = note_on(book)
    assert note is not None
    assert note.text == "Dana:\nThis date is wrong.\n\nDana:\nThis date is right."
    assert reconciled(book).edits == ()
    deleted = after.deleted(later(1_000_000))
    book = save(book, [AnnotationEdit(after, deleted)])
    note = note_on(book)
    assert note is not None
    assert note.text == "Dana:\nThis date is wrong."
    assert reconciled(book).edits == ()
    assert [each.status for each in record_of(book).annotations] == [AnnotationStatus.DELETED]


def test_a_note_outside_any_matrix_moves_with_its_cell() -> None:
    remark = annotation()
    book = save(blank_workbook(), made(remark))

    def move(workbook: Workbook) -> None:
        sheet = workbook["Sheet1"]
        note = sheet["B3"].comment
        sheet["B3"].comment = None
        sheet["B4"].comment = Comment(note.text, "")

    moved = in_excel(book, move)
    (found,) = reconciled(moved).annotations
    assert str(found.anchor.cell) == "Sheet1!B4"
    assert found.status is OPEN
    settled(moved)


def test_equal_notes_on_several_cells_are_told_apart() -> None:
    remarks = [annotation("Agreed.", f"Sheet1!B{row}", id=f"A-{row}") for row in range(2, 6)]
    book = save(blank_workbook(), made(*remarks))
    assert reconciled(book).edits == ()
    gone = with_note(book, None, "B4")
    states = {each.id: each.status for each in reconciled(gone).annotations}
    assert states == {"A-2": OPEN, "A-3": OPEN, "A-4": REMOVED, "A-5": OPEN}


def test_reconciling_the_same_file_twice_gives_the_same() -> None:
    book = with_note(save(blank_workbook(), made(annotation())), "Bob:\nSomething else.", "A1")
    assert reconciled(book) == reconciled(book)
