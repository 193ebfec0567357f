"""A workbook's package: its parts, what they are and how they relate. Reading only."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from pathlib import Path
from types import TracebackType
from typing import BinaryIO

from counterpoint.model import told
from counterpoint.model.errors import (
    DamagedWorkbookError,
    SheetNotFoundError,
    UnsafeWorkbookError,
)
from counterpoint.workbook.package.byte_source import ByteSource
from counterpoint.workbook.package.content_types import CONTENT_TYPES, ContentTypes, extension
from counterpoint.workbook.package.inflating import CHUNK, inflate
from counterpoint.workbook.package.limits import Limits
from counterpoint.workbook.package.part_names import name_key, relationships_name
from counterpoint.workbook.package.relationships import (
    OFFICE,
    OFFICE_STRICT,
    Relationship,
    read_relationships,
)
from counterpoint.workbook.package.sheet_list import SheetPart, list_sheets
from counterpoint.workbook.package.sniffing import open_source, refuse_other_package
from counterpoint.workbook.package.xml_edit import Element, parse_xml
from counterpoint.workbook.package.xml_text import XmlText, check_prolog, detect_encoding
from counterpoint.workbook.package.zip_directory import ZipDirectory, ZipEntry

__all__ = ["MAIN", "MAIN_STRICT", "Package", "SheetPart"]

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
"""SpreadsheetML's namespace in transitional packages."""
MAIN_STRICT = "http://purl.oclc.org/ooxml/spreadsheetml/main"
"""The same in strict packages."""

_XML_ENDINGS = {"xml", "rels", "vml"}
_HEAD = 2048


