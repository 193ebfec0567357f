"""Questions to the system that may take for ever, such as whether a file on a drive is there."""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable
from typing import Any, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

__all__ = ["Aside", "answer_within"]

_FIRST_MS, _LAST_MS = 2, 1_000

T = TypeVar("T")


class Aside(QObject):
    """Asks in threads that nobody waits for: a drive that hangs holds up no window, nor closing it.

    A `Job` is waited for when its window closes; these threads may outlive it. So they know
    nothing of Qt: they put their answers down, and a timer collects them, less and less often.

    Signals:
        answered(object, object): What was asked about, and the answer.
    """

    answered = Signal(object, object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._open: set[object] = set()
        self._answers: queue.SimpleQueue[tuple[object, object]] = queue.SimpleQueue()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._collect)

    def ask(self, about: object, question: Callable[[], Any]) -> None:
        """Put a question; one that is still open is not put again. `about` names it.

        An answer that fails with OSError is None.
        """
        if about in self._open:
            return
        self._open.add(about)
        threading.Thread(
            target=_answer, args=(about, question, self._answers), name="aside", daemon=True
        ).start()
        self._timer.start(_FIRST_MS)

    def _collect(self) -> None:
        while True:
            try:
                about, answer = self._answers.get_nowait()
            except queue.Empty:
                break
            self._open.discard(about)
            self.answered.emit(about, answer)
        if self._open:
            self._timer.start(min(_LAST_MS, self._timer.interval() * 2))


def answer_within(seconds: float, question: Callable[[], T], otherwise: T) -> T:
    """The answer where it comes within so many seconds, else `otherwise`; also for an OSError."""
    answers: queue.SimpleQueue[tuple[object, Any]] = queue.SimpleQueue()
    threading.Thread(
        target=_answer, args=("", question, answers), name="aside", daemon=True
    ).start()
    try:
        _, answer = answers.get(timeout=seconds)
    except queue.Empty:
        return otherwise
    return otherwise if answer is None else answer


def _answer(
    about: object,
    question: Callable[[], Any],
    answers: queue.SimpleQueue[tuple[object, object]],
) -> None:
    try:
        answer = question()
    except OSError:
        answer = None
    answers.put((about, answer))
