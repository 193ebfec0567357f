"""Other people's workbooks, annotated through a whole life of a remark: nothing else changes."""

from __future__ import annotations

import csv
import io
import warnings
import zipfile
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from counterpoint.model import (
    Anchor,
    AnnotationEdit,
    AnnotationKind,
    AnnotationStatus,
    CellAddress,
    CellRef,
)
from counterpoint.model.errors import CounterpointError, ProtectedSheetError
from counterpoint.workbook.package import Package, write_package
from counterpoint.workbook.patching import make_patch
from support.annotating import (
    START,
    annotation,
    calc_view,
    cell_values,
    later,
    lint_problems,
    made,
    natives_of,
    reconciled,
    record_of,
)

CORPUS = Path(__file__).resolve().parents[3] / "shared" / "corpus"

pytestmark = pytest.mark.corpus


def _roles() -> list[tuple[str, str, int]]:
    index = CORPUS / "index.csv"
    if not index.is_file():
        return []
    with index.open(encoding="utf-8", newline="") as lines:
        rows = csv.DictReader(lines)
        return [(row["file"], row["role"], int(row["n_cells"] or 0)) for row in rows]


ROLES = _roles()
LARGE = {file for file, _, cells in ROLES if cells > 5_000}
VALID = [file for file, role, _ in ROLES if role in ("annotate", "template_or_addin")]
DOUBTFUL = [file for file, role, _ in ROLES if role == "annotate_or_refuse"]
INVALID = [file for file, role, _ in ROLES if role.startswith(("clear_error", "hostile"))]

PROTECTED = ["91f93c8f9f9b_issue.3720.xlsx"]
"""Their sheets forbid comments, all of them."""


class Life:
    """One workbook on its way through several saves; each is checked as it happens."""

    def __init__(self, book: bytes, folder: Path) -> None:
        self.book = book
        self.folder = folder
        self.cell: CellRef | None = None

    def save(self, *edits: AnnotationEdit) -> None:
        with Package.open(self.book, name="book.xlsx") as package:
            patch = make_patch(package, edits, matrix=None)
            out = io.BytesIO()
            write_package(patch, out)
            changed = {name.replace("\\", "/").lower() for name in patch.changed}
        before = _entries(self.book)
        after = _entries(out.getvalue())
        for name, entry in before.items():
            if name.replace("\\", "/").lower() not in changed:
                assert after[name] == entry, f"{name} changed without need"
        self.book = out.getvalue()

    def choose_cell(self) -> None:
        """An ordinary cell of the first sheet that lets itself be annotated."""
        with Package.open(self.book, name="book.xlsx") as package:
            sheets = [each.name for each in package.sheets if each.kind == "worksheet"]
        for sheet in sheets:
            self.cell = CellRef(sheet, CellAddress(3, 2))
            book = self.book
            try:
                self.save(*made(annotation("Is it protected?", anchor=Anchor(cell=self.cell))))
            except ProtectedSheetError:
                continue
            self.book = book
            return
        raise ProtectedSheetError("every sheet is protected", path=Path("book.xlsx"))

    def texts_on_cell(self) -> list[str]:
        """Everything that the cell's comment says."""
        found = [each for each in natives_of(self.book) if each.cell == self.cell]
        assert len(found) <= 1, "a cell carries one comment"
        return [text for each in found for text in (each.text, *(r.text for r in each.replies))]

    def says(self, text: str) -> bool:
        return any(text in each for each in self.texts_on_cell())


def _entries(book: bytes) -> dict[str, tuple[bytes, int]]:
    """Compressed bytes and checksum of each part."""
    found = {}
    with zipfile.ZipFile(io.BytesIO(book)) as package:
        for info in package.infolist():
            offset = info.header_offset
            name_length = int.from_bytes(book[offset + 26 : offset + 28], "little")
            extra_length = int.from_bytes(book[offset + 28 : offset + 30], "little")
            start = offset + 30 + name_length + extra_length
            found[info.filename] = (book[start : start + info.compress_size], info.CRC)
    return found


def _openpyxl_values(book: bytes) -> dict[str, dict[str, str]] | None:
    """All cells as openpyxl reads them, formulas as such; None for what it cannot open."""
    from openpyxl import load_workbook

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            workbook = load_workbook(io.BytesIO(book))
        except Exception:  # noqa: BLE001 - whatever it dislikes about the original, too
            return None
        return {
            sheet.title: {
                # Formulas of arrays are objects.
                cell.coordinate: str(getattr(cell.value, "text", cell.value))
                for row in sheet.iter_rows()
                for cell in row
                if cell.value is not None
            }
            for sheet in workbook.worksheets
        }


def _calamine_values(book: bytes) -> dict[str, list[list[Any]]] | None:
    try:
        return cell_values(book)
    except Exception:  # noqa: BLE001 - whatever it dislikes about the original, too
        return None


