"""What a sheet's protection allows."""

from __future__ import annotations

from counterpoint.workbook.package.parts import Parts
from counterpoint.workbook.package.sheet_list import SheetPart
from counterpoint.workbook.sheets.sheet_frames import sheet_frame

__all__ = ["protection_forbids_cells", "protection_forbids_notes"]


def protection_forbids_notes(parts: Parts, sheet: SheetPart) -> bool:
    """Whether the sheet is protected and its protection covers objects, notes among them
    (`sheetProtection`, ECMA-376 part 1, 18.3.1.85). Raises DamagedWorkbookError."""
    return _forbids(parts, sheet, "objects")


def protection_forbids_cells(parts: Parts, sheet: SheetPart) -> bool:
    """Whether the sheet is protected, so that locked cells (the usual ones) may not change."""
    return _forbids(parts, sheet, "sheet")


def _forbids(parts: Parts, sheet: SheetPart, what: str) -> bool:
    if sheet.kind != "worksheet":
        return False
    element = sheet_frame(parts, sheet.part).root.find("sheetProtection")
    if element is None:
        return False
    return all(element.get(name, "0").strip() in ("1", "true", "on") for name in ("sheet", what))
