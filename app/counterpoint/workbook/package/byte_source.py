"""Random access to the bytes of a file or of memory, safe to share between threads."""

from __future__ import annotations

import io
import os
import threading
from pathlib import Path
from typing import BinaryIO

__all__ = ["ByteSource"]


class ByteSource:
    """The bytes of a workbook: read at an offset, never moved by another reader."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self._lock = threading.Lock()
        self.size = stream.seek(0, os.SEEK_END)

    @classmethod
    def of_file(cls, path: Path) -> ByteSource:
        """Open a file. Raises OSError."""
        return cls(path.open("rb", buffering=0))

    @classmethod
    def of_bytes(cls, data: bytes) -> ByteSource:
        """Bytes that are in memory already."""
        return cls(io.BytesIO(data))

    def read_at(self, offset: int, size: int) -> bytes:
        """`size` bytes from `offset`, fewer at the end of the file. Raises OSError."""
        with self._lock:
            self._stream.seek(offset)
            data = self._stream.read(size)
            if len(data) == size or not data:
                return data
            parts = [data]
            missing = size - len(data)
            while missing and (more := self._stream.read(missing)):
                parts.append(more)
                missing -= len(more)
        return b"".join(parts)

    def close(self) -> None:
        """Release the file."""
        self._stream.close()
