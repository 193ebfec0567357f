"""The link from a worksheet to the VML drawing of its notes."""

from __future__ import annotations

from counterpoint.model import told
from counterpoint.model.errors import UnknownAnchorError
from counterpoint.workbook.package.patch import PackagePatch
from counterpoint.workbook.package.relationships import OFFICE, OFFICE_STRICT
from counterpoint.workbook.package.sheet_list import SheetPart
from counterpoint.workbook.package.xml_edit import Element, XmlEditor
from counterpoint.workbook.package.xml_escape import escape_attribute
from counterpoint.workbook.sheets.schema_order import WORKSHEET_ORDER
from counterpoint.workbook.sheets.sheet_frames import sheet_frame
from counterpoint.workbook.sheets.sheet_stream import SheetFrame, edit_tail

__all__ = ["legacy_drawing", "set_legacy_drawing"]

_KINDS = {
    "chartsheet": "a chart sheet",
    "dialogsheet": "a dialog sheet",
    "module": "a sheet of macros",
    "xlMacrosheet": "a sheet of macros",
    "xlIntlMacrosheet": "a sheet of macros",
}


def legacy_drawing(patch: PackagePatch, sheet: SheetPart) -> str | None:
    """Name of the VML part that holds the sheet's notes and form controls; None when it has none
    (or one that is missing).

    The drawing of header images (`legacyDrawingHF`) is another one. Streams through the sheet.
    Raises DamagedWorkbookError.
    """
    if not sheet.part:
        return None
    frame = sheet_frame(patch, sheet.part)
    element = frame.root.find("legacyDrawing")
    if element is None:
        return None
    wanted = relationship_id(element)
    for relationship in patch.relationships(sheet.part):
        if relationship.id == wanted and not relationship.external:
            return relationship.target if relationship.target in patch else None
    return None


def set_legacy_drawing(patch: PackagePatch, sheet: SheetPart, vml_part: str) -> str:
    """Make `vml_part` the sheet's legacy drawing, and give the id of the relationship.

    The sheet's XML changes in passing, when the patch is written or streamed; all but the one
    element stays byte for byte. Raises UnknownAnchorError for a sheet without cells.
    """
    if sheet.kind != "worksheet":
        what = _KINDS.get(sheet.kind, f"a {sheet.kind}")
        raise UnknownAnchorError(
            told(
                "{file}, sheet {sheet!r}: {what} has no cells to annotate.",
                file=patch.package.path.name,
                sheet=sheet.name,
                what=what,
            )
        )
    identifier = patch.relate(sheet.part, f"{OFFICE}/vmlDrawing", vml_part)
    namespace = patch.package.relationships_namespace

    def edit(frame: SheetFrame) -> str:
        return _with_drawing(frame, identifier, namespace)

    patch.transform(sheet.part, edit_tail(edit, path=patch.package.path, part=sheet.part))
    return identifier


def relationship_id(element: Element) -> str:
    """The `r:id` of an element, in transitional and strict sheets."""
    return element.get("id", namespace=OFFICE) or element.get("id", namespace=OFFICE_STRICT)


def relationship_attribute(element: Element, identifier: str, namespace: str) -> str:
    """` r:id="…"` for a new child of `element`, with the prefix declared inline when missing."""
    value = escape_attribute(identifier)
    prefix = element.prefix_for(namespace)
    if prefix:
        return f' {prefix}:id="{value}"'
    # Whatever r means outside, here and only here it is the namespace of relationships.
    return f' xmlns:r="{namespace}" r:id="{value}"'


def _with_drawing(frame: SheetFrame, identifier: str, namespace: str) -> str:
    root = frame.root
    editor = XmlEditor(frame.text)
    xml = f"<{root.prefix}legacyDrawing{relationship_attribute(root, identifier, namespace)}/>"
    existing = root.find("legacyDrawing")
    if existing is None:
        editor.insert_child(root, xml, "legacyDrawing", WORKSHEET_ORDER)
    elif relationship_id(existing) != identifier:
        editor.replace_element(existing, xml)
    return editor.result()
