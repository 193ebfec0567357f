"""A hold on the file that was read, so that its content outlives its name."""

from __future__ import annotations

import os
import weakref
from pathlib import Path
from typing import BinaryIO

__all__ = ["FileGrip"]


class FileGrip:
    """Keeps a file readable after it was deleted or replaced by another.

    POSIX systems keep a file until the last one who has it open lets go. Windows would keep
    others from replacing it meanwhile, so there the grip holds nothing.
    """

    def __init__(self, path: Path) -> None:
        """Hold the file at `path` as well as the system allows; raises nothing."""
        self._descriptor = -1
        if os.name == "posix":
            try:
                self._descriptor = os.open(path, os.O_RDONLY)
            except OSError:  # then there is nothing to hold
                return
            self._finalizer = weakref.finalize(self, os.close, self._descriptor)

    def open(self) -> BinaryIO | None:
        """The held file for reading, as often as wanted; None when nothing is held."""
        if self._descriptor < 0:
            return None
        # Not a duplicate: that would share the position with other readers.
        again = f"/dev/fd/{self._descriptor}"
        try:
            return Path(again).open("rb", buffering=0)
        except OSError:
            return os.fdopen(os.dup(self._descriptor), "rb", buffering=0)

    def release(self) -> None:
        """Let go; releasing twice does no harm."""
        if self._descriptor >= 0:
            self._descriptor = -1
            self._finalizer()
