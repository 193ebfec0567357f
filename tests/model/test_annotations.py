"""Annotations know where they belong and keep their texts within what a workbook holds."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterpoint.model import (
    TEXT_LIMIT,
    Anchor,
    Annotation,
    AnnotationEdit,
    AnnotationStatus,
    CellAddress,
    CellRef,
    checked_text,
    new_annotation_id,
    utc_now,
)
from counterpoint.model.errors import TextLimitError

NOON = datetime(2025, 12, 1, 12, tzinfo=UTC)
LATER = datetime(2025, 12, 2, 12, tzinfo=UTC)


def annotation(text: str = "why?", ident: str = "A-1") -> Annotation:
    return Annotation(ident, Anchor("MIL-01", "US28"), text, "Ada", NOON, NOON, quote="600,000")


def test_ids_are_readable_and_do_not_repeat() -> None:
    ids = {new_annotation_id() for _ in range(2000)}
    assert len(ids) == 2000
    assert all(len(each) == 14 and each.startswith("A-") for each in ids)


def test_the_present_is_in_utc_and_whole_seconds() -> None:
    now = utc_now()
    assert now.tzinfo is UTC
    assert now.microsecond == 0


def test_an_anchor_needs_a_place() -> None:
    with pytest.raises(ValueError, match="needs an issue"):
        Anchor()


def test_the_cell_is_a_hint_where_an_issue_or_plan_decides() -> None:
    here = CellRef("Matrix", CellAddress(3, 2))
    there = CellRef("Matrix", CellAddress(9, 2))
    assert Anchor("MIL-01", "US28", here).place == Anchor("MIL-01", "US28", there).place
    assert Anchor("", "US28", here).place == Anchor("", "US28").place
    assert Anchor(cell=here).place != Anchor(cell=there).place


def test_times_without_a_zone_are_a_mistake() -> None:
    with pytest.raises(ValueError, match="UTC"):
        Annotation("A-1", Anchor("X"), "t", "Ada", datetime(2025, 1, 1), NOON)


def test_a_deleted_annotation_leaves_a_marker_without_its_words() -> None:
    marker = annotation().deleted(LATER)
    assert marker.id == "A-1"
    assert marker.author == "Ada"
    assert (marker.text, marker.quote) == ("", "")
    assert marker.status is AnnotationStatus.DELETED
    assert marker.modified == LATER
    assert not marker.is_shown


@pytest.mark.parametrize("text", ["", "   ", "\n\r\n", "\t"])
def test_an_empty_text_is_refused(text: str) -> None:
    with pytest.raises(TextLimitError, match="needs a text"):
        checked_text(text)


def test_the_limit_counts_as_excel_counts_and_is_named() -> None:
    assert checked_text("a" * TEXT_LIMIT) == "a" * TEXT_LIMIT
    with pytest.raises(TextLimitError, match="32,000"):
        checked_text("a" * (TEXT_LIMIT + 1))
    with pytest.raises(TextLimitError):
        checked_text("\U0001f54a" * (TEXT_LIMIT // 2 + 1))


@given(st.text(max_size=200))
def test_a_checked_text_has_one_kind_of_line_end_and_stays_so(text: str) -> None:
    try:
        once = checked_text(text)
    except TextLimitError:
        assert not text.strip()
        return
    assert "\r" not in once
    assert checked_text(once) == once


def test_an_edit_and_its_inverse_name_the_same_annotation() -> None:
    edit = AnnotationEdit(None, annotation())
    assert edit.annotation_id == edit.inverse.annotation_id == "A-1"
    assert edit.inverse.after is None
    assert edit.inverse.inverse == edit


def test_an_edit_changes_something_and_keeps_the_id() -> None:
    with pytest.raises(ValueError, match="changes something"):
        AnnotationEdit(None, None)
    with pytest.raises(ValueError, match="keeps"):
        AnnotationEdit(annotation(), annotation(ident="A-2"))
