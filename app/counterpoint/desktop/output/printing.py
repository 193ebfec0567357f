"""Copying, printing and PDF of what the table shows now."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSaveFile
from PySide6.QtGui import QGuiApplication

from counterpoint.model import told
from counterpoint.model.errors import WriteRefusedError
from counterpoint.workbook.progress import Progress

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

    from counterpoint.desktop.main_window import MainWindow
    from counterpoint.desktop.output.pages import PrintTable

__all__ = ["Printer"]


class Printer(QObject):
    """Gets the current view of one window out of it."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window

    # Clipboard

    def copy_cells(self) -> None:
        """Put the selected cells on the clipboard, with issue and headings around them."""
        from counterpoint.desktop.output.clipboard import table_mime

        cells = self._window.workspace.matrix.selected_table()
        if cells:
            QGuiApplication.clipboard().setMimeData(table_mime(cells, header_rows=1))
            text = self.tr("Copied rows: {rows}").format(rows=len(cells) - 1)
            self._window.status.showMessage(text, 4000)

    def copy_rows(self) -> None:
        """Put the whole rows of the selection on the clipboard."""
        self._window.workspace.matrix.select_rows()
        self.copy_cells()

    # Paper

    def preview(self) -> None:
        """Show the pages, and print from there."""
        from PySide6.QtPrintSupport import QPrintPreviewDialog

        printer = self._new_printer()
        dialog = QPrintPreviewDialog(printer, self._window)
        dialog.setWindowTitle(self.tr("Print preview"))
        dialog.paintRequested.connect(partial(self._paint, self._table()))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def print(self) -> None:
        """Ask for a printer and print."""
        from PySide6.QtPrintSupport import QPrintDialog

        dialog = QPrintDialog(self._new_printer(), self._window)
        dialog.accepted.connect(partial(self._print_from, dialog))
        dialog.finished.connect(dialog.deleteLater)
        dialog.setModal(True)
        dialog.show()

    def export_pdf(self) -> None:
        """Ask for a name and write the view as PDF."""
        book = self._window.book
        if book is None:
            return
        suggestion = book.book.path.with_suffix(".pdf")
        title, patterns = self.tr("Export as PDF"), self.tr("PDF (*.pdf)")
        path = self._window.namer.ask(title, suggestion, patterns, ".pdf")
        if path is not None:
            self.write_pdf(path)

    def write_pdf(self, path: Path) -> None:
        """Write the view as the PDF file `path`, off the GUI thread."""
        family = self._window.font().family()
        self._window.jobs.start(
            self.tr("Writing {file}").format(file=path.name),
            partial(_write, path, self._table(), family),
            on_success=partial(self._written, path),
            on_failure=self._window.notices.show_error,
        )

    def _table(self) -> PrintTable:
        from counterpoint.desktop.output.view_pages import print_table

        return print_table(self._window)

    def _new_printer(self) -> QPrinter:
        from PySide6.QtPrintSupport import QPrinter

        from counterpoint.desktop.output.pages import set_up_page

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        set_up_page(printer)
        return printer

    def _print_from(self, dialog: object) -> None:
        self._paint(self._table(), dialog.printer())  # type: ignore[attr-defined]

    def _paint(self, table: PrintTable, printer: QPrinter) -> None:
        from counterpoint.desktop.output.pages import paint_pages, print_document
        from counterpoint.desktop.theme import load_theme

        document = print_document(table, load_theme("light"), self._window.font().family())
        paint_pages(document, printer, table.title, _nothing)

    def _written(self, path: Path, pages: int) -> None:
        text = self.tr("{file} written, pages: {pages}").format(file=path.name, pages=pages)
        self._window.status.showMessage(text, 8000)


def _write(path: Path, table: PrintTable, family: str, progress: Progress) -> int:
    """Write the PDF; raises WriteRefusedError when the file cannot be written.

    What stands there is replaced once all pages are on the disk. QPdfWriter tells nobody when a
    disk is full, and who cancels keeps the file of before; QSaveFile sees to both.
    """
    from counterpoint.desktop.output.pages import write_pdf
    from counterpoint.desktop.theme import load_theme

    file = QSaveFile(str(path))
    file.setDirectWriteFallback(True)  # a file one may write in a folder where one may not
    pages = 0
    if file.open(QSaveFile.OpenModeFlag.WriteOnly):
        try:
            pages = write_pdf(file, table, load_theme("light"), family, progress)
        except BaseException:
            file.cancelWriting()
            raise
    if not file.commit():
        reason = file.errorString()
        raise WriteRefusedError(told("cannot be written ({reason}).", reason=reason), path=path)
    return pages


def _nothing(_share: float) -> None:
    """Report to nobody."""
