"""What the tests of the window share."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from pytestqt.qtbot import QtBot

from support.windows import WindowDriver, copy_of


@pytest.fixture(autouse=True, scope="session")
def _written_in_english() -> None:
    """Figures and dates as English writes them, whatever the machine's own language is."""
    QLocale.setDefault(QLocale("en"))


@pytest.fixture
def driver(qtbot: QtBot) -> Iterator[WindowDriver]:
    """A desktop with one empty window; the author is Ada."""
    driver = WindowDriver(qtbot)
    yield driver
    driver.close()


@pytest.fixture
def workbook(example_workbook: Path, tmp_path: Path) -> Path:
    """A copy of the example workbook."""
    return copy_of(example_workbook, tmp_path)


@pytest.fixture
def opened(driver: WindowDriver, workbook: Path) -> WindowDriver:
    """A window with the example workbook, ready to use."""
    driver.open(workbook)
    return driver
