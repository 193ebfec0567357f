"""The table: shown, sorted, filtered and scrolled, beside Qt's stock proxy and delegate.

    python -m bench.table [--issues 50000] [--repeats 5] [--no-stock]

Offscreen, 1400 x 900. Median and 95th percentile in milliseconds, of wall time and of the
processor's, in which other programs on the machine count less. "stock" is a QTableView with word
wrap over a plain Python model through QSortFilterProxyModel, in the same run.
"""

from __future__ import annotations

import argparse
import gc
import os
import random
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import partial
from itertools import islice
from pathlib import Path
from statistics import median
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "app"))

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Qt,
)
from PySide6.QtWidgets import QApplication, QScrollBar, QTableView

from bench.books import matrix_rows
from counterpoint.desktop.rendering import paint_in_one_thread
from counterpoint.desktop.table import MatrixView
from counterpoint.desktop.table.reading import WordReading
from counterpoint.desktop.theme import load_theme
from counterpoint.model import Annotation, Issue, Plan, PlanMatrix, PositionState
from counterpoint.session.arranging import SortField, SortKey
from counterpoint.session.filtering import RowFilter

SIZE = (1400, 900)
Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
TYPED = ("s", "sh", "sha", "shal", "shall", "shall w", "zzz", "within 30", "ment", "")


@dataclass
class Book:
    """A matrix without a file."""

    matrix: PlanMatrix
    annotations: Sequence[Annotation] = field(default_factory=tuple)


@dataclass(frozen=True)
class Row:
    """One issue's figures, drawn by lot."""

    relative: float
    gap: float
    coverage: tuple[int, int]
    basis: str = "wording"


class Lots:
    """Figures drawn by lot: the bench of the comparison is another one."""

    def __init__(self, matrix: PlanMatrix) -> None:
        dice = np.random.default_rng(1)
        count = len(matrix.issues)
        self.plans = tuple(plan.key for plan in matrix.plans)
        self.relative: NDArray[np.float64] = dice.random(count)
        self.gap: NDArray[np.float64] = self.relative / 2
        self.speaking: NDArray[np.int64] = dice.integers(2, len(self.plans), count)
        self._matrix = matrix

    def groups(self, issue: int) -> tuple[int, ...]:
        texts = self._matrix.texts[issue]
        return tuple((len(text) + issue) % 5 if text else -1 for text in texts)

    def state(self, issue: int, plan: int) -> PositionState:
        spoken = self._matrix.texts[issue][plan]
        return PositionState.SPEAKS if spoken else PositionState.SILENT

    def issue(self, issue: int) -> Row:
        speaking = int(self.speaking[issue])
        coverage = (speaking, len(self.plans))
        return Row(float(self.relative[issue]), float(self.gap[issue]), coverage)


