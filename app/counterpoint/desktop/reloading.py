"""Reading the open workbook again, all that takes long in another thread."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from counterpoint.desktop.freeing import free_slowly, large_parts
from counterpoint.desktop.open_book import OpenBook
from counterpoint.desktop.table.preparing import PreparedTable
from counterpoint.desktop.view_state import view_preparer, view_state
from counterpoint.model.errors import CounterpointError
from counterpoint.session import ReloadJob
from counterpoint.workbook.loaded import LoadedWorkbook
from counterpoint.workbook.progress import Progress

if TYPE_CHECKING:
    from counterpoint.desktop.main_window import MainWindow

__all__ = ["Reloader"]


class Reloader(QObject):
    """Reads one window's workbook again; unsaved edits are kept and merged."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window

    def reload(self) -> None:
        """Begin to read; the window shows what is new when it is there."""
        window, book = self._window, self._window.book
        if book is None:
            return
        window.watcher.pause()
        window.jobs.start(
            self.tr("Reading {file} again").format(file=book.book.path.name),
            partial(_read, book.book.prepare_reload(), view_preparer(window)),
            on_success=partial(self._reloaded, book),
            on_failure=self._failed,
            on_cancel=self._cancelled,
        )

    def _reloaded(self, book: OpenBook, read: tuple[LoadedWorkbook, PreparedTable | None]) -> None:
        window = self._window
        if book is not window.book:
            return
        fresh, prepared = read
        state, point = view_state(window), window.workspace.matrix.viewPoint()
        free_slowly([*large_parts(book.book), *window.workspace.matrix.large_parts()])
        messages = book.book.finish_reload(fresh)
        window.show_book(book, state, prepared, point)
        for number, message in enumerate(messages):
            window.notices.show_line(f"merged-{number}", message)

    def _failed(self, error: CounterpointError) -> None:
        self._window.notices.show_error(error)
        self._cancelled()

    def _cancelled(self) -> None:
        self._window.watcher.set_book(self._window.book)


def _read(
    job: ReloadJob,
    prepare: Callable[[LoadedWorkbook], PreparedTable | None],
    progress: Progress,
) -> tuple[LoadedWorkbook, PreparedTable | None]:
    """In the job's thread: the file, and the table's rows."""
    fresh = job.run(progress)
    return fresh, prepare(fresh)
