"""Saving: edits into the workbook, and the old file whole until the new one is proven."""

from __future__ import annotations

import contextlib
import errno
import io
import os
import stat
from collections.abc import Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from counterpoint.model import AnnotationEdit, Edit, PlanMatrix, told
from counterpoint.model.errors import (
    ChangedOnDiskError,
    CounterpointError,
    OpenElsewhereError,
    SaveError,
    VerificationError,
    WorkbookError,
)
from counterpoint.workbook.loaded import LoadedWorkbook
from counterpoint.workbook.package import (
    Package,
    PackagePatch,
    WrittenPackage,
    encrypt,
    write_package,
)
from counterpoint.workbook.patching import make_patch
from counterpoint.workbook.progress import Progress, no_progress, part_of
from counterpoint.workbook.reading.calm import empty
from counterpoint.workbook.reports import Fingerprint, SaveOptions, SaveReport
from counterpoint.workbook.saving.failures import save_error
from counterpoint.workbook.saving.filesystem import REAL_FILES, FileSystem
from counterpoint.workbook.saving.grip import FileGrip
from counterpoint.workbook.saving.lock_files import who_has_open
from counterpoint.workbook.saving.rebasing import rebase_edits
from counterpoint.workbook.saving.replacing import (
    ChangedMeanwhile,
    KnownFile,
    exists,
    new_temporary,
    replace_file,
    sweep_temporaries,
)
from counterpoint.workbook.saving.signatures import drop_signatures
from counterpoint.workbook.saving.source import SourceFile, hashing, read_source
from counterpoint.workbook.saving.verifying import verify_package

__all__ = ["save_workbook"]

_ATTEMPTS = 3
"""How often a save starts over because somebody else keeps saving the same file."""
_DEFAULTS = SaveOptions()


def save_workbook(
    path: Path,
    edits: Sequence[Edit],
    *,
    target: Path | None = None,
    expected: Fingerprint | None = None,
    loaded: LoadedWorkbook | None = None,
    options: SaveOptions = _DEFAULTS,
    progress: Progress = no_progress,
    grip: FileGrip | None = None,
    files: FileSystem = REAL_FILES,
) -> SaveReport:
    """Put `edits` into the workbook at `path`, or into a copy of it at `target`.

    The new file is written beside the one it replaces, read back and compared, made durable, and
    takes its place in one step; the old content is kept as a backup. Symbolic links are
    followed. Whatever fails, the workbook holds its old bytes or its new ones, never a mixture.

    Args:
        path: The workbook to read.
        edits: In order; nothing is written when there are none and no `target`.
        target: Where to save instead. A file there is replaced; asking first is the caller's.
        expected: Fingerprint of the file that `edits` were made on. When the file is another one
            by now, it is read again and the edits are merged into it, by annotation id.
        loaded: The workbook as read, for its matrix; `expected` is its fingerprint by default.
            Without it the workbook is read when an edit names an issue or a plan.
        options: See SaveOptions.
        progress: Is called with 0 to 1 and may raise Cancelled until the file is replaced.
        grip: A hold on the file that was read: with a `target`, it stands in for a workbook that
            is gone or cannot be opened, if it still has the expected content. Else a backup does.
        files: The operating system, or what a test puts in its place.

    Raises SaveError and its kinds (the file is whole); SignedWorkbookError unless
    `options.break_signature`; what Package.open raises; ProtectedSheetError; Cancelled.
    """
    saver = _Saver(Path(path), tuple(edits), target, options, progress, grip, files)
    if expected is None and loaded is not None:
        expected = loaded.fingerprint
    saver.refuse_another_ending()
    try:
        for number in range(_ATTEMPTS):
            try:
                return saver.attempt(expected, loaded, hopeful=number == 0)
            except ChangedMeanwhile:
                continue
    except OSError as problem:
        raise save_error(problem, saver.destination) from problem
    finally:
        for rows in saver.held:
            empty(rows)
    raise ChangedOnDiskError(
        told(
            "another program keeps changing the file while it is saved. Save again"
            " later, or under another name; nothing was written."
        ),
        path=saver.destination,
    )


@dataclass(frozen=True, slots=True)
class _Plan:
    """What is to be written: edits that fit the file, the matrix they name, whether merged."""

    edits: tuple[Edit, ...]
    matrix: PlanMatrix | None
    merged: bool


