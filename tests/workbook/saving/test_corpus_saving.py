"""Saving other people's workbooks: proven and replaced, or refused with the file as it was."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from counterpoint.model import Anchor, CellAddress, CellRef
from counterpoint.model.errors import CounterpointError, ProtectedSheetError
from counterpoint.workbook.package import Package
from counterpoint.workbook.reports import SaveOptions
from counterpoint.workbook.saving import fingerprint, save_workbook
from support.small_books import annotation_edit, texts_in

CORPUS = Path(__file__).resolve().parents[4] / "shared" / "corpus"

pytestmark = pytest.mark.corpus


def files(*roles: str) -> list[str]:
    index = CORPUS / "index.csv"
    if not index.is_file():
        return []
    with index.open(encoding="utf-8", newline="") as lines:
        return [row["file"] for row in csv.DictReader(lines) if row["role"].startswith(roles)]


OPTIONS = SaveOptions(break_signature=True, backup=False)


def copied(name: str, corpus: Path, folder: Path) -> Path:
    path = folder / name
    path.write_bytes((corpus / name).read_bytes())
    return path


def first_cell(path: Path) -> CellRef | None:
    """A cell of the first sheet that has cells."""
    with Package.open(path) as package:
        for sheet in package.sheets:
            if sheet.kind == "worksheet" and sheet.part:
                return CellRef(sheet.name, CellAddress(3, 2))
    return None


@pytest.mark.parametrize("name", files("annotate", "template_or_addin"))
def test_annotations_are_saved_and_proven(name: str, corpus: Path, tmp_path: Path) -> None:
    path = copied(name, corpus, tmp_path)
    try:
        cell = first_cell(path)
    except CounterpointError:
        pytest.skip("it may be refused, and is")
    if cell is None:
        pytest.skip("it has no cells")
    known = texts_in(path)
    before = path.read_bytes()
    try:
        first = save_workbook(path, [annotation_edit("First", Anchor(cell=cell))], options=OPTIONS)
    except ProtectedSheetError:
        assert path.read_bytes() == before
        return
    second = save_workbook(path, [annotation_edit("Second", Anchor(cell=cell))], options=OPTIONS)
    assert texts_in(path) == [*known, "First", "Second"]
    assert first.parts_untouched + len(first.parts_written) <= second.parts_untouched + len(
        second.parts_written
    )
    assert second.fingerprint == fingerprint(path)
    assert [each.name for each in tmp_path.iterdir()] == [name]


@pytest.mark.parametrize("name", files("clear_error", "hostile"))
def test_what_is_refused_stays_as_it_was(name: str, corpus: Path, tmp_path: Path) -> None:
    path = copied(name, corpus, tmp_path)
    before = path.read_bytes()
    anchor = Anchor(cell=CellRef("Sheet1", CellAddress(1, 1)))
    with pytest.raises(CounterpointError) as caught:
        save_workbook(path, [annotation_edit("First", anchor)], options=OPTIONS)
    assert "\n" not in str(caught.value)
    assert path.read_bytes() == before
    assert [each.name for each in tmp_path.iterdir()] == [name]
