"""From "where is the matrix?" to the workbook read that way; and the check of the workbook."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from counterpoint.desktop.banner import BannerKind
from counterpoint.desktop.open_book import OpenBook
from counterpoint.desktop.telling import said
from counterpoint.model import Message, told
from counterpoint.model.errors import CounterpointError
from counterpoint.workbook.loaded import LoadedWorkbook, Problem
from counterpoint.workbook.mapping import MatrixProposal
from counterpoint.workbook.progress import Progress

if TYPE_CHECKING:
    from counterpoint.desktop.dialogs.mapping import MappingDialog
    from counterpoint.desktop.main_window import MainWindow
    from counterpoint.workbook.reading.grid import WorkbookGrids

__all__ = ["MappingFlow"]

_TOPIC = "mapping"
"""Of the banner that tells of a choice to be saved."""
_DOUBT = "doubt"
"""Of the banner that tells of rows and columns that may be read wrongly."""


class MappingFlow(QObject):
    """Reads the sheets of the workbook when they are needed, and only then."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._sheets_for: Path | None = None
        self._book: OpenBook | None = None
        self._doubt = ""
        self._guesses: tuple[MatrixProposal, ...] = ()
        window.book_changed.connect(self._add_sheets)
        window.book_changed.connect(self._tell_choice)
        window.saver.saved.connect(self._tell_choice)
        window.book_changed.connect(self._tell_doubt)
        window.saver.saved.connect(self._tell_doubt)
        window.opener.failed.connect(self._forget_sheets)
        window.opener.abandoned.connect(self._forget_sheets)

    def ask(self) -> None:
        """Read the sheets, then let the user say where the matrix is."""
        book = self._window.book
        if book is None:
            return
        loaded = book.book.loaded
        self._window.jobs.start(
            self.tr("Reading the sheets"),
            partial(_read_sheets, loaded, book.book.password),
            on_success=partial(self._show, loaded),
            on_failure=self._failed,
        )

    def check(self) -> None:
        """Look for problems and list them."""
        book = self._window.book
        if book is None:
            return
        self._window.jobs.start(
            self.tr("Checking the workbook"),
            partial(_find_problems, book.book.loaded, book.book.password),
            on_success=self._show_problems,
            on_failure=self._failed,
        )
        actions, views = self._window.actions_, self._window.workspace.views
        actions["view_problems"].setChecked(True)
        views.setCurrentIndex(2)

    def _show(
        self, loaded: LoadedWorkbook, read: tuple[WorkbookGrids, tuple[MatrixProposal, ...]]
    ) -> None:
        sheets, proposals = read
        window = self._window
        if window.book is None or window.book.book.loaded is not loaded:
            return
        from counterpoint.desktop.dialogs.mapping import MappingDialog

        dialog = MappingDialog(
            sheets.names,
            sheets.__getitem__,
            proposals,
            loaded.mapping,
            window.desktop.appearance.theme,
            window,
        )
        if loaded.can_annotate:
            dialog.offer_sheets(window.book.book.missing_sheets)
        dialog.accepted.connect(partial(self._take, dialog))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _take(self, dialog: MappingDialog) -> None:
        book = self._window.book
        if book is not None:
            self._sheets_for = book.book.path if dialog.sheets_wanted() else None
            self._window.open_path(
                book.book.path, password=book.book.password, mapping=dialog.mapping()
            )

    def _add_sheets(self) -> None:
        """The workbook is open by the mapping that was chosen: ask it for the sheets too."""
        book = self._window.book
        if book is None or self._sheets_for is None:
            return
        path, self._sheets_for = self._sheets_for, None
        if book.book.path == path and book.book.matrix is not None:
            self._window.actions_["companion_sheets"].trigger()

    def _tell_choice(self) -> None:
        """Offer to save a choice that is not in the workbook yet: closing asks about edits only,
        and without a save everybody has to choose again."""
        book, banners = self._window.book, self._window.banners
        if book is None or not book.book.mapping_to_keep:
            banners.remove(_TOPIC)
            return
        text = self.tr("The choice of rows and columns is kept in the workbook with the next save.")
        save = partial(self._window.saver.save)
        banners.show_banner(_TOPIC, BannerKind.INFO, text, [(self.tr("Save now"), save)])

    def _tell_doubt(self) -> None:
        """Say that what the file holds since it changed is read by a guess, such as the roles of
        columns that came. Nobody who is at work is stopped by a dialog for it; when a workbook is
        opened, the dialog asks."""
        book = self._window.book
        loaded = book.book.loaded if book is not None else None
        guesses = loaded.proposals if loaded is not None else ()
        if book is not self._book:
            self._book, self._doubt = book, ""
        elif guesses is not self._guesses and loaded is not None and loaded.matrix is not None:
            self._doubt = _doubt_about(loaded) or self._doubt
        self._guesses = guesses
        if book is None or not self._doubt:
            self._window.banners.remove(_DOUBT)
            return
        text = self.tr("{file} changed. How its rows and columns are read is a guess: {reason}.")
        banner = self._window.banners.show_banner(
            _DOUBT,
            BannerKind.WARNING,
            text.format(file=book.book.path.name, reason=said(self._doubt)),
            [(self.tr("Rows and columns…"), self.ask)],
        )
        banner.closed.connect(self._answered)

    def _answered(self) -> None:
        self._doubt = ""

    def _forget_sheets(self) -> None:
        self._sheets_for = None

    def _show_problems(self, problems: tuple[Problem, ...]) -> None:
        self._window.workspace.problems.set_problems(problems)

    def _failed(self, error: CounterpointError) -> None:
        self._window.notices.show_error(error)


def _doubt_about(loaded: LoadedWorkbook) -> str:
    """What speaks against the guess by which a workbook is read; '' where it is certain."""
    if loaded.mapping_is_certain or not loaded.proposals:
        return ""
    for reason in loaded.proposals[0].reasons:
        if isinstance(reason, Message) and reason.template == "Against: {reason}.":
            doubt: str = reason.values["reason"]
            return doubt
    return told("nothing tells for sure")


def _read_sheets(
    loaded: LoadedWorkbook, password: str | None, progress: Progress
) -> tuple[WorkbookGrids, tuple[MatrixProposal, ...]]:
    """The workbook's sheets as grids, all read, and all matrices that they seem to hold: none
    were looked for when the workbook opened as Counterpoint's own format or by a stored choice."""
    from counterpoint.workbook.layout import propose_matrices
    from counterpoint.workbook.reading.opened import open_sheets

    with open_sheets(loaded.path, password=password, progress=progress) as opened:
        for name in opened.grids.names:
            _ = opened.grids[name]
        return opened.grids, loaded.proposals or propose_matrices(opened.grids)


def _find_problems(
    loaded: LoadedWorkbook, password: str | None, progress: Progress
) -> tuple[Problem, ...]:
    from counterpoint.session.checking import check_workbook

    return check_workbook(loaded, password=password, progress=progress)
