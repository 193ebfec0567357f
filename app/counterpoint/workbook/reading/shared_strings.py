"""The shared strings of a workbook: texts that cells refer to by number."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from collections.abc import Callable, Iterator

from counterpoint.workbook.package.container import Package
from counterpoint.workbook.reading.colours import Colours
from counterpoint.workbook.reading.xml_pieces import (
    Unusual,
    parsed_events,
    pieces_ending,
    utf8_stream,
)
from counterpoint.workbook.reading.xml_strings import Rich, rich_text, unescape, unescape_xml

__all__ = ["SharedStrings", "Tick", "strings_part"]

Tick = Callable[[int], None]
"""Called with the number of bytes or characters read since the last call; may raise Cancelled."""

_PLAIN = re.compile(r"\s*<si><t(?: xml:space=\"preserve\")?>([^<]*)</t>")
_USUAL_START, _USUAL_BETWEEN, _USUAL_END = "<si><t>", "</t></si><si><t>", "</t></si>"
_TAGS_OF_USUAL = 4


class SharedStrings:
    """Texts by number, counted from 0, read as far as they are asked for.

    Attributes:
        texts: Those read so far.
        rich: Stretches of those that have looks of their own, by number.
    """

    def __init__(self, package: Package, part: str | None, colours: Colours) -> None:
        self.texts: list[str] = []
        self.rich: dict[int, Rich] = {}
        self._part = part or ""
        self._package = package
        self._colours = colours
        self._pieces: Iterator[int] | None = None if part is None else self._usual()

    def read_all(self, tick: Tick) -> None:
        """Read to the end; `tick` counts characters. Raises DamagedWorkbookError."""
        while (size := self._advance()) is not None:
            tick(size)

    def read_to(self, number: int, budget: int) -> bool:
        """Read until the text of that number is there, at most about `budget` characters.

        Returns whether it is there; -1 always is. Raises DamagedWorkbookError.
        """
        while len(self.texts) <= number and budget > 0:
            size = self._advance()
            if size is None:
                break
            budget -= size
        return number < len(self.texts)

    def _advance(self) -> int | None:
        if self._pieces is None:
            return None
        try:
            size = next(self._pieces, None)
        except Unusual:
            self.texts.clear()
            self.rich.clear()
            self._pieces = self._unusual()
            return self._advance()
        if size is None:
            self._pieces = None
        return size

    def _usual(self) -> Iterator[int]:
        pieces = pieces_ending(utf8_stream(self._package, self._part), "<sst", "</si>")
        head = last = next(pieces)
        yield len(head)
        for last in pieces:
            if "<si" in last:
                self._take(last)
            yield len(last)
        if not (head.endswith("/>") or "</sst>" in last):
            raise Unusual  # cut off: the parser will say so

    def _take(self, piece: str) -> None:
        """The strings of a piece: at once when all are plain, else one by one."""
        piece = piece.strip()
        if "_x" not in piece and "&" not in piece and "\r" not in piece:
            whole = piece.startswith(_USUAL_START) and piece.endswith(_USUAL_END)
            if whole:
                found = piece[len(_USUAL_START) : -len(_USUAL_END)].split(_USUAL_BETWEEN)
                if piece.count("<") == _TAGS_OF_USUAL * len(found):
                    self.texts.extend(found)
                    return
        if not piece.endswith("</si>"):
            raise Unusual
        for item in piece[: -len("</si>")].split("</si>"):
            self._take_one(item)

    def _take_one(self, item: str) -> None:
        match = _PLAIN.fullmatch(item)
        if match is not None:
            self.texts.append(unescape(unescape_xml(match[1])))
            return
        if item.count("<si") != 1:
            raise Unusual
        try:
            element = ET.fromstring(item + "</si>")
        except ET.ParseError:
            # Prefixes declared at the root, or broken XML: the parser will tell.
            raise Unusual from None
        self._add(element)

    def _add(self, element: ET.Element) -> None:
        text, rich = rich_text(element, self._colours)
        if rich:
            self.rich[len(self.texts)] = rich
        self.texts.append(text)

    def _unusual(self) -> Iterator[int]:
        """With a parser: any prefix, comments, CDATA."""
        root: ET.Element | None = None
        for size, events in parsed_events(self._package, self._part):
            for event, element in events:
                if root is None:
                    root = element
                elif event == "end" and str(element.tag).rpartition("}")[2] == "si":
                    for each in element.iter():
                        each.tag = str(each.tag).rpartition("}")[2]
                    self._add(element)
                    root.clear()
            yield size


def strings_part(package: Package) -> str | None:
    """Name of the part with the shared strings, None where the workbook has none."""
    parts = package.related(package.workbook_part, "sharedStrings")
    return parts[0] if parts else None
