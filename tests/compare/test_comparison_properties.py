"""What has to hold for every matrix, whatever it holds."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from counterpoint.compare import Comparison
from counterpoint.model import TEXT_SCALE, PlanMatrix, Scale
from support.small_matrices import matrix_of, nominal, ordinal, quantity

few = settings(max_examples=40)

SPECIAL = ["", "", "defers", "rejects", "not applicable"]
ROWS: dict[Scale, list[str]] = {
    nominal("a", "b", "c"): ["a", "b", "c", "d", *SPECIAL],
    nominal(): ["a", "b", "c", *SPECIAL],
    ordinal(4): ["1", "2", "3", "4", "9", *SPECIAL],
    quantity("days"): ["0", "30", "3 months", "2", "soon", *SPECIAL],
    quantity("days", 0, 50): ["0", "30", "45", "90", *SPECIAL],
}
TEXTS = ["", "-", "n/a", "TBD", "30 days", "60 days", "They withdraw now.", "They withdraw later."]


@st.composite
def matrices(draw: st.DrawFn, least_plans: int = 1) -> PlanMatrix:
    plans = draw(st.integers(least_plans, 5))
    scales, stances, texts = [], [], []
    for _ in range(draw(st.integers(1, 5))):
        scale = draw(st.sampled_from([*ROWS, TEXT_SCALE]))
        choices = st.sampled_from(ROWS.get(scale, ["", "", "rejects"]))
        scales.append(scale)
        stances.append(draw(st.lists(choices, min_size=plans, max_size=plans)))
        texts.append(draw(st.lists(st.sampled_from(TEXTS), min_size=plans, max_size=plans)))
    weights = draw(st.lists(st.sampled_from([0.0, 0.5, 1.0, 3.0]), min_size=5, max_size=5))
    return matrix_of(scales, stances, texts, weights=weights)


def reordered(matrix: PlanMatrix, issues: list[int], plans: list[int]) -> PlanMatrix:
    return replace(
        matrix,
        issues=[matrix.issues[issue] for issue in issues],
        plans=tuple(matrix.plans[plan] for plan in plans),
        texts=[[matrix.texts[issue][plan] for plan in plans] for issue in issues],
        stances=[[matrix.stances[issue][plan] for plan in plans] for issue in issues],
    )


def close(first: object, second: object) -> bool:
    return bool(np.allclose(np.asarray(first), np.asarray(second), atol=1e-6, equal_nan=True))


@few
@given(matrices())
def test_distances_are_symmetric_zero_on_equals_and_between_zero_and_one(
    matrix: PlanMatrix,
) -> None:
    comparison = Comparison(matrix)
    for issue in range(len(matrix.issues)):
        apart = comparison.pair_distances(issue)
        known = apart[~np.isnan(apart)]
        assert close(apart, apart.T)
        assert ((known >= 0) & (known <= 1)).all()
        for plan, state in enumerate(np.diag(apart)):
            takes_part = comparison.state(issue, plan).value in ("speaks", "rejects")
            assert (state == 0) == takes_part
        for first, row in enumerate(zip(matrix.texts[issue], matrix.stances[issue], strict=True)):
            for second, other in enumerate(
                zip(matrix.texts[issue], matrix.stances[issue], strict=True)
            ):
                if row == other and not np.isnan(apart[first, first]):
                    assert apart[first, second] == 0


@few
@given(matrices())
def test_gap_and_relative_are_between_zero_and_one_and_known_for_two_speakers(
    matrix: PlanMatrix,
) -> None:
    comparison = Comparison(matrix)
    enough = comparison.speaking >= 2
    for figure in (comparison.gap, comparison.relative, comparison.ceiling):
        assert (np.isnan(figure) == ~enough).all()
        assert ((figure[enough] >= 0) & (figure[enough] <= 1)).all()
    assert (comparison.gap[enough] <= comparison.ceiling[enough] + 1e-9).all()
    assert (comparison.relative[enough] >= comparison.gap[enough] - 1e-9).all()


@few
@given(matrices(), st.data())
def test_the_order_of_plans_and_issues_changes_nothing(
    matrix: PlanMatrix, data: st.DataObject
) -> None:
    issues = data.draw(st.permutations(range(len(matrix.issues))))
    plans = data.draw(st.permutations(range(len(matrix.plans))))
    straight, shuffled = Comparison(matrix), Comparison(reordered(matrix, issues, plans))
    for name in ("gap", "relative", "speaking", "presence", "landing_intervals"):
        assert close(getattr(straight, name)[issues], getattr(shuffled, name)), name
    assert close(straight.agreement, shuffled.agreement)
    distances, others = straight.plan_distances, shuffled.plan_distances
    assert close(distances.matrix[np.ix_(plans, plans)], others.matrix)
    assert (distances.overlap[np.ix_(plans, plans)] == others.overlap).all()
    for place, issue in enumerate(issues):
        one, other = straight.issue(issue), shuffled.issue(place)
        assert {frozenset(group) for group in one.groups} == {
            frozenset(group) for group in other.groups
        }
        assert one.outlier == other.outlier
        assert set(one.bridges) == set(other.bridges)


@few
@given(matrices())
def test_renaming_a_plan_changes_nothing(matrix: PlanMatrix) -> None:
    renamed = replace(matrix, plans=(replace(matrix.plans[0], key="Zed"), *matrix.plans[1:]))
    one, other = Comparison(matrix), Comparison(renamed)
    assert close(one.gap, other.gap)
    assert close(one.plan_distances.matrix, other.plan_distances.matrix)
    assert [one.groups(i) for i in range(len(matrix.issues))] == [
        other.groups(i) for i in range(len(matrix.issues))
    ]


@few
@given(matrices(least_plans=2))
def test_a_silent_plan_changes_no_other_pairs_distance(matrix: PlanMatrix) -> None:
    silenced = replace(
        matrix,
        texts=[["", *row[1:]] for row in matrix.texts],
        stances=[["", *row[1:]] for row in matrix.stances],
    )
    without = reordered(matrix, list(range(len(matrix.issues))), list(range(1, len(matrix.plans))))
    one, other = Comparison(silenced), Comparison(without)
    assert close(one.plan_distances.matrix[1:, 1:], other.plan_distances.matrix)
    assert close(one.gap, other.gap)


@few
@given(matrices())
def test_a_plan_and_its_copy_are_at_distance_zero(matrix: PlanMatrix) -> None:
    doubled = replace(
        matrix,
        plans=(*matrix.plans, replace(matrix.plans[-1], key="Copy")),
        texts=[[*row, row[-1]] for row in matrix.texts],
        stances=[[*row, row[-1]] for row in matrix.stances],
    )
    distance = Comparison(doubled).plan_distances.matrix[-1, -2]
    assert distance == 0 or np.isnan(distance)


@few
@given(matrices(), st.data())
def test_choosing_plans_changes_no_distance_between_them(
    matrix: PlanMatrix, data: st.DataObject
) -> None:
    keys = [plan.key for plan in matrix.plans]
    chosen = data.draw(st.lists(st.sampled_from(keys), unique=True, min_size=1))
    whole = Comparison(matrix)
    part = whole.with_plans(chosen)
    columns = list(part.columns)
    assert part.plans == tuple(key for key in keys if key in chosen)
    assert close(part.plan_distances.matrix, whole.plan_distances.matrix[np.ix_(columns, columns)])
    for issue in range(len(matrix.issues)):
        numbers = part.groups(issue)
        assert len(numbers) == len(keys)
        assert all(numbers[plan] == -1 for plan in range(len(keys)) if plan not in columns)


@few
@given(matrices())
def test_one_issue_alone_says_the_same_as_all_together(matrix: PlanMatrix) -> None:
    whole = Comparison(matrix)
    for issue in range(len(matrix.issues)):
        made = Comparison(matrix).issue(issue)
        assert close(made.gap, whole.gap[issue])
        assert close(made.relative, whole.relative[issue])
        assert close(made.ceiling, whole.ceiling[issue])
        assert close(made.presence, whole.presence[issue])
        assert made.coverage == (whole.speaking[issue], len(matrix.plans))
        keys = [plan.key for plan in matrix.plans]
        outlier, bridge = whole.outliers[issue], whole.bridges[issue]
        assert made.outlier == (keys[outlier] if outlier >= 0 else None)
        assert made.bridge == (keys[bridge] if bridge >= 0 else None)
        ends = (made.landing.low, made.landing.high) if made.landing else (np.nan, np.nan)
        assert close(ends, whole.landing_intervals[issue])
        counted = [*made.silent, *made.defers, *made.not_applicable, *made.uncoded]
        grouped = [key for group in made.groups for key in group]
        assert sorted([*counted, *grouped]) == sorted(keys)


@few
@given(matrices())
def test_editing_a_stance_gives_what_a_new_comparison_gives(matrix: PlanMatrix) -> None:
    comparison = Comparison(matrix)
    issue = len(matrix.issues) - 1
    comparison.gap, comparison.plan_distances, comparison.groups(issue)
    edited = matrix.with_stance(issue, 0, "rejects")
    for changed in (None, [issue]):
        carried, fresh = comparison.with_matrix(edited, changed), Comparison(edited)
        assert close(carried.gap, fresh.gap)
        assert close(carried.plan_distances.matrix, fresh.plan_distances.matrix)
        for each in range(len(matrix.issues)):
            assert carried.issue(each).groups == fresh.issue(each).groups
            assert carried.groups(each) == fresh.groups(each)
    assert close(comparison.gap, Comparison(matrix).gap)


ARRAYS = ("gap", "relative", "ceiling", "presence", "speaking", "outliers", "bridges")


@pytest.mark.parametrize("name", [*ARRAYS, "landing_intervals", "distance_sums"])
def test_each_array_can_be_the_first_that_is_looked_at(name: str) -> None:
    matrix = matrix_of([ordinal(3)] * 2, [["1", "rejects", "3"], ["2", "2", "rejects"]])
    whole = Comparison(matrix)
    assert whole.relative == pytest.approx([1.0, 2 / 3])
    assert close(getattr(Comparison(matrix), name), getattr(whole, name))


def test_distances_of_a_matrix_without_issues_or_plans_are_empty() -> None:
    empty = PlanMatrix((), (), ())
    comparison = Comparison(empty)
    assert comparison.gap.shape == (0,)
    assert comparison.plan_distances.matrix.shape == (0, 0)
    assert np.isnan(comparison.agreement)
    assert comparison.topic_divergence() == ()
    assert comparison.coverage.share == 0


@pytest.mark.parametrize("texts", [[["", ""]], [["a", ""]]])
def test_a_row_of_silence_has_no_position(texts: list[list[str]]) -> None:
    made = Comparison(matrix_of([TEXT_SCALE], texts=texts)).issue(0)
    assert np.isnan(made.gap)
    assert made.outlier is None
    assert made.bridge is None
