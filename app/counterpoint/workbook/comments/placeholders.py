"""The notes that stand for threads in programs that know only notes."""

from __future__ import annotations

import re
from collections.abc import Sequence

from counterpoint.workbook.comments.threads_part import ThreadComment
from counterpoint.workbook.comments.wording import CUT, NOTE_LIMIT, units

__all__ = ["placeholder_text", "placeholder_texts"]

_INTRODUCTION = (
    "[Threaded comment]\n\nThis program shows a conversation as a note. Reply to it in a version"
    " of Excel that has threaded comments: what is typed here is not part of it.\n\n"
)
_INDENT = ":\n    "
_START = re.compile(r"(?:^|\n)[^\n:]{1,40}:\n    ")


def placeholder_text(
    old: str, before: Sequence[ThreadComment], after: Sequence[ThreadComment]
) -> str:
    """The note that stands for a thread, for programs without threads.

    An existing one keeps its introduction and its words for "comment" and "reply", which are in
    the language of the program that wrote it.
    """
    introduction, comment_word, reply_word = _INTRODUCTION, "Comment", "Reply"
    if before:
        place = old.find(_INDENT + before[0].text.split("\n")[0])
        line_start = old.rfind("\n", 0, place) + 1
        if place >= 0 and line_start > 0:
            introduction, comment_word = old[:line_start], old[line_start:place]
        if len(before) > 1:
            reply = old.find(_INDENT + before[1].text.split("\n")[0], place + 1)
            word = old[old.rfind("\n", 0, reply) + 1 : reply]
            reply_word = word if reply >= 0 and word.strip() else reply_word
    lines = [comment_word + _INDENT + after[0].text]
    lines += [reply_word + _INDENT + each.text for each in after[1:]]
    text = introduction + "\n".join(lines)
    if units(text) > NOTE_LIMIT:
        text = text[: (NOTE_LIMIT - len(CUT)) // 2] + CUT
    return text


def placeholder_texts(text: str) -> list[str]:
    """What the comments of the thread say that a placeholder stands for, in whatever language;
    empty for a text that is no placeholder."""
    starts = list(_START.finditer(text))
    ends = [*(each.start() for each in starts), len(text)][1:]
    return [
        text[start.end() : end].strip()
        for start, end in zip(starts, ends, strict=True)
        if text[start.end() : end].strip()
    ]
