"""Small questions: the author's name, a password, a stance or number."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QCompleter,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

__all__ = ["AuthorDialog", "PasswordDialog", "StanceDialog", "explanation"]

_OK = QDialogButtonBox.StandardButton.Ok
_CANCEL = QDialogButtonBox.StandardButton.Cancel


def explanation(text: str, parent: QWidget) -> QLabel:
    """A wrapped line of plain text that explains a dialog."""
    label = QLabel(text, parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setMinimumWidth(label.fontMetrics().averageCharWidth() * 48)
    return label


class _OneLineDialog(QDialog):
    """A labelled line to fill in; OK is enabled once something is there."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setModal(True)
        self._layout = QVBoxLayout(self)
        self._form = QFormLayout()
        self.line = QLineEdit(self)
        self.buttons = QDialogButtonBox(_OK | _CANCEL, self)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self.line.textChanged.connect(self._enable_ok)
        self._enable_ok(self.line.text())

    def _arrange(self, title: str, text: str, label: str) -> None:
        self.setWindowTitle(title)
        self._layout.addWidget(explanation(text, self))
        self._layout.addLayout(self._form)
        self._form.addRow(label, self.line)
        self.line.setAccessibleName(label.replace("&", ""))
        self._layout.addWidget(self.buttons)

    def _enable_ok(self, text: str) -> None:
        self.buttons.button(_OK).setEnabled(bool(text.strip()))


class AuthorDialog(_OneLineDialog):
    """Asks once who writes the annotations."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._arrange(
            self.tr("Your name"),
            self.tr("Annotations carry their author’s name. You can change it in the preferences."),
            self.tr("&Name:"),
        )
        self.line.setText(name)
        self.line.selectAll()

    def suggest(self, name: str) -> None:
        """Fill in a name to be agreed to or typed over, unless something stands there."""
        if not self.line.text() and not self.line.isModified():
            self.line.setText(name)
            self.line.selectAll()

    def name(self) -> str:
        """The name typed, without spaces around it."""
        return " ".join(self.line.text().split())


class PasswordDialog(_OneLineDialog):
    """Asks for the password of a protected workbook."""

    def __init__(self, file_name: str, was_wrong: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        if was_wrong:
            text = self.tr("That password does not open {file}. Try again.")
        else:
            text = self.tr("{file} is protected by a password.")
        self._arrange(self.tr("Password"), text.format(file=file_name), self.tr("&Password:"))
        self.line.setEchoMode(QLineEdit.EchoMode.Password)
        self.show_box = QCheckBox(self.tr("&Show the password"), self)
        self.show_box.toggled.connect(self._show)
        self._form.addRow("", self.show_box)
        self.setTabOrder(self.line, self.show_box)

    def password(self) -> str:
        """The password as typed, spaces included."""
        return self.line.text()

    def _show(self, shown: bool) -> None:
        mode = QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password
        self.line.setEchoMode(mode)


class StanceDialog(_OneLineDialog):
    """Asks for a stance: an option of the issue's scale, or a number of its unit."""

    def __init__(
        self,
        place: str,
        stance: str,
        options: tuple[str, ...],
        unit: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        if unit:
            label = self.tr("&Number, in {unit}:").format(unit=unit)
        else:
            label = self.tr("&Stance:")
        self._arrange(self.tr("Stance"), place, label)
        self.line.setText(stance)
        self.line.selectAll()
        self.line.setPlaceholderText(self.tr("empty: not coded"))
        completer = QCompleter(list(options), self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.line.setCompleter(completer)

    def _enable_ok(self, _text: str) -> None:
        # An empty line is an answer: it takes the stance away.
        self.buttons.button(_OK).setEnabled(True)

    def stance(self) -> str:
        """The stance typed, without spaces around it."""
        return self.line.text().strip()
