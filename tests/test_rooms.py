"""The rooms: imports run downwards only, and nothing below the desktop needs Qt."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parent.parent / "app" / "counterpoint"
ORDER = ["resources", "model", "workbook", "compare", "session", "export", "desktop", "cli"]
ALLOWED = {room: set(ORDER[: place + 1]) for place, room in enumerate(ORDER)}
ALLOWED["compare"] -= {"workbook"}
ALLOWED["workbook"] -= {"compare"}
ALLOWED["__main__"] = {"cli"}
ALLOWED["__init__"] = set()


def room_of(module: Path) -> str:
    first = module.relative_to(PACKAGE).parts[0]
    return first.removesuffix(".py")


def imported_modules(module: Path) -> list[str]:
    names = []
    for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names += [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{module}: imports are absolute"
            names.append(node.module or "")
            names += [f"{node.module}.{alias.name}" for alias in node.names]
    return names


MODULES = sorted(PACKAGE.rglob("*.py"))


@pytest.mark.parametrize("module", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_imports_only_from_rooms_below(module: Path) -> None:
    allowed = ALLOWED[room_of(module)]
    for name in imported_modules(module):
        parts = name.split(".")
        if parts[0] == "counterpoint" and len(parts) > 1 and parts[1] in ORDER:
            assert parts[1] in allowed, f"{module} imports {name}"


@pytest.mark.parametrize("module", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_imports_qt_only_in_the_desktop(module: Path) -> None:
    if room_of(module) in {"desktop", "export"}:
        return
    for name in imported_modules(module):
        assert not name.startswith(("PySide6", "shiboken6")), f"{module} imports {name}"


@pytest.mark.parametrize("module", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_reaches_into_no_other_rooms_private_names(module: Path) -> None:
    for name in imported_modules(module):
        parts = name.split(".")
        if parts[0] != "counterpoint" or len(parts) < 3 or parts[1] == room_of(module):
            continue
        private = [part for part in parts[2:] if part.startswith("_")]
        assert not private, f"{module} imports {name}"


@pytest.mark.parametrize("room", ["model", "workbook", "compare", "session"])
def test_the_core_imports_without_qt(room: str) -> None:
    code = (
        f"import counterpoint.{room}, sys;"
        "print([name for name in sys.modules if name.startswith('PySide6')])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        env={"PYTHONPATH": str(PACKAGE.parent)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.strip() == "[]"
