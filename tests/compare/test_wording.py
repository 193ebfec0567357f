"""Likeness of wordings, and the groups made from it."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from counterpoint.compare import Comparison
from counterpoint.compare.wording import wording_clusters, wording_distance, wording_distances
from counterpoint.model import TEXT_SCALE
from support.small_matrices import matrix_of

few = settings(max_examples=50)

TEXTS = st.text(alphabet="abc déЖ,.1 ", max_size=20)


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("kitten", "sitting", (5 / 13 + 1) / 2),
        ("abcd", "bcde", (1 / 4 + 1) / 2),
        ("tide", "diet", (1 / 2 + 1) / 2),
        ("diet", "tide", (1 / 2 + 1) / 2),
        ("troops leave now", "troops leave", (4 / 28 + 1 / 5) / 2),
        ("Troops LEAVE, now!", "troops leave now", 0.0),
        ("one two", "three four", None),
    ],
)
def test_the_distance_is_the_mean_over_characters_and_words(
    first: str, second: str, expected: float | None
) -> None:
    found = wording_distance(first, second)
    if expected is None:
        assert 0.5 < found <= 1.0
    else:
        assert found == pytest.approx(expected, abs=1e-6)


@few
@given(TEXTS, TEXTS)
def test_the_distance_is_symmetric_and_between_zero_and_one(first: str, second: str) -> None:
    there = wording_distance(first, second)
    assert there == wording_distance(second, first)
    assert 0.0 <= there <= 1.0
    assert wording_distance(first, first) == 0.0


def test_signs_alone_are_compared_as_they_are() -> None:
    assert wording_distance("!!!", "???") == 1.0
    assert wording_distance("!!!", "!!!") == 0.0


def test_near_wordings_make_a_group_and_far_ones_do_not() -> None:
    row = [
        "All prisoners are exchanged at once.",
        "All the prisoners are exchanged at once.",
        "Elections are held within a hundred days.",
    ]
    made = Comparison(matrix_of([TEXT_SCALE], texts=[row])).issue(0)
    assert made.groups == (("P1", "P2"), ("P3",))
    assert made.basis == "wording"


def test_two_wordings_are_enough_for_a_gap() -> None:
    row = ["Troops leave.", "", "Elections are held soon."]
    comparison = Comparison(matrix_of([TEXT_SCALE], texts=[row]))
    assert comparison.gap[0] == pytest.approx(wording_distance(row[0], row[2]))
    assert comparison.issue(0).ceiling == 1.0


def test_clusters_join_by_their_mean_distance() -> None:
    distances = np.array([[0, 0.2, 0.5], [0.2, 0, 0.2], [0.5, 0.2, 0]])
    # B is equally near to A and C: all three join at once, whatever their order.
    assert [sorted(each) for each in wording_clusters(distances, 0.3)] == [[0, 1, 2]]
    distances[1, 2] = distances[2, 1] = 0.25
    # A and B join first; their mean distance to C is 0.375.
    assert sorted(sorted(each) for each in wording_clusters(distances, 0.3)) == [[0, 1], [2]]
    assert len(wording_clusters(distances, 0.375)) == 1
    assert len(wording_clusters(distances, 0.1)) == 3


@few
@given(st.lists(TEXTS, min_size=1, max_size=7), st.randoms())
def test_the_order_of_plans_decides_no_group(texts: list[str], random: object) -> None:
    order = list(range(len(texts)))
    getattr(random, "shuffle")(order)  # noqa: B009 - hypothesis types it as object
    straight = wording_clusters(wording_distances(texts))
    shuffled = wording_clusters(wording_distances([texts[place] for place in order]))
    assert {frozenset(each) for each in straight} == {
        frozenset(order[place] for place in each) for each in shuffled
    }
