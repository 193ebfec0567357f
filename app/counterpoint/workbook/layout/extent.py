"""Where a body ends: footnotes, sums and legends below a matrix are none of its rows."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from counterpoint.workbook.layout.headings import begins_with, normalized, words
from counterpoint.workbook.layout.role_guess import all_with, first_with
from counterpoint.workbook.layout.sums import adds_up, is_ranking, is_sum
from counterpoint.workbook.mapping import ColumnRole

__all__ = ["is_footer_row", "last_body_row"]

_MARKED = re.compile(r"^\s*(\*|†|‡|¹|²|³|\(\*\)|\[[a-z0-9]\]|©)")
_DEFINED = re.compile(r"^\S{1,15}( \S{1,15})? ?[=:–] ?\S.{3,}")
_COLONS = (":", "：")
_SENTENCE = 6
_NOTES = 12
"""Lines of notes that may stand below one that is known for a note."""
_NUMBERED = 3
"""Rows with IDs from which on a row of amounts without one is a sum."""
_SUMMED = 200
"""Rows that a sum is compared with: enough for tables that people add up by hand."""
_MOST_SUMS = 12
"""Rows in a column that may sum up those above. Where more of them seem to, amounts simply
repeat down the table, and none of them is a sum."""
_ASKED = 64
"""Plans that a sum is looked for in: where it stands below these, it does below the others."""
_NAMING = (ColumnRole.ID, ColumnRole.ISSUE, ColumnRole.QUESTION)
_TELLING = (ColumnRole.ID, ColumnRole.TOPIC, ColumnRole.ISSUE, ColumnRole.QUESTION, ColumnRole.PLAN)


@dataclass(frozen=True)
class _Columns:
    """The columns that tell where a body ends, as indexes from 0.

    Attributes:
        telling: Those of which one is filled in every row of a body.
        naming: Those that name an issue.
        identity: That of the IDs, None without one.
        weight: That of the weights, None without one.
    """

    telling: Sequence[int]
    naming: Sequence[int]
    plans: Sequence[int]
    identity: int | None
    weight: int | None

    @classmethod
    def of(cls, roles: Mapping[int, ColumnRole]) -> _Columns:
        """By role of each column, counted from 1."""
        found = {column - 1: role for column, role in roles.items()}
        return cls(
            [place for place, role in found.items() if role in _TELLING],
            [place for place, role in found.items() if role in _NAMING],
            all_with(found, ColumnRole.PLAN),
            first_with(found, ColumnRole.ID),
            first_with(found, ColumnRole.WEIGHT),
        )


def is_footer_row(texts: Iterable[str]) -> bool:
    """Whether a row's texts are one footnote, a source line, a legend entry or a sum."""
    first = next((text for text in texts if text.strip()), "")
    return bool(_MARKED.match(first)) or begins_with(first, "footer") is not None


def last_body_row(
    rows: Sequence[Sequence[str]], first: int, roles: Mapping[int, ColumnRole]
) -> int:
    """The last row, counted from 1, of a body that begins at `first`; at least `first`.

    Rows at the end that are empty in the telling columns are left out; so is what stands
    alone below a blank row, and footers.
    """
    columns = _Columns.of(roles)
    telling, naming, plans = columns.telling, columns.naming, columns.plans
    last = len(rows)
    while last > first and not _any(rows[last - 1], telling):
        last -= 1
    end = last
    sums = 0
    below_sums = last
    apart_from = last + 1
    # Walk up through what may be footers; stop at the first row that is none.
    while end > first:
        row = rows[end - 1]
        if not _any(row, telling):
            end -= 1
            continue
        if end > apart_from and not _any(row, plans):
            end -= 1
            continue
        if _is_sum(row, plans) or (is_footer_row(row) and not _several(row, plans)):
            end -= 1
            continue
        if not _any(row, plans):
            if end <= apart_from and (blank := _blank_above(rows, end, first)) is not None:
                apart_from = blank
            if end > apart_from or not _any(row, naming):
                end -= 1
                continue
        if _is_unnumbered(rows, end, first, columns):
            end -= 1
            continue
        if _reckons(rows, end, first, columns):
            if sums == 0:
                below_sums = end
            sums += 1
            if sums > _MOST_SUMS:
                end = below_sums
                break
            end -= 1
            continue
        if (summed := _above_sums(rows, end, first, plans)) is not None:
            end = summed
            continue
        if not _any(row, plans) and (_is_sentence(row) or _goes_with_notes(rows, end, first)):
            end -= 1
            continue
        above = _above_small_table(rows, end, first, plans)
        if above is not None:
            end = above
            continue
        break
    return max(first, end)


def _above_small_table(
    rows: Sequence[Sequence[str]], end: int, first: int, plans: Sequence[int]
) -> int | None:
    """The row above a narrower table below blank rows that ends at `end`; None without one.

    It has a title of its own and names and values (assumptions, say), in columns of which only
    the first is a plan's; or it leaves the last plan blank, which is full in all rows above.
    """
    if len(plans) < 3:
        return None
    top = end
    while top > first and any(map(str.strip, rows[top - 2])):
        top -= 1
    if top in (first, end):
        return None
    titled = sum(bool(text.strip()) for text in rows[top - 1]) == 1
    if titled and not any(_any(row, plans[1:]) for row in rows[top - 1 : end]):
        return top - 1
    above = [row for row in rows[first - 1 : top - 1] if _any(row, plans)]
    full = len(above) > 3 and all(row[plans[-1]].strip() for row in above)
    narrower = end - top > 1 and not any(row[plans[-1]].strip() for row in rows[top - 1 : end])
    return top - 1 if full and narrower else None


