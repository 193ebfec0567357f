"""Position groups: which plans hold the same position on an issue."""

from __future__ import annotations

from collections.abc import Sequence

from counterpoint.compare.distances import DistanceArray
from counterpoint.compare.encoding import Measure
from counterpoint.compare.states import NUMBER_OF
from counterpoint.compare.wording import wording_clusters
from counterpoint.model import PositionState

__all__ = ["position_groups"]

_SPEAKS = NUMBER_OF[PositionState.SPEAKS]
_REJECTS = NUMBER_OF[PositionState.REJECTS]


def position_groups(
    distances: DistanceArray, issue: int, plans: Sequence[int]
) -> tuple[tuple[int, ...], ...]:
    """The groups among `plans` (indexes in the matrix), the largest first, then in plan order.

    Equal stances, equal numbers, and wordings whose mean distance is within a threshold
    (`wording.GROUP_THRESHOLD`) make a group; refusals make one of their own.
    """
    row = distances.row(issue)
    states, values = row.states, row.values
    found: dict[object, list[int]] = {}
    if row.measure is Measure.WORDING:
        speaking = [plan for plan in plans if states[plan] == _SPEAKS]
        if speaking:
            between = distances.wordings(issue)[speaking][:, speaking]
            for number, cluster in enumerate(wording_clusters(between)):
                found[number] = sorted(speaking[place] for place in cluster)
        refusing = [plan for plan in plans if states[plan] == _REJECTS]
        if refusing:
            found["rejects"] = refusing
    else:
        for plan in plans:
            state = states[plan]
            if state == _SPEAKS:
                found.setdefault(values[plan], []).append(plan)
            elif state == _REJECTS:
                found.setdefault("rejects", []).append(plan)
    return tuple(
        tuple(group) for group in sorted(found.values(), key=lambda group: (-len(group), group))
    )
