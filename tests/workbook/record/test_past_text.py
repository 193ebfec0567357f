"""The past of an annotation in the record's hidden column."""

from __future__ import annotations

import io
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook

from counterpoint.model import AnnotationEdit, AnnotationKind, AnnotationStatus, Past, text_mark
from counterpoint.workbook.record.memory import Memory
from counterpoint.workbook.record.past_text import read_past, write_past
from support.annotating import annotation, blank_workbook, later, made, record_of, save

texts = st.lists(st.text(max_size=3).map(text_mark), max_size=3).map(tuple)
kinds = st.lists(st.sampled_from(AnnotationKind), max_size=3).map(tuple)
statuses = st.lists(st.sampled_from(AnnotationStatus), max_size=3).map(tuple)


@given(
    st.builds(Past, texts, kinds, statuses),
    st.sampled_from(AnnotationKind),
    st.sampled_from(AnnotationStatus),
)
def test_a_past_reads_back_beside_a_memory_and_does_not_disturb_it(
    past: Past, kind: AnnotationKind, status: AnnotationStatus
) -> None:
    now = annotation(kind=kind, status=status)
    memory = Memory(note="0123456789", words="abcdef0123")
    text = f"{memory}, {write_past(past, now)}"
    assert read_past(text, now) == past
    assert Memory.parse(text) == memory


def test_what_nobody_wrote_there_or_somebody_typed_there_is_no_past() -> None:
    for text in ("", "note 0123456789, resolved", "kinds n>q", "somebody typed texts here"):
        assert read_past(text, annotation()) == Past()


def test_an_edit_is_remembered_with_what_was_before_it() -> None:
    first = annotation()
    book = save(blank_workbook(), made(first))
    assert record_of(book).pasts[first.id] == Past()
    second = replace(first, text="Who pays?", kind=AnnotationKind.RISK, modified=later(1))
    book = save(book, [AnnotationEdit(first, second)])
    third = replace(second, status=AnnotationStatus.RESOLVED, modified=later(2))
    book = save(book, [AnnotationEdit(second, third)])
    assert record_of(book).pasts[first.id] == Past(
        (text_mark(first.text),), (AnnotationKind.NOTE,), (AnnotationStatus.OPEN,)
    )
    assert record_of(book).annotations == (third,)


def test_what_a_merge_found_elsewhere_is_remembered_too() -> None:
    first = annotation()
    book = save(blank_workbook(), made(first))
    second = replace(first, text="Who pays?", modified=later(1))
    elsewhere = Past(texts=("0123456789", text_mark(first.text)))
    book = save(book, [AnnotationEdit(first, second, elsewhere)])
    assert record_of(book).pasts[first.id] == elsewhere


def test_a_row_edited_by_hand_remembers_what_the_app_had_written() -> None:
    first = annotation()
    book = load_workbook(io.BytesIO(save(blank_workbook(), made(first))))
    sheet = book["Annotations"]
    sheet["G2"], sheet["F2"] = "Typed", "resolved"
    out = io.BytesIO()
    book.save(out)
    (past,) = record_of(out.getvalue()).pasts.values()
    assert past == Past(texts=(text_mark(first.text),), statuses=(AnnotationStatus.OPEN,))


def test_a_record_from_before_pasts_were_kept_is_left_alone_until_a_row_changes() -> None:
    first, other = annotation(), annotation("Another", "Sheet1!A1")
    book = load_workbook(io.BytesIO(save(blank_workbook(), made(first, other))))
    sheet = book["Annotations"]
    for row in (2, 3):
        sheet[f"M{row}"] = str(sheet[f"M{row}"].value).partition(", texts")[0]
    out = io.BytesIO()
    book.save(out)
    assert record_of(out.getvalue()).pasts == {first.id: Past(), other.id: Past()}
    second = replace(first, text="Who pays?", modified=later(1))
    after = save(out.getvalue(), [AnnotationEdit(first, second)])
    cells = load_workbook(io.BytesIO(after))["Annotations"]
    assert "texts" in str(cells["M2"].value)
    assert "texts" not in str(cells["M3"].value)
    assert record_of(after).pasts[first.id].texts == (text_mark(first.text),)
