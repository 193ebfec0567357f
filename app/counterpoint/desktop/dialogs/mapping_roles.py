"""What each column holds, as a list of choices; those made by hand outlive the next guess."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QFocusEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QFormLayout, QLabel, QScrollArea, QWidget

from counterpoint.model import column_letters
from counterpoint.workbook.mapping import ColumnRole

__all__ = ["LISTED_COLUMNS", "RoleList", "by_hand_over", "role_name"]

translate = QCoreApplication.translate

LISTED_COLUMNS = 120
"""Columns that can be given a role by hand; wider sheets keep the guess for the others."""

_SINGLE = frozenset(ColumnRole) - {ColumnRole.PLAN, ColumnRole.REFERENCE, ColumnRole.IGNORE}
"""Roles that one column has at most."""

_LABEL_LETTERS = 26

Roles = tuple[tuple[int, ColumnRole], ...]


def by_hand_over(
    roles: Iterable[tuple[int, ColumnRole]], chosen: Mapping[int, ColumnRole]
) -> Roles:
    """`roles` with those that were `chosen` by hand in their places.

    A column that was guessed to be what another was chosen to be is for reference then.
    """
    taken = _SINGLE.intersection(chosen.values())
    found = {
        column: ColumnRole.REFERENCE if role in taken else role
        for column, role in roles
        if column not in chosen
    }
    return tuple(sorted({**found, **chosen}.items(), key=lambda each: each[0]))


class RoleList(QScrollArea):
    """A choice for each column of the sheet (each row, where plans run down).

    Signals:
        role_chosen(int, ColumnRole): The user chose the role of a column, counted from 1.
    """

    role_chosen = Signal(int, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.boxes: dict[int, QComboBox] = {}
        self._labels: dict[int, QLabel] = {}
        self._wide: Roles = ()
        self._showing = False
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def roles(self) -> Roles:
        """The columns with a role, those that are not listed included."""
        listed = tuple(
            (column, box.currentData())
            for column, box in self.boxes.items()
            if box.currentData() is not ColumnRole.IGNORE
        )
        return (*listed, *self._wide)

    def show_columns(self, headings: Sequence[str], roles: Roles, *, transposed: bool) -> None:
        """Show all columns with their headings and roles; nothing counts as chosen by that."""
        count = min(len(headings), LISTED_COLUMNS)
        if count != len(self.boxes):
            self._make_boxes(count)
        known = dict(roles)
        self._wide = tuple(each for each in roles if each[0] > count)
        self._showing = True
        for column, box in self.boxes.items():
            heading = headings[column - 1]
            name = str(column) if transposed else column_letters(column)
            box.setCurrentIndex(box.findData(known.get(column, ColumnRole.IGNORE)))
            text = (
                self.tr("Row {name}: {heading}")
                if transposed
                else self.tr("Column {name}: {heading}")
            )
            box.setAccessibleName(text.format(name=name, heading=heading))
            label = self._labels[column]
            room = self.fontMetrics().averageCharWidth() * _LABEL_LETTERS
            full = f"{name}  {heading}"
            label.setText(self.fontMetrics().elidedText(full, Qt.TextElideMode.ElideRight, room))
            label.setToolTip("" if label.text() == full else heading)
        self._showing = False

    def choose(self, column: int, role: ColumnRole) -> None:
        """Choose the role of a column that is listed, as the user does in its box."""
        box = self.boxes.get(column)
        if box is not None:
            box.setCurrentIndex(box.findData(role))

    def _make_boxes(self, count: int) -> None:
        inner = QWidget(self)
        form = QFormLayout(inner)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.boxes, self._labels = {}, {}
        for column in range(1, count + 1):
            box = _RoleBox(self)
            for role in ColumnRole:
                box.addItem(role_name(role), role)
            box.currentIndexChanged.connect(partial(self._chosen, column))
            label = QLabel(inner)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setBuddy(box)
            form.addRow(label, box)
            self.boxes[column], self._labels[column] = box, label
        self.setWidget(inner)

    def _chosen(self, column: int, _index: int) -> None:
        if self._showing:
            return
        role = self.boxes[column].currentData()
        if role in _SINGLE:
            # Only one can hold it: the choice moves it here.
            self._showing = True
            for other, box in self.boxes.items():
                if other != column and box.currentData() is role:
                    box.setCurrentIndex(box.findData(ColumnRole.REFERENCE))
            self._showing = False
        self.role_chosen.emit(column, role)


class _RoleBox(QComboBox):
    """A choice that scrolls into view with the focus, and that the wheel changes only then."""

    def __init__(self, area: QScrollArea) -> None:
        super().__init__()
        self._area = area
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._area.ensureWidgetVisible(self)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


def role_name(role: ColumnRole) -> str:
    """The role in the user's language."""
    return {
        ColumnRole.ID: translate("RoleList", "ID"),
        ColumnRole.TOPIC: translate("RoleList", "Topic"),
        ColumnRole.ISSUE: translate("RoleList", "Issue"),
        ColumnRole.QUESTION: translate("RoleList", "Question"),
        ColumnRole.WEIGHT: translate("RoleList", "Weight"),
        ColumnRole.STATUS: translate("RoleList", "Status"),
        ColumnRole.OUTCOME: translate("RoleList", "Outcome"),
        ColumnRole.PLAN: translate("RoleList", "Plan"),
        ColumnRole.REFERENCE: translate("RoleList", "Reference column"),
        ColumnRole.IGNORE: translate("RoleList", "Ignore"),
    }[role]
