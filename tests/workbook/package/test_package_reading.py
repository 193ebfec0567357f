"""A package knows its parts, their types and relationships, and its sheets."""

from __future__ import annotations

import io
import threading
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterpoint.model.errors import (
    DamagedWorkbookError,
    SheetNotFoundError,
    UnsafeWorkbookError,
)
from counterpoint.workbook.package import MAIN, MAIN_STRICT, Limits, Package
from counterpoint.workbook.package.part_names import (
    relationships_name,
    relative_target,
    resolve_target,
    source_of,
)
from support.packages import OFFICE, PACKAGE, SHEET, built, opened, plain_parts


def with_workbook_relationship(kind: str, target: str, more: str = "") -> dict[str, str | bytes]:
    parts = plain_parts()
    rels = str(parts["xl/_rels/workbook.xml.rels"])
    added = f'<Relationship Id="rId9" Type="{kind}" Target="{target}"{more}/></Relationships>'
    parts["xl/_rels/workbook.xml.rels"] = rels.replace("</Relationships>", added)
    return parts


def test_parts_are_found_without_case_and_leading_slash() -> None:
    with opened(plain_parts()) as package:
        assert "XL/Workbook.xml" in package
        assert "/xl/workbook.xml" in package
        assert "xl/nothing.xml" not in package
        assert package.size(SHEET) == len(plain_parts()[SHEET])
        assert package.read("xl/WORKBOOK.xml").startswith(b"<?xml")
        assert b"".join(package.stream(SHEET, 7)) == package.read(SHEET)
        assert package.content_type("/xl/styles.XML").endswith("styles+xml")
        assert package.content_type("xl/other.xml") == "application/xml"
        assert package.content_type("xl/image.png") == ""


def test_a_missing_part_is_one_clear_error() -> None:
    with opened(plain_parts()) as package, pytest.raises(DamagedWorkbookError, match="is missing"):
        package.read("xl/nothing.xml")


@pytest.mark.parametrize(
    ("target", "part"),
    [
        ("styles.xml", "xl/styles.xml"),
        ("/xl/styles.xml", "xl/styles.xml"),
        ("../xl/./styles.xml", "xl/styles.xml"),
        ("STYLES.xml", "xl/styles.xml"),
        ("../../../xl/styles.xml", "xl/styles.xml"),
        ("odd%20name.xml", "xl/odd name.xml"),
        ("worksheets\\sheet1.xml", SHEET),
        ("styles.xml#here", "xl/styles.xml"),
    ],
)
def test_relationship_targets_resolve(target: str, part: str) -> None:
    parts = with_workbook_relationship("http://schemas.microsoft.com/2099/x/thing", target)
    with opened(parts | {"xl/odd name.xml": "<a/>"}) as package:
        assert package.related("xl/workbook.xml", "thing") == (part,)


def test_dangling_and_external_relationships_lead_to_no_part() -> None:
    for more in ("", ' TargetMode="External"'):
        parts = with_workbook_relationship(f"{OFFICE}/comments", "https://example.org/a", more)
        with opened(parts) as package:
            assert package.related("xl/workbook.xml", "comments") == ()
            last = package.relationships("xl/workbook.xml")[-1]
            assert last.kind == "comments"
            assert last.external == bool(more)


folder_names = st.text(st.characters(codec="ascii", categories=("L", "N")), min_size=1, max_size=4)
part_names = st.lists(folder_names | st.just("odd name é"), min_size=1, max_size=4).map("/".join)


@given(part_names, part_names)
def test_targets_that_are_written_resolve_to_their_part(source: str, part: str) -> None:
    assert resolve_target(source, relative_target(source, part)) == part
    assert source_of(relationships_name(source)) == source


def test_sheets_come_in_workbook_order_with_their_facts() -> None:
    parts = plain_parts()
    parts["xl/workbook.xml"] = (
        f'<x:workbook xmlns:x="{MAIN}" xmlns:q="{OFFICE}"><x:sheets>'
        '<x:sheet name="Second &amp; first" sheetId="7" state="hidden" q:id="rId1"/>'
        '<x:sheet name="Macros" sheetId="8" state="veryHidden" q:id=""/>'
        "</x:sheets></x:workbook>"
    )
    with opened(parts) as package:
        first, module = package.sheets
        assert (first.name, first.part, first.sheet_id) == ("Second & first", SHEET, 7)
        assert (first.state, first.kind, module.kind, module.part) == (
            "hidden",
            "worksheet",
            "module",
            "",
        )
        assert package.sheet("SECOND & first") == first
        with pytest.raises(SheetNotFoundError, match="no sheet 'Matrix'"):
            package.sheet("Matrix")


