"""The working copy carried over to a file that changed: after a save, and after a reload."""

from __future__ import annotations

import weakref
from collections.abc import Collection, Iterable
from weakref import WeakKeyDictionary

from counterpoint.model import (
    AnnotationEdit,
    Edit,
    Issue,
    PlanMatrix,
    ScaleEdit,
    SheetsEdit,
    StanceEdit,
)
from counterpoint.session.changes import Changed, ChangeKind
from counterpoint.session.working import EditKey, WorkingState, later

__all__ = ["changes_between", "compare_matrices", "differing_issues", "net_edits"]

_compared: WeakKeyDictionary[PlanMatrix, tuple[weakref.ref[PlanMatrix], frozenset[str]]] = (
    WeakKeyDictionary()
)
"""By the newer matrix: the older one and the keys of the issues that differ."""


def net_edits(saved: WorkingState, now: WorkingState, keys: Iterable[EditKey]) -> list[Edit]:
    """The edits that lead from the saved state to the present one, for the things in `keys`.

    An annotation that is in the file but was taken back meanwhile gets its deletion marker.
    """
    edits: list[Edit] = []
    for kind, name, plan in keys:
        if kind == "annotation":
            before, after = saved.book.get(name), now.book.get(name)
            if after is None and before is not None and before.is_shown:
                after = before.deleted(later(before.modified))
            if before != after and after is not None:
                edits.append(AnnotationEdit(before, after))
        elif kind == "stance":
            old, new = saved.stance(name, plan), now.stance(name, plan)
            if old is not None and new is not None and old != new:
                edits.append(StanceEdit(name, plan, old, new))
        elif kind == "sheets":
            if saved.sheets_wanted != now.sheets_wanted:
                edits.append(SheetsEdit(saved.sheets_wanted, now.sheets_wanted))
        else:
            scale, other = saved.scale(name), now.scale(name)
            if scale is not None and other is not None and scale != other:
                edits.append(ScaleEdit(name, scale, other))
    return edits


def changes_between(
    old: WorkingState, new: WorkingState, among: Collection[str] | None = None
) -> Changed:
    """What a reader has to look at again: rows, plans and annotations that are new or different.

    `among` are the keys of issues outside of which rows are known to be the same; None looks at
    all of them, which takes a second for 200,000.
    """
    issues, plans, positions = _matrix_changes(old.matrix, new.matrix, among)
    known = {each.id: each for each in old.book.everything}
    found = {each.id: each for each in new.book.everything}
    annotations = {
        name for name in known.keys() | found.keys() if known.get(name) != found.get(name)
    }
    for name in annotations:
        annotation = found.get(name) or known[name]
        if annotation.anchor.issue:
            issues.add(annotation.anchor.issue)
    return Changed(
        ChangeKind.RELOADED,
        frozenset(issues),
        frozenset(plans),
        frozenset(annotations),
        frozenset(positions),
    )


def compare_matrices(old: PlanMatrix | None, new: PlanMatrix | None) -> None:
    """Find out, in any thread, in which issues `new` differs; `differing_issues` knows it then."""
    if old is not None and new is not None:
        issues, _, _ = _matrix_changes(old, new, None)
        _compared[new] = (weakref.ref(old), frozenset(issues))


def differing_issues(old: PlanMatrix | None, new: PlanMatrix | None) -> frozenset[str] | None:
    """Keys of the issues of `new` that differ from `old`; None when nobody compared them yet."""
    found = _compared.get(new) if new is not None else None
    return found[1] if found is not None and found[0]() is old else None


def _matrix_changes(
    old: PlanMatrix | None, new: PlanMatrix | None, among: Collection[str] | None
) -> tuple[set[str], set[str], set[tuple[str, str]]]:
    if new is None:
        return set(), set(), set()
    if old is None:
        return set(new.issue_index), set(new.plan_index), set()
    if old is new:
        return set(), set(), set()
    known = {plan.key: plan for plan in old.plans}
    plans = {plan.key for plan in new.plans if known.get(plan.key) != plan}
    shared = [
        (number, old.plan_index[plan.key], plan.key)
        for number, plan in enumerate(new.plans)
        if plan.key in old.plan_index
    ]
    same_plans = [plan.key for plan in old.plans] == [plan.key for plan in new.plans]
    issues: set[str] = set()
    positions: set[tuple[str, str]] = set()
    rows = range(len(new.issues))
    for index in rows if among is None else _rows_of(new, among):
        issue = new.issues[index]
        at = old.issue_index.get(issue.key)
        if at is None:
            issues.add(issue.key)
            continue
        if issue is not old.issues[at] and _shown(issue) != _shown(old.issues[at]):
            issues.add(issue.key)
        if same_plans and _same_row(old, at, new, index):
            continue
        for here, there, plan in shared:
            differs = new.texts[index][here] != old.texts[at][there]
            if differs or new.stance(index, here) != old.stance(at, there):
                issues.add(issue.key)
                positions.add((issue.key, plan))
    return issues, plans, positions


def _rows_of(matrix: PlanMatrix, keys: Collection[str]) -> list[int]:
    return sorted(matrix.issue_index[key] for key in keys if key in matrix.issue_index)


def _shown(issue: Issue) -> tuple[object, ...]:
    return (issue.title, issue.topic, issue.question, issue.scale, issue.outcome)


def _same_row(old: PlanMatrix, at: int, new: PlanMatrix, index: int) -> bool:
    """A quick look: most rows of a reloaded file are equal, after a save the same objects."""
    before, after = old.texts[at], new.texts[index]
    if before is not after and list(before) != list(after):
        return False
    codes = old.stances[at] if old.stances else ()
    others = new.stances[index] if new.stances else ()
    return codes is others or list(codes) == list(others)
