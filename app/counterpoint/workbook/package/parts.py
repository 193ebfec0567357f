"""What can be read part by part: a package, or a package with a patch on it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Protocol

from counterpoint.workbook.package.relationships import Relationship
from counterpoint.workbook.package.xml_edit import Element
from counterpoint.workbook.package.xml_text import XmlText

__all__ = ["Parts"]


class Parts(Protocol):
    """The reading face that Package and PackagePatch share; see Package for the errors."""

    @property
    def path(self) -> Path:
        """The workbook, for errors."""

    @property
    def workbook_part(self) -> str:
        """Name of the workbook part."""

    def __contains__(self, name: str) -> bool: ...

    def size(self, name: str) -> int:
        """Bytes of a part, inflated."""

    def read(self, name: str) -> bytes:
        """A part as a whole."""

    def read_xml(self, name: str, *, lenient: bool = False) -> tuple[XmlText, Element]:
        """A small part as text and tree."""

    def stream(self, name: str) -> Iterator[bytes]:
        """A part in pieces."""

    def relationships(self, part: str = "") -> tuple[Relationship, ...]:
        """Relationships of a part."""

    def related(self, part: str, kind: str) -> tuple[str, ...]:
        """Parts that a part refers to by relationships of a kind."""
