"""An open workbook: its working copy, and its life with the file: save, reload, recover."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from counterpoint.model import Edit, ScaleEdit, SheetsEdit, StanceEdit, pasts_after, told
from counterpoint.model.errors import JournalError
from counterpoint.session.changes import Changed, ChangeKind
from counterpoint.session.history import Step, StepKind
from counterpoint.session.journal import Journal, Recoverable
from counterpoint.session.replaying import changes_between, differing_issues, net_edits
from counterpoint.session.save_job import ReloadJob, SaveJob, SaveOutcome, all_edits
from counterpoint.session.watch import DiskState, FileWatch
from counterpoint.session.working import PendingEdits, edit_key
from counterpoint.session.working_copy import WorkingCopy, state_of
from counterpoint.workbook.companion_sheets import kinds_added, missing_companion_sheets
from counterpoint.workbook.loaded import LoadedWorkbook, SheetInfo
from counterpoint.workbook.mapping import MatrixMapping
from counterpoint.workbook.progress import Progress, no_progress
from counterpoint.workbook.reports import SaveOptions, SaveReport
from counterpoint.workbook.saving import FileGrip
from counterpoint.workbook.saving.rebasing import rebase_edits

__all__ = ["OpenWorkbook"]


class OpenWorkbook(WorkingCopy):
    """One workbook in use. Made in any thread, then used from one thread.

    Slow work (saving, reading again) is done in three parts, so that a window can run the middle
    one elsewhere: `prepare_save()`, `SaveJob.run()`, `finish_save()`; likewise for reloading.

    Attributes:
        recoverable: Edits that a crash left in the journal and nobody decided on; None for none.
        messages: Lines for the user: a journal that is damaged or missing.
    """

    def __init__(
        self,
        loaded: LoadedWorkbook,
        *,
        journal: Journal | None = None,
        author: str = "",
        password: str | None = None,
        keep_mapping: bool = False,
    ) -> None:
        """Use a workbook as loaded. Without a `journal`, edits live in memory only.

        `password` is the one it was opened with; `keep_mapping`: the user chose the mapping, and
        the next save keeps it in the workbook.
        """
        super().__init__(loaded, author=author)
        self.messages: list[str] = []
        self.recoverable: Recoverable | None = None
        self._password = password
        self._keep_mapping = keep_mapping
        self._own_journal: Journal | None = None
        self._watch = FileWatch(loaded.path, loaded.fingerprint)
        self._grip = FileGrip(loaded.path)
        self._journal = journal
        if journal is not None:
            self._start_journal(journal)

    @classmethod
    def open(
        cls,
        path: Path,
        *,
        password: str | None = None,
        mapping: MatrixMapping | None = None,
        progress: Progress = no_progress,
        author: str = "",
        journal: Journal | None = None,
    ) -> OpenWorkbook:
        """Read a workbook and open the user's journal; raises what `open_workbook` raises.

        Trouble with the journal never keeps a workbook from opening: it becomes a message.
        """
        from counterpoint.workbook.opening import open_workbook

        loaded = open_workbook(path, password=password, mapping=mapping, progress=progress)
        messages: list[str] = []
        own_journal = None
        if journal is None:
            try:
                journal = own_journal = Journal()
            except JournalError as problem:
                messages.append(
                    told(
                        "{problem} Edits are kept in memory only until you save.",
                        problem=problem.message,
                    )
                )
        book = cls(
            loaded,
            journal=journal,
            author=author,
            password=password,
            keep_mapping=mapping is not None,
        )
        book.messages[:0] = messages
        book._own_journal = own_journal
        return book

    @property
    def password(self) -> str | None:
        """The password that the file was opened or saved with; None for an open one."""
        return self._password

    @property
    def mapping_to_keep(self) -> bool:
        """Whether the next save keeps a mapping in the workbook that the user has just chosen."""
        return self._keep_mapping and self._loaded.can_annotate

    # Saving

    def save(
        self, options: SaveOptions | None = None, progress: Progress = no_progress
    ) -> SaveReport:
        """Save in this thread; see prepare_save for another one. Raises as save_workbook does."""
        return self.finish_save(self.prepare_save(options=options).run(progress))

    def save_as(
        self,
        target: Path,
        options: SaveOptions | None = None,
        progress: Progress = no_progress,
    ) -> SaveReport:
        """Save under another name and go on with that file. Raises as save_workbook does."""
        return self.finish_save(self.prepare_save(target, options=options).run(progress))

    def prepare_save(
        self, target: Path | None = None, *, options: SaveOptions | None = None
    ) -> SaveJob:
        """A save cut loose from this workbook: `run` it in any thread while editing goes on.

        Raises ReadOnlyFormatError.
        """
        self._check_writable(None)
        options = options or SaveOptions()
        if options.password is None:
            options = replace(options, password=self._password)
        if options.mapping is None and self._keep_mapping:
            options = replace(options, mapping=self._loaded.mapping)
        return SaveJob(
            loaded=self._loaded,
            edits=all_edits(self._loaded, self._pending),
            pending=self._pending.edits,
            state=self._state,
            target=target,
            options=options,
            up_to=self._last_entry,
            grip=self._grip,
        )

    def finish_save(self, outcome: SaveOutcome) -> SaveReport:
        """Take in what a save did; edits made meanwhile stay pending."""
        job, report = outcome.job, outcome.report
        # As the user named it: a link stays a link.
        path = self.path if job.target is None else job.target
        if self._session is not None:
            try:
                self._session.saved(job.up_to, report.path, report.fingerprint)
            except JournalError as problem:
                # Harmless: what the file holds already is not offered again.
                self.messages.append(problem.message)
        keys = {edit_key(edit): None for edit in (*job.pending, *self._pending.edits)}
        meanwhile = net_edits(job.state, self._state, keys)
        self._keep_mapping = False
        fresh = outcome.fresh or replace(
            job.loaded,
            fingerprint=report.fingerprint,
            matrix=job.state.matrix,
            annotations=job.state.book.everything,
            sheets=(*job.loaded.sheets, *map(SheetInfo, report.sheets_added)),
            companions=job.loaded.companions | kinds_added(report.sheets_added),
            reconciled=(),
            natives=job.loaded.natives if report.natives is None else report.natives,
            pasts=pasts_after(job.loaded.pasts, job.loaded.annotations, job.state.book.everything),
        )
        if job.options.password is not None:
            self._password = job.options.password
        differing = differing_issues(self._state.matrix, fresh.matrix)
        if outcome.fresh is None:
            differing = frozenset()  # the file holds what was saved, and edits since are pending
        self._adopt(replace(fresh, path=path), meanwhile, differing)
        self._tell(Changed(ChangeKind.SAVED))
        return report

    # The file on disk

    def check_disk(self) -> DiskState:
        """Whether the file still holds what was read or saved: by content, not by time."""
        return self._watch.look()

    def open_elsewhere(self) -> str:
        """Who else has it open now, as a line for the user; '' for nobody."""
        from counterpoint.workbook.opening import open_elsewhere

        found = open_elsewhere(self.path)
        return found.message if found is not None else ""

    @property
    def watch(self) -> FileWatch:
        """For a window that polls; another one after each save and reload."""
        return self._watch

    def reload(self, progress: Progress = no_progress) -> tuple[str, ...]:
        """Read the file again in this thread; see prepare_reload. Raises as open_workbook does."""
        return self.finish_reload(self.prepare_reload().run(progress))

    def prepare_reload(self) -> ReloadJob:
        """Reading the file again, cut loose from this workbook: `run` it in any thread."""
        return ReloadJob(self.path, self._password, self._loaded.mapping, self._state.matrix)

    def finish_reload(self, fresh: LoadedWorkbook) -> tuple[str, ...]:
        """Go on with the file as read again; pending edits are merged into it and stay pending.

        Subscribers are told what is new or different. Gives a line for each conflict.
        """
        differing = differing_issues(self._state.matrix, fresh.matrix)
        return self._adopt(fresh, self._pending.edits, differing)

    # Recovery

    def recover(self) -> tuple[str, ...]:
        """Take up the edits that a crash left, as one step that can be undone.

        Gives a line for each conflict with what the file holds now. Raises JournalError.
        """
        left = self.recoverable
        if left is None:
            return ()
        rebased = rebase_edits(left.edits, self._state.book.everything, self._state.matrix)
        if self._session is not None:
            pending = PendingEdits((*self._pending.edits, *rebased.edits))
            self._last_entry = self._session.replace(
                pending.edits, self._loaded.fingerprint, taking=left
            )
        self.recoverable = None
        self._apply(rebased.edits, journalled=True)
        if rebased.edits:
            self._history.record(Step(StepKind.RECOVER, "", rebased.edits))
        return rebased.messages

    def take_over(self, before: OpenWorkbook) -> None:
        """Go on with the unsaved edits of `before`, the same file read another way, and close it.

        They are one step that can be undone. Where some do not fit here, none is taken: all can
        be recovered, by another reading too, and `recoverable` holds them.
        """
        pending = before.pending
        rebased = rebase_edits(pending, self._state.book.everything, self._state.matrix)
        edits = _needed(rebased.edits, self._loaded)
        is_kept = before._session is not None
        taken = not rebased.messages or not is_kept
        if edits and taken and self._session is not None:
            try:
                self._last_entry = self._session.append(edits)
            except JournalError as problem:
                self.messages.append(problem.message)
                taken = not is_kept
        try:
            before.close(discard=taken)
        except JournalError as problem:
            self.messages.append(problem.message)
        if taken:
            self.messages += rebased.messages
            self._apply(edits, journalled=True)
            if edits:
                self._history.record(Step(StepKind.RECOVER, "", edits))
        elif self._journal is not None:
            self.recoverable = self._left_by_a_crash(self._journal)

    def discard_recovered(self) -> None:
        """Throw away the edits that a crash left. Raises JournalError."""
        if self._journal is not None and self.recoverable is not None:
            self._journal.discard(self.path, self.recoverable.base)
        self.recoverable = None

    def close(self, *, discard: bool = False) -> None:
        """End the use of the workbook; pending edits stay recoverable unless `discard`.

        Raises JournalError.
        """
        self._subscribers.clear()
        self._grip.release()
        if self._session is not None:
            session, self._session = self._session, None
            session.close(discard=discard)
        if self._own_journal is not None:
            self._own_journal.close()

    # Inside

    def _start_journal(self, journal: Journal) -> None:
        if journal.notice:
            self.messages.append(journal.notice)
        try:
            self.recoverable = self._left_by_a_crash(journal)
            self._session = journal.session(self.path, self._loaded.fingerprint)
        except JournalError as problem:
            self.messages.append(
                told(
                    "{problem} Edits are kept in memory only until you save.",
                    problem=problem.message,
                )
            )

    def _adopt(
        self, fresh: LoadedWorkbook, pending: Sequence[Edit], differing: frozenset[str] | None
    ) -> tuple[str, ...]:
        """Go on with `fresh` and the pending edits; gives a line for each conflict.

        `differing`, where somebody knows, are the keys of the issues in which `fresh` may differ
        from now; only they and those with pending stances are compared then.
        """
        before = self._state
        state = state_of(fresh)
        rebased = rebase_edits(pending, state.book.everything, state.matrix)
        rebased = replace(rebased, edits=_needed(rebased.edits, fresh))
        for edit in rebased.edits:
            state = state.applied(edit)
        if self._session is not None and (pending or self._pending.edits):
            try:
                self._last_entry = self._session.replace(rebased.edits, fresh.fingerprint)
            except JournalError as problem:  # the edits as they were made are still in there
                self.messages.append(problem.message)
        self._loaded = fresh
        self._state = state
        self._pending = PendingEdits(rebased.edits)
        self._watch = FileWatch(fresh.path, fresh.fingerprint)
        self._grip.release()
        self._grip = FileGrip(fresh.path)
        self._history.keep_what_fits(state)
        among = None if differing is None else differing | _coded(pending)
        change = changes_between(before, state, among)
        self._recoded = None
        if change.issues or change.plans or change.annotations:
            self._tell(change)
        return rebased.messages

    def _left_by_a_crash(self, journal: Journal) -> Recoverable | None:
        """Edits that a crash left, unless the file holds them all: it came after the save."""
        left = journal.recoverable(self.path, self._loaded.fingerprint)
        if left is None or left.unreadable:
            return left
        rebased = rebase_edits(left.edits, self._state.book.everything, self._state.matrix)
        if _needed(rebased.edits, self._loaded) or rebased.messages:
            return left
        journal.discard(self.path, left.base)
        return None


def _needed(edits: Sequence[Edit], loaded: LoadedWorkbook) -> tuple[Edit, ...]:
    """The edits without a wish for sheets that are there: rebasing does not look for these."""
    if missing_companion_sheets(loaded.companions, (sheet.name for sheet in loaded.sheets)):
        return tuple(edits)
    return tuple(edit for edit in edits if not isinstance(edit, SheetsEdit))


def _coded(edits: Sequence[Edit]) -> frozenset[str]:
    """Keys of the issues whose stances or scale the edits change."""
    return frozenset(edit.issue for edit in edits if isinstance(edit, (StanceEdit, ScaleEdit)))
