"""A workbook on disk in use: saved, changed by others meanwhile, opened again."""

from __future__ import annotations

import os
import threading
from pathlib import Path

import openpyxl
import pytest

from counterpoint.model import Anchor, AnnotationStatus, CellRef, Scale, ScaleKind
from counterpoint.model.errors import (
    ChangedOnDiskError,
    EncryptedWorkbookError,
    OpenElsewhereError,
)
from counterpoint.session import (
    Changed,
    ChangeKind,
    DiskState,
    OpenWorkbook,
    SaveOutcome,
    merge_copies,
)
from counterpoint.session.last_seen import LastSeen
from counterpoint.workbook.opening import open_workbook
from counterpoint.workbook.package import encrypt
from counterpoint.workbook.saving import save_workbook
from support.small_books import annotation_edit, small_book, texts_in

PLACE = Anchor("W-1", "North")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return small_book(tmp_path / "plan.xlsx")


@pytest.fixture
def book(path: Path) -> OpenWorkbook:
    return OpenWorkbook.open(path, author="Ada")


def reopened(path: Path) -> OpenWorkbook:
    return OpenWorkbook.open(path, author="Bob")


def test_what_is_saved_is_there_when_opened_again(book: OpenWorkbook, path: Path) -> None:
    made = book.annotate(PLACE, "Why?\n\t=1+1 \u202eback\u202c \U0001f600")
    book.reply(made.id, "Because")
    book.set_stance("W-1", "South", "fast")
    book.set_scale("R-1", Scale(ScaleKind.NOMINAL, ("council", "mayor")))
    book.set_stance("R-1", "North", "council")
    book.save()
    assert not book.modified
    assert book.check_disk() is DiskState.SAME
    again = reopened(path)
    (thread,) = again.annotations.threads_at(PLACE)
    assert [each.text for each in thread.annotations] == [made.text, "Because"]
    assert again.matrix is not None
    assert again.matrix.stance(0, 1) == "fast"
    assert again.matrix.issues[2].scale.options == ("council", "mayor")
    assert again.matrix.stance(2, 0) == "council"
    assert book.annotations.natives[made.id] == "note"
    assert again.loaded.reconciled == ()


def test_undone_after_the_save_and_saved_again_it_is_gone(book: OpenWorkbook, path: Path) -> None:
    book.annotate(PLACE, "Mistake")
    book.save()
    book.undo()
    book.save()
    assert len(reopened(path).annotations) == 0
    assert texts_in(path) == []
    assert openpyxl.load_workbook(path)["Matrix"]["D2"].comment is None
    book.redo()
    book.save()
    assert [each.text for each in reopened(path).annotations] == ["Mistake"]


def test_editing_goes_on_while_a_thread_saves(book: OpenWorkbook, path: Path) -> None:
    book.annotate(PLACE, "First")
    job = book.prepare_save()
    outcomes: list[SaveOutcome] = []
    worker = threading.Thread(target=lambda: outcomes.append(job.run()))
    worker.start()
    book.annotate(PLACE, "Second")
    worker.join()
    book.finish_save(outcomes[0])
    assert texts_in(path) == ["First"]
    assert book.modified
    book.save()
    assert texts_in(path) == ["First", "Second"]


def test_what_others_saved_meanwhile_is_merged_and_shown(book: OpenWorkbook, path: Path) -> None:
    book.annotate(PLACE, "Mine")
    other = reopened(path)
    other.annotate(Anchor("W-2", "South"), "Theirs")
    other.set_stance("W-2", "South", "60")
    other.save()
    assert book.check_disk() is DiskState.CHANGED
    told: list[Changed] = []
    book.subscribe(told.append)
    report = book.save()
    assert report.merged
    assert sorted(each.text for each in book.annotations) == ["Mine", "Theirs"]
    assert book.matrix is not None
    assert book.matrix.stance(1, 1) == "60"
    assert [change.kind for change in told] == [ChangeKind.RELOADED, ChangeKind.SAVED]
    assert "W-2" in told[0].issues
    assert not book.modified
    assert sorted(texts_in(path)) == ["Mine", "Theirs"]


