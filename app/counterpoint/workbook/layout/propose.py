"""Guessing where the matrices of a workbook are."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from counterpoint.model import told
from counterpoint.workbook.layout.certainty import (
    Reading,
    Signs,
    least_sure,
    right_share,
    signs_of,
)
from counterpoint.workbook.layout.column_profile import ColumnProfile, forget_texts
from counterpoint.workbook.layout.extent import last_body_row
from counterpoint.workbook.layout.header_rows import (
    Header,
    find_headers,
    headers_at,
    is_numbering,
    numbers_columns,
)
from counterpoint.workbook.layout.headings import heading_role, normalized
from counterpoint.workbook.layout.not_plans import plan_doubt
from counterpoint.workbook.layout.oriented import TRANSPOSE_LIMIT, OrientedSheet
from counterpoint.workbook.layout.records import RecordSheet, companion_kind, find_record_sheet
from counterpoint.workbook.layout.role_guess import RoleGuess
from counterpoint.workbook.layout.roles import guess_roles
from counterpoint.workbook.layout.scoring import Evidence, weigh
from counterpoint.workbook.mapping import ColumnRole, MatrixMapping, MatrixProposal

if TYPE_CHECKING:
    from counterpoint.workbook.reading import SheetGrid, WorkbookGrids

__all__ = ["guessed_proposal", "propose_matrices"]

_SAMPLE_ROWS = 300
"""Rows of a body that are looked at to guess roles; enough to know, and quick on full sheets."""
_WIDEST = 60
_MOST_COLUMNS = 512
"""Columns of a matrix that is guessed: more than there are states or parties to compare."""
_LEAST = 0.35
_SURE = 0.8
_MOST = 12
_RIGHT = 0.9
"""A reading less likely to be right than that is asked about."""
_LEEWAY = 0.1
"""How much less than sure it may be that there is a matrix, where its reading is."""
_UNSURE = {
    "direction": told("it is not sure whether the table lies on its side"),
    "rows": told("it is not sure where the rows begin and end"),
    "leading": told("it is not sure which columns name the issues"),
    "plans": told("it is not sure which columns are plans"),
}
_FAR = 0.4
"""Scores that far apart leave no doubt which of two readings is meant."""
_DOUBT = 0.3
"""How much the least sure plan counts among the reasons."""
_TOLD = 0.03
"""Evidence that counts less is not told among the reasons."""


@dataclass(frozen=True)
class _Candidate:
    """A guess with the cells that it covers, so that overlapping ones compete."""

    proposal: MatrixProposal
    area: tuple[int, int, int, int]
    score: float
    positions: int
    reading: Reading
    doubted: bool = False
    """Whether its reasons name a column that may be no plan."""
    across: float = 0.0
    """How near the best reading of its cells in the other direction comes, from 0 to 1."""
    along: float = 0.0
    """How near the best reading under another header comes."""

    def signs(self) -> Signs:
        """What may be wrong with it."""
        signs = signs_of(self.reading)
        return {
            **signs,
            "direction": {**signs["direction"], "rival": self.across},
            "rows": {**signs["rows"], "rival": self.along},
        }


def propose_matrices(grids: WorkbookGrids) -> tuple[MatrixProposal, ...]:
    """Guesses at the matrices in all sheets, likeliest first; () when nothing looks like one.

    Of readings of the same cells only the likeliest is proposed, and right after the first of
    each sheet its reading in the other direction. Raises what reading a sheet raises.
    """
    proposals = tuple(_judged(each) for each in _ranked(grids))
    forget_texts()
    return proposals


def _ranked(grids: WorkbookGrids) -> list[_Candidate]:
    """The candidates that are proposed, likeliest first."""
    companions = _companions(grids)
    found: list[_Candidate] = []
    turned: dict[int, _Candidate] = {}
    for name in grids.names:
        if name in companions:
            continue
        candidates = sorted(_candidates(grids[name]), key=_score, reverse=True)
        chosen: list[_Candidate] = []
        for candidate in candidates:
            if not any(_overlap(candidate.area, other.area) for other in chosen):
                chosen.append(candidate)
        other = _other_direction(candidates, chosen)
        chosen = [_beside_rivals(each, candidates) for each in chosen]
        found += chosen
        if other is not None:
            turned[id(chosen[0])] = _beside_rivals(other, candidates)
        forget_texts()
    ranked: list[_Candidate] = []
    for each in sorted(found, key=_rank, reverse=True)[:_MOST]:
        ranked.append(each)
        if id(each) in turned:
            ranked.append(turned[id(each)])
    return ranked


def _beside_rivals(candidate: _Candidate, candidates: Sequence[_Candidate]) -> _Candidate:
    """The candidate, and how near other readings of its cells come to it."""
    near = {False: 0.0, True: 0.0}
    mapping = candidate.proposal.mapping
    for each in candidates:
        if each is not candidate and _overlap(each.area, candidate.area):
            other = each.proposal.mapping.transposed != mapping.transposed
            share = 1 - (candidate.score - each.score) / _FAR
            near[other] = max(near[other], min(1.0, share))
    return replace(candidate, across=near[True], along=near[False])


def guessed_proposal(
    grid: SheetGrid, header_row: int, *, header_count: int | None = None, transposed: bool = False
) -> MatrixProposal | None:
    """The likeliest matrix under a header that a person points at, for the mapping dialog.

    `header_row` is counted from 1 (a sheet column where `transposed`); the header has
    `header_count` rows, or as many as it looks like. None when nothing below can be a matrix.
    """
    sheet = OrientedSheet(grid, transposed)
    headers = headers_at(sheet, header_row, header_count)
    found = [each for header in headers if (each := _candidate(sheet, header)) is not None]
    proposal = _judged(max(found, key=_score)) if found else None
    forget_texts()
    return proposal


def _judged(candidate: _Candidate) -> MatrixProposal:
    """The proposal, no surer than it is that its reading is right."""
    signs = candidate.signs()
    share = right_share(signs)
    if share >= _RIGHT:
        sure = _SURE + (1 - _SURE) * (share - _RIGHT) / (1 - _RIGHT)
    else:
        sure = _SURE * share / _RIGHT
    proposal = candidate.proposal
    reasons = proposal.reasons
    kind = least_sure(signs)
    if share < _RIGHT and not (kind == "plans" and candidate.doubted):
        reasons = (told("Against: {reason}.", reason=_UNSURE[kind]), *reasons)
    most = candidate.score
    if most >= _SURE - _LEEWAY:
        most += _LEEWAY
    confidence = max(0.0, min(0.99, most, sure))
    return replace(proposal, confidence=round(confidence, 3), reasons=reasons)


def _score(candidate: _Candidate) -> float:
    return candidate.score


def _rank(candidate: _Candidate) -> tuple[float, float]:
    """Order among matrices in different places: of those that are surely one, the fullest."""
    if candidate.score >= _SURE:
        return _SURE, candidate.positions
    return candidate.score, 0


def _companions(grids: WorkbookGrids) -> frozenset[str]:
    """Sheets that stand beside a matrix and hold none."""
    found = {name for name in grids.names if companion_kind(name) == "annotations"}
    for kind in ("plans", "stances", "sources", "citations"):
        sheet = find_record_sheet(grids, kind)
        if sheet is not None and _is_no_matrix(sheet, kind):
            found.add(sheet.name)
    return frozenset(found) if len(found) < len(grids.names) else frozenset()


def _is_no_matrix(sheet: RecordSheet, kind: str) -> bool:
    """Whether a sheet of that name cannot be the matrix itself, on a sheet called Codes or
    Proposals: there is more than IDs and plans that only such a record has."""
    if kind == "stances":
        return not sheet.columns.keys().isdisjoint({"scale", "options", "unit"})
    return kind != "plans" or len(sheet.columns) > 1


def _overlap(one: tuple[int, int, int, int], other: tuple[int, int, int, int]) -> bool:
    return one[0] <= other[2] and other[0] <= one[2] and one[1] <= other[3] and other[1] <= one[3]


def _other_direction(
    candidates: Sequence[_Candidate], chosen: Sequence[_Candidate]
) -> _Candidate | None:
    """The best reading of the likeliest matrix's cells turned, for the dialog."""
    if not chosen:
        return None
    best = chosen[0].proposal.mapping
    for each in candidates:
        if each.proposal.mapping.transposed != best.transposed and _overlap(
            each.area, chosen[0].area
        ):
            return each
    return None


