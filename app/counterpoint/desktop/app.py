"""The application: starts Qt, keeps the windows, opens what it was asked to open."""

from __future__ import annotations

import gc
import shutil
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from functools import partial
from importlib.resources import as_file
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QObject, QPoint, QTimer
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QApplication

from counterpoint import __version__
from counterpoint.desktop.appearance import Appearance
from counterpoint.desktop.asides import Aside, answer_within
from counterpoint.desktop.calm import Calm
from counterpoint.desktop.languages import LANGUAGES, install_language
from counterpoint.desktop.main_window import MainWindow
from counterpoint.desktop.rendering import paint_in_one_thread
from counterpoint.model import told
from counterpoint.model.errors import CounterpointError, WriteRefusedError
from counterpoint.resources import workbook_resource
from counterpoint.session import OpenWorkbook, Settings
from counterpoint.session.last_seen import SeenKeeper

__all__ = ["Desktop", "run"]

_COLLECT_AFTER_MS = 2_000
_STEP = 30
"""Pixels from one new window to the next, to the right and down."""
_AT_MOST_S = 0.25
"""So long opening waits to hear whether a file is open already under another name, in seconds."""
_TURN_S = 0.0005
"""How long a thread that works may keep Python while the window's waits, in seconds.

Painting a frame gives Python away and takes it back dozens of times. With the usual 5 ms it
waits that often that long for a workbook that is being read.
"""
_EXAMPLE = "ukraine-2025.xlsx"


class Desktop(QObject):
    """All windows of one run, and what they share: settings, looks, recent files."""

    def __init__(self, application: QApplication, settings: Settings) -> None:
        super().__init__(application)
        self._application = application
        self.settings = settings
        self.language = install_language(settings, self)
        self.appearance = Appearance(application, settings)
        self.calm = Calm()
        self.seen = SeenKeeper()
        self.language_actions = self._make_language_actions()
        self.windows: list[MainWindow] = []
        self._quitting = False
        self._aside = Aside(self)
        self._aside.answered.connect(self._restore)

    # Windows

    def new_window(self, _checked: bool = False) -> MainWindow:
        """Show another window, with the start screen."""
        self._quitting = False
        window = MainWindow(self)
        window.closed.connect(self._forget_window)
        self.windows.append(window)
        if len(self.windows) > 1:
            last = self.windows[-2]
            window.resize(last.size())
            window.move(_beside(last))
        window.show()
        return window

    def open_path(self, path: Path, beside: MainWindow | None = None) -> None:
        """Open a workbook: in the window that has it, in an empty one, else in a new one."""
        window = self._window_of(path)
        if window is not None:
            window.raise_()
            window.activateWindow()
            return
        chosen = beside or (self.windows[-1] if self.windows else None)
        if chosen is None or chosen.path is not None:
            chosen = self.new_window()
        chosen.open_path(path)

    def shows_elsewhere(self, path: Path, window: MainWindow) -> bool:
        """Whether another window than this one shows the file, or is about to."""
        return self._window_of(path, besides=window) is not None

    def _window_of(self, path: Path, besides: MainWindow | None = None) -> MainWindow | None:
        """The window that shows this file, under whatever name, or is about to."""
        shown = {w: w.path for w in self.windows if w.path is not None and w is not besides}
        names = [window for window, other in shown.items() if other.absolute() == path.absolute()]
        if names or not shown:
            return names[0] if names else None
        # A drive that hangs is no reason to stand still: then it counts as another file.
        places = list(shown.values())
        same = answer_within(_AT_MOST_S, partial(_same_file_among, path, places), -1)
        return list(shown)[same] if same >= 0 else None

    def open_path_in(self, window: MainWindow) -> Callable[[Path], None]:
        """A slot that opens workbooks beside or in `window`."""
        return partial(self.open_path, beside=window)

    def open_example(self, window: MainWindow, _checked: bool = False) -> None:
        """Ask where a copy of the example shall lie, make and open it: the original stays new."""
        target = window.namer.ask(
            self.tr("Where shall your copy of the example lie?"),
            Path.home() / _EXAMPLE,
            self.tr("Excel workbooks (*.xlsx)"),
            ".xlsx",
        )
        if target is None:
            return
        try:
            with as_file(workbook_resource(_EXAMPLE)) as example:
                shutil.copyfile(example, target)
        except OSError as problem:
            error = WriteRefusedError(
                told("cannot be written ({reason}).", reason=problem.strerror), path=target
            )
            window.notices.show_error(error)
            return
        self.open_path(target, window)

    def quit(self, _checked: bool = False) -> None:
        """Close all windows; one that has something to ask stays until that is answered."""
        self.remember_session()
        self._quitting = True
        for window in list(self.windows):
            window.close()

    def stay(self) -> None:
        """A window that was asked to close stays, and so does the app."""
        self._quitting = False

    # What is remembered

    def restore_session(self) -> bool:
        """Open the workbooks of the last time again that are still there; False without any.

        Each is opened once its drive has said that it is there, which takes a moment.
        """
        if not self.settings.flag("restore_session", True):
            return False
        names = self.settings.value("session")
        paths = [Path(name) for name in names if isinstance(name, str)] if names else []
        for path in paths:
            self._aside.ask(path, path.is_file)
        return bool(paths)

    def _restore(self, path: Path, is_there: bool | None) -> None:
        if is_there:
            self.open_path(path)

    def recent_changed(self) -> None:
        """The list of recent files is another one: show it in all windows."""
        for window in self.windows:
            self._fill_recent(window)

    def remember_seen(self, book: OpenWorkbook) -> None:
        """Remember what the user has seen of a workbook, to mark changes the next time."""
        if book.loaded.matrix is not None:
            self.seen.remember(book.path, book.loaded.matrix, book.loaded.annotations)

    def _fill_recent(self, window: MainWindow) -> None:
        recent = self.settings.recent_files
        window.start.set_recent(recent)
        menu = window.menus.recent
        menu.clear()
        for path in recent[:12]:
            action = menu.addAction(path.name.replace("&", "&&"))
            action.setStatusTip(str(path))
            action.triggered.connect(partial(self._open_recent, path, window))
        menu.setEnabled(bool(recent))

    def _open_recent(self, path: Path, window: MainWindow, _checked: bool = False) -> None:
        self.open_path(path, window)

    def remember_session(self) -> None:
        """Keep which workbooks are open, at once: after a crash they come back too. Those of a
        quit stay as they were when it began."""
        if self._quitting:
            return
        paths = [str(w.path.absolute()) for w in self.windows if w.path is not None]
        if paths != self.settings.value("session"):
            self.settings.set("session", paths)

    def _forget_window(self, window: MainWindow) -> None:
        self.windows.remove(window)
        if self.windows:
            self.remember_session()

    def about_to_close(self) -> None:
        """A window is about to close; the last one's workbook is opened again the next time."""
        if len(self.windows) == 1:
            self.remember_session()

    # Language

    def _make_language_actions(self) -> list[QAction]:
        group = QActionGroup(self)
        actions = []
        chosen = self.settings.text("language")
        for code, name in (("", self.tr("As the system")), *LANGUAGES.items()):
            action = QAction(name, self)
            action.setCheckable(True)
            action.setChecked(code == chosen)
            action.setData(code)
            action.triggered.connect(partial(self.choose_language, code))
            group.addAction(action)
            actions.append(action)
        return actions

    def choose_language(self, code: str, _checked: bool = False) -> None:
        """Use another language from the next start on, '' for the system's."""
        if code == self.settings.text("language"):
            return
        self.settings.set("language", code)
        for action in self.language_actions:
            action.setChecked(action.data() == code)
        text = self.tr("The language changes when Counterpoint is started again.")
        for window in self.windows:
            window.notices.show_line("language", text)


