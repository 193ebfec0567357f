"""Cell formats added to the styles part, for sheets of our own."""

from __future__ import annotations

from dataclasses import dataclass

from counterpoint.workbook.package.part_names import name_key
from counterpoint.workbook.package.patch import PackagePatch
from counterpoint.workbook.package.xml_edit import Element, XmlEditor

__all__ = ["AddedStyles", "add_styles"]


@dataclass(frozen=True, slots=True)
class AddedStyles:
    """Indexes of cell formats as `s` attributes have them; '' where the workbook has no styles.

    Attributes:
        header: Bold, at the bottom of its cell.
        plain: At the top of its cell.
        wrapped: At the top of its cell, long lines wrapped.
    """

    header: str = ""
    plain: str = ""
    wrapped: str = ""


def add_styles(patch: PackagePatch) -> AddedStyles:
    """Give the workbook the three formats behind the ones it has; equal ones are used again.

    Without a styles part in its usual place, or in one without fonts or cell formats, everything
    stays plain.
    """
    names = patch.related(patch.workbook_part, "styles")
    # Some readers, openpyxl among them, look for it there and nowhere else, and would stumble
    # over a format that they do not find.
    if not names or name_key(names[0]) != "xl/styles.xml":
        return AddedStyles()
    xml, root = patch.read_xml(names[0])
    fonts, formats = root.find("fonts"), root.find("cellXfs")
    if fonts is None or formats is None or not fonts.children or not formats.children:
        return AddedStyles()
    editor = XmlEditor(xml.text)
    prefix = root.prefix
    bold = _ensured(editor, fonts, _bold_font(xml.text, fonts.children[0]))
    top = f'<{prefix}alignment vertical="top"/>'
    wrap = f'<{prefix}alignment vertical="top" wrapText="1"/>'
    bold_xml = _format_xml(prefix, f'fontId="{bold}"', ' applyFont="1"', "")
    wanted = [
        bold_xml,
        _format_xml(prefix, 'fontId="0"', ' applyAlignment="1"', top),
        _format_xml(prefix, 'fontId="0"', ' applyAlignment="1"', wrap),
    ]
    header, plain, wrapped = (str(index) for index in _ensured_all(editor, formats, wanted))
    patch.replace(names[0], xml.encode(editor.result()))
    return AddedStyles(header, plain, wrapped)


def _format_xml(prefix: str, font: str, applied: str, alignment: str) -> str:
    opening = f'<{prefix}xf numFmtId="0" {font} fillId="0" borderId="0" xfId="0"{applied}'
    return f"{opening}>{alignment}</{prefix}xf>" if alignment else f"{opening}/>"


def _bold_font(text: str, font: Element) -> str:
    """The workbook's first font, bold."""
    inside = "" if font.is_empty else text[font.open_end : font.close_start]
    if font.find("b") is None:
        inside = f"<{font.prefix}b/>{inside}"
    return f"<{font.name}>{inside}</{font.name}>"


def _ensured(editor: XmlEditor, parent: Element, xml: str) -> int:
    return _ensured_all(editor, parent, [xml])[0]


def _ensured_all(editor: XmlEditor, parent: Element, wanted: list[str]) -> list[int]:
    """Index of each element of `wanted` among the children of `parent`, added where missing."""
    present = [editor.text[child.start : child.end] for child in parent.children]
    indexes = []
    added = False
    for xml in wanted:
        if xml not in present:
            editor.append(parent, xml)
            present.append(xml)
            added = True
        indexes.append(present.index(xml))
    if added and "count" in parent.attributes:
        editor.set_attribute(parent, "count", str(len(present)))
    return indexes