def _above_sums(
    rows: Sequence[Sequence[str]], end: int, first: int, plans: Sequence[int]
) -> int | None:
    """The row above sums and what follows from them (taxes, shares) that end at `end`: rows of
    amounts below a blank one, the first of them a sum by its word; None without them."""
    top = end
    while top > max(first, end - _MOST_SUMS) and _holds_amounts(rows[top - 1], plans):
        top -= 1
    if top in (first, end) or any(map(str.strip, rows[top - 1])):
        return None
    return top - 1 if _is_sum(rows[top], plans) else None


def _any(row: Sequence[str], columns: Collection[int]) -> bool:
    return any(row[column].strip() for column in columns)


def _is_sum(row: Sequence[str], plans: Collection[int]) -> bool:
    """Whether a row adds up the plans: a word for it and amounts only, or a verdict's name."""
    named = next((text for text in row if text.strip()), "")
    leading = [text for text in row[: min(plans, default=0)] if text.strip()]
    wordy = [text for text in leading if not _is_amount(text)]
    if normalized(named) in words("verdicts") and len(wordy) < 2:
        return True
    texts = [row[column].strip() for column in plans if row[column].strip()]
    return begins_with(named, "footer") == "sum" and all(map(_is_amount, texts))


def _is_sentence(row: Sequence[str]) -> bool:
    """Whether a row is one line of text: at the end it heads no rows, and no issue has a sentence
    for a name and not one position."""
    filled = [text.strip() for text in row if text.strip()]
    return len(filled) == 1 and len(filled[0].split()) >= _SENTENCE and "?" not in filled[0]


def _is_room_to_sign(rows: Sequence[Sequence[str]], end: int, first: int) -> bool:
    """Whether the row `end` is one text before a colon, as no issue above the lines like it is."""
    for number in range(end, max(first - 1, end - _NOTES), -1):
        filled = [text.strip() for text in rows[number - 1] if text.strip()]
        if filled and not filled[0].endswith(_COLONS):
            return number < end
        if len(filled) > 1:
            return False
    return False


def _goes_with_notes(rows: Sequence[Sequence[str]], end: int, first: int) -> bool:
    """Whether the row `end` is one text that reads as a note, or that follows lines which do."""
    if _is_room_to_sign(rows, end, first):
        return True
    for number in range(end, max(first, end - _NOTES), -1):
        filled = [text.strip() for text in rows[number - 1] if text.strip()]
        if len(filled) != 1:
            return False
        text = filled[0]
        said = text.endswith(".") and len(text.split()) > 2
        if said or _DEFINED.match(text) or is_footer_row(filled) or _is_sentence(filled):
            return True
    return False


def _is_unnumbered(rows: Sequence[Sequence[str]], end: int, first: int, columns: _Columns) -> bool:
    """Whether the row `end` has no weight below rows that all have one, or holds amounts and no ID
    below rows that have one."""
    row = rows[end - 1]
    asked: list[tuple[int, float]] = []
    if columns.identity is not None and _holds_amounts(row, columns.plans):
        asked.append((columns.identity, 0.9))
    if columns.weight is not None:
        asked.append((columns.weight, 1.0))
    if all(row[column].strip() for column, _ in asked):
        return False
    near = rows[max(first - 1, end - 1 - _SUMMED) : end - 1]
    above = [line for line in near if _any(line, columns.plans)]
    return any(
        not row[column].strip() and _all_have(above, column, share) for column, share in asked
    )


def _all_have(above: Sequence[Sequence[str]], column: int, share: float) -> bool:
    """Whether that share of the rows has a text in the column, but for few at the end."""
    count = len(above)
    while count > 0 and not above[count - 1][column].strip():
        count -= 1
    if count < _NUMBERED or len(above) - count > min(_MOST_SUMS, count // 2):
        return False
    return sum(bool(line[column].strip()) for line in above[:count]) >= share * count


def _reckons(rows: Sequence[Sequence[str]], end: int, first: int, columns: _Columns) -> bool:
    """Whether the row `end` sums up the rows above it or ranks the plans."""
    plans, weight = columns.plans[:_ASKED], columns.weight
    row = rows[end - 1]
    if not _holds_amounts(row, plans):
        return False
    above = rows[max(first - 1, end - 1 - _SUMMED) : end - 1]
    return (
        adds_up(above, row, plans, weight)
        or is_ranking(above, row, plans)
        or (weight is not None and is_sum(above, row, weight))
    )


def _holds_amounts(row: Sequence[str], plans: Sequence[int]) -> bool:
    texts = [row[plan] for plan in plans if row[plan].strip()]
    return bool(texts) and all(map(_is_amount, texts))


def _is_amount(text: str) -> bool:
    """Whether a text is a number, maybe with a currency or a unit as short as one."""
    letters = sum(mark.isalpha() for mark in text)
    return letters <= 3 and any(mark.isdigit() for mark in text)


def _several(row: Sequence[str], columns: Collection[int]) -> bool:
    return sum(bool(row[column].strip()) for column in columns) > 1


def _blank_above(rows: Sequence[Sequence[str]], row: int, first: int) -> int | None:
    """The blank row that parts `row` and the lone lines above it from the body, or None."""
    number = row
    while number > first and sum(bool(text.strip()) for text in rows[number - 1]) == 1:
        number -= 1
    is_blank = number < row and not any(map(str.strip, rows[number - 1]))
    return number if is_blank else None
