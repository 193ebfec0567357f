"""A new sheet is a table that looks good by itself, in any workbook."""

from __future__ import annotations

import io
from pathlib import Path

import openpyxl
import pytest

from counterpoint.workbook.package import PackagePatch, write_package
from counterpoint.workbook.sheets import add_sheet, free_sheet_name, read_sheet_rows, sheet_tables
from support.annotating import calc_view
from support.packages import MAIN, OFFICE, opened, plain_parts, rewritten

COLUMNS = ["Annotation", "Kind", "Text"]
ROWS = [["A-1", "note", "=not a formula"], ["A-2", "risk", "two\nlines & <more>"], ["A-3"]]


def added(parts: dict[str, str | bytes], name: str = "Annotations") -> tuple[PackagePatch, str]:
    patch = PackagePatch(opened(parts))
    sheet = add_sheet(
        patch,
        name,
        COLUMNS,
        ROWS,
        widths={"Text": 60},
        wrapped=["Text"],
        choices={"Kind": ["note", "risk"]},
        table_name="Annotations",
    )
    return patch, sheet.part


def test_reads_back_in_another_program_with_table_header_and_choices(tmp_path: Path) -> None:
    patch, _ = added(plain_parts())
    path = tmp_path / "book.xlsx"
    with path.open("wb") as out:
        write_package(patch, out)
    book = openpyxl.load_workbook(path)
    assert book.sheetnames == ["Matrix", "Annotations"]
    sheet = book["Annotations"]
    assert [[cell.value for cell in row] for row in sheet.iter_rows()] == [
        COLUMNS,
        ROWS[0],
        ROWS[1],
        ["A-3", None, None],
    ]
    assert sheet["C2"].data_type == "s"
    assert sheet.freeze_panes == "A2"
    assert sheet["A1"].font.b
    assert not sheet["A2"].font.b
    assert sheet["C2"].alignment.wrap_text
    assert sheet["A2"].alignment.vertical == "top"
    assert sheet.column_dimensions["C"].width == 60
    (table,) = sheet.tables.values()
    assert (table.ref, table.displayName, table.autoFilter.ref) == (
        "A1:C4",
        "Annotations",
        "A1:C4",
    )
    (validation,) = sheet.data_validations.dataValidation
    assert validation.formula1 == '"note,risk"'
    assert str(validation.sqref) == "B2:B1048576"
    assert sheet["C2"].font.name == "Calibri"


def test_only_what_lists_the_sheet_changes() -> None:
    patch, part = added(plain_parts())
    assert set(patch.changed) == {
        "[Content_Types].xml",
        "xl/workbook.xml",
        "xl/_rels/workbook.xml.rels",
        "xl/styles.xml",
        "docProps/app.xml",
        part,
        "xl/tables/table1.xml",
        "xl/worksheets/_rels/sheet2.xml.rels",
    }
    workbook = patch.read("xl/workbook.xml").decode()
    entry = '<sheet name="Annotations" sheetId="2" r:id="rId3"/>'
    assert workbook.replace(entry, "") == plain_parts()["xl/workbook.xml"]
    app = patch.read("docProps/app.xml").decode()
    assert "<vt:i4>2</vt:i4>" in app
    assert '<vt:vector size="2" baseType="lpstr"><vt:lpstr>Matrix</vt:lpstr>' in app
    assert "<vt:lpstr>Annotations</vt:lpstr></vt:vector>" in app


def test_ids_and_names_are_new_ones() -> None:
    parts = plain_parts()
    parts["xl/workbook.xml"] = (
        f'<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><sheets>'
        '<sheet name="Matrix" sheetId="41" r:id="rId1"/></sheets><definedNames>'
        "<definedName name='annotations'>Matrix!$A$1</definedName></definedNames></workbook>"
    )
    patch, part = added(parts, name="annotations ")
    assert 'name="annotations " sheetId="42" r:id="rId3"' in patch.read("xl/workbook.xml").decode()
    assert sheet_tables(patch, part)[0].name == "Annotations_2"
    second = add_sheet(patch, "Stances", ["ID"], [], table_name="annotations_2")
    assert sheet_tables(patch, second.part)[0].name == "annotations_2_2"
    assert b'id="2"' in patch.read(sheet_tables(patch, second.part)[0].part)
    assert str(sheet_tables(patch, second.part)[0].range) == "A1:A2"


