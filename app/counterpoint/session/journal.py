"""The journal: every edit that is not in its workbook yet, safe on disk before it counts.

One SQLite file for each user, shared by all windows and all running copies of the app. An edit
is committed (write-ahead log, `synchronous=FULL`) before `append` returns. Entries leave only
once the workbook that holds them is durable, or when the user throws them away.

Each open workbook is a *session*. A session holds an operating-system lock on a small file of its
own, which the system lets go when the process ends, however it ends: entries of a session without
the lock are what a crash left behind.
"""

from __future__ import annotations

import contextlib
import json
import os
import secrets
import sqlite3
import threading
import time
import weakref
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from counterpoint.model import Edit, told
from counterpoint.model.errors import JournalError
from counterpoint.session.edit_json import edit_from_json, edit_to_json
from counterpoint.session.liveness import SessionLock, is_alive, sweep
from counterpoint.workbook.reports import Fingerprint
from counterpoint.workbook.saving.folders import data_folder

__all__ = ["Journal", "JournalSession", "Recoverable", "book_key"]

_VERSION = 1
_BUSY_SECONDS = 10.0

_SCHEMA = """
CREATE TABLE IF NOT EXISTS entries (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    book TEXT NOT NULL,          -- resolved path of the workbook
    base_size INTEGER NOT NULL,  -- fingerprint of the file that the edit was made on
    base_digest TEXT NOT NULL,
    session TEXT NOT NULL,
    made TEXT NOT NULL,          -- UTC, ISO 8601
    edits TEXT NOT NULL          -- JSON list
);
CREATE INDEX IF NOT EXISTS entries_by_book ON entries (book, number);
"""


@dataclass(frozen=True, slots=True)
class Recoverable:
    """Edits of one workbook that a crash left in the journal.

    Attributes:
        edits: In the order they were made.
        numbers: Of their entries in the journal.
        base: Fingerprint of the file that the newest of them was made on.
        made: When the newest was made, UTC.
        unreadable: How many entries could not be understood; they stay in the journal.
    """

    edits: tuple[Edit, ...]
    numbers: tuple[int, ...]
    base: Fingerprint
    made: datetime
    unreadable: int = 0


def book_key(path: Path) -> str:
    """The name under which a workbook's edits are kept: links resolved, case as the system has it.

    Raises no error where the file is gone: its edits are still wanted.
    """
    return os.path.normcase(os.path.realpath(path))


