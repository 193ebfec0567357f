"""Opening a workbook: matrix, annotations, warnings; first rows; other formats; the corpus."""

from __future__ import annotations

import gc
import shutil
import xml.etree.ElementTree as ET
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from counterpoint.model.errors import (
    Cancelled,
    EncryptedWorkbookError,
    MatrixFormatError,
    SheetNotFoundError,
    WorkbookError,
    WrongPasswordError,
)
from counterpoint.workbook.mapping import ColumnRole, MatrixMapping
from counterpoint.workbook.opening import open_first_rows, open_workbook
from counterpoint.workbook.package import Package, encrypt
from counterpoint.workbook.reading.first_rows import first_rows
from counterpoint.workbook.reading.opened import open_sheets
from counterpoint.workbook.reading.plain_copy import save_as_xlsx
from counterpoint.workbook.saving.fingerprints import fingerprint
from support.raw_books import raw_book

TABLE = (
    "ID,Issue,Plan A,Plan B\nI-1,Border,along the river,along the ridge\nI-2,Troops,leave,stay\n"
)


@pytest.fixture
def our_csv(tmp_path: Path) -> Path:
    path = tmp_path / "Matrix.csv"
    path.write_text(TABLE, encoding="utf-8")
    return path


def test_the_example_opens_whole(example_workbook: Path) -> None:
    loaded = open_workbook(example_workbook)
    assert (loaded.format, loaded.can_annotate) == ("xlsx", True)
    assert loaded.fingerprint == fingerprint(example_workbook)
    assert loaded.matrix is not None
    assert (len(loaded.matrix.issues), len(loaded.matrix.plans)) == (60, 9)
    assert loaded.mapping is not None
    assert loaded.mapping_is_certain
    assert loaded.annotations == ()
    assert not [problem for problem in loaded.warnings if problem.level == "error"]


def test_progress_runs_from_0_to_1_and_cancels(example_workbook: Path) -> None:
    shares: list[float] = []
    open_workbook(example_workbook, progress=shares.append)
    assert shares == sorted(shares)
    assert shares[-1] == 1.0

    def cancel(share: float) -> None:
        raise Cancelled("Opening")

    with pytest.raises(Cancelled):
        open_workbook(example_workbook, progress=cancel)


def test_a_mapping_that_does_not_fit_is_refused(example_workbook: Path) -> None:
    gone = MatrixMapping("No such sheet", (1,), 2, 3, ((1, ColumnRole.PLAN),))
    with pytest.raises(SheetNotFoundError):
        open_workbook(example_workbook, mapping=gone)
    without_plans = MatrixMapping("Matrix", (1,), 2, 3, ((1, ColumnRole.ISSUE),))
    with pytest.raises(MatrixFormatError):
        open_workbook(example_workbook, mapping=without_plans)


def test_a_csv_opens_for_comparing_only(our_csv: Path) -> None:
    loaded = open_workbook(our_csv)
    assert (loaded.format, loaded.can_annotate) == ("csv", False)
    assert loaded.matrix is not None
    assert [plan.key for plan in loaded.matrix.plans] == ["Plan A", "Plan B"]
    assert loaded.matrix.texts[1] == ("leave", "stay")


def test_a_copy_as_xlsx_can_be_annotated_and_keeps_how_it_is_read(
    our_csv: Path, tmp_path: Path
) -> None:
    read = open_workbook(our_csv)
    assert read.mapping is not None
    mapping = replace(
        read.mapping,
        roles=((1, ColumnRole.ID), (2, ColumnRole.ISSUE), (4, ColumnRole.PLAN)),
    )
    target = tmp_path / "copy.xlsx"
    save_as_xlsx(our_csv, target, mapping=mapping)
    copy = open_workbook(target)
    assert copy.can_annotate
    assert copy.mapping == mapping
    assert copy.mapping_is_certain
    assert copy.matrix is not None
    assert list(copy.matrix.texts) == [("along the ridge",), ("stay",)]


def test_a_copy_as_xlsx_keeps_how_many_columns_are_read(tmp_path: Path) -> None:
    plans = [f"Plan of party {number}" for number in range(20)]
    wide = tmp_path / "wide.csv"
    lines = [["ID", "Issue", *plans], ["I-1", "Border", *plans], ["I-2", "Troops", *plans]]
    wide.write_text("\n".join(map(",".join, lines)), encoding="utf-8")
    read = open_workbook(wide).mapping
    assert read is not None
    mapping = replace(read, roles=tuple(each for each in read.roles if each[0] != 5))
    target = tmp_path / "copy.xlsx"
    save_as_xlsx(wide, target, mapping=mapping)
    with zipfile.ZipFile(target) as package:
        kept = ET.fromstring(package.read("docProps/custom.xml"))
    assert max(len("".join(each.itertext())) for each in kept) <= 255
    assert open_workbook(target).mapping == mapping


