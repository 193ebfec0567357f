"""Threaded comments: begun, answered, resolved and removed among other people's."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest

from counterpoint.model import AnnotationEdit, AnnotationKind, AnnotationStatus
from counterpoint.workbook.comments import SheetComments
from counterpoint.workbook.comments.note_text import NoteRun
from counterpoint.workbook.package import Package, PackagePatch, write_package
from counterpoint.workbook.record.matching import own_guid
from counterpoint.workbook.reports import SaveOptions
from support.annotating import (
    annotation,
    blank_workbook,
    calc_saved,
    later,
    lint_problems,
    made,
    natives_of,
    note_on,
    reconciled,
    record_of,
    save,
    with_part,
)

THREADED = SaveOptions(threaded=True)
THREADS = "xl/threadedComments/threadedComment1.xml"
PERSONS = "xl/persons/person.xml"


def part(book: bytes, name: str) -> str:
    with zipfile.ZipFile(io.BytesIO(book)) as package:
        return package.read(name).decode("utf-8")


def edited(book: bytes, name: str, old: str, new: str) -> bytes:
    """What Excel would have written after somebody changed a comment."""
    text = part(book, name)
    assert old in text
    return with_part(book, name, text.replace(old, new).encode("utf-8"))


@pytest.fixture
def threaded() -> bytes:
    """A workbook with a thread of ours and a reply of Bob's on B3."""
    remark = annotation()
    reply = annotation("The commission.", author="Bob", reply_to=remark.id)
    return save(blank_workbook(), made(remark, reply), options=THREADED)


def test_a_thread_has_its_persons_its_placeholder_and_sound_parts(
    threaded: bytes, tmp_path: Path
) -> None:
    native = note_on(threaded)
    assert native is not None
    assert (native.form, native.author, native.text) == ("thread", "Ada", "Who verifies?")
    assert [(each.author, each.text) for each in native.replies] == [("Bob", "The commission.")]
    assert native.guid == own_guid(annotation().id)
    assert not lint_problems(threaded, tmp_path) - lint_problems(blank_workbook(), tmp_path)
    notes = part(threaded, "xl/comments1.xml")
    assert f"tc={native.guid}" in notes
    assert "Comment:\n    Who verifies?\nReply:\n    The commission." in notes
    assert reconciled(threaded).edits == ()


def test_times_are_in_utc_and_people_are_local(threaded: bytes) -> None:
    assert 'dT="2026-03-04T05:06:07.00"' in part(threaded, THREADS)
    assert part(threaded, PERSONS).count('providerId="None"') == 2


def test_people_are_used_again_by_name(threaded: bytes) -> None:
    book = save(threaded, made(annotation("More", "Sheet1!A1")))
    assert part(book, PERSONS) == part(threaded, PERSONS)
    first, second = natives_of(book)
    assert (first.form, second.form) == ("thread", "thread")


def test_a_workbook_with_threads_goes_on_with_threads_and_notes_on_demand(threaded: bytes) -> None:
    book = save(threaded, made(annotation("A", "Sheet1!A1")))
    note = note_on(book, "Sheet1!A1")
    assert note is not None
    assert note.form == "thread"
    book = save(threaded, made(annotation("A", "Sheet1!A1")), options=SaveOptions(threaded=False))
    note = note_on(book, "Sheet1!A1")
    assert note is not None
    assert note.form == "note"


def test_a_second_annotation_on_the_cell_is_a_reply_never_a_note(threaded: bytes) -> None:
    book = save(threaded, made(annotation("Another", author="Eve", kind=AnnotationKind.RISK)))
    native = note_on(book)
    assert native is not None
    assert [each.text for each in native.replies] == ["The commission.", "[risk] Another"]
    assert len(natives_of(book)) == 1
    assert reconciled(book).edits == ()


def test_resolving_marks_the_thread_as_done(threaded: bytes) -> None:
    remark = annotation()
    resolved = replace(remark, status=AnnotationStatus.RESOLVED, modified=later(1))
    book = save(threaded, [AnnotationEdit(remark, resolved)])
    native = note_on(book)
    assert native is not None
    assert native.done
    assert native.text == "Who verifies?"
    assert reconciled(book).edits == ()
    reopened = edited(book, THREADS, ' done="1"', "")
    (edit,) = reconciled(reopened).edits
    assert edit.after is not None
    assert edit.after.status is AnnotationStatus.OPEN


