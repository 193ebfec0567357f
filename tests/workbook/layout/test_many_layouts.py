"""Small workbooks in many layouts: each is written, opened and read as docs/layouts.md says."""

from __future__ import annotations

import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.styles import PatternFill

from counterpoint.model import PlanMatrix, Scale, ScaleKind
from counterpoint.model.errors import CounterpointError
from counterpoint.session import OpenWorkbook
from counterpoint.workbook.layout import (
    colours_used,
    find_matrix,
    guessed_proposal,
    mapping_to_json,
)
from counterpoint.workbook.opening import open_workbook
from counterpoint.workbook.reading.opened import open_sheets
from support.many_layouts import SMALL_BOOKS, SmallBook

DOCUMENTED = Path(__file__).resolve().parents[3] / "docs" / "layouts.md"
BY_NAME = {book.name: book for book in SMALL_BOOKS}
WITH_MATRIX = [book for book in SMALL_BOOKS if book.plans]


def written(book: SmallBook, folder: Path) -> Path:
    workbook = Workbook()
    book.build(workbook)
    path = folder / "book.xlsx"
    workbook.save(path)
    return path


def matrix_of(name: str, folder: Path) -> PlanMatrix:
    matrix = open_workbook(written(BY_NAME[name], folder)).matrix
    assert matrix is not None
    return matrix


def check(path: Path, book: SmallBook) -> None:
    loaded = open_workbook(path)
    matrix = loaded.matrix
    assert matrix is not None
    assert [plan.key for plan in matrix.plans] == list(book.plans)
    assert [issue.title for issue in matrix.issues] == list(book.issues)
    if book.topics:
        assert [issue.topic for issue in matrix.issues] == list(book.topics)
    for (issue, plan), text in book.texts.items():
        assert matrix.texts[issue][plan] == text
    assert matrix.layout is not None
    assert str(matrix.layout.position_cell(0, 0).address) == book.first
    if book.confident:
        assert loaded.mapping_is_certain


@pytest.mark.parametrize("book", WITH_MATRIX, ids=lambda book: book.name)
def test_the_matrix_is_found_and_read(tmp_path: Path, book: SmallBook) -> None:
    check(written(book, tmp_path), book)


@pytest.mark.parametrize(
    "book", [book for book in SMALL_BOOKS if not book.plans], ids=lambda book: book.name
)
def test_what_holds_no_matrix_says_so(tmp_path: Path, book: SmallBook) -> None:
    loaded = open_workbook(written(book, tmp_path))
    assert loaded.matrix is None
    assert loaded.proposals == ()


def test_the_docs_list_every_layout_and_what_is_done_with_it() -> None:
    table = DOCUMENTED.read_text(encoding="utf-8")
    assert len(SMALL_BOOKS) >= 40
    told = [f"| {book.name} | {book.does} |" for book in SMALL_BOOKS]
    shown = table.partition("| --- | --- |\n")[2].partition("\n\n")[0].splitlines()
    assert sorted(shown) == sorted(told)


@pytest.mark.calc
@pytest.mark.parametrize("ending", ["xlsx", "ods", "xls", "csv"])
def test_the_same_layouts_saved_by_calc_are_read_alike(tmp_path: Path, ending: str) -> None:
    if shutil.which("soffice") is None:
        pytest.skip("LibreOffice is not here")
    names: tuple[str, ...] = (
        "title rows above the header",
        "matrix that begins at C4",
        "group headings merged over the plans",
        "section rows without an ID",
        "own format on its side",
        "percent, currency, thousands, fractions",
    )
    if ending in ("ods", "xls"):
        names = names[:-1]  # number formats are the business of reading
    if ending == "csv":
        names = ("title rows above the header", "section rows without an ID")
    source, target = tmp_path / "source", tmp_path / "target"
    source.mkdir()
    for number, name in enumerate(names):
        path = written(BY_NAME[name], source)
        path.rename(source / f"{number}.xlsx")
    subprocess.run(
        ["soffice", f"-env:UserInstallation=file://{tmp_path}/profile", "--headless"]
        + ["--convert-to", ending, "--outdir", str(target)]
        + [str(source / f"{number}.xlsx") for number in range(len(names))],
        check=True,
        capture_output=True,
        timeout=100,
    )
    for number, name in enumerate(names):
        check(target / f"{number}.{ending}", BY_NAME[name])


@pytest.mark.parametrize("name", ["matrix that begins at C4", "own format on its side"])
def test_a_stored_mapping_makes_a_guess_certain(tmp_path: Path, name: str) -> None:
    with open_sheets(written(BY_NAME[name], tmp_path)) as opened:
        guess = find_matrix(opened.grids)
        assert guess.mapping is not None
        again = find_matrix(opened.grids, mapping_to_json(guess.mapping))
    assert again.mapping == guess.mapping
    assert again.is_certain
    assert again.proposals == ()


@pytest.mark.parametrize(
    "name",
    ["two matrices under one another", "two matrices side by side", "matrices on two sheets"],
)
def test_several_matrices_are_all_proposed(tmp_path: Path, name: str) -> None:
    loaded = open_workbook(written(BY_NAME[name], tmp_path))
    matrices = [
        open_workbook(loaded.path, mapping=proposal.mapping).matrix
        for proposal in loaded.proposals
        if not proposal.mapping.transposed
    ]
    assert len(matrices) == 2
    assert None not in matrices
    first, second = matrices
    assert first is not None
    assert second is not None
    assert first.texts != second.texts


