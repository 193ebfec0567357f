"""How a workbook is viewed, as plain data, and how that is taken up when it opens again."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING, Any, TypeGuard

from counterpoint.desktop.finding.filters import Choices
from counterpoint.desktop.table.preparing import PreparedTable, prepare_table
from counterpoint.desktop.table.source import MatrixSource

if TYPE_CHECKING:
    from counterpoint.desktop.main_window import MainWindow

__all__ = ["REMEMBERED_ACTIONS", "prepare_view", "restore_view", "view_preparer", "view_state"]

REMEMBERED_ACTIONS = ("show_sidebar", "show_details", "side_by_side", "topics_by_divergence")
"""Actions whose state belongs to how a workbook is viewed."""


def view_state(window: MainWindow) -> dict[str, Any]:
    """Baseline, plans, filter, columns, order, panes, place, and the annotation that is half
    written, as plain JSON data."""
    workspace = window.workspace
    return {
        "table": workspace.matrix.state(),
        "compare": window.comparing.state(),
        "shown": {name: window.actions_[name].isChecked() for name in REMEMBERED_ACTIONS},
        "panes": workspace.pane_sizes(),
        "details": workspace.details.pane_sizes(),
        "annotations": workspace.annotations.state(),
        "place": list(workspace.matrix.currentPlace()),
        "draft": window.annotating.draft_state(),
    }


def prepare_view(
    state: Mapping[str, Any],
    threshold: float,
    book: MatrixSource,
    changed: frozenset[tuple[str, str]] = frozenset(),
) -> PreparedTable | None:
    """The rows that the table will show once `restore_view` took up `state`; for any thread.

    `threshold` is the relative divergence from which an issue diverges, `changed` what changed
    since the workbook was last open: (issue key, plan key).
    """
    matrix = book.matrix
    if matrix is None:
        return None
    compare, table = state.get("compare"), state.get("table")
    kept = compare.get("filter") if isinstance(compare, dict) else None
    remembered: dict[str, Any] = kept if isinstance(kept, dict) else {}
    return prepare_table(
        book,
        row_filter=Choices.fitting(remembered, matrix, changed=bool(changed)).row_filter(threshold),
        state=table if isinstance(table, dict) else {},
        changed=(issue for issue, _ in changed),
    )


def view_preparer(window: MainWindow) -> Callable[[MatrixSource], PreparedTable | None]:
    """What works out, in any thread, the rows of the open workbook when it was read again."""
    changed = window.workspace.matrix.changedPlaces()
    threshold = window.comparing.filters.threshold
    return partial(prepare_view, view_state(window), threshold, changed=changed)


def restore_view(state: dict[str, Any], window: MainWindow) -> None:
    """Take up what `view_state` gave; what does not fit any more is left out.

    The filter comes before the order: fewer rows are to be sorted then. What was half written is
    not taken up here: it comes last, once the table has the focus.
    """
    workspace = window.workspace
    compare, table, shown = state.get("compare"), state.get("table"), state.get("shown")
    if isinstance(compare, dict):
        window.comparing.restore(compare)
    if isinstance(table, dict):
        workspace.matrix.restoreState(table)
    if isinstance(shown, dict):
        for name in REMEMBERED_ACTIONS:
            if isinstance(shown.get(name), bool):
                window.actions_[name].setChecked(shown[name])
    listed = state.get("annotations")
    if isinstance(listed, dict):
        workspace.annotations.restore_state(listed)
    panes, parts = state.get("panes"), state.get("details")
    if _are_sizes(panes, workspace.splitter.count()):
        workspace.set_pane_sizes(panes)
    if _are_sizes(parts, workspace.details.splitter.count()):
        workspace.details.set_pane_sizes(parts)
    place = state.get("place")
    if isinstance(place, list) and len(place) == 2 and all(isinstance(p, str) for p in place):
        workspace.matrix.goTo(*place)


def _are_sizes(sizes: object, count: int) -> TypeGuard[list[int]]:
    """Whether `sizes` is a list of `count` widths that leave something to see."""
    if not isinstance(sizes, list) or len(sizes) != count:
        return False
    return all(isinstance(each, int) for each in sizes) and sum(sizes) > 0
