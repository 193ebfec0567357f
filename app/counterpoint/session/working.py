"""The working copy: the workbook as read plus what the user did since, and the net of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from counterpoint.model import (
    Annotation,
    AnnotationEdit,
    AnnotationStatus,
    Edit,
    PlanMatrix,
    Scale,
    ScaleEdit,
    SheetsEdit,
    StanceEdit,
    utc_now,
)
from counterpoint.session.book import AnnotationBook

__all__ = ["PendingEdits", "WorkingState", "edit_key", "later", "same_remark"]

EditKey = tuple[str, str, str]


def edit_key(edit: Edit) -> EditKey:
    """What an edit is about; two edits with equal keys change the same thing."""
    if isinstance(edit, AnnotationEdit):
        return ("annotation", edit.annotation_id, "")
    if isinstance(edit, StanceEdit):
        return ("stance", edit.issue, edit.plan)
    if isinstance(edit, SheetsEdit):
        return ("sheets", "", "")
    return ("scale", edit.issue, "")


def later(than: datetime) -> datetime:
    """The present moment, moved past `than`: a merge of copies lets the later change win."""
    return max(utc_now(), than + timedelta(seconds=1))


def same_remark(one: Annotation | None, other: Annotation | None) -> bool:
    """Whether two versions of an annotation read the same; when they were made does not count.

    One that was taken back is the same as one that is not there.
    """
    if one is not None and one.status is AnnotationStatus.DELETED:
        one = None
    if other is not None and other.status is AnnotationStatus.DELETED:
        other = None
    if one is None or other is None:
        return one is other
    return replace(one, modified=other.modified, anchor=other.anchor) == other and (
        one.anchor.place == other.anchor.place
    )


@dataclass(frozen=True, slots=True, eq=False)
class WorkingState:
    """The matrix and the annotations as the user sees them now, and whether the sheets Plans and
    Stances are to be added."""

    matrix: PlanMatrix | None
    book: AnnotationBook
    sheets_wanted: bool = False

    def stance(self, issue: str, plan: str) -> str | None:
        """The stance of that position; None when issue or plan are not in the matrix."""
        matrix = self.matrix
        if matrix is None or issue not in matrix.issue_index or plan not in matrix.plan_index:
            return None
        return matrix.stance(matrix.issue_index[issue], matrix.plan_index[plan])

    def scale(self, issue: str) -> Scale | None:
        """The scale of that issue; None when it is not in the matrix."""
        matrix = self.matrix
        if matrix is None or issue not in matrix.issue_index:
            return None
        return matrix.issues[matrix.issue_index[issue]].scale

    def applied(self, edit: Edit) -> WorkingState:
        """The state after the edit. Raises KeyError when its issue or plan is not there."""
        if isinstance(edit, AnnotationEdit):
            return replace(self, book=self.book.with_annotation(edit.annotation_id, edit.after))
        if isinstance(edit, SheetsEdit):
            return replace(self, sheets_wanted=edit.after)
        matrix = self.matrix
        if matrix is None:
            raise KeyError(edit.issue)
        issue = matrix.issue_index[edit.issue]
        if isinstance(edit, StanceEdit):
            plan = matrix.plan_index[edit.plan]
            return replace(self, matrix=matrix.with_stance(issue, plan, edit.after))
        changed = replace(matrix.issues[issue], scale=edit.after)
        return replace(self, matrix=matrix.with_issue(issue, changed))

    def still_shows(self, edit: Edit) -> bool:
        """Whether what the edit left behind is still what is there, so that it can be undone."""
        if isinstance(edit, AnnotationEdit):
            return same_remark(self.book.get(edit.annotation_id), edit.after)
        if isinstance(edit, StanceEdit):
            return self.stance(edit.issue, edit.plan) == edit.after
        if isinstance(edit, SheetsEdit):
            return self.sheets_wanted == edit.after
        return self.scale(edit.issue) == edit.after


class PendingEdits:
    """The net of all edits that are not in the file yet: one edit for each thing changed."""

    def __init__(self, edits: Iterable[Edit] = ()) -> None:
        self._edits: dict[EditKey, Edit] = {}
        for edit in edits:
            self.add(edit)

    def __len__(self) -> int:
        return len(self._edits)

    @property
    def edits(self) -> tuple[Edit, ...]:
        """One edit for each thing changed, from what the file holds to what the user sees."""
        return tuple(self._edits.values())

    @property
    def by_key(self) -> Mapping[EditKey, Edit]:
        """The same by `edit_key`."""
        return self._edits

    def add(self, edit: Edit) -> None:
        """Take in one more edit; what is back at the file's state is pending no more."""
        key = edit_key(edit)
        first = self._edits.get(key)
        joined: Edit | None
        if first is None:
            joined = edit
        elif isinstance(first, AnnotationEdit) and isinstance(edit, AnnotationEdit):
            joined = (
                None if first.before == edit.after else AnnotationEdit(first.before, edit.after)
            )
        elif isinstance(first, StanceEdit) and isinstance(edit, StanceEdit):
            joined = StanceEdit(edit.issue, edit.plan, first.before, edit.after)
        elif isinstance(first, ScaleEdit) and isinstance(edit, ScaleEdit):
            joined = ScaleEdit(edit.issue, first.before, edit.after)
        elif isinstance(first, SheetsEdit) and isinstance(edit, SheetsEdit):
            joined = SheetsEdit(first.before, edit.after)
        else:
            raise TypeError(f"one key for {first} and {edit}")
        if joined is None or joined.before == joined.after:
            self._edits.pop(key, None)
        else:
            self._edits[key] = joined

    def saved_version(self, annotation_id: str, now: Annotation | None) -> Annotation | None:
        """The annotation as the file holds it, given what the user sees `now`."""
        edit = self._edits.get(("annotation", annotation_id, ""))
        return edit.before if isinstance(edit, AnnotationEdit) else now

    def undoing(self, edit: Edit, state: WorkingState) -> Edit | None:
        """The edit that takes `edit` back, given the present state; None when nothing is left.

        What the file already holds cannot be made unsaid in other people's copies. So a saved
        annotation is taken back by its deletion marker, and a saved change by a newer change.
        """
        if not isinstance(edit, AnnotationEdit):
            return edit.inverse
        now = state.book.get(edit.annotation_id)
        saved = self.saved_version(edit.annotation_id, now)
        target = edit.before
        if saved is not None:
            newest = max(saved.modified, now.modified) if now else saved.modified
            if same_remark(target, saved):
                target = saved
            elif target is None:
                target = saved.deleted(later(newest))
            else:
                target = replace(target, modified=later(newest))
        return AnnotationEdit(now, target) if now != target else None
