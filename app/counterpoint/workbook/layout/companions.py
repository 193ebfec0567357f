"""What the sheets Plans and Stances say."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from counterpoint.model import (
    TEXT_SCALE,
    CellAddress,
    Message,
    Plan,
    Scale,
    ScaleKind,
    fold,
    told,
)
from counterpoint.workbook.layout.headings import normalized, words
from counterpoint.workbook.layout.key_finder import KeyFinder
from counterpoint.workbook.layout.records import RecordSheet, ambiguous_issue
from counterpoint.workbook.layout.stance_headings import plan_column, stance_headings
from counterpoint.workbook.loaded import Problem

if TYPE_CHECKING:
    from counterpoint.workbook.reading import CellValue

__all__ = ["StanceRows", "read_plans", "read_stances", "stance_text"]

_COLOUR = re.compile(r"#?([0-9a-fA-F]{6})")


def read_plans(
    sheet: RecordSheet,
    plans: Sequence[Plan],
    problems: list[Problem],
    others: Sequence[str] = (),
) -> tuple[Plan, ...]:
    """`plans` with what the Plans sheet says about each. Adds a problem where a row names a plan
    that is no column of the matrix, or none of its plans but one of the `others`."""
    finder = KeyFinder([plan.key for plan in plans])
    beside = KeyFinder(others)
    columns = KeyFinder([*(plan.key for plan in plans), *others])
    found: dict[str, Plan] = {plan.key: plan for plan in plans}
    seen: dict[str, int] = {}
    for row in sheet.rows():
        name = sheet.text(row, "plan")
        key = finder.find(name)
        if not name:
            continue
        if key is None:
            what = told(
                "There is no plan {name!r} in the matrix.{hint} Write it as in the"
                " matrix, or add its column.",
                name=name,
                hint=columns.hint(name),
            )
            if beside.find(name) is not None:
                what = _no_plan(name)
            problems.append(sheet.problem("error", "unknown-plan", row, "plan", what))
        elif key in seen:
            problems.append(
                sheet.problem(
                    "error",
                    "duplicate-plan",
                    row,
                    "plan",
                    told(
                        "{name!r} already stands in row {row}; keep one of the two rows.",
                        name=name,
                        row=seen[key],
                    ),
                )
            )
        else:
            seen[key] = row
            found[key] = _plan(sheet, row, found[key], finder)
            base = sheet.text(row, "based_on")
            if base and columns.find(base) is None:
                what = told(
                    "There is no plan {name!r} in the matrix, so nothing is compared with it as"
                    " the basis of {plan}.{hint}",
                    name=base,
                    plan=key,
                    hint=columns.hint(base),
                )
                problems.append(sheet.problem("warning", "unknown-plan", row, "based_on", what))
    return tuple(found.values())


def _no_plan(name: str) -> Message:
    return told(
        "{name!r} is a column of the matrix, but none of its plans; name it in Plans, if there is"
        " such a sheet, or make it a plan under Rows and columns.",
        name=name,
    )


def _plan(sheet: RecordSheet, row: int, plan: Plan, finder: KeyFinder) -> Plan:
    colour = _COLOUR.fullmatch(sheet.text(row, "colour"))
    base = sheet.text(row, "based_on")
    return Plan(
        key=plan.key,
        name=sheet.text(row, "name"),
        short_name=sheet.text(row, "short_name"),
        authors=sheet.text(row, "authors"),
        date=sheet.date_text(row, "date"),
        status=sheet.text(row, "status"),
        based_on=(finder.find(base) or "") if base else "",
        colour=f"#{colour[1].lower()}" if colour else "",
        summary=sheet.text(row, "summary"),
        source_ids=sheet.several(row, "sources"),
        hidden=plan.hidden,
    )


@dataclass(frozen=True)
class StanceRows:
    """The Stances sheet by issue.

    Attributes:
        scales: Scale of each issue that has one, by key.
        stances: Stances by issue key, a tuple in the order of the plans.
        notes: The analyst's notes by issue key.
        rows: Sheet row of each issue, counted from 1.
        plan_columns: Sheet column of each plan, counted from 1; None where it has none.
    """

    scales: Mapping[str, Scale] = field(default_factory=dict)
    stances: Mapping[str, Sequence[str]] = field(default_factory=dict)
    notes: Mapping[str, str] = field(default_factory=dict)
    rows: Mapping[str, int] = field(default_factory=dict)
    plan_columns: tuple[int | None, ...] = ()


def read_stances(
    sheet: RecordSheet,
    plans: Sequence[Plan],
    issues: KeyFinder,
    problems: list[Problem],
    others: Sequence[str] = (),
) -> StanceRows:
    """Scales, stances and notes. Adds problems where an issue, a scale or a column is unknown;
    `others` are columns of the matrix that are no plans."""
    columns = _plan_columns(sheet, plans, problems, others)
    scales: dict[str, Scale] = {}
    stances: dict[str, Sequence[str]] = {}
    notes: dict[str, str] = {}
    rows: dict[str, int] = {}
    for row in sheet.rows():
        key = _issue_key(sheet, row, issues, rows, problems)
        if key is None:
            continue
        rows[key] = row
        shown = [
            stance_text(sheet.grid.text(row, column), sheet.grid.value(row, column))
            if column
            else ""
            for column in columns
        ]
        scales[key] = _scale(sheet, row, [stance for stance in shown if stance], problems)
        stances[key] = tuple(_as_spelled(stance, scales[key]) for stance in shown)
        note = sheet.text(row, "note")
        if note:
            notes[key] = note
    return StanceRows(scales, stances, notes, rows, columns)


def _plan_columns(
    sheet: RecordSheet, plans: Sequence[Plan], problems: list[Problem], others: Sequence[str]
) -> tuple[int | None, ...]:
    keys = [plan.key for plan in plans]
    columns = tuple(
        plan_column(sheet.headings, key, heading)
        for key, heading in zip(keys, stance_headings(keys), strict=True)
    )
    finder = KeyFinder(keys)
    beside = KeyFinder(others)
    known = {*sheet.columns.values(), *columns}
    for column in sheet.headings.values():
        heading = sheet.grid.text(sheet.header_row, column).strip()
        if column not in known and words("stances").get(normalized(heading)) is None:
            what = told(
                "The heading {heading!r} is no plan of the matrix.{hint} Its stances are not used.",
                heading=heading,
                hint=finder.hint(heading),
            )
            if beside.find(heading) is not None:
                what = _no_plan(heading)
            cell = str(CellAddress(sheet.header_row, column))
            problems.append(Problem("warning", "unknown-plan", sheet.name, cell, what))
    return columns


def _issue_key(
    sheet: RecordSheet,
    row: int,
    issues: KeyFinder,
    seen: Mapping[str, int],
    problems: list[Problem],
) -> str | None:
    name = sheet.text(row, "id")
    if not name:
        if any(sheet.grid.text(row, column) for column in sheet.headings.values()):
            what = told("The row names no issue; give it the ID of its issue in the matrix.")
            problems.append(sheet.problem("warning", "unknown-issue", row, "id", what))
        return None
    if name in issues.ambiguous:
        problems.append(ambiguous_issue(sheet, row, name))
        return None
    key = issues.find(name)
    if key is None:
        what = told(
            "There is no issue {name!r} in the matrix.{hint} Write the ID as it stands there.",
            name=name,
            hint=issues.hint(name),
        )
        problems.append(sheet.problem("error", "unknown-issue", row, "id", what))
    elif key in seen:
        what = told(
            "{name!r} already stands in row {row}; keep one of the two rows.",
            name=name,
            row=seen[key],
        )
        problems.append(sheet.problem("error", "duplicate-id", row, "id", what))
        return None
    return key


def stance_text(shown: str, value: CellValue) -> str:
    """A stance as text: a plain number without thousands separators, anything else as shown."""
    shown = shown.strip()
    if not isinstance(value, int | float) or isinstance(value, bool):
        return shown
    if any(mark.isalpha() or mark in "%‰$€£¥₴₽" for mark in shown):
        return shown
    return str(int(value)) if float(value).is_integer() else repr(float(value))


def _as_spelled(stance: str, scale: Scale) -> str:
    """The stance in the spelling of its option or special stance, if it is one."""
    if not stance or stance in scale.options:
        return stance
    plain, folded = normalized(stance), fold(stance)
    for option in scale.options:
        if normalized(option) == plain or fold(option) == folded:
            return option
    return words("special").get(plain, stance)


def _scale(sheet: RecordSheet, row: int, stances: Sequence[str], problems: list[Problem]) -> Scale:
    options = _options(sheet.text(row, "options"))
    unit = sheet.text(row, "unit")
    word = sheet.text(row, "scale")
    known = words("scales").get(normalized(word))
    if known is None and word:
        choices = ", ".join(kind.value for kind in ScaleKind)
        what = told("{word!r} is no scale; use one of {choices}.", word=word, choices=choices)
        problems.append(sheet.problem("error", "unknown-scale", row, "scale", what))
    kind = ScaleKind(known) if known else _guessed_kind(options, unit, stances)
    if kind is ScaleKind.QUANTITY:
        low, high = _range(sheet, row, problems)
        return Scale(kind, unit=unit or "; ".join(options), low=low, high=high)
    if kind is ScaleKind.TEXT:
        return TEXT_SCALE
    if kind is ScaleKind.ORDINAL and len(options) < 2:
        what = told(
            "An ordinal scale needs its options in order, with semicolons between;"
            " until then it counts as nominal."
        )
        problems.append(sheet.problem("error", "missing-options", row, "options", what))
        kind = ScaleKind.NOMINAL
    return Scale(kind, options)


def _options(text: str) -> tuple[str, ...]:
    parts = text.split(";" if ";" in text else "\n")
    return tuple(dict.fromkeys(part.strip() for part in parts if part.strip()))


def _guessed_kind(options: Sequence[str], unit: str, stances: Sequence[str]) -> ScaleKind:
    """The scale of a row that names none: by its options and unit, else by its stances."""
    if len(options) > 1:
        return ScaleKind.NOMINAL
    if unit:
        return ScaleKind.QUANTITY
    return ScaleKind.NOMINAL if stances else ScaleKind.TEXT


def _range(
    sheet: RecordSheet, row: int, problems: list[Problem]
) -> tuple[float | None, float | None]:
    """The declared range of a quantity; (None, None) when there is none or it is no range."""
    ends = []
    for role in ("low", "high"):
        column = sheet.columns.get(role)
        value = sheet.grid.value(row, column) if column else None
        if isinstance(value, str):
            try:
                value = float(value.replace(",", "").replace(" ", ""))
            except ValueError:
                value = None
        number = isinstance(value, int | float) and not isinstance(value, bool)
        ends.append(float(value) if number else None)  # type: ignore[arg-type]
    low, high = ends
    if low is None and high is None:
        return None, None
    if low is None or high is None or not low < high:
        what = told("A declared range needs a low and a higher high number; it is left out.")
        problems.append(sheet.problem("warning", "unreadable-range", row, "low", what))
        return None, None
    return low, high
