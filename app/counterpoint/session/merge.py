"""Colleagues' copies of one workbook merged into one: nothing lost, the same in any order.

Annotations merge by id with the rules of model.merging. Where one copy still holds an annotation
as it was first written, that is what the others started from; else what each copy's record
remembers of its past tells who changed what. Stances have no history: an empty
one gives way; two different ones are a conflict, settled by the order of the scale, and what lost
is written into an annotation on the cell. A common original, if there is one, settles most.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from counterpoint.model import (
    TEXT_SCALE,
    Anchor,
    Annotation,
    AnnotationEdit,
    AnnotationKind,
    Edit,
    Past,
    PlanMatrix,
    Scale,
    ScaleEdit,
    ScaleKind,
    StanceEdit,
    derived_id,
    merge_annotations,
    merged_past,
    utc_now,
)
from counterpoint.session.places import cell_of, place_label
from counterpoint.workbook.loaded import LoadedWorkbook
from counterpoint.workbook.record import is_orphan, settled

__all__ = ["MergeConflict", "MergeReport", "merge_copies"]

_AUTHOR = "Counterpoint"


@dataclass(frozen=True, slots=True)
class MergeConflict:
    """Something that the copies have in different ways.

    Attributes:
        issue: Key of the issue.
        plan: Key of the plan; '' where it is the issue's scale.
        kept: What the merged workbook has.
        lost: What other copies had; an annotation there tells it.
    """

    issue: str
    plan: str
    kept: str
    lost: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class MergeReport:
    """What a merge did, for the user.

    Attributes:
        added: Ids of annotations that the workbook did not have.
        changed: Ids of annotations that read differently now.
        conflicts: Stances and scales that differ between copies.
        orphans: Ids of merged annotations whose issue or plan the workbook does not have.
        different_texts: (issue key, plan key) of positions whose text differs in a copy; the
            workbook's own text stays.
        messages: The same as lines.
    """

    added: tuple[str, ...]
    changed: tuple[str, ...]
    conflicts: tuple[MergeConflict, ...]
    orphans: tuple[str, ...]
    different_texts: tuple[tuple[str, str], ...]
    messages: tuple[str, ...]


def merge_copies(
    into: LoadedWorkbook,
    copies: Sequence[LoadedWorkbook],
    *,
    base: LoadedWorkbook | None = None,
    when: datetime | None = None,
) -> tuple[tuple[Edit, ...], MergeReport]:
    """The edits that make `into` hold what all the copies hold, and what to tell about it.

    Args:
        into: The workbook that is to be saved with the edits.
        copies: The others, in any order.
        base: What all of them started from, if known.
        when: Time of the annotations that tell of conflicts, UTC; now when None.

    Merging the same workbooks in another order, or the merged one again, gives the same.
    """
    copies = [_as_in(into, copy) for copy in copies]
    base = _as_in(into, base) if base is not None else None
    everything = [into, *copies]
    merged, pasts = _merged_annotations(everything, base)
    coded, conflicts = _merged_codes(into, copies, base)
    for conflict in conflicts:
        note = _note_of(conflict, into.matrix, when or utc_now())
        merged.setdefault(note.id, note)
    held = {each.id: each for each in into.annotations}
    remarks = [
        AnnotationEdit(held.get(name), annotation, pasts.get(name, Past()))
        for name, annotation in merged.items()
        if held.get(name) != annotation
    ]
    # What was typed into the cells of `into` is in its annotations but not in its record yet.
    typed = [edit for edit in into.reconciled if edit.annotation_id not in _ids(remarks)]
    report = _report(into, copies, remarks, conflicts)
    return (*typed, *remarks, *coded), report


def _as_in(into: LoadedWorkbook, copy: LoadedWorkbook) -> LoadedWorkbook:
    """The copy with its annotations where they belong in `into`: of workbooks with several
    matrices, another may have been open there."""
    known = {each.id: each.anchor for each in into.annotations}
    found = []
    for each in copy.annotations:
        annotation = settled(each, into.matrix)
        anchor = known.get(each.id)
        if (
            anchor is not None
            and anchor.cell == each.anchor.cell
            and not any(each.anchor.place[:2])
        ):
            annotation = replace(annotation, anchor=anchor)
        found.append(annotation)
    return replace(copy, annotations=tuple(found))


def _ids(edits: Iterable[AnnotationEdit]) -> set[str]:
    return {edit.annotation_id for edit in edits}


_State = tuple[Annotation, Past]
"""An annotation as one copy has it, and what it was there before."""


def _merged_annotations(
    books: Sequence[LoadedWorkbook], base: LoadedWorkbook | None
) -> tuple[dict[str, Annotation], dict[str, Past]]:
    """All annotations by id, in the order of the first book, then of time and id; their pasts."""
    states: dict[str, list[_State]] = {}
    for book in books:
        for annotation in book.annotations:
            past = book.pasts.get(annotation.id, Past())
            states.setdefault(annotation.id, []).append((annotation, past))
    originals = {each.id: each for each in base.annotations} if base is not None else {}
    merged: dict[str, Annotation] = {}
    pasts: dict[str, Past] = {}
    further: dict[str, Annotation] = {}
    for name, found in states.items():
        (merged[name], pasts[name]), replies = _merge_states(found, originals.get(name))
        further |= {each.id: each for each in replies}
    for name, annotation in further.items():
        merged.setdefault(name, annotation)
    known = {each.id: place for place, each in enumerate(books[0].annotations)}
    last = len(known)
    order = sorted(
        merged.values(), key=lambda each: (known.get(each.id, last), each.created, each.id)
    )
    return {each.id: each for each in order}, pasts


def _merge_states(
    states: Iterable[_State], original: Annotation | None
) -> tuple[_State, list[Annotation]]:
    """One annotation out of its states in several copies, and replies for texts that lost."""
    pasts: dict[Annotation, Past] = {}
    for annotation, past in states:
        pasts[annotation] = pasts.get(annotation, Past()).joined(past)
    # In an order that does not depend on the order of the copies.
    unique = sorted(pasts, key=lambda each: (each.modified, repr(each)))
    if original is None:
        # Untouched since it was written: what every other state was made from.
        untouched = [each for each in unique if each.modified == each.created]
        original = untouched[0] if len(untouched) == 1 else None
    head, past = unique[0], pasts[unique[0]]
    replies: list[Annotation] = []
    for other in unique[1:]:
        known = (past, pasts[other])
        merged, *more = merge_annotations(original, head, other, pasts=known)
        past = merged_past(head, other, merged, known)
        head = merged
        replies += more
    return (head, past), replies


# Stances and scales


def _merged_codes(
    into: LoadedWorkbook, copies: Sequence[LoadedWorkbook], base: LoadedWorkbook | None
) -> tuple[list[Edit], list[MergeConflict]]:
    matrix = into.matrix
    if matrix is None:
        return [], []
    others = [copy.matrix for copy in copies if copy.matrix is not None]
    original = base.matrix if base is not None else None
    edits: list[Edit] = []
    conflicts: list[MergeConflict] = []
    for issue in matrix.issues:
        scales = [issue.scale, *(_scale(other, issue.key) for other in others)]
        before = _scale(original, issue.key)
        scale = _merged_scale([each for each in scales if each is not None], before)
        if scale != issue.scale:
            edits.append(ScaleEdit(issue.key, issue.scale, scale))
        lost = {_scale_text(each) for each in scales if each not in (None, scale, before)}
        lost -= {_scale_text(each) for each in scales if each and _contains(scale, each)}
        if lost:
            conflicts.append(MergeConflict(issue.key, "", _scale_text(scale), _sorted(lost)))
        for plan in matrix.plans:
            ours = _stance(matrix, issue.key, plan.key) or ""
            theirs = (_stance(other, issue.key, plan.key) for other in others)
            found = [ours, *(each for each in theirs if each is not None)]
            known = _stance(original, issue.key, plan.key) or ""
            kept, beaten = _merged_stance(found, known, scale)
            if kept != ours:
                edits.append(StanceEdit(issue.key, plan.key, ours, kept))
            if beaten:
                conflicts.append(MergeConflict(issue.key, plan.key, kept, beaten))
    return edits, conflicts


def _scale(matrix: PlanMatrix | None, issue: str) -> Scale | None:
    if matrix is None or issue not in matrix.issue_index:
        return None
    return matrix.issues[matrix.issue_index[issue]].scale


def _stance(matrix: PlanMatrix | None, issue: str, plan: str) -> str | None:
    """The stance there, '' for none; None where there is no such issue or plan."""
    if matrix is None or issue not in matrix.issue_index or plan not in matrix.plan_index:
        return None
    return matrix.stance(matrix.issue_index[issue], matrix.plan_index[plan])


def _merged_stance(
    found: Sequence[str], original: str, scale: Scale
) -> tuple[str, tuple[str, ...]]:
    """The stance to keep and those that lost."""
    changed = {each for each in found if each != original}
    candidates = {each for each in changed if each} or changed or {original}
    places = {option: number for number, option in enumerate(scale.options)}

    def rank(stance: str) -> tuple[int, str]:
        return (places.get(stance, len(places)), stance)

    kept, *lost = sorted(candidates, key=rank)
    return kept, tuple(lost)


def _merged_scale(scales: Sequence[Scale], original: Scale | None) -> Scale:
    """The scale to keep: what was changed from the original, coded before text, then the widest,
    then the same one whatever the order."""
    changed = [each for each in scales if each != original] or list(scales)
    coded = [each for each in changed if each.is_coded] or [TEXT_SCALE]
    widest = [each for each in coded if all(_contains(each, other) for other in coded)]
    return sorted(widest or coded, key=repr)[0]


def _contains(scale: Scale, other: Scale) -> bool:
    """Whether every stance of `other` means the same on `scale`."""
    if other == scale or not other.is_coded:
        return True
    if scale.kind is not other.kind or scale.kind is ScaleKind.QUANTITY:
        return False
    shared = tuple(option for option in scale.options if option in other.options)
    ordered = scale.kind is ScaleKind.ORDINAL
    return shared == other.options if ordered else set(shared) == set(other.options)


def _scale_text(scale: Scale | None) -> str:
    if scale is None:
        return ""
    of = "; ".join(scale.options) or scale.unit
    span = f" {scale.low:g} to {scale.high:g}" if scale.low is not None else ""
    return f"{scale.kind.value}{': ' if of else ''}{of}{span}"


def _sorted(texts: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(text for text in texts if text))


# What is told


def _note_of(conflict: MergeConflict, matrix: PlanMatrix | None, when: datetime) -> Annotation:
    anchor = Anchor(conflict.issue, conflict.plan)
    what = "stance" if conflict.plan else "scale"
    lost = ", ".join(f"“{each}”" for each in conflict.lost)
    quote = ""
    if matrix is not None and conflict.plan:
        issue, plan = matrix.issue_index[conflict.issue], matrix.plan_index[conflict.plan]
        quote = matrix.texts[issue][plan]
    return Annotation(
        id=derived_id("conflict", what, conflict.issue, conflict.plan, conflict.kept, lost),
        anchor=Anchor(conflict.issue, conflict.plan, cell_of(anchor, matrix)),
        text=f"Merged copies differ in the {what}: kept “{conflict.kept}”; elsewhere {lost}.",
        author=_AUTHOR,
        created=when,
        modified=when,
        kind=AnnotationKind.QUESTION,
        quote=quote,
    )


def _report(
    into: LoadedWorkbook,
    copies: Sequence[LoadedWorkbook],
    remarks: Sequence[AnnotationEdit],
    conflicts: Sequence[MergeConflict],
) -> MergeReport:
    added = tuple(edit.annotation_id for edit in remarks if edit.before is None)
    changed = tuple(edit.annotation_id for edit in remarks if edit.before is not None)
    orphans = tuple(
        edit.annotation_id for edit in remarks if edit.after and _is_orphan(edit.after, into.matrix)
    )
    texts = _different_texts(into.matrix, [copy.matrix for copy in copies])
    messages = [
        f"{place_label(Anchor(each.issue, each.plan))}: kept {each.kept!r}, elsewhere"
        f" {', '.join(map(repr, each.lost))}; an annotation there says so."
        for each in conflicts
    ]
    if orphans:
        messages.append(f"{len(orphans)} annotations belong to issues or plans that are not here.")
    if texts:
        messages.append(
            f"{len(texts)} positions have another text in a copy; the text of {into.path.name}"
            " stays. See `counterpoint diff`."
        )
    return MergeReport(added, changed, tuple(conflicts), orphans, texts, tuple(messages))


def _is_orphan(annotation: Annotation, matrix: PlanMatrix | None) -> bool:
    anchor = annotation.anchor
    if matrix is None:
        return bool(anchor.issue or anchor.plan)
    return is_orphan(anchor, matrix)


def _different_texts(
    matrix: PlanMatrix | None, others: Iterable[PlanMatrix | None]
) -> tuple[tuple[str, str], ...]:
    found: dict[tuple[str, str], None] = {}
    for other in others:
        if matrix is None or other is None:
            continue
        plans = [
            (here, other.plan_index[plan.key], plan.key)
            for here, plan in enumerate(matrix.plans)
            if plan.key in other.plan_index
        ]
        for index, issue in enumerate(matrix.issues):
            there = other.issue_index.get(issue.key)
            if there is None:
                continue
            ours, theirs = matrix.texts[index], other.texts[there]
            found |= {(issue.key, key): None for a, b, key in plans if ours[a] != theirs[b]}
    return tuple(found)
