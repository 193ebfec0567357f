"""Single strings out of the shared strings, without unpacking the others."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from counterpoint.model import told
from counterpoint.model.errors import UnsafeWorkbookError
from counterpoint.workbook.package.parts import Parts
from counterpoint.workbook.package.xml_edit import Element, parse_xml, text_of
from counterpoint.workbook.package.xml_escape import decode_xstring
from counterpoint.workbook.package.xml_text import decode_stream
from counterpoint.workbook.sheets.sheet_stream import finished

__all__ = ["read_shared_strings", "string_text"]

_ITEM_LIMIT = 16 << 20
_ROOT = re.compile(rb"<((?:[^\s<>/:!?]+:)?)sst[\s/>]")


def read_shared_strings(parts: Parts, wanted: Collection[int]) -> dict[int, str]:
    """Texts of the shared strings at the indexes `wanted`, counted from 0; unknown ones are left
    out. Streams up to the last of them. Raises DamagedWorkbookError and UnsafeWorkbookError."""
    names = parts.related(parts.workbook_part, "sharedStrings")
    if not wanted or not names:
        return {}
    part = names[0]
    found = {}
    for index, raw in _items(parts, part, sorted(wanted)):
        text = raw.decode("utf-8", "replace")
        # Cut out of its part, the last item is followed by the end of the part.
        element = parse_xml(text, path=parts.path, part=part, lenient=True)
        found[index] = string_text(text, element)
    return found


def string_text(text: str, item: Element) -> str:
    """Text of a `si` or `is` element: its runs joined, phonetic guides left out."""
    pieces = []
    for child in item.children:
        if child.local == "t":
            pieces.append(text_of(text, child))
        elif child.local == "r":
            pieces += [text_of(text, each) for each in child.find_all("t")]
    return decode_xstring("".join(pieces))


def _items(parts: Parts, part: str, wanted: list[int]) -> Iterator[tuple[int, bytes]]:
    """(index, XML of the `si` element and what follows it) of the indexes `wanted`, in order."""
    _, _, pieces = decode_stream(parts.stream(part), path=parts.path, part=part)
    buffer = next(pieces, b"")
    root = _ROOT.search(buffer)
    if root is None:
        return
    plain = re.compile(rb"<" + re.escape(root[1]) + rb"si(?=[\s/>])")
    # CDATA and comments could hold a look-alike: they are passed over as wholes.
    careful = re.compile(plain.pattern + rb"|<!\[CDATA\[.*?\]\]>|<!--.*?-->", re.DOTALL)
    opening = b"<" + root[1] + b"si"
    first = place = 0  # index of the first item in the buffer; place in `wanted`
    buffer = buffer[root.end() - 1 :]
    while place < len(wanted):
        piece = next(pieces, b"")
        buffer += piece
        if len(buffer) > _ITEM_LIMIT:
            raise UnsafeWorkbookError(
                told(
                    "its part {part} holds a string of more than {item_limit:,} bytes.",
                    part=part,
                    item_limit=_ITEM_LIMIT,
                ),
                path=parts.path,
            )
        is_careful = b"<!" in buffer
        if piece and not is_careful:
            # No other element of a string begins with "si", so counting will do.
            count = buffer.count(opening)
            if wanted[place] >= first + count - 1:
                last = buffer.rfind(opening)
                if last >= 0:
                    first += count - 1
                    buffer = buffer[last:]
                continue
        if is_careful:
            found = careful.finditer(buffer, 0, finished(buffer) if piece else len(buffer))
            starts = [each.start() for each in found if buffer[each.start() + 1] != 0x21]
        else:
            starts = [each.start() for each in plain.finditer(buffer)]
        if not piece:
            starts.append(len(buffer))
        # The last item may go on in the next piece.
        while place < len(wanted) and (at := wanted[place] - first) < len(starts) - 1:
            if at >= 0:
                yield wanted[place], buffer[starts[at] : starts[at + 1]]
            place += 1
        if not piece:
            return
        if starts:
            first += len(starts) - 1
            buffer = buffer[starts[-1] :]
