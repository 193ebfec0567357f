"""Merging: one annotation that was changed in two places becomes one again, and nothing is lost.

The rules, field by field, against what both started from (`base`), or where that is not known,
against what each side remembers of its past (`pasts`):

- what only one side changed is taken as changed;
- what both changed differently is taken from the side with the newer `modified`; where that is
  equal, the larger value, so that the order of the two sides never matters;
- a text that lost this way is kept as a reply (`Other version by …`) with an id made from its
  content, so that merging again, elsewhere or in the other order, makes the same reply;
- a deletion stands unless the other side changed the text meanwhile: then the text stands.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import replace
from typing import TypeVar

from counterpoint.model.annotations import Annotation, AnnotationStatus
from counterpoint.model.pasts import Past, text_mark

__all__ = ["derived_id", "merge_annotations", "merged_past"]

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
    base: Annotation | None,
    ours: Annotation | None,
    theirs: Annotation | None,
    *,
    pasts: tuple[Past, Past] = (Past(), Past()),
) -> tuple[Annotation, ...]:
    """The annotation that two changed copies become, then a reply for a text that lost.

    Args:
        base: What both started from; None when it is not known or neither had it.
        ours: One copy's state; None when that copy does not have it.
        theirs: The other's.
        pasts: What `ours` and what `theirs` was before, as far as that is known. It settles what
            the base does not.

    The result is the same with both sides exchanged, and merging it again with either changes
    nothing. It is empty only when neither side has the annotation. Raises ValueError when the
    sides are different annotations.
    """
    if ours is None or theirs is None:
        return tuple(side for side in (ours, theirs) if side is not None)
    if ours.id != theirs.id:
        raise ValueError("only states of one annotation merge")
    if ours == theirs or theirs == base:
        return (ours,)
    if ours == base:
        return (theirs,)
    sides = _Sides(base, ours, theirs, *pasts)
    deleted = [side.status is AnnotationStatus.DELETED for side in (ours, theirs)]
    if any(deleted) and not all(deleted):
        return (_deleted_or_changed(sides),)
    merged = _field_by_field(sides)
    if sides.text() is not None:
        return (merged,)
    # One of the two texts stands, so that at most one is lost.
    lost = [side for side in (ours, theirs) if _text_lost(side, merged)]
    return (merged, *map(_other_version, lost))


def merged_past(
    ours: Annotation, theirs: Annotation, merged: Annotation, pasts: tuple[Past, Past]
) -> Past:
    """The past of `merged`, which `ours` and `theirs` with those pasts became."""
    return pasts[0].after(ours, merged).joined(pasts[1].after(theirs, merged))


class _Sides:
    """Both sides, and for each field which of them stands because the other did not change it."""

    def __init__(
        self, base: Annotation | None, ours: Annotation, theirs: Annotation, past: Past, other: Past
    ) -> None:
        self.base, self.ours, self.theirs = base, ours, theirs
        self.past, self.other = past, other

    def text(self) -> Annotation | None:
        """The side whose text stands; None when both changed it, or nobody knows."""
        return self._by_base(lambda each: each.text) or self._by_past(
            lambda each: text_mark(each.text), lambda past: past.texts
        )

    def kind(self) -> Annotation | None:
        """The side whose kind stands, likewise."""
        return self._by_base(lambda each: each.kind) or self._by_past(
            lambda each: each.kind, lambda past: past.kinds
        )

    def status(self) -> Annotation | None:
        """The side whose status stands, likewise."""
        return self._by_base(lambda each: each.status) or self._by_past(
            lambda each: each.status, lambda past: past.statuses
        )

    def other_field(self, get: Callable[[Annotation], object]) -> Annotation | None:
        """The side whose value of a field without past stands, likewise."""
        return self._by_base(get)

    def _by_base(self, get: Callable[[Annotation], object]) -> Annotation | None:
        if get(self.ours) == get(self.theirs):
            return self.ours
        if self.base is not None and get(self.ours) == get(self.base):
            return self.theirs
        if self.base is not None and get(self.theirs) == get(self.base):
            return self.ours
        return None

    def _by_past(
        self, get: Callable[[Annotation], Value], former: Callable[[Past], tuple[Value, ...]]
    ) -> Annotation | None:
        """A side that held the other's value once has gone on from there. Where each held the
        other's, as after reopening, the one with more changes behind it has."""
        mine, theirs = former(self.past), former(self.other)
        ahead = (get(self.theirs) in mine, len(mine))
        behind = (get(self.ours) in theirs, len(theirs))
        if not (ahead[0] or behind[0]) or ahead == behind:
            return None
        return self.ours if ahead > behind else self.theirs


def _deleted_or_changed(sides: _Sides) -> Annotation:
    ours, theirs, base = sides.ours, sides.theirs, sides.base
    is_ours = ours.status is AnnotationStatus.DELETED
    gone, kept = (ours, theirs) if is_ours else (theirs, ours)
    known = sides.past if is_ours else sides.other
    if base is not None:
        text_changed = kept.text != base.text or base.status is AnnotationStatus.DELETED
    elif known.texts:
        text_changed = sides.text() is not gone
    else:
        # Which came first is unknown, but a deletion is always a change of something older.
        text_changed = kept.modified > gone.modified
    modified = max(ours.modified, theirs.modified)
    return replace(kept if text_changed else gone, modified=modified)


def _field_by_field(sides: _Sides) -> Annotation:
    ours, theirs = sides.ours, sides.theirs

    def pick(standing: Annotation | None, get: Callable[[Annotation], Value]) -> Value:
        if standing is not None:
            return get(standing)
        mine, other = get(ours), get(theirs)
        is_mine = (ours.modified, str(mine)) > (theirs.modified, str(other))
        return mine if is_mine else other

    def other(get: Callable[[Annotation], Value]) -> Value:
        return pick(sides.other_field(get), get)

    return replace(
        ours,
        anchor=other(lambda each: each.anchor),
        text=pick(sides.text(), lambda each: each.text),
        author=other(lambda each: each.author),
        created=min(ours.created, theirs.created),
        modified=max(ours.modified, theirs.modified),
        kind=pick(sides.kind(), lambda each: each.kind),
        status=pick(sides.status(), lambda each: each.status),
        reply_to=other(lambda each: each.reply_to),
        quote=other(lambda each: each.quote),
    )


def _text_lost(side: Annotation, merged: Annotation) -> bool:
    return bool(side.text.strip()) and side.text != merged.text


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
