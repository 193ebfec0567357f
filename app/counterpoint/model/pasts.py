"""What an annotation was before: enough to tell, without a common original, who changed what.

Of two copies one may hold a text that the other held once: then only the other side changed it.
`modified` cannot tell that, for it is the time of any change. So each record row keeps what its
annotation was before, field by field and oldest first; of texts only a short mark.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from counterpoint.model.annotations import Annotation, AnnotationKind, AnnotationStatus

__all__ = ["Past", "pasts_after", "text_mark"]

_MOST = 40
"""So many former values are remembered of each field; older ones are forgotten."""

Value = TypeVar("Value")


def text_mark(text: str) -> str:
    """Ten hexadecimal digits for a text; the same when only white space differs, which programs
    change on their own."""
    clean = " ".join(text.split())
    return hashlib.sha256(clean.encode("utf-8", "surrogatepass")).hexdigest()[:10]


@dataclass(frozen=True, slots=True)
class Past:
    """The former values of an annotation, oldest first, without the present one.

    A value may be there that is the present one again. Empty means: never changed, or not known.

    Attributes:
        texts: Marks (`text_mark`) of former texts.
        kinds: Former kinds.
        statuses: Former statuses.
    """

    texts: tuple[str, ...] = ()
    kinds: tuple[AnnotationKind, ...] = ()
    statuses: tuple[AnnotationStatus, ...] = ()

    def after(self, before: Annotation, now: Annotation) -> Past:
        """The past of `now`, which `before` with this past was changed into."""
        return Past(
            _then(self.texts, text_mark(before.text), text_mark(now.text)),
            _then(self.kinds, before.kind, now.kind),
            _then(self.statuses, before.status, now.status),
        )

    def joined(self, other: Past) -> Past:
        """What either remembers; the same with both exchanged."""
        return Past(
            _joined(self.texts, other.texts),
            _joined(self.kinds, other.kinds),
            _joined(self.statuses, other.statuses),
        )


def pasts_after(
    pasts: Mapping[str, Past], before: Iterable[Annotation], now: Iterable[Annotation]
) -> dict[str, Past]:
    """The pasts, by id, of annotations that were `before` and had `pasts`; empty ones left out."""
    old = {each.id: each for each in before}
    found = {}
    for annotation in now:
        past = pasts.get(annotation.id, Past())
        if annotation.id in old:
            past = past.after(old[annotation.id], annotation)
        if past != Past():
            found[annotation.id] = past
    return found


def _then(former: tuple[Value, ...], before: Value, now: Value) -> tuple[Value, ...]:
    return former if before == now else (*former, before)[-_MOST:]


def _joined(one: tuple[Value, ...], other: tuple[Value, ...]) -> tuple[Value, ...]:
    longer, shorter = sorted((one, other), key=lambda each: (len(each), repr(each)), reverse=True)
    return (*(each for each in shorter if each not in longer), *longer)[-_MOST:]
