"""Keeps how a workbook is viewed while it is open too: a crash loses some seconds of it at most."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer

from counterpoint.desktop.jobs import Job
from counterpoint.desktop.open_book import OpenBook
from counterpoint.desktop.view_state import REMEMBERED_ACTIONS, view_state
from counterpoint.session import Settings
from counterpoint.workbook.progress import Progress

if TYPE_CHECKING:
    from counterpoint.desktop.main_window import MainWindow

__all__ = ["ViewMemory"]

_AFTER_MS = 3_000
"""So long after a change it is written: whoever walks through the rows causes few writes."""


class ViewMemory(QObject):
    """Writes the view state of one window's workbook: soon after a change, and when it closes.

    The file is written in another thread, since a settings folder may lie on a slow drive.
    """

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._settings = window.desktop.settings
        self._book: OpenBook | None = None
        self._path: Path | None = None
        self._kept: dict[str, Any] = {}
        self._job: Job | None = None
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_AFTER_MS)
        self._soon.timeout.connect(self._write)
        self._connect(window)

    def set_book(self, book: OpenBook | None) -> None:
        """Remember how this workbook is viewed from now on."""
        if book is not None and book is self._book:
            return  # it was read again
        self._soon.stop()
        self._wait()
        self._book = book
        self._path = book.book.path if book is not None else None
        self._kept = self._settings.view_state(self._path) if self._path is not None else {}

    def keep_now(self) -> None:
        """Write at once: the workbook is about to be let go."""
        self._soon.stop()
        self._wait()
        self._leave_no_copy()
        state = self._state()
        if state is not None and self._path is not None:
            self._settings.set_view_state(self._path, state)

    def note(self, *_: object) -> None:
        """Something about the view is different."""
        if self._book is not None and not self._soon.isActive():
            self._soon.start()

    # Inside

    def _connect(self, window: MainWindow) -> None:
        matrix, comparing, workspace = window.workspace.matrix, window.comparing, window.workspace
        composer = workspace.details.threads.composer
        for signal in (
            matrix.place_changed,
            matrix.rows_changed,
            matrix.sort_changed,
            matrix.layout_edited,
            workspace.annotations.layout_edited,
            comparing.filters.changed,
            comparing.plans_changed,
            comparing.baseline_changed,
            workspace.splitter.splitterMoved,
            workspace.details.splitter.splitterMoved,
            composer.text.textChanged,
            composer.kind.currentIndexChanged,
            composer.closed,
            *(window.actions_[name].toggled for name in REMEMBERED_ACTIONS),
        ):
            signal.connect(self.note)

    def _state(self) -> dict[str, Any] | None:
        """What is to be remembered now; None where there is nothing.

        Of a workbook without a matrix only what is half written is worth keeping.
        """
        book = self._book
        if book is None or self._path is None:
            return None
        if book.book.matrix is not None:
            return view_state(self._window)
        draft = self._window.annotating.draft_state()
        return self._settings.view_state(self._path) | {"draft": draft}

    def _write(self) -> None:
        if self._job is not None:
            self._soon.start()
            return
        self._leave_no_copy()
        state = self._state()
        if state is None or self._path is None or state == self._kept:
            return
        self._kept = state
        self._job = Job("", partial(_kept, self._settings, self._path, state), self)
        self._job.finished.connect(self._written)
        self._job.start()

    def _leave_no_copy(self) -> None:
        """The workbook goes on under another name: what is half written goes with it."""
        book, path = self._book, self._path
        if book is None or path is None or book.book.path == path:
            return
        if self._kept.get("draft") is not None:
            self._settings.set_view_state(path, self._kept | {"draft": None})
        self._path, self._kept = book.book.path, {}

    def _written(self) -> None:
        if self._job is not None:
            self._job.deleteLater()
            self._job = None

    def _wait(self) -> None:
        if self._job is not None:
            self._job.wait()


def _kept(settings: Settings, path: Path, state: dict[str, Any], _progress: Progress) -> None:
    settings.set_view_state(path, state)
