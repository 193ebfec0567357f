"""What a new workbook shall hold, before any file is written."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from counterpoint.model import PlanMatrix

__all__ = ["Disagreement", "WorkbookContent"]


@dataclass(frozen=True, slots=True)
class Disagreement:
    """Where the sources contradict one another.

    Attributes:
        number: As people refer to it, such as `3`.
        subject: In a few words.
        accounts: What the sources say, and against whom.
        issues: Keys of the issues it bears on.
    """

    number: str
    subject: str
    accounts: str
    issues: tuple[str, ...] = ()


@dataclass(frozen=True)
class WorkbookContent:
    """A workbook to be made.

    Attributes:
        matrix: Plans, issues, positions, stances, sources and citations.
        title: Headline of the Read me sheet.
        created: Written into the file's properties, so that the same content gives the same file.
        about: Paragraphs of the Read me sheet, as heading and text.
        disagreements: Rows of the Disagreements sheet; no sheet when empty.
        columns: Optional columns of Matrix that are shown even when they are empty:
            `Question`, `Weight`, `Status`, `Outcome`. These, and columns for reference, are shown
            anyway where an issue has something in them.
        headings: Other headings for these and for `ID`, `Topic`, `Issue`.
        empty_references: Headings of columns for reference that are there to be filled.
        status_marks: Words of the Status column with the colour of each, `#rrggbb`, in order of
            the drop-down; () when the column has no fixed words.
        blank_rows: Empty rows below the last issue that are formatted for typing.
        with_stances: Whether a Stances sheet is made although nothing is coded yet.
        with_sources: Whether Sources and Citations are made although there are none yet.
    """

    matrix: PlanMatrix
    title: str
    created: datetime
    about: tuple[tuple[str, str], ...] = ()
    disagreements: tuple[Disagreement, ...] = ()
    columns: tuple[str, ...] = ()
    headings: Mapping[str, str] = field(default_factory=dict)
    empty_references: tuple[str, ...] = ()
    status_marks: tuple[tuple[str, str], ...] = ()
    blank_rows: int = 0
    with_stances: bool = False
    with_sources: bool = False

    @property
    def shown_columns(self) -> frozenset[str]:
        """The optional columns of Matrix that are asked for or used."""
        issues = self.matrix.issues
        used = {
            "Question": any(issue.question for issue in issues),
            "Weight": any(issue.weight != 1 for issue in issues),
            "Status": any(issue.status for issue in issues),
            "Outcome": any(issue.outcome for issue in issues),
        }
        return frozenset({*self.columns, *(name for name in used if used[name])})
