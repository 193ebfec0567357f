"""The example matrix, read from its CSV tables without any workbook code."""

from __future__ import annotations

import csv
from functools import cache
from pathlib import Path

from counterpoint.model import Citation, Issue, Plan, PlanMatrix, Scale, ScaleKind, Source

__all__ = ["EXAMPLE_TABLES", "example_matrix"]

EXAMPLE_TABLES = Path(__file__).resolve().parents[2] / "workbooks" / "ukraine-2025"


def _rows(name: str) -> list[dict[str, str]]:
    with (EXAMPLE_TABLES / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _split(text: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in text.split(";") if part.strip())


def _scale(row: dict[str, str]) -> Scale:
    kind = ScaleKind(row["scale"])
    if kind is ScaleKind.QUANTITY:
        return Scale(kind, unit=row["options"])
    return Scale(kind, options=_split(row["options"]))


@cache
def example_matrix() -> PlanMatrix:
    """All 60 issues by 9 plans of the example, with stances, sources and citations."""
    plans = tuple(
        Plan(
            key=row["plan_key"],
            name=row["name"],
            short_name=row["short_name"],
            authors=row["authors"],
            date=row["date"],
            status=row["status"],
            based_on=row["based_on"],
            summary=row["summary"],
            source_ids=_split(row["source_ids"]),
        )
        for row in _rows("plans.csv")
    )
    issues = tuple(
        Issue(
            key=row["issue_id"],
            id=row["issue_id"],
            topic=row["topic"],
            title=row["issue"],
            row=number,
            question=row["question"],
            scale=_scale(row),
            note=row["note"],
        )
        for number, row in enumerate(_rows("issues.csv"), 2)
    )
    found = {(row["issue_id"], row["plan_key"]): row for row in _rows("positions.csv")}
    cells = [[found.get((issue.key, plan.key), {}) for plan in plans] for issue in issues]
    return PlanMatrix(
        plans=plans,
        issues=issues,
        texts=[[cell.get("position", "") for cell in row] for row in cells],
        stances=[[cell.get("stance", "") for cell in row] for row in cells],
        sources={
            row["source_id"]: Source(
                row["source_id"],
                row["publisher"],
                row["author"],
                row["title"],
                row["date"],
                row["url"],
                row["note"],
            )
            for row in _rows("sources.csv")
        },
        citations=[
            Citation(issue, plan, source, row["point_ref"], row["confidence"])
            for (issue, plan), row in found.items()
            for source in _split(row["source_ids"])
        ],
    )
