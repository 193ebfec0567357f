"""Saving edits into copies of workbooks, and independent looks at what came out."""

from __future__ import annotations

import importlib.util
import io
import json
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from counterpoint.model import (
    Anchor,
    Annotation,
    AnnotationEdit,
    CellRef,
    Edit,
    PlanMatrix,
    derived_id,
)
from counterpoint.workbook.comments import NativeComment, read_native_comments
from counterpoint.workbook.package import Package, write_package
from counterpoint.workbook.patching import make_patch
from counterpoint.workbook.record import Reconciliation, Record, read_record, reconcile, saved_at
from counterpoint.workbook.reports import SaveOptions

__all__ = [
    "START",
    "annotation",
    "blank_workbook",
    "calc_saved",
    "calc_view",
    "cell_values",
    "later",
    "lint_problems",
    "made",
    "natives_of",
    "note_on",
    "reconciled",
    "record_of",
    "save",
    "with_part",
]

START = datetime(2026, 3, 4, 5, 6, 7, tzinfo=UTC)
SHARED = Path(__file__).resolve().parents[3] / "shared"


def later(minutes: int) -> datetime:
    return START + timedelta(minutes=minutes)


def annotation(text: str = "Who verifies?", cell: str = "Sheet1!B3", **fields: Any) -> Annotation:
    """An annotation on a cell; its id comes from its text, so that tests are the same each time."""
    author = fields.pop("author", "Ada")
    anchor = fields.pop("anchor", Anchor(cell=CellRef.parse(cell)))
    key = fields.pop("id", derived_id("test", text, str(anchor), author))
    return Annotation(key, anchor, text, author, START, START, **fields)


def made(*annotations: Annotation) -> list[AnnotationEdit]:
    return [AnnotationEdit(None, each) for each in annotations]


def save(
    book: bytes,
    edits: Sequence[Edit],
    matrix: PlanMatrix | None = None,
    options: SaveOptions | None = None,
) -> bytes:
    """The workbook with the edits."""
    with Package.open(book, name="book.xlsx") as package:
        patch = make_patch(package, edits, matrix=matrix, options=options)
        out = io.BytesIO()
        write_package(patch, out)
    return out.getvalue()


def record_of(book: bytes) -> Record:
    with Package.open(book, name="book.xlsx") as package:
        return read_record(package)


def natives_of(book: bytes) -> tuple[NativeComment, ...]:
    with Package.open(book, name="book.xlsx") as package:
        return read_native_comments(package)


def note_on(book: bytes, cell: str = "Sheet1!B3") -> NativeComment | None:
    wanted = CellRef.parse(cell)
    return next((each for each in natives_of(book) if each.cell == wanted), None)


def reconciled(book: bytes, matrix: PlanMatrix | None = None) -> Reconciliation:
    with Package.open(book, name="book.xlsx") as package:
        natives = read_native_comments(package)
        return reconcile(read_record(package), natives, matrix, when=saved_at(package))


def blank_workbook(cells: dict[str, str] | None = None, *, sheet: str = "Sheet1") -> bytes:
    """A workbook as openpyxl makes it, with a few texts on one sheet."""
    from openpyxl import Workbook

    book = Workbook()
    page = book.worksheets[0]
    page.title = sheet
    for address, text in (cells or {"A1": "Issue", "B3": "within 60 days"}).items():
        page[address] = text
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def with_part(book: bytes, name: str, data: bytes) -> bytes:
    """The workbook with one part's content replaced."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(book)) as old, zipfile.ZipFile(out, "w") as new:
        for info in old.infolist():
            new.writestr(info, data if info.filename == name else old.read(info))
    return out.getvalue()


def cell_values(book: bytes) -> dict[str, list[list[Any]]]:
    """All cells of all sheets as calamine reads them."""
    from python_calamine import CalamineWorkbook, SheetTypeEnum

    workbook = CalamineWorkbook.from_filelike(io.BytesIO(book))
    kinds = {each.name: each.typ for each in workbook.sheets_metadata}
    return {
        name: workbook.get_sheet_by_name(name).to_python(skip_empty_area=False)
        for name in workbook.sheet_names
        if kinds[name] is SheetTypeEnum.WorkSheet
    }


def calc_view(book: bytes, folder: Path) -> list[dict[str, Any]] | None:
    """Sheets with cells and comments as LibreOffice Calc sees them; None if it cannot open it.

    Skips the test where Calc or the tool that asks it is absent.
    """
    tool = SHARED / "tools" / "calc_view.py"
    if not tool.is_file() or shutil.which("soffice") is None:
        pytest.skip("LibreOffice Calc is not here")
    path = folder / "seen.xlsx"
    path.write_bytes(book)
    command = [sys.executable, str(tool), str(path)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode == 3:
        return None
    assert done.returncode == 0, done.stderr
    sheets: list[dict[str, Any]] = json.loads(done.stdout)
    return sheets


def calc_saved(book: bytes, folder: Path) -> bytes:
    """The workbook as LibreOffice Calc opens and saves it. Skips the test where Calc is absent."""
    if shutil.which("soffice") is None:
        pytest.skip("LibreOffice Calc is not here")
    path = folder / "for_calc.xlsx"
    path.write_bytes(book)
    command = [
        "soffice",
        f"-env:UserInstallation={(folder / 'profile').as_uri()}",
        *("--headless", "--norestore", "--convert-to", "xlsx:Calc MS Excel 2007 XML"),
        *("--outdir", str(folder / "saved"), str(path)),
    ]
    subprocess.run(command, capture_output=True, check=True, timeout=100)
    return (folder / "saved" / path.name).read_bytes()


@lru_cache(maxsize=1)
def _linter() -> ModuleType | None:
    path = SHARED / "tools" / "package_lint.py"
    if not path.is_file():
        return None
    spec = importlib.util.spec_from_file_location("package_lint", path)
    if spec is None or spec.loader is None:
        return None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def lint_problems(book: bytes, folder: Path, *, with_schemas: bool = True) -> set[str]:
    """What an independent checker of packages finds; nothing where the checker is absent."""
    linter = _linter()
    if linter is None:
        return set()
    path = folder / "linted.xlsx"
    path.write_bytes(book)
    return set(linter.problems(path, with_schemas))
