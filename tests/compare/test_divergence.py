"""Gap, ceiling and relative divergence, against published numbers and against counting by hand."""

from __future__ import annotations

import math
from itertools import combinations, combinations_with_replacement, product

import numpy as np
import pytest

from counterpoint.compare import Comparison
from counterpoint.compare.divergence import linear_ceiling, nominal_ceiling, presence
from counterpoint.compare.indices import berry_mielke, gini_simpson_of_pairs
from counterpoint.model import TEXT_SCALE
from support.small_matrices import answers, matrix_of, nominal, ordinal, quantity

# Answers on five ordered options with the mean pair distance and Berry and Mielke's index.
SMALL = [
    ((3, 0, 0, 0, 0), 0.0, 0.0),
    ((2, 1, 0, 0, 0), 0.1667, 0.25),
    ((1, 1, 1, 0, 0), 0.3333, 0.5),
    ((2, 0, 2, 0, 0), 0.3333, 0.5),
    ((1, 0, 1, 0, 1), 0.6667, 1.0),
    ((2, 0, 0, 0, 1), 0.6667, 1.0),
    ((2, 0, 0, 0, 2), 0.6667, 1.0),
    ((1, 1, 1, 1, 1), 0.5, 0.8333),
]


@pytest.mark.parametrize(("counts", "gap", "relative"), SMALL)
def test_small_ordinal_issues_have_the_published_figures(
    counts: tuple[int, ...], gap: float, relative: float
) -> None:
    comparison = Comparison(matrix_of([ordinal(5)], [answers(counts)]))
    assert comparison.gap[0] == pytest.approx(gap, abs=5e-5)
    assert comparison.relative[0] == pytest.approx(relative, abs=5e-5)


@pytest.mark.parametrize("speakers", range(2, 8))
def test_relative_is_berry_and_mielkes_index_for_every_pattern_of_answers(speakers: int) -> None:
    for chosen in combinations_with_replacement(range(5), speakers):
        counts = [chosen.count(option) for option in range(5)]
        comparison = Comparison(matrix_of([ordinal(5)], [answers(counts)]))
        assert comparison.relative[0] == pytest.approx(berry_mielke(counts))


def test_the_ceiling_of_two_camps_falls_as_more_plans_speak() -> None:
    speaking = np.array([2, 3, 4, 5, 6, 7])
    expected = [1, 0.667, 0.667, 0.6, 0.6, 0.571]
    assert linear_ceiling(speaking, speaking * 0).round(3).tolist() == expected


@pytest.mark.parametrize("options", [2, 3, 4])
@pytest.mark.parametrize("speakers", [2, 3, 4, 5])
def test_the_nominal_ceiling_is_the_largest_gap_over_all_patterns(
    options: int, speakers: int
) -> None:
    largest = max(
        np.mean([a != b for a, b in combinations(pattern, 2)])
        for pattern in product(range(options), repeat=speakers)
    )
    found = nominal_ceiling(np.array([speakers]), np.array([options]))
    assert found[0] == pytest.approx(largest)


@pytest.mark.parametrize(
    ("speakers", "rejecting"), [(n, r) for n in range(2, 7) for r in range(min(n, 3) + 1)]
)
def test_the_ceiling_with_refusals_is_the_largest_gap_over_all_patterns(
    speakers: int, rejecting: int
) -> None:
    ranked = speakers - rejecting
    largest = 0.0
    for ranks in product([0.0, 0.5, 1.0], repeat=ranked):
        row: list[float | str] = [*ranks, *["no"] * rejecting]
        apart = [_distance(a, b) for a, b in combinations(row, 2)]
        largest = max(largest, float(np.mean(apart)))
    found = linear_ceiling(np.array([speakers]), np.array([rejecting]))
    assert found[0] == pytest.approx(largest)


def _distance(first: float | str, second: float | str) -> float:
    if isinstance(first, str) or isinstance(second, str):
        return float(first != second)
    return abs(first - second)


