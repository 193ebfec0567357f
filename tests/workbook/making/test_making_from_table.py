"""A matrix from one table: a CSV file, text with tabs, a table copied from Word or the web."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as some
from openpyxl import load_workbook

from counterpoint.model import Issue, Plan, PlanMatrix
from counterpoint.model.errors import TablesError, WriteRefusedError
from counterpoint.workbook.making import (
    WorkbookContent,
    make_from_csv,
    make_from_table,
    make_workbook,
    table_from_html,
    table_from_tsv,
)
from counterpoint.workbook.opening import open_workbook

WORD = """<html xmlns:o="urn:schemas-microsoft-com:office:office">
<head><style>td {color: red}</style>
<title>no</title></head><body lang=EN-GB><!--StartFragment--><p class=MsoNormal>Before</p>
<table class=MsoTableGrid border=1><tr style='height:1cm'><td width=10>
<p class=MsoNormal><b>Topic</b>
<o:p></o:p></p></td><td><p>Issue</p></td><td><p>Red
   plan</p></td><td><p>Blue plan</p></td></tr>
<tr><td rowspan=2><p>Army</p></td><td><p>Size</p></td>
<td><p>50&nbsp;000 <s>men</s></p><p>in peace</p></td>
<td colspan=1>80&#160;000</td></tr>
<tr><td>Bases</td><td colspan=2>None &amp; never<script>alert(1)</script></td></tr></table>
<!--EndFragment--></body></html>"""


def matrix_of(path: Path) -> PlanMatrix:
    matrix = open_workbook(path).matrix
    assert matrix is not None
    return matrix


def test_a_table_copied_from_word_keeps_its_words_and_its_merged_cells(tmp_path: Path) -> None:
    grid = table_from_html(WORD)
    assert grid.rows == [
        ("Topic", "Issue", "Red plan", "Blue plan"),
        ("Army", "Size", "50 000 men\nin peace", "80 000"),
        ("", "Bases", "None & never", ""),
    ]
    assert grid.merged == ((2, 1, 3, 1), (3, 3, 3, 4))
    make_from_table(grid, tmp_path / "new.xlsx", title="Pasted")
    matrix = matrix_of(tmp_path / "new.xlsx")
    assert [plan.key for plan in matrix.plans] == ["Red plan", "Blue plan"]
    assert [(issue.id, issue.topic, issue.title) for issue in matrix.issues] == [
        ("1", "Army", "Size"),
        ("2", "Army", "Bases"),
    ]
    assert matrix.texts[1] == ("None & never", "None & never")


def test_of_several_tables_the_fullest_is_taken_and_nesting_does_no_harm() -> None:
    grid = table_from_html(
        "<table><tr><td>menu</td></tr></table>"
        "<table><tr><th>A<th>B</tr><tr><td>x<td><table><tr><td>in<td>ner</table></td></tr></table>"
    )
    assert grid.rows == [("A", "B"), ("x", "in ner")]


@pytest.mark.parametrize(
    "html", ["", "<p>words</p>", "<table></table>", "<table><tr><td> </table>"]
)
def test_no_table_is_said_so(html: str) -> None:
    with pytest.raises(TablesError, match="no table in what was copied"):
        table_from_html(html)


def test_absurd_spans_are_refused_or_cut() -> None:
    wide = "<table><tr>" + "<td colspan=1000 rowspan=1000>x" * 3 + "</table>"
    with pytest.raises(TablesError, match="too large"):
        table_from_html(wide)
    cut = table_from_html("<table><tr><td rowspan=999>a<td>b<tr><td>c</table>")
    assert cut.rows == [("a", "b"), ("", "c")]
    assert cut.merged == ((1, 1, 2, 1),)


@given(some.text(alphabet="<>/tabledrhcolspn =\"'0123456789&;x\n!-", max_size=200))
def test_any_text_is_a_table_or_a_clear_refusal(text: str) -> None:
    try:
        grid = table_from_html("<table><tr><td>" + text)
    except TablesError:
        return
    assert len({len(row) for row in grid.rows}) == 1
    assert any(any(row) for row in grid.rows)


def test_text_with_tabs_keeps_quoted_line_breaks(tmp_path: Path) -> None:
    grid = table_from_tsv(
        'Issue\tRed\tBlue\r\nSize\t"fifty\nthousand"\t\r\nBases\tnone\t"two ""big"""\r\n\r\n'
    )
    make_from_table(grid, tmp_path / "new.xlsx")
    matrix = matrix_of(tmp_path / "new.xlsx")
    assert list(matrix.texts) == [("fifty\nthousand", ""), ("none", 'two "big"')]


@pytest.mark.parametrize("text", ["", "one\ntwo\n", "\x00\x01"])
def test_text_without_tabs_is_no_table(text: str) -> None:
    with pytest.raises(TablesError, match="no table"):
        table_from_tsv(text)


def test_a_table_without_known_words_is_read_as_header_and_first_column(tmp_path: Path) -> None:
    make_from_table(table_from_tsv("7\t8\n1\t2"), tmp_path / "new.xlsx")
    matrix = matrix_of(tmp_path / "new.xlsx")
    assert [plan.key for plan in matrix.plans] == ["8"]
    assert [issue.title for issue in matrix.issues] == ["1"]


def test_a_table_of_one_row_is_refused(tmp_path: Path) -> None:
    with pytest.raises(TablesError, match="header row"):
        make_from_table(table_from_tsv("a\tb\tc"), tmp_path / "new.xlsx")


