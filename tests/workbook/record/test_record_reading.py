"""The Annotations sheet is read however people have edited it, and written only where needed."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook

from counterpoint.model import (
    Anchor,
    AnnotationEdit,
    AnnotationKind,
    AnnotationStatus,
    CellRef,
    Past,
)
from counterpoint.model.errors import SheetNotFoundError, TextLimitError
from counterpoint.workbook.package import Package
from counterpoint.workbook.record import read_record, updated
from counterpoint.workbook.record.columns import Column, match_headings
from counterpoint.workbook.record.memory import Memory
from counterpoint.workbook.record.rows import read_row
from counterpoint.workbook.record.times import read_time, write_time
from support.annotating import (
    START,
    annotation,
    blank_workbook,
    later,
    made,
    note_on,
    reconciled,
    record_of,
    save,
)

HEADINGS = [column.value for column in Column][:12]


def book_with_sheet(rows: Sequence[Sequence[Any]], name: str = "Annotations") -> bytes:
    book = Workbook()
    book.worksheets[0].title = "Sheet1"
    sheet = book.create_sheet(name)
    for row in rows:
        sheet.append(list(row))
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def table(book: bytes, name: str = "Annotations") -> list[list[Any]]:
    sheet = load_workbook(io.BytesIO(book))[name]
    return [[cell.value for cell in row] for row in sheet.iter_rows()]


def test_a_new_record_has_the_columns_of_the_format_and_one_hidden_column() -> None:
    book = save(blank_workbook(), made(annotation()))
    sheet = load_workbook(io.BytesIO(book))["Annotations"]
    assert [cell.value for cell in sheet[1]] == [*HEADINGS, "In the cell"]
    assert sheet.freeze_panes == "A2"
    assert sheet.column_dimensions["M"].hidden
    assert not sheet.column_dimensions["L"].hidden
    (listing,) = sheet.tables.values()
    assert listing.ref == "A1:M2"
    assert {rule.formula1 for rule in sheet.data_validations.dataValidation} == {
        '"note,question,risk,decision,correction"',
        '"open,resolved,removed in the spreadsheet,deleted"',
    }


def test_every_field_reads_back_as_written() -> None:
    remark = annotation(
        "=1+1\n\nsecond paragraph ",
        kind=AnnotationKind.DECISION,
        status=AnnotationStatus.RESOLVED,
        quote=" within 60 days\n",
        author="Ada Löwe ",
    )
    reply = annotation("+cmd", reply_to=remark.id)
    book = save(blank_workbook(), made(remark, reply))
    assert record_of(book).annotations == (remark, reply)


def test_a_second_annotation_leaves_the_other_rows_as_they_are() -> None:
    first = annotation()
    book = save(blank_workbook(), made(first))
    before = table(book)
    book = save(book, made(annotation("Second", "Sheet1!A1")))
    assert table(book)[:2] == before
    assert len(table(book)) == 3


def test_columns_may_stand_in_any_order_with_others_between() -> None:
    headings = ["Mine", *reversed(HEADINGS)]
    values = dict(zip(HEADINGS, ["A-1", "", "", "Sheet1!B3", "risk", "open", "Text"], strict=False))
    rows: list[Sequence[Any]] = [
        ["A title"],
        [],
        headings,
        ["keep", *(values.get(each) for each in reversed(HEADINGS))],
    ]
    book = book_with_sheet(rows)
    (found,) = record_of(book).annotations
    assert (found.id, found.text, found.kind) == ("A-1", "Text", AnnotationKind.RISK)
    book = save(book, [AnnotationEdit(found, replace(found, text="New", modified=later(1)))])
    written = dict(zip(table(book)[2], table(book)[3], strict=True))
    assert written["Mine"] == "keep"
    assert written["Text"] == "New"
    assert written["In the cell"].startswith("note ")


def test_headings_match_without_case_accents_and_spaces() -> None:
    heading = {1: " ANNOTATION ", 2: "replyto", 3: "Téxt", 4: "author", 5: "Cell", 6: "kind"}
    found = match_headings(heading)
    assert found is not None
    assert found[Column.REPLY_TO] == 2
    assert match_headings({1: "Annotation", 2: "Text", 3: "Page"}) is None


def test_somebodys_own_sheet_of_that_name_is_left_alone() -> None:
    book = book_with_sheet([["Page", "Annotations"], [1, "mine"]])
    remark = annotation()
    book = save(book, made(remark))
    assert table(book) == [["Page", "Annotations"], [1, "mine"]]
    assert record_of(book).sheet is not None
    assert record_of(book).annotations == (remark,)
    assert load_workbook(io.BytesIO(book)).sheetnames[-1] == "Annotations (Counterpoint)"
    book = save(book, made(annotation("More")))
    assert len(record_of(book).annotations) == 2
    assert len(load_workbook(io.BytesIO(book)).sheetnames) == 3


def test_a_renamed_record_is_found_by_its_table() -> None:
    workbook = load_workbook(io.BytesIO(save(blank_workbook(), made(annotation()))))
    workbook["Annotations"].title = "Remarks"
    out = io.BytesIO()
    workbook.save(out)
    assert [each.text for each in record_of(out.getvalue()).annotations] == ["Who verifies?"]


def test_hand_typed_rows_are_read_with_tolerance() -> None:
    rows: list[Sequence[Any]] = [
        HEADINGS,
        ["", "", "", "Sheet1!B3", "Musing", "pending", "No id.", "Bob", datetime(2026, 1, 2, 3, 4)],
        [None] * 12,
        ["A-2", "", "", "Sheet1!A1", "QUESTION", "Resolved", "Typed times", "", "22.11.2026 14:05"],
        ["A-2", "", "", "Sheet1!A1", "note", "open", "Same id, other text"],
        ["A-3", "", "", "nowhere", "note", "open", "Without a place"],
        ["A-4", "", "", "", "note", "open", "A reply", "", "", "", "A-2"],
    ]
    record = record_of(book_with_sheet(rows))
    found = {each.text: each for each in record.annotations}
    assert list(found) == ["No id.", "Typed times", "Same id, other text", "A reply"]
    assert found["No id."].created == datetime(2026, 1, 2, 3, 4, tzinfo=UTC)
    assert found["No id."].kind is AnnotationKind.NOTE
    assert found["Typed times"].kind is AnnotationKind.QUESTION
    assert found["Typed times"].status is AnnotationStatus.RESOLVED
    assert found["Typed times"].modified == datetime(2026, 11, 22, 14, 5, tzinfo=UTC)
    assert len({each.id for each in found.values()}) == 4
    assert found["A reply"].anchor == found["Typed times"].anchor
    assert [(each.code, each.cell) for each in record.problems] == [
        ("annotation-without-place", "A6")
    ]


def test_a_row_typed_without_id_gets_one_that_stays() -> None:
    book = book_with_sheet([HEADINGS, ["", "", "", "Sheet1!B3", "", "", "By hand.", "Bob"]])
    (edit,) = reconciled(book).edits
    assert edit.before is None
    after = save(book, [edit])
    assert reconciled(after).edits == ()
    assert table(after)[1][0] == edit.annotation_id
    note = note_on(after)
    assert note is not None
    assert note.text == "Bob:\nBy hand."


def test_a_repeated_id_gets_the_same_new_id_whenever_the_file_is_read() -> None:
    """Also where nobody typed a time and the file does not say when it was saved."""
    book = load_workbook(io.BytesIO(save(blank_workbook(), made(annotation()))))
    sheet = book["Annotations"]
    again = [cell.value for cell in sheet[2]]
    again[6], again[8], again[9] = "Typed below, with the id copied", None, None
    sheet.append(again)
    out = io.BytesIO()
    book.save(out)
    with Package.open(out.getvalue(), name="book.xlsx") as package:
        first, second = (read_record(package, unknown_time=later(n)) for n in (1, 2))
    assert len(first.rows) == 2
    assert first.by_id.keys() == second.by_id.keys()


def test_the_id_of_a_row_typed_without_one_depends_on_all_that_it_says() -> None:
    """And is the same in every version of the program: other copies may have it by now."""
    texts = [
        ("W-1", "North", "", "Text", "Ada"),
        ("W-2", "North", "", "Text", "Ada"),
        ("W-1", "South", "", "Text", "Ada"),
        ("W-1", "North", "S!B3", "Text", "Ada"),
        ("W-1", "North", "", "Other", "Ada"),
        ("W-1", "North", "", "Text", "Bob"),
        ("W-1", "North", "", "", ""),
    ]
    columns = (Column.ID, Column.PLAN, Column.CELL, Column.TEXT, Column.AUTHOR)
    ids = []
    for row in texts:
        cells = {column: text for column, text in zip(columns, row, strict=True) if text}
        found = read_row(2, cells, unknown_time=START)
        assert found is not None
        assert (found.annotation.text, found.annotation.author) == row[3:]
        ids.append(found.annotation.id)
    assert len(set(ids)) == len(ids)
    assert ids[0] == "A-5HH0JSNE5BMP"


def test_dates_typed_in_a_workbook_that_counts_from_1904_are_read_so() -> None:
    cells = {Column.ID: "W-1", Column.TEXT: "x", Column.CREATED: "40000", Column.MODIFIED: "40001"}
    for date_1904, year in ((False, 2009), (True, 2013)):
        row = read_row(2, cells, unknown_time=START, date_1904=date_1904)
        assert row is not None
        assert (row.annotation.created.year, row.annotation.modified.year) == (year, year)
    row = read_row(2, cells, unknown_time=START)
    assert row is not None
    assert row.annotation.created.year == 2009


def test_a_column_that_is_missing_is_added_right_behind_the_last_one() -> None:
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = "Annotations"
    sheet.append(["Annotation", "Text", "Cell", "Author", "Kind", "Status", "Created", "Mine"])
    sheet.append(["A-1", "Typed", "Other!B2", "Eve", "note", "open", None, "kept"])
    book.create_sheet("Other")["B2"] = "x"
    out = io.BytesIO()
    book.save(out)
    after = table(save(out.getvalue(), made(annotation(cell="Other!B2"))))
    missing = ["ID", "Plan", "Modified", "Reply to", "Quote", "In the cell"]
    assert after[0][7:] == ["Mine", *missing]
    assert after[1][:8] == ["A-1", "Typed", "Other!B2", "Eve", "note", "open", None, "kept"]


def test_an_unknown_word_stays_in_the_sheet_until_just_that_changes() -> None:
    row = ["A-1", "", "", "Sheet1!B3", "Musing", "pending", "Text", "Bob"]
    book = book_with_sheet([HEADINGS, row])
    (found,) = record_of(book).annotations
    book = save(book, [AnnotationEdit(found, replace(found, text="Other", modified=later(1)))])
    assert table(book)[1][4:7] == ["Musing", "pending", "Other"]


def test_undoing_an_annotation_takes_its_row_and_comment_away() -> None:
    remark, other = annotation(), annotation("Other", "Sheet1!A1")
    book = save(blank_workbook(), made(remark, other))
    book = save(book, [AnnotationEdit(remark, None)])
    assert record_of(book).annotations == (other,)
    assert note_on(book) is None
    assert reconciled(book).edits == ()


def test_what_follows_an_undo_in_one_save_is_done_too() -> None:
    remark, other = annotation(), annotation("Other", "Sheet1!A1")
    book = save(blank_workbook(), made(remark))
    book = save(book, [AnnotationEdit(remark, None), *made(other)])
    assert record_of(book).annotations == (other,)


def test_an_undo_that_is_taken_back_before_the_save_changes_nothing() -> None:
    remark = annotation()
    book = save(blank_workbook(), made(remark))
    record = record_of(book)
    edits = [AnnotationEdit(remark, None), AnnotationEdit(None, remark)]
    assert updated(record, edits).taken_back == {}
    book = save(book, edits)
    assert record_of(book).annotations == (remark,)
    assert note_on(book) is not None


@pytest.mark.parametrize(
    "meanwhile",
    [
        {"text": "Reworded"},
        {"kind": AnnotationKind.RISK},
        {"status": AnnotationStatus.RESOLVED},
    ],
    ids=["text", "kind", "status"],
)
def test_undoing_an_annotation_that_somebody_changed_meanwhile_leaves_it(
    meanwhile: dict[str, Any],
) -> None:
    remark = annotation()
    theirs = replace(remark, modified=later(1), **meanwhile)
    book = save(blank_workbook(), made(theirs))
    book = save(book, [AnnotationEdit(remark, None)])
    assert record_of(book).annotations == (theirs,)
    assert note_on(book) is not None


def test_undoing_an_annotation_that_is_gone_already_changes_nothing() -> None:
    book = save(blank_workbook(), made(annotation("Other", "Sheet1!A1")))
    after = save(book, [AnnotationEdit(annotation(), None)])
    assert record_of(after).annotations == record_of(book).annotations


def test_what_two_copies_remember_of_an_annotation_is_joined() -> None:
    remark = annotation()
    record = record_of(save(blank_workbook(), made(remark)))
    now = replace(remark, text="Now", modified=later(2))
    pasts = [Past(texts=("one",)), Past(texts=("two",), kinds=(AnnotationKind.RISK,))]
    edits = [AnnotationEdit(remark, now, past) for past in pasts]
    assert updated(record, edits).pasts == {remark.id: pasts[0].joined(pasts[1])}


def test_an_edit_of_a_row_that_changed_meanwhile_is_merged() -> None:
    remark = annotation()
    theirs = replace(remark, text="Theirs", modified=later(1))
    book = save(blank_workbook(), made(theirs))
    ours = replace(remark, text="Ours", modified=later(2))
    book = save(book, [AnnotationEdit(remark, ours)])
    texts = [each.text for each in record_of(book).annotations]
    assert texts == ["Ours", "Other version by Ada:\nTheirs"]


def test_a_new_annotation_on_a_missing_sheet_is_refused() -> None:
    with pytest.raises(SheetNotFoundError, match="no sheet 'Shet1'"):
        save(blank_workbook(), made(annotation(cell="Shet1!B3")))


def test_a_text_longer_than_a_cell_is_refused_with_the_limit() -> None:
    with pytest.raises(TextLimitError, match="32,767"):
        save(blank_workbook(), made(annotation("x" * 32_768)))


def test_the_sheets_name_may_be_given_in_another_case() -> None:
    book = save(blank_workbook(), made(annotation(cell="sheet1!B3")))
    assert note_on(book) is not None
    assert reconciled(book).natives


@given(
    text=st.text(min_size=1, max_size=80).filter(str.strip)
    | st.sampled_from(["=1+1", "_x000D_", "_x005F_x000D_", "a\x0bb", "😀" * 40, "\u202bא\u202c"])
)
@settings(max_examples=60, deadline=None)
def test_any_text_is_complete_in_record_and_note(text: str) -> None:
    text = text.replace("\r\n", "\n")
    remark = annotation(text, author=text[:20])
    book = save(blank_workbook(), made(remark))
    assert record_of(book).annotations == (remark,)
    note = note_on(book)
    assert note is not None
    assert text.replace("\r", "\n") in note.text
    assert reconciled(book).edits == ()


@pytest.mark.parametrize("text", ["x" * 32_000, "😀" * 16_000, "ab\n\n" * 8_000, "a b " * 8_000])
def test_a_text_at_the_limit_is_complete(text: str) -> None:
    remark = annotation(text.rstrip())
    book = save(blank_workbook(), made(remark))
    assert record_of(book).annotations == (remark,)
    assert reconciled(book).edits == ()


def test_a_note_without_room_is_cut_and_the_record_is_complete() -> None:
    head = annotation("first " * 5_000)
    reply = annotation("second " * 4_000, reply_to=head.id)
    last = annotation("third", reply_to=head.id)
    book = save(blank_workbook(), made(head, reply, last))
    note = note_on(book)
    assert note is not None
    assert len(note.text) <= 32_767
    assert note.text.endswith("… (complete in the sheet Annotations)")
    assert record_of(book).annotations == (head, reply, last)
    assert reconciled(book).edits == ()
    shorter = replace(head, text="first", modified=later(1))
    book = save(book, [AnnotationEdit(head, shorter)])
    note = note_on(book)
    assert note is not None
    assert note.text.endswith("third")
    assert reconciled(book).edits == ()


@given(st.datetimes(datetime(1900, 1, 1), datetime(2100, 1, 1)))
def test_times_read_back_as_written(moment: datetime) -> None:
    moment = moment.replace(microsecond=0, tzinfo=UTC)
    assert read_time(write_time(moment)) == moment


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("2026-03-04T05:06:07Z", START),
        ("2026-03-04 05:06:07", START),
        ("2026-03-04T07:06:07+02:00", START),
        ("46085.2125810185", START),
        ("3/22/2026", datetime(2026, 3, 22, tzinfo=UTC)),
        ("yesterday", None),
        ("2026-13-01", None),
        ("", None),
    ],
)
def test_times_are_read_as_people_type_them(typed: str, expected: datetime | None) -> None:
    assert read_time(typed) == expected


def test_memory_reads_back_and_shrugs_at_nonsense() -> None:
    memory = Memory(note="0123456789", words="abcdef0123", done=True)
    assert Memory.parse(str(memory)) == memory
    assert not Memory.parse("somebody typed here")


def test_the_only_new_parts_are_those_of_the_annotation() -> None:
    before = blank_workbook()
    after = save(before, made(annotation()))
    with zipfile.ZipFile(io.BytesIO(before)) as old, zipfile.ZipFile(io.BytesIO(after)) as new:
        same = {each.filename for each in old.infolist()} & {
            each.filename for each in new.infolist() if _crc(old, each.filename) == each.CRC
        }
    assert {"docProps/app.xml", "docProps/core.xml", "xl/theme/theme1.xml"} <= same


def _crc(package: zipfile.ZipFile, name: str) -> int | None:
    try:
        return package.getinfo(name).CRC
    except KeyError:
        return None


def test_anchors_in_the_record_name_issue_plan_and_cell() -> None:
    anchor = Anchor("MIL-01", "US28", CellRef.parse("Sheet1!B3"))
    book = save(blank_workbook(), made(annotation(anchor=anchor)))
    assert record_of(book).annotations[0].anchor == anchor


def test_rows_are_high_enough_for_their_texts_because_calc_does_not_fit_them() -> None:
    book = save(blank_workbook(), made(annotation("one\ntwo\nthree")))
    book = save(book, made(annotation("word " * 30)))
    first, second = record_of(book).annotations
    longer = replace(first, text="line\n" * 6, modified=later(1))
    heights = load_workbook(io.BytesIO(book))["Annotations"].row_dimensions
    assert (heights[2].height, heights[3].height) == (45, 45)
    book = save(book, [AnnotationEdit(first, longer)])
    heights = load_workbook(io.BytesIO(book))["Annotations"].row_dimensions
    assert (heights[2].height, heights[3].height) == (105, 45)
    assert record_of(book).annotations == (longer, second)
