"""What all tests share: an offscreen Qt, a home of their own, the long runs only when asked."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

PROJECT = Path(__file__).resolve().parent.parent
SHARED = PROJECT.parent / "shared"

MUTATED = "MUTANT_UNDER_TEST" in os.environ
"""Whether tests/mutants.py runs. It tries each mutant in a fork of a process that ran the tests:
answers remembered from there, or from the test before, would hide what the mutant does."""

_Remembering = type(cache(len))

LONG_TIMEOUT = 540
"""Seconds for a test of the long runs; the watchdog of pyproject.toml comes a minute later."""


def pytest_sessionstart() -> None:
    if MUTATED:
        for memory in _memories():
            memory.cache_clear()


def pytest_runtest_setup() -> None:
    if MUTATED:
        for memory in _memories():
            if memory.cache_parameters()["maxsize"] != 1:  # the word lists take a while to read
                memory.cache_clear()


def _memories() -> Iterator[Any]:
    """Every function of ours that remembers its answers."""
    for name, module in list(sys.modules.items()):
        if name.startswith("counterpoint."):
            classes = [each for each in vars(module).values() if isinstance(each, type)]
            for holder in (module, *classes):
                for each in list(vars(holder).values()):
                    function = getattr(each, "__func__", each)
                    if isinstance(function, _Remembering):
                        yield function


# How fast this machine is at the moment says nothing about the code: timings belong in bench/.
settings.register_profile(
    "counterpoint",
    parent=settings.get_profile("ci" if os.environ.get("CI") else "default"),
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile("counterpoint")


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


@pytest.fixture(autouse=True)
def own_collector() -> None:
    """A test begins with garbage collection as Python starts with it, whichever test came before.

    Large workbooks set what they hold aside for good; that outlives the test, and which tests
    share a process is chance.
    """
    gc.enable()
    if gc.get_freeze_count():
        gc.unfreeze()


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
