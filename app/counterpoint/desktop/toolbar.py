"""The toolbar: what is used all day, with the baseline and the order as drop-downs."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QSizePolicy, QToolBar, QToolButton, QWidget

from counterpoint.desktop.actions import Actions
from counterpoint.model import Plan

__all__ = ["BaselineMenu", "ToolBar"]

_MAIN = ("open", "save", "annotate", "undo", "redo")
_VIEWS = ("view_matrix", "view_annotations", "view_problems")
SORTS = (
    "sort_workbook",
    "sort_divergence",
    "sort_topic",
    "sort_issue",
    "sort_coverage",
    "sort_annotations",
)


class BaselineMenu(QMenu):
    """The plans to choose a baseline from.

    Signals:
        baseline_chosen(str): Key of the plan, '' for none.
    """

    baseline_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTitle(self.tr("&Baseline"))
        self.setAccessibleName(self.tr("Baseline"))
        self._group: QActionGroup | None = None

    def set_plans(self, plans: Sequence[Plan], baseline: str) -> None:
        """Offer these plans; the one in use is checked."""
        self.clear()
        if self._group is not None:
            self._group.deleteLater()
        self._group = QActionGroup(self)
        none = self.addAction(self.tr("No baseline"))
        for action, key in ((none, ""), *((self._plan_action(plan), plan.key) for plan in plans)):
            action.setCheckable(True)
            action.setChecked(key == baseline)
            self._group.addAction(action)
            action.triggered.connect(partial(self._choose, key))
            if action is none:
                self.addSeparator()

    def _plan_action(self, plan: Plan) -> QAction:
        return self.addAction(plan.label.replace("&", "&&"))

    def _choose(self, key: str, _checked: bool = False) -> None:
        self.baseline_chosen.emit(key)


class ToolBar(QToolBar):
    """The window's one toolbar."""

    def __init__(self, actions: Actions, baseline: BaselineMenu, parent: QWidget) -> None:
        super().__init__(parent)
        self.sort_label = ""
        self.setWindowTitle(self.tr("Toolbar"))
        self.setObjectName("toolbar")
        self.setMovable(False)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        self.setAccessibleName(self.tr("Toolbar"))
        for name in _MAIN:
            self._add(actions[name])
        self.addSeparator()
        self.baseline = self._drop_down(baseline)
        sorts = QMenu(self)
        sorts.setAccessibleName(self.tr("Order of the issues"))
        for name in SORTS:
            sorts.addAction(actions[name])
        sorts.addSeparator()
        sorts.addAction(actions["sort_reversed"])
        sorts.addAction(actions["group_by_topic"])
        self.sort = self._drop_down(sorts)
        spacer = QWidget(self)
        spacer.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.addWidget(spacer)
        for name in _VIEWS:
            self._add(actions[name])
        more = self.findChild(QToolButton, "qt_toolbar_ext_button")
        if more is not None:
            more.setAccessibleName(self.tr("More of the toolbar"))
        self.set_baseline("")
        self.set_sort("")

    def set_baseline(self, label: str) -> None:
        """Say which plan is the baseline, '' for none."""
        shown = label or self.tr("none")
        self.baseline.setText(self.tr("Baseline: {plan} ▾").format(plan=shown))
        self.baseline.setAccessibleName(self.tr("Baseline: {plan}").format(plan=shown))

    def set_sort(self, label: str) -> None:
        """Say what the issues are sorted by."""
        self.sort_label = label
        self.sort.setText(self.tr("Sort: {order} ▾").format(order=label))
        self.sort.setAccessibleName(self.tr("Sort: {order}").format(order=label))

    def _add(self, action: QAction) -> None:
        self.addAction(action)
        button = self.widgetForAction(action)
        if isinstance(button, QToolButton):
            short = self.tr("Annotate") if action.objectName() == "annotate" else action.text()
            button.setAccessibleName(short.replace("&", "").rstrip("…"))
            button.setAccessibleDescription(action.statusTip())
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            # Undo's text grows with what would be undone; the button keeps its short name.
            action.setIconText(button.accessibleName())

    def _drop_down(self, menu: QMenu) -> QToolButton:
        button = QToolButton(self)
        button.setMenu(menu)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.addWidget(button)
        return button
