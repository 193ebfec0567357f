"""An open workbook: matrix, comparison and working copy (undo, journal, reload, merge)."""

from counterpoint.session.book import AnnotationBook, Thread
from counterpoint.session.changes import Changed, ChangeKind
from counterpoint.session.history import Step, StepKind
from counterpoint.session.journal import Journal, Recoverable
from counterpoint.session.open_workbook import OpenWorkbook
from counterpoint.session.settings import Settings

__all__ = [
    "AnnotationBook",
    "ChangeKind",
    "Changed",
    "Journal",
    "OpenWorkbook",
    "Recoverable",
    "Settings",
    "Step",
    "StepKind",
    "Thread",
]