def test_formats_are_used_again_by_the_next_sheet() -> None:
    patch, _ = added(plain_parts())
    before = patch.read("xl/styles.xml")
    add_sheet(patch, "Second", ["ID"], [])
    assert patch.read("xl/styles.xml") == before
    assert b'<fonts count="2">' in before
    assert b'<cellXfs count="4">' in before


def test_workbooks_without_styles_get_a_plain_sheet() -> None:
    parts = plain_parts()
    del parts["xl/styles.xml"]
    rels = str(parts["xl/_rels/workbook.xml.rels"])
    start = rels.index('<Relationship Id="rId2"')
    parts["xl/_rels/workbook.xml.rels"] = rels[:start] + "</Relationships>"
    patch, part = added(parts)
    assert b" s=" not in patch.read(part)
    assert b"style=" not in patch.read(part)
    out = io.BytesIO()
    write_package(patch, out)
    assert openpyxl.load_workbook(out)["Annotations"]["A2"].value == "A-1"


def test_prefixed_workbooks_get_a_prefixed_entry() -> None:
    parts = plain_parts()
    parts["xl/workbook.xml"] = (
        f'<x:workbook xmlns:x="{MAIN}"><x:sheets>'
        f'<x:sheet xmlns:q="{OFFICE}" name="Matrix" sheetId="1" q:id="rId1"/>'
        "</x:sheets></x:workbook>"
    )
    patch, _ = added(parts)
    entry = f'<x:sheet name="Annotations" sheetId="2" xmlns:r="{OFFICE}" r:id="rId3"/></x:sheets>'
    assert entry in patch.read("xl/workbook.xml").decode()
    with rewritten(patch) as after:
        assert [sheet.name for sheet in after.sheets] == ["Matrix", "Annotations"]
        assert dict(read_sheet_rows(after, after.sheets[1].part))[3][3] == "two\nlines & <more>"


@pytest.mark.parametrize("listing", ["stale", "", "<HeadingPairs/><TitlesOfParts/>"])
def test_a_listing_of_titles_that_is_odd_stays_as_it_is(listing: str) -> None:
    parts = plain_parts()
    app = str(parts["docProps/app.xml"])
    if listing == "stale":
        app = app.replace("<vt:i4>1</vt:i4>", "<vt:i4>5</vt:i4>")
    else:
        start, end = app.index("<HeadingPairs"), app.index("</Properties>")
        app = app[:start] + listing + app[end:]
    patch, _ = added(parts | {"docProps/app.xml": app})
    assert "docProps/app.xml" not in patch.changed


def test_a_free_name_keeps_to_the_rules() -> None:
    patch, _ = added(plain_parts(), name="ANNOTATIONS")
    assert free_sheet_name(patch, "Annotations") == "Annotations 2"
    assert free_sheet_name(patch, "Other") == "Other"
    long = "x" * 40
    add_sheet(patch, free_sheet_name(patch, long), ["ID"], [])
    assert free_sheet_name(patch, long) == "x" * 29 + " 2"


@pytest.mark.parametrize(
    ("name", "columns"),
    [
        ("matrix", ["ID"]),
        ("", ["ID"]),
        ("x" * 32, ["ID"]),
        ("a/b", ["ID"]),
        ("'quoted'", ["ID"]),
        ("ok", []),
        ("ok", ["ID", "id"]),
        ("ok", ["ID", ""]),
    ],
)
def test_names_that_break_the_rules_are_refused(name: str, columns: list[str]) -> None:
    with opened(plain_parts()) as package:
        patch = PackagePatch(package)
        with pytest.raises(ValueError, match=r"name|already"):
            add_sheet(patch, name, columns, [])
        assert patch.changed == ()


def test_choices_that_do_not_fit_are_refused() -> None:
    for choices in (["a,b"], ['"'], ["x" * 300]):
        with opened(plain_parts()) as package, pytest.raises(ValueError, match="drop-down"):
            add_sheet(PackagePatch(package), "New", ["ID"], [], choices={"ID": choices})


@pytest.mark.calc
def test_calc_shows_the_new_sheet_as_it_was_written(tmp_path: Path) -> None:
    patch, _ = added(plain_parts())
    out = io.BytesIO()
    write_package(patch, out)
    sheets = calc_view(out.getvalue(), tmp_path)
    assert sheets is not None
    shown = sheets[1]
    assert shown["name"] == "Annotations"
    cells = shown["cells"]
    assert cells["C2"] == "=not a formula"
    assert cells["C3"] == "two\nlines & <more>"
    assert cells["A4"] == "A-3"
