"""Out of the window: the clipboard, pages and PDF; nothing in them is executed anywhere."""

from __future__ import annotations

import csv
import gc
import io
import shutil
import subprocess
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QGuiApplication,
    QImage,
    QPageLayout,
    QPdfWriter,
    QTextCursor,
    QTextDocument,
    QTextTable,
)
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrintPreviewDialog, QPrintPreviewWidget
from PySide6.QtWidgets import QApplication

from counterpoint.desktop.output.clipboard import cells_as_html, cells_as_tsv
from counterpoint.desktop.output.pages import print_document
from counterpoint.desktop.output.view_pages import print_table
from counterpoint.desktop.theme import load_theme
from support.windows import WindowDriver

CTRL = Qt.KeyboardModifier.ControlModifier


def test_copies_the_selection_as_rich_table_and_as_tabs(opened: WindowDriver) -> None:
    window = opened.window
    window.workspace.matrix.goTo("MIL-01", "US28")
    opened.press(window.workspace.matrix.table, Qt.Key.Key_C, CTRL)
    mime = QGuiApplication.clipboard().mimeData()
    lines = mime.text().splitlines()
    assert lines[0].split("\t")[:2] == ["ID", "Issue"]
    assert lines[1].startswith("MIL-01\t")
    assert "<table" in mime.html()
    assert "MIL-01" in mime.html()


def test_copies_whole_rows_with_every_plan_shown(opened: WindowDriver) -> None:
    window = opened.window
    window.workspace.matrix.goTo("MIL-01", "US28")
    opened.trigger("copy_rows")
    header = QGuiApplication.clipboard().mimeData().text().splitlines()[0]
    assert header.count("\t") >= 10


def test_ctrl_c_in_the_details_copies_their_text_not_the_cells(opened: WindowDriver) -> None:
    window = opened.window
    window.workspace.matrix.goTo("MIL-01", "US28")
    opened.settle()
    text = window.workspace.details.text
    text.setFocus()
    text.selectAll()
    opened.press(text, Qt.Key.Key_C, CTRL)
    assert QGuiApplication.clipboard().mimeData().text().startswith("MIL-01")
    assert "\t" not in QGuiApplication.clipboard().mimeData().text().splitlines()[0]


@given(st.lists(st.lists(st.text(max_size=12), min_size=2, max_size=3), min_size=1, max_size=3))
def test_no_cell_leaves_as_markup_or_formula(cells: list[list[str]]) -> None:
    html = cells_as_html(cells)
    assert html.count("<td") == sum(map(len, cells))
    assert html.count("<") == html.count(">")
    for line in cells:
        for cell in line:
            field = cells_as_tsv([[cell, "x"]])
            assert not field.startswith(("=", "@"))


def test_formulas_stay_texts_and_numbers_stay_numbers() -> None:
    assert cells_as_tsv([["=1+1", "-5", "+3 %", "-cmd|x"]]) == "'=1+1\t-5\t+3 %\t'-cmd|x\n"
    assert cells_as_tsv([['a "b"\nc', "d"]]) == '"a ""b""\nc"\td\n'
    assert "&lt;b&gt;" in cells_as_html([["<b>"]])


def test_a_text_of_several_lines_stays_in_its_cell_in_excel() -> None:
    html = cells_as_html([["ID", "US"], ["A-1", "first\nsecond\r\nthird\rfourth"]])
    same_cell = '<br style="mso-data-placement:same-cell">'
    assert f"first{same_cell}second{same_cell}third{same_cell}fourth</td>" in html
    assert "<br>" not in html


def test_an_id_that_looks_like_a_number_stays_as_it_is_in_excel() -> None:
    rows = cells_as_html([["1.10", "1.10"]]).splitlines()
    assert rows[1].count("mso-number-format") == 1
    assert rows[1].endswith("<td>1.10</td></tr>")


def test_the_page_names_every_condition_of_the_filter(opened: WindowDriver) -> None:
    window = opened.window
    assert "Filter" not in print_table(window).subtitle
    window.workspace.finder.box.setText("Kinburn")
    window.actions_["quick_diverging"].trigger()
    opened.settle()
    subtitle = print_table(window).subtitle
    for words in window.comparing.filters.words():
        assert words in subtitle
    assert len(window.comparing.filters.words()) == 2


