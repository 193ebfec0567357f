"""The link to the notes' drawing stands exactly where the schema wants it."""

from __future__ import annotations

import re

import pytest

from counterpoint.model.errors import (
    CounterpointError,
    DamagedWorkbookError,
    UnknownAnchorError,
)
from counterpoint.workbook.package import OFFICE_STRICT, PackagePatch, SheetPart
from counterpoint.workbook.sheets import legacy_drawing, set_legacy_drawing
from support.packages import MAIN, OFFICE, SHEET, opened, plain_parts, rewritten, sheet_xml

VML = "application/vnd.openxmlformats-officedocument.vmlDrawing"
MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
WRAPPED = (
    f'<mc:AlternateContent xmlns:mc="{MC}"><mc:Choice Requires="x14"><controls/></mc:Choice>'
    "</mc:AlternateContent>"
)
LOOK_ALIKES = (
    '<row r="1"><c r="A1" t="str"><v><![CDATA[</sheetData><sheetData>]]></v></c></row>'
    "<!-- </sheetData> -->"
)
LINK = '<legacyDrawing r:id="rId1"/>'


def linked(xml: str | bytes, rels: str = "") -> bytes:
    """The sheet's XML once a drawing is linked to it."""
    parts = plain_parts() | {SHEET: xml}
    if rels:
        parts["xl/worksheets/_rels/sheet1.xml.rels"] = (
            '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
            f"{rels}</Relationships>"
        )
    with opened(parts) as package:
        patch = PackagePatch(package)
        patch.add("xl/drawings/v.vml", b"<xml/>", content_type=VML, default_extension="vml")
        set_legacy_drawing(patch, package.sheets[0], "xl/drawings/v.vml")
        with rewritten(patch) as after:
            assert legacy_drawing(PackagePatch(after), after.sheets[0]) == "xl/drawings/v.vml"
            return after.read(SHEET)


@pytest.mark.parametrize(
    "follower",
    [
        '<legacyDrawingHF r:id="rId8"/>',
        '<picture r:id="rId8"/>',
        '<oleObjects><oleObject shapeId="1"/></oleObjects>',
        '<controls><control shapeId="1" r:id="rId8"/></controls>',
        WRAPPED,
        '<tableParts count="1"><tablePart r:id="rId8"/></tableParts>',
        '<extLst><ext uri="{1}"/></extLst>',
        "",
    ],
)
@pytest.mark.parametrize("leader", ["", '<drawing r:id="rId9"/>'])
def test_stands_behind_the_drawing_and_in_front_of_what_follows(leader: str, follower: str) -> None:
    margins = re.compile("<pageMargins[^>]*/>")
    before = margins.sub(lambda found: found[0] + leader + follower, sheet_xml("<row r='1'/>"))
    after = margins.sub(
        lambda found: found[0] + leader + LINK + follower, sheet_xml("<row r='1'/>")
    )
    assert linked(before).decode() == after


def test_an_existing_link_is_replaced_and_never_doubled() -> None:
    rels = (
        f'<Relationship Id="rId1" Type="{OFFICE}/printerSettings" Target="p.bin"/>'
        f'<Relationship Id="rId5" Type="{OFFICE}/vmlDrawing" Target="../drawings/old.vml"/>'
    )
    before = sheet_xml(after="<legacyDrawing  r:id='rId5' />")
    assert linked(before, rels).decode() == before.replace(
        "<legacyDrawing  r:id='rId5' />", '<legacyDrawing r:id="rId6"/>'
    )


def test_prefixes_are_used_as_the_sheet_has_them() -> None:
    before = (
        f"<x:worksheet xmlns:x='{MAIN}'><x:sheetData><x:row r='1'/></x:sheetData>"
        "<x:tableParts count='0'/></x:worksheet>"
    )
    added = f'<x:legacyDrawing xmlns:r="{OFFICE}" r:id="rId1"/>'
    assert linked(before).decode() == before.replace("<x:tableParts", added + "<x:tableParts")


def test_another_meaning_of_the_prefix_r_does_no_harm() -> None:
    lacking = f'<worksheet xmlns="{MAIN}" xmlns:r="urn:other"><sheetData/></worksheet>'
    before = lacking.replace(">", f' xmlns:rel="{OFFICE}">', 1)
    assert '<legacyDrawing rel:id="rId1"/></worksheet>' in linked(before).decode()
    assert f'<legacyDrawing xmlns:r="{OFFICE}" r:id="rId1"/>' in linked(lacking).decode()


