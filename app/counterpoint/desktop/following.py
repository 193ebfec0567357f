"""Keeps the parts of a window in step with what changes in its workbook, table and choices."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from counterpoint.desktop.comparing import SORT_ACTIONS
from counterpoint.session import Changed, ChangeKind
from counterpoint.session.arranging import SortField

if TYPE_CHECKING:
    from counterpoint.desktop.main_window import MainWindow

__all__ = ["Follower"]


class Follower(QObject):
    """Hands what one part of a window tells to the others that show it."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        matrix, comparing = window.workspace.matrix, window.comparing
        matrix.place_changed.connect(self._place_changed)
        matrix.rows_changed.connect(self._facts_changed)
        matrix.sort_changed.connect(self.show_sort)
        comparing.filters.changed.connect(self._filter_changed)
        comparing.plans_changed.connect(self._plans_changed)
        comparing.baseline_changed.connect(self._baseline_changed)
        comparing.comparison_changed.connect(self._facts_changed)
        comparing.comparison_changed.connect(window.notices.compared)
        comparing.given_up.connect(self._comparing_given_up)
        window.annotating.author_changed.connect(self._author_changed)
        window.desktop.appearance.changed.connect(self._theme_changed)

    def show_change(self, change: Changed) -> None:
        """Show what changed in the workbook wherever it can be seen."""
        window = self._window
        matrix = window.workspace.matrix
        if change.kind is ChangeKind.RELOADED:
            return
        if change.kind is ChangeKind.SHEETS:
            window.commands.sheets.show_change(change)
            window.commands.name_undo()
            window.commands.show_facts()
            return
        if change.kind is ChangeKind.SAVED:
            self.show_annotations()
        else:
            matrix.refresh(change.issues)
        if change.kind is ChangeKind.STANCES:
            window.comparing.refresh()
        if change.kind is ChangeKind.ANNOTATIONS:
            self.show_annotations()
        window.coding.set_place(*matrix.currentPlace())
        window.details.refresh()
        window.commands.name_undo()
        window.commands.show_facts()

    def show_annotations(self) -> None:
        """List the annotations as they are now."""
        window = self._window
        if window.book is not None:
            opened = window.book.book
            window.workspace.annotations.set_book(opened.annotations, opened.matrix)

    def show_place(self) -> None:
        """Show the table's current place everywhere again, after the list led elsewhere."""
        issue, plan = self._window.workspace.matrix.currentPlace()
        if issue:
            self._place_changed(issue, plan)

    def show_elsewhere(self, issue: str, plan: str) -> None:
        """Show a place beside the table that the table does not show."""
        self._window.annotating.set_place(issue, plan)
        self._window.details.show_place(issue, plan)

    def _place_changed(self, issue: str, plan: str) -> None:
        window = self._window
        window.annotating.set_place(issue, plan)
        window.coding.set_place(issue, plan)
        window.details.show_place(issue, plan)

    def _filter_changed(self) -> None:
        window = self._window
        window.workspace.show_filter(window.comparing.filters)
        if not window.comparing.filters.is_on:
            window.notices.filter_cleared()

    def _plans_changed(self, plans: tuple[str, ...]) -> None:
        window = self._window
        matrix = window.workspace.matrix.matrix
        window.workspace.plans.plans.set_plans(matrix.plans if matrix is not None else (), plans)
        window.baseline_menu.set_plans(
            matrix.plans if matrix is not None else (), window.comparing.baseline
        )
        window.commands.show_facts()

    def _baseline_changed(self, key: str) -> None:
        window = self._window
        matrix = window.workspace.matrix.matrix
        plans = matrix.plans if matrix is not None else ()
        window.workspace.plans.plans.set_baseline(key)
        window.baseline_menu.set_plans(plans, key)
        label = next((plan.label for plan in plans if plan.key == key), "")
        window.toolbar.set_baseline(label)

    def show_sort(self) -> None:
        """Say in the toolbar what rows are ordered by."""
        window = self._window
        keys = window.workspace.matrix.sort()
        field = keys[0].field if keys else SortField.ORDER
        names = [name for name, each in SORT_ACTIONS.items() if each is field]
        if names:
            label = window.actions_[names[0]].text().replace("&", "")
        else:
            column = ":".join(part for part in (field.value, keys[0].name) if part)
            label = window.workspace.matrix.columnTitle(column)
        window.toolbar.set_sort(label)

    def _theme_changed(self) -> None:
        window = self._window
        window.workspace.set_theme(window.desktop.appearance.theme)
        window.details.refresh()

    def _author_changed(self, name: str) -> None:
        """Who writes is the same person in all windows."""
        for window in self._window.desktop.windows:
            if window.book is not None:
                window.book.book.author = name
                window.details.refresh()

    def _comparing_given_up(self) -> None:
        self._window.notices.comparing_given_up(self._compare_after_all)
        self._facts_changed()

    def _compare_after_all(self) -> None:
        self._window.comparing.refresh()
        self._facts_changed()

    def _facts_changed(self, *_: object) -> None:
        self._window.commands.show_facts()
