"""A new worksheet with a table, added to a workbook that stays as it is otherwise."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from counterpoint.model import column_letters
from counterpoint.workbook.package.patch import PackagePatch
from counterpoint.workbook.package.relationships import OFFICE
from counterpoint.workbook.package.sheet_list import SheetPart
from counterpoint.workbook.package.xml_edit import XmlEditor
from counterpoint.workbook.package.xml_escape import escape_attribute, escape_text
from counterpoint.workbook.sheets.cell_xml import CellValue, row_xml
from counterpoint.workbook.sheets.legacy_drawing import relationship_attribute
from counterpoint.workbook.sheets.ranges import CellRange
from counterpoint.workbook.sheets.row_heights import LINE_POINTS, height_of
from counterpoint.workbook.sheets.schema_order import WORKBOOK_ORDER
from counterpoint.workbook.sheets.sheet_titles import add_title
from counterpoint.workbook.sheets.styles import AddedStyles, add_styles
from counterpoint.workbook.sheets.table_part import TABLE_TYPE, free_table_name, new_table

__all__ = ["add_sheet", "free_name", "free_sheet_name"]

_XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"
_FORBIDDEN = re.compile(r"[\[\]:*?/\\\x00-\x1f]")
_NAME_LENGTH = 31
_DEFAULT_WIDTH = 14.0
_CHOICES_LENGTH = 255


def free_sheet_name(patch: PackagePatch, wanted: str) -> str:
    """`wanted`, or `wanted 2` and so on: a name that no sheet has, without case, 31 characters."""
    return free_name(wanted, _sheet_names(patch))


def free_name(wanted: str, names: Iterable[str]) -> str:
    """The same for a workbook whose sheets have these names."""
    taken = {name.casefold() for name in names}
    name, number = wanted[:_NAME_LENGTH], 1
    while name.casefold() in taken:
        number += 1
        ending = f" {number}"
        name = wanted[: _NAME_LENGTH - len(ending)] + ending
    return name


def add_sheet(
    patch: PackagePatch,
    name: str,
    columns: Sequence[str],
    rows: Sequence[Sequence[CellValue]],
    *,
    widths: Mapping[str, float] | None = None,
    wrapped: Sequence[str] = (),
    choices: Mapping[str, Sequence[str]] | None = None,
    hidden: Sequence[str] = (),
    table_name: str = "",
    with_title: bool = True,
) -> SheetPart:
    """Add a worksheet behind the others: a bold header that stays in view, then the rows, as a
    table with a filter.

    Args:
        patch: Takes the new parts.
        name: Of the sheet; unique without case, at most 31 characters, none of `[]:*?/\\`.
        columns: Headings, all different and not empty.
        rows: Values in the order of `columns`, as many or fewer.
        widths: By heading, in characters of the default font.
        wrapped: Headings of the columns whose long texts wrap.
        choices: By heading, what a drop-down list in its cells offers; other entries stay possible
            after a warning. No commas or quotes, together at most 255 characters.
        hidden: Headings of columns that are not shown.
        table_name: Of the table; made unique.
        with_title: Whether docProps/app.xml shall list the sheet. Programs tolerate a stale list,
            and a save that leaves the part alone changes one part less.

    Raises ValueError when a name breaks these rules.
    """
    _check(patch, name, columns)
    styles = add_styles(patch)
    part = patch.free_name(_folder(patch) + "/sheet{}.xml")
    area = CellRange(1, 1, max(len(rows), 1) + 1, len(columns))
    patch.add(part, b"<worksheet/>", content_type=_SHEET_TYPE)
    identifier = patch.relate(patch.workbook_part, f"{OFFICE}/worksheet", part)
    table_id = _add_table(patch, part, table_name or name, area, columns)
    inside = (
        _columns_xml(columns, widths or {}, wrapped, hidden, styles)
        + _rows_xml(columns, rows, widths or {}, wrapped, styles)
        + _choices_xml(columns, choices or {})
    )
    patch.replace(part, _sheet_xml(patch, area, inside, table_id).encode("utf-8"))
    sheet_id = _list_sheet(patch, name, identifier)
    if with_title:
        add_title(patch, name)
    return SheetPart(name, part, sheet_id, identifier)


def _sheet_xml(patch: PackagePatch, area: CellRange, inside: str, table_id: str) -> str:
    """The worksheet around its columns, rows and choices."""
    package = patch.package
    return (
        f'{_XML}<worksheet xmlns="{package.main_namespace}"'
        f' xmlns:r="{package.relationships_namespace}">'
        f'<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="{area}"/>'
        '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2"'
        ' activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft"/>'
        f'</sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/>{inside}'
        '<pageMargins left="0.5" right="0.5" top="0.75" bottom="0.75" header="0.3"'
        ' footer="0.3"/><pageSetup orientation="landscape" fitToHeight="0"/>'
        f'<tableParts count="1"><tablePart r:id="{table_id}"/></tableParts></worksheet>'
    )


def _check(patch: PackagePatch, name: str, columns: Sequence[str]) -> None:
    length = len(name.encode("utf-16-le")) // 2
    if not 1 <= length <= _NAME_LENGTH or _FORBIDDEN.search(name) or name.strip("'") != name:
        raise ValueError(f"{name!r} cannot be the name of a sheet")
    if name.casefold() in {each.casefold() for each in _sheet_names(patch)}:
        raise ValueError(f"there is a sheet {name!r} already")
    if not columns or "" in columns or len({each.casefold() for each in columns}) < len(columns):
        raise ValueError("the columns of a table need different names")


def _sheet_names(patch: PackagePatch) -> list[str]:
    _, root = patch.read_xml(patch.workbook_part)
    return [element.get("name") for element in root.iter("sheet")]


def _folder(patch: PackagePatch) -> str:
    """The folder of the workbook's worksheets, seldom another one than xl/worksheets."""
    for sheet in patch.package.sheets:
        if sheet.kind == "worksheet" and "/" in sheet.part:
            return sheet.part.rpartition("/")[0]
    return (patch.workbook_part.rpartition("/")[0] + "/worksheets").lstrip("/")


