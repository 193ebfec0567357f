"""Filters leave the rows that they should, and hits point at the right characters."""

from __future__ import annotations

from dataclasses import fields, replace
from itertools import combinations, pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterpoint.model import Citation, Issue, Plan, PlanMatrix, Scale, ScaleKind, Source
from counterpoint.session.filtering import (
    RowFacts,
    RowFilter,
    RowFinder,
    SearchIndex,
    hit_ranges,
    search_words,
)
from support.comparing import PlainComparison
from support.example import example_matrix

CODED = Scale(ScaleKind.NOMINAL, ("yes", "no"))


@pytest.fixture
def matrix() -> PlanMatrix:
    """Five issues by two plans with everything that is searched."""
    issues = (
        Issue("W-1", "W-1", "Water", "Repairs", 2, question="When do they begin?", scale=CODED),
        Issue("W-2", "W-2", "Water", "Straße", 3, outcome="Both pay", scale=CODED),
        Issue("R-1", "R-1", "Roads", "Tolls", 4, status="Agreed"),
        Issue("R-2", "R-2", "Roads", "Signs", 5, references=(("Note", "see annex"),)),
        Issue("X", "", "", "Nothing", 6),
    )
    return PlanMatrix(
        plans=(Plan("North"), Plan("South")),
        issues=issues,
        texts=[
            ["At once", "In May"],
            ["Half each", "Half each"],
            ["A toll", ""],
            ["Three languages", "Two"],
            ["", ""],
        ],
        stances=[["yes", "no"], ["yes", ""], ["", ""], ["", ""], ["", ""]],
        sources={"S1": Source("S1", "Gazette", "J. Doe", "A report")},
        citations=[Citation("W-1", "North", "S1", "point 7")],
    )


def finder(matrix: PlanMatrix, notes: dict[str, str] | None = None) -> RowFinder:
    index = SearchIndex(matrix, (notes or {}).get if notes else None)  # type: ignore[arg-type]
    facts = RowFacts(
        PlainComparison(matrix), frozenset({"W-1", "R-1"}), frozenset({"R-1"}), frozenset({"X"})
    )
    return RowFinder(matrix, index, facts)


def kept(matrix: PlanMatrix, wanted: RowFilter) -> list[str]:
    return [matrix.issues[row].key for row in finder(matrix).rows(wanted)]


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("w-1", ["W-1"]),
        ("WATER", ["W-1", "W-2"]),
        ("begin", ["W-1"]),
        ("strasse", ["W-2"]),
        ("both pay", ["W-2"]),
        ("annex", ["R-2"]),
        ("gazette", ["W-1"]),
        ("point", ["W-1"]),
        ("half water", ["W-2"]),
        ("half roads", []),
        ('"half each"', ["W-2"]),
        ('"each half"', []),
        ("ol", ["R-1"]),
        ("", ["W-1", "W-2", "R-1", "R-2", "X"]),
    ],
)
def test_words_are_sought_everywhere_in_the_row(
    matrix: PlanMatrix, text: str, keys: list[str]
) -> None:
    assert kept(matrix, RowFilter(text=text)) == keys


def test_a_phrase_never_reaches_across_two_cells(matrix: PlanMatrix) -> None:
    assert kept(matrix, RowFilter(text='"once in"')) == []


def test_annotations_are_found_and_found_anew_when_they_change(matrix: PlanMatrix) -> None:
    notes = {"R-2": "Check the Treaty"}
    index = SearchIndex(matrix, lambda key: notes.get(key, ""))
    search = RowFinder(matrix, index)
    assert search.rows(RowFilter(text="treaty")) == [3]
    notes["R-2"] = "Done"
    index.build(1000)
    index.forget(["R-2"])
    search.forget_search()
    assert search.rows(RowFilter(text="treaty")) == []


