"""Whether a stance can be a quantity: a plain look, for rooms that cannot import the parser."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

__all__ = ["QuantityCheck", "looks_like_a_quantity", "plain_quantity_check"]

QuantityCheck = Callable[[Sequence[str], str], Sequence[str]]
"""Takes the stances of one issue and its unit, and tells for each why it cannot be read as a
quantity, '' when it can."""

_QUANTITY = re.compile(
    r"""^\s*
    (?:(?:about|around|approx\.?|circa|ca\.?|up\ to|at\ least|at\ most|over|under)\s+)?
    [<>≤≥~±+\-−–]{0,2}\s*
    (?:[A-Za-z]{2,3}\s|[$€£¥₴₽])?\s*
    \d[\d\s.,'’\u00a0\u202f]*
    (?:\s*(?:-|–|to|/)\s*[$€£¥]?\s*\d[\d\s.,'’]*)?
    \s*[\w%‰°²³/.\s$€£¥₴₽-]{0,40}$""",
    re.VERBOSE | re.IGNORECASE,
)


def looks_like_a_quantity(text: str) -> bool:
    """Whether `text` is a number or a range, maybe with a unit: `600,000`, `USD 1.5 bn`."""
    return _QUANTITY.match(text) is not None


def plain_quantity_check(stances: Sequence[str], unit: str) -> list[str]:
    """A QuantityCheck that looks at each stance alone."""
    del unit
    return ["" if looks_like_a_quantity(stance) else "no number in it" for stance in stances]
