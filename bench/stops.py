"""How long a window stands still, and what it did meanwhile.

A timer in the window's own thread wants to run every few milliseconds; a thread beside it notes
what every thread is doing whenever the timer is late. The notes are made between two bytecodes,
so a single long call shows as the line that made it.
"""

from __future__ import annotations

import sys
import threading
import time
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from types import FrameType

from PySide6.QtCore import QObject, QTimer

__all__ = ["Stop", "StopWatch"]

_TICK_MS = 5
_LOOK_S = 0.002
_LATE_S = 0.012
_FRAMES = 4


@dataclass(frozen=True)
class Stop:
    """One time that the window did not answer.

    Attributes:
        begin: On the clock of time.perf_counter, in seconds.
        seconds: How long it lasted.
        window_seconds: How long the window's own thread was computing meanwhile; the rest of the
            time it waited for another thread, or for the machine.
        doing: What was seen most often, in the window's thread and in the others.
    """

    begin: float
    seconds: float
    window_seconds: float
    doing: str


class StopWatch(QObject):
    """Notes stops from its making on; to be made in the window's thread."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.stops: list[Stop] = []
        self._window = threading.get_ident()
        self._seen: Counter[str] = Counter()
        self._last, self._last_cpu = time.perf_counter(), time.thread_time()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._tick)
        self._timer.start(_TICK_MS)
        threading.Thread(target=self._watch, daemon=True).start()

    def longest(self, since: float = 0.0, until: float = float("inf")) -> Stop:
        """The longest stop that began between two times of time.perf_counter."""
        stops = self.among(since, until)
        return max(stops, key=lambda stop: stop.seconds, default=Stop(0.0, 0.0, 0.0, ""))

    def among(self, since: float, until: float) -> list[Stop]:
        """The stops that began between two times of time.perf_counter."""
        return [stop for stop in self.stops if since <= stop.begin <= until]

    def _tick(self) -> None:
        now, cpu = time.perf_counter(), time.thread_time()
        seen, self._seen = self._seen, Counter()
        doing = "; ".join(what for what, _ in seen.most_common(3))
        self.stops.append(Stop(self._last, now - self._last, cpu - self._last_cpu, doing))
        self._last, self._last_cpu = time.perf_counter(), time.thread_time()

    def _watch(self) -> None:
        mine = threading.get_ident()
        while True:
            time.sleep(_LOOK_S)
            if time.perf_counter() - self._last < _LATE_S:
                continue
            for thread, frame in sys._current_frames().items():
                if thread != mine:
                    who = "window" if thread == self._window else "other"
                    self._seen[f"{who}: {_told(frame)}"] += 1


def _told(frame: FrameType | None) -> str:
    """The innermost calls, outermost last."""
    calls: list[str] = []
    while frame is not None and len(calls) < _FRAMES:
        code = frame.f_code
        calls.append(f"{Path(code.co_filename).stem}.{code.co_name}:{frame.f_lineno}")
        frame = frame.f_back
    return " < ".join(calls)