def test_refusal_is_one_more_option_of_a_nominal_issue_where_it_occurs() -> None:
    matrix = matrix_of([nominal("a", "b")] * 2, [["a", "a", "b", "b"], ["a", "a", "b", "rejects"]])
    assert Comparison(matrix).ceiling == pytest.approx([4 / 6, 5 / 6])


def test_a_single_option_leaves_no_room_for_divergence() -> None:
    made = Comparison(matrix_of([nominal("a")], [["a", "a", "a"]])).issue(0)
    assert (made.ceiling, made.gap, made.relative) == (0, 0, 0)


def test_the_gap_of_a_nominal_issue_is_the_share_of_pairs_that_differ() -> None:
    comparison = Comparison(matrix_of([nominal("a", "b")], [["a"] * 3 + ["b"] * 7]))
    assert comparison.gap[0] == pytest.approx(0.466667, abs=5e-7)
    assert comparison.gap[0] == pytest.approx(gini_simpson_of_pairs([3, 7]))


def test_free_labels_can_all_differ_so_their_ceiling_is_one() -> None:
    comparison = Comparison(matrix_of([nominal()], [["a", "b", "b", "c"]]))
    assert comparison.issue(0).ceiling == 1.0
    assert comparison.gap[0] == pytest.approx(5 / 6)


def test_a_label_outside_the_options_is_an_option_of_its_own() -> None:
    comparison = Comparison(matrix_of([nominal("Yes", "No")], [["Yes", "No", "Perhaps"]]))
    made = comparison.issue(0)
    assert made.gap == 1.0
    assert made.ceiling == 1.0
    assert made.options_taken == ("Yes", "No", "Perhaps")


def test_quantities_are_compared_over_their_observed_range() -> None:
    comparison = Comparison(matrix_of([quantity("days")], [["30", "90", "90", "180"]]))
    pairs = [60, 60, 150, 0, 90, 90]
    assert comparison.gap[0] == pytest.approx(np.mean(pairs) / 150)
    assert np.mean(pairs) == 75  # Gini's mean difference of this row


def test_quantities_are_compared_over_their_declared_range() -> None:
    comparison = Comparison(matrix_of([quantity("days", 0, 100)], [["0", "50", "90"]]))
    assert comparison.pair_distances(0) == pytest.approx(
        np.array([[0, 0.5, 0.9], [0.5, 0, 0.4], [0.9, 0.4, 0]])
    )


def test_a_quantity_outside_the_declared_range_widens_it() -> None:
    comparison = Comparison(matrix_of([quantity("days", 0, 100)], [["0", "50", "250"]]))
    assert comparison.pair_distances(0) == pytest.approx(
        np.array([[0, 0.2, 1], [0.2, 0, 0.8], [1, 0.8, 0]])
    )


def test_an_issue_with_fewer_than_two_speakers_has_no_figures() -> None:
    comparison = Comparison(matrix_of([ordinal(3)] * 2, [["1", ""], ["", ""]]))
    assert np.isnan(comparison.gap).all()
    assert np.isnan(comparison.relative).all()
    made = comparison.issue(0)
    assert math.isnan(made.gap)
    assert made.coverage == (1, 2)
    assert (made.outlier, made.bridge, made.landing) == (None, None, None)


def test_agreement_where_nothing_else_is_possible_is_no_divergence() -> None:
    comparison = Comparison(matrix_of([ordinal(3)], [["rejects", "rejects"]]))
    assert comparison.gap[0] == 0
    assert comparison.relative[0] == 0


def test_relative_never_exceeds_one_by_rounding() -> None:
    # In floating point, 1.2 and 0.1 are a hair farther apart than the range from 0.1 to 1.2.
    comparison = Comparison(matrix_of([quantity("km")], [["0.1", "1.2"]]))
    assert comparison.relative[0] == 1.0


