"""Several matrices in one workbook: what is said of one position is not said of its namesake."""

from __future__ import annotations

import shutil
from pathlib import Path

import openpyxl
import pytest

from counterpoint.model import Anchor, AnnotationStatus, CellRef
from counterpoint.session import OpenWorkbook, merge_copies
from counterpoint.workbook.mapping import ColumnRole, MatrixMapping
from counterpoint.workbook.opening import open_workbook
from counterpoint.workbook.saving import save_workbook
from support.small_books import book_of

PLACE = Anchor("W-1", "South")
ROLES = ((1, ColumnRole.ID), (2, ColumnRole.ISSUE), (3, ColumnRole.PLAN), (4, ColumnRole.PLAN))


def round_of(sheet: str) -> MatrixMapping:
    return MatrixMapping(sheet, (1,), 2, 3, ROLES)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Two rounds of talks, with the same issues and plans, and an annotation in the first."""
    heads = ["ID", "Issue", "North", "South"]
    book = book_of(heads, ["W-1", "Pace", "slow", "fast"], ["W-2", "Cost", "20", "50"], title="May")
    june = book.create_sheet("June")
    for row in (heads, ["W-1", "Pace", "slow", "faster"], ["W-2", "Cost", "30", "50"]):
        june.append(row)
    path = tmp_path / "rounds.xlsx"
    book.save(path)
    may = OpenWorkbook.open(path, mapping=round_of("May"), author="Ada")
    may.annotate(PLACE, "Said in May")
    may.save()
    return path


def notes(path: Path) -> dict[str, str]:
    """The note on each cell."""
    book = openpyxl.load_workbook(path)
    return {
        f"{sheet.title}!{cell.coordinate}": cell.comment.text
        for sheet in book
        for row in sheet.iter_rows()
        for cell in row
        if cell.comment is not None
    }


def test_an_annotation_stands_in_the_matrix_it_was_made_on_only(path: Path) -> None:
    june = OpenWorkbook.open(path, mapping=round_of("June"), author="Bob")
    assert june.annotations.threads_at(PLACE) == ()
    (thread,) = june.annotations.threads_at(Anchor(cell=CellRef.parse("May!D2")))
    assert thread.annotations[0].text == "Said in May"
    assert not june.annotations.orphans
    assert not june.annotations.has_changed(thread.annotations[0])
    may = OpenWorkbook.open(path, mapping=round_of("May"))
    assert [each.annotations[0].text for each in may.annotations.threads_at(PLACE)] == [
        "Said in May"
    ]


def test_an_answer_given_from_the_other_matrix_goes_to_the_true_cell(path: Path) -> None:
    june = OpenWorkbook.open(path, mapping=round_of("June"), author="Bob")
    (thread,) = june.annotations.threads_at(Anchor(cell=CellRef.parse("May!D2")))
    june.reply(thread.annotations[0].id, "And in June?")
    june.set_status(thread.annotations[0].id, AnnotationStatus.RESOLVED)
    june.save()
    (place,) = notes(path)
    assert place == "May!D2"
    record = openpyxl.load_workbook(path)["Annotations"]
    assert [cell.value for cell in record[2]][1:4] == ["W-1", "South", "May!D2"]
    may = OpenWorkbook.open(path, mapping=round_of("May"))
    (again,) = may.annotations.threads_at(PLACE)
    assert [each.text for each in again.annotations] == ["Said in May", "And in June?"]
    assert {each.anchor.place for each in again.annotations} == {PLACE.place}


def test_what_is_not_saved_yet_stays_on_its_cell_when_another_matrix_is_chosen(
    path: Path,
) -> None:
    may = OpenWorkbook.open(path, mapping=round_of("May"), author="Ada")
    may.annotate(Anchor("W-2", "South"), "Not saved yet")
    june = OpenWorkbook.open(path, mapping=round_of("June"), author="Ada")
    june.take_over(may)
    assert june.annotations.threads_at(Anchor("W-2", "South")) == ()
    june.save()
    assert set(notes(path)) == {"May!D2", "May!D3"}


def test_copies_in_which_other_matrices_were_open_merge_as_one(path: Path) -> None:
    copy = path.with_name("copy.xlsx")
    shutil.copy(path, copy)
    june = OpenWorkbook.open(copy, mapping=round_of("June"), author="Bob")
    (thread,) = june.annotations.threads_at(Anchor(cell=CellRef.parse("May!D2")))
    june.set_status(thread.annotations[0].id, AnnotationStatus.RESOLVED)
    june.annotate(PLACE, "Said in June")
    june.save()
    into = OpenWorkbook.open(path, mapping=round_of("May"), author="Ada")
    edits, _ = merge_copies(into.loaded, [open_workbook(copy, mapping=round_of("June"))])
    save_workbook(path, edits, loaded=into.loaded)
    assert set(notes(path)) == {"May!D2", "June!D2"}
    merged = OpenWorkbook.open(path, mapping=round_of("May"))
    (said,) = merged.annotations.threads_at(PLACE)
    assert said.annotations[0].status is AnnotationStatus.RESOLVED
    (other,) = merged.annotations.threads_at(Anchor(cell=CellRef.parse("June!D2")))
    assert other.annotations[0].text == "Said in June"


def test_where_the_old_sheet_is_gone_annotations_follow_issue_and_plan(path: Path) -> None:
    book = openpyxl.load_workbook(path)
    del book["June"]
    book["May"].title = "Talks"
    book.save(path)
    talks = OpenWorkbook.open(path, mapping=round_of("Talks"))
    (thread,) = talks.annotations.threads_at(PLACE)
    assert thread.annotations[0].text == "Said in May"
