"""Opening a workbook step by step: read off the GUI thread, ask for a password or a mapping."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from counterpoint.desktop.dialogs.asking import PasswordDialog
from counterpoint.desktop.jobs import Job, JobRunner, Work
from counterpoint.model.errors import (
    CounterpointError,
    EncryptedWorkbookError,
    WrongPasswordError,
)
from counterpoint.session import OpenWorkbook
from counterpoint.workbook.mapping import MatrixMapping

__all__ = ["Opener"]


class Opener(QObject):
    """Opens one workbook for one window.

    Signals:
        started(Path): Reading began.
        opened(OpenWorkbook): It is read.
        failed(CounterpointError): It cannot be opened.
        abandoned(): The user cancelled.
    """

    started = Signal(object)
    opened = Signal(object)
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
        work = _reading(path, author, password, mapping)
        self._job = self._jobs.start(
            self.tr("Opening {file}").format(file=path.name),
            work,
            on_success=self._succeeded,
            on_failure=partial(self._failed, path, author, mapping),
            on_cancel=self._cancelled,
        )

    def _succeeded(self, book: OpenWorkbook) -> None:
        self._job = None
        self.opened.emit(book)

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
        dialog = PasswordDialog(path.name, was_wrong, self._window)
        dialog.accepted.connect(partial(self._try_password, dialog, path, author, mapping))
        dialog.rejected.connect(self.abandoned)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _try_password(
        self, dialog: PasswordDialog, path: Path, author: str, mapping: MatrixMapping | None
    ) -> None:
        self.open(path, author, password=dialog.password(), mapping=mapping)


def _reading(path: Path, author: str, password: str | None, mapping: MatrixMapping | None) -> Work:
    def work(progress: object) -> OpenWorkbook:
        return OpenWorkbook.open(
            path,
            password=password,
            mapping=mapping,
            author=author,
            progress=progress,  # type: ignore[arg-type]
        )

    return work
