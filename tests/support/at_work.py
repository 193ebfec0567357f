"""What a person does to the annotations of a small book, drawn at random by the merge tests."""

from __future__ import annotations

from counterpoint.model import Anchor, AnnotationStatus
from counterpoint.session import OpenWorkbook


def annotate_somehow(book: OpenWorkbook, action: str, number: int, text: str) -> None:
    """Do to the annotation that `number` picks what `action` names: annotate, reply, edit, resolve
    or delete. What a person may not do is not done; other actions are left to the caller.
    """
    shown = list(book.annotations)
    mine = [each for each in shown if book.is_mine(each)]
    if action == "annotate":
        book.annotate(Anchor(("W-1", "W-2", "R-1")[number % 3], "North"), text)
    elif action == "reply" and shown:
        book.reply(shown[number % len(shown)].id, text)
    elif action == "edit" and mine:
        book.edit_annotation(mine[number % len(mine)].id, text=text)
    elif action == "resolve" and shown:
        head = book.annotations.head(shown[number % len(shown)])
        if head.is_shown:
            book.set_status(head.id, AnnotationStatus.RESOLVED)
    elif action == "delete" and mine:
        book.delete_annotation(mine[number % len(mine)].id)
