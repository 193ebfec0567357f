"""The sheets Plans and Stances for a workbook that has none, as tables to be written."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from counterpoint.model import SPECIAL_STANCES, PlanMatrix, ScaleKind
from counterpoint.workbook.layout.stance_headings import stance_headings

__all__ = ["CompanionTable", "plans_and_stances_tables"]


@dataclass(frozen=True)
class CompanionTable:
    """A sheet to be added.

    Attributes:
        kind: `plans` or `stances`, as `find_record_sheet` knows it.
        name: Of the sheet.
        columns: Headings.
        rows: Texts and numbers in the order of `columns`.
        widths: By heading, in characters.
        wrapped: Headings of the columns whose texts wrap.
        choices: By heading, what a drop-down offers.
    """

    kind: str
    name: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str | float, ...], ...]
    widths: Mapping[str, float] = field(default_factory=dict)
    wrapped: Sequence[str] = ()
    choices: Mapping[str, Sequence[str]] = field(default_factory=dict)


def plans_and_stances_tables(matrix: PlanMatrix) -> tuple[CompanionTable, CompanionTable]:
    """Plans with a row a plan, and Stances with a row an issue, filled with what is known."""
    return _plans(matrix), _stances(matrix)


def _plans(matrix: PlanMatrix) -> CompanionTable:
    rows = tuple(
        (
            plan.key,
            plan.name,
            plan.short_name,
            plan.authors,
            plan.date,
            plan.status,
            plan.based_on,
            plan.colour,
            plan.summary,
            "; ".join(plan.source_ids),
        )
        for plan in matrix.plans
    )
    columns = (
        "Plan",
        "Name",
        "Short name",
        "Authors",
        "Date",
        "Status",
        "Based on",
        "Colour",
        "Summary",
        "Sources",
    )
    widths = {"Plan": 18.0, "Name": 30.0, "Authors": 26.0, "Summary": 48.0, "Sources": 24.0}
    return CompanionTable("plans", "Plans", columns, rows, widths, ("Name", "Authors", "Summary"))


def _stances(matrix: PlanMatrix) -> CompanionTable:
    plans = stance_headings([plan.key for plan in matrix.plans])
    fixed = ("ID", "Issue", "Scale", "Options", "Unit", "Low", "High")
    rows = []
    for number, issue in enumerate(matrix.issues):
        scale = issue.scale
        told: dict[str, str | float] = {
            "ID": issue.key,
            "Issue": issue.title,
            "Scale": scale.kind.value,
            "Options": "; ".join(scale.options),
            "Unit": scale.unit,
            "Low": "" if scale.low is None else scale.low,
            "High": "" if scale.high is None else scale.high,
        }
        stances = (_stance(matrix.stance(number, place), scale.kind) for place in range(len(plans)))
        rows.append((*(told[name] for name in fixed), *stances))
    return CompanionTable(
        "stances",
        "Stances",
        (*fixed, *plans),
        tuple(rows),
        {"ID": 12.0, "Issue": 26.0, "Options": 38.0, **dict.fromkeys(plans, 19.0)},
        ("Issue", "Options", *plans),
        {"Scale": [kind.value for kind in ScaleKind]},
    )


def _stance(stance: str, kind: ScaleKind) -> str | float:
    """A quantity as a number, so that spreadsheets can reckon with it."""
    if kind is ScaleKind.QUANTITY and stance and stance not in SPECIAL_STANCES:
        try:
            return float(stance)
        except ValueError:
            return stance
    return stance
