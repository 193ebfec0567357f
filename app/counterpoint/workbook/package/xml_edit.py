"""Small changes to XML that leave every other character where it was.

A part is parsed into Elements that know where they stand in the text; changes are collected in
an XmlEditor as spans and applied together. Prefixes, order, declarations, comments, white space
and entities outside the spans stay as they were. DOCTYPEs are refused before (xml_text).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType

from counterpoint.model import told
from counterpoint.model.errors import DamagedWorkbookError, UnsafeWorkbookError
from counterpoint.workbook.package.xml_escape import escape_attribute, unescape
from counterpoint.workbook.package.xml_text import XmlText

__all__ = ["MC", "Element", "XmlEditor", "parse_xml", "text_of"]

MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
"""Namespace of mc:AlternateContent."""
_XML = "http://www.w3.org/XML/1998/namespace"

_TOKEN = re.compile(
    r"<!--.*?-->|<!\[CDATA\[(?P<cdata>.*?)\]\]>|<\?.*?\?>"
    r"|</(?P<close>[^\s>]+)\s*>"
    r"|<(?P<open>[^\s/>!?]+)(?P<attributes>(?:[^<>\"']|\"[^\"]*\"|'[^']*')*?)(?P<empty>/?)>"
    # Whatever else begins with "<" is an error; found at once, it costs no search to the end.
    r"|(?P<stray><)",
    re.DOTALL,
)
_ATTRIBUTE = re.compile(r"([^\s=]+)\s*=\s*(?:\"([^\"]*)\"|'([^']*)')")
_MAX_DEPTH = 500
_MAX_ELEMENTS = 1_500_000


@dataclass(slots=True, eq=False)
class Element:
    """One element and where it stands in the text. All offsets are in characters from 0.

    Attributes:
        name: As written, with its prefix.
        namespace: '' when it has none (or its prefix is not declared).
        attributes: By name as written, values unescaped; `xmlns` included.
        start: Of its `<`.
        open_end: Past the `>` of its start tag.
        close_start: Of its end tag; equals open_end when it is written as `<a/>`.
        end: Past its end tag.
        parent: None for the root.
        scope: Prefix -> namespace at this element; the default namespace under ''.
        children: Elements directly inside, in order.
    """

    name: str
    namespace: str
    attributes: dict[str, str]
    start: int
    open_end: int
    parent: Element | None
    scope: Mapping[str, str]
    is_empty: bool = False
    close_start: int = -1
    end: int = -1
    children: list[Element] = field(default_factory=list)

    @property
    def local(self) -> str:
        """Name without prefix."""
        return self.name.rpartition(":")[2]

    @property
    def prefix(self) -> str:
        """Prefix with its colon, '' for none: what a new child of the same namespace needs."""
        head, colon, _ = self.name.rpartition(":")
        return head + colon

    def get(self, local: str, default: str = "", *, namespace: str | None = None) -> str:
        """Value of an attribute. Without `namespace` the one without prefix; with it, the one
        whose prefix is declared for it."""
        if namespace is None:
            return self.attributes.get(local, default)
        for name, value in self.attributes.items():
            prefix, colon, rest = name.rpartition(":")
            if colon and rest == local and self.scope.get(prefix) == namespace:
                return value
        return default

    def find(self, local: str) -> Element | None:
        """First child of that local name."""
        return next((child for child in self.children if child.local == local), None)

    def find_all(self, local: str) -> list[Element]:
        """Children of that local name."""
        return [child for child in self.children if child.local == local]

    def iter(self, local: str | None = None) -> Iterator[Element]:
        """Itself and all elements inside, in document order; only those of a local name."""
        waiting = [self]
        while waiting:
            element = waiting.pop()
            if local is None or element.local == local:
                yield element
            waiting.extend(reversed(element.children))

    def prefix_for(self, *namespaces: str) -> str | None:
        """A declared prefix, without colon, for one of the namespaces; '' is the default
        namespace; None when none is declared."""
        for prefix, namespace in self.scope.items():
            if namespace in namespaces:
                return prefix
        return None


def parse_xml(xml: XmlText | str, *, path: Path, part: str, lenient: bool = False) -> Element:
    """The root element of a part.

    `lenient` accepts what VML of old programs holds: elements that are never closed (`<br>`).
    Raises DamagedWorkbookError when the XML is not well-formed or nested absurdly deep,
    UnsafeWorkbookError when it has more than 1,500,000 elements.
    """
    text = xml.text if isinstance(xml, XmlText) else xml
    return _Parser(text, path, part, lenient).parse()


class _Parser:
    """Builds the tree; keeps path and part for the errors."""

    def __init__(self, text: str, path: Path, part: str, lenient: bool) -> None:
        self.text = text
        self.path = path
        self.part = part
        self.lenient = lenient
        self.root: Element | None = None
        self.stack: list[Element] = []
        self.count = 0

    def damaged(self, what: str, at: int) -> DamagedWorkbookError:
        line = self.text.count("\n", 0, at) + 1
        return DamagedWorkbookError(
            told(
                "the file is damaged: its part {part} is no proper XML ({what} in line {line}).",
                part=self.part,
                what=what,
                line=line,
            ),
            path=self.path,
        )

    def parse(self) -> Element:
        text = self.text
        for match in _TOKEN.finditer(text):
            kind = match.lastgroup
            if kind == "empty":
                self._open(match)
            elif kind == "close":
                self._close(match)
            elif kind == "stray":
                raise self.damaged("a stray '<'", match.start())
        if self.root is None:
            raise self.damaged("no element", 0)
        if self.stack and not self.lenient:
            raise self.damaged(f"<{self.stack[-1].name}> is never closed", self.stack[-1].start)
        for element in self.stack:
            self._finish(element, len(text), len(text))
        return self.root

    def _open(self, match: re.Match[str]) -> None:
        attributes = _attributes(match["attributes"]) if match["attributes"] else {}
        self.count += 1
        if self.count > _MAX_ELEMENTS:
            raise UnsafeWorkbookError(
                told(
                    "its part {part} holds more than {max_elements:,} elements.",
                    part=self.part,
                    max_elements=_MAX_ELEMENTS,
                ),
                path=self.path,
            )
        parent = self.stack[-1] if self.stack else None
        scope = _scope(parent.scope if parent else _OUTER_SCOPE, attributes)
        name = match["open"]
        element = Element(
            name=name,
            namespace=scope.get(name.rpartition(":")[0], ""),
            attributes=attributes,
            start=match.start(),
            open_end=match.end(),
            parent=parent,
            scope=scope,
            is_empty=bool(match["empty"]),
        )
        if parent is not None:
            parent.children.append(element)
        elif self.root is None:
            self.root = element
        else:
            raise self.damaged("a second root element", match.start())
        if element.is_empty:
            self._finish(element, match.end(), match.end())
            return
        self.stack.append(element)
        if len(self.stack) > _MAX_DEPTH:
            raise self.damaged("elements are nested too deep", match.start())

    def _close(self, match: re.Match[str]) -> None:
        name = match["close"]
        if self.lenient:
            if all(element.name != name for element in self.stack):
                return
            while self.stack[-1].name != name:
                self._finish(self.stack.pop(), match.start(), match.start())
        if not self.stack or self.stack[-1].name != name:
            raise self.damaged(f"</{name}> closes nothing", match.start())
        self._finish(self.stack.pop(), match.start(), match.end())

    @staticmethod
    def _finish(element: Element, close_start: int, end: int) -> None:
        element.close_start = close_start
        element.end = end


_OUTER_SCOPE: Mapping[str, str] = MappingProxyType({"xml": _XML})


def _attributes(raw: str) -> dict[str, str]:
    found = {}
    for match in _ATTRIBUTE.finditer(raw):
        value = match[2] if match[2] is not None else match[3]
        found[match[1]] = unescape(value)
    return found


def _scope(outer: Mapping[str, str], attributes: dict[str, str]) -> Mapping[str, str]:
    declared = {
        name[6:]: value
        for name, value in attributes.items()
        if name.startswith("xmlns") and (len(name) == 5 or name[5] == ":")
    }
    return {**outer, **declared} if declared else outer


def text_of(text: str, element: Element) -> str:
    """All character data inside `element`, references resolved, CDATA taken as it is."""
    if element.is_empty:
        return ""
    parts, at = [], element.open_end
    for match in _TOKEN.finditer(text, element.open_end, element.close_start):
        parts.append(unescape(text[at : match.start()]))
        if match["cdata"] is not None:
            parts.append(match["cdata"])
        at = match.end()
    parts.append(unescape(text[at : element.close_start]))
    # XML 1.0, 2.11: parsers see every line end as a line feed.
    return "".join(parts).replace("\r\n", "\n")


class XmlEditor:
    """Collects changes to one text and applies them together.

    Spans are offsets into the original text. Several insertions at one place keep the order in
    which they were asked for. Overlapping replacements raise ValueError when applied.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self._changes: list[tuple[int, int, str]] = []
        self._opened: dict[int, tuple[int, str]] = {}

    def insert(self, at: int, xml: str) -> None:
        """Put `xml` in front of the character at `at`."""
        self._changes.append((at, at, xml))

    def replace(self, start: int, end: int, xml: str) -> None:
        """Put `xml` in place of what stands from `start` to `end`."""
        self._changes.append((start, end, xml))

    def replace_element(self, element: Element, xml: str) -> None:
        """Put `xml` in place of the element, tags included; '' removes it."""
        self.replace(element.start, element.end, xml)

    def replace_content(self, element: Element, xml: str) -> None:
        """Put `xml` between the element's tags."""
        if element.is_empty:
            self.append(element, xml)
        else:
            self.replace(element.open_end, element.close_start, xml)

    def append(self, parent: Element, xml: str) -> None:
        """Add `xml` as the last content of `parent`, which may be written as `<a/>`."""
        if not parent.is_empty:
            self.insert(parent.close_start, xml)
            return
        content = self._opened[parent.start][1] if parent.start in self._opened else ""
        self._opened[parent.start] = (parent.open_end, content + xml)

    def insert_child(self, parent: Element, xml: str, local: str, order: Sequence[str]) -> None:
        """Add `xml`, an element named `local`, at its place among the children of `parent`.

        `order` is the schema's sequence of local names. The element goes behind the last child
        that the schema puts before it or that has its own name. A child wrapped in
        mc:AlternateContent counts as what it wraps; children that the schema does not know stay
        in front of whatever follows them. Raises ValueError when `order` lacks `local`.
        """
        place = order.index(local)
        anchor: Element | None = None
        for child in parent.children:
            known = effective_local(child)
            if known in order and order.index(known) <= place:
                anchor = child
        if anchor is not None:
            self.insert(anchor.end, xml)
        elif parent.is_empty:
            self.append(parent, xml)
        else:
            self.insert(parent.open_end, xml)

    def set_attribute(self, element: Element, name: str, value: str) -> None:
        """Give an attribute, named as written in the part, another value; add it if missing."""
        written = f'{name}="{escape_attribute(value)}"'
        head = self.text[element.start : element.open_end]
        for match in _ATTRIBUTE.finditer(head, 1 + len(element.name)):
            if match[1] == name:
                start = element.start + match.start()
                self.replace(start, element.start + match.end(), written)
                return
        self.insert(element.start + 1 + len(element.name), " " + written)

    def result(self) -> str:
        """The text with all changes. Raises ValueError when two of them overlap."""
        changes = list(self._changes)
        for start, (open_end, content) in self._opened.items():
            slash = self.text.rindex("/", start, open_end)
            name_end = re.compile(r"[^\s/>]+").match(self.text, start + 1)
            if name_end is None:
                raise ValueError(f"no element starts at {start}")
            changes.append((slash, open_end, f">{content}</{name_end[0]}>"))
        parts, at = [], 0
        for start, end, xml in sorted(changes, key=lambda change: (change[0], change[1])):
            if start < at:
                raise ValueError(f"two changes overlap at {start}")
            parts += [self.text[at:start], xml]
            at = end
        parts.append(self.text[at:])
        return "".join(parts)


def effective_local(element: Element) -> str:
    """Local name of an element, or of what an mc:AlternateContent wraps."""
    if element.local == "AlternateContent" and element.namespace == MC:
        for branch in element.children:
            for wrapped in branch.children:
                return effective_local(wrapped)
    return element.local
