"""Text properties of the document: docProps/custom.xml."""

from __future__ import annotations

from counterpoint.workbook.package.container import Package
from counterpoint.workbook.package.parts import Parts
from counterpoint.workbook.package.patch import PackagePatch
from counterpoint.workbook.package.relationships import OFFICE
from counterpoint.workbook.package.xml_edit import Element, XmlEditor, text_of
from counterpoint.workbook.package.xml_escape import (
    decode_xstring,
    encode_xstring,
    escape_attribute,
    escape_text,
)
from counterpoint.workbook.package.xml_text import XmlText

__all__ = ["property_pieces", "read_custom_property", "set_custom_property"]

_KINDS = ("custom-properties", "customProperties")
_TYPE = "application/vnd.openxmlformats-officedocument.custom-properties+xml"
_FMTID = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"
_PROPERTIES = {
    False: "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties",
    True: "http://purl.oclc.org/ooxml/officeDocument/customProperties",
}
_VALUES = {
    False: "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes",
    True: "http://purl.oclc.org/ooxml/officeDocument/docPropsVTypes",
}
# Office holds at most 255 characters in such a property; longer values go on in `name 2`, …
_PIECE = 250
_EMPTY = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    '<Properties xmlns="{properties}" xmlns:vt="{values}"></Properties>'
)


def read_custom_property(parts: Parts, name: str) -> str | None:
    """Text of a custom document property, None when there is none. Names ignore case."""
    part = _part(parts)
    if part is None:
        return None
    xml, root = parts.read_xml(part)
    found: list[str] = []
    while (element := _property(root, _numbered(name, len(found)))) is not None:
        value = element.children[0] if element.children else element
        found.append(decode_xstring(text_of(xml.text, value)))
    return "".join(found) if found else None


def set_custom_property(patch: PackagePatch, name: str, value: str) -> None:
    """Set a custom document property; the others stay as they are.

    A value longer than 250 characters goes on in properties called `name 2`, `name 3` …
    """
    strict = patch.package.is_strict
    part = _part(patch)
    if part is None:
        part = _added_part(patch, strict)
    xml, root = patch.read_xml(part)
    pieces = _pieces(value.replace("\r\n", "\n"))
    patch.replace(part, xml.encode(_with_pieces(xml, root, name, pieces, _VALUES[strict])))


def property_pieces(name: str, value: str) -> list[tuple[str, str]]:
    """The names and texts, as they stand in the file, of the properties that hold `value`."""
    pieces = _pieces(value.replace("\r\n", "\n"))
    return [(_numbered(name, at), encode_xstring(piece)) for at, piece in enumerate(pieces)]


def _pieces(value: str) -> list[str]:
    # Office counts UTF-16 units: a character beyond the basic plane counts twice.
    size = _PIECE if value.isascii() or max(value) <= "\uffff" else _PIECE // 2
    return [value[at : at + size] for at in range(0, len(value), size)] or [""]


def _added_part(patch: PackagePatch, strict: bool) -> str:
    name = "docProps/custom.xml"
    if name in patch:
        name = patch.free_name("docProps/custom{}.xml")
    empty = _EMPTY.format(properties=_PROPERTIES[strict], values=_VALUES[strict])
    patch.add(name, empty.encode("utf-8"), content_type=_TYPE)
    patch.relate("", f"{OFFICE}/{_KINDS[strict]}", name)
    return name


def _with_pieces(xml: XmlText, root: Element, name: str, pieces: list[str], values: str) -> str:
    editor = XmlEditor(xml.text)
    pids = [each.get("pid") for each in root.children]
    next_pid = max([1, *(int(pid) for pid in pids if pid.isdecimal())]) + 1
    index = 0
    while index < len(pieces) or _property(root, _numbered(name, index)) is not None:
        element = _property(root, _numbered(name, index))
        if index >= len(pieces):
            if element is not None:
                editor.replace_element(element, "")
        else:
            text = escape_text(encode_xstring(pieces[index]))
            content = _value_xml(element or root, text, values)
            if element is not None:
                editor.replace_content(element, content)
            else:
                editor.append(
                    root,
                    f'<{root.prefix}property fmtid="{_FMTID}" pid="{next_pid}"'
                    f' name="{escape_attribute(_numbered(name, index))}">{content}'
                    f"</{root.prefix}property>",
                )
                next_pid += 1
        index += 1
    return editor.result()


def _value_xml(place: Element, text: str, values: str) -> str:
    prefix = place.prefix_for(values)
    if prefix is None:
        return f'<vt:lpwstr xmlns:vt="{values}">{text}</vt:lpwstr>'
    colon = prefix + ":" if prefix else ""
    return f"<{colon}lpwstr>{text}</{colon}lpwstr>"


def _numbered(name: str, index: int) -> str:
    return name if index == 0 else f"{name} {index + 1}"


def _property(root: Element, name: str) -> Element | None:
    for element in root.find_all("property"):
        if element.get("name").casefold() == name.casefold():
            return element
    return None


def _part(parts: Package | Parts) -> str | None:
    for kind in _KINDS:
        if found := parts.related("", kind):
            return found[0]
    return None
