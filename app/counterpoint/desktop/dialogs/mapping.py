"""The mapping dialog: where in the workbook the matrix is, and what each column holds."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QScrollArea,
    QSpinBox,
    QSplitter,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from counterpoint.desktop.dialogs.asking import explanation
from counterpoint.desktop.dialogs.mapping_preview import MappingPreview
from counterpoint.desktop.telling import said
from counterpoint.desktop.theme import Theme
from counterpoint.model import MAX_COLUMNS, MAX_ROWS, column_letters
from counterpoint.workbook.layout import colours_used
from counterpoint.workbook.mapping import ColumnRole, MatrixMapping, MatrixProposal
from counterpoint.workbook.reading.grid import SheetGrid

__all__ = ["MappingDialog"]

_OK = QDialogButtonBox.StandardButton.Ok
_CANCEL = QDialogButtonBox.StandardButton.Cancel
_COLUMNS = 120
"""Columns that can be given a role by hand; wider sheets keep the proposal's."""

_COUNTED_ROWS = 5_000
"""Rows up to which colours are counted with every change."""
_COLOURS = 8

GridOf = Callable[[str], SheetGrid]


class MappingDialog(QDialog):
    """Sheet, header rows, first and last row, role of each column, with a live preview.

    `mapping()` is what the user chose.
    """

    def __init__(
        self,
        sheets: Sequence[str],
        grid_of: GridOf,
        proposals: Sequence[MatrixProposal],
        mapping: MatrixMapping | None,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setModal(True)
        self.setWindowTitle(self.tr("Rows and columns"))
        self._grid_of = grid_of
        self._proposals = tuple(proposals)
        self._filling = False
        self._role_boxes: dict[int, QComboBox] = {}
        self._wide_roles: tuple[tuple[int, ColumnRole], ...] = ()
        self.preview = MappingPreview(theme, self)
        self._make_fields(sheets)
        self._arrange()
        first = mapping or (self._proposals[0].mapping if self._proposals else None)
        self._take(first or _blank_mapping(sheets[0] if sheets else "", grid_of))

    def mapping(self) -> MatrixMapping:
        """The mapping as it stands in the dialog."""
        top, count = self.header_row.value(), self.header_count.value()
        roles = [
            (column, box.currentData())
            for column, box in self._role_boxes.items()
            if box.currentData() is not ColumnRole.IGNORE
        ]
        return MatrixMapping(
            sheet=self.sheet.currentText(),
            header_rows=tuple(range(top, top + count)),
            first_row=self.first_row.value(),
            last_row=self.last_row.value(),
            roles=(*roles, *self._wide_roles),
            transposed=self.transposed.isChecked(),
            fill_stances=self.fill_stances.isChecked(),
        )

    def problem(self) -> str:
        """Why the mapping makes no matrix; '' when it does."""
        mapping = self.mapping()
        if len(mapping.columns(ColumnRole.ISSUE)) != 1:
            return self.tr("Exactly one column has to hold the issues.")
        if not mapping.columns(ColumnRole.PLAN):
            return self.tr("At least one column has to be a plan.")
        if mapping.last_row < mapping.first_row:
            return self.tr("The last row stands above the first.")
        if mapping.first_row <= mapping.header_rows[-1]:
            return self.tr("The issues have to begin below the header.")
        for role in (ColumnRole.ID, ColumnRole.TOPIC, ColumnRole.QUESTION, ColumnRole.WEIGHT):
            if len(mapping.columns(role)) > 1:
                return self.tr("Two columns cannot both be: {role}").format(
                    role=self._role_name(role)
                )
        return ""

    # Building

    def _make_fields(self, sheets: Sequence[str]) -> None:
        self.proposal = QComboBox(self)
        self.proposal.setAccessibleName(self.tr("Proposal"))
        self.proposal.addItem(self.tr("Own choice"), None)
        for each in self._proposals:
            text = self.tr("{sheet}, rows {first} to {last}, plans: {plans} ({share} % sure)")
            mapping = each.mapping
            self.proposal.addItem(
                text.format(
                    sheet=mapping.sheet,
                    first=mapping.first_row,
                    last=mapping.last_row,
                    plans=len(mapping.columns(ColumnRole.PLAN)),
                    share=round(each.confidence * 100),
                ),
                each,
            )
        self.sheet = QComboBox(self)
        self.sheet.addItems(list(sheets))
        self.sheet.setAccessibleName(self.tr("Sheet"))
        self.header_row = self._spin(self.tr("First header row"))
        self.header_count = self._spin(self.tr("Number of header rows"))
        self.header_count.setRange(1, 5)
        self.first_row = self._spin(self.tr("First row of issues"))
        self.last_row = self._spin(self.tr("Last row of issues"))
        self.transposed = QCheckBox(self.tr("Plans run &down, issues across"), self)
        self.fill_stances = QCheckBox(self.tr("Read cell &colours as stances"), self)
        self.colours = QLabel(self)
        self.colours.setTextFormat(Qt.TextFormat.PlainText)
        self.colours.setWordWrap(True)
        self.colours.setObjectName("muted")
        self.reasons = QLabel(self)
        self.reasons.setTextFormat(Qt.TextFormat.PlainText)
        self.reasons.setWordWrap(True)
        self.reasons.setObjectName("muted")
        self.verdict = QLabel(self)
        self.verdict.setTextFormat(Qt.TextFormat.PlainText)
        self.verdict.setWordWrap(True)
        self.table = QTableView(self)
        self.table.setModel(self.preview)
        self.table.setAccessibleName(self.tr("Preview of the sheet"))
        self.table.setTabKeyNavigation(False)
        self.table.setWordWrap(False)
        self.buttons = QDialogButtonBox(_OK | _CANCEL, self)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self.proposal.currentIndexChanged.connect(self._take_proposal)
        self.sheet.currentIndexChanged.connect(self._change_sheet)
        for spin in (self.header_row, self.header_count, self.first_row, self.last_row):
            spin.valueChanged.connect(self._changed)
        self.transposed.toggled.connect(self._change_direction)
        self.fill_stances.toggled.connect(self._changed)

    def _spin(self, name: str) -> QSpinBox:
        spin = QSpinBox(self)
        spin.setRange(1, MAX_ROWS)
        spin.setAccessibleName(name)
        return spin

    def _arrange(self) -> None:
        form = QFormLayout()
        form.addRow(self.tr("&Proposal:"), self.proposal)
        form.addRow(self.tr("&Sheet:"), self.sheet)
        form.addRow(self.tr("First &header row:"), self.header_row)
        form.addRow(self.tr("&Number of header rows:"), self.header_count)
        form.addRow(self.tr("&First row of issues:"), self.first_row)
        form.addRow(self.tr("&Last row of issues:"), self.last_row)
        form.addRow("", self.transposed)
        form.addRow("", self.fill_stances)
        form.addRow("", self.colours)
        self._roles_area = QScrollArea(self)
        self._roles_area.setWidgetResizable(True)
        self._roles_area.setAccessibleName(self.tr("What each column holds"))
        self._roles_area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        left = QWidget(self)
        left_layout = QVBoxLayout(left)
        left_layout.setContentsMargins(0, 0, 0, 0)
        left_layout.addLayout(form)
        heading = QLabel(self.tr("What each column holds:"), left)
        left_layout.addWidget(heading)
        left_layout.addWidget(self._roles_area, 1)
        left_layout.addWidget(self.reasons)
        splitter = QSplitter(Qt.Orientation.Horizontal, self)
        splitter.addWidget(left)
        splitter.addWidget(self.table)
        splitter.setStretchFactor(0, 2)
        splitter.setStretchFactor(1, 3)
        splitter.setChildrenCollapsible(False)
        layout = QVBoxLayout(self)
        layout.addWidget(
            explanation(
                self.tr(
                    "Say where the matrix is. The choice is kept in the workbook with the next"
                    " save, so that nobody has to make it again."
                ),
                self,
            )
        )
        layout.addWidget(splitter, 1)
        layout.addWidget(self.verdict)
        layout.addWidget(self.buttons)
        letter, line = self.fontMetrics().averageCharWidth(), self.fontMetrics().height()
        self.resize(letter * 140, line * 40)

    # Changing

    def _take_proposal(self) -> None:
        proposal = self.proposal.currentData()
        if not self._filling and proposal is not None:
            self._take(proposal.mapping)

    def _take(self, mapping: MatrixMapping) -> None:
        """Show `mapping` in all fields."""
        self._filling = True
        self.sheet.setCurrentText(mapping.sheet)
        self.transposed.setChecked(mapping.transposed)
        self.fill_stances.setChecked(mapping.fill_stances)
        self.header_row.setValue(mapping.header_rows[0])
        self.header_count.setValue(len(mapping.header_rows))
        self.first_row.setValue(mapping.first_row)
        self.last_row.setValue(mapping.last_row)
        self._show_sheet(mapping)
        self._filling = False
        self._changed()

    def _change_sheet(self) -> None:
        if self._filling:
            return
        name = self.sheet.currentText()
        for each in self._proposals:
            if each.mapping.sheet == name:
                self._take(each.mapping)
                return
        self._take(_blank_mapping(name, self._grid_of))

    def _change_direction(self) -> None:
        if not self._filling:
            self._show_sheet(self.mapping())
            self._changed()

    def _show_sheet(self, mapping: MatrixMapping) -> None:
        grid = self._grid_of(mapping.sheet)
        self.preview.set_grid(grid)
        letter = self.fontMetrics().averageCharWidth()
        self.table.horizontalHeader().setDefaultSectionSize(letter * 22)
        self._make_role_boxes(grid, mapping)

    def _make_role_boxes(self, grid: SheetGrid, mapping: MatrixMapping) -> None:
        across = grid.row_count if mapping.transposed else grid.column_count
        roles = dict(mapping.roles)
        inner = QWidget(self._roles_area)
        form = QFormLayout(inner)
        self._role_boxes = {}
        for column in range(1, min(across, _COLUMNS, MAX_COLUMNS) + 1):
            heading = self._heading(grid, mapping, column)
            name = str(column) if mapping.transposed else column_letters(column)
            box = QComboBox(inner)
            for role in ColumnRole:
                box.addItem(self._role_name(role), role)
            box.setCurrentIndex(list(ColumnRole).index(roles.get(column, ColumnRole.IGNORE)))
            box.setAccessibleName(
                self.tr("Column {name}: {heading}").format(name=name, heading=heading)
            )
            box.currentIndexChanged.connect(partial(self._changed))
            label = QLabel(f"{name}  {heading}"[:40], inner)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setBuddy(box)
            form.addRow(label, box)
            self._role_boxes[column] = box
        self._wide_roles = tuple(
            (column, role) for column, role in mapping.roles if column not in self._role_boxes
        )
        self._roles_area.setWidget(inner)

    def _heading(self, grid: SheetGrid, mapping: MatrixMapping, column: int) -> str:
        parts = []
        for row in mapping.header_rows:
            at = (column, row) if mapping.transposed else (row, column)
            parts.append(" ".join(grid.text(*at).split()))
        return " / ".join(dict.fromkeys(part for part in parts if part))

    def _changed(self, *_: object) -> None:
        if self._filling:
            return
        mapping = self.mapping()
        self.preview.set_mapping(mapping)
        problem = self.problem()
        self.buttons.button(_OK).setEnabled(not problem)
        self.verdict.setObjectName("warning" if problem else "muted")
        self.verdict.style().unpolish(self.verdict)
        self.verdict.style().polish(self.verdict)
        self.verdict.setText(problem or self._summary(mapping))
        same = [each for each in self._proposals if each.mapping == mapping]
        self._filling = True
        self.proposal.setCurrentIndex(self._proposals.index(same[0]) + 1 if same else 0)
        self._filling = False
        self.reasons.setText(" ".join(map(said, same[0].reasons)) if same else "")
        self.colours.setText(self._colours(mapping))

    def _colours(self, mapping: MatrixMapping) -> str:
        """The colours among the positions, as they would be named as stances."""
        grid = self._grid_of(mapping.sheet)
        if not grid.fills_used or grid.row_count > _COUNTED_ROWS:
            return ""
        used = colours_used(grid, mapping)
        if not used:
            return ""
        told = ", ".join(f"{each.label} ({each.positions})" for each in used[:_COLOURS])
        return self.tr("Colours used here: {colours}").format(colours=told)

    def _summary(self, mapping: MatrixMapping) -> str:
        rows = mapping.last_row - mapping.first_row + 1
        return self.tr("Rows for issues: {rows}. Plans: {plans}.").format(
            rows=rows, plans=len(mapping.columns(ColumnRole.PLAN))
        )

    def _role_name(self, role: ColumnRole) -> str:
        return {
            ColumnRole.ID: self.tr("ID"),
            ColumnRole.TOPIC: self.tr("Topic"),
            ColumnRole.ISSUE: self.tr("Issue"),
            ColumnRole.QUESTION: self.tr("Question"),
            ColumnRole.WEIGHT: self.tr("Weight"),
            ColumnRole.STATUS: self.tr("Status"),
            ColumnRole.OUTCOME: self.tr("Outcome"),
            ColumnRole.PLAN: self.tr("Plan"),
            ColumnRole.REFERENCE: self.tr("Reference column"),
            ColumnRole.IGNORE: self.tr("Ignore"),
        }[role]


def _blank_mapping(sheet: str, grid_of: GridOf) -> MatrixMapping:
    """A start for a sheet that nobody has a proposal for: first column issues, others plans."""
    grid = grid_of(sheet)
    columns = range(2, min(grid.column_count, _COLUMNS) + 1)
    roles = ((1, ColumnRole.ISSUE), *((column, ColumnRole.PLAN) for column in columns))
    return MatrixMapping(sheet, (1,), 2, max(2, grid.row_count), roles)