def test_presence_is_the_share_of_pairs_of_which_one_is_silent() -> None:
    assert presence(np.array([1, 2, 4]), np.array([3, 2, 0])).tolist() == [0.5, 4 / 6, 0.0]
    comparison = Comparison(
        matrix_of(
            [TEXT_SCALE],
            texts=[["We act.", "", "n/a", "TBD", "-"]],
        )
    )
    # Two state something (one puts it off), two are silent, one is not concerned.
    assert comparison.presence[0] == pytest.approx(4 / 6)
    assert comparison.issue(0).presence == comparison.presence[0]


def test_agreement_is_one_less_the_weighted_mean_gap() -> None:
    matrix = matrix_of(
        [nominal("a", "b")] * 3,
        [["a", "b"], ["a", "a"], ["a", ""]],
        weights=[3, 1, 5],
    )
    comparison = Comparison(matrix)
    assert comparison.agreement == pytest.approx(1 - 3 / 4)
    assert comparison.coverage.positions == 5
    assert comparison.coverage.possible == 6
    assert comparison.coverage.issues_compared == 2
    assert comparison.coverage.share == pytest.approx(5 / 6)


def test_agreement_of_a_matrix_without_a_pair_is_unknown() -> None:
    assert math.isnan(Comparison(matrix_of([ordinal(3)], [["1", ""]])).agreement)


def test_topics_have_the_weighted_mean_of_their_issues() -> None:
    matrix = matrix_of(
        [ordinal(3), ordinal(3), ordinal(3), nominal("a", "b"), nominal("a", "b")],
        [["1", "2", "3"], ["2", "2", "3"], ["1", "3", "3"], ["a", "b", ""], ["a", "", ""]],
        weights=[2, 3, 0, 1, 1],
        topics=["Land", "Land", "Land", "Sea", "Air"],
    )
    land, sea, air = Comparison(matrix).topic_divergence()
    assert (land.topic, land.compared, land.issues) == ("Land", 2, 3)
    assert land.gap == pytest.approx((2 * 2 / 3 + 3 * 1 / 3) / 5)
    assert land.relative == pytest.approx((2 * 1 + 3 * 1 / 2) / 5)
    assert (sea.topic, sea.relative, sea.gap) == ("Sea", 1.0, 1.0)
    assert math.isnan(air.relative)
    assert (air.compared, air.issues) == (0, 1)


def test_a_topic_counts_its_issues_that_diverge_and_agree_whatever_their_weight() -> None:
    matrix = matrix_of(
        [ordinal(3), ordinal(3), ordinal(3), nominal("a", "b")],
        [["1", "2", "3"], ["2", "2", "2"], ["1", "1", "2"], ["a", "", ""]],
        weights=[2, 1, 0, 1],
        topics=["Land", "Land", "Land", "Air"],
    )
    comparison = Comparison(matrix)
    assert comparison.relative[:3].tolist() == pytest.approx([1, 0, 0.5])
    land, air = comparison.topic_spread(0.5)
    assert (land.compared, land.diverging, land.agreed) == (3, 2, 1)
    assert (air.compared, air.diverging, air.agreed) == (0, 0, 0)
    assert comparison.topic_spread(0.6)[0].diverging == 1
    assert comparison.topic_spread(0.0)[0].diverging == 2, "agreement diverges from no figure on"


def test_the_mean_divergence_is_the_weighted_mean_of_what_compares() -> None:
    matrix = matrix_of(
        [ordinal(3), ordinal(3), ordinal(3)],
        [["1", "2", "3"], ["2", "2", "2"], ["1", "", ""]],
        weights=[3, 1, 5],
    )
    assert Comparison(matrix).mean_divergence == pytest.approx(3 / 4)
    assert math.isnan(Comparison(matrix_of([ordinal(3)], [["1", ""]])).mean_divergence)


def test_weights_that_make_no_sense_count_as_one() -> None:
    matrix = matrix_of(
        [nominal("a", "b")] * 4,
        [["a", "b"], ["a", "a"], ["a", "a"], ["a", "a"]],
        weights=[math.nan, -2.0, math.inf, 1.0],
    )
    assert Comparison(matrix).weights.tolist() == [1, 1, 1, 1]
    assert Comparison(matrix).agreement == pytest.approx(3 / 4)
