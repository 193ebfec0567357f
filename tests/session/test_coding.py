"""Stances as typed, against the scale of their issue."""

from __future__ import annotations

import pytest

from counterpoint.model import SPECIAL_STANCES, TEXT_SCALE, Scale, ScaleKind
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
