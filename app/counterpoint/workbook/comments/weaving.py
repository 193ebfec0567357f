"""Finding our own words in a note that several hands wrote.

A note holds blocks set apart by blank lines: a person's own words first, then those of
annotations. A block is recognised by the digest of its text, which the record remembers
(`counterpoint.workbook.record.memory`); no marker stands in the note. Whatever is not recognised
is somebody's own words and is kept as it is.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from counterpoint.workbook.comments.wording import begins_reply, begins_words, run_digests

__all__ = ["Piece", "at_new_words", "pieces", "with_headings"]

_BLANK = re.compile(r"\n[ \t]*\n\s*")
_MOST_PARAGRAPHS = 400
"""Beyond, only blocks of a single paragraph are looked for: the search for runs is quadratic."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a note's text; all pieces of a note cover it but for blank lines between.

    Attributes:
        start: First character.
        end: Past the last character.
        owner: Id of the annotation it belongs to, '' for words nobody recognised.
        is_own: Whether the app wrote it; False for a person's words, recognised or not.
    """

    start: int
    end: int
    owner: str = ""
    is_own: bool = False

    def of(self, text: str) -> str:
        """The characters of the piece."""
        return text[self.start : self.end]


def pieces(text: str, recognise: Callable[[str], tuple[str, bool] | None]) -> list[Piece]:
    """Split a note's text into recognised blocks and the stretches between them.

    `recognise` is asked with digests and returns the id of the block's annotation and whether
    the app wrote it, None for an unknown one; it must not return the same twice. Longer runs
    of paragraphs are tried before shorter ones.
    """
    spans = _paragraphs(text)
    found: list[Piece] = []
    place = 0
    while place < len(spans):
        reach = len(spans) if len(spans) <= _MOST_PARAGRAPHS else place + 1
        digests = run_digests([text[start:end] for start, end in spans[place:reach]])
        for length in range(len(digests), 0, -1):
            known = recognise(digests[length - 1])
            if known is not None:
                found.append(Piece(spans[place][0], spans[place + length - 1][1], *known))
                place += length
                break
        else:
            place += 1
    return [part for piece in _with_gaps(text, found) for part in _at_replies(text, piece)]


def _at_replies(text: str, piece: Piece) -> list[Piece]:
    """Unrecognised words cut before each heading of a reply: blocks that a record knew once."""
    if piece.owner:
        return [piece]
    starts = [
        start
        for start, end in _paragraphs(text)
        if piece.start < start < piece.end and begins_reply(text[start:end].split("\n", 1)[0])
    ]
    ends = [_trimmed_end(text, piece.start, start) for start in starts]
    return [
        Piece(start, end)
        for start, end in zip([piece.start, *starts], [*ends, piece.end], strict=True)
    ]


def with_headings(text: str, gap: Piece, headings: Iterable[tuple[str, str]]) -> list[Piece]:
    """Cut an unrecognised stretch before each paragraph that begins with a known heading.

    `headings` are (id of an annotation, its heading); each is used once. The piece from there to
    the next heading or the end becomes that annotation's: it was edited in place.
    """
    cuts: list[tuple[int, str]] = []
    left = list(headings)
    for start, end in _paragraphs(text):
        if start < gap.start or end > gap.end:
            continue
        for number, (owner, line) in enumerate(left):
            first = text[start:end].split("\n", 1)[0].strip()
            if first == line:
                cuts.append((start, owner))
                del left[number]
                break
    if not cuts:
        return [gap]
    borders = [(gap.start, "")] if cuts[0][0] > gap.start else []
    borders += cuts
    ends = [start for start, _ in borders[1:]] + [gap.end]
    return [
        Piece(start, _trimmed_end(text, start, end), owner, bool(owner))
        for (start, owner), end in zip(borders, ends, strict=True)
    ]


def at_new_words(text: str, piece: Piece, before: str) -> list[Piece]:
    """Cut a block that was edited in place, whose text was `before`, where somebody typed words of
    their own below it: at a paragraph that begins with a name which did not stand there."""
    lines = {line.strip() for line in before.split("\n")}
    for start, end in _paragraphs(text):
        if not piece.start < start < piece.end:
            continue
        paragraph = text[start:end]
        if begins_words(paragraph) and paragraph.partition("\n")[0].strip() not in lines:
            block = replace(piece, end=_trimmed_end(text, piece.start, start))
            return [block, Piece(start, piece.end)]
    return [piece]


def _paragraphs(text: str) -> list[tuple[int, int]]:
    spans = []
    place = _skip(text, 0)
    for match in _BLANK.finditer(text, place):
        if match.start() > place:
            spans.append((place, match.start()))
        place = match.end()
    end = _trimmed_end(text, place, len(text))
    if end > place:
        spans.append((place, end))
    return spans


def _with_gaps(text: str, found: Sequence[Piece]) -> list[Piece]:
    result = []
    place = 0
    for piece in [*found, Piece(len(text), len(text))]:
        start = _skip(text, place)
        end = _trimmed_end(text, start, piece.start)
        if end > start:
            result.append(Piece(start, end))
        if piece.end > piece.start:
            result.append(piece)
        place = piece.end
    return result


def _skip(text: str, place: int) -> int:
    while place < len(text) and text[place].isspace():
        place += 1
    return place


def _trimmed_end(text: str, start: int, end: int) -> int:
    while end > start and text[end - 1].isspace():
        end -= 1
    return end