def test_reloading_takes_what_others_saved(book: OpenWorkbook, path: Path) -> None:
    book.annotate(PLACE, "Mine")
    other = reopened(path)
    theirs = other.annotate(PLACE, "Theirs")
    other.save()
    assert book.reload() == ()
    assert book.annotations[theirs.id].text == "Theirs"
    assert book.modified
    assert book.check_disk() is DiskState.SAME
    report = book.save()
    assert not report.merged


def test_a_note_typed_in_a_spreadsheet_joins_the_record_at_the_next_save(path: Path) -> None:
    spreadsheet = openpyxl.load_workbook(path)
    from openpyxl.comments import Comment

    spreadsheet["Matrix"]["E2"].comment = Comment("Typed in Excel", "Eve")
    spreadsheet.save(path)
    book = OpenWorkbook.open(path, author="Ada")
    (typed,) = book.annotations
    assert typed.text == "Typed in Excel"
    assert not book.modified
    book.reply(typed.id, "Seen")
    book.save()
    assert texts_in(path) == ["Typed in Excel", "Seen"]
    assert reopened(path).loaded.reconciled == ()


def test_a_copy_becomes_the_workbook_in_use(book: OpenWorkbook, path: Path) -> None:
    before = path.read_bytes()
    book.annotate(PLACE, "Only in the copy")
    target = path.with_name("copy.xlsx")
    book.save_as(target)
    assert book.path == target
    book.annotate(PLACE, "And this")
    book.save()
    assert path.read_bytes() == before
    assert texts_in(target) == ["Only in the copy", "And this"]


@pytest.mark.skipif(os.name != "posix", reason="elsewhere an open file cannot be removed")
def test_a_workbook_that_is_gone_can_be_saved_under_another_name(
    book: OpenWorkbook, path: Path
) -> None:
    book.annotate(PLACE, "First")
    book.save()
    book.annotate(PLACE, "Second")
    path.unlink()
    assert book.check_disk() is DiskState.REMOVED
    with pytest.raises(ChangedOnDiskError):
        book.save()
    target = path.with_name("rescued.xlsx")
    report = book.save_as(target)
    assert any("gone" in message for message in report.messages)
    assert texts_in(target) == ["First", "Second"]
    assert not book.modified


def test_a_refused_save_keeps_everything_pending(book: OpenWorkbook, path: Path) -> None:
    made = book.annotate(PLACE, "Mine")
    path.with_name(".~lock.plan.xlsx#").write_text("Eve,eve,helios,now,x;", "utf-8")
    with pytest.raises(OpenElsewhereError, match="Eve"):
        book.save()
    assert book.modified
    book.close()
    again = reopened(path)
    again.recover()
    assert again.annotations[made.id] == made


def test_what_excel_encrypts_with_its_own_word_opens_unasked_and_stays_so(path: Path) -> None:
    path.write_bytes(encrypt(path.read_bytes(), "VelvetSweatshop"))
    book = OpenWorkbook.open(path, author="Ada")
    assert book.matrix is not None
    book.annotate(PLACE, "Locked, not secret")
    book.save()
    assert texts_in(path) == ["Locked, not secret"]
    assert path.read_bytes().startswith(b"\xd0\xcf\x11\xe0")
    assert texts_in(path, password="VelvetSweatshop") == ["Locked, not secret"]
    copy = path.with_name("copy.xlsx")
    book.save_as(copy)
    assert copy.read_bytes().startswith(b"\xd0\xcf\x11\xe0")
    assert texts_in(copy) == ["Locked, not secret"]
    # A password that somebody gives for it all the same, as for a colleague's copy, is no obstacle.
    assert open_workbook(path, password="s3cret").annotations


def test_the_password_is_remembered_for_the_save(path: Path) -> None:
    path.write_bytes(encrypt(path.read_bytes(), "s3cret"))
    book = OpenWorkbook.open(path, password="s3cret", author="Ada")
    book.annotate(PLACE, "Secret")
    book.save()
    with pytest.raises(EncryptedWorkbookError):
        open_workbook(path)
    assert texts_in(path, password="s3cret") == ["Secret"]
    book.annotate(PLACE, "More")
    book.save()
    assert len(texts_in(path, password="s3cret")) == 2
    copy = path.with_name("copy.xlsx")
    book.save_as(copy)
    assert len(texts_in(copy, password="s3cret")) == 2


