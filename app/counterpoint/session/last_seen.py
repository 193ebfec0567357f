"""What the user saw of a workbook when it was last open here, to mark what changed since.

A small file for each workbook in the user's configuration folder holds a checksum of every
position and the state of every annotation, never their words.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import threading
from collections.abc import Iterable
from pathlib import Path
from zlib import crc32

from counterpoint.model import Annotation, PlanMatrix
from counterpoint.workbook.saving.folders import config_folder

__all__ = ["LastSeen", "SeenKeeper"]

_MOST_CELLS = 400_000
"""Larger matrices are not remembered: the file would take longer to write than it is worth."""
_MOST_FILES = 100


class LastSeen:
    """Remembers matrices and tells what is different in them. Trouble with its files is silent:
    they only hold a convenience."""

    def __init__(self, folder: Path | None = None) -> None:
        """Keep the files in `folder`, by default in the user's configuration folder."""
        self._folder = folder or config_folder() / "seen"

    def remember(
        self, path: Path, matrix: PlanMatrix, annotations: Iterable[Annotation] = ()
    ) -> None:
        """Take these as what the user has seen of the workbook at `path`."""
        if len(matrix.issues) * len(matrix.plans) > _MOST_CELLS:
            return
        data = {
            "plans": [plan.key for plan in matrix.plans],
            "issues": {issue.key: _sums(matrix, row) for row, issue in enumerate(matrix.issues)},
            "annotations": {each.id: _state(each) for each in annotations},
        }
        with contextlib.suppress(OSError):
            self._folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            self._file(path).write_text(json.dumps(data), encoding="utf-8")
            self._drop_oldest()

    def changed(
        self,
        path: Path,
        matrix: PlanMatrix,
        annotations: Iterable[Annotation] = (),
        *,
        author: str = "",
    ) -> frozenset[tuple[str, str]]:
        """Places that are new or different: (issue key, plan key); the plan is '' for new rows.

        An annotation that somebody other than `author` wrote, changed or resolved is news for its
        place too. Empty when the workbook was never open here.
        """
        try:
            data = json.loads(self._file(path).read_text(encoding="utf-8"))
            plans = {str(key): place for place, key in enumerate(data["plans"])}
            issues: dict[str, str] = dict(data["issues"])
            remarks = dict(data.get("annotations", {}))
        except (OSError, ValueError, KeyError, TypeError):
            return frozenset()
        found: set[tuple[str, str]] = set()
        for row, issue in enumerate(matrix.issues):
            before = issues.get(issue.key)
            if not isinstance(before, str):
                found.add((issue.key, ""))
                continue
            now = _sums(matrix, row)
            for column, plan in enumerate(matrix.plans):
                at = plans.get(plan.key, -1)
                old = before[at * 8 : at * 8 + 8] if at >= 0 else ""
                if old != now[column * 8 : column * 8 + 8]:
                    found.add((issue.key, plan.key))
        for annotation in annotations:
            place = annotation.anchor
            is_news = remarks.get(annotation.id) != _state(annotation)
            if is_news and annotation.author != author and place.issue in matrix.issue_index:
                found.add((place.issue, place.plan))
        return frozenset(found)

    def _file(self, path: Path) -> Path:
        name = hashlib.sha256(str(path.absolute()).encode("utf-8", "surrogateescape"))
        return self._folder / f"{name.hexdigest()[:32]}.json"

    def _drop_oldest(self) -> None:
        files = sorted(self._folder.glob("*.json"), key=_modified)
        for file in files[:-_MOST_FILES]:
            file.unlink(missing_ok=True)


class SeenKeeper:
    """LastSeen whose remembering runs in threads of its own: large matrices take tenths of a
    second. Who asks for changes waits until what was begun is written, so asks in no window's
    thread."""

    def __init__(self, seen: LastSeen | None = None) -> None:
        self._seen = seen or LastSeen()
        self._writing: list[threading.Thread] = []

    def remember(
        self, path: Path, matrix: PlanMatrix, annotations: Iterable[Annotation] = ()
    ) -> None:
        """As `LastSeen.remember`; returns at once. The program does not end before it is done."""
        self._writing = [thread for thread in self._writing if thread.is_alive()]
        arguments = (path, matrix, tuple(annotations))
        thread = threading.Thread(target=self._seen.remember, args=arguments, name="seen")
        self._writing.append(thread)
        thread.start()

    def changed(
        self,
        path: Path,
        matrix: PlanMatrix,
        annotations: Iterable[Annotation] = (),
        *,
        author: str = "",
    ) -> frozenset[tuple[str, str]]:
        """As `LastSeen.changed`, once everything remembered before is written."""
        self.wait()
        return self._seen.changed(path, matrix, annotations, author=author)

    def wait(self) -> None:
        """Return when everything is written."""
        for thread in list(self._writing):
            thread.join()


def _sums(matrix: PlanMatrix, row: int) -> str:
    """Eight hexadecimal digits for each plan, one after the other."""
    texts = matrix.texts[row]
    stances = matrix.stances[row] if matrix.stances else [""] * len(texts)
    joined = (f"{text}\0{stance}" for text, stance in zip(texts, stances, strict=True))
    return "".join(f"{crc32(each.encode('utf-8', 'surrogatepass')):08x}" for each in joined)


def _state(annotation: Annotation) -> str:
    return f"{annotation.modified.isoformat()} {annotation.status.value}"


def _modified(file: Path) -> float:
    try:
        return file.stat().st_mtime
    except OSError:
        return 0.0
