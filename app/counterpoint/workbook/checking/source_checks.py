"""Checks of sources and citations: references that lead nowhere."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from counterpoint.model import PlanMatrix, told
from counterpoint.workbook.layout.key_finder import KeyFinder
from counterpoint.workbook.layout.records import RecordSheet, find_record_sheet
from counterpoint.workbook.loaded import Problem
from counterpoint.workbook.mapping import MatrixMapping
from counterpoint.workbook.reading import WorkbookGrids

__all__ = ["is_web_address", "source_problems"]

_HOST = re.compile(r"^[^\s@:/]+\.[^\s@:/]+$|^localhost$")


def is_web_address(text: str) -> bool:
    """Whether `text` is a whole http(s) address with a host."""
    try:
        parts = urlsplit(text)
        host = parts.hostname or ""
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and bool(_HOST.match(host)) and " " not in text


def source_problems(
    grids: WorkbookGrids, mapping: MatrixMapping, matrix: PlanMatrix
) -> Iterator[Problem]:
    """Unknown sources in Citations and Plans, and web addresses that are none."""
    known = KeyFinder(list(matrix.sources))
    for kind, role in (("citations", "source"), ("plans", "sources")):
        sheet = find_record_sheet(grids, kind, beside=mapping.sheet)
        if sheet is not None and role in sheet.columns:
            yield from _unknown_sources(sheet, role, known, has_sources=bool(matrix.sources))
    sheet = find_record_sheet(grids, "sources", beside=mapping.sheet)
    if sheet is not None:
        for row in sheet.rows():
            url = sheet.text(row, "url")
            if url and not is_web_address(url):
                what = told(
                    "{url!r} is no web address; it begins with https:// or http://.", url=url[:60]
                )
                yield Problem("warning", "malformed-url", sheet.name, sheet.cell(row, "url"), what)


def _unknown_sources(
    sheet: RecordSheet, role: str, known: KeyFinder, *, has_sources: bool
) -> Iterator[Problem]:
    for row in sheet.rows():
        names = sheet.several(row, role)
        cell = sheet.cell(row, role)
        if role == "source" and not names:
            what = told("The citation names no source; give the ID of a row in Sources.")
            yield Problem("error", "unknown-source", sheet.name, cell, what)
        for name in names:
            if has_sources and known.find(name) is None:
                what = told(
                    "There is no source {name!r} in Sources.{hint} Write the ID as it"
                    " stands there, or add the source.",
                    name=name,
                    hint=known.hint(name),
                )
                yield Problem("error", "unknown-source", sheet.name, cell, what)
