"""What the user has seen of each workbook, to mark what changed since it was last opened."""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import secrets
from collections.abc import Mapping
from pathlib import Path

from counterpoint.model import Annotation, PlanMatrix
from counterpoint.session.journal import book_key
from counterpoint.workbook.loaded import LoadedWorkbook
from counterpoint.workbook.saving import data_folder

__all__ = ["changed_since_seen", "remember_seen"]

_KEPT = 100
"""Of so many workbooks it is remembered what was seen."""


def changed_since_seen(
    loaded: LoadedWorkbook, *, author: str = "", folder: Path | None = None
) -> frozenset[str]:
    """Keys of the issues that are new or different since the user last had the workbook open.

    Different: its texts, its stances, its scale, or an annotation that somebody else wrote or
    changed; what `author` wrote is no news to them. Empty when the workbook was never opened, or
    when what was remembered cannot be read.
    """
    matrix = loaded.matrix
    try:
        seen = json.loads(_file(loaded.path, folder).read_text(encoding="utf-8"))
        if matrix is None or seen["digest"] == loaded.fingerprint.digest:
            return frozenset()
        rows, remarks = dict(seen["issues"]), dict(seen["annotations"])
    except (OSError, ValueError, KeyError, TypeError):
        return frozenset()
    changed = {key for key, digest in _rows(matrix) if rows.get(key) != digest}
    for annotation in loaded.annotations:
        news = remarks.get(annotation.id) != _state(annotation)
        if news and annotation.author != author and annotation.anchor.issue in matrix.issue_index:
            changed.add(annotation.anchor.issue)
    return frozenset(changed)


def remember_seen(loaded: LoadedWorkbook, *, folder: Path | None = None) -> None:
    """Remember the workbook as the user sees it. A full disk is no reason to complain here."""
    if loaded.matrix is None:
        return
    file = _file(loaded.path, folder)
    seen: Mapping[str, object] = {
        "digest": loaded.fingerprint.digest,
        "issues": dict(_rows(loaded.matrix)),
        "annotations": {each.id: _state(each) for each in loaded.annotations},
    }
    temporary = file.with_name(f"{file.name}.{secrets.token_hex(4)}")
    with contextlib.suppress(OSError):
        file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        temporary.write_text(json.dumps(seen), encoding="utf-8")
        temporary.replace(file)
        _forget_the_oldest(file.parent)


def _rows(matrix: PlanMatrix) -> list[tuple[str, str]]:
    """Key and digest of each issue."""
    rows = []
    for number, issue in enumerate(matrix.issues):
        parts = [issue.title, issue.topic, issue.question, issue.outcome, repr(issue.scale)]
        parts += matrix.texts[number]
        if matrix.stances:
            parts += matrix.stances[number]
        content = "\x1f".join(parts).encode("utf-8", "surrogatepass")
        rows.append((issue.key, hashlib.blake2b(content, digest_size=6).hexdigest()))
    return rows


def _state(annotation: Annotation) -> str:
    return f"{annotation.modified.isoformat()} {annotation.status.value}"


def _file(path: Path, folder: Path | None) -> Path:
    place = hashlib.sha256(os.fsencode(book_key(path))).hexdigest()[:24]
    return (folder or data_folder()) / "seen" / f"{place}.json"


def _forget_the_oldest(folder: Path) -> None:
    files = sorted(folder.iterdir(), key=lambda each: each.stat().st_mtime, reverse=True)
    for file in files[_KEPT:]:
        file.unlink()
