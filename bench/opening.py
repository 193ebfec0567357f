"""Opening workbooks: first rows, everything, and how long the window would stand still.

    python -m bench.opening [S M L XL] [--runs N]

Each run is a process of its own; medians. `calamine` is python-calamine alone reading all
values of the matrix's sheet, in the same run. `gap` is the longest time that a thread which
wants to run every 2 ms had to wait while another opened the workbook.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
import threading
import time
from pathlib import Path

PROJECT = Path(__file__).resolve().parent.parent
TICK_S = 0.002


def values_only(path: Path) -> None:
    """All values with our own reading, without looking for a matrix."""
    from counterpoint.workbook.reading.opened import open_sheets

    with open_sheets(path) as opened:
        _ = opened.grids[opened.grids.names[0]].rows


def calamine_only(path: Path) -> None:
    """The same with python-calamine alone."""
    from python_calamine import CalamineWorkbook

    book = CalamineWorkbook.from_path(path)
    sheet = book.get_sheet_by_name(book.sheet_names[0])
    sheet.to_python(skip_empty_area=False)


def opened(path: Path) -> object:
    """What the app does: values, matrix, annotations."""
    from counterpoint.workbook.opening import open_workbook

    return open_workbook(path)


def first_rows(path: Path) -> None:
    """What the window shows first."""
    from counterpoint.workbook.opening import open_first_rows, open_workbook

    if open_first_rows(path) is None:
        open_workbook(path)


def longest_gap(path: Path) -> float:
    """Seconds that this thread had to wait at most while another opened the workbook."""
    import counterpoint.workbook.opening  # noqa: F401 - imports are not what is measured

    kept: list[object] = []
    thread = threading.Thread(target=lambda: kept.append(opened(path)))
    longest = 0.0
    thread.start()
    last = time.perf_counter()
    while thread.is_alive():
        time.sleep(TICK_S)
        now = time.perf_counter()
        longest, last = max(longest, now - last), now
    return longest


JOBS = {
    "values": values_only,
    "calamine": calamine_only,
    "open": opened,
    "first": first_rows,
}


def run_one(job: str, path: Path) -> None:
    """In a process of its own: print the seconds as JSON."""
    if job == "gap":
        print(json.dumps({"inner": longest_gap(path)}))
        return
    # Imports count in the time of the whole process only.
    import python_calamine  # noqa: F401

    import counterpoint.workbook.opening  # noqa: F401

    start = time.perf_counter()
    JOBS[job](path)
    print(json.dumps({"inner": time.perf_counter() - start}))


def measure(job: str, path: Path) -> tuple[float, float]:
    """(seconds inside, seconds of the whole process)."""
    environment = dict(os.environ, PYTHONPATH=f"{PROJECT / 'app'}{os.pathsep}{PROJECT}")
    start = time.perf_counter()
    done = subprocess.run(
        [sys.executable, "-m", "bench.opening", "--one", job, str(path)],
        env=environment,
        cwd=PROJECT,
        capture_output=True,
        text=True,
        check=True,
    )
    return json.loads(done.stdout)["inner"], time.perf_counter() - start


def main() -> None:
    """Print a line a workbook."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("names", nargs="*", default=["S", "M", "L"])
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--one", nargs=2)
    arguments = parser.parse_args()
    if arguments.one:
        run_one(arguments.one[0], Path(arguments.one[1]))
        return
    from bench.books import book

    print("      first rows        open      values    calamine  ratio     gap")
    print("   inner / process                                                 ms")
    for name in arguments.names:
        path = book(name)
        times: dict[str, list[tuple[float, float]]] = {}
        for _ in range(arguments.runs):
            for job in ("first", "open", "values", "calamine", "gap"):
                times.setdefault(job, []).append(measure(job, path))
        inner = {job: statistics.median(each[0] for each in found) for job, found in times.items()}
        whole = statistics.median(each[1] for each in times["first"])
        print(
            f"{name:3s} {inner['first']:5.3f} / {whole:5.3f} {inner['open']:10.3f}"
            f" {inner['values']:11.3f} {inner['calamine']:11.3f}"
            f" {inner['values'] / inner['calamine']:6.2f} {inner['gap'] * 1000:7.0f}",
            flush=True,
        )


if __name__ == "__main__":
    main()
