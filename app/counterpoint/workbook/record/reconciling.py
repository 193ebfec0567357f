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
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from types import MappingProxyType

from counterpoint.model import (
    Anchor,
    Annotation,
    AnnotationEdit,
    AnnotationStatus,
    CellRef,
    PlanMatrix,
    derived_id,
    utc_now,
)
from counterpoint.workbook.comments import NativeComment, NativeReply
from counterpoint.workbook.comments.weaving import Piece, with_headings
from counterpoint.workbook.comments.wording import (
    DELETED_TEXT,
    UNNAMED,
    Said,
    digest,
    heading,
    note_block,
    read_body,
    read_note,
    thread_text,
)
from counterpoint.workbook.record.anchors import (
    anchor_at,
    anchored_cell,
    anchored_text,
    is_orphan,
)
from counterpoint.workbook.record.matching import (
    CellNote,
    Known,
    match_notes,
    own_guid,
    thread_id,
    words_id,
)
from counterpoint.workbook.record.memory import Memory
from counterpoint.workbook.record.reading import Record

__all__ = ["Reconciliation", "reconcile"]

_SHOWN = (AnnotationStatus.OPEN, AnnotationStatus.RESOLVED)


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
    return _Reconciler(record, matrix, when or utc_now(), unreadable).run(tuple(natives))


