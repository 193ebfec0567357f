"""Refusals of the operating system as clear lines."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from counterpoint.model.errors import (
    ChangedOnDiskError,
    NoSpaceError,
    OpenElsewhereError,
    SaveError,
    WriteRefusedError,
)
from counterpoint.workbook.saving.failures import save_error

BOOK = Path("/books/plan.xlsx")


@pytest.mark.parametrize(
    ("code", "kind", "words"),
    [
        (errno.ENOSPC, NoSpaceError, "no room"),
        (errno.EDQUOT, NoSpaceError, "no room"),
        (errno.EFBIG, NoSpaceError, "no room"),
        (errno.EACCES, WriteRefusedError, "not allowed"),
        (errno.EPERM, WriteRefusedError, "not allowed"),
        (errno.EROFS, WriteRefusedError, "read-only"),
        (errno.ENOENT, ChangedOnDiskError, "removed"),
        (errno.ESTALE, ChangedOnDiskError, "removed"),
        (errno.EIO, SaveError, "could not be saved"),
    ],
)
def test_each_refusal_has_its_error(code: int, kind: type[SaveError], words: str) -> None:
    error = save_error(OSError(code, os.strerror(code)), BOOK)
    assert type(error) is kind
    assert str(error).startswith("plan.xlsx: ")
    assert words in str(error)
    assert "as it was" in str(error) or "nothing was written" in str(error)


@pytest.mark.parametrize("code", [32, 33])
def test_a_sharing_violation_means_open_elsewhere(code: int) -> None:
    problem = OSError(errno.EACCES, "busy")
    problem.winerror = code  # type: ignore[attr-defined,unused-ignore]
    assert type(save_error(problem, BOOK)) is OpenElsewhereError
