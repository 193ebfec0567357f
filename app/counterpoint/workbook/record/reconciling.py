"""Reconciling the record with the comments on the cells: what did people type in between?

The record is complete, the comments are its face on the cells, and people edit both in Excel and
Calc. The rules:

- a note, thread or reply that the record does not know becomes an annotation. Its id is made from
  the cell and the words (of a thread, from its GUID), so that all copies of the file agree. A
  note has no time: it gets the time at which the file was last saved (`modified` in the core
  properties), else the present one. Its author is the name it begins with, else the note's author.
- text typed into a note of ours becomes a reply to the annotation above it;
- our own words edited on the cell become the annotation's text, unless its row was edited too:
  then the row wins and the other text is kept as a reply;
- an edited row wins over the comment that the app wrote; the next save writes the comment anew;
- a comment of ours, or one that was read before, that is gone marks its annotation `removed in
  the spreadsheet`. It never deletes. An orphan, whose row is gone too, keeps its status.

How a comment that was deleted differs from one that was never there: see `memory`. Nothing
changes when the result is reconciled again.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from types import MappingProxyType

from counterpoint.model import Annotation, AnnotationEdit, AnnotationStatus, PlanMatrix, utc_now
from counterpoint.workbook.comments import NativeComment
from counterpoint.workbook.record.anchors import is_orphan
from counterpoint.workbook.record.ledger import SHOWN, Ledger
from counterpoint.workbook.record.matching import match_notes, own_guid
from counterpoint.workbook.record.note_reading import (
    note_edited_rows,
    read_note_into,
    read_placeholder_into,
)
from counterpoint.workbook.record.reading import Record
from counterpoint.workbook.record.thread_reading import read_thread_into

__all__ = ["Reconciliation", "reconcile"]


@dataclass(frozen=True, slots=True)
class Reconciliation:
    """The record as it should be.

    Attributes:
        annotations: All of them, deleted markers included: the record's order, new ones last.
        edits: What has to be written for that; empty when record and comments agree.
        natives: Annotation id -> `note` or `thread`, for those that a comment shows.
    """

    annotations: tuple[Annotation, ...]
    edits: tuple[AnnotationEdit, ...] = ()
    natives: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))


def reconcile(
    record: Record,
    natives: Iterable[NativeComment],
    matrix: PlanMatrix | None = None,
    *,
    when: datetime | None = None,
    unreadable: Collection[str] = (),
) -> Reconciliation:
    """Reconcile what was read from one file.

    Args:
        record: Of the file.
        natives: All its comments.
        matrix: Its matrix, None when it has none.
        when: When the file was last saved, in UTC; stands for times that comments do not have.
        unreadable: Names of sheets whose comments could not be read: nothing on them counts as
            removed.
    """
    ledger = Ledger(record, matrix, when or utc_now())
    natives = tuple(natives)
    ours = {own_guid(key): key for key in ledger.now}
    for native in natives:
        if native.form == "thread":
            read_thread_into(ledger, native, ours)
    notes = [each for each in natives if each.form == "note" and not each.is_placeholder]
    matched = match_notes(((each.cell, each.text, each.author) for each in notes), ledger.known())
    for native in notes:
        note_edited_rows(ledger, matched[native.cell])
    for native in notes:
        read_note_into(ledger, native, matched[native.cell])
    for native in natives:
        if native.is_placeholder:
            read_placeholder_into(ledger, native)
    _mark_removed(ledger, {name.casefold() for name in unreadable})
    return Reconciliation(
        tuple(ledger.now.values()), ledger.edits, MappingProxyType(ledger.natives)
    )


def _mark_removed(ledger: Ledger, unreadable: Collection[str]) -> None:
    for key, annotation in ledger.now.items():
        if not ledger.memory(key) or key in ledger.natives:
            continue
        if annotation.status not in SHOWN or is_orphan(annotation.anchor, ledger.matrix):
            continue
        if any(cell.sheet.casefold() in unreadable for cell in ledger.cells(annotation)):
            continue
        head = ledger.now.get(annotation.reply_to)
        if head is not None and head.status is AnnotationStatus.REMOVED:
            continue  # it went with the whole note
        ledger.change(key, status=AnnotationStatus.REMOVED)