def _beside(window: MainWindow) -> QPoint:
    """Where another window as large goes: a step further, where that is on the same screen."""
    screen, frame = window.screen().availableGeometry(), window.frameGeometry()
    frame.translate(_STEP, _STEP)
    return frame.topLeft() if screen.contains(frame) else screen.topLeft()


def _same_file_among(path: Path, others: Sequence[Path]) -> int:
    """Place of the first of `others` that is the same file, counted from 0; -1 for none."""
    for place, other in enumerate(others):
        with suppress(OSError):
            if path.samefile(other):
                return place
    return -1


def _start_application(arguments: Sequence[str]) -> QApplication:
    existing = QApplication.instance()
    if isinstance(existing, QApplication):
        return existing
    paint_in_one_thread()
    application = QApplication(list(arguments))
    application.setApplicationName("counterpoint")
    application.setApplicationDisplayName("Counterpoint")
    application.setApplicationVersion(__version__)
    application.setDesktopFileName("counterpoint")
    return application


def _open_at_start(desktop: Desktop, paths: Sequence[Path]) -> None:
    if paths:
        for path in paths:
            desktop.open_path(path)
    else:
        desktop.restore_session()


def _start_is_over(calm: Calm) -> None:
    """What the start made stays: no need to look through it at every collection."""
    gc.freeze()
    calm.end("start")


def run(paths: Sequence[Path]) -> int:
    """Show the window, with these workbooks or the last ones; gives the exit code.

    The window stands before anything is read.
    """
    sys.setswitchinterval(_TURN_S)
    application = _start_application(sys.argv[:1])
    desktop = Desktop(application, Settings())
    sys.excepthook = partial(_report_bug, desktop)
    desktop.new_window()
    desktop.recent_changed()
    desktop.calm.begin("start")
    QTimer.singleShot(_COLLECT_AFTER_MS, partial(_start_is_over, desktop.calm))
    QTimer.singleShot(0, partial(_open_at_start, desktop, tuple(paths)))
    code = application.exec()
    gc.enable()
    sys.excepthook = sys.__excepthook__
    return code


class _BugError(CounterpointError):
    """Something in the program is wrong; the edits are safe in the journal."""


def _report_bug(
    desktop: Desktop,
    kind: type[BaseException],
    problem: BaseException,
    trace: TracebackType | None,
) -> None:
    """A bug of ours: the details go to the log, people get one line."""
    import logging  # 15 ms that a start need not pay

    logging.getLogger("counterpoint").critical("bug", exc_info=(kind, problem, trace))
    if issubclass(kind, KeyboardInterrupt):
        desktop.quit()
        return
    error = _BugError(
        told(
            "Something went wrong inside Counterpoint ({kind}). Your edits are kept;"
            " save under another name and start again if it goes on.",
            kind=kind.__name__,
        )
    )
    for window in desktop.windows:
        window.notices.show_error(error)
