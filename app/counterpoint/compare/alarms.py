"""Alarms: small changes of wording that change the meaning.

Likeness cannot see them: "shall withdraw" and "shall not withdraw" are 96 % alike. So beside every
word difference stands what happened to modal verbs, negations, numbers, dates, units, brackets and
names of parties.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from functools import lru_cache
from itertools import zip_longest
from typing import NamedTuple

from counterpoint.compare.marks import AlarmKind, Mark, find_marks
from counterpoint.compare.tokens import tokenise
from counterpoint.compare.units import QuantityKind
from counterpoint.compare.vocabulary import Language, Vocabulary
from counterpoint.compare.words import Segment, SegmentKind, WordDifference, word_difference
from counterpoint.model import fold

__all__ = ["Alarm", "AlarmKind", "alarms"]


class Alarm(NamedTuple):
    """One change that may change the meaning.

    Attributes:
        kind: Of what.
        before: The words that were there, '' when it was added.
        after: The words that are there now, '' when it was taken out.
        old_start: Where `before` begins in the old text, counted from 0 (-1 when it is not there).
        new_start: Where `after` begins in the new text (-1 when it is not there).
        same_value: Whether the two are one amount in other words (90 days, three months).
    """

    kind: AlarmKind
    before: str
    after: str
    old_start: int = -1
    new_start: int = -1
    same_value: bool = False


_BRACKETED = re.compile(r"\[([^\[\]]*)\]")
_CURRENCY_BEFORE = re.compile(r"^([-−–]?)\D*(?=\d)")
_KEPT_SHARE = 0.4
"""Share of the shorter text's words below which the longer one is a text of its own."""
_PREFIX_WORDS = 4
"""Longest replaced passage, in words, that is looked at for negating prefixes."""
_QUIET = frozenset({SegmentKind.EQUAL, SegmentKind.MOVED_AWAY, SegmentKind.MOVED_HERE})


def alarms(old: str, new: str, vocabulary: Vocabulary | None = None) -> tuple[Alarm, ...]:
    """What changed from `old` to `new` that may change the meaning, in reading order.

    Moved passages raise none. Words are those of the language that the two texts are in. The
    newest few thousand results are remembered.
    """
    if old == new:
        return ()
    return _alarms(old, new, vocabulary or Vocabulary.standard())


@lru_cache(maxsize=2048)
def _alarms(old: str, new: str, vocabulary: Vocabulary) -> tuple[Alarm, ...]:
    difference = word_difference(old, new)
    found = list(_bracket_alarms(old, new)) if "[" in old or "[" in new else []
    if not difference.is_equal:
        found += _word_alarms(difference, vocabulary)
    unique = dict.fromkeys(found)
    return tuple(sorted(unique, key=lambda each: (each.new_start, each.old_start, each.kind.value)))


def _bracket_alarms(old: str, new: str) -> Iterator[Alarm]:
    """Bracketed passages (not agreed yet) that came, went, or changed inside."""
    before = [(match[1], match.start()) for match in _BRACKETED.finditer(old)]
    after = [(match[1], match.start()) for match in _BRACKETED.finditer(new)]
    kept = {fold(text) for text, _ in before} & {fold(text) for text, _ in after}
    gone = [each for each in before if fold(each[0]) not in kept]
    come = [each for each in after if fold(each[0]) not in kept]
    # Each text once, and from word to word: a cell may be brackets from end to end.
    agreed = {text: _found(text, new) for text in {text for text, _ in gone}}
    doubted = {text: _found(text, old) for text in {text for text, _ in come}}
    for text, start in gone:
        words, place = agreed[text]
        yield Alarm(AlarmKind.BRACKET, f"[{text}]", words, start, place)
    for text, start in come:
        words, place = doubted[text]
        yield Alarm(AlarmKind.BRACKET, words, f"[{text}]", place, start)


def _found(passage: str, text: str) -> tuple[str, int]:
    """The passage as whole words where it first stands in `text`; '' and -1 if it does not."""
    words, tokens = passage.strip(), tokenise(text)
    start = text.find(words) if words else -1
    while start >= 0:
        end = start + len(words)
        first, last = bisect_left(tokens.starts, start), bisect_left(tokens.ends, end)
        if start in tokens.starts[first : first + 1] and end in tokens.ends[last : last + 1]:
            return words, start
        following = bisect_right(tokens.starts, start)
        if following == len(tokens.starts):
            break
        start = text.find(words, tokens.starts[following])
    return "", -1


