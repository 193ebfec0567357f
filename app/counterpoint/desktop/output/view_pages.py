"""What the table shows now, as a table to be printed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from counterpoint.desktop.details.collecting import IssueCollector
from counterpoint.desktop.details.facts import PlanEntry
from counterpoint.desktop.output.strips import PrintCell, PrintTable
from counterpoint.desktop.plurals import plural
from counterpoint.desktop.table import group_letter, state_symbol, state_word
from counterpoint.desktop.table.reading import WordReading
from counterpoint.desktop.table.spans import DisplayText
from counterpoint.desktop.theme import load_theme
from counterpoint.model import PlanMatrix, PositionState
from counterpoint.workbook.progress import Progress, no_progress

if TYPE_CHECKING:
    from counterpoint.desktop.main_window import MainWindow

__all__ = ["print_table", "view_to_print"]

translate = QCoreApplication.translate


class _PageCounts(QObject):
    """Numbers of things in words. A QObject, as lupdate marks plurals in calls of tr() only."""

    def issues(self, shown: int, total: int, order: str) -> str:
        """How many issues are on the pages, and in which order."""
        text = plural(self.tr("{shown} of %n issue(s). Sorted by: {order}.", "", total), total)
        return text.format(shown=shown, order=order)

    def annotations(self, count: int) -> str:
        """As it stands in a cell."""
        return plural(self.tr("[%n annotation(s)]", "", count), count)


def print_table(window: MainWindow) -> PrintTable:
    """The rows and plans shown, in their order, with groups, stances and differences."""
    return view_to_print(window)(no_progress)


def view_to_print(window: MainWindow) -> Callable[[Progress], PrintTable]:
    """What the view shows now, to be written out in any thread: thousands of rows take seconds."""
    view, book = window.workspace.matrix, window.book
    matrix = view.matrix
    if book is None or matrix is None:
        return _nothing
    plans, issues = view.visiblePlans(), view.shownIssues()
    collector = IssueCollector(
        matrix,
        window.comparing.comparison,
        book.book.annotations,
        WordReading(),
        baseline=window.comparing.baseline,
    )
    headings = tuple(_heading(matrix.plans[matrix.plan_index[key]], window) for key in plans)
    fixed = (translate("PrintTable", "Issue"), translate("PrintTable", "Divergence"))
    table = PrintTable(
        book.book.path.name, _subtitle(window, len(issues)), fixed, headings, rows=()
    )
    return partial(_filled, table, collector, matrix, plans, issues)


def _nothing(progress: Progress) -> PrintTable:
    del progress
    return PrintTable("", "", (), (), ())


def _filled(
    table: PrintTable,
    collector: IssueCollector,
    matrix: PlanMatrix,
    plans: Sequence[str],
    issues: Sequence[str],
    progress: Progress,
) -> PrintTable:
    """The table with its rows."""
    rows = []
    for number, key in enumerate(issues):
        progress(number / len(issues))
        facts = collector.collect(matrix.issue_index[key], plans)
        issue = PrintCell(DisplayText(facts.title), head=facts.heading)
        figures = PrintCell(DisplayText("\n".join(facts.figures[:1]).replace(" · ", "\n")))
        rows.append((issue, figures, *(_cell(entry) for entry in facts.entries)))
    return replace(table, rows=rows)


def _heading(plan: object, window: MainWindow) -> str:
    name = f"{plan.label}\n{plan.date}".strip()  # type: ignore[attr-defined]
    if plan.key == window.comparing.baseline:  # type: ignore[attr-defined]
        name += "\n" + translate("PrintTable", "(baseline)")
    return name


def _subtitle(window: MainWindow, rows: int) -> str:
    matrix = window.workspace.matrix.matrix
    total = len(matrix.issues) if matrix is not None else 0
    text = _PageCounts().issues(rows, total, window.toolbar.sort_label)
    words = ", ".join(window.comparing.filters.words())
    if words:
        text += " " + translate("PrintTable", "Filter: {words}.").format(words=words)
    return text


def _cell(entry: PlanEntry) -> PrintCell:
    theme = load_theme("light")
    if entry.group >= 0:
        letter, back = group_letter(entry.group), theme.group(entry.group).tint
    else:
        letter, back = state_symbol(entry.state), ""
    word = entry.stance or state_word(entry.state, entry.flag)
    head = "  ".join(part for part in (letter, word) if part)
    if entry.notes:
        head = f"{head}  {_PageCounts().annotations(entry.notes)}"
    faint = entry.state is PositionState.SILENT
    return PrintCell(entry.text, head=head, back=back, faint=faint)
