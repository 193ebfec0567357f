"""Slow work off the GUI thread: progress, cancel, failures as the errors people are told.

A piece of work is a callable that takes a `Progress` and knows nothing of threads. It runs in a
thread of its own; everything it reports arrives in the GUI thread as signals.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QThread, Signal

from counterpoint.desktop.calm import Calm
from counterpoint.model.errors import Cancelled, CounterpointError

__all__ = ["Job", "JobRunner", "Work"]

Work = Callable[[Callable[[float], None]], Any]
"""Slow work: it is called with a Progress and returns its result."""

_REPORT_EVERY_S = 0.03
"""Progress reaches the window at most this often; a flood of signals would freeze it."""
_REST_S = 0.05
"""How often work that rests looks whether it was cancelled."""


class Job(QThread):
    """One piece of slow work, running or done.

    Signals (all delivered in the thread that made the job):
        progressed(float): The share done, 0 to 1.
        succeeded(object): The work's result.
        failed(object): The CounterpointError that ended it.
        cancelled(): It stopped because somebody asked it to.
        broken(Exception): The work has a bug: it raised something else. Raised again in the thread
            that made the job, where it is reported as any other bug.
    Exactly one of the last four is emitted, before QThread's own `finished`.
    """

    progressed = Signal(float)
    succeeded = Signal(object)
    failed = Signal(object)
    cancelled = Signal()
    broken = Signal(object)

    def __init__(
        self,
        title: str,
        work: Work,
        parent: QObject | None = None,
        may_go_on: threading.Event | None = None,
    ) -> None:
        """While `may_go_on` is not set, the work rests at its reports of progress."""
        super().__init__(parent)
        self.title = title
        self._work = work
        self._may_go_on = may_go_on
        self._stop = threading.Event()
        self._last_report_s = 0.0
        self.broken.connect(self._raise)

    def cancel(self) -> None:
        """Ask the work to stop at its next report of progress; returns at once."""
        self._stop.set()

    @property
    def is_cancelling(self) -> bool:
        """Whether somebody asked it to stop."""
        return self._stop.is_set()

    def report(self, share: float) -> None:
        """The Progress handed to the work. Raises Cancelled once somebody asked to stop."""
        may_go_on = self._may_go_on
        while may_go_on is not None and not self._stop.is_set() and not may_go_on.wait(_REST_S):
            pass
        if self._stop.is_set():  # maybe while it rested, a moment before it could go on
            raise Cancelled(self.title)
        now = time.monotonic()
        if now - self._last_report_s >= _REPORT_EVERY_S or share >= 1.0:
            self._last_report_s = now
            self.progressed.emit(share)

    def run(self) -> None:
        try:
            result = self._work(self.report)
        except Cancelled:
            self.cancelled.emit()
        except CounterpointError as error:
            self.failed.emit(error)
        except Exception as problem:  # noqa: BLE001 - who waits for it must hear that it is over
            self.broken.emit(problem)
        else:
            self.succeeded.emit(result)

    def _raise(self, problem: Exception) -> None:
        raise problem


class JobRunner(QObject):
    """The jobs of one window. Closing the window stops and awaits them, so no thread is left.

    Signals:
        started(Job): A job began.
        ended(Job): A job is over, however it ended.
    """

    started = Signal(object)
    ended = Signal(object)

    def __init__(self, parent: QObject | None = None, calm: Calm | None = None) -> None:
        """`calm` is kept while jobs run, by all windows together."""
        super().__init__(parent)
        self._calm = calm or Calm()
        self._jobs: list[Job] = []
        self._patient: set[Job] = set()
        self._none_waited_for = threading.Event()
        self._none_waited_for.set()

    @property
    def running(self) -> tuple[Job, ...]:
        """The jobs under way, oldest first."""
        return tuple(self._jobs)

    def start(
        self,
        title: str,
        work: Work,
        *,
        on_success: Callable[[Any], None] | None = None,
        on_failure: Callable[[CounterpointError], None] | None = None,
        on_cancel: Callable[[], None] | None = None,
        patient: bool = False,
    ) -> Job:
        """Run `work` in a thread. `title` is what the status bar says meanwhile.

        `patient` work rests while other jobs run, until the window has taken up what they made:
        nobody waits for it, and each thread that computes makes the window and the others wait.
        `on_cancel` is called too where the work has a bug: it is over, with nothing made.
        """
        job = Job(title, work, self, self._none_waited_for if patient else None)
        if on_success is not None:
            job.succeeded.connect(on_success)
        if on_failure is not None:
            job.failed.connect(on_failure)
        if on_cancel is not None:
            job.cancelled.connect(on_cancel)
            job.broken.connect(on_cancel)
        job.finished.connect(self._forget_finished)
        self._jobs.append(job)
        if patient:
            self._patient.add(job)
        self._look_who_is_waited_for()
        self._calm.begin(job)
        self.started.emit(job)
        job.start()
        return job

    def stop_all(self) -> None:
        """Cancel every job and wait until its thread has ended."""
        for job in list(self._jobs):
            job.cancel()
        for job in list(self._jobs):
            job.wait()
            self._calm.end(job)  # a window that closes hears no `finished` any more

    def _forget_finished(self) -> None:
        for job in list(self._jobs):
            if job.isFinished():
                self._jobs.remove(job)
                self._patient.discard(job)
                self._look_who_is_waited_for()
                self._calm.end(job)
                self.ended.emit(job)
                job.deleteLater()

    def _look_who_is_waited_for(self) -> None:
        if self._patient.issuperset(self._jobs):
            self._none_waited_for.set()
        else:
            self._none_waited_for.clear()
