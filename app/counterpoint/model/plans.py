"""Plans: the columns of a matrix."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["Plan"]


@dataclass(frozen=True, slots=True)
class Plan:
    """One proposal, or one party's terms.

    Attributes:
        key: Its heading in the matrix, unique; anchors and JSON use it.
        name: Full name; the key where the workbook gives none.
        short_name: What a narrow column shows; the key where none is given.
        authors: As the workbook writes them.
        date: As written, ISO 8601 where the workbook holds a date; '' when unknown.
        status: Such as `leaked draft`; '' when unknown.
        based_on: Key of the plan it edits, '' for none.
        colour: `#rrggbb`, or '' for the app's choice.
        summary: A sentence or two.
        source_ids: Sources of the plan as a whole.
        hidden: Whether its column is hidden in the workbook.
    """

    key: str
    name: str = ""
    short_name: str = ""
    authors: str = ""
    date: str = ""
    status: str = ""
    based_on: str = ""
    colour: str = ""
    summary: str = ""
    source_ids: tuple[str, ...] = ()
    hidden: bool = False

    @property
    def label(self) -> str:
        """The shortest name that people know it by."""
        return self.short_name or self.name or self.key
