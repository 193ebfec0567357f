"""Makes what cells show and keeps the most recent; figures of rows come little by little.

Comparing the wordings of 50,000 issues takes seconds, painting a frame must not. So the figures
of a row are worked out when it is first looked at, within a time that the frame can spare; what
does not fit is asked for again by the view when it is idle.
"""

from __future__ import annotations

import time
from collections import OrderedDict
from collections.abc import Callable, Mapping, Sequence
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

__all__ = ["Contents", "Reading"]

_KEPT_CELLS = 6_000
_KEPT_FIGURES = 20_000
_FRAME_S = 0.004


class Reading(Protocol):
    """How a cell reads against the baseline; both calls take the baseline's text and the cell's."""

    def parts(self, old: str, new: str) -> Sequence[tuple[str, Look]]:
        """The merged text with its looks; empty when the wordings have too little in common."""

    def marks(self, old: str, new: str) -> tuple[Mark, ...]:
        """The alarms, each as a mark."""


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
        self._cells: OrderedDict[tuple[int, Column], CellContent] = OrderedDict()
        self._figures: OrderedDict[int, RowFigures] = OrderedDict()
        self._frame_ends = 0.0

    def start_afresh(self, notes: NoteCounts) -> None:
        """Another workbook comes: no comparison, no baseline, no words, no changes."""
        self.notes = notes
        self.baseline, self.words, self.changed = -1, (), frozenset()
        self.set_comparison(None)

    def set_matrix(self, matrix: PlanMatrix | None) -> None:
        """Show another matrix, or another state of it."""
        self.matrix = matrix
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
        for key in [key for key in self._cells if key[0] in gone]:
            del self._cells[key]

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

    def work_off(self) -> list[int]:
        """Work out wanted figures for a few milliseconds; returns the rows that have them now."""
        self.begin_frame()
        done: list[int] = []
        for row in list(self.wanted):
            if self.figures(row) is None:
                break
            del self.wanted[row]
            done.append(row)
        self._drop_cells(done)
        return done

    def cell(self, row: int, column: Column) -> CellContent:
        """What the cell of the issue at `row` shows in `column`."""
        key = (row, column)
        found = self._cells.get(key)
        if found is not None:
            self._cells.move_to_end(key)
            return found
        made = self._makers[column.kind](self, row, column)
        self._cells[key] = made
        if len(self._cells) > _KEPT_CELLS:
            self._cells.popitem(last=False)
        return made

    def _drop_cells(self, rows: Sequence[int]) -> None:
        gone = set(rows)
        for key in [key for key in self._cells if key[0] in gone]:
            del self._cells[key]

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
        read = self.baseline not in (-1, plan) and bool(old.strip()) and bool(text.strip())
        same = read and old == text
        parts: Sequence[tuple[str, Look]] = ()
        marks: tuple[Mark, ...] = ()
        differs = read and not same and self.reading is not None
        if differs and self.reading is not None:
            parts, marks = self.reading.parts(old, text), self.reading.marks(old, text)
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
            fill=facts.fill if facts else "",
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
