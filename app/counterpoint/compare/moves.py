"""Passages that stand elsewhere in the new text: found among what a difference calls changed."""

from __future__ import annotations

from collections.abc import Sequence

__all__ = ["MOVE_WORDS", "find_moves"]

MOVE_WORDS = 3
"""Fewest words of a moved passage: shorter runs are in common by chance."""

_MOST_TOKENS = 4000
"""Changed tokens beyond which no moves are sought: one word repeated would take minutes."""

_Run = tuple[int, int, int, int]


def find_moves(old: Sequence[str], new: Sequence[str], changes: Sequence[_Run]) -> list[_Run]:
    """Runs of at least MOVE_WORDS words that left one change and turned up in another.

    `changes` are runs of tokens as (old start, old end, new start, new end). The longest come
    first; no token belongs to two moves. Returned in order of the old text.
    """
    size = sum(last - first + new_last - new_first for first, last, new_first, new_last in changes)
    if size > _MOST_TOKENS:
        return []
    gone = {word for first, last, _, _ in changes for word in old[first:last]}
    common = gone.intersection(
        *[[word for _, _, first, last in changes for word in new[first:last]]]
    )
    if len(common) < MOVE_WORDS:
        return []
    starts: dict[tuple[str, ...], list[tuple[int, int, int]]] = {}
    for old_first, old_last, _, _ in changes:
        for place in range(old_first, old_last - MOVE_WORDS + 1):
            if old[place] in common and old[place + 1] in common:
                key = tuple(old[place : place + MOVE_WORDS])
                starts.setdefault(key, []).append((place, old_first, old_last))
    if not starts:
        return []
    candidates: list[tuple[int, int, int]] = []
    for old_first, old_last, new_first, new_last in changes:
        for place in range(new_first, new_last - MOVE_WORDS + 1):
            if new[place] not in common:
                continue
            for start, first, end in starts.get(tuple(new[place : place + MOVE_WORDS]), ()):
                if old_first <= start < old_last:
                    continue  # the same change: replaced in place, not moved
                if first < start and new_first < place and old[start - 1] == new[place - 1]:
                    continue  # part of a longer run that is found from its beginning
                length = MOVE_WORDS
                limit = min(end - start, new_last - place)
                while length < limit and old[start + length] == new[place + length]:
                    length += 1
                candidates.append((length, start, place))
    return _chosen(candidates, old)


def _chosen(candidates: list[tuple[int, int, int]], old: Sequence[str]) -> list[_Run]:
    moves: list[_Run] = []
    used_old: set[int] = set()
    used_new: set[int] = set()
    for length, start, place in sorted(candidates, key=lambda each: (-each[0], each[1], each[2])):
        tokens, others = range(start, start + length), range(place, place + length)
        if not used_old.isdisjoint(tokens) or not used_new.isdisjoint(others):
            continue
        if sum(word[0].isalnum() for word in old[start : start + length]) < MOVE_WORDS:
            continue
        moves.append((start, start + length, place, place + length))
        used_old.update(tokens)
        used_new.update(others)
    return sorted(moves)
