"""A comparison as tables in a terminal."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import pytest
from rich.console import Console

from counterpoint.cli import main
from counterpoint.export.terminal_comparison import print_comparison


def _issue(ident: str, title: str, **more: Any) -> dict[str, Any]:
    issue = {
        "id": ident, "issue": title, "topic": "Topic", "coverage": [2, 3], "relative": 0.5,
        "gap": 0.25, "basis": "coded", "groups": [["A"], ["B"]], "stances": {"A": "yes"},
        "defers": [], "not_applicable": [], "uncoded": [], "silent": ["C"], "annotations": 0,
        "positions": {"A": "old words", "B": "new words"}, "alarms": {},
    }  # fmt: skip
    return issue | more


def _report(*issues: dict[str, Any], baseline: str | None = None) -> dict[str, Any]:
    return {
        "workbook": "book.xlsx", "plans": ["A", "B", "C"], "agreement": None,
        "coverage": {"positions": [4, 6]}, "issues": list(issues), "baseline": baseline,
        "topics": [
            {"topic": "", "relative": None, "gap": None, "issues": [0, 1]},
            {"topic": "Topic", "relative": 0.5, "gap": 0.25, "issues": [1, 1]},
        ],
        "distances": {
            "plans": ["A", "B"], "matrix": [[0.0, 0.4], [0.4, 0.0]], "overlap": [[2, 1], [1, 2]],
        },
        "blocs": [["A", "B"], ["C"]], "map": {"points": {}, "share": None, "warnings": ["few"]},
        "tree": {"warnings": ["few"]}, "driving": [], "lineage": [],
    }  # fmt: skip


def _printed(report: dict[str, Any]) -> str:
    file = io.StringIO()
    print_comparison(report, Console(file=file, width=160, highlight=False))
    return file.getvalue()


def test_an_issue_without_an_id_is_named_once() -> None:
    printed = _printed(_report(_issue("Taxes", "Taxes"), _issue("I-2", "Courts")))
    assert printed.count("Taxes") == 1
    assert "I-2 Courts" in printed


def test_groups_have_letters_stances_and_those_who_take_no_part() -> None:
    printed = _printed(_report(_issue("I-1", "Courts")))
    assert "A A: yes" in printed
    assert "B B" in printed
    assert "silent: C" in printed
    assert "defers" not in printed


def test_letters_go_on_after_z() -> None:
    groups = [[f"plan{number}"] for number in range(28)]
    printed = _printed(_report(_issue("I-1", "Courts", groups=groups)))
    assert "Z plan25" in printed
    assert "A1 plan26" in printed
    assert "B1 plan27" in printed


def test_topics_come_most_divided_first_and_those_without_figures_last() -> None:
    printed = _printed(_report(_issue("I-1", "Courts")))
    topics = printed[printed.index("Topics by") :]
    assert topics.index("Topic  ") < topics.index("(no topic)")


def test_figures_that_are_undefined_are_dashes_and_warnings_are_told() -> None:
    printed = _printed(_report(_issue("I-1", "Courts", relative=None, gap=None)))
    assert "agreement –" in printed
    assert printed.count("few") == 1, "what map and tree both warn of is said once"
    assert "█" not in printed[: printed.index("Topics by")]


def test_differences_stand_only_where_there_is_a_baseline() -> None:
    issue = _issue("I-1", "Courts")
    assert "[-" not in _printed(_report(issue))
    assert "[-old-] {+new+} words" in _printed(_report(issue, baseline="A"))


def test_the_command_names_issues_without_ids_once(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "160")
    table = tmp_path / "plans.csv"
    rows = ["Topic,Question,Plan A,Plan B", "Law,Courts?,yes,no", "Law,Prisons?,no,no"]
    rows += ["Transport,Rails?,no,no", "Transport,Roads?,no,yes"]
    table.write_text("\n".join(rows))
    assert main(["show", str(table)]) == 0
    printed = capsys.readouterr().out
    issues = printed[: printed.index("Topics by")]
    assert issues.count("Courts?") == 1