def test_a_chosen_mapping_is_kept_in_the_workbook(path: Path) -> None:
    mapping = open_workbook(path).mapping
    book = OpenWorkbook.open(path, mapping=mapping, author="Ada")
    book.annotate(PLACE, "One")
    report = book.save()
    assert "docProps/custom.xml" in report.parts_written
    again = open_workbook(path)
    assert again.mapping == mapping
    assert again.mapping_is_certain


def test_remarks_on_free_cells_notice_when_the_cell_changes(path: Path) -> None:
    cell = CellRef.parse("Notes!A1")
    book = OpenWorkbook.open(path, author="Ada")
    made = book.annotate(Anchor(cell=cell), "Really?", quote="Kept as it is")
    book.save()
    again = reopened(path)
    assert not again.annotations.has_changed(made)
    spreadsheet = openpyxl.load_workbook(path)
    spreadsheet["Notes"]["A1"] = "Changed after all"
    spreadsheet.save(path)
    later = reopened(path)
    assert later.annotations.text_now(later.annotations[made.id]) == "Changed after all"
    assert later.annotations.has_changed(later.annotations[made.id])


# Changed since it was last opened


def changed_since(path: Path, author: str) -> frozenset[tuple[str, str]]:
    loaded = open_workbook(path)
    assert loaded.matrix is not None
    return LastSeen().changed(path, loaded.matrix, loaded.annotations, author=author)


def see(path: Path) -> None:
    loaded = open_workbook(path)
    assert loaded.matrix is not None
    LastSeen().remember(path, loaded.matrix, loaded.annotations)


def test_nothing_is_news_the_first_time_and_the_next(path: Path) -> None:
    assert changed_since(path, "Ada") == frozenset()
    see(path)
    assert changed_since(path, "Ada") == frozenset()


def test_what_others_did_since_is_news(path: Path) -> None:
    see(path)
    mine = [annotation_edit("My own is no news", PLACE, author="Ada")]
    theirs = [annotation_edit("News", Anchor("R-1", "North"), author="Bob")]
    save_workbook(path, [*mine, *theirs])
    spreadsheet = openpyxl.load_workbook(path)
    spreadsheet["Matrix"]["E3"] = "It costs 60 EUR."
    spreadsheet.save(path)
    assert changed_since(path, "Ada") == {("R-1", "North"), ("W-2", "South")}
    see(path)
    assert changed_since(path, "Ada") == frozenset()


@pytest.mark.parametrize("nonsense", ["[]", "{", '{"plans": 7, "issues": {}, "annotations": 1}'])
def test_a_memory_of_nonsense_is_no_memory(path: Path, own_folders: Path, nonsense: str) -> None:
    see(path)
    (file,) = own_folders.rglob("seen/*.json")
    save_workbook(path, [annotation_edit("News")])
    file.write_text(nonsense, "utf-8")
    assert changed_since(path, "Ada") == frozenset()


# Copies


def test_colleagues_copies_become_one_file(path: Path) -> None:
    copy = path.with_name("colleague.xlsx")
    copy.write_bytes(path.read_bytes())
    start = OpenWorkbook.open(path, author="Ada")
    shared = start.annotate(PLACE, "Shared")
    start.save()
    copy.write_bytes(path.read_bytes())
    for place, author in ((path, "Ada"), (copy, "Bob")):
        book = OpenWorkbook.open(place, author=author)
        book.reply(shared.id, f"Reply by {author}")
        book.set_status(shared.id, AnnotationStatus.RESOLVED)
        book.save()
    out = path.with_name("merged.xlsx")
    into = open_workbook(path)
    edits, report = merge_copies(into, [open_workbook(copy)])
    save_workbook(path, edits, target=out, loaded=into)
    result = reopened(out)
    (thread,) = result.annotations.threads_at(PLACE)
    assert {each.text for each in thread.replies} == {"Reply by Ada", "Reply by Bob"}
    assert thread.head.status is AnnotationStatus.RESOLVED
    assert not report.conflicts
