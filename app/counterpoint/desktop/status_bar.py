"""The status bar: file, rows, figures, proof of the last save, progress of slow work."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QProgressBar, QPushButton, QStatusBar, QWidget

from counterpoint.desktop.announcing import announce
from counterpoint.desktop.fact_label import FactLabel
from counterpoint.desktop.jobs import Job, JobRunner
from counterpoint.desktop.tooltips import plain_tooltip

__all__ = ["StatusBar"]

_GAP = 6
"""Pixels beside each fact, as Qt's own layout of status bars leaves them."""
_TOLD_MS = 8_000
"""So long a line that answers a key stands in place of the facts."""


class StatusBar(QStatusBar):
    """Facts on the left, progress and proof on the right.

    Where there is no room for all of them the least urgent are left out, and told by the tip: a
    window that is to be narrow does not grow.
    """

    def __init__(self, jobs: JobRunner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._job: Job | None = None
        self.file = FactLabel(self.tr("File"), self)
        self.rows = FactLabel(self.tr("Issues shown"), self)
        self.plans = FactLabel(self.tr("Plans compared"), self)
        self.figures = FactLabel(self.tr("Agreement and coverage"), self)
        self.notes = FactLabel(self.tr("Annotations"), self)
        self.work = FactLabel(self.tr("Work under way"), self)
        self.progress = QProgressBar(self)
        self.progress.setAccessibleName(self.tr("Progress"))
        self.progress.setRange(0, 1000)
        self.progress.setTextVisible(False)
        self.progress.setMaximumWidth(self.fontMetrics().averageCharWidth() * 22)
        self.cancel = QPushButton(self.tr("Cancel"), self)
        self.cancel.setAccessibleName(self.tr("Cancel the work under way"))
        self.cancel.clicked.connect(self._cancel)
        self.proof = QPushButton(self)
        self.proof.setFlat(True)
        self.proof.setAccessibleName(self.tr("Proof of the last save"))
        for label in (self.file, self.rows, self.plans, self.figures, self.notes):
            self.addWidget(label)
        for widget in (self.work, self.progress, self.cancel, self.proof):
            self.addPermanentWidget(widget)
        self.proof.hide()
        self._show_job(None)
        self.messageChanged.connect(partial(announce, self))
        self.messageChanged.connect(self.show_what_fits)
        jobs.started.connect(self._job_started)
        jobs.ended.connect(self._job_ended)

    def showMessage(self, message: str, timeout: int | None = 0) -> None:
        """Show a line in place of the facts. The same one again is said again: it answers a key."""
        if message == self.currentMessage():
            announce(self, message)
        super().showMessage(message, timeout or 0)

    def tell(self, message: str) -> None:
        """Show a line for a while: what it tells changed the facts, which then come back."""
        self.showMessage(message, _TOLD_MS)

    def set_proof(self, text: str) -> None:
        """Show what the last save proved; '' for nothing."""
        self.proof.setText(text)
        self.proof.setAccessibleName(text or self.tr("Proof of the last save"))
        self.show_what_fits()

    def clear_facts(self) -> None:
        """Forget the workbook that was shown."""
        for label in (self.file, self.rows, self.plans, self.figures, self.notes):
            label.clear()
        self.set_proof("")

    def show_what_fits(self, *_: object) -> None:
        """Show the facts for which there is room, the most urgent first."""
        left_out: list[str] = []
        room = self.width() - self.height()
        told = bool(self.currentMessage())  # a message stands where the facts are
        for widget in (self.cancel, self.progress, self.file, self.work, self.rows, self.proof):
            if not told or widget not in (self.file, self.rows):
                room -= self._take_room(widget, room, left_out)
        for widget in () if told else (self.notes, self.figures, self.plans):
            room -= self._take_room(widget, room, left_out)
        self.setToolTip(plain_tooltip("\n".join(left_out)) if left_out else "")

    def _take_room(self, widget: QWidget, room: int, left_out: list[str]) -> int:
        """Show a widget if it is wanted and fits into `room` pixels; those that it takes."""
        text = widget.text() if isinstance(widget, QLabel | QPushButton) else ""
        if widget in (self.progress, self.cancel):
            wanted = self._job is not None
        else:
            wanted = bool(text)
        needed = widget.sizeHint().width() + 2 * _GAP
        fits = needed <= room or widget in (self.progress, self.cancel, self.file)
        if wanted and not fits:
            left_out.append(text)
        shown = wanted and fits
        if widget.isHidden() is shown:
            widget.setVisible(shown)
        return needed if shown else 0

    def minimumSizeHint(self) -> QSize:
        return QSize(self.fontMetrics().averageCharWidth() * 20, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.show_what_fits()

    def _job_started(self, job: Job) -> None:
        job.progressed.connect(partial(self._show_progress, job))
        self._show_job(job)

    def _job_ended(self, _job: Job) -> None:
        running = self._jobs.running
        self._show_job(running[-1] if running else None)

    def _show_job(self, job: Job | None) -> None:
        self._job = job
        self.work.setText("" if job is None else job.title)
        self.progress.setValue(0)
        self.cancel.setEnabled(True)
        self.show_what_fits()

    def _show_progress(self, job: Job, share: float) -> None:
        if job is self._job:
            self.progress.setValue(round(share * 1000))

    def _cancel(self) -> None:
        if self._job is not None:
            self._job.cancel()
            self.cancel.setEnabled(False)
