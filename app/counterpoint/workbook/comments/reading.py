"""Reading the comments of a workbook: notes, and threads with their replies."""

from __future__ import annotations

from counterpoint.model import CellAddress, CellRef, told
from counterpoint.model.errors import WorkbookError
from counterpoint.workbook.comments.native import NativeComment, NativeReply
from counterpoint.workbook.comments.notes_part import NotesPart
from counterpoint.workbook.comments.persons_part import PersonsPart
from counterpoint.workbook.comments.placeholders import placeholder_texts
from counterpoint.workbook.comments.threads_part import ThreadComment, ThreadsPart
from counterpoint.workbook.loaded import Problem
from counterpoint.workbook.package import Package, PackagePatch, SheetPart

__all__ = ["PLACEHOLDER_AUTHOR", "read_native_comments", "uses_threads"]

PLACEHOLDER_AUTHOR = "tc="
"""How the author of a note begins that stands for a thread; the thread's id follows."""
_PLACEHOLDER_TEXT = "[Threaded comment]"


def read_native_comments(
    package: Package, problems: list[Problem] | None = None
) -> tuple[NativeComment, ...]:
    """All comments of all sheets, by sheet and in file order.

    A note that stands for a thread is not listed beside it. Parts that cannot be read are left
    out; each adds a `comments-unreadable` warning with its sheet to `problems`.
    """
    problems = [] if problems is None else problems
    names = _person_names(package, problems)
    found: list[NativeComment] = []
    for sheet in package.sheets:
        try:
            found += _read_sheet(package, sheet, names)
        except WorkbookError as error:
            message = told(
                "its comments cannot be read and are left as they are: {error}", error=error.message
            )
            problems.append(Problem("warning", "comments-unreadable", sheet.name, "", message))
    return tuple(found)


def uses_threads(package: Package | PackagePatch) -> bool:
    """Whether any sheet has threaded comments."""
    sheets = package.sheets if isinstance(package, Package) else package.package.sheets
    return any(package.related(sheet.part, "threadedComment") for sheet in sheets)


def _person_names(package: Package, problems: list[Problem]) -> dict[str, str]:
    names: dict[str, str] = {}
    try:
        for part in package.related(package.workbook_part, "person"):
            xml, root = package.read_xml(part)
            names.update(PersonsPart(xml.text, root).names)
    except WorkbookError as error:
        message = told(
            "the names of those who commented cannot be read: {error}", error=error.message
        )
        problems.append(Problem("warning", "persons-unreadable", "", "", message))
    return names


def _read_sheet(package: Package, sheet: SheetPart, names: dict[str, str]) -> list[NativeComment]:
    threads: dict[CellAddress, list[ThreadComment]] = {}
    for part in package.related(sheet.part, "threadedComment"):
        xml, root = package.read_xml(part)
        for comment in ThreadsPart(xml.text, root).comments:
            threads.setdefault(comment.address, []).append(comment)
    found = [
        _thread(CellRef(sheet.name, address), comments, names)
        for address, comments in threads.items()
    ]
    for part in package.related(sheet.part, "comments"):
        xml, root = package.read_xml(part)
        notes = NotesPart(xml.text, root)
        for address in notes.addresses:
            note = notes.note(address)
            if note is None or address in threads:
                continue
            seems_one = note.author.lower().startswith(PLACEHOLDER_AUTHOR + "{") or (
                note.text.startswith(_PLACEHOLDER_TEXT)
            )
            found.append(
                NativeComment(
                    cell=CellRef(sheet.name, address),
                    form="note",
                    author=note.author,
                    text=note.text,
                    guid=note.uid.upper(),
                    is_placeholder=seems_one and bool(placeholder_texts(note.text)),
                )
            )
    return found


def _thread(cell: CellRef, comments: list[ThreadComment], names: dict[str, str]) -> NativeComment:
    first, *rest = sorted(comments, key=lambda each: bool(each.parent))
    return NativeComment(
        cell=cell,
        form="thread",
        author=names.get(first.person, ""),
        text=first.text,
        created=first.created,
        guid=first.guid,
        replies=tuple(
            NativeReply(each.guid, names.get(each.person, ""), each.text, each.created, each.done)
            for each in rest
        ),
        done=first.done,
    )
