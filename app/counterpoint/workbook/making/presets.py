"""Starting points for new workbooks: what a matrix has beside its plans, and usual scales."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from counterpoint.model import TEXT_SCALE, Scale, ScaleKind

__all__ = ["PRESETS", "SCALE_PRESETS", "STATUS_MARKS", "Preset"]

STATUS_MARKS = (("○ open", "#ffffff"), ("◐ tentative", "#fff2b3"), ("● agreed", "#cfe8cf"))
"""Status words with their symbols, so that they read without colour, and their colours."""


@dataclass(frozen=True, slots=True)
class Preset:
    """One kind of matrix.

    Attributes:
        name: As on the command line.
        description: One line for people.
        plans: Headings of the plans where none are given.
        columns: Optional columns, see WorkbookContent.
        headings: Other headings of columns, see WorkbookContent.
        status_marks: See WorkbookContent.
        references: Columns for reference.
    """

    name: str
    description: str
    plans: tuple[str, ...]
    columns: tuple[str, ...] = ("Question",)
    headings: Mapping[str, str] = field(default_factory=dict)
    status_marks: tuple[tuple[str, str], ...] = ()
    references: tuple[str, ...] = ()


PRESETS: Mapping[str, Preset] = MappingProxyType(
    {
        preset.name: preset
        for preset in (
            Preset(
                name="plain",
                description="Plans side by side: an issue a row, a plan a column.",
                plans=("Plan A", "Plan B", "Plan C"),
            ),
            Preset(
                name="four-column",
                description="A four-column document: three mandates, the draft agreement, and"
                " where each row stands.",
                plans=("Commission proposal", "Parliament mandate", "Council mandate"),
                columns=("Status", "Outcome"),
                headings={"Issue": "Provision", "Outcome": "Draft agreement"},
                status_marks=STATUS_MARKS,
                references=("Comments",),
            ),
        )
    }
)
"""By name."""

SCALE_PRESETS: Mapping[str, Scale] = MappingProxyType(
    {
        "text": TEXT_SCALE,
        "yes or no": Scale(ScaleKind.NOMINAL, ("Yes", "No")),
        "for or against": Scale(
            ScaleKind.ORDINAL, ("Against", "Rather against", "Neutral", "Rather for", "For")
        ),
        "quantity": Scale(ScaleKind.QUANTITY),
    }
)
"""Scales that every issue of a new matrix can begin with, by name."""
