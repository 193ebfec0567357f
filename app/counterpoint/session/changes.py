"""What an open workbook tells its subscribers."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

__all__ = ["ChangeKind", "Changed"]


class ChangeKind(Enum):
    """What happened to an open workbook."""

    ANNOTATIONS = "annotations"
    """Annotations were made, changed or taken back; the matrix is the same object as before."""
    STANCES = "stances"
    """Stances or scales changed: figures of the named issues differ."""
    SHEETS = "sheets"
    """The sheets Plans and Stances were asked for, or are wanted no longer."""
    RELOADED = "reloaded"
    """The file was read again; rows and plans may have come and gone."""
    SAVED = "saved"
    """Everything up to the save is in the file now."""


@dataclass(frozen=True, slots=True)
class Changed:
    """One change. Told in the thread that made the edit.

    Attributes:
        kind: What happened.
        issues: Keys of the issues concerned; on RELOADED those new or different in the file.
        plans: Keys of the plans concerned, likewise.
        annotations: Ids of the annotations concerned.
        positions: On RELOADED the (issue key, plan key) of texts or stances that differ.
    """

    kind: ChangeKind
    issues: frozenset[str] = frozenset()
    plans: frozenset[str] = frozenset()
    annotations: frozenset[str] = frozenset()
    positions: frozenset[tuple[str, str]] = frozenset()
