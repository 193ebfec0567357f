"""Start to usable window, against a bare PySide6 window in the same run. Medians, whole process.

    python bench/startup.py [--runs 7] [BOOK]

"Usable" is: the table shows the workbook and its figures are there. The first run of each is
thrown away, so that files are in the cache and bytecode is written.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

PROJECT = Path(__file__).resolve().parent.parent
EXAMPLE = PROJECT / "workbooks" / "ukraine-2025.xlsx"

BARE = """
import sys, time
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow, QTableView
application = QApplication([])
window = QMainWindow()
window.setCentralWidget(QTableView(window))
window.show()
def painted():
    print(time.time())
    application.quit()
QTimer.singleShot(0, painted)
application.exec()
"""

OURS = """
import gc, sys, time
gc.disable()  # as the command line does
from pathlib import Path
from counterpoint.desktop import app  # before Qt's others, as the command line does
from PySide6.QtCore import QTimer
shown = []
def look():
    windows = [w for w in app.QApplication.topLevelWidgets() if isinstance(w, app.MainWindow)]
    if not windows:
        return
    if not shown and windows[0].isVisible():
        shown.append(time.time())
    ready = not paths or windows[0].comparing.comparison is not None
    if shown and ready:
        watched = ("pandas", "scipy", "matplotlib", "openpyxl")
        heavy = [name for name in watched if name in sys.modules]
        print(shown[0], time.time(), ",".join(heavy) or "-")
        app.QApplication.quit()
paths = [Path(each) for each in sys.argv[1:]]
start = app._start_application
def start_with_look(arguments):
    application = start(arguments)
    timer = QTimer(application)
    timer.timeout.connect(look)
    timer.start(1)
    return application
app._start_application = start_with_look
app.run(paths)
"""


def measure(code: str, arguments: list[str], *, timeout_s: float = 120) -> list[str]:
    """Run `code` in a new process.

    Gives its processor time to the end, then seconds since its start as it printed them, then
    whatever else it printed.
    """
    with tempfile.TemporaryDirectory() as home:
        environment = {
            **os.environ,
            "PYTHONPATH": str(PROJECT / "app"),
            "COUNTERPOINT_HOME": home,
        }
        environment.setdefault("QT_QPA_PLATFORM", "offscreen")
        # Installed programs are compiled; where writing bytecode is off, imports cost thrice.
        environment.pop("PYTHONDONTWRITEBYTECODE", None)
        spent = os.times()
        begin = time.time()
        done = subprocess.run(
            [sys.executable, "-c", code, *arguments],
            env=environment,
            capture_output=True,
            text=True,
            check=False,
            timeout=timeout_s,
        )
    if done.returncode:
        raise SystemExit(f"ended with {done.returncode}: {done.stderr or done.stdout}")
    now = os.times()
    used = now.children_user + now.children_system - spent.children_user - spent.children_system
    fields = done.stdout.split()
    return [
        f"{used:.6f}",
        *(f"{float(each) - begin:.6f}" if "." in each else each for each in fields),
    ]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=7)
    parser.add_argument("book", nargs="?", type=Path, default=EXAMPLE)
    options = parser.parse_args()
    cases = {
        "bare PySide6 window": (BARE, []),
        "Counterpoint, start screen": (OURS, []),
        f"Counterpoint, {options.book.name}": (OURS, [str(options.book.resolve())]),
    }
    found: dict[str, list[list[str]]] = {name: [] for name in cases}
    for run in range(options.runs + 1):
        for name, (code, arguments) in cases.items():
            result = measure(code, arguments)
            if run:
                found[name].append(result)
    bare = 0.0
    for name, results in found.items():
        used, shown = (statistics.median(float(each[n]) for each in results) for n in (0, 1))
        bare = bare or shown
        line = f"{name:34} processor {used:.3f} s, shown {shown:.3f} s"
        if len(results[0]) > 2:
            usable = statistics.median(float(each[2]) for each in results)
            limit = 1.5 * bare + 0.5
            verdict = "within" if usable <= limit else "OVER"
            line += f", usable {usable:.3f} s, {verdict} the limit {limit:.3f} s"
            line += f"; heavy modules: {results[0][3]}"
        print(line)


if __name__ == "__main__":
    main()
