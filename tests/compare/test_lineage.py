"""What a plan kept, changed, dropped and added against the plan it is based on."""

from __future__ import annotations

from dataclasses import replace

import pytest

from counterpoint.compare import ancestors, lineage, lineage_step
from counterpoint.model import TEXT_SCALE, Plan, PlanMatrix
from counterpoint.model.errors import ComparisonError
from support.example import example_matrix
from support.small_matrices import matrix_of, nominal, quantity


def based(matrix: PlanMatrix, *links: str) -> PlanMatrix:
    plans = tuple(
        replace(plan, based_on=link) for plan, link in zip(matrix.plans, links, strict=True)
    )
    return replace(matrix, plans=plans)


def test_each_issue_is_kept_changed_dropped_or_new() -> None:
    yes_no = nominal("Yes", "No")
    matrix = matrix_of(
        [yes_no, yes_no, yes_no, yes_no, yes_no, yes_no, yes_no, quantity("days")],
        [
            ["Yes", "Yes"],
            ["Yes", "No"],
            ["Yes", ""],
            ["", "Yes"],
            ["Yes", "rejects"],
            ["rejects", "rejects"],
            ["", ""],
            ["90", "3 months"],
        ],
        [
            ["one", "other"],
            ["t", "t"],
            ["t", ""],
            ["", "t"],
            ["t", "t"],
            ["t", "t"],
            ["", ""],
            ["a", "a"],
        ],
    )
    steps = lineage(based(matrix, "", "P1"), "P2")
    assert [(step.issue, step.kind.value) for step in steps] == [
        ("I1", "kept"),
        ("I2", "changed"),
        ("I3", "dropped"),
        ("I4", "new"),
        ("I5", "changed"),
        ("I6", "kept"),
        ("I8", "kept"),
    ]
    assert all(step.basis == "coded" for step in steps)
    assert [step.reworded for step in steps[:2]] == [True, False]
    assert (steps[1].old_stance, steps[1].new_stance) == ("Yes", "No")


def test_without_stances_the_wording_decides() -> None:
    texts = [["They act now.", "they  act now."], ["They shall go.", "They may go."], ["x", "TBD"]]
    matrix = based(matrix_of([TEXT_SCALE] * 3, texts=texts), "", "P1")
    kept, changed, deferred = lineage(matrix, "P2")
    assert (kept.kind.value, kept.reworded, kept.basis) == ("kept", False, "wording")
    assert changed.kind.value == "changed"
    assert [alarm.after for alarm in changed.alarms] == ["may"]
    assert not changed.words.is_equal
    assert deferred.kind.value == "changed"


def test_an_uncoded_position_is_judged_by_its_wording() -> None:
    matrix = matrix_of([nominal("Yes", "No")], [["Yes", ""]], [["same text", "same text"]])
    (step,) = lineage(based(matrix, "", "P1"), "P2")
    assert (step.kind.value, step.basis) == ("changed", "wording")


def test_the_example_has_two_plans_that_edit_the_american_draft() -> None:
    counts: dict[str, int] = {}
    for step in lineage(example_matrix(), "E3"):
        counts[step.kind.value] = counts.get(step.kind.value, 0) + 1
    assert counts == {"kept": 24, "changed": 27, "dropped": 5, "new": 1}
    assert ancestors(example_matrix(), "EU19") == ("US28",)


def test_a_chain_of_plans_is_followed_to_its_origin() -> None:
    matrix = based(matrix_of([TEXT_SCALE], texts=[["a", "b", "c"]]), "", "P1", "P2")
    assert ancestors(matrix, "P3") == ("P2", "P1")
    assert ancestors(matrix, "P1") == ()


def test_what_cannot_be_followed_is_told() -> None:
    matrix = matrix_of([TEXT_SCALE], texts=[["a", "b"]])
    with pytest.raises(ComparisonError, match="based on no other plan"):
        lineage(matrix, "P1")
    with pytest.raises(ComparisonError, match="no plan 'P9'"):
        ancestors(matrix, "P9")
    with pytest.raises(ComparisonError, match=r"no plan 'Q'\. P2 is based on it"):
        ancestors(based(matrix, "", "Q"), "P2")
    with pytest.raises(ComparisonError, match="based on each other"):
        ancestors(based(matrix, "P2", "P1"), "P1")
    with pytest.raises(ComparisonError, match="based on each other"):
        ancestors(replace(matrix, plans=(Plan("P1", based_on="P1"), Plan("P2"))), "P1")


def test_one_issue_can_be_asked_for_alone() -> None:
    matrix = example_matrix()
    steps = {step.index: step for step in lineage(matrix, "E3")}
    for issue in range(len(matrix.issues)):
        assert lineage_step(matrix, "E3", issue) == steps.get(issue)
    assert lineage_step(matrix, "US28", 0) is None
    with pytest.raises(ComparisonError, match="no plan 'E33'"):
        lineage_step(matrix, "E33", 0)
