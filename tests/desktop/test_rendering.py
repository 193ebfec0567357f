"""Qt does not wake other threads to fill a scroll bar."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

_TASKS = Path("/proc/self/task")
_SCRIPT = """
import sys
from pathlib import Path
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QScrollBar
from counterpoint.desktop.rendering import paint_in_one_thread

if sys.argv[1] == "alone":
    paint_in_one_thread()
application = QApplication([])
application.setStyle("Fusion")
bar = QScrollBar(Qt.Orientation.Vertical)
bar.resize(14, 900)
bar.setRange(0, 1000)
bar.show()
application.processEvents()
for step in range(20):
    bar.setValue(step * 40)
    bar.repaint()
names = [(task / "comm").read_text() for task in Path("/proc/self/task").iterdir()]
print(sum("pool" in name.lower() for name in names))
"""


def _pooled_threads(how: str) -> int:
    """How many threads of Qt's pool a painted scroll bar leaves."""
    command = [sys.executable, "-c", _SCRIPT, how]
    # Another test may have started the app in this process.
    clean = {name: value for name, value in os.environ.items() if name != "QT_NO_GUI_THREADPOOL"}
    done = subprocess.run(command, check=True, capture_output=True, text=True, env=clean)
    return int(done.stdout)


@pytest.mark.skipif(not _TASKS.exists(), reason="threads are counted in /proc")
def test_a_scroll_bar_is_painted_without_other_threads() -> None:
    assert _pooled_threads("alone") == 0
    assert _pooled_threads("as Qt does") > 0, "else the setting is not needed any more"
