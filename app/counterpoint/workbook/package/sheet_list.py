"""The sheets that a workbook part lists."""

from __future__ import annotations

from dataclasses import dataclass

from counterpoint.model import told
from counterpoint.model.errors import DamagedWorkbookError
from counterpoint.workbook.package.parts import Parts
from counterpoint.workbook.package.relationships import OFFICE, OFFICE_STRICT
from counterpoint.workbook.package.xml_edit import Element

__all__ = ["SheetPart", "list_sheets"]


@dataclass(frozen=True, slots=True)
class SheetPart:
    """One sheet as the workbook part lists it.

    Attributes:
        name: As on its tab.
        part: Name of its part; '' for a `module`, which has none.
        sheet_id: The `sheetId`, unique in the workbook.
        relationship_id: From the workbook part.
        state: `visible`, `hidden` or `veryHidden`.
        kind: `worksheet`, `chartsheet`, `dialogsheet`, `xlMacrosheet` or `module`.
    """

    name: str
    part: str
    sheet_id: int
    relationship_id: str
    state: str = "visible"
    kind: str = "worksheet"


def list_sheets(parts: Parts, workbook: Element) -> tuple[SheetPart, ...]:
    """All sheets in workbook order; `workbook` is the root of the workbook part.

    Raises DamagedWorkbookError when there is none, or one has no part.
    """
    listing = workbook.find("sheets")
    by_id = {each.id: each for each in parts.relationships(parts.workbook_part)}
    found = []
    for element in listing.find_all("sheet") if listing else []:
        name = element.get("name")
        identifier = element.get("id", namespace=OFFICE)
        identifier = identifier or element.get("id", namespace=OFFICE_STRICT)
        if not identifier:
            # Excel keeps the names of Excel 5 macro modules in the list, without a part.
            found.append(SheetPart(name, "", 0, "", "veryHidden", "module"))
            continue
        relationship = by_id.get(identifier)
        if relationship is None or relationship.target not in parts:
            raise DamagedWorkbookError(
                told("the file is damaged: the sheet's part is missing."),
                path=parts.path,
                sheet=name,
            )
        sheet_id = element.get("sheetId")
        found.append(
            SheetPart(
                name=name,
                part=relationship.target,
                sheet_id=int(sheet_id) if sheet_id.isdecimal() else 0,
                relationship_id=identifier,
                state=element.get("state", "visible"),
                kind=relationship.kind,
            )
        )
    if not found:
        raise DamagedWorkbookError(told("the workbook has no sheets."), path=parts.path)
    return tuple(found)
