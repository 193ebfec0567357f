"""A small real workbook on disk, and edits for it."""

from __future__ import annotations

from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any

import openpyxl

from counterpoint.model import (
    Anchor,
    Annotation,
    AnnotationEdit,
    new_annotation_id,
    utc_now,
)
from counterpoint.workbook.package import Package
from counterpoint.workbook.record import read_record


def book_of(*rows: list[Any], title: str = "Matrix") -> openpyxl.Workbook:
    """A workbook whose only sheet, named `title`, has these rows from its first one on."""
    workbook = openpyxl.Workbook()
    sheet = workbook.active
    assert sheet is not None
    sheet.title = title
    for row in rows:
        sheet.append(row)
    return workbook


def bare_book(path: Path) -> Path:
    """Write a workbook with nothing but a matrix, of two issues and two plans, to `path`."""
    workbook = book_of(
        ["ID", "Topic", "Issue", "North", "South"],
        ["W-1", "Water", "Pace of repairs", "At once.", "In May."],
        ["W-2", "Water", "Yearly cost", "20 EUR", "50 EUR"],
    )
    workbook.save(path)
    return path


def small_book(path: Path) -> Path:
    """Write a workbook with a matrix of three issues and two plans, and stances, to `path`."""
    path.write_bytes(_small_book())
    return path


@cache
def _small_book() -> bytes:
    workbook = book_of(
        ["ID", "Topic", "Issue", "North", "South"],
        ["W-1", "Water", "Pace of repairs", "Repairs begin at once.", "Repairs begin in May."],
        ["W-2", "Water", "Yearly cost", "It costs 20 EUR.", "It costs 50 EUR."],
        ["R-1", "Roads", "Who decides", "The council decides.", None],
    )
    stances = workbook.create_sheet("Stances")
    stances.append(["ID", "Scale", "Options", "Unit", "North", "South"])
    stances.append(["W-1", "ordinal", "slow; steady; fast", None, "fast", "slow"])
    stances.append(["W-2", "quantity", None, "EUR", 20, 50])
    workbook.create_sheet("Notes")["A1"] = "Kept as it is"
    out = BytesIO()
    workbook.save(out)
    return out.getvalue()


def annotation_edit(
    text: str, anchor: Anchor | None = None, *, author: str = "Ada"
) -> AnnotationEdit:
    """A new annotation, on W-1 of plan North unless `anchor` says otherwise."""
    now = utc_now()
    return AnnotationEdit(
        None,
        Annotation(
            id=new_annotation_id(),
            anchor=anchor or Anchor("W-1", "North"),
            text=text,
            author=author,
            created=now,
            modified=now,
        ),
    )


def texts_in(path: Path, *, password: str | None = None) -> list[str]:
    """Texts of the annotations that the workbook's record shows, in its order."""
    with Package.open(path, password=password) as package:
        return [each.text for each in read_record(package).annotations if each.is_shown]