@pytest.mark.parametrize(
    "xml",
    [
        f'<worksheet xmlns="{MAIN}"/>',
        f'<worksheet xmlns="{MAIN}"></worksheet>',
        f'<worksheet xmlns="{MAIN}"><sheetData/></worksheet>',
        f'<worksheet xmlns="{MAIN}"><sheetData  /><!-- end --></worksheet>\n',
        f'<worksheet xmlns="{MAIN}"><!-- <sheetData> --><sheetData></sheetData></worksheet>',
        f'<worksheet xmlns="{MAIN}"><sheetData>{LOOK_ALIKES}</sheetData></worksheet>',
    ],
)
def test_unusual_sheets_keep_every_character(xml: str) -> None:
    after = linked(xml).decode()
    link = re.search("<legacyDrawing[^>]*/>", after)
    assert link is not None
    without = after.replace(link[0], "")
    closed = xml.replace('"/>', '"></worksheet>') if "sheetData" not in xml else xml
    assert without in (xml, closed)


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-be", "cp1252"])
def test_other_encodings_are_kept(encoding: str) -> None:
    declared = "" if encoding.startswith("utf") else '<?xml version="1.0" encoding="cp1252"?>'
    text = (
        f'{declared}<worksheet xmlns="{MAIN}" a="é"><sheetData><row r="1"/></sheetData></worksheet>'
    )
    bom = b"\xfe\xff" if encoding == "utf-16-be" else b""
    after = linked(bom + text.encode(encoding))
    decoded = after[len(bom) :].decode(encoding)
    assert re.sub("<legacyDrawing[^>]*/>", "", decoded) == text
    assert after[:2] == (bom + text.encode(encoding))[:2]


def test_strict_sheets_get_the_strict_namespace() -> None:
    parts = {
        name: data.replace(MAIN, "http://purl.oclc.org/ooxml/spreadsheetml/main").replace(
            OFFICE, OFFICE_STRICT
        )
        for name, data in plain_parts().items()
        if isinstance(data, str)
    }
    parts[SHEET] = (
        '<worksheet xmlns="http://purl.oclc.org/ooxml/spreadsheetml/main"><sheetData/></worksheet>'
    )
    with opened(parts) as package:
        patch = PackagePatch(package)
        patch.add("xl/v.vml", b"<xml/>", content_type=VML, default_extension="vml")
        set_legacy_drawing(patch, package.sheets[0], "xl/v.vml")
        assert f'xmlns:r="{OFFICE_STRICT}"'.encode() in patch.read(SHEET)
        assert legacy_drawing(patch, package.sheets[0]) == "xl/v.vml"


def test_rows_of_any_size_pass_by_unchanged() -> None:
    rows = "".join(
        f'<row r="{number}"><c r="A{number}" t="inlineStr"><is><t>{"x" * (number % 900)}'
        "</t></is></c></row>"
        for number in range(1, 3000)
    )
    before = sheet_xml(rows)
    assert linked(before).decode() == before.replace("</worksheet>", LINK + "</worksheet>")


@pytest.mark.parametrize("kind", ["chartsheet", "dialogsheet", "module", "xlMacrosheet"])
def test_sheets_without_cells_are_refused(kind: str) -> None:
    with opened(plain_parts()) as package:
        sheet = SheetPart("Chart 1", SHEET, 1, "rId1", kind=kind)
        with pytest.raises(UnknownAnchorError, match=r"'Chart 1': .* has no cells"):
            set_legacy_drawing(PackagePatch(package), sheet, "xl/v.vml")


@pytest.mark.parametrize(
    "broken",
    [
        "<worksheet><sheetData><row r='1'/>",
        "<worksheet><sheetData></sheetData>",
        "<worksheet><sheetData></sheetData></worksheet><more/>",
        "",
    ],
)
def test_a_broken_sheet_is_one_clear_error(broken: str) -> None:
    with pytest.raises(CounterpointError) as caught:
        linked(broken)
    assert isinstance(caught.value, DamagedWorkbookError)
    assert "sheet1.xml" in str(caught.value)
