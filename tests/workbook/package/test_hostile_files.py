"""What is damaged or hostile is refused fast, with one clear error, and without much memory."""

from __future__ import annotations

import contextlib
import io
import random
import struct
import time
import tracemalloc
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from counterpoint.model.errors import (
    CounterpointError,
    DamagedWorkbookError,
    NotAWorkbookError,
    UnsafeWorkbookError,
)
from counterpoint.workbook.package import Limits, Package
from support.packages import built, plain_parts
from support.zip_writing import Entry, Zip


def read_all(data: bytes, limits: Limits | None = None) -> None:
    with Package.open(data, name="book.xlsx", limits=limits) as package:
        for name in package.names:
            for _ in package.stream(name):
                pass
        _ = package.sheets


def refusal(data: bytes, limits: Limits | None = None) -> CounterpointError:
    """The error that opening the bytes and reading every part gives."""
    with pytest.raises(CounterpointError) as caught:
        read_all(data, limits)
    message = str(caught.value)
    assert message.startswith("book.xlsx: ")
    assert "\n" not in message
    return caught.value


def records(data: bytes) -> list[int]:
    """Offsets of the records in the directory."""
    found, at = [], data.find(b"PK\x01\x02")
    while at >= 0:
        found.append(at)
        at = data.find(b"PK\x01\x02", at + 1)
    return found


def patched(at: int, kind: str, value: int) -> Callable[[bytearray], None]:
    """Change a field of the last record of the directory."""

    def change(data: bytearray) -> None:
        struct.pack_into(kind, data, records(bytes(data))[-1] + at, value)

    return change


def second_offset_equals_first(data: bytearray) -> None:
    first, second = records(bytes(data))[:2]
    data[second + 42 : second + 46] = data[first + 42 : first + 46]


@pytest.mark.parametrize(
    ("change", "error", "reason"),
    [
        (patched(8, "<H", 1), UnsafeWorkbookError, "encrypted inside"),
        (patched(10, "<H", 14), DamagedWorkbookError, "LZMA"),
        (patched(10, "<H", 77), DamagedWorkbookError, "method 77"),
        (patched(16, "<I", 99), DamagedWorkbookError, "two sizes or checksums"),
        (patched(20, "<I", 0x7FFFFFFF), DamagedWorkbookError, "two sizes or checksums"),
        (patched(24, "<I", 0x10), DamagedWorkbookError, "two sizes or checksums"),
        (patched(28, "<H", 60000), DamagedWorkbookError, "cut off"),
        (patched(42, "<I", 5), UnsafeWorkbookError, "overlaps another"),
        (second_offset_equals_first, UnsafeWorkbookError, "share the same bytes"),
    ],
)
def test_a_directory_that_lies_is_refused(
    change: Callable[[bytearray], None], error: type[CounterpointError], reason: str
) -> None:
    data = bytearray(built(plain_parts()))
    change(data)
    assert reason in str(refusal(bytes(data)))
    assert type(refusal(bytes(data))) is error


def test_a_truncated_file_is_refused_at_every_length() -> None:
    data = built(plain_parts())
    for length in range(4, len(data), 37):
        assert isinstance(refusal(data[:length]), DamagedWorkbookError)
    for length in range(4):
        assert isinstance(refusal(data[:length]), NotAWorkbookError)


def test_broken_content_is_found_by_its_checksum() -> None:
    data = bytearray(built(plain_parts(), method=zipfile.ZIP_STORED))
    place = data.index(b"Calibri")
    data[place : place + 7] = b"Calabri"
    assert "xl/styles.xml does not match its checksum" in str(refusal(bytes(data)))


def test_two_parts_of_one_name_are_refused() -> None:
    for other in ("xl/styles.xml", "XL/Styles.xml"):
        entries = [Entry(name, str(data).encode()) for name, data in plain_parts().items()]
        data = Zip([*entries, Entry(other, b"<a/>")]).build()
        assert "two parts named" in str(refusal(data))


def test_overlapping_entries_are_refused() -> None:
    parts = plain_parts()
    inner = Zip([Entry("xl/inner.bin", b"i" * 50, stored=True)]).build()
    entries = [Entry(name, str(data).encode()) for name, data in parts.items()]
    data = bytearray(Zip([*entries, Entry("xl/outer.bin", inner, stored=True)]).build())
    # The directory of the inner zip names an entry that lies inside the outer one.
    start = data.rindex(inner)
    record = bytearray(inner[inner.index(b"PK\x01\x02") : inner.index(b"PK\x05\x06")])
    struct.pack_into("<I", record, 42, start)
    end = data.rindex(b"PK\x05\x06")
    data[end:end] = record
    end += len(record)
    count, _, size = struct.unpack_from("<HHI", data, end + 8)
    struct.pack_into("<HHI", data, end + 8, count + 1, count + 1, size + len(record))
    assert "overlaps another" in str(refusal(bytes(data)))


