"""What cells show beside their text: rich text, fills, fonts, links, tables."""

from __future__ import annotations

from pathlib import Path

from counterpoint.model import CellFacts, TextRun
from counterpoint.workbook.package import Package
from counterpoint.workbook.reading import SheetGrid, read_grids
from support.raw_books import raw_book

THEME = (
    '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:themeElements>'
    '<a:clrScheme name="x"><a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1>'
    '<a:lt1><a:sysClr val="window" lastClr="FFFFFF"/></a:lt1>'
    '<a:dk2><a:srgbClr val="1F497D"/></a:dk2>'
    '<a:lt2><a:srgbClr val="EEECE1"/></a:lt2><a:accent1><a:srgbClr val="4F81BD"/></a:accent1>'
    "</a:clrScheme></a:themeElements></a:theme>"
)


def read(path: Path) -> SheetGrid:
    with Package.open(path) as package:
        return read_grids(package)["S1"]


def row_of(*cells: str) -> str:
    placed = "".join(
        cell.replace("<c", f'<c r="{letter}1"', 1)
        for letter, cell in zip("ABCDEFGH", cells)  # noqa: B905
    )
    return f'<sheetData><row r="1">{placed}</row></sheetData>'


def test_rich_text_keeps_what_was_struck_and_what_was_proposed(tmp_path: Path) -> None:
    strings = (
        '<si><r><t xml:space="preserve">The parties </t></r>'
        '<r><rPr><strike/><color rgb="FFFF0000"/></rPr><t>shall</t></r>'
        '<r><rPr><b/><i/><u/><color theme="4"/></rPr><t xml:space="preserve"> may</t></r>'
        '<r><rPr><sz val="9"/></rPr><t> withdraw</t></r></si>'
        '<si><r><rPr><sz val="9"/></rPr><t>uniform</t></r></si>'
    )
    sheet = row_of('<c t="s"><v>0</v></c>', '<c t="s"><v>1</v></c>')
    grid = read(raw_book(tmp_path / "b.xlsx", sheet, strings=strings, theme=THEME))
    facts = grid.facts(1, 1)
    assert facts is not None
    assert facts.runs == (
        TextRun("The parties "),
        TextRun("shall", strike=True, colour="#ff0000"),
        TextRun(" may", bold=True, italic=True, underline=True, colour="#4f81bd"),
        TextRun(" withdraw"),
    )
    assert "".join(run.text for run in facts.runs) == grid.text(1, 1)
    assert grid.facts(1, 2) is None


def test_inline_rich_text_and_the_cells_own_font(tmp_path: Path) -> None:
    styles = (
        "<fonts><font/><font><strike/></font></fonts>"
        '<cellXfs><xf/><xf fontId="1" applyFont="1"/></cellXfs>'
    )
    sheet = row_of(
        '<c s="1" t="inlineStr"><is><r><t>old</t></r><r><rPr><b/></rPr><t>new</t></r></is></c>',
        '<c s="1" t="inlineStr"><is><t>all struck</t></is></c>',
        '<c s="1"/>',
    )
    grid = read(raw_book(tmp_path / "b.xlsx", sheet, styles=styles))
    assert grid.facts(1, 1) == CellFacts(
        runs=(TextRun("old", strike=True), TextRun("new", bold=True))
    )
    assert grid.facts(1, 2) == CellFacts(runs=(TextRun("all struck", strike=True),))
    assert grid.facts(1, 3) is None


def test_two_equal_texts_keep_their_own_looks(tmp_path: Path) -> None:
    strings = "<si><t>delete</t></si><si><r><rPr><strike/></rPr><t>delete</t></r></si>"
    sheet = row_of('<c t="s"><v>0</v></c>', '<c t="s"><v>1</v></c>')
    grid = read(raw_book(tmp_path / "b.xlsx", sheet, strings=strings))
    assert grid.rows == [("delete", "delete")]
    assert set(grid.cell_facts) == {(1, 2)}


def test_fills_by_rgb_theme_tint_and_palette(tmp_path: Path) -> None:
    def fill(colour: str, kind: str = "solid") -> str:
        return f'<fill><patternFill patternType="{kind}">{colour}</patternFill></fill>'

    fills = [
        fill("", "none"),
        fill("", "gray125"),
        fill('<fgColor rgb="FF92D050"/>'),
        fill('<fgColor theme="4"/>'),
        fill('<fgColor theme="4" tint="0.5999938962981048"/>'),
        fill('<fgColor theme="0" tint="-0.249977111117893"/>'),
        fill('<fgColor indexed="10"/>'),
        fill('<fgColor rgb="FFFFFFFF"/>'),
    ]
    styles = f"<fills>{''.join(fills)}</fills><cellXfs><xf/>"
    styles += "".join(f'<xf fillId="{number}"/>' for number in range(2, 8)) + "</cellXfs>"
    sheet = row_of(*(f'<c s="{number}"><v>1</v></c>' for number in range(7)))
    grid = read(raw_book(tmp_path / "b.xlsx", sheet, styles=styles, theme=THEME))
    found = [facts.fill if (facts := grid.facts(1, column)) else "" for column in range(1, 8)]
    assert found == ["", "#92d050", "#4f81bd", "#b9cde5", "#bfbfbf", "#ff0000", ""]
    assert list(grid.fills_used) == [colour for colour in found if colour]


