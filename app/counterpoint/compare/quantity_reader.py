"""The reader behind `quantities.find_quantities`: one pass over the tokens of a text."""

from __future__ import annotations

from datetime import date, timedelta
from typing import NamedTuple

from counterpoint.compare.numbers import AmbiguousNumber, digits_value
from counterpoint.compare.tokens import Tokens
from counterpoint.compare.units import (
    COUNT,
    DATE,
    DAYS,
    PERCENT,
    Quantity,
    QuantityKind,
    Unit,
    Unreadable,
)
from counterpoint.compare.vocabulary import Language
from counterpoint.model import told

__all__ = ["SHORT_MAGNITUDES", "QuantityReader"]

_DASHES = frozenset({"-", "–", "—", "−", "‑"})
SHORT_MAGNITUDES = frozenset({"k", "m", "b"})
"""Letters that are magnitudes beside money, and other things elsewhere."""
_DATE_FILLERS = frozenset({"of", "de", "del", "th", "st", "nd", "rd", "er", ".", ","})


class _Amount(NamedTuple):
    """A number with its unit: `number * scale` is the value in the unit's base."""

    number: float
    scale: float
    unit: Unit
    after: int
    number_after: int
    counted: str = ""

    @property
    def is_bare(self) -> bool:
        return self.scale == 1.0 and self.unit == COUNT


