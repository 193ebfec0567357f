"""One row of the Annotations sheet as an annotation, and back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from counterpoint.model import (
    Anchor,
    Annotation,
    AnnotationKind,
    AnnotationStatus,
    CellRef,
    Past,
    derived_id,
)
from counterpoint.workbook.record.columns import Column
from counterpoint.workbook.record.memory import Memory
from counterpoint.workbook.record.past_text import read_past, write_past
from counterpoint.workbook.record.times import read_time, write_time

__all__ = ["RecordRow", "cells_of", "read_row"]


@dataclass(frozen=True, slots=True)
class RecordRow:
    """A row of the record.

    Attributes:
        number: Sheet row, counted from 1.
        annotation: What it says; its id is made from the content where none was typed.
        memory: What it remembers of the cell's comment.
        past: What it remembers of what the annotation was, and what it was before somebody
            edited the row by hand.
        written: The text of each of its cells as read.
        has_id: Whether the id stands in the row.
    """

    number: int
    annotation: Annotation
    memory: Memory
    written: Mapping[Column, str]
    past: Past
    has_id: bool = True


def read_row(
    number: int,
    cells: Mapping[Column, str],
    *,
    unknown_time: datetime,
    date_1904: bool = False,
) -> RecordRow | None:
    """Read a row that somebody may have typed by hand; None when it names no place.

    Unknown words for kind and status count as a plain open note, and stay in the sheet until
    the app changes just that. A missing time is `modified`, else `created`, else `unknown_time`.
    """

    def cell(column: Column) -> str:
        return cells.get(column, "").strip()

    anchor = _anchor(cell(Column.ID), cell(Column.PLAN), cell(Column.CELL))
    if anchor is None:
        return None
    created = read_time(cell(Column.CREATED), date_1904=date_1904)
    modified = read_time(cell(Column.MODIFIED), date_1904=date_1904)
    # Texts and names are taken to the letter; only marks that people type are trimmed.
    text, author = cells.get(Column.TEXT, ""), cells.get(Column.AUTHOR, "")
    typed_id = cell(Column.ANNOTATION)
    made_id = derived_id("row", anchor.issue, anchor.plan, str(anchor.cell or ""), text, author)
    annotation = Annotation(
        id=typed_id or made_id,
        anchor=anchor,
        text=text,
        author=author,
        created=created or modified or unknown_time,
        modified=modified or created or unknown_time,
        kind=_kind(cell(Column.KIND)),
        status=_status(cell(Column.STATUS)),
        reply_to=cell(Column.REPLY_TO),
        quote=cells.get(Column.QUOTE, ""),
    )
    hidden = cell(Column.IN_CELL)
    memory, past = Memory.parse(hidden), read_past(hidden, annotation)
    return RecordRow(number, annotation, memory, dict(cells), past, has_id=bool(typed_id))


def cells_of(
    annotation: Annotation,
    memory: Memory,
    past: Past,
    place: CellRef | None,
    old: RecordRow | None = None,
) -> dict[Column, str]:
    """The texts to write into the row: all of them for a new one, else only what changed.

    `place` is the cell where it stands now, shown to readers of the sheet.
    """
    cell = place or annotation.anchor.cell
    now = {
        Column.ANNOTATION: annotation.id,
        Column.ID: annotation.anchor.issue,
        Column.PLAN: annotation.anchor.plan,
        Column.CELL: str(cell) if cell is not None else "",
        Column.KIND: annotation.kind.value,
        Column.STATUS: annotation.status.value,
        Column.TEXT: annotation.text,
        Column.AUTHOR: annotation.author,
        Column.CREATED: write_time(annotation.created),
        Column.MODIFIED: write_time(annotation.modified),
        Column.REPLY_TO: annotation.reply_to,
        Column.QUOTE: annotation.quote,
        Column.IN_CELL: ", ".join(filter(None, (str(memory), write_past(past, annotation)))),
    }
    if old is None:
        return now
    # A word of one's own that was read as a plain open note is not corrected.
    was = cells_of(old.annotation, old.memory, old.past, old.annotation.anchor.cell)
    was[Column.IN_CELL] = old.written.get(Column.IN_CELL, "")
    return {
        column: text
        for column, text in now.items()
        if text != was[column] or (column is Column.ANNOTATION and not old.has_id)
    }


def _anchor(issue: str, plan: str, cell: str) -> Anchor | None:
    try:
        ref = CellRef.parse(cell) if cell else None
    except ValueError:
        ref = None
    if not issue and not plan and ref is None:
        return None
    return Anchor(issue, plan, ref)


def _kind(word: str) -> AnnotationKind:
    return next(
        (each for each in AnnotationKind if each.value == word.casefold()), AnnotationKind.NOTE
    )


def _status(word: str) -> AnnotationStatus:
    known = (each for each in AnnotationStatus if each.value == word.casefold())
    return next(known, AnnotationStatus.OPEN)
