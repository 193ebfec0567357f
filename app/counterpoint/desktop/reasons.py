"""Why an action cannot be used now, in words for whoever looks for it in the command palette."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction

if TYPE_CHECKING:
    from counterpoint.desktop.main_window import MainWindow

__all__ = ["why_not"]

translate = QCoreApplication.translate

_OWN = ("edit_annotation", "delete_annotation")
_ON_A_PLAN = ("baseline_here", "plan_toggle", "annotate_plan")
_ON_A_THREAD = ("reply", "resolve", *_OWN)


def why_not(window: MainWindow, action: QAction) -> str:
    """What has to be so before a disabled action can be used."""
    name = action.objectName()
    if window.book is None:
        return translate("Reasons", "not now: no workbook is open")
    if name == "undo":
        return translate("Reasons", "not now: nothing was changed")
    if name == "redo":
        return translate("Reasons", "not now: nothing was undone")
    if name == "proof":
        return translate("Reasons", "not now: nothing was saved yet")
    if name == "fold_topics":
        return translate("Reasons", "not now: issues are not grouped by topic")
    if name == "baseline_none":
        return translate("Reasons", "not now: there is no baseline")
    if name in ("next_annotation", "previous_annotation"):
        return translate("Reasons", "not now: there are no annotations")
    return _why_not_here(window, name)


def _why_not_here(window: MainWindow, name: str) -> str:
    """What the current place lacks."""
    issue, plan = window.workspace.matrix.currentPlace()
    on_annotations = name.startswith("annotate") or name in _ON_A_THREAD
    if on_annotations and window.book is not None and not window.book.book.loaded.can_annotate:
        return translate("Reasons", "not now: this workbook takes no annotations")
    if name in _ON_A_THREAD:
        if window.workspace.details.threads.current_thread() is None:
            return translate("Reasons", "not now: there is no annotation here")
        return translate("Reasons", "not now: somebody else wrote the annotation")
    if name.startswith("stance_"):
        return _why_no_stance(window, on_position=bool(issue and plan))
    if name == "plan_toggle" and plan:
        return translate("Reasons", "not now: two plans at least are compared")
    if name in _ON_A_PLAN and not plan:
        return translate("Reasons", "not now: choose a cell of a plan first")
    if not issue:
        return translate("Reasons", "not now: choose a cell first")
    return translate("Reasons", "cannot be used now")


def _why_no_stance(window: MainWindow, *, on_position: bool) -> str:
    scale = window.coding.scale()
    if not on_position or scale is None:
        return translate("Reasons", "not now: choose a cell of a plan first")
    if not scale.is_coded:
        return translate("Reasons", "not now: the issue has no options or scale yet")
    return translate("Reasons", "not now: the issue has fewer options")
