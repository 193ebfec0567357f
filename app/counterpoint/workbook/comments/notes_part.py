"""The part with the notes of one sheet (`comments1.xml` and its kin), changed in place."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from counterpoint.model import CellAddress
from counterpoint.workbook.comments.note_text import NoteRun, plain_text, read_runs, runs_xml
from counterpoint.workbook.package.xml_edit import Element, XmlEditor, text_of
from counterpoint.workbook.package.xml_escape import (
    decode_xstring,
    encode_xstring,
    escape_attribute,
    escape_text,
)

__all__ = ["Note", "NotesPart", "empty_notes_part"]

_REVISION = "http://schemas.microsoft.com/office/spreadsheetml/2014/revision"
_COMPATIBILITY = "http://schemas.openxmlformats.org/markup-compatibility/2006"
_ORDER = ("authors", "commentList", "extLst")


def empty_notes_part(namespace: str) -> str:
    """A new part without notes; `namespace` is the main one of the workbook (Strict has its own).

    It declares what `xr:uid`, the link from a placeholder to its thread, needs.
    """
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        f'<comments xmlns="{namespace}" xmlns:mc="{_COMPATIBILITY}" mc:Ignorable="xr"'
        f' xmlns:xr="{_REVISION}"><authors></authors><commentList></commentList></comments>'
    )


@dataclass(frozen=True, slots=True)
class Note:
    """One note as it stands in the part.

    Attributes:
        author: The author field.
        runs: The rich text.
        uid: `xr:uid`, '' when it has none.
    """

    author: str
    runs: tuple[NoteRun, ...]
    uid: str = ""

    @property
    def text(self) -> str:
        """Plain text, line ends are `\\n`."""
        return plain_text(self.runs)


class NotesPart:
    """Notes by cell. Changes are collected and applied when the part is written.

    Every character outside a changed note stays.
    """

    def __init__(self, xml: str, root: Element) -> None:
        """`root` is what `xml`, the text of the part, was parsed to."""
        self._xml = xml
        self._root = root
        self._new_authors: list[str] = []
        self._new_text: dict[CellAddress, Sequence[NoteRun]] = {}
        self._removed: set[CellAddress] = set()
        self._added: dict[CellAddress, Note] = {}

    @cached_property
    def _elements(self) -> Mapping[CellAddress, Element]:
        found: dict[CellAddress, Element] = {}
        for element in self._root.iter("comment"):
            try:
                address = CellAddress.parse(element.get("ref"))
            except ValueError:
                continue
            found.setdefault(address, element)
        return found

    @cached_property
    def _authors(self) -> list[str]:
        return [decode_xstring(text_of(self._xml, each)) for each in self._root.iter("author")]

    @property
    def addresses(self) -> list[CellAddress]:
        """The cells that have a note now, in file order."""
        old = [each for each in self._elements if each not in self._removed]
        return old + [each for each in self._added if each not in old]

    def note(self, address: CellAddress) -> Note | None:
        """The note of a cell as it would be written now, None when there is none."""
        if address in self._added:
            return self._added[address]
        element = self._elements.get(address)
        if element is None or address in self._removed:
            return None
        runs: Sequence[NoteRun] = self._new_text.get(address, ())
        if address not in self._new_text:
            text = element.find("text")
            runs = read_runs(self._xml, text)[0] if text is not None else []
        number = element.get("authorId")
        known = number.isdecimal() and int(number) < len(self._authors)
        author = self._authors[int(number)] if known else ""
        return Note(author, tuple(runs), element.get("uid", namespace=_REVISION))

    def set_text(self, address: CellAddress, runs: Sequence[NoteRun]) -> None:
        """Give an existing note another text. Raises KeyError when the cell has none."""
        if address in self._added:
            old = self._added[address]
            self._added[address] = Note(old.author, tuple(runs), old.uid)
        elif address in self._elements and address not in self._removed:
            self._new_text[address] = tuple(runs)
        else:
            raise KeyError(address)

    def add(self, address: CellAddress, note: Note) -> None:
        """Give a cell its note. Raises ValueError when it has one."""
        if self.note(address) is not None:
            raise ValueError(f"{address} has a note already")
        self._added[address] = note

    def remove(self, address: CellAddress) -> None:
        """Take a cell's note away; its author stays in the list, others count by place there."""
        self._added.pop(address, None)
        self._new_text.pop(address, None)
        if address in self._elements:
            self._removed.add(address)

    def to_xml(self) -> str:
        """The part with all changes."""
        editor = XmlEditor(self._xml)
        prefix = self._root.prefix
        for address in self._removed:
            editor.replace_element(self._elements[address], "")
        for address, runs in self._new_text.items():
            self._write_text(editor, self._elements[address], runs)
        if any(note.uid for note in self._added.values()):
            self._declare_revision(editor)
        notes = "".join(self._written(*item) for item in self._added.items())
        names = [escape_text(encode_xstring(name)) for name in self._new_authors]
        authors = "".join(f"<{prefix}author>{name}</{prefix}author>" for name in names)
        for local, xml in (("authors", authors), ("commentList", notes)):
            listing = self._root.find(local)
            if xml and listing is not None:
                editor.append(listing, xml)
            elif xml:
                written = f"<{prefix}{local}>{xml}</{prefix}{local}>"
                editor.insert_child(self._root, written, local, _ORDER)
        return editor.result()

    def _write_text(self, editor: XmlEditor, element: Element, runs: Sequence[NoteRun]) -> None:
        prefix = element.prefix
        text = element.find("text")
        rest = read_runs(self._xml, text)[1] if text is not None else ""
        written = f"<{prefix}text>{runs_xml(runs, prefix)}{rest}</{prefix}text>"
        if text is not None:
            editor.replace_element(text, written)
        else:
            editor.insert_child(element, written, "text", ("text", "commentPr"))

    def _declare_revision(self, editor: XmlEditor) -> None:
        """Make `xr:` known to the root, and known as what other programs may ignore."""
        scope = self._root.scope
        if "xr" not in scope:
            editor.set_attribute(self._root, "xmlns:xr", _REVISION)
        elif scope["xr"] != _REVISION:
            return  # the prefix means something else here: the placeholder does without its uid
        ignorable = self._root.get("Ignorable", namespace=_COMPATIBILITY)
        if "xr" in ignorable.split():
            return
        prefix = self._root.prefix_for(_COMPATIBILITY)
        if prefix is None:
            prefix = "mc"
            editor.set_attribute(self._root, "xmlns:mc", _COMPATIBILITY)
        editor.set_attribute(self._root, f"{prefix}:Ignorable", f"{ignorable} xr".strip())

    def _written(self, address: CellAddress, note: Note) -> str:
        prefix = self._root.prefix
        has_uid = note.uid and self._root.scope.get("xr", _REVISION) == _REVISION
        uid = f' xr:uid="{escape_attribute(note.uid)}"' if has_uid else ""
        return (
            f'<{prefix}comment ref="{address}" authorId="{self._author_number(note.author)}"'
            f' shapeId="0"{uid}><{prefix}text>{runs_xml(note.runs, prefix)}</{prefix}text>'
            f"</{prefix}comment>"
        )

    def _author_number(self, name: str) -> int:
        known = self._authors + self._new_authors
        if name not in known:
            self._new_authors.append(name)
            known.append(name)
        return known.index(name)