def test_a_csv_file_in_anybodys_layout_becomes_our_format(tmp_path: Path) -> None:
    table = tmp_path / "talks.csv"
    table.write_text(
        "Vergleich;;;\n;;;\nNr.;Streitpunkt;Links;Rechts;Quelle\n"
        "A-1;Steuern;hoch;niedrig;S. 3\nA-2;Schulen;eine;viele;\n;Quelle: eigene;;;\n",
        encoding="utf-8",
    )
    make_from_csv(table, tmp_path / "new.xlsx")
    loaded = open_workbook(tmp_path / "new.xlsx")
    assert loaded.mapping_is_certain
    matrix = matrix_of(tmp_path / "new.xlsx")
    assert [issue.id for issue in matrix.issues] == ["A-1", "A-2"]
    assert [plan.key for plan in matrix.plans] == ["Links", "Rechts"]
    assert matrix.issues[0].references == (("Quelle", "S. 3"),)


def test_a_matrix_of_another_format_is_made_into_ours_without_losing_columns(
    tmp_path: Path,
) -> None:
    table = tmp_path / "talks.csv"
    table.write_text(
        "ID,Topic,Issue,Question,Weight,Status,Topic plan,ISSUE,Outcome,Notes\n"
        'A,Army,Size,How many?,2,open,"=1+1",x\x0by,agreed text,see p. 3\n'
        "B,Army,Bases,Where?,1,agreed,none,two,,\n",
        encoding="utf-8",
    )
    before = matrix_of(table)
    content = WorkbookContent(matrix=before, title="Talks", created=datetime(2026, 1, 1))
    make_workbook(content, tmp_path / "new.xlsx")
    after = matrix_of(tmp_path / "new.xlsx")
    assert after.issues[0].question == "How many?"
    assert after.issues[0].weight == 2
    assert after.issues[0].status == "open"
    assert after.issues[0].outcome == "agreed text"
    assert after.issues[0].references == before.issues[0].references
    assert [plan.key for plan in after.plans] == [plan.key for plan in before.plans]
    assert after.texts[0][0] == "=1+1"


def test_headings_that_clash_make_no_table_that_excel_would_repair(tmp_path: Path) -> None:
    matrix = PlanMatrix(
        (Plan("issue"), Plan("Blue")), (Issue("A", "A", "", "Size", 2),), [("x", "y")]
    )
    content = WorkbookContent(matrix=matrix, title="Clash", created=datetime(2026, 1, 1))
    make_workbook(content, tmp_path / "new.xlsx")
    sheet = load_workbook(tmp_path / "new.xlsx")["Matrix"]
    assert len(sheet.tables) == 0
    assert sheet.auto_filter.ref == "A1:E2"


def test_a_text_longer_than_a_cell_is_refused_by_its_beginning(tmp_path: Path) -> None:
    grid = table_from_tsv("Issue\tRed\tBlue\nSize\t" + "long " * 8_000 + "\tb")
    with pytest.raises(TablesError, match="begins 'long long"):
        make_from_table(grid, tmp_path / "new.xlsx")
    assert list(tmp_path.iterdir()) == []


def test_a_table_with_more_than_a_matrix_becomes_a_sheet_as_it_is(tmp_path: Path) -> None:
    rows = [
        ["Talks on fish, second round", "", "", "", ""],
        ["ID", "Issue", "North", "South", "Remarks"],
        ["F-1", "Quota of cod", "10,000 t", "25,000 t", "see annex"],
        ["F-2", "Season for herring", "May to August", "all year", ""],
        ["F-3", "Net size at sea", "120 mm", "90 mm", "old"],
        ["F-4", "Ports of landing", "all", "own", ""],
    ]
    grid = table_from_tsv("\n".join(map("\t".join, rows)))
    target = tmp_path / "new.xlsx"
    make_from_table(grid, target)
    assert [plan.key for plan in matrix_of(target).plans] == ["North", "South"]
    sheet = load_workbook(target).worksheets[0]
    assert [[cell.value or "" for cell in row] for row in sheet] == rows
    longer = table_from_tsv("\n".join(map("\t".join, [*rows, ["F-5", "long " * 8_000]])))
    with pytest.raises(TablesError, match="begins 'long long"):
        make_from_table(longer, tmp_path / "longer.xlsx")
    with pytest.raises(WriteRefusedError, match="already there"):
        make_from_table(grid, target)
    with pytest.raises(WriteRefusedError, match="needs a name that ends in"):
        make_from_table(grid, tmp_path / "new.ods")


def test_a_quotation_mark_swallows_no_cells() -> None:
    grid = table_from_tsv('Issue\tNorth\n"Quota\t5" nets\n"Two\nlines"\t"a ""b"""\r\n')
    assert grid.rows == [("Issue", "North"), ('"Quota', '5" nets'), ("Two\nlines", 'a "b"')]


def test_what_was_deleted_with_changes_tracked_is_not_pasted() -> None:
    html = "<table><tr><td>Issue<td>A<tr><td>Quota<td>10 <del>t</del><ins>kg</ins><td><del>x"
    html += "<tr><td>Season<td>May</table>"
    assert [row[:2] for row in table_from_html(html).rows] == [
        ("Issue", "A"),
        ("Quota", "10 kg"),
        ("Season", "May"),
    ]


def test_a_picture_alone_in_its_cell_is_told_by_its_text() -> None:
    html = '<table><tr><td>Free<td><img alt="Yes"><td><img alt="logo"> no</table>'
    assert table_from_html(html).rows == [("Free", "Yes", "no")]


def test_a_csv_file_that_is_no_matrix_is_named(tmp_path: Path) -> None:
    table = tmp_path / "notes.csv"
    table.write_text("nothing", encoding="utf-8")
    with pytest.raises(TablesError, match=r"^notes\.csv: The table needs"):
        make_from_csv(table, tmp_path / "new.xlsx")
