"""Untouched entries are copied as the raw bytes they are, however the zip was written."""

from __future__ import annotations

import io
import struct
import zipfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from counterpoint.model.errors import Cancelled, UnsafeWorkbookError
from counterpoint.workbook.package import Package, PackagePatch, verify_untouched, write_package
from support.packages import built, opened, plain_parts
from support.zip_writing import Entry, Zip


def workbook_entries(*more: Entry) -> list[Entry]:
    plain = [
        Entry(name, data if isinstance(data, bytes) else data.encode())
        for name, data in plain_parts().items()
    ]
    return [*plain, *more]


def no_change(data: bytes) -> bytes:
    out = io.BytesIO()
    with Package.open(data, name="book.xlsx") as package:
        write_package(PackagePatch(package), out)
    return out.getvalue()


extras = st.sampled_from(
    [b"", struct.pack("<HHI", 0x5455, 4, 7), struct.pack("<HH3s", 0xA220, 3, b"\0\0\0")]
)
entries = st.builds(
    Entry,
    name=st.from_regex(r"xl/[a-zé]{1,8}/[a-z ]{1,8}\.(bin|png|dat)", fullmatch=True),
    data=st.binary(max_size=400) | st.just(b"x" * 70_000),
    stored=st.booleans(),
    descriptor=st.booleans(),
    zip64=st.booleans(),
    extra=extras,
    gap=st.binary(max_size=5),
    comment=st.binary(max_size=6),
)


@settings(max_examples=60, deadline=None)
@given(
    st.lists(entries, max_size=6, unique_by=lambda entry: entry.name.lower()),
    st.binary(max_size=30),
    st.booleans(),
)
def test_no_change_gives_the_same_file(more: list[Entry], comment: bytes, end64: bool) -> None:
    data = Zip(workbook_entries(*more), comment=comment, end64=end64).build()
    assert no_change(data) == data


@settings(max_examples=60, deadline=None)
@given(
    st.lists(entries, min_size=1, max_size=6, unique_by=lambda entry: entry.name.lower()),
    st.data(),
    st.booleans(),
)
def test_one_change_leaves_every_other_entry_as_it_is(
    more: list[Entry], data: st.DataObject, end64: bool
) -> None:
    order = data.draw(st.permutations(workbook_entries(*more)))
    before = Zip(list(order), end64=end64, comment=b"kept").build()
    changed = data.draw(st.sampled_from(more)).name
    out = io.BytesIO()
    with Package.open(before, name="book.xlsx") as package:
        patch = PackagePatch(package)
        patch.replace(changed, b"another content")
        patch.add("xl/new.bin", b"new" * 5)
        written = write_package(patch, out)
        with Package.open(out.getvalue(), name="after.xlsx") as after:
            assert set(written.parts_written) == {changed, "xl/new.bin"}
            assert verify_untouched(package, after, written.parts_untouched) == ()
            assert len(written.parts_untouched) == len(order) - 1
            assert after.names == (*package.names, "xl/new.bin")
            assert after.read(changed) == b"another content"
            assert after.directory.comment == b"kept"
    with zipfile.ZipFile(out) as archive:
        assert archive.testzip() is None
        assert archive.read("xl/new.bin") == b"new" * 5


@pytest.mark.parametrize("end64", [False, True])
def test_bytes_in_front_of_the_zip_and_behind_it_stay(end64: bool) -> None:
    data = Zip(workbook_entries(), end64=end64, in_front=b"#!launcher\n", behind=b"\0" * 9).build()
    assert no_change(data) == data


def test_a_zip_that_was_moved_behind_other_bytes_is_read_by_its_true_offsets() -> None:
    data = b"something in front" + built(plain_parts())
    with Package.open(data, name="book.xlsx") as package:
        assert [sheet.name for sheet in package.sheets] == ["Matrix"]
        workbook = package.read("xl/workbook.xml")
        out = io.BytesIO()
        write_package(PackagePatch(package), out)
    with Package.open(out.getvalue(), name="after.xlsx") as after:
        assert after.directory.base == 0
        assert after.read("xl/workbook.xml") == workbook


def test_a_changed_part_keeps_its_place_and_its_time_stamp() -> None:
    data = Zip(workbook_entries()).build()
    out = io.BytesIO()
    with Package.open(data, name="book.xlsx") as package:
        patch = PackagePatch(package)
        patch.replace("xl/styles.xml", b"<styleSheet/>")
        write_package(patch, out)
    with zipfile.ZipFile(io.BytesIO(data)) as before, zipfile.ZipFile(out) as after:
        assert after.namelist() == before.namelist()
        info = after.getinfo("xl/styles.xml")
        assert info.date_time == before.getinfo("xl/styles.xml").date_time
        assert info.external_attr == before.getinfo("xl/styles.xml").external_attr


def test_the_same_edits_give_the_same_bytes() -> None:
    def edited() -> bytes:
        out = io.BytesIO()
        with opened(plain_parts()) as package:
            patch = PackagePatch(package)
            patch.add("xl/new.bin", b"abc")
            write_package(patch, out)
        return out.getvalue()

    assert edited() == edited()


def test_a_large_part_streams_through_and_reads_back(tmp_path: Path) -> None:
    large = b"<a>" + b"0123456789abcdef" * 400_000 + b"</a>"
    parts = plain_parts() | {"xl/large.bin": large}
    with opened(parts) as package:
        patch = PackagePatch(package)
        patch.transform("xl/large.bin", lambda pieces: (piece.upper() for piece in pieces))
        with (tmp_path / "after.xlsx").open("wb") as out:
            write_package(patch, out)
    with Package.open(tmp_path / "after.xlsx") as after:
        assert after.read("xl/large.bin") == large.upper()


def test_a_removed_part_is_left_out_and_the_others_stay() -> None:
    out = io.BytesIO()
    with opened(plain_parts()) as package:
        patch = PackagePatch(package)
        patch.remove("docProps/app.xml")
        written = write_package(patch, out)
        with Package.open(out.getvalue(), name="after.xlsx") as after:
            assert "docProps/app.xml" not in after
            assert written.parts_removed == ("docProps/app.xml",)
            assert verify_untouched(package, after, written.parts_untouched) == ()
            assert after.content_type("docProps/app.xml") == "application/xml"


def test_progress_grows_to_one_and_can_stop_the_work() -> None:
    shares: list[float] = []
    with opened(plain_parts()) as package:
        patch = PackagePatch(package)
        patch.replace("xl/styles.xml", b"<styleSheet/>")
        write_package(patch, io.BytesIO(), progress=shares.append)
        assert shares == sorted(shares)
        assert shares[-1] == 1.0

        def stop(share: float) -> None:
            raise Cancelled("Saving")

        with pytest.raises(Cancelled):
            write_package(patch, io.BytesIO(), progress=stop)


def test_differences_between_raw_entries_are_found() -> None:
    parts = plain_parts()
    with opened(parts) as before, opened(parts | {"xl/styles.xml": b"<styleSheet/>"}) as after:
        assert verify_untouched(before, after, before.names) == ("xl/styles.xml",)
        assert verify_untouched(before, after, ["xl/nowhere.xml"]) == ("xl/nowhere.xml",)


def test_a_result_beyond_what_zip_offsets_reach_is_refused(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    from counterpoint.workbook.package import writing

    monkeypatch.setattr(writing, "_FULL32", 100)
    with opened(plain_parts()) as package:
        patch = PackagePatch(package)
        patch.add("xl/new.bin", bytes(range(256)))
        with pytest.raises(UnsafeWorkbookError, match="4 GiB"):
            write_package(patch, io.BytesIO())
