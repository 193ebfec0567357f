"""The wheel holds what a checkout holds, and the lock files name no address."""

from __future__ import annotations

import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import pytest

PROJECT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    code = f"from hatchling.build import build_wheel; build_wheel({str(folder)!r})"
    subprocess.run([sys.executable, "-c", code], cwd=PROJECT, check=True, capture_output=True)
    (built,) = folder.glob("*.whl")
    return built


def test_the_wheel_reaches_its_resources_without_the_checkout(wheel: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(wheel) as package:
        package.extractall(tmp_path)
    code = (
        "from counterpoint.resources import resource, workbook_resource as book;"
        "import counterpoint;"
        "print(counterpoint.__file__);"
        "print(book('ukraine-2025.xlsx').is_file(), resource('vocabulary').is_dir(),"
        " resource('themes').is_dir(), resource('headings').is_dir())"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=tmp_path,
        env={"PYTHONPATH": str(tmp_path)},
        capture_output=True,
        text=True,
        check=True,
    )
    place, found = done.stdout.splitlines()
    assert Path(place).is_relative_to(tmp_path)
    assert found == "True True True True"


def test_the_wheel_names_its_commands_and_its_licence(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as package:
        names = package.namelist()
        (entry_points,) = [name for name in names if name.endswith("entry_points.txt")]
        text = package.read(entry_points).decode()
        (metadata,) = [name for name in names if name.endswith("/METADATA")]
        about = package.read(metadata).decode()
    assert "[console_scripts]\ncounterpoint = counterpoint.cli:main" in text
    assert "[gui_scripts]" in text
    assert "License-Expression: MIT" in about
    assert "Requires-Python: >=3.11" in about
    assert any(name.endswith("py.typed") for name in names)


@pytest.mark.parametrize("lock", ["requirements.lock", "requirements-dev.lock"])
def test_a_lock_pins_exact_versions_and_names_no_address(lock: str) -> None:
    lines = [
        line
        for line in (PROJECT / lock).read_text(encoding="utf-8").splitlines()
        if not line.startswith("#")
    ]
    assert len(lines) > 10
    for line in lines:
        assert "==" in line.split(";")[0], line
        assert "://" not in line, line
        assert not line.startswith("-"), line


def test_the_app_lock_is_part_of_the_developers_lock() -> None:
    app, dev = (
        {line.strip() for line in (PROJECT / name).read_text(encoding="utf-8").splitlines()}
        for name in ("requirements.lock", "requirements-dev.lock")
    )
    assert {line for line in app if line and not line.startswith("#")} <= dev


def test_every_dependency_says_why_it_is_there() -> None:
    text = (PROJECT / "pyproject.toml").read_text(encoding="utf-8")
    block = text[text.index("dependencies = [") : text.index("[project.scripts]")]
    lines = [line.strip() for line in block.splitlines()[1:]]
    reason = ""
    for line in lines:
        if line.startswith("#"):
            reason = line
        elif line.startswith('"'):
            assert reason, f"{line} has no reason"
            if "python_version" not in line:
                reason = ""
    assert len(tomllib.loads(text)["project"]["dependencies"]) >= 8
