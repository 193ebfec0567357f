"""Edits made on one state of a workbook, carried over to a newer state of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from counterpoint.model import (
    Annotation,
    AnnotationEdit,
    AnnotationStatus,
    Edit,
    PlanMatrix,
    ScaleEdit,
    SheetsEdit,
    StanceEdit,
    told,
    utc_now,
)
from counterpoint.model.merging import merge_annotations
from counterpoint.workbook.record import settled

__all__ = ["RebasedEdits", "rebase_edits"]


@dataclass(frozen=True, slots=True)
class RebasedEdits:
    """Edits that fit the newer state.

    Attributes:
        edits: What is left to do there; what it already holds is gone from the list.
        messages: One line for each conflict: what the file holds, what was kept.
    """

    edits: tuple[Edit, ...]
    messages: tuple[str, ...] = ()


def rebase_edits(
    edits: Iterable[Edit], annotations: Iterable[Annotation], matrix: PlanMatrix | None
) -> RebasedEdits:
    """Carry `edits`, in the order they were made, over to a workbook that holds these now.

    Annotations merge by id (model.merging): nothing that anybody wrote is lost. A stance or a
    scale that was changed on both sides stays as the edit has it, and a message names what the
    file held. An edit of an issue or plan that is gone becomes a message with its content.
    """
    state = _State({each.id: each for each in annotations}, matrix)
    for edit in edits:
        if isinstance(edit, AnnotationEdit):
            before = settled(edit.before, matrix) if edit.before is not None else None
            after = settled(edit.after, matrix) if edit.after is not None else None
            state.annotate(replace(edit, before=before, after=after))
        elif isinstance(edit, StanceEdit):
            state.set_stance(edit)
        elif isinstance(edit, SheetsEdit):
            state.sheets_wanted = edit.after
        else:
            state.set_scale(edit)
    return RebasedEdits(state.net(), tuple(state.messages))


class _State:
    def __init__(self, held: Mapping[str, Annotation], matrix: PlanMatrix | None) -> None:
        self._held = held
        self._annotations = dict(held)
        self._touched: dict[str, None] = {}
        self._matrix = matrix
        self._stances: dict[tuple[str, str], StanceEdit] = {}
        self._scales: dict[str, ScaleEdit] = {}
        self.sheets_wanted = False
        self.messages: list[str] = []

    def net(self) -> tuple[Edit, ...]:
        remarks = (
            AnnotationEdit(self._held.get(each), self._annotations[each]) for each in self._touched
        )
        changed = [edit for edit in remarks if edit.before != edit.after]
        coded: list[Edit] = [each for each in self._scales.values() if each.before != each.after]
        coded += [each for each in self._stances.values() if each.before != each.after]
        sheets = (SheetsEdit(False, True),) if self.sheets_wanted else ()
        return (*changed, *sheets, *coded)

    def annotate(self, edit: AnnotationEdit) -> None:
        theirs = self._annotations.get(edit.annotation_id)
        if edit.after is None:
            self._take_back(edit, theirs)
            return
        if theirs is None and edit.before is not None and _is_marker(edit.after):
            return  # deleted here, gone there
        merged = merge_annotations(edit.before, edit.after, theirs)
        if theirs is not None and theirs not in (edit.before, edit.after):
            who = edit.after.author or told("somebody")
            self.messages.append(
                told(
                    "The annotation {annotation_id} by {who} was changed in the file too;"
                    " both changes were merged.",
                    annotation_id=edit.annotation_id,
                    who=who,
                )
            )
        for annotation in merged:
            self._annotations[annotation.id] = annotation
            self._touched[annotation.id] = None

    def _take_back(self, edit: AnnotationEdit, theirs: Annotation | None) -> None:
        if theirs is None or _is_marker(theirs):
            return
        if edit.before is not None and edit.before.text != theirs.text:
            return  # somebody wrote something else there since
        if edit.annotation_id in self._held:
            self._annotations[theirs.id] = theirs.deleted(max(utc_now(), theirs.modified))
            self._touched[theirs.id] = None
        else:
            del self._annotations[theirs.id]
            self._touched.pop(theirs.id, None)

    def set_stance(self, edit: StanceEdit) -> None:
        held = self._stance(edit.issue, edit.plan)
        if held is None:
            self.messages.append(
                told(
                    "The stance {after!r} of {issue}, {plan} has no place any more: the"
                    " issue or the plan is gone from the matrix.",
                    after=edit.after,
                    issue=edit.issue,
                    plan=edit.plan,
                )
            )
            return
        known = self._stances.get((edit.issue, edit.plan))
        if known is None and held not in (edit.before, edit.after):
            self.messages.append(
                told(
                    "The stance of {issue}, {plan} is {held!r} in the file now; your"
                    " {after!r} replaces it.",
                    issue=edit.issue,
                    plan=edit.plan,
                    held=held,
                    after=edit.after,
                )
            )
        self._stances[edit.issue, edit.plan] = StanceEdit(edit.issue, edit.plan, held, edit.after)

    def _stance(self, issue: str, plan: str) -> str | None:
        matrix = self._matrix
        if matrix is None or issue not in matrix.issue_index or plan not in matrix.plan_index:
            return None
        return matrix.stance(matrix.issue_index[issue], matrix.plan_index[plan])

    def set_scale(self, edit: ScaleEdit) -> None:
        matrix = self._matrix
        if matrix is None or edit.issue not in matrix.issue_index:
            self.messages.append(
                told(
                    "The scale of {issue} has no place any more: the issue is gone.",
                    issue=edit.issue,
                )
            )
            return
        held = matrix.issues[matrix.issue_index[edit.issue]].scale
        if edit.issue not in self._scales and held not in (edit.before, edit.after):
            self.messages.append(
                told(
                    "The scale of {issue} was changed in the file too; yours replaces it.",
                    issue=edit.issue,
                )
            )
        self._scales[edit.issue] = replace(edit, before=held)


def _is_marker(annotation: Annotation) -> bool:
    return annotation.status is AnnotationStatus.DELETED
