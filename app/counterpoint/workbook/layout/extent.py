"""Where a body ends: footnotes, sums and legends below a matrix are none of its rows."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence

from counterpoint.workbook.mapping import ColumnRole

__all__ = ["is_footer_row", "last_body_row"]

_FOOTER = re.compile(
    r"^\W*(sources?|notes?|n\.? ?b\.?|legend|key|total|sum|average|as of|last updated|prepared by|"
    r"quellen?|hinweis|anmerkung|legende|summe|stand|gesamt|remarques?|légende|fuentes?|notas?|"
    r"leyenda|джерел[ао]|примітк[аи]|источники?|примечани[ея]|всего|разом|итого|усього)\b\W*(:|$|\s)",
    re.IGNORECASE,
)
_SUM = re.compile(
    r"^\W*((grand )?total|sum|average|mean|score|summe|gesamt|durchschnitt|somme|moyenne|suma|"
    r"media|всего|итого|разом|усього|сума)\b",
    re.IGNORECASE,
)
_MARKED = re.compile(r"^\s*(\*|†|‡|¹|²|³|\(\*\)|\[[a-z0-9]\]|©)")
_TELLING = (ColumnRole.ID, ColumnRole.TOPIC, ColumnRole.ISSUE, ColumnRole.QUESTION, ColumnRole.PLAN)


def is_footer_row(texts: Iterable[str]) -> bool:
    """Whether a row's texts are one footnote, a source line, a legend entry or a sum."""
    filled = [text for text in texts if text.strip()]
    return bool(filled) and any(pattern.match(filled[0]) for pattern in (_FOOTER, _SUM, _MARKED))


def last_body_row(
    rows: Sequence[Sequence[str]], first: int, roles: Mapping[int, ColumnRole]
) -> int:
    """The last row, counted from 1, of a body that begins at `first`; at least `first`.

    Rows at the end that are empty in the telling columns are left out; so is what stands
    alone below a blank row, and footers.
    """
    telling = [column - 1 for column, role in roles.items() if role in _TELLING]
    plans = [column - 1 for column, role in roles.items() if role is ColumnRole.PLAN]
    last = len(rows)
    while last > first and not _any(rows[last - 1], telling):
        last -= 1
    end = last
    # Walk up through what may be footers; stop at the first row that is none.
    while end > first:
        row = rows[end - 1]
        if not _any(row, telling):
            end -= 1
            continue
        if is_footer_row(row) and (not _several(row, plans) or _is_sum(row, plans)):
            end -= 1
            continue
        if _is_apart(rows, end, first) and not _any(row, plans):
            end -= 1
            continue
        break
    return max(first, end)


def _any(row: Sequence[str], columns: Collection[int]) -> bool:
    return any(row[column].strip() for column in columns)


def _is_sum(row: Sequence[str], plans: Collection[int]) -> bool:
    """Whether a row adds up the plans: a word for it, and numbers only."""
    named = next((text for text in row if text.strip()), "")
    texts = [row[column].strip() for column in plans if row[column].strip()]
    return bool(_SUM.match(named)) and all(text[-1].isdigit() or text[-1] == "%" for text in texts)


def _several(row: Sequence[str], columns: Collection[int]) -> bool:
    return sum(bool(row[column].strip()) for column in columns) > 1


def _is_apart(rows: Sequence[Sequence[str]], row: int, first: int) -> bool:
    """Whether a blank row parts `row` (and lone lines around it) from the body above."""
    number = row
    while number > first and sum(bool(text.strip()) for text in rows[number - 1]) == 1:
        number -= 1
    return number < row and number >= first and not any(map(str.strip, rows[number - 1]))