def _add_table(
    patch: PackagePatch, sheet_part: str, name: str, area: CellRange, columns: Sequence[str]
) -> str:
    """Id of the relationship to a new table part."""
    table_name, number = free_table_name(patch, name)
    folder = sheet_part.rpartition("/")[0].rpartition("/")[0]
    part = patch.free_name(f"{folder}/tables/table{{}}.xml".lstrip("/"))
    data = new_table(table_name, number, area, columns, patch.package.main_namespace)
    patch.add(part, data, content_type=TABLE_TYPE)
    return patch.relate(sheet_part, f"{OFFICE}/table", part)


def _columns_xml(
    columns: Sequence[str],
    widths: Mapping[str, float],
    wrapped: Sequence[str],
    hidden: Sequence[str],
    styles: AddedStyles,
) -> str:
    written = []
    for number, column in enumerate(columns, start=1):
        style = styles.wrapped if column in wrapped else styles.plain
        look = f' style="{style}"' if style else ""
        look += ' hidden="1"' if column in hidden else ""
        width = widths.get(column, _DEFAULT_WIDTH)
        written.append(
            f'<col min="{number}" max="{number}" width="{width:g}"{look} customWidth="1"/>'
        )
    return f"<cols>{''.join(written)}</cols>"


def _rows_xml(
    columns: Sequence[str],
    rows: Sequence[Sequence[CellValue]],
    widths: Mapping[str, float],
    wrapped: Sequence[str],
    styles: AddedStyles,
) -> str:
    looks = {
        number: styles.wrapped if column in wrapped else styles.plain
        for number, column in enumerate(columns, start=1)
    }
    header = row_xml(1, dict(enumerate(columns, start=1)), dict.fromkeys(looks, styles.header))
    written = []
    for number, row in enumerate(rows, start=2):
        texts = [
            (value, widths.get(column, _DEFAULT_WIDTH))
            for column, value in zip(columns, row, strict=False)
            if column in wrapped
        ]
        height = height_of(texts)
        attributes = f' ht="{height:g}"' if height > LINE_POINTS else ""
        cells = dict(enumerate(row, start=1))
        written.append(row_xml(number, cells, looks, attributes=attributes))
    return f"<sheetData>{header}{''.join(written)}</sheetData>"


def _choices_xml(columns: Sequence[str], choices: Mapping[str, Sequence[str]]) -> str:
    written = []
    for column, offered in choices.items():
        listed = ",".join(offered)
        if '"' in listed or listed.count(",") >= len(offered) or len(listed) > _CHOICES_LENGTH:
            raise ValueError(f"the choices of {column!r} do not fit a drop-down list")
        letters = column_letters(columns.index(column) + 1)
        written.append(
            '<dataValidation type="list" errorStyle="warning" allowBlank="1"'
            f' showErrorMessage="1" sqref="{letters}2:{letters}1048576">'
            f'<formula1>"{escape_text(listed)}"</formula1></dataValidation>'
        )
    if not written:
        return ""
    return f'<dataValidations count="{len(written)}">{"".join(written)}</dataValidations>'


def _list_sheet(patch: PackagePatch, name: str, identifier: str) -> int:
    """Enter the sheet into the workbook part and give its sheetId."""
    xml, root = patch.read_xml(patch.workbook_part)
    ids = [element.get("sheetId") for element in root.iter("sheet")]
    sheet_id = max([0, *(int(each) for each in ids if each.isdecimal())]) + 1
    editor = XmlEditor(xml.text)
    sheets = root.find("sheets")
    place = root if sheets is None else sheets
    reference = relationship_attribute(place, identifier, patch.package.relationships_namespace)
    element = (
        f'<{root.prefix}sheet name="{escape_attribute(name)}" sheetId="{sheet_id}"{reference}/>'
    )
    if sheets is None:
        wrapped = f"<{root.prefix}sheets>{element}</{root.prefix}sheets>"
        editor.insert_child(root, wrapped, "sheets", WORKBOOK_ORDER)
    else:
        editor.append(sheets, element)
    patch.replace(patch.workbook_part, xml.encode(editor.result()))
    return sheet_id
