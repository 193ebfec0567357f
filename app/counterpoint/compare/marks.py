"""What in a text matters most: modal verbs, negations, amounts, dates and names of parties."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from enum import Enum
from functools import lru_cache
from typing import NamedTuple

from counterpoint.compare.quantities import find_quantities
from counterpoint.compare.tokens import Tokens, tokenise
from counterpoint.compare.units import Quantity, QuantityKind, Unreadable
from counterpoint.compare.vocabulary import Language, Vocabulary, WordKind

__all__ = ["AlarmKind", "Mark", "find_marks"]


class AlarmKind(Enum):
    """What kind of word changed. The value is the word in JSON."""

    MODAL = "modal"
    NEGATION = "negation"
    NUMBER = "number"
    DATE = "date"
    UNIT = "unit"
    BRACKET = "bracket"
    PARTY = "party"


class Mark(NamedTuple):
    """A word or amount that matters, as tokens `first` up to `last` (excluded)."""

    kind: AlarmKind
    first: int
    last: int
    start: int
    end: int
    quantity: Quantity | None = None


_KINDS = {
    WordKind.MODAL: AlarmKind.MODAL,
    WordKind.NEGATION: AlarmKind.NEGATION,
    WordKind.PARTY: AlarmKind.PARTY,
}
_FIRST_YEAR, _LAST_YEAR = 1900, 2100
_LONGEST_ACRONYM = 8
_ROMAN = frozenset("IVXLC")


def _first_token(mark: Mark) -> int:
    return mark.first


@lru_cache(maxsize=2048)
def find_marks(text: str, vocabulary: Vocabulary, language: Language) -> tuple[Mark, ...]:
    """Everything in `text` whose change would be an alarm, in order."""
    tokens = tokenise(text)
    amounts = list(_amount_marks(text, tokens, vocabulary))
    # A month of a date is no modal verb, however it is spelled.
    taken = {token for mark in amounts for token in range(mark.first, mark.last)}
    words = [mark for mark in _word_marks(tokens, language) if mark.first not in taken]
    return tuple(sorted([*amounts, *words], key=_first_token))


def _amount_marks(text: str, tokens: Tokens, vocabulary: Vocabulary) -> Iterator[Mark]:
    covered = 0
    for quantity in find_quantities(text, vocabulary):
        if isinstance(quantity, Unreadable):
            continue
        first = bisect_left(tokens.starts, quantity.start)
        last = bisect_left(tokens.starts, quantity.end)
        yield from _bare_digits(tokens, covered, first)
        yield Mark(_amount_kind(quantity), first, last, quantity.start, quantity.end, quantity)
        covered = last
    yield from _bare_digits(tokens, covered, len(tokens.keys))


def _bare_digits(tokens: Tokens, first: int, last: int) -> Iterator[Mark]:
    """Digits that are no readable quantity still matter: 13.2.1, 600.000."""
    for place in range(first, last):
        if tokens.keys[place][0].isdecimal():
            yield Mark(AlarmKind.NUMBER, place, place + 1, tokens.starts[place], tokens.ends[place])


def _amount_kind(quantity: Quantity) -> AlarmKind:
    if quantity.unit.kind is QuantityKind.DATE:
        return AlarmKind.DATE
    is_year = (
        quantity.unit.kind is QuantityKind.COUNT
        and _FIRST_YEAR <= quantity.low <= _LAST_YEAR
        and quantity.end - quantity.start in (4, 9)
    )
    return AlarmKind.DATE if is_year else AlarmKind.NUMBER


def _word_marks(tokens: Tokens, language: Language) -> Iterator[Mark]:
    words, phrases = tokens.folded, language.phrases
    free = 0
    for place in [place for place, word in enumerate(words) if word in phrases]:
        if place < free:
            continue
        for phrase in phrases[words[place]]:
            if words[place : place + len(phrase)] == phrase:
                free = place + len(phrase)
                yield Mark(
                    _KINDS[language.kinds[phrase]],
                    place,
                    free,
                    tokens.starts[place],
                    tokens.ends[free - 1],
                )
                break
    yield from _acronym_marks(tokens, language)


def _acronym_marks(tokens: Tokens, language: Language) -> Iterator[Mark]:
    """Capitals such as UNIFIL are mostly names of bodies, also where no list has them."""
    if all(key.isupper() or not key.isalpha() for key in tokens.keys):
        return  # a heading all in capitals
    for place, key in enumerate(tokens.keys):
        if not (key.isupper() and key.isalpha() and 2 <= len(key) <= _LONGEST_ACRONYM):
            continue
        word = tokens.folded[place]
        known = (language.phrases, language.measures, language.currencies, language.common)
        if any(word in each for each in known) or set(key) <= _ROMAN:
            continue
        yield Mark(AlarmKind.PARTY, place, place + 1, tokens.starts[place], tokens.ends[place])
