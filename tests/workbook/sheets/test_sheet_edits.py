"""Cells change, rows are appended, and the rest of the sheet stays byte for byte."""

from __future__ import annotations

import io

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from counterpoint.model import CellAddress
from counterpoint.model.errors import MatrixFormatError, UnknownAnchorError
from counterpoint.workbook.package import PackagePatch, SheetPart, encode_xstring, write_package
from counterpoint.workbook.sheets import SheetEdits, read_sheet_rows, sheet_tables
from support.packages import MAIN, OFFICE, SHEET, opened, plain_parts, sheet_xml

THIRD = '<c r="A3" s="7"><v>1</v></c><c r="C3" s="8" t="s"><v>0</v></c>'
ROWS = (
    '<row r="1" spans="1:3" ht="20"><c r="A1" s="4" t="str"><v>ID</v></c></row>\n'
    f'<row r="3" spans="1:3">{THIRD}'
    "<extLst/></row>\n<!-- between -->"
    '<row r="5"/><row r="7" s="9" customFormat="1"><c r="B7" s="2"/></row>'
)


def edited(
    cells: dict[str, str | float | None],
    xml: str,
    *,
    append: tuple[dict[int, str], ...] = (),
    more: dict[str, str] | None = None,
) -> tuple[str, tuple[int, ...], PackagePatch]:
    package = opened(plain_parts() | {SHEET: xml} | (more or {}))
    patch = PackagePatch(package)
    edits = SheetEdits(patch, package.sheets[0])
    for address, value in cells.items():
        edits.put(CellAddress.parse(address), value)
    for row in append:
        edits.append(row)
    numbers = edits.apply()
    return patch.read(SHEET).decode(), numbers, patch


def inline(text: str) -> str:
    return f'<is><t xml:space="preserve">{text}</t></is>'


@pytest.mark.parametrize(
    ("cells", "old", "new"),
    [
        (
            {"C3": "=new & <old>"},
            '<c r="C3" s="8" t="s"><v>0</v></c>',
            f'<c r="C3" s="8" t="inlineStr">{inline("=new &amp; &lt;old&gt;")}</c>',
        ),
        ({"A3": 2.5}, '<c r="A3" s="7"><v>1</v></c>', '<c r="A3" s="7"><v>2.5</v></c>'),
        ({"A3": None}, '<c r="A3" s="7"><v>1</v></c>', '<c r="A3" s="7"/>'),
        (
            {"B3": "b"},
            '<c r="C3" s="8"',
            f'<c r="B3" t="inlineStr">{inline("b")}</c><c r="C3" s="8"',
        ),
        ({"A5": 1}, '<row r="5"/>', '<row r="5"><c r="A5"><v>1</v></c></row>'),
        ({"A7": 1}, '<c r="B7" s="2"/>', '<c r="A7" s="9"><v>1</v></c><c r="B7" s="2"/>'),
        (
            {"E3": 1, "D3": 2},
            f'<row r="3" spans="1:3">{THIRD}',
            f'<row r="3" spans="1:5">{THIRD}<c r="D3"><v>2</v></c><c r="E3"><v>1</v></c>',
        ),
        ({"A2": 1}, '<row r="3"', '<row r="2"><c r="A2"><v>1</v></c></row><row r="3"'),
        ({"A6": 1}, '<row r="7"', '<row r="6"><c r="A6"><v>1</v></c></row><row r="7"'),
    ],
)
def test_only_the_cell_changes(cells: dict[str, str | float | None], old: str, new: str) -> None:
    before = sheet_xml(ROWS)
    assert before.count(old) == 1
    assert edited(cells, before)[0] == before.replace(old, new)


def test_an_appended_row_follows_the_last_one_that_holds_something_and_looks_like_it() -> None:
    before = sheet_xml(ROWS)
    after, numbers, _ = edited({}, before, append=({1: "a", 3: "c"}, {1: "b"}))
    assert numbers == (4, 5)
    first = (
        f'<row r="4"><c r="A4" s="7" t="inlineStr">{inline("a")}</c>'
        f'<c r="C4" s="8" t="inlineStr">{inline("c")}</c></row>'
    )
    assert first in after
    assert f'<row r="5"><c r="A5" t="inlineStr">{inline("b")}</c></row>' in after


def test_columns_give_new_cells_their_style() -> None:
    cols = '<cols><col min="2" max="3" width="9" style="6"/></cols>'
    after, _, _ = edited({"B1": 1, "A1": 2}, sheet_xml(before=cols))
    assert '<row r="1"><c r="A1"><v>2</v></c><c r="B1" s="6"><v>1</v></c></row>' in after


