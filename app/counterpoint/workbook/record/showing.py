"""Showing annotations on their cells: notes and threads follow the record."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property

from counterpoint.model import Annotation, AnnotationStatus, CellRef, PlanMatrix, told
from counterpoint.model.errors import ProtectedSheetError, SheetNotFoundError, UnknownAnchorError
from counterpoint.workbook.comments import NativeComment, SheetComments, read_native_comments
from counterpoint.workbook.comments.persons_part import PersonsPart, empty_persons_part
from counterpoint.workbook.comments.placeholders import placeholder_texts
from counterpoint.workbook.comments.reading import uses_threads
from counterpoint.workbook.comments.wording import UNNAMED, digest, read_body
from counterpoint.workbook.package import PackagePatch, SheetPart, XmlText, parse_xml
from counterpoint.workbook.record.anchors import anchored_cell
from counterpoint.workbook.record.matching import CellNote, Known, match_notes, own_guid, thread_id
from counterpoint.workbook.record.memory import Memory
from counterpoint.workbook.record.note_writing import write_note
from counterpoint.workbook.record.reading import Record
from counterpoint.workbook.record.thread_writing import write_thread
from counterpoint.workbook.record.updating import Updated
from counterpoint.workbook.sheets import protection_forbids_notes

__all__ = ["Shown", "show_annotations"]

_PERSONS_TYPE = "application/vnd.ms-excel.person+xml"
_PERSONS_KIND = "http://schemas.microsoft.com/office/2017/10/relationships/person"
_SHOWN = (AnnotationStatus.OPEN, AnnotationStatus.RESOLVED)


class Shown:
    """What the comments are after the edits.

    Attributes:
        memory: What the record shall remember, by annotation.
        places: The cell of each annotation now, None for an orphan.
    """

    def __init__(self) -> None:
        self.memory: dict[str, Memory] = {}
        self.places: dict[str, CellRef | None] = {}


def show_annotations(
    patch: PackagePatch,
    record: Record,
    after: Updated,
    matrix: PlanMatrix | None,
    *,
    threaded: bool | None,
) -> Shown:
    """Put the comments of all cells that the edits concern into the patch.

    A cell with a thread gets replies, one with a note has the note extended; else `threaded`
    decides, and None means: as the workbook does. An orphan's comment is changed where it still
    is, and no new one is made.

    Raises:
        SheetNotFoundError, UnknownAnchorError: A new annotation names no sheet with cells.
        ProtectedSheetError: The sheet's protection forbids comments.
        DamagedWorkbookError: The comments of a sheet concerned cannot be read.
    """
    return _Showing(patch, record, after, matrix, threaded).run()


class _Showing:
    def __init__(
        self,
        patch: PackagePatch,
        record: Record,
        after: Updated,
        matrix: PlanMatrix | None,
        threaded: bool | None,
    ) -> None:
        self._patch = patch
        self._package = patch.package
        self._after = after
        self._matrix = matrix
        self._threaded = uses_threads(self._package) if threaded is None else threaded
        self._shown = Shown()
        self._shown.memory = {row.annotation.id: row.memory for row in record.rows}
        self._names = {sheet.name.casefold(): sheet.name for sheet in self._package.sheets}
        self._sheets: dict[str, SheetComments] = {}
        self._natives: dict[CellRef, NativeComment] = {}
        self._located: dict[str, dict[CellRef, None]] = {}
        self._notes: dict[CellRef, CellNote] = {}
        self._shown_at: dict[CellRef, dict[str, None]] = {}
        self._ours: dict[str, str] = {}
        self._by_cell: dict[CellRef, list[Annotation]] = {}

    def run(self) -> Shown:
        if not self._after.touched:
            return self._shown
        self._natives = {each.cell: each for each in read_native_comments(self._package)}
        self._locate()
        targets = {key: self._target(each) for key, each in self._after.annotations.items()}
        self._shown.places = targets
        for key, cell in targets.items():
            if cell is not None:
                self._by_cell.setdefault(cell, []).append(self._after.annotations[key])
        concerned: dict[CellRef, None] = {}
        for key in self._after.touched:
            for cell in (targets.get(key), *self._located.get(key, ())):
                if cell is not None:
                    concerned[cell] = None
        for cell in concerned:
            self._show_cell(cell, targets)
        for comments in self._sheets.values():
            if comments.is_changed:
                self._check_protection(comments.sheet)
                comments.write()
        self._write_persons()
        return self._shown

    # Where comments are, and where they belong

    def _locate(self) -> None:
        everything = self._after.annotations
        known = {
            key: Known(each, self._shown.memory.get(key, Memory()), self._cells(each))
            for key, each in everything.items()
        }
        for key, gone in self._after.taken_back.items():
            known[key] = Known(gone, self._shown.memory.get(key, Memory()), self._cells(gone))
        notes = [each for each in self._natives.values() if each.form == "note"]
        self._notes = match_notes(((each.cell, each.text, each.author) for each in notes), known)
        for cell, note in self._notes.items():
            for key in note.own | note.words:
                self._note_place(key, cell)
        self._ours = {own_guid(key): key for key in known}
        for native in self._natives.values():
            if native.form == "thread":
                for guid in (native.guid, *(reply.guid for reply in native.replies)):
                    key = self._ours.get(guid, thread_id(guid))
                    if key in known:
                        self._note_place(key, native.cell)

    def _note_place(self, key: str, cell: CellRef) -> None:
        self._located.setdefault(key, {})[cell] = None
        self._shown_at.setdefault(cell, {})[key] = None

    def _cells(self, annotation: Annotation) -> tuple[CellRef, ...]:
        place = self._canonical(anchored_cell(annotation.anchor, self._matrix))
        hint = self._canonical(annotation.anchor.cell)
        return tuple(cell for cell in (place, hint) if cell is not None)

    def _canonical(self, cell: CellRef | None) -> CellRef | None:
        """The cell with its sheet's name as the workbook spells it."""
        if cell is None:
            return None
        return CellRef(self._names.get(cell.sheet.casefold(), cell.sheet), cell.address)

    def _target(self, annotation: Annotation) -> CellRef | None:
        place = self._canonical(anchored_cell(annotation.anchor, self._matrix))
        if place is None:
            # An orphan stays where its comment still is.
            return next(iter(self._located.get(annotation.id, ())), None)
        if place.sheet.casefold() in self._names:
            return place
        if annotation.id in self._after.made and not annotation.is_reply:
            names = [sheet.name for sheet in self._package.sheets]
            raise SheetNotFoundError(place.sheet, path=self._package.path, sheets=names)
        return None

    # Writing

    def _show_cell(self, cell: CellRef, targets: Mapping[str, CellRef | None]) -> None:
        wanted = self._wanted(cell)
        native = self._natives.get(cell)
        if not wanted and native is None:
            return
        comments = self._comments(cell.sheet)
        before = self._shown_at.get(cell, ())
        is_thread = native.form == "thread" if native is not None else self._threaded
        marks: Mapping[str, Memory]
        if is_thread:
            marks = write_thread(
                comments, cell.address, wanted, self._after.annotations, self._ours, self._person
            )
        else:
            marks = self._write_note(comments, cell, wanted)
        for key in before:
            if targets.get(key) in (cell, None):
                self._shown.memory[key] = Memory()
        self._shown.memory.update(marks)

    def _write_note(
        self, comments: SheetComments, cell: CellRef, wanted: list[Annotation]
    ) -> Mapping[str, Memory]:
        old = comments.note(cell.address)
        found = self._notes.get(cell)
        if old is not None and self._is_known_placeholder(cell):
            # All that it says is in the record: it makes room for a proper note.
            comments.remove_note(cell.address)
            old = found = None
        new = write_note(
            old.runs if old is not None else (),
            found,
            wanted,
            self._after.annotations,
            self._shown.memory,
        )
        if not new.runs and old is not None:
            comments.remove_note(cell.address)
        elif new.is_changed:
            author = wanted[0].author if wanted else ""
            comments.set_note(cell.address, new.runs, author=author or UNNAMED)
        return new.memory

    def _wanted(self, cell: CellRef) -> list[Annotation]:
        """What the cell shall show: first annotations in record order, each with its replies."""
        everything = self._after.annotations
        here = self._by_cell.get(cell, [])
        heads = [each for each in here if each.reply_to not in everything]
        replies: dict[str, list[Annotation]] = {}
        for each in here:
            if each.reply_to in everything:
                replies.setdefault(self._head(each), []).append(each)
        ordered: list[Annotation] = []
        for head in heads:
            if head.status is not AnnotationStatus.REMOVED:
                ordered += [head, *replies.get(head.id, ())]
        return [each for each in ordered if each.status in _SHOWN]

    def _is_known_placeholder(self, cell: CellRef) -> bool:
        native = self._natives.get(cell)
        if native is None or not native.is_placeholder:
            return False
        texts = placeholder_texts(native.text)
        known = {digest(each.text) for each in self._after.annotations.values()}
        return bool(texts) and all(digest(read_body(each).text) in known for each in texts)

    def _head(self, annotation: Annotation) -> str:
        """The first annotation of its thread; a record edited by hand can hold a circle."""
        everything = self._after.annotations
        seen = {annotation.id}
        while annotation.reply_to in everything and annotation.reply_to not in seen:
            annotation = everything[annotation.reply_to]
            seen.add(annotation.id)
        return annotation.id

    def _comments(self, name: str) -> SheetComments:
        if name not in self._sheets:
            sheet = self._package.sheet(name)
            if sheet.kind != "worksheet":
                raise UnknownAnchorError(
                    told(
                        "{file}, sheet {sheet!r}: it has no cells to annotate (it is a {kind}).",
                        file=self._package.path.name,
                        sheet=name,
                        kind=sheet.kind,
                    )
                )
            self._sheets[name] = SheetComments(self._patch, sheet)
        return self._sheets[name]

    def _check_protection(self, sheet: SheetPart) -> None:
        if protection_forbids_notes(self._patch, sheet):
            raise ProtectedSheetError(
                told(
                    "the sheet is protected and its protection forbids comments. Take the"
                    " protection off, or allow editing of objects, and try again."
                ),
                path=self._package.path,
                sheet=sheet.name,
            )

    # People

    @cached_property
    def _persons_part(self) -> str | None:
        found = self._patch.related(self._patch.workbook_part, "person")
        return found[0] if found else None

    @cached_property
    def _persons(self) -> tuple[XmlText, PersonsPart]:
        if self._persons_part is not None:
            xml, root = self._patch.read_xml(self._persons_part)
        else:
            xml = XmlText(empty_persons_part())
            root = parse_xml(xml, path=self._package.path, part="")
        return xml, PersonsPart(xml.text, root)

    def _person(self, name: str) -> str:
        return self._persons[1].person(name or UNNAMED)

    def _write_persons(self) -> None:
        if "_persons" not in self.__dict__ or not self._persons[1].is_changed:
            return
        xml, persons = self._persons
        data = xml.encode(persons.to_xml())
        if self._persons_part is not None:
            self._patch.replace(self._persons_part, data)
            return
        part = "xl/persons/person.xml"
        if part in self._patch:
            part = self._patch.free_name("xl/persons/person{}.xml")
        self._patch.add(part, data, content_type=_PERSONS_TYPE)
        self._patch.relate(self._patch.workbook_part, _PERSONS_KIND, part)
