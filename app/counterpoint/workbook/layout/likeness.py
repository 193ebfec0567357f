"""How alike cells are in kind: what plans say on one issue is, what one plan says on two is not.

The measure knows no language. Answers to one question share a unit, a scale, words or a length:
`36 months` and `24 months`, `yes` and `no`, `2.5 %` and `3 %`.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import combinations

from counterpoint.workbook.layout.column_profile import ColumnProfile

__all__ = ["across", "leaning", "like_the_others", "takes_up"]

_NUMBER = re.compile(r"\d+(?:[.,'\u00a0\u202f ]\d+)*")
_WORD = re.compile(r"[^\W\d_]+")
_PART = re.compile(r"\w+")
_ROWS = 14
_COLUMNS = 10
"""Cells looked at: enough to know, and quick on wide and full sheets."""


@lru_cache(maxsize=2048)
def _facts(text: str) -> tuple[str, frozenset[str], frozenset[str], float | None, int]:
    """Text in one case, its words, its signs, its first number, its length."""
    plain = text.casefold()
    number = _NUMBER.search(plain)
    size = None
    if number is not None:
        digits = re.sub(r"[^\d.,]", "", number[0])
        head, _, tail = digits.replace(",", ".").rpartition(".")
        whole = digits if not head or len(tail) == 3 else head
        size = math.log10(1 + float(re.sub(r"[.,]", "", whole) or 0))
    words = frozenset(_WORD.findall(plain))
    signs = frozenset(plain) & frozenset("%€$£¥₴₽°+<>≤≥✓✗✔✘●○§")
    return plain, words, signs, size, len(plain)


def _likeness(one: str, other: str) -> float:
    """From 0 (of different kinds) to 1 (the same)."""
    text_a, words_a, signs_a, size_a, length_a = _facts(one)
    text_b, words_b, signs_b, size_b, length_b = _facts(other)
    if text_a == text_b:
        return 1.0
    shared = len(words_a & words_b) / max(1, min(len(words_a), len(words_b)))
    same_signs = signs_a == signs_b
    if (size_a is None) != (size_b is None):
        return 0.1 + 0.3 * shared
    length = min(length_a, length_b) / max(length_a, length_b)
    if size_a is None or size_b is None:
        return 0.25 + 0.45 * shared + 0.2 * length
    near = max(0.0, 1 - abs(size_a - size_b))
    if not words_a and not words_b:
        return (0.35 if same_signs else 0.1) + 0.5 * near
    if bool(words_a) != bool(words_b):
        return 0.1 + 0.25 * near
    return 0.1 + 0.45 * shared + (0.1 if same_signs else 0.0) + 0.25 * near


def _seen(profile: ColumnProfile) -> tuple[str, ...]:
    return tuple(profile.texts[:_ROWS])


@lru_cache(maxsize=2048)
def _pair(one: tuple[str, ...], other: tuple[str, ...]) -> tuple[float, int]:
    """Sum of the likenesses of two columns' cells row by row, and the number of rows with both."""
    both = [_likeness(a, b) for a, b in zip(one, other, strict=True) if a and b]
    return sum(both), len(both)


@lru_cache(maxsize=512)
def _within(column: tuple[str, ...]) -> tuple[float, int]:
    pairs = [_likeness(a, b) for a, b in combinations([text for text in column if text], 2)]
    return sum(pairs), len(pairs)


def _mean(sums: Iterable[tuple[float, int]]) -> float | None:
    total, count = 0.0, 0
    for part, number in sums:
        total += part
        count += number
    return total / count if count else None


def across(profiles: Sequence[ColumnProfile], places: Sequence[int]) -> float | None:
    """Mean likeness of two columns' cells in one row; None where no row has two."""
    columns = [_seen(profiles[place]) for place in places[:_COLUMNS]]
    return _mean(_pair(one, other) for one, other in combinations(columns, 2))


def leaning(
    profiles: Sequence[ColumnProfile],
    names: Sequence[str],
    issue: int | None,
    places: Sequence[int],
) -> float | None:
    """How much more alike the cells of one row are than those of one column; None where that
    cannot be told. What a cell repeats of its heading and of its row's title is left out: `Alfa
    says 1` under `Alfa` is like `Alfa says 2` by the name alone."""
    seen = list(places[:_COLUMNS])
    titles = profiles[issue].texts[:_ROWS] if issue is not None else ()
    bare = dict(zip(seen, (_bare(profiles[at], names[at], titles) for at in seen), strict=True))
    row = _mean(_pair(bare[one], bare[other]) for one, other in combinations(seen, 2))
    column = _mean(_within(bare[at]) for at in seen)
    return None if row is None or column is None else row - column


def _bare(profile: ColumnProfile, name: str, titles: Sequence[str]) -> tuple[str, ...]:
    texts = _seen(profile)
    heading = _facts(name)[1]
    rows = [_facts(title)[1] for title in titles] if titles else [frozenset[str]()] * len(texts)
    return tuple(
        _without(text, heading | row) if text else "" for text, row in zip(texts, rows, strict=True)
    )


def _without(text: str, words: frozenset[str]) -> str:
    """The text without these words; as it is where it has none of them, or no others."""
    own = _facts(text)[1]
    if words.isdisjoint(own) or own <= words:
        return text
    left = _WORD.sub(lambda each: "" if each[0].casefold() in words else each[0], text)
    return " ".join(left.split())


def like_the_others(
    profiles: Sequence[ColumnProfile], place: int, others: Sequence[int]
) -> float | None:
    """Mean likeness of a column's cells to those of `others` in the same row; None without any."""
    mine = _seen(profiles[place])
    # In the order of the columns, so that each pair is reckoned but once.
    return _mean(
        _pair(mine, theirs) if place < other else _pair(theirs, mine)
        for other in others[:_COLUMNS]
        for theirs in (_seen(profiles[other]),)
    )


def takes_up(profile: ColumnProfile, others: Sequence[ColumnProfile]) -> float:
    """Mean share of the words and figures of its cells that stand in one of `others` in the same
    row too, of the shorter of both; 0 without any cell to compare."""
    columns = [_seen(each) for each in others[:_COLUMNS]]
    shares = []
    for row, text in enumerate(_seen(profile)):
        beside = [_parts(column[row]) for column in columns if column[row]]
        mine = _parts(text)
        if mine and beside:
            shares.append(
                max(len(mine & each) / max(1, min(len(mine), len(each))) for each in beside)
            )
    return sum(shares) / len(shares) if shares else 0.0


@lru_cache(maxsize=2048)
def _parts(text: str) -> frozenset[str]:
    return frozenset(_PART.findall(text.casefold()))