@pytest.mark.parametrize(
    ("wanted", "keys"),
    [
        (RowFilter(topics=frozenset({"Roads"})), ["R-1", "R-2"]),
        (RowFilter(diverging_above=0.5), ["W-1", "R-2"]),
        (RowFilter(agreed=True), ["R-1"]),
        (RowFilter(single_speaker=True), ["W-2", "R-1"]),
        (RowFilter(silent_plans=("South",)), ["R-1", "X"]),
        (RowFilter(silent_plans=("North", "South")), ["X"]),
        (RowFilter(annotated=True), ["W-1", "R-1"]),
        (RowFilter(unresolved=True), ["R-1"]),
        (RowFilter(changed=True), ["X"]),
        (RowFilter(uncoded=True), ["W-2", "R-1", "R-2"]),
        (RowFilter(annotated=True, diverging_above=0.5), ["W-1"]),
        (RowFilter(text="toll", unresolved=True, topics=frozenset({"Roads"})), ["R-1"]),
        (RowFilter(text="toll", changed=True), []),
    ],
)
def test_quick_filters_combine(matrix: PlanMatrix, wanted: RowFilter, keys: list[str]) -> None:
    assert kept(matrix, wanted) == keys


CONDITIONS = (
    RowFilter(text="t"),
    RowFilter(topics=frozenset({"Water", "Roads"})),
    RowFilter(diverging_above=0.1),
    RowFilter(agreed=True),
    RowFilter(single_speaker=True),
    RowFilter(silent_plans=("South",)),
    RowFilter(annotated=True),
    RowFilter(unresolved=True),
    RowFilter(changed=True),
    RowFilter(uncoded=True),
    RowFilter(skip_hidden=True),
)
"""One for each condition that a filter may set."""


def both(one: RowFilter, other: RowFilter) -> RowFilter:
    """A filter that sets what either of them sets."""
    empty = RowFilter()
    names = [each.name for each in fields(RowFilter)]
    values = {name: getattr(other, name) for name in names}
    return replace(
        one, **{name: value for name, value in values.items() if value != getattr(empty, name)}
    )


def test_any_two_conditions_leave_the_rows_that_both_leave(matrix: PlanMatrix) -> None:
    issues = (replace(matrix.issues[0], hidden=True), *matrix.issues[1:])
    matrix = replace(matrix, issues=issues)
    for one, other in combinations(CONDITIONS, 2):
        shared = [key for key in kept(matrix, one) if key in kept(matrix, other)]
        assert kept(matrix, both(one, other)) == shared, (one, other)


def test_hidden_rows_are_left_out_where_asked_only(matrix: PlanMatrix) -> None:
    issues = (*matrix.issues[:2], replace(matrix.issues[2], hidden=True), *matrix.issues[3:])
    matrix = replace(matrix, issues=issues)
    assert kept(matrix, RowFilter(skip_hidden=True)) == ["W-1", "W-2", "R-2", "X"]
    assert kept(matrix, RowFilter()) == ["W-1", "W-2", "R-1", "R-2", "X"]


def test_the_threshold_itself_diverges(matrix: PlanMatrix) -> None:
    figures = PlainComparison(matrix)
    diverging = float(figures.relative[0])
    assert "W-1" in kept(matrix, RowFilter(diverging_above=diverging))
    assert "W-1" not in kept(matrix, RowFilter(diverging_above=diverging + 1e-9))


def test_two_plans_that_say_the_same_agree_and_one_that_speaks_alone_does_not(
    matrix: PlanMatrix,
) -> None:
    stances = [["yes", "yes"], ["yes", ""], ["", ""], ["", ""], ["", ""]]
    assert kept(replace(matrix, stances=stances), RowFilter(agreed=True)) == ["W-1", "R-1"]


def test_a_matrix_without_stances_is_not_coded_where_it_has_texts(matrix: PlanMatrix) -> None:
    bare = replace(matrix, stances=[])
    assert kept(bare, RowFilter(uncoded=True)) == ["W-1", "W-2", "R-1", "R-2"]


def test_an_issue_whose_annotations_changed_is_looked_at_anew_and_the_others_stay_found(
    matrix: PlanMatrix,
) -> None:
    notes = {"W-1": "Treaty", "R-2": "Treaty"}
    index = SearchIndex(matrix, lambda key: notes.get(key, ""))
    while not index.build():
        pass
    notes |= {"W-1": "Done", "R-2": "Done"}
    index.forget(["R-2", "no such issue"])
    assert index.rows_with(["treaty"]) == [0], "only what was forgotten is read again"
    assert index.rows_with(["done"]) == [3]


