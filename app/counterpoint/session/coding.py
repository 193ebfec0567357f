"""Stances as people type them: checked against the scale of their issue."""

from __future__ import annotations

import math
import re

from counterpoint.model import SPECIAL_STANCES, Scale, ScaleKind
from counterpoint.model.errors import StanceError, nearest

__all__ = ["checked_stance"]

_NUMBER = re.compile(r"[+-]?(\d{1,3}([\s']\d{3})+|\d+)?([.,]\d+)?")


def checked_stance(stance: str, scale: Scale, *, issue: str) -> str:
    """`stance` in the scale's own spelling; '' (uncoded) and the special stances always fit.

    Options match without case and extra spaces. A quantity is a number with `.` or `,` before
    the decimals, maybe followed by the scale's unit, and is kept as typed.
    Raises StanceError for anything else, naming `issue` and what is permitted.
    """
    stance = " ".join(stance.split())
    if not stance:
        return ""
    spellings = {each.casefold(): each for each in (*SPECIAL_STANCES, *scale.options)}
    if stance.casefold() in spellings:
        return spellings[stance.casefold()]
    if scale.kind is ScaleKind.TEXT:
        raise StanceError(f"{issue} has no scale yet: give it one before coding {stance!r}.")
    if scale.kind is ScaleKind.QUANTITY:
        _check_quantity(stance, scale, issue)
        return stance
    choices = (*scale.options, *SPECIAL_STANCES)
    raise StanceError(
        f"{stance!r} is no option of {issue}.{nearest(stance, choices)}"
        " Extend the scale if it is missing."
    )


def _check_quantity(stance: str, scale: Scale, issue: str) -> None:
    number = stance
    if scale.unit and number.casefold().endswith(scale.unit.casefold()):
        number = number[: -len(scale.unit)].strip()
    if _NUMBER.fullmatch(number) is None or not re.search(r"\d", number):
        unit = f" in {scale.unit}" if scale.unit else ""
        raise StanceError(f"{issue} takes a number{unit}, not {stance!r}.")
    value = float(re.sub(r"[\s']", "", number).replace(",", "."))
    if not math.isfinite(value):
        raise StanceError(f"{stance!r} is too large a number for {issue}.")
    if scale.low is not None and scale.high is not None and not scale.low <= value <= scale.high:
        raise StanceError(
            f"{stance} lies outside the range of {issue}, {scale.low:g} to {scale.high:g}."
            " Widen the range if it is right."
        )
