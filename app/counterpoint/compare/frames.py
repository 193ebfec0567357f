"""pandas tables of a comparison, for people who script."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pandas as pd

    from counterpoint.compare.comparison import Comparison

__all__ = ["comparison_frame", "group_name"]


def group_name(number: int) -> str:
    """Letters of a position group counted from 0: A, B … Z, AA, AB …"""
    name = ""
    number += 1
    while number:
        number, rest = divmod(number - 1, 26)
        name = chr(65 + rest) + name
    return name


def comparison_frame(comparison: Comparison) -> pd.DataFrame:
    """The table of `Comparison.to_frame`. pandas is imported here and nowhere earlier."""
    import pandas as pd

    matrix = comparison.matrix
    issues = range(len(matrix.issues))
    # The column after the last plan stands for "none" (-1).
    keys = [*(plan.key for plan in matrix.plans), ""]
    return pd.DataFrame(
        {
            "issue": [issue.key for issue in matrix.issues],
            "topic": [issue.topic for issue in matrix.issues],
            "title": [issue.title for issue in matrix.issues],
            "scale": [issue.scale.kind.value for issue in matrix.issues],
            "basis": [comparison.basis(issue) for issue in issues],
            "gap": comparison.gap,
            "relative": comparison.relative,
            "ceiling": comparison.ceiling,
            "speaking": comparison.speaking,
            "plans": len(comparison.plans),
            "presence": comparison.presence,
            "outlier": [keys[plan] for plan in comparison.outliers],
            "bridge": [keys[plan] for plan in comparison.bridges],
            "groups": [_groups(comparison.groups(issue), keys) for issue in issues],
        }
    )


def _groups(numbers: tuple[int, ...], keys: list[str]) -> str:
    """`A: E3, UA20 | B: US28`, from the group number of every plan."""
    groups: list[list[str]] = [[] for _ in range(max(numbers, default=-1) + 1)]
    for plan, number in enumerate(numbers):
        if number >= 0:
            groups[number].append(keys[plan])
    return " | ".join(
        f"{group_name(number)}: {', '.join(group)}" for number, group in enumerate(groups)
    )
