"""Where a matrix may begin: rows that head what stands below them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from counterpoint.workbook.layout.extent import is_footer_row
from counterpoint.workbook.layout.headings import heading_role
from counterpoint.workbook.layout.oriented import OrientedSheet
from counterpoint.workbook.layout.plan_headings import column_headings

__all__ = ["Header", "find_headers", "headers_at", "is_numbering"]

_SEARCHED_ROWS = 120
_SEARCHED_COLUMNS = 512
_MOST = 40
"""Headers looked at in one direction of one sheet: wide models have hundreds of lookalikes."""
_LONGEST_HEADING = 120
_SUBTITLE = re.compile(r"^\([^()]{1,60}\)$|^\[[^\[\]]{1,60}\]$|^(19|20)\d\d$")
_YEAR = re.compile(r"^(19|20)\d\d$")
_TELLING = {"issue", "topic", "question", "id"}


@dataclass(frozen=True)
class Header:
    """A header row, or two, over a run of columns.

    Attributes:
        rows: Counted from 1.
        first_column: First column of the run, counted from 1; its heading may be blank.
        last_column: Last column of the run.
        headings: For each header row its texts over the run, merged cells filled.
    """

    rows: tuple[int, ...]
    first_column: int
    last_column: int
    headings: tuple[tuple[str, ...], ...]

    @property
    def names(self) -> tuple[str, ...]:
        """The lowest heading of each column of the run; '' where it has none."""
        return tuple(
            next((text for text in reversed(stack) if text), "")
            for stack in zip(*self.headings, strict=True)
        )

    @property
    def labels(self) -> tuple[str, ...]:
        """All headings of each column of the run, group first; '' where it has none."""
        stacks = zip(*self.headings, strict=True)
        return tuple(": ".join(dict.fromkeys(text for text in each if text)) for each in stacks)


def find_headers(sheet: OrientedSheet) -> Iterator[Header]:
    """All places that may be a header, top to bottom, left to right."""
    rows = sheet.rows[:_SEARCHED_ROWS]
    found = 0
    for number in range(1, len(rows)):
        if sum(bool(text.strip()) for text in rows[number - 1][:_SEARCHED_COLUMNS]) < 2:
            continue
        for first, last in _runs(sheet, number):
            if not _may_head(sheet, number, first, last):
                continue
            header = _header(sheet, number, first, last)
            if header is not None:
                yield header
                found += 1
                if found >= _MOST:
                    return


def headers_at(sheet: OrientedSheet, row: int, count: int | None = None) -> Iterator[Header]:
    """The headers that begin in one row, counted from 1, whatever stands above it; of `count`
    rows, or of as many as they look like, group headings above them included."""
    if not 1 <= row < sheet.row_count:
        return
    for first, last in _runs(sheet, row):
        header = _header(sheet, row, first, last, count)
        if header is not None:
            yield header


def _may_head(sheet: OrientedSheet, row: int, first: int, last: int) -> bool:
    """Whether the row is words rather than numbers, and no row of a table itself: the row above
    is blank, a title or group headings, unless known headings stand here."""
    texts = [text.strip() for text in sheet.rows[row - 1][first - 1 : last]]
    headed = [text for text in texts if text]
    wordy = sum(
        bool(_YEAR.match(text)) or any(mark.isalpha() for mark in text[:40]) for text in headed
    )
    if wordy * 2 < len(headed):
        return False
    if row == 1:
        return True
    above = sum(bool(text.strip()) for text in sheet.rows[row - 2][first - 1 : last])
    if above < max(2, 0.5 * len(headed)) or _heads_groups(sheet, row - 1, first, last):
        return True
    known = {heading_role("matrix", text) for text in headed} & _TELLING
    return bool(known)


def _runs(sheet: OrientedSheet, row: int) -> Iterator[tuple[int, int]]:
    """Runs of columns, parted by columns that are blank in this row and in the rows below it."""
    below = sheet.rows[row - 1 : row + 40]
    width = min(sheet.column_count, _SEARCHED_COLUMNS)
    used = [any(line[column].strip() for line in below) for column in range(width)]
    for column in range(1, width - 2):
        # One label column, a gutter, then the plans: one table all the same.
        alone = used[column - 1] and (column == 1 or not used[column - 2])
        if alone and not used[column] and used[column + 1] and used[column + 2]:
            used[column] = True
    start = None
    for column, is_used in enumerate([*used, False], start=1):
        if is_used and start is None:
            start = column
        elif not is_used and start is not None:
            headed = [
                place for place in range(start, column) if sheet.rows[row - 1][place - 1].strip()
            ]
            if len(headed) >= 2:
                yield start, column - 1
            start = None


def _header(
    sheet: OrientedSheet, row: int, first: int, last: int, count: int | None = None
) -> Header | None:
    """The header that begins at `row`, of `count` rows if that is given; None when it is none."""
    if count is not None:
        rows = tuple(range(row, min(row + count, sheet.row_count)))
    else:
        rows = _header_block(sheet, row, first, last)
    if count is None and _heads_groups(sheet, row - 1, first, last):
        rows = (row - 1, *rows)
    headings = tuple(tuple(line[first - 1 : last]) for line in column_headings(sheet, rows))
    header = Header(rows, first, last, headings)
    named = [text for text in header.names if text]
    if len(named) < 2 or any(len(text) > _LONGEST_HEADING for text in named):
        return None
    if is_footer_row(named) and heading_role("matrix", named[0]) is None:
        return None
    return header


def _header_block(sheet: OrientedSheet, row: int, first: int, last: int) -> tuple[int, ...]:
    """The header's rows from `row` on: more than one where merged cells or gaps say so."""
    if row + 1 >= sheet.row_count:
        return (row,)
    bottom = row
    for top, left, end, right in sheet.merged:
        if top == row and left <= last and right >= first and end > bottom and end - row <= 2:
            bottom = end
    if bottom == row and (
        _has_groups(sheet, row, first, last) or _has_subtitles(sheet, row, first, last)
    ):
        bottom = row + 1
    if bottom > row and not any(text.strip() for text in sheet.rows[bottom - 1][first - 1 : last]):
        return (row,)
    return tuple(range(row, bottom + 1))


