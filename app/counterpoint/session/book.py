"""The annotations of an open workbook, findable by id, place, issue, plan and thread."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from types import MappingProxyType
from typing import TYPE_CHECKING

from counterpoint.model import Anchor, Annotation, AnnotationStatus, PlanMatrix, told
from counterpoint.model.errors import UnknownAnnotationError
from counterpoint.workbook.record import anchored_text, is_orphan

if TYPE_CHECKING:
    from counterpoint.compare import WordDifference

__all__ = ["AnnotationBook", "CellTexts", "Thread"]

Place = tuple[str, str, str]
"""An anchor's `place`: issue key, plan key, and the cell's name where both are ''."""


@dataclass(frozen=True, slots=True)
class Thread:
    """An annotation and its replies.

    Attributes:
        head: The first annotation; a marker without text when it was deleted and replies remain.
        replies: The shown replies, oldest first.
    """

    head: Annotation
    replies: tuple[Annotation, ...] = ()

    @property
    def annotations(self) -> tuple[Annotation, ...]:
        """Head and replies, oldest first."""
        return (self.head, *self.replies)

    @property
    def is_open(self) -> bool:
        """Whether it still waits for somebody: neither resolved nor removed nor deleted."""
        return self.head.status is AnnotationStatus.OPEN

    @property
    def shown_count(self) -> int:
        """How many annotations people read in it."""
        return len(self.replies) + self.head.is_shown


class CellTexts:
    """What the places of anchors hold now: the other side of quotes, and the test for orphans."""

    def __init__(
        self,
        matrix: PlanMatrix | None,
        *,
        sheets: Collection[str] = (),
        free_cells: Mapping[str, str] = MappingProxyType({}),
    ) -> None:
        """Look into `matrix`, the names of all `sheets`, and `free_cells` (`Sheet!B3` to text)."""
        self._matrix = matrix
        self._sheets = frozenset(sheets)
        self._free_cells = free_cells

    def exists(self, anchor: Anchor) -> bool:
        """Whether the anchor's issue, plan or sheet is in the workbook."""
        if not anchor.issue and not anchor.plan:
            return anchor.cell is not None and anchor.cell.sheet in self._sheets
        return self._matrix is not None and not is_orphan(anchor, self._matrix)

    def text(self, anchor: Anchor) -> str | None:
        """The text that stands there now; None when the place is gone or was not read."""
        if not self.exists(anchor):
            return None
        return anchored_text(anchor, self._matrix, lambda cell: self._free_cells.get(str(cell)))


