"""run.py starts from nothing with the standard library alone, and says what it needs."""

from __future__ import annotations

import ast
import os
import subprocess
import sys
from pathlib import Path

import pytest

PROJECT = Path(__file__).resolve().parent.parent
RUN = PROJECT / "run.py"


def test_it_imports_only_the_standard_library() -> None:
    own = {"counterpoint"}  # once it is set up
    for node in ast.walk(ast.parse(RUN.read_text(encoding="utf-8"))):
        names = []
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            names = [node.module or ""]
        for name in names:
            assert name.split(".")[0] in sys.stdlib_module_names | own, name


def test_its_help_teaches_the_commands() -> None:
    done = subprocess.run(
        [sys.executable, str(RUN), "--help"], capture_output=True, text=True, check=True
    )
    for words in ("open the example workbook", "run.py test", "run.py BOOK"):
        assert words in done.stdout


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="other systems have a display")
def test_without_a_display_it_says_so_and_shows_the_comparison() -> None:
    if not (PROJECT / ".venv" / "counterpoint-app.stamp").exists():
        pytest.skip("this checkout was not set up with run.py")
    env = {
        name: value
        for name, value in os.environ.items()
        if name not in {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}
    }
    base = Path(sys.base_prefix) / "bin" / f"python3.{sys.version_info.minor}"
    done = subprocess.run(
        [str(base), str(RUN)], env=env, capture_output=True, text=True, check=True
    )
    assert "no display" in done.stderr
    assert "60 issues, 9 plans" in done.stdout
