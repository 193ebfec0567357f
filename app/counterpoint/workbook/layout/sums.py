"""Rows at the end that reckon with the rows above, whatever they are called."""

from __future__ import annotations

import re
from collections.abc import Sequence

__all__ = ["adds_up", "is_ranking", "is_sum"]

_NUMBER = re.compile(r"-?\d[\d.,'\u00a0\u202f ]*")
_NEAR = 0.006
"""Share by which a displayed sum or mean may differ from the true one, by rounding."""
_LEAST_ROWS = 3


def adds_up(
    rows: Sequence[Sequence[str]], last: Sequence[str], plans: Sequence[int], weight: int | None
) -> bool:
    """Whether `last` holds the sums, the means or the weighted sums of most `plans` in `rows`.

    `plans` and `weight` are columns counted from 0. Two plans or more have to agree.
    """
    weights = [_amount(row[weight]) if weight is not None else None for row in rows]
    agreeing = told = 0
    for plan in plans:
        result = _amount(last[plan])
        if result is None:
            continue
        told += 1
        above = [(_amount(row[plan]), share) for row, share in zip(rows, weights, strict=True)]
        numbers = [(each, share) for each, share in above if each is not None]
        if len(numbers) < _LEAST_ROWS or not result:
            continue
        total = sum(each for each, _ in numbers)
        weighted = sum(each * (share or 0) for each, share in numbers)
        whole = sum(share or 0 for _, share in numbers)
        candidates = [total, total / len(numbers), weighted, weighted / 100]
        if whole:
            candidates.append(weighted / whole)
        if any(
            abs(each - result) <= max(_NEAR * abs(result), 0.051) for each in candidates if each
        ):
            agreeing += 1
    return agreeing >= 2 and agreeing * 2 > told


def is_sum(rows: Sequence[Sequence[str]], last: Sequence[str], column: int) -> bool:
    """Whether `last` holds the sum of three amounts or more in `rows` in that column."""
    amounts = [each for row in rows if (each := _amount(row[column])) is not None]
    result = _amount(last[column])
    if result is None or len(amounts) < _LEAST_ROWS or not result:
        return False
    return abs(sum(amounts) - result) <= _NEAR * abs(result)


def is_ranking(rows: Sequence[Sequence[str]], last: Sequence[str], plans: Sequence[int]) -> bool:
    """Whether `last` numbers three plans or more from 1 on below amounts."""
    places = [last[plan].strip().rstrip(".") for plan in plans]
    if len(plans) < _LEAST_ROWS or sorted(places) != sorted(map(str, range(1, len(plans) + 1))):
        return False
    cells = [row[plan] for row in rows for plan in plans if row[plan].strip()]
    amounts = [each for text in cells if (each := _amount(text)) is not None]
    return len(amounts) * 2 > len(cells) and max(amounts) > len(plans)


def _amount(text: str) -> float | None:
    """The number that a short text is, with a currency or a unit; None for others."""
    plain = text.strip()
    found = _NUMBER.search(plain)
    if found is None or sum(map(str.isalpha, plain)) > 3:
        return None
    digits = re.sub(r"[^\d.,\-]", "", found[0]).rstrip(".,")
    head, mark, tail = digits.replace(",", ".").rpartition(".")
    if not mark or len(tail) == 3:
        digits = digits.replace(",", "").replace(".", "")
    else:
        digits = head.replace(".", "") + "." + tail
    try:
        return float(digits)
    except ValueError:
        return None
