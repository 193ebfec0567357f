"""Slow work runs elsewhere, reports, stops when asked, and fails in words."""

from __future__ import annotations

import gc
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QThread
from pytestqt.qtbot import QtBot

from counterpoint.desktop.calm import Calm
from counterpoint.desktop.jobs import Job, JobRunner
from counterpoint.model.errors import CounterpointError, DamagedWorkbookError

Progress = Callable[[float], None]


@pytest.fixture
def runner(qtbot: QtBot) -> JobRunner:
    return JobRunner()


def test_runs_off_the_gui_thread_and_delivers_on_it(runner: JobRunner, qtbot: QtBot) -> None:
    ran: list[threading.Thread] = []
    got: list[tuple[object, bool]] = []

    def work(progress: Progress) -> str:
        ran.append(threading.current_thread())
        progress(0.5)
        return "done"

    def take(result: object) -> None:
        got.append((result, threading.current_thread() is threading.main_thread()))

    runner.start("Working", work, on_success=take)
    qtbot.waitUntil(lambda: bool(got) and not runner.running)
    assert got == [("done", True)]
    assert ran[0] is not threading.main_thread()


def test_stops_at_its_next_report_when_cancelled_and_delivers_nothing(
    runner: JobRunner, qtbot: QtBot
) -> None:
    results: list[object] = []
    cancelled: list[bool] = []

    def work(progress: Progress) -> None:
        for _ in range(10_000):
            progress(0.1)
            time.sleep(0.001)

    job = runner.start(
        "Working", work, on_success=results.append, on_cancel=lambda: cancelled.append(True)
    )
    job.cancel()
    qtbot.waitUntil(lambda: not runner.running)
    assert cancelled == [True]
    assert results == []


def test_tells_a_failure_as_the_error_it_is(runner: JobRunner, qtbot: QtBot) -> None:
    told: list[CounterpointError] = []

    def work(progress: Progress) -> None:
        raise DamagedWorkbookError("is cut off.", path=Path("book.xlsx"))

    runner.start("Working", work, on_failure=told.append)
    qtbot.waitUntil(lambda: not runner.running)
    assert [str(error) for error in told] == ["book.xlsx: is cut off."]


def test_a_bug_in_the_work_is_raised_in_the_window_and_ends_it(
    runner: JobRunner, qtbot: QtBot
) -> None:
    ended: list[str] = []
    threads: list[threading.Thread] = []

    def work(progress: Progress) -> None:
        raise LookupError("a bug")

    with qtbot.captureExceptions() as raised, pytest.MonkeyPatch.context() as patch:
        told = sys.excepthook

        def hook(*about: Any) -> None:
            threads.append(threading.current_thread())
            told(*about)

        patch.setattr(sys, "excepthook", hook)
        runner.start(
            "Working",
            work,
            on_success=lambda _result: ended.append("success"),
            on_failure=lambda _error: ended.append("failure"),
            on_cancel=lambda: ended.append("over"),
        )
        qtbot.waitUntil(lambda: not runner.running and bool(raised))
    assert ended == ["over"]
    assert [kind for kind, _, _ in raised] == [LookupError]
    assert threads == [threading.main_thread()]


def test_reports_progress_but_does_not_flood(runner: JobRunner, qtbot: QtBot) -> None:
    shares: list[float] = []

    def work(progress: Progress) -> None:
        for step in range(20_000):
            progress(step / 20_000)
        progress(1.0)

    runner.started.connect(lambda job: job.progressed.connect(shares.append))  # before it runs
    runner.start("Working", work)
    qtbot.waitUntil(lambda: not runner.running)
    assert shares[-1] == 1.0
    assert shares == sorted(shares)
    assert len(shares) < 1000


def test_leaves_no_thread_behind_when_it_is_stopped(runner: JobRunner, qtbot: QtBot) -> None:
    def work(progress: Progress) -> None:
        while True:
            progress(0.1)
            time.sleep(0.001)

    jobs: list[Job] = [runner.start("Working", work) for _ in range(3)]
    runner.stop_all()
    assert all(QThread.isFinished(job) for job in jobs)
    qtbot.waitUntil(lambda: not runner.running)


