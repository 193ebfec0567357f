"""Guessing the role of each column from its heading, its cells and its place."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from counterpoint.workbook.layout.column_profile import ColumnProfile
from counterpoint.workbook.layout.headings import (
    heading_role,
    is_numbered_plan,
    normalized,
    words,
)
from counterpoint.workbook.mapping import ColumnRole

__all__ = ["SINGLE_ROLES", "RoleGuess", "guess_roles", "is_plan_corner", "mentions_plan"]

SINGLE_ROLES: Mapping[str, ColumnRole] = {
    "id": ColumnRole.ID,
    "topic": ColumnRole.TOPIC,
    "issue": ColumnRole.ISSUE,
    "question": ColumnRole.QUESTION,
    "weight": ColumnRole.WEIGHT,
    "status": ColumnRole.STATUS,
    "outcome": ColumnRole.OUTCOME,
}
"""Roles that one column has at most, by the word for its headings (resources/headings)."""
_BY_WORD = {
    **SINGLE_ROLES,
    "reference": ColumnRole.REFERENCE,
    "position": ColumnRole.PLAN,
}


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
        return next((place for place in sorted(self.roles) if self.roles[place] is role), None)

    def all(self, role: ColumnRole) -> list[int]:
        """Indexes of the columns with that role, in order."""
        return [place for place in sorted(self.roles) if self.roles[place] is role]


def mentions_plan(heading: str) -> bool:
    """Whether a heading contains a word for plans: `Council proposal`, `Version 2`."""
    if is_numbered_plan(heading):
        return True
    known = words("matrix")
    return any(known.get(word) in ("plan", "position") for word in normalized(heading).split(" "))


def is_plan_corner(names: Sequence[str], place: int) -> bool:
    """Whether the heading at `place` is a bare word for plans in front of all others."""
    return (
        place < 3
        and heading_role("matrix", names[place]) == "plan"
        and not is_numbered_plan(names[place])
        and not any(
            name and heading_role("matrix", name) not in ("id", "topic", "plan")
            for name in names[:place]
        )
    )


def guess_roles(
    names: Sequence[str], profiles: Sequence[ColumnProfile], *, transposed: bool = False
) -> RoleGuess:
    """Roles of the columns of one run, by their lowest headings and their cells.

    On a turned sheet a word for plans in the corner heads the line of the plans' names, so
    its column may still name the issues.
    """
    if transposed:
        # Titles above a turned table are lines of one text before its first.
        filled = next((place for place, each in enumerate(profiles) if each.filled), 0)
        names = ["" if place < filled else name for place, name in enumerate(names)]
        names = [
            "" if is_plan_corner(names, place) else names[place] for place in range(len(names))
        ]
    guess = RoleGuess()
    for place, (name, profile) in enumerate(zip(names, profiles, strict=True)):
        role = _role_by_word(name, profile, guess)
        if role is not None:
            guess.roles[place] = role
            guess.by_word.add(place)
    _name_codes(names, profiles, guess)
    _find_issue(names, profiles, guess)
    _fill_rest(names, profiles, guess)
    return guess


def _role_by_word(name: str, profile: ColumnProfile, guess: RoleGuess) -> ColumnRole | None:
    """The role that the heading names, unless the cells speak against it."""
    role = _BY_WORD.get(heading_role("matrix", name) or "") if name else None
    if role is None and _is_remark(name):
        return ColumnRole.REFERENCE
    if role is None or role in (ColumnRole.PLAN, ColumnRole.REFERENCE):
        return role
    taken = role in guess.roles.values()
    if taken and role in (ColumnRole.ISSUE, ColumnRole.TOPIC, ColumnRole.QUESTION):
        return ColumnRole.QUESTION if ColumnRole.QUESTION not in guess.roles.values() else None
    if taken:
        return ColumnRole.REFERENCE
    if role is ColumnRole.WEIGHT and profile.filled and profile.number_share < 0.6:
        return None
    if role is ColumnRole.STATUS and profile.mean_length > 40:
        return None
    if role is ColumnRole.ID and profile.filled and profile.mean_length > 25:
        return None
    return role


def _is_remark(name: str) -> bool:
    """Whether a heading of several words begins or ends with a word such as comment or source."""
    parts = normalized(name).split(" ")
    known = words("remarks")
    return len(parts) > 1 and (parts[0] in known or parts[-1] in known)


def _name_codes(names: Sequence[str], profiles: Sequence[ColumnProfile], guess: RoleGuess) -> None:
    """A first column of codes without a telling heading holds IDs, if another can be the issue."""
    if 0 in guess.roles or ColumnRole.ID in guess.roles.values() or len(names) < 3:
        return
    others = any(profile.is_labels for profile in profiles[1:3])
    if profiles[0].is_codes and others and not mentions_plan(names[1]):
        plain = not names[0] or len(names[0]) <= 6
        if plain or ColumnRole.ISSUE in guess.roles.values():
            guess.roles[0] = ColumnRole.ID


def _find_issue(names: Sequence[str], profiles: Sequence[ColumnProfile], guess: RoleGuess) -> None:
    """Make sure that a column names the issues."""
    if guess.first(ColumnRole.ISSUE) is not None:
        return
    topic, question = guess.first(ColumnRole.TOPIC), guess.first(ColumnRole.QUESTION)
    free = [
        place
        for place in range(len(names))
        if place not in guess.roles and profiles[place].filled and not mentions_plan(names[place])
    ]
    if topic is not None and profiles[topic].is_groups:
        # Topics repeat, so the next column has to tell the issues apart.
        after = [place for place in free if place > topic]
        if question is not None:
            guess.roles[question] = ColumnRole.ISSUE
        elif after and profiles[after[0]].is_labels:
            guess.roles[after[0]] = ColumnRole.ISSUE
        else:
            guess.roles[topic] = ColumnRole.ISSUE
    elif topic is not None:
        guess.roles[topic] = ColumnRole.ISSUE
    elif question is not None and not (free and free[0] < question):
        guess.roles[question] = ColumnRole.ISSUE
    else:
        _issue_among(free, profiles, guess)


def _issue_among(free: Sequence[int], profiles: Sequence[ColumnProfile], guess: RoleGuess) -> None:
    code = guess.first(ColumnRole.ID)
    leading = [place for place in free if place <= 2 or (code is not None and place <= code + 2)]
    if len(leading) > 1 and profiles[leading[0]].is_groups and profiles[leading[1]].is_labels:
        guess.roles[leading[0]] = ColumnRole.TOPIC
        guess.roles[leading[1]] = ColumnRole.ISSUE
    elif leading and (profiles[leading[0]].is_labels or code is None):
        guess.roles[leading[0]] = ColumnRole.ISSUE
    elif code is not None:
        guess.roles[code] = ColumnRole.ISSUE


def _stands_between(
    names: Sequence[str], profiles: Sequence[ColumnProfile], guess: RoleGuess
) -> bool:
    """Whether the issue stands in the middle, with as many plans on its left as on its right."""
    issue = guess.first(ColumnRole.ISSUE)
    if issue is None or issue not in guess.by_word:
        return False
    free = [place for place in range(len(names)) if place not in guess.roles and names[place]]
    left = [place for place in free if place < issue]
    if not left or len(left) != len(free) - len(left):
        return False
    return not any(profiles[place].is_groups or profiles[place].is_codes for place in left)


def _fill_rest(names: Sequence[str], profiles: Sequence[ColumnProfile], guess: RoleGuess) -> None:
    """What is left right of the issue is a plan; left of it a topic or something for reference."""
    issue = guess.first(ColumnRole.ISSUE)
    between = _stands_between(names, profiles, guess)
    for place, (name, profile) in enumerate(zip(names, profiles, strict=True)):
        if place in guess.roles or (not name and not profile.filled):
            continue
        if between and place < (issue or 0):
            guess.roles[place] = ColumnRole.PLAN
        elif issue is not None and place < issue and not mentions_plan(name):
            has_topic = ColumnRole.TOPIC in guess.roles.values()
            topic = profile.is_groups and not has_topic
            guess.roles[place] = ColumnRole.TOPIC if topic else ColumnRole.REFERENCE
        elif name and profile.address_share < 0.5 and profile.date_share < 0.5:
            guess.roles[place] = ColumnRole.PLAN
        elif name:
            guess.roles[place] = ColumnRole.REFERENCE
