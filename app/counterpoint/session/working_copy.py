"""The working copy of a workbook: what the user sees, does, takes back, and has not saved yet."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from counterpoint.model import (
    Anchor,
    Annotation,
    AnnotationEdit,
    AnnotationKind,
    AnnotationStatus,
    CellRef,
    Edit,
    PlanMatrix,
    Scale,
    ScaleEdit,
    SheetsEdit,
    StanceEdit,
    told,
)
from counterpoint.model.errors import NoMatrixError, ProtectedSheetError, ReadOnlyFormatError
from counterpoint.session import editing
from counterpoint.session.book import AnnotationBook, CellTexts
from counterpoint.session.changes import Changed, ChangeKind
from counterpoint.session.coding import scale_edits, stance_edit
from counterpoint.session.history import History, Step, StepKind
from counterpoint.session.journal import JournalSession
from counterpoint.session.places import cell_of, checked_anchor, place_at, place_label
from counterpoint.session.working import PendingEdits, WorkingState
from counterpoint.workbook.companion_sheets import missing_companion_sheets
from counterpoint.workbook.loaded import LoadedWorkbook
from counterpoint.workbook.record import anchor_at

if TYPE_CHECKING:
    from counterpoint.compare import Comparison

__all__ = ["WorkingCopy", "state_of"]

Subscriber = Callable[[Changed], None]


class WorkingCopy:
    """A workbook as read plus what the user did since. Used from one thread.

    Every edit is in the journal before the method that makes it returns.

    Attributes:
        author: The name that annotations are signed with.
    """

    def __init__(self, loaded: LoadedWorkbook, *, author: str = "") -> None:
        """Use a workbook as loaded; without a journal, edits live in memory only."""
        self.author = author
        self._loaded = loaded
        self._state = state_of(loaded)
        self._pending = PendingEdits()
        self._history = History()
        self._subscribers: list[Subscriber] = []
        self._comparison: Comparison | None = None
        self._recoded: set[str] | None = set()  # since the comparison was made; None: anything
        self._session: JournalSession | None = None
        self._last_entry = 0

    # What there is

    @property
    def path(self) -> Path:
        """The file as the user named it."""
        return self._loaded.path

    @property
    def loaded(self) -> LoadedWorkbook:
        """The workbook as it was last read or saved, without pending edits."""
        return self._loaded

    @property
    def matrix(self) -> PlanMatrix | None:
        """The matrix with pending stances and scales; None when the workbook has none."""
        return self._state.matrix

    @property
    def annotations(self) -> AnnotationBook:
        """The annotations with pending edits: a value, another one after each edit."""
        return self._state.book

    @property
    def comparison(self) -> Comparison:
        """The comparison of all plans of the matrix. Raises NoMatrixError."""
        self.take_comparison(self.prepare_comparison()())
        assert self._comparison is not None
        return self._comparison

    def prepare_comparison(self) -> Callable[[], Comparison]:
        """What makes `comparison`, cut loose from this workbook: to be called in any thread.

        After a reload it looks at every row for what changed. Raises NoMatrixError.
        """
        matrix = self._state.matrix
        if matrix is None:
            raise NoMatrixError(told("it has no plan matrix to compare."), path=self.path)
        recoded = None
        if self._comparison is not None and self._comparison.matrix is not matrix:
            recoded = self._recoded_issues(matrix)
        return partial(_compared, self._comparison, matrix, recoded)

    def take_comparison(self, comparison: Comparison) -> None:
        """Keep what `prepare_comparison` led to, unless the matrix is another one by now."""
        if comparison.matrix is self._state.matrix:
            self._comparison = comparison
            self._recoded = set()

    @property
    def compared_parts(self) -> tuple[Iterable[object], ...]:
        """What the comparison, as far as it was made, holds of every row; for freeing it."""
        return self._comparison.parts if self._comparison is not None else ()

    @property
    def pending(self) -> tuple[Edit, ...]:
        """The net of what is not in the file yet: one edit for each thing changed."""
        return self._pending.edits

    @property
    def modified(self) -> bool:
        """Whether there is anything to save."""
        return len(self._pending) > 0

    @property
    def next_undo(self) -> Step | None:
        """The step that undo takes back, None when there is none."""
        return self._history.next_undo

    @property
    def next_redo(self) -> Step | None:
        """The step that redo does again, None when there is none."""
        return self._history.next_redo

    @property
    def can_undo(self) -> bool:
        """Whether there is a step to take back."""
        return self._history.next_undo is not None

    @property
    def can_redo(self) -> bool:
        """Whether there is a step to do again."""
        return self._history.next_redo is not None

    def subscribe(self, callback: Subscriber) -> Callable[[], None]:
        """Call back after every change, in the thread that made it; gives the way to stop that."""
        self._subscribers.append(callback)

        def unsubscribe() -> None:
            if callback in self._subscribers:
                self._subscribers.remove(callback)

        return unsubscribe

    def anchor_at(self, cell: CellRef) -> Anchor:
        """The anchor of a cell: a position, an issue's title, a plan's heading, or the cell."""
        return anchor_at(cell, self._state.matrix)

    def place_at(self, cell: CellRef) -> tuple[str, str]:
        """Issue and plan on whose lines a cell lies, '' for none: to show it."""
        return place_at(cell, self._state.matrix)

    def cell_of(self, anchor: Anchor) -> CellRef | None:
        """The cell that an anchor stands for now; its hint where the matrix cannot tell."""
        return cell_of(anchor, self._state.matrix)

    def is_mine(self, annotation: Annotation) -> bool:
        """Whether the present author wrote it and so may edit and delete it."""
        return editing.is_by(annotation, self.author)

    # Annotating

    def annotate(
        self,
        anchor: Anchor,
        text: str,
        *,
        kind: AnnotationKind = AnnotationKind.NOTE,
        quote: str | None = None,
    ) -> Annotation:
        """Make an annotation; `quote` is the cell's text where the matrix does not hold it.

        Raises UnknownAnchorError, TextLimitError, AnnotationError (no author yet),
        ReadOnlyFormatError, ProtectedSheetError, JournalError; then nothing was changed.
        """
        sheets = tuple(sheet.name for sheet in self._loaded.sheets)
        anchor = checked_anchor(anchor, self._state.matrix, sheets)
        self._check_writable(anchor)
        if quote is None:
            quote = self._texts().text(anchor) or ""
        annotation = editing.annotate(anchor, text, author=self.author, kind=kind, quote=quote)
        self._do_annotation(StepKind.ANNOTATE, annotation)
        return annotation

    def reply(self, annotation_id: str, text: str) -> Annotation:
        """Reply to the thread that an annotation is in.

        Raises UnknownAnnotationError, TextLimitError, AnnotationError, ReadOnlyFormatError,
        ProtectedSheetError, JournalError.
        """
        annotation = editing.reply(self._state.book, annotation_id, text, author=self.author)
        self._check_writable(annotation.anchor)
        self._do_annotation(StepKind.REPLY, annotation)
        return annotation

    def edit_annotation(
        self, annotation_id: str, *, text: str | None = None, kind: AnnotationKind | None = None
    ) -> Annotation:
        """Give one's own annotation another text or kind.

        Raises UnknownAnnotationError, NotYoursError, TextLimitError, ReadOnlyFormatError,
        ProtectedSheetError, JournalError.
        """
        self._check_writable(self._state.book[annotation_id].anchor)
        self._do(
            editing.rewrite(
                self._state.book, annotation_id, author=self.author, text=text, kind=kind
            )
        )
        return self._state.book[annotation_id]

    def set_status(self, annotation_id: str, status: AnnotationStatus) -> None:
        """Resolve (RESOLVED) or reopen (OPEN) the thread that an annotation is in.

        Raises UnknownAnnotationError, AnnotationError, ReadOnlyFormatError, ProtectedSheetError,
        JournalError.
        """
        self._check_writable(self._state.book[annotation_id].anchor)
        self._do(editing.change_status(self._state.book, annotation_id, status))

    def delete_annotation(self, annotation_id: str) -> None:
        """Delete one's own annotation, or one that was removed in the spreadsheet.

        Raises UnknownAnnotationError, NotYoursError, ReadOnlyFormatError, ProtectedSheetError,
        JournalError.
        """
        self._check_writable(self._state.book[annotation_id].anchor)
        self._do(editing.delete(self._state.book, annotation_id, author=self.author))

    # Coding

    def set_stance(self, issue: str, plan: str, stance: str, *, decimal: str = "") -> None:
        """Give a position its stance; '' makes it uncoded. `decimal`: the typist's decimal mark.

        Raises UnknownAnchorError, StanceError, ReadOnlyFormatError, JournalError.
        """
        self._check_writable(None)
        edit = stance_edit(self._state.matrix, issue, plan, stance, decimal=decimal)
        if edit.before != edit.after:
            self._do(Step(StepKind.SET_STANCE, f"{issue}, {plan}", (edit,)))

    def set_scale(
        self,
        issue: str,
        scale: Scale,
        *,
        renamed: Mapping[str, str] = MappingProxyType({}),
        clear_misfits: bool = False,
    ) -> None:
        """Give an issue another scale; `renamed` maps old options to new ones.

        Raises UnknownAnchorError, StanceError when stances would not fit and `clear_misfits` is
        False, ReadOnlyFormatError, JournalError.
        """
        self._check_writable(None)
        edits = scale_edits(
            self._state.matrix, issue, scale, renamed=renamed, clear_misfits=clear_misfits
        )
        if edits:
            self._do(Step(StepKind.SET_SCALE, issue, edits))

    # Sheets

    @property
    def missing_sheets(self) -> tuple[str, ...]:
        """Those of the sheets Plans and Stances that the file does not have, as they would be
        called: `Plans 2` where a sheet of the user's has the name."""
        names = (sheet.name for sheet in self._loaded.sheets)
        return missing_companion_sheets(self._loaded.companions, names)

    @property
    def sheets_wanted(self) -> bool:
        """Whether the next save adds the missing ones."""
        return self._state.sheets_wanted

    def add_sheets(self) -> tuple[str, ...]:
        """Have Plans and Stances added by the next save; gives the names of those missing.

        Nothing changes where none is missing, or where they were asked for already. Raises
        NoMatrixError, ReadOnlyFormatError, JournalError.
        """
        self._check_writable(None)
        if self._state.matrix is None:
            raise NoMatrixError(told("it has no plan matrix to fill the sheets."), path=self.path)
        missing = self.missing_sheets
        if missing and not self._state.sheets_wanted:
            self._do(Step(StepKind.ADD_SHEETS, ", ".join(missing), (SheetsEdit(False, True),)))
        return missing

    # Undo and redo

    def undo(self) -> None:
        """Take the last step back, saved or not. Does nothing when there is none."""
        step = self._history.next_undo
        if step is not None:
            self._apply(self._taking_back(reversed(step.edits)))
            self._history.moved_back()

    def redo(self) -> None:
        """Do the step again that was taken back last. Does nothing when there is none."""
        step = self._history.next_redo
        if step is not None:
            self._apply(self._taking_back(edit.inverse for edit in step.edits))
            self._history.moved_forward()

    # Inside

    def _texts(self) -> CellTexts:
        return _texts_of(self._loaded, self._state.matrix)

    def _check_writable(self, anchor: Anchor | None) -> None:
        loaded = self._loaded
        if not loaded.can_annotate:
            raise ReadOnlyFormatError(
                told(
                    "annotations and stances cannot be written into .{format} files; save"
                    " it as .xlsx first.",
                    format=loaded.format,
                ),
                path=self.path,
            )
        cell = anchor.cell if anchor is not None else None
        locked = {sheet.name for sheet in loaded.sheets if sheet.locked}
        if cell is not None and cell.sheet in locked:
            raise ProtectedSheetError(
                told(
                    "its protection forbids annotations; unprotect the sheet in the"
                    " spreadsheet first."
                ),
                path=self.path,
                sheet=cell.sheet,
            )

    def _do_annotation(self, kind: StepKind, annotation: Annotation) -> None:
        self._do(Step(kind, place_label(annotation.anchor), (AnnotationEdit(None, annotation),)))

    def _do(self, step: Step | None) -> None:
        if step is not None:
            self._apply(step.edits)
            self._history.record(step)

    def _taking_back(self, edits: Iterable[Edit]) -> list[Edit]:
        taken: list[Edit] = []
        for edit in edits:
            back = self._pending.undoing(edit, self._state)
            if back is not None:
                taken.append(back)
        return taken

    def _apply(self, edits: Sequence[Edit], *, journalled: bool = False) -> None:
        """Journal the edits, then show them: in this order, so that nothing shown can be lost."""
        if not edits:
            return
        if self._session is not None and not journalled:
            self._last_entry = self._session.append(edits)
        state = self._state
        for edit in edits:
            state = state.applied(edit)
            self._pending.add(edit)
        self._state = state
        self._tell_of(edits)

    def _recoded_issues(self, matrix: PlanMatrix) -> list[int] | None:
        if self._recoded is None:
            return None
        return sorted(matrix.issue_index[issue] for issue in self._recoded)

    def _tell_of(self, edits: Sequence[Edit]) -> None:
        remarks = [edit for edit in edits if isinstance(edit, AnnotationEdit)]
        coded = [edit for edit in edits if isinstance(edit, StanceEdit | ScaleEdit)]
        if any(isinstance(edit, SheetsEdit) for edit in edits):
            self._tell(Changed(ChangeKind.SHEETS))
        if coded:
            if self._recoded is not None:
                self._recoded |= {edit.issue for edit in coded}
            plans = {plan for edit in coded if (plan := getattr(edit, "plan", ""))}
            self._tell(
                Changed(
                    ChangeKind.STANCES,
                    frozenset(edit.issue for edit in coded),
                    frozenset(plans),
                )
            )
        if remarks:
            anchors = [each.anchor for edit in remarks if (each := edit.after or edit.before)]
            self._tell(
                Changed(
                    ChangeKind.ANNOTATIONS,
                    frozenset(anchor.issue for anchor in anchors if anchor.issue),
                    frozenset(anchor.plan for anchor in anchors if anchor.plan),
                    frozenset(edit.annotation_id for edit in remarks),
                )
            )

    def _tell(self, change: Changed) -> None:
        for callback in tuple(self._subscribers):
            callback(change)


def _texts_of(loaded: LoadedWorkbook, matrix: PlanMatrix | None) -> CellTexts:
    sheets = [sheet.name for sheet in loaded.sheets]
    return CellTexts(matrix, sheets=sheets, free_cells=loaded.free_cells)


def state_of(loaded: LoadedWorkbook) -> WorkingState:
    book = AnnotationBook(
        loaded.annotations, texts=_texts_of(loaded, loaded.matrix), natives=loaded.natives
    )
    return WorkingState(loaded.matrix, book)


def _compared(
    known: Comparison | None, matrix: PlanMatrix, recoded: list[int] | None
) -> Comparison:
    """The comparison of `matrix`, from the one known; `recoded` may differ, None for any row."""
    if known is None:
        from counterpoint.compare import Comparison  # numpy, and only when figures are shown

        return Comparison(matrix)
    return known if known.matrix is matrix else known.with_matrix(matrix, recoded)
