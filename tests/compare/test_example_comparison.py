"""The example, seen through the comparison: the figures that its README names."""

from __future__ import annotations

import math

import numpy as np

from counterpoint.compare import Comparison, alarms, word_difference
from support.example import example_matrix


def test_the_example_reads_as_its_readme_says() -> None:
    comparison = Comparison(example_matrix())
    gap = comparison.gap
    index = comparison.matrix.issue_index
    assert gap[index["SOV-01"]] == 0
    assert gap[index["NUC-02"]] == 0
    for issue in ("ALL-05", "TER-05", "REC-02"):
        assert gap[index[issue]] == 1
        assert comparison.issue(index[issue]).coverage == (2, 9)
    assert math.isclose(float(np.median(gap)), 7 / 12)


def test_geneva_defers_on_nato_and_takes_no_part_there() -> None:
    comparison = Comparison(example_matrix())
    made = comparison.issue(comparison.matrix.issue_index["ALL-01"])
    assert made.defers == ("GEN19",)
    assert all("GEN19" not in group for group in made.groups)


def test_a_negation_is_one_inserted_word_and_an_alarm() -> None:
    old, new = "The parties shall withdraw.", "The parties shall not withdraw."
    changed = [each for each in word_difference(old, new).segments if each.kind.value != "equal"]
    assert [new[each.new_start : each.new_end] for each in changed] == ["not"]
    assert [alarm.kind.value for alarm in alarms(old, new)] == ["negation"]
