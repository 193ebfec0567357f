"""The roles of the columns of one run while they are guessed, and how to look them up."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from counterpoint.workbook.mapping import ColumnRole

__all__ = ["RoleGuess", "all_with", "first_with"]


def first_with(roles: Mapping[int, ColumnRole], role: ColumnRole) -> int | None:
    """Index of the first column with that role, None when there is none."""
    return next((place for place in sorted(roles) if roles[place] is role), None)


def all_with(roles: Mapping[int, ColumnRole], role: ColumnRole) -> list[int]:
    """Indexes of the columns with that role, in order."""
    return [place for place in sorted(roles) if roles[place] is role]


@dataclass
class RoleGuess:
    """Roles by column of the run, and which of them rest on a word in the heading.

    Attributes:
        roles: Role by index of the column in the run, counted from 0; others are to be ignored.
        by_word: The indexes whose role a heading gave.
    """

    roles: dict[int, ColumnRole] = field(default_factory=dict)
    by_word: set[int] = field(default_factory=set)

    def first(self, role: ColumnRole) -> int | None:
        """Index of the first column with that role, None when there is none."""
        return first_with(self.roles, role)

    def all(self, role: ColumnRole) -> list[int]:
        """Indexes of the columns with that role, in order."""
        return all_with(self.roles, role)
