"""The part that names the people who wrote threaded comments; the workbook has one."""

from __future__ import annotations

import uuid

from counterpoint.workbook.comments.threads_part import THREADS_NAMESPACE
from counterpoint.workbook.package.xml_edit import Element, XmlEditor
from counterpoint.workbook.package.xml_escape import (
    decode_xstring,
    encode_xstring,
    escape_attribute,
)

__all__ = ["PersonsPart", "empty_persons_part", "guid_for"]

_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_NAMESPACE = uuid.UUID("6b1f2c52-9d0e-5c0a-8f2d-3b7a51c4e9d1")


def guid_for(kind: str, name: str) -> str:
    """A GUID `{…}` in upper case made from a name, the same wherever it is made (RFC 9562, v5)."""
    clean = f"{kind}:{name}".encode("utf-8", "backslashreplace").decode("utf-8")
    return "{" + str(uuid.uuid5(_NAMESPACE, clean)).upper() + "}"


def empty_persons_part() -> str:
    """A new part without people."""
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        f'<personList xmlns="{THREADS_NAMESPACE}" xmlns:x="{_MAIN}"></personList>'
    )


class PersonsPart:
    """People by id. Those in the part stay as they are; new ones are appended."""

    def __init__(self, xml: str, root: Element) -> None:
        """`root` is what `xml`, the text of the part, was parsed to."""
        self._xml = xml
        self._root = root
        self._added: list[str] = []
        self.names: dict[str, str] = {}
        """Display names by id (upper case), those that were read."""
        self._local: dict[str, str] = {}
        for element in root.iter("person"):
            guid = element.get("id").upper()
            name = decode_xstring(element.get("displayName"))
            self.names.setdefault(guid, name)
            if element.get("providerId", "None") == "None":
                self._local.setdefault(name, element.get("id"))

    def person(self, name: str) -> str:
        """Id of the local person of that name as the part spells it; added when there is none.

        People known through an account (another `providerId`) are never taken for a name.
        """
        if name in self._local:
            return self._local[name]
        guid = guid_for("person", name)
        while guid in self.names:
            guid = guid_for("person", guid)
        self._local[name] = guid
        self._added.append(guid)
        self.names[guid] = name
        return guid

    @property
    def is_changed(self) -> bool:
        """Whether people were added."""
        return bool(self._added)

    def to_xml(self) -> str:
        """The part with all changes."""
        editor = XmlEditor(self._xml)
        prefix = self._root.prefix
        for guid in self._added:
            name = escape_attribute(encode_xstring(self.names[guid]))
            editor.append(
                self._root,
                f'<{prefix}person displayName="{name}" id="{guid}" userId="{name}"'
                ' providerId="None"/>',
            )
        return editor.result()
