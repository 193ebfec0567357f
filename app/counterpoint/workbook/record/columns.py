"""The columns of the Annotations sheet, and how its headings are recognised."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from enum import Enum

__all__ = ["Column", "match_headings", "plain_heading"]


class Column(Enum):
    """A column of the record, in the order in which a new sheet has them. The value is the
    heading."""

    ANNOTATION = "Annotation"
    ID = "ID"
    PLAN = "Plan"
    CELL = "Cell"
    KIND = "Kind"
    STATUS = "Status"
    TEXT = "Text"
    AUTHOR = "Author"
    CREATED = "Created"
    MODIFIED = "Modified"
    REPLY_TO = "Reply to"
    QUOTE = "Quote"
    IN_CELL = "In the cell"
    """What the app last wrote into the cell's comment; hidden, see `memory`."""


_REQUIRED = {Column.ANNOTATION, Column.TEXT}
_LEAST = 6
"""So many known headings tell a record from somebody's own sheet of that name."""


def plain_heading(text: str) -> str:
    """A heading without case, accents, spaces and punctuation, for comparing."""
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return re.sub(r"[\W_]+", "", "".join(each for each in decomposed if each.isalnum()))


def match_headings(row: Mapping[int, str]) -> Mapping[Column, int] | None:
    """Which columns of a heading row, by number, hold what; None when it heads no record.

    Order and further columns do not matter; of two equal headings the first counts.
    """
    known = {plain_heading(column.value): column for column in Column}
    found: dict[Column, int] = {}
    for number in sorted(row):
        column = known.get(plain_heading(row[number]))
        if column is not None:
            found.setdefault(column, number)
    return found if found.keys() >= _REQUIRED and len(found) >= _LEAST else None