def test_prints_what_the_view_shows_in_bands_with_repeated_headings(opened: WindowDriver) -> None:
    window = opened.window
    window.workspace.finder.box.setText("Kinburn")
    opened.settle()
    table = print_table(window)
    assert len(table.rows) == len(window.workspace.matrix.shownIssues())
    assert len(table.headings) == 9
    document: QTextDocument = print_document(table, load_theme("light"))
    text = document.toPlainText()
    assert "ukraine-2025.xlsx" in text
    assert "Filter: “Kinburn”." in text
    assert text.count("Dnipro, Black Sea and Kinburn Spit") == 2, "once in each band of columns"


def test_writes_a_pdf_of_the_view(opened: WindowDriver, tmp_path: Path) -> None:
    target = tmp_path / "view.pdf"
    opened.window.commands.printer.write_pdf(target)
    opened.settle()
    data = target.read_bytes()
    assert data.startswith(b"%PDF")
    assert data.count(b"/Type /Page\n") >= 2 or len(data) > 20_000


def test_a_pdf_that_cannot_be_written_is_told_in_one_line(
    opened: WindowDriver, tmp_path: Path
) -> None:
    opened.window.commands.printer.write_pdf(tmp_path / "nowhere" / "view.pdf")
    opened.settle()
    QApplication.processEvents()
    banner = opened.window.banners.banner("error")
    assert banner is not None
    assert "view.pdf" in banner.text


@contextmanager
def full_disk() -> Iterator[None]:
    """No file gets longer than a few bytes, as on a disk that is full."""
    resource = pytest.importorskip("resource")
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1_000, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def test_a_pdf_for_which_there_is_no_room_is_told_and_the_old_one_stays(
    opened: WindowDriver, tmp_path: Path
) -> None:
    path = tmp_path / "view.pdf"
    path.write_bytes(b"the one of before")
    window = opened.window
    with full_disk():
        window.commands.printer.write_pdf(path)
        opened.settle()
    told = window.banners.banner("error")
    assert told is not None
    assert told.text.startswith("view.pdf: cannot be written")
    assert "written" not in window.status.currentMessage()
    assert path.read_bytes() == b"the one of before"
    assert sorted(tmp_path.glob("view*")) == [path]


