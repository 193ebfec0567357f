"""Other people's workbooks, and how two readers that we did not write see them."""

from __future__ import annotations

import csv
import io
import warnings
from collections.abc import Callable
from pathlib import Path
from typing import Any

__all__ = ["READERS", "Values", "corpus_paths"]

Values = list[tuple[str, list[list[Any]]]]
"""Sheets in order, with all their cells."""


def corpus_paths(corpus: Path, *roles: str) -> list[Path]:
    """The workbooks of the given roles."""
    with (corpus / "index.csv").open(encoding="utf-8", newline="") as listing:
        return [corpus / row["file"] for row in csv.DictReader(listing) if row["role"] in roles]


def _openpyxl(data: bytes) -> Values | None:
    import openpyxl

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            book = openpyxl.load_workbook(io.BytesIO(data))
        except Exception:  # noqa: BLE001 - it raises whatever it stumbles over
            return None
    return [
        (sheet.title, [[_plain(cell.value) for cell in row] for row in sheet.iter_rows()])
        for sheet in book.worksheets
    ]


def _plain(value: object) -> object:
    """A value that compares: formulas that fill several cells come as objects."""
    return vars(value) if hasattr(value, "ref") else value


def _calamine(data: bytes) -> Values | None:
    from python_calamine import CalamineError, CalamineWorkbook, SheetTypeEnum

    try:
        book = CalamineWorkbook.from_filelike(io.BytesIO(data))
        return [
            (each.name, book.get_sheet_by_name(each.name).to_python(skip_empty_area=False))
            for each in book.sheets_metadata
            if each.typ is SheetTypeEnum.WorkSheet
        ]
    except CalamineError:
        return None


READERS: dict[str, Callable[[bytes], Values | None]] = {
    "openpyxl": _openpyxl,
    "calamine": _calamine,
}
"""By name; each gives None for a workbook that it cannot open."""