class _Reconciler:
    def __init__(
        self,
        record: Record,
        matrix: PlanMatrix | None,
        when: datetime,
        unreadable: Collection[str],
    ) -> None:
        self._matrix = matrix
        self._when = when
        self._unreadable = {name.casefold() for name in unreadable}
        self._before: dict[str, Annotation | None] = {}
        self._now: dict[str, Annotation] = {}
        self._memory: dict[str, Memory] = {}
        self._natives: dict[str, str] = {}
        for row in record.rows:
            annotation = row.annotation
            self._before[annotation.id] = annotation if row.has_id else None
            self._now[annotation.id] = annotation
            self._memory[annotation.id] = row.memory
        self._threads_by_guid = {own_guid(each): each for each in self._now}

    def run(self, natives: tuple[NativeComment, ...]) -> Reconciliation:
        threads = [each for each in natives if each.form == "thread"]
        notes = [each for each in natives if each.form == "note" and not each.is_placeholder]
        for thread in threads:
            self._read_thread(thread)
        texts = ((each.cell, each.text, each.author) for each in notes)
        matched = match_notes(texts, self._known())
        for native in notes:
            self._note_edited_rows(matched[native.cell])
        for native in notes:
            self._read_note(native, matched[native.cell])
        for native in natives:
            if native.is_placeholder:
                self._read_placeholder(native)
        self._mark_removed()
        edits = tuple(
            AnnotationEdit(self._before.get(key), now)
            for key, now in self._now.items()
            if self._before.get(key) != now
        )
        return Reconciliation(tuple(self._now.values()), edits, MappingProxyType(self._natives))

    # Looking things up

    def _cells(self, annotation: Annotation) -> tuple[CellRef, ...]:
        place = anchored_cell(annotation.anchor, self._matrix)
        return tuple(cell for cell in (place, annotation.anchor.cell) if cell is not None)

    def _known(self) -> dict[str, Known]:
        return {
            key: Known(annotation, self._memory.get(key, Memory()), self._cells(annotation))
            for key, annotation in self._now.items()
        }

    def _change(self, annotation: Annotation, **changes: object) -> None:
        """Change an annotation by what was found in the file."""
        modified = max(self._when, annotation.modified + timedelta(seconds=1))
        changed = replace(annotation, modified=modified, **changes)  # type: ignore[arg-type]
        self._now[annotation.id] = changed

    def _add(self, annotation: Annotation) -> None:
        self._before.setdefault(annotation.id, None)
        self._now.setdefault(annotation.id, annotation)

    def _new(
        self, key: str, anchor: Anchor, said: Said, *, created: datetime | None, reply_to: str
    ) -> Annotation:
        quote = "" if reply_to else anchored_text(anchor, self._matrix) or ""
        moment = created or self._when
        plain = Annotation(key, anchor, said.text, said.author, moment, moment)
        return replace(
            plain,
            kind=said.kind or plain.kind,
            status=(said.status or plain.status) if not reply_to else plain.status,
            reply_to=reply_to,
            quote=quote,
        )

    def _keep_as_reply(self, annotation: Annotation, said: Said) -> None:
        """Row and comment were both edited: the row won, the comment's text is kept."""
        key = derived_id("other version", annotation.id, said.author, said.text)
        text = f"Other version, found on the cell:\n{said.text}"
        head = annotation.reply_to or annotation.id
        author = said.author or annotation.author
        other = replace(said, text=text, author=author, kind=None, status=None)
        self._add(self._new(key, annotation.anchor, other, created=None, reply_to=head))

    # Rows edited in the sheet

    def _is_edited_row(self, annotation: Annotation) -> bool:
        """Whether the row says something else than the block that was written into the note."""
        memory = self._memory.get(annotation.id, Memory())
        return bool(memory.note) and digest(note_block(annotation)) != memory.note

    def _note_edited_rows(self, note: CellNote) -> None:
        for key in note.own:
            annotation = self._now[key]
            if annotation.status in _SHOWN and self._is_edited_row(annotation):
                self._change(annotation)

    # Notes

    def _read_note(self, native: NativeComment, note: CellNote) -> None:
        for key in note.own | note.words:
            self._natives[key] = "note"
            self._found_at(key, native.cell)
        self._recover(note.own | note.words)
        above = ""
        for piece in self._with_edited(native, note):
            if piece in note.pieces and piece.owner:
                above = piece.owner
                if not piece.is_own and not self._memory[piece.owner].in_note:
                    self._compare_words(native, piece.owner, piece.of(note.text))
            elif piece.owner:
                self._read_edited(piece.owner, piece.of(note.text))
                above = piece.owner
            else:
                above = self._read_words(native, piece.of(note.text), above)

    def _with_edited(self, native: NativeComment, note: CellNote) -> list[Piece]:
        """Cut what nobody recognised where the heading of one of our missing blocks stands."""
        missing = [
            (key, heading(annotation))
            for key, annotation in self._now.items()
            if key not in self._natives
            and annotation.status in _SHOWN
            and self._memory.get(key, Memory()).in_note
            and native.cell in self._cells(annotation)
        ]
        result: list[Piece] = []
        for piece in note.pieces:
            cut = [piece] if piece.owner else with_headings(note.text, piece, missing)
            used = {each.owner for each in cut}
            missing = [each for each in missing if each[0] not in used]
            result += cut
        return result

    def _read_edited(self, key: str, text: str) -> None:
        """A block under our heading says something else than we wrote."""
        annotation = self._now[key]
        memory = self._memory[key]
        self._natives[key] = "note"
        _, _, body = text.partition("\n")
        said = read_body(body.strip("\n"))
        if not said.text.strip():
            del self._natives[key]  # the heading alone is left: the text was deleted
            return
        if self._is_edited_row(annotation):
            if said.text != annotation.text:
                self._keep_as_reply(annotation, said)
            return
        if memory.cut:
            self._keep_as_reply(annotation, said)  # the cell had only the beginning of the text
            return
        self._apply(annotation, said)

    def _apply(self, annotation: Annotation, said: Said) -> None:
        changes: dict[str, object] = {}
        if said.text != annotation.text:
            changes["text"] = said.text
        if said.kind is not None and said.kind is not annotation.kind:
            changes["kind"] = said.kind
        if said.status is not None and said.status is not annotation.status:
            changes["status"] = said.status
        if changes:
            self._change(annotation, **changes)

    def _compare_words(self, native: NativeComment, key: str, text: str) -> None:
        """A person's own words stay; where the row was edited, a block of ours has to say so."""
        annotation = self._now[key]
        texts = {read_note(text).text, read_note(text, native.author).text}
        if annotation.status in _SHOWN and annotation.text not in texts:
            self._change(annotation)

    def _read_words(self, native: NativeComment, text: str, above: str) -> str:
        """Words of a person that nobody knows yet. Gives the annotation they became."""
        said = read_note(text, "" if above else native.author)
        said = replace(said, author=said.author or UNNAMED)
        gone = [
            key
            for key, annotation in self._now.items()
            if self._memory.get(key, Memory()).words
            and key not in self._natives
            and annotation.is_shown
            and native.cell in self._cells(annotation)
            and annotation.is_reply == bool(above)
        ]
        if len(gone) == 1 and self._now[gone[0]].author in (said.author, UNNAMED):
            # The one text of this person that is missing here was reworded.
            key = gone[0]
            self._natives[key] = "note"
            self._recover((key,))
            self._apply(self._now[key], said)
            return key
        key = words_id(native.cell, text)
        head = self._now[above].reply_to or above if above else ""
        anchor = (
            self._now[head].anchor if head in self._now else anchor_at(native.cell, self._matrix)
        )
        self._add(self._new(key, anchor, said, created=None, reply_to=head))
        self._natives[key] = "note"
        return key

    # Threads

    def _read_thread(self, native: NativeComment) -> None:
        first = NativeReply(native.guid, native.author, native.text, native.created, native.done)
        head = ""
        for place, comment in enumerate((first, *native.replies)):
            key = self._threads_by_guid.get(comment.guid) or thread_id(comment.guid)
            if key in self._now:
                self._natives[key] = "thread"
                self._read_known_comment(key, comment, is_first=place == 0)
                self._recover((key,))
                self._found_at(key, native.cell)
            elif comment.text.strip() and comment.text != DELETED_TEXT:
                self._add_comment(key, native.cell, comment, head)
            if place == 0 and key in self._now:
                head = self._now[key].reply_to or key

    def _add_comment(self, key: str, cell: CellRef, comment: NativeReply, head: str) -> None:
        said = read_body(comment.text)
        status = AnnotationStatus.RESOLVED if comment.done else said.status
        said = replace(said, author=comment.author or UNNAMED, status=status)
        anchor = self._now[head].anchor if head else anchor_at(cell, self._matrix)
        self._add(self._new(key, anchor, said, created=comment.created, reply_to=head))
        self._natives[key] = "thread"

    def _read_known_comment(self, key: str, comment: NativeReply, *, is_first: bool) -> None:
        if self._now[key].status is AnnotationStatus.DELETED:
            return
        if comment.guid == own_guid(key):
            self._read_own_comment(key, comment, is_first=is_first)
        else:
            self._read_their_comment(key, comment)
        annotation, memory = self._now[key], self._memory.get(key, Memory())
        if not is_first or not memory or annotation.status not in _SHOWN:
            return
        is_resolved = annotation.status is AnnotationStatus.RESOLVED
        if comment.done != memory.done and comment.done != is_resolved:
            status = AnnotationStatus.RESOLVED if comment.done else AnnotationStatus.OPEN
            self._change(annotation, status=status)
        elif comment.done == memory.done != is_resolved:
            self._change(annotation)  # the row was edited: the thread follows with the next save

    def _read_own_comment(self, key: str, comment: NativeReply, *, is_first: bool) -> None:
        annotation = self._now[key]
        wording = thread_text(annotation, is_first=is_first)
        remembered = self._memory.get(key, Memory()).thread or digest(wording)
        is_edited_row = digest(wording) != remembered
        said = read_body(comment.text)
        if digest(comment.text) not in (remembered, digest(wording)) and comment.text.strip():
            if not is_edited_row:
                self._apply(annotation, replace(said, status=None))
            elif said.text != annotation.text:
                self._keep_as_reply(annotation, said)
        if is_edited_row:
            self._change(self._now[key])

    def _read_their_comment(self, key: str, comment: NativeReply) -> None:
        annotation, memory = self._now[key], self._memory.get(key, Memory())
        said = replace(read_body(comment.text), author=comment.author, status=None)
        if memory.words and digest(comment.text) != memory.words and comment.text.strip():
            # They reworded it in Excel.
            if not memory.thread:
                self._apply(annotation, said)
            elif said.text != annotation.text:
                self._keep_as_reply(annotation, said)
        elif memory.words and not memory.thread and said.text != annotation.text:
            self._change(annotation)  # its row was edited: a comment of ours has to say so

    # What is gone, what came back, what moved

    def _read_placeholder(self, native: NativeComment) -> None:
        """A program that knows no threads dropped one and left the note that stood for it."""
        text = " ".join(native.text.split())
        shown = [
            key
            for key, annotation in self._now.items()
            if self._memory.get(key, Memory())
            and key not in self._natives
            and " ".join(annotation.text.split()) in text
            and native.cell in self._cells(annotation)
        ]
        for key in shown:
            self._natives[key] = "note"
        if not shown:
            _, _, words = native.text.partition(":\n    ")
            if words.strip():
                said = Said(words.strip(), UNNAMED)
                key = (
                    derived_id("thread", native.guid)
                    if native.guid
                    else words_id(native.cell, words)
                )
                anchor = anchor_at(native.cell, self._matrix)
                self._add(self._new(key, anchor, said, created=None, reply_to=""))
                self._natives[key] = "note"

    def _recover(self, keys: Iterable[str]) -> None:
        """A comment that was gone is back."""
        for key in keys:
            if self._now[key].status is AnnotationStatus.REMOVED:
                self._change(self._now[key], status=AnnotationStatus.OPEN)

    def _found_at(self, key: str, cell: CellRef) -> None:
        """A comment on a cell outside any matrix moved with its cell: the anchor follows."""
        annotation = self._now[key]
        anchor = annotation.anchor
        if anchor.issue or anchor.plan or anchor.cell == cell:
            return
        self._change(annotation, anchor=Anchor(cell=cell))

    def _mark_removed(self) -> None:
        for key, annotation in self._now.items():
            if not self._memory.get(key, Memory()) or key in self._natives:
                continue
            if annotation.status not in _SHOWN or is_orphan(annotation.anchor, self._matrix):
                continue
            if any(cell.sheet.casefold() in self._unreadable for cell in self._cells(annotation)):
                continue
            head = self._now.get(annotation.reply_to)
            if head is not None and head.status is AnnotationStatus.REMOVED:
                continue  # it went with the whole note
            self._change(annotation, status=AnnotationStatus.REMOVED)
