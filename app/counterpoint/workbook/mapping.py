"""Mappings: which lines of a sheet are the header, the issues and the plans."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from enum import Enum

from counterpoint.model import Message

__all__ = ["ColumnRole", "Landmarks", "MatrixMapping", "MatrixProposal"]


class ColumnRole(Enum):
    """What a column of the matrix holds (a row of the sheet where it is transposed)."""

    ID = "id"
    TOPIC = "topic"
    ISSUE = "issue"
    QUESTION = "question"
    WEIGHT = "weight"
    STATUS = "status"
    OUTCOME = "outcome"
    PLAN = "plan"
    REFERENCE = "reference"
    IGNORE = "ignore"


@dataclass(frozen=True, slots=True)
class Landmarks:
    """What stood in the sheet when a mapping was read by: the matrix is found again by it.

    Attributes:
        headings: Beginning of each column's heading, normalised, by column; without blank ones.
        end: Beginning of what names the last issue, normalised.
        ours: Whether the sheet says by itself what its columns are, in Counterpoint's own format.
    """

    headings: tuple[tuple[int, str], ...]
    end: str = ""
    ours: bool = False


@dataclass(frozen=True, slots=True)
class MatrixMapping:
    """How to read one sheet as a matrix. Lines are counted from 1, as Excel shows them.

    For a transposed matrix (plans down, issues across) read "row" as sheet column and
    "column" as sheet row throughout.

    Attributes:
        sheet: Name of the sheet.
        header_rows: The header's rows, one or two or more, top to bottom.
        first_row: First row of the body.
        last_row: Last row of the body.
        roles: Role of each column that has one, by column; columns left out are IGNORE.
        transposed: Whether plans run down the sheet.
        fill_stances: Whether cell colours are read as stances.
        landmarks: What stood there when the workbook was read, None before. Mappings that read
            the same cells are equal whatever stands there.
    """

    sheet: str
    header_rows: tuple[int, ...]
    first_row: int
    last_row: int
    roles: tuple[tuple[int, ColumnRole], ...]
    transposed: bool = False
    fill_stances: bool = False
    landmarks: Landmarks | None = field(default=None, compare=False)

    def columns(self, role: ColumnRole) -> tuple[int, ...]:
        """The columns of that role, in sheet order, counted from 1."""
        return tuple(sorted(column for column, each in self.roles if each is role))

    def within(self, columns: int) -> MatrixMapping:
        """The same without roles beyond the first `columns` columns, for a sheet that shrank."""
        roles = tuple(each for each in self.roles if each[0] <= columns)
        return self if len(roles) == len(self.roles) else replace(self, roles=roles)


@dataclass(frozen=True, slots=True)
class MatrixProposal:
    """A guess at where a matrix is.

    Attributes:
        mapping: The guess.
        confidence: 0 to 1; from 0.8 the app opens it without asking.
        reasons: Short sentences for the mapping dialog: what speaks for and against it.
    """

    mapping: MatrixMapping
    confidence: float
    reasons: tuple[Message, ...] = ()
