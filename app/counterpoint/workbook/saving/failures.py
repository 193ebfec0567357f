"""What the operating system refuses, said as one clear line of the SaveError family."""

from __future__ import annotations

import errno
from pathlib import Path

from counterpoint.model import told
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
_KEPT = told("The workbook is as it was.")


def save_error(problem: OSError, path: Path) -> SaveError:
    """The error to tell the user when saving `path` met `problem`."""
    if getattr(problem, "winerror", None) in _SHARING_VIOLATIONS:
        return OpenElsewhereError(
            told(
                "another program holds the file open. Close it there, or save a copy. {kept}",
                kept=_KEPT,
            ),
            path=path,
        )
    if problem.errno in _FULL:
        return NoSpaceError(
            told(
                "there is no room on the disk for the new file. Free some, then save again. {kept}",
                kept=_KEPT,
            ),
            path=path,
        )
    if problem.errno in _REFUSED:
        what = (
            told("the disk is read-only in {folder}.", folder=path.parent)
            if problem.errno == errno.EROFS
            else told("writing is not allowed in {folder}.", folder=path.parent)
        )
        return WriteRefusedError(
            told("{what} Save a copy elsewhere. {kept}", what=what, kept=_KEPT), path=path
        )
    if problem.errno in _GONE:
        return ChangedOnDiskError(
            told(
                "the file or its folder was removed or moved while it was in use. Save"
                " under another name; nothing was written."
            ),
            path=path,
        )
    reason = problem.strerror or str(problem)
    return SaveError(
        told("it could not be saved: {reason}. {kept}", reason=reason, kept=_KEPT), path=path
    )
