"""The sheets Plans and Stances from the menu: told, undone, saved."""

from __future__ import annotations

from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from counterpoint.desktop.banner import Banner
from support.small_books import bare_book
from support.windows import WindowDriver


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return bare_book(tmp_path / "talks.xlsx")


def banners(driver: WindowDriver) -> dict[str, Banner]:
    return {each.topic: each for each in driver.window.findChildren(Banner) if each.isVisible()}


def test_the_shortcut_asks_for_them_and_the_banner_saves(driver: WindowDriver, path: Path) -> None:
    window = driver.open(path)
    control_alt = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
    driver.press(window.workspace.matrix, Qt.Key.Key_L, control_alt)
    assert window.isWindowModified()
    banner = banners(driver)["sheets"]
    assert banner.text == "The sheets Plans and Stances will be added with the next save."
    assert window.actions_["undo"].text() == "&Undo adding of sheets (Plans, Stances)"
    assert load_workbook(path).sheetnames == ["Matrix"], "nothing is written before a save"
    (button,) = banner.findChildren(QPushButton)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    driver.settle()
    assert load_workbook(path).sheetnames == ["Matrix", "Plans", "Stances"]
    assert not window.isWindowModified()
    assert "sheets" not in banners(driver)


def test_undo_takes_the_request_back_and_its_banner(driver: WindowDriver, path: Path) -> None:
    window = driver.open(path)
    driver.trigger("companion_sheets")
    driver.trigger("undo")
    assert "sheets" not in banners(driver)
    assert not window.isWindowModified()
    driver.trigger("redo")
    assert "sheets" in banners(driver)
    driver.trigger("undo")
    window.annotating.annotate_place()
    driver.trigger("save")
    assert load_workbook(path).sheetnames == ["Matrix"]


def test_where_they_are_it_says_so_and_changes_nothing(driver: WindowDriver, path: Path) -> None:
    window = driver.open(path)
    driver.trigger("companion_sheets")
    driver.trigger("save")
    driver.trigger("companion_sheets")
    text = "The workbook has its sheets Plans and Stances already."
    assert banners(driver)["sheets"].text == text
    assert not window.isWindowModified()


def test_without_a_workbook_it_cannot_be_chosen(driver: WindowDriver) -> None:
    assert not driver.window.actions_["companion_sheets"].isEnabled()
