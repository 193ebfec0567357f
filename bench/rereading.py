"""How long the window stands still while it reads a workbook again, and while it merges one.

    python -m bench.rereading [M L XL] [--runs N] [--figures] [--why]

Another program annotates the open workbook and the window reads it `again`; then the user
annotates a position, another program another one, and the window saves, which `merges` both.
Longest times that the window did not answer, from the beginning of each until two seconds after
its end: a timer in the window's own thread that wants to run every 5 ms. Seconds are how long
reading and saving took. `--figures` waits for the comparison and for the searchable texts before
each of them, which takes minutes for XL; without it the comparison is under way as each begins.
`--why` names what the window did in the longest stops. Medians of whole processes, and the most in
brackets; offscreen unless QT_QPA_PLATFORM says otherwise.
"""

from __future__ import annotations

import argparse
import json
import shutil
import statistics
import tempfile
from pathlib import Path
from typing import Any

from bench.books import book
from bench.startup import measure

_STEPS = ("again", "merge")
_HEAD = "       again s       again ms    merge s       merge ms"
_LOOKED_AT = 4
"""So many of the longest stops `--why` tells of."""

CODE = """
import gc, json, os, subprocess, sys, time, traceback
gc.disable()  # as the command line does while the program loads
from pathlib import Path
from counterpoint.desktop import app  # before Qt's others, as the command line does
from counterpoint.model import Anchor
from PySide6.QtCore import QTimer
from bench.stops import StopWatch
path, report, figures = Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3] == "figures"
begun, ended, parts, due = {}, {}, {}, []
def window():
    return app.QApplication.topLevelWidgets() and parts["desktop"].windows[0]
def now():
    return time.perf_counter()
def is_at_rest():
    return not window().jobs.running and not window().workspace.matrix.is_busy()
def annotate_outside(row):
    matrix = window().book.book.matrix
    issue, plan = matrix.issues[row].key, matrix.plans[1].key
    command = [sys.executable, "-m", "counterpoint", "annotate", str(path), "--author", "Bo"]
    command += ["--issue", issue, "--plan", plan, "--text", "From outside", "--ignore-lock"]
    return subprocess.Popen(command, stdout=subprocess.DEVNULL)
def steps():
    while window().book is None:
        yield
    yield from rest()
    other = annotate_outside(7)
    while other.poll() is None:
        yield
    yield from wait(1.0)
    begun["again"] = now()
    window().reloading.reload()
    while "again" not in ended:
        yield
    yield from wait(2.0)
    yield from rest()
    other = annotate_outside(9)
    while other.poll() is None:
        yield
    opened = window().book.book
    opened.author = "Ann"
    opened.annotate(Anchor(opened.matrix.issues[3].key, opened.matrix.plans[2].key), "Mine")
    yield from wait(1.0)
    begun["merge"] = now()
    window().saver.save()
    while "merge" not in ended:
        yield
    yield from wait(2.0)
    texts = sorted(each.text for each in window().book.book.annotations)
    assert texts == ["From outside", "From outside", "Mine"], texts
    finish()
def go_on(under_way):
    try:
        next(under_way, None)
    except BaseException:
        traceback.print_exc()
        os._exit(1)
def wait(seconds):
    until = now() + seconds
    while now() < until:
        yield
def rest():
    yield from wait(1.0)
    while figures and not is_at_rest():
        yield
def finish():
    told = {}
    for step in begun:
        stops = parts["watch"].among(begun[step], ended[step] + 2.0)
        stops = sorted(stops, key=lambda stop: -stop.seconds)[:4]
        told[step] = {"seconds": ended[step] - begun[step], "stops": [
            {**vars(stop), "begin": stop.begin - begun[step]} for stop in stops]}
    report.write_text(json.dumps(told))
    app.QApplication.quit()
original = app.MainWindow.show_book
def show_book(self, book, *arguments):
    original(self, book, *arguments)
    step = "merge" if "merge" in begun else "again"
    if step in begun and step not in ended:
        # The end of its work in the window's thread, however much of it follows.
        QTimer.singleShot(0, lambda: ended.setdefault(step, now()))
app.MainWindow.show_book = show_book
make_window = app.Desktop.new_window
def new_window(self, checked=False):
    parts["desktop"] = self
    made = make_window(self, checked)
    parts["watch"] = StopWatch(made)
    under_way = steps()
    timer = QTimer(made)
    timer.timeout.connect(lambda: go_on(under_way))
    timer.start(20)
    return made
app.Desktop.new_window = new_window
app.run([path])
"""


def run_once(path: Path, *, figures: bool) -> dict[str, Any]:
    """One process over a copy of `path`: the seconds and the longest stops of both steps."""
    with tempfile.TemporaryDirectory() as folder:
        copy, report = Path(folder) / path.name, Path(folder) / "stops.json"
        shutil.copyfile(path, copy)
        arguments = [str(copy), str(report), "figures" if figures else "-"]
        measure(CODE, arguments, timeout_s=1_200 if figures else 300)
        found: dict[str, Any] = json.loads(report.read_text(encoding="utf-8"))
    return found


def main() -> None:
    """Print a line a workbook."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("names", nargs="*", default=["M", "L", "XL"])
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--figures", action="store_true")
    parser.add_argument("--why", action="store_true")
    options = parser.parse_args()
    print(_HEAD)
    for name in options.names:
        path = book(name)
        runs = [run_once(path, figures=options.figures) for _ in range(options.runs)]
        line = f"{name:4s}"
        for step in _STEPS:
            stops = [1000 * run[step]["stops"][0]["seconds"] for run in runs]
            seconds = statistics.median(run[step]["seconds"] for run in runs)
            line += f" {seconds:9.2f} {statistics.median(stops):8.0f} ({max(stops):4.0f})"
        print(line, flush=True)
        for step in _STEPS if options.why else ():
            for run in runs:
                for stop in run[step]["stops"][:_LOOKED_AT]:
                    long, own = 1000 * stop["seconds"], 1000 * stop["window_seconds"]
                    doing = f"{long:.0f} ({own:.0f} own) after {stop['begin']:.2f} s"
                    print(f"     {step} {doing}: {stop['doing']}")


if __name__ == "__main__":
    main()
