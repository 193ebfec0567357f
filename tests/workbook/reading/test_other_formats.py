"""Workbooks that can be compared but not annotated: text files, OpenDocument, older Excel."""

from __future__ import annotations

import zipfile
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterpoint.model import CellFacts
from counterpoint.model.errors import (
    DamagedWorkbookError,
    NotAWorkbookError,
    SaveError,
)
from counterpoint.workbook.progress import no_progress
from counterpoint.workbook.reading import SheetGrid, WorkbookGrids
from counterpoint.workbook.reading.delimited import decode_text, find_delimiter
from counterpoint.workbook.reading.opened import open_sheets
from counterpoint.workbook.reading.plain_copy import format_for, save_as_xlsx, write_grids

TABLE = 'ID;Issue;Plan A\n1;Border;"along; the line"\n2;Größe;5 km\n'
RUSSIAN = "Вопрос;План А\nГраница;Линия соприкосновения\n"

ODS_HEAD = (
    '<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"'
    ' xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"'
    ' xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"'
    ' xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"'
    ' xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"'
    ' xmlns:xlink="http://www.w3.org/1999/xlink">'
)


def read(path: Path) -> tuple[str, WorkbookGrids]:
    with open_sheets(path) as opened:
        for name in opened.grids:
            _ = opened.grids[name]
        return opened.format, opened.grids


@pytest.mark.parametrize(
    ("data", "encoding", "guessed"),
    [
        (TABLE.encode(), "utf-8", False),
        (TABLE.encode("utf-8-sig"), "utf-8", False),
        (TABLE.encode("utf-16"), "utf-16-le", False),
        (TABLE.encode("utf-16-le"), "utf-16-le", True),
        (TABLE.encode("cp1252"), "cp1252", True),
        (RUSSIAN.encode("cp1251"), "cp1251", True),
    ],
)
def test_encodings_are_found_out(data: bytes, encoding: str, guessed: bool) -> None:
    text, found, is_guess = decode_text(data)
    assert (found, is_guess) == (encoding, guessed)
    assert text in (TABLE, RUSSIAN)


@pytest.mark.parametrize(
    ("text", "delimiter"),
    [
        ("a,b,c\n1,2,3\n", ","),
        ("a;b\n1,5;2,5\n", ";"),
        ("a\tb, c\n1\t2\n", "\t"),
        ("a|b\n1|2\n", "|"),
        ('Issue,Plan\n"one; two; three",x\n"four",y\n', ","),
        ("only\none\ncolumn\n", ","),
        ("", ","),
    ],
)
def test_delimiters_are_found_out(text: str, delimiter: str) -> None:
    assert find_delimiter(text) == delimiter


def test_a_csv_file_is_one_sheet_of_texts(tmp_path: Path) -> None:
    path = tmp_path / "terms.csv"
    path.write_bytes(TABLE.encode("cp1252"))
    kind, grids = read(path)
    assert kind == "csv"
    assert grids.names == ("terms",)
    assert grids["terms"].rows[1] == ("1", "Border", "along; the line")
    assert [problem.code for problem in grids.warnings] == ["guessed-encoding"]


def test_a_stated_separator_and_a_tsv_ending_decide(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("sep=|\na;1|b\n")
    (tmp_path / "b.tsv").write_text("a, b\tc\n", encoding="utf-8")
    assert read(tmp_path / "a.csv")[1]["a"].rows == [("a;1", "b")]
    kind, grids = read(tmp_path / "b.tsv")
    assert (kind, grids["b"].rows) == ("tsv", [("a, b", "c")])


def open_document(path: Path, content: str, *, styles: str = "", flat: bool = False) -> Path:
    body = f"<office:body><office:spreadsheet>{content}</office:spreadsheet></office:body>"
    xml = f"{ODS_HEAD}<office:automatic-styles>{styles}</office:automatic-styles>{body}"
    xml += "</office:document-content>"
    if flat:
        path.write_text(xml.replace("document-content", "document"), encoding="utf-8")
        return path
    with zipfile.ZipFile(path, "w") as package:
        package.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        package.writestr("content.xml", xml)
    return path


def test_open_document_sheets_show_what_calc_showed(tmp_path: Path) -> None:
    styles = (
        '<style:style style:name="red"><style:table-cell-properties fo:background-color="#FF0000"/>'
        "</style:style>"
    )
    sheet = (
        '<table:table table:name="M"><table:table-column table:number-columns-repeated="2"/>'
        '<table:table-column table:visibility="collapse"/>'
        '<table:table-row table:number-rows-repeated="2"><table:table-cell/></table:table-row>'
        '<table:table-row><table:table-cell table:number-columns-repeated="2"'
        ' office:value-type="percentage" office:value="0.25"><text:p>25%</text:p>'
        '</table:table-cell><table:table-cell table:style-name="red" office:value-type="date"'
        ' office:date-value="2023-03-15"><text:p>15 Mar<text:s text:c="2"/>2023</text:p>'
        "</table:table-cell></table:table-row>"
        '<table:table-row table:visibility="filter"><table:table-cell'
        ' table:number-columns-spanned="2" table:formula="of:=1/0" office:value-type="string">'
        "<text:p>#DIV/0!</text:p></table:table-cell><table:covered-table-cell/>"
        '<table:table-cell><text:p><text:a xlink:href="https://example.org">a</text:a>'
        "</text:p><text:p>b</text:p></table:table-cell></table:table-row>"
        '<table:table-row table:number-rows-repeated="1048572"><table:table-cell'
        ' table:number-columns-repeated="16384"/></table:table-row></table:table>'
    )
    for path in (
        open_document(tmp_path / "a.ods", sheet, styles=styles),
        open_document(tmp_path / "a.fods", sheet, styles=styles, flat=True),
    ):
        kind, grids = read(path)
        grid = grids["M"]
        assert kind == path.suffix[1:]
        assert grid.rows[2:] == [("25%", "25%", "15 Mar  2023"), ("#DIV/0!", "", "a\nb")]
        assert grid.values[2] == (0.25, 0.25, date(2023, 3, 15))
        assert grid.merged == ((4, 1, 4, 2),)
        assert (set(grid.hidden_rows), set(grid.hidden_columns)) == ({4}, {3})
        assert [facts.fill or facts.link for facts in grid.cell_facts.values()] == [
            "#ff0000",
            "",
            "https://example.org",
        ]


@pytest.mark.parametrize("name", ["no such.xlsx", "no such.csv"])
def test_a_missing_file_is_a_clear_error(tmp_path: Path, name: str) -> None:
    with pytest.raises(NotAWorkbookError, match="No such file"):
        read(tmp_path / name)


def test_folders_and_empty_files_are_clear_errors(tmp_path: Path) -> None:
    (tmp_path / "empty.xlsx").touch()
    with pytest.raises(NotAWorkbookError):
        read(tmp_path)
    with pytest.raises(NotAWorkbookError):
        read(tmp_path / "empty.xlsx")


def test_a_broken_older_workbook_is_a_clear_error(tmp_path: Path) -> None:
    path = tmp_path / "a.xls"
    path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600)
    with pytest.raises((DamagedWorkbookError, NotAWorkbookError)):
        read(path)


