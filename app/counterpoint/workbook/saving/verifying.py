"""The new file read back before it takes the place of the old one."""

from __future__ import annotations

import codecs
import itertools
import re
from collections.abc import Collection, Iterable, Iterator
from pathlib import Path

from isal import isal_zlib

from counterpoint.model import Annotation, AnnotationEdit, Edit
from counterpoint.model.errors import CounterpointError, VerificationError
from counterpoint.workbook.package import Package, WrittenPackage, verify_untouched
from counterpoint.workbook.progress import Progress

__all__ = ["cell_data", "verify_annotations", "verify_package"]

_START = re.compile(rb"<(?:[\w.-]+:)?sheetData(?:\s[^>]*)?/?>")
_END = re.compile(rb"</(?:[\w.-]+:)?sheetData\s*>")
_TAG = 128
"""No tag that is looked for is longer, in bytes; so much of a piece is looked at again."""


def verify_package(
    before: Package,
    after: Package,
    written: WrittenPackage,
    *,
    own_sheets: Collection[str],
    path: Path,
    progress: Progress,
) -> None:
    """Check a new package, as it is on disk, against the one it was made from.

    Every untouched entry holds the same raw bytes; every written one unpacks to its checksum;
    the cells of every sheet are the same bytes as before, except on `own_sheets` (their parts),
    whose cells the caller checks. Raises VerificationError; `path` is the workbook's name in it.
    """
    expected = {name.lower() for name in (*written.parts_untouched, *written.parts_written)}
    if {name.lower() for name in after.names} != expected:
        raise _failed(path, "it does not hold the parts that it should")
    different = verify_untouched(before, after, written.parts_untouched)
    if different:
        raise _failed(path, f"its part {different[0]} differs though nothing touched it")
    progress(0.3)
    sheets = {sheet.part.lower() for sheet in before.sheets if sheet.part}
    own = {name.lower() for name in own_sheets}
    try:
        for number, name in enumerate(written.parts_written, start=1):
            if name.lower() in sheets - own:
                if cell_data(before.stream(name)) != cell_data(after.stream(name)):
                    raise _failed(path, f"the cells of {name} are not the same as before")
            else:
                for _ in after.stream(name):
                    pass  # unpacking checks size and checksum
            progress(0.3 + 0.7 * number / len(written.parts_written))
    except VerificationError:
        raise
    except CounterpointError as problem:
        raise _failed(path, f"a part does not read back ({problem})") from problem


def verify_annotations(after: Package, edits: Iterable[Edit], *, path: Path) -> None:
    """Check that the new file's record holds what the edits say. Raises VerificationError."""
    from counterpoint.workbook.record import read_record

    wanted = {edit.annotation_id: edit.after for edit in edits if isinstance(edit, AnnotationEdit)}
    if not wanted:
        return
    try:
        found = {each.id: each for each in read_record(after).annotations}
    except CounterpointError as problem:
        raise _failed(path, f"its annotations do not read back ({problem})") from problem
    for name, annotation in wanted.items():
        if _content(found.get(name)) != _content(annotation):
            raise _failed(path, f"the annotation {name} does not read back as it was written")


def _content(annotation: Annotation | None) -> tuple[str, ...]:
    """What people wrote; () for what is not there or was deleted."""
    if annotation is None or not annotation.is_shown:
        return ()
    return (
        annotation.text,
        annotation.author,
        annotation.kind.value,
        annotation.status.value,
        annotation.reply_to,
    )


def cell_data(pieces: Iterator[bytes]) -> tuple[int, int]:
    """Length in bytes and checksum of a sheet's cell data in UTF-8, from start tag to end tag.

    All pieces are taken, so that their source checks the whole part.
    """
    length = crc = 0
    inside = ended = False
    held = b""
    for piece in _in_utf8(pieces):
        if ended:
            continue
        held += piece
        if not inside:
            start = _START.search(held)
            if start is None:
                held = held[-_TAG:]
                continue
            held = held[start.start() :]
            inside = True
            if start[0].endswith(b"/>"):
                held, ended = start[0], True
        end = _END.search(held) if not ended else None
        if end is not None:
            held, ended = held[: end.end()], True
        done = len(held) if ended else max(0, len(held) - _TAG)
        length, crc = length + done, isal_zlib.crc32(held[:done], crc)
        held = held[done:]
    return length, crc


def _in_utf8(pieces: Iterator[bytes]) -> Iterator[bytes]:
    first = next(pieces, b"")
    if not first.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        yield first
        yield from pieces
        return
    decoder = codecs.getincrementaldecoder("utf-16")("replace")
    for piece in itertools.chain((first,), pieces):
        yield decoder.decode(piece).encode("utf-8", "replace")


def _failed(path: Path, what: str) -> VerificationError:
    return VerificationError(
        f"the new file was thrown away because {what}. The workbook is as it was, and your edits"
        " are kept. Please report this.",
        path=path,
    )
