"""A save that is really killed, at random moments."""

from __future__ import annotations

import os
import random
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from counterpoint.session import Journal, OpenWorkbook
from counterpoint.workbook.package import Package
from counterpoint.workbook.saving import save_workbook
from support.small_books import annotation_edit, small_book, texts_in

TESTS = Path(__file__).resolve().parents[2]

pytestmark = pytest.mark.skipif(os.name != "posix", reason="there is no SIGKILL")


class Worker:
    """The process that saves; see tests/support/save_worker.py.

    Attributes:
        usual_s: How long an undisturbed run takes, in seconds.
    """

    def __init__(self, warm_up: Path) -> None:
        search = os.pathsep.join([str(TESTS.parent / "app"), str(TESTS)])
        self._process = subprocess.Popen(
            [sys.executable, "-m", "support.save_worker", str(warm_up)],
            env={**os.environ, "PYTHONPATH": search},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        *_, ready = self._until("ready")
        self.usual_s = float(ready.split()[1])

    def run(self, path: Path, kill_after_s: float) -> list[str]:
        """What the child said until it ended or was killed."""
        assert self._process.stdin is not None
        self._process.stdin.write(f"{kill_after_s} {path}\n")
        self._process.stdin.flush()
        return self._until("ended")

    def close(self) -> None:
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.close()
        self._process.wait(timeout=60)
        self._process.stdout.close()

    def _until(self, last: str) -> list[str]:
        assert self._process.stdout is not None
        said: list[str] = []
        for line in self._process.stdout:
            said.append(line.strip())
            if line.startswith(last):
                return said
        raise AssertionError(f"the worker ended without {last!r}: {said}")


@pytest.fixture
def worker(tmp_path: Path) -> Iterator[Worker]:
    worker = Worker(small_book(tmp_path / "warm-up.xlsx"))
    yield worker
    worker.close()


def check(path: Path, old: bytes, said: list[str], journal: Journal) -> bool:
    """Nothing is lost or torn; whether the file is the new one."""
    with Package.open(path) as package:
        for name in package.names:
            for _ in package.stream(name):
                pass
    assert "Saved before" in texts_in(path)
    is_new = path.read_bytes() != old
    if is_new:
        assert "Accepted" in texts_in(path)
    if "saved" in said:
        assert is_new
    book = OpenWorkbook.open(path, author="Ada", journal=journal)
    book.recover()
    found = [each.id for each in book.annotations if each.text == "Accepted"]
    accepted = [line.split()[1] for line in said if line.startswith("accepted ")]
    # Killed between the journal's commit and the word "accepted", it may be there all the same.
    assert found == accepted or (not accepted and len(found) == 1)
    book.close(discard=True)
    for other in path.parent.iterdir():
        assert other == path or other.name.startswith(".~counterpoint-")
    return is_new


def kill_often(tmp_path: Path, worker: Worker, runs: int) -> None:
    start = small_book(tmp_path / "start.xlsx")
    save_workbook(start, [annotation_edit("Saved before")])
    old = start.read_bytes()
    journal = Journal()
    generator = random.Random(20261122)

    def folder(number: int) -> Path:
        path = tmp_path / str(number) / "plan.xlsx"
        path.parent.mkdir()
        path.write_bytes(old)
        return path

    ends = set()
    longest_s = 1.3 * worker.usual_s
    for number in range(5 * runs):
        path = folder(number)
        said = worker.run(path, generator.uniform(0.0, longest_s))
        ends.add(check(path, old, said, journal))
        # However busy the machine is, about half of them are to die before they have saved.
        longest_s *= 0.95 if "saved" in said else 1.05
        if number + 1 >= runs and ends == {True, False}:
            break
    assert ends == {True, False}
    journal.close()


def test_killed_at_a_few_random_moments(tmp_path: Path, worker: Worker) -> None:
    kill_often(tmp_path, worker, 20)


@pytest.mark.long
@pytest.mark.timeout(1200)
def test_killed_at_five_hundred_random_moments(tmp_path: Path, worker: Worker) -> None:
    kill_often(tmp_path, worker, 500)
