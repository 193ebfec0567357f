"""A sheet in passing is the same however its bytes are cut into pieces."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from counterpoint.model.errors import CounterpointError, DamagedWorkbookError, UnsafeWorkbookError
from counterpoint.workbook.package import PackagePatch
from counterpoint.workbook.sheets import sheet_stream
from counterpoint.workbook.sheets.row_stream import raw_rows
from counterpoint.workbook.sheets.shared_strings import read_shared_strings
from counterpoint.workbook.sheets.sheet_frames import sheet_frame
from counterpoint.workbook.sheets.sheet_stream import edit_tail, read_frame, split_sheet
from support.packages import MAIN, OFFICE, SHEET, opened, plain_parts

PATH = Path("book.xlsx")

inside_rows = st.lists(
    st.sampled_from(
        [
            '<row r="{n}"><c r="A{n}"><v>1</v></c></row>',
            '<row r="{n}" spans="1:2"/>',
            "<row r='{n}'><c><is><t>a ! b &lt;</t></is></c></row>\n",
            '<row r="{n}"><c><v><![CDATA[</sheetData><row r="99">]]></v></c></row>',
            '<row r="{n}"><c><f>Other!A1</f></c></row> ',
            '<row r="{n}"><!-- </sheetData> <row r="98"/> --></row>',
        ]
    ),
    max_size=8,
)


def sheet_of(rows: list[str], prefix: str) -> tuple[str, str, str]:
    """(head, rows, tail) of a worksheet."""
    p = prefix + ":" if prefix else ""
    numbered = "".join(row.replace("{n}", str(number)) for number, row in enumerate(rows, 1))
    if p:
        for name in ("sheetData", "row", "c", "v", "f", "is", "t"):
            for mark in ("<", "</"):
                for after in (">", " ", "/"):
                    numbered = numbered.replace(f"{mark}{name}{after}", f"{mark}{p}{name}{after}")
    head = (
        f'<!-- <sheetData> --><{p}worksheet xmlns{":" + prefix if prefix else ""}="{MAIN}">'
        f"<{p}sheetPr/><{p}sheetData>"
    )
    return head, numbered, f"</{p}sheetData><{p}pageMargins/></{p}worksheet>"


def cut(data: bytes, sizes: list[int]) -> Iterator[bytes]:
    at, turn = 0, 0
    while at < len(data):
        size = sizes[turn % len(sizes)]
        yield data[at : at + size]
        at, turn = at + size, turn + 1


@settings(max_examples=150, deadline=None)
@given(
    inside_rows, st.sampled_from(["", "x"]), st.lists(st.integers(1, 90), min_size=1, max_size=5)
)
def test_every_cut_gives_the_same_head_rows_and_tail(
    rows: list[str], prefix: str, sizes: list[int]
) -> None:
    head, middle, tail = sheet_of(rows, prefix)
    data = (head + middle + tail).encode()
    split, encoding, bom = split_sheet(cut(data, sizes), path=PATH, part="s.xml")
    assert (encoding, bom) == ("utf-8", b"")
    assert split.head == head.encode()
    assert b"".join(split.rows()) == middle.encode()
    assert split.tail == tail.encode()
    frame = read_frame(cut(data, sizes), path=PATH, part="s.xml")
    assert (frame.head, frame.tail) == (head, tail)
    assert frame.rows_size == len(middle.encode())
    assert frame.rows_checksum == zlib.crc32(middle.encode())
    assert [child.local for child in frame.root.children] == ["sheetPr", "sheetData", "pageMargins"]


@settings(max_examples=150, deadline=None)
@given(
    inside_rows, st.sampled_from(["", "x"]), st.lists(st.integers(20, 90), min_size=1, max_size=5)
)
def test_rows_are_told_apart_and_lose_nothing(
    rows: list[str], prefix: str, sizes: list[int]
) -> None:
    head, middle, tail = sheet_of(rows, prefix)
    data = (head + middle + tail).encode()
    split, _, _ = split_sheet(cut(data, sizes), path=PATH, part="s.xml")
    found = list(raw_rows(split, path=PATH, part="s.xml"))
    assert b"".join(raw for _, raw in found) == middle.encode()
    assert [number for number, _ in found if number] == list(range(1, len(rows) + 1))


@settings(max_examples=100, deadline=None)
@given(
    inside_rows,
    st.lists(st.integers(1, 90), min_size=1, max_size=5),
    st.sampled_from(["utf-8", "utf-16"]),
)
def test_an_edit_of_the_tail_is_the_same_for_every_cut(
    rows: list[str], sizes: list[int], encoding: str
) -> None:
    head, middle, tail = sheet_of(rows, "")
    edit = edit_tail(
        lambda frame: frame.text.replace("<pageMargins/>", "<pageMargins left='1'/>"),
        path=PATH,
        part="s.xml",
    )
    after = b"".join(edit(cut((head + middle + tail).encode(encoding), sizes)))
    expected = head + middle + tail.replace("<pageMargins/>", "<pageMargins left='1'/>")
    assert after == expected.encode(encoding)


def test_an_edit_of_the_tail_that_reaches_into_the_head_is_a_mistake() -> None:
    edit = edit_tail(lambda frame: "x" + frame.text, path=PATH, part="s.xml")
    with pytest.raises(ValueError, match="changed the head"):
        list(edit(iter(["".join(sheet_of(["<row/>"], "")).encode()])))


def test_endless_heads_comments_and_rows_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sheet_stream, "_AROUND_LIMIT", 200_000)
    monkeypatch.setattr(sheet_stream, "_HELD_LIMIT", 200_000)
    monkeypatch.setattr("counterpoint.workbook.sheets.row_stream._ROW_LIMIT", 200_000)
    start = f'<worksheet xmlns="{MAIN}">'.encode()
    for data in (
        start + b"<cols>" + b"<col/>" * 90_000,
        start + b"<sheetData><row><!-- " + b"x" * 900_000,
        start + b"<sheetData></sheetData>" + b"<mergeCell/>" * 90_000,
    ):
        with pytest.raises(UnsafeWorkbookError):
            read_frame(cut(data, [1000]), path=PATH, part="s.xml")
    split, _, _ = split_sheet(
        cut(start + b"<sheetData><row>" + b"<c/>" * 90_000, [1000]), path=PATH, part="s.xml"
    )
    with pytest.raises(UnsafeWorkbookError, match="a row"):
        list(raw_rows(split, path=PATH, part="s.xml"))


def test_text_that_is_no_utf8_is_one_clear_error() -> None:
    data = f'<worksheet xmlns="{MAIN}" a="'.encode() + b'\xff"><sheetData/></worksheet>'
    with pytest.raises(DamagedWorkbookError, match="UTF-8"):
        read_frame(iter([data]), path=PATH, part="s.xml")


def test_a_frame_is_kept_with_its_package() -> None:
    with opened(plain_parts()) as package:
        assert sheet_frame(package, SHEET) is sheet_frame(PackagePatch(package), SHEET)


@pytest.mark.parametrize("note", ["", "<!-- <si> -->"])
@pytest.mark.parametrize("prefix", ["", "x:"])
def test_single_strings_come_out_of_many(note: str, prefix: str) -> None:
    p, count = prefix, 20_000
    items = "".join(
        f"<{p}si><{p}t>text {number} {'é' * (number % 40)}</{p}t></{p}si>{note}"
        if number % 7
        else f"<{p}si/>"
        for number in range(count)
    )
    name = f"xmlns:{p[:-1]}" if p else "xmlns"
    parts = plain_parts()
    rels = str(parts["xl/_rels/workbook.xml.rels"])
    link = f'<Relationship Id="rId7" Type="{OFFICE}/sharedStrings" Target="sst.xml"/>'
    parts["xl/_rels/workbook.xml.rels"] = rels.replace(
        "</Relationships>", link + "</Relationships>"
    )
    parts["xl/sst.xml"] = f'<{p}sst {name}="{MAIN}">{items}</{p}sst>'
    wanted = {0, 1, 2, 6, 7, 4_999, 12_345, count - 1, count, 10**9}
    with opened(parts) as package:
        found = read_shared_strings(package, wanted)
    assert found == {
        number: f"text {number} {'é' * (number % 40)}" if number % 7 else ""
        for number in wanted
        if number < count
    }


def test_a_string_part_that_is_none_gives_no_strings() -> None:
    parts = plain_parts()
    rels = str(parts["xl/_rels/workbook.xml.rels"])
    link = f'<Relationship Id="rId7" Type="{OFFICE}/sharedStrings" Target="sst.xml"/>'
    parts["xl/_rels/workbook.xml.rels"] = rels.replace(
        "</Relationships>", link + "</Relationships>"
    )
    with opened(parts | {"xl/sst.xml": "<other/>"}) as package:
        assert read_shared_strings(package, {1}) == {}
    with opened(plain_parts()) as package:
        assert read_shared_strings(package, {1}) == {}


@settings(max_examples=100, deadline=None)
@given(st.binary(max_size=60), st.integers(1, 9))
def test_any_bytes_give_a_sheet_or_a_clear_error(noise: bytes, size: int) -> None:
    head, middle, tail = sheet_of(['<row r="{n}"/>'], "")
    data = (head + middle).encode() + noise + tail.encode()
    try:
        frame = read_frame(cut(data, [size]), path=PATH, part="s.xml")
    except CounterpointError:
        return
    assert frame.head == head