def _heads_groups(sheet: OrientedSheet, row: int, first: int, last: int) -> bool:
    """Whether the row above a header holds nothing but group headings, merged over columns; a
    cell merged from the first column on is a title."""
    areas = [
        (left, right)
        for top, left, bottom, right in sheet.merged
        if top == bottom == row and right > left and first < left and right <= last
    ]
    if not areas:
        return False
    texts = sheet.rows[row - 1]
    return all(
        any(left <= column <= right for left, right in areas)
        for column in range(first, last + 1)
        if texts[column - 1].strip()
    )


def _has_subtitles(sheet: OrientedSheet, row: int, first: int, last: int) -> bool:
    """Whether the next row holds nothing but words in brackets or years under the plans' names."""
    below = [text.strip() for text in sheet.rows[row][first - 1 : last]]
    filled = [text for text in below if text]
    return len(filled) >= 2 and not below[0] and all(_SUBTITLE.match(text) for text in filled)


def is_numbering(texts: Sequence[str]) -> bool:
    """Whether a row only numbers its columns: 1, 2, 3 … as official tables have it."""
    filled = [text.strip().rstrip(".") for text in texts if text.strip()]
    return len(filled) >= 3 and filled == [str(number + 1) for number in range(len(filled))]


def _has_groups(sheet: OrientedSheet, row: int, first: int, last: int) -> bool:
    """Whether the row has group headings and the next one the headings under them."""
    above = [text.strip() for text in sheet.rows[row - 1][first - 1 : last]]
    below = [text.strip() for text in sheet.rows[row][first - 1 : last]]
    spans = {
        column
        for top, left, bottom, right in sheet.merged
        if top == bottom == row and right > left
        for column in range(left, right + 1)
    }
    wide = {place for place in range(len(above)) if first + place in spans}
    if wide:
        return all(below[place] for place in wide) and all(
            not (above[place] and below[place]) for place in range(len(above)) if place not in wide
        )
    gaps = [place for place in range(1, len(above)) if not above[place]]
    if not gaps or not all(below[place] for place in gaps):
        return False
    # Not merged, but laid out as if: gaps filled below, the leading headings standing above only.
    leading = [place for place, text in enumerate(above) if text and not below[place]]
    short = all(len(text) <= 40 for text in below)
    return bool(leading) and leading[0] == 0 and short
