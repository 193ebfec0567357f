"""Notes and their shapes are added to whatever comments and VML parts other programs wrote."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Mapping
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook
from openpyxl.comments import Comment

from counterpoint.model import MAX_COLUMNS, MAX_ROWS, AnnotationEdit, CellAddress
from counterpoint.model.errors import DamagedWorkbookError, ProtectedSheetError, UnknownAnchorError
from counterpoint.workbook.comments.note_box import SheetSizes, note_box
from counterpoint.workbook.comments.note_text import NoteRun, cut, plain_text
from counterpoint.workbook.comments.notes_part import Note, NotesPart, empty_notes_part
from counterpoint.workbook.comments.vml import VmlDrawing, empty_vml
from counterpoint.workbook.package import parse_xml
from support.annotating import (
    annotation,
    blank_workbook,
    later,
    lint_problems,
    made,
    natives_of,
    note_on,
    reconciled,
    save,
    with_part,
)

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
HERE = Path("book.xlsx")
BOX = note_box(CellAddress(3, 2), "text", SheetSizes())
B3, B4 = CellAddress(3, 2), CellAddress(4, 2)


def notes_part(xml: str) -> NotesPart:
    return NotesPart(xml, parse_xml(xml, path=HERE, part="comments1.xml"))


def drawing(xml: str) -> VmlDrawing:
    return VmlDrawing(xml, parse_xml(xml, path=HERE, part="vml", lenient=True))


def shape_ids(xml: str) -> list[int]:
    return [int(each) for each in re.findall(r'<v:shape id="[^"]*_s(\d+)"', xml)]


def parts(book: bytes) -> Mapping[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(book)) as package:
        return {each: package.read(each) for each in package.namelist()}


def book_with_note(text: str = "Dana:\nMine.", sheet: str = "Sheet1") -> bytes:
    book = Workbook()
    page = book.worksheets[0]
    page.title = sheet
    page["B3"] = "x"
    page["B3"].comment = Comment(text, "Dana")
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


# The comments part


def test_everything_outside_a_new_note_stays() -> None:
    old = (
        '\ufeff<?xml version="1.0" standalone="yes"?><!-- kept -->\r\n'
        f'<x:comments xmlns:x="{MAIN}" xmlns:q="urn:q" q:odd=\'1\'><x:authors>\n <x:author >'
        "Dana &amp; Co</x:author></x:authors><x:commentList><x:comment ref='A1' authorId='0'>"
        "<x:text><x:t>Hi&#10;there</x:t></x:text></x:comment>\n</x:commentList><x:extLst/>"
        "</x:comments>"
    ).lstrip("\ufeff")
    part = notes_part(old)
    part.add(B3, Note("Ada", (NoteRun("Ada:", bold=True), NoteRun("\n<1>"))))
    part.add(B4, Note("Dana & Co", (NoteRun("x"),)))
    new = part.to_xml()
    added = re.search(r'<x:comment ref="B3".*</x:comment>(?=</x:commentList>)', new, re.DOTALL)
    assert added is not None
    without = new.replace(added[0], "").replace("<x:author>Ada</x:author>", "")
    assert without == old
    read = notes_part(new)
    first, second = read.note(B3), read.note(B4)
    assert first is not None
    assert second is not None
    assert (first.author, first.text) == ("Ada", "Ada:\n<1>")
    assert second.author == "Dana & Co"


def test_a_persons_runs_keep_their_bytes_when_ours_are_added() -> None:
    theirs = (
        '<r><rPr><b /><i val="1"/></rPr><t xml:space="preserve">Their </t></r><r><t>words</t></r>'
    )
    old = empty_notes_part(MAIN).replace(
        "<commentList>",
        f'<commentList><comment ref="B3" authorId="0" shapeId="7"><text>{theirs}'
        '<phoneticPr fontId="1"/></text></comment>',
    )
    part = notes_part(old)
    note = part.note(B3)
    assert note is not None
    part.set_text(B3, [*note.runs, NoteRun("\n\nours")])
    new = part.to_xml()
    assert f"<text>{theirs}<r>" in new
    assert '</r><phoneticPr fontId="1"/></text>' in new


def test_a_placeholder_declares_what_its_uid_needs() -> None:
    part = notes_part(f'<comments xmlns="{MAIN}"><authors/><commentList/></comments>')
    part.add(B3, Note("tc={1}", (NoteRun("x"),), uid="{1}"))
    new = part.to_xml()
    note = notes_part(new).note(B3)
    assert note is not None
    assert note.uid == "{1}"
    assert 'mc:Ignorable="xr"' in new


def test_lists_that_are_missing_or_empty_are_made() -> None:
    for inside in ("", "<authors/>", "<authors/><commentList/>", "<commentList/>"):
        part = notes_part(f'<comments xmlns="{MAIN}">{inside}</comments>')
        part.add(B3, Note("Ada", (NoteRun("x"),)))
        new = part.to_xml()
        assert new.index("<authors>") < new.index("<commentList>")
        assert notes_part(new).addresses == [B3]


def test_removing_a_note_leaves_the_others_and_their_authors() -> None:
    part = notes_part(empty_notes_part(MAIN))
    part.add(B3, Note("Ada", (NoteRun("x"),)))
    part.add(B4, Note("Bob", (NoteRun("y"),)))
    part = notes_part(part.to_xml())
    part.remove(B3)
    left = notes_part(part.to_xml()).note(B4)
    assert left is not None
    assert left.author == "Bob"


@given(st.lists(st.text(max_size=6), max_size=5), st.integers(0, 30), st.integers(0, 30))
def test_cutting_runs_is_cutting_their_text(texts: list[str], start: int, end: int) -> None:
    runs = [NoteRun(text, look="", raw=f"<r>{number}</r>") for number, text in enumerate(texts)]
    found = cut(runs, start, end)
    assert plain_text(found) == "".join(texts)[start : max(start, end)]
    assert all(run.raw == "" or run in runs for run in found)


# The drawing


def test_shape_ids_follow_the_largest_within_the_claimed_block() -> None:
    xml = empty_vml(2).replace("</xml>", '<v:shape id="_x0000_s2060" type="x"/></xml>')
    shapes = drawing(xml)
    shapes.add_note(B3, BOX)
    shapes.add_note(B4, BOX)
    assert shape_ids(shapes.to_xml()) == [2060, 2061, 2062]


def test_a_full_block_makes_the_drawing_claim_another() -> None:
    xml = empty_vml(1).replace("</xml>", '<v:shape id="_x0000_s2047" type="x"/></xml>')
    new = VmlDrawing(xml, parse_xml(xml, path=HERE, part="vml", lenient=True), {2})
    new.add_note(B3, BOX)
    written = new.to_xml()
    assert 'data="1,3"' in written
    assert shape_ids(written) == [2047, 3073]


def test_form_controls_count_for_ids_and_stay_as_they_are() -> None:
    control = (
        '<v:shape id="button1" o:spid="_x0000_s1030" type="#_x0000_t201"><v:textbox>'
        "<div>a<br>b</div></v:textbox><x:ClientData ObjectType='Button'>"
        "<x:Row>2</x:Row><x:Column>1</x:Column></x:ClientData></v:shape>"
    )
    xml = empty_vml(1).replace("</xml>", control + "</xml>")
    shapes = drawing(xml)
    assert not shapes.has_note(B3)
    shapes.add_note(B3, BOX)
    written = shapes.to_xml()
    assert control in written
    assert shape_ids(written) == [1031]
    again = drawing(written)
    again.remove_note(B3)
    assert again.to_xml() == xml


def test_a_drawing_without_layout_and_prefixes_is_extended_soundly() -> None:
    xml = '<xml xmlns:a="urn:schemas-microsoft-com:vml"><a:rect/></xml>'
    shapes = drawing(xml)
    shapes.add_note(B3, BOX)
    written = shapes.to_xml()
    parse_xml(written, path=HERE, part="vml")
    assert drawing(written).has_note(B3)
    assert 'idmap v:ext="edit" data="1"' in written


def test_the_box_stays_on_the_sheet() -> None:
    for address in (
        CellAddress(1, 1),
        CellAddress(MAX_ROWS, 1),
        CellAddress(1, MAX_COLUMNS),
        CellAddress(MAX_ROWS, MAX_COLUMNS),
        CellAddress(5, MAX_COLUMNS - 2),
    ):
        box = note_box(address, "many lines\n" * 50, SheetSizes())
        left, _, top, _, right, _, bottom, _ = (int(each) for each in box.anchor.split(","))
        assert 0 <= left <= right < MAX_COLUMNS
        assert 0 <= top <= bottom < MAX_ROWS


def test_the_box_follows_the_real_sizes_of_rows_and_columns() -> None:
    sizes = SheetSizes(widths={3: 600}, heights={3: 400})
    anchor = note_box(B3, "short", sizes).anchor
    assert anchor == "2, 15, 1, 10, 2, 303, 2, 50"


# Whole workbooks


def test_an_annotated_cell_is_found_by_its_shape_and_stays_hidden(tmp_path: Path) -> None:
    book = save(blank_workbook(), made(annotation()))
    vml = parts(book)["xl/drawings/vmlDrawing1.vml"].decode()
    assert "visibility:hidden" in vml
    assert "<x:Row>2</x:Row><x:Column>1</x:Column>" in vml
    assert not lint_problems(book, tmp_path) - lint_problems(blank_workbook(), tmp_path)


def test_notes_without_shapes_get_them_with_the_first_annotation(tmp_path: Path) -> None:
    book = book_with_note()
    rels = parts(book)["xl/worksheets/_rels/sheet1.xml.rels"].decode()
    rels = re.sub(r"<Relationship [^>]*vmlDrawing[^>]*/>", "", rels)
    sheet = re.sub(r"<legacyDrawing[^>]*/>", "", parts(book)["xl/worksheets/sheet1.xml"].decode())
    book = with_part(book, "xl/worksheets/_rels/sheet1.xml.rels", rels.encode())
    book = with_part(book, "xl/worksheets/sheet1.xml", sheet.encode())
    after = save(book, made(annotation(cell="Sheet1!A1")))
    assert len(natives_of(after)) == 2
    assert not lint_problems(after, tmp_path) - lint_problems(book, tmp_path)


def test_a_utf_16_comments_part_stays_one() -> None:
    book = book_with_note()
    name = next(each for each in parts(book) if "comment" in each and each.endswith(".xml"))
    text = (
        parts(book)[name].decode("utf-8").replace("<comments", "<?xml version='1.0'?><comments", 1)
    )
    book = with_part(book, name, text.encode("utf-16"))
    after = save(book, made(annotation(cell="Sheet1!A1")))
    assert parts(after)[name].startswith(b"\xff\xfe")
    note = note_on(after)
    assert note is not None
    assert note.text == "Dana:\nMine."


def test_a_broken_comments_part_is_named_and_nothing_is_written() -> None:
    book = book_with_note()
    name = next(each for each in parts(book) if "comment" in each and each.endswith(".xml"))
    book = with_part(book, name, b"<comments><oops")
    with pytest.raises(DamagedWorkbookError, match="comment"):
        save(book, made(annotation()))


def test_a_protected_sheet_is_refused_unless_it_allows_objects() -> None:
    def protected(*, objects: bool) -> bytes:
        book = Workbook()
        page = book.worksheets[0]
        page.title = "Sheet1"
        page.protection.sheet = True
        page.protection.objects = objects
        out = io.BytesIO()
        book.save(out)
        return out.getvalue()

    with pytest.raises(ProtectedSheetError, match="'Sheet1'"):
        save(protected(objects=True), made(annotation()))
    assert note_on(save(protected(objects=False), made(annotation()))) is not None


def test_a_persons_note_on_a_protected_sheet_does_not_hinder_other_sheets() -> None:
    book = Workbook()
    page = book.worksheets[0]
    page.title = "Sheet1"
    page["B3"].comment = Comment("Dana:\nMine.", "Dana")
    page.protection.sheet = True
    page.protection.objects = True
    book.create_sheet("Free")
    out = io.BytesIO()
    book.save(out)
    edits = [*reconciled(out.getvalue()).edits, *made(annotation(cell="Free!A1"))]
    after = save(out.getvalue(), edits)
    assert {str(each.cell) for each in natives_of(after)} == {"Sheet1!B3", "Free!A1"}
    assert reconciled(after).edits == ()


def test_a_chart_sheet_is_refused() -> None:
    book = Workbook()
    book.create_chartsheet("Chart")
    out = io.BytesIO()
    book.save(out)
    with pytest.raises(UnknownAnchorError, match="Chart"):
        save(out.getvalue(), made(annotation(cell="Chart!B3")))


def test_a_hundred_annotations_in_one_save() -> None:
    remarks = [annotation("Same text", f"Sheet1!C{row}", id=f"A-{row}") for row in range(1, 101)]
    book = save(blank_workbook(), made(*remarks))
    assert len(natives_of(book)) == 100
    vml = parts(book)["xl/drawings/vmlDrawing1.vml"].decode()
    assert len(set(shape_ids(vml))) == 100
    edits = [AnnotationEdit(each, each.deleted(later(1))) for each in remarks]
    assert natives_of(save(book, edits)) == ()