class QuantityReader:
    """Finds quantities in the tokens of one text; see `find_quantities`."""

    def __init__(self, text: str, tokens: Tokens, language: Language, decimal: str) -> None:
        self._text = text
        self._tokens = tokens
        self._words = tokens.folded
        self._language = language
        self._decimal = decimal

    def read(self) -> list[Quantity | Unreadable]:
        """Every quantity in order; Unreadable for ambiguous digits and incomplete dates."""
        found: list[Quantity | Unreadable] = []
        starters = self._language.starters
        at = 0
        for place, word in enumerate(self._words):
            # Most words begin no amount; passing them quickly makes reading four times as fast.
            if place < at or not (word[0].isdecimal() or word in starters or "-" in word):
                continue
            step = self._date(place) or self._quantity(place)
            if step is not None:
                quantity, at = step
                found.append(quantity)
        return found

    def _word(self, at: int) -> str:
        return self._words[at] if 0 <= at < len(self._words) else ""

    def _touches(self, at: int) -> bool:
        """Whether the token at `at` follows the one before it without a space."""
        return 0 < at < len(self._words) and self._tokens.starts[at] == self._tokens.ends[at - 1]

    # Amounts

    def _quantity(self, at: int) -> tuple[Quantity | Unreadable, int] | None:
        try:
            first = self._amount(at)
            if first is None:
                return None
            second = self._range_end(at, first)
        except AmbiguousNumber as problem:
            return Unreadable(str(problem)), at + 1
        if second is not None:
            scale = _shared_scale(first, second)
            low, high = first.number * scale, second.number * second.scale
            last = second
        else:
            first = self._compound(first)
            low = high = first.number * first.scale
            last = first
        start = self._tokens.starts[at]
        if self._is_negative(at):
            start = self._tokens.starts[at - 1]
            low, high = -high, -low
        unit = last.unit
        if unit.kind is QuantityKind.COUNT:
            unit = Unit(QuantityKind.COUNT, "", last.scale)
        quantity = Quantity(
            low,
            high,
            unit,
            start,
            self._tokens.ends[last.after - 1],
            self._bound(at),
            self._tokens.ends[last.number_after - 1],
            last.counted,
            unit == COUNT and self._word(at - 1) in self._language.references,
        )
        return quantity, last.after

    def _amount(self, at: int, money: str = "") -> _Amount | None:
        """The amount that begins at `at`; `money` is the currency of a range's first number."""
        language = self._language
        currency = language.currencies.get(self._word(at), "")
        number = self._number(at + 1 if currency else at)
        if number is None:
            return None
        value, after = number
        scale = 1.0
        while True:
            word = self._word(after)
            magnitude = language.magnitudes.get(word)
            if magnitude is None or not self._is_magnitude(after, currency or money):
                break
            scale *= magnitude
            after += 1
        number_after = after
        if self._word(after) in _DASHES | {"."} and self._touches(after):
            # "6-month", "5 млн. доларів": the sign belongs to what follows only before a unit.
            joined = self._unit(after + 1)
            if joined is not None:
                unit, days, after = joined
                return _Amount(value, scale * days, unit, after, number_after)
        followed = self._unit(after)
        if currency and (followed is None or followed[0].kind is not QuantityKind.MONEY):
            return _Amount(value, scale, Unit(QuantityKind.MONEY, currency), after, number_after)
        if followed is not None:
            unit, days, after = followed
            return _Amount(value, scale * days, unit, after, number_after)
        if value == 1.0 and scale == 1.0 and not self._word(at)[0].isdecimal():
            return None  # "one" alone is seldom a number: "no one", "one of the parties"
        counted = self._word(after)
        if not counted.isalpha() or counted in language.common:
            counted = ""  # "600,000 in peacetime" counts no "in"
        return _Amount(value, scale, COUNT, after, number_after, counted)

    def _is_magnitude(self, at: int, currency: str) -> bool:
        """Whether the word at `at`, which can be a magnitude, is one here."""
        word = self._word(at)
        if word not in SHORT_MAGNITUDES or self._word(at + 1) in self._language.currencies:
            return True
        # "€5 m" are no metres; but "€5 b" may be followed by the second item of a list.
        if currency and word == "m":
            return True
        return self._touches(at) and (word == "k" or bool(currency))

    def _unit(self, at: int) -> tuple[Unit, float, int] | None:
        """Unit at `at`, how many of its base it is, and the index after it."""
        language = self._language
        word = self._word(at)
        if not word:
            return None
        for phrase in language.percent.get(word, ()):
            if self._words[at : at + len(phrase)] == phrase:
                return PERCENT, 1.0, at + len(phrase)
        if word in language.durations:
            return DAYS, language.durations[word], at + 1
        currency = language.currencies.get(word) or (
            language.currencies.get(self._word(at + 1)) if word in ("us", "u.s") else None
        )
        if currency:
            after = at + (1 if word in language.currencies else 2)
            return Unit(QuantityKind.MONEY, currency), 1.0, after
        if word in language.measures:
            # Squares and cubes are signs of their own: 30 km² is no length.
            power = self._word(at + 1) if self._touches(at + 1) else ""
            if power in ("²", "³"):
                return Unit(QuantityKind.MEASURE, word + power), 1.0, at + 2
            return Unit(QuantityKind.MEASURE, word), 1.0, at + 1
        return None

    def _number(self, at: int) -> tuple[float, int] | None:
        """Number in digits or words that begins at `at`, and the index after it."""
        word = self._word(at)
        if not word:
            return None
        if word[0].isdecimal():
            try:
                return digits_value(word, self._decimal), at + 1
            except AmbiguousNumber:
                raise
            except ValueError:
                return None  # 13.2.1 and the like: numbers of passages
        return self._number_in_words(at)

    def _number_in_words(self, at: int) -> tuple[float, int] | None:
        language = self._language
        total = current = 0.0
        seen = False
        while True:
            word = self._word(at)
            value = self._word_value(word)
            if value is not None and (not seen or current == 0 or _fits(current, value)):
                current += value
                seen = True
            elif seen and current and language.magnitudes.get(word) == 100.0:
                current *= 100.0
            elif seen and current and language.magnitudes.get(word, 0.0) >= 1000.0:
                total += current * language.magnitudes[word]
                current = 0.0
            elif not (
                seen
                and (current >= 100 or total)
                and word in language.ands
                and self._word_value(self._word(at + 1)) is not None
            ):
                break
            at += 1
        return (total + current, at) if seen else None

    def _word_value(self, word: str) -> float | None:
        numbers = self._language.numbers
        value = numbers.get(word)
        if value is None and "-" in word:
            parts = [numbers.get(part) for part in word.split("-")]
            known = [part for part in parts if part is not None]
            if len(known) == len(parts) == 2 and _fits(known[0], known[1]):
                return known[0] + known[1]
        return value

    def _range_end(self, at: int, first: _Amount) -> _Amount | None:
        sign = self._word(first.after)
        opened = self._word(at - 1) in self._language.betweens
        if not (
            sign in _DASHES
            or sign in self._language.ranges
            or (opened and sign in self._language.ands)
        ):
            return None
        is_money = first.unit.kind is QuantityKind.MONEY
        second = self._amount(first.after + 1, first.unit.name if is_money else "")
        if second is None:
            return None
        if is_money and second.unit == COUNT:
            second = second._replace(unit=first.unit)  # "USD 5-10bn"
        same = first.is_bare or (first.unit.kind, first.unit.name) == (
            second.unit.kind,
            second.unit.name,
        )
        # "from 800,000 to 600,000" is a change, not a range: two numbers.
        low, high = first.number * _shared_scale(first, second), second.number * second.scale
        return second if same and low <= high else None

    def _compound(self, first: _Amount) -> _Amount:
        """`2 years and 6 months` as one amount."""
        if first.unit != DAYS:
            return first
        at = first.after
        if self._word(at) in self._language.ands | {","}:
            at += 1
        try:
            second = self._amount(at)
        except AmbiguousNumber:
            return first
        if second is None or second.unit != DAYS or second.scale >= first.scale:
            return first
        total = first.number * first.scale + second.number * second.scale
        return _Amount(total, 1.0, DAYS, second.after, second.number_after)

    def _is_negative(self, at: int) -> bool:
        return (
            self._word(at - 1) in {"-", "−", "–"}
            and self._touches(at)
            and not self._touches(at - 1)
        )

    def _bound(self, at: int) -> str:
        for length in (4, 3, 2, 1):
            if length <= at:
                sense = self._language.bounds.get(self._words[at - length : at])
                if sense:
                    return sense
        return ""

    # Dates

    def _date(self, at: int) -> tuple[Quantity | Unreadable, int] | None:
        word = self._words[at]
        if word[0].isdecimal():
            if len(word) >= 8 and not word.isdecimal():
                return self._date_in_digits(at)
            if word.isdecimal() and len(word) <= 2:
                return self._day_first(at)
            return None
        if word in self._language.months:
            return self._month_first(at)
        return None

    def _date_in_digits(self, at: int) -> tuple[Quantity | Unreadable, int] | None:
        word = self._words[at]
        for sign in "-./":
            parts = word.split(sign)
            if len(parts) == 3 and all(part.isdecimal() for part in parts):
                break
        else:
            return None
        first, second, third = (int(part) for part in parts)
        if len(parts[0]) == 4:
            return self._made(at, at + 1, first, second, third)
        if len(parts[2]) != 4:
            return None
        if sign == "/" and first <= 12 and second <= 12 and first != second:
            return Unreadable(told("{word} may be day/month or month/day", word=word)), at + 1
        if second > 12:
            first, second = second, first
        return self._made(at, at + 1, third, second, first)

    def _day_first(self, at: int) -> tuple[Quantity | Unreadable, int] | None:
        month_at = self._past_fillers(at + 1)
        month = self._language.months.get(self._word(month_at))
        if month is None:
            return None
        year_at = self._past_fillers(month_at + 1)
        year = self._year(year_at)
        day = int(self._words[at])
        if year is None:
            return Unreadable(
                told("{day} {month}: a date without a year", day=day, month=self._word(month_at))
            ), month_at + 1
        return self._made(at, year_at + 1, year, month, day)

    def _month_first(self, at: int) -> tuple[Quantity | Unreadable, int] | None:
        month = self._language.months[self._words[at]]
        next_at = self._past_fillers(at + 1)
        year = self._year(next_at)
        if year is not None:
            return self._made(at, next_at + 1, year, month, None)
        day = self._word(next_at)
        if not (day.isdecimal() and len(day) <= 2 and self._tokens.keys[at][0].isupper()):
            return None
        year_at = self._past_fillers(next_at + 1)
        year = self._year(year_at)
        if year is None:
            return Unreadable(
                told("{month} {day}: a date without a year", month=self._words[at], day=day)
            ), next_at + 1
        return self._made(at, year_at + 1, year, month, int(day))

    def _past_fillers(self, at: int) -> int:
        while self._word(at) in _DATE_FILLERS:
            at += 1
        return at

    def _year(self, at: int) -> int | None:
        word = self._word(at)
        return int(word) if len(word) == 4 and word.isdecimal() and word[0] != "0" else None

    def _made(
        self, at: int, after: int, year: int, month: int, day: int | None
    ) -> tuple[Quantity | Unreadable, int]:
        start, end = self._tokens.starts[at], self._tokens.ends[after - 1]
        try:
            low = date(year, month, day or 1)
        except ValueError:
            return Unreadable(told("{text} is no date", text=self._text[start:end])), after
        high = low if day else _last_of_month(year, month)
        return (
            Quantity(
                float(low.toordinal()),
                float(high.toordinal()),
                DATE,
                start,
                end,
                self._bound(at),
                end,
            ),
            after,
        )


def _shared_scale(first: _Amount, second: _Amount) -> float:
    """What the first number of a range is multiplied by: "5-10 billion" is five billion up."""
    borrows = first.is_bare or (first.scale == 1.0 and first.unit.kind is QuantityKind.MONEY)
    return second.scale if borrows else first.scale


def _fits(tens: float, unit: float) -> bool:
    """Whether `unit` can follow `tens` within one number: twenty-eight, two hundred six."""
    if tens >= 100:
        return unit < 100
    return tens >= 20 and tens % 10 == 0 and 0 < unit < 10


def _last_of_month(year: int, month: int) -> date:
    """As calendar.monthrange tells it; importing that module costs a start 10 ms."""
    if month == 12:
        return date(year, 12, 31)
    return date(year, month + 1, 1) - timedelta(days=1)
