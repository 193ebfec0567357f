"""Writing annotations into the note of one cell, around a person's own words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest

from counterpoint.model import Annotation
from counterpoint.workbook.comments.note_text import NoteRun, cut, plain_text
from counterpoint.workbook.comments.weaving import Piece, with_headings
from counterpoint.workbook.comments.wording import (
    CUT,
    NOTE_LIMIT,
    digest,
    heading,
    note_block,
    read_body,
    read_note,
    units,
)
from counterpoint.workbook.record.matching import CellNote, words_id
from counterpoint.workbook.record.memory import Memory

__all__ = ["NewNote", "write_note"]

_SEPARATOR = "\n\n"


@dataclass(frozen=True, slots=True)
class NewNote:
    """What the note of a cell becomes.

    Attributes:
        runs: The whole text; empty when nothing is left and the note goes.
        is_changed: False when it is what stands there.
        memory: Digests of each annotation that it shows, and of persons' words that belong to
            one, shown or not.
    """

    runs: tuple[NoteRun, ...]
    is_changed: bool
    memory: Mapping[str, Memory]


@dataclass(slots=True, eq=False)
class _Segment:
    """A stretch of the note: somebody's words (`owner` '' or the annotation read from them), or
    a block of ours. `glued` is the stretch that it follows without anything between."""

    runs: list[NoteRun]
    owner: str = ""
    is_own: bool = False
    text: str = ""
    glued: _Segment | None = None


def write_note(
    old: Sequence[NoteRun],
    found: CellNote | None,
    wanted: Sequence[Annotation],
    everything: Mapping[str, Annotation],
    memory: Mapping[str, Memory],
) -> NewNote:
    """The note of a cell that shall show the annotations `wanted`, in that order.

    Args:
        old: Its present text; empty for none.
        found: What was recognised in it; None when there is no note.
        wanted: To be shown on the cell. One whose text a person's own words in the note already
            say gets no block of its own.
        everything: All annotations by id, to tell whose words are whose.
        memory: What the record remembers.

    Where a block has no room within NOTE_LIMIT it is cut; those after it are left to the record.
    """
    segments = _segments(old, _with_edited(found, wanted, everything, memory))
    said = _owners_of_words(segments, found, wanted, everything, memory)
    shown = [each for each in wanted if each.text not in said.get(each.id, ())]
    names = {each.id for each in shown}
    kept = [each for each in segments if not each.is_own or each.owner in names]
    present = {each.owner: each for each in kept if each.is_own}
    for place, annotation in enumerate(shown):
        block = note_block(annotation)
        segment = present.get(annotation.id)
        if segment is None:
            segment = _Segment([], annotation.id, True)
            present[annotation.id] = segment
            kept.insert(_place_after(kept, shown[:place], annotation), segment)
        elif digest(segment.text) == digest(block):
            continue
        segment.text = block
        segment.runs = _block_runs(annotation, block)
    marks = _fit(kept, {each.id: each for each in shown})
    for segment in segments:
        if segment.owner and not segment.is_own:
            mark = Memory(words=digest(segment.text))
            own = marks.get(segment.owner, Memory())
            marks[segment.owner] = Memory(own.note, own.cut, mark.words)
    runs = _joined(kept)
    return NewNote(tuple(runs), plain_text(runs) != plain_text(old), marks)


def _with_edited(
    found: CellNote | None,
    wanted: Sequence[Annotation],
    everything: Mapping[str, Annotation],
    memory: Mapping[str, Memory],
) -> CellNote | None:
    """The note with those blocks of ours recognised, too, that were edited on the cell.

    Only where what stands there now has become somebody's text in the record: else it would be
    lost when the block is written anew.
    """
    if found is None:
        return None
    missing = [
        (each.id, heading(each))
        for each in wanted
        if each.id not in found.own and memory.get(each.id, Memory()).note
    ]
    result = replace(found, pieces=[])
    for piece in found.pieces:
        if piece.owner:
            result.pieces.append(piece)
            continue
        for part in with_headings(found.text, piece, missing):
            if not part.is_own:
                result.pieces.append(part)
                continue
            _, _, body = part.of(found.text).partition("\n")
            said = read_body(body.strip("\n")).text.strip()
            is_kept = any(said in each.text for each in everything.values())
            result.pieces.append(part if is_kept else replace(part, owner="", is_own=False))
    return result


def _segments(old: Sequence[NoteRun], found: CellNote | None) -> list[_Segment]:
    """The note cut at its pieces. Blank lines around a block of ours go with it, so that a
    person's words keep theirs."""
    if found is None:
        return []
    text = found.text
    segments: list[_Segment] = []
    place = 0
    for piece, following in zip_longest(found.pieces, found.pieces[1:]):
        if not piece.is_own:
            end = _words_end(text, piece, following)
            before = segments[-1] if segments and not segments[-1].is_own else None
            segments.append(_Segment(cut(old, place, end), text=text[place:end], glued=before))
            place = end
            continue
        block = cut(old, piece.start, piece.end)
        segments.append(_Segment(block, piece.owner, True, piece.of(text)))
        place = piece.end
        if len(segments) == 1 and text.startswith(_SEPARATOR, place):
            place += len(_SEPARATOR)
    return segments