def test_empty_cells_with_a_fill_count_within_the_table(tmp_path: Path) -> None:
    styles = (
        '<fills><fill/><fill/><fill><patternFill patternType="solid"><fgColor rgb="FFFF0000"/>'
        '</patternFill></fill></fills><cellXfs><xf/><xf fillId="2"/></cellXfs>'
    )
    sheet = row_of("<c><v>1</v></c>", '<c s="1"/>', "<c><v>2</v></c>", '<c s="1"/>')
    grid = read(raw_book(tmp_path / "b.xlsx", sheet, styles=styles))
    assert dict(grid.cell_facts) == {(1, 2): CellFacts(fill="#ff0000")}


def test_links_of_cells_of_formulas_and_into_the_workbook(tmp_path: Path) -> None:
    formula = 'HYPERLINK("https://example.org/?q=""1""","open")'.replace('"', "&quot;")
    sheet = row_of(
        "<c><v>1</v></c>",
        "<c><v>2</v></c>",
        f'<c t="str"><f>{formula}</f><v>open</v></c>',
        "<c><v>4</v></c>",
    )
    sheet += (
        '<hyperlinks><hyperlink ref="A1" r:id="rId7" display="x"/>'
        '<hyperlink ref="B1" location="\'Other sheet\'!B2"/>'
        '<hyperlink ref="D1" r:id="gone"/></hyperlinks>'
    )
    links = {"rId7": "https://example.org/a"}
    grid = read(raw_book(tmp_path / "b.xlsx", sheet, links=links))
    found = [facts.link if (facts := grid.facts(1, column)) else "" for column in range(1, 5)]
    assert found == ["https://example.org/a", "#'Other sheet'!B2", 'https://example.org/?q="1"', ""]


def test_tables_are_listed_with_their_areas(tmp_path: Path) -> None:
    from openpyxl import Workbook
    from openpyxl.worksheet.table import Table

    book = Workbook()
    page = book.worksheets[0]
    page.title = "S1"
    page["B3"], page["C3"], page["B4"], page["C4"] = "Issue", "Plan A", "Border", "open"
    page["C9"] = "below"
    page.add_table(Table(displayName="Matrix_1", ref="B3:C4"))
    page.merge_cells("B6:C7")
    path = tmp_path / "b.xlsx"
    book.save(path)
    grid = read(path)
    assert grid.tables == (("Matrix_1", 3, 2, 4, 3, ("Issue", "Plan A")),)
    assert grid.merged == ((6, 2, 7, 3),)


def test_colours_that_number_formats_state(tmp_path: Path) -> None:
    codes = ("0;[Red]-0", "[Color 10]0", "[Blue][>=10]0;[Magenta]0", "0;0;0;[Green]@", "[Black]0")
    formats = "".join(
        f'<numFmt numFmtId="{170 + number}" formatCode="{code.replace(">", "&gt;")}"/>'
        for number, code in enumerate(codes)
    )
    styles = (
        f"<numFmts>{formats}</numFmts><fonts><font/>"
        '<font><b/><color rgb="FF00B0F0"/></font></fonts><cellXfs><xf/>'
        + "".join(f'<xf numFmtId="{170 + number}"/>' for number in range(len(codes)))
        + '<xf numFmtId="170" fontId="1"/><xf numFmtId="38"/></cellXfs>'
    )
    cells = [(1, -5), (1, 5), (2, 1), (3, 12), (3, 2), (5, 1), (6, -5), (6, 5)]
    sheet = row_of(*(f'<c s="{style}"><v>{value}</v></c>' for style, value in cells))
    sheet = sheet.replace(
        "</sheetData>",
        '<row r="2"><c r="A2" s="7"><v>-1200</v></c>'
        '<c r="B2" s="4" t="inlineStr"><is><t>no</t></is></c>'
        '<c r="C2" s="1" t="inlineStr"><is><t>no</t></is></c></row></sheetData>',
    )
    grid = read(raw_book(tmp_path / "b.xlsx", sheet, styles=styles))

    def runs(row: int, column: int) -> tuple[TextRun, ...]:
        facts = grid.facts(row, column)
        return facts.runs if facts else ()

    assert runs(1, 1) == (TextRun("-5", colour="#ff0000"),)
    assert runs(1, 2) == ()
    assert runs(1, 3) == (TextRun("1", colour="#008000"),)
    assert runs(1, 4) == (TextRun("12", colour="#0000ff"),)
    assert runs(1, 5) == (TextRun("2", colour="#ff00ff"),)
    assert runs(1, 6) == ()
    assert runs(1, 7) == (TextRun("-5", bold=True, colour="#ff0000"),)
    assert runs(1, 8) == (TextRun("5", bold=True, colour="#00b0f0"),)
    assert runs(2, 1) == (TextRun("(1,200)", colour="#ff0000"),)
    assert runs(2, 2) == (TextRun("no", colour="#00ff00"),)
    assert runs(2, 3) == ()


def test_a_plain_shared_text_in_a_style_that_colours_texts(tmp_path: Path) -> None:
    styles = (
        '<numFmts><numFmt numFmtId="170" formatCode="[Red]@"/></numFmts>'
        '<cellXfs><xf/><xf numFmtId="170"/></cellXfs>'
    )
    sheet = row_of('<c s="1" t="s"><v>0</v></c>', '<c t="s"><v>0</v></c>')
    strings = "<si><t>agreed</t></si>"
    grid = read(raw_book(tmp_path / "b.xlsx", sheet, styles=styles, strings=strings))
    assert dict(grid.cell_facts) == {(1, 1): CellFacts(runs=(TextRun("agreed", colour="#ff0000"),))}
