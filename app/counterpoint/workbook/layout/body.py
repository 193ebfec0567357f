"""The body of a matrix: its rows with topics filled down, merged cells filled, blanks left out.

Written for full Excel sheets: a row is sliced in C, and the few unusual cells are put right
afterwards.
"""

from __future__ import annotations

import contextlib
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from operator import itemgetter
from typing import Any

from counterpoint.model import CellFacts, told
from counterpoint.workbook.layout.column_profile import is_code
from counterpoint.workbook.layout.oriented import OrientedSheet
from counterpoint.workbook.layout.plan_headings import column_headings
from counterpoint.workbook.loaded import Problem
from counterpoint.workbook.mapping import ColumnRole, MatrixMapping

__all__ = ["Body", "read_body"]

_SYMBOLS = re.compile(r"^[^\w(\[]+")
"""Marks before a status word, such as `● agreed`: for the eye alone."""


@dataclass(frozen=True, eq=False)
class Body:
    """The rows of a matrix, column by column; all sequences have one entry an issue.

    Attributes:
        rows: Row of each issue in the sheet's direction, counted from 1.
        ids: IDs as typed, '' where there is none.
        topics: Topics, filled down.
        titles: Titles of the issues.
        names: What identifies each: ID, else title, else question; '' when there is nothing.
        texts: The positions by plan.
        facts: Facts of unusual cells by (issue, plan) index.
        name_column: Column of the ID, else of the title; None when there is neither.
        title_column: Column of the title; None when there is none.
        more: Other columns by field of Issue: question, weight, status, outcome.
        references: Columns for reference: heading and texts.
    """

    rows: list[int]
    ids: Sequence[str]
    topics: Sequence[str]
    titles: Sequence[str]
    names: list[str]
    texts: Sequence[Sequence[str]]
    facts: Mapping[tuple[int, int], CellFacts]
    name_column: int | None
    title_column: int | None
    more: Mapping[str, Sequence[Any]] = field(default_factory=dict)
    references: tuple[tuple[str, Sequence[str]], ...] = ()

    @property
    def ids_typed(self) -> frozenset[str]:
        """All IDs that are there."""
        return frozenset(self.ids) - {""}

    @property
    def has_details(self) -> bool:
        """Whether issues have more than key, ID, topic and title."""
        return bool(self.more or self.references)

    def details(self, index: int) -> dict[str, Any]:
        """Question, weight, status, outcome and references of one issue, as Issue names them."""
        found: dict[str, Any] = {name: column[index] for name, column in self.more.items()}
        found["references"] = tuple(
            (heading, texts[index]) for heading, texts in self.references if texts[index]
        )
        return found


def read_body(sheet: OrientedSheet, mapping: MatrixMapping, problems: list[Problem]) -> Body:
    """Read the rows of the matrix. Adds problems such as a weight that is no number."""
    first, last = mapping.first_row, min(mapping.last_row, sheet.row_count)
    lines = list(sheet.rows[first - 1 : last])
    used = sorted(column for column, role in mapping.roles if role is not ColumnRole.IGNORE)
    plans = mapping.columns(ColumnRole.PLAN)
    sections = _sections(sheet, mapping, lines)
    merged = _fill_merged(sheet, lines, first, used, sections)
    chosen = _chooser(plans)
    texts_of = [chosen(line) for line in lines]
    naming = _naming(mapping)
    kept = [
        number
        for number, (line, texts) in enumerate(zip(lines, texts_of, strict=True))
        if number not in sections and (_any_text(line, naming) or any(map(str.strip, texts)))
    ]
    columns = {role: mapping.columns(role)[0] for role in ColumnRole if mapping.columns(role)}

    def texts(role: ColumnRole) -> list[str]:
        column = columns.get(role)
        if column is None:
            return [""] * len(kept)
        return [lines[number][column - 1].strip() for number in kept]

    ids, titles, questions = (
        texts(role) for role in (ColumnRole.ID, ColumnRole.ISSUE, ColumnRole.QUESTION)
    )
    topics = _topics(lines, columns.get(ColumnRole.TOPIC), kept, sections)
    names = [ids[i] or titles[i] or questions[i] for i in range(len(kept))]
    rows = [first + number for number in kept]
    return Body(
        rows=rows,
        ids=ids,
        topics=topics,
        titles=titles,
        names=names,
        texts=[texts_of[number] for number in kept],
        facts=_facts(sheet, rows, plans, merged),
        name_column=columns.get(ColumnRole.ID) or columns.get(ColumnRole.ISSUE),
        title_column=columns.get(ColumnRole.ISSUE) or columns.get(ColumnRole.QUESTION),
        more=_details(sheet, columns, rows, texts, problems),
        references=_references(sheet, mapping, lines, kept),
    )


