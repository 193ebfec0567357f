"""A file layer that fails, dies, or meddles at a chosen operation, as SQLite's tests have one."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any, BinaryIO, cast

from counterpoint.workbook.saving.filesystem import FileSystem

__all__ = ["FaultyFiles", "NoSwapFiles", "SimulatedKillError"]


class SimulatedKillError(BaseException):
    """The process died: nothing more is done, not even tidying up."""


class FaultyFiles(FileSystem):
    """The real files, until operation number `at` (counted from 1).

    `fault` is called there with the name of the operation, before it is done, and may raise.
    After a SimulatedKillError every further operation dies too. What was written but not synced
    when the process dies is torn, as after a power cut.

    Attributes:
        done: The operations so far, by name.
    """

    parallel = False

    def __init__(self, at: int = 0, fault: Callable[[str], None] | None = None) -> None:
        self.done: list[str] = []
        self._at = at
        self._fault = fault
        self._dead = False
        self._unsynced: dict[Path, None] = {}

    def step(self, name: str) -> None:
        if self._dead:
            raise SimulatedKillError
        self.done.append(name)
        if len(self.done) == self._at and self._fault is not None:
            try:
                self._fault(name)
            except SimulatedKillError:
                self._dead = True
                raise

    def tear(self) -> None:
        """Lose the second half of everything that was not synced when the process died."""
        for path in self._unsynced:
            if path.exists():
                os.truncate(path, path.stat().st_size // 2)

    def stat(self, path: Path) -> os.stat_result:
        self.step("stat")
        return super().stat(path)

    def open(self, path: Path) -> BinaryIO:
        self.step("open")
        return cast("BinaryIO", _FaultyFile(super().open(path), self))

    def create(self, path: Path) -> BinaryIO:
        self.step("create")
        self._unsynced[path] = None
        return cast("BinaryIO", _FaultyFile(super().create(path), self, path))

    def sync(self, file: BinaryIO) -> None:
        self.step("sync")
        super().sync(file)
        self._unsynced.pop(cast("_FaultyFile", file).path, None)

    def sync_folder(self, folder: Path) -> None:
        self.step("sync folder")
        super().sync_folder(folder)

    def copy_rights(self, source: Path, target: Path) -> None:
        self.step("copy rights")
        super().copy_rights(source, target)

    def link(self, source: Path, target: Path) -> None:
        self.step("link")
        super().link(source, target)

    def copy(self, source: Path, target: Path) -> None:
        self.step("copy")
        super().copy(source, target)

    def replace(self, source: Path, target: Path) -> None:
        self.step("replace")
        super().replace(source, target)
        if source in self._unsynced:
            self._unsynced[target] = self._unsynced.pop(source)

    def swap(self, one: Path, other: Path) -> None:
        self.step("swap")
        super().swap(one, other)
        if one in self._unsynced:
            self._unsynced[other] = self._unsynced.pop(one)

    def unlink(self, path: Path) -> None:
        self.step("unlink")
        super().unlink(path)

    def make_folder(self, folder: Path) -> None:
        self.step("make folder")
        super().make_folder(folder)

    def names(self, folder: Path) -> list[str]:
        self.step("names")
        return super().names(folder)


class NoSwapFiles(FaultyFiles):
    """The same on a system that cannot exchange two names."""

    def swap(self, one: Path, other: Path) -> None:
        self.step("swap")
        raise OSError(errno.ENOTSUP, os.strerror(errno.ENOTSUP))


class _FaultyFile:
    """An open file whose reading and writing are operations too."""

    def __init__(self, file: BinaryIO, files: FaultyFiles, path: Path = Path()) -> None:
        self._file = file
        self._files = files
        self.path = path

    def read(self, size: int = -1) -> bytes:
        self._files.step("read")
        return self._file.read(size)

    def write(self, data: bytes) -> int:
        self._files.step("write")
        return self._file.write(data)

    def close(self) -> None:
        self._file.close()

    def __enter__(self) -> _FaultyFile:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def __getattr__(self, name: str) -> Any:
        return getattr(self._file, name)
