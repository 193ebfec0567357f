"""What a save is asked for and what it tells afterwards."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from counterpoint.workbook.mapping import MatrixMapping

__all__ = ["Fingerprint", "SaveOptions", "SaveReport"]


@dataclass(frozen=True, slots=True)
class Fingerprint:
    """Identity of a file's content. Two files with equal `digest` hold the same bytes.

    Attributes:
        size: In bytes.
        digest: Hash of all bytes, in hexadecimal.
    """

    size: int
    digest: str


@dataclass(frozen=True, slots=True)
class SaveOptions:
    """Choices for one save.

    Attributes:
        threaded: Write threaded comments (True), notes (False), or what the workbook uses (None).
        password: Of an encrypted workbook; it is saved encrypted again.
        break_signature: Whether the user agreed to lose a digital signature.
        mapping: To be stored in the workbook's custom properties; None leaves them alone.
        backup: Whether to keep the old file among the last five in the user's data folder.
        ignore_lock: Save although another program seems to hold the file open.
        companion_sheets: Add the sheets Plans and Stances where there are none.
    """

    threaded: bool | None = None
    password: str | None = None
    break_signature: bool = False
    mapping: MatrixMapping | None = None
    backup: bool = True
    ignore_lock: bool = False
    companion_sheets: bool = False


@dataclass(frozen=True, slots=True)
class SaveReport:
    """What a save did: the proof that nothing else was touched.

    Attributes:
        path: The file written.
        fingerprint: Of the new file.
        parts_written: Names of the parts that were added or changed, sorted.
        parts_untouched: How many parts were copied as their compressed bytes, and verified equal.
        backup: The copy of the old file, None when there was none to keep.
        merged: Whether the file had changed on disk and was merged.
        messages: Lines for the user, such as what was merged or which fallback was taken.
        natives: Annotation id -> `note` or `thread`, as read back from the new file; None when
            no annotation was written.
        sheets_added: Names of the sheets that the file did not have before.
    """

    path: Path
    fingerprint: Fingerprint
    parts_written: tuple[str, ...]
    parts_untouched: int
    backup: Path | None = None
    merged: bool = False
    messages: tuple[str, ...] = ()
    natives: Mapping[str, str] | None = None
    sheets_added: tuple[str, ...] = ()
