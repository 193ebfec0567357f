"""Stances as typed, against the scale of their issue."""

from __future__ import annotations

import pytest

from counterpoint.model import (
    SPECIAL_STANCES,
    TEXT_SCALE,
    Scale,
    ScaleEdit,
    ScaleKind,
    StanceEdit,
)
from counterpoint.model.errors import StanceError, UnknownAnchorError
from counterpoint.session.coding import checked_stance, scale_edits, stance_edit
from support.small_matrix import small_matrix

ORDINAL = Scale(ScaleKind.ORDINAL, ("slow", "At once"))
MONTHS = Scale(ScaleKind.QUANTITY, unit="months", low=0.0, high=60.0)
EUROS = Scale(ScaleKind.QUANTITY, unit="EUR")
ANY_EUROS = Scale(ScaleKind.QUANTITY, unit="EUR")


@pytest.mark.parametrize(
    ("typed", "scale", "kept"),
    [
        ("SLOW", ORDINAL, "slow"),
        ("  at   once ", ORDINAL, "At once"),
        ("", ORDINAL, ""),
        ("Not  Applicable", ORDINAL, "not applicable"),
        ("37.5", EUROS, "37.5"),
        ("-3", EUROS, "-3"),
        ("20 EUR", EUROS, "20 EUR"),
        ("5 months", MONTHS, "5 months"),
        ("2 years", MONTHS, "2 years"),
        ("rejects", TEXT_SCALE, "rejects"),
    ],
)
def test_keeps_what_fits(typed: str, scale: Scale, kept: str) -> None:
    assert checked_stance(typed, scale, issue="W-1") == kept


@pytest.mark.parametrize(
    ("typed", "scale", "reason"),
    [
        ("fast", ORDINAL, "slow"),
        ("much", EUROS, "no number"),
        ("5 or 7 EUR", EUROS, "more than one"),
        ("61 months", MONTHS, "range"),
        ("fast", TEXT_SCALE, "no scale"),
    ],
)
def test_says_why_the_rest_does_not(typed: str, scale: Scale, reason: str) -> None:
    with pytest.raises(StanceError, match=reason):
        checked_stance(typed, scale, issue="W-1")


@pytest.mark.parametrize("stance", SPECIAL_STANCES)
@pytest.mark.parametrize("scale", [ORDINAL, EUROS, TEXT_SCALE])
def test_special_stances_stand_on_every_scale(stance: str, scale: Scale) -> None:
    assert checked_stance(stance.upper(), scale, issue="W-1") == stance


def test_unknown_issues_and_plans_are_named() -> None:
    with pytest.raises(UnknownAnchorError, match="W-1"):
        stance_edit(small_matrix(), "W-11", "North", "slow")
    with pytest.raises(UnknownAnchorError, match="North"):
        stance_edit(small_matrix(), "W-1", "Norht", "slow")
    with pytest.raises(UnknownAnchorError, match="no plan matrix"):
        scale_edits(None, "W-1", ORDINAL)


def test_an_unchanged_scale_is_no_edit() -> None:
    matrix = small_matrix()
    assert scale_edits(matrix, "W-1", matrix.issues[0].scale) == ()


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("2,5", "2.5"),
        ("-2,5", "-2.5"),
        ("−2,5", "-2.5"),
        ("0,125", "0.125"),
        ("12 500,75", "12500.75"),
        ("2 500", "2500"),
        ("2.5", "2.5"),
        ("20 EUR", "20 EUR"),
        ("2,5 EUR", "2,5 EUR"),
        ("20-25", "20-25"),
        ("1,2500", "1.2500"),
    ],
)
def test_whoever_types_a_decimal_comma_gets_the_number(typed: str, kept: str) -> None:
    assert checked_stance(typed, ANY_EUROS, issue="W-1", decimal=",") == kept


