"""The shapes of the JSON and of the pandas tables."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest

from counterpoint.compare import (
    Comparison,
    Version,
    difference_json,
    group_name,
    show_json,
    version_difference,
)
from counterpoint.model import PlanMatrix
from support.example import example_matrix
from support.small_matrices import matrix_of, nominal, ordinal

ISSUE_KEYS = {
    "id", "topic", "issue", "row", "scale", "basis", "gap", "relative", "coverage", "groups",
    "silent", "defers", "uncoded", "outlier", "bridge", "positions", "stances", "annotations",
}  # fmt: skip


def test_show_has_the_shape_of_the_design() -> None:
    matrix = example_matrix()
    comparison = Comparison(matrix)
    shown = show_json(
        matrix,
        comparison,
        workbook_name="plans.xlsx",
        annotation_counts={"ALL-01": 2},
        order=[3, 0],
        baseline="US28",
    )
    assert json.loads(json.dumps(shown, allow_nan=False)) == shown
    assert {"workbook", "plans", "agreement", "distances", "issues"} <= set(shown)
    assert shown["plans"][0]["key"] == "US28"
    assert set(shown["distances"]) == {"plans", "matrix", "overlap"}
    nato, sovereignty = shown["issues"]
    assert set(nato) >= ISSUE_KEYS
    assert (nato["id"], nato["annotations"], nato["coverage"]) == ("ALL-01", 2, [7, 9])
    assert nato["defers"] == ["GEN19"]
    assert nato["scale"] == "ordinal"
    assert nato["stances"]["GEN19"] == "defers"
    assert sovereignty["gap"] == 0
    assert sovereignty["annotations"] == 0
    assert "E3" in nato["alarms"]
    assert "US28" not in nato["alarms"]


def shown_of(matrix: PlanMatrix, baseline: str | None = None) -> dict[str, Any]:
    return show_json(
        matrix,
        Comparison(matrix),
        workbook_name="w",
        annotation_counts={},
        order=range(len(matrix.issues)),
        baseline=baseline,
    )


def test_show_tells_lineage_and_what_drives_plans_apart() -> None:
    shown = shown_of(example_matrix())
    edits = {each["plan"]: each for each in shown["lineage"]}
    assert edits["E3"]["based_on"] == "US28"
    assert [len(edits["E3"][kind]) for kind in ("kept", "changed", "dropped", "new")] == [
        24, 27, 5, 1,
    ]  # fmt: skip
    pair = next(each for each in shown["driving"] if each["plans"] == ["RUMEM", "RUDEC"])
    assert len(shown["driving"]) == 36
    assert sum(each["share"] for each in pair["issues"]) <= 1
    assert {"id", "distance", "share"} == set(pair["issues"][0])


def test_a_wrong_origin_costs_only_its_own_line() -> None:
    matrix = matrix_of([nominal("a", "b")], [["a", "b"]])
    plans = (matrix.plans[0], replace(matrix.plans[1], based_on="P9"))
    (told,) = shown_of(replace(matrix, plans=plans))["lineage"]
    assert "no plan 'P9'" in told["problem"]


def test_very_many_pairs_are_told_against_the_baseline_only() -> None:
    matrix = matrix_of([nominal("a", "b")] * 600, [["a", "b"] * 10] * 600)
    assert shown_of(matrix)["driving"] == []
    assert len(shown_of(matrix, "P1")["driving"]) == 19


def test_what_is_unknown_is_null() -> None:
    matrix = matrix_of([ordinal(3)] * 2, [["1", ""], ["", "2"]])
    shown = show_json(
        matrix, Comparison(matrix), workbook_name="w", annotation_counts={}, order=[0, 1]
    )
    assert shown["agreement"] is None
    assert shown["distances"]["matrix"] == [[0.0, None], [None, 0.0]]
    assert shown["issues"][0]["gap"] is None
    assert shown["issues"][0]["landing"] is None
    assert shown["baseline"] is None
    assert "alarms" not in shown["issues"][0]
    json.dumps(shown, allow_nan=False)


def test_only_the_compared_plans_are_shown_and_the_baseline_may_be_another() -> None:
    matrix = matrix_of([nominal()], [["a", "b", "a"]], [["They shall.", "They may.", "They will."]])
    shown = show_json(
        matrix,
        Comparison(matrix, plans=["P2", "P3"]),
        workbook_name="w",
        annotation_counts={},
        order=[0],
        baseline="P1",
    )
    assert [plan["key"] for plan in shown["plans"]] == ["P2", "P3"]
    issue = shown["issues"][0]
    assert set(issue["positions"]) == {"P2", "P3"}
    assert issue["alarms"]["P2"] == [
        {"kind": "modal", "before": "shall", "after": "may", "same_value": False}
    ]


def test_diff_has_the_shape_of_the_design() -> None:
    old = matrix_of([nominal("a", "b")] * 3, [["a", "b"], ["a", "a"], ["b", "b"]])
    texts = [["They shall.", "x"], ["y", "y"], ["z", "z"]]
    old = replace(old, texts=texts)
    new = replace(
        old,
        issues=(old.issues[1], old.issues[0]),
        texts=[["y", "y"], ["They should.", "x"]],
        stances=[["a", "a"], ["b", "b"]],
    )
    told = difference_json(version_difference(Version(old, name="1"), Version(new, name="2")))
    assert json.loads(json.dumps(told, allow_nan=False)) == told
    assert told["plans"]["added"] == told["plans"]["removed"] == []
    assert told["issues"]["removed"] == ["I3"]
    assert told["issues"]["added"] == []
    assert [each["id"] for each in told["issues"]["moved"]] == ["I2"]
    assert told["positions"] == [
        {
            "issue": "I1",
            "plan": "P1",
            "old": "They shall.",
            "new": "They should.",
            "alarms": [
                {"kind": "modal", "before": "shall", "after": "should", "same_value": False}
            ],
        }
    ]
    assert told["stances"] == [{"issue": "I1", "plan": "P1", "old": "a", "new": "b"}]
    assert told["annotations"] == {"added": [], "removed": [], "changed": []}


def test_the_table_has_a_row_for_each_issue() -> None:
    matrix = matrix_of([nominal("a", "b"), ordinal(3)], [["a", "b", "a"], ["1", "", ""]])
    table = Comparison(matrix).to_frame()
    assert table["groups"].tolist() == ["A: P1, P3 | B: P2", "A: P1"]
    assert table["relative"].tolist()[0] == pytest.approx(1.0)
    assert table["gap"].isna().tolist() == [False, True]
    assert table["outlier"].tolist() == ["P2", ""]
    assert table["speaking"].tolist() == [3, 1]


@pytest.mark.parametrize(("number", "name"), [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ")])
def test_groups_have_letters(number: int, name: str) -> None:
    assert group_name(number) == name
