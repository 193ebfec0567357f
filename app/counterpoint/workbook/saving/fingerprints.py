"""Fingerprints: is this still the file that was read?"""

from __future__ import annotations

import hashlib
import threading
from pathlib import Path

from counterpoint.workbook.package import ByteSource
from counterpoint.workbook.reports import Fingerprint
from counterpoint.workbook.saving.filesystem import REAL_FILES, FileSystem

__all__ = ["fingerprint", "fingerprint_of_bytes", "fingerprint_of_source"]

_STEP = 1 << 20


def fingerprint(path: Path, *, files: FileSystem = REAL_FILES) -> Fingerprint:
    """Fingerprint of the file's content: its size and the SHA-256 of all bytes.

    SHA-256 because processors compute it themselves: 1.5 GB/s, twice as fast as BLAKE2.
    Raises OSError.
    """
    digest = hashlib.sha256()
    size = 0
    with files.open(path) as file:
        while data := file.read(_STEP):
            digest.update(data)
            size += len(data)
    return Fingerprint(size, digest.hexdigest())


def fingerprint_of_source(source: ByteSource, *, stop: threading.Event) -> Fingerprint:
    """The same of an open source that others may be reading too; `stop` ends it early, with a
    fingerprint that fits nothing. Raises OSError."""
    digest = hashlib.sha256()
    size = 0
    while not stop.is_set() and (data := source.read_at(size, _STEP)):
        digest.update(data)
        size += len(data)
    return Fingerprint(size, digest.hexdigest())


def fingerprint_of_bytes(data: bytes) -> Fingerprint:
    """The same of bytes in memory."""
    return Fingerprint(len(data), hashlib.sha256(data).hexdigest())