class PatientWork:
    """Counts its steps until it is told to end."""

    def __init__(self) -> None:
        self.steps = 0
        self.ends = False

    def __call__(self, progress: Progress) -> None:
        while not self.ends:
            progress(0.1)
            self.steps += 1
            time.sleep(0.001)

    def rests(self) -> bool:
        """Whether it does nothing for a while; it may be in the middle of a step at first."""
        time.sleep(0.1)
        before = self.steps
        time.sleep(0.2)
        return self.steps == before


def test_patient_work_rests_until_the_window_took_up_what_another_job_made(
    runner: JobRunner, qtbot: QtBot
) -> None:
    work, go_on = PatientWork(), threading.Event()
    rested: list[bool] = []
    runner.start("Comparing", work, patient=True)
    qtbot.waitUntil(lambda: work.steps > 2)
    runner.start(
        "Reading",
        lambda _progress: go_on.wait(20),
        on_success=lambda _result: rested.append(work.rests()),
    )
    assert work.rests()
    go_on.set()
    qtbot.waitUntil(lambda: len(runner.running) == 1)
    assert rested == [True]
    assert not work.rests()
    work.ends = True
    qtbot.waitUntil(lambda: not runner.running)


def test_patient_work_does_not_wait_for_patient_work_and_stops_while_it_rests(
    runner: JobRunner, qtbot: QtBot
) -> None:
    one, other, go_on = PatientWork(), PatientWork(), threading.Event()
    jobs: list[Job] = []

    def cancel_all(_result: object) -> None:
        for job in jobs:
            job.cancel()

    jobs += [runner.start("Comparing", work, patient=True) for work in (one, other)]
    qtbot.waitUntil(lambda: one.steps > 2 and other.steps > 2)
    runner.start("Reading", lambda _progress: go_on.wait(20), on_success=cancel_all)
    assert one.rests()
    steps = one.steps, other.steps
    go_on.set()
    qtbot.waitUntil(lambda: not runner.running)
    assert (one.steps, other.steps) == steps, "cancelled before it could go on"


def test_patient_work_can_be_stopped_while_it_rests(runner: JobRunner, qtbot: QtBot) -> None:
    work, go_on = PatientWork(), threading.Event()
    job = runner.start("Comparing", work, patient=True)
    qtbot.waitUntil(lambda: work.steps > 2)
    runner.start("Reading", lambda _progress: go_on.wait(20))
    assert work.rests()
    job.cancel()
    qtbot.waitUntil(lambda: len(runner.running) == 1)
    go_on.set()
    qtbot.waitUntil(lambda: not runner.running)


def test_no_garbage_is_collected_while_jobs_of_any_window_run(qtbot: QtBot) -> None:
    calm = Calm()
    one, other = JobRunner(calm=calm), JobRunner(calm=calm)
    go_on = threading.Event()
    assert gc.isenabled()
    one.start("Slow", lambda _progress: go_on.wait(20))
    other.start("Quick", lambda _progress: None)
    qtbot.waitUntil(lambda: not other.running)
    assert not gc.isenabled()
    go_on.set()
    qtbot.waitUntil(lambda: not one.running)
    assert gc.isenabled()
    assert gc.get_freeze_count() == 0


def test_garbage_is_collected_again_once_a_window_stopped_its_jobs() -> None:
    runner = JobRunner(calm=Calm())
    runner.start("Slow", lambda _progress: time.sleep(0.05))
    runner.stop_all()
    assert gc.isenabled()


def test_much_that_was_made_in_a_job_is_left_out_of_later_collections() -> None:
    calm = Calm()
    gc.unfreeze()
    calm.begin("job")
    made = [[number] for number in range(60_000)]
    calm.end("job")
    try:
        assert gc.isenabled()
        assert gc.get_freeze_count() > len(made)
        calm.end("job")
    finally:
        gc.unfreeze()
