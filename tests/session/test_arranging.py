"""Rows are ordered as a reader expects, and nothing else moves."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from counterpoint.model import Issue, Plan, PlanMatrix
from counterpoint.session.arranging import Arranger, SortField, SortKey, arrange, natural_key
from support.example import example_matrix

NAN = float("nan")


@dataclass
class FixedFigures:
    """Figures given by hand."""

    relative: NDArray[np.float64]
    gap: NDArray[np.float64]
    speaking: NDArray[np.int64]


def matrix_of(texts: list[str], ids: list[str] | None = None) -> PlanMatrix:
    """One plan; a row for each text."""
    names = ids or [f"I-{number}" for number in range(len(texts))]
    issues = tuple(
        Issue(f"key {number}", name, "", f"Issue {name}", number + 2)
        for number, name in enumerate(names)
    )
    return PlanMatrix((Plan("A"),), issues, [[text] for text in texts])


def by_plan(texts: list[str], *, descending: bool = False) -> list[str]:
    """The texts in the order that sorting by the plan gives."""
    matrix = matrix_of(texts)
    order = arrange(matrix, [SortKey(SortField.PLAN, descending, "A")])
    return [texts[row] for row in order]


def test_without_keys_rows_stand_as_in_the_workbook() -> None:
    assert arrange(example_matrix(), []) == list(range(60))


def test_numbers_sort_as_numbers_and_before_words() -> None:
    texts = ["900", "1,200", "-3", "30 days", "2.5", "zebra", "7 %"]
    assert by_plan(texts) == ["-3", "2.5", "7 %", "900", "1,200", "30 days", "zebra"]


def test_ids_sort_naturally() -> None:
    matrix = matrix_of(["a"] * 4, ["MIL-10", "MIL-2", "mil-1", "ALL-3"])
    order = arrange(matrix, [SortKey(SortField.ID)])
    assert [matrix.issues[row].id for row in order] == ["ALL-3", "mil-1", "MIL-2", "MIL-10"]


def test_blanks_come_last_in_both_directions() -> None:
    texts = ["", "b", "  ", "a", "5"]
    assert by_plan(texts) == ["5", "a", "b", "", "  "]
    assert by_plan(texts, descending=True) == ["b", "a", "5", "", "  "]


def test_case_and_long_common_beginnings_do_not_confuse_the_order() -> None:
    start = "The parties agree that within the zone described in "
    texts = [start + "article 10", start.upper() + "ARTICLE 9", start + "Annex"]
    assert by_plan(texts) == [texts[2], texts[1], texts[0]]


def test_texts_with_line_breaks_sort_too() -> None:
    assert by_plan(["b\nx", "a\ny", "a\nb"]) == ["a\nb", "a\ny", "b\nx"]


def test_equal_rows_keep_workbook_order_even_when_descending() -> None:
    matrix = matrix_of(["x", "X", "x"])
    assert arrange(matrix, [SortKey(SortField.PLAN, True, "A")]) == [0, 1, 2]


def test_several_keys_count_in_their_order() -> None:
    matrix = example_matrix()
    order = arrange(matrix, [SortKey(SortField.TOPIC), SortKey(SortField.ISSUE, True)])
    found = [(matrix.issues[row].topic, matrix.issues[row].title) for row in order]
    topics = [topic for topic, _ in found]
    assert topics == sorted(topics, key=natural_key)
    for topic in set(topics):
        titles = [title for of, title in found if of == topic]
        assert titles == sorted(titles, key=natural_key, reverse=True)


def test_relative_divergence_breaks_ties_by_coverage_and_leaves_the_undefined_last() -> None:
    figures = FixedFigures(
        np.array([0.5, NAN, 1.0, 1.0, 0.5]),
        np.array([0.5, NAN, 0.6, 1.0, 0.1]),
        np.array([3, 1, 2, 5, 9]),
    )
    matrix = matrix_of(list("abcde"))
    down = arrange(matrix, [SortKey(SortField.RELATIVE, True)], figures=figures)
    assert down == [3, 2, 4, 0, 1]
    up = arrange(matrix, [SortKey(SortField.GAP)], figures=figures)
    assert up == [4, 0, 2, 3, 1]
    assert arrange(matrix, [SortKey(SortField.COVERAGE)], figures=figures)[0] == 1


def test_annotations_sort_by_their_number() -> None:
    matrix = matrix_of(["a", "b", "c"])
    counts = {"key 1": 4, "key 2": 1}
    keys = [SortKey(SortField.ANNOTATIONS, True)]
    assert arrange(matrix, keys, annotation_counts=counts) == [1, 2, 0]


def test_new_annotations_and_figures_replace_the_remembered_ranks() -> None:
    matrix = matrix_of(["a", "b"])
    arranger = Arranger(matrix, annotation_counts={"key 0": 1})
    keys = [SortKey(SortField.ANNOTATIONS, True)]
    assert arranger.order(keys) == [0, 1]
    arranger.set_annotation_counts({"key 1": 1})
    assert arranger.order(keys) == [1, 0]


def test_only_the_rows_asked_for_are_ordered() -> None:
    assert Arranger(matrix_of(list("dcba"))).order([SortKey(SortField.PLAN, name="A")], [3, 0]) == [
        3,
        0,
    ]


def test_an_unknown_plan_is_a_key_error() -> None:
    with pytest.raises(KeyError):
        arrange(matrix_of(["a"]), [SortKey(SortField.PLAN, name="nobody")])


def test_groups_follow_the_workbook_unless_topics_are_sorted() -> None:
    matrix = example_matrix()
    arranger = Arranger(matrix)
    order = arranger.order([SortKey(SortField.ISSUE)])
    groups = arranger.group(order)
    assert [group.topic for group in groups] == list(matrix.topics)
    assert sorted(row for group in groups for row in group.rows) == list(range(60))
    keys = [SortKey(SortField.TOPIC, True)]
    names = [group.topic for group in arranger.group(arranger.order(keys), keys)]
    assert names == sorted(matrix.topics, key=natural_key, reverse=True)


def test_ordering_leaves_the_matrix_as_it_was() -> None:
    matrix = example_matrix()
    before = [issue.key for issue in matrix.issues]
    arrange(matrix, [SortKey(SortField.PLAN, name="US28"), SortKey(SortField.ID, True)])
    assert [issue.key for issue in matrix.issues] == before


@given(st.lists(st.text(max_size=60), max_size=30), st.booleans())
def test_any_texts_are_ordered_completely_and_stably(texts: list[str], descending: bool) -> None:
    keys = [SortKey(SortField.PLAN, descending, "A")]
    order = arrange(matrix_of(texts), keys)
    assert sorted(order) == list(range(len(texts)))
    filled = [row for row in order if texts[row].strip()]
    assert order[: len(filled)] == filled, "blanks are last"
    assert [row for row in order if not texts[row].strip()] == sorted(
        row for row, text in enumerate(texts) if not text.strip()
    )


@given(st.lists(st.integers(-(10**9), 10**9), max_size=30))
def test_whole_numbers_sort_by_value(numbers: list[int]) -> None:
    assert by_plan([str(number) for number in numbers]) == [str(n) for n in sorted(numbers)]


@given(st.lists(st.text("ab0 19-é", min_size=1, max_size=40), max_size=25))
def test_the_quick_ranks_agree_with_sorting_by_natural_keys(texts: list[str]) -> None:
    words = [
        text for text in texts if text.strip() and not text[0].isdigit() and text[0] not in " -"
    ]
    assert by_plan(words) == sorted(words, key=natural_key)
