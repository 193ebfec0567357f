"""Texts as they stand in the XML of a workbook, turned into what a person reads."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET

from counterpoint.model import TextRun
from counterpoint.workbook.reading.colours import Colours
from counterpoint.workbook.reading.styles import Look, font_look

__all__ = ["Rich", "rich_text", "unescape", "unescape_xml", "with_looks"]

Rich = tuple[tuple[str, Look | None], ...]
"""Stretches of a rich text with their looks; None has the look of the cell's font."""

_REFERENCE = re.compile(r"&(?:#x([0-9A-Fa-f]{1,6})|#([0-9]{1,7})|(amp|lt|gt|quot|apos));")
_NAMED = {"amp": "&", "lt": "<", "gt": ">", "quot": '"', "apos": "'"}
_ESCAPED = re.compile(r"(?:_x[0-9A-Fa-f]{4}_)+")


def unescape_xml(text: str) -> str:
    """Character and entity references resolved; what is none stays as it is."""
    return _REFERENCE.sub(_resolved, text) if "&" in text else text


def _resolved(match: re.Match[str]) -> str:
    if match[3]:
        return _NAMED[match[3]]
    code = int(match[1], 16) if match[1] else int(match[2])
    return chr(code) if 0 < code < 0x110000 and not 0xD800 <= code < 0xE000 else "\ufffd"


def unescape(text: str) -> str:
    """`_xHHHH_` escapes (ECMA-376 part 1, 22.9.2.19) resolved and line ends as \\n."""
    if "_x" in text:
        text = _ESCAPED.sub(_unescaped, text)
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


def _unescaped(match: re.Match[str]) -> str:
    """Units of UTF-16; neighbours may be a surrogate pair."""
    units = [int(unit, 16) for unit in re.findall(r"_x([0-9A-Fa-f]{4})_", match[0])]
    data = b"".join(unit.to_bytes(2, "little") for unit in units)
    return data.decode("utf-16-le", "replace").replace("\0", "\ufffd")


def rich_text(element: ET.Element, colours: Colours) -> tuple[str, Rich]:
    """The text of an `si` or `is` element and its stretches, () when none has a look of its own.

    Phonetic runs are readings of the text for sorting and are left out.
    """
    stretches: list[tuple[str, Look | None]] = []
    for child in element:
        if child.tag == "t":
            stretches.append((unescape(child.text or ""), None))
        elif child.tag == "r":
            properties = child.find("rPr")
            look = None if properties is None else font_look(properties, colours)
            stretches.append((unescape(child.findtext("t") or ""), look))
    text = "".join(stretch for stretch, _ in stretches)
    if all(look is None for _, look in stretches):
        return text, ()
    return text, tuple(stretch for stretch in stretches if stretch[0])


def with_looks(rich: Rich, own: Look) -> tuple[TextRun, ...]:
    """The runs of a cell whose font looks `own`; neighbours of one look are joined; () when
    nothing in it looks other than usual."""
    joined: list[tuple[str, Look]] = []
    for text, stretch_look in rich:
        look = own if stretch_look is None else stretch_look
        if joined and joined[-1][1] == look:
            joined[-1] = (joined[-1][0] + text, look)
        else:
            joined.append((text, look))
    if all(look == Look() for _, look in joined):
        return ()
    return tuple(look.run(text) for text, look in joined)
