"""What all tests share: an offscreen Qt, a home of their own, the long runs only when asked."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

PROJECT = Path(__file__).resolve().parent.parent
SHARED = PROJECT.parent / "shared"

LONG_TIMEOUT = 540
"""Seconds for a test of the long runs; the watchdog of pyproject.toml comes a minute later."""


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--long", action="store_true", help="run the long corpus and fault runs too")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    if config.getoption("--long"):
        for item in items:
            if "long" in item.keywords:
                item.add_marker(pytest.mark.timeout(LONG_TIMEOUT))
        return
    skip = pytest.mark.skip(reason="a long run; pass --long")
    for item in items:
        if "long" in item.keywords:
            item.add_marker(skip)


@pytest.fixture(autouse=True)
def own_folders(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Journal, backups and settings of a test go into a folder of its own."""
    home = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("COUNTERPOINT_HOME", str(home))
    return home


@pytest.fixture(scope="session")
def example_workbook() -> Path:
    """The example workbook of the project; copy it before writing."""
    return PROJECT / "workbooks" / "ukraine-2025.xlsx"


@pytest.fixture(scope="session")
def corpus() -> Path:
    """The folder of other people's workbooks; the test is skipped where it is absent."""
    folder = SHARED / "corpus"
    if not folder.is_dir():
        pytest.skip("the corpus of other people's workbooks is not here")
    return folder
