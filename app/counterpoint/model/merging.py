"""Merging: one annotation that was changed in two places becomes one again, and nothing is lost.

The rules, field by field, against what both started from (`base`):

- what only one side changed is taken as changed;
- what both changed differently is taken from the side with the newer `modified`; where that is
  equal, the larger value, so that the order of the two sides never matters;
- a text that lost this way is kept as a reply (`Other version by …`) with an id made from its
  content, so that merging again, elsewhere or in the other order, makes the same reply;
- a deletion stands unless the other side changed the text meanwhile: then the text stands.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import TypeVar

from counterpoint.model.annotations import Annotation, AnnotationStatus

__all__ = ["derived_id", "merge_annotations"]

_ID_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"

Value = TypeVar("Value")


def derived_id(*content: str) -> str:
    """An id such as `A-7F3K9Q2MX4TB` made from `content`: the same wherever it is made."""
    digest = hashlib.sha256("\x1f".join(content).encode("utf-8", "surrogatepass")).digest()
    number = int.from_bytes(digest[:8], "big")
    letters = ""
    for _ in range(12):
        number, rest = divmod(number, 32)
        letters += _ID_ALPHABET[rest]
    return "A-" + letters


def merge_annotations(
    base: Annotation | None, ours: Annotation | None, theirs: Annotation | None
) -> tuple[Annotation, ...]:
    """The annotation that two changed copies become, then a reply for a text that lost.

    Args:
        base: What both started from; None when it is not known or neither had it.
        ours: One copy's state; None when that copy does not have it.
        theirs: The other's.

    The result is the same with `ours` and `theirs` exchanged, and merging it again with either
    changes nothing. It is empty only when neither side has the annotation. Raises ValueError
    when the sides are different annotations.
    """
    if ours is None or theirs is None:
        return tuple(side for side in (ours, theirs) if side is not None)
    if ours.id != theirs.id:
        raise ValueError("only states of one annotation merge")
    if ours == theirs or theirs == base:
        return (ours,)
    if ours == base:
        return (theirs,)
    deleted = [side.status is AnnotationStatus.DELETED for side in (ours, theirs)]
    if any(deleted) and not all(deleted):
        return (_deleted_or_changed(base, ours, theirs),)
    merged = _field_by_field(base, ours, theirs)
    lost = [side for side in (ours, theirs) if _text_lost(base, side, merged)]
    return (merged, *_sorted(_other_version(side) for side in lost))


def _deleted_or_changed(base: Annotation | None, one: Annotation, other: Annotation) -> Annotation:
    gone, kept = (one, other) if one.status is AnnotationStatus.DELETED else (other, one)
    if base is None:
        # Which came first is unknown, but a deletion is always a change of something older.
        text_changed = kept.modified > gone.modified
    else:
        text_changed = kept.text != base.text and base.status is not AnnotationStatus.DELETED
        text_changed |= base.status is AnnotationStatus.DELETED
    modified = max(one.modified, other.modified)
    return replace(kept if text_changed else gone, modified=modified)


def _field_by_field(base: Annotation | None, ours: Annotation, theirs: Annotation) -> Annotation:
    def pick(get: Callable[[Annotation], Value], order: Callable[[Value], object] = str) -> Value:
        mine, other = get(ours), get(theirs)
        if mine == other:
            return mine
        if base is not None and mine == get(base):
            return other
        if base is not None and other == get(base):
            return mine
        mine_rank = (ours.modified, order(mine))
        return mine if mine_rank > (theirs.modified, order(other)) else other

    return replace(
        ours,
        anchor=pick(lambda each: each.anchor, repr),
        text=pick(lambda each: each.text),
        author=pick(lambda each: each.author),
        created=min(ours.created, theirs.created),
        modified=max(ours.modified, theirs.modified),
        kind=pick(lambda each: each.kind, lambda kind: kind.value),
        status=pick(lambda each: each.status, lambda status: status.value),
        reply_to=pick(lambda each: each.reply_to),
        quote=pick(lambda each: each.quote),
    )


def _text_lost(base: Annotation | None, side: Annotation, merged: Annotation) -> bool:
    if not side.text.strip() or side.text == merged.text:
        return False
    return base is None or side.text != base.text


def _other_version(side: Annotation) -> Annotation:
    return Annotation(
        id=derived_id("other version", side.id, side.author, side.text),
        anchor=side.anchor,
        text=f"Other version by {side.author or 'somebody'}:\n{side.text}",
        author=side.author,
        created=side.modified,
        modified=side.modified,
        reply_to=side.reply_to or side.id,
    )


def _sorted(annotations: Iterable[Annotation]) -> list[Annotation]:
    return sorted(annotations, key=lambda each: each.id)
