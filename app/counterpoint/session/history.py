"""Undo and redo: what the user did, step by step."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from counterpoint.model import Anchor, AnnotationEdit, Edit, SheetsEdit, StanceEdit
from counterpoint.session.working import WorkingState

__all__ = ["History", "Step", "StepKind"]


class StepKind(Enum):
    """What the user did in one step. The value is what the command line prints."""

    ANNOTATE = "Annotate"
    REPLY = "Reply"
    EDIT = "Edit annotation"
    RESOLVE = "Resolve"
    REOPEN = "Reopen"
    DELETE = "Delete annotation"
    SET_STANCE = "Set stance"
    SET_SCALE = "Change scale"
    ADD_SHEETS = "Add sheets"
    RECOVER = "Recover edits"


@dataclass(frozen=True, slots=True)
class Step:
    """One thing that the user did, taken back as a whole.

    Attributes:
        kind: What was done.
        place: Where, for people: `MIL-01, US 28`.
        edits: Its edits in order.
    """

    kind: StepKind
    place: str
    edits: tuple[Edit, ...]

    @property
    def anchor(self) -> Anchor | None:
        """Where its first edit was made, by issue and plan key; None for the workbook itself."""
        edit = self.edits[0]
        if isinstance(edit, SheetsEdit):
            return None
        if isinstance(edit, AnnotationEdit):
            annotation = edit.after or edit.before
            assert annotation is not None
            return annotation.anchor
        return Anchor(edit.issue, edit.plan if isinstance(edit, StanceEdit) else "")

    @property
    def label(self) -> str:
        """What follows "Undo" in a menu; the window translates `kind` instead."""
        return f"{self.kind.value}: {self.place}" if self.place else self.kind.value

    @property
    def inverse(self) -> Step:
        """The step that takes this one back."""
        return Step(self.kind, self.place, tuple(edit.inverse for edit in reversed(self.edits)))


class History:
    """The steps done and the steps undone. Steps are recorded after they were applied."""

    def __init__(self) -> None:
        self._done: list[Step] = []
        self._undone: list[Step] = []

    @property
    def next_undo(self) -> Step | None:
        """The step that undo takes back, None when there is none."""
        return self._done[-1] if self._done else None

    @property
    def next_redo(self) -> Step | None:
        """The step that redo does again, None when there is none."""
        return self._undone[-1] if self._undone else None

    def record(self, step: Step) -> None:
        """Remember a new step; what was undone before can no longer be redone."""
        self._done.append(step)
        self._undone.clear()

    def moved_back(self) -> None:
        """The step of `next_undo` was taken back."""
        self._undone.append(self._done.pop())

    def moved_forward(self) -> None:
        """The step of `next_redo` was done again."""
        self._done.append(self._undone.pop())

    def keep_what_fits(self, state: WorkingState) -> None:
        """Forget the steps that no longer fit, after the file was read again.

        A step fits when, with the later ones taken back, what it left behind is still there.
        """
        self._done = _fitting(self._done, state)
        self._undone = [step.inverse for step in _fitting(self._inverted_undone(), state)]

    def _inverted_undone(self) -> list[Step]:
        return [step.inverse for step in self._undone]


def _fitting(steps: list[Step], state: WorkingState) -> list[Step]:
    kept: list[Step] = []
    for step in reversed(steps):
        if all(state.still_shows(edit) for edit in step.edits):
            kept.append(step)
            for edit in step.inverse.edits:
                state = state.applied(edit)
    return kept[::-1]
