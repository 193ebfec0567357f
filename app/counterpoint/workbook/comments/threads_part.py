"""The part with the threaded comments of one sheet, changed in place."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from counterpoint.model import CellAddress
from counterpoint.workbook.package.xml_edit import Element, XmlEditor, text_of
from counterpoint.workbook.package.xml_escape import (
    decode_xstring,
    encode_xstring,
    escape_attribute,
    escape_text,
)

__all__ = ["THREADS_NAMESPACE", "ThreadComment", "ThreadsPart", "empty_threads_part", "thread_time"]

THREADS_NAMESPACE = "http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_TIME = re.compile(
    r"\s*(\d{4}-\d\d-\d\d)T(\d\d:\d\d)(?::(\d\d)(?:\.\d*)?)?\s*(Z|[+-]\d\d:?\d\d)?\s*"
)


def empty_threads_part() -> str:
    """A new part without comments."""
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        f'<ThreadedComments xmlns="{THREADS_NAMESPACE}" xmlns:x="{_MAIN}"></ThreadedComments>'
    )


def thread_time(text: str) -> datetime | None:
    """A `dT`, which is in UTC and seldom says so, in whole seconds; None when it is no time."""
    match = _TIME.fullmatch(text)
    if match is None:
        return None
    try:
        zone = (match[4] or "Z").replace("Z", "+00:00")
        moment = datetime.fromisoformat(f"{match[1]}T{match[2]}:{match[3] or '00'}{zone}")
        return moment.astimezone(UTC)
    except (ValueError, OverflowError):
        return None


@dataclass(frozen=True, slots=True)
class ThreadComment:
    """One comment of a thread.

    Attributes:
        address: Its cell.
        guid: `{…}` in upper case.
        person: Id of its person, upper case.
        text: Plain text, line ends are `\\n`.
        created: UTC, None when the file gives no valid time.
        parent: Guid of the thread's first comment, '' for that one itself.
        done: Whether the thread is marked as resolved.
    """

    address: CellAddress
    guid: str
    person: str
    text: str
    created: datetime | None = None
    parent: str = ""
    done: bool = False


class ThreadsPart:
    """Threaded comments in file order. Every character outside a changed one stays."""

    def __init__(self, xml: str, root: Element) -> None:
        """`root` is what `xml`, the text of the part, was parsed to."""
        self._xml = xml
        self._root = root
        self._elements: dict[str, Element] = {}
        self._comments: dict[str, ThreadComment] = {}
        self._changed: set[str] = set()
        self._added: list[str] = []
        self._spelled: dict[str, str] = {}
        for element in root.iter("threadedComment"):
            comment = self._read(element)
            if comment is not None and comment.guid not in self._elements:
                self._elements[comment.guid] = element
                self._comments[comment.guid] = comment
                # Some programs write ids in small letters and compare them as they stand.
                self._spelled[comment.guid] = element.get("id")

    def _read(self, element: Element) -> ThreadComment | None:
        try:
            address = CellAddress.parse(element.get("ref"))
        except ValueError:
            return None
        text = element.find("text")
        shown = decode_xstring(text_of(self._xml, text)) if text is not None else ""
        return ThreadComment(
            address=address,
            guid=element.get("id").upper(),
            person=element.get("personId").upper(),
            text=shown.replace("\r\n", "\n").replace("\r", "\n"),
            created=thread_time(element.get("dT")),
            parent=element.get("parentId").upper(),
            done=element.get("done").strip() in ("1", "true"),
        )

    @property
    def comments(self) -> tuple[ThreadComment, ...]:
        """All comments as they would be written now."""
        return tuple(self._comments.values())

    def thread(self, address: CellAddress) -> Sequence[ThreadComment]:
        """The comments of a cell: the first of its thread, then its replies."""
        here = [each for each in self._comments.values() if each.address == address]
        return sorted(here, key=lambda each: bool(each.parent))

    def add(self, comment: ThreadComment) -> None:
        """Append a comment. Raises ValueError when its guid is there already."""
        if comment.guid in self._comments:
            raise ValueError(f"{comment.guid} is there already")
        self._comments[comment.guid] = comment
        self._added.append(comment.guid)

    def change(self, comment: ThreadComment) -> None:
        """Set text and `done` of the comment with that guid. Raises KeyError."""
        if self._comments[comment.guid] != comment:
            self._comments[comment.guid] = comment
            self._changed.add(comment.guid)

    def remove(self, guid: str) -> None:
        """Take a comment out; its replies, if any, are the caller's care."""
        self._comments.pop(guid, None)
        if guid in self._added:
            self._added.remove(guid)

    def to_xml(self) -> str:
        """The part with all changes."""
        editor = XmlEditor(self._xml)
        for guid, element in self._elements.items():
            if guid not in self._comments:
                editor.replace_element(element, "")
            elif guid in self._changed:
                self._write_change(editor, element, self._comments[guid])
        if self._added:
            written = [self._written(self._comments[guid]) for guid in self._added]
            editor.append(self._root, "".join(written))
        return editor.result()

    def _write_change(self, editor: XmlEditor, element: Element, now: ThreadComment) -> None:
        before = self._read(element)
        if before is not None and before.done != now.done:
            editor.set_attribute(element, "done", "1" if now.done else "0")
        if before is not None and before.text == now.text:
            return
        # Mentions point into the old text by character place, so they go with it.
        for mentions in element.find_all("mentions"):
            editor.replace_element(mentions, "")
        text = element.find("text")
        if text is not None:
            editor.replace_element(text, self._text(now.text, text.prefix))
        else:
            written = self._text(now.text, element.prefix)
            editor.insert_child(element, written, "text", ("text", "mentions", "extLst"))

    def _written(self, comment: ThreadComment) -> str:
        prefix = self._root.prefix
        created = comment.created or datetime.now(UTC)
        moment = created.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.00")
        head = escape_attribute(self._spelled.get(comment.parent, comment.parent))
        parent = f' parentId="{head}"' if head else ""
        done = ' done="1"' if comment.done else ""
        return (
            f'<{prefix}threadedComment ref="{comment.address}" dT="{moment}"'
            f' personId="{escape_attribute(comment.person)}" id="{comment.guid}"{parent}{done}>'
            f"{self._text(comment.text, prefix)}</{prefix}threadedComment>"
        )

    @staticmethod
    def _text(text: str, prefix: str) -> str:
        shown = escape_text(encode_xstring(text))
        return f'<{prefix}text xml:space="preserve">{shown}</{prefix}text>'
