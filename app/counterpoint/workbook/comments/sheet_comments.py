"""The comments of one sheet, changed together: notes, their shapes, threads and the links."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from counterpoint.model import CellAddress, told
from counterpoint.model.errors import UnknownAnchorError
from counterpoint.workbook.comments.note_box import SheetSizes, note_box
from counterpoint.workbook.comments.note_text import NoteRun, plain_text
from counterpoint.workbook.comments.notes_part import Note, NotesPart, empty_notes_part
from counterpoint.workbook.comments.reading import PLACEHOLDER_AUTHOR
from counterpoint.workbook.comments.sheet_sizes import read_sizes
from counterpoint.workbook.comments.threads_part import (
    ThreadComment,
    ThreadsPart,
    empty_threads_part,
)
from counterpoint.workbook.comments.vml import VmlDrawing, empty_vml, used_blocks
from counterpoint.workbook.package import (
    OFFICE,
    Element,
    PackagePatch,
    SheetPart,
    XmlText,
    parse_xml,
)
from counterpoint.workbook.sheets import legacy_drawing, set_legacy_drawing

__all__ = ["SheetComments"]

_COMMENTS_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml"
_VML_TYPE = "application/vnd.openxmlformats-officedocument.vmlDrawing"
_THREADS_TYPE = "application/vnd.ms-excel.threadedcomments+xml"
_AUTHOR_LENGTH = 54
"""Longest author field that Excel's older formats take; the note's text has the whole name."""
_THREADS_KIND = "http://schemas.microsoft.com/office/2017/10/relationships/threadedComment"


class SheetComments:
    """Reads the parts when first needed; `write` puts what changed into the patch.

    All methods may raise DamagedWorkbookError for parts that cannot be read.
    """

    def __init__(self, patch: PackagePatch, sheet: SheetPart) -> None:
        self._patch = patch
        self.sheet = sheet
        self._changed_notes: dict[CellAddress, None] = {}
        self._threads_changed = False
        self._needs_shapes = False

    def _related(self, kind: str) -> str | None:
        found = self._patch.related(self.sheet.part, kind)
        return found[0] if found else None

    def _parsed(self, part: str | None, empty: str) -> tuple[XmlText, Element]:
        if part is not None:
            return self._patch.read_xml(part)
        xml = XmlText(empty)
        return xml, _parse(xml, self._patch)

    @cached_property
    def _notes_part(self) -> str | None:
        return self._related("comments")

    @cached_property
    def _notes_xml(self) -> tuple[XmlText, Element]:
        empty = empty_notes_part(self._patch.package.main_namespace)
        return self._parsed(self._notes_part, empty)

    @cached_property
    def _notes(self) -> NotesPart:
        xml, root = self._notes_xml
        return NotesPart(xml.text, root)

    @cached_property
    def _threads_part(self) -> str | None:
        return self._related("threadedComment")

    @cached_property
    def _threads_xml(self) -> tuple[XmlText, Element]:
        return self._parsed(self._threads_part, empty_threads_part())

    @cached_property
    def _threads(self) -> ThreadsPart:
        xml, root = self._threads_xml
        return ThreadsPart(xml.text, root)

    # What a cell carries now

    def note(self, address: CellAddress) -> Note | None:
        """The note of a cell, the one that stands for a thread included; None without any."""
        return self._notes.note(address)

    def thread(self, address: CellAddress) -> Sequence[ThreadComment]:
        """The threaded comments of a cell, its first one first; empty without any."""
        return self._threads.thread(address) if self._threads_part or self._threads_changed else ()

    # Changes

    def set_note(
        self, address: CellAddress, runs: Sequence[NoteRun], *, author: str, uid: str = ""
    ) -> None:
        """Give a cell a note, or its note another text; an existing note keeps its author."""
        if self._notes.note(address) is None:
            self._notes.add(address, Note(author[:_AUTHOR_LENGTH], tuple(runs), uid))
            self._needs_shapes = True
        else:
            self._notes.set_text(address, runs)
        self._changed_notes[address] = None

    def remove_note(self, address: CellAddress) -> None:
        """Take a cell's note and its shape away."""
        if self._notes.note(address) is not None:
            self._notes.remove(address)
            self._needs_shapes = True
            self._changed_notes[address] = None

    def add_to_thread(self, comment: ThreadComment) -> None:
        """Append a comment to its cell's thread, or begin one."""
        self._threads.add(comment)
        self._threads_changed = True

    def change_in_thread(self, comment: ThreadComment) -> None:
        """Set text and `done` of the comment with that guid."""
        self._threads.change(comment)
        self._threads_changed = True

    def remove_from_thread(self, guid: str) -> None:
        """Take one comment out of its thread."""
        self._threads.remove(guid)
        self._threads_changed = True

    def set_placeholder(self, address: CellAddress, text: str) -> None:
        """Give a cell's thread the note that stands for it in programs without threads; `text`
        is that note's. Its first comment must be there already."""
        guid = self.thread(address)[0].guid
        author = PLACEHOLDER_AUTHOR + guid
        old = self._notes.note(address)
        if old is not None and old.author.upper() != author.upper():
            # Another thread began here in the place of the old one: the note's author field is
            # what ties it to its thread, and an existing note would keep it.
            self._notes.remove(address)
        self.set_note(address, [NoteRun(text, look="")], author=author, uid=guid)

    # Writing

    @property
    def is_changed(self) -> bool:
        """Whether there is anything to write."""
        return bool(self._changed_notes) or self._threads_changed

    def write(self) -> None:
        """Put all changes into the patch. Raises UnknownAnchorError for a sheet without cells."""
        if not self.is_changed:
            return
        if self.sheet.kind != "worksheet":
            raise UnknownAnchorError(
                told(
                    "{file}, sheet {sheet!r}: it has no cells to annotate.",
                    file=self._patch.package.path.name,
                    sheet=self.sheet.name,
                )
            )
        if self._changed_notes:
            self._write_notes()
            if self._needs_shapes or self._related("vmlDrawing") is None:
                self._write_shapes()
        if self._threads_changed:
            self._write_threads()

    def _write_notes(self) -> None:
        xml, _ = self._notes_xml
        data = xml.encode(self._notes.to_xml())
        if self._notes_part is not None:
            self._patch.replace(self._notes_part, data)
            return
        part = self._patch.free_name("xl/comments{}.xml")
        self._patch.add(part, data, content_type=_COMMENTS_TYPE)
        self._patch.relate(self.sheet.part, f"{OFFICE}/comments", part)
        self._notes_part = part

    def _write_shapes(self) -> None:
        part, xml, root = self._drawing()
        drawing = VmlDrawing(xml.text, root, self._foreign_blocks(part))
        for address in self._changed_notes:
            if self._notes.note(address) is None:
                drawing.remove_note(address)
        wanted = list(self._changed_notes)
        if part is None:
            # Notes that never had a shape, as some programs write them, get one now.
            wanted = self._notes.addresses
        sizes: SheetSizes | None = None
        for address in wanted:
            note = self._notes.note(address)
            if note is not None and not drawing.has_note(address):
                sizes = sizes or read_sizes(self._patch.stream(self.sheet.part))
                drawing.add_note(address, note_box(address, plain_text(note.runs), sizes))
        data = xml.encode(drawing.to_xml())
        if part is None:
            part = self._patch.free_name("xl/drawings/vmlDrawing{}.vml")
            self._patch.add(part, data, content_type=_VML_TYPE, default_extension="vml")
            set_legacy_drawing(self._patch, self.sheet, part)
        else:
            self._patch.replace(part, data)

    def _drawing(self) -> tuple[str | None, XmlText, Element]:
        """Part, text and tree of the sheet's drawing for notes; a new one when it has none.

        Only the sheet's own XML, which can be huge, says which of its drawings is meant; one
        that holds notes already can be no other.
        """
        drawings = self._patch.related(self.sheet.part, "vmlDrawing")
        parsed = {part: self._patch.read_xml(part, lenient=True) for part in drawings}
        for part, (xml, root) in parsed.items():
            if 'ObjectType="Note"' in xml.text:
                return part, xml, root
        linked = legacy_drawing(self._patch, self.sheet)
        if linked is not None and linked in self._patch:
            xml, root = self._patch.read_xml(linked, lenient=True)
            return linked, xml, root
        foreign = {number for _, root in parsed.values() for number in used_blocks(root)}
        number = 1 + self._patch.package.sheets.index(self.sheet)
        xml = XmlText(empty_vml(number if number not in foreign else max(foreign) + 1))
        return None, xml, _parse(xml, self._patch)

    def _foreign_blocks(self, own: str | None) -> set[int]:
        return {
            number
            for part in self._patch.related(self.sheet.part, "vmlDrawing")
            if part != own
            for number in used_blocks(self._patch.read_xml(part, lenient=True)[1])
        }

    def _write_threads(self) -> None:
        xml, _ = self._threads_xml
        data = xml.encode(self._threads.to_xml())
        if self._threads_part is not None:
            self._patch.replace(self._threads_part, data)
            return
        part = self._patch.free_name("xl/threadedComments/threadedComment{}.xml")
        self._patch.add(part, data, content_type=_THREADS_TYPE)
        self._patch.relate(self.sheet.part, _THREADS_KIND, part)
        self._threads_part = part


def _parse(xml: XmlText, patch: PackagePatch) -> Element:
    return parse_xml(xml, path=patch.package.path, part="")
