"""What a thread says that the record does not know yet."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from counterpoint.model import AnnotationStatus
from counterpoint.workbook.comments import NativeComment, NativeReply
from counterpoint.workbook.comments.wording import (
    DELETED_TEXT,
    UNNAMED,
    digest,
    read_body,
    thread_text,
)
from counterpoint.workbook.record.ledger import SHOWN, Ledger
from counterpoint.workbook.record.matching import own_guid, thread_id

__all__ = ["read_thread_into"]


def read_thread_into(ledger: Ledger, native: NativeComment, ours: Mapping[str, str]) -> None:
    """Take over what was written in a thread; `ours` are annotations by the GUIDs of ours."""
    first = NativeReply(native.guid, native.author, native.text, native.created, native.done)
    head = ""
    for place, comment in enumerate((first, *native.replies)):
        key = ours.get(comment.guid) or thread_id(comment.guid)
        if key in ledger.now:
            ledger.natives[key] = "thread"
            _read_known(ledger, key, comment, is_first=place == 0)
            ledger.recover((key,))
            ledger.found_at(key, native.cell)
        elif comment.text.strip() and comment.text != DELETED_TEXT:
            said = read_body(comment.text)
            status = AnnotationStatus.RESOLVED if comment.done else said.status
            said = replace(said, author=comment.author or UNNAMED, status=status)
            ledger.add(key, native.cell, said, created=comment.created, head=head)
            ledger.natives[key] = "thread"
        if place == 0 and key in ledger.now:
            head = ledger.now[key].reply_to or key


def _read_known(ledger: Ledger, key: str, comment: NativeReply, *, is_first: bool) -> None:
    if ledger.now[key].status is AnnotationStatus.DELETED:
        return
    if comment.guid == own_guid(key):
        _read_own(ledger, key, comment, is_first=is_first)
    else:
        _read_theirs(ledger, key, comment)
    annotation, memory = ledger.now[key], ledger.memory(key)
    if not is_first or not memory or annotation.status not in SHOWN:
        return
    is_resolved = annotation.status is AnnotationStatus.RESOLVED
    if comment.done != memory.done and comment.done != is_resolved:
        status = AnnotationStatus.RESOLVED if comment.done else AnnotationStatus.OPEN
        ledger.change(key, status=status)
    elif comment.done == memory.done != is_resolved:
        ledger.change(key)  # the row was edited: the thread follows with the next save


def _read_own(ledger: Ledger, key: str, comment: NativeReply, *, is_first: bool) -> None:
    annotation = ledger.now[key]
    wording = digest(thread_text(annotation, is_first=is_first))
    remembered = ledger.memory(key).thread or wording
    is_edited_row = wording != remembered
    said = read_body(comment.text)
    if digest(comment.text) not in (remembered, wording) and comment.text.strip():
        if not is_edited_row:
            ledger.apply(key, replace(said, status=None))
        elif said.text != annotation.text:
            ledger.keep_as_reply(key, said)
    if is_edited_row:
        ledger.change(key)


def _read_theirs(ledger: Ledger, key: str, comment: NativeReply) -> None:
    annotation, memory = ledger.now[key], ledger.memory(key)
    said = replace(read_body(comment.text), author=comment.author, status=None)
    if memory.words and digest(comment.text) != memory.words and comment.text.strip():
        # They reworded it in Excel.
        if not memory.thread:
            ledger.apply(key, said)
        elif said.text != annotation.text:
            ledger.keep_as_reply(key, said)
    elif memory.words and not memory.thread and said.text != annotation.text:
        ledger.change(key)  # its row was edited: a comment of ours has to say so