class Journal:
    """The user's journal. Safe to use from several threads and several processes.

    Attributes:
        notice: One line for the user when an unreadable journal was moved aside, else ''.
    """

    def __init__(self, folder: Path | None = None) -> None:
        """Open the journal in `folder` (the user's data folder when None); make it if missing.

        A journal that is no database any more is moved aside and a new one begun; `notice` says
        so. Raises JournalError when there can be none, such as on a full or read-only disk.
        """
        self._folder = folder or data_folder()
        self._file = self._folder / "journal.sqlite"
        self._lock = threading.RLock()
        self.notice = ""
        try:
            self._folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            try:
                self._connection = self._connect()
            except sqlite3.DatabaseError as problem:
                if isinstance(problem, sqlite3.OperationalError):  # locked, full, no permission
                    raise
                self.notice = self._move_aside()
                self._connection = self._connect()
        except (OSError, sqlite3.Error) as problem:
            raise JournalError(
                told(
                    "The journal of unsaved edits, {file}, cannot be opened: {problem}.",
                    file=self._file,
                    problem=problem,
                )
            ) from problem
        self._finalizer = weakref.finalize(self, self._connection.close)
        sweep(self._folder)

    def close(self) -> None:
        """Close the database; entries stay. Closing twice does no harm."""
        with self._lock:
            self._finalizer()

    def session(self, path: Path, base: Fingerprint) -> JournalSession:
        """A session for the workbook at `path`, read with fingerprint `base`."""
        return JournalSession(self, path, base)

    def recoverable(self, path: Path, base: Fingerprint | None = None) -> Recoverable | None:
        """What crashed sessions left for the workbook; None when nothing. Raises JournalError.

        A workbook that was moved is known by its content: with `base`, edits made on that very
        content count too, if there is no file any more where it was.
        """
        found = self._abandoned(path, base)
        if not found:
            return None
        edits: list[Edit] = []
        numbers: list[int] = []
        for number, *_, text in found:
            with contextlib.suppress(JournalError):
                edits += _edits_from_text(text)
                numbers.append(number)
        _, _, size, digest, made, _ = found[-1]
        return Recoverable(
            edits=tuple(edits),
            numbers=tuple(numbers),
            base=Fingerprint(size, digest),
            made=datetime.fromisoformat(made),
            unreadable=len(found) - len(numbers),
        )

    def discard(self, path: Path, base: Fingerprint | None = None) -> None:
        """Throw away what `recoverable` would give. Raises JournalError."""
        numbers = [row[0] for row in self._abandoned(path, base)]
        with self.transaction() as connection:
            delete_entries(connection, numbers)

    def books(self) -> tuple[Path, ...]:
        """Workbooks with edits that crashed sessions left, the newest first."""
        with self.transaction() as connection:
            rows = connection.execute(
                "SELECT book, session FROM entries GROUP BY book, session ORDER BY max(number) DESC"
            ).fetchall()
        found = [Path(book) for book, session in rows if not is_alive(self._folder, session)]
        return tuple(dict.fromkeys(found))

    @property
    def folder(self) -> Path:
        """Where the journal and the locks of its sessions are."""
        return self._folder

    @contextlib.contextmanager
    def transaction(self) -> Iterator[sqlite3.Connection]:
        """One transaction, durable when the block ends; void when it raises JournalError."""
        with self._lock:
            try:
                with self._connection:
                    self._connection.execute("BEGIN IMMEDIATE")
                    yield self._connection
            except sqlite3.Error as problem:
                raise JournalError(
                    told(
                        "The edit could not be kept in the journal {file}: {problem}. Nothing"
                        " was changed; free some space or check the folder, then try again.",
                        file=self._file,
                        problem=problem,
                    )
                ) from problem

    def _abandoned(
        self, path: Path, base: Fingerprint | None
    ) -> list[tuple[int, str, int, str, str, str]]:
        book = book_key(path)
        with self.transaction() as connection:
            rows = connection.execute(
                "SELECT number, session, base_size, base_digest, made, edits, book FROM entries"
                " WHERE book = ? OR base_digest = ? ORDER BY number",
                (book, base.digest if base is not None else ""),
            ).fetchall()
        alive = {session for session in {row[1] for row in rows} if is_alive(self._folder, session)}
        moved = {row[6] for row in rows if row[6] != book and not os.path.lexists(row[6])}
        here = {book, *moved}
        return [row[:6] for row in rows if row[1] not in alive and row[6] in here]

    def _connect(self) -> sqlite3.Connection:
        new = not self._file.exists()
        connection = sqlite3.connect(
            self._file, timeout=_BUSY_SECONDS, isolation_level=None, check_same_thread=False
        )
        try:
            connection.execute("PRAGMA journal_mode=WAL")
            connection.execute("PRAGMA synchronous=FULL")
            if not new and connection.execute("PRAGMA quick_check").fetchone() != ("ok",):
                raise sqlite3.DatabaseError("the file is damaged")
            (version,) = connection.execute("PRAGMA user_version").fetchone()
            if version > _VERSION:
                raise sqlite3.OperationalError("a newer Counterpoint made it")
            connection.executescript(_SCHEMA)
            connection.execute(f"PRAGMA user_version={_VERSION}")
        except sqlite3.Error:
            connection.close()
            raise
        if new and os.name == "posix":
            self._file.chmod(0o600)
        return connection

    def _move_aside(self) -> str:
        stamp = time.strftime("%Y%m%d-%H%M%S") + "-" + secrets.token_hex(2)
        aside = self._file.with_name(f"journal-damaged-{stamp}.sqlite")
        for ending in ("", "-wal", "-shm"):
            part = self._file.with_name(self._file.name + ending)
            if part.exists():
                part.rename(aside.with_name(aside.name + ending))
        return told(
            "The journal of unsaved edits was damaged and moved to {file}. Unsaved edits of an"
            " earlier crash may be lost; workbooks are not touched by this.",
            file=aside,
        )


