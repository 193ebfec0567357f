"""ColumnLayout: widths, order and visibility of columns, and their memory as plain data."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from counterpoint.desktop.table.grid import MatrixTable
from counterpoint.desktop.table.roles import Column, ColumnKind

__all__ = ["ColumnLayout", "whole_number"]

_CHARACTERS = {ColumnKind.ISSUE: 24, ColumnKind.DIVERGENCE: 15}
_PLAN_CHARACTERS = (19, 34)
"""Average characters to a line of a plan, at least and at most: plans share the room there is, but
fewer characters are hard to read."""

_ABSURD = 1e6
"""No number of pixels, letters or lines that anybody chose."""


def whole_number(value: object, fallback: int) -> int:
    """A positive number out of remembered data, else `fallback`."""
    return int(positive_number(value)) or fallback


def positive_number(value: object) -> float:
    """A positive number out of remembered data, else 0."""
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        return 0.0
    return float(value) if 0 < value < _ABSURD else 0.0


class ColumnLayout:
    """The columns of one table.

    Widths in remembered data are in letters, the average ones of the table's font: so a column
    holds as much text in another size or font as it did before. Older data has pixels at a text
    scale of 100.
    """

    def __init__(self, table: MatrixTable) -> None:
        self._table = table
        self._model = table.matrix_model
        self._header = table.header

    def reset(self) -> None:
        """Usual widths and order; hidden is what the workbook hides, and the annotations."""
        header = self._header
        header.blockSignals(True)
        for at, column in enumerate(self._model.columns):
            header.moveSection(header.visualIndex(at), at)
            header.setSectionHidden(at, False)
            header.resizeSection(at, self._usual_width(column))
            header.setSectionHidden(at, self._starts_hidden(column))
        header.blockSignals(False)
        self._table.updateGeometries()

    def scale(self, factor: float) -> None:
        """Multiply every width, since text has another size; hidden columns keep in step."""
        header = self._header
        header.blockSignals(True)
        for at in range(header.count()):
            hidden = header.isSectionHidden(at)
            header.setSectionHidden(at, False)
            header.resizeSection(at, round(header.sectionSize(at) * factor))
            header.setSectionHidden(at, hidden)
        header.blockSignals(False)
        self._table.updateGeometries()

    def shown_beside(self, column: int) -> int:
        """The column shown next to a hidden one, behind it if there is any; -1 for one shown."""
        header, shown = self._header, self._table.shown_columns()
        if not 0 <= column < header.count() or column in shown or not shown:
            return -1
        place = header.visualIndex(column)
        behind = [each for each in shown if header.visualIndex(each) > place]
        return behind[0] if behind else shown[-1]

    def move(self, column: int, step: int) -> bool:
        """Put a column behind the next one shown (`step` 1) or before the one in front (-1).

        False where there is none, and for the frozen columns, which stay first.
        """
        shown = self._table.shown_columns()
        if column < self._table.frozen or column not in shown:
            return False
        place = shown.index(column) + step
        if not 0 <= place < len(shown) or shown[place] < self._table.frozen:
            return False
        header = self._header
        header.moveSection(header.visualIndex(column), header.visualIndex(shown[place]))
        return True

    def shown_plans(self) -> tuple[str, ...]:
        """Keys of the plans shown, in the order of their columns."""
        columns = (self._model.columns[at] for at in self._table.shown_columns())
        return tuple(column.key for column in columns if column.kind is ColumnKind.PLAN)

    def state(self) -> list[dict[str, Any]]:
        """Name, width and visibility of each column, in the order shown."""
        header, letter = self._header, self._table.delegate.measures.average
        return [
            {
                "name": self._model.columns[at].name,
                "letters": round(self._width(at) / letter, 3),
                "hidden": header.isSectionHidden(at),
            }
            for at in (header.logicalIndex(place) for place in range(header.count()))
        ]

    def restore(self, columns: object, text_scale: int) -> None:
        """Take back what `state` gave; unknown columns are left out, unnamed ones come last."""
        if not isinstance(columns, list):
            return
        header = self._header
        header.blockSignals(True)
        place = self._table.frozen
        for each in columns:
            at = self._model.column_named(str(each.get("name"))) if isinstance(each, dict) else -1
            if at < 0:
                continue
            header.setSectionHidden(at, False)
            width = self._remembered_width(each, text_scale) or self._usual_width(
                self._model.columns[at]
            )
            least, most = header.minimumSectionSize(), header.maximumSectionSize()
            header.resizeSection(at, round(max(least, min(most, width))))
            header.setSectionHidden(at, each.get("hidden") is True and at != 0)
            if at >= self._table.frozen:
                header.moveSection(header.visualIndex(at), place)
                place += 1
        header.blockSignals(False)
        self._table.updateGeometries()

    def _remembered_width(self, column: Mapping[str, object], text_scale: int) -> float:
        """In pixels; 0 where none is remembered."""
        letters = positive_number(column.get("letters"))
        if letters:
            return letters * self._table.delegate.measures.average
        return positive_number(column.get("width")) * text_scale / 100

    def _starts_hidden(self, column: Column) -> bool:
        matrix = self._model.matrix
        if column.kind is ColumnKind.PLAN and matrix is not None:
            return matrix.plans[column.plan].hidden
        return column.kind is ColumnKind.ANNOTATIONS

    def _usual_width(self, column: Column) -> int:
        average = self._table.delegate.measures.average
        if column.kind in _CHARACTERS:
            return round(average * _CHARACTERS[column.kind])
        plans = sum(each.kind is ColumnKind.PLAN for each in self._model.columns)
        room = self._table.viewport().width() - average * sum(_CHARACTERS.values())
        least, most = (average * characters for characters in _PLAN_CHARACTERS)
        # Rounded down, so that columns that share the room do not run over it by a pixel.
        return int(min(most, max(least, (room - 1) / max(1, plans))))

    def _width(self, column: int) -> int:
        """Width of a column, of a hidden one too."""
        size = self._header.sectionSize(column)
        return size or self._usual_width(self._model.columns[column])
