"""The mapping dialog: where in the workbook the matrix is, and what each column holds."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSpinBox,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from counterpoint.desktop.dialogs.asking import explanation
from counterpoint.desktop.dialogs.mapping_guess import blank_mapping, headings_of, likeliest
from counterpoint.desktop.dialogs.mapping_preview import PreviewTable
from counterpoint.desktop.dialogs.mapping_roles import RoleList, by_hand_over
from counterpoint.desktop.dialogs.mapping_words import (
    described,
    line_names,
    mapping_problem,
    roles_heading,
    summary,
)
from counterpoint.desktop.dialogs.sizes import open_at
from counterpoint.desktop.telling import said
from counterpoint.desktop.theme import Theme
from counterpoint.model import MAX_ROWS, column_letters
from counterpoint.workbook.layout import colours_used, guessed_proposal
from counterpoint.workbook.mapping import ColumnRole, MatrixMapping, MatrixProposal
from counterpoint.workbook.reading.grid import SheetGrid

__all__ = ["MappingDialog"]

_OK = QDialogButtonBox.StandardButton.Ok
_CANCEL = QDialogButtonBox.StandardButton.Cancel

_COUNTED_ROWS = 5_000
"""Rows up to which colours are counted with every change."""
_COLOURS = 8
_REASONS = 6
"""Reasons that are shown, the weightiest."""

GridOf = Callable[[str], SheetGrid]


class MappingDialog(QDialog):
    """Sheet, header rows, first and last row, role of each column, with a live preview.

    Where the header, the direction or the sheet changes, what the columns hold is guessed again,
    but for what the user chose here. `mapping()` is the result; `sheets_wanted()` whether the
    sheets Plans and Stances shall be added.
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
        self._guess: MatrixProposal | None = None
        self._filling = False
        # Chosen in this dialog: roles by sheet and direction, and which of the fields.
        self._chosen_roles: dict[tuple[str, bool], dict[int, ColumnRole]] = {}
        self._chosen_fields: set[QWidget] = set()
        self._make_fields(sheets)
        self.table = PreviewTable(theme, self)
        self.preview = self.table.preview
        self._make_texts()
        self._arrange()
        self._connect()
        first = mapping or (self._proposals[0].mapping if self._proposals else None)
        self._take(first or blank_mapping(grid_of(sheets[0])))

    def mapping(self) -> MatrixMapping:
        """The mapping as it stands in the dialog."""
        top, count = self.header_row.value(), self.header_count.value()
        return MatrixMapping(
            sheet=self.sheet.currentText(),
            header_rows=tuple(range(top, top + count)),
            first_row=self.first_row.value(),
            last_row=self.last_row.value(),
            roles=self.roles.roles(),
            transposed=self.transposed.isChecked(),
            fill_stances=self.fill_stances.isChecked(),
        )

    def problem(self) -> str:
        """Why the mapping makes no matrix; '' when it does."""
        return mapping_problem(self.mapping())

    def offer_sheets(self, missing: Sequence[str]) -> None:
        """Offer to add the sheets Plans and Stances, of which these are `missing`."""
        self._form.setRowVisible(self.add_sheets, True)
        self.add_sheets.setEnabled(bool(missing))
        if not missing:
            self.add_sheets.setText(self.tr("The sheets Plans and Stances are there already"))
        elif len(missing) == 1:
            text = self.tr("&Add the sheet {sheet} with the next save")
            self.add_sheets.setText(text.format(sheet=missing[0]))

    def sheets_wanted(self) -> bool:
        """Whether the sheets Plans and Stances shall be added."""
        return self.add_sheets.isChecked()

    # Building

    def _make_fields(self, sheets: Sequence[str]) -> None:
        self.proposal = QComboBox(self)
        self.proposal.addItem(self.tr("Own choice"), None)
        for each in self._proposals:
            self.proposal.addItem(described(each), each)
        self.sheet = QComboBox(self)
        self.sheet.addItems(list(sheets))
        for box in (self.proposal, self.sheet):
            # A long name of a sheet shall not push the preview out of the dialog.
            box.setSizeAdjustPolicy(
                QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
            box.setMinimumContentsLength(18)
        self.header_row = self._spin()
        self.header_count = self._spin()
        self.header_count.setRange(1, 5)
        self.first_row = self._spin()
        self.last_row = self._spin()
        self.transposed = QCheckBox(self.tr("Plans run &down, issues across"), self)
        self.fill_stances = QCheckBox(self.tr("Read cell &colours as stances"), self)
        self.add_sheets = QCheckBox(
            self.tr("&Add the sheets Plans and Stances with the next save"), self
        )
        self.roles = RoleList(self)
        self.guess_again = QPushButton(self.tr("&Guess again"), self)
        self.guess_again.setToolTip(self.tr("Forget what was chosen here and guess all columns"))
        self.guess_again.setAutoDefault(False)

    def _make_texts(self) -> None:
        self.roles_heading = QLabel(self)
        self.colours = self._muted()
        self.sureness = QLabel(self)
        self.reasons = self._muted()
        self.verdict = self._muted()
        self.buttons = QDialogButtonBox(_OK | _CANCEL, self)

    def _muted(self) -> QLabel:
        label = QLabel(self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setObjectName("muted")
        return label

    def _spin(self) -> QSpinBox:
        spin = QSpinBox(self)
        spin.setRange(1, MAX_ROWS)
        return spin

    def _arrange(self) -> None:
        self._form = QFormLayout()
        for widget in (
            self.proposal, self.sheet, self.header_row, self.header_count, self.first_row,
            self.last_row,
        ):  # fmt: skip
            self._form.addRow(QLabel(self), widget)
        self._form.addRow("", self.transposed)
        self._form.addRow("", self.fill_stances)
        self._form.addRow("", self.colours)
        self._form.addRow(self.add_sheets)
        self._form.setRowVisible(self.add_sheets, False)
        heading = QHBoxLayout()
        heading.addWidget(self.roles_heading, 1)
        heading.addWidget(self.guess_again)
        left, right = QWidget(self), QWidget(self)
        for side in (left, right):
            layout = QVBoxLayout(side)
            layout.setContentsMargins(0, 0, 0, 0)
            if side is left:
                layout.addLayout(self._form)
                layout.addLayout(heading)
                layout.addWidget(self.roles, 1)
            else:
                layout.addWidget(self.table, 1)
                layout.addWidget(self.sureness)
                layout.addWidget(self.reasons)
        splitter = QSplitter(Qt.Orientation.Horizontal, self)
        splitter.addWidget(left)
        splitter.addWidget(right)
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
        open_at(self, 160, 42)

    def _name_lines(self, transposed: bool) -> None:
        """Name the fields by what they count: columns of the sheet where plans run down."""
        lines = (self.header_row, self.header_count, self.first_row, self.last_row)
        fields: dict[QWidget, str] = dict(zip(lines, line_names(transposed), strict=True))
        fields[self.proposal] = self.tr("&Proposal:")
        fields[self.sheet] = self.tr("&Sheet:")
        for field, name in fields.items():
            label = self._form.labelForField(field)
            if isinstance(label, QLabel):
                label.setText(name)
                label.setBuddy(field)
            field.setAccessibleName(name.replace("&", "").rstrip(":"))
        heading = roles_heading(transposed)
        self.roles_heading.setText(heading)
        self.roles.setAccessibleName(heading.rstrip(":"))

    def _connect(self) -> None:
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self.proposal.currentIndexChanged.connect(self._take_proposal)
        self.sheet.currentIndexChanged.connect(self._change_sheet)
        self.header_row.valueChanged.connect(self._change_header)
        self.header_count.valueChanged.connect(self._change_count)
        self.first_row.valueChanged.connect(self._change_first)
        self.last_row.valueChanged.connect(self._change_last)
        self.transposed.toggled.connect(self._change_direction)
        self.fill_stances.toggled.connect(self._changed)
        self.roles.role_chosen.connect(self._choose_role)
        self.guess_again.clicked.connect(self._forget_choices)
        self.table.header_picked.connect(self.header_row.setValue)
        self.table.first_picked.connect(self.first_row.setValue)
        self.table.last_picked.connect(self.last_row.setValue)
        self.table.role_picked.connect(self.roles.choose)

    def _order_tabs(self) -> None:
        """From the fields through the roles, which are made anew for each sheet, to the preview."""
        before: QWidget = self.guess_again
        for box in self.roles.boxes.values():
            self.setTabOrder(before, box)
            before = box
        self.setTabOrder(before, self.table)
        self.setTabOrder(self.table, self.buttons)

    # Changing

    def _take_proposal(self) -> None:
        proposal = self.proposal.currentData()
        if not self._filling and proposal is not None:
            self._chosen_fields.clear()
            self._chosen_roles.pop(self._place_of(proposal.mapping), None)
            self._take(proposal.mapping, proposal)

    def _change_sheet(self) -> None:
        if self._filling:
            return
        self._chosen_fields.clear()
        name = self.sheet.currentText()
        found = next((each for each in self._proposals if each.mapping.sheet == name), None)
        self._start_with(found or likeliest(self._grid_of(name), transposed=False))

    def _change_direction(self, transposed: bool) -> None:
        if self._filling:
            return
        self._chosen_fields.clear()
        name = self.sheet.currentText()
        proposals = (each for each in self._proposals if each.mapping.transposed == transposed)
        found = next((each for each in proposals if each.mapping.sheet == name), None)
        self._start_with(found or likeliest(self._grid_of(name), transposed=transposed))

    def _start_with(self, proposal: MatrixProposal | None) -> None:
        """Show a guess of another sheet or direction, with what was chosen there before."""
        mapping = proposal.mapping if proposal is not None else None
        if mapping is None:
            grid = self._grid_of(self.sheet.currentText())
            mapping = blank_mapping(grid, transposed=self.transposed.isChecked())
        self._take(self._with_choices(mapping), proposal)

    def _change_header(self) -> None:
        if not self._filling:
            self._guess_below_header()

    def _change_count(self) -> None:
        if not self._filling:
            self._chosen_fields.add(self.header_count)
            self._guess_below_header()

    def _change_first(self, row: int) -> None:
        self._change_line(self.first_row, row)

    def _change_last(self, row: int) -> None:
        self._change_line(self.last_row, row)

    def _change_line(self, field: QSpinBox, row: int) -> None:
        if not self._filling:
            self._chosen_fields.add(field)
            self.table.reveal(row, transposed=self.transposed.isChecked())
            self._changed()

    def _choose_role(self, column: int, role: ColumnRole) -> None:
        mapping = self.mapping()
        chosen = self._chosen_roles.setdefault(self._place_of(mapping), {})
        chosen[column] = role
        known = dict(mapping.roles)
        for other in [each for each in chosen if known.get(each) is not chosen[each]]:
            chosen[other] = known.get(other, ColumnRole.IGNORE)  # the choice moved here from there
        self._changed()

    def _forget_choices(self) -> None:
        self._chosen_roles.pop(self._place_of(self.mapping()), None)
        self._chosen_fields.clear()
        self._guess_below_header()

    def _guess_below_header(self) -> None:
        """Guess what stands below the header that the fields name; what was chosen stays."""
        now = self.mapping()
        top = now.header_rows[0]
        count = len(now.header_rows) if self.header_count in self._chosen_fields else None
        grid = self._grid_of(now.sheet)
        guess = guessed_proposal(grid, top, header_count=count, transposed=now.transposed)
        bottom = guess.mapping.header_rows[-1] if guess is not None else now.header_rows[-1]
        if guess is not None:
            # Group headings above are left out: it was this row that was pointed at.
            header = tuple(range(top, bottom + 1))
            guess = replace(guess, mapping=replace(guess.mapping, header_rows=header))
            mapping = replace(guess.mapping, fill_stances=now.fill_stances)
        else:
            mapping = replace(now, first_row=max(now.first_row, bottom + 1))
        if self.first_row in self._chosen_fields and now.first_row > bottom:
            mapping = replace(mapping, first_row=now.first_row)
        if self.last_row in self._chosen_fields and now.last_row >= mapping.first_row:
            mapping = replace(mapping, last_row=now.last_row)
        self._take(self._with_choices(mapping), guess)
        self.table.reveal(top, transposed=now.transposed)

    def _with_choices(self, mapping: MatrixMapping) -> MatrixMapping:
        chosen = self._chosen_roles.get(self._place_of(mapping), {})
        return replace(mapping, roles=by_hand_over(mapping.roles, chosen)) if chosen else mapping

    def _place_of(self, mapping: MatrixMapping) -> tuple[str, bool]:
        return mapping.sheet, mapping.transposed

    def _take(self, mapping: MatrixMapping, guess: MatrixProposal | None = None) -> None:
        """Show `mapping` in all fields; `guess` is what it comes from."""
        self._guess = guess
        self._filling = True
        grid = self._grid_of(mapping.sheet)
        across = grid.row_count if mapping.transposed else grid.column_count
        self.sheet.setCurrentText(mapping.sheet)
        self.transposed.setChecked(mapping.transposed)
        self.fill_stances.setChecked(mapping.fill_stances)
        self.header_row.setValue(mapping.header_rows[0])
        self.header_count.setValue(len(mapping.header_rows))
        self.first_row.setValue(mapping.first_row)
        self.last_row.setValue(mapping.last_row)
        self._name_lines(mapping.transposed)
        self.preview.set_grid(grid)
        headings = headings_of(grid, mapping, across)
        self.roles.show_columns(headings, mapping.roles, transposed=mapping.transposed)
        self._order_tabs()
        self._filling = False
        self._changed()

    def _changed(self, *_: object) -> None:
        if self._filling:
            return
        mapping = self.mapping()
        self.preview.set_mapping(mapping)
        for spin in (self.header_row, self.first_row, self.last_row):
            letters = f" ({column_letters(spin.value())})" if mapping.transposed else ""
            spin.setSuffix(letters)
        problem = self.problem()
        self.buttons.button(_OK).setEnabled(not problem)
        self.verdict.setObjectName("warning" if problem else "muted")
        self.verdict.style().unpolish(self.verdict)
        self.verdict.style().polish(self.verdict)
        self.verdict.setText(problem or summary(mapping))
        self.guess_again.setEnabled(self._place_of(mapping) in self._chosen_roles)
        colours = self._colours(mapping)
        self.colours.setText(colours)
        self._form.setRowVisible(self.colours, bool(colours))
        self._show_sureness(mapping)

    def _show_sureness(self, mapping: MatrixMapping) -> None:
        """How sure the guess is and why, as long as the fields still say what was guessed."""
        guesses = [*self._proposals, *([self._guess] if self._guess is not None else [])]
        plain = replace(mapping, fill_stances=False)
        same = next((each for each in guesses if each.mapping == plain), None)
        listed = self._proposals.index(same) + 1 if same in self._proposals else 0
        self._filling = True
        self.proposal.setCurrentIndex(listed)
        self.proposal.setToolTip(self.proposal.currentText())
        self._filling = False
        if same is None:
            self.sureness.setText(self.tr("Your own choice."))
            self.reasons.setText("")
        else:
            text = self.tr("The guess is {share} % sure:")
            self.sureness.setText(text.format(share=round(same.confidence * 100)))
            self.reasons.setText("\n".join(map(said, same.reasons[:_REASONS])))

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
