"""Out of the window: the clipboard, pages and PDF; nothing in them is executed anywhere."""

from __future__ import annotations

import csv
import gc
import io
import re
import shutil
import subprocess
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QItemSelectionModel, Qt
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
from PySide6.QtWidgets import QApplication, QProgressDialog
from pytestqt.qtbot import QtBot

from counterpoint.desktop.output import pages, printing
from counterpoint.desktop.output.clipboard import cells_as_html, cells_as_tsv
from counterpoint.desktop.output.pages import paint_pages, paper_theme, set_up_page
from counterpoint.desktop.output.strips import PrintCell, PrintTable, StripMaker
from counterpoint.desktop.output.view_pages import print_table
from counterpoint.desktop.table.spans import DisplayText
from counterpoint.model.errors import Cancelled
from counterpoint.workbook.progress import no_progress
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
    maker = StripMaker(table, paper_theme())
    documents = [maker.title()]
    for band in maker.bands:
        documents += [maker.headings(band), *(maker.rows(band, part) for part in maker.parts())]
    text = "\n".join(document.toPlainText() for document in documents)
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


def test_a_long_view_is_laid_out_a_few_rows_at_a_time_and_can_be_cancelled_at_each(
    opened: WindowDriver, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    table = print_table(opened.window)
    log: list[int] = []
    rows = StripMaker.rows

    def make(maker: StripMaker, band: int, part: range, **options: bool) -> QTextDocument:
        log.append(len(part))
        return rows(maker, band, part, **options)

    def report(_share: float) -> None:
        log.append(0)

    def cancel(_share: float) -> None:
        log.append(0)
        if log.count(0) == 4:
            raise Cancelled

    monkeypatch.setattr(StripMaker, "rows", make)
    writer = QPdfWriter(str(tmp_path / "view.pdf"))
    set_up_page(writer)
    assert paint_pages(table, paper_theme(), "", writer, report) > 10
    assert sum(log) == 2 * len(table.rows), "each row once in each band"
    assert 1 <= max(log) <= 8
    assert all(0 in pair for pair in pairwise(log)), "told between any two of them"
    log.clear()
    with pytest.raises(Cancelled):
        paint_pages(table, paper_theme(), "", writer, cancel)
    assert 0 < sum(log) < len(table.rows), "nothing more is laid out"


@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="no program that reads PDF text")
def test_rows_that_are_not_kept_are_painted_all_the_same(
    opened: WindowDriver, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    table, found = print_table(opened.window), []
    for kept in (400, 0):
        monkeypatch.setattr(pages, "_KEPT", kept)
        target = tmp_path / f"{kept}.pdf"
        writer = QPdfWriter(str(target))
        set_up_page(writer)
        number = paint_pages(table, paper_theme(), "", writer, no_progress)
        del writer
        command = ["pdftotext", "-bbox", str(target), "-"]
        done = subprocess.run(command, capture_output=True, text=True, check=True)
        found.append((number, re.findall(r"<(?:word|page) .*", done.stdout)))
    assert len(found[0][1]) > 1_000
    assert found[0] == found[1]


@pytest.mark.parametrize("lines", [0, 20, 40, 41, 42, 43, 44, 45, 46, 47, 48, 300])
@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="no program that reads PDF text")
def test_rows_of_any_length_are_whole_and_in_order_on_paper(
    qtbot: QtBot, tmp_path: Path, lines: int
) -> None:
    """Lines of rows that are broken between pages, and headings repeated, each once."""

    def row(number: int) -> list[PrintCell]:
        told = "\n".join(f"R{number}L{line}" for line in range(lines if number % 9 == 4 else 3))
        return [PrintCell(DisplayText(""), head=f"Row{number}"), PrintCell(DisplayText(told))]

    table = PrintTable("T", "S", ("Issue",), ("Plan",), [row(number) for number in range(30)])
    target = tmp_path / "rows.pdf"
    writer = QPdfWriter(str(target))
    set_up_page(writer)
    count = paint_pages(table, paper_theme(), "", writer, no_progress)
    del writer
    command = ["pdftotext", "-layout", str(target), "-"]
    text = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    found = re.findall(r"R(\d+)L(\d+)", text)
    wanted = [
        (str(number), str(line))
        for number in range(30)
        for line in range(lines if number % 9 == 4 else 3)
    ]
    assert found == wanted
    assert re.findall(r"Row(\d+)", text) == [str(number) for number in range(30)]
    assert text.count("Plan") == count, "headings on each page"


