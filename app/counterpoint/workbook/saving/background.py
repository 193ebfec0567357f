"""One piece of work beside another: hashing and unpacking leave the interpreter's lock free."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Generic, TypeVar

__all__ = ["InBackground"]

ResultT = TypeVar("ResultT")


class InBackground(Generic[ResultT]):
    """Work that begins at once in a thread of its own, and whose result is fetched later."""

    def __init__(self, work: Callable[[], ResultT], *, parallel: bool = True) -> None:
        """Begin. Without `parallel` the work is done before this returns, for tests."""
        self._work = work
        self._result: list[ResultT] = []
        self._error: BaseException | None = None
        self._thread = threading.Thread(target=self._run, daemon=True)
        if parallel:
            self._thread.start()
        else:
            self._run()

    def wait(self) -> None:
        """Return when the work has ended, well or badly."""
        if self._thread.ident is not None:
            self._thread.join()

    def result(self) -> ResultT:
        """What the work gave; raises what it raised."""
        self.wait()
        if self._error is not None:
            raise self._error
        return self._result[0]

    def _run(self) -> None:
        try:
            self._result.append(self._work())
        except BaseException as error:  # noqa: BLE001
            # Of any kind: in this thread nobody would see it. `result` raises it where the work
            # was asked for.
            self._error = error
