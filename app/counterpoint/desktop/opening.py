"""Opening a workbook step by step: read off the GUI thread, ask for a password or a mapping."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from counterpoint.desktop.comparing import AT_ONCE
from counterpoint.desktop.jobs import Job, JobRunner
from counterpoint.desktop.table.preparing import PreparedTable
from counterpoint.model.errors import (
    CounterpointError,
    EncryptedWorkbookError,
    WrongPasswordError,
)
from counterpoint.session import OpenWorkbook
from counterpoint.session.last_seen import SeenKeeper
from counterpoint.workbook.mapping import MatrixMapping
from counterpoint.workbook.progress import Progress

if TYPE_CHECKING:
    from counterpoint.desktop.dialogs.asking import PasswordDialog

__all__ = ["Opener"]

_LARGE = 400_000
"""Bytes from which a workbook may be worth a look at its first rows before all of it is read."""
_FEW_CELLS = 20_000
"""Positions up to which a workbook is shown at once and, a moment later, with its figures."""

Prepare = Callable[[OpenWorkbook, frozenset[tuple[str, str]]], PreparedTable | None]
"""Works the table's rows out: of this workbook, in which these places changed."""
_Opened = tuple[OpenWorkbook, frozenset[tuple[str, str]], PreparedTable | None]


@dataclass(frozen=True, slots=True)
class _Wanted:
    """What `Opener.open` was asked for."""

    path: Path
    author: str
    password: str | None
    mapping: MatrixMapping | None
    prepare: Prepare


class Opener(QObject):
    """Opens one workbook for one window.

    Attributes:
        path: What is being opened, while its password is asked for too; else None.

    Signals:
        started(Path): Reading began.
        previewed(LoadedWorkbook): The first rows of a large one are there, to be looked at only.
        opened(OpenWorkbook, frozenset, PreparedTable): It is read; and the places, (issue key,
            plan key), that changed since it was last open here; and its rows, None for no matrix.
        failed(CounterpointError): It cannot be opened.
        abandoned(): The user cancelled.
    """

    started = Signal(object)
    previewed = Signal(object)
    opened = Signal(object, object, object)
    failed = Signal(object)
    abandoned = Signal()

    def __init__(self, jobs: JobRunner, seen: SeenKeeper, window: QWidget) -> None:
        super().__init__(window)
        self._seen = seen
        self._jobs = jobs
        self._window = window
        self._job: Job | None = None
        self.path: Path | None = None

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
        prepare: Prepare,
    ) -> None:
        """Begin to read the workbook; a signal tells how it ended.

        `prepare` is called in the thread that reads.
        """
        self._start(_Wanted(path, author, password, mapping, prepare))

    def _start(self, wanted: _Wanted) -> None:
        self.path = wanted.path
        self.started.emit(wanted.path)
        self._job = self._jobs.start(
            self.tr("Opening {file}").format(file=wanted.path.name),
            partial(self._read, wanted),
            on_success=self._succeeded,
            on_failure=partial(self._failed, wanted),
            on_cancel=self._cancelled,
        )

    def _read(self, wanted: _Wanted, progress: Progress) -> _Opened:
        """Runs in the job's thread: the signal reaches the window through its event loop."""
        from counterpoint.workbook.opening import open_first_rows

        path, preview = wanted.path, None
        if wanted.mapping is None and path.is_file() and path.stat().st_size >= _LARGE:
            preview = open_first_rows(path, password=wanted.password)
            progress(0.01)
            if preview is not None:
                self.previewed.emit(preview)
        book = OpenWorkbook.open(
            path,
            password=wanted.password,
            mapping=wanted.mapping,
            author=wanted.author,
            progress=progress,
        )
        matrix = book.matrix
        if matrix is None:
            return book, frozenset(), None
        if preview is None and len(matrix.issues) * len(matrix.plans) <= _FEW_CELLS:
            # Something to look at while the comparison's modules are imported.
            self.previewed.emit(book.loaded)
        # Made here, these do not keep the window waiting when it shows the workbook.
        comparison = book.comparison
        if len(matrix.issues) * len(matrix.plans) ** 2 <= AT_ONCE:
            # Figures of a small matrix come with it; those of a large one follow in a job.
            _ = comparison.relative
        changed = self._seen.changed(path, matrix, book.loaded.annotations, author=wanted.author)
        return book, changed, wanted.prepare(book, changed)

    def _succeeded(self, opened: _Opened) -> None:
        self._job = self.path = None
        self.opened.emit(*opened)

    def _cancelled(self) -> None:
        self._job = self.path = None
        self.abandoned.emit()

    def _failed(self, wanted: _Wanted, error: CounterpointError) -> None:
        self._job = None
        if not isinstance(error, EncryptedWorkbookError):
            self.path = None
            self.failed.emit(error)
            return
        was_wrong = isinstance(error, WrongPasswordError)
        from counterpoint.desktop.dialogs.asking import PasswordDialog

        dialog = PasswordDialog(wanted.path.name, was_wrong, self._window)
        dialog.accepted.connect(partial(self._try_password, dialog, wanted))
        dialog.rejected.connect(self._cancelled)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _try_password(self, dialog: PasswordDialog, wanted: _Wanted) -> None:
        self._start(replace(wanted, password=dialog.password()))
