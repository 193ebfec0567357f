"""One file in the place of another, with others at work on the same name."""

from __future__ import annotations

import errno
import os
import sys
from pathlib import Path

import pytest

from counterpoint.model.errors import ChangedOnDiskError
from counterpoint.workbook.saving import fingerprint
from counterpoint.workbook.saving.filesystem import FileSystem
from counterpoint.workbook.saving.replacing import (
    ChangedMeanwhile,
    KnownFile,
    facts_of,
    replace_file,
)

pytestmark = pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="names cannot be exchanged here"
)


class Meddling(FileSystem):
    """Somebody puts their file in the place just before one of the exchanges of names."""

    def __init__(self, at: dict[int, Path], fail: int = 0) -> None:
        self._theirs = at
        self._fail = fail
        self.swaps = 0

    def swap(self, one: Path, other: Path) -> None:
        self.swaps += 1
        if self.swaps in self._theirs:
            self._theirs[self.swaps].replace(other)
        if self.swaps == self._fail:
            raise OSError(errno.EIO, os.strerror(errno.EIO))
        super().swap(one, other)


@pytest.fixture
def place(tmp_path: Path) -> Path:
    path = tmp_path / "plan.xlsx"
    path.write_bytes(b"old")
    (tmp_path / "ours.tmp").write_bytes(b"ours")
    (tmp_path / "theirs").write_bytes(b"theirs")
    (tmp_path / "third").write_bytes(b"third")
    return path


def replace_it(place: Path, files: FileSystem) -> tuple[Path | None, list[str]]:
    known = KnownFile(facts_of(place, files), fingerprint(place))
    ours = place.with_name("ours.tmp")
    return replace_file(ours, place, known, keep=True, files=files)


def contents(place: Path) -> dict[str, bytes]:
    return {each.name: each.read_bytes() for each in place.parent.iterdir()}


def test_the_old_file_becomes_the_backup(place: Path) -> None:
    backup, messages = replace_it(place, FileSystem())
    assert place.read_bytes() == b"ours"
    assert backup is not None
    assert backup.read_bytes() == b"old"
    assert messages == []
    assert not place.with_name("ours.tmp").exists()


def test_a_file_that_came_in_between_gets_its_name_back(place: Path) -> None:
    with pytest.raises(ChangedMeanwhile):
        replace_it(place, Meddling({1: place.with_name("theirs")}))
    assert contents(place) == {"plan.xlsx": b"theirs", "third": b"third"}


def test_two_files_that_came_in_between_are_both_kept(place: Path) -> None:
    meddling = Meddling({1: place.with_name("theirs"), 2: place.with_name("third")})
    with pytest.raises(ChangedOnDiskError, match="other version"):
        replace_it(place, meddling)
    assert contents(place) == {"plan.xlsx": b"theirs", "plan (other version).xlsx": b"third"}


def test_a_name_that_cannot_be_given_back_loses_nothing(place: Path) -> None:
    place.with_name("plan (other version).xlsx").write_bytes(b"from an earlier time")
    meddling = Meddling({1: place.with_name("theirs")}, fail=2)
    with pytest.raises(ChangedOnDiskError, match="other version 2"):
        replace_it(place, meddling)
    assert contents(place) == {
        "plan.xlsx": b"ours",
        "plan (other version).xlsx": b"from an earlier time",
        "plan (other version 2).xlsx": b"theirs",
        "third": b"third",
    }
