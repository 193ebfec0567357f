"""What stood around a matrix when its mapping was chosen, by which it is found again.

People who never see Counterpoint insert columns and rows, move them and rename sheets. A mapping
that only counts lines would then read others' words as a plan's own.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from difflib import SequenceMatcher
from typing import TYPE_CHECKING, NamedTuple

from counterpoint.model import Message, column_letters, told
from counterpoint.workbook.layout.extent import last_body_row
from counterpoint.workbook.layout.headings import normalized
from counterpoint.workbook.layout.oriented import OrientedSheet
from counterpoint.workbook.layout.our_format import our_mapping
from counterpoint.workbook.layout.plan_headings import column_headings
from counterpoint.workbook.layout.propose import guessed_proposal
from counterpoint.workbook.layout.roles import SINGLE_ROLES
from counterpoint.workbook.mapping import ColumnRole, Landmarks, MatrixMapping

if TYPE_CHECKING:
    from counterpoint.workbook.reading import WorkbookGrids

__all__ = ["CERTAIN", "Kept", "end_of", "kept_mapping", "with_landmarks"]

LENGTH = 32
"""Characters of a heading that are remembered."""
_HEADER_WITHIN = 200
"""Rows up and down from its old place where a header is looked for."""
_ONCE = frozenset(SINGLE_ROLES.values())


CERTAIN = 0.8
"""Confidence from which a guess is opened without asking."""


class Kept(NamedTuple):
    """A mapping moved to where its matrix is now, and what a person should look at, if anything."""

    mapping: MatrixMapping
    doubts: tuple[Message, ...] = ()


def with_landmarks(
    grids: WorkbookGrids, mapping: MatrixMapping, *, ours: bool = False
) -> MatrixMapping:
    """`mapping` with what stands around it now; without any where its sheet is gone."""
    if mapping.sheet not in grids:
        return replace(mapping, landmarks=None)
    sheet = OrientedSheet(grids[mapping.sheet], mapping.transposed)
    headings = tuple(_headings(sheet, mapping.header_rows).items())
    column = _naming_column(mapping)
    end = _mark(sheet.text(mapping.last_row, column)) if column else ""
    return replace(mapping, landmarks=Landmarks(headings, end, ours))


def kept_mapping(grids: WorkbookGrids, mapping: MatrixMapping) -> Kept | None:
    """`mapping` where its headings and its last issue stand by now; None when it fits nowhere.

    Needs a mapping with landmarks. Columns that came since get the role that they seem to have.
    """
    marks = mapping.landmarks
    if marks is None:
        return None
    if marks.ours:
        ours = our_mapping(grids)
        there = ours is not None and ours.sheet == mapping.sheet
        return Kept(replace(ours, landmarks=marks)) if ours is not None and there else None
    name = _sheet_of(grids, mapping, marks)
    if name is None:
        return None
    sheet = OrientedSheet(grids[name], mapping.transposed)
    header = _header_rows(sheet, mapping, marks)
    shift = header[0] - mapping.header_rows[0] if header else 0
    now = _headings(sheet, header)
    moves = _moves(marks.headings, tuple(now.items()))
    places = _places(mapping, marks, moves.where, sheet.column_count)
    roles = {places[column]: role for column, role in mapping.roles if column in places}
    needed = {ColumnRole.PLAN, ColumnRole.ISSUE}.intersection(role for _, role in mapping.roles)
    if not needed <= set(roles.values()) or mapping.first_row + shift > sheet.row_count:
        return None
    known = [column for column, _ in marks.headings if column in dict(mapping.roles)]
    doubts: list[Message] = []
    if 2 * sum(column in moves.same for column in known) < len(known):
        if not all(column in moves.where for column in known):
            return None
        doubts.append(told("the headings have changed since the rows and columns were chosen"))
    moved = replace(
        mapping,
        sheet=name,
        header_rows=header,
        first_row=mapping.first_row + shift,
        last_row=mapping.last_row + shift,
        roles=tuple(sorted(roles.items(), key=lambda each: each[0])),
    )
    came = {column: now[column] for column in now if column not in places.values()}
    came = {column: text for column, text in came.items() if column not in moves.where.values()}
    if came:
        ignored = [new for old, new in moves.where.items() if old not in dict(mapping.roles)]
        moved, doubt = _with_new_columns(grids, moved, came, ignored)
        doubts += doubt
    return Kept(replace(moved, last_row=_last_row(sheet, moved, marks)), tuple(doubts))


def end_of(sheet: OrientedSheet, mapping: MatrixMapping) -> int:
    """The mapping's end, or the end of the rows that follow it without a blank one between."""
    roles = {column: role for column, role in mapping.roles if column <= sheet.column_count}
    last = min(mapping.last_row, sheet.row_count)
    if last < sheet.row_count and any(map(str.strip, sheet.rows[last])):
        blank = next(
            (
                number
                for number in range(last, sheet.row_count)
                if not any(map(str.strip, sheet.rows[number]))
            ),
            sheet.row_count,
        )
        found = last_body_row(sheet.rows[:blank], mapping.first_row, roles)
        last = max(last, found)
    return last


