"""What differs between two wordings, word by word, with what was moved."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache
from typing import NamedTuple

from counterpoint.compare.moves import find_moves
from counterpoint.compare.tokens import Tokens, tokenise

__all__ = ["Segment", "SegmentKind", "WordDifference", "word_difference"]


class SegmentKind(Enum):
    """What happened to a passage."""

    EQUAL = "equal"
    INSERTED = "inserted"
    DELETED = "deleted"
    REPLACED = "replaced"
    MOVED_AWAY = "moved away"
    """In the old text; the same words stand elsewhere in the new one."""
    MOVED_HERE = "moved here"
    """In the new text; the counterpart of MOVED_AWAY."""


class Segment(NamedTuple):
    """A passage of either text or both. Character ranges count from 0, the end is excluded.

    Attributes:
        kind: What happened to it.
        old_start: Where it begins in the old text; where it would stand if it is only in the new.
        old_end: Where it ends in the old text; equal to `old_start` if it is only in the new.
        new_start: The same in the new text.
        new_end: The same in the new text.
        move: Number of the move, from 0, that MOVED_AWAY and MOVED_HERE share; else -1.
        old_tokens: First token in the old text and the one after the last.
        new_tokens: The same in the new text.
    """

    kind: SegmentKind
    old_start: int
    old_end: int
    new_start: int
    new_end: int
    move: int
    old_tokens: tuple[int, int]
    new_tokens: tuple[int, int]


@dataclass(frozen=True, slots=True)
class WordDifference:
    """How two wordings differ.

    The segments cover every word and sign of both texts in order; white space belongs to none, so
    that a new line alone is no difference. Exchanging the texts exchanges the two sides.

    Attributes:
        old: The text read against.
        new: The text that is read.
        segments: In reading order of the new text.
    """

    old: str
    new: str
    segments: tuple[Segment, ...]

    @property
    def is_equal(self) -> bool:
        """Whether the two say the same in the same words."""
        return all(segment.kind is SegmentKind.EQUAL for segment in self.segments)


_EQUAL, _INSERTED, _DELETED, _REPLACED, _AWAY, _HERE = SegmentKind
_MIRRORED = {
    _EQUAL: _EQUAL,
    _INSERTED: _DELETED,
    _DELETED: _INSERTED,
    _REPLACED: _REPLACED,
    _AWAY: _HERE,
    _HERE: _AWAY,
}

_Run = tuple[int, int, int, int]
"""First token and the one after the last, in the old and in the new text."""


@lru_cache(maxsize=2048)
def word_difference(old: str, new: str) -> WordDifference:
    """The difference from `old` to `new`; the newest few thousand are remembered."""
    # Several alignments can be equally long; always aligning the two in one order makes the
    # difference the exact mirror image when the texts are exchanged.
    if old > new:
        mirrored = word_difference(new, old)
        return WordDifference(old, new, tuple([_mirror(each) for each in mirrored.segments]))
    before, after = tokenise(old), tokenise(new)
    if before.keys == after.keys:
        whole = 0, len(before.keys), 0, len(after.keys)
        return WordDifference(old, new, (_segment(_EQUAL, whole, before, after),))
    equal = _aligned(before.keys, after.keys)
    changes = _between(equal, len(before.keys), len(after.keys))
    moves = find_moves(before.keys, after.keys, changes) if len(changes) > 1 else []
    segments: list[Segment] = []
    place = 0
    for run in [*equal, (len(before.keys), 0, len(after.keys), 0)]:
        if place < len(changes) and changes[place][1] == run[0] and changes[place][3] == run[2]:
            segments += _changed(changes[place], moves, before, after)
            place += 1
        if run[1]:
            segments.append(_segment(_EQUAL, run, before, after))
    return WordDifference(old, new, tuple(segments))


def _aligned(old: Sequence[str], new: Sequence[str]) -> list[_Run]:
    """Runs of equal tokens by the longest common subsequence, without stray single words."""
    from rapidfuzz.distance import LCSseq  # a coded matrix never needs it, and a start not yet

    runs: list[_Run] = [
        (step.src_start, step.src_end, step.dest_start, step.dest_end)
        for step in LCSseq.opcodes(old, new)
        if step.tag == "equal"
    ]
    edges = [(0, 0, 0, 0), *_slid(runs, old, new), (len(old), len(old), len(new), len(new))]
    return [
        run
        for before, run, after in zip(edges, edges[1:-1], edges[2:], strict=False)
        if not _is_stray(before, run, after)
    ]


def _slid(runs: list[_Run], old: Sequence[str], new: Sequence[str]) -> list[_Run]:
    """Equal runs moved so that an inserted or deleted passage ends with its full stop.

    ". Second sentence" inserted before "." reads better as "Second sentence." after it; both
    alignments are equally long.
    """
    slid = list(runs)
    for place in range(len(slid) - 1):
        first, end, other_first, other_end = slid[place]
        start, last, other_start, other_last = slid[place + 1]
        while start < last - 1 and (end == start) != (other_end == other_start):
            sign = old[end] if other_end == other_start else new[other_end]
            if sign[0].isalnum() or sign != old[start]:
                break
            end, start = end + 1, start + 1
            other_end, other_start = other_end + 1, other_start + 1
        slid[place] = first, end, other_first, other_end
        slid[place + 1] = start, last, other_start, other_last
    return slid


def _is_stray(before: _Run, run: _Run, after: _Run) -> bool:
    """Whether one or two words in common stand alone within much that changed.

    Keeping them ("the", a comma) would cut a rewritten sentence into confetti.
    """
    length = run[1] - run[0]
    if length > 2:
        return False
    left = max(run[0] - before[1], run[2] - before[3])
    right = max(after[0] - run[1], after[2] - run[3])
    return min(left, right) >= 3 * length


def _between(equal: Sequence[_Run], old_end: int, new_end: int) -> list[_Run]:
    changes: list[_Run] = []
    old_at = new_at = 0
    for run in [*equal, (old_end, old_end, new_end, new_end)]:
        if run[0] > old_at or run[2] > new_at:
            changes.append((old_at, run[0], new_at, run[2]))
        old_at, new_at = run[1], run[3]
    return changes


def _segment(
    kind: SegmentKind, run: _Run, before: Tokens, after: Tokens, move: int = -1
) -> Segment:
    old_first, old_last, new_first, new_last = run
    old_start, old_end = before.span(old_first, old_last)
    new_start, new_end = after.span(new_first, new_last)
    return Segment(
        kind,
        old_start,
        old_end,
        new_start,
        new_end,
        move,
        (old_first, old_last),
        (new_first, new_last),
    )


def _changed(run: _Run, moves: Sequence[_Run], before: Tokens, after: Tokens) -> list[Segment]:
    """The segments of one change: what was moved away and here apart from the rest."""
    old_first, old_last, new_first, new_last = run
    away = here = []
    if moves:
        away = [
            (first, last, n)
            for n, (first, last, _, _) in enumerate(moves)
            if old_first <= first < old_last
        ]
        here = [
            (first, last, n)
            for n, (_, _, first, last) in enumerate(moves)
            if new_first <= first < new_last
        ]
    if not away and not here:
        kind = _REPLACED
        if old_first == old_last:
            kind = _INSERTED
        elif new_first == new_last:
            kind = _DELETED
        return [_segment(kind, run, before, after)]
    segments: list[Segment] = []
    for first, last, number in _cut(old_first, old_last, away):
        kind = _AWAY if number >= 0 else _DELETED
        segments.append(_segment(kind, (first, last, new_first, new_first), before, after, number))
    for first, last, number in _cut(new_first, new_last, here):
        kind = _HERE if number >= 0 else _INSERTED
        segments.append(_segment(kind, (old_last, old_last, first, last), before, after, number))
    return segments


def _cut(
    first: int, last: int, moved: Sequence[tuple[int, int, int]]
) -> list[tuple[int, int, int]]:
    """The run from `first` to `last` in pieces; each with its move's number or -1."""
    pieces = []
    for start, end, number in sorted(moved):
        if start > first:
            pieces.append((first, start, -1))
        pieces.append((start, end, number))
        first = end
    if first < last:
        pieces.append((first, last, -1))
    return pieces


def _mirror(segment: Segment) -> Segment:
    return Segment(
        _MIRRORED[segment.kind],
        segment.new_start,
        segment.new_end,
        segment.old_start,
        segment.old_end,
        segment.move,
        segment.new_tokens,
        segment.old_tokens,
    )
