"""A process that annotates and saves in children, each killed at a given moment.

It is started with a workbook to warm up on, so that all imports are done once and a run takes
milliseconds. Then it reads lines of `SECONDS PATH` from standard input. For each it forks a
child, which prints `accepted ID` once the app has accepted an annotation and `saved` once it is
in the file; after so many seconds the child is killed. Then the process prints `ended`.
"""

from __future__ import annotations

import os
import signal
import sys
import time
from pathlib import Path

from counterpoint.model import Anchor
from counterpoint.session import Journal, OpenWorkbook


def say(text: str) -> None:
    os.write(1, f"{text}\n".encode())


def work(path: Path) -> None:
    """What the app does: open, annotate, save."""
    journal = Journal()
    book = OpenWorkbook.open(path, author="Ada", journal=journal)
    say(f"accepted {book.annotate(Anchor('W-2', 'South'), 'Accepted').id}")
    book.save()
    say("saved")
    book.close()
    journal.close()


def main() -> None:
    """Serve until standard input ends."""
    work(Path(sys.argv[1]))
    start = time.monotonic()
    work(Path(sys.argv[1]))
    say(f"ready {time.monotonic() - start}")
    for line in sys.stdin:
        seconds, _, path = line.strip().partition(" ")
        child = os.fork()
        if child == 0:
            try:
                work(Path(path))
            finally:
                os._exit(0)
        time.sleep(float(seconds))
        # Not waited for yet, so the number is still the child's, dead or alive.
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        say("ended")


if __name__ == "__main__":
    main()
