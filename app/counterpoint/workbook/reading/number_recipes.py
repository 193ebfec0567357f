"""Plain decimal sections of number formats, made ready once to show many numbers.

Most numbers stand in formats such as 0.0, #,##0 or 0.00%: there nothing depends on single
placeholders, and a sheet of half a million of them is shown several times as fast.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Context, Decimal

from counterpoint.workbook.reading.number_tokens import Token, TokenKind

__all__ = ["NumberRecipe", "recipe_of"]

_EXACT = Context(prec=700, rounding=ROUND_HALF_UP)
"""Enough digits for the largest number with the longest format."""
_BESIDE = (TokenKind.LITERAL, TokenKind.PERCENT)


@dataclass(frozen=True, slots=True)
class NumberRecipe:
    """How one section shows numbers.

    Attributes:
        before, after: What stands around the digits.
        scale: Powers of ten that percent signs add.
        step: One unit of the last digit shown.
        digits: How Python writes the digits: with or without commas.
        least: Digits before the point that are there in any case.
    """

    before: str
    after: str
    scale: int
    step: Decimal
    digits: str
    least: int

    def show(self, value: float) -> str:
        """The absolute `value`, as number_text shows it."""
        exact = Decimal(f"{abs(value):.15g}")
        if self.scale:
            exact = exact.scaleb(self.scale)
        shown = format(exact.quantize(self.step, context=_EXACT), self.digits)
        if self.least != 1:
            whole, point, decimals = shown.partition(".")
            whole = "" if whole == "0" else whole
            shown = whole.rjust(self.least, "0") + point + decimals
        return self.before + shown + self.after


def recipe_of(tokens: Sequence[Token]) -> NumberRecipe | None:
    """The recipe of a decimal section; None where it has to be filled in digit by digit."""
    start = end = 0
    for start, token in enumerate(tokens):  # noqa: B007 - the place is what is looked for
        if token.kind not in _BESIDE:
            break
    else:
        return None
    for end in range(len(tokens), start, -1):
        if tokens[end - 1].kind not in _BESIDE:
            break
    code = "".join(token.text for token in tokens[start:end])
    kinds = {token.kind for token in tokens[start:end]}
    if kinds - {TokenKind.DIGIT, TokenKind.COMMA, TokenKind.POINT}:
        return None
    whole, point, decimals = code.partition(".")
    plain = whole.replace(",", "")
    zeros = plain.lstrip("#")
    grouped = "," in whole
    at_ends = not plain or whole[0] == "," or whole[-1] == ","
    if at_ends or zeros.strip("0") or decimals.strip("0") or (point and not decimals):
        return None
    if grouped and len(zeros) > 1:
        return None
    beside = (*tokens[:start], *tokens[end:])
    return NumberRecipe(
        before="".join(token.text for token in tokens[:start]),
        after="".join(token.text for token in tokens[end:]),
        scale=2 * sum(token.kind is TokenKind.PERCENT for token in beside),
        step=Decimal(1).scaleb(-len(decimals)),
        digits=",f" if grouped else "f",
        least=len(zeros),
    )
