"""Stances as people type them: checked against the scale of their issue."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType

from counterpoint.model import (
    SPECIAL_STANCES,
    PlanMatrix,
    Scale,
    ScaleEdit,
    ScaleKind,
    StanceEdit,
    fold,
    told,
)
from counterpoint.model.errors import StanceError, UnknownAnchorError, nearest

__all__ = ["checked_stance", "scale_edits", "stance_edit"]


_GROUPED = re.compile(r"-?\d{1,3}(?: \d{3})+(?:[.,]\d+)?|-?\d+,\d+")
_IN_DOUBT = re.compile(r"-?[1-9]\d{0,2},\d{3}")


def checked_stance(stance: str, scale: Scale, *, issue: str, decimal: str = "") -> str:
    """`stance` in the scale's own spelling; '' (uncoded) and the special stances always fit.

    Options match without case and extra spaces. A quantity is whatever the comparison reads as
    one number (`37.5`, `3 months`, `20-25`) in the scale's unit or convertible; it stays as typed.
    Where `decimal`, the decimal mark of whoever types, is a comma, a number alone is kept as
    sheets hold numbers: `2,5` as `2.5`, `1 250,5` as `1250.5`.
    Raises StanceError for anything else, naming `issue` and what is permitted.
    """
    stance = " ".join(stance.split())
    if not stance:
        return ""
    spellings = {fold(each): each for each in (*SPECIAL_STANCES, *scale.options)}
    if fold(stance) in spellings:
        return spellings[fold(stance)]
    if scale.kind is ScaleKind.TEXT:
        raise StanceError(
            told(
                "{issue} has no scale yet: give it one before coding {stance!r}.",
                issue=issue,
                stance=stance,
            )
        )
    if scale.kind is ScaleKind.QUANTITY:
        if decimal == ",":
            stance = _without_comma(stance, issue)
        _check_quantity(stance, scale, issue)
        return stance
    choices = (*scale.options, *SPECIAL_STANCES)
    raise StanceError(
        told(
            "{stance!r} is no option of {issue}.{hint} Extend the scale if it is missing.",
            stance=stance,
            issue=issue,
            hint=nearest(stance, choices),
        )
    )


def stance_edit(
    matrix: PlanMatrix | None, issue: str, plan: str, stance: str, *, decimal: str = ""
) -> StanceEdit:
    """The edit that gives a position its stance, '' to uncode it; `decimal` as `checked_stance`.

    Raises UnknownAnchorError or StanceError.
    """
    index = _issue_index(matrix, issue)
    if matrix is None or plan not in matrix.plan_index:
        hint = nearest(plan, list(matrix.plan_index) if matrix else [])
        raise UnknownAnchorError(told("There is no plan {plan!r}.{hint}", plan=plan, hint=hint))
    before = matrix.stance(index, matrix.plan_index[plan])
    after = checked_stance(stance, matrix.issues[index].scale, issue=issue, decimal=decimal)
    return StanceEdit(issue, plan, before, after)


def scale_edits(
    matrix: PlanMatrix | None,
    issue: str,
    scale: Scale,
    *,
    renamed: Mapping[str, str] = MappingProxyType({}),
    clear_misfits: bool = False,
) -> tuple[ScaleEdit | StanceEdit, ...]:
    """The edits that give an issue another scale and bring its stances along.

    Args:
        matrix: As it is now.
        issue: Key of the issue.
        scale: The new one.
        renamed: Old option to new option, for stances that were given under an old name.
        clear_misfits: Uncode the stances that are not on the new scale.

    Raises UnknownAnchorError; StanceError when a stance is not on the new scale and may not be
    cleared: nobody's coding is thrown away by the way.
    """
    index = _issue_index(matrix, issue)
    if matrix is None:
        return ()
    edits: list[ScaleEdit | StanceEdit] = []
    before = matrix.issues[index].scale
    if scale != before:
        edits.append(ScaleEdit(issue, before, scale))
    misfits = []
    for number, plan in enumerate(matrix.plans):
        old = matrix.stance(index, number)
        try:
            new = checked_stance(renamed.get(old, old), scale, issue=issue)
        except StanceError:
            misfits.append(f"{plan.key} ({old})")
            new = ""
        if new != old:
            edits.append(StanceEdit(issue, plan.key, old, new))
    if misfits and not clear_misfits:
        raise StanceError(
            told(
                "These stances of {issue} are not on the new scale: {misfits}. Keep"
                " their options, rename them, or clear them.",
                issue=issue,
                misfits=", ".join(misfits),
            )
        )
    return tuple(edits)


def _issue_index(matrix: PlanMatrix | None, issue: str) -> int:
    if matrix is None:
        raise UnknownAnchorError(told("The workbook has no plan matrix to code."))
    if issue not in matrix.issue_index:
        hint = nearest(issue, list(matrix.issue_index))
        raise UnknownAnchorError(told("There is no issue {issue!r}.{hint}", issue=issue, hint=hint))
    return matrix.issue_index[issue]


def _without_comma(stance: str, issue: str) -> str:
    """A number typed with a decimal comma, as sheets hold it; anything else stays.

    Raises StanceError for 600,000: a decimal comma to some, and copied from an English text to
    others, it would be wrong by a thousand half of the time.
    """
    typed = " ".join(stance.replace("−", "-").split())
    if _IN_DOUBT.fullmatch(typed):
        whole = typed.replace(",", "")
        raise StanceError(
            told(
                "{issue} takes a number: {stance} may be {whole} or {part}; write one of these.",
                issue=issue,
                stance=stance,
                whole=whole,
                part=f"{typed}0",
            )
        )
    if _GROUPED.fullmatch(typed):
        return typed.replace(" ", "").replace(",", ".")
    return stance


def _check_quantity(stance: str, scale: Scale, issue: str) -> None:
    from counterpoint.compare import Vocabulary  # word lists, and only for quantities
    from counterpoint.compare.quantities import Quantity, parse_unit, read_quantity

    vocabulary = Vocabulary.standard()
    read = read_quantity(stance, parse_unit(scale.unit, vocabulary), vocabulary)
    if not isinstance(read, Quantity):
        unit = f" in {scale.unit}" if scale.unit else ""
        raise StanceError(
            told(
                "{issue} takes a number{unit}: {reason}.",
                issue=issue,
                unit=unit,
                reason=read.reason,
            )
        )
    if scale.low is None or scale.high is None:
        return
    if not scale.low <= read.low <= read.high <= scale.high:
        raise StanceError(
            told(
                "{stance} lies outside the range of {issue}, {low:g} to {high:g}. Widen"
                " the range if it is right.",
                stance=stance,
                issue=issue,
                low=scale.low,
                high=scale.high,
            )
        )