@dataclass(frozen=True, slots=True)
class _Proof:
    """What the new file holds, read back: its fingerprint, the native comments of its annotations
    (None when none was written), and the sheets that the old file did not have."""

    fingerprint: Fingerprint
    natives: Mapping[str, str] | None
    sheets_added: tuple[str, ...]


class _Saver:
    """One call of save_workbook; each attempt begins by reading the file."""

    def __init__(
        self,
        path: Path,
        edits: tuple[Edit, ...],
        target: Path | None,
        options: SaveOptions,
        progress: Progress,
        grip: FileGrip | None,
        files: FileSystem,
    ) -> None:
        self.path = path.resolve()
        self.destination = Path(target).resolve() if target is not None else self.path
        self.edits = edits
        self.options = options
        self.progress = progress
        self.grip = grip
        self.files = files
        self.messages: list[str] = []
        self.held: list[list[Any]] = []  # rows of a matrix that was read again, to be freed slowly

    def refuse_another_ending(self) -> None:
        """Raise SaveError when the name of a copy promises another format than the content is."""
        if self.destination.suffix.lower() != self.path.suffix.lower():
            raise SaveError(
                told(
                    "a copy of it keeps the ending {suffix}: the content is of that kind."
                    " Choose a name with that ending.",
                    suffix=self.path.suffix,
                ),
                path=self.destination,
            )

    def attempt(
        self, expected: Fingerprint | None, loaded: LoadedWorkbook | None, *, hopeful: bool
    ) -> SaveReport:
        """Read, patch, write, prove and replace once. Raises ChangedMeanwhile to start over.

        A `hopeful` attempt works on while the fingerprint is still being taken, and looks at it
        before anything is replaced; it starts over when the file is not the expected one.
        """
        self.messages.clear()
        self._refuse_what_is_open_elsewhere()
        self._refuse_a_folder()
        sweep_temporaries(self.destination.parent, self.files)
        temporary = new_temporary(self.destination.parent)
        try:
            with self._reading(expected) as source:
                hopeful = hopeful and source.may_be(expected)
                try:
                    plan = self._plan(source, None if hopeful else expected, loaded)
                    patch = self._patch(source, plan)
                    if self.destination == source.path and not (patch.changed or patch.removed):
                        self._check_hope(hopeful, source, expected)
                        return self._nothing_to_do(source, plan)
                    written = self._write(patch, temporary)
                    proof = self._prove(source, plan, written, temporary)
                except WorkbookError:
                    self._check_hope(hopeful, source, expected)
                    raise
                self._check_hope(hopeful, source, expected)
            self.progress(0.99)
        except BaseException:
            # Whatever ended it, being cancelled and Ctrl+C too: nothing half made is left behind.
            with contextlib.suppress(OSError):
                self.files.unlink(temporary)
            raise
        known = KnownFile(source.facts, source.fingerprint)
        backup, messages = replace_file(
            temporary,
            self.destination,
            known if self.destination == self.path else None,
            keep=self.options.backup,
            files=self.files,
        )
        self.messages += messages
        self.progress(1.0)
        return SaveReport(
            path=self.destination,
            fingerprint=proof.fingerprint,
            parts_written=tuple(sorted(written.parts_written)),
            parts_untouched=len(written.parts_untouched),
            backup=backup,
            merged=plan.merged,
            messages=tuple(self.messages),
            natives=proof.natives,
            sheets_added=proof.sheets_added,
        )

    def _check_hope(self, hopeful: bool, source: SourceFile, expected: Fingerprint | None) -> None:
        found = source.fingerprint
        if hopeful and expected is not None and found != expected:
            raise ChangedMeanwhile

    # Before writing

    def _refuse_what_is_open_elsewhere(self) -> None:
        if self.options.ignore_lock:
            return
        other = who_has_open(self.destination)
        if other is not None:
            raise OpenElsewhereError(
                told(
                    "{who} has it open. Close it there, or save a copy; nothing was written.",
                    who=other.who,
                ),
                path=self.destination,
            )

    def _refuse_a_folder(self) -> None:
        """Raise OSError where a folder has that name: it would exchange names with the file."""
        with contextlib.suppress(FileNotFoundError):
            if stat.S_ISDIR(self.files.stat(self.destination).st_mode):
                raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))

    def _reading(self, expected: Fingerprint | None) -> AbstractContextManager[SourceFile]:
        return read_source(
            self.path,
            expected if self.destination != self.path else None,
            options=self.options,
            grip=self.grip,
            messages=self.messages,
            files=self.files,
        )

    def _plan(
        self, source: SourceFile, expected: Fingerprint | None, loaded: LoadedWorkbook | None
    ) -> _Plan:
        """What to write: the edits as given, or merged into what the file holds by now."""
        if expected is not None and source.fingerprint != expected:
            fresh = self._read_again(source, loaded)
            rebased = rebase_edits(self.edits, fresh.annotations, fresh.matrix)
            self.messages.append(
                told("The file had changed since it was read; your edits were merged.")
            )
            self.messages += rebased.messages
            return _Plan((*fresh.reconciled, *rebased.edits), fresh.matrix, merged=True)
        if loaded is None and any(_needs_matrix(edit) for edit in self.edits):
            loaded = self._read_again(source, None)
        return _Plan(self.edits, loaded.matrix if loaded is not None else None, merged=False)

    def _read_again(self, source: SourceFile, loaded: LoadedWorkbook | None) -> LoadedWorkbook:
        from counterpoint.workbook.opening import open_workbook

        mapping = loaded.mapping if loaded is not None else self.options.mapping
        fresh = open_workbook(source.path, password=self.options.password, mapping=mapping)
        if fresh.matrix is not None:
            self.held += (list(fresh.matrix.texts), list(fresh.matrix.issues))
        if fresh.fingerprint != source.fingerprint:
            raise ChangedMeanwhile
        return fresh

    def _patch(self, source: SourceFile, plan: _Plan) -> PackagePatch:
        patch = make_patch(source.package, plan.edits, matrix=plan.matrix, options=self.options)
        if source.package.is_signed and (patch.changed or patch.removed):
            drop_signatures(patch)
            self.messages.append(told("The digital signature was taken out, as agreed."))
        return patch

    def _nothing_to_do(self, source: SourceFile, plan: _Plan) -> SaveReport:
        return SaveReport(
            path=self.destination,
            fingerprint=source.fingerprint,
            parts_written=(),
            parts_untouched=len(source.package.names),
            merged=plan.merged,
            messages=tuple(self.messages),
        )

    # Writing

    def _write(self, patch: PackagePatch, temporary: Path) -> WrittenPackage:
        progress = part_of(self.progress, 0.1, 0.7)
        with contextlib.closing(self.files.create(temporary)) as out:
            password = patch.package.password
            if password is not None:
                # The open text is never on disk, not even in a temporary file.
                clear = io.BytesIO()
                written = write_package(patch, clear, progress=progress)
                out.write(encrypt(clear.getvalue(), password))
            else:
                written = write_package(patch, out, progress=progress)
            with contextlib.suppress(FileNotFoundError):
                like = self.destination if exists(self.destination, self.files) else self.path
                self.files.copy_rights(like, temporary)
            self.files.sync(out)
        return written

    def _prove(
        self, source: SourceFile, plan: _Plan, written: WrittenPackage, temporary: Path
    ) -> _Proof:
        """The new file read back from the disk and found as it should be."""
        stream = self.files.open(temporary)
        with (
            contextlib.closing(stream),
            hashing(stream, self.files) as (on_disk, digest),
        ):
            try:
                after = Package.open(on_disk, name=str(self.path), password=self.options.password)
            except CounterpointError as problem:
                raise VerificationError(
                    told(
                        "the new file cannot be opened ({problem}) and was thrown away. The"
                        " workbook is as it was. Please report this.",
                        problem=problem,
                    ),
                    path=self.destination,
                ) from problem
            natives = verify_package(
                source.package,
                after,
                written,
                plan.edits,
                matrix=plan.matrix,
                path=self.destination,
                progress=part_of(self.progress, 0.7, 0.95),
            )
            known = {sheet.name for sheet in source.package.sheets}
            added = tuple(sheet.name for sheet in after.sheets if sheet.name not in known)
            return _Proof(digest.result(), natives, added)

    # Replacing


def _needs_matrix(edit: Edit) -> bool:
    if not isinstance(edit, AnnotationEdit):
        return True
    annotation = edit.after or edit.before
    return annotation is not None and bool(annotation.anchor.issue or annotation.anchor.plan)
