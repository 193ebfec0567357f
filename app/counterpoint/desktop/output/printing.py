"""Copying, printing and PDF of what the table shows now."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSaveFile, Qt
from PySide6.QtGui import QGuiApplication, QPaintEngine
from PySide6.QtWidgets import QDialog, QProgressDialog, QWidget

from counterpoint.desktop.plurals import plural
from counterpoint.model import told
from counterpoint.model.errors import Cancelled, WriteRefusedError
from counterpoint.workbook.progress import Progress, part_of

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

    from counterpoint.desktop.main_window import MainWindow
    from counterpoint.desktop.output.strips import PrintTable

__all__ = ["Printer"]

_SOON_MS = 300
"""After so long the preview shows its progress, and lets the user cancel."""


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
            rows = len(cells) - 1
            text = plural(self.tr("%n row(s) copied", "", rows), rows)
            self._window.status.showMessage(text, 4000)

    def copy_rows(self) -> None:
        """Put the whole rows of the selection on the clipboard."""
        self._window.workspace.matrix.select_rows()
        self.copy_cells()

    # Paper

    def preview(self) -> None:
        """Show the pages, and print from there."""
        self._window.jobs.start(
            self.tr("Preparing the pages"),
            self._view(),
            on_success=self._show_preview,
            on_failure=self._window.notices.show_error,
        )

    def print(self) -> None:
        """Ask for a printer and print."""
        from PySide6.QtPrintSupport import QPrintDialog

        printer = self._new_printer()
        dialog = QPrintDialog(printer, self._window)
        dialog.accepted.connect(partial(self._print_on, printer))
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
            partial(_write, path, self._view(), family),
            on_success=partial(self._written, path),
            on_failure=self._window.notices.show_error,
        )

    def _view(self) -> Callable[[Progress], PrintTable]:
        from counterpoint.desktop.output.view_pages import view_to_print

        return view_to_print(self._window)

    def _new_printer(self) -> QPrinter:
        from PySide6.QtPrintSupport import QPrinter

        from counterpoint.desktop.output.pages import set_up_page

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        set_up_page(printer)
        return printer

    def _show_preview(self, table: PrintTable) -> None:
        from PySide6.QtPrintSupport import QPrintPreviewDialog

        printer = self._new_printer()
        dialog = QPrintPreviewDialog(printer, self._window)
        dialog.setWindowTitle(self.tr("Print preview"))
        # The dialog uses the printer as long as it is open, and does not keep it.
        dialog.paintRequested.connect(partial(self._paint, printer, dialog, table))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _paint(
        self, printer: QPrinter, dialog: QDialog, table: PrintTable, _same: QPrinter
    ) -> None:
        """Paint the pages in the window's thread, where the preview wants them."""
        from counterpoint.desktop.output.pages import paint_pages, paper_theme

        shown = QProgressDialog(self.tr("Preparing the pages"), self.tr("Cancel"), 0, 1000, dialog)
        shown.setWindowModality(Qt.WindowModality.WindowModal)
        shown.setMinimumDuration(_SOON_MS)

        def progress(share: float) -> None:
            shown.setValue(round(share * 1000))  # lets the window answer, too
            if shown.wasCanceled() or not self._window.isVisible():  # or another window quit
                raise Cancelled

        # The dialog prints by the same signal. What it only shows cannot be aborted: Qt crashes.
        is_shown = printer.paintEngine().type() is QPaintEngine.Type.Picture
        give_up = None if is_shown else printer.abort
        family = self._window.font().family()
        with _kept(self._window):
            try:
                paint_pages(table, paper_theme(), family, printer, progress, give_up=give_up)
            except Cancelled:
                dialog.reject()
            finally:
                shown.close()
                shown.deleteLater()

    def _print_on(self, printer: QPrinter, _same: QPrinter) -> None:
        view, family = self._view(), self._window.font().family()
        self._window.jobs.start(
            self.tr("Printing"),
            partial(_printed, view, printer, family),
            on_failure=self._window.notices.show_error,
        )

    def _written(self, path: Path, pages: int) -> None:
        text = plural(self.tr("{file} written, %n page(s)", "", pages), pages)
        text = text.format(file=path.name)
        self._window.status.showMessage(text, 8000)


@contextmanager
def _kept(window: QWidget) -> Iterator[None]:
    """Delete the window afterwards if it is closed meanwhile.

    Qt would do so as soon as events are let in, with the dialog that it is in the middle of.
    """
    attribute = Qt.WidgetAttribute.WA_DeleteOnClose
    deletes = window.testAttribute(attribute)
    window.setAttribute(attribute, False)
    try:
        yield
    finally:
        window.setAttribute(attribute, deletes)
        if deletes and not window.isVisible():
            window.deleteLater()


def _printed(
    view: Callable[[Progress], PrintTable], printer: QPrinter, family: str, progress: Progress
) -> None:
    """In the job's thread: the pages to the printer."""
    from counterpoint.desktop.output.pages import paint_pages, paper_theme

    table = view(part_of(progress, 0.0, 0.2))
    is_half = False

    def give_up() -> None:
        nonlocal is_half
        is_half = True
        printer.abort()

    share = part_of(progress, 0.2, 1.0)
    try:
        paint_pages(table, paper_theme(), family, printer, share, give_up=give_up)
    except BaseException:
        if is_half and printer.outputFileName():  # else the file of before is still there
            Path(printer.outputFileName()).unlink(missing_ok=True)
        raise


def _write(
    path: Path, view: Callable[[Progress], PrintTable], family: str, progress: Progress
) -> int:
    """Write the PDF; raises WriteRefusedError when the file cannot be written.

    What stands there is replaced once all pages are on the disk. QPdfWriter tells nobody when a
    disk is full, and who cancels keeps the file of before; QSaveFile sees to both.
    """
    file = QSaveFile(str(path))
    file.setDirectWriteFallback(True)  # a file one may write in a folder where one may not
    pages = 0
    if file.open(QSaveFile.OpenModeFlag.WriteOnly):
        try:
            pages = _write_pages(file, view, family, progress)
        except BaseException:
            file.cancelWriting()
            raise
    if not file.commit():
        reason = file.errorString()
        raise WriteRefusedError(told("cannot be written ({reason}).", reason=reason), path=path)
    return pages


def _write_pages(
    file: QSaveFile, view: Callable[[Progress], PrintTable], family: str, progress: Progress
) -> int:
    """Documents are gone when this is done: no error carries them into another thread."""
    from counterpoint.desktop.output.pages import paper_theme, write_pdf

    table = view(part_of(progress, 0.0, 0.2))
    return write_pdf(file, table, paper_theme(), family, part_of(progress, 0.2, 1.0))
