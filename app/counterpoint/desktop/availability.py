"""Which actions can do something where the user is: the others are greyed, not silent."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from counterpoint.desktop.main_window import MainWindow

__all__ = ["Availability"]


class Availability(QObject):
    """Enables actions by the current cell, the plans compared, the baseline and the topics.

    What annotations and stances ask for is the business of their own controllers.
    """

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        view, comparing = window.workspace.matrix, window.comparing
        for signal in (
            view.place_changed,
            view.rows_changed,
            view.layout_edited,
            view.columns_changed,
            comparing.plans_changed,
            comparing.baseline_changed,
        ):
            signal.connect(self.show)

    def show(self, *_: object) -> None:
        """Enable what can be used now."""
        window = self._window
        view, comparing = window.workspace.matrix, window.comparing
        if window.book is None:
            return
        plan = view.currentPlace()[1]
        enabled = {
            "baseline_here": bool(plan),
            "baseline_none": bool(comparing.baseline),
            "plan_toggle": plan in comparing.plans and len(comparing.plans) > 2,
            "sort_column": bool(view.currentColumn()),
            "sort_column_too": bool(view.currentColumn()),
            "fold_topics": view.isGroupedByTopic(),
        }
        for name, can_work in enabled.items():
            window.actions_.enable((name,), can_work)