def test_a_first_comment_that_others_answered_says_deleted(threaded: bytes) -> None:
    remark = annotation()
    book = save(threaded, [AnnotationEdit(remark, remark.deleted(later(1)))])
    native = note_on(book)
    assert native is not None
    assert native.text == "[deleted]"
    assert [each.text for each in native.replies] == ["The commission."]
    assert reconciled(book).edits == ()


def test_deleting_the_last_comment_takes_the_placeholder_along(
    threaded: bytes, tmp_path: Path
) -> None:
    edits = [
        AnnotationEdit(each, each.deleted(later(1))) for each in record_of(threaded).annotations
    ]
    book = save(threaded, edits)
    assert natives_of(book) == ()
    assert "<comment " not in part(book, "xl/comments1.xml")
    assert not lint_problems(book, tmp_path) - lint_problems(blank_workbook(), tmp_path)
    assert reconciled(book).edits == ()


def test_a_thread_that_takes_the_place_of_a_deleted_one_has_a_placeholder_of_its_own(
    tmp_path: Path,
) -> None:
    old, new = annotation("The old one."), annotation("The new one.", author="Bob")
    book = save(blank_workbook(), made(old), options=THREADED)
    book = save(book, [AnnotationEdit(old, old.deleted(later(1))), *made(new)], options=THREADED)
    native = note_on(book)
    assert native is not None
    assert (native.text, native.replies) == ("The new one.", ())
    notes = part(book, "xl/comments1.xml")
    assert notes.count("<comment ") == 1
    assert f'xr:uid="{own_guid(new.id)}"' in notes
    assert part(book, "xl/drawings/vmlDrawing1.vml").count('ObjectType="Note"') == 1
    assert not lint_problems(book, tmp_path) - lint_problems(blank_workbook(), tmp_path)
    assert reconciled(book).edits == ()


def test_a_reply_written_in_excel_becomes_an_annotation(threaded: bytes) -> None:
    guid = "{11111111-2222-3333-4444-555555555555}"
    person = part(threaded, PERSONS).split('id="')[1].split('"')[0]
    reply = (
        f'<threadedComment ref="B3" dT="2026-04-01T10:20:30.55" personId="{person}" id="{guid}"'
        f' parentId="{own_guid(annotation().id)}"><text>Typed in Excel</text></threadedComment>'
        "</ThreadedComments>"
    )
    book = edited(threaded, THREADS, "</ThreadedComments>", reply)
    (edit,) = reconciled(book).edits
    assert edit.after is not None
    assert edit.after.reply_to == annotation().id
    assert edit.after.created.isoformat() == "2026-04-01T10:20:30+00:00"
    assert edit.after.author == "Ada"
    saved = save(book, [edit])
    assert reconciled(saved).edits == ()
    assert part(saved, THREADS) == part(book, THREADS)
    gone = save(saved, [AnnotationEdit(edit.after, edit.after.deleted(later(99)))])
    assert "Typed in Excel" in part(gone, THREADS), "their words stay"
    assert reconciled(gone).edits == ()


def test_a_comment_edited_in_excel_changes_its_annotation(threaded: bytes) -> None:
    book = edited(threaded, THREADS, "Who verifies?", "Who verifies it?")
    (edit,) = reconciled(book).edits
    assert edit.after is not None
    assert (edit.before, edit.after.text) == (annotation(), "Who verifies it?")


def test_a_thread_deleted_in_excel_marks_its_annotation(threaded: bytes) -> None:
    text = part(threaded, THREADS)
    start, end = text.index("<threadedComment "), text.index("</ThreadedComments>")
    book = edited(threaded, THREADS, text[start:end], "")
    notes = part(book, "xl/comments1.xml")
    start, end = notes.index("<comment "), notes.index("</commentList>")
    book = edited(book, "xl/comments1.xml", notes[start:end], "")
    result = reconciled(book)
    assert [each.status.value for each in result.annotations][:1] == ["removed in the spreadsheet"]
    saved = save(book, result.edits)
    assert reconciled(saved).edits == ()