class AnnotationBook:
    """All annotations of one workbook. A value: `with_annotation` gives another one.

    Deleted annotations are kept as markers and reached by id only; whatever lists or counts
    leaves them out.
    """

    def __init__(
        self,
        annotations: Iterable[Annotation] = (),
        *,
        texts: CellTexts | None = None,
        natives: Mapping[str, str] = MappingProxyType({}),
    ) -> None:
        """Hold `annotations` in the given order; `texts` tells orphans and changed quotes."""
        self._by_id = {annotation.id: annotation for annotation in annotations}
        self._texts = texts or CellTexts(None)
        self._natives = natives

    def __len__(self) -> int:
        return sum(annotation.is_shown for annotation in self._by_id.values())

    def __iter__(self) -> Iterator[Annotation]:
        """The annotations that people read, replies included, in the order of the record."""
        return (each for each in self._by_id.values() if each.is_shown)

    def __contains__(self, annotation_id: object) -> bool:
        return annotation_id in self._by_id

    def __getitem__(self, annotation_id: str) -> Annotation:
        """The annotation of that id, a deleted marker too. Raises UnknownAnnotationError."""
        try:
            return self._by_id[annotation_id]
        except KeyError:
            raise UnknownAnnotationError(
                told("There is no annotation {annotation_id}.", annotation_id=annotation_id)
            ) from None

    def get(self, annotation_id: str) -> Annotation | None:
        """The annotation of that id, a deleted marker too; None when there is none."""
        return self._by_id.get(annotation_id)

    @property
    def everything(self) -> tuple[Annotation, ...]:
        """All annotations with the markers of deleted ones, in the order of the record."""
        return tuple(self._by_id.values())

    def with_annotation(self, annotation_id: str, annotation: Annotation | None) -> AnnotationBook:
        """The same book with one annotation added, replaced, or (None) taken out."""
        by_id = dict(self._by_id)
        if annotation is None:
            by_id.pop(annotation_id, None)
        else:
            by_id[annotation_id] = annotation
        return AnnotationBook(by_id.values(), texts=self._texts, natives=self._natives)

    def head(self, annotation: Annotation) -> Annotation:
        """The first annotation of its thread; itself when what it answers is gone."""
        seen = {annotation.id}
        while annotation.reply_to:
            parent = self._by_id.get(annotation.reply_to)
            if parent is None or parent.id in seen:  # a hand-edited record can hold a circle
                break
            seen.add(parent.id)
            annotation = parent
        return annotation

    @cached_property
    def threads(self) -> tuple[Thread, ...]:
        """Every thread with something to read, in the order of the record."""
        replies: dict[str, list[Annotation]] = {}
        heads: dict[str, Annotation] = {}
        for annotation in self._by_id.values():
            head = self.head(annotation)
            if head.id == annotation.id:
                heads[annotation.id] = annotation
            elif annotation.is_shown:
                replies.setdefault(head.id, []).append(annotation)
        for head_id in replies:  # heads of circles
            heads.setdefault(head_id, self._by_id[head_id])
        return tuple(
            Thread(head, tuple(sorted(replies.get(head.id, ()), key=_by_time)))
            for head in heads.values()
            if head.is_shown or head.id in replies
        )

    @cached_property
    def _threads_by_place(self) -> Mapping[Place, tuple[Thread, ...]]:
        found: dict[Place, list[Thread]] = {}
        for thread in self.threads:
            found.setdefault(thread.head.anchor.place, []).append(thread)
        return {
            place: tuple(sorted(each, key=lambda thread: _by_time(thread.head)))
            for place, each in found.items()
        }

    def threads_at(self, anchor: Anchor) -> tuple[Thread, ...]:
        """The threads of exactly that place, oldest first."""
        return self._threads_by_place.get(anchor.place, ())

    @cached_property
    def counts(self) -> Mapping[tuple[str, str], int]:
        """Number of annotations by (issue key, plan key), replies included.

        Annotations of a whole row count under (issue, ''), those of a plan under ('', plan).
        """
        found: dict[tuple[str, str], int] = {}
        for (issue, plan, _), threads in self._threads_by_place.items():
            if issue or plan:
                number = sum(thread.shown_count for thread in threads)
                found[issue, plan] = found.get((issue, plan), 0) + number
        return MappingProxyType(found)

    @cached_property
    def issue_counts(self) -> Mapping[str, int]:
        """Number of annotations by issue key, on its cells and its row together."""
        found: dict[str, int] = {}
        for (issue, _), number in self.counts.items():
            if issue:
                found[issue] = found.get(issue, 0) + number
        return MappingProxyType(found)

    @cached_property
    def open_issues(self) -> frozenset[str]:
        """Keys of the issues with a thread that is not resolved, on a cell or the row."""
        return frozenset(
            thread.head.anchor.issue
            for thread in self.threads
            if thread.is_open and thread.head.anchor.issue
        )

    @cached_property
    def orphans(self) -> tuple[Annotation, ...]:
        """Annotations whose anchor is gone from the workbook, in the order of the record."""
        return tuple(each for each in self if self.is_orphan(each))

    @property
    def natives(self) -> Mapping[str, str]:
        """Annotation id to `note` or `thread`, for those that the spreadsheet shows."""
        return self._natives

    def is_orphan(self, annotation: Annotation) -> bool:
        """Whether its anchor is gone from the workbook."""
        return not self._texts.exists(annotation.anchor)

    def text_now(self, annotation: Annotation) -> str | None:
        """The text at its anchor now; None when it is an orphan or the cell was not read."""
        return self._texts.text(annotation.anchor)

    def has_changed(self, annotation: Annotation) -> bool:
        """Whether the text at its anchor is no longer the quote it was made on.

        A reply has its thread's quote; an annotation without a quote never counts as changed,
        nor does one whose text is not known.
        """
        head = self.head(annotation)
        now = self.text_now(head)
        return bool(head.quote) and now is not None and _plain(now) != _plain(head.quote)

    def difference(self, annotation: Annotation) -> WordDifference | None:
        """The difference from its quote to the text now; None when nothing changed."""
        if not self.has_changed(annotation):
            return None
        from counterpoint.compare import word_difference  # heavy, and rarely asked for

        head = self.head(annotation)
        return word_difference(head.quote, self.text_now(head) or "")

    @cached_property
    def changed(self) -> tuple[Annotation, ...]:
        """The first annotations of threads whose text has changed since, in record order."""
        return tuple(thread.head for thread in self.threads if self.has_changed(thread.head))

    def with_texts(self, texts: CellTexts, natives: Mapping[str, str]) -> AnnotationBook:
        """The same annotations over another state of the workbook."""
        return AnnotationBook(self._by_id.values(), texts=texts, natives=natives)


def _by_time(annotation: Annotation) -> datetime:
    """Sorting is stable: what was written in one second keeps the order of the record."""
    return annotation.created


def _plain(text: str) -> str:
    """Text for comparing with a quote: how spaces and lines are broken is not wording."""
    return " ".join(text.split())