def test_the_dimension_grows_with_the_cells() -> None:
    before = sheet_xml(ROWS, before='<dimension ref="A1:C3"/>')
    assert '<dimension ref="A1:E9"/>' in edited({"E9": 1}, before)[0]
    assert '<dimension ref="A1:C3"/>' in edited({"E9": None, "B2": 1}, before)[0]
    odd = sheet_xml(ROWS, before='<dimension ref="nonsense"/>')
    assert '<dimension ref="nonsense"/>' in edited({"E9": 1}, odd)[0]


@pytest.mark.parametrize(
    "xml",
    [
        f'<worksheet xmlns="{MAIN}"><sheetData/></worksheet>',
        f'<worksheet xmlns="{MAIN}"><sheetData></sheetData></worksheet>',
        f'<worksheet xmlns="{MAIN}"><cols/><pageMargins left="1"/></worksheet>',
        f'<worksheet xmlns="{MAIN}"/>',
    ],
)
def test_empty_sheets_take_cells_too(xml: str) -> None:
    after, numbers, _ = edited({}, xml, append=({1: "x"},))
    assert numbers == (1,)
    assert f'<sheetData><row r="1"><c r="A1" t="inlineStr">{inline("x")}</c></row>' in after
    assert after.index("</sheetData>") < after.find("<pageMargins") or "pageMargins" not in after


def test_prefixed_sheets_get_prefixed_cells() -> None:
    before = (
        f'<x:worksheet xmlns:x="{MAIN}"><x:sheetData><x:row r="1"/></x:sheetData></x:worksheet>'
    )
    after, _, _ = edited({"A1": "x", "A2": 2}, before)
    assert '<x:c r="A1" t="inlineStr"><x:is><x:t xml:space="preserve">x</x:t></x:is></x:c>' in after
    assert '<x:row r="2"><x:c r="A2"><x:v>2</x:v></x:c></x:row>' in after


CHAIN = f'<calcChain xmlns="{MAIN}"><c r="A1" i="1"/><c r="B1"/><c r="C1" i="2"/></calcChain>'


def with_chain() -> dict[str, str]:
    rels = str(plain_parts()["xl/_rels/workbook.xml.rels"])
    link = f'<Relationship Id="rId8" Type="{OFFICE}/calcChain" Target="calcChain.xml"/>'
    return {
        "xl/calcChain.xml": CHAIN,
        "xl/_rels/workbook.xml.rels": rels.replace("</Relationships>", link + "</Relationships>"),
    }


def test_a_replaced_formula_leaves_the_calculation_chain() -> None:
    rows = '<row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1"><f>A1</f><v>2</v></c></row>'
    after, _, patch = edited({"A1": 5}, sheet_xml(rows), more=with_chain())
    assert '<c r="A1"><v>5</v></c><c r="B1"><f>A1</f>' in after
    chain = patch.read("xl/calcChain.xml").decode()
    assert chain == CHAIN.replace('<c r="A1" i="1"/><c r="B1"/>', '<c i="1" r="B1"/>')


def test_an_empty_chain_goes_away_as_a_whole() -> None:
    rows = '<row r="1"><c r="A1"><f>1+1</f><v>2</v></c></row>'
    more = with_chain() | {
        "xl/calcChain.xml": f'<calcChain xmlns="{MAIN}"><c r="A1" i="1"/></calcChain>'
    }
    _, _, patch = edited({"A1": 5}, sheet_xml(rows), more=more)
    assert "xl/calcChain.xml" not in patch
    assert patch.related("xl/workbook.xml", "calcChain") == ()


@pytest.mark.parametrize(
    "formula", ['<f t="array" ref="A1:B2">X</f>', '<f t="shared" ref="A1:A5" si="0">X</f>']
)
def test_a_formula_that_fills_other_cells_is_not_lost(formula: str) -> None:
    rows = f'<row r="1"><c r="A1">{formula}<v>2</v></c></row>'
    with pytest.raises(MatrixFormatError, match=r"cell A1: .* fills other cells"):
        edited({"A1": 5}, sheet_xml(rows))


def test_one_cell_of_a_shared_formula_may_change() -> None:
    rows = '<row r="1"><c r="A1"><f t="shared" si="0"/><v>2</v></c></row>'
    assert '<c r="A1"><v>5</v></c>' in edited({"A1": 5}, sheet_xml(rows))[0]


