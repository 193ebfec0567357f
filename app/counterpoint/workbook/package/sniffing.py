"""What a file really is, whatever it is called, and what to do when it is no .xlsx."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import BinaryIO

from counterpoint.model import told
from counterpoint.model.errors import (
    CounterpointError,
    DamagedWorkbookError,
    EncryptedWorkbookError,
    NotAWorkbookError,
    ReadOnlyFormatError,
)
from counterpoint.workbook.package.byte_source import ByteSource
from counterpoint.workbook.package.content_types import CONTENT_TYPES, ContentTypes
from counterpoint.workbook.package.encryption import ole_kind, unlock
from counterpoint.workbook.package.inflating import inflate
from counterpoint.workbook.package.limits import Limits
from counterpoint.workbook.package.zip_directory import ZipDirectory

__all__ = ["open_source", "refuse_other_package", "sniff_format", "unopenable", "unreadable"]

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ZIP_STARTS = (b"PK\x03\x04", b"PK\x05\x06")

_MAIN_TYPES = {
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml": "xlsx",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.template.main+xml": "xltx",
    "application/vnd.ms-excel.sheet.macroenabled.main+xml": "xlsm",
    "application/vnd.ms-excel.template.macroenabled.main+xml": "xltm",
    "application/vnd.ms-excel.addin.macroenabled.main+xml": "xlam",
    "application/vnd.ms-excel.sheet.binary.macroenabled.main": "xlsb",
}
_OTHER_TYPES = {
    "wordprocessingml": told("a Word document"),
    "ms-word": told("a Word document"),
    "presentationml": told("a PowerPoint presentation"),
    "ms-powerpoint": told("a PowerPoint presentation"),
    "ms-visio": told("a Visio drawing"),
    "ms-package.3dmanufacturing": told("a 3D model"),
}
_OPEN_DOCUMENTS = {"spreadsheet": "ods", "text": "odt", "presentation": "odp"}
_SAVE_AS = told("Open it in Excel or LibreOffice and save it as .xlsx to annotate it.")


def sniff_format(path: Path) -> str:
    """What the content says: `xlsx`, `xlsm`, `xltx`, `xltm`, `xlam`, `xlsb`, `xls`, `ods`,
    `fods`, `encrypted`, `html`, `xml`, `csv` (any text), `pdf`, `empty` or `unknown`.

    Raises OSError when the file cannot be read. A zip that is damaged counts by its name.
    """
    source = ByteSource.of_file(path)
    try:
        return _sniff(source, path, Limits())
    finally:
        source.close()


def unopenable(error: OSError, path: Path) -> NotAWorkbookError:
    """The error to raise for a file that the system does not open."""
    return NotAWorkbookError(told("cannot be opened: {reason}.", reason=_reason(error)), path=path)


def unreadable(error: OSError, path: Path) -> NotAWorkbookError:
    """The error to raise for an open file that the system does not read."""
    return NotAWorkbookError(told("cannot be read: {reason}.", reason=_reason(error)), path=path)


def _reason(error: OSError) -> str:
    return error.strerror or str(error) or type(error).__name__


def _sniff(source: ByteSource, path: Path, limits: Limits) -> str:
    head = source.read_at(0, 4096)
    if not head:
        return "empty"
    if head.startswith(_OLE):
        return ole_kind(source)
    if head.startswith(_ZIP_STARTS):
        return _sniff_zip(source, path, limits)
    return _sniff_text(head)


def _sniff_zip(source: ByteSource, path: Path, limits: Limits) -> str:
    try:
        entries = {entry.name: entry for entry in ZipDirectory.read(source, path, limits).entries}
        if "mimetype" in entries:
            mime = next(inflate(source, entries["mimetype"], path), b"").decode("latin-1").strip()
            return _OPEN_DOCUMENTS.get(mime.rpartition("opendocument.")[2].split("-")[0], "unknown")
        listing = entries.get(CONTENT_TYPES)
        if listing is None or listing.size > limits.whole_size:
            return "unknown"
        types = ContentTypes(b"".join(inflate(source, listing, path)), path=path)
    except CounterpointError:
        return path.suffix.lower().lstrip(".") or "unknown"
    return _package_kind(types)


def _package_kind(types: ContentTypes) -> str:
    for kind in [*types.overrides.values(), *types.defaults.values()]:
        if kind.lower() in _MAIN_TYPES:
            return _MAIN_TYPES[kind.lower()]
    return "unknown"


def _sniff_text(head: bytes) -> str:
    if head.startswith(b"%PDF"):
        return "pdf"
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        text = head.decode("utf-16", "replace")
    else:
        text = head.decode("utf-8", "replace")
        if "\0" in text:
            return "unknown"
    start = text.lstrip("\ufeff \t\r\n").lower()
    if start.startswith(("<!doctype html", "<html", "<table", "<head", "<body", "<meta")):
        return "html"
    if start.startswith("<"):
        if "opendocument" in start and "office:document" in start:
            return "fods"
        return "html" if "<html" in start else "xml"
    binary = sum(character < " " and character not in "\t\r\n\f" for character in text)
    return "unknown" if binary > len(text) // 50 else "csv"


def open_source(
    source: Path | bytes | BinaryIO | ByteSource, path: Path, password: str | None, limits: Limits
) -> tuple[ByteSource, str | None]:
    """The bytes of an Open XML package, decrypted if need be, and the password that did it.

    Raises the errors that Package.open names.
    """
    try:
        if isinstance(source, Path):
            opened = ByteSource.of_file(source)
        elif isinstance(source, bytes):
            opened = ByteSource.of_bytes(source)
        else:
            opened = source if isinstance(source, ByteSource) else ByteSource(source)
    except OSError as error:
        raise unopenable(error, path) from None
    try:
        head = opened.read_at(0, 8)
        if head.startswith(_ZIP_STARTS):
            return opened, None
        kind = _sniff(opened, path, limits)
        unlocked = unlock(opened, password, path, limits) if kind == "encrypted" else None
        if unlocked is not None:
            opened.close()
            return ByteSource.of_bytes(unlocked[0]), unlocked[1]
        _refuse(kind, path)
    except OSError as error:
        opened.close()
        raise unreadable(error, path) from None
    except BaseException:
        # Whatever it was: the source is not handed out, so nobody else could close it.
        opened.close()
        raise
    # Neither known by its head nor as another kind: a zip with something in front of it.
    return opened, None


def _refuse(kind: str, path: Path) -> None:
    """Raise the error for a file that is no zip; return when it may be one after all."""
    if kind == "encrypted":
        raise EncryptedWorkbookError(
            told("the workbook is protected by a password; give the password to open it."),
            path=path,
        )
    texts = {
        "xls": told(
            "an .xls workbook can be compared but not annotated. {save_as}", save_as=_SAVE_AS
        ),
        "fods": told(
            "an OpenDocument sheet can be compared but not annotated. {save_as}", save_as=_SAVE_AS
        ),
        "csv": told("a text file can be compared but not annotated. Make a workbook of it first."),
    }
    if kind in texts and (kind != "csv" or path.suffix.lower() in (".csv", ".tsv", ".txt")):
        raise ReadOnlyFormatError(texts[kind], path=path)
    others = {
        "empty": told("the file is empty."),
        "html": told(
            "this is a web page, not a workbook, whatever its name says. {save_as}",
            save_as=_SAVE_AS,
        ),
        "xml": told(
            "this is a plain XML file, not a workbook, whatever its name says. {save_as}",
            save_as=_SAVE_AS,
        ),
        "pdf": told("this is a PDF file, not a workbook."),
        "csv": told(
            "this is a text file, not a workbook, whatever its name says. {save_as}",
            save_as=_SAVE_AS,
        ),
        "ole": told("this is an old Office file but no workbook. {save_as}", save_as=_SAVE_AS),
    }
    if kind in others:
        raise NotAWorkbookError(others[kind], path=path)


def refuse_other_package(names: Sequence[str], read: Callable[[str], bytes], path: Path) -> None:
    """Refuse a zip that is no Open XML workbook, naming what it is.

    Raises NotAWorkbookError, ReadOnlyFormatError and DamagedWorkbookError.
    """
    if "mimetype" in names:
        mime = read("mimetype").decode("latin-1").strip()
        if "opendocument.spreadsheet" in mime:
            raise ReadOnlyFormatError(
                told(
                    "an .ods workbook can be compared but not annotated. {save_as}",
                    save_as=_SAVE_AS,
                ),
                path=path,
            )
        raise NotAWorkbookError(
            told("this is no workbook but {kind}.", kind=mime or told("another document")),
            path=path,
        )
    if not names:
        raise NotAWorkbookError(told("this is no workbook: the zip is empty."), path=path)
    if CONTENT_TYPES.lower() not in {name.lower() for name in names}:
        raise NotAWorkbookError(
            told(
                "this is a zip file, but no workbook: {content_types} is missing.",
                content_types=CONTENT_TYPES,
            ),
            path=path,
        )
    types = ContentTypes(read(CONTENT_TYPES), path=path)
    kind = _package_kind(types)
    if kind == "xlsb":
        raise ReadOnlyFormatError(
            told(
                "an .xlsb workbook can be compared but not annotated. {save_as}", save_as=_SAVE_AS
            ),
            path=path,
        )
    if kind != "unknown":
        return
    declared = " ".join([*types.overrides.values(), *types.defaults.values()]).lower()
    for mark, what in _OTHER_TYPES.items():
        if mark in declared:
            raise NotAWorkbookError(told("this is {what}, not a workbook.", what=what), path=path)
    raise DamagedWorkbookError(
        told("the file is damaged: it declares no workbook part."), path=path
    )