class Package:
    """One workbook's zip of parts, open for reading. Use it as a context manager.

    Names of parts have no leading slash; looking them up ignores case, as OPC asks. Nothing is
    unpacked before it is asked for. All methods may be called from several threads.

    Attributes:
        path: The file's name, for messages.
        password: What opened an encrypted one: the user's, or the word with which Excel itself
            encrypts what is only protected against changes. None where nothing is encrypted.
    """

    def __init__(
        self,
        path: Path,
        source: ByteSource,
        *,
        limits: Limits | None = None,
        password: str | None = None,
    ) -> None:
        """Read the directory of a package that is not encrypted (any more); see `open`."""
        self.path = path
        self.source = source
        self.limits = limits or Limits()
        self.password = password
        self.directory = ZipDirectory.read(source, path, self.limits)
        self._entries: dict[str, ZipEntry] = {
            name_key(entry.name): entry for entry in self.directory.entries if not entry.is_folder
        }
        self.names: tuple[str, ...] = tuple(entry.name for entry in self._entries.values())
        self._relationships: dict[str, tuple[Relationship, ...]] = {}

    @classmethod
    def open(
        cls,
        source: Path | bytes | BinaryIO | ByteSource,
        *,
        name: str = "",
        password: str | None = None,
        limits: Limits | None = None,
    ) -> Package:
        """Open an .xlsx, .xlsm, .xltx or .xltm, from a file, or from bytes or an open
        source called `name`; a source is closed with the package, or when it is refused.

        Raises:
            NotAWorkbookError: It is no spreadsheet, or the file cannot be read.
            ReadOnlyFormatError: A spreadsheet of another format (.xls, .xlsb, .ods …).
            EncryptedWorkbookError: A password is needed; WrongPasswordError: another one.
            DamagedWorkbookError: Truncated, inconsistent, or without its workbook part.
            UnsafeWorkbookError: Over `limits`, encrypted entries, or XML with a DOCTYPE.
        """
        limits = limits or Limits()
        path = source if isinstance(source, Path) else Path(name or "workbook.xlsx")
        opened, word = open_source(source, path, password, limits)
        try:
            package = cls(path, opened, limits=limits, password=word)
            refuse_other_package(package.names, package.read, path)
            package.check()
        except BaseException:
            # Whatever it was: there is no package, so nobody else could close the file.
            opened.close()
            raise
        return package

    @property
    def encrypted(self) -> bool:
        """Whether the file is encrypted."""
        return self.password is not None

    def __enter__(self) -> Package:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Release the file. Parts cannot be read any more."""
        self.source.close()

    def check(self) -> None:
        """Refuse what has no workbook part, or XML with a DOCTYPE at its head."""
        _ = self.workbook_part
        for entry in self._entries.values():
            is_xml = extension(entry.name) in _XML_ENDINGS or "xml" in self.content_type(entry.name)
            if is_xml and not entry.name.lower().startswith("customxml/"):
                self._check_head(entry)

    def _check_head(self, entry: ZipEntry) -> None:
        head = next(inflate(self.source, entry, self.path, _HEAD), b"")
        try:
            encoding, bom = detect_encoding(head)
        except LookupError:
            return
        text = head[len(bom) :].decode(encoding, "replace")
        check_prolog(text, path=self.path, part=entry.name)

    # Parts

    def __contains__(self, name: str) -> bool:
        return name_key(name) in self._entries

    def entry(self, name: str) -> ZipEntry:
        """The zip entry of a part. Raises DamagedWorkbookError when there is none."""
        try:
            return self._entries[name_key(name)]
        except KeyError:
            raise DamagedWorkbookError(
                told("the file is damaged: its part {name} is missing.", name=name), path=self.path
            ) from None

    def actual_name(self, name: str) -> str:
        """The name as the zip writes it; `name` itself when there is no such part."""
        entry = self._entries.get(name_key(name))
        return name if entry is None else entry.name

    def size(self, name: str) -> int:
        """Bytes of a part, inflated."""
        return self.entry(name).size

    def read(self, name: str) -> bytes:
        """A part as a whole.

        Raises DamagedWorkbookError (missing, broken) and UnsafeWorkbookError (over
        `limits.whole_size`; use `stream`).
        """
        entry = self.entry(name)
        if entry.size > self.limits.whole_size:
            raise UnsafeWorkbookError(
                told(
                    "its part {name} has {size:,} bytes, more than the {whole_size:,} that"
                    " can be taken into memory.",
                    name=entry.name,
                    size=entry.size,
                    whole_size=self.limits.whole_size,
                ),
                path=self.path,
            )
        return b"".join(inflate(self.source, entry, self.path))

    def stream(self, name: str, chunk: int = CHUNK) -> Iterator[bytes]:
        """A part in pieces of at most `chunk` bytes; stopping early costs nothing more.

        Raises DamagedWorkbookError, at the latest after the last piece.
        """
        return inflate(self.source, self.entry(name), self.path, chunk)

    def read_xml(self, name: str, *, lenient: bool = False) -> tuple[XmlText, Element]:
        """A small part as text and as the tree of its elements; see parse_xml for `lenient`."""
        xml = XmlText.decode(self.read(name), path=self.path, part=name)
        return xml, parse_xml(xml, path=self.path, part=name, lenient=lenient)

    # Content types and relationships

    @cached_property
    def content_types(self) -> ContentTypes:
        """[Content_Types].xml."""
        return ContentTypes(self.read(CONTENT_TYPES), path=self.path)

    def content_type(self, name: str) -> str:
        """Content type of a part, '' when none is declared."""
        return self.content_types.of(name)

    def relationships(self, part: str = "") -> tuple[Relationship, ...]:
        """Relationships of a part, '' for those of the package, in the file's order."""
        key = name_key(part)
        if key not in self._relationships:
            name = relationships_name(self.actual_name(part))
            found: tuple[Relationship, ...] = ()
            if name in self:
                found = tuple(
                    relationship
                    if relationship.external
                    else Relationship(
                        relationship.id, relationship.type, self.actual_name(relationship.target)
                    )
                    for relationship in read_relationships(
                        self.read(name), self.actual_name(part), path=self.path, part=name
                    )
                )
            self._relationships[key] = found
        return self._relationships[key]

    def related(self, part: str, kind: str) -> tuple[str, ...]:
        """Parts that `part` refers to by relationships of a kind, such as `comments`,
        `vmlDrawing`, `threadedComment` or `person`; only parts that exist."""
        return tuple(
            relationship.target
            for relationship in self.relationships(part)
            if relationship.kind == kind
            and not relationship.external
            and relationship.target in self
        )

    # The workbook

    @cached_property
    def workbook_part(self) -> str:
        """Name of the workbook part. Raises DamagedWorkbookError when there is none."""
        found = self.related("", "officeDocument")
        if found:
            return found[0]
        raise DamagedWorkbookError(
            told("the file is damaged: its workbook part is missing."), path=self.path
        )

    @cached_property
    def _workbook(self) -> Element:
        return self.read_xml(self.workbook_part)[1]

    @property
    def main_namespace(self) -> str:
        """Namespace of its SpreadsheetML: MAIN or MAIN_STRICT."""
        return MAIN_STRICT if self.is_strict else MAIN

    @property
    def is_strict(self) -> bool:
        """Whether it is written in Strict Open XML."""
        return self._workbook.namespace == MAIN_STRICT

    @property
    def relationships_namespace(self) -> str:
        """Namespace of `r:id` attributes."""
        return OFFICE_STRICT if self.is_strict else OFFICE

    @cached_property
    def sheets(self) -> tuple[SheetPart, ...]:
        """All sheets, in workbook order.

        Raises DamagedWorkbookError when there is none, or one has no part.
        """
        return list_sheets(self, self._workbook)

    def sheet(self, name: str) -> SheetPart:
        """The sheet of that name; case is ignored, as Excel does. Raises SheetNotFoundError."""
        for sheet in self.sheets:
            if sheet.name == name:
                return sheet
        for sheet in self.sheets:
            if sheet.name.casefold() == name.casefold():
                return sheet
        raise SheetNotFoundError(name, path=self.path, sheets=[sheet.name for sheet in self.sheets])

    @property
    def is_signed(self) -> bool:
        """Whether it carries a digital signature, which any change breaks."""
        return any(
            relationship.type.endswith("/digital-signature/origin")
            for relationship in self.relationships()
        ) or any(name.lower().startswith("_xmlsignatures/") for name in self.names)

    @property
    def has_macros(self) -> bool:
        """Whether it holds a VBA project."""
        return bool(self.related(self.workbook_part, "vbaProject"))
