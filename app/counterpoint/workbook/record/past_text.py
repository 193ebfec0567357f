"""What the record remembers of an annotation's past, in the hidden column beside its memory.

    texts 5f2a9c0e1b>77aa00ffee     marks of its texts, the last one being what the app wrote
    kinds n>q                       initials of its kinds; left out while it always was a note
    states o>r                      of its statuses (open, resolved, x for removed, deleted);
                                    left out while it always was open

A row whose text, kind or status is no longer the last one was edited by hand in the sheet: what
was written there is then part of its past too.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import TypeVar

from counterpoint.model import Annotation, AnnotationKind, AnnotationStatus, Past, text_mark

__all__ = ["read_past", "write_past"]

_TEXTS = re.compile(r"\btexts ((?:[0-9a-f]{10}>)*[0-9a-f]{10})\b")
_KINDS = re.compile(r"\bkinds ((?:[nqrdc]>)*[nqrdc])\b")
_STATES = re.compile(r"\bstates ((?:[orxd]>)*[orxd])\b")

_KIND_MARKS: Mapping[str, AnnotationKind] = {kind.value[0]: kind for kind in AnnotationKind}
_STATE_MARKS: Mapping[str, AnnotationStatus] = {
    "o": AnnotationStatus.OPEN,
    "r": AnnotationStatus.RESOLVED,
    "x": AnnotationStatus.REMOVED,
    "d": AnnotationStatus.DELETED,
}
_MARK_OF_KIND = {kind: mark for mark, kind in _KIND_MARKS.items()}
_MARK_OF_STATE = {status: mark for mark, status in _STATE_MARKS.items()}

Value = TypeVar("Value")


def write_past(past: Past, now: Annotation) -> str:
    """The past and the present of an annotation as text for the hidden column."""
    texts = ">".join((*past.texts, text_mark(now.text)))
    kinds = ">".join(_MARK_OF_KIND[each] for each in (*past.kinds, now.kind))
    states = ">".join(_MARK_OF_STATE[each] for each in (*past.statuses, now.status))
    written = f"texts {texts}"
    if kinds != "n":
        written += f", kinds {kinds}"
    if states != "o":
        written += f", states {states}"
    return written


def read_past(text: str, now: Annotation) -> Past:
    """The past of an annotation whose row says `now`; empty where the text knows none."""
    texts = _TEXTS.search(text)
    if texts is None:
        return Past()
    kinds, states = _KINDS.search(text), _STATES.search(text)
    kind_marks = kinds[1].split(">") if kinds else ["n"]
    state_marks = states[1].split(">") if states else ["o"]
    return Past(
        _until(texts[1].split(">"), text_mark(now.text)),
        _until([_KIND_MARKS[mark] for mark in kind_marks], now.kind),
        _until([_STATE_MARKS[mark] for mark in state_marks], now.status),
    )


def _until(values: Sequence[Value], now: Value) -> tuple[Value, ...]:
    """The values before the present one, which is the last unless somebody typed another."""
    return tuple(values[:-1] if values[-1] == now else values)
