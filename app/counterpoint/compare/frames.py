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
    rows = []
    for index, issue in enumerate(matrix.issues):
        made = comparison.issue(index)
        groups = " | ".join(
            f"{group_name(number)}: {', '.join(group)}" for number, group in enumerate(made.groups)
        )
        rows.append(
            (
                issue.key,
                issue.topic,
                issue.title,
                issue.scale.kind.value,
                made.basis,
                made.gap,
                made.relative,
                made.ceiling,
                made.coverage[0],
                made.coverage[1],
                made.presence,
                made.outlier or "",
                made.bridge or "",
                groups,
            )
        )
    columns = [
        "issue",
        "topic",
        "title",
        "scale",
        "basis",
        "gap",
        "relative",
        "ceiling",
        "speaking",
        "plans",
        "presence",
        "outlier",
        "bridge",
        "groups",
    ]
    return pd.DataFrame(rows, columns=columns)
