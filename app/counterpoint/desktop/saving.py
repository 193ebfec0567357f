"""Saving: off the GUI thread, with the questions that a save may raise and the proof after it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from counterpoint.desktop.banner import BannerArea, BannerKind
from counterpoint.desktop.freeing import free_slowly, large_parts
from counterpoint.desktop.jobs import JobRunner
from counterpoint.desktop.naming_files import WORKBOOK_ENDINGS, FileNamer
from counterpoint.desktop.open_book import OpenBook
from counterpoint.desktop.table import MatrixView
from counterpoint.desktop.table.preparing import PreparedTable
from counterpoint.desktop.telling import said
from counterpoint.model.errors import (
    CounterpointError,
    OpenElsewhereError,
    ReadOnlyFormatError,
    SignedWorkbookError,
)
from counterpoint.session import SaveJob, SaveOutcome
from counterpoint.workbook.loaded import LoadedWorkbook
from counterpoint.workbook.progress import Progress
from counterpoint.workbook.reports import SaveOptions, SaveReport

__all__ = ["Saver"]

Then = Callable[[], object]
Prepare = Callable[[LoadedWorkbook], PreparedTable | None]


@dataclass(frozen=True, slots=True)
class _Waiting:
    """A save that waits for the one under way; `elsewhere`, in another file than the workbook's."""

    start: Then
    elsewhere: bool


