"""The titles of sheets in docProps/app.xml."""

from __future__ import annotations

from counterpoint.workbook.package.patch import PackagePatch
from counterpoint.workbook.package.xml_edit import Element, XmlEditor, text_of
from counterpoint.workbook.package.xml_escape import escape_text

__all__ = ["add_title"]

_KINDS = ("extended-properties", "extendedProperties")


def add_title(patch: PackagePatch, name: str) -> None:
    """Enter a new worksheet into the titles of parts, behind the other worksheets.

    Where the listing is missing or is not what Excel writes, it stays as it is: programs
    tolerate a stale listing.
    """
    for kind in _KINDS:
        for part in patch.related("", kind):
            _add_title(patch, part, name)
            return


def _add_title(patch: PackagePatch, part: str, name: str) -> None:
    xml, root = patch.read_xml(part)
    pairs, titles = root.find("HeadingPairs"), root.find("TitlesOfParts")
    if pairs is None or titles is None:
        return
    pair_vector, title_vector = pairs.find("vector"), titles.find("vector")
    if pair_vector is None or title_vector is None:
        return
    counts = list(pair_vector.iter("i4"))
    entries = title_vector.children
    numbers = [_number(xml.text, each) for each in counts]
    # The first heading is that of the worksheets, in whatever language.
    whole = sum(numbers) == len(entries) == _number_of(title_vector.get("size"))
    if not numbers or not numbers[0] or not whole:
        return
    editor = XmlEditor(xml.text)
    last = entries[numbers[0] - 1]
    if last.local != "lpstr":
        return
    editor.insert(last.end, f"<{last.name}>{escape_text(name)}</{last.name}>")
    editor.replace_content(counts[0], str(numbers[0] + 1))
    editor.set_attribute(title_vector, "size", str(len(entries) + 1))
    patch.replace(part, xml.encode(editor.result()))


def _number(text: str, element: Element) -> int:
    return _number_of(text_of(text, element).strip())


def _number_of(written: str) -> int:
    return int(written) if written.isdecimal() else -1
