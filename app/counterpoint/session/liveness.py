"""Whether the process that made something still runs: a lock that ends with its process.

A process id can be reused and a time stamp can lie; a lock held by the operating system does
neither, and it works over several copies of the app.
"""

from __future__ import annotations

import contextlib
import os
import sys
import time
from pathlib import Path

__all__ = ["SessionLock", "is_alive", "sweep"]

_FOLDER = "sessions"
_OLD_SECONDS = 24 * 3600.0

if sys.platform == "win32":
    import msvcrt

    def _try_lock(descriptor: int) -> bool:
        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    def _try_lock(descriptor: int) -> bool:
        # flock, not lockf: it tells apart two opens within one process
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return False
        return True


class SessionLock:
    """Says that the session `name` lives, until it is released or the process ends."""

    def __init__(self, folder: Path, name: str) -> None:
        """Take the lock. Raises OSError when its file cannot be made."""
        self._file = _file(folder, name)
        self._file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        self._descriptor = os.open(self._file, os.O_RDWR | os.O_CREAT, 0o600)
        _try_lock(self._descriptor)

    def release(self) -> None:
        """Let go; releasing twice does no harm."""
        if self._descriptor < 0:
            return
        os.close(self._descriptor)
        self._descriptor = -1
        with contextlib.suppress(OSError):  # a leftover is swept later
            self._file.unlink()


def is_alive(folder: Path, name: str) -> bool:
    """Whether the session of that name still runs."""
    try:
        descriptor = os.open(_file(folder, name), os.O_RDWR)
    except OSError:
        return False
    try:
        return not _try_lock(descriptor)
    finally:
        os.close(descriptor)


def sweep(folder: Path) -> None:
    """Remove the files of sessions that ended without tidying up, once they are a day old."""
    with contextlib.suppress(OSError):
        for file in (folder / _FOLDER).glob("*.alive"):
            old = time.time() - file.stat().st_mtime > _OLD_SECONDS
            if old and not is_alive(folder, file.stem):
                file.unlink()


def _file(folder: Path, name: str) -> Path:
    return folder / _FOLDER / f"{name}.alive"
