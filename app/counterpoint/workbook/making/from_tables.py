"""Workbook content from CSV tables: plans, issues, positions, sources (workbooks/README.md)."""

from __future__ import annotations

import math
from datetime import date, datetime, time
from pathlib import Path

from counterpoint.model import (
    SPECIAL_STANCES,
    Citation,
    Issue,
    Plan,
    PlanMatrix,
    Scale,
    ScaleKind,
    Source,
)
from counterpoint.model.errors import TablesError, nearest
from counterpoint.workbook.making.content import Disagreement, WorkbookContent
from counterpoint.workbook.making.csv_tables import CsvRow, CsvTable, read_csv_table

__all__ = ["content_from_tables"]

_PLAN_COLUMNS = ("short_name", "authors", "date", "status", "based_on", "summary", "source_ids")
_SOURCE_COLUMNS = ("publisher", "author", "title", "date", "url", "note")


def content_from_tables(directory: Path) -> WorkbookContent:
    """The content of a workbook from the CSV tables in `directory`.

    `plans.csv`, `issues.csv` and `positions.csv` are required; `sources.csv`,
    `disagreements.csv` and `about.csv` may be there. Raises TablesError naming
    file, line and column.
    """
    if not directory.is_dir():
        raise TablesError(f"{directory} is no folder with CSV tables.")
    sources = _sources(directory / "sources.csv")
    plan_rows = read_csv_table(
        directory / "plans.csv", ("plan_key",), ("name", "colour", *_PLAN_COLUMNS)
    )
    plans = _plans(plan_rows, sources)
    issue_rows = read_csv_table(
        directory / "issues.csv",
        ("issue_id", "issue"),
        ("topic", "question", "weight", "status", "outcome", "scale", "options", "note"),
    )
    issues = _issues(issue_rows)
    texts, stances, citations = _positions(directory / "positions.csv", plans, issues, sources)
    matrix = PlanMatrix(plans, issues, texts, stances, sources=sources, citations=citations)
    title, about = _about(directory / "about.csv", directory.name)
    return WorkbookContent(
        matrix=matrix,
        title=title,
        created=_newest(matrix),
        about=about,
        disagreements=_disagreements(directory / "disagreements.csv", matrix),
    )


def _sources(path: Path) -> dict[str, Source]:
    if not path.exists():
        return {}
    table = read_csv_table(path, ("source_id",), _SOURCE_COLUMNS)
    return {
        key: Source(key, *(row[column] for column in _SOURCE_COLUMNS))
        for key, row in table.unique("source_id").items()
    }


def _plans(table: CsvTable, sources: dict[str, Source]) -> tuple[Plan, ...]:
    rows = table.unique("plan_key")
    if not rows:
        raise TablesError(f"{table.file}: has no rows; a matrix needs at least one plan.")
    for row in rows.values():
        if row["based_on"] and row["based_on"] not in rows:
            hint = nearest(row["based_on"], list(rows))
            raise row.error("based_on", f"there is no plan {row['based_on']!r}.{hint}")
        _known_sources(row, sources)
    return tuple(
        Plan(
            key=key,
            name=row["name"],
            short_name=row["short_name"],
            authors=row["authors"],
            date=row["date"],
            status=row["status"],
            based_on=row["based_on"],
            colour=row["colour"],
            summary=row["summary"],
            source_ids=row.several("source_ids"),
        )
        for key, row in rows.items()
    )


def _known_sources(row: CsvRow, sources: dict[str, Source]) -> tuple[str, ...]:
    found = row.several("source_ids")
    for source in found:
        if source not in sources:
            hint = nearest(source, list(sources))
            raise row.error("source_ids", f"{source!r} is not in sources.csv.{hint}")
    return found


def _issues(table: CsvTable) -> tuple[Issue, ...]:
    rows = table.unique("issue_id")
    if not rows:
        raise TablesError(f"{table.file}: has no rows; a matrix needs at least one issue.")
    return tuple(
        Issue(
            key=key,
            id=key,
            topic=row["topic"],
            title=row.required("issue"),
            row=number,
            question=row["question"],
            weight=_weight(row),
            status=row["status"],
            scale=_scale(row),
            outcome=row["outcome"],
            note=row["note"],
        )
        # The sheet has its header in row 1.
        for number, (key, row) in enumerate(rows.items(), start=2)
    )


def _weight(row: CsvRow) -> float:
    if not row["weight"]:
        return 1.0
    weight = _number(row["weight"])
    if weight is None or weight < 0:
        raise row.error("weight", f"{row['weight']!r} is no number of 0 or more.")
    return weight


def _number(text: str) -> float | None:
    try:
        number = float(text)
    except ValueError:
        return None
    return number if math.isfinite(number) else None


