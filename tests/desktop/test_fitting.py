"""No text is cut, whatever the scale, the language and the size of the system's font."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog, QLabel, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from support.dialogs import classes_of, every_dialog
from support.fitting import clipped
from support.windows import WindowDriver

PROJECT = Path(__file__).resolve().parents[2]
LAPTOP, DESK = (1366, 768), (1920, 1080)


def what_does_not_fit(
    workbook: Path, screen: tuple[int, int], scale: float, language: str, points: list[int]
) -> list[str]:
    """A program of its own: neither the scale nor the screen can be changed in a running one."""
    width, height = screen
    description = {
        "screens": [
            {
                "name": "screen",
                "x": 0,
                "y": 0,
                "width": width,
                "height": height,
                "logicalDpi": 96,
                "logicalBaseDpi": 96,
                "dpr": 1,
            }
        ]
    }
    screens = workbook.with_name("screens.json")
    screens.write_text(json.dumps(description))
    done = subprocess.run(
        [sys.executable, "-m", "support.fitting", str(workbook), language, *map(str, points)],
        env={
            **os.environ,
            "PYTHONPATH": os.pathsep.join([str(PROJECT / "app"), str(PROJECT / "tests")]),
            "QT_QPA_PLATFORM": f"offscreen:configfile={screens}",
            "QT_SCALE_FACTOR": str(scale),
        },
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    found: list[str] = json.loads(done.stdout)
    return found


@pytest.mark.parametrize("language", ["en", "uk", "fr"])
@pytest.mark.parametrize(("scale", "screen"), [(1, LAPTOP), (1.5, DESK), (2, DESK)])
def test_everything_fits_at_every_scale(
    workbook: Path, language: str, scale: float, screen: tuple[int, int]
) -> None:
    assert what_does_not_fit(workbook, screen, scale, language, [0]) == []


@pytest.mark.parametrize("language", ["en", "uk", "fr"])
def test_everything_fits_whatever_the_size_of_the_font(workbook: Path, language: str) -> None:
    assert what_does_not_fit(workbook, DESK, 1, language, [8, 16, 24]) == []


def test_the_tour_looks_at_every_dialog_there_is(opened: WindowDriver, workbook: Path) -> None:
    made = {type(each) for each in every_dialog(opened.window, workbook)}
    assert made == classes_of(QDialog)


def test_the_check_itself_finds_what_is_cut(qtbot: QtBot) -> None:
    window = QWidget()
    layout = QVBoxLayout(window)
    narrow, low, fine = QPushButton("A caption that is long"), QLabel("Words"), QLabel("Words")
    narrow.setFixedWidth(20)
    low.setFixedHeight(4)
    wrapped = QLabel("Several words that wrap into several lines")
    wrapped.setWordWrap(True)
    wrapped.setFixedSize(90, 16)
    for widget in (narrow, low, fine, wrapped):
        layout.addWidget(widget)
    outside = QLabel("Beyond the edge", window)
    outside.adjustSize()
    outside.move(380, 5)
    qtbot.addWidget(window)
    window.resize(400, 200)
    window.show()
    told = clipped(window)
    assert len(told) == 4
    assert all(
        any(text in line for line in told)
        for text in ("A caption", "'Words' needs", "Several", "Beyond the edge' is cut")
    )
