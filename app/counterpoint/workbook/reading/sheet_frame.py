"""What stands around the cells of a worksheet: columns, merges, links, tables, protection,
conditional formats."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from dataclasses import dataclass

from counterpoint.model import MAX_COLUMNS, MAX_ROWS
from counterpoint.workbook.package.container import Package
from counterpoint.workbook.reading.conditional_rules import ConditionalRule, read_rules
from counterpoint.workbook.reading.grid import Area, GridTable
from counterpoint.workbook.reading.sheet_areas import read_area
from counterpoint.workbook.reading.xml_tree import is_on, parse_tree, read_tree, relationship_id

__all__ = ["SheetFrame", "read_frame", "stated_size"]

_DIMENSION = re.compile(r'<(?:\w+:)?dimension\s[^>]*?ref="([^"]+)"')
_MAX_LINKED_CELLS = 10_000
"""Cells of one hyperlink's area that get the link; whole columns are linked by mistake."""


@dataclass(frozen=True, slots=True)
class SheetFrame:
    """Everything of a sheet but its cells; see SheetGrid for the fields."""

    hidden_columns: frozenset[int] = frozenset()
    merged: tuple[Area, ...] = ()
    links: tuple[tuple[Area, str], ...] = ()
    tables: tuple[GridTable, ...] = ()
    totals_rows: frozenset[int] = frozenset()
    locked: bool = False
    rules: tuple[ConditionalRule, ...] = ()


def stated_size(head: str) -> tuple[int, int]:
    """Rows and columns that the `dimension` element states, (0, 0) when it states none."""
    match = _DIMENSION.search(head)
    area = read_area(match[1]) if match else None
    return (0, 0) if area is None else (area[2], area[3])


def read_frame(package: Package, part: str, around: str) -> SheetFrame:
    """Read what is around the cells; `around` is the part without its `sheetData`.

    Raises DamagedWorkbookError.
    """
    root = parse_tree(around, path=package.path, part=part)
    targets = {each.id: each.target for each in package.relationships(part) if each.external}
    protection = root.find("sheetProtection")
    tables = list(_tables(package, part))
    return SheetFrame(
        hidden_columns=frozenset(_hidden_columns(root)),
        merged=tuple(
            area
            for element in root.findall("mergeCells/mergeCell")
            if (area := read_area(element.get("ref", ""))) and area[:2] != area[2:]
        ),
        links=tuple(_links(root, targets)),
        tables=tuple(table for table, _ in tables),
        totals_rows=frozenset(row for _, rows in tables for row in rows),
        locked=protection is not None
        and is_on(protection.get("sheet"))
        and is_on(protection.get("objects")),
        rules=read_rules(root),
    )


def _hidden_columns(root: ET.Element) -> Iterator[int]:
    for element in root.findall("cols/col"):
        if is_on(element.get("hidden")):
            try:
                first, last = int(element.get("min", "")), int(element.get("max", ""))
            except ValueError:
                continue
            yield from range(max(first, 1), min(last, MAX_COLUMNS) + 1)


def _links(root: ET.Element, targets: dict[str, str]) -> Iterator[tuple[Area, str]]:
    for element in root.findall("hyperlinks/hyperlink"):
        area = read_area(element.get("ref", ""))
        target = targets.get(relationship_id(element), "")
        location = element.get("location", "")
        if location:
            target += "#" + location.removeprefix("#")
        if area is None or not target:
            continue
        rows, columns = area[2] - area[0] + 1, area[3] - area[1] + 1
        yield area if rows * columns <= _MAX_LINKED_CELLS else (*area[:2], *area[:2]), target


def _tables(package: Package, part: str) -> Iterator[tuple[GridTable, range]]:
    """The sheet's tables, each with the numbers of its totals rows."""
    for table_part in package.related(part, "table"):
        table = read_tree(package, table_part)
        area = read_area(table.get("ref", ""))
        if area is None or area[2] > MAX_ROWS:
            continue
        names = [column.get("name", "") for column in table.findall("tableColumns/tableColumn")]
        name = table.get("displayName") or table.get("name") or ""
        written = table.get("totalsRowCount", "0")
        totals = int(written) if written.isdecimal() else 0
        rows = range(max(area[0], area[2] - totals) + 1, area[2] + 1)
        yield (name, *area, tuple(names)), rows