def _details(
    sheet: OrientedSheet,
    columns: Mapping[ColumnRole, int],
    rows: Sequence[int],
    texts: Callable[[ColumnRole], list[str]],
    problems: list[Problem],
) -> dict[str, Sequence[Any]]:
    """Further columns by field of Issue; only those that the matrix has."""
    more: dict[str, Sequence[Any]] = {}
    for role, name in (
        (ColumnRole.QUESTION, "question"),
        (ColumnRole.STATUS, "status"),
        (ColumnRole.OUTCOME, "outcome"),
    ):
        if role in columns:
            more[name] = texts(role)
    if "status" in more:
        more["status"] = [_SYMBOLS.sub("", text) or text for text in more["status"]]
    if ColumnRole.WEIGHT in columns:
        more["weight"] = _weights(sheet, rows, columns[ColumnRole.WEIGHT], problems)
    return more


def _chooser(columns: tuple[int, ...]) -> Callable[[Sequence[str]], tuple[str, ...]]:
    """A function that picks `columns`, counted from 1, out of a row as a tuple."""
    if len(columns) == 1:
        only = columns[0] - 1
        return lambda line: (line[only],)
    return itemgetter(*(column - 1 for column in columns))


def _naming(mapping: MatrixMapping) -> tuple[int, ...]:
    """The columns, besides the plans', of which one has a text in every issue, counted from 0.
    Rows with a topic, weight, status or reference alone are sums and the like."""
    roles = (ColumnRole.ISSUE, ColumnRole.ID, ColumnRole.QUESTION)
    return tuple(column - 1 for role in roles for column in mapping.columns(role))


def _any_text(line: Sequence[str], columns: Sequence[int]) -> bool:
    for column in columns:  # noqa: SIM110 - runs for each row of a full sheet; any() takes double
        if line[column].strip():
            return True
    return False


def _sections(
    sheet: OrientedSheet, mapping: MatrixMapping, lines: Sequence[Sequence[str]]
) -> dict[int, str]:
    """Rows that only head the rows below, by index into `lines`: their text is a topic.

    Such a row is merged across the plans; or it has a text in one leading column alone, lacks
    the ID (or the title) that ordinary rows have, and there is no topic column. An ID of a word
    alone in its row heads rows, too.
    """
    plans = mapping.columns(ColumnRole.PLAN)
    found: dict[int, str] = {}
    first = mapping.first_row
    for top, left, bottom, right in sheet.merged:
        if top == bottom and first <= top < first + len(lines) and left < plans[0]:
            covered = sum(left <= plan <= right for plan in plans)
            if covered * 2 > len(plans) and covered == sum(plan <= right for plan in plans):
                found[top - first] = sheet.text(top, left).strip()
    if mapping.columns(ColumnRole.TOPIC):
        return found
    leading = [column for column, role in mapping.roles if role is not ColumnRole.IGNORE]
    ids = mapping.columns(ColumnRole.ID)
    titles = mapping.columns(ColumnRole.ISSUE)
    if not ids or not titles:
        return found
    with_ids = sum(bool(line[ids[0] - 1]) for line in lines)
    if with_ids * 2 < len(lines):
        return found
    for number, line in enumerate(lines):
        filled = [column for column in leading if line[column - 1].strip()]
        if len(filled) == 1 and filled[0] in (ids[0], titles[0]):
            text = line[filled[0] - 1].strip()
            if filled[0] == titles[0] or " " in text or not is_code(text):
                found[number] = text
    return found


