"""Tables (ListObjects): where they lie, grown by rows, made new."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from counterpoint.model import told
from counterpoint.model.errors import DamagedWorkbookError, WorkbookError
from counterpoint.workbook.package.parts import Parts
from counterpoint.workbook.package.patch import PackagePatch
from counterpoint.workbook.package.xml_edit import XmlEditor
from counterpoint.workbook.package.xml_escape import encode_xstring, escape_attribute
from counterpoint.workbook.sheets.ranges import CellRange

__all__ = [
    "TABLE_TYPE",
    "SheetTable",
    "free_table_name",
    "grow_table",
    "new_table",
    "sheet_tables",
    "totals_rows",
]

TABLE_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml"
_XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


@dataclass(frozen=True, slots=True)
class SheetTable:
    """A table of a sheet.

    Attributes:
        part: Name of its part.
        name: As formulas refer to it (`displayName`).
        range: With its header and totals rows.
        totals_rows: Number of totals rows at its end.
        columns: Names of its columns.
    """

    part: str
    name: str
    range: CellRange
    totals_rows: int
    columns: tuple[str, ...]

    @property
    def totals(self) -> tuple[int, ...]:
        """Numbers of its totals rows, counted from 1."""
        first = max(self.range.top, self.range.bottom - self.totals_rows) + 1
        return tuple(range(first, self.range.bottom + 1))


def totals_rows(parts: Parts, sheet_part: str) -> frozenset[int]:
    """Rows, counted from 1, that sum up a table: no content of their own. None where a table
    cannot be read, which hinders only writing beside it."""
    try:
        return frozenset(row for table in sheet_tables(parts, sheet_part) for row in table.totals)
    except WorkbookError:
        return frozenset()


def sheet_tables(parts: Parts, sheet_part: str) -> tuple[SheetTable, ...]:
    """The tables of a sheet. Raises DamagedWorkbookError for one without a proper range."""
    found = []
    for part in parts.related(sheet_part, "table"):
        _, root = parts.read_xml(part)
        columns = root.find("tableColumns")
        try:
            area = CellRange.parse(root.get("ref"))
        except ValueError:
            raise DamagedWorkbookError(
                told(
                    "the file is damaged: the table in its part {part} has no proper range.",
                    part=part,
                ),
                path=parts.path,
            ) from None
        totals = root.get("totalsRowCount", "0")
        found.append(
            SheetTable(
                part=part,
                name=root.get("displayName") or root.get("name"),
                range=area,
                totals_rows=int(totals) if totals.isdecimal() else 0,
                columns=tuple(each.get("name") for each in columns.children) if columns else (),
            )
        )
    return tuple(found)


def grow_table(patch: PackagePatch, table: SheetTable, bottom: int) -> None:
    """Let a table reach down to the row `bottom`, and its filter with it."""
    xml, root = patch.read_xml(table.part)
    editor = XmlEditor(xml.text)
    area = table.range._replace(bottom=bottom)
    editor.set_attribute(root, "ref", str(area))
    filter_element = root.find("autoFilter")
    if filter_element is not None:
        below = area._replace(bottom=bottom - table.totals_rows)
        editor.set_attribute(filter_element, "ref", str(below))
    patch.replace(table.part, xml.encode(editor.result()))


def free_table_name(patch: PackagePatch, wanted: str) -> tuple[str, int]:
    """(a name that no table and no defined name has, an unused table id)."""
    taken, ids = set(), {0}
    for name in patch.names:
        if patch.content_type(name) != TABLE_TYPE:
            continue
        _, root = patch.read_xml(name)
        taken |= {root.get("displayName").casefold(), root.get("name").casefold()}
        written = root.get("id")
        ids.add(int(written) if written.isdecimal() else 0)
    _, workbook = patch.read_xml(patch.workbook_part)
    taken |= {each.get("name").casefold() for each in workbook.iter("definedName")}
    base = re.sub(r"\W", "_", wanted)
    name, number = base, 1
    while name.casefold() in taken:
        number += 1
        name = f"{base}_{number}"
    return name, max(ids) + 1


def new_table(
    name: str, number: int, area: CellRange, columns: Sequence[str], namespace: str
) -> bytes:
    """A table part with a filter over all its columns; `area` includes the header row."""
    listed = "".join(
        f'<tableColumn id="{index}" name="{escape_attribute(encode_xstring(column))}"/>'
        for index, column in enumerate(columns, start=1)
    )
    return (
        f'{_XML}<table xmlns="{namespace}" id="{number}" name="{name}" displayName="{name}"'
        f' ref="{area}" totalsRowShown="0"><autoFilter ref="{area}"/>'
        f'<tableColumns count="{len(columns)}">{listed}</tableColumns>'
        '<tableStyleInfo name="TableStyleLight1" showFirstColumn="0" showLastColumn="0"'
        ' showRowStripes="1" showColumnStripes="0"/></table>'
    ).encode()
