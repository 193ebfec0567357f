"""What became of the predecessor's position, in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from counterpoint.model import PlanMatrix

__all__ = ["lineage_of"]

translate = QCoreApplication.translate


def lineage_of(matrix: PlanMatrix) -> dict[tuple[str, str], str]:
    """For each (issue key, plan key) how the plan's position relates to that of its predecessor.

    Only plans that say what they are based on, and whose predecessor is in the matrix, have one.
    """
    found: dict[tuple[str, str], str] = {}
    for column, plan in enumerate(matrix.plans):
        if plan.based_on not in matrix.plan_index or plan.based_on == plan.key:
            continue
        before = matrix.plan_index[plan.based_on]
        label = matrix.plans[before].label
        for row, issue in enumerate(matrix.issues):
            old, new = matrix.texts[row][before].strip(), matrix.texts[row][column].strip()
            words = _words(old, new, matrix.stance(row, before), matrix.stance(row, column), label)
            if words:
                found[issue.key, plan.key] = words
    return found


def _words(old: str, new: str, old_stance: str, new_stance: str, label: str) -> str:
    if not old and not new:
        return ""
    if not old:
        return translate("Lineage", "new: {plan} says nothing on it").format(plan=label)
    if not new:
        return translate("Lineage", "dropped: {plan} has a position").format(plan=label)
    if old == new:
        return translate("Lineage", "taken over from {plan} word for word").format(plan=label)
    if old_stance and old_stance == new_stance:
        return translate("Lineage", "the same position as {plan}, in other words").format(
            plan=label
        )
    if old_stance and new_stance:
        return translate("Lineage", "changed from {plan}: {old} → {new}").format(
            plan=label, old=old_stance, new=new_stance
        )
    return translate("Lineage", "reworded from {plan}").format(plan=label)
