"""Annotations land in the true cells of turned, offset and merged matrices, and come back."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.comments import Comment

from counterpoint.model import Anchor, Annotation, AnnotationEdit, new_annotation_id
from counterpoint.workbook.opening import open_workbook
from counterpoint.workbook.saving import save_workbook
from support.many_layouts import SMALL_BOOKS

WHEN = datetime(2026, 1, 1, tzinfo=UTC)
PLACES = {
    "matrix that begins at C4": "G5",
    "own format on its side": "B5",
    "plans down under a word for plans": "B3",
    "on its side, topics merged over the issues": "B4",
    "group headings merged over the plans": "E3",
    "section rows merged across": "D3",
    "Excel table below a title": "F4",
    "two matrices side by side": "C2",
}
"""Where the first issue's position in the second plan stands."""


def written(name: str, folder: Path) -> Path:
    book = Workbook()
    next(each for each in SMALL_BOOKS if each.name == name).build(book)
    path = folder / "book.xlsx"
    book.save(path)
    return path


@pytest.mark.parametrize("name", sorted(PLACES))
def test_a_note_lands_in_the_true_cell_and_stays_with_its_position(
    tmp_path: Path, name: str
) -> None:
    path = written(name, tmp_path)
    loaded = open_workbook(path)
    assert loaded.matrix is not None
    anchor = Anchor(loaded.matrix.issues[0].key, loaded.matrix.plans[1].key)
    note = Annotation(new_annotation_id(), anchor, "mind this", "Ann", WHEN, WHEN)
    save_workbook(path, [AnnotationEdit(None, note)], loaded=loaded)
    sheet = load_workbook(path)[loaded.matrix.layout.sheet if loaded.matrix.layout else ""]
    noted = {cell.coordinate: cell.comment.text for row in sheet for cell in row if cell.comment}
    assert list(noted) == [PLACES[name]]
    assert "mind this" in noted[PLACES[name]]
    again = open_workbook(path)
    assert [each.anchor.place for each in again.annotations] == [anchor.place]
    assert again.reconciled == ()


@pytest.mark.parametrize("name", sorted(PLACES))
def test_a_note_typed_into_the_true_cell_is_read_as_an_annotation_of_the_position(
    tmp_path: Path, name: str
) -> None:
    path = written(name, tmp_path)
    matrix = open_workbook(path).matrix
    assert matrix is not None
    assert matrix.layout is not None
    book = load_workbook(path)
    book[matrix.layout.sheet][PLACES[name]].comment = Comment("Ben:\nis this so?", "Ben")
    book.save(path)
    found = open_workbook(path).annotations
    assert [(each.anchor.issue, each.anchor.plan) for each in found] == [
        (matrix.issues[0].key, matrix.plans[1].key)
    ]
    assert found[0].text == "is this so?"


def test_a_note_on_a_merged_position_goes_to_its_first_cell(tmp_path: Path) -> None:
    path = written("one text merged over two plans", tmp_path)
    loaded = open_workbook(path)
    assert loaded.matrix is not None
    anchor = Anchor(loaded.matrix.issues[1].key, loaded.matrix.plans[1].key)
    note = Annotation(new_annotation_id(), anchor, "both?", "Ann", WHEN, WHEN)
    save_workbook(path, [AnnotationEdit(None, note)], loaded=loaded)
    sheet = load_workbook(path).worksheets[0]
    assert sheet["D3"].comment is not None
    again = open_workbook(path)
    assert [each.anchor.place for each in again.annotations] == [anchor.place]
    assert again.reconciled == ()
