"""The preferences: author, language, theme, saving."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QDoubleSpinBox,
    QFormLayout,
    QLineEdit,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from counterpoint.desktop.appearance import ThemeChoice
from counterpoint.desktop.dialogs.asking import explanation
from counterpoint.desktop.languages import LANGUAGES

__all__ = ["Preferences", "PreferencesDialog"]

_OK = QDialogButtonBox.StandardButton.Ok
_CANCEL = QDialogButtonBox.StandardButton.Cancel


@dataclass(frozen=True, slots=True)
class Preferences:
    """What the user can set once for all workbooks.

    Attributes:
        author: Name that annotations carry.
        language: Code such as `uk`, '' for the system's.
        theme: Which theme.
        autosave: Save half a minute after each change.
        restore: Open the same workbooks again at start.
        threshold: Relative divergence from which an issue counts as diverging, 0..1.
        row_lines: How many lines of text a row may have.
    """

    author: str
    language: str
    theme: ThemeChoice
    autosave: bool
    restore: bool
    threshold: float
    row_lines: int


class PreferencesDialog(QDialog):
    """Shows and changes Preferences."""

    def __init__(self, preferences: Preferences, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setModal(True)
        self.setWindowTitle(self.tr("Preferences"))
        self.author = QLineEdit(preferences.author, self)
        self.language = QComboBox(self)
        self.language.addItem(self.tr("As the system"), "")
        for code, name in LANGUAGES.items():
            self.language.addItem(name, code)
        self.language.setCurrentIndex(max(0, self.language.findData(preferences.language)))
        self.theme = QComboBox(self)
        for choice, name in (
            (ThemeChoice.SYSTEM, self.tr("As the system")),
            (ThemeChoice.LIGHT, self.tr("Light")),
            (ThemeChoice.DARK, self.tr("Dark")),
            (ThemeChoice.CONTRAST, self.tr("High contrast")),
        ):
            self.theme.addItem(name, choice.value)
        self.theme.setCurrentIndex(self.theme.findData(preferences.theme.value))
        self.threshold = QDoubleSpinBox(self)
        self.threshold.setRange(0.0, 1.0)
        self.threshold.setSingleStep(0.05)
        self.threshold.setValue(preferences.threshold)
        self.row_lines = QSpinBox(self)
        self.row_lines.setRange(1, 60)
        self.row_lines.setValue(preferences.row_lines)
        self.autosave = QCheckBox(self.tr("&Save automatically half a minute after a change"), self)
        self.autosave.setChecked(preferences.autosave)
        self.restore = QCheckBox(self.tr("&Open the last workbooks at start"), self)
        self.restore.setChecked(preferences.restore)
        form = QFormLayout()
        for label, field in (
            (self.tr("&Author:"), self.author),
            (self.tr("&Language:"), self.language),
            (self.tr("&Theme:"), self.theme),
            (self.tr("&Diverging from:"), self.threshold),
            (self.tr("Lines in a &row at most:"), self.row_lines),
        ):
            form.addRow(label, field)
            field.setAccessibleName(label.replace("&", "").rstrip(":"))
        form.addRow("", self.autosave)
        form.addRow("", self.restore)
        buttons = QDialogButtonBox(_OK | _CANCEL, self)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addLayout(form)
        layout.addWidget(
            explanation(self.tr("Another language is used from the next start on."), self)
        )
        layout.addWidget(buttons)

    def preferences(self) -> Preferences:
        """What the fields say."""
        return Preferences(
            author=" ".join(self.author.text().split()),
            language=str(self.language.currentData()),
            theme=ThemeChoice(self.theme.currentData()),
            autosave=self.autosave.isChecked(),
            restore=self.restore.isChecked(),
            threshold=self.threshold.value(),
            row_lines=self.row_lines.value(),
        )
