"""Numbers as their format code shows them: decimal, scientific, fractions, and General."""

from __future__ import annotations

import math
from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Context, Decimal
from fractions import Fraction

from counterpoint.workbook.reading.number_tokens import Token, TokenKind

__all__ = ["fraction_text", "general_text", "number_text", "scientific_text"]

_EXACT = Context(prec=700, rounding=ROUND_HALF_UP)
"""Enough digits for the largest number with the longest format."""
_GENERAL_WIDTH = 11
"""Characters of a number in the General format, the point included, the sign not."""


def general_text(value: float) -> str:
    """`value` in the General format: as it is, in at most 11 characters and the sign.

    From 1E+11 up and below 0.0001 it is scientific with up to five decimals.
    """
    if not math.isfinite(value):
        return "#NUM!"
    if value == 0:
        return "0"
    short = f"{value:.15g}"
    if len(short) <= _GENERAL_WIDTH and "e" not in short:
        return short
    exact = Decimal(short)
    sign = "-" if exact < 0 else ""
    exact = abs(exact)
    power = exact.adjusted()
    if -5 < power < _GENERAL_WIDTH:
        decimals = max(0, _GENERAL_WIDTH - 2 - max(power, 0))
        plain = _rounded(exact, decimals)
        if plain.adjusted() < _GENERAL_WIDTH:
            return sign + _trimmed(f"{plain:f}")
    mantissa, exponent = f"{exact:.5E}".split("E")
    return f"{sign}{_trimmed(mantissa)}E{exponent[0]}{int(exponent[1:]):02d}"


def _trimmed(digits: str) -> str:
    return digits.rstrip("0").rstrip(".") if "." in digits else digits


def _rounded(number: Decimal, places: int) -> Decimal:
    return number.quantize(Decimal(1).scaleb(-places), context=_EXACT)


def _exact(value: float) -> Decimal:
    """The number that Excel sees: 15 significant digits, so that 1.005 rounds to 1.01."""
    return Decimal(f"{value:.15g}")


def number_text(tokens: Sequence[Token], value: float) -> str:
    """The absolute `value` in a decimal section; percent signs and trailing commas scale it."""
    point = next((i for i, token in enumerate(tokens) if token.kind is TokenKind.POINT), None)
    whole = list(tokens if point is None else tokens[:point])
    rest = list(() if point is None else tokens[point + 1 :])
    percents = sum(token.kind is TokenKind.PERCENT for token in tokens)
    grouped, thousands = _commas(whole, rest)
    exact = abs(_exact(value)).scaleb(2 * percents - 3 * thousands)
    places = sum(token.kind is TokenKind.DIGIT for token in rest)
    rounded = _rounded(exact, places)
    digits, _, decimals = f"{rounded:f}".partition(".")
    shown = _whole_text(whole, digits, grouped)
    if point is not None:
        shown += "." + _decimals_text(rest, decimals)
    return shown


def _commas(whole: Sequence[Token], rest: Sequence[Token]) -> tuple[bool, int]:
    """Whether thousands are set apart, and how many commas after the last placeholder scale."""
    grouped, scaled = False, 0
    for part in (whole, rest):
        digits = [i for i, token in enumerate(part) if token.kind is TokenKind.DIGIT]
        if not digits:
            continue
        commas = [i for i, token in enumerate(part) if token.kind is TokenKind.COMMA]
        trailing = 0
        while digits[-1] + 1 + trailing in commas:
            trailing += 1
        scaled += trailing
        grouped |= any(digits[0] < comma < digits[-1] for comma in commas)
    return grouped, scaled


def _whole_text(tokens: Sequence[Token], digits: str, grouped: bool) -> str:
    """The digits before the point, filled into the placeholders from the right."""
    left = "" if digits.strip("0") == "" else digits
    placeholders = sum(token.kind is TokenKind.DIGIT for token in tokens)
    pieces: list[str] = []
    place = 0
    for token in reversed(tokens):
        if token.kind is TokenKind.DIGIT:
            place += 1
            taken, left = (left, "") if place == placeholders else (left[-1:], left[:-1])
            if not taken:
                taken = {"0": "0", "?": " "}.get(token.text, "")
            for offset, digit in enumerate(reversed(taken)):
                position = place + offset
                if grouped and position > 1 and position % 3 == 1 and digit != " ":
                    pieces.append(",")
                pieces.append(digit)
        elif token.kind is TokenKind.COMMA:
            continue
        else:
            pieces.append(token.text)
    return "".join(reversed(pieces))


