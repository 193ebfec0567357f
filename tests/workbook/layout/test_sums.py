"""Rows that reckon with the rows above are told from issues."""

from __future__ import annotations

import pytest

from counterpoint.workbook.layout.sums import adds_up, is_ranking

ROWS = [
    ["Price", "40", "20", "35", "18"],
    ["Service", "30", "25", "15", "24"],
    ["Quality", "30", "15", "20", "21"],
]


@pytest.mark.parametrize(
    ("last", "weight"),
    [
        (["?", "100", "60", "70", "63"], None),
        (["?", "", "20", "23.3", "21"], None),
        (["?", "", "20,00", "24,5", "20,7"], 1),
        (["?", "", "2000", "2450", "2070"], 1),
        (["?", "", "60 €", "70 €", "63 €"], None),
    ],
    ids=["sums", "means", "weighted means", "weighted sums", "with a currency"],
)
def test_sums_and_means_are_known_by_their_figures(last: list[str], weight: int | None) -> None:
    assert adds_up(ROWS, last, (2, 3, 4), weight)


@pytest.mark.parametrize(
    "last",
    [
        ["Staff", "", "12", "14", "19"],
        ["Staff", "", "60", "14", "19"],
        ["Staff", "", "yes", "no", "no"],
        ["Staff", "", "", "", ""],
    ],
)
def test_other_figures_are_an_issue(last: list[str]) -> None:
    assert not adds_up(ROWS, last, (2, 3, 4), None)


def test_places_below_amounts_are_a_ranking_but_not_below_words_or_other_places() -> None:
    assert is_ranking(ROWS, ["?", "", "3.", "1.", "2."], (2, 3, 4))
    assert not is_ranking(ROWS, ["?", "", "3", "1", "1"], (2, 3, 4))
    assert not is_ranking([["A", "", "yes", "no", "no"]], ["?", "", "3", "1", "2"], (2, 3, 4))
    assert not is_ranking([["A", "", "2", "1", "3"]], ["?", "", "3", "1", "2"], (2, 3, 4))
