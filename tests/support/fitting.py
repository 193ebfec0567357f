"""Looks for text that does not fit where it stands.

As a program: `python -m support.fitting WORKBOOK LANGUAGE POINTS …` shows every screen and dialog
in that language and these sizes of the application's font (0 for the usual one), and prints what
does not fit as a JSON list. The scale comes from QT_SCALE_FACTOR.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QEvent, QPoint, QRect, Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDialog,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMessageBox,
    QTableView,
    QTreeView,
    QWidget,
)

from counterpoint.desktop.app import Desktop
from counterpoint.desktop.banner import BannerKind
from counterpoint.desktop.closing import ClosingQuestion
from counterpoint.model import Anchor, AnnotationKind
from counterpoint.session import Settings
from support.dialogs import every_dialog

__all__ = ["clipped"]

_LONG = "A rather long name of a workbook that somebody kept, final version 2 (copy).xlsx"


def clipped(window: QWidget) -> list[str]:
    """What in `window` has not the room that its text needs, each as class, text and sizes."""
    return [told for widget in _holders(window) if (told := _trouble(widget))]


def _holders(window: QWidget) -> Iterator[QWidget]:
    kinds = (QLabel, QAbstractButton, QComboBox, QAbstractSpinBox, QLineEdit, QHeaderView)
    for widget in window.findChildren(QWidget):
        if isinstance(widget, kinds) and widget.isVisible():
            yield widget


def _trouble(widget: QWidget) -> str:
    if isinstance(widget, QHeaderView):
        return _cut_headings(widget)
    if isinstance(widget, QLabel) and not widget.text():
        return ""
    if isinstance(widget.parentWidget(), QHeaderView | QTableView | QLineEdit):
        return ""  # the corner button of a table, the symbol that empties a line
    name = f"{type(widget).__name__} {_text(widget)!r}"
    wanted, got = _wanted(widget), widget.size()
    if wanted[0] > got.width() + 1 or wanted[1] > got.height() + 1:
        return f"{name} needs {wanted[0]}x{wanted[1]}, has {got.width()}x{got.height()}"
    if hidden := _hidden_part(widget):
        return f"{name} is cut by {hidden}"
    return ""


def _text(widget: QWidget) -> str:
    if isinstance(widget, QLabel | QAbstractButton):
        return widget.text() or widget.accessibleName()
    return widget.accessibleName() or widget.objectName()


def _wanted(widget: QWidget) -> tuple[int, int]:
    """Width and height that the text needs."""
    if isinstance(widget, QLabel) and widget.wordWrap():
        words = max(widget.text().split(), key=len, default="")
        margins = widget.contentsMargins()
        word = widget.fontMetrics().horizontalAdvance(words) + margins.left() + margins.right()
        return word, widget.heightForWidth(widget.width())
    if isinstance(widget, QLineEdit):
        return 0, widget.fontMetrics().height()
    hint = widget.sizeHint()
    if isinstance(widget, QComboBox):
        return max(hint.width(), widget.minimumSizeHint().width()), hint.height()
    return hint.width(), hint.height()


def _hidden_part(widget: QWidget) -> str:
    """The ancestor that shows only a part of `widget`, '' when it is whole or can be scrolled."""
    parent = widget.parentWidget()
    while parent is not None and not widget.isWindow():
        if isinstance(parent.parentWidget(), QAbstractScrollArea):
            return ""
        rect = QRect(widget.mapTo(parent, QPoint(0, 0)), widget.size())
        if not parent.rect().contains(rect):
            return type(parent).__name__
        if parent.isWindow():
            return ""
        parent = parent.parentWidget()
    return ""


def _cut_headings(header: QHeaderView) -> str:
    model = header.model()
    if header.orientation() is Qt.Orientation.Vertical or model is None:
        return ""
    if not isinstance(header.parentWidget(), QTableView | QTreeView):
        return ""
    if type(header) is not QHeaderView:
        return ""  # the table's own headings wrap and shorten
    for section in range(header.count()):
        if header.isSectionHidden(section):
            continue
        text = str(model.headerData(section, Qt.Orientation.Horizontal))
        tip = model.headerData(section, Qt.Orientation.Horizontal, Qt.ItemDataRole.ToolTipRole)
        if tip == text and header.textElideMode() == Qt.TextElideMode.ElideRight:
            continue  # it shortens, and says the rest when asked
        needed = header.fontMetrics().horizontalAdvance(text)
        if needed > header.sectionSize(section):
            return f"heading {text!r} needs {needed}, has {header.sectionSize(section)}"
    return ""


class _Tour:
    """Goes through every screen and dialog in one language and one size of font."""

    def __init__(self, application: QApplication, workbook: Path, points: int) -> None:
        self._application = application
        self._workbook = workbook
        self._found: list[str] = []
        if points:
            font = QFont(application.font())
            font.setPointSize(points)
            application.setFont(font)
        settings = Settings()
        settings.author = "Ada"
        self._desktop = Desktop(application, settings)
        self._window = self._desktop.new_window()

    def run(self) -> list[str]:
        """What does not fit, each with the screen it was found on."""
        self._look("start screen")
        self._open()
        self._screens()
        self._dialogs()
        self._smallest()
        for window in list(self._desktop.windows):
            window.jobs.stop_all()
            window._closing = True
            window.close()
        return self._found

    def _settle(self) -> None:
        window = self._window
        for _ in range(4):
            self._application.processEvents()
            while window.jobs.running:
                self._application.processEvents()

    def _look(self, screen: str, at: QWidget | None = None) -> None:
        self._settle()
        self._found += [f"{screen}: {told}" for told in clipped(at or self._window)]

    def _do(self, name: str) -> None:
        self._window.actions_[name].trigger()
        self._settle()

    def _open(self) -> None:
        self._window.open_path(self._workbook)
        self._settle()
        assert self._window.book is not None
        book = self._window.book.book
        for plan in ("US28", "E3"):
            made = book.annotate(
                Anchor("MIL-01", plan),
                "Is it a cap, and until when?",
                kind=AnnotationKind.CORRECTION,
            )
            book.reply(made.id, "In peacetime only.")

    def _screens(self) -> None:
        window = self._window
        window.workspace.matrix.goTo("MIL-01", "US28")
        self._look("matrix")
        self._do("annotate")
        self._look("writing an annotation")
        window.workspace.details.threads.composer.give_up()
        window.workspace.finder.box.setText("force")
        self._look("filtered")
        self._do("clear_filters")
        for kind in BannerKind:
            window.banners.show_banner(
                kind.value,
                kind,
                f"{_LONG} was changed by another program. Your unsaved edits will be merged.",
                [("Save and merge", self._settle), ("Read it again", self._settle)],
            )
            self._look(f"banner, {kind.value}")
            window.banners.clear()
        for name in ("view_annotations", "view_problems", "view_matrix", "reading_mode"):
            self._do(name)
            self._look(name)
        self._do("reading_mode")
        for _ in range(3):
            self._do("text_larger")
        self._look("larger text")
        self._do("text_normal")

    def _dialogs(self) -> None:
        for dialog in every_dialog(self._window, self._workbook):
            self._dialog(dialog)
        question = ClosingQuestion(self._window)
        question.ask(_LONG)
        (box,) = [each for each in self._window.findChildren(QMessageBox) if each.isVisible()]
        self._dialog(box)

    def _dialog(self, dialog: QDialog) -> None:
        name = type(dialog).__name__
        dialog.setModal(False)
        dialog.show()
        self._look(name, dialog)
        room = dialog.screen().availableGeometry().size()
        size = dialog.size()
        if self._application.font() == self._usual and (
            size.width() > room.width() or size.height() > room.height()
        ):
            self._found.append(
                f"{name}: {size.width()}x{size.height()} does not fit the screen of"
                f" {room.width()}x{room.height()}"
            )
        dialog.close()
        dialog.deleteLater()
        self._application.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)

    _usual = QFont()

    def _smallest(self) -> None:
        """The window itself has to fit the screen."""
        room = self._window.screen().availableGeometry().size()
        least = self._window.minimumSizeHint()
        if self._application.font() == self._usual and (
            least.width() > room.width() or least.height() > room.height()
        ):
            self._found.append(
                f"window: at least {least.width()}x{least.height()}, the screen has"
                f" {room.width()}x{room.height()}"
            )


def main() -> None:
    """Print what does not fit."""
    workbook, language, *sizes = sys.argv[1:]
    application = QApplication([])
    _Tour._usual = application.font()
    usual = QFont(application.font())
    found, home = [], Path(os.environ["COUNTERPOINT_HOME"])
    for points in map(int, sizes):
        # Widths in pixels are remembered: those of one font would be those of the next.
        os.environ["COUNTERPOINT_HOME"] = str(home / str(points))
        Settings().set("language", language)
        application.setFont(usual)
        told = _Tour(application, Path(workbook), points).run()
        found += [f"{language}, {points or 'usual'} pt: {each}" for each in told]
    sys.stdout.write(json.dumps(found))


if __name__ == "__main__":
    main()
