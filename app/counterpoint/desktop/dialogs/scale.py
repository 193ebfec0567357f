"""The dialog that defines how the stances of one issue compare."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QValidator
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QDoubleSpinBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from counterpoint.desktop.dialogs.asking import explanation
from counterpoint.desktop.dialogs.sizes import open_at
from counterpoint.model import SPECIAL_STANCES, Scale, ScaleKind
from counterpoint.model.errors import StanceError
from counterpoint.session.coding import checked_stance

__all__ = ["ScaleDialog"]

_OK = QDialogButtonBox.StandardButton.Ok
_CANCEL = QDialogButtonBox.StandardButton.Cancel
_KINDS = (ScaleKind.NOMINAL, ScaleKind.ORDINAL, ScaleKind.QUANTITY, ScaleKind.TEXT)
_OLD_NAME = Qt.ItemDataRole.UserRole
_RANGE = 1e12
"""Widest number the range fields take."""


class _OptionsPage(QWidget):
    """The permitted stances, one a line, in order."""

    def __init__(self, options: Sequence[str], parent: QWidget) -> None:
        super().__init__(parent)
        self.list = QListWidget(self)
        self.list.setAccessibleName(self.tr("Options in order"))
        self.list.setDragDropMode(QListWidget.DragDropMode.InternalMove)
        for option in options:
            self._append(option)
        self.add_button = QPushButton(self.tr("&Add"), self)
        self.remove_button = QPushButton(self.tr("Re&move"), self)
        self.up_button = QPushButton(self.tr("Move &up"), self)
        self.down_button = QPushButton(self.tr("Move &down"), self)
        self.add_button.clicked.connect(self.add_option)
        self.remove_button.clicked.connect(self._remove)
        self.up_button.clicked.connect(self._up)
        self.down_button.clicked.connect(self._down)
        buttons = QVBoxLayout()
        for button in (self.add_button, self.remove_button, self.up_button, self.down_button):
            button.setAutoDefault(False)
            buttons.addWidget(button)
        buttons.addStretch(1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.list, 1)
        layout.addLayout(buttons)
        if self.list.count():
            self.list.setCurrentRow(0)

    def options(self) -> tuple[str, ...]:
        """The options typed, without blank ones."""
        texts = (self.list.item(row).text().strip() for row in range(self.list.count()))
        return tuple(text for text in texts if text)

    def renamed(self) -> dict[str, str]:
        """Old name to new name of the options that were rewritten."""
        items = [self.list.item(row) for row in range(self.list.count())]
        pairs = ((str(item.data(_OLD_NAME) or ""), item.text().strip()) for item in items)
        return {old: new for old, new in pairs if old and new and old != new}

    def add_option(self) -> None:
        """Append an empty option and edit it."""
        item = self._append("")
        self.list.setCurrentItem(item)
        self.list.editItem(item)

    def _append(self, text: str) -> QListWidgetItem:
        item = QListWidgetItem(text, self.list)
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsEditable)
        item.setData(_OLD_NAME, text)
        return item

    def _remove(self) -> None:
        self.list.takeItem(self.list.currentRow())

    def _up(self) -> None:
        self._move(-1)

    def _down(self) -> None:
        self._move(1)

    def _move(self, step: int) -> None:
        row = self.list.currentRow()
        if row < 0 or not 0 <= row + step < self.list.count():
            return
        item = self.list.takeItem(row)
        self.list.insertItem(row + step, item)
        self.list.setCurrentRow(row + step)


class _NumberBox(QDoubleSpinBox):
    """A number typed with point or comma: either is the decimal mark, whatever the language.

    Qt would take the other one as a sign between thousands, and 0,5 as 5.
    """

    def validate(self, text: str, position: int) -> tuple[QValidator.State, str, int]:
        mark = self.locale().decimalPoint()
        other = "," if mark == "." else "."
        return super().validate(text.replace(other, mark), position)


class _QuantityPage(QWidget):
    """Unit and declared range of a quantity."""

    def __init__(self, scale: Scale, parent: QWidget) -> None:
        super().__init__(parent)
        self.unit = QLineEdit(scale.unit, self)
        self.unit.setPlaceholderText(self.tr("such as days, €, %"))
        self.declared = QCheckBox(self.tr("The &range is declared"), self)
        self.declared.setChecked(scale.low is not None)
        self.low = self._number(scale.low, self.tr("Lower end"))
        self.high = self._number(scale.high, self.tr("Upper end"))
        form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        form.addRow(self.tr("&Unit:"), self.unit)
        form.addRow("", self.declared)
        form.addRow(self.tr("&From:"), self.low)
        form.addRow(self.tr("&To:"), self.high)
        self.unit.setAccessibleName(self.tr("Unit"))
        self.declared.toggled.connect(self.low.setEnabled)
        self.declared.toggled.connect(self.high.setEnabled)
        self.low.setEnabled(self.declared.isChecked())
        self.high.setEnabled(self.declared.isChecked())

    def _number(self, value: float | None, name: str) -> QDoubleSpinBox:
        box = _NumberBox(self)
        box.setRange(-_RANGE, _RANGE)
        box.setDecimals(3)
        box.setValue(value or 0.0)
        box.setAccessibleName(name)
        return box


class ScaleDialog(QDialog):
    """Kind of scale, options in order, unit and range. `scale()` is what was agreed."""

    def __init__(
        self, issue_title: str, scale: Scale, used: Sequence[str], parent: QWidget | None = None
    ) -> None:
        """`used`: the stances that positions of the issue hold now, to warn of lost ones."""
        super().__init__(parent)
        self.setModal(True)
        self.setWindowTitle(self.tr("Options and scale"))
        self._used = tuple(dict.fromkeys(each for each in used if each))
        self.kind = QComboBox(self)
        self.kind.addItems(
            [
                self.tr("Nominal: options are equal or different"),
                self.tr("Ordinal: options stand in an order"),
                self.tr("Quantity: stances are numbers"),
                self.tr("Text: no stances, the wording is compared"),
            ]
        )
        self.kind.setAccessibleName(self.tr("Kind of scale"))
        self.options = _OptionsPage(scale.options, self)
        self.quantity = _QuantityPage(scale, self)
        self._pages = QStackedWidget(self)
        for page in (self.options, self.quantity, QWidget(self)):
            self._pages.addWidget(page)
        self.warning = QLabel(self)
        self.warning.setTextFormat(Qt.TextFormat.PlainText)
        self.warning.setWordWrap(True)
        self.warning.setObjectName("warning")
        self.clear = QCheckBox(self.tr("&Clear the stances that do not fit"), self)
        self.buttons = QDialogButtonBox(_OK | _CANCEL, self)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(explanation(issue_title, self))
        form = QFormLayout()
        form.addRow(self.tr("&Scale:"), self.kind)
        layout.addLayout(form)
        layout.addWidget(self._pages, 1)
        layout.addWidget(self.warning)
        layout.addWidget(self.clear)
        layout.addWidget(self.buttons)
        self.kind.setCurrentIndex(_KINDS.index(scale.kind))
        self.kind.currentIndexChanged.connect(self._show_page)
        model = self.options.list.model()
        for signal in (model.dataChanged, model.rowsInserted, model.rowsRemoved, model.rowsMoved):
            signal.connect(self._check)
        for box in (self.quantity.low, self.quantity.high):
            box.valueChanged.connect(self._check)
        self.quantity.declared.toggled.connect(self._check)
        self.clear.toggled.connect(self._check)
        self._show_page()
        open_at(self)

    def scale(self) -> Scale:
        """The scale as it stands in the dialog. Raises ValueError while `problem()` names one."""
        kind = _KINDS[self.kind.currentIndex()]
        if kind is ScaleKind.QUANTITY:
            page = self.quantity
            declared = page.declared.isChecked()
            return Scale(
                kind,
                unit=page.unit.text().strip(),
                low=page.low.value() if declared else None,
                high=page.high.value() if declared else None,
            )
        if kind is ScaleKind.TEXT:
            return Scale(kind)
        return Scale(kind, self.options.options())

    def problem(self) -> str:
        """Why the scale cannot be taken as it stands; '' when it can."""
        kind = _KINDS[self.kind.currentIndex()]
        if kind is ScaleKind.QUANTITY:
            page = self.quantity
            if page.declared.isChecked() and not page.low.value() < page.high.value():
                return self.tr("The range has to go from a lower to a higher number.")
            return ""
        if kind is ScaleKind.TEXT:
            return ""
        options = self.options.options()
        folded = [option.casefold() for option in options]
        if len(options) < 2:
            return self.tr("A scale needs at least two options.")
        if len(set(folded)) != len(folded):
            return self.tr("An option stands there twice.")
        if any(";" in option for option in options):
            return self.tr("An option cannot hold a semicolon: it parts the options in the sheet.")
        if any(special in folded for special in SPECIAL_STANCES):
            return self.tr("Defers, rejects and not applicable stand on every scale already.")
        return ""

    def _show_page(self) -> None:
        kind = _KINDS[self.kind.currentIndex()]
        page = {ScaleKind.QUANTITY: 1, ScaleKind.TEXT: 2}.get(kind, 0)
        self._pages.setCurrentIndex(page)
        self._check()

    def renamed(self) -> dict[str, str]:
        """Old option to new option, for stances that were given under an old name."""
        return self.options.renamed()

    def clears_misfits(self) -> bool:
        """Whether stances that are not on the new scale shall be cleared."""
        return self.clear.isChecked()

    def misfits(self) -> list[str]:
        """The stances in use that are not on the scale as it stands in the dialog."""
        scale, renamed = self.scale(), self.renamed()
        found = []
        for stance in self._used:
            try:
                checked_stance(renamed.get(stance, stance), scale, issue="")
            except StanceError:
                found.append(stance)
        return found

    def _check(self) -> None:
        problem = self.problem()
        lost = [] if problem else self.misfits()
        if lost:
            problem = self.tr("Positions hold stances that would not fit: {stances}").format(
                stances="; ".join(lost)
            )
        self.clear.setVisible(bool(lost))
        blocked = bool(problem) and not (lost and self.clear.isChecked())
        self.buttons.button(_OK).setEnabled(not blocked)
        self.warning.setText(problem)
