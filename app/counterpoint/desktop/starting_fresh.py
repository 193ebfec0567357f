"""New workbooks from the window: an empty matrix, a table from the clipboard, a copy as .xlsx."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject
from PySide6.QtGui import QGuiApplication

from counterpoint.model import told
from counterpoint.model.errors import TablesError
from counterpoint.workbook.mapping import MatrixMapping
from counterpoint.workbook.progress import Progress

if TYPE_CHECKING:
    from counterpoint.desktop.dialogs.new_matrix import NewMatrix, NewMatrixDialog
    from counterpoint.desktop.main_window import MainWindow
    from counterpoint.workbook.reading.grid import SheetGrid

__all__ = ["FreshStarter"]


class FreshStarter(QObject):
    """Asks what a new workbook shall hold, makes it off the GUI thread and opens it."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window

    def ask_new_matrix(self) -> None:
        """Ask for plans, topics and presets, then for a name."""
        from counterpoint.desktop.dialogs.new_matrix import NewMatrixDialog

        dialog = NewMatrixDialog(self._window)
        dialog.accepted.connect(partial(self._take_new, dialog))
        dialog.rejected.connect(dialog.deleteLater)
        dialog.open()

    def from_clipboard(self) -> None:
        """Make a workbook from the table on the clipboard."""
        # A platform may give none at all for an empty clipboard.
        mime = QGuiApplication.clipboard().mimeData() or QMimeData()
        html = mime.html() if mime.hasHtml() else ""
        text = mime.text() if mime.hasText() else ""
        if not html and not text:
            self._window.notices.show_error(
                TablesError(
                    told("The clipboard holds no table. Copy one in Word or on a web page.")
                )
            )
            return
        # Nobody is asked for the name of a file that cannot be made.
        self._window.jobs.start(
            self.tr("Reading what was copied"),
            partial(_read_pasted, html, text),
            on_success=self._take_pasted,
            on_failure=self._window.notices.show_error,
        )

    def _take_pasted(self, grid: SheetGrid) -> None:
        target = self._ask_target(self.tr("Save the new workbook"), self.tr("Pasted table"))
        if target is not None:
            self._make(target, partial(_make_pasted, grid, target))

    def save_as_xlsx(self) -> None:
        """Make an .xlsx of a file that cannot hold annotations: all its sheets, as they look."""
        book = self._window.book
        if book is None:
            return
        source = book.book.path
        target = self._ask_target(self.tr("Save as .xlsx"), source.stem, source.parent)
        if target is not None:
            mapping, password = book.book.loaded.mapping, book.book.password
            work = partial(_make_copy, source, mapping, password, target)
            self._make(target, work, password=password)

    def _take_new(self, dialog: NewMatrixDialog) -> None:
        wanted = dialog.matrix()
        target = self._ask_target(
            self.tr("Save the new workbook"), wanted.title or self.tr("New matrix")
        )
        if target is None:
            dialog.open()  # with the plans and topics as they were typed
            return
        dialog.deleteLater()
        self._make(target, partial(_make_blank, wanted, target))

    def _ask_target(self, title: str, name: str, folder: Path | None = None) -> Path | None:
        suggestion = (folder or Path.home()) / f"{name}.xlsx"
        patterns = self.tr("Excel workbooks (*.xlsx)")
        return self._window.namer.ask(title, suggestion, patterns, ".xlsx")

    def _make(self, target: Path, work: partial[None], *, password: str | None = None) -> None:
        """Do the work in a job, then open what it made, with the password that it is given."""
        self._window.jobs.start(
            self.tr("Making {file}").format(file=target.name),
            work,
            on_success=partial(self._made, target, password),
            on_failure=self._window.notices.show_error,
        )

    def _made(self, target: Path, password: str | None, _result: object) -> None:
        window = self._window
        read_only = window.book is not None and not window.book.book.loaded.can_annotate
        if read_only and window.book is not None and window.book.book.path.stem == target.stem:
            # In place of the file that it was made from.
            window.open_path(target, password=password)
        else:
            window.desktop.open_path(target, window)


def _make_blank(wanted: NewMatrix, target: Path, progress: Progress) -> None:
    from counterpoint.workbook.making import make_blank

    progress(0.1)
    # The file dialog has asked about replacing an existing file.
    make_blank(
        target,
        plans=wanted.plans,
        topics=wanted.topics,
        preset=wanted.preset,
        scale=wanted.scale,
        title=wanted.title,
        overwrite=True,
    )


def _read_pasted(html: str, text: str, progress: Progress) -> SheetGrid:
    from counterpoint.workbook.making import table_from_html, table_from_tsv

    progress(0.1)
    try:
        return table_from_html(html) if html else table_from_tsv(text)
    except TablesError:
        if not html or not text:
            raise
        return table_from_tsv(text)  # an editor's HTML may hold the table as plain lines


def _make_pasted(grid: SheetGrid, target: Path, progress: Progress) -> None:
    from counterpoint.workbook.making import make_from_table

    progress(0.1)
    make_from_table(grid, target, overwrite=True)


def _make_copy(
    source: Path,
    mapping: MatrixMapping | None,
    password: str | None,
    target: Path,
    progress: Progress,
) -> None:
    from counterpoint.workbook.reading.plain_copy import save_as_xlsx

    save_as_xlsx(source, target, password=password, mapping=mapping, progress=progress)