@pytest.mark.corpus
def test_older_excel_gives_numbers_dates_and_texts(corpus: Path) -> None:
    kind, grids = read(corpus / "31d73cf623aa_1904.xls")
    assert kind == "xls"
    assert grids["Sheet1"].rows[0][1] == "1904-01-02"
    assert grids.warnings == []
    kind, _ = read(corpus / "f0a2994c50ce_1900.xlsb")
    assert kind == "xlsb"


def test_a_plain_copy_keeps_texts_and_looks(tmp_path: Path) -> None:
    facts = {
        (1, 2): CellFacts(fill="#ff0000"),
        (2, 2): CellFacts(link="https://example.org/?a=1&b=2"),
    }
    grid = SheetGrid.of_texts(
        "terms: [draft]",
        [["=1+1", "'quoted", "\x01_x0041_"], ["+49 30", "link", " spaced\nlines "]],
        cell_facts=facts,
        merged=((1, 1, 1, 2),),
        hidden_rows=frozenset({2}),
        hidden_columns=frozenset({3}),
    )
    target = tmp_path / "copy.xlsx"
    write_grids(WorkbookGrids.of_grids(tmp_path / "a.csv", [grid]), target, no_progress)
    copied = read(target)[1]["terms   draft"]
    assert copied.rows == grid.rows
    assert copied.cell_facts == facts
    assert copied.merged == grid.merged
    assert (set(copied.hidden_rows), set(copied.hidden_columns)) == ({2}, {3})
    assert [path.name for path in tmp_path.iterdir()] == ["copy.xlsx"]


def test_a_csv_becomes_a_workbook_that_shows_the_same(tmp_path: Path) -> None:
    source = tmp_path / "terms.csv"
    source.write_text(TABLE, encoding="utf-8")
    save_as_xlsx(source, tmp_path / "terms.xlsx")
    assert read(tmp_path / "terms.xlsx")[1]["terms"].rows == read(source)[1]["terms"].rows


def test_a_copy_that_cannot_be_written_leaves_nothing(tmp_path: Path) -> None:
    source = tmp_path / "terms.csv"
    source.write_text(TABLE, encoding="utf-8")
    (tmp_path / "taken.xlsx").mkdir()
    with pytest.raises(SaveError, match="taken"):
        save_as_xlsx(source, tmp_path / "taken.xlsx")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["taken.xlsx", "terms.csv"]


@pytest.mark.parametrize(
    ("text", "value", "code"),
    [
        ("25%", 0.25, "0%"),
        ("1,234.50", 1234.5, "#,##0.00"),
        ("€ 12.30", 12.3, '"€ "0.00'),
        ("0.333333333", 1 / 3, "General"),
        ("15.03.2023", date(2023, 3, 15), "dd.mm.yyyy"),
        ("mid-March", date(2023, 3, 15), None),
        ("half", 0.5, None),
    ],
)
def test_looks_become_formats(text: str, value: float | date, code: str | None) -> None:
    assert format_for(text, value) == code


@given(st.binary(max_size=200))
def test_no_bytes_break_the_text_reader(data: bytes) -> None:
    text, _, _ = decode_text(data)
    assert find_delimiter(text) in ",;\t|"
