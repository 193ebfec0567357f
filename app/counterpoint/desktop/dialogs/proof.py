"""The proof of a save: which parts of the file were written, and that all others were not."""

from __future__ import annotations

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QListWidget, QVBoxLayout, QWidget

from counterpoint.desktop.dialogs.asking import explanation
from counterpoint.desktop.dialogs.sizes import open_at
from counterpoint.desktop.plurals import plural
from counterpoint.desktop.telling import said
from counterpoint.workbook.reports import SaveReport

__all__ = ["ProofDialog"]

_CLOSE = QDialogButtonBox.StandardButton.Close


class ProofDialog(QDialog):
    """Shows a SaveReport."""

    def __init__(self, report: SaveReport, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setModal(True)
        self.setWindowTitle(self.tr("Proof of the last save"))
        layout = QVBoxLayout(self)
        count = report.parts_untouched
        text = self.tr(
            "{file} was written, read back and verified. Copied byte for byte: %n part(s). These"
            " parts were added or changed:",
            "",
            count,
        )
        told_first = plural(text, count).format(file=report.path.name)
        layout.addWidget(explanation(told_first, self))
        self.parts = QListWidget(self)
        self.parts.addItems(list(report.parts_written))
        self.parts.setAccessibleName(self.tr("Parts written"))
        layout.addWidget(self.parts, 1)
        size = QLocale().formattedDataSize(report.fingerprint.size)
        lines = [
            self.tr("New size: {size}. Fingerprint: {digest}").format(
                size=size, digest=report.fingerprint.digest[:16]
            )
        ]
        if report.backup is not None:
            lines.append(self.tr("The file as it was before: {path}").format(path=report.backup))
        if report.merged:
            lines.append(self.tr("The file had changed on disk and was merged."))
        lines.extend(map(said, report.messages))
        for line in lines:
            layout.addWidget(explanation(line, self))
        buttons = QDialogButtonBox(_CLOSE, self)
        buttons.rejected.connect(self.reject)
        layout.addWidget(buttons)
        open_at(self, 80, 22)
