"""Native comments: what Excel and Calc show on a cell, as plain values."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from counterpoint.model import CellRef

__all__ = ["Form", "NativeComment", "NativeReply"]

Form = Literal["note", "thread"]
"""A note (classic comment) or a thread (threaded comment of Excel 365). A cell has one or none."""


@dataclass(frozen=True, slots=True)
class NativeReply:
    """One answer within a thread.

    Attributes:
        guid: Its id, `{…}` in upper case.
        author: Display name of the person, '' when unknown.
        text: Plain text, line ends are `\\n`.
        created: UTC, None when the file gives no valid time.
        done: Whether it carries the mark of a resolved thread.
    """

    guid: str
    author: str
    text: str
    created: datetime | None = None
    done: bool = False


@dataclass(frozen=True, slots=True)
class NativeComment:
    """The comment of one cell.

    Attributes:
        cell: Where it stands.
        form: `note` or `thread`.
        author: Display name; of a note the author field, which Calc drops ('' then).
        text: Plain text, line ends are `\\n`; of a thread its first comment.
        created: UTC; always None for a note, which has no time.
        guid: Of a thread its id, of a note its `xr:uid` where it has one; else ''.
        replies: Of a thread, in file order.
        done: Whether a thread is resolved.
        is_placeholder: A note that only stands for a thread, but its thread is not in the file:
            a program that knows no threads dropped it.
    """

    cell: CellRef
    form: Form
    author: str
    text: str
    created: datetime | None = None
    guid: str = ""
    replies: tuple[NativeReply, ...] = ()
    done: bool = False
    is_placeholder: bool = False
