"""Relationships: how parts find each other, read and added to."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from counterpoint.workbook.package.part_names import resolve_target
from counterpoint.workbook.package.xml_edit import XmlEditor, parse_xml
from counterpoint.workbook.package.xml_escape import escape_attribute
from counterpoint.workbook.package.xml_text import XmlText

__all__ = [
    "OFFICE",
    "OFFICE_STRICT",
    "RELATIONSHIPS_TYPE",
    "Relationship",
    "read_relationships",
    "with_relationship",
    "without_relationship",
]

RELATIONSHIPS_TYPE = "application/vnd.openxmlformats-package.relationships+xml"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
"""Namespace of `r:id`, and head of most relationship types, in transitional packages."""
OFFICE_STRICT = "http://purl.oclc.org/ooxml/officeDocument/relationships"
"""The same in strict packages."""
_EMPTY = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>'
)


@dataclass(frozen=True, slots=True)
class Relationship:
    """A link from one part to another.

    Attributes:
        id: As `r:id` refers to it.
        type: The whole URI.
        target: Name of the part, resolved; for an external one as written.
        external: Whether it points outside the package; never followed.
    """

    id: str
    type: str
    target: str
    external: bool = False

    @property
    def kind(self) -> str:
        """Last segment of the type, the same for transitional, strict and Microsoft's URIs."""
        return self.type.rstrip("/").rpartition("/")[2]


def read_relationships(
    data: bytes, source: str, *, path: Path, part: str
) -> tuple[Relationship, ...]:
    """The relationships of the part `source`, in the order of the file.

    Raises DamagedWorkbookError and UnsafeWorkbookError.
    """
    root = parse_xml(XmlText.decode(data, path=path, part=part), path=path, part=part)
    found = []
    for element in root.find_all("Relationship"):
        external = element.get("TargetMode").lower() == "external"
        target = element.get("Target")
        found.append(
            Relationship(
                id=element.get("Id"),
                type=element.get("Type"),
                target=target if external else resolve_target(source, target),
                external=external,
            )
        )
    return tuple(found)


def with_relationship(
    data: bytes | None, kind: str, target: str, external: bool, *, path: Path, part: str
) -> tuple[bytes, str]:
    """The relationships part with one more, and its new id; `data` None makes a new part.

    `target` is written as given.
    """
    xml = XmlText(_EMPTY) if data is None else XmlText.decode(data, path=path, part=part)
    root = parse_xml(xml, path=path, part=part)
    ids = {element.get("Id") for element in root.find_all("Relationship")}
    relationship_id = _free_id(ids)
    mode = ' TargetMode="External"' if external else ""
    editor = XmlEditor(xml.text)
    editor.append(
        root,
        f'<{root.prefix}Relationship Id="{relationship_id}" Type="{escape_attribute(kind)}"'
        f' Target="{escape_attribute(target)}"{mode}/>',
    )
    return xml.encode(editor.result()), relationship_id


def without_relationship(data: bytes, relationship_id: str, *, path: Path, part: str) -> bytes:
    """The relationships part without one of them."""
    xml = XmlText.decode(data, path=path, part=part)
    editor = XmlEditor(xml.text)
    for element in parse_xml(xml, path=path, part=part).find_all("Relationship"):
        if element.get("Id") == relationship_id:
            editor.replace_element(element, "")
    return xml.encode(editor.result())


def _free_id(ids: set[str]) -> str:
    # Ids are compared without case, for programs that do so.
    numbers = [int(match[1]) for each in ids if (match := re.fullmatch(r"(?i)rId(\d{1,9})", each))]
    return f"rId{max(numbers, default=0) + 1}"
