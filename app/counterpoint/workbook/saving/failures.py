"""What the operating system refuses, said as one clear line of the SaveError family."""

from __future__ import annotations

import errno
from pathlib import Path

from counterpoint.model.errors import (
    ChangedOnDiskError,
    NoSpaceError,
    OpenElsewhereError,
    SaveError,
    WriteRefusedError,
)

__all__ = ["save_error"]

_FULL = {errno.ENOSPC, errno.EFBIG} | ({errno.EDQUOT} if hasattr(errno, "EDQUOT") else set())
_REFUSED = {errno.EACCES, errno.EPERM, errno.EROFS}
_GONE = {errno.ENOENT, errno.ENOTDIR, errno.ESTALE if hasattr(errno, "ESTALE") else errno.ENOENT}
_SHARING_VIOLATIONS = {32, 33}
"""Windows: another process has the file, or a range of it, to itself."""
_KEPT = "The workbook is as it was."


def save_error(problem: OSError, path: Path) -> SaveError:
    """The error to tell the user when saving `path` met `problem`."""
    if getattr(problem, "winerror", None) in _SHARING_VIOLATIONS:
        return OpenElsewhereError(
            f"another program holds the file open. Close it there, or save a copy. {_KEPT}",
            path=path,
        )
    if problem.errno in _FULL:
        return NoSpaceError(
            f"there is no room on the disk for the new file. Free some, then save again. {_KEPT}",
            path=path,
        )
    if problem.errno in _REFUSED:
        what = "the disk is read-only" if problem.errno == errno.EROFS else "writing is not allowed"
        return WriteRefusedError(
            f"{what} in {path.parent}. Save a copy elsewhere. {_KEPT}", path=path
        )
    if problem.errno in _GONE:
        return ChangedOnDiskError(
            "the file or its folder was removed or moved while it was in use. Save under"
            " another name; nothing was written.",
            path=path,
        )
    reason = problem.strerror or str(problem)
    return SaveError(f"it could not be saved: {reason}. {_KEPT}", path=path)
