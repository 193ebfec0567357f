"""Outlier, bridge and landing zone."""

from __future__ import annotations

import numpy as np
import pytest

from counterpoint.compare import Comparison, IssueComparison
from counterpoint.compare.zones import LandingZone, extremes, landing_intervals
from support.small_matrices import matrix_of, nominal, ordinal, quantity


def issue_of(*stances: str, options: int = 5) -> IssueComparison:
    return Comparison(matrix_of([ordinal(options)], [stances])).issue(0)


@pytest.mark.parametrize(
    ("values", "low", "high"),
    [
        ([1, 2, 3, 4, 5], 2, 4),
        ([1, 1, 5, 5], 1, 5),
        ([1, 3, 5], 1, 5),
        ([1, 1, 5], 1, 1),
        ([0, 10, 11, 12, 40], 10, 12),
        ([2, 2], 2, 2),
        ([1, 5], 1, 5),
        ([1, 2, 9, 10], 1, 10),
        ([1, 2, 4, 9, 10], 1, 4),
        ([0.1, 0.2, 0.3], 0.1, 0.3),
    ],
)
def test_the_zone_is_the_narrowest_that_holds_more_than_half(
    values: list[float], low: float, high: float
) -> None:
    assert landing_intervals(np.array([values], dtype=float))[0].tolist() == [low, high]
    mirrored = -np.array([values], dtype=float)
    assert landing_intervals(mirrored)[0].tolist() == [-high, -low]
    for unit in (1e-12, 1e12):
        in_unit = landing_intervals(np.array([values], dtype=float) * unit)[0] / unit
        assert in_unit.tolist() == pytest.approx([low, high])


def test_rows_of_different_length_are_kept_apart() -> None:
    rows = np.array([[1, np.nan, np.nan], [np.nan, 2, 2], [1, 1, 9], [np.nan] * 3])
    found = landing_intervals(rows)
    assert np.isnan(found[[0, 3]]).all()
    assert found[[1, 2]].tolist() == [[2, 2], [1, 1]]


def test_rows_of_one_length_are_kept_apart() -> None:
    rows = np.array([[1, 2, 3, 4, 5], [0, 10, 11, 12, 40], [1, 2, 4, 9, 10]], dtype=float)
    assert landing_intervals(rows).tolist() == [[2, 4], [10, 12], [1, 4]]


def test_the_zone_of_an_ordinal_issue_names_its_options_and_plans() -> None:
    zone = issue_of("1", "2", "2", "5", "rejects", "").landing
    assert zone is not None
    assert (zone.low, zone.high, zone.of) == (0, 1, 4)
    assert zone.options == ("1", "2")
    assert zone.plans == ("P1", "P2", "P3")


def test_the_zone_of_a_quantity_is_in_its_unit() -> None:
    matrix = matrix_of([quantity("days")], [["30", "2 months", "3 months", "2 years"]])
    made = Comparison(matrix).issue(0)
    assert made.landing is not None
    assert (made.landing.low, made.landing.high) == (30, 90)
    assert made.landing.options == ()
    assert (made.minimum, made.median, made.maximum) == (30, 75, 730)


@pytest.mark.parametrize(
    ("stances", "spans"),
    [
        (["1", "1", "5", "5"], True),
        (["1", "5"], True),
        (["1", "3", "5"], True),
        (["1", "1", "1", "5"], False),
        (["2", "4"], False),
        (["1", "1"], False),
    ],
)
def test_a_zone_from_end_to_end_of_the_scale_is_known_as_such(
    stances: list[str], spans: bool
) -> None:
    zone = issue_of(*stances).landing
    assert zone is not None
    assert zone.spans_scale is spans


def test_a_quantitys_zone_spans_its_range_the_declared_one_where_there_is_one() -> None:
    def zone(low: float | None, high: float | None) -> LandingZone:
        scale = quantity("days", low, high)
        found = Comparison(matrix_of([scale], [["30 days", "90 days"]])).issue(0).landing
        assert found is not None
        return found

    assert zone(None, None).spans_scale
    assert zone(30, 90).spans_scale
    assert not zone(0, 100).spans_scale
    same = Comparison(matrix_of([quantity()], [["7", "7"]])).issue(0).landing
    assert same is not None
    assert not same.spans_scale, "all at one place is the best zone there is"


def test_labels_have_no_landing_zone() -> None:
    made = Comparison(matrix_of([nominal("a", "b")], [["a", "a", "b"]])).issue(0)
    assert made.landing is None
    assert np.isnan(made.median)


def test_the_outlier_stands_alone_farthest_apart() -> None:
    made = issue_of("1", "2", "5")
    assert (made.outlier, made.outliers) == ("P3", ("P3",))
    assert made.bridge == "P2"


def test_who_says_nothing_changes_neither_outlier_nor_bridge() -> None:
    made = issue_of("", "1", "2", "5", "defers")
    assert (made.outliers, made.bridges) == (("P4",), ("P3",))


def test_of_no_plans_none_is_farthest_or_nearest() -> None:
    far, near = extremes(np.zeros((2, 0)), np.zeros((2, 0), dtype=np.bool_))
    assert far.shape == near.shape == (2, 0)


def test_two_sides_have_no_outlier_and_no_bridge() -> None:
    made = issue_of("1", "5")
    assert made.outlier is None
    assert made.outliers == made.bridges == ("P1", "P2")
    assert made.bridge is None


def test_a_camp_is_no_outlier() -> None:
    made = issue_of("1", "1", "5", "5")
    assert made.outlier is None
    assert made.bridge is None


def test_the_bridge_is_a_position_that_several_plans_may_hold() -> None:
    made = issue_of("1", "3", "3", "5")
    assert made.bridge == "P2"
    assert made.bridges == ("P2", "P3")


def test_ties_between_positions_are_no_bridge() -> None:
    made = issue_of("1", "2", "3", "4")
    assert made.bridge is None
    assert made.bridges == ("P2", "P3")


def test_where_all_agree_nobody_stands_out() -> None:
    made = issue_of("2", "2", "2")
    assert (made.outlier, made.outliers) == (None, ())
    assert made.bridge == "P1"


def test_a_lone_refusal_is_the_outlier_and_keeps_out_of_the_zone() -> None:
    made = issue_of("1", "2", "1", "rejects")
    assert made.outlier == "P4"
    assert made.landing is not None
    assert made.landing.plans == ("P1", "P3")


def test_groups_are_lettered_from_the_largest() -> None:
    matrix = matrix_of([nominal("a", "b", "c")], [["c", "a", "b", "a", "rejects", ""]])
    comparison = Comparison(matrix)
    assert comparison.groups(0) == (1, 0, 2, 0, 3, -1)
    made = comparison.issue(0)
    assert made.groups == (("P2", "P4"), ("P1",), ("P3",), ("P5",))
    assert made.options_taken == ("a", "c", "b", "")


def test_numbers_in_the_texts_of_an_ordered_scale_are_no_options() -> None:
    matrix = matrix_of([ordinal(3)], [["", "", ""]], texts=[["2 EUR", "3 EUR", "9 EUR"]])
    made = Comparison(matrix).issue(0)
    assert made.basis == "quantity"
    assert made.options_taken == ()
    assert made.landing is not None
    assert made.landing.options == ()