def _word_alarms(difference: WordDifference, vocabulary: Vocabulary) -> list[Alarm]:
    old, new = difference.old, difference.new
    # The longer text tells the language; of two as long the same one, whichever is the new one.
    longer = max((len(old), old), (len(new), new))[1]
    language = vocabulary.language_of(tokenise(longer))
    old_marks, new_marks = (
        find_marks(old, vocabulary, language),
        find_marks(new, vocabulary, language),
    )
    found: list[Alarm] = []
    if _is_rewritten(difference):
        # Which of two names stands for which is chance here; tell what came and what went.
        found += _paired(
            _missing(old_marks, old, new_marks, new),
            _missing(new_marks, new, old_marks, old),
            old,
            new,
        )
    elif old_marks or new_marks:
        partners = _Partners(difference, old_marks, new_marks)
        for segment in difference.segments:
            if segment.kind in _QUIET:
                continue
            gone, come = partners.of(segment)
            if gone or come:
                found += _paired(gone, come, old, new)
    return [*found, *_prefix_alarms(difference, language)]


def _is_rewritten(difference: WordDifference) -> bool:
    """Whether the texts have so little in common that their alignment tells nothing."""
    kept = sum(
        segment.old_tokens[1] - segment.old_tokens[0]
        for segment in difference.segments
        if segment.kind in (SegmentKind.EQUAL, SegmentKind.MOVED_AWAY)
    )
    shorter = min(len(tokenise(difference.old).keys), len(tokenise(difference.new).keys))
    return kept < _KEPT_SHARE * shorter


def _missing(
    marks: tuple[Mark, ...], text: str, others: tuple[Mark, ...], other_text: str
) -> list[Mark]:
    """Marks that the other text does not have in the same words, each once."""
    known = {(mark.kind, fold(other_text[mark.start : mark.end])) for mark in others}
    found: dict[tuple[AlarmKind, str], Mark] = {}
    for mark in marks:
        key = mark.kind, fold(text[mark.start : mark.end])
        if key not in known:
            found.setdefault(key, mark)
    return list(found.values())


class _Partners:
    """The marks that a change concerns, on both sides.

    A mark that changed only in part (`5 May` to `5 June`, `two million` to `two`) is told whole:
    its partner is the mark that holds what was kept.
    """

    def __init__(
        self, difference: WordDifference, old: tuple[Mark, ...], new: tuple[Mark, ...]
    ) -> None:
        self._old, self._new = _by_token(old), _by_token(new)
        self._to_new: dict[int, int] = {}
        for segment in difference.segments:
            if segment.kind is SegmentKind.EQUAL:
                self._to_new.update(
                    zip(range(*segment.old_tokens), range(*segment.new_tokens), strict=True)
                )
        self._to_old = {new: old for old, new in self._to_new.items()}

    def of(self, segment: Segment) -> tuple[list[Mark], list[Mark]]:
        """Marks of the old and of the new text that the segment touches, in order."""
        gone = _touched(self._old, segment.old_tokens)
        come = _touched(self._new, segment.new_tokens)
        more_come = [_kept(mark, self._to_new, self._new) for mark in gone]
        more_gone = [_kept(mark, self._to_old, self._old) for mark in come]
        return _ordered(gone, more_gone), _ordered(come, more_come)


_ByToken = dict[int, list[Mark]]


def _by_token(marks: tuple[Mark, ...]) -> _ByToken:
    """The marks by each token that they hold: cells may be a list of thousands of dates."""
    found: _ByToken = {}
    for mark in marks:
        for token in range(mark.first, mark.last):
            found.setdefault(token, []).append(mark)
    return found


def _touched(marks: _ByToken, tokens: tuple[int, int]) -> list[Mark]:
    """The marks that hold one of the tokens; of an empty run, those that reach over its place."""
    first, last = tokens
    near = (mark for token in range(first, max(last, first + 1)) for mark in marks.get(token, ()))
    return [mark for mark in dict.fromkeys(near) if mark.first < last and mark.last > first]


def _kept(mark: Mark, places: dict[int, int], others: _ByToken) -> Mark | None:
    for token in range(mark.first, mark.last):
        place = places.get(token)
        if place is not None:
            for other in others.get(place, ()):
                if _family(other) == _family(mark):
                    return other
    return None


def _ordered(marks: list[Mark], more: list[Mark | None]) -> list[Mark]:
    return sorted({*marks, *(mark for mark in more if mark is not None)}, key=_first_token)


