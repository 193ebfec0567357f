"""From the start of the process to the first rows in the window, and how long it stood still.

    python -m bench.first_screen [S M L XL] [--runs N] [--figures] [--why]

`bare` is an empty PySide6 window in the same run; `rows` is when the table has painted the first
rows (of a large workbook while the rest is still being read), `whole` when everything is open,
`gap` the longest time that the window did not answer from the first rows until half a second
after the whole was there, `close` the longest while the workbook is closed again: a timer in the
window's own thread that wants to run every 5 ms. `--figures` waits for the comparison and for the
searchable texts before it closes, which takes a minute for L, and measures that time as well.
`--why` names what the window did in the longest stop. Medians of whole processes, and the least in
brackets; offscreen unless QT_QPA_PLATFORM says otherwise.
"""

from __future__ import annotations

import argparse
import json
import statistics
import tempfile
from pathlib import Path
from typing import Any

from bench.books import book
from bench.startup import BARE, measure

_HEAD = "       bare s   rows s   whole s      gap ms    close ms"

CODE = """
import gc, json, sys, time
gc.disable()  # as the command line does while the program loads
from pathlib import Path
from counterpoint.desktop import app  # before Qt's others, as the command line does
from PySide6.QtCore import QTimer
from bench.stops import StopWatch
path, report, figures = Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3] == "figures"
begun, clock, parts = {}, {}, {}
def painted(name, window):
    window.workspace.matrix.repaint()
    begun.setdefault(name, time.time())
    clock.setdefault(name, time.perf_counter())
def wrap(method, name):
    original = getattr(app.MainWindow, method)
    def wrapped(self, *arguments):
        original(self, *arguments)
        parts["window"] = self
        QTimer.singleShot(0, lambda: painted(name, self))
    setattr(app.MainWindow, method, wrapped)
wrap("_previewed", "rows")
wrap("_opened", "whole")
def is_over():
    window = parts["window"]
    if time.perf_counter() < clock["whole"] + 0.5:
        return False
    at_rest = not window.jobs.running and not window.workspace.matrix.is_busy()
    return at_rest or not figures
def look():
    if "whole" in clock and "close" not in clock and is_over():
        window = parts["window"]
        clock["close"] = time.perf_counter()
        window._let_go(discard=False)
    elif "close" in clock and time.perf_counter() > clock["close"] + 1.0:
        finish()
def finish():
    watch = parts["watch"]
    rows = clock.get("rows", clock["whole"])
    gap = watch.longest(rows, clock["whole"] + 0.5)
    later = watch.longest(clock["whole"] + 0.5, clock["close"] - 0.05)
    close = watch.longest(clock["close"] - 0.05)
    report.write_text(json.dumps({name: vars(stop) for name, stop in
        (("gap", gap), ("later", later), ("close", close))}))
    print(begun.get("rows", begun["whole"]), begun["whole"])
    app.QApplication.quit()
start = app._start_application
def start_with_watch(arguments):
    application = start(arguments)
    parts["watch"] = StopWatch(application)
    timer = QTimer(application)
    timer.timeout.connect(look)
    timer.start(20)
    return application
app._start_application = start_with_watch
app.run([path])
"""


def run_once(path: Path, *, figures: bool) -> dict[str, Any]:
    """One process: seconds to the first `rows` and to the `whole`, and its longest stops."""
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder) / "stops.json"
        found = measure(CODE, [str(path), str(report), "figures" if figures else "-"])
        stops: dict[str, Any] = json.loads(report.read_text(encoding="utf-8"))
    return {"rows": float(found[1]), "whole": float(found[2]), **stops}


def _told(runs: list[dict[str, Any]], name: str) -> str:
    stops = [1000 * run[name]["seconds"] for run in runs]
    return f"{statistics.median(stops):5.0f} ({min(stops):3.0f})"


def main() -> None:
    """Print a line a workbook."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("names", nargs="*", default=["S", "M", "L", "XL"])
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--figures", action="store_true")
    parser.add_argument("--why", action="store_true")
    options = parser.parse_args()
    print(_HEAD, "   later ms" * options.figures)
    for name in options.names:
        path: Path = book(name)
        run_once(path, figures=False)  # compiles, and warms the file
        runs = [run_once(path, figures=options.figures) for _ in range(options.runs)]
        bare = statistics.median(float(measure(BARE, [])[1]) for _ in range(options.runs))
        rows, whole = (statistics.median(run[part] for run in runs) for part in ("rows", "whole"))
        line = f"{name:4s} {bare:8.3f} {rows:8.3f} {whole:9.3f} {_told(runs, 'gap')}"
        line += f" {_told(runs, 'close')}" + f" {_told(runs, 'later')}" * options.figures
        print(line, flush=True)
        for part in ("gap", "close", "later") if options.why else ():
            for run in runs:
                stop = run[part]
                own = 1000 * stop["window_seconds"]
                print(f"     {part} {1000 * stop['seconds']:.0f} ({own:.0f} own): {stop['doing']}")


if __name__ == "__main__":
    main()
