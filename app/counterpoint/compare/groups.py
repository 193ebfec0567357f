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
    distances.encode([issue])
    # From the arrays, not from the row: a whole sheet of groups reads no stance twice.
    states, values = distances.states[issue].tolist(), distances.values[issue].tolist()
    found: dict[object, list[int]] = {}
    if distances.measures[issue] == Measure.WORDING.value:
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
    return tuple([tuple(group) for group in sorted(found.values(), key=_largest_first)])


def _largest_first(group: list[int]) -> tuple[int, int]:
    return -len(group), group[0]