def test_printing_that_is_cancelled_before_it_writes_leaves_the_file_of_before(
    opened: WindowDriver, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target, begun, go_on = tmp_path / "view.pdf", threading.Event(), threading.Event()
    target.write_bytes(b"the one of before")
    rows = StripMaker.rows

    def wait_first(maker: StripMaker, band: int, part: range, **options: bool) -> QTextDocument:
        begun.set()
        go_on.wait(20)
        return rows(maker, band, part, **options)

    monkeypatch.setattr(StripMaker, "rows", wait_first)
    opened.window.actions_["print"].trigger()
    dialog = opened.dialog(QPrintDialog)
    dialog.printer().setOutputFileName(str(target))
    dialog.done(QPrintDialog.DialogCode.Accepted)
    opened.wait_for(begun.is_set)
    opened.window.status.cancel.click()
    go_on.set()
    opened.settle()
    assert target.read_bytes() == b"the one of before"


def test_a_view_without_plans_or_rows_is_a_page(qtbot: QtBot, tmp_path: Path) -> None:
    for fixed, headings in (((), ()), (("Issue",), ()), (("Issue",), ("Plan",))):
        writer = QPdfWriter(str(tmp_path / "view.pdf"))
        set_up_page(writer)
        table = PrintTable("T", "S", fixed, headings, ())
        assert paint_pages(table, paper_theme(), "", writer, no_progress) == 1


def test_a_cancelled_preview_closes_and_can_be_opened_again(
    opened: WindowDriver, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[int] = []

    def cancelled(_dialog: QProgressDialog) -> bool:
        asked.append(1)
        return len(asked) == 3

    monkeypatch.setattr(QProgressDialog, "wasCanceled", cancelled)
    window = opened.window
    window.actions_["print_preview"].trigger()
    opened.wait_for(lambda: len(asked) == 3)
    opened.settle()
    assert not [each for each in window.findChildren(QPrintPreviewDialog) if each.isVisible()]
    window.actions_["print_preview"].trigger()
    preview = opened.dialog(QPrintPreviewDialog).findChild(QPrintPreviewWidget)
    assert preview is not None
    opened.wait_for(lambda: preview.pageCount() >= 2)
    opened.dialog(QPrintPreviewDialog).reject()
    assert "error" not in window.banners


def test_a_window_that_is_closed_from_elsewhere_prepares_no_pages_any_more(
    opened: WindowDriver, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Quitting in another window: this one is in the middle of a long preview."""
    window, desktop = opened.window, opened.desktop
    made: list[int] = []
    rows = StripMaker.rows

    def make(maker: StripMaker, band: int, part: range, **options: bool) -> QTextDocument:
        made.append(len(part))
        if len(made) == 2:
            desktop.quit()
        return rows(maker, band, part, **options)

    monkeypatch.setattr(StripMaker, "rows", make)
    monkeypatch.setattr(printing, "_SOON_MS", 0)  # events are let in from the first step on
    gone: list[bool] = []
    window.destroyed.connect(lambda: gone.append(True))
    window.actions_["print_preview"].trigger()
    opened.wait_for(lambda: not desktop.windows)
    assert len(made) == 2
    opened.wait_for(lambda: gone == [True])


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


def test_cells_selected_here_and_there_are_copied_without_those_between(
    opened: WindowDriver,
) -> None:
    view = opened.window.workspace.matrix
    view.goTo("MIL-01", "US28")
    opened.settle()
    table, first = view.table, view.table.currentIndex()
    other = table.model().index(first.row() + 2, first.column() + 2)
    table.selectionModel().select(other, QItemSelectionModel.SelectionFlag.Select)
    opened.trigger("copy")
    text = QGuiApplication.clipboard().mimeData().text()
    head, *rows = list(csv.reader(io.StringIO(text), "excel-tab"))
    assert len(head) == 4, "ID, issue and the columns of two plans"
    assert [row[0] for row in rows] == ["MIL-01", view.shownIssues()[other.row()]]
    assert [[bool(cell) for cell in row[2:]] for row in rows] == [[True, False], [False, True]]
    matrix = view.matrix
    assert matrix is not None
    texts = [matrix.texts[matrix.issue_index[row[0]]] for row in rows]
    assert rows[0][2] in texts[0]
    assert rows[1][3] in texts[1]
    opened.trigger("copy_rows")
    text = QGuiApplication.clipboard().mimeData().text()
    _, *rows = list(csv.reader(io.StringIO(text), "excel-tab"))
    assert len(rows) == 2
    for row, said in zip(rows, texts, strict=True):
        assert set(filter(None, said)) <= set(row), "whole rows are whole"


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
