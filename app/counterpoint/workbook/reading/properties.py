"""Custom document properties of a package, as Excel shows them under File > Info."""

from __future__ import annotations

from counterpoint.model.errors import WorkbookError
from counterpoint.workbook.package import Package
from counterpoint.workbook.reading.xml_tree import read_tree

__all__ = ["read_custom_property"]


def read_custom_property(package: Package, name: str) -> str | None:
    """The text of the property of that name; None when there is none, or no readable part."""
    for part in package.related("", "custom-properties"):
        try:
            root = read_tree(package, part)
        except WorkbookError:
            return None  # a property is a convenience: nothing is lost without it
        for element in root.findall("property"):
            if element.get("name") == name and len(element):
                return "".join(element[0].itertext())
    return None
