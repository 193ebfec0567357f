"""Dates, times and durations as their format code shows them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from decimal import ROUND_HALF_UP, Decimal

from counterpoint.workbook.reading.date_names import DateNames, date_names
from counterpoint.workbook.reading.number_tokens import Section, Token, TokenKind

__all__ = ["DATE_OVERFLOW", "date_of_serial", "date_text"]

DATE_OVERFLOW = "########"
"""What Excel shows for a date it cannot: before the first day, or after the year 9999."""

_DAY = 86_400
_LAST_SERIAL = 2_958_466
"""The first serial after 9999-12-31 in the system that begins in 1900."""
_LEAP_BUG = 60
"""Excel counts 1900-02-29, which never was, as serial 60, because Lotus 1-2-3 did."""
_BEGINS_1900 = date(1899, 12, 30)
_BEGINS_1904 = date(1904, 1, 1)
_OFFSET_1904 = 1462


@dataclass(frozen=True, slots=True)
class _Moment:
    """A serial taken apart; `day` is 0 for Excel's 1900-01-00. `seconds` count from midnight."""

    year: int
    month: int
    day: int
    weekday: int
    seconds: Decimal
    total_seconds: Decimal


def date_of_serial(serial: float, is_1904: bool = False) -> date | datetime | time | None:
    """The Python value of a serial date: a time below 1, a date for a whole number.

    None when no calendar day answers to it: negative, past the year 9999, or the 29th of
    February 1900.
    """
    if not 0 <= serial < _LAST_SERIAL:
        return None
    days, share = divmod(serial, 1)
    seconds = round(share * _DAY)
    if days == 0 and not is_1904:
        return (datetime.min + timedelta(seconds=min(seconds, _DAY - 1))).time()
    if is_1904:
        day = _BEGINS_1904 + timedelta(days=days)
    elif days == _LEAP_BUG:
        return None
    else:
        day = _BEGINS_1900 + timedelta(days=days + (days < _LEAP_BUG))
    if not seconds:
        return day
    return datetime.combine(day, time()) + timedelta(seconds=seconds)


def date_text(section: Section, serial: float, is_1904: bool) -> str:
    """The serial date as a date section shows it."""
    tokens = section.tokens
    elapsed = any(token.kind is TokenKind.ELAPSED for token in tokens)
    if (serial < 0 and not elapsed) or abs(serial) >= _LAST_SERIAL:
        return DATE_OVERFLOW
    decimals = max(
        (len(token.text) for token in tokens if token.kind is TokenKind.FRACTION_OF_SECOND),
        default=0,
    )
    moment = _moment(abs(serial), is_1904, decimals)
    twelve = any(token.kind is TokenKind.HALF_DAY for token in tokens)
    names = date_names(section.language)
    if names.dated_months and any(token.text in ("d", "dd") for token in tokens):
        names = replace(names, months=names.dated_months)
    shown = "".join(_shown(token, moment, twelve, names) for token in tokens)
    return "-" + shown if serial < 0 else shown


def _moment(serial: float, is_1904: bool, decimals: int) -> _Moment:
    """Rounds to the last digit of a second that is shown, as Excel does, before taking apart:
    23:59:59.7 without decimals is the next midnight."""
    step = Decimal(1).scaleb(-decimals)
    # Serials carry 15 digits: more would turn 12:00:00 into 11:59:59.99999.
    exact = Decimal(f"{serial:.15g}") * _DAY
    total = exact.quantize(step, ROUND_HALF_UP)
    days, seconds = divmod(total, _DAY)
    number = int(days)
    if is_1904:
        weekday = (_BEGINS_1904.weekday() + number) % 7
        number += _OFFSET_1904
    else:
        weekday = (number - 2) % 7
    if number == 0:
        return _Moment(1900, 1, 0, 5, seconds, total)
    if number == _LEAP_BUG and not is_1904:
        return _Moment(1900, 2, 29, weekday, seconds, total)
    day = _BEGINS_1900 + timedelta(days=number + (number < _LEAP_BUG))
    return _Moment(day.year, day.month, day.day, weekday, seconds, total)


def _shown(token: Token, moment: _Moment, twelve: bool, names: DateNames) -> str:
    if token.kind is TokenKind.ELAPSED:
        unit = {"h": 3600, "m": 60, "s": 1}[token.text[0]]
        return f"{int(moment.total_seconds // unit):0{len(token.text)}d}"
    if token.kind is TokenKind.FRACTION_OF_SECOND:
        return "." + f"{moment.seconds % 1:.{len(token.text)}f}"[2:]
    if token.kind is TokenKind.HALF_DAY:
        return _half_day(token.text, moment)
    if token.kind is TokenKind.MINUTE:
        return f"{int(moment.seconds // 60 % 60):0{len(token.text)}d}"
    if token.kind is TokenKind.DATE:
        return _date_part(token.text, moment, twelve, names)
    return token.text


def _half_day(spelling: str, moment: _Moment) -> str:
    before, _, after = spelling.partition("/")
    return before if moment.seconds < _DAY // 2 else after


def _date_part(letters: str, moment: _Moment, twelve: bool, names: DateNames) -> str:
    count = len(letters)
    match letters[0]:
        case "y" | "e":
            return f"{moment.year % 100:02d}" if letters in ("y", "yy") else f"{moment.year:04d}"
        case "b":
            year = moment.year + 543
            return f"{year % 100:02d}" if count <= 2 else f"{year:04d}"
        case "m":
            return _named(moment.month, count, names.short_months, names.months, moment.month - 1)
        case "d" | "a":
            count = min(count, 4)
            return _named(moment.day, count, names.short_days, names.days, moment.weekday)
        case "h":
            hour = int(moment.seconds // 3600)
            return f"{(hour % 12 or 12) if twelve else hour:0{min(count, 2)}d}"
        case "s":
            return f"{int(moment.seconds % 60):0{min(count, 2)}d}"
    return ""


def _named(
    number: int, count: int, short: tuple[str, ...], full: tuple[str, ...], index: int
) -> str:
    """1 and 2 letters: the number; 3: the short name; 4: the name; 5: its first letter."""
    if count <= 2:
        return f"{number:0{count}d}"
    return {3: short[index], 5: full[index][0]}.get(count, full[index])