class PlainModel(QAbstractTableModel):
    """The same texts the usual way."""

    def __init__(self, matrix: PlanMatrix) -> None:
        super().__init__()
        self._rows = [
            [issue.id, issue.title, *texts]
            for issue, texts in zip(matrix.issues, matrix.texts, strict=True)
        ]

    def rowCount(self, parent: Index = _ROOT) -> int:  # noqa: N802
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _ROOT) -> int:  # noqa: N802
        return 0 if parent.isValid() else len(self._rows[0])

    def data(self, index: Any, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.DisplayRole:
            return self._rows[index.row()][index.column()]
        return None


def make_matrix(issues: int) -> PlanMatrix:
    """The first `issues` rows of the large workbook (20 plans)."""
    rows = list(islice(matrix_rows("L"), issues))
    return PlanMatrix(
        tuple(Plan(f"Plan {number + 1}") for number in range(len(rows[0][2]))),
        tuple(
            Issue(key, key, f"Topic {number % 40}", title, number + 2)
            for number, (key, title, _) in enumerate(rows)
        ),
        [texts for _, _, texts in rows],
    )


Timing = tuple[float, float]
"""Milliseconds of wall and of processor time."""


def timed(work: Callable[[], object]) -> Timing:
    """How long `work` takes."""
    start, worked = time.perf_counter(), time.process_time()
    work()
    return (time.perf_counter() - start) * 1000, (time.process_time() - worked) * 1000


def resident_mib() -> float:
    """Memory of this process in MiB; 0 where the system does not tell."""
    statm = Path("/proc/self/statm")
    if not statm.exists():
        return 0.0
    return int(statm.read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 2**20


def report(what: str, timings: Sequence[Timing], limit: float | None = None) -> None:
    """One line: median and 95th percentile of wall and processor time, and the limit."""
    asked = "" if limit is None else f"   at most {limit:g}"
    shown = []
    for values in zip(*timings, strict=True):
        ordered = sorted(values)
        high = ordered[min(len(ordered) - 1, int(len(ordered) * 0.95))]
        shown.append(f"{median(ordered):8.1f} {high:8.1f}")
    print(f"{what:<48} wall {shown[0]}   cpu {shown[1]}{asked}", flush=True)


class Ours:
    """MatrixView under measurement."""

    def __init__(self, app: QApplication, matrix: PlanMatrix) -> None:
        self.app = app
        self.book = Book(matrix)
        self.lots = Lots(matrix)
        self.view = MatrixView(load_theme("light"))
        self.view.setReading(WordReading())
        self.view.resize(*SIZE)
        self.view.show()
        app.processEvents()

    def load(self) -> None:
        """Values are read: show them, until the first frame is painted."""
        self.view.setWorkbook(self.book)
        self.view.setComparison(self.lots)
        self.view.table.viewport().repaint()

    def sort(self, key: SortKey | None) -> None:
        self.view.setSort([key] if key else [])
        self.view.table.viewport().repaint()

    def find(self, text: str) -> None:
        self.view.setRowFilter(RowFilter(text=text))
        self.view.table.viewport().repaint()

    def settle(self) -> None:
        """Let idle work end."""
        end = time.perf_counter() + 60
        while self.view.table.isVisible() and time.perf_counter() < end:
            self.app.processEvents()
            if not self.view.is_busy():
                return


def frames(app: QApplication, steps: Sequence[Callable[[], None]]) -> list[Timing]:
    """Each step until it is painted."""

    def frame(step: Callable[[], None]) -> None:
        step()
        app.processEvents()

    return [timed(partial(frame, step)) for step in steps]


def scroll_steps(bar: QScrollBar, kind: str, count: int) -> list[Callable[[], None]]:
    """Rows, pages or jumps to anywhere."""
    dice = random.Random(3)

    def row() -> None:
        bar.setValue(bar.value() + bar.singleStep())

    def page() -> None:
        bar.setValue(bar.value() + bar.pageStep())

    def jump() -> None:
        bar.setValue(dice.randrange(bar.maximum()))

    return [{"rows": row, "pages": page, "jumps": jump}[kind]] * count


def measure_ours(app: QApplication, matrix: PlanMatrix, repeats: int) -> None:
    before = resident_mib()
    ours = Ours(app, matrix)
    report("values read -> table usable", [timed(ours.load) for _ in range(repeats)], 300)
    ours.settle()
    for name, key in (
        ("a plan's text", SortKey(SortField.PLAN, name="Plan 4")),
        ("issue", SortKey(SortField.ISSUE)),
        ("ID, naturally", SortKey(SortField.ID, True)),
        ("topic", SortKey(SortField.TOPIC, True)),
        ("relative divergence", SortKey(SortField.RELATIVE, True)),
        ("annotations", SortKey(SortField.ANNOTATIONS, True)),
    ):
        times = []
        for _ in range(repeats):
            ours.load()
            times.append(timed(partial(ours.sort, key)))
        report(f"sort by {name}, the first time", times, 100)
    turns = [SortKey(SortField.PLAN, name="Plan 4"), None] * repeats
    report("sort back and forth", [timed(partial(ours.sort, key)) for key in turns], 100)
    ours.settle()
    for text in TYPED:
        times = []
        for _ in range(repeats):
            ours.view.setRowFilter(RowFilter(text=text[:-1]))
            times.append(timed(partial(ours.find, text)))
        report(f"filter as you type {text!r} ({ours.view.rowsLeft()[0]} rows)", times, 80)
    ours.find("the")
    ours.view.setBaseline("Plan 1")
    bar = ours.view.table.verticalScrollBar()
    for kind in ("rows", "pages", "jumps"):
        bar.setValue(0)
        report(
            f"frame, by {kind}, highlights and differences",
            frames(app, scroll_steps(bar, kind, 200)),
            16,
        )
    gc.collect()
    print(f"memory of the table beyond the matrix: {resident_mib() - before:.0f} MiB (at most 150)")
    ours.view.close()
    ours.view.deleteLater()
    app.processEvents()


def measure_stock(app: QApplication, matrix: PlanMatrix) -> None:
    model = PlainModel(matrix)
    proxy = QSortFilterProxyModel()
    proxy.setSourceModel(model)
    proxy.setFilterKeyColumn(-1)
    proxy.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    view = QTableView()
    view.setWordWrap(True)
    view.resize(*SIZE)
    view.verticalHeader().setDefaultSectionSize(130)
    view.horizontalHeader().setDefaultSectionSize(190)
    view.setVerticalScrollMode(QTableView.ScrollMode.ScrollPerPixel)

    def show() -> None:
        view.setModel(proxy)
        view.show()
        view.viewport().repaint()

    def sort() -> None:
        proxy.sort(5)
        view.viewport().repaint()

    def find(text: str) -> Callable[[], None]:
        def work() -> None:
            proxy.setFilterFixedString(text)
            view.viewport().repaint()

        return work

    report("stock: shown", [timed(show)])
    report("stock: sort by a plan's text", [timed(sort)])
    report("stock: filter 'zzz'", [timed(find("zzz"))])
    proxy.setFilterFixedString("")
    bar = view.verticalScrollBar()
    for kind in ("rows", "pages", "jumps"):
        bar.setValue(0)
        report(f"stock: frame, by {kind}, plain text", frames(app, scroll_steps(bar, kind, 200)))
    view.close()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--issues", type=int, default=50_000)
    parser.add_argument("--repeats", type=int, default=5)
    parser.add_argument("--no-stock", action="store_true")
    options = parser.parse_args()
    paint_in_one_thread()  # as the app does when it starts
    app = QApplication([])
    matrix = make_matrix(options.issues)
    size = sum(len(text) for row in matrix.texts for text in row) / 1e6
    print(f"{len(matrix.issues):,} issues x {len(matrix.plans)} plans, {size:.0f} MB of text")
    measure_ours(app, matrix, options.repeats)
    if not options.no_stock:
        measure_stock(app, matrix)


if __name__ == "__main__":
    main()
