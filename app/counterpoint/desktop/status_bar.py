"""The status bar: file, rows, figures, proof of the last save, progress of slow work."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QProgressBar, QPushButton, QStatusBar, QWidget

from counterpoint.desktop.announcing import announce
from counterpoint.desktop.fact_label import FactLabel
from counterpoint.desktop.jobs import Job, JobRunner

__all__ = ["StatusBar"]


class StatusBar(QStatusBar):
    """Facts on the left, progress and proof on the right."""

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
        jobs.started.connect(self._job_started)
        jobs.ended.connect(self._job_ended)

    def set_proof(self, text: str) -> None:
        """Show what the last save proved; '' for nothing."""
        self.proof.setText(text)
        self.proof.setAccessibleName(text or self.tr("Proof of the last save"))
        self.proof.setVisible(bool(text))

    def clear_facts(self) -> None:
        """Forget the workbook that was shown."""
        for label in (self.file, self.rows, self.plans, self.figures, self.notes):
            label.clear()
        self.set_proof("")

    def _job_started(self, job: Job) -> None:
        job.progressed.connect(self._show_progress)
        self._show_job(job)

    def _job_ended(self, _job: Job) -> None:
        running = self._jobs.running
        self._show_job(running[-1] if running else None)

    def _show_job(self, job: Job | None) -> None:
        self._job = job
        self.work.setText("" if job is None else job.title)
        self.progress.setValue(0)
        for widget in (self.work, self.progress, self.cancel):
            widget.setVisible(job is not None)
        self.cancel.setEnabled(True)

    def _show_progress(self, share: float) -> None:
        self.progress.setValue(round(share * 1000))

    def _cancel(self) -> None:
        if self._job is not None:
            self._job.cancel()
            self.cancel.setEnabled(False)
