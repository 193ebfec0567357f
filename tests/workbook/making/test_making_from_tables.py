"""`counterpoint new OUT.xlsx --from DIR`: CSV tables become a workbook that pleases by itself."""

from __future__ import annotations

import csv
import shutil
from pathlib import Path

import pytest
from openpyxl import load_workbook
from openpyxl.cell import Cell, MergedCell
from openpyxl.worksheet.worksheet import Worksheet

from counterpoint.model.errors import TablesError, WriteRefusedError
from counterpoint.workbook.making import make_from_tables

TABLES = Path(__file__).resolve().parents[3] / "workbooks" / "ukraine-2025"


@pytest.fixture
def tables(tmp_path: Path) -> Path:
    """A copy of the example's tables, to be broken."""
    return Path(shutil.copytree(TABLES, tmp_path / "tables"))


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    target = tmp_path_factory.mktemp("made") / "example.xlsx"
    make_from_tables(TABLES, target)
    return target


def rows_of(name: str) -> list[dict[str, str]]:
    with (TABLES / name).open(newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def sheet_of(path: Path, name: str) -> Worksheet:
    sheet = load_workbook(path)[name]
    assert isinstance(sheet, Worksheet)
    return sheet


def records(sheet: Worksheet) -> list[dict[str, object]]:
    lines = list(sheet.iter_rows(values_only=True))
    return [dict(zip(map(str, lines[0]), line, strict=True)) for line in lines[1:]]


def replace_in(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def look(cell: Cell | MergedCell) -> tuple[object, ...]:
    link = cell.hyperlink
    return (
        cell.value,
        cell.data_type,
        cell.number_format,
        cell.font.i,
        cell.font.b,
        cell.font.color.rgb if cell.font.color else None,
        cell.fill.start_color.rgb,
        (link.target, link.location) if link else None,
    )


def test_the_committed_example_is_what_the_tables_make_cell_by_cell(
    made: Path, example_workbook: Path
) -> None:
    new, kept = load_workbook(made), load_workbook(example_workbook)
    assert new.sheetnames == kept.sheetnames
    for name in new.sheetnames:
        left = [[look(cell) for cell in row] for row in new[name].iter_rows()]
        right = [[look(cell) for cell in row] for row in kept[name].iter_rows()]
        assert left == right, name


def test_the_same_tables_give_the_same_bytes(made: Path, tmp_path: Path) -> None:
    make_from_tables(TABLES, tmp_path / "again.xlsx")
    assert (tmp_path / "again.xlsx").read_bytes() == made.read_bytes()


def test_every_position_stands_in_its_cell_unchanged(made: Path) -> None:
    matrix = {row["ID"]: row for row in records(sheet_of(made, "Matrix"))}
    positions = rows_of("positions.csv")
    assert len(matrix) == 60
    assert len(positions) == 300
    for row in positions:
        assert matrix[row["issue_id"]][row["plan_key"]] == row["position"]
    texts = sum(
        bool(cells[plan["plan_key"]]) for cells in matrix.values() for plan in rows_of("plans.csv")
    )
    assert texts == 300


def test_every_stance_scale_and_option_stands_in_stances(made: Path) -> None:
    stances = {row["ID"]: row for row in records(sheet_of(made, "Stances"))}
    scales = {row["issue_id"]: row for row in rows_of("issues.csv")}
    for key, issue in scales.items():
        column = "Unit" if issue["scale"] == "quantity" else "Options"
        assert stances[key]["Scale"] == issue["scale"]
        assert str(stances[key][column]).split("; ") == issue["options"].split(";")
    for row in rows_of("positions.csv"):
        stance = stances[row["issue_id"]][row["plan_key"]]
        if scales[row["issue_id"]]["scale"] == "quantity" and row["stance"].isdecimal():
            assert stance == int(row["stance"])
        else:
            assert (stance or "") == row["stance"]


def test_every_citation_stands_in_citations_with_its_confidence(made: Path) -> None:
    found = [
        tuple(str(row[name] or "") for name in ("ID", "Plan", "Source", "Reference", "Confidence"))
        for row in records(sheet_of(made, "Citations"))
    ]
    wanted = [
        (row["issue_id"], row["plan_key"], source, row["point_ref"], row["confidence"])
        for row in rows_of("positions.csv")
        for source in row["source_ids"].split(";")
    ]
    assert found == wanted


def test_plans_sources_and_disagreements_are_complete(made: Path) -> None:
    plans = records(sheet_of(made, "Plans"))
    assert [row["Plan"] for row in plans] == [row["plan_key"] for row in rows_of("plans.csv")]
    sources = records(sheet_of(made, "Sources"))
    assert [row["Source"] for row in sources] == [
        row["source_id"] for row in rows_of("sources.csv")
    ]
    assert [row["URL"] or "" for row in sources] == [row["url"] for row in rows_of("sources.csv")]
    assert len(records(sheet_of(made, "Disagreements"))) == 13


def test_unchecked_citations_and_their_positions_are_visibly_marked(made: Path) -> None:
    citations = sheet_of(made, "Citations")
    marked = {
        (row[0].value, row[1].value)
        for row in citations.iter_rows(min_row=2)
        if row[4].font.i and row[4].value == "unchecked"
    }
    first_rule = next(
        (rule.formula, rule.dxf.fill.start_color.rgb)
        for span in citations.conditional_formatting
        for rule in span.rules
        if rule.priority == 1
    )
    assert first_rule == (['$E2="unchecked"'], "00FCE9C8")
    wanted = {
        (row["issue_id"], row["plan_key"])
        for row in rows_of("positions.csv")
        if row["confidence"] == "unchecked"
    }
    assert marked == wanted
    assert len(wanted) == 13
    matrix = sheet_of(made, "Matrix")
    headings = [cell.value for cell in matrix[1]]
    italic = {
        (row[0].value, heading)
        for row in matrix.iter_rows(min_row=2)
        for heading, cell in zip(headings, row, strict=True)
        if cell.font.i
    }
    assert italic == wanted


def test_each_row_of_stances_offers_its_options_and_the_special_stances(made: Path) -> None:
    book = load_workbook(made)
    stances, lists = book["Stances"], book["Lists"]
    assert lists.sheet_state == "hidden"
    choices = {
        str(rule.sqref): rule
        for rule in stances.data_validations.dataValidation
        if str(rule.formula1).startswith("Lists!")
    }
    assert len(choices) == 60
    rule = choices["F3:N3"]
    span = str(rule.formula1).split("!")[1].replace("$", "")
    offered = [cell.value for cell in lists[span][0]]
    assert offered == [
        "No separate pact",
        "Russia and Ukraine",
        "Russia, Ukraine and Europe",
        "Russia, Ukraine and NATO",
        "defers",
        "rejects",
        "not applicable",
    ]
    assert rule.showErrorMessage
    quantity = next(row for row in range(2, 62) if stances.cell(row, 1).value == "MIL-01")
    assert not choices[f"F{quantity}:N{quantity}"].showErrorMessage


def test_links_lead_to_the_web_and_to_the_source_rows(made: Path) -> None:
    book = load_workbook(made)
    sources, citations = book["Sources"], book["Citations"]
    for row in range(2, sources.max_row + 1):
        url = sources.cell(row, 6).value
        link = sources.cell(row, 6).hyperlink
        assert (link.target if link else None) == url
    for row in range(2, citations.max_row + 1):
        cell = citations.cell(row, 3)
        assert cell.hyperlink is not None
        sheet, _, address = str(cell.hyperlink.location).partition("!")
        assert sheet == "'Sources'"
        assert sources[address].value == cell.value


def test_every_sheet_freezes_its_header_wraps_and_prints_on_one_page_across(made: Path) -> None:
    book = load_workbook(made)
    for sheet in book.worksheets:
        if sheet.title in ("Read me", "Lists"):
            continue
        assert sheet.freeze_panes in ("B2", "C2", "D2")
        assert sheet.print_title_rows == "$1:$1"
        assert sheet.page_setup.orientation == "landscape"
        assert sheet.page_setup.fitToWidth == 1
        assert sheet.page_setup.fitToHeight == 0
        set_up, footer = sheet.sheet_properties.pageSetUpPr, sheet.oddFooter
        assert set_up is not None
        assert set_up.fitToPage
        assert footer is not None
        assert "&P" in str(footer.right.text)
        assert sheet["B2"].alignment.wrap_text
        assert len(sheet.tables) == 1
        heights = [sheet.row_dimensions[row].height for row in range(2, sheet.max_row + 1)]
        assert all(height and 13 <= height <= 409 for height in heights)


def test_dates_are_dates_and_a_year_with_month_stays_text(made: Path) -> None:
    dates = [row["Date"] for row in records(sheet_of(made, "Sources"))]
    texts = [each for each in dates if isinstance(each, str)]
    assert sorted(texts) == ["2025-11", "2025-11", "2026-01"]
    assert len(dates) - len(texts) > 100


def test_text_that_looks_like_a_formula_stays_text(tables: Path, tmp_path: Path) -> None:
    replace_in(tables / "issues.csv", "Affirmation of Ukraine's sovereignty", "=1+1")
    make_from_tables(tables, tmp_path / "new.xlsx")
    cell = load_workbook(tmp_path / "new.xlsx")["Matrix"]["C2"]
    assert (cell.value, cell.data_type) == ("=1+1", "s")


@pytest.mark.parametrize(
    ("file", "old", "new", "message"),
    [
        ("positions.csv", "SOV-01,US28", "SOV-99,US28", "positions.csv, line 2, column issue_id"),
        ("positions.csv", "SOV-01,E3", "SOV-01,E4", "line 3, column plan_key: 'E4' is not known"),
        ("positions.csv", "SOV-01,E3", "SOV-01,US28", "already stands on line 2"),
        ("positions.csv", "further.,Affirmed", "further.,Confirmed", "is no option of the issue"),
        ("positions.csv", "GLOBALNEWS-US28;", "GLOBALNEWS-US82;", "Did you mean"),
        ("issues.csv", "SOV-02,", "SOV-01,", "line 3, column issue_id: 'SOV-01' already stands"),
        ("issues.csv", ",nominal,Affirmed", ",nominal2,Affirmed", "line 2, column scale"),
        ("issues.csv", "issue_id,topic", "issue_id,subject", "the column 'subject' is not known"),
        ("plans.csv", "leaked draft,US28", "leaked draft,US29", "line 3, column based_on"),
        ("sources.csv", "source_id,publisher", "publisher,publisher", "there twice"),
        ("disagreements.csv", "PRO-01", "PRO-99", "disagreements.csv, line 2, column issue_ids"),
        ("positions.csv", "The opening point", "\x07The opening point", "control character"),
        ("positions.csv", "US28,The", 'US28,"The', "positions.csv, line"),
    ],
)
def test_a_slip_in_the_tables_is_named_with_its_place(
    tables: Path, tmp_path: Path, file: str, old: str, new: str, message: str
) -> None:
    replace_in(tables / file, old, new)
    with pytest.raises(TablesError) as caught:
        make_from_tables(tables, tmp_path / "new.xlsx")
    assert message in str(caught.value)
    assert "\n" not in str(caught.value)
    assert not (tmp_path / "new.xlsx").exists()


def test_a_missing_table_and_a_wrong_encoding_are_named(tables: Path, tmp_path: Path) -> None:
    (tables / "plans.csv").write_bytes("plan_key,name\nA,café\n".encode("latin-1"))
    with pytest.raises(TablesError, match=r"plans\.csv, line 2: is not UTF-8"):
        make_from_tables(tables, tmp_path / "new.xlsx")
    (tables / "plans.csv").unlink()
    with pytest.raises(TablesError, match=r"plans\.csv is missing"):
        make_from_tables(tables, tmp_path / "new.xlsx")


def test_an_existing_workbook_is_not_overwritten_unasked(tmp_path: Path) -> None:
    target = tmp_path / "mine.xlsx"
    target.write_bytes(b"mine")
    with pytest.raises(WriteRefusedError, match="already there"):
        make_from_tables(TABLES, target)
    assert target.read_bytes() == b"mine"
    make_from_tables(TABLES, target, overwrite=True)
    assert target.read_bytes() != b"mine"
    assert [path.name for path in tmp_path.iterdir()] == ["mine.xlsx"]
