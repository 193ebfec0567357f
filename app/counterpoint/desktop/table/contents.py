"""Makes what cells show and keeps the most recent; figures of rows come little by little.

Comparing the wordings of 50,000 issues takes seconds, painting a frame must not. So the figures
of a row are worked out when it is first looked at, within a time that the frame can spare; what
does not fit is asked for again by the view when it is idle.
"""

from __future__ import annotations

import re
import time
from collections import OrderedDict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from typing import Protocol

from counterpoint.desktop.table.cells import (
    CellContent,
    Mark,
    RowFigures,
    row_figures,
    uncompared_state,
)
from counterpoint.desktop.table.roles import Column, ColumnKind
from counterpoint.desktop.table.source import Comparing, NoteCounts
from counterpoint.desktop.table.spans import DisplayText, Look, composed
from counterpoint.model import UNCHECKED, PlanMatrix, PositionState

__all__ = ["KEPT_ROWS", "Contents", "Reading"]

KEPT_ROWS = 150
"""Of so many rows, those looked at last, cells and readings are kept."""
_KEPT_FIGURES = 2_000
_FRAME_S = 0.002
_COLOUR = re.compile("#[0-9a-fA-F]{6}")
_PALE, _PALE_TINT = 0xE0, 0x14
"""A shade is pale whose least channel is that light and whose channels differ by no more."""


class Reading(Protocol):
    """How a cell reads against the baseline; both calls take the baseline's text and the cell's."""

    def parts(self, old: str, new: str) -> Sequence[tuple[str, Look]]:
        """The merged text with its looks; empty when the wordings have too little in common."""

    def marks(self, old: str, new: str) -> tuple[Mark, ...]:
        """The alarms, each as a mark."""


_Read = tuple[Sequence[tuple[str, Look]], tuple[Mark, ...]]
"""Parts and marks of one cell against the baseline."""
_NOTHING_READ: _Read = ((), ())


