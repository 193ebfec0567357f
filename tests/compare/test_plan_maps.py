"""The map, the tree and the blocs of plans."""

from __future__ import annotations

import math

import numpy as np
import pytest

from counterpoint.compare import Comparison, PlanDistances
from counterpoint.compare.distances import Floats
from counterpoint.compare.maps import plan_blocs, plan_map, plan_tree
from support.example import example_matrix
from support.small_matrices import matrix_of, nominal, ordinal


def distances_of(matrix: Floats, overlap: int = 20) -> PlanDistances:
    size = len(matrix)
    keys = tuple("ABCDEFGH"[:size])
    counts = np.where(np.isnan(matrix), 0, overlap)
    return PlanDistances(keys, matrix, counts)


def points_apart(points: Floats) -> Floats:
    result: Floats = np.hypot(*(points[:, None, :] - points[None, :, :]).transpose(2, 0, 1))
    return result


def test_distances_on_a_plane_are_shown_exactly() -> None:
    corners = np.array([[0.0, 0.0], [0.6, 0.0], [0.6, 0.3], [0.0, 0.3]])
    drawn = plan_map(distances_of(points_apart(corners)))
    assert points_apart(drawn.points) == pytest.approx(points_apart(corners))
    assert drawn.share == pytest.approx(1.0)
    assert drawn.axis_shares == pytest.approx((0.8, 0.2))
    assert drawn.warnings == ()


def test_the_map_is_centred_and_does_not_flip() -> None:
    drawn = plan_map(distances_of(np.abs(np.subtract.outer([0, 0.2, 1.0], [0, 0.2, 1.0]))))
    assert drawn.points.mean(axis=0) == pytest.approx([0, 0], abs=1e-8)
    assert drawn.points[:, 0] == pytest.approx([-0.4, -0.2, 0.6])


def test_two_plans_lie_on_one_axis() -> None:
    drawn = plan_map(distances_of(np.array([[0, 0.6], [0.6, 0]])))
    assert np.abs(drawn.points[:, 0]) == pytest.approx([0.3, 0.3])
    assert drawn.share == pytest.approx(1.0)


def test_a_map_that_two_axes_cannot_show_says_so() -> None:
    drawn = plan_map(distances_of(1.0 - np.eye(8)))
    assert drawn.share == pytest.approx(2 / 7)
    assert "29%" in drawn.warnings[0]


def test_distances_that_fit_no_space_count_against_the_map() -> None:
    # B and C are near A, D near none; the triangle inequality fails.
    matrix = np.array([[0, 0.1, 0.1], [0.1, 0, 0.9], [0.1, 0.9, 0]])
    assert plan_map(distances_of(matrix)).share < 1


def test_plans_at_one_place_have_no_share() -> None:
    drawn = plan_map(distances_of(np.zeros((3, 3))))
    assert math.isnan(drawn.share)
    assert drawn.points.tolist() == [[0, 0]] * 3


def test_plans_without_distances_are_left_out_by_name() -> None:
    matrix = np.array([[0, 0.5, np.nan], [0.5, 0, np.nan], [np.nan, np.nan, 0]])
    drawn, tree = plan_map(distances_of(matrix)), plan_tree(distances_of(matrix))
    assert drawn.left_out == tree.left_out == ("C",)
    assert drawn.keys == tree.keys == ("A", "B")
    assert any("C" in warning for warning in drawn.warnings)
    assert plan_blocs(tree, 0.5) == (("A", "B"), ("C",))


def test_a_missing_distance_is_filled_with_the_mean_and_told() -> None:
    matrix = np.array([[0, 0.2, 0.4], [0.2, 0, np.nan], [0.4, np.nan, 0]])
    tree = plan_tree(distances_of(matrix))
    assert any("1 pairs" in warning for warning in tree.warnings)
    assert tree.joins[1].height == pytest.approx((0.4 + 0.3) / 2)


def test_thin_overlap_is_told() -> None:
    drawn = plan_map(distances_of(1.0 - np.eye(3), overlap=4))
    assert any("fewer than 5" in warning for warning in drawn.warnings)
    assert plan_map(distances_of(0.5 * (1.0 - np.eye(3)), overlap=5)).warnings == ()


@pytest.mark.parametrize("size", [0, 1])
def test_maps_and_trees_of_no_or_one_plan_are_empty(size: int) -> None:
    comparison = Comparison(matrix_of([ordinal(3)], [["1", "2"]]), plans=["P1", "P2"][:size])
    assert len(comparison.plan_map().points) == 0
    assert comparison.plan_tree().joins == ()
    assert comparison.blocs() == tuple((key,) for key in comparison.plans)


def test_the_tree_joins_by_mean_distance() -> None:
    matrix = np.array(
        [[0, 0.1, 0.5, 0.9], [0.1, 0, 0.7, 0.9], [0.5, 0.7, 0, 0.3], [0.9, 0.9, 0.3, 0]]
    )
    tree = plan_tree(distances_of(matrix))
    assert [join.height for join in tree.joins] == pytest.approx([0.1, 0.3, 0.75])
    assert [join.size for join in tree.joins] == [2, 2, 4]
    assert set(tree.order[:2]) in ({"A", "B"}, {"C", "D"})


def test_blocs_are_the_branches_below_the_threshold() -> None:
    matrix = np.array(
        [[0, 0.1, 0.5, 0.9], [0.1, 0, 0.7, 0.9], [0.5, 0.7, 0, 0.3], [0.9, 0.9, 0.3, 0]]
    )
    tree = plan_tree(distances_of(matrix))
    assert plan_blocs(tree, 0.05) == (("A",), ("B",), ("C",), ("D",))
    assert plan_blocs(tree, 0.1) == (("A", "B"), ("C",), ("D",))
    assert plan_blocs(tree, 0.3) == (("A", "B"), ("C", "D"))
    assert plan_blocs(tree, 0.8) == (("A", "B", "C", "D"),)


def test_the_example_falls_into_blocs_that_make_sense() -> None:
    comparison = Comparison(example_matrix())
    assert comparison.blocs(0.3) == (
        ("E3", "EU19"),
        ("EU24", "UAMEM"),
        ("GEN19", "UA20"),
        ("RUMEM", "RUDEC"),
        ("US28",),
    )


def test_a_bloc_of_labels_needs_no_order() -> None:
    comparison = Comparison(matrix_of([nominal()] * 2, [["a", "a", "b"], ["a", "a", "b"]]))
    assert comparison.blocs(0.0) == (("P1", "P2"), ("P3",))