def test_without_a_comparison_nothing_diverges_or_agrees(matrix: PlanMatrix) -> None:
    search = RowFinder(matrix, SearchIndex(matrix))
    assert search.rows(RowFilter(diverging_above=0.0)) == []
    assert search.rows(RowFilter(single_speaker=True)) == []


def test_an_unknown_silent_plan_is_a_key_error(matrix: PlanMatrix) -> None:
    with pytest.raises(KeyError):
        kept(matrix, RowFilter(silent_plans=("West",)))


def test_only_a_filter_that_asks_nothing_is_empty() -> None:
    assert RowFilter().is_empty
    assert RowFilter(text="   ").is_empty
    assert not RowFilter(text="a").is_empty
    assert not RowFilter(topics=frozenset()).is_empty
    assert not RowFilter(diverging_above=0.0).is_empty


def test_typing_on_narrows_and_typing_back_widens() -> None:
    matrix = example_matrix()
    typed = finder(matrix)
    for text in ("n", "na", "nat", "nato", "nat", "n", "nato mem", "m"):
        assert typed.rows(RowFilter(text=text)) == finder(matrix).rows(RowFilter(text=text)), text


def test_rows_not_indexed_yet_are_found_all_the_same() -> None:
    matrix = example_matrix()
    whole, partly, none = (SearchIndex(matrix) for _ in range(3))
    while not whole.build():
        pass
    partly.build(20)
    for words in (("nato",), ("nuclear", "plant"), ("european union",), ("zzz",)):
        found = whole.rows_with(words)
        assert partly.rows_with(words) == found
        assert none.rows_with(words) == found
    assert not partly.is_complete


def test_words_and_phrases_are_taken_apart() -> None:
    assert search_words('NATO "No Member" nato') == ("nato", "no member")
    assert search_words('"open') == ("open",)
    assert search_words('  " ') == ()


def test_hits_point_at_the_characters_of_the_text() -> None:
    assert hit_ranges("NATO and nato", ["nato"]) == ((0, 4), (9, 13))
    assert hit_ranges("abcabc", ["ab", "bc"]) == ((0, 6),)
    assert hit_ranges("Die Straße", ["strasse"]) == ((4, 10),)
    assert hit_ranges("Die Straße", ["ss"]) == ((8, 9),)
    assert hit_ranges("", ["a"]) == ()
    assert hit_ranges("abc", [""]) == ()


@given(st.text(max_size=80), st.lists(st.text(min_size=1, max_size=4), max_size=3))
def test_hits_lie_in_the_text_in_order_and_hold_the_word(text: str, words: list[str]) -> None:
    folded = [word.casefold() for word in words]
    ranges = hit_ranges(text, folded)
    assert all(0 <= start < end <= len(text) for start, end in ranges)
    assert all(one[1] < other[0] for one, other in pairwise(ranges))
    for word in folded:
        if word in text.casefold():
            assert any(word in text[start:end].casefold() for start, end in ranges)


@given(st.lists(st.lists(st.text("ab é", max_size=6), min_size=2, max_size=2), max_size=12))
def test_the_index_finds_what_looking_finds(texts: list[list[str]]) -> None:
    issues = tuple(Issue(f"{n}", "", "", "", n + 2) for n in range(len(texts)))
    matrix = PlanMatrix((Plan("A"), Plan("B")), issues, texts)
    for word in ("a", "ab", "é", "a b"):
        expected = [n for n, row in enumerate(texts) if any(word in text for text in row)]
        index = SearchIndex(matrix)
        while not index.build(5):
            pass
        assert index.rows_with([word]) == expected


def test_figures_of_the_example_leave_each_row_in_one_place() -> None:
    matrix = example_matrix()
    search = finder(matrix)
    speaking = PlainComparison(matrix).speaking
    assert search.rows(RowFilter(single_speaker=True)) == np.flatnonzero(speaking == 1).tolist()
