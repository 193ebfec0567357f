"""Packages written part by part, for spellings that no library writes."""

from __future__ import annotations

import zipfile
from collections.abc import Iterable, Mapping
from pathlib import Path

__all__ = ["MAIN", "MAIN_STRICT", "raw_book"]

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
MAIN_STRICT = "http://purl.oclc.org/ooxml/spreadsheetml/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml"


def raw_book(
    path: Path,
    *sheets: str,
    strings: str | None = None,
    styles: str | None = None,
    theme: str | None = None,
    workbook: str = "",
    links: Mapping[str, str] | None = None,
    namespace: str = MAIN,
    head: str = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
) -> Path:
    """Write a package and return its path.

    `sheets` are whole worksheet parts, or only their content, which is then wrapped; the sheets
    are called S1, S2 … `strings` is the content of `sst`, `styles` of `styleSheet`, `theme` a
    whole part, `workbook` what stands before `sheets` in the workbook part. `links` are external
    relationships of the first sheet, by id.
    """

    def wrapped(root: str, content: str) -> str:
        if content.lstrip().startswith("<?xml"):
            return content
        return f'{head}<{root} xmlns="{namespace}" xmlns:r="{_OFFICE}">{content}</{root}>'

    parts = {
        f"xl/worksheets/sheet{number}.xml": wrapped("worksheet", sheet)
        for number, sheet in enumerate(sheets, 1)
    }
    kinds = dict.fromkeys(parts, "worksheet")
    for name, root, kind, content in (
        ("xl/sharedStrings.xml", "sst", "sharedStrings", strings),
        ("xl/styles.xml", "styleSheet", "styles", styles),
        ("xl/theme/theme1.xml", "", "theme", theme),
    ):
        if content is not None:
            parts[name] = wrapped(root, content) if root else content
            kinds[name] = kind
    listing = "".join(
        f'<sheet name="S{number}" sheetId="{number}" r:id="rId{number}"/>'
        for number in range(1, len(sheets) + 1)
    )
    parts["xl/workbook.xml"] = wrapped("workbook", f"{workbook}<sheets>{listing}</sheets>")
    parts["xl/_rels/workbook.xml.rels"] = _relationships(
        (f"rId{number}", kind, name.removeprefix("xl/"), "")
        for number, (name, kind) in enumerate(kinds.items(), 1)
    )
    parts["_rels/.rels"] = _relationships([("rId1", "officeDocument", "xl/workbook.xml", "")])
    if links:
        parts["xl/worksheets/_rels/sheet1.xml.rels"] = _relationships(
            (name, "hyperlink", target, ' TargetMode="External"') for name, target in links.items()
        )
    overrides = "".join(
        f'<Override PartName="/{name}" ContentType="{_TYPE}.{kind}+xml"/>'
        for name, kind in {**kinds, "xl/workbook.xml": "sheet.main"}.items()
        if kind != "theme"
    )
    parts["[Content_Types].xml"] = (
        f'<?xml version="1.0"?><Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels"'
        f' ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>'
    )
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        for name in sorted(parts):
            package.writestr(name, parts[name])
    return path


def _relationships(found: Iterable[tuple[str, str, str, str]]) -> str:
    listing = "".join(
        f'<Relationship Id="{name}" Type="{_OFFICE}/{kind}" Target="{target}"{mode}/>'
        for name, kind, target, mode in found
    )
    return (
        f'<?xml version="1.0"?><Relationships xmlns="{_PACKAGE}/relationships">{listing}'
        "</Relationships>"
    )
