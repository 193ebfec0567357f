"""The proof of a new file: it holds what the edits make of the old one, and nothing else."""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from counterpoint.model import AnnotationEdit, Edit, StanceEdit
from counterpoint.model.errors import VerificationError
from counterpoint.workbook.opening import open_workbook
from counterpoint.workbook.package import Package, write_package
from counterpoint.workbook.patching import make_patch
from counterpoint.workbook.progress import no_progress
from counterpoint.workbook.saving import save_workbook
from counterpoint.workbook.saving.verifying import verify_package
from support.small_books import annotation_edit, small_book

FIRST, SECOND = annotation_edit("First"), annotation_edit("Second")


@pytest.fixture
def book(tmp_path: Path) -> Path:
    """A workbook with two annotations."""
    path = small_book(tmp_path / "plan.xlsx")
    save_workbook(path, [FIRST, SECOND])
    return path


def reworded(made: AnnotationEdit, text: str) -> AnnotationEdit:
    assert made.after is not None
    return AnnotationEdit(made.after, replace(made.after, text=text))


def proven(
    book: Path, written: Sequence[Edit], asked_for: Sequence[Edit]
) -> Mapping[str, str] | None:
    """Write some edits, and prove the file as if others had been asked for."""
    matrix = open_workbook(book).matrix
    with Package.open(book) as before:
        out = io.BytesIO()
        parts = write_package(make_patch(before, written, matrix=matrix), out)
        with Package.open(out.getvalue(), name="plan.xlsx") as after:
            return verify_package(
                before, after, parts, asked_for, matrix=matrix, path=book, progress=no_progress
            )


def test_what_was_asked_for_is_proven(book: Path) -> None:
    edits = [reworded(FIRST, "Better")]
    assert proven(book, edits, edits) == {
        FIRST.annotation_id: "note",
        SECOND.annotation_id: "note",
    }


def test_a_text_that_was_written_otherwise_is_noticed(book: Path) -> None:
    with pytest.raises(VerificationError, match="does not read back as it was written"):
        proven(book, [reworded(FIRST, "Better")], [reworded(FIRST, "Best")])


def test_an_annotation_that_nobody_asked_to_change_is_noticed(book: Path) -> None:
    first, second = reworded(FIRST, "Better"), reworded(SECOND, "Changed on the way")
    with pytest.raises(VerificationError, match=f"{SECOND.annotation_id} is not as it was"):
        proven(book, [first, second], [first])
    with pytest.raises(VerificationError, match=f"{SECOND.annotation_id} is not as it was"):
        proven(book, [first, SECOND.inverse], [first])


def test_an_annotation_that_should_be_gone_is_noticed(book: Path) -> None:
    with pytest.raises(VerificationError, match="does not read back as it was written"):
        proven(book, [reworded(FIRST, "Better")], [FIRST.inverse])


def test_a_stance_that_nobody_asked_for_is_noticed(book: Path) -> None:
    one, other = StanceEdit("W-1", "South", "slow", "fast"), StanceEdit("W-1", "North", "fast", "")
    assert proven(book, [one], [one]) is None
    with pytest.raises(VerificationError, match="2 cells of the sheet 'Stances' differ"):
        proven(book, [one, other], [one])
