"""The VML drawing of a sheet: one hidden shape a note, among form controls and pictures.

VML is the only drawing language that notes have. Old programs write it carelessly (unclosed
`<br>`, no declaration), so it is parsed leniently and changed by inserting and cutting text.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from functools import cached_property

from counterpoint.model import CellAddress
from counterpoint.workbook.comments.note_box import NoteBox
from counterpoint.workbook.package.xml_edit import Element, XmlEditor, text_of

__all__ = ["VmlDrawing", "empty_vml", "used_blocks"]

_V = "urn:schemas-microsoft-com:vml"
_O = "urn:schemas-microsoft-com:office:office"
_X = "urn:schemas-microsoft-com:office:excel"
_BLOCK = 1024
"""Shape ids that one number of `<o:idmap data>` claims: block n holds n*1024 … n*1024+1023."""
_SHAPE_ID = re.compile(r"_s([0-9]{1,9})$")
_SHAPE_TYPE_ID = "_x0000_t202"

_SHAPE_TYPE = (
    '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202"'
    ' path="m,l,21600r21600,l21600,xe"{declared}><v:stroke joinstyle="miter"/>'
    '<v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>'
)
_SHAPE = (
    '<v:shape id="_x0000_s{number}" type="#_x0000_t202" style="position:absolute;'
    "margin-left:{left}pt;margin-top:{top}pt;width:{width}pt;height:{height}pt;"
    'z-index:{order};visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto"{declared}>'
    '<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/>'
    '<v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto">'
    '<div style="text-align:left"></div></v:textbox><x:ClientData ObjectType="Note">'
    "<x:MoveWithCells/><x:SizeWithCells/><x:Anchor>{anchor}</x:Anchor>"
    "<x:AutoFill>False</x:AutoFill><x:Row>{row}</x:Row><x:Column>{column}</x:Column>"
    "</x:ClientData></v:shape>"
)


def empty_vml(block: int) -> str:
    """A new drawing without shapes that claims one block of shape ids."""
    return (
        f'<xml xmlns:v="{_V}" xmlns:o="{_O}" xmlns:x="{_X}"><o:shapelayout v:ext="edit">'
        f'<o:idmap v:ext="edit" data="{block}"/></o:shapelayout>'
        f"{_SHAPE_TYPE.format(declared='')}</xml>"
    )


def used_blocks(root: Element) -> set[int]:
    """The blocks of shape ids that a drawing claims."""
    return {number for each in root.iter("idmap") for number in _numbers(each.get("data"))}


@dataclass(frozen=True, slots=True)
class _NewShape:
    number: int
    address: CellAddress
    box: NoteBox


class VmlDrawing:
    """Shapes of notes by cell; everything else in the drawing stays as it is."""

    def __init__(self, xml: str, root: Element, foreign_blocks: Collection[int] = ()) -> None:
        """`root` is what `xml` was parsed to; `foreign_blocks` are claimed
        elsewhere on the sheet."""
        self._xml = xml
        self._root = root
        self._foreign = set(foreign_blocks)
        self._removed: set[CellAddress] = set()
        self._added: dict[CellAddress, _NewShape] = {}
        self._claimed: list[int] = sorted(used_blocks(root))
        self._new_blocks: list[int] = []

    @cached_property
    def _shapes(self) -> dict[CellAddress, list[Element]]:
        found: dict[CellAddress, list[Element]] = {}
        for shape in self._root.iter("shape"):
            address = self._note_address(shape)
            if address is not None:
                found.setdefault(address, []).append(shape)
        return found

    def _note_address(self, shape: Element) -> CellAddress | None:
        data = shape.find("ClientData")
        if data is None or data.get("ObjectType") != "Note":
            return None
        row, column = data.find("Row"), data.find("Column")
        if row is None or column is None:
            return None
        places = [text_of(self._xml, each).strip() for each in (row, column)]
        if not all(place.isascii() and place.isdecimal() for place in places):
            return None
        return CellAddress(int(places[0]) + 1, int(places[1]) + 1)

    @cached_property
    def _used_ids(self) -> set[int]:
        used = set()
        for element in self._root.iter():
            for name in ("id", "o:spid", "spid"):
                match = _SHAPE_ID.search(element.attributes.get(name, ""))
                if match is not None:
                    used.add(int(match[1]))
        return used

    def has_note(self, address: CellAddress) -> bool:
        """Whether a note's shape stands for the cell now."""
        return address in self._added or (address in self._shapes and address not in self._removed)

    def add_note(self, address: CellAddress, box: NoteBox) -> None:
        """Add the hidden shape of a cell's note, unless there is one."""
        if not self.has_note(address):
            number = self._free_id()
            self._used_ids.add(number)
            self._added[address] = _NewShape(number, address, box)

    def remove_note(self, address: CellAddress) -> None:
        """Take the shape of a cell's note away."""
        self._added.pop(address, None)
        if address in self._shapes:
            self._removed.add(address)

    def to_xml(self) -> str:
        """The drawing with all changes."""
        editor = XmlEditor(self._xml)
        for address in self._removed:
            for shape in self._shapes[address]:
                editor.replace_element(shape, "")
        if self._new_blocks:
            self._write_blocks(editor)
        if self._added:
            editor.append(self._root, self._written())
        return editor.result()

    def _free_id(self) -> int:
        """Past the largest id where that lies in a claimed block, else the first free place in
        one, else in a new block."""
        claimed = self._claimed + self._new_blocks
        largest = max(self._used_ids, default=0)
        if largest and (largest + 1) // _BLOCK in claimed:
            return largest + 1
        for block in claimed:
            own = [each for each in self._used_ids if each // _BLOCK == block]
            number = max(own, default=block * _BLOCK) + 1
            if number // _BLOCK == block:
                return number
        block = max([*claimed, *self._foreign, largest // _BLOCK, 0]) + 1
        self._new_blocks.append(block)
        return block * _BLOCK + 1

    def _write_blocks(self, editor: XmlEditor) -> None:
        idmap = next(self._root.iter("idmap"), None)
        data = ",".join(str(each) for each in [*self._claimed, *self._new_blocks])
        if idmap is not None:
            editor.set_attribute(idmap, "data", data)
            return
        layout = (
            f'<o:shapelayout xmlns:v="{_V}" xmlns:o="{_O}" v:ext="edit">'
            f'<o:idmap v:ext="edit" data="{data}"/></o:shapelayout>'
        )
        if self._root.is_empty:
            editor.append(self._root, layout)
        else:
            editor.insert(self._root.open_end, layout)

    def _written(self) -> str:
        scope = self._root.scope
        known = all(scope.get(key) == value for key, value in (("v", _V), ("o", _O), ("x", _X)))
        declared = "" if known else f' xmlns:v="{_V}" xmlns:o="{_O}" xmlns:x="{_X}"'
        types = {each.get("id") for each in self._root.iter("shapetype")}
        written = "" if _SHAPE_TYPE_ID in types else _SHAPE_TYPE.format(declared=declared)
        order = sum(1 for _ in self._root.iter("shape"))
        for shape in self._added.values():
            order += 1
            written += _SHAPE.format(
                number=shape.number,
                left=shape.box.left_pt,
                top=shape.box.top_pt,
                width=shape.box.width_pt,
                height=shape.box.height_pt,
                order=order,
                declared=declared,
                anchor=shape.box.anchor,
                row=shape.address.row - 1,
                column=shape.address.column - 1,
            )
        return written


def _numbers(data: str) -> list[int]:
    return [int(each) for each in data.split(",") if each.strip().isdecimal()]
