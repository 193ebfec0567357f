"""The sheets Plans and Stances are asked for as any edit: pending, undone, saved, recovered."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook

from counterpoint.model import Scale, ScaleKind, SheetsEdit
from counterpoint.model.errors import NoMatrixError, ReadOnlyFormatError
from counterpoint.session import Changed, ChangeKind, Journal, OpenWorkbook, StepKind
from counterpoint.session.edit_json import edit_from_json, edit_to_json
from counterpoint.workbook.reports import SaveOptions
from counterpoint.workbook.saving import save_workbook
from support.small_books import bare_book, small_book


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return bare_book(tmp_path / "talks.xlsx")


@pytest.fixture
def journal() -> Iterator[Journal]:
    journal = Journal()
    yield journal
    journal.close()


def sheets(path: Path) -> list[str]:
    return load_workbook(path).sheetnames


def test_nothing_happens_before_the_save_and_undo_takes_it_back(path: Path) -> None:
    book = OpenWorkbook.open(path, author="Ada")
    told: list[Changed] = []
    book.subscribe(told.append)
    assert book.missing_sheets == ("Plans", "Stances")
    assert book.add_sheets() == ("Plans", "Stances")
    assert (book.sheets_wanted, book.modified) == (True, True)
    assert [change.kind for change in told] == [ChangeKind.SHEETS]
    step = book.next_undo
    assert step
    assert (step.kind, step.place) == (StepKind.ADD_SHEETS, "Plans, Stances")
    assert sheets(path) == ["Matrix"]
    book.add_sheets()
    assert len(book.pending) == 1, "asking twice is asking once"
    book.undo()
    assert (book.sheets_wanted, book.modified) == (False, False)
    book.redo()
    assert (book.sheets_wanted, book.modified) == (True, True)
    book.close(discard=True)
    assert sheets(path) == ["Matrix"]


def test_the_save_adds_them_and_the_workbook_knows(path: Path) -> None:
    book = OpenWorkbook.open(path, author="Ada")
    book.add_sheets()
    report = book.save()
    assert sheets(path) == ["Matrix", "Plans", "Stances"]
    assert report.sheets_added == ("Plans", "Stances")
    assert not book.modified
    assert not book.sheets_wanted
    assert book.missing_sheets == ()
    assert book.next_undo is None, "what is in the file is not taken out of it"
    assert book.add_sheets() == ()
    assert not book.modified
    assert [sheet.name for sheet in book.loaded.sheets] == ["Matrix", "Plans", "Stances"]
    book.close()


def test_one_that_is_there_is_left_alone(tmp_path: Path) -> None:
    path = small_book(tmp_path / "small.xlsx")
    before = [[cell.value for cell in row] for row in load_workbook(path)["Stances"]]
    book = OpenWorkbook.open(path, author="Ada")
    assert book.add_sheets() == ("Plans",)
    book.set_stance("W-1", "North", "slow")
    book.save()
    book.close()
    assert sheets(path) == ["Matrix", "Stances", "Notes", "Plans"]
    after = [[cell.value for cell in row] for row in load_workbook(path)["Stances"]]
    changed = [
        (one, other)
        for old, new in zip(before, after, strict=True)
        for one, other in zip(old, new, strict=True)
        if one != other
    ]
    assert changed == [("fast", "slow")]


def test_a_crash_before_the_save_loses_nothing_and_one_after_it_asks_nothing(
    path: Path, journal: Journal
) -> None:
    book = OpenWorkbook.open(path, author="Ada", journal=journal)
    book.add_sheets()
    book.close()  # as a crash does
    again = OpenWorkbook.open(path, author="Ada", journal=journal)
    assert again.recoverable is not None
    again.recover()
    assert again.sheets_wanted
    job = again.prepare_save()
    job.run()  # the process dies between the save and what follows it
    again.close()
    assert sheets(path) == ["Matrix", "Plans", "Stances"]
    last = OpenWorkbook.open(path, author="Ada", journal=journal)
    assert last.recoverable is None
    last.close()


def test_they_are_added_to_a_file_that_changed_meanwhile(path: Path) -> None:
    book = OpenWorkbook.open(path, author="Ada")
    book.add_sheets()
    other = load_workbook(path)
    other["Matrix"]["D2"] = "Next year."
    other.save(path)
    report = book.save()
    assert report.merged
    assert sheets(path) == ["Matrix", "Plans", "Stances"]
    assert load_workbook(path)["Matrix"]["D2"].value == "Next year."
    assert not book.modified
    book.close()


def test_nothing_is_left_to_do_when_somebody_else_added_them(path: Path) -> None:
    book = OpenWorkbook.open(path, author="Ada")
    book.add_sheets()
    save_workbook(path, (), loaded=book.loaded, options=SaveOptions(companion_sheets=True))
    book.reload()
    assert book.missing_sheets == ()
    assert not book.sheets_wanted
    assert not book.modified
    book.close()


def test_what_cannot_hold_them_says_so(tmp_path: Path, path: Path) -> None:
    table = tmp_path / "talks.csv"
    table.write_text("Issue,North,South\nPace,slow,fast\nCost,20,50\n", encoding="utf-8")
    book = OpenWorkbook.open(table, author="Ada")
    with pytest.raises(ReadOnlyFormatError):
        book.add_sheets()
    assert not book.modified
    book.close()
    empty = tmp_path / "empty.xlsx"
    Workbook().save(empty)
    book = OpenWorkbook.open(empty, author="Ada")
    with pytest.raises(NoMatrixError, match="no plan matrix"):
        book.add_sheets()
    book.close()


@pytest.mark.parametrize("edit", [SheetsEdit(False, True), SheetsEdit(True, False)])
def test_the_edit_survives_the_journal(edit: SheetsEdit) -> None:
    assert edit_from_json(edit_to_json(edit)) == edit
    assert edit.inverse.inverse == edit


PACE = Scale(ScaleKind.ORDINAL, ("slow", "fast"))


def with_own_sheets(path: Path) -> Path:
    """A workbook whose owner has sheets of these names for something else."""
    book = load_workbook(path)
    book.create_sheet("Plans").append(["for the summer", "1 July"])
    book.create_sheet("stances").append(["of the dancers"])
    book.save(path)
    return path


def test_sheets_of_ones_own_with_these_names_keep_ours_from_nothing(path: Path) -> None:
    book = OpenWorkbook.open(with_own_sheets(path), author="Ada")
    assert book.add_sheets() == ("Plans 2", "Stances 2")
    book.save()
    assert not book.missing_sheets
    assert sheets(path) == ["Matrix", "Plans", "stances", "Plans 2", "Stances 2"]
    assert load_workbook(path)["Plans"]["A1"].value == "for the summer"
    book.set_scale("W-1", PACE)
    book.set_stance("W-1", "North", "slow")
    book.save()
    book.close()
    again = OpenWorkbook.open(path, author="Ada")
    assert not again.missing_sheets
    assert again.matrix is not None
    assert again.matrix.stance(0, 0) == "slow"
    again.set_stance("W-1", "North", "fast")
    again.save()
    again.close()
    assert sheets(path) == ["Matrix", "Plans", "stances", "Plans 2", "Stances 2"]
    last = OpenWorkbook.open(path).matrix
    assert last is not None
    assert last.stance(0, 0) == "fast"


def test_coding_beside_a_sheet_of_ones_own_is_read_back(path: Path) -> None:
    book = OpenWorkbook.open(with_own_sheets(path), author="Ada")
    book.set_scale("W-1", PACE)
    book.set_stance("W-1", "North", "slow")
    book.save()
    book.close()
    again = OpenWorkbook.open(path).matrix
    assert again is not None
    assert again.stance(0, 0) == "slow"


@pytest.mark.parametrize("name", ["Proposals", "Codes"])
def test_a_matrix_on_a_sheet_called_like_a_companion_gets_its_own(path: Path, name: str) -> None:
    source = load_workbook(path)
    source["Matrix"].title = name
    source.save(path)
    book = OpenWorkbook.open(path, author="Ada")
    assert book.matrix is not None
    assert book.add_sheets() == ("Plans", "Stances")
    book.set_scale("W-1", PACE)
    book.set_stance("W-1", "North", "slow")
    book.save()
    assert sheets(path) == [name, "Plans", "Stances"]
    again = OpenWorkbook.open(path)
    assert again.matrix is not None
    assert again.matrix.stance(0, 0) == "slow"
    assert not again.missing_sheets
