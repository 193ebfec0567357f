"""Keeps the details pane at the current place of the table."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QMessageBox

from counterpoint.desktop.annotating.controller import AnnotatingController
from counterpoint.desktop.comparing import ComparingController
from counterpoint.desktop.details.collecting import IssueCollector
from counterpoint.desktop.open_book import OpenBook
from counterpoint.desktop.table.reading import WordReading
from counterpoint.desktop.workspace import Workspace
from counterpoint.session.filtering import search_words

if TYPE_CHECKING:
    from counterpoint.desktop.main_window import MainWindow

__all__ = ["DetailsPresenter"]


class DetailsPresenter(QObject):
    """Fills the details pane; several changes in one go make one drawing."""

    def __init__(
        self,
        workspace: Workspace,
        comparing: ComparingController,
        annotating: AnnotatingController,
        reading: WordReading,
        window: MainWindow,
    ) -> None:
        super().__init__(window)
        self._workspace = workspace
        self._pane = workspace.details
        self._comparing = comparing
        self._annotating = annotating
        self._reading = reading
        self._window = window
        self._book: OpenBook | None = None
        self._issue = self._plan = ""
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._show)
        comparing.comparison_changed.connect(self.refresh)
        comparing.baseline_changed.connect(self.refresh)
        comparing.plans_changed.connect(self.refresh)
        workspace.matrix.columns_changed.connect(self.refresh)
        workspace.matrix.rows_changed.connect(self.refresh)
        self._pane.source_requested.connect(self._ask_source)
        self._pane.cell_link_requested.connect(self._ask_cell_link)

    def set_book(self, book: OpenBook | None) -> None:
        """Show issues of this workbook."""
        self._book = book
        self.show_place("", "")

    def show_place(self, issue: str, plan: str) -> None:
        """Show this issue, with this plan selected."""
        self._issue, self._plan = issue, plan
        self.refresh()

    def refresh(self) -> None:
        """Draw again, once control is back with Qt."""
        self._soon.start()

    def _show(self) -> None:
        theme = self._window.desktop.appearance.theme
        book = self._book
        matrix = book.book.matrix if book is not None else None
        if book is None or matrix is None or self._issue not in matrix.issue_index:
            gone = self.tr("NOT IN THE MATRIX") if self._issue and matrix is not None else ""
            place = " · ".join(part for part in (self._issue, gone) if gone)
            self._pane.show_issue(None, "", place, theme)
            self._annotating.show_threads(theme)
            return
        words = search_words(self._workspace.matrix.rowFilter().text)
        collector = IssueCollector(
            matrix,
            self._comparing.comparison,
            book.book.annotations,
            self._reading,
            baseline=self._comparing.baseline,
            words=words,
        )
        plans = self._workspace.matrix.visiblePlans()
        facts = collector.collect(matrix.issue_index[self._issue], plans)
        number, total = self._workspace.matrix.numberOf(self._issue)
        place = self.tr("NOT SHOWN")
        if number:
            place = self.tr("ISSUE {number} OF {total}").format(number=number, total=total)
        issue_id = matrix.issues[matrix.issue_index[self._issue]].id
        place = " · ".join(part for part in (issue_id, place) if part)
        self._pane.show_issue(facts, self._plan, place, theme)
        self._annotating.show_threads(theme)

    # Links open only after asking

    def _ask_source(self, source_id: str) -> None:
        matrix = self._book.book.matrix if self._book is not None else None
        source = matrix.sources.get(source_id) if matrix is not None else None
        if source is not None:
            self._ask_link(source.url)

    def _ask_cell_link(self, plan: str) -> None:
        matrix = self._book.book.matrix if self._book is not None else None
        if matrix is None or self._issue not in matrix.issue_index:
            return
        facts = matrix.facts.get((matrix.issue_index[self._issue], matrix.plan_index[plan]))
        if facts is not None:
            self._ask_link(facts.link)

    def _ask_link(self, target: str) -> None:
        """Ask before anything from a workbook is opened; only web addresses are offered."""
        url = QUrl(target, QUrl.ParsingMode.StrictMode)
        box = QMessageBox(self._window)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setWindowTitle(self.tr("Open a link"))
        if url.scheme().lower() not in ("http", "https") or not url.isValid() or not url.host():
            box.setIcon(QMessageBox.Icon.Warning)
            box.setText(self.tr("Only web addresses are opened from here. This one is none:"))
            box.setInformativeText(target)
        else:
            box.setIcon(QMessageBox.Icon.Question)
            box.setText(
                self.tr("Open this address of {host} in the browser?").format(host=url.host())
            )
            box.setInformativeText(target)
            buttons = QMessageBox.StandardButton
            box.setStandardButtons(buttons.Open | buttons.Cancel)
            box.setDefaultButton(buttons.Cancel)
            box.button(buttons.Open).clicked.connect(partial(QDesktopServices.openUrl, url))
        box.finished.connect(box.deleteLater)
        box.open()