def _decimals_text(tokens: Sequence[Token], decimals: str) -> str:
    """The digits after the point; `#` and `?` drop zeros at the end."""
    significant = len(decimals.rstrip("0"))
    pieces = []
    place = 0
    for token in tokens:
        if token.kind is TokenKind.DIGIT:
            digit = decimals[place] if place < len(decimals) else "0"
            place += 1
            if place > significant and token.text != "0":
                digit = " " if token.text == "?" else ""
            pieces.append(digit)
        elif token.kind is not TokenKind.COMMA:
            pieces.append(token.text)
    return "".join(pieces)


def scientific_text(tokens: Sequence[Token], value: float) -> str:
    """The absolute `value` in a section such as 0.00E+00 or ##0.0E+0 (powers of 1000)."""
    at = next(i for i, token in enumerate(tokens) if token.kind is TokenKind.EXPONENT)
    mantissa, power_tokens = list(tokens[:at]), list(tokens[at + 1 :])
    point = next((i for i, t in enumerate(mantissa) if t.kind is TokenKind.POINT), len(mantissa))
    width = sum(token.kind is TokenKind.DIGIT for token in mantissa[:point]) or 1
    places = sum(token.kind is TokenKind.DIGIT for token in mantissa[point:])
    exact = abs(_exact(value))
    power = 0 if exact == 0 else _stepped(exact.adjusted(), width)
    if exact:
        rounded = _rounded(exact.scaleb(-power), places)
        if rounded.adjusted() >= width:
            power = _stepped(power + width, width)
    shown = number_text(mantissa, float(exact.scaleb(-power)))
    sign = "-" if power < 0 else tokens[at].text.replace("-", "")
    return f"{shown}E{sign}{_whole_text(power_tokens, str(abs(power)), False)}"


def _stepped(power: int, width: int) -> int:
    return math.floor(power / width) * width


def fraction_text(tokens: Sequence[Token], value: float) -> str:
    """The absolute `value` as a fraction: `# ?/?`, `??/??`, or over a fixed number `# ?/8`."""
    at = next(i for i, token in enumerate(tokens) if token.kind is TokenKind.SLASH)
    start = at
    while start and tokens[start - 1].kind is TokenKind.DIGIT:
        start -= 1
    end = at + 1
    while end < len(tokens) and (tokens[end].kind is TokenKind.DIGIT or tokens[end].text.isdigit()):
        end += 1
    before, above = tokens[:start], tokens[start:at]
    below, after = tokens[at + 1 : end], tokens[end:]
    has_whole = any(token.kind is TokenKind.DIGIT for token in before)
    exact = abs(_exact(value))
    whole = int(exact) if has_whole else 0
    part = _nearest_fraction(Fraction(exact) - whole, below)
    if has_whole and part[0] == part[1]:
        whole, part = whole + 1, (0, part[1])
    shown = ""
    if has_whole:
        shown = _whole_text(before, str(whole), _commas(before, ())[0])
        if not whole and part[0] and not any(token.text == "0" for token in before):
            shown = "".join(t.text for t in before if t.kind is TokenKind.LITERAL).lstrip()
    else:
        shown = "".join(token.text for token in before)
    tail = "".join(token.text for token in after)
    if has_whole and not part[0]:
        if not shown.strip():
            shown = "0"
        return shown.rstrip() + tail
    numerator = _whole_text(above, str(part[0]), False)
    if not part[0]:
        numerator = numerator[:-1] + "0"
    denominator = str(part[1]).ljust(len(below))
    return f"{shown}{numerator}/{denominator}{tail}"


def _nearest_fraction(value: Fraction, below: Sequence[Token]) -> tuple[int, int]:
    """Numerator and denominator that fit the placeholders under the slash."""
    text = "".join(token.text for token in below)
    fixed = text.strip("#?")
    if fixed.isdigit() and int(fixed):
        denominator = int(fixed)
        return math.floor(value * denominator + Fraction(1, 2)), denominator
    nearest = value.limit_denominator(10 ** min(len(text), 9) - 1)
    return nearest.numerator, nearest.denominator
