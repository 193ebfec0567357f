"""How an annotation reads in a native comment, and what a native comment says.

A note of our own, with a reply:

    Ada:
    [question] Who verifies the withdrawal?

    Bob, 2026-11-22 14:05 UTC:
    The joint commission.

It begins with its author's name, as Excel does it, because Calc drops the author field. Kind and
status stand in brackets when they are not those of a plain open note. In a thread the author and
time are fields of their own, so only the brackets remain.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from counterpoint.model import Annotation, AnnotationKind, AnnotationStatus

__all__ = [
    "CUT",
    "DELETED_TEXT",
    "NOTE_LIMIT",
    "UNNAMED",
    "Said",
    "begins_reply",
    "begins_words",
    "digest",
    "heading",
    "note_block",
    "read_body",
    "read_note",
    "run_digests",
    "thread_text",
    "units",
]

NOTE_LIMIT = 32_767
"""Longest text of a note, in UTF-16 units."""
CUT = "… (complete in the sheet Annotations)"
"""Ends a text that had to be cut in the note; the record has the whole of it."""
DELETED_TEXT = "[deleted]"
"""What remains of the first comment of a thread that others answered."""
UNNAMED = "Somebody in the spreadsheet"
"""Author of a text typed into a note without a name."""

_SPACE = re.compile(r"[\s\x00-\x1f\ufeff]+")
_TAG = re.compile(r"\[([a-z]+(?: in the spreadsheet)?)(?:, ([a-z]+))?\] ")
_NAME_LENGTH = 60
_REPLY_HEADING = re.compile(r"(.+), ([0-9]{4}-[0-9]{2}-[0-9]{2} [0-9]{2}:[0-9]{2}) UTC:")
_NO_NAMES = {"", "unknown author", "author", "unknown"}
"""What programs write into the author field when they know nobody."""


@dataclass(frozen=True, slots=True)
class Said:
    """What a text typed into a comment says.

    Attributes:
        text: Without heading and brackets.
        author: From the heading, '' when it has none.
        kind: From the brackets, None when they name none.
        status: From the brackets, None when they name none.
        created: From a reply's heading, None when it has none.
    """

    text: str
    author: str = ""
    kind: AnnotationKind | None = None
    status: AnnotationStatus | None = None
    created: datetime | None = None


def units(text: str) -> int:
    """Length in UTF-16 units, as Excel counts its limits."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def digest(text: str) -> str:
    """A short mark of a text, the same when only white space differs (Excel and Calc differ in
    line ends and trailing blanks)."""
    return run_digests([text])[0]


def run_digests(paragraphs: Sequence[str]) -> list[str]:
    """`digest` of the first paragraph, of the first two with a blank line between, and so on."""
    state = hashlib.sha256()
    found = []
    is_first = True
    for paragraph in paragraphs:
        clean = _SPACE.sub(" ", paragraph).strip()
        if clean:
            joined = clean if is_first else " " + clean
            state.update(joined.encode("utf-8", "surrogatepass"))
            is_first = False
        found.append(state.hexdigest()[:10])
    return found


def heading(annotation: Annotation) -> str:
    """The line that names the author, and of a reply the time: it ends with a colon."""
    author = " ".join(annotation.author.split()) or UNNAMED
    if annotation.is_reply:
        return f"{author}, {annotation.created:%Y-%m-%d %H:%M} UTC:"
    return f"{author}:"


def note_block(annotation: Annotation) -> str:
    """The annotation as it stands in a note: heading, line end, brackets and text."""
    return f"{heading(annotation)}\n{_tag(annotation, with_status=True)}{annotation.text}"


def thread_text(annotation: Annotation, *, is_first: bool) -> str:
    """The annotation as a threaded comment; the first one's status is a field of its own."""
    return _tag(annotation, with_status=not is_first) + annotation.text


def read_body(text: str) -> Said:
    """What stands below a heading: brackets and text."""
    match = _TAG.match(text)
    words = [word for word in match.groups() if word] if match else []
    kinds = {kind.value: kind for kind in AnnotationKind}
    states = {status.value: status for status in (AnnotationStatus.OPEN, AnnotationStatus.RESOLVED)}
    if match is None or any(word not in kinds and word not in states for word in words):
        return Said(text)
    kind = next((kinds[word] for word in words if word in kinds), None)
    status = next((states[word] for word in words if word in states), None)
    return Said(text[match.end() :], kind=kind, status=status)


def read_note(text: str, author: str = "") -> Said:
    """What a note, or a part of it, that a person typed says.

    A first line that is a name and a colon, as Excel begins a note, is the heading. `author` is
    the note's author field, which stands for a missing heading.
    """
    text = text.strip()
    author = "" if _plain(author) in _NO_NAMES else author.strip()
    first, separator, rest = text.partition("\n")
    first = first.strip()
    reply = _REPLY_HEADING.fullmatch(first)
    name = reply[1] if reply else first.removesuffix(":").strip()
    is_heading = first.endswith(":") and (_plain(name) == _plain(author) or _is_name(name))
    if separator and rest.strip() and (reply or is_heading):
        author, text = name, rest.strip("\n")
    elif author and text.startswith(f"{author}:") and text != f"{author}:":
        text = text[len(author) + 1 :]
    said = read_body(text.strip())
    return Said(said.text.strip(), author, said.kind, said.status, _reply_time(reply))


def begins_reply(line: str) -> bool:
    """Whether a line is the heading of a reply, as the app writes it."""
    return _REPLY_HEADING.fullmatch(line.strip()) is not None


def begins_words(paragraph: str) -> bool:
    """Whether a paragraph begins as somebody's own words do: a line with a name and a colon."""
    first, _, rest = paragraph.partition("\n")
    name = first.strip().removesuffix(":").strip()
    return bool(rest.strip()) and first.strip().endswith(":") and _is_name(name)


def _reply_time(reply: re.Match[str] | None) -> datetime | None:
    try:
        return datetime.fromisoformat(f"{reply[2]}+00:00") if reply else None
    except ValueError:
        return None


def _plain(name: str) -> str:
    return " ".join(name.casefold().split())


def _is_name(line: str) -> bool:
    """Whether a line reads like a person's name: a few words, none of them in small letters."""
    words = line.split()
    return 0 < len(words) <= 5 and len(line) <= _NAME_LENGTH and not words[0][0].islower()


def _tag(annotation: Annotation, *, with_status: bool) -> str:
    words = []
    if annotation.kind is not AnnotationKind.NOTE:
        words.append(annotation.kind.value)
    if with_status and annotation.status is AnnotationStatus.RESOLVED:
        words.append(annotation.status.value)
    return f"[{', '.join(words)}] " if words else ""
