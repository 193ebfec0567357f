"""The dialog for a new matrix: its plans, topics, kind and scale."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from counterpoint.desktop.dialogs.asking import explanation

__all__ = ["NewMatrix", "NewMatrixDialog"]

_OK = QDialogButtonBox.StandardButton.Ok
_CANCEL = QDialogButtonBox.StandardButton.Cancel


@dataclass(frozen=True, slots=True)
class NewMatrix:
    """What a new matrix shall hold.

    Attributes:
        title: Headline of its Read me sheet.
        plans: Headings of the plans; () for those of the kind.
        topics: Topics, each with a few issues to type over.
        preset: Name of the kind, as `counterpoint new --preset` takes it.
        scale: Name of the scale that every issue begins with.
    """

    title: str
    plans: tuple[str, ...]
    topics: tuple[str, ...]
    preset: str
    scale: str


class NewMatrixDialog(QDialog):
    """Asks for a NewMatrix. Plans and topics are typed one a line."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setModal(True)
        self.setWindowTitle(self.tr("New matrix"))
        self.title = QLineEdit(self)
        self.title.setPlaceholderText(self.tr("such as Fisheries talks 2026"))
        self.preset = QComboBox(self)
        for text, name in (
            (self.tr("Plain: plans side by side"), "plain"),
            (self.tr("Four columns: three mandates, a draft agreement, status"), "four-column"),
        ):
            self.preset.addItem(text, name)
        self.plans = self._lines(self.tr("one plan a line; empty for the usual ones"))
        self.topics = self._lines(self.tr("one topic a line; empty for examples"))
        self.scale = QComboBox(self)
        for text, name in (
            (self.tr("Text: compare the wording"), "text"),
            (self.tr("Yes or no"), "yes or no"),
            (self.tr("For or against, in five steps"), "for or against"),
            (self.tr("Quantity: numbers"), "quantity"),
        ):
            self.scale.addItem(text, name)
        self.problem = QLabel(self)
        self.problem.setObjectName("warning")
        self.problem.setWordWrap(True)
        self.buttons = QDialogButtonBox(_OK | _CANCEL, self)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        form = QFormLayout()
        for label, field in (
            (self.tr("&Title:"), self.title),
            (self.tr("&Kind:"), self.preset),
            (self.tr("&Plans:"), self.plans),
            (self.tr("T&opics:"), self.topics),
            (self.tr("&Scale of the issues:"), self.scale),
        ):
            form.addRow(label, field)
            field.setAccessibleName(label.replace("&", "").rstrip(":"))
        layout = QVBoxLayout(self)
        layout.addWidget(
            explanation(
                self.tr(
                    "The new workbook can be filled in here, in Excel or in LibreOffice: it is a"
                    " plain spreadsheet."
                ),
                self,
            )
        )
        layout.addLayout(form)
        layout.addWidget(self.problem)
        layout.addWidget(self.buttons)
        self.plans.textChanged.connect(self._check)
        self._check()

    def matrix(self) -> NewMatrix:
        """What the fields say."""
        return NewMatrix(
            title=" ".join(self.title.text().split()),
            plans=_filled_lines(self.plans),
            topics=_filled_lines(self.topics),
            preset=str(self.preset.currentData()),
            scale=str(self.scale.currentData()),
        )

    def _lines(self, hint: str) -> QPlainTextEdit:
        box = QPlainTextEdit(self)
        box.setPlaceholderText(hint)
        box.setTabChangesFocus(True)
        box.setMinimumHeight(self.fontMetrics().height() * 5)
        return box

    def _check(self) -> None:
        plans = [plan.casefold() for plan in _filled_lines(self.plans)]
        problem = ""
        if len(set(plans)) != len(plans):
            problem = self.tr("Two plans have the same name.")
        elif len(plans) == 1:
            problem = self.tr("A comparison needs at least two plans.")
        self.problem.setText(problem)
        self.buttons.button(_OK).setEnabled(not problem)


def _filled_lines(box: QPlainTextEdit) -> tuple[str, ...]:
    lines = (" ".join(line.split()) for line in box.toPlainText().splitlines())
    return tuple(line for line in lines if line)
