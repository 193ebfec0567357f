"""Cells of a worksheet in all the spellings that the format allows."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from counterpoint.model import CellFlag
from counterpoint.model.errors import DamagedWorkbookError
from counterpoint.workbook.package import Package
from counterpoint.workbook.reading import SheetGrid, read_grids
from support.raw_books import MAIN, MAIN_STRICT, raw_book

STYLES = (
    '<numFmts count="1"><numFmt numFmtId="164" formatCode="0.0&quot; km&quot;"/></numFmts>'
    "<fonts><font/></fonts><fills><fill/></fills>"
    "<cellXfs>"
    '<xf numFmtId="0"/><xf numFmtId="9"/><xf numFmtId="14"/><xf numFmtId="46"/>'
    '<xf numFmtId="164"/><xf numFmtId="20"/><xf numFmtId="22"/>'
    "</cellXfs>"
)
STRINGS = "<si><t>one</t></si><si><t>two</t></si>"


def read(path: Path, name: str = "S1") -> SheetGrid:
    with Package.open(path) as package:
        return read_grids(package)[name]


def sheet(cells: str) -> str:
    return f"<sheetData>{cells}</sheetData>"


def test_every_kind_of_cell(tmp_path: Path) -> None:
    rows = (
        '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><v>1.5</v></c>'
        '<c r="C1" t="b"><v>1</v></c><c r="D1" t="e"><v>#DIV/0!</v></c>'
        '<c r="E1" t="str"><f>A1&amp;"x"</f><v>onex</v></c>'
        '<c r="F1" t="inlineStr"><is><t>in &lt;line&gt;</t></is></c>'
        '<c r="G1" s="2" t="d"><v>2023-03-15T00:00:00</v></c><c r="H1" s="1"><v>0.256</v></c></row>'
    )
    grid = read(raw_book(tmp_path / "b.xlsx", sheet(rows), strings=STRINGS, styles=STYLES))
    assert grid.rows[0] == (
        "one", "1.5", "TRUE", "#DIV/0!", "onex", "in <line>", "3/15/2023", "26%",
    )  # fmt: skip
    assert grid.values[0][1:3] == (1.5, True)
    assert grid.value(1, 7) == date(2023, 3, 15)
    flags = [facts.flag if (facts := grid.facts(1, column)) else None for column in range(1, 9)]
    assert flags == [None] * 3 + [CellFlag.ERROR_VALUE, CellFlag.FORMULA] + [None] * 3


def test_a_formula_without_a_stored_value_is_marked(tmp_path: Path) -> None:
    rows = (
        '<row r="1"><c r="A1"><f>1+1</f></c><c r="B1"><f>1+1</f><v>2</v></c>'
        '<c r="C1" t="str"><f>T("")</f><v></v></c></row>'
    )
    grid = read(raw_book(tmp_path / "b.xlsx", sheet(rows)))
    assert [facts.flag for column in (1, 2, 3) if (facts := grid.facts(1, column))] == [
        CellFlag.NO_CACHED_VALUE,
        CellFlag.FORMULA,
    ]
    assert grid.rows == [("", "2")]


def test_dates_times_and_durations_hold_python_values(tmp_path: Path) -> None:
    rows = (
        '<row r="1"><c r="A1" s="2"><v>45000</v></c><c r="B1" s="5"><v>0.75</v></c>'
        '<c r="C1" s="3"><v>1.5</v></c><c r="D1" s="6"><v>45000.5</v></c>'
        '<c r="E1" s="4"><v>12.34</v></c></row>'
    )
    grid = read(raw_book(tmp_path / "b.xlsx", sheet(rows), styles=STYLES))
    assert grid.rows[0] == ("3/15/2023", "18:00", "36:00:00", "3/15/2023 12:00", "12.3 km")
    assert grid.values[0] == (
        date(2023, 3, 15), time(18), timedelta(hours=36), datetime(2023, 3, 15, 12), 12.34,
    )  # fmt: skip


def test_the_1904_system_is_the_workbooks_choice(tmp_path: Path) -> None:
    rows = sheet('<row r="1"><c r="A1" s="2"><v>0</v></c></row>')
    book = raw_book(tmp_path / "b.xlsx", rows, styles=STYLES, workbook='<workbookPr date1904="1"/>')
    assert read(book).text(1, 1) == "1/1/1904"


def test_coordinates_never_shift(tmp_path: Path) -> None:
    rows = '<row r="3"><c r="C3" t="s"><v>1</v></c></row><row r="6"><c r="B6"><v>7</v></c></row>'
    grid = read(raw_book(tmp_path / "b.xlsx", sheet(rows), strings=STRINGS))
    assert (grid.row_count, grid.column_count) == (6, 3)
    assert grid.text(3, 3) == "two"
    assert grid.text(6, 2) == "7"
    assert all(len(row) == 3 for row in grid.rows)


def test_cells_and_rows_without_addresses_follow_one_another(tmp_path: Path) -> None:
    rows = (
        "<row><c><v>1</v></c><c><v>2</v></c></row>"
        '<row r="4"><c r="B4"><v>3</v></c><c><v>4</v></c></row>'
    )
    grid = read(raw_book(tmp_path / "b.xlsx", sheet(rows)))
    assert grid.rows == [("1", "2", ""), ("", "", ""), ("", "", ""), ("", "3", "4")]


@pytest.mark.parametrize(
    "cells",
    [
        '<row r="1"><c t="s" r="A1"><v>0</v></c><c r="B1" t="s" s="0"><v>1</v></c></row>',
        '<row r="1"><!-- note --><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>',
        (
            '<row r="1" ><c r="A1" t="s" ><v>0</v></c>'
            '<c r="B1" t="s"><v xml:space="preserve">1</v></c></row>'
        ),
        '<row r="1"><c r="A1" t="str"><v><![CDATA[one]]></v></c><c r="B1" t="s"><v>1</v></c></row>',
        '<row r="1"><c r="B1" t="s"><v>1</v></c><c r="A1" t="s"><v>0</v></c></row>',
        (
            '<row r="1"><c r="A1" t="s"><v>0</v></c></row>'
            '<row r="1"><c r="B1" t="s"><v>1</v></c></row>'
        ),
        '\n<row r="1">\n<c r="A1" t="s">\n<v>0</v>\n</c>\n<c r="B1" t="s"><v>1</v></c>\n</row>\n',
        "<row r='1'><c r='A1' t='s'><v>0</v></c><c r='B1' t='s'><v>1</v></c></row>",
    ],
)
def test_unusual_spellings_read_the_same(tmp_path: Path, cells: str) -> None:
    grid = read(raw_book(tmp_path / "b.xlsx", sheet(cells), strings=STRINGS))
    assert grid.rows == [("one", "two")]


@pytest.mark.parametrize("namespace", [MAIN, MAIN_STRICT])
def test_prefixes_and_strict_namespaces_make_no_difference(tmp_path: Path, namespace: str) -> None:
    part = (
        f'<?xml version="1.0"?><x:worksheet xmlns:x="{namespace}"><x:sheetData><x:row r="2">'
        '<x:c r="B2" t="s"><x:v>1</x:v></x:c></x:row>'
        '<x:row r="3"><x:c r="C3"><x:v>5</x:v></x:c></x:row></x:sheetData>'
        '<x:mergeCells><x:mergeCell ref="B2:C2"/></x:mergeCells></x:worksheet>'
    )
    strings = (
        f'<?xml version="1.0"?><x:sst xmlns:x="{namespace}"><x:si><x:t>a</x:t></x:si>'
        "<x:si><x:r><x:rPr><x:strike/></x:rPr><x:t>b</x:t></x:r></x:si></x:sst>"
    )
    grid = read(raw_book(tmp_path / "b.xlsx", part, strings=strings, namespace=namespace))
    assert grid.text(2, 2) == "b"
    assert grid.merged == ((2, 2, 2, 3),)
    facts = grid.facts(2, 2)
    assert facts is not None
    assert [run.strike for run in facts.runs] == [True]


def test_utf16_parts_are_read(tmp_path: Path) -> None:
    part = f'<?xml version="1.0" encoding="UTF-16"?><worksheet xmlns="{MAIN}">'
    part += sheet('<row r="1"><c r="A1" t="inlineStr"><is><t>Čechy</t></is></c></row>')
    path = raw_book(tmp_path / "b.xlsx", (part + "</worksheet>"))
    data = (part + "</worksheet>").encode("utf-16")
    import zipfile

    with zipfile.ZipFile(path) as old:
        parts = {name: old.read(name) for name in old.namelist()}
    parts["xl/worksheets/sheet1.xml"] = data
    with zipfile.ZipFile(path, "w") as new:
        for name, content in parts.items():
            new.writestr(name, content)
    assert read(path).text(1, 1) == "Čechy"


def test_a_cell_in_the_farthest_corner_costs_nothing(tmp_path: Path) -> None:
    rows = (
        '<row r="1"><c r="A1"><v>1</v></c></row>'
        '<row r="1048576"><c r="XFD1048576"><v>2</v></c></row>'
    )
    head = '<dimension ref="A1:XFD1048576"/>'
    grid = read(raw_book(tmp_path / "b.xlsx", head + sheet(rows)))
    assert (grid.row_count, grid.column_count) == (1_048_576, 16_384)
    assert grid.text(1_048_576, 16_384) == "2"
    assert grid.text(1, 1) == "1"
    assert grid.text(500_000, 7) == ""


def test_merged_areas_end_where_the_sheet_ends(tmp_path: Path) -> None:
    far = '<row r="1048576"><c r="XFD1048576"><v>2</v></c></row>'
    near = '<row r="3"><c r="C3"><v>1</v></c></row>'
    merges = "".join(f'<mergeCell ref="{area}"/>' for area in ("A1:XFD1048576", "A1:A9", "F1:G1"))
    merges = f"<mergeCells>{merges}</mergeCells>"
    book = raw_book(tmp_path / "b.xlsx", sheet(near) + merges, sheet(near + far) + merges)
    assert read(book, "S1").merged == ((1, 1, 3, 3), (1, 1, 3, 1))
    assert read(book, "S2").merged == ((1, 1, 9, 1), (1, 6, 1, 7))


def test_empty_cells_with_styles_do_not_stretch_the_sheet(tmp_path: Path) -> None:
    rows = (
        '<row r="1"><c r="A1"><v>1</v></c><c r="Z1" s="1"/></row>'
        '<row r="900"><c r="A900" s="1"/></row><row r="901" hidden="1"/>'
    )
    grid = read(raw_book(tmp_path / "b.xlsx", sheet(rows), styles=STYLES))
    assert grid.rows == [("1",)]
    assert grid.hidden_rows == frozenset()


@pytest.mark.parametrize("content", ["", "<sheetData/>", "<sheetData></sheetData>"])
def test_sheets_without_cells_are_empty(tmp_path: Path, content: str) -> None:
    grid = read(raw_book(tmp_path / "b.xlsx", content + "<mergeCells/>"))
    assert (grid.row_count, grid.column_count) == (0, 0)


@pytest.mark.parametrize(
    "value", ['<c r="A1" t="s"><v>99</v></c>', '<c r="A1" t="s"/>', '<c r="A1" t="s"><v>x</v></c>']
)
def test_strings_that_are_not_there_are_empty(tmp_path: Path, value: str) -> None:
    rows = sheet(f'<row r="1">{value}<c r="B1" t="s"><v>0</v></c></row>')
    assert read(raw_book(tmp_path / "b.xlsx", rows, strings=STRINGS)).rows == [("", "one")]


def test_a_workbook_without_styles_and_strings_reads(tmp_path: Path) -> None:
    rows = sheet('<row r="1"><c r="A1" s="7"><v>3</v></c><c r="B1" t="s"><v>0</v></c></row>')
    assert read(raw_book(tmp_path / "b.xlsx", rows)).rows == [("3",)]


def test_texts_are_unescaped_and_phonetic_runs_left_out(tmp_path: Path) -> None:
    strings = (
        "<si><t>a &amp;amp; b&#10;c_x000D_\nd</t></si>"
        '<si><t xml:space="preserve"> _x005F_x0041_ _xD83D__xDE00_ </t></si>'
        '<si><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh><phoneticPr fontId="1"/></si>'
        "<si/><si><t/></si><si><t>last</t></si>"
    )
    cells = "".join(f'<c r="{letter}1" t="s"><v>{n}</v></c>' for n, letter in enumerate("ABCDEF"))
    grid = read(raw_book(tmp_path / "b.xlsx", sheet(f'<row r="1">{cells}</row>'), strings=strings))
    assert grid.rows[0] == ("a &amp; b\nc\nd", " _x0041_ 😀 ", "東京", "", "", "last")


def test_text_sections_of_formats_change_texts(tmp_path: Path) -> None:
    styles = (
        '<numFmts><numFmt numFmtId="164" formatCode=";;;"/>'
        '<numFmt numFmtId="165" formatCode="&quot;§ &quot;@"/></numFmts>'
        '<cellXfs><xf/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs>'
    )
    rows = sheet(
        '<row r="1"><c r="A1" s="1" t="s"><v>0</v></c><c r="B1" s="2" t="s"><v>1</v></c></row>'
    )
    grid = read(raw_book(tmp_path / "b.xlsx", rows, strings=STRINGS, styles=styles))
    assert grid.rows == [("", "§ two")]
    assert grid.value(1, 1) == "one"


def test_hidden_rows_and_columns_are_known(tmp_path: Path) -> None:
    cols = '<cols><col min="2" max="3" hidden="1"/><col min="5" max="16384" hidden="1"/></cols>'
    rows = "".join(
        f'<row r="{number}"{hidden}><c r="A{number}" t="s"><v>0</v></c>'
        f'<c r="D{number}"><v>1</v></c></row>'
        for number, hidden in ((1, ""), (2, ' hidden="1"'), (3, ' hidden="0"'))
    )
    grid = read(raw_book(tmp_path / "b.xlsx", cols + sheet(rows), strings=STRINGS))
    assert grid.hidden_rows == {2}
    assert grid.hidden_columns == {2, 3}


def test_broken_xml_is_a_clear_error(tmp_path: Path) -> None:
    book = raw_book(tmp_path / "b.xlsx", '<sheetData><row r="1"><c r="A1"><v>1</v></row>')
    with pytest.raises(DamagedWorkbookError, match="not well-formed"):
        read(book)


def test_a_broken_sheet_among_others_is_left_out_with_a_warning(tmp_path: Path) -> None:
    whole = sheet('<row r="1"><c r="A1"><v>1</v></c></row>')
    book = raw_book(tmp_path / "b.xlsx", whole, '<sheetData><row r="1"><c r="A1"></row>')
    with Package.open(book) as package:
        grids = read_grids(package)
        assert grids["S1"].rows == [("1",)]
        assert not grids["S2"].rows
    assert [(problem.code, problem.sheet) for problem in grids.warnings] == [
        ("unreadable-sheet", "S2")
    ]


def test_protection_that_forbids_comments_locks_the_sheet(tmp_path: Path) -> None:
    rows = sheet('<row r="1"><c r="A1"><v>1</v></c></row>')
    open_objects = '<sheetProtection sheet="1"/>'
    closed = '<sheetProtection sheet="1" objects="1" scenarios="1"/>'
    book = raw_book(tmp_path / "b.xlsx", rows + open_objects, rows + closed)
    assert not read(book, "S1").info.locked
    assert read(book, "S2").info.locked


cell_texts = st.text(
    st.characters(exclude_categories=("Cs", "Cc"), include_characters="\n\t&<>\"'_x"), max_size=30
)


@settings(max_examples=40, deadline=None)
@given(st.lists(st.lists(cell_texts, min_size=1, max_size=5), min_size=1, max_size=8))
def test_what_openpyxl_writes_reads_back(
    tmp_path_factory: pytest.TempPathFactory, rows: list[list[str]]
) -> None:
    from openpyxl import Workbook

    book = Workbook()
    page = book.worksheets[0]
    page.title = "S1"
    for number, row in enumerate(rows, 1):
        for column, text in enumerate(row, 1):
            cell = page.cell(number, column)
            cell.value = text
            cell.data_type = "s"
    path = tmp_path_factory.mktemp("books") / "b.xlsx"
    book.save(path)
    grid = read(path)
    for number, row in enumerate(rows, 1):
        for column, text in enumerate(row, 1):
            assert grid.text(number, column) == text
