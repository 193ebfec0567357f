"""Going places: to hits, issues, annotations and problems."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from counterpoint.desktop.finding.stepper import CellTexts, next_hit
from counterpoint.desktop.palette import Choice, QuickChooser
from counterpoint.desktop.table.places import NOWHERE, Place
from counterpoint.model import Annotation
from counterpoint.model.cells import CellAddress, CellRef
from counterpoint.session.filtering import search_words
from counterpoint.workbook.loaded import Problem

if TYPE_CHECKING:
    from counterpoint.desktop.main_window import MainWindow

__all__ = ["Going"]


class Going(QObject):
    """Moves the current place of one window."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._actions = window.actions_
        self._workspace = window.workspace
        self._view = window.workspace.matrix
        for name, slot in (
            ("find", self._find),
            ("find_next", partial(self._step_hit, 1)),
            ("find_previous", partial(self._step_hit, -1)),
            ("go_to", self._ask_issue),
            ("next_issue", partial(self._step_issue, 1)),
            ("previous_issue", partial(self._step_issue, -1)),
            ("next_annotation", partial(self._step_annotation, 1)),
            ("previous_annotation", partial(self._step_annotation, -1)),
        ):
            self._actions[name].triggered.connect(slot)
        self._workspace.annotations.annotation_activated.connect(self._go_to_annotation)
        self._workspace.annotations.annotation_selected.connect(self._follow_annotation)
        self._workspace.problems.problem_activated.connect(self._go_to_problem)

    def enter_table(self) -> None:
        """From the filter box into the table: to the first hit if the filter hid where one was."""
        view, words = self._view, search_words(self._workspace.finder.box.text())
        shown = view.passingIssues()
        if shown and view.matrix is not None and not view.table.currentIndex().isValid():
            found = self._next_hit(words, NOWHERE, 1)
            self._go_to_cell(*(found or (shown[0], "")))
        view.setFocus()

    def _find(self) -> None:
        if self._workspace.views.currentWidget() is self._workspace.annotations:
            self._workspace.annotations.box.setFocus()
            self._workspace.annotations.box.selectAll()
            return
        self._actions["reading_mode"].setChecked(False)
        self._window.showing.show_view(0)
        self._workspace.finder.box.setFocus()
        self._workspace.finder.box.selectAll()

    def _step_hit(self, step: int, _checked: bool = False) -> None:
        matrix = self._view.matrix
        words = search_words(self._workspace.finder.box.text())
        if matrix is None:
            return
        if not words:
            self._find()
            return
        found = self._next_hit(words, self._view.currentPlace(), step)
        if found is None:
            self._window.status.showMessage(self._why_no_hit(words), 6_000)
        else:
            self._go_to_cell(*found)

    def _why_no_hit(self, words: Sequence[str]) -> str:
        """The rows may be there for a text in a column that is hidden: then say which."""
        shown = self._view.visiblePlans()
        plans = self._view.matrix.plans if self._view.matrix is not None else ()
        hidden = (plan for plan in plans if plan.key not in shown)
        holding = [p.label for p in hidden if self._next_hit(words, NOWHERE, 1, (p.key,))]
        if not holding:
            return self.tr("No cell holds the searched text.")
        told = self.tr("The searched text stands in hidden columns only: {plans}")
        return told.format(plans=", ".join(holding))

    def _next_hit(
        self, words: Sequence[str], here: Place, step: int, plans: Sequence[str] | None = None
    ) -> Place | None:
        """The next cell with one of `words`: of these plans, else of those shown."""
        matrix, book = self._view.matrix, self._window.book
        if matrix is None or book is None:
            return None
        issues = self._view.passingIssues()
        plans = self._view.visiblePlans() if plans is None else plans
        beside = CellTexts(matrix, book.book.annotations)
        return next_hit(matrix, issues, plans, words, here, step, beside)

    def _go_to_cell(self, issue: str, plan: str) -> None:
        if plan:
            self._view.goTo(issue, plan)
        else:
            self._view.goTo(issue)
            index = self._view.table.currentIndex()
            self._view.table.setCurrentIndex(index.siblingAtColumn(0))

    def go_to_place(self, issue: str, plan: str) -> None:
        """Show a place in the table, with what hides it: a column, a filter, the workbook."""
        view = self._view
        self._window.showing.show_view(0)
        if plan and plan not in view.visiblePlans():
            view.setColumnVisible(f"plan:{plan}", visible=True)
        if not view.goTo(issue, plan) and self._window.comparing.filters.is_on:
            self._actions["clear_filters"].trigger()
            view.goTo(issue, plan)
        if view.currentPlace()[0] != issue:
            self._actions["show_hidden"].setChecked(True)
            view.goTo(issue, plan)

    def _ask_issue(self) -> None:
        matrix = self._view.matrix
        if matrix is None:
            return
        choices = [
            Choice(issue.id or issue.title, issue.topic, issue.key, issue.title if issue.id else "")
            for issue in matrix.issues
        ]
        chooser = QuickChooser(
            self.tr("Go to issue"), self.tr("ID or part of the title"), choices, self._window
        )
        chooser.accepted.connect(partial(self._take_issue, chooser))
        chooser.finished.connect(chooser.deleteLater)
        chooser.open()

    def _take_issue(self, chooser: QuickChooser) -> None:
        _, plan = self._view.currentPlace()
        self.go_to_place(str(chooser.value()), plan)
        self._window.showing.focus_view()

    def _step_issue(self, step: int, _checked: bool = False) -> None:
        """Next or previous issue; the focus stays where it is, in the details for instance."""
        self._view.goToNeighbour(step)

    def _step_annotation(self, step: int, _checked: bool = False) -> None:
        """Go to the next or previous annotated place that the filter leaves, as they stand."""
        book, view = self._window.book, self._view
        if book is None:
            return
        rows = {issue: row for row, issue in enumerate(view.passingIssues())}
        columns = {plan: column for column, plan in enumerate(view.visiblePlans())} | {"": -1}
        anchors = (thread.head.anchor for thread in book.book.annotations.threads)
        places = {
            (rows[anchor.issue], columns[anchor.plan]): (anchor.issue, anchor.plan)
            for anchor in anchors
            if anchor.issue in rows and anchor.plan in columns
        }
        if not places:
            self._window.status.showMessage(
                self.tr("No annotation on the issues and plans shown."), 4000
            )
            return
        issue, plan = view.currentPlace()
        here = (rows.get(issue, -1), columns.get(plan, -1))
        order = sorted(places)
        later = [place for place in order if (place > here if step > 0 else place < here)]
        self.go_to_place(*places[(later or order)[0 if step > 0 else -1]])

    def _go_to_annotation(self, annotation: Annotation) -> None:
        book = self._window.book
        if book is None:
            return
        head = book.book.annotations.head(annotation)
        if book.book.annotations.is_orphan(head):
            text = self.tr("Its place is gone from the workbook; it was made on: {quote}")
            shown = head.quote or str(head.anchor.cell)
            self._window.status.showMessage(
                text.format(quote=" ".join(shown.split())[:200]), 10_000
            )
            return
        if head.anchor.issue:
            self.go_to_place(head.anchor.issue, head.anchor.plan)
        elif head.anchor.plan and self._view.passingIssues():
            self.go_to_place(self._view.passingIssues()[0], head.anchor.plan)
        self._workspace.details.threads.show_thread(head.id)

    def _follow_annotation(self, annotation: Annotation) -> None:
        """Show its issue in the details while the list stays in view."""
        anchor = annotation.anchor
        book = self._window.book
        if book is not None and self._workspace.annotations.isVisible():
            head = book.book.annotations.head(annotation).id
            self._view.goTo(anchor.issue, anchor.plan)
            if self._view.currentPlace() != (anchor.issue, anchor.plan):
                # A filter hides it, or a plan as a whole has no cell.
                self._window.following.show_elsewhere(anchor.issue, anchor.plan)
            self._workspace.details.threads.set_current(head)

    def _go_to_problem(self, problem: Problem) -> None:
        book = self._window.book
        if book is None or not problem.cell:
            return
        try:
            cell = CellRef(problem.sheet, CellAddress.parse(problem.cell))
        except ValueError:
            return
        issue, plan = book.book.place_at(cell)
        if issue:
            self.go_to_place(issue, plan)
        elif plan and self._view.passingIssues():
            self.go_to_place(self._view.passingIssues()[0], plan)
        else:
            text = self.tr("{cell} lies outside the matrix; open the workbook to change it.")
            self._window.status.showMessage(text.format(cell=str(cell)), 8_000)