def _mark(text: str) -> str:
    return normalized(text)[:LENGTH]


def _headings(sheet: OrientedSheet, rows: tuple[int, ...]) -> dict[int, str]:
    """What stands over each column that has a heading."""
    found = {}
    lines = column_headings(sheet, rows)
    for column in range(1, sheet.column_count + 1):
        parts = dict.fromkeys(line[column - 1] for line in reversed(lines) if line[column - 1])
        if text := _mark(" / ".join(parts)):
            found[column] = text
    return found


def _naming_column(mapping: MatrixMapping) -> int:
    named = mapping.columns(ColumnRole.ISSUE) or mapping.columns(ColumnRole.ID)
    return named[0] if named else 0


def _sheet_of(grids: WorkbookGrids, mapping: MatrixMapping, marks: Landmarks) -> str | None:
    """The mapping's sheet; the only one with all its headings in their places where it was
    renamed."""
    if mapping.sheet in grids:
        return mapping.sheet
    wanted = dict(marks.headings)
    found = []
    for name in grids.names if wanted else ():
        sheet = OrientedSheet(grids[name], mapping.transposed)
        if _headings(sheet, mapping.header_rows) == wanted:
            found.append(name)
    return found[0] if len(found) == 1 else None


def _header_rows(sheet: OrientedSheet, mapping: MatrixMapping, marks: Landmarks) -> tuple[int, ...]:
    """Where most of the headings stand by now; of equals, nearest to where they stood."""
    rows = mapping.header_rows
    wanted = Counter(text for _, text in marks.headings)

    def found(by: int) -> int:
        moved = tuple(row + by for row in rows)
        return (Counter(_headings(sheet, moved).values()) & wanted).total()

    if not rows or not wanted or found(0) == wanted.total():
        return rows
    shifts = range(1 - rows[0], sheet.row_count - rows[-1] + 1)
    near = [by for by in shifts if abs(by) <= _HEADER_WITHIN]
    best = max(near, key=lambda by: (found(by), -abs(by)), default=0)
    return tuple(row + best for row in rows) if found(best) > found(0) else rows


class _Moves(NamedTuple):
    """Where each column went, by its old number, renamed ones too; and those of the same words."""

    where: dict[int, int]
    same: frozenset[int]


def _moves(before: Sequence[tuple[int, str]], after: Sequence[tuple[int, str]]) -> _Moves:
    matcher = SequenceMatcher(
        None, [text for _, text in before], [text for _, text in after], autojunk=False
    )
    where: dict[int, int] = {}
    gaps = []
    for kind, a, b, c, d in matcher.get_opcodes():
        if kind == "equal":
            pairs = zip(before[a:b], after[c:d], strict=True)
            where.update((old[0], new[0]) for old, new in pairs)
        else:
            gaps.append((before[a:b], after[c:d]))
    # What stands elsewhere by now was moved there.
    left = [each for _, news in gaps for each in news]
    for old, text in (each for olds, _ in gaps for each in olds):
        same = [new for new in left if new[1] == text]
        if same:
            where[old] = same[0][0]
            left.remove(same[0])
    same_words = frozenset(where)
    # As many others in the same place: they were renamed.
    for olds, news in gaps:
        lost = [old for old, _ in olds if old not in where]
        came = [new[0] for new in news if new in left]
        if len(lost) == len(came):
            where.update(zip(lost, came, strict=True))
    return _Moves(where, same_words)


