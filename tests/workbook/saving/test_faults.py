"""A save that is killed, refused or disturbed at any file operation.

Whatever happens, the workbook is whole: its old bytes, or new ones with the annotation in them.
The annotation that the app had accepted is in the workbook or in the journal. Nobody else's
version of the file is thrown away.
"""

from __future__ import annotations

import errno
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from counterpoint.model import Anchor, Annotation
from counterpoint.model.errors import (
    ChangedOnDiskError,
    NoSpaceError,
    SaveError,
    VerificationError,
    WorkbookError,
    WriteRefusedError,
)
from counterpoint.session import Journal, OpenWorkbook
from counterpoint.session.save_job import SaveOutcome
from counterpoint.workbook.package import Package
from counterpoint.workbook.reports import SaveReport
from counterpoint.workbook.saving import save_workbook
from counterpoint.workbook.saving.backups import backups_of
from counterpoint.workbook.saving.filesystem import FileSystem
from support.faulty_files import FaultyFiles, NoSwapFiles, SimulatedKillError
from support.small_books import annotation_edit, small_book, texts_in

Layer = type[FaultyFiles]
LAYERS = pytest.mark.parametrize("layer", [FaultyFiles, NoSwapFiles])
CAN_SWAP = os.name == "posix"


class Desk:
    """A person at work: a workbook with one saved annotation, and one accepted but not saved."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / "plan.xlsx"
        self.path.write_bytes(_start())
        self.old = self.path.read_bytes()
        self.journal = Journal()
        self.book = OpenWorkbook.open(self.path, author="Ada", journal=self.journal)
        self.accepted: Annotation = self.book.annotate(Anchor("W-2", "South"), "Accepted")

    def save(self, files: FileSystem) -> SaveReport:
        job = self.book.prepare_save()
        report = save_workbook(self.path, job.edits, loaded=job.loaded, files=files)
        self.book.finish_save(SaveOutcome(job, report, None))
        return report

    def close(self) -> None:
        self.book.close()
        self.journal.close()

    @property
    def strays(self) -> list[str]:
        return [each.name for each in self.path.parent.iterdir() if each != self.path]

    def check_nothing_is_lost(self) -> None:
        """The file opens whole, and file and journal together hold the annotation, once."""
        with Package.open(self.path) as package:
            for name in package.names:
                for _ in package.stream(name):
                    pass
        assert "Saved before" in texts_in(self.path)
        self.book.close()
        again = OpenWorkbook.open(self.path, author="Ada", journal=self.journal)
        again.recover()
        found = [each.text for each in again.annotations]
        assert found.count("Accepted") == 1, found
        again.close(discard=True)


@cache
def _start() -> bytes:
    with TemporaryDirectory() as folder:
        path = small_book(Path(folder) / "start.xlsx")
        save_workbook(path, [annotation_edit("Saved before")])
        return path.read_bytes()


@cache
def _theirs() -> bytes:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "theirs.xlsx"
        path.write_bytes(_start())
        save_workbook(path, [annotation_edit("By Bob", author="Bob")])
        return path.read_bytes()


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with at_work(tmp_path) as desk:
        yield desk


@contextmanager
def at_work(folder: Path) -> Iterator[Desk]:
    desk = Desk(folder)
    try:
        yield desk
    finally:
        desk.close()


def operations(folder: Path, layer: Layer) -> list[str]:
    """All file operations of an undisturbed save, in order."""
    folder.mkdir()
    with at_work(folder) as desk:
        files = layer()
        desk.save(files)
        return files.done


def every(_: str) -> bool:
    return True


def each_step(
    tmp_path: Path, layer: Layer, only: Callable[[str], bool] = every, *, reads: int = 1
) -> Iterator[tuple[int, str, Desk]]:
    """A fresh desk for each operation of a save; of the many readings only each `reads`-th."""
    names = operations(tmp_path / "whole", layer)
    assert {"open", "read", "create", "write", "sync", "sync folder"} <= set(names)
    for number, name in enumerate(names, start=1):
        if only(name) and (name != "read" or number % reads == 0):
            folder = tmp_path / f"{number}"
            folder.mkdir()
            with at_work(folder) as desk:
                yield number, name, desk


@pytest.fixture
def reads(request: pytest.FixtureRequest) -> int:
    """Reading changes nothing, so a normal run disturbs each 29th reading, a long one each."""
    return 1 if request.config.getoption("--long") else 29


@LAYERS
def test_killed_at_any_operation(tmp_path: Path, layer: Layer, reads: int) -> None:
    def die(_: str) -> None:
        raise SimulatedKillError

    ends = set()
    for number, _, desk in each_step(tmp_path, layer, reads=reads):
        files = layer(number, die)
        with pytest.raises(SimulatedKillError):
            desk.save(files)
        files.tear()
        ends.add(desk.path.read_bytes() == desk.old)
        desk.check_nothing_is_lost()
    assert ends == {True, False}  # some died before the replacement, some after


@pytest.mark.parametrize(
    ("layer", "code", "error"),
    [
        (FaultyFiles, errno.ENOSPC, NoSpaceError),
        (NoSwapFiles, errno.ENOSPC, NoSpaceError),
        (FaultyFiles, errno.EACCES, WriteRefusedError),
        (FaultyFiles, errno.EIO, SaveError),
    ],
)
def test_refused_at_any_operation(
    tmp_path: Path, layer: Layer, code: int, error: type[SaveError]
) -> None:
    def refuse(_: str) -> None:
        raise OSError(code, os.strerror(code))

    errors = set()
    for number, name, desk in each_step(tmp_path, layer, lambda name: name != "read"):
        refused: WorkbookError | None = None
        try:
            report = desk.save(layer(number, refuse))
        except WorkbookError as problem:
            refused = problem
        if refused is None:
            assert "Accepted" in texts_in(desk.path)
            assert report.backup is not None or report.messages
        else:
            errors.add(type(refused))
            in_place = "in place" in str(refused)
            assert in_place or desk.path.read_bytes() == desk.old, (name, refused)
        assert not desk.strays, (name, desk.strays)
        desk.check_nothing_is_lost()
    assert error in errors


def test_unreadable_at_any_reading(tmp_path: Path, reads: int) -> None:
    def refuse(_: str) -> None:
        raise OSError(errno.EIO, os.strerror(errno.EIO))

    for number, _, desk in each_step(
        tmp_path, FaultyFiles, lambda name: name == "read", reads=reads
    ):
        with pytest.raises(WorkbookError):
            desk.save(FaultyFiles(number, refuse))
        assert desk.path.read_bytes() == desk.old
        assert not desk.strays
        desk.check_nothing_is_lost()


@pytest.mark.skipif(not CAN_SWAP, reason="this system cannot exchange two names")
def test_replaced_by_somebody_at_any_operation(tmp_path: Path, reads: int) -> None:
    for number, name, desk in each_step(tmp_path, FaultyFiles, reads=reads):
        other = desk.path.with_name("theirs.xlsx")
        other.write_bytes(_theirs())

        def replace_it(_: str, desk: Desk = desk, other: Path = other) -> None:
            other.replace(desk.path)

        with suppress(SaveError):
            desk.save(FaultyFiles(number, replace_it))
        places = (desk.path, *backups_of(desk.path))
        everywhere = "".join("".join(texts_in(path)) for path in places)
        assert "By Bob" in everywhere, name
        assert not desk.strays, (name, desk.strays)
        desk.check_nothing_is_lost()


@LAYERS
def test_deleted_by_somebody_at_any_operation(tmp_path: Path, layer: Layer, reads: int) -> None:
    for number, name, desk in each_step(tmp_path, layer, reads=reads):

        def delete_it(_: str, desk: Desk = desk) -> None:
            desk.path.unlink(missing_ok=True)

        try:
            desk.save(layer(number, delete_it))
        except ChangedOnDiskError:
            assert not desk.path.exists(), name
            desk.path.write_bytes(desk.old)  # the person puts it back
        assert not desk.strays, (name, desk.strays)
        desk.check_nothing_is_lost()


def test_the_new_file_is_synced_before_it_takes_the_name(tmp_path: Path) -> None:
    for layer in (FaultyFiles, NoSwapFiles):
        names = operations(tmp_path / layer.__name__, layer)
        last = "swap" if layer is FaultyFiles and CAN_SWAP else "replace"
        place = len(names) - 1 - names[::-1].index("sync folder")
        assert names.index("sync") < names.index(last) < place
        assert "write" not in names[names.index("sync") :]


def test_a_new_file_that_does_not_read_back_is_thrown_away(desk: Desk) -> None:
    class LyingDisk(FaultyFiles):
        """A disk that says "written" and keeps something else."""

        def sync(self, file: object) -> None:
            super().sync(file)  # type: ignore[arg-type]
            (temporary,) = desk.path.parent.glob(".~*.tmp")
            data = bytearray(temporary.read_bytes())
            data[len(data) // 2] ^= 0xFF
            temporary.write_bytes(data)

    with pytest.raises(VerificationError):
        desk.save(LyingDisk())
    assert desk.path.read_bytes() == desk.old
    assert not desk.strays
    desk.check_nothing_is_lost()
