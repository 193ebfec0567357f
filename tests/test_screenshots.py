"""The pictures of the docs can be taken again, all of them, by one command."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

from PySide6.QtGui import QImage

PROJECT = Path(__file__).resolve().parent.parent
FOLDER = PROJECT / "docs" / "screenshots"


def run(*arguments: str) -> str:
    done = subprocess.run(
        [sys.executable, *arguments],
        cwd=PROJECT,
        env={**os.environ, "PYTHONPATH": str(PROJECT / "app")},
        capture_output=True,
        text=True,
        timeout=200,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_every_picture_of_the_docs_has_a_scene_and_is_explained() -> None:
    scenes = run("-c", "from bench.screenshots import PICTURES; print(*sorted(PICTURES))").split()
    assert scenes == sorted(path.stem for path in FOLDER.glob("*.png"))
    explained = re.findall(r"^\| `([\w-]+)\.png`", (FOLDER / "README.md").read_text(), re.M)
    assert sorted(explained) == scenes


def test_a_picture_is_taken_without_a_screen_and_without_this_machines_folders(
    tmp_path: Path,
) -> None:
    run("-m", "bench.screenshots", "start", "--into", str(tmp_path))
    assert [path.name for path in tmp_path.iterdir()] == ["start.png"]
    image = QImage(str(tmp_path / "start.png"))
    assert (image.width(), image.height()) == (1400, 900)
    colours = {image.pixel(x, y) for x in range(0, 1400, 20) for y in range(0, 900, 20)}
    assert len(colours) > 3, "something is in it"
