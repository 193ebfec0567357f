"""Where files are written: endings, files that are there already, files open in another window."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox

from counterpoint.desktop.main_window import MainWindow
from counterpoint.model import Anchor
from counterpoint.session import OpenWorkbook
from support.windows import WindowDriver

BUTTONS = QMessageBox.StandardButton


@pytest.fixture
def named(monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """What is typed into the file dialogs that follow, one after the other; then `Cancel`."""

    def type_in(*names: Path) -> None:
        typed = iter([*map(str, names), ""])
        monkeypatch.setattr(
            QFileDialog, "getSaveFileName", staticmethod(lambda *_: (next(typed), ""))
        )

    return type_in


def annotate(window: MainWindow, text: str) -> None:
    assert window.book is not None
    window.book.attempt(partial(window.book.book.annotate, Anchor("MIL-01", "US28"), text))


def remarks(path: Path) -> list[str]:
    book = OpenWorkbook.open(path)
    found = [each.text for each in book.annotations]
    book.close()
    return found


def answer_soon(button: QMessageBox.StandardButton, asked: list[str]) -> None:
    """Press a button of the question that comes next, and note what it says."""

    def press() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        asked.append(box.text())
        box.button(button).click()

    QTimer.singleShot(0, press)


def test_a_file_is_not_replaced_unasked_because_its_ending_was_left_out(
    opened: WindowDriver, workbook: Path, named: Callable[..., None]
) -> None:
    theirs = workbook.with_name("theirs.xlsx")
    theirs.write_bytes(b"somebody's work")
    annotate(opened.window, "Mine")
    asked: list[str] = []
    named(workbook.with_name("theirs"))
    answer_soon(BUTTONS.No, asked)
    opened.trigger("save_as")
    assert asked == ["theirs.xlsx exists already. Replace it?"]
    assert theirs.read_bytes() == b"somebody's work"
    assert opened.window.isWindowModified()
    named(workbook.with_name("theirs"))
    answer_soon(BUTTONS.Yes, asked)
    opened.trigger("save_as")
    assert remarks(theirs) == ["Mine"]


def test_a_name_with_a_point_in_it_gets_its_ending(
    opened: WindowDriver, workbook: Path, named: Callable[..., None]
) -> None:
    named(workbook.with_name("Plan v1.2"))
    opened.trigger("save_as")
    assert opened.window.windowTitle().startswith("Plan v1.2.xlsx")
    assert workbook.with_name("Plan v1.2.xlsx").is_file()
    named(workbook.with_name("Plan v1.2"))
    opened.trigger("export_pdf")
    assert workbook.with_name("Plan v1.2.pdf").read_bytes().startswith(b"%PDF")
    assert not workbook.with_name("Plan v1.2").exists()


def test_a_pdf_never_takes_the_place_of_the_workbook(
    opened: WindowDriver, workbook: Path, named: Callable[..., None]
) -> None:
    before = workbook.read_bytes()
    named(workbook)
    opened.trigger("export_pdf")
    assert workbook.read_bytes() == before


def test_another_kind_of_workbook_is_refused_in_words_and_not_renamed(
    opened: WindowDriver, workbook: Path, named: Callable[..., None]
) -> None:
    named(workbook.with_name("other.ods"))
    opened.trigger("save_as")
    told = opened.window.banners.banner("save")
    assert told is not None
    assert "keeps the ending .xlsx" in told.text
    assert not workbook.with_name("other.ods").exists()


def test_a_workbook_of_another_window_is_not_written_over(
    driver: WindowDriver, workbook: Path, named: Callable[..., None]
) -> None:
    theirs = workbook.with_name("theirs.xlsx")
    shutil.copyfile(workbook, theirs)
    other = driver.open(theirs)
    window = driver.open(workbook)
    assert window is not other
    annotate(window, "Mine")
    before = theirs.read_bytes()
    for action in ("save_as", "save_copy"):
        named(theirs)
        driver.trigger(action)
        told = window.banners.banner("name")
        assert told is not None
        assert "another window" in told.text
    assert theirs.read_bytes() == before
    assert window.isWindowModified()
    named(workbook.with_name("free.xlsx"))
    driver.trigger("save_as")
    assert "name" not in window.banners
    assert remarks(workbook.with_name("free.xlsx")) == ["Mine"]


def test_a_copy_under_the_workbooks_own_name_is_a_save(
    opened: WindowDriver, workbook: Path, named: Callable[..., None]
) -> None:
    annotate(opened.window, "Mine")
    named(workbook)
    opened.trigger("save_copy")
    assert remarks(workbook) == ["Mine"]
    assert not opened.window.isWindowModified()


def test_a_copy_of_what_cannot_be_annotated_is_an_xlsx(
    driver: WindowDriver, tmp_path: Path, named: Callable[..., None]
) -> None:
    table = tmp_path / "talks.csv"
    table.write_text("ID,Issue,North,South\n1,Quota,ten,twenty\n", "utf-8")
    window = driver.open(table)
    named(tmp_path / "copy")
    driver.trigger("save_copy")
    assert "error" not in window.banners
    assert (tmp_path / "copy.xlsx").is_file()
