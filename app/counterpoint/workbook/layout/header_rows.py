"""Where a matrix may begin: rows that head what stands below them."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from counterpoint.workbook.layout.extent import is_footer_row
from counterpoint.workbook.layout.headings import heading_role, is_remark, mentions_plan
from counterpoint.workbook.layout.oriented import OrientedSheet
from counterpoint.workbook.layout.plan_headings import column_headings

__all__ = ["Header", "find_headers", "headers_at", "is_numbering", "numbers_columns"]

_SEARCHED_ROWS = 120
_SEARCHED_COLUMNS = 512
_MOST = 40
"""Headers looked at in one direction of one sheet: wide models have hundreds of lookalikes."""
_LONGEST_HEADING = 120
_SUBTITLE = re.compile(r"^\([^()]{1,60}\)$|^\[[^\[\]]{1,60}\]$|^(19|20)\d\d$")
_YEAR = re.compile(r"^(19|20)\d\d$")
_WIDEST_GUTTER = 3
_BESIDE = {"reference", "status", "outcome"}
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

    @property
    def grouped(self) -> frozenset[int]:
        """Indexes in the run of the columns under group headings over two columns or more, where
        there are two such groups or more, the first behind the leading columns."""
        if len(self.headings) < 2:
            return frozenset()
        over = self.headings[0]
        own = [text if text != low else "" for text, low in zip(over, self.names, strict=True)]
        groups: list[range] = []
        start = 0
        for place in range(1, len(own) + 1):
            if place == len(own) or own[place] != own[start]:
                if own[start] and place - start > 1:
                    groups.append(range(start, place))
                start = place
        if len(groups) < 2 or groups[0].start == 0:
            return frozenset()
        return frozenset(place for group in groups for place in group)

    @property
    def together(self) -> frozenset[int]:
        """Indexes in the run of the columns under the only heading over several, three or more,
        where others stand beside it: `Positions of the parties`."""
        if len(self.headings) < 2:
            return frozenset()
        over = self.headings[0]
        wide = {text for text in over if text and over.count(text) > 1}
        places = [place for place, text in enumerate(over) if text in wide]
        if len(wide) != 1 or len(places) < 3 or places[0] == 0:
            return frozenset()
        return frozenset(places)

    @property
    def offered(self) -> frozenset[int]:
        """Indexes in the run of the columns under the only heading over several, where it speaks
        of plans: `Proposals on the table`."""
        if len(self.headings) < 2:
            return frozenset()
        over = self.headings[0]
        wide = {text for text in over if text and over.count(text) > 1}
        if len(wide) != 1 or not all(map(mentions_plan, wide)):
            return frozenset()
        return frozenset(place for place, text in enumerate(over) if text in wide)


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
                if sheet.transposed and len(header.rows) > 1:
                    # What looks like a second row of headings may be the first issue's cells.
                    alone = _header(sheet, number, first, last, 1)
                    if alone is not None:
                        yield alone
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
    over = sheet.rows[row - 2][first - 1 : last]
    above = sum(bool(text.strip()) for text in over)
    if above < max(2, 0.5 * len(headed)) or _heads_groups(sheet, row - 1, first, last):
        return True
    if numbers_columns(over):
        return True
    known = {heading_role("matrix", text) for text in headed} & _TELLING
    return bool(known)


def _runs(sheet: OrientedSheet, row: int) -> Iterator[tuple[int, int]]:
    """Runs of columns, parted by columns that are blank in this row and in the rows below it."""
    below = sheet.rows[row - 1 : row + 40]
    width = min(sheet.column_count, _SEARCHED_COLUMNS)
    used = [any(line[column].strip() for line in below) for column in range(width)]
    _bridge(below, used, _table_ends(sheet, row))
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


def _table_ends(sheet: OrientedSheet, row: int) -> frozenset[int]:
    """The last columns of the spreadsheet tables that the header row `row` is part of."""
    if sheet.transposed:
        return frozenset()
    return frozenset(right for _, top, _, _, right, _ in sheet.grid.tables if top == row)


def _bridge(below: Sequence[Sequence[str]], used: list[bool], ends: Collection[int]) -> None:
    """Mark blank columns as used where one table goes on behind them, not behind its `ends`."""
    for gap in range(1, len(used) - 1):
        if used[gap] or not used[gap - 1] or gap in ends:
            continue
        after = next((place for place in range(gap, len(used)) if used[place]), len(used))
        if after - gap > _WIDEST_GUTTER or after == len(used):
            continue
        # One label column, a gutter, then the plans: one table all the same.
        alone = gap == 1 or not used[gap - 2]
        if (alone and used[after : after + 2] == [True, True]) or _goes_on(below, used, gap, after):
            used[gap:after] = [True] * (after - gap)


def _goes_on(below: Sequence[Sequence[str]], used: Sequence[bool], gap: int, after: int) -> bool:
    """Whether the columns from index `after` on belong to the table before the blank ones at
    `gap`: all headed, by nothing that begins a table, and filled in the same rows; or columns
    of remarks."""
    start = gap
    while start > 0 and used[start - 1]:
        start -= 1
    end = after
    while end < len(used) and used[end]:
        end += 1
    left = [text.strip() for text in below[0][start:gap]]
    right = [text.strip() for text in below[0][after:end]]
    headed = sum(bool(text.strip()) for text in below[0])
    if not all(right) or set(left) & set(right) or headed < 3:
        return False
    if heading_role("matrix", right[0]) in _TELLING or is_numbering(right):
        return False
    least = min(2, len(left))
    rows_left = {row for row, line in enumerate(below) if sum(map(bool, line[start:gap])) >= least}
    rows_right = {row for row, line in enumerate(below) if any(line[after:end])}
    if all(heading_role("matrix", text) in _BESIDE or is_remark(text) for text in right):
        return rows_right <= rows_left
    return len(rows_left) > 2 and after - gap == 1 and rows_left == rows_right


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
        return _repeats_groups(sheet, row, first, last)
    texts = sheet.rows[row - 1]
    below = sheet.rows[row]
    if len(areas) == 1 and any(
        heading_role("matrix", below[column - 1]) in _TELLING
        for column in range(areas[0][0], areas[0][1] + 1)
    ):
        return False  # a title over more than plans
    return all(
        any(left <= column <= right for left, right in areas)
        for column in range(first, last + 1)
        if texts[column - 1].strip()
    )


def _repeats_groups(sheet: OrientedSheet, row: int, first: int, last: int) -> bool:
    """Whether a row holds group headings that stand over each of their columns, or over the
    first of them: `Residents | Residents | Industry | Industry`, `Residents | | Industry |`."""
    if row < 1:
        return False
    above = [text.strip() for text in sheet.rows[row - 1][first - 1 : last]]
    below = [text.strip() for text in sheet.rows[row][first - 1 : last]]
    told = [place for place, text in enumerate(above) if text]
    if above[0] or len(set(above)) < 3 or not all(below):
        return False
    if any(len(text) > 40 or text.isdigit() for text in above):
        return False
    runs = [place for place in told if above[place - 1] != above[place]] + [len(above)]
    return all(end - start > 1 for start, end in pairwise(runs[:-1])) and len(told) > 1


def _has_subtitles(sheet: OrientedSheet, row: int, first: int, last: int) -> bool:
    """Whether the next row holds nothing but words in brackets or years under the plans' names."""
    below = [text.strip() for text in sheet.rows[row][first - 1 : last]]
    filled = [text for text in below if text]
    if len(filled) < 2 or below[0]:
        return False
    return all(_SUBTITLE.match(text) for text in filled) or _adds_to_names(sheet, row, first, last)


