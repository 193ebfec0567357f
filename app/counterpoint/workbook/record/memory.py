"""What the record remembers of the cell's comment.

The record says what an annotation is; the comment shows it. When both are read again, either may
have been changed by hand. To tell which, the hidden last column of the record holds short digests:

    note 5f2a9c0e1b         our block in the cell's note, as the record's row would word it
    cut 90ab12cd34          what stands there instead where the note had no room for all of it
    words 77aa00ffee        the person's own words, in note or thread, that it was read from
    thread 5f2a9c0e1b       our comment in the cell's thread
    resolved                the thread that it begins was marked as resolved

So: a row whose wording is no longer the digest was edited in the sheet, and wins; a comment whose
text is no longer the digest was edited on the cell; a row without a digest never had a comment;
one with a digest whose text is nowhere was deleted on the cell.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

__all__ = ["Memory"]

_TOKEN = re.compile(r"\b(note|cut|words|thread) ([0-9a-f]{10})\b")


@dataclass(frozen=True, slots=True)
class Memory:
    """The digests of one row; '' for each that it has not.

    Attributes:
        note: Of our block in a note, were it complete.
        cut: Of the block as cut short.
        words: Of the person's own words.
        thread: Of our comment in a thread.
        done: Whether the thread that it begins was resolved.
    """

    note: str = ""
    cut: str = ""
    words: str = ""
    thread: str = ""
    done: bool = False

    @classmethod
    def parse(cls, text: str) -> Memory:
        """Read the column's text; what is not understood is as if it were not there."""
        found = dict(_TOKEN.findall(text))
        return cls(
            note=found.get("note", ""),
            cut=found.get("cut", ""),
            words=found.get("words", ""),
            thread=found.get("thread", ""),
            done="resolved" in text,
        )

    def __str__(self) -> str:
        marks = {"note": self.note, "cut": self.cut, "words": self.words, "thread": self.thread}
        tokens = [f"{name} {value}" for name, value in marks.items() if value]
        return ", ".join([*tokens, *(["resolved"] if self.done else [])])

    @property
    def in_note(self) -> str:
        """Digest of what stands of ours in the note."""
        return self.cut or self.note

    def __bool__(self) -> bool:
        return bool(self.note or self.cut or self.words or self.thread)