def _candidates(grid: SheetGrid) -> Iterator[_Candidate]:
    directions = [False]
    if grid.row_count <= _WIDEST and grid.row_count * grid.column_count <= TRANSPOSE_LIMIT:
        directions.append(True)
    for transposed in directions:
        sheet = OrientedSheet(grid, transposed)
        headers = list(find_headers(sheet))
        for header in headers:
            candidate = _candidate(sheet, header)
            if candidate is not None and candidate.score >= _LEAST:
                yield candidate


def _candidate(sheet: OrientedSheet, header: Header) -> _Candidate | None:
    """Read what stands below one header as a matrix; None when it cannot be one."""
    first = _first_row(sheet, header)
    if first is None or header.last_column - header.first_column >= _MOST_COLUMNS:
        return None
    end = _end_of_block(sheet, header, first)
    rows = sheet.rows[first - 1 : min(end, first - 1 + _SAMPLE_ROWS)]
    groups = {
        "grouped": header.grouped,
        "together": header.together,
        "offered": header.offered,
    }
    profiles = _profiles(sheet, header, first, rows)
    guess = guess_roles(header.names, profiles, transposed=sheet.transposed, **groups)
    last = _last_row(sheet, header, guess, first, end)
    if last < min(end, first - 1 + _SAMPLE_ROWS):
        profiles = _profiles(sheet, header, first, sheet.rows[first - 1 : last])
        guess = guess_roles(header.names, profiles, transposed=sheet.transposed, **groups)
    plans = guess.all(ColumnRole.PLAN)
    if not plans or guess.first(ColumnRole.ISSUE) is None:
        return None
    evidence = weigh(
        header.names,
        profiles,
        guess,
        labels=header.labels,
        body_rows=len(profiles[0].texts) if last - first < _SAMPLE_ROWS else last - first,
        transposed=sheet.transposed,
    )
    evidence += _surroundings(sheet, header, first)
    doubt, least = plan_doubt(header.names, profiles, plans, guess.by_word)
    positions = sum(len(profiles[place].filled) for place in plans)
    doubts = []
    if doubt and least is not None:
        reason = told("it is not sure that {heading!r} is a plan", heading=header.names[least])
        doubts.append(Evidence(-_DOUBT * doubt, reason))
    reading = Reading(sheet, header, guess, profiles, (first, last))
    return _as_candidate(reading, evidence, doubts, positions)


