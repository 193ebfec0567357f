"""Opening a workbook step by step: read off the GUI thread, ask for a password or a mapping."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from counterpoint.desktop.comparing import AT_ONCE
from counterpoint.desktop.jobs import Job, JobRunner
from counterpoint.desktop.table.heights import text_lengths
from counterpoint.model.errors import (
    CounterpointError,
    EncryptedWorkbookError,
    WrongPasswordError,
)
from counterpoint.session import OpenWorkbook
from counterpoint.session.last_seen import LastSeen
from counterpoint.workbook.mapping import MatrixMapping
from counterpoint.workbook.progress import Progress

if TYPE_CHECKING:
    from counterpoint.desktop.dialogs.asking import PasswordDialog

__all__ = ["Opener"]

_LARGE = 400_000
"""Bytes from which a workbook may be worth a look at its first rows before all of it is read."""


class Opener(QObject):
    """Opens one workbook for one window.

    Signals:
        started(Path): Reading began.
        previewed(LoadedWorkbook): The first rows of a large one are there, to be looked at only.
        opened(OpenWorkbook, frozenset): It is read; and the places, (issue key, plan key), that
            changed since it was last open here.
        failed(CounterpointError): It cannot be opened.
        abandoned(): The user cancelled.
    """

    started = Signal(object)
    previewed = Signal(object)
    opened = Signal(object, object)
    failed = Signal(object)
    abandoned = Signal()

    def __init__(self, jobs: JobRunner, window: QWidget) -> None:
        super().__init__(window)
        self._jobs = jobs
        self._window = window
        self._job: Job | None = None

    @property
    def is_busy(self) -> bool:
        """Whether a workbook is being opened."""
        return self._job is not None

    def open(
        self,
        path: Path,
        author: str,
        *,
        password: str | None = None,
        mapping: MatrixMapping | None = None,
    ) -> None:
        """Begin to read the workbook; a signal tells how it ended."""
        self.started.emit(path)
        work = partial(self._read, path, author, password, mapping)
        self._job = self._jobs.start(
            self.tr("Opening {file}").format(file=path.name),
            work,
            on_success=self._succeeded,
            on_failure=partial(self._failed, path, author, mapping),
            on_cancel=self._cancelled,
        )

    def _read(
        self,
        path: Path,
        author: str,
        password: str | None,
        mapping: MatrixMapping | None,
        progress: Progress,
    ) -> tuple[OpenWorkbook, frozenset[tuple[str, str]]]:
        """Runs in the job's thread: the signal reaches the window through its event loop."""
        from counterpoint.workbook.opening import open_first_rows

        preview = None
        if mapping is None and path.is_file() and path.stat().st_size >= _LARGE:
            preview = open_first_rows(path, password=password)
            progress(0.01)
            if preview is not None:
                self.previewed.emit(preview)
        book = OpenWorkbook.open(
            path, password=password, mapping=mapping, author=author, progress=progress
        )
        changed: frozenset[tuple[str, str]] = frozenset()
        if book.matrix is not None:
            # Made here, these do not keep the window waiting when it shows the workbook; and a
            # small one is looked at while the comparison's modules are imported.
            text_lengths(book.matrix)
            if preview is None:
                self.previewed.emit(book.loaded)
            comparison = book.comparison
            if len(book.matrix.issues) * len(book.matrix.plans) ** 2 <= AT_ONCE:
                # Figures of a small matrix come with it; those of a large one follow in a job.
                _ = comparison.relative
            changed = LastSeen().changed(path, book.matrix, book.loaded.annotations, author=author)
        return book, changed

    def _succeeded(self, result: tuple[OpenWorkbook, frozenset[tuple[str, str]]]) -> None:
        self._job = None
        self.opened.emit(*result)

    def _cancelled(self) -> None:
        self._job = None
        self.abandoned.emit()

    def _failed(
        self, path: Path, author: str, mapping: MatrixMapping | None, error: CounterpointError
    ) -> None:
        self._job = None
        if not isinstance(error, EncryptedWorkbookError):
            self.failed.emit(error)
            return
        was_wrong = isinstance(error, WrongPasswordError)
        from counterpoint.desktop.dialogs.asking import PasswordDialog

        dialog = PasswordDialog(path.name, was_wrong, self._window)
        dialog.accepted.connect(partial(self._try_password, dialog, path, author, mapping))
        dialog.rejected.connect(self.abandoned)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _try_password(
        self, dialog: PasswordDialog, path: Path, author: str, mapping: MatrixMapping | None
    ) -> None:
        self.open(path, author, password=dialog.password(), mapping=mapping)
