"""Quantities read out of text: counts, percent, money, spans of time, dates, ranges.

Each comes in one unit of its kind: money in the currency's main unit, spans in days (a month is 30
days, a year 365), dates as day numbers. What cannot be read is said with its reason, not guessed.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import lru_cache

from counterpoint.compare.quantity_reader import SHORT_MAGNITUDES, QuantityReader
from counterpoint.compare.tokens import tokenise
from counterpoint.compare.units import DATE, PERCENT, Quantity, QuantityKind, Unit, Unreadable
from counterpoint.compare.vocabulary import Vocabulary
from counterpoint.model import fold, told

__all__ = [
    "Quantity",
    "QuantityKind",
    "Unit",
    "Unreadable",
    "find_quantities",
    "in_unit",
    "only_quantity",
    "parse_unit",
    "read_quantity",
]


def parse_unit(text: str, vocabulary: Vocabulary) -> Unit:
    """The unit that an issue's scale names: `persons`, `percent`, `USD billion`, `days`, `date`."""
    folded = fold(text)
    if folded in ("date", "dates", "datum", "fecha", "дата"):
        return DATE
    tokens = tokenise(folded)
    language = vocabulary.language_of(tokens)
    currency, factor = "", 1.0
    for before, token, after in zip(
        ("", *tokens.folded), tokens.folded, (*tokens.folded[1:], ""), strict=False
    ):
        currency = currency or language.currencies.get(token, "")
        # "EUR m" is millions, "m" metres.
        if token not in SHORT_MAGNITUDES or {before, after} & language.currencies.keys():
            factor *= language.magnitudes.get(token, 1.0)
    if currency:
        return Unit(QuantityKind.MONEY, currency, factor)
    if tokens.folded and tokens.folded[0] in language.percent:
        return PERCENT
    for token in tokens.folded:
        if token in language.durations:
            return Unit(QuantityKind.DURATION, "days", language.durations[token])
    for token in tokens.folded:
        if token in language.measures:
            return Unit(QuantityKind.MEASURE, token, factor)
    return Unit(QuantityKind.COUNT, folded, factor)


def only_quantity(text: str, vocabulary: Vocabulary, decimal: str = "") -> Quantity | Unreadable:
    """The one quantity of `text`, in the unit that it names itself.

    Numbers of passages (`Article 5`) do not count. Unreadable when there is no number, more than
    one, or digits that conventions read differently.
    """
    found = find_quantities(text, vocabulary, decimal)
    for each in found:
        if isinstance(each, Unreadable):
            return each
    amounts = [each for each in found if isinstance(each, Quantity) and not each.is_reference]
    if not amounts:
        return Unreadable(told("no number in {text}", text=_shortened(text)))
    if len({(each.low, each.high, each.unit.kind, each.unit.name) for each in amounts}) > 1:
        return Unreadable(told("more than one number in {text}", text=_shortened(text)))
    return amounts[0]


def read_quantity(
    text: str, unit: Unit, vocabulary: Vocabulary, decimal: str = ""
) -> Quantity | Unreadable:
    """The one quantity of `text`, in `unit`.

    A bare number is taken to be in `unit` already; a named unit is converted where that is possible
    (`3 months` in days). Unreadable as in `only_quantity`, or when it is of another kind.
    """
    read = only_quantity(text, vocabulary, decimal)
    return in_unit(read, unit) if isinstance(read, Quantity) else read


def in_unit(quantity: Quantity, unit: Unit) -> Quantity | Unreadable:
    """`quantity` in `unit`: bare counts are taken as they are, others converted."""
    own = quantity.unit
    factor = unit.factor
    if own.kind is QuantityKind.COUNT:
        # A bare number, or one that counts something: "200" of USD billion is 200. With a
        # magnitude of its own ("200 billion") it is in the base unit.
        if unit.kind is QuantityKind.DATE:
            return _year(quantity)
        factor = factor if own.factor != 1.0 else 1.0
    elif own.kind is not unit.kind or (
        own.kind in (QuantityKind.MONEY, QuantityKind.MEASURE) and own.name != unit.name
    ):
        asked = unit.name or unit.kind.value
        return Unreadable(
            told(
                "in {unit}, but the issue is in {asked}",
                unit=own.name or own.kind.value,
                asked=asked,
            )
        )
    return replace(quantity, low=quantity.low / factor, high=quantity.high / factor, unit=unit)


def _year(quantity: Quantity) -> Quantity | Unreadable:
    low, high = quantity.low, quantity.high
    if not (low.is_integer() and high.is_integer() and 1000 <= low <= high <= 9998):
        return Unreadable(told("a number, but the issue asks for a date"))
    return replace(
        quantity,
        low=float(date(int(low), 1, 1).toordinal()),
        high=float(date(int(high), 12, 31).toordinal()),
        unit=DATE,
    )


def _shortened(text: str) -> str:
    plain = " ".join(text.split())
    return repr(plain if len(plain) <= 40 else plain[:39] + "…")


@lru_cache(maxsize=4096)
def find_quantities(
    text: str, vocabulary: Vocabulary, decimal: str = ""
) -> tuple[Quantity | Unreadable, ...]:
    """All quantities of `text` in their order, and Unreadable for digits that are ambiguous.

    `decimal` is the decimal mark ('.' or ',') where it is known.
    """
    tokens = tokenise(text)
    if not tokens.keys:
        return ()
    return tuple(QuantityReader(text, tokens, vocabulary.language_of(tokens), decimal).read())