def test_an_encrypted_workbook_asks_for_its_password(
    example_workbook: Path, tmp_path: Path
) -> None:
    path = tmp_path / "secret.xlsx"
    path.write_bytes(encrypt(example_workbook.read_bytes(), "peace"))
    with pytest.raises(EncryptedWorkbookError, match="password"):
        open_workbook(path)
    with pytest.raises(WrongPasswordError):
        open_workbook(path, password="war")
    loaded = open_workbook(path, password="peace")
    assert loaded.matrix is not None
    assert loaded.fingerprint == fingerprint(path)


def test_a_workbook_open_elsewhere_is_a_warning(example_workbook: Path, tmp_path: Path) -> None:
    path = Path(shutil.copy(example_workbook, tmp_path / "book.xlsx"))
    (tmp_path / ".~lock.book.xlsx#").write_text(",ada,helios,22.11.2026 15:00,file:///x;")
    assert "open-elsewhere" in [problem.code for problem in open_workbook(path).warnings]


def large_book(path: Path, rows: int, *, backwards: bool = False) -> Path:
    """A matrix in our format whose strings are numbered by first use, or against it."""
    texts = ["ID", "Issue", "Plan A", "Plan B"]
    for row in range(2, rows + 1):
        texts += [f"I-{row}", f"Issue {row}", f"position {row} " * 20, f"other {row} " * 20]
    order = range(len(texts) - 1, -1, -1) if backwards else range(len(texts))
    cells = (
        f'<row r="{row + 1}">'
        + "".join(
            f'<c r="{letter}{row + 1}" t="s"><v>{order[4 * row + column]}</v></c>'
            for column, letter in enumerate("ABCD")
        )
        + "</row>"
        for row in range(rows)
    )
    strings = "".join(f"<si><t>{text}</t></si>" for text in (texts[::-1] if backwards else texts))
    return raw_book(path, f"<sheetData>{''.join(cells)}</sheetData>", strings=strings)


def test_first_rows_are_those_of_the_whole(tmp_path: Path) -> None:
    path = large_book(tmp_path / "large.xlsx", 15_000)
    first = open_first_rows(path, count=40)
    assert first is not None
    assert first.matrix is not None
    whole = open_workbook(path).matrix
    assert whole is not None
    assert len(first.matrix.issues) == 39
    assert first.matrix.issues == whole.issues[:39]
    assert list(first.matrix.texts) == list(whole.texts[:39])
    assert not first.can_annotate


def test_first_rows_unpack_only_what_they_need(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = large_book(tmp_path / "large.xlsx", 15_000)
    taken = 0
    stream = Package.stream

    def counted(self: Package, name: str, chunk: int = 1 << 16) -> Iterator[bytes]:
        nonlocal taken
        for piece in stream(self, name, chunk):
            taken += len(piece)
            yield piece

    monkeypatch.setattr(Package, "stream", counted)
    assert open_first_rows(path) is not None
    with Package.open(path) as package:
        total = sum(package.size(name) for name in package.names)
    assert taken < total / 10


def test_there_are_no_first_rows_where_they_are_not_cheap(
    tmp_path: Path, example_workbook: Path, our_csv: Path
) -> None:
    assert open_first_rows(example_workbook) is None
    assert open_first_rows(our_csv) is None
    backwards = large_book(tmp_path / "backwards.xlsx", 60_000, backwards=True)
    assert open_first_rows(backwards) is None
    whole = open_workbook(backwards).matrix
    assert whole is not None
    assert whole.issues[0].title == "Issue 2"


def test_first_rows_of_a_short_sheet_are_all_of_it(example_workbook: Path) -> None:
    with Package.open(example_workbook) as package:
        grid = first_rows(package, "Matrix", 1000)
    with open_sheets(example_workbook) as opened:
        whole = opened.grids["Matrix"]
    assert grid is not None
    assert grid.is_complete
    assert list(grid.rows) == list(whole.rows)


def test_reading_a_large_workbook_leaves_the_garbage_collector_as_it_was(tmp_path: Path) -> None:
    path = large_book(tmp_path / "large.xlsx", 15_000)
    assert gc.isenabled()
    with pytest.raises(Cancelled):
        open_workbook(path, progress=_cancel_at_half)
    assert gc.isenabled()


def _cancel_at_half(share: float) -> None:
    if share > 0.5:
        raise Cancelled("Opening")


@pytest.mark.corpus
def test_every_workbook_of_the_corpus_opens_or_says_why_not(corpus: Path) -> None:
    opened, refused = [], {}
    for path in sorted(corpus.iterdir()):
        try:
            loaded = open_workbook(path)
        except WorkbookError as error:
            refused[path.name] = str(error)
            continue
        opened.append(path.name)
        assert loaded.sheets
        assert loaded.matrix is None or loaded.mapping is not None
    assert all(name in message and "\n" not in message for name, message in refused.items())
    # Those refused are encrypted, damaged, bombs, or no workbooks at all.
    assert len(opened) >= 110
    assert len(refused) <= 20, refused