def _first_token(mark: Mark) -> int:
    return mark.first


def _family(mark: Mark) -> AlarmKind:
    """Numbers and dates are compared with each other."""
    return AlarmKind.NUMBER if mark.kind is AlarmKind.DATE else mark.kind


_FAMILIES = (AlarmKind.MODAL, AlarmKind.NEGATION, AlarmKind.NUMBER, AlarmKind.PARTY)


def _paired(gone: list[Mark], come: list[Mark], old: str, new: str) -> Iterator[Alarm]:
    for family in _FAMILIES:
        befores = [mark for mark in gone if _family(mark) is family]
        afters = [mark for mark in come if _family(mark) is family]
        for before, after in zip_longest(befores, afters):
            if family is AlarmKind.NUMBER:
                yield from _amount_alarms(before, after, old, new)
            else:
                alarm = _alarm(family, before, after, old, new)
                if fold(alarm.before) != fold(alarm.after):
                    yield alarm


def _alarm(kind: AlarmKind, before: Mark | None, after: Mark | None, old: str, new: str) -> Alarm:
    return Alarm(
        kind,
        old[before.start : before.end] if before else "",
        new[after.start : after.end] if after else "",
        before.start if before else -1,
        after.start if after else -1,
    )


def _amount_alarms(before: Mark | None, after: Mark | None, old: str, new: str) -> Iterator[Alarm]:
    if AlarmKind.DATE in (before and before.kind, after and after.kind):
        alarm = _alarm(AlarmKind.DATE, before, after, old, new)
        if fold(alarm.before) != fold(alarm.after):
            yield alarm._replace(same_value=_same_value(before, after))
        return
    alarm = _alarm(AlarmKind.NUMBER, before, after, old, new)
    if not before or not after:
        yield alarm
        return
    same = _same_value(before, after)
    number, unit = _parts(before, old)
    other_number, other_unit = _parts(after, new)
    if number != other_number and not (same and unit == other_unit):
        yield alarm._replace(same_value=same)
    if unit != other_unit:
        yield alarm._replace(kind=AlarmKind.UNIT, same_value=same)


def _same_value(before: Mark | None, after: Mark | None) -> bool:
    if not before or not after or not before.quantity or not after.quantity:
        return False
    one, other = before.quantity, after.quantity
    return (one.low, one.high, one.unit.kind, one.unit.name) == (
        other.low,
        other.high,
        other.unit.kind,
        other.unit.name,
    )


def _parts(mark: Mark, text: str) -> tuple[str, str]:
    """The number and the unit of an amount, folded."""
    quantity = mark.quantity
    if quantity is None:
        return fold(text[mark.start : mark.end]), ""
    number = fold(text[quantity.start : quantity.number_end])
    if quantity.unit.kind is QuantityKind.MONEY:
        return _CURRENCY_BEFORE.sub(r"\1", number), quantity.unit.name
    return number, fold(text[quantity.number_end : quantity.end]).lstrip("- ")


def _prefix_alarms(difference: WordDifference, language: Language) -> Iterator[Alarm]:
    """Words that differ by a negating prefix only: lawful and unlawful."""
    for segment in difference.segments:
        if segment.kind is not SegmentKind.REPLACED or not _is_short(segment):
            continue
        for before in _words(difference.old, segment.old_tokens):
            for after in _words(difference.new, segment.new_tokens):
                if _differ_by_prefix(before[0], after[0], language.negation_prefixes):
                    yield Alarm(
                        AlarmKind.NEGATION,
                        difference.old[before[1] : before[2]],
                        difference.new[after[1] : after[2]],
                        before[1],
                        after[1],
                    )


def _is_short(segment: Segment) -> bool:
    runs = segment.old_tokens, segment.new_tokens
    return all(last - first <= _PREFIX_WORDS for first, last in runs)


def _words(text: str, run: tuple[int, int]) -> list[tuple[str, int, int]]:
    tokens = tokenise(text)
    places = range(*run)
    return [(tokens.folded[at], tokens.starts[at], tokens.ends[at]) for at in places]


def _differ_by_prefix(before: str, after: str, prefixes: tuple[str, ...]) -> bool:
    if len(before) == len(after):
        return False
    short, long = sorted((before, after), key=len)
    return (
        len(short) >= 4
        and long.endswith(short)
        and long[: -len(short)].rstrip("-") in {prefix.rstrip("-") for prefix in prefixes}
    )
