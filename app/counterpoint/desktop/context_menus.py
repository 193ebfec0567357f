"""Menus at the mouse: for a cell of the table and for a column's heading."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMenu, QWidget

from counterpoint.desktop.actions import Actions

if TYPE_CHECKING:
    from counterpoint.desktop.main_window import MainWindow

__all__ = ["cell_menu", "header_menu"]

translate = QCoreApplication.translate


def cell_menu(actions: Actions, stance: QMenu, parent: QWidget) -> QMenu:
    """What one can do with the current cell."""
    menu = _menu(parent)
    for name in ("annotate", "annotate_issue", "annotate_plan", "reply", "resolve"):
        menu.addAction(actions[name])
    menu.addSeparator()
    menu.addMenu(stance)
    menu.addAction(actions["scale"])
    menu.addSeparator()
    for name in ("baseline_here", "quick_silent", "plan_toggle"):
        menu.addAction(actions[name])
    menu.addSeparator()
    for name in ("copy", "copy_rows", "reading_mode"):
        menu.addAction(actions[name])
    return menu


def header_menu(window: MainWindow, column: str) -> QMenu:
    """What one can do with the column of that name."""
    menu = _menu(window)
    kind, _, key = column.partition(":")
    view = window.workspace.matrix
    for text, adding in (
        (translate("HeaderMenu", "Sort by this column"), False),
        (translate("HeaderMenu", "Then by this column"), True),
    ):
        menu.addAction(text).triggered.connect(partial(_sort, window, column, adding))
    menu.addSeparator()
    if kind == "plan":
        baseline = menu.addAction(translate("HeaderMenu", "Use as baseline"))
        baseline.triggered.connect(partial(window.comparing.set_baseline, key))
        silent = menu.addAction(translate("HeaderMenu", "Only where this plan is silent"))
        silent.triggered.connect(partial(_only_silent, window, key))
    if column != view.columnNames()[0]:
        hide = menu.addAction(translate("HeaderMenu", "Hide this column"))
        hide.triggered.connect(partial(_hide, window, column))
    hidden = [name for name in view.columnNames() if not view.isColumnVisible(name)]
    if hidden:
        shown = menu.addMenu(translate("HeaderMenu", "Show"))
        for name in hidden:
            action = shown.addAction(view.columnTitle(name).replace("&", "&&"))
            action.triggered.connect(partial(_show, window, name))
    menu.addSeparator()
    menu.addAction(window.actions_["group_by_topic"])
    menu.addAction(window.actions_["row_limit"])
    return menu


def _menu(parent: QWidget) -> QMenu:
    menu = QMenu(parent)
    menu.aboutToHide.connect(menu.deleteLater)
    return menu


def _sort(window: MainWindow, column: str, adding: bool, _checked: bool = False) -> None:
    window.workspace.matrix.sortByColumn(column, adding=adding)


def _only_silent(window: MainWindow, plan: str, _checked: bool = False) -> None:
    window.comparing.filters.set_silent_plan(plan)


def _hide(window: MainWindow, column: str, _checked: bool = False) -> None:
    window.workspace.matrix.setColumnVisible(column, False)


def _show(window: MainWindow, column: str, _checked: bool = False) -> None:
    window.workspace.matrix.setColumnVisible(column, True)