@pytest.mark.parametrize("typed", ["1,250", "600,000", "-12,500"])
def test_a_comma_before_three_digits_is_refused_where_it_may_be_either(typed: str) -> None:
    with pytest.raises(StanceError, match=f"{typed}0"):
        checked_stance(typed, ANY_EUROS, issue="W-1", decimal=",")
    assert checked_stance(typed, ANY_EUROS, issue="W-1") == typed, "English has no doubt"


def test_a_stance_edit_holds_the_place_and_the_stance_before_and_after() -> None:
    matrix = small_matrix()
    assert stance_edit(matrix, "W-1", "South", "STEADY") == StanceEdit(
        "W-1", "South", "slow", "steady"
    )
    assert stance_edit(matrix, "W-2", "North", "2,5", decimal=",") == StanceEdit(
        "W-2", "North", "20", "2.5"
    )
    assert stance_edit(matrix, "W-2", "South", "") == StanceEdit("W-2", "South", "50", "")


@pytest.mark.parametrize(
    ("issue", "plan", "stance", "words"),
    [
        ("W-1", "North", "stedy", "'stedy' is no option of W-1. Did you mean 'steady'?"),
        ("R-1", "North", "slow", "R-1 has no scale yet: give it one before coding 'slow'."),
        ("W-2", "North", "much", "W-2 takes a number in EUR: no number in 'much'."),
        ("W-2", "North", "100.5", "100.5 lies outside the range of W-2, 0 to 100."),
        ("W-2", "North", "-1", "-1 lies outside the range of W-2, 0 to 100."),
        ("W-3", "North", "1", "There is no issue 'W-3'. Did you mean 'W-"),
        ("W-1", "Nort", "slow", "There is no plan 'Nort'. Did you mean 'North'?"),
    ],
)
def test_what_cannot_be_coded_is_told_with_its_issue_and_what_is_permitted(
    issue: str, plan: str, stance: str, words: str
) -> None:
    with pytest.raises((StanceError, UnknownAnchorError)) as caught:
        stance_edit(small_matrix(), issue, plan, stance)
    assert words in str(caught.value)


@pytest.mark.parametrize("typed", ["0", "100", "0-100"])
def test_the_ends_of_a_range_lie_in_it(typed: str) -> None:
    assert stance_edit(small_matrix(), "W-2", "North", typed).after == typed


def test_a_number_in_doubt_is_told_both_ways_that_it_may_be_read() -> None:
    with pytest.raises(StanceError) as caught:
        checked_stance("1,250", ANY_EUROS, issue="W-1", decimal=",")
    assert "W-1 takes a number: 1,250 may be 1250 or 1,2500;" in str(caught.value)


def test_another_scale_brings_renamed_stances_along() -> None:
    matrix = small_matrix()
    scale = Scale(ScaleKind.ORDINAL, ("late", "steady", "fast", "at once"))
    before = matrix.issues[0].scale
    assert scale_edits(matrix, "W-1", scale, renamed={"slow": "late"}) == (
        ScaleEdit("W-1", before, scale),
        StanceEdit("W-1", "South", "slow", "late"),
    )


def test_a_stance_that_is_not_on_the_new_scale_is_cleared_only_where_that_is_permitted() -> None:
    matrix = small_matrix()
    scale = Scale(ScaleKind.ORDINAL, ("steady", "at once"))
    with pytest.raises(StanceError) as caught:
        scale_edits(matrix, "W-1", scale)
    words = "These stances of W-1 are not on the new scale: North (fast), South (slow)."
    assert str(caught.value).startswith(words)
    assert scale_edits(matrix, "W-1", scale, clear_misfits=True) == (
        ScaleEdit("W-1", matrix.issues[0].scale, scale),
        StanceEdit("W-1", "North", "fast", ""),
        StanceEdit("W-1", "South", "slow", ""),
    )


def test_without_a_matrix_nothing_can_be_coded() -> None:
    with pytest.raises(UnknownAnchorError, match="The workbook has no plan matrix"):
        stance_edit(None, "W-1", "North", "slow")
