"""Starting: the window stands before anything is read, and nothing heavy is imported."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]

CODE = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from counterpoint.desktop import app
seen = {}
def look():
    windows = [w for w in app.QApplication.topLevelWidgets() if isinstance(w, app.MainWindow)]
    if windows and windows[0].isVisible() and "visible" not in seen:
        seen["visible"] = windows[0].book is None
    if windows and windows[0].comparing.comparison is not None:
        heavy = [m for m in ("pandas", "scipy", "matplotlib", "openpyxl") if m in sys.modules]
        print("window first:", seen["visible"], "heavy:", heavy)
        windows[0].close()
original = app.Desktop.new_window
def new_window(self, checked=False):
    window = original(self, checked)
    look()
    timer = QTimer(self)
    timer.timeout.connect(look)
    timer.start(5)
    return window
app.Desktop.new_window = new_window
sys.exit(app.run([Path(sys.argv[1])]))
"""


def test_the_window_stands_before_the_workbook_is_read_and_nothing_heavy_is_imported(
    workbook: Path, own_folders: Path
) -> None:
    done = subprocess.run(
        [sys.executable, "-c", CODE, str(workbook)],
        env={**os.environ, "PYTHONPATH": str(PROJECT / "app")},
        capture_output=True,
        text=True,
        timeout=100,
        check=False,
    )
    assert done.stdout == "window first: True heavy: []\n", done.stderr
    assert done.returncode == 0
    assert "Traceback" not in done.stderr


def test_a_file_that_is_not_there_is_told_in_the_window(tmp_path: Path, own_folders: Path) -> None:
    code = CODE.replace(
        "windows[0].comparing.comparison is not None", "'error' in windows[0].banners"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(tmp_path / "gone.xlsx")],
        env={**os.environ, "PYTHONPATH": str(PROJECT / "app")},
        capture_output=True,
        text=True,
        timeout=100,
        check=False,
    )
    assert done.stdout.startswith("window first: True"), done.stderr
    assert "Traceback" not in done.stderr


def test_pyside_does_not_read_the_source_of_every_module_imported_after_it() -> None:
    code = (
        "import counterpoint.desktop.app; from PySide6 import QtPrintSupport, QtSvg;"
        "import counterpoint.export, shibokensupport.feature as feature;"
        "print([name for name in feature.pyside_feature_dict if 'counterpoint.' in name])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"
