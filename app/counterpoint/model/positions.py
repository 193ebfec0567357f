"""Positions: what one plan says on one issue, and what the cell shows beside its text."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

__all__ = ["CellFacts", "CellFlag", "Position", "PositionState", "TextRun"]


class PositionState(Enum):
    """Whether and how a plan speaks on an issue. Only SPEAKS and REJECTS enter distances."""

    SPEAKS = "speaks"
    REJECTS = "rejects"
    """Refuses the question as a whole: a position, fully different from every option."""
    SILENT = "silent"
    DEFERS = "defers"
    NOT_APPLICABLE = "not applicable"
    UNCODED = "uncoded"
    """There is a text, but no stance yet, on an issue that others are coded on."""


class CellFlag(Enum):
    """Something a reader has to know about a cell's value."""

    NO_CACHED_VALUE = "formula without a stored value"
    ERROR_VALUE = "error value"
    FORMULA = "formula"


@dataclass(frozen=True, slots=True)
class TextRun:
    """A stretch of a cell's text with one look.

    Attributes:
        text: The characters; the runs of a cell joined are its whole text.
        bold: As in the workbook.
        italic: As in the workbook.
        strike: Struck through: in drafts, proposed for deletion.
        underline: As in the workbook.
        colour: `#rrggbb`, '' for the usual colour.
    """

    text: str
    bold: bool = False
    italic: bool = False
    strike: bool = False
    underline: bool = False
    colour: str = ""


@dataclass(frozen=True, slots=True)
class CellFacts:
    """What a position's cell shows beside its plain text; only unusual cells have facts.

    Attributes:
        runs: The text with its looks, empty when uniform.
        fill: Background `#rrggbb`, '' for none.
        link: Target of a hyperlink, never opened without asking; '' for none.
        flag: A formula or error to be marked, None for a plain value.
        merged: Whether the text was filled in from a merged cell.
    """

    runs: tuple[TextRun, ...] = ()
    fill: str = ""
    link: str = ""
    flag: CellFlag | None = None
    merged: bool = False


@dataclass(frozen=True, slots=True)
class Position:
    """What one plan says on one issue.

    Attributes:
        text: As a person sees it in the spreadsheet; '' for an empty cell.
        stance: The analyst's code as typed; '' when not coded.
        facts: What the cell shows beside its text, None for a plain cell.
    """

    text: str
    stance: str = ""
    facts: CellFacts | None = None
