"""The rules of conditional formats as a worksheet states them (ECMA-376 part 1, 18.3.1.18)."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections.abc import Iterator
from dataclasses import dataclass

from counterpoint.workbook.reading.grid import Area
from counterpoint.workbook.reading.sheet_areas import read_area
from counterpoint.workbook.reading.xml_tree import is_on

__all__ = ["ConditionalRule", "read_rules"]


@dataclass(frozen=True, slots=True)
class ConditionalRule:
    """One rule, as it is written.

    Attributes:
        areas: Where it applies; its formulas are written for the first cell of the first.
        kind: `cellIs`, `expression`, `colorScale` …; `newer` for one that only Excel from 2010
            on states (in the extension list).
        priority: The lower, the earlier; the first rule that holds decides.
        difference: Number of the `dxf` that says how cells look, None where it has none.
        stops: Whether later rules are left out where it holds.
        operator: Of `cellIs`: `greaterThan`, `between` …
        formulas: Without `=`.
        text: Of `containsText` and its kin.
        rank: Of `top10`.
        percent: Whether the rank counts percent.
        bottom: Whether it counts from the lowest.
        below: Of `aboveAverage`: whether what is below is meant.
        or_equal: Whether the average itself is meant too.
        deviations: Standard deviations from the average, 0 for none.
    """

    areas: tuple[Area, ...]
    kind: str
    priority: int = 0
    difference: int | None = None
    stops: bool = False
    operator: str = ""
    formulas: tuple[str, ...] = ()
    text: str = ""
    rank: int = 10
    percent: bool = False
    bottom: bool = False
    below: bool = False
    or_equal: bool = False
    deviations: int = 0


def read_rules(root: ET.Element) -> tuple[ConditionalRule, ...]:
    """The rules of a worksheet, the first to decide first."""
    rules = list(_usual(root))
    extended = list(_extended(root))
    return tuple(sorted((*rules, *extended), key=lambda rule: rule.priority))


def _usual(root: ET.Element) -> Iterator[ConditionalRule]:
    for element in root.findall("conditionalFormatting"):
        areas = _areas(element.get("sqref", ""))
        if areas and not is_on(element.get("pivot")):
            for rule in element.findall("cfRule"):
                yield _rule(rule, areas)


def _rule(rule: ET.Element, areas: tuple[Area, ...]) -> ConditionalRule:
    return ConditionalRule(
        areas,
        rule.get("type", ""),
        _number(rule, "priority", 0),
        _number(rule, "dxfId", 0) if rule.get("dxfId") is not None else None,
        is_on(rule.get("stopIfTrue")),
        rule.get("operator", ""),
        tuple(formula.text or "" for formula in rule.findall("formula")),
        rule.get("text", ""),
        _number(rule, "rank", 10),
        is_on(rule.get("percent")),
        is_on(rule.get("bottom")),
        not is_on(rule.get("aboveAverage"), default=True),
        is_on(rule.get("equalAverage")),
        _number(rule, "stdDev", 0),
    )


def _extended(root: ET.Element) -> Iterator[ConditionalRule]:
    """Rules of the extension list that stand nowhere else; data bars there only add details."""
    for element in root.findall("extLst/ext/conditionalFormattings/conditionalFormatting"):
        sqref = element.find("sqref")
        areas = _areas(sqref.text or "" if sqref is not None else "")
        for rule in element.findall("cfRule"):
            kind = rule.get("type", "")
            if areas and kind != "dataBar":
                known = kind if kind == "iconSet" else "newer"
                yield ConditionalRule(areas, known, _number(rule, "priority", 0))


def _areas(text: str) -> tuple[Area, ...]:
    return tuple(area for part in text.split() if (area := read_area(part)) is not None)


def _number(element: ET.Element, name: str, default: int) -> int:
    text = element.get(name, "")
    return int(text) if text.isdecimal() else default
