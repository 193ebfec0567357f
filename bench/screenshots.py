"""Takes the pictures of docs/screenshots, all of them or those named.

python -m bench.screenshots [NAME …] [--into FOLDER]

Each picture is taken in a process of its own, without a screen, in a home folder made for it:
sizes, languages and paths are the same wherever it runs.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from bench.parties import content
from counterpoint.desktop.app import Desktop
from counterpoint.desktop.appearance import ThemeChoice
from counterpoint.desktop.main_window import MainWindow
from counterpoint.model import Anchor, AnnotationStatus
from counterpoint.model import AnnotationKind as Kind
from counterpoint.session import OpenWorkbook, Settings
from counterpoint.workbook.making import make_workbook

_PROJECT = Path(__file__).resolve().parent.parent
_INTO = _PROJECT / "docs" / "screenshots"
_WIDTH, _HEIGHT = 1400, 900
_READER = "Olena Kovalenko"
_OTHER = "Marc Lefèvre"
_NOTES = (
    (_OTHER, "MIL-01", "E3", Kind.NOTE, "The number was 800,000 in the Reuters text."),
    (_READER, "MIL-01", "US28", Kind.QUESTION, "Peacetime only, or also under martial law?"),
    (_READER, "SEC-01", "E3", Kind.DECISION, "Text agreed in Geneva on 23 November."),
    (_READER, "TER-01", "US28", Kind.RISK, "De facto is not de jure; say so in the minutes."),
    (_READER, "NUC-01", "E3", Kind.QUESTION, "Who runs the plant until the restart?"),
    (_READER, "AST-01", "E3", Kind.QUESTION, "Does the freeze survive the December decision?"),
    (_OTHER, "PRO-01", "", Kind.NOTE, "Count the points again with the annexes."),
)  # fmt: skip
_REPLIES = (("MIL-01", "E3"), ("NUC-01", "E3"))
_RESOLVED = ("TER-01", "US28")


@dataclass(frozen=True)
class Home:
    """The folders of a reader who does not exist, under a folder that is thrown away."""

    folder: Path

    @property
    def example(self) -> Path:
        """A copy of the example workbook, annotated by two people."""
        target = self._documents("Peace talks") / "ukraine-2025.xlsx"
        shutil.copyfile(_PROJECT / "workbooks" / target.name, target)
        for author in dict.fromkeys(note[0] for note in _NOTES):
            _annotate(target, author)
        return target

    @property
    def parties(self) -> Path:
        """2,000 issues x 40 parties."""
        target = self._documents("Manifestos") / "parties.xlsx"
        make_workbook(content(), target, overwrite=True)
        return target

    @property
    def fisheries(self) -> Path:
        """Another workbook, which is only listed."""
        target = self._documents("Fisheries") / "fisheries-2026.xlsx"
        shutil.copyfile(_PROJECT / "workbooks" / "ukraine-2025.xlsx", target)
        return target

    @property
    def gone(self) -> Path:
        """One that is not there any more."""
        return self._documents("Peace talks") / "old-draft.xlsx"

    def _documents(self, name: str) -> Path:
        made = self.folder / "Documents" / name
        made.mkdir(parents=True, exist_ok=True)
        return made


def _annotate(path: Path, author: str) -> None:
    book = OpenWorkbook.open(path, author=author)
    for writer, issue, plan, kind, text in _NOTES:
        if writer != author:
            continue
        made = book.annotate(Anchor(issue, plan), text, kind=kind)
        if (issue, plan) in _REPLIES:
            book.reply(made.id, "Check it against the annex before the meeting.")
        if (issue, plan) == _RESOLVED:
            book.set_status(made.id, AnnotationStatus.RESOLVED)
    book.save()
    book.close()


class Stage:
    """One window of one picture."""

    def __init__(self, home: Home, language: str, theme: ThemeChoice) -> None:
        self.home = home
        settings = Settings()
        settings.set("language", language)
        settings.set("theme", theme.value)
        settings.author = _READER
        application = QApplication.instance() or QApplication([])
        assert isinstance(application, QApplication)
        self._desktop = Desktop(application, settings)
        self._settings = settings

    @property
    def window(self) -> MainWindow:
        """The window, shown."""
        if not self._desktop.windows:
            window = self._desktop.new_window()
            window.resize(_WIDTH, _HEIGHT)
        return self._desktop.windows[-1]

    def start(self) -> None:
        """The start screen, with files used before."""
        for path in (self.home.gone, self.home.fisheries, self.home.example):
            self._settings.add_recent_file(path)
        assert self.window.start.isVisible()
        self._desktop.recent_changed()

    def divergence(self) -> None:
        """The example sorted by divergence, with a baseline and a cell that differs from it."""
        self._open(self.home.example)
        self._go("NUC-01", "US28")
        self._do("sort_divergence", "baseline_here")
        self.window.workspace.matrix.table.verticalScrollBar().setValue(0)
        self._go("NUC-01", "E3")

    def thread(self) -> None:
        """The same with more room for the details and the thread in them."""
        self.divergence()
        splitter = self.window.workspace.splitter
        left, middle, right = splitter.sizes()
        splitter.setSizes([left, middle - 120, right + 120])

    def annotations(self) -> None:
        """The list of all annotations."""
        self._open(self.home.example)
        self._do("view_annotations")
        self.window.workspace.annotations.table.selectRow(0)

    def workbook_order(self) -> None:
        """The example as it stands in the workbook, with a baseline."""
        self._open(self.home.example)
        self._go("SOV-01", "US28")
        self._do("baseline_here")

    def parties(self) -> None:
        """The large matrix sorted by divergence."""
        self._open(self.home.parties)
        self._do("sort_divergence")
        view = self.window.workspace.matrix
        self._go(view.shownIssues()[1], view.visiblePlans()[1])

    def settle(self) -> None:
        """Wait until everything is read, compared and drawn."""
        for _ in range(3):
            loop = QEventLoop()
            QTimer.singleShot(150, loop.quit)
            loop.exec()
            while self.window.jobs.running or self.window.workspace.matrix.is_busy():
                QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 50)

    def _open(self, path: Path) -> None:
        self.window.open_path(path)
        self.settle()
        assert self.window.book is not None, path

    def _go(self, issue: str, plan: str) -> None:
        assert self.window.workspace.matrix.goTo(issue, plan)
        self.settle()

    def _do(self, *names: str) -> None:
        for name in names:
            self.window.actions_[name].trigger()
            self.settle()


@dataclass(frozen=True)
class Picture:
    """What a picture shows, and how."""

    scene: Callable[[Stage], None]
    language: str = "en"
    theme: ThemeChoice = ThemeChoice.LIGHT
    scale: int = 1


PICTURES = {
    "start": Picture(Stage.start),
    "divergence": Picture(Stage.divergence),
    "details-thread": Picture(Stage.thread),
    "annotations": Picture(Stage.annotations),
    "dark": Picture(Stage.divergence, theme=ThemeChoice.DARK),
    "high-contrast": Picture(Stage.workbook_order, theme=ThemeChoice.CONTRAST),
    "scale-200": Picture(Stage.divergence, scale=2),
    "ukrainian": Picture(Stage.divergence, language="uk"),
    "parties-2000x40": Picture(Stage.parties),
}


def take(name: str, home: Path, target: Path) -> None:
    """Take one picture, in this process."""
    picture = PICTURES[name]
    stage = Stage(Home(home), picture.language, picture.theme)
    picture.scene(stage)
    stage.settle()
    if not stage.window.grab().save(str(target)):
        raise OSError(f"{target} cannot be written")
    window = stage.window
    window.jobs.stop_all()
    window.close()


def _take_apart(name: str, into: Path) -> None:
    """Take one picture in a process with a home and a scale of its own."""
    with tempfile.TemporaryDirectory() as home:
        environment = {
            **os.environ,
            "HOME": home,
            "USERPROFILE": home,
            "COUNTERPOINT_HOME": str(Path(home) / "counterpoint"),
            "QT_QPA_PLATFORM": "offscreen",
            "QT_SCALE_FACTOR": str(PICTURES[name].scale),
        }
        target = into / f"{name}.png"
        command = [sys.executable, "-m", "bench.screenshots", name, "--into", str(into)]
        subprocess.run([*command, "--home", home], env=environment, cwd=_PROJECT, check=True)
        print(target)


def main() -> None:
    """Take the pictures named on the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("names", nargs="*", choices=[[], *PICTURES], default=[])
    parser.add_argument("--into", type=Path, default=_INTO)
    parser.add_argument("--home", type=Path, help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.home is not None:
        take(asked.names[0], asked.home, asked.into / f"{asked.names[0]}.png")
        return
    for name in asked.names or PICTURES:
        _take_apart(name, asked.into.resolve())


if __name__ == "__main__":
    main()
