"""One cell of an OpenDocument spreadsheet: displayed text, value, fill, link."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from dataclasses import dataclass
from datetime import datetime, timedelta

from counterpoint.model import CellFacts, CellFlag
from counterpoint.workbook.reading.grid import CellValue

__all__ = ["OpenDocumentCell", "count", "local", "named", "read_cell"]

_ERROR = re.compile(r"#(?:DIV/0!|N/A|NAME\?|NULL!|NUM!|REF!|VALUE!)|Err:[0-9]{3}")
_DURATION = re.compile(r"(-?)P(?:([0-9]+)D)?T?(?:([0-9]+)H)?(?:([0-9]+)M)?(?:([0-9.]+)S)?")


@dataclass(frozen=True, slots=True)
class OpenDocumentCell:
    """What a cell shows and holds; `span` is how many rows and columns it covers."""

    text: str
    value: CellValue
    facts: CellFacts
    span: tuple[int, int] = (1, 1)


def local(element: ET.Element) -> str:
    """The tag without its namespace."""
    return str(element.tag).rpartition("}")[2]


def named(element: ET.Element, name: str) -> str:
    """The attribute of that local name, in whichever namespace; '' when there is none."""
    suffix = "}" + name
    for key, value in element.attrib.items():
        if key.endswith(suffix):
            return value
    return ""


def count(element: ET.Element, name: str) -> int:
    """A number of repetitions or of covered cells, 1 when none is given."""
    value = named(element, name)
    return int(value) if value.isdecimal() and int(value) else 1


def read_cell(element: ET.Element, fills: dict[str, str]) -> OpenDocumentCell | None:
    """A `table-cell`; None when it is empty and looks like nothing."""
    paragraphs = [child for child in element if local(child) == "p"]
    text = "\n".join(map(_paragraph_text, paragraphs)).replace("\r\n", "\n").replace("\r", "\n")
    fill = fills.get(named(element, "style-name"), "")
    span = (count(element, "number-rows-spanned"), count(element, "number-columns-spanned"))
    if not text and not fill and span == (1, 1):
        return None
    flag = CellFlag.FORMULA if named(element, "formula") else None
    if flag and _ERROR.fullmatch(text):
        flag = CellFlag.ERROR_VALUE
    link = next(
        (named(each, "href") for p in paragraphs for each in p.iter() if local(each) == "a"), ""
    )
    value = text if flag is CellFlag.ERROR_VALUE else _value(element, text)
    return OpenDocumentCell(text, value, CellFacts(fill=fill, link=link, flag=flag), span)


def _paragraph_text(node: ET.Element) -> str:
    """Text of a paragraph with its spaces, tabs and line breaks; annotations left out."""
    parts = [node.text or ""]
    for child in node:
        match local(child):
            case "s":
                parts.append(" " * min(count(child, "c"), 1000))
            case "tab":
                parts.append("\t")
            case "line-break":
                parts.append("\n")
            case "annotation" | "note":
                pass
            case _:
                parts.append(_paragraph_text(child))
        parts.append(child.tail or "")
    return "".join(parts)


def _value(element: ET.Element, text: str) -> CellValue:
    """What the cell holds; the text where the value cannot be read."""
    kind = named(element, "value-type")
    try:
        match kind:
            case "float" | "percentage" | "currency":
                return float(named(element, "value"))
            case "boolean":
                return named(element, "boolean-value") == "true"
            case "date":
                moment = datetime.fromisoformat(named(element, "date-value"))
                return moment if "T" in named(element, "date-value") else moment.date()
            case "time":
                return _duration(named(element, "time-value"))
    except ValueError:
        return text
    return text


def _duration(value: str) -> timedelta:
    match = _DURATION.fullmatch(value)
    if match is None:
        raise ValueError(value)
    sign = -1 if match[1] else 1
    days, hours, minutes, seconds = (float(match[group] or 0) for group in (2, 3, 4, 5))
    return sign * timedelta(days=days, hours=hours, minutes=minutes, seconds=seconds)
