"""Plans, Stances, Sources, Citations and Disagreements of a new workbook.

Imports openpyxl at the top: import this module only inside functions.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from counterpoint.model import UNCHECKED, PlanMatrix, Source
from counterpoint.workbook.making.content import Disagreement
from counterpoint.workbook.making.sheet_style import (
    BODY,
    EMPHASIS,
    LEADING,
    LINK,
    UNCHECKED_FONT,
    CellValue,
    Column,
    add_rule,
    band_rows,
    cell_at,
    estimated_height,
    external_link,
    finish_table,
    internal_link,
    put,
    set_up_print,
    write_header,
)

__all__ = [
    "write_citations_sheet",
    "write_disagreements_sheet",
    "write_plans_sheet",
    "write_records",
    "write_sources_sheet",
]

_AMBER = "FCE9C8"


def _date_or_text(text: str) -> CellValue:
    """A date where the text is a full ISO date; a year and month stays text."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        return text


def write_records(
    book: Workbook,
    title: str,
    columns: Sequence[Column],
    rows: Sequence[Sequence[CellValue]],
    *,
    group_by: int = 1,
    freeze: str = "B2",
    wide: bool = False,
    mark: tuple[str, str, str] | None = None,
) -> Worksheet:
    """Add a sheet with one table.

    A stronger line stands above each row whose column `group_by`, counted from 1, differs
    from the row before; 0 for none. `mark` is a column's letter, a word, and the colour (`rrggbb`)
    of its cells that hold the word.
    """
    sheet: Worksheet = book.create_sheet(title)
    write_header(sheet, columns, freeze=freeze)
    widths = [column.width for column in columns]
    before: CellValue = None
    for row, values in enumerate(rows, start=2):
        starts = group_by > 0 and values[group_by - 1] != before
        before = values[group_by - 1] if group_by else None
        for column, value in enumerate(values, start=1):
            font = EMPHASIS if column == 1 else BODY
            cell = put(sheet, row, column, value, font=font, group_start=starts)
            if column == 1:
                cell.alignment = LEADING
        sheet.row_dimensions[row].height = estimated_height(values, widths)
    last = max(2, len(rows) + 1)
    if mark is not None:  # before the bands, which would cover it
        letter, word, colour = mark
        add_rule(sheet, f"{letter}2:{letter}{last}", f'${letter}2="{word}"', colour)
    band_rows(sheet, len(columns), last)
    finish_table(sheet, title, len(columns), last)
    set_up_print(sheet, wide=wide)
    return sheet


def write_plans_sheet(book: Workbook, matrix: PlanMatrix) -> None:
    """Add `Plans`: a plan a row, named by its heading in Matrix."""
    columns = (
        Column("Plan", 10),
        Column("Name", 32),
        Column("Short name", 16),
        Column("Authors", 30),
        Column("Date", 12),
        Column("Status", 15),
        Column("Based on", 10),
        Column("Colour", 9),
        Column("Summary", 52),
        Column("Sources", 26),
    )
    rows: list[list[CellValue]] = [
        [
            plan.key,
            plan.name,
            plan.short_name,
            plan.authors,
            _date_or_text(plan.date),
            plan.status,
            plan.based_on,
            plan.colour,
            plan.summary,
            "; ".join(plan.source_ids),
        ]
        for plan in matrix.plans
    ]
    write_records(book, "Plans", columns, rows, group_by=0)


def write_sources_sheet(book: Workbook, sources: Sequence[Source]) -> None:
    """Add `Sources`: a document a row; web addresses are links."""
    columns = (
        Column("Source", 19),
        Column("Publisher", 20),
        Column("Author", 20),
        Column("Title", 44),
        Column("Date", 12),
        Column("URL", 46),
        Column("Note", 42),
    )
    rows: list[list[CellValue]] = [
        [
            source.id,
            source.publisher,
            source.author,
            source.title,
            _date_or_text(source.date),
            source.url,
            source.note,
        ]
        for source in sources
    ]
    sheet = write_records(book, "Sources", columns, rows, group_by=0)
    for row, source in enumerate(sources, start=2):
        external_link(cell_at(sheet, row, 6), source.url)


def write_citations_sheet(book: Workbook, matrix: PlanMatrix) -> None:
    """Add `Citations`: one source of one position a row; what is unchecked stands out."""
    columns = (
        Column("ID", 10),
        Column("Plan", 10),
        Column("Source", 22),
        Column("Reference", 44),
        Column("Confidence", 20),
    )
    rows: list[list[CellValue]] = [
        [each.issue, each.plan, each.source, each.reference, each.confidence]
        for each in matrix.citations
    ]
    mark = ("E", UNCHECKED, _AMBER)
    sheet = write_records(book, "Citations", columns, rows, mark=mark)
    source_rows = {source: row for row, source in enumerate(matrix.sources, start=2)}
    for row, citation in enumerate(matrix.citations, start=2):
        cell = cell_at(sheet, row, 3)
        if citation.source in source_rows:
            source = matrix.sources[citation.source]
            tip = ": ".join(part for part in (source.publisher, source.title) if part)
            internal_link(cell, "Sources", f"A{source_rows[citation.source]}", tip=tip)
            cell.font = LINK
        if citation.confidence == UNCHECKED:
            cell_at(sheet, row, 5).font = UNCHECKED_FONT


def write_disagreements_sheet(book: Workbook, rows: Sequence[Disagreement]) -> None:
    """Add `Disagreements`: where the sources contradict one another."""
    columns = (
        Column("No.", 6),
        Column("Subject", 34),
        Column("What the sources say", 84),
        Column("Issues", 18),
    )
    values: list[list[CellValue]] = [
        [
            int(row.number) if row.number.isdecimal() else row.number,
            row.subject,
            row.accounts,
            "; ".join(row.issues),
        ]
        for row in rows
    ]
    write_records(book, "Disagreements", columns, values, group_by=0)
