"""Edits: what a person did, as values. They flow from the window through session to workbook.

Each edit says what was there before and what shall be there after, so that it can be
undone, journalled, replayed on a newer file and merged.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from counterpoint.model.annotations import Annotation
from counterpoint.model.pasts import Past
from counterpoint.model.scales import Scale

__all__ = ["AnnotationEdit", "Edit", "ScaleEdit", "SheetsEdit", "StanceEdit"]


@dataclass(frozen=True, slots=True)
class AnnotationEdit:
    """An annotation was made (`before` is None), changed, or taken back (`after` is None).

    `after` is None only when an annotation is undone; deleting one
    leaves its marker (`Annotation.deleted`).

    Attributes:
        before: What it was.
        after: What it shall be.
        past: What it was in other copies, where they were merged; the record remembers it beside
            what its own row was. It spares later merges a needless conflict and is no part of
            what the edit does: it does not count in comparing and is not journalled.
    """

    before: Annotation | None
    after: Annotation | None
    past: Past = field(default=Past(), compare=False)

    def __post_init__(self) -> None:
        if self.before is None and self.after is None:
            raise ValueError("an edit changes something")
        if self.before and self.after and self.before.id != self.after.id:
            raise ValueError("an edit keeps the annotation's id")

    @property
    def annotation_id(self) -> str:
        """Id of the annotation it is about."""
        annotation = self.after or self.before
        assert annotation is not None
        return annotation.id

    @property
    def inverse(self) -> AnnotationEdit:
        """The edit that takes this one back."""
        return AnnotationEdit(self.after, self.before)


@dataclass(frozen=True, slots=True)
class StanceEdit:
    """The stance of one position changed; '' is uncoded."""

    issue: str
    plan: str
    before: str
    after: str

    @property
    def inverse(self) -> StanceEdit:
        """The edit that takes this one back."""
        return StanceEdit(self.issue, self.plan, self.after, self.before)


@dataclass(frozen=True, slots=True)
class ScaleEdit:
    """The scale of one issue changed."""

    issue: str
    before: Scale
    after: Scale

    @property
    def inverse(self) -> ScaleEdit:
        """The edit that takes this one back."""
        return ScaleEdit(self.issue, self.after, self.before)


@dataclass(frozen=True, slots=True)
class SheetsEdit:
    """The sheets Plans and Stances are wanted in the workbook, or wanted no longer.

    A sheet that is in the file already stays as it is either way.
    """

    before: bool
    after: bool

    @property
    def inverse(self) -> SheetsEdit:
        """The edit that takes this one back."""
        return SheetsEdit(self.after, self.before)


Edit = AnnotationEdit | StanceEdit | ScaleEdit | SheetsEdit