def test_colours_are_read_as_stances_when_asked(tmp_path: Path) -> None:
    path = written(BY_NAME["colours that mean something"], tmp_path)
    loaded = open_workbook(path)
    assert loaded.mapping is not None
    assert loaded.matrix is not None
    assert loaded.matrix.stances == ()
    matrix = open_workbook(path, mapping=replace(loaded.mapping, fill_stances=True)).matrix
    assert matrix is not None
    assert matrix.stances[0] == ("light green", "light red")
    assert matrix.stances[1] == ("light red", "light green")
    assert matrix.stances[2] == ("", "")
    scale = matrix.issues[0].scale
    assert scale == Scale(ScaleKind.NOMINAL, ("light green", "light red"))


def test_a_typed_stance_stands_before_the_colour_of_its_cell(tmp_path: Path) -> None:
    path = written(BY_NAME["colours that mean something"], tmp_path)
    mapping = open_workbook(path).mapping
    assert mapping is not None
    book = OpenWorkbook.open(path, mapping=replace(mapping, fill_stances=True))
    assert book.matrix is not None
    first, second = (issue.key for issue in book.matrix.issues[:2])
    one, other = (plan.key for plan in book.matrix.plans)
    book.set_stance(first, other, "light green")
    book.set_stance(second, one, "rejects")
    book.save()
    matrix = open_workbook(path).matrix
    assert matrix is not None
    assert matrix.stances[0] == ("light green", "light green")
    assert matrix.stances[1] == ("rejects", "light green")
    assert matrix.issues[0].scale == Scale(ScaleKind.NOMINAL, ("light green", "light red"))


@pytest.mark.parametrize(
    ("scale", "options", "wanted"),
    [
        ("", "", ("light green", "light red")),
        ("nominal", "light red;dark", ("", "light red")),
        ("quantity", "", ("", "")),
    ],
)
def test_colours_count_where_the_scale_of_the_stances_sheet_has_room_for_them(
    tmp_path: Path, scale: str, options: str, wanted: tuple[str, ...]
) -> None:
    path = written(BY_NAME["colours that mean something"], tmp_path)
    found = open_workbook(path)
    assert found.mapping is not None
    assert found.matrix is not None
    plans = [plan.key for plan in found.matrix.plans]
    book = load_workbook(path)
    sheet = book.create_sheet("Stances")
    sheet.append(["ID", "Scale", "Options", *plans])
    sheet.append([found.matrix.issues[0].key, scale, options])
    book.save(path)
    matrix = open_workbook(path, mapping=replace(found.mapping, fill_stances=True)).matrix
    assert matrix is not None
    assert matrix.stances[0] == wanted


def test_colours_are_offered_with_their_legend_and_their_number(tmp_path: Path) -> None:
    book = Workbook()
    BY_NAME["colours that mean something"].build(book)
    sheet = book.worksheets[0]
    sheet["B7"].fill = PatternFill("solid", start_color="FFC6EFCE")
    sheet["C7"] = "agreed"
    sheet["E4"].fill = PatternFill("solid", start_color="FFFFC7CE")
    book.save(tmp_path / "book.xlsx")
    loaded = open_workbook(tmp_path / "book.xlsx")
    assert loaded.mapping is not None
    with open_sheets(loaded.path) as opened:
        found = colours_used(opened.grids[loaded.mapping.sheet], loaded.mapping)
    assert [(each.label, each.positions) for each in found] == [("light red", 3), ("agreed", 2)]
    matrix = open_workbook(loaded.path, mapping=replace(loaded.mapping, fill_stances=True)).matrix
    assert matrix is not None
    assert matrix.stances[0] == ("agreed", "light red")


def test_the_cell_of_a_merged_position_is_its_first_one(tmp_path: Path) -> None:
    matrix = matrix_of("one text merged over two plans", tmp_path)
    assert matrix.layout is not None
    assert str(matrix.layout.position_cell(1, 1).address) == "D3"
    facts = matrix.facts[1, 1]
    assert facts.merged
    assert (1, 0) not in matrix.facts


def test_roles_are_guessed_anew_under_a_header_that_a_person_points_at(tmp_path: Path) -> None:
    name = "two matrices under one another"
    with open_sheets(written(BY_NAME[name], tmp_path)) as opened:
        grid = opened.grids[opened.grids.names[0]]
        below = guessed_proposal(grid, 6)
        nothing = guessed_proposal(grid, 40)
    assert below is not None
    mapping = below.mapping
    assert (mapping.header_rows, mapping.first_row, mapping.last_row) == ((6,), 7, 8)
    assert below.reasons
    assert nothing is None


@pytest.mark.corpus
def test_every_workbook_of_the_corpus_gives_a_proposal_or_says_that_there_is_none(
    corpus: Path,
) -> None:
    opened = 0
    for path in sorted(corpus.iterdir()):
        if not path.is_file():
            continue
        try:
            loaded = open_workbook(path)
        except CounterpointError:
            continue  # refused in words; other tests look at these
        opened += 1
        if loaded.matrix is not None:
            assert loaded.mapping is not None
            assert len(loaded.matrix.plans) == len(
                [role for role in loaded.mapping.roles if role[1].value == "plan"]
            )
    assert opened > 80