class Contents:
    """Cells of one matrix as they are shown now. All indices count from 0, in the matrix."""

    def __init__(self) -> None:
        self.matrix: PlanMatrix | None = None
        self.comparison: Comparing | None = None
        self.notes = NoteCounts()
        self.baseline = -1
        self.words: tuple[str, ...] = ()
        self.changed: frozenset[tuple[str, str]] = frozenset()
        self.show_topic = True
        self.reading: Reading | None = None
        self.wanted: dict[int, None] = {}
        self._unchecked: frozenset[tuple[str, str]] = frozenset()
        self._cells: OrderedDict[int, dict[int, CellContent]] = OrderedDict()
        self._figures: OrderedDict[int, RowFigures] = OrderedDict()
        self._readings: OrderedDict[int, dict[int, _Read]] = OrderedDict()
        self._frame_ends = 0.0

    def start_afresh(self, notes: NoteCounts) -> None:
        """Another workbook comes: no comparison, no baseline, no words, no changes."""
        self.notes = notes
        self.baseline, self.words, self.changed = -1, (), frozenset()
        self.set_comparison(None)

    def set_matrix(self, matrix: PlanMatrix | None) -> None:
        """Show another matrix, or another state of it."""
        self.matrix = matrix
        self._readings.clear()
        citations = matrix.citations if matrix is not None else ()
        self._unchecked = frozenset(
            (each.issue, each.plan) for each in citations if each.confidence == UNCHECKED
        )
        self.forget()

    def update_matrix(self, matrix: PlanMatrix, rows: Sequence[int]) -> None:
        """Another state of the same matrix, in which only these rows differ."""
        self.matrix = matrix
        self.forget(rows)

    def set_comparison(self, comparison: Comparing | None) -> None:
        """Take figures and groups from another comparison."""
        self.comparison = comparison
        self._figures.clear()
        self.forget()

    def forget(self, rows: Sequence[int] | None = None) -> None:
        """Make the cells of these rows anew (all when None); figures too when rows are named."""
        if rows is None:
            self._cells.clear()
            self.wanted.clear()
            return
        gone = set(rows)
        for row in gone:
            self._figures.pop(row, None)
            self._readings.pop(row, None)
            self._cells.pop(row, None)

    def set_baseline(self, plan: int, reading: Reading | None) -> None:
        """Read cells against the plan at this index, -1 for none."""
        self.baseline, self.reading = plan, reading
        self._readings.clear()
        self.forget()

    def begin_frame(self) -> None:
        """A frame starts: comparing may take a few milliseconds until the next."""
        self._frame_ends = time.perf_counter() + _FRAME_S

    def figures(self, row: int) -> RowFigures | None:
        """Figures of a row; None without a comparison, or without time now (see `wanted`)."""
        found = self._figures.get(row)
        if found is not None or self.comparison is None or self.matrix is None:
            return found
        if time.perf_counter() > self._frame_ends:
            self.wanted[row] = None
            return None
        found = self._figures[row] = row_figures(self.matrix, self.comparison, row)
        if len(self._figures) > _KEPT_FIGURES:
            self._figures.popitem(last=False)
        return found

    def work_off(self, among: Collection[int]) -> list[int]:
        """Work what is wanted off for a few milliseconds; returns the rows that are complete.

        Only rows in `among`, those in view, are still wanted; the others are forgotten.
        """
        self.begin_frame()
        for row in [row for row in self.wanted if row not in among]:
            del self.wanted[row]
            self._cells.pop(row, None)
        done: list[int] = []
        for row in list(self.wanted):
            if not self._is_worked_out(row):
                break
            del self.wanted[row]
            done.append(row)
            self._cells.pop(row, None)
        return done

    def prepare(self, rows: Iterable[int]) -> bool:
        """Work out what these rows will need, for a few milliseconds; whether there is more to do.

        For rows that may be looked at next: what is wanted now comes first, by `work_off`.
        """
        self.begin_frame()
        for row in rows:
            if not self._is_worked_out(row):
                # It is not in view: nobody waits for it.
                self.wanted.pop(row, None)
                return True
        return False

    def _is_worked_out(self, row: int) -> bool:
        """Work a row's figures and readings out; False when there was no time for all of them."""
        plans = range(len(self._matrix().plans)) if self.baseline >= 0 else ()
        return self._figures_are_there(row) and all(self._read(row, plan) for plan in plans)

    def _figures_are_there(self, row: int) -> bool:
        return self.comparison is None or self.figures(row) is not None

    def _read(self, row: int, plan: int) -> _Read | None:
        """How a cell reads against the baseline; None when there is no time now."""
        found = self._readings.get(row, {}).get(plan)
        if found is not None:
            return found
        texts = self._matrix().texts[row]
        old, new = texts[self.baseline], texts[plan]
        differ = plan != self.baseline and old != new and old.strip() and new.strip()
        if self.reading is None or not differ:
            return _NOTHING_READ
        if time.perf_counter() > self._frame_ends:
            self.wanted[row] = None
            return None
        found = self.reading.parts(old, new), self.reading.marks(old, new)
        self._readings.setdefault(row, {})[plan] = found
        if len(self._readings) > KEPT_ROWS:
            self._readings.popitem(last=False)
        return found

    def cell(self, row: int, column: Column) -> CellContent:
        """What the cell of the issue at `row` shows in `column`."""
        cells = self._cells.get(row)
        if cells is None:
            cells = self._cells[row] = {}
            if len(self._cells) > KEPT_ROWS:
                self._cells.popitem(last=False)
        else:
            self._cells.move_to_end(row)
        found = cells.get(column.number)
        if found is None:
            found = cells[column.number] = self._makers[column.kind](self, row, column)
        return found

    def _matrix(self) -> PlanMatrix:
        if self.matrix is None:
            raise ValueError("there is no matrix")
        return self.matrix

    def _issue_cell(self, row: int, column: Column) -> CellContent:
        issue = self._matrix().issues[row]
        parts = [issue.id, issue.topic if self.show_topic else "", issue.status]
        head = " · ".join(part for part in parts if part)
        place = (issue.key, "")
        return CellContent(
            column.kind,
            composed(issue.title, words=self.words),
            head=composed(head, words=self.words),
            notes=self.notes.shown.get(place, 0),
            open_notes=self.notes.open.get(place, 0),
            changed=place in self.changed,
        )

    def _divergence_cell(self, row: int, column: Column) -> CellContent:
        return CellContent(column.kind, DisplayText(""), figures=self.figures(row))

    def _plan_cell(self, row: int, column: Column) -> CellContent:
        matrix = self._matrix()
        issue = matrix.issues[row]
        plan = column.plan
        text, stance = matrix.texts[row][plan], matrix.stance(row, plan)
        figures = self.figures(row)
        state = (
            figures.states[plan] if figures is not None else uncompared_state(text, stance, issue)
        )
        place = (issue.key, column.key)
        facts = matrix.facts.get((row, plan))
        old = matrix.texts[row][self.baseline] if self.baseline >= 0 else ""
        same = self.baseline not in (-1, plan) and bool(old.strip()) and old == text
        read = self._read(row, plan) if self.baseline >= 0 else _NOTHING_READ
        parts, marks = read or _NOTHING_READ
        differs = read is not None and read is not _NOTHING_READ
        return CellContent(
            column.kind,
            composed(text, runs=facts.runs if facts else (), parts=parts, words=self.words),
            head=composed(_head(state, stance), words=self.words),
            state=state,
            group=figures.groups[plan] if figures is not None else -1,
            suggested=figures is not None and figures.basis != "coded",
            marks=marks,
            unchecked=place in self._unchecked,
            notes=self.notes.shown.get(place, 0),
            open_notes=self.notes.open.get(place, 0),
            changed=place in self.changed,
            same_as_baseline=same,
            reworded=differs and not parts,
            is_baseline=plan == self.baseline,
            fill=facts.fill if facts and not _is_pale(facts.fill) else "",
            flag=facts.flag if facts else None,
            link=bool(facts and facts.link),
        )

    def _text_cell(self, row: int, column: Column) -> CellContent:
        issue = self._matrix().issues[row]
        if column.kind is ColumnKind.OUTCOME:
            text = issue.outcome
        elif column.kind is ColumnKind.REFERENCE:
            text = dict(issue.references).get(column.key, "")
        else:
            text = self.notes.texts.get(issue.key, "").replace("\x00", "\n")
        return CellContent(column.kind, composed(text, words=self.words))

    _makers: Mapping[ColumnKind, Callable[[Contents, int, Column], CellContent]] = {
        ColumnKind.ISSUE: _issue_cell,
        ColumnKind.DIVERGENCE: _divergence_cell,
        ColumnKind.PLAN: _plan_cell,
        ColumnKind.OUTCOME: _text_cell,
        ColumnKind.REFERENCE: _text_cell,
        ColumnKind.ANNOTATIONS: _text_cell,
    }


def _head(state: PositionState, stance: str) -> str:
    """The stance as the first line; states that have a word of their own show that instead."""
    if state is PositionState.SPEAKS:
        return stance.strip()
    return ""


def _is_pale(fill: str) -> bool:
    """Whether a background is the next thing to white: rows are banded with such shades, which
    says nothing about a position and glares in a dark theme."""
    if not _COLOUR.fullmatch(fill):
        return False  # Qt knows more ways to name a colour
    channels = [int(fill[at : at + 2], 16) for at in (1, 3, 5)]
    return min(channels) >= _PALE and max(channels) - min(channels) <= _PALE_TINT
