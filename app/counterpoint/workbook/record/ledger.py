"""The state of a reconciling: annotations as they were, as they become, and where they show."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from counterpoint.model import (
    Anchor,
    Annotation,
    AnnotationEdit,
    AnnotationStatus,
    CellRef,
    PlanMatrix,
    derived_id,
)
from counterpoint.workbook.comments.wording import Said
from counterpoint.workbook.record.anchors import anchor_at, anchored_cell, anchored_text
from counterpoint.workbook.record.matching import Known
from counterpoint.workbook.record.memory import Memory
from counterpoint.workbook.record.reading import Record

__all__ = ["SHOWN", "Ledger"]

SHOWN = (AnnotationStatus.OPEN, AnnotationStatus.RESOLVED)
"""Statuses of annotations that stand on their cells."""
_NOTHING = Memory()


class Ledger:
    """Annotations by id, changed by what the comments say.

    Attributes:
        now: As they become, in record order, new ones last.
        natives: Id -> `note` or `thread`, for those found in a comment.
        matrix: Of the workbook, None when it has none.
    """

    def __init__(self, record: Record, matrix: PlanMatrix | None, when: datetime) -> None:
        """`when` stands for times that comments do not have."""
        self.matrix = matrix
        self._when = when
        self._before: dict[str, Annotation | None] = {}
        self.now: dict[str, Annotation] = {}
        self.natives: dict[str, str] = {}
        self._memory: dict[str, Memory] = {}
        self._here: dict[CellRef, dict[str, None]] = {}
        for row in record.rows:
            annotation = row.annotation
            self._before[annotation.id] = annotation if row.has_id else None
            self.now[annotation.id] = annotation
            self._memory[annotation.id] = row.memory
            if row.memory:
                for cell in self.cells(annotation):
                    self._here.setdefault(_plain(cell), {})[annotation.id] = None

    @property
    def edits(self) -> tuple[AnnotationEdit, ...]:
        """What has to be written."""
        return tuple(
            AnnotationEdit(self._before.get(key), now)
            for key, now in self.now.items()
            if self._before.get(key) != now
        )

    def memory(self, key: str) -> Memory:
        """What the record remembers of its comment."""
        return self._memory.get(key, _NOTHING)

    def cells(self, annotation: Annotation) -> tuple[CellRef, ...]:
        """Where its comment may be: its place now, then where it stood."""
        place = anchored_cell(annotation.anchor, self.matrix)
        return tuple(cell for cell in (place, annotation.anchor.cell) if cell is not None)

    def missing(self, cell: CellRef) -> Sequence[str]:
        """Those remembered on that cell and not found in any comment so far."""
        return [key for key in self._here.get(_plain(cell), ()) if key not in self.natives]

    def known(self) -> dict[str, Known]:
        """All of them, for looking at notes."""
        return {
            key: Known(annotation, self.memory(key), self.cells(annotation))
            for key, annotation in self.now.items()
        }

    # Changes by what was found in the file

    def change(self, key: str, **changes: object) -> None:
        """Change fields of an annotation; `modified` becomes newer in any case."""
        annotation = self.now[key]
        modified = max(self._when, annotation.modified + timedelta(seconds=1))
        changed = replace(annotation, modified=modified, **changes)  # type: ignore[arg-type]
        self.now[key] = changed

    def apply(self, key: str, said: Said) -> None:
        """Make an annotation say what its comment says now."""
        annotation = self.now[key]
        changes: dict[str, object] = {}
        if said.text != annotation.text:
            changes["text"] = said.text
        if said.kind is not None and said.kind is not annotation.kind:
            changes["kind"] = said.kind
        if said.status is not None and said.status is not annotation.status:
            changes["status"] = said.status
        if changes:
            self.change(key, **changes)

    def add(
        self,
        key: str,
        cell: CellRef,
        said: Said,
        *,
        created: datetime | None = None,
        head: str = "",
    ) -> None:
        """Add an annotation read from the comment of `cell`, as a reply to `head` if given.

        Nothing happens when the id is there already.
        """
        if key in self.now:
            return
        parent = self.now.get(head)
        anchor = parent.anchor if parent is not None else anchor_at(cell, self.matrix)
        moment = created or said.created or self._when
        annotation = Annotation(key, anchor, said.text, said.author, moment, moment, reply_to=head)
        if not head:
            quote = anchored_text(anchor, self.matrix) or ""
            status = said.status or annotation.status
            annotation = replace(annotation, quote=quote, status=status)
        self._before[key] = None
        self.now[key] = replace(annotation, kind=said.kind or annotation.kind)

    def keep_as_reply(self, key: str, said: Said) -> None:
        """Row and comment were both edited: the row won, the comment's text is kept."""
        annotation = self.now[key]
        cell = next(iter(self.cells(annotation)), None)
        if cell is None:
            return  # an orphan without any cell has no comment either
        author = said.author or annotation.author
        other = Said(f"Other version, found on the cell:\n{said.text}", author)
        made = derived_id("other version", key, said.author, said.text)
        self.add(made, cell, other, head=annotation.reply_to or key)

    def recover(self, keys: Iterable[str]) -> None:
        """Comments that were gone are back."""
        for key in keys:
            if self.now[key].status is AnnotationStatus.REMOVED:
                self.change(key, status=AnnotationStatus.OPEN)

    def found_at(self, key: str, cell: CellRef) -> None:
        """A comment on a cell outside any matrix moved with its cell: the anchor follows."""
        anchor = self.now[key].anchor
        if not anchor.issue and not anchor.plan and anchor.cell != cell:
            self.change(key, anchor=Anchor(cell=cell))


def _plain(cell: CellRef) -> CellRef:
    """The same for all spellings of a sheet's name."""
    return CellRef(cell.sheet.casefold(), cell.address)
