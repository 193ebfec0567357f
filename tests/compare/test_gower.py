"""Distances between plans: Gower's, with overlap, weights and refusals."""

from __future__ import annotations

import math

import numpy as np
import pytest

from counterpoint.compare import Comparison
from counterpoint.compare.distances import Floats
from counterpoint.model import TEXT_SCALE, PlanMatrix
from counterpoint.model.errors import ComparisonError
from support.example import example_matrix
from support.small_matrices import matrix_of, nominal, ordinal, quantity

# Eight species with traits and missing values, from the documentation of the R package FD.
NUM1 = ["9.0", "8.1", "", "3.2", "5.8", "3.4", "7.5", "4.3"]
NUM2 = ["4.5", "6.0", "2.3", "5.4", "1.2", "8.5", "2.1", "6.5"]
FAC1 = ["A", "A", "C", "B", "C", "C", "B", ""]
FAC2 = ["X", "Z", "Y", "Z", "X", "Y", "X", "Z"]


def by_pair_loop(comparison: Comparison) -> Floats:
    """Weighted mean of d issue by issue, as the definition has it."""
    size = len(comparison.plans)
    total, weight = np.zeros((size, size)), np.zeros((size, size))
    for issue, each in enumerate(comparison.weights):
        apart = comparison.pair_distances(issue)
        known = ~np.isnan(apart)
        total[known] += each * apart[known]
        weight[known] += each
    with np.errstate(invalid="ignore"):
        result: Floats = total / weight
    np.fill_diagonal(result, 0.0)
    return result


def test_numbers_alone_give_the_published_distances() -> None:
    distances = Comparison(matrix_of([quantity()], [NUM2])).plan_distances
    expected = [0.205, 0.301, 0.123, 0.452, 0.548, 0.329, 0.274]
    assert distances.matrix[0, 1:].round(3).tolist() == expected


def test_numbers_and_labels_with_missing_values_agree_with_gower_by_hand() -> None:
    matrix = matrix_of([quantity(), quantity(), nominal(), nominal()], [NUM1, NUM2, FAC1, FAC2])
    distances = Comparison(matrix).plan_distances
    for first in range(8):
        for second in range(first):
            parts = [
                abs(float(row[first]) - float(row[second])) / span
                for row, span in ((NUM1, 9.0 - 3.2), (NUM2, 8.5 - 1.2))
                if row[first] and row[second]
            ]
            parts += [
                float(row[first] != row[second])
                for row in (FAC1, FAC2)
                if row[first] and row[second]
            ]
            assert distances.matrix[first, second] == pytest.approx(np.mean(parts))
            assert distances.overlap[first, second] == len(parts)


def test_all_kinds_of_issues_agree_with_the_pair_loop() -> None:
    matrix = matrix_of(
        [nominal("a", "b"), ordinal(4), quantity("days", 0, 50), nominal(), TEXT_SCALE, ordinal(3)],
        [
            ["a", "b", "rejects", "rejects", ""],
            ["1", "4", "rejects", "2", "defers"],
            ["10", "20", "90", "", "0"],
            ["x", "y", "y", "z", "x"],
            ["", "", "", "", ""],
            ["1", "3", "", "", "2"],
        ],
        [
            ["t"] * 5,
            ["t"] * 5,
            ["t", "t", "t", "", "t"],
            ["t"] * 5,
            ["Troops leave now", "Troops stay", "", "rejects", "Troops leave at once"],
            ["t", "t", "", "", "t"],
        ],
        weights=[1, 2, 0.5, 0, 3, 1],
    )
    comparison = Comparison(matrix)
    assert comparison.plan_distances.matrix == pytest.approx(by_pair_loop(comparison), nan_ok=True)


def test_the_example_agrees_with_the_pair_loop() -> None:
    comparison = Comparison(example_matrix())
    assert comparison.plan_distances.matrix == pytest.approx(by_pair_loop(comparison))


def test_many_options_go_through_several_products() -> None:
    rows = [[f"{issue}-{plan % 3}" for plan in range(6)] for issue in range(3000)]
    comparison = Comparison(matrix_of([nominal()] * 3000, rows))
    matrix = comparison.plan_distances.matrix
    assert matrix[0].tolist() == [0, 1, 1, 0, 1, 1]


def test_identical_plans_are_at_distance_zero() -> None:
    rows = [["a", "a", "b"], ["2", "2", "5"]]
    matrix = Comparison(matrix_of([nominal(), ordinal(5)], rows)).plan_distances.matrix
    assert matrix[0, 1] == 0
    assert matrix[0, 2] == pytest.approx((1 + 3 / 4) / 2)


def test_plans_without_a_common_issue_have_no_distance() -> None:
    distances = Comparison(matrix_of([ordinal(3)] * 2, [["1", ""], ["", "2"]])).plan_distances
    assert math.isnan(distances.matrix[0, 1])
    assert distances.overlap[0, 1] == 0
    assert distances.matrix[0, 0] == 0


def _weighted() -> PlanMatrix:
    return matrix_of([nominal()] * 2, [["a", "b"], ["a", "a"]], weights=[1, 3])


def test_weights_of_the_matrix_count_and_can_be_replaced() -> None:
    comparison = Comparison(_weighted())
    assert comparison.plan_distances.matrix[0, 1] == 0.25
    assert comparison.with_weights({"I2": 1}).plan_distances.matrix[0, 1] == 0.5
    without = comparison.with_weights({"I2": 0}).plan_distances
    assert without.matrix[0, 1] == 1.0
    assert without.overlap[0, 1] == 1


def test_impossible_weights_are_refused_by_name() -> None:
    with pytest.raises(ComparisonError, match="'I9'"):
        Comparison(_weighted(), weights={"I9": 1})
    for weight in (-1.0, math.nan, math.inf):
        with pytest.raises(ComparisonError, match="0 or more"):
            Comparison(_weighted(), weights={"I1": weight})


def test_unknown_plans_are_refused_with_the_nearest_name() -> None:
    with pytest.raises(ComparisonError, match="Did you mean 'P1'"):
        Comparison(_weighted(), plans=["P11"])


def test_driving_issues_come_with_their_share_of_the_distance() -> None:
    matrix = matrix_of(
        [nominal(), ordinal(5), nominal(), nominal()],
        [["a", "b"], ["1", "3"], ["a", "a"], ["a", ""]],
        weights=[1, 4, 1, 1],
    )
    found = Comparison(matrix).driving_issues("P1", "P2")
    assert [(each.issue, each.distance, each.weight) for each in found] == [
        ("I2", 0.5, 4.0),
        ("I1", 1.0, 1.0),
    ]
    assert [each.share for each in found] == pytest.approx([2 / 3, 1 / 3])


def test_plans_that_never_differ_are_driven_apart_by_nothing() -> None:
    assert Comparison(matrix_of([nominal()], [["a", "a"]])).driving_issues("P1", "P2") == ()
