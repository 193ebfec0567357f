"""The record's annotations after edits: what each of them is to become."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from counterpoint.model import Annotation, AnnotationEdit, Past, merge_annotations
from counterpoint.workbook.record.reading import Record

__all__ = ["Updated", "updated"]


@dataclass(slots=True)
class Updated:
    """The annotations after the edits.

    Attributes:
        annotations: By id, in record order, new ones last; markers of deleted ones included.
        touched: Ids that the edits were about and those that merging added.
        taken_back: Those whose row goes because their making was undone, by id.
        made: Ids of annotations that an edit made.
        pasts: What annotations were in other copies that were merged, by id.
    """

    annotations: dict[str, Annotation]
    touched: dict[str, None] = field(default_factory=dict)
    taken_back: dict[str, Annotation] = field(default_factory=dict)
    made: set[str] = field(default_factory=set)
    pasts: dict[str, Past] = field(default_factory=dict)


def updated(record: Record, edits: Iterable[AnnotationEdit]) -> Updated:
    """Apply edits to the record as the file has it.

    Where the row is no longer what the edit started from, both are merged (`merge_annotations`).
    An undone annotation goes only when nobody changed it since.
    """
    result = Updated({row.annotation.id: row.annotation for row in record.rows})
    held = result.annotations
    for edit in edits:
        key = edit.annotation_id
        result.touched[key] = None
        result.pasts[key] = result.pasts.get(key, Past()).joined(edit.past)
        theirs = held.get(key)
        if edit.after is None:
            if (
                theirs is not None
                and edit.before is not None
                and _says(theirs) == _says(edit.before)
            ):
                result.taken_back[key] = held.pop(key)
            continue
        if edit.before is None:
            result.made.add(key)
        result.taken_back.pop(key, None)
        for annotation in merge_annotations(edit.before, edit.after, theirs):
            held[annotation.id] = annotation
            result.touched[annotation.id] = None
    return result


def _says(annotation: Annotation) -> tuple[object, ...]:
    """What people change of an annotation."""
    return annotation.text, annotation.kind, annotation.status
