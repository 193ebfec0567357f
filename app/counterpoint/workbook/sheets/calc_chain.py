"""The calculation chain: entries of cells that lose their formula have to go."""

from __future__ import annotations

from collections.abc import Collection

from counterpoint.model import CellAddress
from counterpoint.workbook.package.patch import PackagePatch
from counterpoint.workbook.package.sheet_list import SheetPart
from counterpoint.workbook.package.xml_edit import XmlEditor

__all__ = ["drop_from_chain"]


def drop_from_chain(
    patch: PackagePatch, sheet: SheetPart, addresses: Collection[CellAddress]
) -> None:
    """Remove the entries of cells that hold no formula any more; Excel calls a workbook damaged
    whose chain names such a cell. Entries without a sheet id take the one before them."""
    wanted = {str(address) for address in addresses}
    for part in patch.related(patch.workbook_part, "calcChain") if wanted else ():
        xml, root = patch.read_xml(part)
        editor = XmlEditor(xml.text)
        cells = root.find_all("c")
        current = ""
        kept = 0
        orphaned = False  # an entry with the id was removed and the next one relied on it
        for cell in cells:
            own = cell.get("i")
            current = own or current
            if current == str(sheet.sheet_id) and cell.get("r") in wanted:
                editor.replace_element(cell, "")
                orphaned = orphaned or bool(own)
                continue
            if orphaned and not own:
                editor.set_attribute(cell, "i", current)
            orphaned = False
            kept += 1
        if kept:
            patch.replace(part, xml.encode(editor.result()))
        else:
            _drop_part(patch, part)


def _drop_part(patch: PackagePatch, part: str) -> None:
    for relationship in patch.relationships(patch.workbook_part):
        if relationship.target == part:
            patch.unrelate(patch.workbook_part, relationship.id)
    patch.remove(part)
