"""What a plan kept, changed, dropped and added against the plan it is based on."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from counterpoint.compare.alarms import Alarm, alarms
from counterpoint.compare.encoding import RowEncoder
from counterpoint.compare.states import STATES
from counterpoint.compare.vocabulary import Vocabulary
from counterpoint.compare.words import WordDifference, word_difference
from counterpoint.model import PlanMatrix, PositionState, fold
from counterpoint.model.errors import ComparisonError, nearest

__all__ = ["LineageKind", "LineageStep", "ancestors", "lineage", "lineage_step"]


class LineageKind(Enum):
    """What happened to the predecessor's position."""

    KEPT = "kept"
    CHANGED = "changed"
    DROPPED = "dropped"
    """The predecessor speaks, the plan does not."""
    NEW = "new"
    """The plan speaks, the predecessor does not."""


@dataclass(frozen=True, slots=True)
class LineageStep:
    """One issue on which the plan, its predecessor or both say something.

    Attributes:
        index: Index of the issue in the matrix, from 0.
        issue: Its key.
        kind: What happened.
        basis: `coded` when the stances decide it, else `wording`.
        old: The predecessor's text.
        new: The plan's text.
        old_stance: The predecessor's stance, '' when not coded.
        new_stance: The plan's stance.
        reworded: Whether the texts differ; a position can be kept in other words.
    """

    index: int
    issue: str
    kind: LineageKind
    basis: str
    old: str
    new: str
    old_stance: str
    new_stance: str
    reworded: bool

    @property
    def words(self) -> WordDifference:
        """The difference of the texts."""
        return word_difference(self.old, self.new)

    @property
    def alarms(self) -> tuple[Alarm, ...]:
        """Small changes that may change the meaning."""
        return alarms(self.old, self.new)


def ancestors(matrix: PlanMatrix, plan: str) -> tuple[str, ...]:
    """Keys of the plans that `plan` goes back to, the nearest first; () for an original.

    Raises ComparisonError for an unknown plan, for one based on a plan that is not in the matrix,
    and for plans based on each other.
    """
    chain: list[str] = []
    current = plan
    while True:
        if current not in matrix.plan_index:
            after = f" {chain[-2] if len(chain) > 1 else plan} is based on it." if chain else ""
            raise ComparisonError(
                f"There is no plan {current!r}.{after}{nearest(current, list(matrix.plan_index))}"
            )
        based_on = matrix.plans[matrix.plan_index[current]].based_on
        if not based_on:
            return tuple(chain)
        if based_on == plan or based_on in chain:
            raise ComparisonError(f"{plan} and {based_on} are based on each other.")
        chain.append(based_on)
        current = based_on


def lineage(
    matrix: PlanMatrix, plan: str, vocabulary: Vocabulary | None = None
) -> tuple[LineageStep, ...]:
    """What became of the predecessor's positions in `plan`, in matrix order.

    Where both are coded, equal stances are *kept* however they are worded; otherwise equal wordings
    are. Deferring and refusing count as saying something. Issues on which neither says anything are
    left out. Raises ComparisonError as `ancestors`, and when the plan is based on none.
    """
    chain = ancestors(matrix, plan)
    if not chain:
        raise ComparisonError(f"{plan} is based on no other plan of this matrix.")
    encoder = RowEncoder(vocabulary or Vocabulary.standard())
    old, new = matrix.plan_index[chain[0]], matrix.plan_index[plan]
    steps = (_step(matrix, encoder, issue, old, new) for issue in range(len(matrix.issues)))
    return tuple(step for step in steps if step is not None)


def lineage_step(
    matrix: PlanMatrix, plan: str, issue: int, vocabulary: Vocabulary | None = None
) -> LineageStep | None:
    """The step of one issue (index from 0), as `lineage`; None where neither plan speaks.

    Also None for a plan that is based on none of this matrix. Raises ComparisonError for an
    unknown plan.
    """
    if plan not in matrix.plan_index:
        raise ComparisonError(f"There is no plan {plan!r}.{nearest(plan, list(matrix.plan_index))}")
    new = matrix.plan_index[plan]
    old = matrix.plan_index.get(matrix.plans[new].based_on, new)
    if old == new:
        return None
    return _step(matrix, RowEncoder(vocabulary or Vocabulary.standard()), issue, old, new)


_SAYS_NOTHING = (PositionState.SILENT, PositionState.NOT_APPLICABLE)


def _step(
    matrix: PlanMatrix, encoder: RowEncoder, issue: int, old: int, new: int
) -> LineageStep | None:
    row = encoder.encode(matrix, issue)
    before, after = STATES[row.states[old]], STATES[row.states[new]]
    texts = matrix.texts[issue][old], matrix.texts[issue][new]
    stances = matrix.stance(issue, old), matrix.stance(issue, new)
    reworded = fold(texts[0]) != fold(texts[1])
    coded = row.basis.value == "coded" and PositionState.UNCODED not in (before, after)
    if before in _SAYS_NOTHING:
        if after in _SAYS_NOTHING:
            return None
        kind = LineageKind.NEW
    elif after in _SAYS_NOTHING:
        kind = LineageKind.DROPPED
    elif before is not after:
        kind = LineageKind.CHANGED
    elif coded and before is PositionState.SPEAKS:
        same = row.values[old] == row.values[new]
        kind = LineageKind.KEPT if same else LineageKind.CHANGED
    elif coded:
        kind = LineageKind.KEPT
    else:
        kind = LineageKind.CHANGED if reworded else LineageKind.KEPT
    return LineageStep(
        issue,
        matrix.issues[issue].key,
        kind,
        "coded" if coded else "wording",
        texts[0],
        texts[1],
        stances[0],
        stances[1],
        reworded,
    )
