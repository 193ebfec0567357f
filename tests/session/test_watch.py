"""Watching a file: its content decides, not its time."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from counterpoint.session.watch import DiskState, FileWatch
from counterpoint.workbook.reports import Fingerprint
from counterpoint.workbook.saving import fingerprint


@pytest.fixture
def book(tmp_path: Path) -> Path:
    path = tmp_path / "plan.xlsx"
    path.write_bytes(b"one")
    return path


@pytest.fixture
def watch(book: Path) -> FileWatch:
    return FileWatch(book, fingerprint(book))


def test_a_touched_file_is_the_same(book: Path, watch: FileWatch) -> None:
    assert watch.look() is DiskState.SAME
    os.utime(book, (1, 1))
    assert watch.look() is DiskState.SAME


def test_a_file_written_over_or_replaced_has_changed(book: Path, watch: FileWatch) -> None:
    book.write_bytes(b"two")
    assert watch.look() is DiskState.CHANGED
    other = book.with_name("new")
    other.write_bytes(b"one")
    other.replace(book)
    assert watch.look() is DiskState.SAME  # a sync folder brought the same content again
    other.write_bytes(b"three")
    other.replace(book)
    assert watch.look() is DiskState.CHANGED


def test_same_size_and_time_but_another_file_is_noticed(book: Path, watch: FileWatch) -> None:
    assert watch.look() is DiskState.SAME
    facts = book.stat()
    other = book.with_name("new")
    other.write_bytes(b"two")
    os.utime(other, ns=(facts.st_atime_ns, facts.st_mtime_ns))
    other.replace(book)
    assert watch.look() is DiskState.CHANGED


def test_a_removed_file_may_come_back(book: Path, watch: FileWatch) -> None:
    book.unlink()
    assert watch.look() is DiskState.REMOVED
    book.write_bytes(b"one")
    assert watch.look() is DiskState.SAME


def test_polling_waits_until_the_writer_is_done(book: Path, watch: FileWatch) -> None:
    watch.poll()
    assert watch.poll() is DiskState.SAME
    with book.open("ab") as file:
        file.write(b"more")
        file.flush()
        assert watch.poll() is None
        file.write(b" and more")
    assert watch.poll() is None
    assert watch.poll() is DiskState.CHANGED


@pytest.mark.skipif(os.name != "posix", reason="links need special rights on Windows")
def test_follows_a_link_to_where_it_points_now(book: Path, tmp_path: Path) -> None:
    link = tmp_path / "link.xlsx"
    link.symlink_to(book)
    watch = FileWatch(link, fingerprint(book))
    other = tmp_path / "other.xlsx"
    other.write_bytes(b"two")
    link.unlink()
    link.symlink_to(other)
    assert watch.look() is DiskState.CHANGED


def test_a_changed_file_is_read_only_once(
    book: Path, watch: FileWatch, monkeypatch: pytest.MonkeyPatch
) -> None:
    readings: list[Path] = []

    def counted(path: Path) -> Fingerprint:
        readings.append(path)
        return fingerprint(path)

    monkeypatch.setattr("counterpoint.session.watch.fingerprint", counted)
    book.write_bytes(b"two")
    for _ in range(4):
        assert watch.look() is DiskState.CHANGED
    assert len(readings) == 1
    book.write_bytes(b"one")
    os.utime(book, (5, 5))
    assert watch.look() is DiskState.SAME
    assert watch.look() is DiskState.SAME
    assert len(readings) == 2