def test_strict_workbooks_are_known_as_such() -> None:
    strict_office = "http://purl.oclc.org/ooxml/officeDocument/relationships"
    parts = {
        name: data.replace(MAIN, MAIN_STRICT).replace(OFFICE, strict_office)
        for name, data in plain_parts().items()
        if isinstance(data, str)
    }
    with opened(parts) as package:
        assert package.is_strict
        assert package.main_namespace == MAIN_STRICT
        assert package.sheets[0].part == SHEET
        assert package.related("xl/workbook.xml", "styles") == ("xl/styles.xml",)


def test_signatures_and_macros_are_noticed() -> None:
    with opened(plain_parts()) as package:
        assert not package.is_signed
        assert not package.has_macros
    parts = with_workbook_relationship(
        "http://schemas.microsoft.com/office/2006/relationships/vbaProject", "vbaProject.bin"
    )
    parts["xl/vbaProject.bin"] = b"macros"
    parts["_xmlsignatures/origin.sigs"] = b""
    with opened(parts) as package:
        assert package.is_signed
        assert package.has_macros


@pytest.mark.parametrize(
    ("part", "old", "new", "reason"),
    [
        ("xl/workbook.xml", "<sheets>.*</sheets>", "", "no sheets"),
        ("xl/workbook.xml", "rId1", "rId77", "sheet's part is missing"),
        ("xl/_rels/workbook.xml.rels", "sheet1.xml", "sheet9.xml", "sheet's part is missing"),
        ("_rels/.rels", "xl/workbook.xml", "xl/nothing.xml", "workbook part is missing"),
        ("[Content_Types].xml", "sheet.main", "other", "declares no workbook"),
        ("xl/workbook.xml", "</workbook>", "", "no proper XML"),
    ],
)
def test_broken_structures_are_one_clear_error(part: str, old: str, new: str, reason: str) -> None:
    import re

    parts = plain_parts()
    parts[part] = re.sub(old, new, str(parts[part]))
    with pytest.raises(DamagedWorkbookError, match=reason) as caught, opened(parts) as package:
        _ = package.sheets
    assert "\n" not in str(caught.value)
    assert str(caught.value).startswith("book.xlsx")


def test_a_part_too_large_to_hold_is_streamed_or_refused() -> None:
    data = built(plain_parts() | {"xl/large.bin": b"0" * 5000})
    with Package.open(data, name="book.xlsx", limits=Limits(whole_size=4000)) as package:
        assert sum(map(len, package.stream("xl/large.bin"))) == 5000
        with pytest.raises(UnsafeWorkbookError, match="into memory"):
            package.read("xl/large.bin")


def test_opens_from_a_file_from_bytes_and_from_a_stream(tmp_path: Path) -> None:
    data = built(plain_parts())
    (tmp_path / "book.xlsx").write_bytes(data)
    for source in (tmp_path / "book.xlsx", data, io.BytesIO(data)):
        with Package.open(source, name="book.xlsx") as package:
            assert package.path.name == "book.xlsx"
            assert package.names == tuple(plain_parts())
            assert not package.encrypted


def test_several_threads_may_read_at_once(tmp_path: Path) -> None:
    parts = plain_parts() | {f"xl/part{n}.bin": bytes([n]) * 200_000 for n in range(8)}
    (tmp_path / "book.xlsx").write_bytes(built(parts))
    wrong: list[str] = []
    with Package.open(tmp_path / "book.xlsx") as package:

        def read(name: str) -> None:
            for _ in range(5):
                if b"".join(package.stream(name, 1000)) != parts[name]:
                    wrong.append(name)

        threads = [threading.Thread(target=read, args=(f"xl/part{n}.bin",)) for n in range(8)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    assert not wrong


def test_content_types_may_be_prefixed() -> None:
    parts = plain_parts()
    types = str(parts["[Content_Types].xml"])
    types = types.replace("<Default", "<t:Default").replace("<Override", "<t:Override")
    types = types.replace("<Types xmlns=", "<t:Types xmlns:t=").replace("</Types>", "</t:Types>")
    assert f'xmlns:t="{PACKAGE}/content-types"' in types
    with opened(parts | {"[Content_Types].xml": types}) as package:
        assert package.content_type("xl/styles.xml").endswith("styles+xml")
