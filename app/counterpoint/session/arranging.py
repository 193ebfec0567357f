"""The order of rows: several keys, numbers as numbers, IDs naturally, blanks last, stable.

Rows are indices of issues in the matrix, counted from 0. Nothing here changes the matrix. Each
key becomes an array of ranks, made once and kept, so that sorting again costs milliseconds on
50,000 rows.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from operator import attrgetter
from typing import TYPE_CHECKING, Protocol

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from counterpoint.model import PlanMatrix

__all__ = ["Arranger", "Figures", "SortField", "SortKey", "TopicGroup", "arrange", "natural_key"]

_SPACES = [chr(code) for code in range(0x3001) if chr(code).isspace()]
_FIRSTS = frozenset(["", *"+-−0123456789", *_SPACES])
"""How blank texts, numbers and texts to be stripped begin."""
_HEAD = 32
"""Characters of a text that are sorted at once, and bytes of them; a multiple of 8."""
_DIGITS = re.compile(r"\d+")
_NUMBER = re.compile(
    r"[-+−]?(?:\d{1,3}(?:[,\u00a0\u202f ]\d{3})+|\d+)(?:\.\d+)?(?:e[-+]?\d+)?\s*%?\Z", re.I
)


class SortField(Enum):
    """What rows are ordered by. The value is the word in settings."""

    ORDER = "order"
    ID = "id"
    TOPIC = "topic"
    ISSUE = "issue"
    RELATIVE = "divergence"
    GAP = "gap"
    COVERAGE = "coverage"
    ANNOTATIONS = "annotations"
    STATUS = "status"
    WEIGHT = "weight"
    OUTCOME = "outcome"
    PLAN = "plan"
    REFERENCE = "reference"


@dataclass(frozen=True, slots=True)
class SortKey:
    """One key of an order.

    Attributes:
        field: What to order by.
        descending: Largest first; blanks stay last.
        name: The plan's key for PLAN, the column's heading for REFERENCE, else ''.
    """

    field: SortField
    descending: bool = False
    name: str = ""


class Figures(Protocol):
    """What a comparison knows about each issue; arrays of shape (n_issues,)."""

    @property
    def relative(self) -> NDArray[np.float64]:
        """Relative divergence, NaN where fewer than two plans speak."""

    @property
    def gap(self) -> NDArray[np.float64]:
        """Mean distance over speaking pairs, NaN where fewer than two plans speak."""

    @property
    def speaking(self) -> NDArray[np.int64]:
        """How many plans speak."""


@dataclass(frozen=True, slots=True)
class TopicGroup:
    """The rows of one topic, in order."""

    topic: str
    rows: tuple[int, ...]


def natural_key(text: str) -> str:
    """A key that orders `MIL-2` before `MIL-10` and ignores case."""
    return _DIGITS.sub(_padded, text.casefold())


def _padded(match: re.Match[str]) -> str:
    return match.group().zfill(15)


def _number(text: str) -> float | None:
    """The number that `text` is as a whole (thousands separators and % allowed), else None."""
    if not _NUMBER.match(text):
        return None
    plain = re.sub(r"[,\u00a0\u202f %]", "", text).replace("−", "-")
    return float(plain)


def _text_ranks(texts: Sequence[str]) -> NDArray[np.float64]:
    """Ranks of texts: whole numbers first and as numbers, then words; NaN for blanks.

    Equal texts, differences of case aside, have equal ranks.
    """
    words = list(texts)
    is_word = np.ones(len(words), bool)
    numbers: dict[int, float] = {}
    for row in [row for row, text in enumerate(words) if text[:1] in _FIRSTS]:
        text = words[row] = words[row].strip()
        value = _number(text)
        if value is not None:
            numbers[row] = value
        is_word[row] = value is None and bool(text)
    values, places = np.unique(np.array(list(numbers.values())), return_inverse=True)
    ranks = np.full(len(words), np.nan)
    ranks[np.array(list(numbers), np.intp)] = places
    rows = np.flatnonzero(is_word)
    ranks[rows] = _word_ranks([words[row] for row in rows.tolist()]) + len(values)
    return ranks


def _word_ranks(words: Sequence[str]) -> NDArray[np.float64]:
    """Ranks of `words` by their natural keys, counted from 0, with gaps after equal ones."""
    if not words:
        return np.zeros(0)
    # Numbers sort many times faster than strings, so the beginnings are sorted as numbers; only
    # where they are alike is more needed. One pass over all beginnings pads their digits.
    beginnings = "\n".join([word[:_HEAD] for word in words]).casefold()
    heads = _DIGITS.sub(_padded, beginnings).encode("utf-8", "surrogatepass").split(b"\n")
    if len(heads) != len(words):
        plain = (word[:_HEAD].replace("\n", " ") for word in words)
        heads = [natural_key(word).encode("utf-8", "surrogatepass") for word in plain]
    packed = np.array(heads, f"S{_HEAD}")  # which cuts and fills them to that many bytes
    columns = packed.view(">u8").reshape(len(words), -1).astype(np.uint64)
    order = np.lexsort(columns.T[::-1])
    placed = columns[order]
    starts = np.flatnonzero(np.append(True, (placed[1:] != placed[:-1]).any(axis=1)))
    lengths = np.diff(np.append(starts, len(words)))
    ranks = np.empty(len(words))
    ranks[order] = np.repeat(starts, lengths)
    several = lengths > 1
    for start, length in zip(starts[several].tolist(), lengths[several].tolist(), strict=True):
        _rank_alike(words, order[start : start + length].tolist(), start, ranks)
    return ranks


def _rank_alike(
    words: Sequence[str], alike: Sequence[int], first: int, ranks: NDArray[np.float64]
) -> None:
    """Rank words that begin alike by their whole keys, counted from `first`."""
    if len({words[each] for each in alike}) == 1:
        return
    keys = {word: natural_key(word) for word in {words[each] for each in alike}}
    key = ""
    rank = first
    for at, each in enumerate(sorted(alike, key=lambda each: keys[words[each]]), first):
        if keys[words[each]] != key:
            key, rank = keys[words[each]], at
        ranks[each] = rank


class Arranger:
    """Orders the rows of one matrix and keeps the ranks that it made.

    Tell it what changed with `set_matrix`, `set_figures` and `set_annotation_counts`.
    """

    def __init__(
        self,
        matrix: PlanMatrix,
        figures: Figures | None = None,
        annotation_counts: Mapping[str, int] | None = None,
    ) -> None:
        self._matrix = matrix
        self._figures = figures
        self._counts = annotation_counts or {}
        self._ranks: dict[SortKey, NDArray[np.float64]] = {}

    def set_matrix(self, matrix: PlanMatrix) -> None:
        """Another state of the matrix; ranks of texts stay when the texts are the same."""
        same = matrix.texts is self._matrix.texts and matrix.issues is self._matrix.issues
        self._matrix = matrix
        if not same:
            self._ranks.clear()

    def set_figures(self, figures: Figures | None) -> None:
        """The comparison to take divergence and coverage from; None where there is none yet."""
        self._figures = figures
        self._forget(SortField.RELATIVE, SortField.GAP, SortField.COVERAGE)

    def set_annotation_counts(self, counts: Mapping[str, int]) -> None:
        """How many annotations belong to each issue, by its key."""
        self._counts = counts
        self._forget(SortField.ANNOTATIONS)

    def order(self, keys: Sequence[SortKey], rows: Sequence[int] | None = None) -> list[int]:
        """`rows` (all when None) ordered by `keys`, the first the most important.

        Rows that all keys hold equal stay in workbook order; relative divergence breaks its own
        ties by coverage, more speakers first. Blank and undefined values come last in both
        directions. Raises KeyError for a plan that the matrix does not have.
        """
        columns = [self._column(key) for key in _with_tie_breaks(keys)]
        chosen = np.arange(len(self._matrix.issues)) if rows is None else np.asarray(rows, np.intp)
        if rows is not None:
            chosen = np.sort(chosen)
        if not columns or not len(chosen):
            return [int(row) for row in chosen]
        picked = [column[chosen] for column in columns]
        placed = chosen[np.lexsort(picked[::-1])]
        ordered: list[int] = placed.tolist()
        return ordered

    def group(self, order: Sequence[int], keys: Sequence[SortKey] = ()) -> tuple[TopicGroup, ...]:
        """`order` split by topic, each topic's rows as they came.

        Topics follow each other as they first appear in the workbook; as they appear in `order`
        when its first key is the topic.
        """
        issues = self._matrix.issues
        by_topic: dict[str, list[int]] = {}
        for row in order:
            by_topic.setdefault(issues[row].topic, []).append(row)
        follow: Iterable[str] = self._matrix.topics
        if keys and keys[0].field is SortField.TOPIC:
            follow = by_topic
        return tuple(TopicGroup(t, tuple(by_topic[t])) for t in follow if t in by_topic)

    def _forget(self, *fields: SortField) -> None:
        self._ranks = {key: ranks for key, ranks in self._ranks.items() if key.field not in fields}

    def _column(self, key: SortKey) -> NDArray[np.float64]:
        """Values that ascend in the order wanted; NaN, which lexsort puts last, for blanks."""
        base = SortKey(key.field, name=key.name)
        ranks = self._ranks.get(base)
        if ranks is None:
            ranks = self._ranks[base] = self._values(base)
        return -ranks if key.descending else ranks

    def _values(self, key: SortKey) -> NDArray[np.float64]:
        issues = self._matrix.issues
        match key.field:
            case SortField.ORDER:
                return np.arange(len(issues), dtype=np.float64)
            case SortField.RELATIVE | SortField.GAP | SortField.COVERAGE:
                return self._figure(key.field)
            case SortField.ANNOTATIONS:
                counts = [self._counts.get(issue.key, 0) for issue in issues]
                return np.array(counts, dtype=np.float64)
            case SortField.WEIGHT:
                return np.array([issue.weight for issue in issues], dtype=np.float64)
            case SortField.PLAN:
                plan = self._matrix.plan_index[key.name]
                return _text_ranks([row[plan] for row in self._matrix.texts])
            case SortField.REFERENCE:
                return _text_ranks([dict(issue.references).get(key.name, "") for issue in issues])
        return _text_ranks(list(map(_ISSUE_TEXTS[key.field], issues)))

    def _figure(self, field: SortField) -> NDArray[np.float64]:
        if self._figures is None:
            return np.full(len(self._matrix.issues), np.nan)
        if field is SortField.RELATIVE:
            return self._figures.relative
        if field is SortField.GAP:
            return self._figures.gap
        return self._figures.speaking.astype(np.float64)


_ISSUE_TEXTS = {
    SortField.ID: attrgetter("id"),
    SortField.TOPIC: attrgetter("topic"),
    SortField.ISSUE: attrgetter("title"),
    SortField.STATUS: attrgetter("status"),
    SortField.OUTCOME: attrgetter("outcome"),
}


def _with_tie_breaks(keys: Sequence[SortKey]) -> list[SortKey]:
    """`keys`, with coverage behind relative divergence."""
    found: list[SortKey] = []
    for key in keys:
        found.append(key)
        if key.field is SortField.RELATIVE:
            found.append(SortKey(SortField.COVERAGE, descending=True))
    return found


def arrange(
    matrix: PlanMatrix,
    keys: Sequence[SortKey],
    *,
    figures: Figures | None = None,
    annotation_counts: Mapping[str, int] | None = None,
) -> list[int]:
    """The rows of `matrix` ordered by `keys` once; `Arranger.order` has the rules."""
    return Arranger(matrix, figures, annotation_counts).order(keys)