def with_table(reference: str, more: str = "") -> dict[str, str]:
    package = "http://schemas.openxmlformats.org/package/2006/relationships"
    return {
        "xl/worksheets/_rels/sheet1.xml.rels": (
            f'<Relationships xmlns="{package}"><Relationship Id="rId1" Type="{OFFICE}/table"'
            ' Target="../tables/table1.xml"/></Relationships>'
        ),
        "xl/tables/table1.xml": (
            f'<table xmlns="{MAIN}" id="1" name="T" displayName="T" ref="{reference}"{more}>'
            f'<autoFilter ref="{reference}"/><tableColumns count="1">'
            '<tableColumn id="1" name="ID"/></tableColumns></table>'
        ),
    }


TABLE_ROWS = '<row r="1"><c r="A1" s="5" t="str"><v>ID</v></c></row>'


@pytest.mark.parametrize(
    ("reference", "rows", "more", "grown"),
    [
        ("A1:A2", TABLE_ROWS, "", "A1:A3"),
        ("A1:A9", TABLE_ROWS, "", "A1:A9"),
        ("A1:A2", TABLE_ROWS + '<row r="5"><c r="A5"><v>1</v></c></row>', "", "A1:A2"),
        (
            "A1:A2",
            TABLE_ROWS + '<row r="2"><c r="A2"><v>1</v></c></row>',
            ' totalsRowCount="1"',
            "A1:A2",
        ),
    ],
)
def test_a_table_takes_in_rows_that_join_it(
    reference: str, rows: str, more: str, grown: str
) -> None:
    _, _, patch = edited(
        {}, sheet_xml(rows), append=({1: "a"}, {1: "b"}), more=with_table(reference, more)
    )
    (table,) = sheet_tables(patch, SHEET)
    assert str(table.range) == grown
    assert f'<autoFilter ref="{grown}"/>'.encode() in patch.read("xl/tables/table1.xml")


def test_a_row_below_the_header_does_not_look_like_it() -> None:
    after, _, _ = edited({}, sheet_xml(TABLE_ROWS), append=({1: "a"},), more=with_table("A1:A2"))
    assert '<row r="2"><c r="A2" t="inlineStr">' in after


def test_nothing_to_do_changes_nothing() -> None:
    with opened(plain_parts()) as package:
        patch = PackagePatch(package)
        assert SheetEdits(patch, package.sheets[0]).apply() == ()
        assert patch.changed == ()


def test_a_full_sheet_and_a_chart_are_refused() -> None:
    with pytest.raises(MatrixFormatError, match="is full"):
        edited({"A1048576": 1}, sheet_xml(), append=({1: "x"},))
    with opened(plain_parts()) as package, pytest.raises(UnknownAnchorError):
        SheetEdits(PackagePatch(package), SheetPart("C", SHEET, 1, "rId1", kind="chartsheet"))


cell_texts = st.text(st.characters(codec="utf-8"), max_size=12)
cell_values = st.one_of(
    cell_texts,
    st.integers(-(10**9), 10**9),
    st.floats(allow_nan=False, allow_infinity=False),
    st.none(),
)
places = st.builds(CellAddress, st.integers(1, 12), st.integers(1, 5))


@settings(max_examples=80, deadline=None)
@given(st.lists(st.dictionaries(places, cell_values, max_size=6), min_size=1, max_size=3))
def test_any_edits_in_any_order_read_back(
    rounds: list[dict[CellAddress, str | float | None]],
) -> None:
    expected: dict[CellAddress, str | float] = {}
    with opened(plain_parts("")) as package:
        patch = PackagePatch(package)
        for cells in rounds:
            edits = SheetEdits(patch, package.sheets[0])
            for address, value in cells.items():
                edits.put(address, value)
                expected.pop(address, None)
                if value is not None and value != "":
                    expected[address] = value
            edits.apply()
        texts = {
            CellAddress(row, column): text
            for row, found in read_sheet_rows(patch, SHEET)
            for column, text in found.items()
        }
        out = io.BytesIO()
        write_package(patch, out)
    for address, value in expected.items():
        if isinstance(value, str):
            assert texts.pop(address) == value.replace("\r\n", "\n")
        else:
            assert float(texts.pop(address)) == value
    assert texts == {}
    book = openpyxl.load_workbook(out)
    for address, value in expected.items():
        seen = book["Matrix"].cell(address.row, address.column).value
        if isinstance(value, str):
            assert seen == encode_xstring(value)
        else:
            assert seen == pytest.approx(value)