def _places(
    mapping: MatrixMapping, marks: Landmarks, where: Mapping[int, int], columns: int
) -> dict[int, int]:
    """The new number of each column with a role: one without a heading goes with that before."""
    had = dict(marks.headings)
    found = {column: where[column] for column, _ in mapping.roles if column in where}
    taken = set(where.values())
    for column, _ in mapping.roles:
        if column in had:
            continue
        beside = max((old for old in where if old < column), default=min(where, default=0))
        new = column + where.get(beside, 0) - beside
        if 1 <= new <= columns and new not in taken:
            found[column] = new
            taken.add(new)
    return found


def _with_new_columns(
    grids: WorkbookGrids, mapping: MatrixMapping, came: Mapping[int, str], ignored: Sequence[int]
) -> tuple[MatrixMapping, list[Message]]:
    """`mapping` with roles for the columns that came since, and whether that is doubtful."""
    roles = dict(mapping.roles)
    known = {**dict.fromkeys(ignored, ColumnRole.IGNORE), **roles}
    sure = False
    guess: dict[int, ColumnRole] = {}
    for found, confidence in _guesses(grids, mapping):
        guess = dict(found.roles)
        sure = confidence >= CERTAIN and all(
            guess.get(column, ColumnRole.IGNORE) is role for column, role in known.items()
        )
        if sure:
            break
    for column in came:
        role = guess.get(column, ColumnRole.IGNORE)
        if role in _ONCE and role in roles.values():
            role = ColumnRole.REFERENCE
        if role is not ColumnRole.IGNORE:
            roles[column] = role
    mapping = replace(mapping, roles=tuple(sorted(roles.items(), key=lambda each: each[0])))
    if sure:
        return mapping, []
    names = ", ".join(
        str(column) if mapping.transposed else column_letters(column) for column in came
    )
    if mapping.transposed:
        doubt = told("rows came since the rows and columns were chosen: {names}", names=names)
    else:
        doubt = told("columns came since the rows and columns were chosen: {names}", names=names)
    return mapping, [doubt]


def _guesses(grids: WorkbookGrids, mapping: MatrixMapping) -> Iterator[tuple[MatrixMapping, float]]:
    """What the sheet looks like by itself: in our own format, or under the same header."""
    ours = our_mapping(grids)
    if ours is not None and ours.sheet == mapping.sheet and not mapping.transposed:
        yield ours, 1.0
    if mapping.header_rows:
        top, count = mapping.header_rows[0], len(mapping.header_rows)
        guess = guessed_proposal(
            grids[mapping.sheet], top, header_count=count, transposed=mapping.transposed
        )
        if guess is not None:
            yield guess.mapping, guess.confidence


def _last_row(sheet: OrientedSheet, mapping: MatrixMapping, marks: Landmarks) -> int:
    """Where the last issue stands by now, with the rows that follow it."""
    column = _naming_column(mapping)
    last = min(mapping.last_row, sheet.row_count)
    if column and marks.end and _mark(sheet.text(last, column)) != marks.end:
        rows = range(mapping.first_row, sheet.row_count + 1)
        found = [row for row in rows if _mark(sheet.text(row, column)) == marks.end]
        if len(found) == 1 and (found[0] > last or _ends_at(sheet, mapping, found[0], last)):
            last = found[0]
    return end_of(sheet, replace(mapping, last_row=max(last, mapping.first_row)))


def _ends_at(sheet: OrientedSheet, mapping: MatrixMapping, row: int, last: int) -> bool:
    """Whether the rows after `row`, up to `last`, are none of the matrix: some were deleted, and
    what stood below came up."""
    if any(map(str.strip, sheet.rows[row])):
        return False
    return last_body_row(sheet.rows[:last], mapping.first_row, dict(mapping.roles)) == row
