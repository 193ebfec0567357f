"""What a click on a heading does to the order of rows, and the order's memory as plain data."""

from __future__ import annotations

from collections.abc import Sequence

from counterpoint.desktop.table.header import sort_field
from counterpoint.desktop.table.roles import Column
from counterpoint.session.arranging import SortField, SortKey

__all__ = ["keys_after_click", "keys_as_data", "keys_from_data"]

_DESCENDING_FIRST = (SortField.RELATIVE, SortField.GAP, SortField.COVERAGE, SortField.ANNOTATIONS)


def keys_after_click(
    keys: Sequence[SortKey], column: Column, *, adding: bool
) -> tuple[SortKey, ...]:
    """The keys once the heading of `column` was clicked.

    The first click sorts, the second turns the direction, the third lets go. `adding` (Shift)
    keeps the other keys.
    """
    field = sort_field(column)
    first = field in _DESCENDING_FIRST
    old = next((key for key in keys if (key.field, key.name) == (field, column.key)), None)
    if old is None:
        new = SortKey(field, first, column.key)
        return (*keys, new) if adding else (new,)
    kept = tuple(keys) if adding else (old,)
    if old.descending == first:
        turned = SortKey(field, not first, column.key)
        return tuple(turned if key == old else key for key in kept)
    return tuple(key for key in kept if key != old)


def keys_as_data(keys: Sequence[SortKey]) -> list[list[object]]:
    """The keys as plain data, to be remembered."""
    return [[key.field.value, key.descending, key.name] for key in keys]


def keys_from_data(data: object, columns: Sequence[Column]) -> tuple[SortKey, ...]:
    """What keys_as_data gave, without what is unknown now; `columns` are those there are."""
    named = {(sort_field(column), column.key) for column in columns}
    found: list[SortKey] = []
    for each in data if isinstance(data, list) else []:
        try:
            field, descending, name = each
            key = SortKey(SortField(field), bool(descending), str(name))
        except (TypeError, ValueError):
            continue
        is_of_column = key.field in (SortField.PLAN, SortField.REFERENCE)
        if not is_of_column or (key.field, key.name) in named:
            found.append(key)
    return tuple(found)
