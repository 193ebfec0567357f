"""The example data as a matrix made in memory, straight from the CSV files."""

from __future__ import annotations

import csv
from functools import lru_cache
from pathlib import Path

from counterpoint.model import Issue, Plan, PlanMatrix, Scale, ScaleKind

FOLDER = Path(__file__).resolve().parents[2] / "workbooks" / "ukraine-2025"


def _rows(name: str) -> list[dict[str, str]]:
    with (FOLDER / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _scale(row: dict[str, str]) -> Scale:
    kind = ScaleKind(row["scale"])
    if kind is ScaleKind.QUANTITY:
        return Scale(kind, unit=row["options"])
    return Scale(kind, tuple(option.strip() for option in row["options"].split(";")))


@lru_cache(maxsize=1)
def ukraine_matrix() -> PlanMatrix:
    """Nine plans on sixty issues."""
    plans = tuple(
        Plan(row["plan_key"], name=row["name"], based_on=row["based_on"])
        for row in _rows("plans.csv")
    )
    issues = tuple(
        Issue(
            row["issue_id"],
            row["issue_id"],
            row["topic"],
            row["issue"],
            number + 2,
            question=row["question"],
            scale=_scale(row),
            note=row["note"],
        )
        for number, row in enumerate(_rows("issues.csv"))
    )
    column = {plan.key: number for number, plan in enumerate(plans)}
    line = {issue.key: number for number, issue in enumerate(issues)}
    texts = [[""] * len(plans) for _ in issues]
    stances = [[""] * len(plans) for _ in issues]
    for row in _rows("positions.csv"):
        place = line[row["issue_id"]], column[row["plan_key"]]
        texts[place[0]][place[1]] = row["position"]
        stances[place[0]][place[1]] = row["stance"]
    return PlanMatrix(plans, issues, texts, stances)
