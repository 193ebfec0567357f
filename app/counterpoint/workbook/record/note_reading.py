"""What a note says that the record does not know yet."""

from __future__ import annotations

from dataclasses import replace

from counterpoint.workbook.comments import NativeComment
from counterpoint.workbook.comments.placeholders import placeholder_texts
from counterpoint.workbook.comments.weaving import Piece, at_new_words, with_headings
from counterpoint.workbook.comments.wording import (
    UNNAMED,
    digest,
    heading,
    note_block,
    read_body,
    read_note,
)
from counterpoint.workbook.record.ledger import SHOWN, Ledger
from counterpoint.workbook.record.matching import CellNote, words_id

__all__ = ["note_edited_rows", "read_note_into", "read_placeholder_into"]


def note_edited_rows(ledger: Ledger, note: CellNote) -> None:
    """Annotations whose row says something else than their block in the note were edited."""
    for key in note.own:
        if ledger.now[key].status in SHOWN and _is_edited_row(ledger, key):
            ledger.change(key)


def _is_edited_row(ledger: Ledger, key: str) -> bool:
    remembered = ledger.memory(key).note
    return bool(remembered) and digest(note_block(ledger.now[key])) != remembered


def read_note_into(ledger: Ledger, native: NativeComment, note: CellNote) -> None:
    """Take over what was typed into a note: new words, reworded ones, edited blocks of ours."""
    for key in note.own | note.words:
        ledger.natives[key] = "note"
        ledger.found_at(key, native.cell)
    ledger.recover(note.own | note.words)
    above = ""
    for piece in _with_edited(ledger, native, note):
        text = piece.of(note.text)
        if piece in note.pieces and piece.owner:
            above = piece.owner
            if not piece.is_own and not ledger.memory(above).in_note:
                _compare_words(ledger, native, above, text)
        elif piece.owner:
            _read_edited(ledger, piece.owner, text)
            above = piece.owner
        else:
            above = _read_words(ledger, native, text, above)


def _with_edited(ledger: Ledger, native: NativeComment, note: CellNote) -> list[Piece]:
    """Cut what nobody recognised where the heading of one of our missing blocks stands, and where
    somebody's own words begin behind that block."""
    missing = [
        (key, heading(ledger.now[key]))
        for key in ledger.missing(native.cell)
        if ledger.now[key].status in SHOWN and ledger.memory(key).in_note
    ]
    result: list[Piece] = []
    for piece in note.pieces:
        cut = [piece] if piece.owner else with_headings(note.text, piece, missing)
        used = {each.owner for each in cut}
        missing = [each for each in missing if each[0] not in used]
        for each in cut:
            if each.owner and not piece.owner:
                result += at_new_words(note.text, each, ledger.now[each.owner].text)
            else:
                result.append(each)
    return result


def _read_edited(ledger: Ledger, key: str, text: str) -> None:
    """A block under our heading says something else than we wrote."""
    _, _, body = text.partition("\n")
    said = read_body(body.strip("\n"))
    if not said.text.strip():
        return  # the heading alone is left: the text was deleted
    ledger.natives[key] = "note"
    is_edited_row = _is_edited_row(ledger, key)
    if not is_edited_row and not ledger.memory(key).cut:
        ledger.apply(key, said)
    elif said.text != ledger.now[key].text:
        # The row wins; and of a cut text the cell had only the beginning.
        ledger.keep_as_reply(key, said)


def _compare_words(ledger: Ledger, native: NativeComment, key: str, text: str) -> None:
    """A person's own words stay; where the row was edited, a block of ours has to say so."""
    annotation = ledger.now[key]
    texts = {read_note(text).text, read_note(text, native.author).text}
    if annotation.status in SHOWN and annotation.text not in texts:
        ledger.change(key)


def _read_words(ledger: Ledger, native: NativeComment, text: str, above: str) -> str:
    """Words of a person that nobody knows yet. Gives the annotation they became."""
    said = read_note(text, "" if above else native.author)
    said = replace(said, author=said.author or UNNAMED)
    reworded = [
        key
        for key in ledger.missing(native.cell)
        if ledger.memory(key).words
        and ledger.now[key].is_shown
        and ledger.now[key].is_reply == bool(above)
    ]
    if len(reworded) == 1 and ledger.now[reworded[0]].author in (said.author, UNNAMED):
        # The one text of this person that is missing here is this one, reworded.
        key = reworded[0]
        ledger.recover((key,))
        ledger.apply(key, said)
    else:
        key = words_id(native.cell, text)
        head = ledger.now[above].reply_to or above if above else ""
        ledger.add(key, native.cell, said, head=head)
    ledger.natives[key] = "note"
    return key


def read_placeholder_into(ledger: Ledger, native: NativeComment) -> None:
    """A program that knows no threads dropped one and left the note that stood for it."""
    missing = {digest(ledger.now[key].text): key for key in ledger.missing(native.cell)}
    whole = " ".join(native.text.split())
    head = ""
    for text in placeholder_texts(native.text):
        said = replace(read_body(text), author=UNNAMED)
        key = missing.pop(digest(said.text), "")
        if not key:
            key = words_id(native.cell, text)
            ledger.add(key, native.cell, said, head=head)
        ledger.natives[key] = "note"
        head = head or ledger.now[key].reply_to or key
    for key in missing.values():
        # A text may hold lines that look like the start of a reply.
        if " ".join(ledger.now[key].text.split()) in whole:
            ledger.natives[key] = "note"