def test_backslashes_in_names_are_understood() -> None:
    entries = [
        Entry(name.replace("/", "\\"), str(data).encode()) for name, data in plain_parts().items()
    ]
    with Package.open(Zip(entries).build(), name="book.xlsx") as package:
        assert package.sheets[0].part == "xl/worksheets/sheet1.xml"


def size_bomb(size: int) -> bytes:
    """A workbook whose sheet unpacks to `size` blanks, written without holding them."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in plain_parts().items():
            archive.writestr(name, data)
        with archive.open("xl/bomb.xml", "w", force_zip64=True) as part:
            part.write(b"<a>")
            for _ in range(size >> 20):
                part.write(b" " * (1 << 20))
    return out.getvalue()


def test_a_size_bomb_is_refused_before_it_is_unpacked() -> None:
    bomb = size_bomb(200 << 20)
    tracemalloc.start()
    try:
        assert "size bombs" in str(refusal(bomb))
        small = Limits(total_size=100 << 20, ratio=1e9)
        assert "unpacks to" in str(refusal(bomb, small))
        assert "unpacks to" in str(refusal(bomb, Limits(part_size=100 << 20, ratio=1e9)))
        assert tracemalloc.get_traced_memory()[1] < 8 << 20
    finally:
        tracemalloc.stop()


def test_a_bomb_that_states_a_small_size_is_stopped_at_that_size() -> None:
    bomb = zlib.compress(b"0" * (50 << 20), wbits=-15)
    parts = [Entry(name, str(data).encode()) for name, data in plain_parts().items()]
    data = bytearray(Zip([*parts, Entry("xl/b.bin", b"0" * 5000)]).build())
    honest = zlib.compress(b"0" * 5000, wbits=-15)
    at = data.rindex(honest)
    data[at : at + len(honest)] = bomb
    grown = len(bomb) - len(honest)
    last = records(bytes(data))[-1]
    struct.pack_into("<I", data, last + 20, len(bomb))
    struct.pack_into("<I", data, at - len("xl/b.bin") - 30 + 18, len(bomb))
    end = data.rindex(b"PK\x05\x06")
    struct.pack_into("<I", data, end + 16, struct.unpack_from("<I", data, end + 16)[0] + grown)
    tracemalloc.start()
    try:
        assert "is larger than the zip says" in str(refusal(bytes(data)))
        assert tracemalloc.get_traced_memory()[1] < 8 << 20
    finally:
        tracemalloc.stop()


def test_too_many_parts_are_refused() -> None:
    parts = plain_parts() | {f"xl/{number}.bin": b"" for number in range(50)}
    assert "holds 57 parts" in str(refusal(built(parts), Limits(entries=40)))


def test_a_file_that_is_too_large_is_refused() -> None:
    assert "bytes, more than" in str(refusal(built(plain_parts()), Limits(archive_size=100)))


@pytest.mark.parametrize("name", ["xl/sharedStrings.xml", "docProps/app.xml", "xl/any.vml"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_xml_with_a_doctype_is_refused_on_opening(name: str, encoding: str) -> None:
    bomb = '<!DOCTYPE lolz [<!ENTITY lol "lol">]><lolz>&lol;</lolz>'
    parts = plain_parts() | {name: bomb.encode(encoding)}
    error = refusal(built(parts))
    assert isinstance(error, UnsafeWorkbookError)
    assert "DOCTYPE" in str(error)


@pytest.mark.parametrize(
    "hostile",
    ["<a " * 300_000, '<a "' * 300_000, "<!--" * 300_000, "<![CDATA[" * 200_000, "<?x" * 300_000],
    ids=["tags", "quotes", "comments", "cdata", "instructions"],
)
def test_unfinished_markup_costs_no_search_to_the_end_for_each(hostile: str) -> None:
    parts = plain_parts() | {"xl/workbook.xml": "<workbook>" + hostile}
    started = time.process_time()
    assert isinstance(refusal(built(parts)), DamagedWorkbookError)
    assert time.process_time() - started < 20  # a search for each takes hours


@settings(max_examples=150, deadline=None)
@given(st.integers(0, 2**32), st.integers(1, 8))
def test_random_damage_gives_the_workbook_or_a_clear_error(seed: int, count: int) -> None:
    generator = random.Random(seed)
    data = bytearray(built(plain_parts()))
    for _ in range(count):
        data[generator.randrange(len(data))] = generator.randrange(256)
    with contextlib.suppress(CounterpointError):
        read_all(bytes(data))


def test_a_file_that_cannot_be_read_is_a_clear_error(tmp_path: Path) -> None:
    for path in (tmp_path / "missing.xlsx", tmp_path):
        with pytest.raises(NotAWorkbookError, match="cannot be"):
            Package.open(path)