def _fill_merged(
    sheet: OrientedSheet,
    lines: list[Sequence[str]],
    first: int,
    used: Sequence[int],
    sections: Mapping[int, str],
) -> dict[tuple[int, int], tuple[int, int]]:
    """Write the text of merged areas into all their cells in `used` columns, in place.

    Returns the first cell of the area by cell that was filled, each as (row, column).
    """
    filled: dict[tuple[int, int], tuple[int, int]] = {}
    for top, left, bottom, right in sheet.merged:
        if bottom < first or top >= first + len(lines) or top - first in sections:
            continue
        text = sheet.text(top, left)
        columns = [column for column in used if left <= column <= right]
        if not text or not columns or top < first:
            continue
        for row in range(top, min(bottom, first + len(lines) - 1) + 1):
            line = list(lines[row - first])
            for column in columns:
                if (row, column) != (top, left):
                    line[column - 1] = text
                    filled[row, column] = (top, left)
            lines[row - first] = line
    return filled


def _topics(
    lines: Sequence[Sequence[str]],
    column: int | None,
    kept: Sequence[int],
    sections: Mapping[int, str],
) -> list[str]:
    """The topic of each kept row: its own, the one above, or that of the section it is in."""
    if column is None and not sections:
        return [""] * len(kept)
    topics = []
    marks = sorted(sections)
    topic, mark = "", 0
    for number in kept:
        while mark < len(marks) and marks[mark] < number:
            topic = sections[marks[mark]]
            mark += 1
        if column is not None:
            topic = lines[number][column - 1].strip() or topic
        topics.append(topic)
    return topics


def _weights(
    sheet: OrientedSheet, rows: Sequence[int], column: int, problems: list[Problem]
) -> list[float]:
    weights = []
    for row in rows:
        value = sheet.value(row, column)
        if isinstance(value, str):
            with contextlib.suppress(ValueError):
                value = float(value.strip().replace(",", "."))
        if value is None:
            weights.append(1.0)
        elif isinstance(value, int | float) and 0 <= value < float("inf"):
            weights.append(float(value))
        else:
            weights.append(1.0)
            what = told(
                "The weight {text!r} is no number of 0 or more; it counts as 1.",
                text=sheet.text(row, column),
            )
            cell = str(sheet.address(row, column))
            problems.append(Problem("error", "unreadable-weight", sheet.grid.name, cell, what))
    return weights


def _facts(
    sheet: OrientedSheet,
    rows: Sequence[int],
    plans: Sequence[int],
    merged: Mapping[tuple[int, int], tuple[int, int]],
) -> dict[tuple[int, int], CellFacts]:
    if not sheet.facts and not merged:
        return {}
    issue_at = {row: index for index, row in enumerate(rows)}
    plan_at = {column: index for index, column in enumerate(plans)}
    facts = {
        (issue_at[row], plan_at[column]): each
        for (row, column), each in sheet.facts.items()
        if column in plan_at and row in issue_at
    }
    for (row, column), first in merged.items():
        if row in issue_at and column in plan_at:
            shown = sheet.facts.get(first, CellFacts())
            facts[issue_at[row], plan_at[column]] = replace(shown, merged=True)
    return facts


def _references(
    sheet: OrientedSheet,
    mapping: MatrixMapping,
    lines: Sequence[Sequence[str]],
    kept: Sequence[int],
) -> tuple[tuple[str, Sequence[str]], ...]:
    columns = mapping.columns(ColumnRole.REFERENCE)
    if not columns:
        return ()
    headings = column_headings(sheet, mapping.header_rows)
    found = []
    for column in columns:
        stack = dict.fromkeys(line[column - 1] for line in headings if line[column - 1])
        texts = [lines[number][column - 1].strip() for number in kept]
        found.append((": ".join(stack), texts))
    return tuple(found)