def _adds_to_names(sheet: OrientedSheet, row: int, first: int, last: int) -> bool:
    """Whether the next row, shut off by a blank one, says more of the names in this one (their
    towns): a few words under each of several in a row, nothing under what heads the issues."""
    above = [text.strip() for text in sheet.rows[row - 1][first - 1 : last]]
    below = [text.strip() for text in sheet.rows[row][first - 1 : last]]
    places = [place for place, text in enumerate(below) if text]
    after = sheet.rows[row + 1][first - 1 : last] if row + 1 < sheet.row_count else ["end"]
    if any(map(str.strip, after)) or places != list(range(places[0], places[-1] + 1)):
        return False
    said = all(len(below[place]) <= 30 and below[place][0].isalpha() for place in places)
    return said and all(above[place] for place in (0, *places))


def numbers_columns(texts: Sequence[str]) -> bool:
    """Whether a row above a header only numbers the columns, perhaps after a word for numbers."""
    filled = [text.strip() for text in texts if text.strip()]
    if filled and heading_role("matrix", filled[0]) == "id":
        filled = filled[1:]
    return is_numbering(filled)


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
    # Not merged, but laid out as if: gaps filled below, the leading headings standing above only,
    # each gap behind a heading that is a group's. Else it is a title, and what follows the cells.
    heads = (next(at for at in range(place, -1, -1) if above[at] or not at) for place in gaps)
    if not all(below[place] for place in heads):
        return False
    leading = [place for place, text in enumerate(above) if text and not below[place]]
    short = all(len(text) <= 40 for text in below)
    return bool(leading) and leading[0] == 0 and short
