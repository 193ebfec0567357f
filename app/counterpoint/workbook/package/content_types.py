"""[Content_Types].xml: what kind each part is, and how a new part is declared."""

from __future__ import annotations

from pathlib import Path

from counterpoint.workbook.package.part_names import name_key
from counterpoint.workbook.package.xml_edit import Element, XmlEditor, parse_xml
from counterpoint.workbook.package.xml_escape import escape_attribute
from counterpoint.workbook.package.xml_text import XmlText

__all__ = ["CONTENT_TYPES", "ContentTypes"]

CONTENT_TYPES = "[Content_Types].xml"
"""Name of the zip entry; it is no part."""


class ContentTypes:
    """The content types of one package, as read."""

    def __init__(self, data: bytes, *, path: Path) -> None:
        self.xml = XmlText.decode(data, path=path, part=CONTENT_TYPES)
        self.root: Element = parse_xml(self.xml, path=path, part=CONTENT_TYPES)
        self.defaults: dict[str, str] = {}
        self.overrides: dict[str, str] = {}
        for element in self.root.children:
            kind = element.get("ContentType").strip()
            if element.local == "Default":
                self.defaults.setdefault(element.get("Extension").lower(), kind)
            elif element.local == "Override":
                self.overrides.setdefault(name_key(element.get("PartName")), kind)

    def of(self, name: str) -> str:
        """Content type of a part, '' when it has none."""
        key = name_key(name)
        if key in self.overrides:
            return self.overrides[key]
        return self.defaults.get(extension(key), "")

    def with_default(self, ending: str, kind: str) -> bytes:
        """The part with a type for all names that end in `.ending`."""
        return self._with(f'Default Extension="{escape_attribute(ending)}"', kind, "Default")

    def with_override(self, name: str, kind: str) -> bytes:
        """The part with a type for one part."""
        part = escape_attribute("/" + name.lstrip("/"))
        return self._with(f'Override PartName="{part}"', kind, "Override")

    def without_override(self, name: str) -> bytes:
        """The part without the declaration of one part."""
        editor = XmlEditor(self.xml.text)
        for element in self.root.find_all("Override"):
            if name_key(element.get("PartName")) == name_key(name):
                editor.replace_element(element, "")
        return self.xml.encode(editor.result())

    def _with(self, opening: str, kind: str, local: str) -> bytes:
        editor = XmlEditor(self.xml.text)
        xml = f'<{self.root.prefix}{opening} ContentType="{escape_attribute(kind)}"/>'
        siblings = self.root.find_all(local)
        if siblings:
            editor.insert(siblings[-1].end, xml)
        elif local == "Default" and not self.root.is_empty:
            editor.insert(self.root.open_end, xml)
        else:
            editor.append(self.root, xml)
        return self.xml.encode(editor.result())


def extension(name: str) -> str:
    """What follows the last dot of a name's last segment, in lower case; '' without dot."""
    last = name.rpartition("/")[2]
    return last.rpartition(".")[2].lower() if "." in last else ""