def _live_through(book: bytes, folder: Path) -> bytes:
    """Annotate twice, reply, edit, resolve, delete; read back after each."""
    life = Life(book, folder)
    life.choose_cell()
    own_before = life.texts_on_cell()
    head = annotation(
        "Who verifies the ‘withdrawal’?\n=1+1 _x000D_ 😀 \u202bשלום\u202c",
        anchor=Anchor(cell=life.cell),
        kind=AnnotationKind.QUESTION,
        quote="as it was",
    )
    life.save(*made(head))
    assert record_of(life.book).by_id[head.id].annotation == head
    assert life.says(head.text)
    for text in own_before:
        assert life.says(text), "a person's words were changed"

    second = annotation("A second remark.", anchor=Anchor(cell=life.cell), author="Bob <b@x.org>")
    life.save(*made(second))
    reply = annotation("The commission.", anchor=head.anchor, reply_to=head.id, author="Çelik")
    life.save(*made(reply))
    assert all(life.says(each.text) for each in (head, second, reply))
    threads = reconciled(life.book)
    assert {head.id, second.id, reply.id} <= set(threads.natives)
    assert not [each for each in threads.edits if each.before], "saving left nothing to reconcile"

    edited = replace(head, text="Who verifies, and when?", modified=later(1))
    life.save(AnnotationEdit(head, edited))
    assert life.says(edited.text)
    assert not life.says("withdrawal")

    resolved = replace(edited, status=AnnotationStatus.RESOLVED, modified=later(2))
    life.save(AnnotationEdit(edited, resolved))
    assert record_of(life.book).by_id[head.id].annotation == resolved
    assert life.says(edited.text)

    life.save(*(AnnotationEdit(each, each.deleted(later(3))) for each in (second, reply)))
    assert not life.says(second.text)
    assert not life.says(reply.text)
    life.save(AnnotationEdit(resolved, resolved.deleted(later(4))))
    assert life.texts_on_cell() == own_before, "deleting ours brings back what was there"
    marker = record_of(life.book).by_id[head.id].annotation
    assert marker.status is AnnotationStatus.DELETED
    assert marker.created == START
    life.save(*made(annotation("And once more.", anchor=Anchor(cell=life.cell))))
    return life.book


@pytest.mark.parametrize("file", VALID)
def test_a_valid_workbook_keeps_everything_through_the_life_of_an_annotation(
    file: str, tmp_path: Path
) -> None:
    book = (CORPUS / file).read_bytes()
    try:
        after = _live_through(book, tmp_path)
    except ProtectedSheetError:
        assert file in PROTECTED
        return
    new = lint_problems(after, tmp_path) - lint_problems(book, tmp_path)
    assert not new
    readers: tuple[Callable[[bytes], Mapping[str, object] | None], ...]
    # openpyxl takes seconds for a large workbook; the long run reads those with it too.
    readers = (_calamine_values, _openpyxl_values) if file not in LARGE else (_calamine_values,)
    for read in readers:
        old_values, new_values = read(book), read(after)
        if old_values is not None:
            assert new_values is not None
            assert {name: repr(new_values[name]) for name in old_values} == {
                name: repr(values) for name, values in old_values.items()
            }


@pytest.mark.parametrize("file", DOUBTFUL)
def test_a_doubtful_workbook_is_annotated_soundly_or_refused(file: str, tmp_path: Path) -> None:
    book = (CORPUS / file).read_bytes()
    try:
        after = _live_through(book, tmp_path)
    except CounterpointError as error:
        message = str(error)
    else:
        message = "book.xlsx"
        assert not lint_problems(after, tmp_path) - lint_problems(book, tmp_path)
    assert "\n" not in message
    assert "book.xlsx" in message


@pytest.mark.parametrize("file", INVALID)
def test_an_invalid_workbook_gets_one_clear_line(file: str) -> None:
    book = (CORPUS / file).read_bytes()
    with (
        pytest.raises(CounterpointError) as caught,
        Package.open(book, name=file) as package,
    ):
        make_patch(package, made(annotation()), matrix=None)
    message = str(caught.value)
    assert file in message
    assert "\n" not in message


@pytest.mark.long
@pytest.mark.timeout(600)
@pytest.mark.parametrize("file", sorted(LARGE & set(VALID) - set(PROTECTED)))
def test_a_large_workbook_reads_the_same_in_openpyxl(file: str, tmp_path: Path) -> None:
    book = (CORPUS / file).read_bytes()
    before, after = _openpyxl_values(book), _openpyxl_values(_live_through(book, tmp_path))
    assert before is not None
    assert after is not None
    assert {name: after[name] for name in before} == before


@pytest.mark.long
@pytest.mark.calc
@pytest.mark.timeout(600)
@pytest.mark.parametrize("file", [file for file in VALID if file not in PROTECTED])
def test_calc_shows_the_note_and_the_same_cells(file: str, tmp_path: Path) -> None:
    book = (CORPUS / file).read_bytes()
    before = calc_view(book, tmp_path)
    if before is None:
        pytest.skip("Calc does not open the original")
    life = Life(book, tmp_path)
    life.choose_cell()
    remark = annotation("Calc shows this.", anchor=Anchor(cell=life.cell))
    life.save(*made(remark))
    after = calc_view(life.book, tmp_path)
    assert after is not None, "Calc opens what was saved"
    assert life.cell is not None
    name, address = life.cell.sheet, str(life.cell.address)
    notes = [each for sheet in after if sheet["name"] == name for each in sheet["comments"]]
    shown = [each for each in notes if remark.text in each["text"]]
    assert len(shown) == 1
    if not any(sheet["name"] == "local-table" for sheet in after):
        # The data of charts stand inside the sheet and upset the tool's count of rows.
        assert shown[0]["cell"] == address
    old_cells, new_cells = _cells(before), _cells(after)
    if {name: new_cells[name] for name in old_cells} == old_cells:
        return
    # Columns with random numbers or the time of day differ whenever the original is opened.
    again = _cells(calc_view(book, tmp_path) or [])
    for name, cells in old_cells.items():
        moody = {
            cell.rstrip("0123456789") for cell in cells if again[name].get(cell) != cells[cell]
        }
        steady = {
            cell: text for cell, text in cells.items() if cell.rstrip("0123456789") not in moody
        }
        assert {cell: new_cells[name].get(cell) for cell in steady} == steady


def _cells(view: list[dict[str, Any]]) -> dict[str, dict[str, str]]:
    return {sheet["name"]: sheet["cells"] for sheet in view if sheet["name"] != "local-table"}
