"""The names of plans out of one header row or several."""

from __future__ import annotations

from collections import Counter

from counterpoint.model import Plan, column_letters, told
from counterpoint.workbook.layout.headings import heading_role
from counterpoint.workbook.layout.oriented import OrientedSheet
from counterpoint.workbook.loaded import Problem
from counterpoint.workbook.mapping import ColumnRole, MatrixMapping

__all__ = ["column_headings", "plan_columns"]


def column_headings(sheet: OrientedSheet, header_rows: tuple[int, ...]) -> list[list[str]]:
    """For each header row the headings of all columns, from column 1; merged cells filled."""
    lines = []
    for row in header_rows:
        line = [
            " ".join(sheet.text(row, column + 1).split()) for column in range(sheet.column_count)
        ]
        lines.append(line)
    for top, left, bottom, right in sheet.merged:
        if top not in header_rows:
            continue
        text = " ".join(sheet.text(top, left).split())
        for index, row in enumerate(header_rows):
            if top <= row <= bottom:
                for column in range(left, min(right, sheet.column_count) + 1):
                    lines[index][column - 1] = text
    return lines


def plan_columns(
    sheet: OrientedSheet, mapping: MatrixMapping, problems: list[Problem]
) -> tuple[Plan, ...]:
    """The plans in sheet order, named by their headings.

    Under a header of several rows the upper heading names a plan where each has its own, else the
    lowest one; where these repeat under group headings, both together. What is still there twice
    gets its column: `Draft (column F)`. Adds a problem for each such heading and each missing one.
    """
    columns = mapping.columns(ColumnRole.PLAN)
    lines = column_headings(sheet, mapping.header_rows)
    names = _names(lines, columns)
    counted = Counter(names)
    plans = []
    for column, name in zip(columns, names, strict=True):
        key = name
        where = "row" if mapping.transposed else "column"
        letters = str(column) if mapping.transposed else column_letters(column)
        row = mapping.header_rows[-1] if mapping.header_rows else 1
        cell = str(sheet.address(row, column))
        if not name:
            key = f"({where} {letters})"
            what = (
                told("The plan in row {row} has no heading; name it.", row=letters)
                if mapping.transposed
                else told("The plan in column {column} has no heading; name it.", column=letters)
            )
            problems.append(Problem("warning", "missing-heading", sheet.grid.name, cell, what))
        elif counted[name] > 1:
            key = f"{name} ({where} {letters})"
            what = told(
                "{count} plans are headed {name!r}; give each its own heading.",
                count=counted[name],
                name=name,
            )
            problems.append(Problem("error", "duplicate-plan", sheet.grid.name, cell, what))
        plans.append(Plan(key, hidden=column in sheet.hidden_columns))
    return tuple(plans)


def _names(lines: list[list[str]], columns: tuple[int, ...]) -> list[str]:
    if not lines:
        return [""] * len(columns)
    stacks = [
        list(dict.fromkeys(line[column - 1] for line in lines if line[column - 1]))
        for column in columns
    ]
    lowest = [stack[-1] if stack else "" for stack in stacks]
    groups = [stack[0] if stack else "" for stack in stacks]
    if len(set(groups)) == len(groups):
        return groups  # what stands below, if anything, are subtitles
    if len(set(lowest)) == len(lowest) and not any(
        len(stack) > 1 and heading_role("matrix", stack[-1]) == "position" for stack in stacks
    ):
        return lowest
    return [": ".join(stack) for stack in stacks]
