"""`counterpoint new`: blank, from tables, from one CSV file."""

from __future__ import annotations

from pathlib import Path

import pytest

from counterpoint.model.errors import TablesError
from counterpoint.session.reports import new_report

TABLES = Path(__file__).resolve().parents[2] / "workbooks" / "ukraine-2025"


def test_says_what_was_made(tmp_path: Path) -> None:
    target = tmp_path / "new.xlsx"
    assert new_report(target, tables=TABLES) == {
        "workbook": str(target),
        "issues": 60,
        "plans": 9,
        "positions": 300,
    }


def test_one_csv_file_is_a_matrix_of_its_own(tmp_path: Path) -> None:
    table = tmp_path / "talks.csv"
    table.write_text("Issue,Red,Blue\nSize,small,large\nTerm,,long\n", encoding="utf-8")
    report = new_report(tmp_path / "new.xlsx", tables=table)
    assert (report["issues"], report["plans"], report["positions"]) == (2, 2, 3)


def test_topics_plans_and_scale_shape_a_blank_matrix(tmp_path: Path) -> None:
    target = tmp_path / "new.xlsx"
    report = new_report(
        target, plans=["North", "South"], topics=["Water"], scale="yes or no", preset="plain"
    )
    assert (report["issues"], report["plans"], report["positions"]) == (2, 2, 0)
    with pytest.raises(TablesError, match="exists already"):
        new_report(target)
    assert new_report(target, replace=True)["plans"] == 3
