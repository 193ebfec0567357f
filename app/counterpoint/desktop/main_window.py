"""The main window: puts the parts together; what they do stands in their own modules."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QKeyEvent,
)
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from counterpoint.desktop.actions import BOOK_ACTIONS, Actions
from counterpoint.desktop.annotating.controller import AnnotatingController
from counterpoint.desktop.autosave import AutoSaver
from counterpoint.desktop.availability import Availability
from counterpoint.desktop.banner import BannerArea
from counterpoint.desktop.closing import ClosingAnswer, ClosingQuestion
from counterpoint.desktop.coding import CodingController
from counterpoint.desktop.commands import Commands
from counterpoint.desktop.comparing import ComparingController
from counterpoint.desktop.details.presenter import DetailsPresenter
from counterpoint.desktop.following import Follower
from counterpoint.desktop.freeing import free_slowly, large_parts
from counterpoint.desktop.going import Going
from counterpoint.desktop.jobs import JobRunner
from counterpoint.desktop.menus import Menus
from counterpoint.desktop.naming_files import FileNamer
from counterpoint.desktop.notices import Notices
from counterpoint.desktop.open_book import OpenBook
from counterpoint.desktop.opening import Opener
from counterpoint.desktop.plurals import plural
from counterpoint.desktop.preview import Preview
from counterpoint.desktop.reloading import Reloader
from counterpoint.desktop.saving import Saver
from counterpoint.desktop.showing import Showing
from counterpoint.desktop.start_screen import StartScreen
from counterpoint.desktop.status_bar import StatusBar
from counterpoint.desktop.table.places import ViewPoint
from counterpoint.desktop.table.preparing import PreparedTable
from counterpoint.desktop.table.reading import WordReading
from counterpoint.desktop.toolbar import BaselineMenu, ToolBar
from counterpoint.desktop.typed_text import is_typed_text
from counterpoint.desktop.view_memory import ViewMemory
from counterpoint.desktop.view_state import prepare_view, restore_view, view_preparer, view_state
from counterpoint.desktop.watching import DiskWatcher
from counterpoint.desktop.workspace import Workspace
from counterpoint.model.errors import CounterpointError
from counterpoint.session import OpenWorkbook
from counterpoint.workbook.loaded import LoadedWorkbook
from counterpoint.workbook.mapping import MatrixMapping

if TYPE_CHECKING:
    from counterpoint.desktop.app import Desktop

__all__ = ["MainWindow"]

_START_ACTIONS = ("open", "open_example", "new_matrix", "new_from_clipboard")


class MainWindow(QMainWindow):
    """A window with the start screen, or with one workbook.

    Signals:
        book_changed(): Another workbook, or none, is shown.
        closed(MainWindow): The window is closed for good.
    """

    book_changed = Signal()
    closed = Signal(object)

    def __init__(self, desktop: Desktop) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAcceptDrops(True)
        self.desktop = desktop
        self.book: OpenBook | None = None
        self._closing = False
        theme = desktop.appearance.theme
        self.jobs = JobRunner(self, desktop.calm)
        self.actions_ = Actions(self)
        self.banners = BannerArea(self)
        self.workspace = Workspace(self.actions_, theme, self)
        self.start = StartScreen([self.actions_[name] for name in _START_ACTIONS], self)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.start)
        self._stack.addWidget(self.workspace)
        self._lay_out()
        self.baseline_menu = BaselineMenu(self)
        self.toolbar = ToolBar(self.actions_, self.baseline_menu, self)
        self.addToolBar(self.toolbar)
        self.menus = Menus(
            self.menuBar(),
            self.actions_,
            self.baseline_menu,
            desktop.language_actions,
            self.workspace.annotations.column_actions,
        )
        self.status = StatusBar(self.jobs, self)
        self.setStatusBar(self.status)
        self._make_controllers()
        self._connect()
        self._show_book_parts()

    # Building

    def _lay_out(self) -> None:
        middle = QWidget(self)
        layout = QVBoxLayout(middle)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.banners)
        layout.addWidget(self._stack, 1)
        self.setCentralWidget(middle)
        letter, line = self.fontMetrics().averageCharWidth(), self.fontMetrics().height()
        room = self.screen().availableGeometry().size()
        width, height = letter * 220, line * 56
        last = self.desktop.settings.value("window_size")
        if isinstance(last, list) and len(last) == 2 and all(isinstance(n, int) for n in last):
            width, height = max(400, last[0]), max(300, last[1])
        self.resize(min(width, room.width()), min(height, room.height()))

    def _make_controllers(self) -> None:
        settings, workspace = self.desktop.settings, self.workspace
        reading = WordReading()
        workspace.matrix.setReading(reading)
        lines = settings.number("row_lines", workspace.matrix.rowHeightLimit())
        workspace.matrix.setRowHeightLimit(int(lines))
        self.opener = Opener(self.jobs, self.desktop.seen, self)
        preparer = partial(view_preparer, self)
        self.namer = FileNamer(self)
        self.saver = Saver(self.jobs, self.banners, preparer, workspace.matrix, self.namer, self)
        self.watcher = DiskWatcher(self)
        self.notices = Notices(self.banners, self.watcher, self)
        self.comparing = ComparingController(
            self.actions_, workspace.matrix, self.jobs, settings, self
        )
        self.annotating = AnnotatingController(
            self.actions_, workspace.details.threads, settings, reading, self
        )
        self.coding = CodingController(self.actions_, self)
        self.details = DetailsPresenter(workspace, self.comparing, self.annotating, reading, self)
        self.autosave = AutoSaver(settings, self.saver, self)
        self.showing = Showing(self)
        self.going = Going(self)
        self.reloading = Reloader(self)
        self.commands = Commands(self)
        self.following = Follower(self)
        self.availability = Availability(self)
        self.memory = ViewMemory(self)
        self._question = ClosingQuestion(self)

    def _connect(self) -> None:
        workspace, matrix = self.workspace, self.workspace.matrix
        self.opener.started.connect(self._opening)
        self.opener.previewed.connect(self._previewed)
        self.opener.opened.connect(self._opened)
        self.opener.failed.connect(self._open_failed)
        self.opener.abandoned.connect(self._show_book_parts)
        self.saver.saved.connect(self._saved)
        self.saver.failed.connect(self.desktop.stay)
        self._question.answered.connect(self._closing_answered)
        self.saver.copy_as_xlsx_requested.connect(self.commands.fresh.save_as_xlsx)
        self.notices.reload_requested.connect(self.reloading.reload)
        self.notices.save_requested.connect(partial(self.saver.save))
        self.notices.save_as_requested.connect(partial(self.saver.save_as))
        self.notices.mapping_requested.connect(self.commands.ask_mapping)
        matrix.rows_changed.connect(workspace.finder.set_counts)
        filters = self.comparing.filters
        workspace.finder.text_changed.connect(filters.set_text)
        workspace.finder.leave_requested.connect(self.going.enter_table)
        workspace.topics.topics_chosen.connect(filters.set_topics)
        workspace.plans.plans_checked.connect(self.comparing.set_plans)
        workspace.plans.baseline_requested.connect(self.comparing.set_baseline)
        self.baseline_menu.baseline_chosen.connect(self.comparing.set_baseline)
        self.comparing.topics_changed.connect(workspace.topics.set_topics)
        self.coding.told.connect(self.status.tell)
        matrix.table.key_unused.connect(self.coding.explain_key)
        self.annotating.told.connect(self.status.tell)
        self.start.open_requested.connect(self.desktop.open_path_in(self))
        self.start.forget_requested.connect(self._forget_recent)
        self.status.proof.clicked.connect(self.commands.show_proof)

    # Opening

    @property
    def path(self) -> Path | None:
        """The file that it shows, or is about to; None on the start screen."""
        if self.opener.path is not None:
            return self.opener.path
        return self.book.book.path if self.book is not None else None

    def open_path(
        self, path: Path, *, password: str | None = None, mapping: MatrixMapping | None = None
    ) -> None:
        """Open a workbook in this window, in place of what it shows."""
        settings = self.desktop.settings
        state, threshold = settings.view_state(path), self.comparing.filters.threshold
        prepare = partial(prepare_view, state, threshold)
        self.opener.open(path, settings.author, password=password, mapping=mapping, prepare=prepare)

    def _opening(self, path: Path) -> None:
        self.banners.remove("error")
        self.setWindowTitle(self.tr("Opening {file} … — Counterpoint").format(file=path.name))

    def _previewed(self, loaded: LoadedWorkbook) -> None:
        """Show the first rows of a large workbook; everything else waits for the rest."""
        if self.book is None and loaded.matrix is not None and self.opener.is_busy:
            self.workspace.matrix.setWorkbook(Preview(loaded.matrix))
            self._stack.setCurrentWidget(self.workspace)

    def _opened(
        self,
        opened: OpenWorkbook,
        changed: frozenset[tuple[str, str]],
        prepared: PreparedTable | None,
    ) -> None:
        matrix = self.workspace.matrix
        view_point = None  # what a person looked for in the first rows stays in view
        writing = self.annotating.is_writing
        if self.book is not None:
            if opened.path == self.book.book.path:
                opened.take_over(self.book.book)
            self._let_go(discard=False)
        else:
            view_point = matrix.viewPoint()
        book = OpenBook(opened, self, changed_places=changed)
        book.changed.connect(self.following.show_change)
        book.edited.connect(self.commands.name_undo)
        book.modified_changed.connect(self.setWindowModified)
        book.failed.connect(self.notices.show_refusal)
        book.changed.connect(self.notices.edit_made)
        self.desktop.settings.add_recent_file(opened.path)
        self.desktop.recent_changed()
        self.show_book(book, self.desktop.settings.view_state(opened.path), prepared, view_point)
        self.desktop.remember_session()
        if writing:
            self.annotating.write_on()
        if opened.matrix is None or not opened.loaded.mapping_is_certain:
            self.commands.ask_mapping()

    def _open_failed(self, error: CounterpointError) -> None:
        self._show_book_parts()
        self.notices.show_error(error)

    def show_book(
        self,
        book: OpenBook | None,
        state: dict[str, object] | None = None,
        prepared: PreparedTable | None = None,
        point: ViewPoint | None = None,
    ) -> None:
        """Show this workbook everywhere; the same one again after it was read again.

        `point` is what a person looks at, to be looked at again.
        """
        with self.workspace.matrix.together():
            self._show_parts(book, state, prepared)
        if point is not None:
            self.workspace.matrix.returnTo(point)

    def _show_parts(
        self,
        book: OpenBook | None,
        state: dict[str, object] | None,
        prepared: PreparedTable | None,
    ) -> None:
        same = book is self.book
        self.book = book
        self.saver.set_book(book)
        self.notices.set_book(book)
        self.annotating.set_book(book)
        self.coding.set_book(book)
        self.details.set_book(book)
        self.comparing.set_book(book, prepared)
        self.watcher.set_book(book)
        self.autosave.set_book(book)
        self.memory.set_book(book)
        if book is not None:
            self.following.show_annotations()
            if state:
                restore_view(state, self)
            filters = self.comparing.filters
            if filters.is_on and not same:
                self.notices.filter_restored(filters.words(), self.actions_["clear_filters"])
            if not self.workspace.matrix.currentPlace()[0]:
                self.workspace.matrix.goTo(self.workspace.matrix.firstShown())
        self._show_book_parts()
        if book is not None:
            if not same or not self._is_used():
                self.workspace.matrix.setFocus()
            self.annotating.restore_draft((state or {}).get("draft"))
        self.book_changed.emit()

    def _is_used(self) -> bool:
        """Whether the keyboard is at work in the workspace: letters that somebody types into an
        annotation would give stances if the table took it away."""
        focus = self.focusWidget()
        return focus is not None and self.workspace.isAncestorOf(focus)

    def _show_book_parts(self) -> None:
        """Start screen or workspace, title, and which actions can be used."""
        book = self.book
        self.actions_.enable(BOOK_ACTIONS, book is not None)
        self._stack.setCurrentWidget(self.workspace if book is not None else self.start)
        self.toolbar.setVisible(book is not None)
        if book is None:
            self.workspace.matrix.setWorkbook(None)  # a preview may stand there
            self.setWindowTitle("Counterpoint")
            self.setWindowModified(False)
            self.start.set_recent(self.desktop.settings.recent_files)
            self.status.clear_facts()
            self.actions_.enable(("undo", "redo", "proof"), False)
            self.coding.set_place("", "")
            self.annotating.set_place("", "")
            return
        self.setWindowTitle(f"{book.book.path.name}[*] — Counterpoint")
        self.setWindowFilePath(str(book.book.path))
        self.setWindowModified(book.book.modified)
        self.actions_["proof"].setEnabled(self.saver.report is not None)
        self.commands.name_undo()
        self.commands.show_facts()
        self.following.show_sort()
        self.availability.show()

    # What changed

    def _saved(self) -> None:
        report = self.saver.report
        book = self.book
        if report is None or book is None:
            return
        self.desktop.settings.add_recent_file(book.book.path)
        self.desktop.recent_changed()
        self.watcher.set_book(book)
        if report.merged:
            point = self.workspace.matrix.viewPoint()
            self.show_book(book, view_state(self), self.saver.prepared, point)
            self.saver.report = report
        untouched = report.parts_untouched
        line = self.tr("Saved and verified: %n part(s) untouched, {written} written", "", untouched)
        written = len(report.parts_written)
        self.status.set_proof(plural(line, untouched).format(written=written))
        self.notices.saved(report.messages)
        self.desktop.remember_session()
        self._show_book_parts()

    def _forget_recent(self, path: Path) -> None:
        self.desktop.settings.forget_recent_file(path)
        self.desktop.recent_changed()

    # Closing

    def _let_go(self, *, discard: bool) -> None:
        """Remember how the workbook was viewed, and let go of it."""
        book = self.book
        if book is None:
            return
        if discard:
            self.annotating.discard_draft()
        self.memory.keep_now()
        self.desktop.remember_seen(book.book)
        free_slowly([*large_parts(book.book), *self.workspace.matrix.large_parts()])
        book.close(discard=discard)
        self.show_book(None)
        book.deleteLater()

    def event(self, event: QEvent) -> bool:
        if is_typed_text(event, self.focusWidget()):
            event.accept()
            return True
        return super().event(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        unsaved = self.book is not None and self.book.book.modified
        if not self._closing and (unsaved or self.annotating.composer_has_text):
            event.ignore()
            self._question.ask(self.book.book.path.name if self.book is not None else "")
            return
        self.desktop.about_to_close()
        self.desktop.settings.set("window_size", [self.width(), self.height()])
        self.jobs.stop_all()
        self._let_go(discard=self._closing)
        self.closed.emit(self)
        event.accept()

    def _closing_answered(self, answer: ClosingAnswer) -> None:
        if answer is ClosingAnswer.DISCARD:
            self._closing = True
            self.close()
        elif answer is ClosingAnswer.SAVE and self.annotating.commit_draft():
            self.saver.save(then=self.close)
        else:
            self.desktop.stay()

    # Files dropped on the window

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            self.start.set_drop_active(True)
            _take_as_copy(event)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self.start.set_drop_active(False)
        super().dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        self.start.set_drop_active(False)
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        for path in paths:
            self.desktop.open_path(path, self)
        _take_as_copy(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.actions_["reading_mode"].isChecked():
            self.actions_["reading_mode"].trigger()
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and self.isActiveWindow():
            self.watcher.look()


def _take_as_copy(event: QDropEvent) -> None:
    """Take what is dropped, and let it be where it is: who moves files removes what was taken."""
    event.setDropAction(Qt.DropAction.CopyAction)
    event.accept()
