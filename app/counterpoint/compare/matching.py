"""Which issue and plan of one matrix is which of another."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass
from enum import Enum

from counterpoint.model import Issue, PlanMatrix, fold

__all__ = ["Match", "MatchedBy", "match_issues", "match_plans", "moved"]

_ALIKE = 0.6
"""Likeness from which two rows or columns may be the same one, 0 to 1."""
_MOST_PAIRS = 4_000_000
"""Pairs beyond which likeness is not tried: two sheets that have nothing in common."""
_TEXT = 1_000
"""Characters of a row that likeness looks at."""


class MatchedBy(Enum):
    """Why two rows or columns are taken to be the same one."""

    ID = "id"
    TITLE = "title"
    LIKENESS = "likeness"
    """A suggestion only."""


@dataclass(frozen=True, slots=True)
class Match:
    """A row or column in both matrices.

    Attributes:
        old: Index in the old matrix, from 0.
        new: Index in the new matrix.
        by: Why they match.
        likeness: How alike they are, 0 to 1; 1 unless matched by likeness.
    """

    old: int
    new: int
    by: MatchedBy
    likeness: float = 1.0


def match_issues(old: PlanMatrix, new: PlanMatrix, plans: Sequence[Match]) -> tuple[Match, ...]:
    """Issues in both, in order of the new matrix; `plans` tells which columns compare."""
    matcher = _Matcher(len(old.issues), len(new.issues))
    matcher.by_key(
        [issue.key if issue.id else "" for issue in old.issues],
        [issue.key if issue.id else "" for issue in new.issues],
        MatchedBy.ID,
    )
    for key in (_topic_and_title, _title):
        matcher.by_key(
            [key(issue) for issue in old.issues],
            [key(issue) for issue in new.issues],
            MatchedBy.TITLE,
        )
    old_plans, new_plans = [each.old for each in plans], [each.new for each in plans]
    matcher.by_likeness(
        lambda index: _row_text(old, index, old_plans),
        lambda index: _row_text(new, index, new_plans),
    )
    return matcher.matches()


def match_plans(old: PlanMatrix, new: PlanMatrix) -> tuple[Match, ...]:
    """Plans in both, in order of the new matrix."""
    matcher = _Matcher(len(old.plans), len(new.plans))
    matcher.by_key([plan.key for plan in old.plans], [plan.key for plan in new.plans], MatchedBy.ID)
    matcher.by_key(
        [fold(plan.key) for plan in old.plans],
        [fold(plan.key) for plan in new.plans],
        MatchedBy.TITLE,
    )
    matcher.by_key(
        [fold(plan.name) for plan in old.plans],
        [fold(plan.name) for plan in new.plans],
        MatchedBy.TITLE,
    )
    matcher.by_likeness(
        lambda index: _column_text(old, index), lambda index: _column_text(new, index)
    )
    return matcher.matches()


def moved(matches: Sequence[Match]) -> tuple[Match, ...]:
    """The fewest matches whose going elsewhere explains the new order.

    Those outside the longest run that keeps its order. `matches` are in order of the new matrix.
    """
    tails: list[int] = []
    last: list[int] = []
    before: list[int] = []
    for place, match in enumerate(matches):
        at = bisect_left(tails, match.old)
        before.append(last[at - 1] if at else -1)
        if at == len(tails):
            tails.append(match.old)
            last.append(place)
        else:
            tails[at] = match.old
            last[at] = place
    stay: set[int] = set()
    place = last[-1] if last else -1
    while place >= 0:
        stay.add(place)
        place = before[place]
    return tuple(match for place, match in enumerate(matches) if place not in stay)


class _Matcher:
    """Pairs rows of two lists, the surest reasons first."""

    def __init__(self, old: int, new: int) -> None:
        self._left_old = dict.fromkeys(range(old))
        self._left_new = dict.fromkeys(range(new))
        self._found: list[Match] = []

    def by_key(self, old: Sequence[Hashable], new: Sequence[Hashable], reason: MatchedBy) -> None:
        """Match what is left and has the same key, if it is not empty and stands once in each."""
        olds = _unique((old[index], index) for index in self._left_old)
        news = _unique((new[index], index) for index in self._left_new)
        for key, index in news.items():
            if key in olds:
                self._pair(Match(olds[key], index, reason))

    def by_likeness(self, old: Callable[[int], str], new: Callable[[int], str]) -> None:
        """Suggest what is left and alike: pairs that prefer each other, the likest first."""
        from rapidfuzz.distance import Indel  # a coded matrix never needs it, and a start not yet
        from rapidfuzz.process import cdist

        olds = [(index, text) for index in self._left_old if (text := old(index))]
        news = [(index, text) for index in self._left_new if (text := new(index))]
        if not olds or not news or len(olds) * len(news) > _MOST_PAIRS:
            return
        likeness = cdist(
            [text for _, text in olds],
            [text for _, text in news],
            scorer=Indel.normalized_similarity,
            score_cutoff=_ALIKE,
        )
        pairs = [
            (-float(likeness[row, column]), row, column)
            for row, column in zip(*likeness.nonzero(), strict=True)
        ]
        for score, row, column in sorted(pairs):
            first, second = olds[row][0], news[column][0]
            if first in self._left_old and second in self._left_new:
                self._pair(Match(first, second, MatchedBy.LIKENESS, -score))

    def matches(self) -> tuple[Match, ...]:
        """All matches in order of the new list."""
        return tuple(sorted(self._found, key=_new_index))

    def _pair(self, match: Match) -> None:
        self._found.append(match)
        del self._left_old[match.old], self._left_new[match.new]


def _new_index(match: Match) -> int:
    return match.new


def _unique(keys: Iterable[tuple[Hashable, int]]) -> dict[Hashable, int]:
    listed = list(keys)
    counts = Counter(key for key, _ in listed)
    return {key: index for key, index in listed if key and counts[key] == 1}


def _topic_and_title(issue: Issue) -> str:
    return f"{fold(issue.topic)}\n{fold(issue.title)}" if issue.title.strip() else ""


def _title(issue: Issue) -> str:
    return fold(issue.title)


def _row_text(matrix: PlanMatrix, index: int, plans: Sequence[int]) -> str:
    issue = matrix.issues[index]
    texts = (matrix.texts[index][plan] for plan in plans)
    return fold(" ".join((issue.title, issue.question, *texts))[:_TEXT])


def _column_text(matrix: PlanMatrix, index: int) -> str:
    return fold(" ".join(row[index] for row in matrix.texts[:200] if row[index])[: 4 * _TEXT])