def test_a_cancelled_pdf_leaves_the_old_one(
    opened: WindowDriver, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "view.pdf"
    path.write_bytes(b"the one of before")
    window, begun, go_on = opened.window, threading.Event(), threading.Event()
    new_page = QPdfWriter.newPage

    def wait_first(writer: QPdfWriter) -> bool:
        begun.set()
        go_on.wait(20)
        return new_page(writer)

    monkeypatch.setattr(QPdfWriter, "newPage", wait_first)
    window.commands.printer.write_pdf(path)
    opened.wait_for(begun.is_set)
    window.status.cancel.click()
    go_on.set()
    opened.settle()
    assert path.read_bytes() == b"the one of before"
    assert sorted(tmp_path.glob("view*")) == [path]
    assert not window.status.currentMessage()


def test_the_preview_shows_the_pages_before_anything_is_printed(opened: WindowDriver) -> None:
    opened.window.workspace.finder.box.setText("Kinburn")
    opened.settle()
    opened.trigger("print_preview")
    dialog = opened.dialog(QPrintPreviewDialog)
    preview = dialog.findChild(QPrintPreviewWidget)
    assert preview is not None
    opened.wait_for(lambda: preview.pageCount() >= 2)
    dialog.reject()


def test_the_preview_paints_again_on_other_paper(opened: WindowDriver) -> None:
    opened.window.actions_["print_preview"].trigger()
    preview = opened.dialog(QPrintPreviewDialog).findChild(QPrintPreviewWidget)
    assert preview is not None
    opened.wait_for(lambda: preview.pageCount() >= 2)
    gc.collect()
    wide = preview.pageCount()
    preview.setOrientation(QPageLayout.Orientation.Portrait)
    assert preview.pageCount() != wide
    opened.dialog(QPrintPreviewDialog).reject()


def test_printing_happens_beside_the_window_and_can_be_cancelled(
    opened: WindowDriver, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window, go_on = opened.window, threading.Event()
    threads: list[threading.Thread] = []
    new_page = QPrinter.newPage

    def wait_first(printer: QPrinter) -> bool:
        threads.append(threading.current_thread())
        go_on.wait(20)
        return new_page(printer)

    monkeypatch.setattr(QPrinter, "newPage", wait_first)
    for cancelled in (True, False):
        threads.clear()
        go_on.clear()
        target = tmp_path / f"{cancelled}.pdf"
        opened.window.actions_["print"].trigger()
        dialog = opened.dialog(QPrintDialog)
        dialog.printer().setOutputFileName(str(target))
        dialog.done(QPrintDialog.DialogCode.Accepted)
        opened.wait_for(lambda: bool(threads))
        assert threads[0] is not threading.main_thread()
        if cancelled:
            window.status.cancel.click()
        go_on.set()
        opened.settle()
        assert target.is_file() is not cancelled
        assert "error" not in window.banners


@given(
    st.lists(st.lists(st.text("aé<&\"'\n\t=;|1-", max_size=9), min_size=2, max_size=2), max_size=4)
)
def test_what_is_copied_is_pasted_the_same_cell_by_cell(cells: list[list[str]]) -> None:
    """Read back by another program: Qt's own reader of rich text, and Python's of tab text."""
    cells = [["ID", "Issue"], *cells]
    document = QTextDocument()
    document.setHtml(cells_as_html(cells, header_rows=1))
    table = next(
        each for each in document.rootFrame().childFrames() if isinstance(each, QTextTable)
    )
    assert (table.rows(), table.columns()) == (len(cells), 2)
    for row, line in enumerate(cells):
        for column, text in enumerate(line):
            cell = table.cellAt(row, column)
            cursor = cell.firstCursorPosition()
            cursor.setPosition(cell.lastPosition(), QTextCursor.MoveMode.KeepAnchor)
            shown = cursor.selectedText().replace("\u2028", "\n").replace("\u2029", "\n")
            assert shown.split() == text.split()
    lines = list(csv.reader(io.StringIO(cells_as_tsv(cells)), "excel-tab"))
    assert [[text.removeprefix("'") for text in line] for line in lines] == [
        [text.removeprefix("'") for text in line] for line in cells
    ]


def test_only_the_cells_selected_are_copied(opened: WindowDriver) -> None:
    table = opened.window.workspace.matrix.table
    opened.window.workspace.matrix.goTo("MIL-01", "US28")
    shift = Qt.KeyboardModifier.ShiftModifier
    opened.press(table, Qt.Key.Key_Right, shift)
    opened.press(table, Qt.Key.Key_Down, shift)
    opened.press(table, Qt.Key.Key_C, CTRL)
    text = QGuiApplication.clipboard().mimeData().text()
    head, *rows = list(csv.reader(io.StringIO(text), "excel-tab"))
    assert head == ["ID", "Issue", "US 28-point", "E3 text"]
    assert [row[0] for row in rows] == ["MIL-01", "MIL-02"]
    assert not opened.window.isWindowModified()


@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="no program that reads PDF text")
def test_the_pdf_holds_what_the_view_shows_and_nothing_that_is_filtered_out(
    opened: WindowDriver, tmp_path: Path
) -> None:
    opened.window.workspace.finder.box.setText("Kinburn")
    opened.settle()
    shown = set(opened.window.workspace.matrix.shownIssues())
    target = tmp_path / "view.pdf"
    opened.window.commands.printer.write_pdf(target)
    opened.settle()
    done = subprocess.run(
        ["pdftotext", "-layout", str(target), "-"], capture_output=True, text=True, check=True
    )
    matrix = opened.window.workspace.matrix.matrix
    assert matrix is not None
    found = {issue.key for issue in matrix.issues if issue.id in done.stdout}
    assert shown
    assert found == shown


@pytest.mark.skipif(shutil.which("pdftoppm") is None, reason="no program that draws PDF")
def test_rows_and_columns_on_paper_are_parted_by_lines(
    opened: WindowDriver, tmp_path: Path
) -> None:
    target = tmp_path / "view.pdf"
    opened.window.commands.printer.write_pdf(target)
    opened.settle()
    command = ["pdftoppm", "-r", "100", "-f", "2", "-l", "2", "-png", "-singlefile"]
    subprocess.run([*command, str(target), str(tmp_path / "page")], check=True)
    page = QImage(str(tmp_path / "page.png")).convertToFormat(QImage.Format.Format_Grayscale8)
    grey = np.frombuffer(page.constBits(), np.uint8)
    grey = grey.reshape(page.height(), page.bytesPerLine())[:, : page.width()]
    faint = (grey > 120) & (grey < 235)
    across = np.flatnonzero(faint.mean(axis=1) > 0.85)
    down = np.flatnonzero(faint.mean(axis=0) > 0.7)
    assert len(across) >= 3, "a line below each row"
    assert len(down) >= 8, "a line beside each column"
