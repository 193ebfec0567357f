"""Every operation by which a save touches files, behind one small layer.

The tests put another layer in its place that fails or dies at any chosen operation, as SQLite's
tests do; that is why nothing in this room opens, renames or removes a file in any other way.
"""

from __future__ import annotations

import contextlib
import ctypes
import errno
import os
import shutil
import stat
import sys
from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO, cast

__all__ = ["REAL_FILES", "FileSystem"]

_NO_FOLDER_SYNC = {errno.EINVAL, errno.ENOTSUP, errno.EBADF, errno.EACCES}
"""What file systems answer that cannot sync a folder (network shares, some FUSE mounts)."""


_HERE = -100
"""AT_FDCWD: paths are as given."""
_EXCHANGE = 2
"""RENAME_EXCHANGE of renameat2(2)."""


def _renameat2() -> Callable[..., int] | None:
    """Linux's rename that can exchange two names; Python has no other way to it."""
    if not sys.platform.startswith("linux"):
        return None
    try:
        function = ctypes.CDLL(None, use_errno=True).renameat2
    except (OSError, AttributeError):  # an older or another C library
        return None
    number, name = ctypes.c_int, ctypes.c_char_p
    function.argtypes = (number, name, number, name, ctypes.c_uint)
    return cast("Callable[..., int]", function)


_RENAME = _renameat2()


class FileSystem:
    """The operating system's files. Every method raises OSError as the system gives it.

    Attributes:
        parallel: Whether two files may be worked on at once; a test that counts operations
            wants them in one order.
    """

    parallel = True

    def stat(self, path: Path) -> os.stat_result:
        """Facts of the file, links followed."""
        return path.stat()

    def open(self, path: Path) -> BinaryIO:
        """Open for reading."""
        return path.open("rb", buffering=0)

    def create(self, path: Path) -> BinaryIO:
        """Make a file that was not there, readable by its owner only, for writing and reading."""
        flags = os.O_RDWR | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
        return os.fdopen(os.open(path, flags, 0o600), "w+b", buffering=1 << 20)

    def sync(self, file: BinaryIO) -> None:
        """Wait until what was written is on the disk."""
        file.flush()
        os.fsync(file.fileno())

    def sync_folder(self, folder: Path) -> None:
        """Wait until the names in the folder are on the disk, where the system can do that."""
        if os.name != "posix":  # Windows has no such call; its rename is journalled
            return
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        except OSError as problem:
            if problem.errno not in _NO_FOLDER_SYNC:
                raise
        finally:
            os.close(descriptor)

    def copy_rights(self, source: Path, target: Path) -> None:
        """Give `target` the mode of `source`, and its owner and attributes where allowed."""
        facts = source.stat()
        if hasattr(os, "chown"):
            ours = target.stat()
            if (ours.st_uid, ours.st_gid) != (facts.st_uid, facts.st_gid):
                with contextlib.suppress(PermissionError):
                    os.chown(target, facts.st_uid, facts.st_gid)
                with contextlib.suppress(PermissionError):  # a group one is in may be given
                    os.chown(target, -1, facts.st_gid)
        if hasattr(os, "listxattr"):
            with contextlib.suppress(OSError):
                for name in os.listxattr(source):
                    with contextlib.suppress(OSError):
                        os.setxattr(target, name, os.getxattr(source, name))
        target.chmod(stat.S_IMODE(facts.st_mode))  # after chown, which clears set-id bits

    def link(self, source: Path, target: Path) -> None:
        """Give the file a second name. Fails across disks and where links are not known."""
        os.link(source, target)

    def copy(self, source: Path, target: Path) -> None:
        """Copy the content, durably."""
        shutil.copyfile(source, target)
        with target.open("rb+") as file:
            os.fsync(file.fileno())

    def replace(self, source: Path, target: Path) -> None:
        """Put `source` in the place of `target`, in one step."""
        source.replace(target)

    def swap(self, one: Path, other: Path) -> None:
        """Let two files change places in one step.

        Raises OSError with ENOTSUP where the system cannot do that.
        """
        if _RENAME is None:
            raise OSError(errno.ENOTSUP, os.strerror(errno.ENOTSUP))
        names = (os.fsencode(one), os.fsencode(other))
        if _RENAME(_HERE, names[0], _HERE, names[1], _EXCHANGE) != 0:
            code = ctypes.get_errno()
            if code in (errno.EINVAL, errno.ENOSYS):  # a file system that does not know it
                code = errno.ENOTSUP
            raise OSError(code, os.strerror(code), str(one), None, str(other))

    def unlink(self, path: Path) -> None:
        """Remove a name."""
        path.unlink()

    def make_folder(self, folder: Path) -> None:
        """Make the folder and those above it, for the user only; fine when it is there."""
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)

    def names(self, folder: Path) -> list[str]:
        """Names in a folder, sorted."""
        return sorted(each.name for each in folder.iterdir())


REAL_FILES = FileSystem()
"""The layer that the app uses."""
