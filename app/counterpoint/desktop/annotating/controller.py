"""Annotating: from the actions and the details pane to the open workbook and back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QWidget

from counterpoint.desktop.actions import Actions
from counterpoint.desktop.annotating.drafts import Draft, DraftKind, HalfWritten
from counterpoint.desktop.annotating.words import place_name
from counterpoint.desktop.asides import Aside
from counterpoint.desktop.details.threads_panel import ThreadSection, ThreadsPanel
from counterpoint.desktop.open_book import OpenBook
from counterpoint.desktop.table.contents import Reading
from counterpoint.desktop.theme import Theme
from counterpoint.model import Anchor, Annotation, AnnotationKind, AnnotationStatus
from counterpoint.session import Settings, Thread

if TYPE_CHECKING:
    from counterpoint.desktop.dialogs.asking import AuthorDialog

__all__ = ["AnnotatingController"]


class AnnotatingController(QObject):
    """Writes, answers, edits, resolves and deletes annotations of one window's workbook.

    Signals:
        panel_needed(): Something is about to be written: the details pane has to be in view.
        author_changed(str): The user gave a name.
        told(str): One line for the status bar: why nothing was begun, how to get back what is gone.
    """

    panel_needed = Signal()
    author_changed = Signal(str)
    told = Signal(str)

    def __init__(
        self,
        actions: Actions,
        panel: ThreadsPanel,
        settings: Settings,
        reading: Reading,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._actions = actions
        self._panel = panel
        self._settings = settings
        self._reading = reading
        self._window = window
        self._book: OpenBook | None = None
        self._issue = self._plan = ""
        self._given_up: dict[tuple[object, ...], HalfWritten] = {}
        for name, slot in (
            ("annotate", self.annotate_place),
            ("annotate_issue", self.annotate_issue),
            ("annotate_plan", self.annotate_plan),
            ("reply", self._reply_current),
            ("edit_annotation", self._edit_current),
            ("resolve", self._resolve_current),
            ("delete_annotation", self._delete_current),
            ("author", self.ask_author),
        ):
            actions[name].triggered.connect(slot)
        panel.annotate_requested.connect(self.annotate_place)
        panel.reply_requested.connect(self.reply)
        panel.edit_requested.connect(self.edit)
        panel.resolve_requested.connect(self.resolve)
        panel.delete_requested.connect(self.delete)
        panel.submitted.connect(self._submit)
        panel.composer.given_up.connect(self._remember_given_up)

    @property
    def composer_has_text(self) -> bool:
        """Whether an annotation is half written."""
        return self._panel.composer.has_text()

    @property
    def is_writing(self) -> bool:
        """Whether the keyboard writes an annotation."""
        return self._window.focusWidget() is self._panel.composer.text

    def set_book(self, book: OpenBook | None) -> None:
        """Annotate this workbook; what was being written for another one closes.

        The view memory has kept it: `draft_state` comes first, `restore_draft` afterwards.
        """
        if self._book is not None and self._book is not book:
            self._panel.composer.finish()
            self._given_up.clear()
        self._book = book
        self.set_place("", "")

    def draft_state(self) -> dict[str, Any] | None:
        """What is half written, as plain data for the view memory; None for nothing."""
        left = self._panel.composer.half_written()
        return left.as_data() if left is not None else None

    def restore_draft(self, state: object) -> None:
        """Show again what `draft_state` gave, unless something is being written."""
        left, composer = HalfWritten.from_data(state), self._panel.composer
        if left is None or self._book is None or composer.draft is not None:
            return
        self.panel_needed.emit()
        self._take_up(left, self._book)
        self.told.emit(
            self.tr("What you were writing is still there: {title}.").format(
                title=composer.title.text()
            )
        )

    def write_on(self) -> None:
        """Give the keyboard to what is being written, if anything is."""
        if self._panel.composer.draft is not None:
            self._panel.composer.text.setFocus()

    def discard_draft(self) -> None:
        """Close what is half written: the user agreed to lose it."""
        self._panel.composer.finish()

    def set_place(self, issue: str, plan: str) -> None:
        """The current place: both keys for a position, one of them for a row or a plan."""
        self._issue, self._plan = issue, plan
        writable = self._book is not None and self._book.book.loaded.can_annotate
        writable = writable and self._is_there(issue, plan)
        self._actions["annotate"].setEnabled(writable and bool(issue or plan))
        self._actions["annotate_issue"].setEnabled(writable and bool(issue))
        self._actions["annotate_plan"].setEnabled(writable and bool(plan))
        self._panel.new_button.setEnabled(writable and bool(issue or plan))

    def _is_there(self, issue: str, plan: str) -> bool:
        """Whether the matrix has that row and column: an orphan's are gone."""
        matrix = self._book.book.matrix if self._book is not None else None
        if matrix is None:
            return not issue and not plan
        here = not issue or issue in matrix.issue_index
        return here and (not plan or plan in matrix.plan_index)

    def show_threads(self, theme: Theme) -> None:
        """Fill the panel with the threads of the current place and its issue."""
        book = self._book
        sections: list[ThreadSection] = []
        if book is not None:
            sections = self._sections(book)
            opened = book.book
            self._panel.show_threads(
                sections, opened.annotations, opened.matrix, opened.author, theme, self._reading
            )
        self._enable_thread_actions()

    def annotate_place(self) -> None:
        """Begin an annotation on the current position, row or plan."""
        if self._issue or self._plan:
            self._begin_new(Anchor(self._issue, self._plan))

    def annotate_issue(self) -> None:
        """Begin an annotation on the current row."""
        if self._issue:
            self._begin_new(Anchor(self._issue))

    def annotate_plan(self) -> None:
        """Begin an annotation on the current plan."""
        if self._plan:
            self._begin_new(Anchor(plan=self._plan))

    def reply(self, annotation_id: str) -> None:
        """Begin a reply to the thread of that annotation."""
        annotation = self._annotation(annotation_id)
        if annotation is not None:
            self._begin(Draft(DraftKind.REPLY, annotation.anchor, annotation.id))

    def edit(self, annotation_id: str) -> None:
        """Begin to rewrite one's own annotation."""
        annotation = self._annotation(annotation_id)
        if annotation is None or self._book is None:
            return
        if self._book.book.is_mine(annotation):
            draft = Draft(DraftKind.EDIT, annotation.anchor, annotation.id)
            self._begin(draft, annotation.text, annotation.kind)

    def resolve(self, annotation_id: str) -> None:
        """Resolve the thread, or reopen it when it is not open."""
        annotation, book = self._annotation(annotation_id), self._book
        if annotation is None or book is None:
            return
        head = book.book.annotations.head(annotation)
        is_open = head.status is AnnotationStatus.OPEN
        status = AnnotationStatus.RESOLVED if is_open else AnnotationStatus.OPEN
        book.attempt(partial(book.book.set_status, head.id, status))

    def delete(self, annotation_id: str) -> None:
        """Delete one's own annotation. No question: undo brings it back, and a line says so."""
        book = self._book
        if book is None:
            return
        before = book.book.next_undo
        book.attempt(partial(book.book.delete_annotation, annotation_id))
        if book.book.next_undo is not before:
            key = self._actions["undo"].shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            self.told.emit(
                self.tr("The annotation is deleted; {key} brings it back.").format(key=key)
            )

    def commit_draft(self) -> bool:
        """Keep what is half written, before closing; False when that did not work."""
        if self._panel.composer.has_text():
            self._panel.composer.submit()
        return not self._panel.composer.has_text()

    def ask_author(self, _checked: bool = False, *, then: Callable[[], None] | None = None) -> None:
        """Ask for the author's name; `then` goes on once there is one."""
        from counterpoint.desktop.dialogs.asking import AuthorDialog
        from counterpoint.session.person import suggested_author

        dialog = AuthorDialog(self._settings.author, self._window)
        if not self._settings.author:
            aside = Aside(dialog)
            aside.answered.connect(partial(_suggest, dialog))
            aside.ask("author", suggested_author)
        dialog.accepted.connect(partial(self._take_author, dialog, then))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _take_author(self, dialog: AuthorDialog, then: Callable[[], None] | None) -> None:
        self._settings.author = dialog.name()
        self.author_changed.emit(dialog.name())
        if then is not None:
            then()

    def _begin_new(self, anchor: Anchor) -> None:
        self._begin(Draft(DraftKind.NEW, anchor))

    def _begin(
        self, draft: Draft, text: str = "", kind: AnnotationKind = AnnotationKind.NOTE
    ) -> None:
        if self._book is None:
            return
        if not self._book.book.author:
            self.ask_author(then=partial(self._begin, draft, text, kind))
            return
        if not self._book.book.loaded.can_annotate:
            # Better now than when everything is written.
            self.told.emit(self.tr("This file cannot hold annotations: save it as .xlsx first."))
            return
        composer = self._panel.composer
        self.panel_needed.emit()
        left = composer.half_written()
        if left is None:
            left = self._given_up.pop(draft.place, None)
            if left is None:
                place = place_name(draft.anchor, self._book.book.matrix)
                composer.begin(draft, place, text=text, kind=kind)
                self._show_answered(draft)
                return
            self._take_up(left, self._book)
        elif left.draft.lost_place(self._book.book) and draft.kind is DraftKind.NEW:
            self._take_up(replace(left, draft=draft), self._book)
        elif left.draft.place != draft.place:
            # Something else is half written: keep it rather than lose it.
            self.told.emit(self.tr("Add or cancel the annotation that you are writing first."))
        composer.text.setFocus()

    def _show_answered(self, draft: Draft) -> None:
        """What is answered or reworded can be read meanwhile."""
        annotation = self._annotation(draft.annotation_id)
        if annotation is not None and self._book is not None:
            self._panel.show_thread(self._book.book.annotations.head(annotation).id)

    def _take_up(self, left: HalfWritten, book: OpenBook) -> None:
        """Go on with what was half written."""
        edited = book.book.annotations.get(left.draft.annotation_id)
        is_edit = left.draft.kind is DraftKind.EDIT and edited is not None
        self._panel.composer.take_up(
            left,
            place_name(left.draft.anchor, book.book.matrix),
            original=edited.text if is_edit and edited is not None else "",
        )

    def _remember_given_up(self, left: HalfWritten) -> None:
        """Escape is quickly pressed: beginning there once more brings the text back."""
        self._given_up[left.draft.place] = left
        self.told.emit(self.tr("Given up. Begin there again to have your text back."))

    def _submit(self, draft: Draft, text: str, kind: AnnotationKind) -> None:
        book = self._book
        if book is None:
            return
        opened, lost = book.book, draft.lost_annotation(book.book)
        if draft.kind is DraftKind.NEW or lost:
            made = book.attempt(partial(opened.annotate, draft.anchor, text, kind=kind))
        elif draft.kind is DraftKind.REPLY:
            made = book.attempt(partial(opened.reply, draft.annotation_id, text))
        else:
            made = book.attempt(
                partial(opened.edit_annotation, draft.annotation_id, text=text, kind=kind)
            )
        if made is not None:
            self._panel.composer.finish()
            self._panel.show_thread(opened.annotations.head(made).id)
            if lost:
                self.told.emit(
                    self.tr("That annotation is gone meanwhile: yours stands on its own now.")
                )

    def _sections(self, book: OpenBook) -> list[ThreadSection]:
        """Threads of the position first, then of the row, its other positions, and the plan."""
        notes, matrix = book.book.annotations, book.book.matrix
        here: list[Thread] = []
        issue: list[Thread] = []
        plan: list[Thread] = []
        for thread in notes.threads:
            anchor = thread.head.anchor
            if self._issue and anchor.issue == self._issue:
                (here if anchor.plan == self._plan else issue).append(thread)
            elif self._plan and not anchor.issue and anchor.plan == self._plan:
                plan.append(thread)
        place = ""
        if self._issue or self._plan:
            place = place_name(Anchor(self._issue, self._plan), matrix)
        return [
            ThreadSection(place, tuple(here)),
            ThreadSection(self.tr("Elsewhere on this issue"), tuple(issue)),
            ThreadSection(self.tr("On the plan as a whole"), tuple(plan)),
        ]

    def _annotation(self, annotation_id: str) -> Annotation | None:
        return None if self._book is None else self._book.book.annotations.get(annotation_id)

    def _current(self) -> Annotation | None:
        thread = self._panel.current_thread()
        return None if thread is None else thread.head

    def _enable_thread_actions(self) -> None:
        head, book = self._current(), self._book
        writable = book is not None and book.book.loaded.can_annotate
        self._actions.enable(("reply", "resolve"), writable and head is not None)
        own = book is not None and head is not None and book.book.is_mine(head)
        self._actions.enable(("edit_annotation", "delete_annotation"), writable and own)
        has_any = book is not None and len(book.book.annotations) > 0
        self._actions.enable(("next_annotation", "previous_annotation"), has_any)

    def _reply_current(self) -> None:
        head = self._current()
        if head is not None:
            self.reply(head.id)

    def _edit_current(self) -> None:
        head = self._current()
        if head is not None:
            self.edit(head.id)

    def _resolve_current(self) -> None:
        head = self._current()
        if head is not None:
            self.resolve(head.id)

    def _delete_current(self) -> None:
        head = self._current()
        if head is not None:
            self.delete(head.id)


def _suggest(dialog: AuthorDialog, _about: object, name: str | None) -> None:
    dialog.suggest(name or "")
