"""Writing the Annotations sheet: only the rows concerned, new ones at the end."""

from __future__ import annotations

from collections.abc import Mapping

from counterpoint.model import AnnotationKind, AnnotationStatus, CellAddress, CellRef, Past, told
from counterpoint.model.errors import TextLimitError
from counterpoint.workbook.comments.wording import units
from counterpoint.workbook.package import PackagePatch
from counterpoint.workbook.record.columns import Column
from counterpoint.workbook.record.memory import Memory
from counterpoint.workbook.record.reading import RECORD_NAME, Record
from counterpoint.workbook.record.rows import RecordRow, cells_of
from counterpoint.workbook.record.updating import Updated
from counterpoint.workbook.sheets import SheetEdits, add_sheet, free_sheet_name

__all__ = ["write_record"]

_CELL_LIMIT = 32_767
_OTHER_NAME = "Annotations (Counterpoint)"
_WIDTHS = {
    Column.ANNOTATION: 17,
    Column.ID: 10,
    Column.PLAN: 12,
    Column.CELL: 14,
    Column.KIND: 11,
    Column.STATUS: 11,
    Column.TEXT: 60,
    Column.AUTHOR: 18,
    Column.CREATED: 21,
    Column.MODIFIED: 21,
    Column.REPLY_TO: 17,
    Column.QUOTE: 44,
    Column.IN_CELL: 20,
}


def write_record(
    patch: PackagePatch,
    record: Record,
    after: Updated,
    memory: Mapping[str, Memory],
    places: Mapping[str, CellRef | None],
) -> None:
    """Put the record into the patch.

    Rows whose annotation or memory changed get the cells that changed; annotations without a row
    are appended; a row whose annotation was taken back is emptied. A workbook without a record
    gets the sheet, behind its last one.

    Raises:
        TextLimitError: A text is longer than a cell can hold.
        MatrixFormatError: The sheet is full, or a cell concerned holds an array formula.
    """
    old = record.by_id
    new = {
        key: cells_of(
            each, memory.get(key, Memory()), after.pasts.get(key, Past()), places.get(key)
        )
        for key, each in after.annotations.items()
        if key not in old
    }
    changed = {
        key: _changes(row, after, memory, places)
        for key, row in old.items()
        if key in after.annotations
    }
    _check_lengths([*new.values(), *changed.values()])
    if record.sheet is None:
        if new:
            _make_sheet(patch, list(new.values()))
        return
    columns, missing = _columns(record)
    edits = SheetEdits(patch, record.sheet)
    for key, cells in changed.items():
        for column, text in cells.items():
            edits.put(CellAddress(old[key].number, columns[column]), text)
    for key in after.taken_back:
        if key in old:
            for number in columns.values():
                edits.clear(CellAddress(old[key].number, number))
    for cells in new.values():
        edits.append({columns[column]: text for column, text in cells.items()})
    if any(column in cells for cells in (*new.values(), *changed.values()) for column in missing):
        for column in missing:
            edits.put(CellAddress(record.heading_row, columns[column]), column.value)
    edits.apply()


def _changes(
    row: RecordRow,
    after: Updated,
    memory: Mapping[str, Memory],
    places: Mapping[str, CellRef | None],
) -> dict[Column, str]:
    annotation = after.annotations[row.annotation.id]
    marks = memory.get(annotation.id, Memory())
    if annotation.id not in after.touched and marks == row.memory:
        return {}
    past = row.past.after(row.annotation, annotation)
    past = past.joined(after.pasts.get(annotation.id, Past()))
    return cells_of(annotation, marks, past, places.get(annotation.id), row)


def _columns(record: Record) -> tuple[Mapping[Column, int], list[Column]]:
    """Where each column is, and those that had to be given a place behind the last heading."""
    columns = dict(record.columns)
    missing = [column for column in Column if column not in columns]
    free = max([record.last_column, *columns.values()]) + 1
    for number, column in enumerate(missing, free):
        columns[column] = number
    return columns, missing


def _make_sheet(patch: PackagePatch, rows: list[dict[Column, str]]) -> None:
    taken = {sheet.name.casefold() for sheet in patch.package.sheets}
    name = RECORD_NAME if RECORD_NAME.casefold() not in taken else _OTHER_NAME
    add_sheet(
        patch,
        free_sheet_name(patch, name),
        [column.value for column in Column],
        [[row[column] for column in Column] for row in rows],
        widths={column.value: float(width) for column, width in _WIDTHS.items()},
        wrapped=[Column.TEXT.value, Column.QUOTE.value],
        choices={
            Column.KIND.value: [kind.value for kind in AnnotationKind],
            Column.STATUS.value: [status.value for status in AnnotationStatus],
        },
        hidden=[Column.IN_CELL.value],
        table_name=RECORD_NAME,
        with_title=False,
    )


def _check_lengths(rows: list[dict[Column, str]]) -> None:
    for row in rows:
        for column, text in row.items():
            if units(text) > _CELL_LIMIT:
                raise TextLimitError(
                    told(
                        "The {column} of an annotation has {units:,} characters; a cell of a"
                        " workbook holds {cell_limit:,}.",
                        column=column.value.lower(),
                        units=units(text),
                        cell_limit=_CELL_LIMIT,
                    )
                )
