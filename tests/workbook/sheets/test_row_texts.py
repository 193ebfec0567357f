"""Small sheets and single cells are read without a spreadsheet library."""

from __future__ import annotations

import pytest

from counterpoint.model import CellAddress
from counterpoint.model.errors import DamagedWorkbookError, UnknownAnchorError, UnsafeWorkbookError
from counterpoint.workbook.package import Package, SheetPart
from counterpoint.workbook.sheets import read_cell, read_sheet_rows
from support.packages import MAIN, OFFICE, SHEET, opened, plain_parts

STRINGS = (
    f'<s:sst xmlns:s="{MAIN}"><s:si><s:t>zero</s:t></s:si><s:si/>'
    "<s:si><s:r><s:rPr><s:b/></s:rPr><s:t xml:space='preserve'>bold </s:t></s:r>"
    "<s:r><s:t>&amp; plain</s:t></s:r><s:rPh sb='0' eb='1'><s:t>reading</s:t></s:rPh></s:si>"
    "<s:si><s:t><![CDATA[<si> is no item]]></s:t></s:si><!-- <s:si> -->"
    "<s:si><s:t>last_x0009_one</s:t></s:si></s:sst>"
)
ROWS = (
    '<row r="2"><c r="B2" t="s"><v>0</v></c><c t="s"><v>2</v></c><c r="E2" t="s"><v>3</v></c>'
    '<c r="F2" t="s"><v>4</v></c><c r="G2" t="s"><v>99</v></c><c r="H2" t="s"><v>1</v></c></row>'
    '<row><c><v>3</v></c><c><v>0.30000000000000004</v></c><c><v>1E2</v></c><c t="b"><v>1</v></c>'
    '<c t="e"><v>#N/A</v></c><c t="str"><f>A1</f><v>from a formula</v></c>'
    '<c t="inlineStr"><is><r><t>in</t></r><r><t>line</t></r>'
    '<rPh sb="0" eb="1"><t>no</t></rPh></is></c>'
    '<c t="d"><v>2025-01-31</v></c><c s="1"/></row>'
    '<row r="9"/><row r="10"><c r="XFD10"><v>1</v></c></row>'
)


def book(rows: str = ROWS) -> Package:
    parts = plain_parts(rows)
    rels = str(parts["xl/_rels/workbook.xml.rels"])
    strings = f'<Relationship Id="rId7" Type="{OFFICE}/sharedStrings" Target="sst.xml"/>'
    parts["xl/_rels/workbook.xml.rels"] = rels.replace(
        "</Relationships>", strings + "</Relationships>"
    )
    return opened(parts | {"xl/sst.xml": STRINGS})


def test_rows_come_with_their_texts_by_column() -> None:
    with book() as package:
        assert dict(read_sheet_rows(package, SHEET)) == {
            2: {2: "zero", 3: "bold & plain", 5: "<si> is no item", 6: "last\tone"},
            3: {
                1: "3",
                2: "0.30000000000000004",
                3: "100",
                4: "TRUE",
                5: "#N/A",
                6: "from a formula",
                7: "inline",
                8: "2025-01-31",
            },
            10: {16384: "1"},
        }


def test_one_cell_is_found_as_the_rows_have_it() -> None:
    with book() as package:
        rows = dict(read_sheet_rows(package, SHEET))
        for row in range(1, 12):
            for column in (1, 2, 3, 5, 6, 7, 8, 16384):
                found = read_cell(package, package.sheets[0], CellAddress(row, column))
                assert found == rows.get(row, {}).get(column, "")


def test_a_cell_is_found_in_sheets_with_prefixes_and_many_rows() -> None:
    rows = "".join(
        f"<x:row  r='{n}'><x:c r='A{n}'><x:v>{n}</x:v></x:c></x:row>" for n in range(1, 9000, 3)
    )
    xml = f"<x:worksheet xmlns:x='{MAIN}'><x:sheetData>{rows}</x:sheetData></x:worksheet>"
    for text in (xml, xml.replace("row  r=", "row r=").replace("'", '"')):
        with opened(plain_parts() | {SHEET: text}) as package:
            sheet = package.sheets[0]
            for row in (1, 4000, 8998):
                assert read_cell(package, sheet, CellAddress(row, 1)) == str(row)
            assert read_cell(package, sheet, CellAddress(8999, 1)) == ""
            assert read_cell(package, sheet, CellAddress(2, 1)) == ""


def test_a_quote_needs_no_more_than_its_row() -> None:
    rows = '<row r="1"><c r="A1"><v>7</v></c></row>' + "<row>" * 200_000
    with opened(plain_parts(rows)) as package:
        assert read_cell(package, package.sheets[0], CellAddress(1, 1)) == "7"


@pytest.mark.parametrize(
    ("rows", "error"),
    [
        ('<row r="1048577"/>', UnsafeWorkbookError),
        ('<row r="0"/>', UnsafeWorkbookError),
        ('<row r="1"><c r="XFE1"><v>1</v></c></row>', UnsafeWorkbookError),
        ('<row r="1"><c r="hello"><v>1</v></c></row>', UnsafeWorkbookError),
        ('<row r="1"><c></row>', DamagedWorkbookError),
    ],
)
def test_absurd_and_broken_rows_are_refused(rows: str, error: type[Exception]) -> None:
    with opened(plain_parts(rows)) as package, pytest.raises(error, match=r"sheet1\.xml"):
        list(read_sheet_rows(package, SHEET))


def test_a_sheet_without_cells_has_no_cell_to_read() -> None:
    with opened(plain_parts()) as package, pytest.raises(UnknownAnchorError, match="no cells"):
        read_cell(
            package, SheetPart("Chart", SHEET, 1, "rId1", kind="chartsheet"), CellAddress(1, 1)
        )


def test_rows_out_of_order_are_still_read() -> None:
    rows = "".join(f"<row r='{n}'><c><v>{n}</v></c></row>" for n in (5, 2, 9))
    with opened(plain_parts(rows)) as package:
        for row in (2, 5, 9):
            assert read_cell(package, package.sheets[0], CellAddress(row, 1)) == str(row)
        assert read_cell(package, package.sheets[0], CellAddress(3, 1)) == ""