def test_a_thread_dropped_by_another_program_is_still_shown_by_its_placeholder(
    threaded: bytes,
) -> None:
    book = edited(
        threaded,
        "xl/worksheets/_rels/sheet1.xml.rels",
        "2017/10/relationships/threadedComment",
        "2017/10/relationships/somethingElse",
    )
    result = reconciled(book)
    assert result.edits == ()
    assert set(result.natives.values()) == {"note"}
    third = annotation("And Eve's view?", author="Eve", reply_to=annotation().id)
    book = save(book, made(third))
    note = note_on(book)
    assert note is not None
    assert note.text.startswith("Ada:\nWho verifies?\n\nBob, ")
    assert note.text.endswith("And Eve's view?")
    assert reconciled(book).edits == ()


@pytest.mark.calc
def test_calc_saves_notes_and_threads_and_nothing_is_lost(threaded: bytes, tmp_path: Path) -> None:
    remark = annotation("Who verifies?\n\n  second  paragraph \nline", "Sheet1!A1")
    for book in (save(threaded, made(remark)), save(blank_workbook(), made(remark))):
        result = reconciled(calc_saved(book, tmp_path))
        assert result.edits == ()
        assert len(result.natives) == len(result.annotations)


def test_a_lost_record_is_made_again_from_the_comments() -> None:
    remark = annotation(kind=AnnotationKind.RISK)
    reply = annotation("The commission.", author="Bob", reply_to=remark.id)
    note = note_on(save(blank_workbook(), made(remark, reply)))
    assert note is not None
    book = save(blank_workbook(), [])
    with Package.open(book, name="book.xlsx") as package:
        patch = PackagePatch(package)
        comments = SheetComments(patch, package.sheet("Sheet1"))
        comments.set_note(note.cell.address, [NoteRun(note.text)], author="")
        comments.write()
        out = io.BytesIO()
        write_package(patch, out)
    first, second = reconciled(out.getvalue()).annotations
    assert (first.author, first.text, first.kind) == ("Ada", remark.text, AnnotationKind.RISK)
    assert (second.author, second.text, second.reply_to) == ("Bob", reply.text, first.id)
    assert second.created == reply.created.replace(second=0)
    saved = save(out.getvalue(), reconciled(out.getvalue()).edits)
    assert reconciled(saved).edits == ()


def test_ids_in_small_letters_are_referred_to_as_they_are_written(threaded: bytes) -> None:
    guid = own_guid(annotation().id)
    book = edited(threaded, THREADS, guid, guid.lower())
    book = save(book, made(annotation("Another")))
    assert part(book, THREADS).count(f'parentId="{guid.lower()}"') == 2


def test_a_cell_with_a_note_gets_no_thread() -> None:
    book = save(blank_workbook(), made(annotation()))
    book = save(book, made(annotation("Another", author="Bob")), options=THREADED)
    (native,) = natives_of(book)
    assert native.form == "note"
    assert native.text == "Ada:\nWho verifies?\n\nBob:\nAnother"


def test_a_broken_threads_part_is_a_warning_and_not_the_end(threaded: bytes) -> None:
    from counterpoint.workbook.comments import read_native_comments
    from counterpoint.workbook.loaded import Problem

    book = with_part(threaded, THREADS, b"<ThreadedComments><oops")
    problems: list[Problem] = []
    with Package.open(book, name="book.xlsx") as package:
        assert read_native_comments(package, problems) == ()
    assert [(each.code, each.sheet) for each in problems] == [("comments-unreadable", "Sheet1")]


def test_taking_a_strangers_thread_into_the_record_leaves_its_parts_alone(threaded: bytes) -> None:
    """The same workbook without our record is a stranger's."""
    workbook = part(threaded, "xl/workbook.xml")
    start = workbook.index('<sheet name="Annotations"')
    end = workbook.index("/>", start) + 2
    book = edited(threaded, "xl/workbook.xml", workbook[start:end], "")
    assert record_of(book).annotations == ()
    edits = reconciled(book).edits
    assert len(edits) == 2
    after = save(book, edits)
    for name in (THREADS, PERSONS, "xl/comments1.xml", "xl/drawings/vmlDrawing1.vml"):
        assert part(after, name) == part(book, name)
    assert reconciled(after).edits == ()
