"""Two states of a matrix: what was added, removed, moved and changed between them.

Issues are matched by ID, then by title, then by likeness; a match by likeness is a suggestion and
marked as one. Plans are matched by heading, then by name, then by likeness of their columns.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property

from counterpoint.compare.alarms import Alarm, alarms
from counterpoint.compare.matching import Match, MatchedBy, match_issues, match_plans, moved
from counterpoint.compare.words import WordDifference, word_difference
from counterpoint.model import Annotation, Issue, Plan, PlanMatrix

__all__ = [
    "FieldChange",
    "PositionChange",
    "StanceChange",
    "Version",
    "VersionDifference",
    "version_difference",
]


@dataclass(frozen=True, slots=True)
class Version:
    """One state of a matrix.

    Attributes:
        matrix: The matrix.
        annotations: Its annotations, deleted ones included.
        name: Such as the file's name.
    """

    matrix: PlanMatrix
    annotations: Sequence[Annotation] = ()
    name: str = ""


@dataclass(frozen=True, slots=True)
class PositionChange:
    """A position whose text differs.

    Attributes:
        issue: Key of the issue in the new matrix.
        plan: Key of the plan in the new matrix.
        old: The text before.
        new: The text now.
        old_place: Issue and plan index in the old matrix, from 0.
        new_place: The same in the new matrix.
    """

    issue: str
    plan: str
    old: str
    new: str
    old_place: tuple[int, int]
    new_place: tuple[int, int]

    @property
    def words(self) -> WordDifference:
        """The difference word by word."""
        return word_difference(self.old, self.new)

    @property
    def alarms(self) -> tuple[Alarm, ...]:
        """Small changes that may change the meaning."""
        return alarms(self.old, self.new)


@dataclass(frozen=True, slots=True)
class StanceChange:
    """A stance that differs; '' is uncoded. Keys are those of the new matrix."""

    issue: str
    plan: str
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class FieldChange:
    """Something else about an issue or plan that differs.

    Attributes:
        key: Key of the issue or plan in the new matrix.
        field: Such as `title`, `scale`, `weight`, `status`.
        old: Before, as people read it.
        new: Now.
    """

    key: str
    field: str
    old: str
    new: str


@dataclass(frozen=True)
class VersionDifference:
    """What differs between two versions; each part is found when first looked at."""

    old: Version
    new: Version
    issue_matches: tuple[Match, ...] = field(repr=False)
    plan_matches: tuple[Match, ...] = field(repr=False)

    @cached_property
    def added_issues(self) -> tuple[Issue, ...]:
        """Issues only in the new version, in its order."""
        known = {match.new for match in self.issue_matches}
        issues = self.new.matrix.issues
        return tuple(issue for index, issue in enumerate(issues) if index not in known)

    @cached_property
    def removed_issues(self) -> tuple[Issue, ...]:
        """Issues only in the old version, in its order."""
        known = {match.old for match in self.issue_matches}
        issues = self.old.matrix.issues
        return tuple(issue for index, issue in enumerate(issues) if index not in known)

    @cached_property
    def moved_issues(self) -> tuple[Match, ...]:
        """Issues whose place among the others differs: the fewest that explain the new order."""
        return moved(self.issue_matches)

    @cached_property
    def added_plans(self) -> tuple[Plan, ...]:
        """Plans only in the new version, in its order."""
        known = {match.new for match in self.plan_matches}
        plans = self.new.matrix.plans
        return tuple(plan for index, plan in enumerate(plans) if index not in known)

    @cached_property
    def removed_plans(self) -> tuple[Plan, ...]:
        """Plans only in the old version, in its order."""
        known = {match.old for match in self.plan_matches}
        plans = self.old.matrix.plans
        return tuple(plan for index, plan in enumerate(plans) if index not in known)

    @cached_property
    def moved_plans(self) -> tuple[Match, ...]:
        """Plans whose place among the others differs."""
        return moved(self.plan_matches)

    @property
    def suggestions(self) -> tuple[tuple[str, str], ...]:
        """Issues matched by likeness only, as (old key, new key)."""
        return self._suggested(self.issue_matches, self.old.matrix.issues, self.new.matrix.issues)

    @property
    def plan_suggestions(self) -> tuple[tuple[str, str], ...]:
        """Plans matched by likeness only, as (old key, new key)."""
        return self._suggested(self.plan_matches, self.old.matrix.plans, self.new.matrix.plans)

    @staticmethod
    def _suggested(
        matches: Sequence[Match],
        old: Sequence[Issue] | Sequence[Plan],
        new: Sequence[Issue] | Sequence[Plan],
    ) -> tuple[tuple[str, str], ...]:
        return tuple(
            (old[match.old].key, new[match.new].key)
            for match in matches
            if match.by is MatchedBy.LIKENESS
        )

    @cached_property
    def positions(self) -> tuple[PositionChange, ...]:
        """Positions whose text differs, of issues and plans in both versions, in new order."""
        old, new = self.old.matrix, self.new.matrix
        columns = [(match.old, match.new) for match in self.plan_matches]
        aligned = all(before == after for before, after in columns) and (
            len(columns) == len(old.plans) == len(new.plans)
        )
        changes: list[PositionChange] = []
        for match in self.issue_matches:
            before, after = old.texts[match.old], new.texts[match.new]
            if aligned and (before is after or before == after):
                continue
            for column, other in columns:
                if before[column] != after[other]:
                    changes.append(
                        PositionChange(
                            new.issues[match.new].key,
                            new.plans[other].key,
                            before[column],
                            after[other],
                            (match.old, column),
                            (match.new, other),
                        )
                    )
        return tuple(changes)

    @cached_property
    def stances(self) -> tuple[StanceChange, ...]:
        """Stances that differ, in new order."""
        old, new = self.old.matrix, self.new.matrix
        if not old.stances and not new.stances:
            return ()
        changes: list[StanceChange] = []
        for match in self.issue_matches:
            for columns in self.plan_matches:
                before = old.stance(match.old, columns.old)
                after = new.stance(match.new, columns.new)
                if before != after:
                    changes.append(
                        StanceChange(
                            new.issues[match.new].key, new.plans[columns.new].key, before, after
                        )
                    )
        return tuple(changes)

    @cached_property
    def issue_fields(self) -> tuple[FieldChange, ...]:
        """Other changes of issues in both versions, in new order."""
        changes: list[FieldChange] = []
        for match in self.issue_matches:
            old, new = self.old.matrix.issues[match.old], self.new.matrix.issues[match.new]
            if old is not new:
                changes += _changed_fields(new.key, _issue_fields(old), _issue_fields(new))
        return tuple(changes)

    @cached_property
    def plan_fields(self) -> tuple[FieldChange, ...]:
        """Other changes of plans in both versions, in new order."""
        changes: list[FieldChange] = []
        for match in self.plan_matches:
            old, new = self.old.matrix.plans[match.old], self.new.matrix.plans[match.new]
            if old is not new:
                changes += _changed_fields(new.key, _plan_fields(old), _plan_fields(new))
        return tuple(changes)

    @cached_property
    def added_annotations(self) -> tuple[Annotation, ...]:
        """Annotations shown in the new version only."""
        known = {each.id for each in self.old.annotations if each.is_shown}
        return tuple(
            each for each in self.new.annotations if each.is_shown and each.id not in known
        )

    @cached_property
    def removed_annotations(self) -> tuple[Annotation, ...]:
        """Annotations shown in the old version only."""
        known = {each.id for each in self.new.annotations if each.is_shown}
        return tuple(
            each for each in self.old.annotations if each.is_shown and each.id not in known
        )

    @cached_property
    def changed_annotations(self) -> tuple[tuple[Annotation, Annotation], ...]:
        """Annotations of both versions that differ, as (old, new)."""
        before = {each.id: each for each in self.old.annotations if each.is_shown}
        return tuple(
            (before[each.id], each)
            for each in self.new.annotations
            if each.is_shown and each.id in before and before[each.id] != each
        )

    @property
    def is_empty(self) -> bool:
        """Whether nothing at all differs."""
        return not (
            self.added_issues
            or self.removed_issues
            or self.moved_issues
            or self.added_plans
            or self.removed_plans
            or self.moved_plans
            or self.positions
            or self.stances
            or self.issue_fields
            or self.plan_fields
            or self.added_annotations
            or self.removed_annotations
            or self.changed_annotations
        )


def version_difference(old: Version, new: Version) -> VersionDifference:
    """What changed from `old` to `new`."""
    plans = match_plans(old.matrix, new.matrix)
    return VersionDifference(old, new, match_issues(old.matrix, new.matrix, plans), plans)


def _issue_fields(issue: Issue) -> dict[str, str]:
    scale = issue.scale
    described = scale.kind.value
    if scale.options:
        described += ": " + "; ".join(scale.options)
    if scale.unit:
        described += f" in {scale.unit}"
    if scale.low is not None and scale.high is not None:
        described += f" from {scale.low:g} to {scale.high:g}"
    return {
        "id": issue.id,
        "topic": issue.topic,
        "title": issue.title,
        "question": issue.question,
        "weight": f"{issue.weight:g}",
        "status": issue.status,
        "outcome": issue.outcome,
        "scale": described,
    }


def _plan_fields(plan: Plan) -> dict[str, str]:
    return {
        "key": plan.key,
        "name": plan.name,
        "authors": plan.authors,
        "date": plan.date,
        "status": plan.status,
        "based on": plan.based_on,
        "summary": plan.summary,
    }


def _changed_fields(key: str, old: dict[str, str], new: dict[str, str]) -> list[FieldChange]:
    return [FieldChange(key, name, old[name], new[name]) for name in new if old[name] != new[name]]