def _words_end(text: str, piece: Piece, following: Piece | None) -> int:
    """Where a person's words end: all blank lines behind them are theirs, but for the separator
    of a block of ours."""
    if following is None:
        return len(text)
    end = following.start
    if following.is_own and text.startswith(_SEPARATOR, end - len(_SEPARATOR)):
        end = max(piece.end, end - len(_SEPARATOR))
    return end


def _owners_of_words(
    segments: Sequence[_Segment],
    found: CellNote | None,
    wanted: Sequence[Annotation],
    everything: Mapping[str, Annotation],
    memory: Mapping[str, Memory],
) -> dict[str, set[str]]:
    """What persons' own words say, by the annotation that was read from them.

    Words are an annotation's where the record remembers them, where its id is made from them, or
    where they were reworded and its text is what they say now.
    """
    said: dict[str, set[str]] = {}
    for segment in segments:
        if segment.is_own or found is None:
            continue
        mark = digest(segment.text)
        texts = {read_note(segment.text).text, read_note(segment.text, found.author).text}
        remembered = [key for key in found.words if memory.get(key, Memory()).words == mark]
        made = words_id(found.cell, segment.text)
        reworded = [
            each.id for each in wanted if memory.get(each.id, Memory()).words and each.text in texts
        ]
        candidates = [*remembered, *([made] if made in everything else []), *reworded]
        owner = next((key for key in candidates if key not in said), "")
        if owner:
            segment.owner = owner
            said[owner] = texts
    return said


def _place_after(
    kept: Sequence[_Segment], before: Sequence[Annotation], annotation: Annotation
) -> int:
    """Where a new block goes: behind the last one of its thread, else at the end."""
    thread = annotation.reply_to
    if not thread:
        return len(kept)
    mine = {each.id for each in before if thread in (each.id, each.reply_to)} | {thread}
    places = [number for number, each in enumerate(kept) if each.owner in mine]
    return places[-1] + 1 if places else len(kept)


def _block_runs(annotation: Annotation, block: str) -> list[NoteRun]:
    line = heading(annotation)
    return [NoteRun(line, bold=True), NoteRun(block[len(line) :])]


def _fit(kept: list[_Segment], shown: Mapping[str, Annotation]) -> dict[str, Memory]:
    """Cut and drop our blocks, from the last, until the note fits; what each is marked with."""
    marks: dict[str, Memory] = {}
    words = [each for each in kept if not each.is_own]
    room = NOTE_LIMIT - sum(units(each.text) + len(_SEPARATOR) for each in words)
    for segment in [each for each in kept if each.is_own]:
        annotation = shown[segment.owner]
        full = note_block(annotation)
        needed = units(segment.text) + len(_SEPARATOR)
        if needed <= room:
            room -= needed
            is_whole = digest(segment.text) == digest(full)
            cut_mark = "" if is_whole else digest(segment.text)
            marks[segment.owner] = Memory(note=digest(full), cut=cut_mark)
            continue
        least = units(heading(annotation)) + len(CUT) + 2 * len(_SEPARATOR)
        if room < least + 20:
            kept.remove(segment)
            continue
        short = _first_units(full, room - len(CUT) - len(_SEPARATOR)).rstrip() + CUT
        segment.text = short
        segment.runs = _block_runs(annotation, short)
        marks[segment.owner] = Memory(note=digest(full), cut=digest(short))
        room = 0
    return marks


def _first_units(text: str, length: int) -> str:
    cut_off = text.encode("utf-16-le", "surrogatepass")[: 2 * max(0, length)]
    return cut_off.decode("utf-16-le", "ignore")


def _joined(kept: Sequence[_Segment]) -> list[NoteRun]:
    runs: list[NoteRun] = []
    last: _Segment | None = None
    for segment in kept:
        mine = segment.runs
        is_glued = segment.glued is not None and segment.glued is last
        last = segment
        if runs and not is_glued and (segment.is_own or not segment.text.startswith("\n")):
            runs.append(NoteRun(_SEPARATOR))
        elif not runs and not segment.is_own:
            # What stood before it is gone: no blank lines on top.
            lead = len(segment.text) - len(segment.text.lstrip("\n"))
            mine = cut(mine, lead, len(segment.text)) if lead else mine
        runs += mine
    return runs
