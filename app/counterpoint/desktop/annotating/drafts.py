"""What is half written: as plain data for the view memory, and where it can still go."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Any, TypeVar

from counterpoint.model import Anchor, AnnotationKind, CellRef
from counterpoint.model.errors import UnknownAnchorError
from counterpoint.session import OpenWorkbook
from counterpoint.session.places import checked_anchor

__all__ = ["Draft", "DraftKind", "HalfWritten"]

EnumT = TypeVar("EnumT", bound=Enum)


class DraftKind(Enum):
    """What the composer writes."""

    NEW = "new"
    REPLY = "reply"
    EDIT = "edit"


@dataclass(frozen=True, slots=True)
class Draft:
    """What is being written.

    Attributes:
        kind: New annotation, reply or change of one.
        anchor: Where it belongs.
        annotation_id: The annotation answered or changed, '' for a new one.
    """

    kind: DraftKind
    anchor: Anchor
    annotation_id: str = ""

    @property
    def place(self) -> tuple[object, ...]:
        """What two drafts of the same thing have in common."""
        return (self.kind, self.anchor.place, self.annotation_id)

    def lost_place(self, book: OpenWorkbook) -> bool:
        """Whether the workbook has its issue, its plan or its sheet no more."""
        try:
            checked_anchor(
                self.anchor, book.matrix, tuple(sheet.name for sheet in book.loaded.sheets)
            )
        except UnknownAnchorError:
            return True
        return False

    def lost_annotation(self, book: OpenWorkbook) -> bool:
        """Whether what it answers or changes was deleted or taken back meanwhile."""
        if self.kind is DraftKind.NEW:
            return False
        annotation = book.annotations.get(self.annotation_id)
        return annotation is None or not annotation.is_shown


@dataclass(frozen=True, slots=True)
class HalfWritten:
    """A draft with what was written so far.

    Attributes:
        draft: What it is to become.
        text: As it stands in the composer.
        kind: The kind chosen.
        cursor: Where one writes on, in UTF-16 units from the start of the text.
    """

    draft: Draft
    text: str
    kind: AnnotationKind
    cursor: int

    def as_data(self) -> dict[str, Any]:
        """Plain JSON data; `from_data` gives an equal one back."""
        anchor = self.draft.anchor
        return {
            "draft": self.draft.kind.value,
            "issue": anchor.issue,
            "plan": anchor.plan,
            "cell": str(anchor.cell) if anchor.cell is not None else "",
            "annotation": self.draft.annotation_id,
            "text": self.text,
            "kind": self.kind.value,
            "cursor": self.cursor,
        }

    @classmethod
    def from_data(cls, data: object) -> HalfWritten | None:
        """What `as_data` gave; None for anything else, or where no text is left in it."""
        if not isinstance(data, dict) or not _text(data, "text").strip():
            return None
        try:
            cell = _text(data, "cell")
            anchor = Anchor(
                _text(data, "issue"), _text(data, "plan"), CellRef.parse(cell) if cell else None
            )
        except ValueError:
            return None
        cursor = data.get("cursor")
        return cls(
            Draft(_word(data.get("draft"), DraftKind.NEW), anchor, _text(data, "annotation")),
            _text(data, "text"),
            _word(data.get("kind"), AnnotationKind.NOTE),
            cursor if isinstance(cursor, int) and not isinstance(cursor, bool) else 0,
        )


def _text(data: Mapping[str, object], name: str) -> str:
    value = data.get(name)
    return value if isinstance(value, str) else ""


def _word(word: object, default: EnumT) -> EnumT:
    try:
        return type(default)(word)
    except ValueError:
        return default