def _as_candidate(
    reading: Reading, evidence: Sequence[Evidence], doubts: Sequence[Evidence], positions: int
) -> _Candidate:
    """A candidate of what was found; `doubts` about single columns are told among the reasons,
    but do not count for the rank among other readings."""
    sheet, header, guess = reading.sheet, reading.header, reading.guess
    first, last = reading.body
    mapping = MatrixMapping(
        sheet=sheet.grid.name,
        header_rows=header.rows,
        first_row=first,
        last_row=last,
        roles=tuple(
            (header.first_column + place, guess.roles[place]) for place in sorted(guess.roles)
        ),
        transposed=sheet.transposed,
    )
    score = sum(each.weight for each in evidence)
    heaviest = sorted((*evidence, *doubts), key=lambda each: -abs(each.weight))
    reasons = tuple(
        told("For: {reason}.", reason=each.reason)
        if each.weight > 0
        else told("Against: {reason}.", reason=each.reason)
        for each in heaviest
        if each.reason is not None and abs(each.weight) >= _TOLD
    )
    area = (header.rows[0], header.first_column, last, header.last_column)
    if sheet.transposed:
        area = (area[1], area[0], area[3], area[2])
    return _Candidate(
        MatrixProposal(mapping, min(0.99, max(0.0, score)), reasons),
        area,
        score,
        positions,
        reading,
        any(abs(each.weight) >= _TOLD for each in doubts),
    )


