"""Which native comment shows which annotation of the record.

Shared by reading (what did people type?) and saving (which words are ours to change?).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from counterpoint.model import Annotation, AnnotationStatus, CellRef, derived_id
from counterpoint.workbook.comments.persons_part import guid_for
from counterpoint.workbook.comments.weaving import Piece, pieces
from counterpoint.workbook.comments.wording import digest, note_block
from counterpoint.workbook.record.memory import Memory

__all__ = ["CellNote", "Known", "match_notes", "own_guid", "thread_id", "words_id"]


def own_guid(annotation_id: str) -> str:
    """The GUID of our threaded comment for an annotation: the same in every copy."""
    return guid_for("annotation", annotation_id)


def thread_id(guid: str) -> str:
    """The id of an annotation read from somebody's threaded comment."""
    return derived_id("thread", guid.upper())


def words_id(cell: CellRef, text: str) -> str:
    """The id of an annotation read from somebody's words in a note.

    Made from cell and words alone, so that every copy of the file gives the same one.
    """
    return derived_id("words", str(cell).casefold(), digest(text))


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of one annotation when notes are looked at.

    Attributes:
        annotation: As the record (or the edit to be saved) has it.
        memory: Its digests.
        cells: Where its comment may be: its place now and where it stood.
    """

    annotation: Annotation
    memory: Memory
    cells: tuple[CellRef, ...]

    @property
    def own_digests(self) -> tuple[str, ...]:
        """Of blocks that are ours: as remembered, and as it would be written now (a block that
        was edited in place). Without memory there is none: words that only look like ours, as
        Excel begins every note with its author, are a person's."""
        if not self.memory.note:
            return ()
        now = digest(note_block(self.annotation)) if self.annotation.text else ""
        return tuple(each for each in (self.memory.cut, self.memory.note, now) if each)


@dataclass(slots=True)
class CellNote:
    """A note's text, with what was recognised in it.

    Attributes:
        cell: Where it stands.
        text: The whole of it.
        author: Its author field.
        pieces: In order; those without an owner are somebody's words not known yet.
        own: Ids of annotations whose own block is in it.
        words: Ids of annotations whose person's words are in it.
    """

    cell: CellRef
    text: str
    author: str = ""
    pieces: list[Piece] = field(default_factory=list)
    own: set[str] = field(default_factory=set)
    words: set[str] = field(default_factory=set)


def match_notes(
    notes: Iterable[tuple[CellRef, str, str]], known: Mapping[str, Known]
) -> dict[CellRef, CellNote]:
    """Recognise blocks and words in all notes, given as (cell, text, author field).

    Annotations are looked for at their own cells first; a block still unclaimed may have moved
    with its cell, and is then recognised wherever it is.
    """
    found = {cell: CellNote(cell, text, author) for cell, text, author in notes}
    claimed: set[tuple[str, bool]] = set()
    here: dict[CellRef, list[Known]] = {}
    for each in known.values():
        for cell in dict.fromkeys(each.cells):
            here.setdefault(cell, []).append(each)
    for cell, note in found.items():
        # Those that belong here before those that only stood here once.
        candidates = sorted(here.get(cell, ()), key=lambda each: each.cells[0] != cell)
        _recognise(note, candidates, claimed)
    strays = [each for each in known.values() if _may_have_moved(each, claimed)]
    if strays:
        for note in found.values():
            if all(piece.owner for piece in note.pieces):
                continue
            local = [known[key] for key in note.own | note.words]
            for each in local:
                claimed -= {(each.annotation.id, True), (each.annotation.id, False)}
            _recognise(note, local, claimed, strays)
    return found


def _may_have_moved(known: Known, claimed: set[tuple[str, bool]]) -> bool:
    """Whether it stood on its cell and is not there any more. What was marked as removed before
    is not looked for elsewhere: somebody may write the same again."""
    annotation, memory = known.annotation, known.memory
    if annotation.status is AnnotationStatus.REMOVED:
        return False
    is_gone = memory.in_note and (annotation.id, True) not in claimed
    return bool(is_gone or (memory.words and (annotation.id, False) not in claimed))


def _recognise(
    note: CellNote,
    candidates: Sequence[Known],
    claimed: set[tuple[str, bool]],
    strays: Sequence[Known] = (),
) -> None:
    digests: dict[str, list[tuple[str, bool]]] = {}
    for place, each in enumerate([*candidates, *strays]):
        # Of a stray only what was written counts, not what it would be like by now.
        own = each.own_digests if place < len(candidates) else (each.memory.in_note,)
        for mark in dict.fromkeys(own):
            digests.setdefault(mark, []).append((each.annotation.id, True))
        if each.memory.words:
            digests.setdefault(each.memory.words, []).append((each.annotation.id, False))
    own_found: set[str] = set()
    words_found: set[str] = set()

    def recognise(mark: str) -> tuple[str, bool] | None:
        for owner, is_own in digests.get(mark, ()):
            if (owner, is_own) not in claimed:
                claimed.add((owner, is_own))
                (own_found if is_own else words_found).add(owner)
                return owner, is_own
        return None

    note.pieces = pieces(note.text, recognise)
    note.own, note.words = own_found, words_found