def _scale(row: CsvRow) -> Scale:
    kinds = [kind.value for kind in ScaleKind]
    word = row["scale"].lower() or ScaleKind.TEXT.value
    if word not in kinds:
        raise row.error("scale", f"{row['scale']!r} is no scale; use {', '.join(kinds)}.")
    kind = ScaleKind(word)
    options = row.several("options")
    if kind is ScaleKind.QUANTITY:
        return Scale(kind, unit="; ".join(options))
    if kind is ScaleKind.TEXT:
        if options:
            raise row.error("options", "a text scale has no options; remove them.")
        return Scale(kind)
    if len(options) < 2:
        raise row.error("options", f"a scale that is {word} needs two options or more.")
    for option in options:
        if options.count(option) > 1:
            raise row.error("options", f"{option!r} is listed twice.")
    return Scale(kind, options)


def _positions(
    path: Path, plans: tuple[Plan, ...], issues: tuple[Issue, ...], sources: dict[str, Source]
) -> tuple[list[list[str]], list[list[str]], tuple[Citation, ...]]:
    """Texts and stances by issue and plan, and the citations in order of the file."""
    columns = ("stance", "point_ref", "source_ids", "confidence")
    table = read_csv_table(path, ("issue_id", "plan_key", "position"), columns)
    plan_index = {plan.key: number for number, plan in enumerate(plans)}
    issue_index = {issue.key: number for number, issue in enumerate(issues)}
    texts = [[""] * len(plans) for _ in issues]
    stances = [[""] * len(plans) for _ in issues]
    lines: dict[tuple[str, str], int] = {}
    citations: list[Citation] = []
    for row in table:
        place = (row.required("issue_id"), row.required("plan_key"))
        for key, column, known in (
            (place[0], "issue_id", issue_index),
            (place[1], "plan_key", plan_index),
        ):
            if key not in known:
                raise row.error(column, f"{key!r} is not known.{nearest(key, list(known))}")
        if place in lines:
            raise row.error("plan_key", f"this position already stands on line {lines[place]}.")
        lines[place] = row.line
        issue, plan = issue_index[place[0]], plan_index[place[1]]
        texts[issue][plan] = row.required("position")
        stances[issue][plan] = _stance(row, issues[issue].scale)
        citations += (
            Citation(*place, source, row["point_ref"], row["confidence"])
            for source in _known_sources(row, sources)
        )
    return texts, stances, tuple(citations)


def _stance(row: CsvRow, scale: Scale) -> str:
    stance = row["stance"]
    if not stance or stance in SPECIAL_STANCES:
        return stance
    if scale.kind is ScaleKind.QUANTITY:
        if _number(stance) is None:
            raise row.error("stance", f"{stance!r} is no number, but the issue is a quantity.")
    elif scale.kind is ScaleKind.TEXT:
        raise row.error("stance", "the issue has no scale; give it one in issues.csv.")
    elif stance not in scale.options:
        hint = nearest(stance, [*scale.options, *SPECIAL_STANCES])
        raise row.error("stance", f"{stance!r} is no option of the issue.{hint}")
    return stance


def _about(path: Path, fallback: str) -> tuple[str, tuple[tuple[str, str], ...]]:
    """Title and paragraphs of the Read me sheet; the first row of the table is the title."""
    if not path.exists():
        return fallback, ()
    rows = read_csv_table(path, ("heading", "text")).rows
    if not rows:
        return fallback, ()
    return rows[0].required("text"), tuple((row["heading"], row["text"]) for row in rows[1:])


def _disagreements(path: Path, matrix: PlanMatrix) -> tuple[Disagreement, ...]:
    if not path.exists():
        return ()
    table = read_csv_table(path, ("number", "subject", "accounts"), ("issue_ids",))
    found = []
    for number, row in table.unique("number").items():
        issues = row.several("issue_ids")
        for issue in issues:
            if issue not in matrix.issue_index:
                hint = nearest(issue, list(matrix.issue_index))
                raise row.error("issue_ids", f"{issue!r} is not in issues.csv.{hint}")
        found.append(
            Disagreement(number, row.required("subject"), row.required("accounts"), issues)
        )
    return tuple(found)


def _newest(matrix: PlanMatrix) -> datetime:
    """The newest date in the tables: it dates the workbook, and the same tables give the
    same file."""
    newest = date(2000, 1, 1)
    for text in [
        *(plan.date for plan in matrix.plans),
        *(source.date for source in matrix.sources.values()),
    ]:
        try:
            newest = max(newest, date.fromisoformat(text))
        except ValueError:
            continue  # a year and month, or no date at all
    return datetime.combine(newest, time())
