"""The file that a save reads: one open file, whoever takes its name meanwhile."""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import BinaryIO

from counterpoint.model import told
from counterpoint.model.errors import CounterpointError, SignedWorkbookError
from counterpoint.workbook.package import ByteSource, Package
from counterpoint.workbook.reports import Fingerprint, SaveOptions
from counterpoint.workbook.saving.background import InBackground
from counterpoint.workbook.saving.backups import find_backup
from counterpoint.workbook.saving.filesystem import FileSystem
from counterpoint.workbook.saving.fingerprints import fingerprint_of_source
from counterpoint.workbook.saving.grip import FileGrip
from counterpoint.workbook.saving.replacing import facts_of, removed_error

__all__ = ["SourceFile", "hashing", "read_source"]


_ZIP = b"PK"


@dataclass(frozen=True, slots=True)
class SourceFile:
    """The file that is read.

    Attributes:
        path: Of the file itself, links followed; of a backup when the workbook is gone.
        facts: Size, time and identity, taken before it was opened; () of a stand-in.
        digest: The fingerprint of the open file, being taken.
        package: The open package.
    """

    path: Path
    facts: tuple[int, ...]
    digest: InBackground[Fingerprint]
    package: Package

    @property
    def fingerprint(self) -> Fingerprint:
        """Of the bytes that the open file holds."""
        return self.digest.result()

    def may_be(self, expected: Fingerprint | None) -> bool:
        """Whether its size does not already tell that it is another file than expected."""
        return expected is None or not self.facts or self.facts[2] == expected.size


class _Borrowed(ByteSource):
    """A stream that is read on afterwards: a package that closes what it was given, as one of an
    encrypted file does and one that is refused, leaves it open."""

    def close(self) -> None:
        """Leave it open."""


@contextlib.contextmanager
def read_source(
    path: Path,
    stand_in_for: Fingerprint | None,
    *,
    options: SaveOptions,
    grip: FileGrip | None,
    messages: list[str],
    files: FileSystem,
) -> Iterator[SourceFile]:
    """Open the workbook at `path`, or what holds the content `stand_in_for` when it is gone, or
    holds no workbook any more that can be opened: half a file that a sync program brought.

    Raises OSError, what Package.open raises, ChangedOnDiskError when it is gone, and
    SignedWorkbookError unless `options.break_signature`.
    """
    place = path
    facts: tuple[int, ...] = ()
    try:
        facts = facts_of(path, files)
        stream = files.open(path)
    except FileNotFoundError:
        found = _stand_in(path, stand_in_for, grip, messages, files)
        if found is None:
            raise removed_error(path) from None
        stream, place = found
    else:
        if stand_in_for is not None and not _opens(stream, path, options):
            found = _stand_in(path, stand_in_for, grip, messages, files)
            if found is not None:
                stream.close()
                stream, place = found
                facts = ()
    with contextlib.closing(stream), hashing(stream, files) as (source, digest):
        package = Package.open(source, name=str(path), password=options.password)
        if package.is_signed and not options.break_signature:
            raise SignedWorkbookError(
                told(
                    "it carries a digital signature, which saving breaks. Agree to lose it,"
                    " or annotate a copy."
                ),
                path=path,
            )
        yield SourceFile(place, facts, digest, package)


def _opens(stream: BinaryIO, path: Path, options: SaveOptions) -> bool:
    """Whether the file is a workbook that opens as the one before did."""
    try:
        Package.open(_Borrowed(stream), name=str(path), password=options.password)
    except CounterpointError:
        return False
    return True


def _stand_in(
    path: Path,
    wanted: Fingerprint | None,
    grip: FileGrip | None,
    messages: list[str],
    files: FileSystem,
) -> tuple[BinaryIO, Path] | None:
    """The content that was read, now that the workbook itself has it no more, and where it is."""
    if wanted is None:
        return None
    held = grip.open() if grip is not None else None
    if held is not None:
        if fingerprint_of_source(ByteSource(held), stop=threading.Event()) == wanted:
            messages.append(told("{path} is gone; the copy has what was read of it.", path=path))
            return held, path
        held.close()
    backup = find_backup(path, wanted, files=files)
    if backup is None:
        return None
    messages.append(told("{path} is gone; the copy was made from a backup.", path=path))
    return files.open(backup), backup


@contextlib.contextmanager
def hashing(
    stream: BinaryIO, files: FileSystem
) -> Iterator[tuple[ByteSource, InBackground[Fingerprint]]]:
    """The stream as a source, and its fingerprint being taken beside other reading."""
    source = ByteSource(stream)
    stop = threading.Event()
    digest = InBackground(
        partial(fingerprint_of_source, source, stop=stop), parallel=files.parallel
    )
    try:
        if source.read_at(0, len(_ZIP)) != _ZIP:
            digest.wait()  # what is decrypted is closed at once
        yield source, digest
    finally:
        stop.set()
        digest.wait()
