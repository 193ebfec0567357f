"""Numbers as people write them: thousands separators of several conventions, number words."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

__all__ = ["AmbiguousNumber", "decimal_mark", "digits_value"]

_MOST_DIGITS = 40
"""Longer rows of digits are no amount that anybody means, and would not fit a float."""
_GROUPING = re.compile(r"[\s'’\u00a0\u2009\u202f]")
_THOUSANDS = re.compile(r"\d{1,3}(?:([.,])\d{3})(?:\1\d{3})*")
_LAKHS = re.compile(r"\d{1,2}(?:,\d{2})+,\d{3}")


class AmbiguousNumber(ValueError):  # noqa: N818 - the text's fault, not the program's
    """Digits that conventions read differently: 1.500 is 1500 to some and 1.5 to others."""


def digits_value(text: str, decimal: str = "") -> float:
    """Value of digits with separators, such as `600,000`, `600 000`, `1.234,5`, `12,34,567`.

    A single comma before exactly three digits separates thousands, as English has it; a single
    point there is ambiguous, unless `decimal` ('.' or ',') names the decimal mark in use.
    Raises AmbiguousNumber for it, and ValueError for what is no number (`13.2.1`).
    """
    plain = _GROUPING.sub("", text)
    if len(plain) > _MOST_DIGITS:
        raise ValueError(f"{text[:12]}… is no number")
    if not plain.isascii():
        plain = "".join(
            str(unicodedata.digit(sign)) if sign.isdecimal() else sign for sign in plain
        )
    marks = [sign for sign in plain if sign in ".,"]
    if not marks:
        return float(plain)
    if _LAKHS.fullmatch(plain):
        return float(plain.replace(",", ""))
    if len(set(marks)) == 2:
        return _both_marks(plain, marks)
    mark = marks[0]
    if len(marks) > 1:
        if _THOUSANDS.fullmatch(plain):
            return float(plain.replace(mark, ""))
        raise ValueError(f"{text!r} is no number")
    if _THOUSANDS.fullmatch(plain) and not plain.startswith("0"):
        if decimal == mark:
            return float(plain.replace(",", "."))
        if mark == "." and not decimal:
            raise AmbiguousNumber(
                f"{text} may be {plain.replace('.', ',')} or {plain.rstrip('0').rstrip('.')}"
            )
        return float(plain.replace(mark, ""))
    return float(plain.replace(",", "."))


def _both_marks(plain: str, marks: list[str]) -> float:
    last = marks[-1]
    if marks.count(last) > 1:
        raise ValueError(f"{plain!r} is no number")
    whole, _, fraction = plain.partition(last)
    grouping = marks[0]
    if not _THOUSANDS.fullmatch(whole) and not _LAKHS.fullmatch(whole):
        raise ValueError(f"{plain!r} is no number")
    return float(f"{whole.replace(grouping, '')}.{fraction}")


def decimal_mark(texts: Sequence[str]) -> str:
    """The decimal mark that the numbers in `texts` show beyond doubt; '' if none or both do.

    `1.234,5` and `10.000.000` show a comma; `1,234.5` and `10,000,000` a point.
    """
    seen = set()
    for text in texts:
        for number in re.findall(r"\d+(?:[.,]\d+)+", text):
            marks = [sign for sign in number if sign in ".,"]
            if len(set(marks)) == 2:
                seen.add(marks[-1])
            elif len(marks) > 1 and _THOUSANDS.fullmatch(number):
                seen.add("," if marks[0] == "." else ".")
    return seen.pop() if len(seen) == 1 else ""
