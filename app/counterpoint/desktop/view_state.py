"""How a workbook was viewed: remembered when it closes, taken up when it opens again."""

from __future__ import annotations

from typing import Any

from counterpoint.desktop.comparing import ComparingController
from counterpoint.desktop.workspace import Workspace

__all__ = ["restore_view", "view_state"]


def view_state(workspace: Workspace, comparing: ComparingController) -> dict[str, Any]:
    """Baseline, plans, columns, order, panes and place, as plain JSON data."""
    return {
        "table": workspace.matrix.state(),
        "compare": comparing.state(),
        "panes": workspace.splitter.sizes(),
        "details": workspace.details.splitter.sizes(),
        "place": list(workspace.matrix.currentPlace()),
    }


def restore_view(
    state: dict[str, Any], workspace: Workspace, comparing: ComparingController
) -> None:
    """Take up what `view_state` gave; what does not fit any more is left out."""
    compare, table = state.get("compare"), state.get("table")
    if isinstance(compare, dict):
        comparing.restore(compare)
    if isinstance(table, dict):
        workspace.matrix.restoreState(table)
    for key, splitter in (("panes", workspace.splitter), ("details", workspace.details.splitter)):
        sizes: Any = state.get(key)
        if _are_sizes(sizes, splitter.count()):
            splitter.setSizes(sizes)
    place = state.get("place")
    if isinstance(place, list) and len(place) == 2 and all(isinstance(p, str) for p in place):
        workspace.matrix.goTo(*place)


def _are_sizes(sizes: Any, count: int) -> bool:
    """Whether `sizes` is a list of `count` widths that leave something to see."""
    if not isinstance(sizes, list) or len(sizes) != count:
        return False
    return all(isinstance(each, int) for each in sizes) and sum(sizes) > 0
