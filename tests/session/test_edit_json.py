"""Edits as JSON: any edit comes back equal; what a newer app wrote is read as far as it goes."""

from __future__ import annotations

import json
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterpoint.model import (
    Anchor,
    Annotation,
    AnnotationEdit,
    AnnotationKind,
    AnnotationStatus,
    CellAddress,
    CellRef,
    Edit,
    Scale,
    ScaleEdit,
    ScaleKind,
    StanceEdit,
)
from counterpoint.model.errors import JournalError
from counterpoint.session.edit_json import edit_from_json, edit_to_json

texts = st.text(max_size=40)
cells = st.builds(
    CellRef,
    st.text(min_size=1, max_size=10),
    st.builds(CellAddress, st.integers(1, 1_048_576), st.integers(1, 16_384)),
)
anchors = st.one_of(
    st.builds(Anchor, st.text(min_size=1, max_size=9), texts, st.none() | cells),
    st.builds(Anchor, cell=cells),
)
moments = st.datetimes(
    min_value=datetime(1990, 1, 1), max_value=datetime(2100, 1, 1), timezones=st.just(UTC)
)
remarks = st.builds(
    Annotation,
    id=st.just("A-1"),
    anchor=anchors,
    text=texts,
    author=texts,
    created=moments,
    modified=moments,
    kind=st.sampled_from(AnnotationKind),
    status=st.sampled_from(AnnotationStatus),
    reply_to=texts,
    quote=texts,
)
scales = st.one_of(
    st.builds(Scale, st.just(ScaleKind.ORDINAL), st.lists(texts, max_size=4).map(tuple)),
    st.builds(Scale, st.just(ScaleKind.QUANTITY), unit=texts, low=st.just(1.5), high=st.just(9.0)),
    st.just(Scale(ScaleKind.TEXT)),
)
edits = st.one_of(
    st.builds(AnnotationEdit, st.none() | remarks, remarks),
    st.builds(AnnotationEdit, remarks, st.none()),
    st.builds(StanceEdit, texts, texts, texts, texts),
    st.builds(ScaleEdit, texts, scales, scales),
)


@given(edits)
def test_any_edit_comes_back_equal(edit: Edit) -> None:
    assert edit_from_json(json.loads(json.dumps(edit_to_json(edit)))) == edit


def test_unknown_fields_and_words_are_tolerated() -> None:
    read = edit_from_json(
        {
            "edit": "annotation",
            "mood": "new field",
            "after": {
                "id": "A-1",
                "issue": "W-1",
                "text": "Hello",
                "created": "2026-01-02T03:04:05",
                "kind": "a kind of the future",
                "colour": "red",
            },
        }
    )
    assert isinstance(read, AnnotationEdit)
    assert read.after is not None
    assert read.after.kind is AnnotationKind.NOTE
    assert read.after.modified == datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)


@pytest.mark.parametrize(
    "data",
    [
        None,
        [],
        {},
        {"edit": "stance"},
        {"edit": "annotation"},
        {"edit": "annotation", "after": {"id": "A-1"}},
        {
            "edit": "annotation",
            "after": {"id": "A-1", "text": "x", "created": "noon", "issue": "1"},
        },
        {"edit": "scale", "issue": "x", "after": {"kind": "text", "options": ["a"]}},
        {"edit": "annotation", "after": 7},
    ],
)
def test_what_is_no_edit_is_refused(data: object) -> None:
    with pytest.raises(JournalError):
        edit_from_json(data)
