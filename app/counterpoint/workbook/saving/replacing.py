"""One file in the place of another: in one step, and nobody else's file thrown away by it."""

from __future__ import annotations

import contextlib
import errno
import os
import secrets
import time
from dataclasses import dataclass
from pathlib import Path

from counterpoint.model import told
from counterpoint.model.errors import ChangedOnDiskError, SaveError
from counterpoint.workbook.reports import Fingerprint
from counterpoint.workbook.saving.backups import keep_backup
from counterpoint.workbook.saving.filesystem import FileSystem
from counterpoint.workbook.saving.fingerprints import fingerprint

__all__ = [
    "ChangedMeanwhile",
    "KnownFile",
    "exists",
    "facts_of",
    "new_temporary",
    "removed_error",
    "replace_file",
    "sweep_temporaries",
]

_TEMPORARY = ".~counterpoint-"
"""Sync programs leave files alone whose names begin with `.~` or end in `.tmp`."""
_OLD_S = 24 * 3600.0


class ChangedMeanwhile(Exception):  # noqa: N818 - it is a signal to start over
    """The file that was to be replaced is not the one that was read."""


@dataclass(frozen=True, slots=True)
class KnownFile:
    """A file as it was read.

    Attributes:
        facts: Size, time and identity, taken before it was opened.
        fingerprint: Of its bytes.
    """

    facts: tuple[int, ...]
    fingerprint: Fingerprint


def new_temporary(folder: Path) -> Path:
    """A name in `folder`, not to be guessed, for a file on its way."""
    return folder / f"{_TEMPORARY}{secrets.token_hex(8)}.tmp"


def sweep_temporaries(folder: Path, files: FileSystem) -> None:
    """Remove what saves that died a day or more ago left in the folder; trouble is passed over."""
    with contextlib.suppress(OSError):
        for name in files.names(folder):
            path = folder / name
            ours = name.startswith(_TEMPORARY) and name.endswith(".tmp")
            if ours and time.time() - files.stat(path).st_mtime > _OLD_S:
                files.unlink(path)


def replace_file(
    temporary: Path, destination: Path, known: KnownFile | None, *, keep: bool, files: FileSystem
) -> tuple[Path | None, list[str]]:
    """Give the finished file `temporary` the name `destination`; the backup, and lines to tell.

    `known` is what must be replaced; None replaces whatever is there, or nothing. With `keep`
    the old file becomes a backup. Where the system can exchange two names, the old file is
    looked at once more after it lost its name: no moment is left in which another program's
    save could vanish. Elsewhere it is looked at just before.

    Raises ChangedMeanwhile, ChangedOnDiskError and OSError, and then nothing was replaced and
    `temporary` is gone; SaveError when the disk does not confirm the new name.
    """
    messages: list[str] = []
    backup: Path | None = None
    swapped = False
    try:
        ours = facts_of(temporary, files)
        if not exists(destination, files):
            if known is not None:
                raise removed_error(destination)
            files.replace(temporary, destination)
        else:
            _check(destination, known, destination, files)
            swapped = _swapped(temporary, destination, known, ours, files)
            if not swapped:
                backup = _keep(destination, destination, keep, messages, files, move=False)
                _check(destination, known, destination, files)
                files.replace(temporary, destination)
    except _LeftBehind as problem:
        raise problem.error from problem
    except BaseException:
        # Whatever ended it, Ctrl+C too: the old file is in its place, and the new one is not kept.
        with contextlib.suppress(OSError):
            files.unlink(temporary)
        raise
    if swapped:
        backup = _keep(temporary, destination, keep, messages, files, move=True)
    _make_durable(destination, ours, files)
    return backup, messages


class _LeftBehind(Exception):  # noqa: N818 - it carries the error to tell
    """The old file could not be given its name back; it must not be thrown away."""

    def __init__(self, error: ChangedOnDiskError) -> None:
        super().__init__(str(error))
        self.error = error


