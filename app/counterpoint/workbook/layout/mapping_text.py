"""A mapping as the text kept in the workbook's custom property `Counterpoint.Mapping`."""

from __future__ import annotations

import json
from typing import Any

from counterpoint.model import MAX_COLUMNS, MAX_ROWS, column_letters, column_number
from counterpoint.workbook.mapping import ColumnRole, Landmarks, MatrixMapping

__all__ = ["MAPPING_PROPERTY", "mapping_from_json", "mapping_to_json"]

MAPPING_PROPERTY = "Counterpoint.Mapping"
"""Name of the custom document property."""

_VERSION = 1
_ROLES = {role.value: role for role in ColumnRole}


def mapping_to_json(mapping: MatrixMapping) -> str:
    """One line of JSON: columns by letters (rows by number where transposed) and their roles."""

    def name(column: int) -> str:
        return str(column) if mapping.transposed else column_letters(column)

    columns = {
        name(column): role.value
        for column, role in sorted(mapping.roles, key=lambda each: each[0])
        if role is not ColumnRole.IGNORE
    }
    found: dict[str, object] = {
        "version": _VERSION,
        "sheet": mapping.sheet,
        "header": list(mapping.header_rows),
        "first": mapping.first_row,
        "last": mapping.last_row,
        "columns": columns,
        "transposed": mapping.transposed,
        "fills": mapping.fill_stances,
    }
    if mapping.landmarks is not None:
        found["headings"] = {name(column): text for column, text in mapping.landmarks.headings}
        found["end"] = mapping.landmarks.end
    return json.dumps(found, ensure_ascii=False, separators=(",", ":"))


def mapping_from_json(text: str) -> MatrixMapping | None:
    """The mapping that `text` describes; None when it is none, or of a later version."""
    try:
        found = json.loads(text)
        if not isinstance(found, dict) or found.get("version") != _VERSION:
            return None
        return _mapping(found)
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return None  # somebody else's property, or damaged: the matrix is looked for anew


def _mapping(found: dict[str, Any]) -> MatrixMapping:
    """Raises ValueError, KeyError, TypeError or AttributeError for anything odd."""
    transposed = bool(found.get("transposed", False))
    rows, columns = (MAX_COLUMNS, MAX_ROWS) if transposed else (MAX_ROWS, MAX_COLUMNS)
    header = tuple(_line(row, rows) for row in found["header"])
    roles = tuple(
        (_line(int(name) if transposed else column_number(name), columns), _ROLES[role])
        for name, role in found["columns"].items()
    )
    first, last = _line(found["first"], rows), _line(found["last"], rows)
    if last < first or len(header) > 10 or any(row >= first for row in header):
        raise ValueError("the lines are out of order")
    if not isinstance(found["sheet"], str):
        raise TypeError("a sheet has a name")
    landmarks = None
    if "headings" in found:
        headings = tuple(
            (_line(int(name) if transposed else column_number(name), columns), _text(heading))
            for name, heading in found["headings"].items()
        )
        landmarks = Landmarks(tuple(sorted(headings)), _text(found.get("end", "")))
    return MatrixMapping(
        sheet=found["sheet"],
        header_rows=header,
        first_row=first,
        last_row=last,
        roles=tuple(sorted(roles, key=lambda each: each[0])),
        transposed=transposed,
        fill_stances=bool(found.get("fills", False)),
        landmarks=landmarks,
    )


def _text(found: object) -> str:
    if not isinstance(found, str):
        raise TypeError(f"{found!r} is no heading")
    return found


def _line(number: object, limit: int) -> int:
    if not isinstance(number, int) or isinstance(number, bool) or not 1 <= number <= limit:
        raise ValueError(f"{number!r} is no line of a sheet")
    return number
