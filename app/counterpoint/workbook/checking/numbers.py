"""Whether a stance can be a quantity: a plain look, for rooms that cannot import the parser."""

from __future__ import annotations

import re

__all__ = ["looks_like_a_quantity"]

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
