"""Writing annotations into the thread of one cell, among the comments of other people."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from counterpoint.model import Annotation, AnnotationStatus, CellAddress
from counterpoint.workbook.comments.placeholders import placeholder_text
from counterpoint.workbook.comments.sheet_comments import SheetComments
from counterpoint.workbook.comments.threads_part import ThreadComment
from counterpoint.workbook.comments.wording import (
    CUT,
    DELETED_TEXT,
    NOTE_LIMIT,
    digest,
    read_body,
    thread_text,
    units,
)
from counterpoint.workbook.record.matching import own_guid, thread_id
from counterpoint.workbook.record.memory import Memory

__all__ = ["write_thread"]


def write_thread(
    comments: SheetComments,
    address: CellAddress,
    wanted: Sequence[Annotation],
    everything: Mapping[str, Annotation],
    ours: Mapping[str, str],
    person: Callable[[str], str],
) -> dict[str, Memory]:
    """Make the thread of a cell show the annotations `wanted`, in that order.

    The first comment of the cell is the thread; every further annotation is a reply. Comments of
    other people stay; only `done`, which is the thread's, changes on theirs. `ours` are
    annotations by the GUIDs of ours; `person` gives the id of a local person by name. Gives
    what the record shall remember of each comment.
    """
    present = [each.guid for each in comments.thread(address)]
    names = {guid: ours.get(guid, thread_id(guid)) for guid in present}
    names |= {own_guid(each.id): each.id for each in wanted}
    before = list(comments.thread(address))
    _take_away(comments, before, names, {each.id for each in wanted})
    for annotation in wanted:
        _show(comments, address, annotation, names, person)
    after = comments.thread(address)
    if after:
        _resolve(comments, after[0], everything.get(names[after[0].guid]))
        after = comments.thread(address)
    note = comments.note(address)
    if not after and before:
        comments.remove_note(address)
    elif after and (note is None or list(after) != before):
        text = placeholder_text(note.text if note else "", before, after)
        comments.set_placeholder(address, text)
    return _marks(after, names, everything)


def _marks(
    thread: Sequence[ThreadComment], names: Mapping[str, str], everything: Mapping[str, Annotation]
) -> dict[str, Memory]:
    marks: dict[str, Memory] = {}
    for place, comment in enumerate(thread):
        key = names[comment.guid]
        if key not in everything:
            continue
        old = marks.get(key, Memory())
        is_own = comment.guid == own_guid(key)
        marks[key] = Memory(
            thread=digest(comment.text) if is_own else old.thread,
            words=old.words if is_own else digest(comment.text),
            done=old.done or (place == 0 and comment.done),
        )
    return marks


def _take_away(
    comments: SheetComments,
    before: Sequence[ThreadComment],
    names: Mapping[str, str],
    wanted: set[str],
) -> None:
    """Remove our comments that shall not be shown; a first one that others answered says so."""
    mine = [each for each in before if each.guid == own_guid(names[each.guid])]
    gone = [each for each in mine if names[each.guid] not in wanted]
    left = [each for each in before if each not in gone]
    for comment in gone:
        if not comment.parent and left:
            comments.change_in_thread(replace(comment, text=DELETED_TEXT))
        else:
            comments.remove_from_thread(comment.guid)


def _show(
    comments: SheetComments,
    address: CellAddress,
    annotation: Annotation,
    names: Mapping[str, str],
    person: Callable[[str], str],
) -> None:
    thread = comments.thread(address)
    head = thread[0].guid if thread else ""
    theirs = [each for each in thread if names.get(each.guid) == annotation.id]
    guid = own_guid(annotation.id)
    mine = next((each for each in thread if each.guid == guid), None)
    is_first = mine is not None and not mine.parent if thread else True
    text = _within_limit(thread_text(annotation, is_first=is_first))
    if mine is not None:
        if digest(mine.text) != digest(text):
            comments.change_in_thread(replace(mine, text=text))
        return
    if any(read_body(each.text).text == annotation.text for each in theirs):
        return  # the person's own comment says it
    comments.add_to_thread(
        ThreadComment(
            address=address,
            guid=guid,
            person=person(annotation.author),
            text=text,
            created=annotation.modified if theirs else annotation.created,
            parent=head,
        )
    )


def _resolve(comments: SheetComments, head: ThreadComment, annotation: Annotation | None) -> None:
    if annotation is None or annotation.status not in (
        AnnotationStatus.OPEN,
        AnnotationStatus.RESOLVED,
    ):
        return
    done = annotation.status is AnnotationStatus.RESOLVED
    if head.done != done:
        comments.change_in_thread(replace(head, done=done))


def _within_limit(text: str) -> str:
    return text if units(text) <= NOTE_LIMIT else text[: NOTE_LIMIT // 2 - len(CUT)] + CUT
