"""Finding and reading the Annotations sheet."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from types import MappingProxyType

from counterpoint.model import Annotation, Past, PlanMatrix, derived_id, told, utc_now
from counterpoint.model.errors import WorkbookError
from counterpoint.workbook.loaded import Problem
from counterpoint.workbook.package import Package, SheetPart
from counterpoint.workbook.record.anchors import settled
from counterpoint.workbook.record.columns import Column, match_headings
from counterpoint.workbook.record.rows import RecordRow, read_row
from counterpoint.workbook.record.times import read_time
from counterpoint.workbook.sheets import read_sheet_rows, totals_rows

__all__ = ["RECORD_NAME", "Record", "read_record", "saved_at"]

RECORD_NAME = "Annotations"
"""Name of the sheet; another with that name and other columns is left alone (`sheet_name`)."""
_HEADING_ROWS = 10


@dataclass(frozen=True, slots=True)
class Record:
    """The Annotations sheet as read.

    Attributes:
        sheet: The sheet, None when the workbook has no record yet.
        rows: Its rows that are annotations, in sheet order; ids are unique.
        columns: Which columns, counted from 1, hold what.
        heading_row: Row of the headings, counted from 1.
        last_column: The last column that holds anything, counted from 1.
        problems: Rows that could not be read; they stay in the sheet as they are.
    """

    sheet: SheetPart | None = None
    rows: tuple[RecordRow, ...] = ()
    columns: Mapping[Column, int] = field(default_factory=lambda: MappingProxyType({}))
    heading_row: int = 1
    last_column: int = 1
    problems: tuple[Problem, ...] = ()

    @property
    def annotations(self) -> tuple[Annotation, ...]:
        """What the rows say, in sheet order, deleted markers included."""
        return tuple(row.annotation for row in self.rows)

    @property
    def pasts(self) -> Mapping[str, Past]:
        """What each annotation was before, by id."""
        return {row.annotation.id: row.past for row in self.rows}

    @property
    def by_id(self) -> Mapping[str, RecordRow]:
        """Rows by the id of their annotation."""
        return {row.annotation.id: row for row in self.rows}


def read_record(
    package: Package, matrix: PlanMatrix | None = None, *, unknown_time: datetime | None = None
) -> Record:
    """The record of a workbook; an empty one when it has none.

    Annotations of other matrices than `matrix`, where it is given, stay on their cells (`settled`).
    `unknown_time` stands for times that nobody typed; by default `saved_at`. Raises
    DamagedWorkbookError and UnsafeWorkbookError when the sheet cannot be read at all.
    """
    record = _read_record(package, unknown_time)
    rows = []
    for row in record.rows:
        annotation = settled(row.annotation, matrix)
        rows.append(row if annotation is row.annotation else replace(row, annotation=annotation))
    return replace(record, rows=tuple(rows))


def _read_record(package: Package, unknown_time: datetime | None) -> Record:
    for sheet in _candidates(package):
        rows = list(read_sheet_rows(package, sheet.part))
        for number, cells in rows[:_HEADING_ROWS]:
            columns = match_headings(cells)
            if columns is not None:
                totals = totals_rows(package, sheet.part)
                body = [each for each in rows if each[0] > number and each[0] not in totals]
                when = unknown_time or saved_at(package)
                return _read(package, sheet, number, columns, cells, body, when)
    return Record()


def saved_at(package: Package) -> datetime:
    """When the workbook was last saved, by its core properties; now where they do not say.

    Excel and Calc note it at each save, so what is typed there in between is no newer.
    """
    for part in package.related("", "core-properties"):
        try:
            _, root = package.read_xml(part)
            element = root.find("modified")
            if element is not None:
                text = package.read_xml(part)[0].text[element.open_end : element.close_start]
                found = read_time(text)
                if found is not None and found <= utc_now():
                    return found
        except WorkbookError:
            continue  # a workbook without readable properties is one without a time
    return utc_now()


def _candidates(package: Package) -> Iterator[SheetPart]:
    """Sheets that may be the record: by name first, then by the headings of a table on them."""
    sheets = [sheet for sheet in package.sheets if sheet.kind == "worksheet" and sheet.part]
    named = [sheet for sheet in sheets if sheet.name.casefold().startswith(RECORD_NAME.casefold())]
    yield from sorted(named, key=lambda sheet: sheet.name.casefold() != RECORD_NAME.casefold())
    for sheet in sheets:
        if sheet not in named and _has_record_table(package, sheet):
            yield sheet


def _has_record_table(package: Package, sheet: SheetPart) -> bool:
    for part in package.related(sheet.part, "table"):
        try:
            _, root = package.read_xml(part)
        except WorkbookError:
            continue  # the reading of tables complains about it
        names = [column.get("name") for column in root.iter("tableColumn")]
        if match_headings(dict(enumerate(names, 1))) is not None:
            return True
    return False


def _read(
    package: Package,
    sheet: SheetPart,
    heading_row: int,
    columns: Mapping[Column, int],
    headings: dict[int, str],
    body: list[tuple[int, dict[int, str]]],
    when: datetime,
) -> Record:
    found: dict[str, RecordRow] = {}
    problems = []
    date_1904 = _counts_from_1904(package)
    for number, cells in body:
        known = {column: cells[place] for column, place in columns.items() if place in cells}
        if not any(text.strip() for text in known.values()):
            continue
        row = read_row(number, known, unknown_time=when, date_1904=date_1904)
        if row is None:
            parent = found.get(known.get(Column.REPLY_TO, "").strip())
            if parent is None:
                problems.append(_without_place(sheet, number))
                continue
            anchored = {**known, Column.CELL: str(parent.annotation.anchor.cell or "")}
            anchored |= {
                Column.ID: parent.annotation.anchor.issue,
                Column.PLAN: parent.annotation.anchor.plan,
            }
            row = read_row(number, anchored, unknown_time=when, date_1904=date_1904)
        if row is not None:
            _keep(_beside(row, found), found)
    last = max(place for _, cells in [(0, headings), *body] for place in cells)
    return Record(
        sheet,
        tuple(found.values()),
        MappingProxyType(dict(columns)),
        heading_row,
        last,
        tuple(problems),
    )


def _beside(row: RecordRow, found: Mapping[str, RecordRow]) -> RecordRow:
    """The row, as a reply where the annotation stands that it answers: one written while another
    matrix was open names the cell only."""
    parent = found.get(row.annotation.reply_to)
    anchor = row.annotation.anchor
    if parent is None or anchor.issue or anchor.plan:
        return row
    if parent.annotation.anchor.cell != anchor.cell:
        return row
    return replace(row, annotation=replace(row.annotation, anchor=parent.annotation.anchor))


def _keep(row: RecordRow, found: dict[str, RecordRow]) -> None:
    """A row that repeats another is left out; one that only repeats its id gets another id."""
    first = found.setdefault(row.annotation.id, row)
    if first is row or first.annotation == row.annotation:
        return
    annotation = row.annotation
    # The time as typed: where nobody typed one, that of the reading stands for it, and the id has
    # to be the same at each reading.
    typed = row.written.get(Column.CREATED, "")
    content = (annotation.id, annotation.text, annotation.author, typed)
    place = (annotation.anchor.issue, annotation.anchor.plan, str(annotation.anchor.cell or ""))
    copy = replace(annotation, id=derived_id("copy", *content, *place))
    found.setdefault(
        copy.id,
        replace(row, annotation=copy, memory=type(row.memory)(), past=Past(), has_id=False),
    )


def _without_place(sheet: SheetPart, number: int) -> Problem:
    return Problem(
        "warning",
        "annotation-without-place",
        sheet.name,
        f"A{number}",
        told("this row names no issue, plan or cell; fill in ID and Plan, or Cell."),
    )


def _counts_from_1904(package: Package) -> bool:
    _, root = package.read_xml(package.workbook_part)
    properties = root.find("workbookPr")
    return properties is not None and properties.get("date1904") in ("1", "true")
