"""An open workbook: matrix, comparison and working copy (undo, journal, reload, merge)."""

from counterpoint.session.book import AnnotationBook, Thread
from counterpoint.session.changes import Changed, ChangeKind
from counterpoint.session.history import Step, StepKind
from counterpoint.session.journal import Journal, Recoverable
from counterpoint.session.merge import MergeReport, merge_copies
from counterpoint.session.open_workbook import OpenWorkbook
from counterpoint.session.save_job import ReloadJob, SaveJob, SaveOutcome
from counterpoint.session.settings import Settings
from counterpoint.session.watch import DiskState

__all__ = [
    "AnnotationBook",
    "ChangeKind",
    "Changed",
    "DiskState",
    "Journal",
    "MergeReport",
    "OpenWorkbook",
    "Recoverable",
    "ReloadJob",
    "SaveJob",
    "SaveOutcome",
    "Settings",
    "Step",
    "StepKind",
    "Thread",
    "merge_copies",
]
