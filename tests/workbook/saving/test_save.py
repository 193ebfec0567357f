"""Saving: what is written, what stays as it was, and what each refusal leaves behind."""

from __future__ import annotations

import os
import stat
import sys
import threading
import zipfile
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from counterpoint.model import (
    Anchor,
    AnnotationEdit,
    AnnotationStatus,
    CellRef,
    StanceEdit,
    checked_text,
    utc_now,
)
from counterpoint.model.errors import (
    Cancelled,
    ChangedOnDiskError,
    DamagedWorkbookError,
    EncryptedWorkbookError,
    NotAWorkbookError,
    OpenElsewhereError,
    ReadOnlyFormatError,
    SaveError,
    SignedWorkbookError,
    WriteRefusedError,
    WrongPasswordError,
)
from counterpoint.workbook.opening import open_workbook
from counterpoint.workbook.package import Package, encrypt
from counterpoint.workbook.reports import SaveOptions
from counterpoint.workbook.saving import fingerprint, save_workbook
from counterpoint.workbook.saving.backups import BACKUP_COUNT, backups_of
from support.small_books import annotation_edit, small_book, texts_in


@pytest.fixture
def book(tmp_path: Path) -> Path:
    return small_book(tmp_path / "plan.xlsx")


def raw_parts(path: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def test_writes_the_annotation_and_nothing_else(book: Path) -> None:
    before = raw_parts(book)
    edit = annotation_edit("Hello")
    report = save_workbook(book, [edit])
    assert texts_in(book) == ["Hello"]
    assert report.natives == {edit.annotation_id: "note"}
    after = raw_parts(book)
    different = {name for name in after if after[name] != before.get(name)}
    assert different == set(report.parts_written)
    assert report.parts_untouched == len(after) - len(different)
    assert report.parts_untouched > 0
    assert report.fingerprint == fingerprint(book)
    assert not report.merged
    sheet = openpyxl.load_workbook(book)["Matrix"]
    assert sheet["D2"].value == "Repairs begin at once."
    assert sheet["D2"].comment is not None
    assert "Hello" in sheet["D2"].comment.text


def test_leaves_no_other_file_behind(book: Path) -> None:
    save_workbook(book, [annotation_edit("Hello")])
    assert [each.name for each in book.parent.iterdir()] == ["plan.xlsx"]


def test_any_cell_of_a_workbook_without_a_matrix(tmp_path: Path) -> None:
    path = tmp_path / "list.xlsx"
    workbook = openpyxl.Workbook()
    assert workbook.active is not None
    workbook.active.title = "My list"
    workbook.active["B3"] = 7
    workbook.save(path)
    anchor = Anchor(cell=CellRef.parse("'My list'!B3"))
    save_workbook(path, [annotation_edit("Seven?", anchor)])
    assert texts_in(path) == ["Seven?"]


def test_stances_reach_the_stances_sheet(book: Path) -> None:
    save_workbook(book, [StanceEdit("W-1", "North", "fast", "slow")])
    matrix = open_workbook(book).matrix
    assert matrix is not None
    assert matrix.stance(0, 0) == "slow"
    assert matrix.stance(0, 1) == "slow"


def test_no_edits_write_nothing(book: Path) -> None:
    before = book.stat()
    report = save_workbook(book, [])
    assert report.parts_written == ()
    assert report.fingerprint == fingerprint(book)
    assert book.stat().st_mtime_ns == before.st_mtime_ns
    assert report.backup is None


@pytest.mark.skipif(os.name != "posix", reason="modes are POSIX")
def test_keeps_the_mode_of_the_file(book: Path) -> None:
    book.chmod(0o640)
    save_workbook(book, [annotation_edit("Hello")])
    assert stat.S_IMODE(book.stat().st_mode) == 0o640


@pytest.mark.skipif(os.name != "posix", reason="links need special rights on Windows")
def test_follows_a_symbolic_link(book: Path, tmp_path: Path) -> None:
    folder = tmp_path / "links"
    folder.mkdir()
    link = folder / "link.xlsx"
    link.symlink_to(book)
    report = save_workbook(link, [annotation_edit("Hello")])
    assert link.is_symlink()
    assert report.path == book
    assert texts_in(book) == ["Hello"]
    assert [each.name for each in folder.iterdir()] == ["link.xlsx"]


# Changed on disk


def test_a_file_that_changed_since_is_merged_and_told(book: Path) -> None:
    loaded = open_workbook(book)
    save_workbook(book, [annotation_edit("Theirs", author="Bob")])
    report = save_workbook(book, [annotation_edit("Mine")], loaded=loaded)
    assert report.merged
    assert any("changed" in message for message in report.messages)
    assert sorted(texts_in(book)) == ["Mine", "Theirs"]


def test_both_versions_of_one_annotation_are_kept(book: Path) -> None:
    first = annotation_edit("First")
    save_workbook(book, [first])
    loaded = open_workbook(book)
    (start,) = loaded.annotations

    def changed(text: str, seconds: int) -> AnnotationEdit:
        modified = start.modified + timedelta(seconds=seconds)
        return AnnotationEdit(start, replace(start, text=text, modified=modified))

    save_workbook(book, [changed("Theirs", 5)])
    report = save_workbook(book, [changed("Mine", 3)], expected=loaded.fingerprint)
    assert report.merged
    texts = " ".join(texts_in(book))
    assert "Theirs" in texts
    assert "Mine" in texts


def test_an_edit_made_on_another_state_is_merged_even_where_nobody_says_so(book: Path) -> None:
    """Without a fingerprint to compare nothing is rebased; the patch merges, and the proof of the
    new file expects what it merged."""
    made = annotation_edit("First")
    save_workbook(book, [made])
    first = made.after
    assert first is not None
    resolved = replace(first, status=AnnotationStatus.RESOLVED, modified=utc_now())
    save_workbook(book, [AnnotationEdit(first, resolved)])
    reworded = replace(first, text="Reworded", modified=first.modified)
    save_workbook(book, [AnnotationEdit(first, reworded)])
    (only,) = open_workbook(book).annotations
    assert (only.text, only.status) == ("Reworded", AnnotationStatus.RESOLVED)
    earlier = first.modified - timedelta(minutes=1)
    other = replace(first, text="Reworded elsewhere", modified=earlier)
    save_workbook(book, [AnnotationEdit(first, other)])
    assert sorted(texts_in(book)) == ["Other version by Ada:\nReworded elsewhere", "Reworded"]


def test_what_somebody_changed_is_not_taken_back_and_the_save_goes_on(book: Path) -> None:
    made = annotation_edit("First")
    save_workbook(book, [made])
    assert made.after is not None
    save_workbook(book, [AnnotationEdit(made.after, replace(made.after, text="Reworded"))])
    save_workbook(book, [made.inverse, annotation_edit("Second")])
    assert texts_in(book) == ["Reworded", "Second"]


def test_a_change_is_noticed_by_content_alone(book: Path) -> None:
    """Same size, same time, same file: only a byte that nobody looks at differs."""
    loaded = open_workbook(book)
    facts = book.stat()
    data = bytearray(book.read_bytes())
    first_record = data.rindex(b"PK\x05\x06") - 1
    first_record = data.rindex(b"PK\x01\x02", 0, first_record)
    data[first_record + 12] ^= 1  # the time stamp of the last part, in the directory
    with book.open("rb+") as file:
        file.write(data)
    os.utime(book, ns=(facts.st_atime_ns, facts.st_mtime_ns))
    report = save_workbook(book, [annotation_edit("Hello")], loaded=loaded)
    assert report.merged
    assert texts_in(book) == ["Hello"]


def test_what_a_dead_save_left_is_swept_after_a_day(book: Path) -> None:
    fresh = book.with_name(".~counterpoint-0011223344556677.tmp")
    old = book.with_name(".~counterpoint-8899aabbccddeeff.tmp")
    other = book.with_name(".~somebody-else.tmp")
    for each in (fresh, old, other):
        each.write_bytes(b"half a file")
    for each in (old, other):
        os.utime(each, (1, 1))
    save_workbook(book, [annotation_edit("Hello")])
    assert fresh.exists()
    assert not old.exists()
    assert other.exists()


@given(st.text(max_size=300).filter(lambda text: bool(text.strip())))
@settings(max_examples=25, deadline=None)
def test_any_text_is_stored_as_text_and_complete(text: str) -> None:
    with TemporaryDirectory() as folder:
        path = small_book(Path(folder) / "plan.xlsx")
        save_workbook(path, [annotation_edit(checked_text(text))])
        assert texts_in(path) == [checked_text(text)]


@pytest.mark.parametrize(
    "text", ["=1+1", "\x00\x07\x1f", "\u202eback", "_x0041_", "\U0001f600" * 900]
)
def test_awkward_texts_are_stored_as_text_and_complete(book: Path, text: str) -> None:
    edit = annotation_edit(text)
    save_workbook(book, [edit])
    assert texts_in(book) == [text]


def test_a_folder_of_that_name_stays_where_it_is(book: Path) -> None:
    target = book.with_name("folder.xlsx")
    target.mkdir()
    (target / "precious.txt").write_text("theirs", "utf-8")
    before = sorted(book.parent.rglob("*"))
    with pytest.raises(SaveError, match=r"folder\.xlsx: it could not be saved: Is a directory"):
        save_workbook(book, [annotation_edit("Hello")], target=target)
    assert sorted(book.parent.rglob("*")) == before


def test_a_removed_file_is_not_made_again(book: Path) -> None:
    loaded = open_workbook(book)
    book.unlink()
    with pytest.raises(ChangedOnDiskError, match="removed"):
        save_workbook(book, [annotation_edit("Hello")], loaded=loaded)
    assert not book.exists()


# Save As


def test_a_copy_leaves_the_workbook_alone(book: Path) -> None:
    before = book.read_bytes()
    target = book.with_name("copy.xlsx")
    report = save_workbook(book, [annotation_edit("Hello")], target=target)
    assert report.path == target
    assert texts_in(target) == ["Hello"]
    assert book.read_bytes() == before
    assert report.backup is None


def test_a_copy_over_another_file_keeps_its_backup(book: Path) -> None:
    target = book.with_name("copy.xlsx")
    target.write_bytes(b"something dear")
    report = save_workbook(book, [annotation_edit("Hello")], target=target)
    assert report.backup is not None
    assert report.backup.read_bytes() == b"something dear"


def test_a_copy_keeps_the_kind_of_file(book: Path) -> None:
    with pytest.raises(SaveError, match=r"\.xlsx"):
        save_workbook(book, [], target=book.with_suffix(".xlsm"))


def test_a_copy_can_be_made_of_a_workbook_that_is_gone(book: Path) -> None:
    save_workbook(book, [annotation_edit("First")])
    report = save_workbook(book, [annotation_edit("Second")])
    loaded = open_workbook(book)
    save_workbook(book, [annotation_edit("Third")])
    book.unlink()
    target = book.with_name("rescued.xlsx")
    report = save_workbook(book, [annotation_edit("Fourth")], target=target, loaded=loaded)
    assert any("backup" in message for message in report.messages)
    assert sorted(texts_in(target)) == ["First", "Fourth", "Second"]


# Backups


def test_keeps_the_last_five_states(book: Path) -> None:
    states = []
    for number in range(BACKUP_COUNT + 2):
        states.append(book.read_bytes())
        save_workbook(book, [annotation_edit(f"Number {number}")])
    kept = [backup.read_bytes() for backup in backups_of(book)]
    assert kept == states[: -BACKUP_COUNT - 1 : -1]


def test_no_backup_when_not_wanted(book: Path) -> None:
    report = save_workbook(book, [annotation_edit("A")], options=SaveOptions(backup=False))
    assert report.backup is None
    assert backups_of(book) == ()
    assert [each.name for each in book.parent.iterdir()] == ["plan.xlsx"]


def test_a_file_with_two_names_is_backed_up_by_copy(book: Path) -> None:
    before = book.read_bytes()
    other = book.with_name("other.xlsx")
    os.link(book, other)
    report = save_workbook(book, [annotation_edit("Hello")])
    other.write_bytes(b"written through the other name")
    assert report.backup is not None
    assert report.backup.read_bytes() == before


def test_a_backup_that_cannot_be_kept_is_told_and_the_save_done(
    book: Path, own_folders: Path
) -> None:
    (own_folders / "data").write_text("a file where the folder should be", "utf-8")
    report = save_workbook(book, [annotation_edit("Hello")])
    assert report.backup is None
    assert any("backup" in message for message in report.messages)
    assert texts_in(book) == ["Hello"]
    assert [each.name for each in book.parent.iterdir()] == ["plan.xlsx"]


# Refusals: the file is whole, and no other file is left


def check_refused(
    book: Path, error: type[Exception], save: Callable[[], object], match: str | None = None
) -> None:
    before = book.read_bytes()
    names = {each.name for each in book.parent.iterdir()}
    with pytest.raises(error, match=match):
        save()
    assert book.read_bytes() == before
    assert {each.name for each in book.parent.iterdir()} == names


def test_names_who_has_it_open_elsewhere(book: Path) -> None:
    lock = book.with_name(".~lock.plan.xlsx#")
    lock.write_text("Ada Lovelace,ada,helios,now,x;", "utf-8")
    edits = [annotation_edit("Hello")]
    check_refused(book, OpenElsewhereError, lambda: save_workbook(book, edits), "Ada Lovelace")
    save_workbook(book, edits, target=book.with_name("copy.xlsx"))
    save_workbook(book, edits, options=SaveOptions(ignore_lock=True))
    assert texts_in(book) == ["Hello"]


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_that_may_not_be_written(book: Path) -> None:
    book.parent.chmod(0o500)
    try:
        check_refused(
            book, WriteRefusedError, lambda: save_workbook(book, [annotation_edit("Hello")])
        )
    finally:
        book.parent.chmod(0o700)


def test_a_truncated_workbook_is_refused(book: Path) -> None:
    book.write_bytes(book.read_bytes()[:-40])
    check_refused(book, DamagedWorkbookError, lambda: save_workbook(book, [annotation_edit("A")]))


def test_what_is_no_workbook_is_refused(book: Path) -> None:
    book.write_bytes(b"Dear diary, " * 50)
    check_refused(book, NotAWorkbookError, lambda: save_workbook(book, [annotation_edit("A")]))


def test_other_formats_are_refused(corpus: Path) -> None:
    for path in sorted(corpus.rglob("*.ods"))[:1]:
        before = fingerprint(path)
        with pytest.raises(ReadOnlyFormatError):
            save_workbook(path, [annotation_edit("A", Anchor(cell=CellRef.parse("x!A1")))])
        assert fingerprint(path) == before


def test_cancelling_changes_nothing(book: Path) -> None:
    shares: list[float] = []

    def cancel_at(limit: float) -> Callable[[float], None]:
        def progress(share: float) -> None:
            shares.append(share)
            if share >= limit:
                raise Cancelled("Saving")

        return progress

    edits = [annotation_edit("Hello")]
    for limit in (0.0, 0.2, 0.5, 0.8, 0.99):
        progress = cancel_at(limit)
        check_refused(book, Cancelled, partial(save_workbook, book, edits, progress=progress))
    save_workbook(book, edits, progress=cancel_at(2.0))
    assert shares[-1] == 1.0
    assert all(0.0 <= share <= 1.0 for share in shares)


# Signatures and passwords


def signed(book: Path) -> Path:
    """The workbook with what a digital signature consists of."""
    parts = raw_parts(book)
    relationships = "http://schemas.openxmlformats.org/package/2006/relationships/digital-signature"
    root = parts["_rels/.rels"].replace(
        b"</Relationships>",
        f'<Relationship Id="rIdSig" Type="{relationships}/origin"'
        ' Target="_xmlsignatures/origin.sigs"/></Relationships>'.encode(),
    )
    parts["_rels/.rels"] = root
    parts["_xmlsignatures/origin.sigs"] = b""
    parts["_xmlsignatures/_rels/origin.sigs.rels"] = (
        b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        + f'<Relationship Id="rId1" Type="{relationships}/signature" Target="sig1.xml"/>'.encode()
        + b"</Relationships>"
    )
    parts["_xmlsignatures/sig1.xml"] = b"<Signature/>"
    parts["[Content_Types].xml"] = parts["[Content_Types].xml"].replace(
        b"</Types>",
        b'<Default Extension="sigs" ContentType="application/vnd.openxmlformats-package.'
        b'digital-signature-origin"/><Override PartName="/_xmlsignatures/sig1.xml" ContentType='
        b'"application/vnd.openxmlformats-package.digital-signature-xmlsignature+xml"/></Types>',
    )
    with zipfile.ZipFile(book, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return book


def test_a_signature_is_not_broken_unasked(book: Path) -> None:
    signed(book)
    edits = [annotation_edit("Hello")]
    check_refused(book, SignedWorkbookError, lambda: save_workbook(book, edits), "signature")


def test_a_signature_is_taken_out_when_agreed(book: Path) -> None:
    signed(book)
    report = save_workbook(
        book, [annotation_edit("Hello")], options=SaveOptions(break_signature=True)
    )
    assert any("signature" in message for message in report.messages)
    assert not [name for name in raw_parts(book) if "signature" in name.lower()]
    assert b"sig1" not in raw_parts(book)["[Content_Types].xml"]
    with Package.open(book) as package:
        assert not package.is_signed
    assert texts_in(book) == ["Hello"]


def test_an_encrypted_workbook_is_saved_encrypted_again(book: Path) -> None:
    book.write_bytes(encrypt(book.read_bytes(), "s3cret"))
    edits = [annotation_edit("Hello")]
    check_refused(book, EncryptedWorkbookError, lambda: save_workbook(book, edits))
    wrong = SaveOptions(password="wrong")
    check_refused(book, WrongPasswordError, lambda: save_workbook(book, edits, options=wrong))
    report = save_workbook(book, edits, options=SaveOptions(password="s3cret"))
    assert report.fingerprint == fingerprint(book)
    with pytest.raises(EncryptedWorkbookError):
        Package.open(book)
    assert texts_in(book, password="s3cret") == ["Hello"]


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="names cannot be exchanged here")
def test_two_who_save_at_once_lose_nothing(book: Path) -> None:
    def save_often(author: str) -> None:
        for number in range(8):
            edit = annotation_edit(f"{author} {number}", author=author)
            while True:
                try:
                    save_workbook(book, [edit], options=SaveOptions(backup=False))
                except ChangedOnDiskError:
                    continue  # as the app says: save again
                break

    people = [threading.Thread(target=save_often, args=(name,)) for name in ("Ada", "Bob")]
    for person in people:
        person.start()
    for person in people:
        person.join()
    wanted = {f"{author} {number}" for author in ("Ada", "Bob") for number in range(8)}
    assert set(texts_in(book)) == wanted
    assert [each.name for each in book.parent.iterdir()] == ["plan.xlsx"]
