"""Which rows are left: words as you type, topics, and quick filters that combine.

Rows are indices of issues in the matrix, counted from 0. Words are sought in everything a row
holds: ID, topic, title, question, positions, stances, outcome, reference columns, annotations and
sources. One casefolded string per row makes that fast (50,000 rows of 20 plans in less than a tenth
of a second); it is built in slices.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from counterpoint.model import PlanMatrix
    from counterpoint.session.arranging import Figures

__all__ = ["RowFacts", "RowFilter", "RowFinder", "SearchIndex", "hit_ranges", "search_words"]

_WORD = re.compile(r'"([^"]+)"?|(\S+)')


@dataclass(frozen=True, slots=True)
class RowFilter:
    """What rows have to meet; all conditions that are set must hold.

    Attributes:
        text: Words that all have to occur somewhere in the row, in any case; "in quotes", a phrase.
        topics: Topics to keep; None keeps all.
        diverging_above: Least relative divergence, 0..1; None does not ask.
        agreed: At least two plans speak and none differs, or the status says `agreed`.
        single_speaker: Only one plan speaks.
        silent_plans: Keys of plans that all have to be silent.
        annotated: At least one annotation.
        unresolved: At least one open annotation.
        changed: Changed since it was last opened.
        uncoded: A position has a text but no stance.
        skip_hidden: Leave out rows that are hidden in the workbook.
    """

    text: str = ""
    topics: frozenset[str] | None = None
    diverging_above: float | None = None
    agreed: bool = False
    single_speaker: bool = False
    silent_plans: tuple[str, ...] = ()
    annotated: bool = False
    unresolved: bool = False
    changed: bool = False
    uncoded: bool = False
    skip_hidden: bool = False

    @property
    def is_empty(self) -> bool:
        """Whether every row passes."""
        return not search_words(self.text) and self == RowFilter(text=self.text)

    @property
    def needs_figures(self) -> bool:
        """Whether it asks for a comparison."""
        return self.diverging_above is not None or self.agreed or self.single_speaker


@dataclass(frozen=True, slots=True)
class RowFacts:
    """What filters need to know beside the matrix.

    Attributes:
        figures: The comparison's figures, None where there are none yet: then no row diverges,
            agrees or has a single speaker.
        annotated: Keys of issues with an annotation, on the row or one of its cells.
        unresolved: Keys of issues with an open one.
        changed: Keys of issues changed since the workbook was last opened.
    """

    figures: Figures | None = None
    annotated: frozenset[str] = frozenset()
    unresolved: frozenset[str] = frozenset()
    changed: frozenset[str] = frozenset()


def search_words(text: str) -> tuple[str, ...]:
    """The words to seek in what a person typed, casefolded; "in quotes" is one word."""
    found = (match.group(1) or match.group(2) for match in _WORD.finditer(text.casefold()))
    return tuple(dict.fromkeys(word for word in found if word.strip().strip('"')))


def hit_ranges(text: str, words: Iterable[str]) -> tuple[tuple[int, int], ...]:
    """Where the casefolded `words` occur in `text`: (start, end) in characters, joined, in order.

    Folding may change the number of characters (ß becomes ss); a hit then covers every character
    that contributes to it.
    """
    words = [word for word in words if word]
    if not words or not text:
        return ()
    folded = text.casefold()
    origin = None
    if len(folded) != len(text):
        origin = [at for at, char in enumerate(text) for _ in char.casefold()]
    found: list[tuple[int, int]] = []
    for word in words:
        start = folded.find(word)
        while start >= 0:
            end = start + len(word)
            found.append((start, end) if origin is None else (origin[start], origin[end - 1] + 1))
            start = folded.find(word, end)
    return _joined(sorted(found))


def _joined(ranges: Sequence[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    joined: list[tuple[int, int]] = []
    for start, end in ranges:
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return tuple(joined)


class SearchIndex:
    """The searchable words of every row, built lazily and in slices.

    Of each row every distinct word is kept once, casefolded, as UTF-8: that is half the text or
    less, and half the time. Rows not built yet are read directly. `extra_text` gives what else
    belongs to an issue by its key: its annotations, for instance.
    """

    def __init__(self, matrix: PlanMatrix, extra_text: Callable[[str], str] | None = None) -> None:
        self._matrix = matrix
        self._extra_text = extra_text
        self._rows: list[bytes] = []
        self._cited: dict[str, str] | None = None

    @property
    def is_complete(self) -> bool:
        """Whether every row is built."""
        return len(self._rows) >= len(self._matrix.issues)

    @property
    def built(self) -> Sequence[bytes]:
        """What is built by now, a text for each row."""
        return self._rows

    def build(self, rows: int = 1000) -> bool:
        """Build the next `rows` rows; returns whether all are there now."""
        first = len(self._rows)
        for row in range(first, min(first + rows, len(self._matrix.issues))):
            self._rows.append(self._words(row))
        return self.is_complete

    def set_matrix(self, matrix: PlanMatrix, issues: Iterable[str]) -> None:
        """Another state of the same matrix in which only `issues` differ."""
        self._matrix = matrix
        self.forget(issues)

    def forget(self, issues: Iterable[str]) -> None:
        """Build these issues anew, their cells or annotations have changed."""
        index = self._matrix.issue_index
        for key in issues:
            row = index.get(key)
            if row is not None and row < len(self._rows):
                self._rows[row] = self._words(row)

    def rows_with(self, words: Sequence[str], among: Sequence[int] | None = None) -> list[int]:
        """The rows that hold every one of the casefolded `words`, in ascending order.

        `among` are the rows to look at, ascending; all when None.
        """
        rows: Sequence[int] = range(len(self._matrix.issues)) if among is None else among
        built = bisect_left(rows, len(self._rows))
        found = list(rows[:built])
        pieces = {piece for word in words for piece in word.split()}
        # The longest piece is the rarest: it leaves the fewest rows to the others.
        for piece in sorted(pieces, key=len, reverse=True):
            needle = piece.encode("utf-8", "surrogatepass")
            texts = self._rows
            found = [row for row in found if needle in texts[row]]
        phrases = [word for word in words if len(word.split()) > 1]
        if phrases:
            found = [row for row in found if self._holds(row, phrases)]
        return found + [row for row in rows[built:] if self._holds(row, words)]

    def _holds(self, row: int, words: Sequence[str]) -> bool:
        """Whether the texts of the row, read directly, hold all `words`."""
        missing = set(words)
        for text in self._texts(row):
            folded = text.casefold()
            missing = {word for word in missing if word not in folded}
            if not missing:
                return True
        return not missing

    def _words(self, row: int) -> bytes:
        words = dict.fromkeys("\n".join(self._texts(row)).casefold().split())
        return "\n".join(words).encode("utf-8", "surrogatepass")

    def _texts(self, row: int) -> list[str]:
        matrix = self._matrix
        issue = matrix.issues[row]
        parts = [issue.id, issue.topic, issue.title, issue.question, issue.status, issue.outcome]
        parts += matrix.texts[row]
        if matrix.stances:
            parts += matrix.stances[row]
        parts += [text for _, text in issue.references]
        if cited := self._citations().get(issue.key):
            parts.append(cited)
        if self._extra_text is not None:
            parts.append(self._extra_text(issue.key))
        return parts

    def _citations(self) -> Mapping[str, str]:
        """What is cited for each issue, as text, by its key."""
        if self._cited is None:
            gathered: dict[str, list[str]] = {}
            for citation in self._matrix.citations:
                source = self._matrix.sources.get(citation.source)
                texts = [citation.source, citation.reference, citation.confidence]
                if source is not None:
                    texts += [source.publisher, source.author, source.title]
                gathered.setdefault(citation.issue, []).append("\n".join(texts))
            self._cited = {key: "\n".join(each) for key, each in gathered.items()}
        return self._cited


@dataclass(slots=True)
class RowFinder:
    """Finds the rows that a filter leaves, and remembers the last search while you type.

    Attributes:
        matrix: The matrix searched.
        index: Its searchable texts.
        facts: What filters need beside them.
    """

    matrix: PlanMatrix
    index: SearchIndex
    facts: RowFacts = field(default_factory=RowFacts)
    _last: tuple[tuple[str, ...], list[int]] | None = None

    def forget_search(self) -> None:
        """Texts changed: the last search is no shortcut for the next."""
        self._last = None

    def rows(self, row_filter: RowFilter) -> list[int]:
        """Indices of the rows that pass, in workbook order.

        Raises KeyError when a silent plan is not in the matrix.
        """
        mask = self._mask(row_filter)
        words = search_words(row_filter.text)
        if not words:
            self._last = None
            kept: list[int] = np.flatnonzero(mask).tolist()
            return kept
        found = self.index.rows_with(words, self._start(words))
        self._last = (words, found)
        if mask.all():
            return list(found)
        return [row for row in found if mask[row]]

    def _start(self, words: Sequence[str]) -> Sequence[int] | None:
        """The rows of the last search when every row of the new one must be among them."""
        if self._last is None:
            return None
        before, rows = self._last
        narrower = all(any(old in new for new in words) for old in before)
        return rows if narrower else None

    def _mask(self, wanted: RowFilter) -> NDArray[np.bool_]:
        issues, texts = self.matrix.issues, self.matrix.texts
        mask = np.ones(len(issues), dtype=bool)
        if wanted.needs_figures:
            mask &= self._figure_mask(wanted)
        if wanted.topics is not None:
            mask &= np.fromiter((issue.topic in wanted.topics for issue in issues), bool)
        for key in wanted.silent_plans:
            plan = self.matrix.plan_index[key]
            mask &= np.fromiter((not row[plan].strip() for row in texts), bool)
            if self.matrix.stances:
                mask &= np.fromiter((not row[plan].strip() for row in self.matrix.stances), bool)
        for asked, keys in (
            (wanted.annotated, self.facts.annotated),
            (wanted.unresolved, self.facts.unresolved),
            (wanted.changed, self.facts.changed),
        ):
            if asked:
                mask &= np.fromiter((issue.key in keys for issue in issues), bool)
        if wanted.skip_hidden:
            mask &= np.fromiter((not issue.hidden for issue in issues), bool)
        if wanted.uncoded:
            stances: Sequence[Sequence[str]] = self.matrix.stances or [()] * len(issues)
            pairs = zip(texts, stances, strict=True)
            mask &= np.fromiter((_has_uncoded(text, stance) for text, stance in pairs), bool)
        return mask

    def _figure_mask(self, wanted: RowFilter) -> NDArray[np.bool_]:
        figures = self.facts.figures
        mask = np.ones(len(self.matrix.issues), dtype=bool)
        if figures is None:
            return ~mask
        if wanted.diverging_above is not None:
            # A NaN compares as false: an issue with fewer than two speakers does not diverge.
            mask &= figures.relative >= wanted.diverging_above
        if wanted.agreed:
            said = (issue.status.strip().casefold() == "agreed" for issue in self.matrix.issues)
            same = (figures.speaking >= 2) & (figures.gap == 0)
            mask &= same | np.fromiter(said, bool)
        if wanted.single_speaker:
            mask &= figures.speaking == 1
        return mask


def _has_uncoded(texts: Sequence[str], stances: Sequence[str]) -> bool:
    if not stances:
        return any(text.strip() for text in texts)
    return any(t.strip() and not s.strip() for t, s in zip(texts, stances, strict=True))