class JournalSession:
    """One open workbook's part of the journal, from opening to closing."""

    def __init__(self, journal: Journal, path: Path, base: Fingerprint) -> None:
        self._journal = journal
        self._book = book_key(path)
        self._base = base
        self._name = secrets.token_hex(8)
        try:
            self._alive = SessionLock(journal.folder, self._name)
        except OSError as problem:
            raise JournalError(
                told(
                    "The journal's folder {folder} cannot be written: {reason}.",
                    folder=journal.folder,
                    reason=problem.strerror,
                )
            ) from problem

    def append(self, edits: Sequence[Edit]) -> int:
        """Keep the edits; they are on disk when this returns. Gives the entry's number.

        Raises JournalError, and then nothing was kept.
        """
        with self._journal.transaction() as connection:
            return self._insert(connection, edits)

    def saved(self, up_to: int, path: Path, base: Fingerprint) -> None:
        """The entries up to number `up_to` are in the durable file at `path`, now `base`.

        Later entries go on from there. Raises JournalError.
        """
        book = book_key(path)
        with self._journal.transaction() as connection:
            connection.execute(
                "DELETE FROM entries WHERE session = ? AND number <= ?", (self._name, up_to)
            )
            connection.execute(
                "UPDATE entries SET book = ?, base_size = ?, base_digest = ? WHERE session = ?",
                (book, base.size, base.digest, self._name),
            )
        self._book, self._base = book, base

    def replace(
        self, edits: Sequence[Edit], base: Fingerprint, *, taking: Recoverable | None = None
    ) -> int:
        """From now on `edits`, made on `base`, stand for all entries of this session.

        `taking`: and for the entries that a crashed session left, which leave with them.
        Gives the number of the entry, 0 when there are no edits. Raises JournalError, and then
        everything is as it was.
        """
        before = self._base
        try:
            with self._journal.transaction() as connection:
                connection.execute("DELETE FROM entries WHERE session = ?", (self._name,))
                if taking is not None:
                    delete_entries(connection, taking.numbers)
                self._base = base
                return self._insert(connection, edits) if edits else 0
        except JournalError:
            self._base = before
            raise

    def close(self, *, discard: bool = False) -> None:
        """End the session. Its entries can be recovered later, or go now when `discard`.

        Raises JournalError when they cannot be discarded; the session has ended all the same.
        """
        try:
            if discard:
                with self._journal.transaction() as connection:
                    connection.execute("DELETE FROM entries WHERE session = ?", (self._name,))
        finally:
            self._alive.release()

    def _insert(self, connection: sqlite3.Connection, edits: Sequence[Edit]) -> int:
        cursor = connection.execute(
            "INSERT INTO entries (book, base_size, base_digest, session, made, edits)"
            " VALUES (?, ?, ?, ?, ?, ?)",
            (
                self._book,
                self._base.size,
                self._base.digest,
                self._name,
                datetime.now(UTC).isoformat(timespec="seconds"),
                json.dumps([edit_to_json(edit) for edit in edits]),
            ),
        )
        return cursor.lastrowid or 0


def delete_entries(connection: sqlite3.Connection, numbers: Sequence[int]) -> None:
    """Delete entries by number, within the caller's transaction."""
    connection.executemany("DELETE FROM entries WHERE number = ?", [(each,) for each in numbers])


def _edits_from_text(text: str) -> list[Edit]:
    try:
        data = json.loads(text)
    except ValueError as problem:
        raise JournalError(
            told("The journal holds an entry that is no JSON: {problem}.", problem=problem)
        ) from None
    if not isinstance(data, list):
        raise JournalError(told("The journal holds an entry that is no list of edits."))
    return [edit_from_json(each) for each in data]
