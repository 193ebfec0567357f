"""Small parts of a package as trees whose tags are local names: prefixes and strict or
transitional namespaces make no difference to a reader."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from pathlib import Path

from counterpoint.model import told
from counterpoint.model.errors import DamagedWorkbookError
from counterpoint.workbook.package.container import Package

__all__ = ["is_on", "malformed_part", "parse_tree", "read_tree", "relationship_id"]


def read_tree(package: Package, part: str) -> ET.Element:
    """The part as a tree of local names. DOCTYPEs were refused when the package was opened.

    Raises DamagedWorkbookError (not well-formed) and UnsafeWorkbookError (too large).
    """
    return parse_tree(package.read(part), path=package.path, part=part)


def malformed_part(path: Path, part: str) -> DamagedWorkbookError:
    """The error to raise for a part that is no XML."""
    return DamagedWorkbookError(
        told(
            "the file is damaged: its part {part} is not well-formed XML. Let Excel"
            " or LibreOffice repair it, or take a backup copy.",
            part=part,
        ),
        path=path,
    )


def parse_tree(data: bytes | str, *, path: Path, part: str) -> ET.Element:
    """XML as a tree of local names; `part` is named in the DamagedWorkbookError."""
    try:
        root = ET.fromstring(data)
    except (ET.ParseError, LookupError, ValueError):
        raise malformed_part(path, part) from None
    for element in root.iter():
        # Comments and processing instructions have a function for a tag.
        if isinstance(element.tag, str):
            element.tag = element.tag.rpartition("}")[2]
    return root


def is_on(value: str | None, default: bool = False) -> bool:
    """A boolean attribute: 1, true and on are true."""
    return default if value is None else value.strip().lower() in ("1", "true", "on")


def relationship_id(element: ET.Element) -> str:
    """The `r:id` of an element, in whichever of its namespaces; '' when it has none."""
    for name, value in element.attrib.items():
        if name.endswith("}id") and "relationships" in name:
            return value
    return ""
