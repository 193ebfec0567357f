"""Saving and reading again, split so that the slow middle can run in another thread."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from counterpoint.model import Edit, PlanMatrix
from counterpoint.session.replaying import compare_matrices
from counterpoint.session.working import PendingEdits, WorkingState
from counterpoint.workbook.loaded import LoadedWorkbook
from counterpoint.workbook.mapping import MatrixMapping
from counterpoint.workbook.progress import Progress, no_progress
from counterpoint.workbook.reports import SaveOptions, SaveReport
from counterpoint.workbook.saving import FileGrip, save_workbook

__all__ = ["ReloadJob", "SaveJob", "SaveOutcome", "all_edits"]


@dataclass(frozen=True, slots=True)
class SaveOutcome:
    """What a save gave, for `OpenWorkbook.finish_save`.

    Attributes:
        job: The job that was run.
        report: Of save_workbook.
        fresh: The file as read again, when it had changed and was merged; else None.
    """

    job: SaveJob
    report: SaveReport
    fresh: LoadedWorkbook | None


@dataclass(frozen=True, slots=True)
class SaveJob:
    """One save, with everything it needs, cut loose from the workbook in use.

    Attributes:
        loaded: The workbook as it was last read or saved.
        edits: What goes into the file.
        pending: The same without what was typed in the spreadsheet: the user's own.
        state: What the user saw when the save began.
        target: Where to save instead, None for the workbook itself.
        options: For save_workbook.
        up_to: Number of the last journal entry that the save holds.
        grip: A hold on the file that was read, for a copy of a workbook that is gone.
    """

    loaded: LoadedWorkbook
    edits: tuple[Edit, ...]
    pending: tuple[Edit, ...]
    state: WorkingState
    target: Path | None
    options: SaveOptions
    up_to: int
    grip: FileGrip | None = None

    def run(self, progress: Progress = no_progress) -> SaveOutcome:
        """Save, in any thread. Raises what save_workbook raises; then nothing was changed."""
        report = save_workbook(
            self.loaded.path,
            self.edits,
            target=self.target,
            loaded=self.loaded,
            options=self.options,
            progress=progress,
            grip=self.grip,
        )
        fresh = None
        if report.merged:
            fresh = _read(report.path, self.options.password, self.loaded.mapping, no_progress)
            compare_matrices(self.state.matrix, fresh.matrix)
        return SaveOutcome(self, report, fresh)


@dataclass(frozen=True, slots=True)
class ReloadJob:
    """Reading the file again: run in any thread, then give the result to `finish_reload`.

    Attributes:
        path: The file.
        password: For an encrypted one.
        mapping: How it is read.
        matrix: What the user saw when it began; None where there is none.
    """

    path: Path
    password: str | None
    mapping: MatrixMapping | None
    matrix: PlanMatrix | None

    def run(self, progress: Progress = no_progress) -> LoadedWorkbook:
        """Read. Raises what open_workbook raises; the workbook in use stays as it is."""
        fresh = _read(self.path, self.password, self.mapping, progress)
        compare_matrices(self.matrix, fresh.matrix)
        return fresh


def all_edits(loaded: LoadedWorkbook, pending: PendingEdits) -> tuple[Edit, ...]:
    """What a save writes: what was typed in the spreadsheet, then the user's edits, as one net."""
    return PendingEdits((*loaded.reconciled, *pending.edits)).edits


def _read(
    path: Path, password: str | None, mapping: MatrixMapping | None, progress: Progress
) -> LoadedWorkbook:
    from counterpoint.workbook.opening import open_workbook

    return open_workbook(path, password=password, mapping=mapping, progress=progress)
