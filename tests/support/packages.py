"""Small workbooks as parts in memory, to be bent into whatever shape a test needs."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from pathlib import Path

from counterpoint.workbook.package import Package, PackagePatch, write_package

__all__ = ["built", "opened", "plain_parts", "rewritten", "sheet_xml"]

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
SHEET = "xl/worksheets/sheet1.xml"


def sheet_xml(rows: str = "", *, before: str = "", after: str = "") -> str:
    """A worksheet with the given rows, and XML in front of and behind its sheetData."""
    return (
        f'{XML}<worksheet xmlns="{MAIN}" xmlns:r="{OFFICE}">{before}<sheetData>{rows}</sheetData>'
        f'{after}<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3"'
        ' footer="0.3"/></worksheet>'
    )


def plain_parts(rows: str = '<row r="1"><c r="A1"><v>1</v></c></row>') -> dict[str, str | bytes]:
    """A workbook of one sheet called Matrix, with styles and document properties."""
    kind = "application/vnd.openxmlformats-officedocument"
    sheet_ml = f"{kind}.spreadsheetml"
    return {
        "[Content_Types].xml": (
            f'{XML}<Types xmlns="{PACKAGE}/content-types">'
            '<Default Extension="rels"'
            ' ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            '<Default Extension="xml" ContentType="application/xml"/>'
            f'<Override PartName="/xl/workbook.xml" ContentType="{sheet_ml}.sheet.main+xml"/>'
            f'<Override PartName="/{SHEET}" ContentType="{sheet_ml}.worksheet+xml"/>'
            f'<Override PartName="/xl/styles.xml" ContentType="{sheet_ml}.styles+xml"/>'
            f'<Override PartName="/docProps/app.xml" ContentType="{kind}.extended-properties+xml"/>'
            "</Types>"
        ),
        "_rels/.rels": (
            f'{XML}<Relationships xmlns="{PACKAGE}/relationships">'
            f'<Relationship Id="rId1" Type="{OFFICE}/officeDocument" Target="xl/workbook.xml"/>'
            f'<Relationship Id="rId2" Type="{OFFICE}/extended-properties"'
            ' Target="docProps/app.xml"/></Relationships>'
        ),
        "xl/workbook.xml": (
            f'{XML}<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><sheets>'
            '<sheet name="Matrix" sheetId="1" r:id="rId1"/></sheets></workbook>'
        ),
        "xl/_rels/workbook.xml.rels": (
            f'{XML}<Relationships xmlns="{PACKAGE}/relationships">'
            f'<Relationship Id="rId1" Type="{OFFICE}/worksheet" Target="worksheets/sheet1.xml"/>'
            f'<Relationship Id="rId2" Type="{OFFICE}/styles" Target="styles.xml"/>'
            "</Relationships>"
        ),
        SHEET: sheet_xml(rows),
        "xl/styles.xml": (
            f'{XML}<styleSheet xmlns="{MAIN}"><fonts count="1"><font><sz val="11"/>'
            '<name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill'
            ' patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>'
            '<borders count="1"><border>'
            "<left/><right/><top/><bottom/><diagonal/></border></borders>"
            '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>'
            '</cellStyleXfs><cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"'
            ' xfId="0"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0"'
            ' builtinId="0"/></cellStyles></styleSheet>'
        ),
        "docProps/app.xml": (
            f'{XML}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/'
            'extended-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/'
            'docPropsVTypes"><HeadingPairs><vt:vector size="2" baseType="variant"><vt:variant>'
            "<vt:lpstr>Worksheets</vt:lpstr></vt:variant><vt:variant><vt:i4>1</vt:i4></vt:variant>"
            '</vt:vector></HeadingPairs><TitlesOfParts><vt:vector size="1" baseType="lpstr">'
            "<vt:lpstr>Matrix</vt:lpstr></vt:vector></TitlesOfParts></Properties>"
        ),
    }


def built(parts: Mapping[str, str | bytes], *, method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """The parts as a zip, in their order."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as archive:
        for name, data in parts.items():
            archive.writestr(zipfile.ZipInfo(name), data, method)
    return out.getvalue()


def opened(parts: Mapping[str, str | bytes]) -> Package:
    """The parts as an open package."""
    return Package.open(built(parts), name="book.xlsx")


def rewritten(patch: PackagePatch, folder: Path | None = None) -> Package:
    """The patch carried out and opened again; kept as `after.xlsx` when a folder is given."""
    out = io.BytesIO()
    write_package(patch, out)
    if folder is None:
        return Package.open(out.getvalue(), name="after.xlsx")
    path = folder / "after.xlsx"
    path.write_bytes(out.getvalue())
    return Package.open(path)
