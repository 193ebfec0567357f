"""Backups: the last five states of each workbook, in the user's data folder."""

from __future__ import annotations

import contextlib
import hashlib
import os
import re
import secrets
from datetime import UTC, datetime
from pathlib import Path

from counterpoint.workbook.reports import Fingerprint
from counterpoint.workbook.saving.filesystem import REAL_FILES, FileSystem
from counterpoint.workbook.saving.fingerprints import fingerprint
from counterpoint.workbook.saving.folders import data_folder

__all__ = ["BACKUP_COUNT", "backups_of", "find_backup", "keep_backup"]

BACKUP_COUNT = 5
"""How many old states of each workbook are kept."""

_NAME = re.compile(r"\d{8}T\d{12}-[0-9a-f]{4}\.[A-Za-z]+")


def backup_folder(path: Path) -> Path:
    """Folder of one workbook's backups: its name, so that people find it, and its place."""
    resolved = os.path.normcase(os.path.realpath(path))
    place = hashlib.sha256(resolved.encode("utf-8", "surrogateescape")).hexdigest()[:12]
    return data_folder() / "backups" / f"{Path(resolved).stem[:60]}-{place}"


def backups_of(path: Path, *, files: FileSystem = REAL_FILES) -> tuple[Path, ...]:
    """Backups of the workbook at `path`, the newest first. Raises OSError."""
    folder = backup_folder(path)
    try:
        names = files.names(folder)
    except FileNotFoundError:
        return ()
    return tuple(folder / name for name in reversed(names) if _NAME.fullmatch(name))


def find_backup(path: Path, wanted: Fingerprint, *, files: FileSystem = REAL_FILES) -> Path | None:
    """The backup of `path` with that content, None when there is none. Raises OSError."""
    for backup in backups_of(path, files=files):
        same_size = files.stat(backup).st_size == wanted.size
        if same_size and fingerprint(backup, files=files) == wanted:
            return backup
    return None


def keep_backup(
    old: Path, workbook: Path, *, move: bool = False, files: FileSystem = REAL_FILES
) -> Path:
    """Keep the file `old` as a state of `workbook` and drop all but the last five.

    With `move` the name `old` is given up. Otherwise the file gets a second name where the disk
    can do that: nothing is copied, and the name that it loses next leaves this one whole. A file
    that has several names already is copied: who holds another name may write through it.
    Raises OSError, and then `old` is where it was.
    """
    folder = backup_folder(workbook)
    files.make_folder(folder)
    stamp = datetime.now(UTC).strftime("%Y%m%dT%H%M%S%f")
    backup = folder / f"{stamp}-{secrets.token_hex(2)}{workbook.suffix.lower() or '.xlsx'}"
    if not (_moved(old, backup, files) if move else _linked(old, backup, files)):
        try:
            files.copy(old, backup)
        except OSError:
            with contextlib.suppress(OSError):
                files.unlink(backup)
            raise
        if move:
            files.unlink(old)
    with contextlib.suppress(OSError):  # one backup too many harms nobody
        for older in backups_of(workbook, files=files)[BACKUP_COUNT:]:
            files.unlink(older)
    return backup


def _moved(old: Path, backup: Path, files: FileSystem) -> bool:
    if files.stat(old).st_nlink > 1:
        return False
    try:
        files.replace(old, backup)
    except OSError:  # another disk
        return False
    return True


def _linked(path: Path, backup: Path, files: FileSystem) -> bool:
    if files.stat(path).st_nlink > 1:
        return False
    try:
        files.link(path, backup)
    except OSError:  # another disk, or one without links
        return False
    return True
