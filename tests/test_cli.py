"""The command line does the same jobs as the window, in JSON of stable shape."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import Any

import openpyxl
import pytest
import python_calamine

from counterpoint import __version__
from counterpoint.cli import main

SHARED = Path(__file__).resolve().parent.parent.parent / "shared"
MATRIX_CELL = "E12"  # MIL-01, US28 in the example


@pytest.fixture
def copy(example_workbook: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(example_workbook, tmp_path / "copy of example.xlsx"))


def run_json(capsys: pytest.CaptureFixture[str], *arguments: str) -> Any:
    status = main([*arguments, "--json"])
    output = capsys.readouterr()
    assert status == 0, output.err
    return json.loads(output.out)


def checksums(book: Path) -> dict[str, int]:
    with zipfile.ZipFile(book) as package:
        return {info.filename: info.CRC for info in package.infolist()}


def test_shows_sixty_issues_and_nine_plans(
    example_workbook: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    report = run_json(capsys, "show", str(example_workbook))
    assert len(report["issues"]) == 60
    assert len(report["plans"]) == 9
    size = next(issue for issue in report["issues"] if issue["id"] == "MIL-01")
    assert size["basis"] == "coded"
    assert size["scale"] == "quantity"
    assert sorted(size["silent"]) == ["EU24", "GEN19", "RUDEC", "RUMEM", "UAMEM"]
    assert size["coverage"] == [4, 9]
    # 600,000 once and 800,000 three times over the range 200,000: three of six pairs at 1, and
    # four parties can reach 2 * 2 / 6.
    assert size["gap"] == pytest.approx(0.5)
    assert size["relative"] == pytest.approx(0.75)
    assert size["positions"]["US28"].startswith("A ceiling of 600,000")
    assert size["stances"]["US28"] == "600000"


def test_sorts_by_divergence_with_undefined_figures_last(
    example_workbook: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    report = run_json(capsys, "show", str(example_workbook), "--sort", "divergence")
    figures = [issue["relative"] for issue in report["issues"]]
    known = [figure for figure in figures if figure is not None]
    assert known == sorted(known, reverse=True)
    assert figures[: len(known)] == known


def test_shows_one_topic_and_refuses_an_unknown_one(
    example_workbook: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    report = run_json(capsys, "show", str(example_workbook), "--topic", "military")
    assert {issue["topic"] for issue in report["issues"]} == {"Military"}
    assert main(["show", str(example_workbook), "--topic", "Militry"]) == 2
    assert "Did you mean 'Military'?" in capsys.readouterr().err


def test_a_baseline_gives_the_differences_with_alarms(
    example_workbook: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    report = run_json(capsys, "show", str(example_workbook), "--baseline", "US28")
    size = next(issue for issue in report["issues"] if issue["id"] == "MIL-01")
    (alarm,) = size["alarms"]["E3"]
    assert (alarm["kind"], alarm["before"], alarm["after"]) == ("number", "600,000", "800,000")
    assert "US28" not in size["alarms"]


def test_the_tables_in_the_terminal_show_every_issue(
    example_workbook: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["show", str(example_workbook), "--baseline", "US28"]) == 0
    printed = capsys.readouterr().out
    for ident in ("SOV-01", "MIL-01", "PRO-03"):
        assert ident in printed
    assert "Distances between plans" in printed
    assert "[-600,000" in printed
    assert "{+800,000" in printed


def test_an_annotation_lands_in_the_cell_and_touches_nothing_else(
    copy: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = checksums(copy)
    values = python_calamine.CalamineWorkbook.from_path(copy)
    arguments = ["--issue", "MIL-01", "--plan", "US28", "--author", "Ada", "--kind", "question"]
    made = run_json(capsys, "annotate", str(copy), *arguments, "--text", "Reserves too?")
    assert Path(made["backup"]).read_bytes() == Path(made["backup"]).read_bytes()
    after = checksums(copy)
    changed = {name for name in after if before.get(name) != after[name]}
    assert changed == set(made["parts_written"])
    assert not before.keys() - after.keys()
    assert made["parts_untouched"] == len(after) - len(changed)
    allowed = ("[Content_Types].xml", "xl/workbook.xml", "xl/_rels/", "xl/styles.xml", "docProps/")
    matrix_parts = ("xl/worksheets/sheet2.xml", "xl/worksheets/_rels/sheet2.xml.rels")
    for name in changed & before.keys():
        assert name.startswith((*allowed, *matrix_parts)), name

    comment = openpyxl.load_workbook(copy)["Matrix"][MATRIX_CELL].comment
    assert comment is not None
    assert comment.text.startswith("Ada")
    assert "Reserves too?" in comment.text
    again = python_calamine.CalamineWorkbook.from_path(copy)
    for name in values.sheet_names:
        old = values.get_sheet_by_name(name).to_python(skip_empty_area=False)
        assert again.get_sheet_by_name(name).to_python(skip_empty_area=False) == old

    (listed,) = run_json(capsys, "annotations", str(copy))
    assert listed["id"] == made["id"]
    assert (listed["issue"], listed["plan"]) == ("MIL-01", "US28")
    assert listed["cell"] == f"Matrix!{MATRIX_CELL}"
    assert (listed["kind"], listed["status"], listed["author"]) == ("question", "open", "Ada")
    assert listed["quote"].startswith("A ceiling of 600,000")
    assert (listed["orphan"], listed["changed"], listed["native"]) == (False, False, "note")


def test_a_reply_joins_its_thread(copy: Path, capsys: pytest.CaptureFixture[str]) -> None:
    place = ["--issue", "MIL-01", "--plan", "US28"]
    first = run_json(capsys, "annotate", str(copy), *place, "--author", "Ada", "--text", "Why?")
    answer = ["--reply-to", first["id"], "--author", "Bo", "--text", "Because."]
    second = run_json(capsys, "annotate", str(copy), *answer)
    listed = run_json(capsys, "annotations", str(copy))
    assert [(each["id"], each["reply_to"]) for each in listed] == [
        (first["id"], None),
        (second["id"], first["id"]),
    ]


@pytest.mark.calc
def test_a_spreadsheet_program_shows_the_note_with_its_author(
    copy: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    tool = SHARED / "tools" / "calc_view.py"
    if not tool.exists() or not shutil.which("soffice"):
        pytest.skip("no spreadsheet program to ask")
    place = ["--issue", "MIL-01", "--plan", "US28", "--author", "Ada Lovelace"]
    run_json(capsys, "annotate", str(copy), *place, "--text", "Reserves too?")
    seen = subprocess.run(
        [sys.executable, str(tool), "--comments", str(copy)],
        capture_output=True,
        text=True,
        check=True,
    )
    assert MATRIX_CELL in seen.stdout
    assert "Ada Lovelace" in seen.stdout
    assert "Reserves too?" in seen.stdout


def test_any_cell_of_any_workbook_can_be_annotated(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    book = tmp_path / "plain.xlsx"
    plain = openpyxl.Workbook()
    assert plain.active is not None
    plain.active.title = "Sheet one"
    plain.active["B3"] = "hello"
    plain.save(book)
    run_json(capsys, "annotate", str(book), "--cell", "'Sheet one'!B3", "--text", "=1+1")
    (listed,) = run_json(capsys, "annotations", str(book))
    assert (listed["issue"], listed["plan"]) == (None, None)
    assert listed["cell"] == "'Sheet one'!B3"
    assert listed["text"] == "=1+1"
    assert listed["quote"] == "hello"
    assert (listed["orphan"], listed["changed"]) == (False, False)
    edited = openpyxl.load_workbook(book)
    edited["Sheet one"]["B3"] = "goodbye"
    edited.save(book)
    (listed,) = run_json(capsys, "annotations", str(book))
    assert listed["changed"] is True


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--issue", "MIL-99", "--plan", "US28"], "MIL-99"),
        (["--issue", "MIL-01", "--plan", "USA28"], "US28"),
        (["--cell", "B3"], "names no sheet"),
        (["--cell", "Nowhere!B3"], "Nowhere"),
        (["--cell", "Matrix!B3", "--issue", "MIL-01"], "where the annotation belongs"),
        ([], "where the annotation belongs"),
    ],
)
def test_a_place_that_is_not_there_is_refused_in_one_line_and_nothing_is_written(
    copy: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], message: str
) -> None:
    before = copy.read_bytes()
    assert main(["annotate", str(copy), *arguments, "--text", "x"]) == 2
    error = capsys.readouterr().err
    assert error.startswith("counterpoint: ")
    assert error.count("\n") == 1
    assert message in error
    assert copy.read_bytes() == before


def test_the_example_has_no_errors(
    example_workbook: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    problems = run_json(capsys, "check", str(example_workbook))
    assert [each for each in problems if each["level"] == "error"] == []


def test_check_ends_with_one_when_there_is_an_error(
    copy: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    book = openpyxl.load_workbook(copy)
    book["Matrix"]["A3"] = book["Matrix"]["A2"].value
    book.save(copy)
    assert main(["check", str(copy), "--json"]) == 1
    problems = json.loads(capsys.readouterr().out)
    assert any(each["code"] == "duplicate-id" for each in problems)
    assert all(each.keys() >= {"level", "code", "sheet", "cell", "message"} for each in problems)


def test_a_workbook_differs_from_itself_in_nothing_and_from_its_edited_copy_in_the_edit(
    example_workbook: Path, copy: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    same = run_json(capsys, "diff", str(example_workbook), str(copy))
    assert same["positions"] == []
    assert not any(same["issues"][change] for change in ("added", "removed", "moved"))
    assert not any(same["annotations"].values())
    book = openpyxl.load_workbook(copy)
    book["Matrix"][MATRIX_CELL] = "A ceiling of 650,000."
    book.save(copy)
    edited = run_json(capsys, "diff", str(example_workbook), str(copy))
    (change,) = edited["positions"]
    assert (change["issue"], change["plan"]) == ("MIL-01", "US28")
    assert change["new"] == "A ceiling of 650,000."
    assert any(alarm["kind"] == "number" for alarm in change["alarms"])


def test_copies_of_two_people_become_one(
    copy: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    other = Path(shutil.copy(copy, tmp_path / "other.xlsx"))
    place = ["--issue", "MIL-01", "--plan", "US28"]
    run_json(capsys, "annotate", str(copy), *place, "--author", "Ada", "--text", "one")
    run_json(capsys, "annotate", str(other), *place, "--author", "Bo", "--text", "two")
    out = tmp_path / "merged.xlsx"
    report = run_json(capsys, "merge", str(copy), str(other), "-o", str(out))
    assert len(report["added"]) == 1
    listed = run_json(capsys, "annotations", str(out))
    assert sorted(each["text"] for each in listed) == ["one", "two"]
    assert len(run_json(capsys, "annotations", str(copy))) == 1


def test_a_new_workbook_is_made_but_never_over_another(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "new.xlsx"
    assert run_json(capsys, "new", str(out))["workbook"] == str(out)
    before = out.read_bytes()
    assert main(["new", str(out)]) == 2
    assert "exists already" in capsys.readouterr().err
    assert out.read_bytes() == before


@pytest.mark.parametrize(
    "content", [b"", b"not a workbook at all", b"PK\x03\x04 cut off"], ids=["empty", "text", "cut"]
)
def test_what_is_no_workbook_gets_one_clear_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], content: bytes
) -> None:
    book = tmp_path / "odd.xlsx"
    book.write_bytes(content)
    for command in (["show"], ["annotations"], ["check"]):
        assert main([*command, str(book)]) == 2
        error = capsys.readouterr().err
        assert error.startswith("counterpoint: odd.xlsx")
        assert error.count("\n") == 1


def test_a_missing_file_gets_one_clear_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["show", str(tmp_path / "gone.xlsx")]) == 2
    assert "gone.xlsx" in capsys.readouterr().err


def test_says_its_version_and_teaches_with_examples(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["--version"])
    assert ended.value.code == 0
    assert capsys.readouterr().out.strip() == f"counterpoint {__version__}"
    with pytest.raises(SystemExit):
        main(["--help"])
    assert "examples:" in capsys.readouterr().out


def test_terminal_escapes_in_a_workbook_do_not_reach_the_terminal(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    from counterpoint.export.terminal import visible

    assert visible("a\x1b[31mb\x9b\u202ec") == "a␛[31mbc"
    assert visible("two\nlines\tand [bold]markup[/bold]") == "two\nlines\tand [bold]markup[/bold]"
