"""What became of the predecessor's position, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from counterpoint.model import PlanMatrix

if TYPE_CHECKING:
    from counterpoint.compare import LineageStep

__all__ = ["lineage_of"]

translate = QCoreApplication.translate


def lineage_of(matrix: PlanMatrix, issue: int) -> dict[str, str]:
    """How each plan's position on an issue (index from 0) relates to its predecessor's, by plan.

    Only plans that say what they are based on, and whose predecessor is in the matrix, have one.
    """
    from counterpoint.compare import lineage_step  # not on the way to the first window

    found: dict[str, str] = {}
    for plan in matrix.plans:
        step = lineage_step(matrix, plan.key, issue)
        if step is not None:
            found[plan.key] = _words(step, matrix.plans[matrix.plan_index[plan.based_on]].label)
    return found


def _words(step: LineageStep, label: str) -> str:
    from counterpoint.compare import LineageKind

    if step.kind is LineageKind.NEW:
        return translate("Lineage", "new: {plan} says nothing on it").format(plan=label)
    if step.kind is LineageKind.DROPPED:
        return translate("Lineage", "dropped: {plan} has a position").format(plan=label)
    if not step.reworded:
        return translate("Lineage", "taken over from {plan} word for word").format(plan=label)
    if step.kind is LineageKind.KEPT:
        return translate("Lineage", "the same position as {plan}, in other words").format(
            plan=label
        )
    if step.old_stance and step.new_stance:
        return translate("Lineage", "changed from {plan}: {old} → {new}").format(
            plan=label, old=step.old_stance, new=step.new_stance
        )
    return translate("Lineage", "reworded from {plan}").format(plan=label)
