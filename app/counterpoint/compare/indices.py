"""Second opinions on how divided an issue is: indices that other people may know.

The main figures are `divergence.gaps` and `relatives`; these stand beside them on request. Each
takes counts: how many plans chose each option, over all permitted options (zeros included).
"""

from __future__ import annotations

import math
from collections.abc import Sequence

__all__ = [
    "agreement_index",
    "berry_mielke",
    "consensus",
    "gini_simpson",
    "gini_simpson_of_pairs",
    "leik",
    "qualitative_variation",
    "rice",
    "van_der_eijk",
]


def _total(counts: Sequence[float]) -> float:
    if any(count < 0 for count in counts):
        raise ValueError("counts are 0 or more")
    total = math.fsum(counts)
    if total <= 0:
        raise ValueError("an index needs at least one answer")
    return total


def gini_simpson(counts: Sequence[float]) -> float:
    """1 - sum of squared shares (Gini 1912, Simpson 1949, Blau 1977): 0 to (K-1)/K."""
    total = _total(counts)
    return 1.0 - math.fsum((count / total) ** 2 for count in counts)


def gini_simpson_of_pairs(counts: Sequence[float]) -> float:
    """Share of pairs that differ, without replacement: the gap of a nominal issue.

    Raises ValueError for fewer than two answers.
    """
    total = _total(counts)
    if total < 2:
        raise ValueError("pairs need at least two answers")
    same = math.fsum(count * (count - 1) for count in counts)
    return 1.0 - same / (total * (total - 1))


def qualitative_variation(counts: Sequence[float]) -> float:
    """IQV = K/(K-1) * Gini-Simpson (Gibbs & Poston 1975): 0 to 1; K is len(counts), at least 2."""
    options = len(counts)
    if options < 2:
        raise ValueError("qualitative variation needs at least two options")
    return options / (options - 1) * gini_simpson(counts)


def rice(yes: float, no: float) -> float:
    """|yes - no| / (yes + no) (Rice 1928): 1 united, 0 evenly split; abstentions do not count."""
    return abs(yes - no) / _total((yes, no))


def agreement_index(yes: float, no: float, abstain: float) -> float:
    """Agreement of three answers (Hix, Noury & Roland 2005): 1 united, 0 evenly three ways."""
    total = _total((yes, no, abstain))
    most = max(yes, no, abstain)
    return (most - (total - most) / 2) / total


def berry_mielke(counts: Sequence[float]) -> float:
    """Index of ordinal variation (Berry & Mielke 1992), 0 to 1: the `relative` of an ordinal issue.

    Counts are whole numbers in the order of the options, of which there are at least two.
    """
    total, options = _total(counts), len(counts)
    if options < 2:
        raise ValueError("ordinal variation needs at least two options")
    apart = math.fsum(
        counts[low] * counts[high] * (high - low)
        for low in range(options)
        for high in range(low + 1, options)
    )
    square = total**2 if total % 2 == 0 else total**2 - 1
    return apart / (square * (options - 1) / 4) if square else 0.0


def leik(counts: Sequence[float]) -> float:
    """Ordinal dispersion D (Leik 1966): 0 all in one option, 1 half at each end."""
    total, options = _total(counts), len(counts)
    if options < 2:
        raise ValueError("dispersion needs at least two options")
    below = 0.0
    parts = []
    for count in counts[:-1]:
        below += count / total
        parts.append(below if below <= 0.5 else 1.0 - below)
    return 2.0 * math.fsum(parts) / (options - 1)


def consensus(counts: Sequence[float]) -> float:
    """Consensus (Tastle & Wierman 2007): 1 all in one option, 0 half at each end of the scale."""
    total, options = _total(counts), len(counts)
    if options < 2:
        raise ValueError("consensus needs at least two options")
    mean = math.fsum(place * count for place, count in enumerate(counts)) / total
    return 1.0 + math.fsum(
        count / total * math.log2(1.0 - abs(place - mean) / (options - 1))
        for place, count in enumerate(counts)
        if count
    )


def van_der_eijk(counts: Sequence[float]) -> float:
    """Agreement A (van der Eijk 2001): 1 one camp, 0 evenly spread, -1 two camps at the ends.

    Tells two camps from a spread where the other figures are equal. Undefined, ValueError, under
    three options.
    """
    total, options = _total(counts), len(counts)
    if options < 3:
        raise ValueError("agreement A needs at least three options")
    left = list(counts)
    result = 0.0
    while True:
        filled = [count > 0 for count in left]
        if not any(filled):
            return result
        layer = min(count for count in left if count > 0)
        result += layer * sum(filled) / total * _agreement_of_pattern(filled)
        left = [max(count - layer, 0.0) if count > layer else 0.0 for count in left]


def _agreement_of_pattern(filled: Sequence[bool]) -> float:
    options, size = len(filled), sum(filled)
    if size == 1:
        return 1.0
    one_camp = two_camps = 0
    for low in range(options):
        for middle in range(low + 1, options):
            for high in range(middle + 1, options):
                triple = (filled[low], filled[middle], filled[high])
                one_camp += triple in ((True, True, False), (False, True, True))
                two_camps += triple == (True, False, True)
    if one_camp + two_camps == 0:
        return 0.0
    unimodal = ((options - 2) * one_camp - (options - 1) * two_camps) / (
        (options - 2) * (one_camp + two_camps)
    )
    return unimodal * (1.0 - (size - 1) / (options - 1))
