"""From the start of the process to the first rows in the window, and how long it stood still.

    python -m bench.first_screen [S M L XL] [--runs N]

`bare` is an empty PySide6 window in the same run; `rows` is when the table has painted the first
rows (of a large workbook while the rest is still being read), `whole` when everything is open,
`gap` the longest time that the window did not answer between the two: a timer in the window's own
thread that wants to run every 5 ms. Medians of whole processes; offscreen unless QT_QPA_PLATFORM
says otherwise.
"""

from __future__ import annotations

import argparse
import statistics
from pathlib import Path

from bench.books import book
from bench.startup import BARE, measure

CODE = """
import gc, sys, time
gc.disable()  # as the command line does while the program loads
from pathlib import Path
from PySide6.QtCore import QTimer
from counterpoint.desktop import app
begun = {}
gaps = []
last = [0.0]
def painted(name, window):
    window.workspace.matrix.repaint()
    begun.setdefault(name, time.time())
    last[0] = last[0] or time.perf_counter()
def wrap(method, name):
    original = getattr(app.MainWindow, method)
    def wrapped(self, *arguments):
        original(self, *arguments)
        QTimer.singleShot(0, lambda: painted(name, self))
    setattr(app.MainWindow, method, wrapped)
wrap("_previewed", "rows")
wrap("_opened", "whole")
def tick():
    now = time.perf_counter()
    if last[0]:
        gaps.append(now - last[0])
        last[0] = now
    if "whole" in begun:
        print(begun.get("rows", begun["whole"]), begun["whole"], int(1000 * max(gaps, default=0)))
        app.QApplication.quit()
start = app._start_application
def start_with_ticks(arguments):
    application = start(arguments)
    timer = QTimer(application)
    timer.timeout.connect(tick)
    timer.start(5)
    return application
app._start_application = start_with_ticks
app.run([Path(each) for each in sys.argv[1:]])
"""


def main() -> None:
    """Print a line a workbook."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("names", nargs="*", default=["S", "M", "L", "XL"])
    parser.add_argument("--runs", type=int, default=3)
    options = parser.parse_args()
    print("       bare s   rows s   whole s   gap ms")
    for name in options.names:
        path: Path = book(name)
        measure(CODE, [str(path)])  # compiles, and warms the file
        runs = [measure(CODE, [str(path)]) for _ in range(options.runs)]
        bare = statistics.median(float(measure(BARE, [])[1]) for _ in range(options.runs))
        rows, whole, gap = (
            statistics.median(float(run[place]) for run in runs) for place in (1, 2, 3)
        )
        print(f"{name:4s} {bare:8.3f} {rows:8.3f} {whole:9.3f} {gap:8.0f}", flush=True)


if __name__ == "__main__":
    main()
