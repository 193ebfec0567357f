"""How likely a reading is right, and what rather is not: its direction, its rows, the columns
before its plans, or its plans and what stands beside them.

A small fitted model whose signs know no language. `scoring.py` says whether something is a matrix
at all; this says whether people had better be asked how it is to be read. The weights were fitted
on first guesses at labelled drawings, with all words known and with some hidden
(bench/fit_certainty.py; docs/layouts.md tells how well they do on sets that were left out).
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from counterpoint.workbook.layout.column_profile import ColumnProfile
from counterpoint.workbook.layout.header_rows import Header
from counterpoint.workbook.layout.headings import share_alike
from counterpoint.workbook.layout.likeness import leaning, takes_up
from counterpoint.workbook.layout.oriented import OrientedSheet
from counterpoint.workbook.layout.role_guess import RoleGuess
from counterpoint.workbook.layout.unlike import unlike_share
from counterpoint.workbook.mapping import ColumnRole

__all__ = ["KINDS", "Reading", "Signs", "least_sure", "right_share", "signs_of"]

KINDS = ("direction", "rows", "leading", "plans")
_SAMPLE = 40
_BELOW = 8


@dataclass(frozen=True)
class Reading:
    """What a candidate for a matrix is judged by.

    Attributes:
        body: First and last row, counted from 1.
        profiles: The cells of each column of the header's run.
    """

    sheet: OrientedSheet
    header: Header
    guess: RoleGuess
    profiles: Sequence[ColumnProfile]
    body: tuple[int, int]


Signs = Mapping[str, Mapping[str, float]]


def signs_of(reading: Reading) -> Signs:
    """The signs of each of KINDS, most from 0 to 1."""
    return {
        "direction": _direction(reading),
        "rows": _rows(reading),
        "leading": _leading(reading),
        "plans": _plans(reading),
    }


def right_share(signs: Signs) -> float:
    """How likely nothing is wrong, from 0 to 1."""
    score = _USUALLY + sum(_weight(signs, kind) for kind in KINDS)
    return 1 / (1 + math.exp(max(-30.0, min(30.0, score))))


def least_sure(signs: Signs) -> str:
    """Which of KINDS speaks against the reading most, beside what is usual."""
    return max(KINDS, key=lambda kind: _weight(signs, kind))


def _weight(signs: Signs, kind: str) -> float:
    weights = _WEIGHTS[kind]
    return sum(weights[sign] * value for sign, value in signs[kind].items())


def _direction(reading: Reading) -> dict[str, float]:
    guess, profiles, names = reading.guess, reading.profiles, reading.header.names
    plans = guess.all(ColumnRole.PLAN)
    issue = guess.first(ColumnRole.ISSUE) or 0
    kinds = max(-0.4, min(0.4, leaning(profiles, names, issue, plans) or 0.0))
    return {
        "always": 1.0,
        "turned": float(reading.sheet.transposed),
        "kinds": kinds,
        "kinds, turned": kinds * reading.sheet.transposed,
        "issue told": float(issue in guess.by_word),
        "issue told, turned": float(issue in guess.by_word and reading.sheet.transposed),
        "others told": min(1.0, len(guess.by_word - {issue}) / 2),
        "wider than long": float(
            issue not in guess.by_word and len(plans) > len(profiles[issue].filled)
        ),
        "longer titles": _longer(profiles[issue].filled, [names[at] for at in plans]),
        "rows named alike": share_alike(profiles[issue].filled[:_SAMPLE]),
        "rival": 0.0,
    }


def _rows(reading: Reading) -> dict[str, float]:
    sheet, header, guess = reading.sheet, reading.header, reading.guess
    first, last = reading.body
    start = header.first_column - 1
    plans = [start + place for place in guess.all(ColumnRole.PLAN)]
    issue = start + (guess.first(ColumnRole.ISSUE) or 0)
    leading = range(start, min(plans))
    ids = guess.first(ColumnRole.ID)
    rows = sheet.rows
    end, top = rows[last - 1], rows[first - 1]
    is_section = sum(bool(text.strip()) for text in top[start : header.last_column]) == 1
    body = rows[max(first - 1, last - 1 - _SAMPLE) : last - 1]
    filled = _mean(_fill(row, plans) for row in body)
    titles = _mean(len(row[issue].strip()) for row in body if row[issue].strip())
    above = rows[header.rows[0] - 2][start : header.last_column] if header.rows[0] > 1 else ()
    below = [
        [text for text in row[start : header.last_column] if text.strip()]
        for row in rows[last : last + _BELOW]
    ]
    texts = [each for each in below if each]
    return {
        "always": 1.0,
        "last row without a position": float(bool(body) and not _fill(end, plans)),
        "last row emptier": max(0.0, filled - _fill(end, plans)),
        "last title missing": float(not end[issue].strip()),
        "last title longer": max(0.0, math.log((len(end[issue].strip()) + 1) / (2 * titles + 1))),
        "last row without ID": float(ids is not None and not end[start + (ids or 0)].strip()),
        "last row lacks": float(any(_lacks(body, end, column) for column in leading)),
        "last row largest": _largest(body, end, plans),
        "text below": min(1.0, len(texts) / 3),
        "right below": float(bool(below) and bool(below[0])),
        "a blank row near the end": _parted([*body, end], plans),
        "first title missing": float(not is_section and not top[issue].strip()),
        "first row emptier": 0.0 if is_section else max(0.0, filled - _fill(top, plans)),
        "several above": float(sum(bool(text.strip()) for text in above) > 1),
        "more header rows": float(len(header.rows) > 1),
        "rival": 0.0,
    }


def _leading(reading: Reading) -> dict[str, float]:
    names, profiles, guess = reading.header.names, reading.profiles, reading.guess
    issue, plans = guess.first(ColumnRole.ISSUE) or 0, guess.all(ColumnRole.PLAN)
    first, told = plans[0], guess.by_word
    before = [at for at in range(len(names)) if at < first and at != issue]
    free = [at for at in before if at not in told]
    others = [profiles[at] for at in plans[1:]]
    mine = profiles[first]
    beside = first == issue + 1 and first not in told and bool(others)
    return {
        "always": 1.0,
        "issue told": float(issue in told),
        "told before": min(1.0, sum(at in told for at in before) / 2),
        "issue gaps": 1 - profiles[issue].fill_share,
        "issue repeats": 1 - profiles[issue].distinct_share,
        "issue codes": float(profiles[issue].is_codes),
        "issue long": min(1.0, profiles[issue].mean_length / 80),
        "ID guessed": _guessed(guess, free, ColumnRole.ID),
        "topic guessed": _guessed(guess, free, ColumnRole.TOPIC),
        "question guessed": _guessed(guess, free, ColumnRole.QUESTION),
        "weight guessed": _guessed(guess, free, ColumnRole.WEIGHT),
        "reference guessed": _guessed(guess, free, ColumnRole.REFERENCE),
        "first unlike": (
            unlike_share(names, profiles, first, plans) if beside and len(plans) > 2 else 0.0
        ),
        "first longer": (
            max(0.0, math.log((mine.mean_length + 1) / (_lengths(others) + 1))) if beside else 0.0
        ),
        "first distinct": (
            mine.distinct_share - _mean(each.distinct_share for each in others) if beside else 0.0
        ),
        "first words of its own": 1 - takes_up(mine, others) if beside else 0.0,
        "first numbers": (
            max(0.0, mine.number_share - _mean(each.number_share for each in others))
            if beside
            else 0.0
        ),
        "few rows": float(len(mine.texts) < 6),
    }


def _plans(reading: Reading) -> dict[str, float]:
    names, profiles, guess = reading.header.names, reading.profiles, reading.guess
    issue, plans = guess.first(ColumnRole.ISSUE) or 0, guess.all(ColumnRole.PLAN)
    told, last = guess.by_word, plans[-1]
    after = [at for at in guess.roles if at > issue and guess.roles[at] is not ColumnRole.PLAN]
    known = [at for at in after if at in told]
    free = [at for at in after if at not in told]
    trusted = len(plans) > 2 and len({names[at] for at in plans}) == len(plans)
    shares = {
        at: unlike_share(names, profiles, at, plans) for at in plans if trusted and at not in told
    }
    others = [profiles[at] for at in plans[:-1]]
    mine = profiles[last]
    untold = last not in told and bool(others)
    return {
        "always": 1.0,
        "least like": max(shares.values(), default=0.0),
        "next to least": sorted(shares.values())[-2] if len(shares) > 1 else 0.0,
        "last unlike": shares.get(last, 0.0),
        "reference guessed": _guessed(guess, free, ColumnRole.REFERENCE),
        "outcome guessed": _guessed(guess, free, ColumnRole.OUTCOME),
        "status guessed": _guessed(guess, free, ColumnRole.STATUS),
        "weight guessed": _guessed(guess, free, ColumnRole.WEIGHT),
        "known after": min(1.0, len(known) / 2),
        "nothing after": float(not after),
        "two plans": float(len(plans) == 2),
        "last emptier": (
            max(0.0, _mean(each.fill_share for each in others) - mine.fill_share) if untold else 0.0
        ),
        "last words of its own": 1 - takes_up(mine, others) if untold else 0.0,
        "last wordier": (
            max(0.0, len(names[last].split()) - _mean(len(names[at].split()) for at in plans[:-1]))
            / 3
            if untold
            else 0.0
        ),
        "last repeats": (
            max(0.0, _mean(each.distinct_share for each in others) - mine.distinct_share)
            if untold
            else 0.0
        ),
        "last numbers": (
            abs(mine.number_share - _mean(each.number_share for each in others)) if untold else 0.0
        ),
        "named alike": share_alike([names[at] for at in plans]),
        "told as plans": _mean(float(at in told) for at in plans),
        "headings repeat": float(len({names[at] for at in plans}) < len(plans)),
    }


def _guessed(guess: RoleGuess, places: Iterable[int], role: ColumnRole) -> float:
    return float(any(guess.roles.get(place) is role for place in places))


def _fill(row: Sequence[str], columns: Sequence[int]) -> float:
    return _mean(float(bool(row[column].strip())) for column in columns)


def _parted(body: Sequence[Sequence[str]], plans: Sequence[int]) -> float:
    """How much the rows below the only blank row look like none of the matrix: fewer, or emptier
    than those above. Where several rows are blank, they part the topics."""
    blank = [at for at, row in enumerate(body) if not any(map(str.strip, row))]
    if len(blank) != 1:
        return 0.0
    above, below = body[: blank[0]], body[blank[0] + 1 :]
    emptier = _mean(_fill(row, plans) for row in above) - _mean(_fill(row, plans) for row in below)
    return float(3 * len(below) <= len(above) or emptier > 0.2)


def _lacks(body: Sequence[Sequence[str]], end: Sequence[str], column: int) -> bool:
    """Whether the row `end` is blank in a column that is filled in all rows above."""
    return len(body) > 2 and not end[column].strip() and all(row[column].strip() for row in body)


def _largest(body: Sequence[Sequence[str]], end: Sequence[str], plans: Sequence[int]) -> float:
    """Share of the plans whose amount in the row `end` is larger than all above."""
    found = []
    for plan in plans:
        amount = _amount(end[plan])
        above = [each for row in body if (each := _amount(row[plan])) is not None]
        found.append(float(amount is not None and len(above) > 2 and amount > max(above)))
    return _mean(found)


def _amount(text: str) -> float | None:
    digits = "".join(mark for mark in text if mark.isdecimal())
    letters = sum(map(str.isalpha, text))
    return float(digits[:15]) if digits and letters <= 3 else None


def _longer(titles: Sequence[str], headings: Sequence[str]) -> float:
    """How much longer titles are than headings, from -1 to 1."""
    one, other = _mean(map(len, titles[:_SAMPLE])), _mean(map(len, headings))
    return max(-1.0, min(1.0, math.log((one + 1) / (other + 1))))


def _lengths(profiles: Sequence[ColumnProfile]) -> float:
    return _mean(each.mean_length for each in profiles)


def _mean(values: Iterable[float]) -> float:
    found = list(values)
    return sum(found) / len(found) if found else 0.0


_WEIGHTS: Mapping[str, Mapping[str, float]] = {
    "direction": {
        "always": 0.40,
        "turned": 0.00,
        "kinds": -1.54,
        "kinds, turned": -0.87,
        "issue told": 0.00,
        "issue told, turned": 0.18,
        "others told": 0.00,
        "wider than long": 1.62,
        "longer titles": -0.71,
        "rows named alike": 0.23,
        "rival": 1.66,
    },
    "rows": {
        "always": 0.03,
        "last row without a position": 0.89,
        "last row emptier": 1.80,
        "last title missing": 0.77,
        "last title longer": 1.47,
        "last row without ID": 1.07,
        "last row lacks": 0.96,
        "last row largest": 0.61,
        "text below": -0.76,
        "right below": 0.26,
        "a blank row near the end": 1.08,
        "first title missing": 0.70,
        "first row emptier": 0.73,
        "several above": 0.60,
        "more header rows": -0.73,
        "rival": 0.88,
    },
    "leading": {
        "always": -0.30,
        "issue told": 0.00,
        "told before": 0.00,
        "issue gaps": 0.79,
        "issue repeats": 0.78,
        "issue codes": 0.32,
        "issue long": 1.31,
        "ID guessed": 0.74,
        "topic guessed": 0.59,
        "question guessed": 1.25,
        "weight guessed": 0.02,
        "reference guessed": 0.94,
        "first unlike": 1.39,
        "first longer": 0.49,
        "first distinct": -0.96,
        "first words of its own": 0.00,
        "first numbers": 0.65,
        "few rows": -0.34,
    },
    "plans": {
        "always": -0.25,
        "least like": 1.66,
        "next to least": 0.87,
        "last unlike": 1.55,
        "reference guessed": 0.96,
        "outcome guessed": 1.21,
        "status guessed": 0.04,
        "weight guessed": 0.02,
        "known after": -0.62,
        "nothing after": 0.12,
        "two plans": 0.33,
        "last emptier": 0.51,
        "last words of its own": -0.27,
        "last wordier": -0.61,
        "last repeats": 0.73,
        "last numbers": 1.10,
        "named alike": -0.32,
        "told as plans": -0.51,
        "headings repeat": 0.61,
    },
}
"""How much each sign counts towards `wrong`; `always` makes a kind's sum 0 where all is usual."""
_USUALLY = -2.78
