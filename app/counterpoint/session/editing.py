"""What a user can do to annotations, as steps: checked, and ready to be applied and undone."""

from __future__ import annotations

from dataclasses import replace

from counterpoint.model import (
    Anchor,
    Annotation,
    AnnotationEdit,
    AnnotationKind,
    AnnotationStatus,
    checked_text,
    new_annotation_id,
    told,
    utc_now,
)
from counterpoint.model.errors import AnnotationError, NotYoursError
from counterpoint.session.book import AnnotationBook
from counterpoint.session.history import Step, StepKind
from counterpoint.session.places import place_label
from counterpoint.session.working import later

__all__ = ["annotate", "change_status", "delete", "is_by", "reply", "rewrite"]


def is_by(annotation: Annotation, author: str) -> bool:
    """Whether `author` wrote it: names compare without case and extra spaces."""
    return _plain_name(annotation.author) == _plain_name(author) != ""


def annotate(
    anchor: Anchor, text: str, *, author: str, kind: AnnotationKind, quote: str
) -> Annotation:
    """A new annotation. Raises TextLimitError; AnnotationError when `author` is ''."""
    now = utc_now()
    return Annotation(
        id=new_annotation_id(),
        anchor=anchor,
        text=checked_text(text),
        author=_checked_author(author),
        created=now,
        modified=now,
        kind=kind,
        quote=quote,
    )


def reply(book: AnnotationBook, annotation_id: str, text: str, *, author: str) -> Annotation:
    """A reply to the thread that the annotation is in.

    Raises UnknownAnnotationError, TextLimitError; AnnotationError when `author` is '' or the
    thread was deleted.
    """
    head = book.head(book[annotation_id])
    if not book[annotation_id].is_shown:
        raise AnnotationError(told("A deleted annotation takes no reply."))
    now = max(utc_now(), head.created)
    return Annotation(
        id=new_annotation_id(),
        anchor=head.anchor,
        text=checked_text(text),
        author=_checked_author(author),
        created=now,
        modified=now,
        reply_to=head.id,
        quote=head.quote,
    )


def rewrite(
    book: AnnotationBook,
    annotation_id: str,
    *,
    author: str,
    text: str | None = None,
    kind: AnnotationKind | None = None,
) -> Step | None:
    """Another text or kind for one's own annotation; None when nothing would change.

    Raises UnknownAnnotationError, NotYoursError, TextLimitError.
    """
    before = book[annotation_id]
    _check_own(before, author)
    after = replace(
        before,
        text=before.text if text is None else checked_text(text),
        kind=kind or before.kind,
    )
    if after == before:
        return None
    return _step(StepKind.EDIT, before, replace(after, modified=later(before.modified)))


def change_status(
    book: AnnotationBook, annotation_id: str, status: AnnotationStatus
) -> Step | None:
    """Resolve or reopen the thread that the annotation is in; anybody may. None: it is so already.

    Raises UnknownAnnotationError; AnnotationError for a deleted thread.
    """
    if status not in (AnnotationStatus.OPEN, AnnotationStatus.RESOLVED):
        raise ValueError(f"nobody sets the status {status.value!r}")
    before = book.head(book[annotation_id])
    if not before.is_shown:
        raise AnnotationError(told("A deleted annotation cannot be resolved or reopened."))
    if before.status is status:
        return None
    kind = StepKind.REOPEN if status is AnnotationStatus.OPEN else StepKind.RESOLVE
    return _step(kind, before, replace(before, status=status, modified=later(before.modified)))


def delete(book: AnnotationBook, annotation_id: str, *, author: str) -> Step | None:
    """Delete one's own annotation; its marker stays. None when it is deleted already.

    One that somebody removed in the spreadsheet waits for a decision that anybody may take.
    Raises UnknownAnnotationError, NotYoursError.
    """
    before = book[annotation_id]
    if not before.is_shown:
        return None
    if before.status is not AnnotationStatus.REMOVED:
        _check_own(before, author, deleting=True)
    return _step(StepKind.DELETE, before, before.deleted(later(before.modified)))


def _step(kind: StepKind, before: Annotation, after: Annotation) -> Step:
    return Step(kind, place_label(before.anchor), (AnnotationEdit(before, after),))


def _check_own(annotation: Annotation, author: str, *, deleting: bool = False) -> None:
    if not annotation.is_shown:
        raise AnnotationError(told("A deleted annotation cannot be changed."))
    if not is_by(annotation, author):
        who = annotation.author or told("its author")
        raise NotYoursError(
            told("Only {author} can delete this annotation; reply to it instead.", author=who)
            if deleting
            else told("Only {author} can edit this annotation; reply to it instead.", author=who)
        )


def _checked_author(author: str) -> str:
    author = " ".join(author.split())
    if not author:
        raise AnnotationError(told("Annotations are signed: give your name first."))
    return author


def _plain_name(name: str) -> str:
    return " ".join(name.split()).casefold()
