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


def keep_backup(path: Path, *, files: FileSystem = REAL_FILES) -> Path:
    """Keep the present content of `path` and drop all but the last five. Raises OSError.

    The file gets a second name where the disk can do that: nothing is copied, and the name it
    loses next leaves this one whole. A file that has several names already is copied, because
    whoever holds another name may write through it.
    """
    folder = backup_folder(path)
    files.make_folder(folder)
    stamp = datetime.now(UTC).strftime("%Y%m%dT%H%M%S%f")
    backup = folder / f"{stamp}-{secrets.token_hex(2)}{path.suffix.lower() or '.xlsx'}"
    if not _linked(path, backup, files):
        try:
            files.copy(path, backup)
        except OSError:
            with contextlib.suppress(OSError):
                files.unlink(backup)
            raise
    with contextlib.suppress(OSError):  # one backup too many harms nobody
        for old in backups_of(path, files=files)[BACKUP_COUNT:]:
            files.unlink(old)
    return backup


def _linked(path: Path, backup: Path, files: FileSystem) -> bool:
    if files.stat(path).st_nlink > 1:
        return False
    try:
        files.link(path, backup)
    except OSError:  # another disk, or one without links
        return False
    return True
