"""The text that a cell shows with its looks: rich runs, word differences, search hits.

Everything is plain characters with ranges; nothing is ever read as HTML. Character positions
count Python characters; the painter turns them into UTF-16 units, which Qt counts.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from enum import IntFlag
from typing import NamedTuple

from counterpoint.model import TextRun
from counterpoint.session.filtering import hit_ranges

__all__ = ["NO_TEXT", "DisplayText", "Look", "Span", "composed", "in_lines", "with_current_hits"]


class Look(IntFlag):
    """How a stretch of text looks; looks combine."""

    PLAIN = 0
    BOLD = 1
    ITALIC = 2
    STRIKE = 4
    UNDERLINE = 8
    INSERTED = 16
    DELETED = 32
    MOVED = 64
    HIT = 128
    MUTED = 256
    CURRENT = 512
    """With HIT: in the cell that a person has stepped to."""


class Span(NamedTuple):
    """`length` characters from `start` (counted from 0) with a look and maybe a colour."""

    start: int
    length: int
    look: Look
    colour: str = ""


@dataclass(frozen=True, slots=True)
class DisplayText:
    """What is laid out: characters and the spans over them, which may overlap."""

    text: str
    spans: tuple[Span, ...] = ()
    _hash: int = field(init=False, repr=False, compare=False, default=0)

    def __post_init__(self) -> None:
        # Looked up several times a frame; hashing the spans each time would cost more than that.
        object.__setattr__(self, "_hash", hash((self.text, self.spans)))

    def __hash__(self) -> int:
        return self._hash


NO_TEXT = DisplayText("")
"""Nothing to lay out."""


def in_lines(text: str) -> str:
    """`text` with the line ends that QTextLayout breaks at, and no other control characters.

    The number of characters stays, so that ranges keep their place.
    """
    if text.isprintable():
        return text
    return "".join(
        "\u2028" if char in "\n\v\f" else " " if char < " " or char == "\x7f" else char
        for char in text
    )


def with_current_hits(shown: DisplayText) -> DisplayText:
    """The same text with its hits marked as those of the current cell."""
    if not any(span.look & Look.HIT for span in shown.spans):
        return shown
    current = Look.HIT | Look.CURRENT
    spans = (span._replace(look=current) if span.look & Look.HIT else span for span in shown.spans)
    return DisplayText(shown.text, tuple(spans))


def composed(
    text: str,
    *,
    runs: Sequence[TextRun] = (),
    parts: Sequence[tuple[str, Look]] = (),
    words: Iterable[str] = (),
) -> DisplayText:
    """The text to show for `text`.

    Args:
        text: The position as it stands in the workbook.
        runs: Its looks in the workbook; left out while differences are shown.
        parts: The word differences, in reading order: stretches kept, inserted, moved, and those
            of the baseline that are deleted. They replace `text`.
        words: Casefolded words to highlight.
    """
    if not text and not parts:
        return NO_TEXT
    spans: list[Span] = []
    if parts:
        text = "".join(part for part, _ in parts)
        spans += _spans_of((part, look, "") for part, look in parts)
    elif runs and "".join(run.text for run in runs) == text:
        spans += _spans_of((run.text, _run_look(run), run.colour) for run in runs)
    text = in_lines(text)
    spans += [Span(start, end - start, Look.HIT) for start, end in hit_ranges(text, words)]
    return DisplayText(text, tuple(spans))


def _spans_of(stretches: Iterable[tuple[str, Look, str]]) -> Iterable[Span]:
    start = 0
    for text, look, colour in stretches:
        if text and (look or colour):
            yield Span(start, len(text), look, colour)
        start += len(text)


def _run_look(run: TextRun) -> Look:
    look = Look.PLAIN
    for wanted, each in (
        (run.bold, Look.BOLD),
        (run.italic, Look.ITALIC),
        (run.strike, Look.STRIKE),
        (run.underline, Look.UNDERLINE),
    ):
        if wanted:
            look |= each
    return look
