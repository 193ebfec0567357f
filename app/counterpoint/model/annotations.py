"""Annotations: people's remarks, and where they belong."""

from __future__ import annotations

import secrets
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from enum import Enum

from counterpoint.model.cells import CellRef
from counterpoint.model.errors import TextLimitError
from counterpoint.model.messages import told

__all__ = [
    "TEXT_LIMIT",
    "Anchor",
    "Annotation",
    "AnnotationKind",
    "AnnotationStatus",
    "new_annotation_id",
    "utc_now",
]

TEXT_LIMIT = 32_000
"""Longest text of an annotation, in UTF-16 units: a cell and a note hold 32,767, and the note
also carries the author's name and the replies' headings."""

_ID_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"


def new_annotation_id() -> str:
    """A new id such as `A-7F3K9Q2MX4TB`: 60 random bits, so that copies merge without clashes."""
    return "A-" + "".join(secrets.choice(_ID_ALPHABET) for _ in range(12))


def utc_now() -> datetime:
    """The present moment in UTC, in whole seconds, as the workbook stores it."""
    return datetime.now(UTC).replace(microsecond=0)


class AnnotationKind(Enum):
    """What an annotation is for. The value is the word in the workbook."""

    NOTE = "note"
    QUESTION = "question"
    RISK = "risk"
    DECISION = "decision"
    CORRECTION = "correction"


class AnnotationStatus(Enum):
    """Where an annotation stands. The value is the word in the workbook."""

    OPEN = "open"
    RESOLVED = "resolved"
    REMOVED = "removed in the spreadsheet"
    """Its native comment was deleted in Excel or Calc; the record stays until somebody decides."""
    DELETED = "deleted"
    """Deleted by its author; the row stays as a marker without text, so that copies merge."""


@dataclass(frozen=True, slots=True)
class Anchor:
    """Where an annotation belongs.

    `issue` and `plan` decide. Both: a cell of the matrix. Only `issue`: the row. Only `plan`:
    the plan. Neither: a cell outside any matrix, and then `cell` decides. Otherwise `cell` is a
    hint about where it stood when it was written, never proof.
    """

    issue: str = ""
    plan: str = ""
    cell: CellRef | None = None

    def __post_init__(self) -> None:
        if not self.issue and not self.plan and self.cell is None:
            raise ValueError("an anchor needs an issue, a plan or a cell")

    @property
    def place(self) -> tuple[str, str, str]:
        """What decides where it belongs, for comparing and grouping."""
        free = "" if self.issue or self.plan else str(self.cell)
        return (self.issue, self.plan, free)


@dataclass(frozen=True, slots=True)
class Annotation:
    """A person's remark.

    Attributes:
        id: Unique over all copies of the workbook.
        anchor: Where it belongs. A reply has its thread's anchor.
        text: Plain text; line ends are `\\n`.
        author: Display name.
        created: UTC, whole seconds.
        modified: UTC, whole seconds; equal to `created` until edited.
        kind: What it is for.
        status: Where it stands; a reply's own status is OPEN or DELETED.
        reply_to: Id of the annotation answered, '' for the first of a thread.
        quote: The cell's text when the annotation was made.
    """

    id: str
    anchor: Anchor
    text: str
    author: str
    created: datetime
    modified: datetime
    kind: AnnotationKind = AnnotationKind.NOTE
    status: AnnotationStatus = AnnotationStatus.OPEN
    reply_to: str = ""
    quote: str = ""

    def __post_init__(self) -> None:
        if self.created.tzinfo is None or self.modified.tzinfo is None:
            raise ValueError("times of annotations are in UTC and say so")

    @property
    def is_reply(self) -> bool:
        """Whether it answers another annotation."""
        return bool(self.reply_to)

    @property
    def is_shown(self) -> bool:
        """Whether it is part of what people read: everything but deleted ones."""
        return self.status is not AnnotationStatus.DELETED

    def deleted(self, when: datetime) -> Annotation:
        """The marker that stays in its place once its author deleted it."""
        return replace(self, text="", quote="", status=AnnotationStatus.DELETED, modified=when)


def checked_text(text: str) -> str:
    """`text` with `\\n` line ends. Raises TextLimitError when empty or over TEXT_LIMIT units."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").strip("\n")
    if not text.strip():
        raise TextLimitError(told("An annotation needs a text."))
    length = len(text.encode("utf-16-le", "surrogatepass")) // 2
    if length > TEXT_LIMIT:
        raise TextLimitError(
            told(
                "The annotation has {length:,} characters; a workbook cell can hold"
                " {text_limit:,}. Shorten it or split it.",
                length=length,
                text_limit=TEXT_LIMIT,
            )
        )
    return text
