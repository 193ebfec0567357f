"""Fingerprints: equal bytes, equal fingerprint, whatever the times say."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

import pytest

from counterpoint.workbook.saving import fingerprint
from counterpoint.workbook.saving.fingerprints import fingerprint_of_bytes


def test_tells_content_not_times(tmp_path: Path) -> None:
    one, other = tmp_path / "one", tmp_path / "other"
    data = os.urandom(3_000_000)
    one.write_bytes(data)
    other.write_bytes(data)
    os.utime(other, (1, 1))
    assert fingerprint(one) == fingerprint(other) == fingerprint_of_bytes(data)
    assert fingerprint(one).digest == hashlib.sha256(data).hexdigest()
    assert fingerprint(one).size == 3_000_000
    other.write_bytes(data[:-1] + b"?")
    assert fingerprint(one) != fingerprint(other)


def test_a_missing_file_has_none(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        fingerprint(tmp_path / "gone.xlsx")