class Saver(QObject):
    """Saves one window's workbook.

    Signals:
        saved(SaveReport): The workbook is in its file.
        copied(SaveReport): A copy was written; the workbook stays with its own file.
        copy_as_xlsx_requested(): This format cannot be saved; make an .xlsx of it.
        failed(CounterpointError): Nothing was written; the edits are kept.
    """

    saved = Signal(object)
    copied = Signal(object)
    failed = Signal(object)
    copy_as_xlsx_requested = Signal()

    def __init__(
        self,
        jobs: JobRunner,
        banners: BannerArea,
        preparer: Callable[[], Prepare],
        view: MatrixView,
        namer: FileNamer,
        window: QWidget,
    ) -> None:
        """`preparer` gives what works out the rows of `view`, where a save read the file again."""
        super().__init__(window)
        self._preparer = preparer
        self._view = view
        self._jobs = jobs
        self._banners = banners
        self._namer = namer
        self._book: OpenBook | None = None
        self._busy = False
        self._waiting: list[_Waiting] = []
        self.report: SaveReport | None = None
        self.prepared: PreparedTable | None = None

    @property
    def is_busy(self) -> bool:
        """Whether a save is under way."""
        return self._busy

    def set_book(self, book: OpenBook | None) -> None:
        """Save this workbook."""
        self._book = book
        self.report = None

    def save(self, options: SaveOptions | None = None, *, then: Then | None = None) -> None:
        """Save into the workbook's own file; `then` is called once it is there.

        While another save is under way it waits for that one, which may lack the last edits.
        """
        self._save_to(None, options, then)

    def _save_to(self, target: Path | None, options: SaveOptions | None, then: Then | None) -> None:
        """Save into the file `target`, None for the workbook's own, and go on with that one."""
        book = self._book
        if book is None:
            return
        if self._busy:
            elsewhere, plain = target is not None, options is None and then is None
            if elsewhere or not plain or all(each.elsewhere for each in self._waiting):
                start = partial(self._save_to, target, options, then)
                self._waiting.append(_Waiting(start, elsewhere))
            return
        if not book.book.loaded.can_annotate:
            self.copy_as_xlsx_requested.emit()
            return
        self._start(book, target, options, then)

    def save_as(self, *, then: Then | None = None) -> None:
        """Ask for a name, save there and go on with that file."""
        if self._book is not None and not self._book.book.loaded.can_annotate:
            self.copy_as_xlsx_requested.emit()
            return
        target = self._ask_target(self.tr("Save as"))
        if target is not None:
            self._save_to(target, None, then)

    def save_copy(self) -> None:
        """Ask for a name and write a copy; the workbook stays with its own file."""
        book = self._book
        if book is not None and not book.book.loaded.can_annotate:
            self.copy_as_xlsx_requested.emit()
            return
        target = self._ask_target(self.tr("Save a copy"))
        if target is not None:
            self._copy_to(target)

    def _copy_to(self, target: Path) -> None:
        book = self._book
        if book is None:
            return
        if self._busy:
            self._waiting.append(_Waiting(partial(self._copy_to, target), elsewhere=True))
            return
        if target.resolve() == book.book.path.resolve():
            self.save()  # no copy: whoever names the workbook itself wants it saved
            return
        job = book.attempt(partial(book.book.prepare_save, target))
        if job is None:
            return
        self._busy = True
        self._jobs.start(
            self.tr("Saving {file}").format(file=target.name),
            job.run,
            on_success=self._copy_done,
            on_failure=self._failed_plainly,
            on_cancel=self._over,
        )

    def _start(
        self, book: OpenBook, target: Path | None, options: SaveOptions | None, then: Then | None
    ) -> None:
        job = book.attempt(partial(book.book.prepare_save, target, options=options))
        if job is None:
            return
        self._busy = True
        name = (target or book.book.path).name
        self._jobs.start(
            self.tr("Saving {file}").format(file=name),
            partial(_run, job, self._preparer()),
            on_success=partial(self._done, book, then),
            on_failure=partial(self._failed, target, options, then),
            on_cancel=self._over,
        )

    def _ask_target(self, title: str) -> Path | None:
        if self._book is None:
            return None
        path = self._book.book.path
        patterns = self.tr("Excel workbooks (*{suffix})").format(suffix=path.suffix)
        return self._namer.ask(title, path, patterns, path.suffix, others=WORKBOOK_ENDINGS)

    def _done(
        self, book: OpenBook, then: Then | None, done: tuple[SaveOutcome, PreparedTable | None]
    ) -> None:
        self._busy = False
        outcome, self.prepared = done
        if outcome.fresh is not None:
            free_slowly([*large_parts(book.book), *self._view.large_parts()])
        report = book.book.finish_save(outcome)
        self.report = report
        self._banners.remove("save")
        book.tell_modified()
        self.saved.emit(report)
        self.prepared = None
        if then is not None:
            then()
        self._go_on()

    def _copy_done(self, outcome: SaveOutcome) -> None:
        self._busy = False
        self._banners.remove("copy")
        self.copied.emit(outcome.report)
        self._go_on()

    def _go_on(self) -> None:
        """Do what waited for this save."""
        while self._waiting and not self._busy:
            self._waiting.pop(0).start()

    def _over(self) -> None:
        """Nothing was saved, so what waited to go the same way is not tried; other places are."""
        self._busy = False
        self._waiting = [each for each in self._waiting if each.elsewhere]
        self._go_on()

    def _failed_plainly(self, error: CounterpointError) -> None:
        self._banners.show_banner("copy", BannerKind.ERROR, said(error))
        self.failed.emit(error)
        self._over()

    def _failed(
        self,
        target: Path | None,
        options: SaveOptions | None,
        then: Then | None,
        error: CounterpointError,
    ) -> None:
        """Tell what went wrong, and offer the way on where there is one: to the same file."""
        options = options or SaveOptions()
        offers: list[tuple[str, Callable[[], None]]] = []
        if isinstance(error, SignedWorkbookError):
            again = partial(self._save_to, target, replace(options, break_signature=True), then)
            offers.append((self.tr("Save without the signature"), again))
        elif isinstance(error, OpenElsewhereError):
            again = partial(self._save_to, target, replace(options, ignore_lock=True), then)
            offers.append((self.tr("Save all the same"), again))
        else:
            again = partial(self._save_to, target, options, then)
            offers.append((self.tr("Try again"), again))
        if not isinstance(error, ReadOnlyFormatError):
            offers.append((self.tr("Save as…"), partial(self.save_as, then=then)))
        self._banners.show_banner("save", BannerKind.ERROR, said(error), offers)
        self.failed.emit(error)
        self._over()


def _run(
    job: SaveJob, prepare: Prepare, progress: Progress
) -> tuple[SaveOutcome, PreparedTable | None]:
    """In the job's thread: the save, and the table's rows where it merged what others wrote."""
    outcome = job.run(progress)
    return outcome, prepare(outcome.fresh) if outcome.fresh is not None else None