def _first_row(sheet: OrientedSheet, header: Header) -> int | None:
    """The first row below the header with a text in its columns."""
    for row in range(header.rows[-1] + 1, min(sheet.row_count, header.rows[-1] + 4) + 1):
        cells = _cells(sheet, header, row)
        if any(cells) and not is_numbering(cells):
            return row
    return None


def _cells(sheet: OrientedSheet, header: Header, row: int) -> list[str]:
    line = sheet.rows[row - 1]
    return [text.strip() for text in line[header.first_column - 1 : header.last_column]]


def _profiles(
    sheet: OrientedSheet, header: Header, first: int, rows: Sequence[Sequence[str]]
) -> list[ColumnProfile]:
    """Profiles of the run's columns; blank rows and rows of a single text (sections) left out."""
    merged_away = {
        (row, column)
        for top, left, bottom, right in sheet.merged
        if right > left
        for row in range(top, bottom + 1)
        for column in range(left, right + 1)
    }
    lines = []
    for number, line in enumerate(rows, start=first):
        cells = [text.strip() for text in line[header.first_column - 1 : header.last_column]]
        filled = [place for place, text in enumerate(cells) if text]
        section = len(filled) == 1 and (
            len(cells) > 2 and (number, header.first_column + filled[0]) in merged_away
        )
        if filled and not section:
            lines.append(cells)
    if not lines:
        return [ColumnProfile([]) for _ in header.names]
    return [ColumnProfile(column) for column in zip(*lines, strict=True)]


def _end_of_block(sheet: OrientedSheet, header: Header, first: int) -> int:
    """The last row before another matrix begins in the same columns, after a blank row."""
    named = {normalized(name) for name in header.names if name}
    for row in range(first + 1, min(sheet.row_count, first + 2_000)):
        cells = _cells(sheet, header, row)
        if any(cells) and not any(_cells(sheet, header, row - 1)):
            filled = [text for text in cells if text]
            again = heading_role("matrix", filled[0]) in ("issue", "topic", "id", "question")
            if len(filled) > 1 and (again or normalized(filled[0]) in named):
                return row - 1
    return sheet.row_count


def _last_row(sheet: OrientedSheet, header: Header, guess: RoleGuess, first: int, end: int) -> int:
    roles = {header.first_column + place: role for place, role in guess.roles.items()}
    return last_body_row(sheet.rows[:end], first, roles)


def _surroundings(sheet: OrientedSheet, header: Header, first: int) -> list[Evidence]:
    """What the name of the sheet and the rows above the header say."""
    found = []
    kind = companion_kind(sheet.grid.name)
    if kind == "matrix":
        found.append(Evidence(0.1, told("the sheet is named {name!r}", name=sheet.grid.name)))
    elif kind is not None:
        found.append(Evidence(-0.25, told("the sheet is named {name!r}", name=sheet.grid.name)))
    if not sheet.grid.info.visible:
        found.append(Evidence(-0.2, told("the sheet is hidden")))
    above = header.rows[0] - 1
    if above >= 1:
        filled = sum(map(bool, _cells(sheet, header, above)))
        headed = sum(map(bool, header.names))
        if filled >= max(2, 0.5 * headed) and not numbers_columns(_cells(sheet, header, above)):
            found.append(Evidence(-0.3, told("the row above looks like part of the table")))
    for table in sheet.grid.tables:
        _, top, left, _, _, _ = table
        start = (left, top) if sheet.transposed else (top, left)
        if start == (header.rows[-1], header.first_column):
            found.append(Evidence(0.08, told("it is the table {table!r}", table=table[0])))
    if any(len(name) > 80 for name in header.names):
        found.append(Evidence(-0.2, told("headings are long texts")))
    if first > header.rows[-1] + 2:
        found.append(Evidence(-0.1, told("a gap below the header")))
    return found
