"""A person at work in LibreOffice Calc: it opens the workbook, things are typed, it saves.

What is typed goes into the document as Calc has it (flat ODS) between its reading of the .xlsx and
its writing of it again: the same filters as in its window, and no macro is needed.
"""

from __future__ import annotations

import shutil
import subprocess
from copy import deepcopy
from pathlib import Path

import pytest
from lxml import etree

from counterpoint.model import CellAddress

__all__ = ["InCalc"]

_OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0"
_TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0"
_TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0"
_REPEATED = {
    "row": f"{{{_TABLE}}}number-rows-repeated",
    "cell": f"{{{_TABLE}}}number-columns-repeated",
}
_NOTE = f"{{{_OFFICE}}}annotation"
_PARAGRAPH = f"{{{_TEXT}}}p"


class InCalc:
    """One workbook open in Calc, until `save`. The test is skipped where Calc is absent."""

    def __init__(self, path: Path, folder: Path) -> None:
        """Open the workbook at `path`; `folder` is for Calc's own files."""
        if shutil.which("soffice") is None:
            pytest.skip("LibreOffice Calc is not here")
        self.path = path
        self._folder = folder
        self._flat = folder / "flat" / f"{path.stem}.fods"
        self._convert("fods", path, self._flat.parent)
        self._tree = etree.parse(str(self._flat))

    def save(self) -> None:
        """Save in place, as .xlsx."""
        self._tree.write(str(self._flat), encoding="utf-8", xml_declaration=True)
        self._convert("xlsx:Calc MS Excel 2007 XML", self._flat, self.path.parent)

    def note(self, sheet: str, address: str) -> str | None:
        """The text of a cell's comment."""
        note = self._cell(sheet, address).find(_NOTE)
        return None if note is None else "\n".join(map(_text, note.iterfind(_PARAGRAPH)))

    def reword_note(self, sheet: str, address: str, old: str, new: str) -> None:
        """Type something else in place of the line `old` of a cell's comment."""
        note = self._cell(sheet, address).find(_NOTE)
        assert note is not None, f"{sheet}!{address} has no comment"
        lines = [each for each in note.iterfind(_PARAGRAPH) if _text(each) == old]
        assert len(lines) == 1, f"{len(lines)} lines say {old!r}"
        _set_text(lines[0], new)

    def add_to_note(self, sheet: str, address: str, *lines: str) -> None:
        """Type lines below what a cell's comment says; a cell without one gets one."""
        cell = self._cell(sheet, address)
        note = cell.find(_NOTE)
        if note is None:
            note = etree.Element(_NOTE)
            cell.insert(0, note)
        for line in lines:
            _set_text(etree.SubElement(note, _PARAGRAPH), line)

    def remove_note(self, sheet: str, address: str) -> None:
        """Delete a cell's comment."""
        cell = self._cell(sheet, address)
        note = cell.find(_NOTE)
        assert note is not None, f"{sheet}!{address} has no comment"
        cell.remove(note)

    def find(self, sheet: str, text: str) -> str:
        """Address of the only cell that says `text`."""
        found = []
        for number, row in enumerate(self._table(sheet).iter(f"{{{_TABLE}}}table-row"), 1):
            column = 1
            for cell in row:
                if _cell_text(cell) == text:
                    found.append(str(CellAddress(number, column)))
                column += int(cell.get(_REPEATED["cell"], "1"))
        assert len(found) == 1, f"{text!r} stands in {found}"
        return found[0]

    def type_text(self, sheet: str, address: str, text: str) -> None:
        """Type a text into a cell; its comment stays."""
        cell = self._cell(sheet, address)
        for name in list(cell.attrib):
            if etree.QName(name).localname in ("value", "value-type", "formula"):
                del cell.attrib[name]
        cell.set(f"{{{_OFFICE}}}value-type", "string")
        for paragraph in cell.findall(_PARAGRAPH):
            cell.remove(paragraph)
        for line in text.split("\n"):
            _set_text(etree.SubElement(cell, _PARAGRAPH), line)

    def _convert(self, to: str, source: Path, out: Path) -> None:
        command = [
            "soffice",
            f"-env:UserInstallation={(self._folder / 'profile').as_uri()}",
            *("--headless", "--norestore", "--convert-to", to, "--outdir", str(out), str(source)),
        ]
        subprocess.run(command, capture_output=True, check=True, timeout=100)
        written = out / f"{source.stem}.{to.partition(':')[0]}"
        assert written.exists(), f"Calc did not write {written}"

    def _table(self, sheet: str) -> etree._Element:
        for table in self._tree.iter(f"{{{_TABLE}}}table"):
            if table.get(f"{{{_TABLE}}}name") == sheet:
                return table
        raise AssertionError(f"there is no sheet {sheet}")

    def _cell(self, sheet: str, address: str) -> etree._Element:
        place = CellAddress.parse(address)
        row = _single(list(self._table(sheet).iter(f"{{{_TABLE}}}table-row")), place.row, "row")
        return _single(list(row), place.column, "cell")


def _single(elements: list[etree._Element], place: int, kind: str) -> etree._Element:
    """The element that stands for one row or cell alone, cut out of a repeated one if need be."""
    for element in elements:
        count = int(element.get(_REPEATED[kind], "1"))
        if place > count:
            place -= count
            continue
        parent = element.getparent()
        assert parent is not None
        for rest, behind in ((place - 1, 0), (count - place, 1)):
            if rest:
                copy = deepcopy(element)
                copy.set(_REPEATED[kind], str(rest))
                parent.insert(parent.index(element) + behind, copy)
        element.attrib.pop(_REPEATED[kind], "")
        return element
    raise AssertionError(f"there is no {kind} {place}")


def _text(paragraph: etree._Element) -> str:
    return "".join(str(each) for each in paragraph.itertext())


def _cell_text(cell: etree._Element) -> str:
    return "\n".join(map(_text, cell.iterfind(_PARAGRAPH)))


def _set_text(paragraph: etree._Element, text: str) -> None:
    for child in list(paragraph):
        paragraph.remove(child)
    paragraph.text = text