def _swapped(
    temporary: Path,
    destination: Path,
    known: KnownFile | None,
    ours: tuple[int, ...],
    files: FileSystem,
) -> bool:
    """Exchange the names and look once more at what was replaced; False where that cannot be.

    Raises what `_check` raises, with the names as they were before.
    """
    try:
        files.swap(temporary, destination)
    except OSError as problem:
        if problem.errno == errno.ENOTSUP:
            return False
        raise
    try:
        _check(temporary, known, destination, files)
    except (ChangedMeanwhile, ChangedOnDiskError, OSError):
        try:
            files.swap(temporary, destination)
            is_ours = facts_of(temporary, files) == ours
        except OSError as problem:
            raise _LeftBehind(_left_behind(temporary, destination)) from problem
        if not is_ours:  # a third program was as quick: what came back is its file
            raise _LeftBehind(_left_behind(temporary, destination)) from None
        raise
    return True


def _check(old: Path, known: KnownFile | None, destination: Path, files: FileSystem) -> None:
    """Raise ChangedMeanwhile when `old`, now or until just now `destination`, is not `known`."""
    if known is None:
        return
    try:
        if facts_of(old, files) == known.facts:
            return
        if fingerprint(old, files=files) == known.fingerprint:
            return
    except FileNotFoundError:
        raise removed_error(destination) from None
    raise ChangedMeanwhile


def _left_behind(temporary: Path, destination: Path) -> ChangedOnDiskError:
    kept = temporary
    for number in range(1, 100):
        ending = "" if number == 1 else f" {number}"
        name = f"{destination.stem} (other version{ending}){destination.suffix}"
        with contextlib.suppress(OSError):
            os.link(temporary, destination.with_name(name))  # never over another file
            kept = destination.with_name(name)
            temporary.unlink()
            break
    return ChangedOnDiskError(
        told(
            "another program changed it in the same moment; one version of it is"
            " now {kept}. Compare the two, then save again.",
            kept=kept,
        ),
        path=destination,
    )


def _keep(
    old: Path,
    workbook: Path,
    keep: bool,
    messages: list[str],
    files: FileSystem,
    *,
    move: bool,
) -> Path | None:
    if keep:
        try:
            return keep_backup(old, workbook, move=move, files=files)
        except OSError as problem:
            reason = problem.strerror or told("the disk refused it")
            messages.append(
                told("No backup of the old file could be kept: {reason}.", reason=reason)
            )
    if move:
        with contextlib.suppress(OSError):
            files.unlink(old)
    return None


def _make_durable(destination: Path, ours: tuple[int, ...], files: FileSystem) -> None:
    """Wait for the disk to confirm the new name, and see that nobody took it meanwhile."""
    try:
        files.sync_folder(destination.parent)
        taken = facts_of(destination, files) != ours
    except FileNotFoundError:
        raise removed_error(destination) from None
    except OSError as problem:
        raise SaveError(
            told(
                "the new file is in place, but the disk did not confirm it"
                " ({reason}). Check the disk, then save again.",
                reason=problem.strerror,
            ),
            path=destination,
        ) from problem
    if taken:
        raise ChangedOnDiskError(
            told("another program replaced the file in the same moment; save again."),
            path=destination,
        )


def facts_of(path: Path, files: FileSystem) -> tuple[int, ...]:
    """Size, time and identity of a file. Raises OSError."""
    facts = files.stat(path)
    return (facts.st_dev, facts.st_ino, facts.st_size, facts.st_mtime_ns)


def exists(path: Path, files: FileSystem) -> bool:
    """Whether there is such a file. Raises OSError when that cannot be told."""
    try:
        files.stat(path)
    except FileNotFoundError:
        return False
    return True


def removed_error(path: Path) -> ChangedOnDiskError:
    """The error for a workbook that is not there any more."""
    return ChangedOnDiskError(
        told(
            "the file was removed, renamed or moved since it was read. Save under"
            " another name, or put it back; nothing was written."
        ),
        path=path,
    )
