"""The journal: what was accepted is on disk, whoever crashes, and nobody takes another's edits."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
import threading
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from counterpoint.model import AnnotationEdit, Edit, Scale, ScaleEdit, ScaleKind, StanceEdit
from counterpoint.model.errors import JournalError
from counterpoint.session import Journal
from counterpoint.workbook.reports import Fingerprint
from counterpoint.workbook.saving import data_folder
from support.small_matrix import remark

BASE = Fingerprint(10, "aa")
BOOK = Path("/somewhere/plan.xlsx")
STANCE = StanceEdit("W-1", "North", "", "fast")


@pytest.fixture
def journal() -> Iterator[Journal]:
    journal = Journal()
    yield journal
    journal.close()


def test_keeps_edits_of_all_kinds(journal: Journal) -> None:
    edits: list[Edit] = [
        AnnotationEdit(None, remark(1)),
        AnnotationEdit(remark(1), remark(1, text="Other \u202e text \U0001f600 =1+1")),
        AnnotationEdit(remark(1), None),
        STANCE,
        ScaleEdit("W-1", Scale(ScaleKind.TEXT), Scale(ScaleKind.QUANTITY, (), "EUR", 0.0, 9.5)),
    ]
    session = journal.session(BOOK, BASE)
    session.append(edits[:2])
    session.append(edits[2:])
    session.close()
    left = journal.recoverable(BOOK)
    assert left is not None
    assert list(left.edits) == edits
    assert left.base == BASE
    assert abs((datetime.now(UTC) - left.made).total_seconds()) < 60
    assert left.unreadable == 0


def test_another_journal_object_sees_what_was_appended(journal: Journal) -> None:
    session = journal.session(BOOK, BASE)
    session.append([STANCE])
    raw = sqlite3.connect(data_folder() / "journal.sqlite")
    assert raw.execute("SELECT count(*) FROM entries").fetchone() == (1,)
    raw.close()
    session.close()


def test_edits_of_a_living_session_are_not_offered(journal: Journal) -> None:
    session = journal.session(BOOK, BASE)
    session.append([STANCE])
    assert journal.recoverable(BOOK) is None
    assert journal.books() == ()
    session.close()
    assert journal.recoverable(BOOK) is not None
    assert journal.books() == (BOOK,)


def test_other_workbooks_are_left_alone(journal: Journal) -> None:
    session = journal.session(BOOK, BASE)
    session.append([STANCE])
    session.close()
    assert journal.recoverable(BOOK.with_name("other.xlsx")) is None


@pytest.mark.skipif(os.name != "posix", reason="links need special rights on Windows")
def test_a_workbook_is_known_through_its_links(journal: Journal, tmp_path: Path) -> None:
    book = tmp_path / "plan.xlsx"
    book.write_bytes(b"x")
    link = tmp_path / "link.xlsx"
    link.symlink_to(book)
    session = journal.session(link, BASE)
    session.append([STANCE])
    session.close()
    assert journal.recoverable(book) is not None


def test_saved_edits_leave_and_later_ones_stay(journal: Journal) -> None:
    session = journal.session(BOOK, BASE)
    first = session.append([STANCE])
    session.append([STANCE.inverse])
    session.saved(first, BOOK, Fingerprint(11, "bb"))
    session.close()
    left = journal.recoverable(BOOK)
    assert left is not None
    assert left.edits == (STANCE.inverse,)
    assert left.base == Fingerprint(11, "bb")


def test_a_save_under_another_name_moves_the_session(journal: Journal) -> None:
    other = BOOK.with_name("copy.xlsx")
    session = journal.session(BOOK, BASE)
    first = session.append([STANCE])
    session.saved(first, other, BASE)
    session.append([STANCE])
    session.close()
    assert journal.recoverable(BOOK) is None
    assert journal.recoverable(other) is not None


def test_net_edits_stand_for_all_before(journal: Journal) -> None:
    session = journal.session(BOOK, BASE)
    session.append([STANCE])
    session.append([STANCE.inverse])
    session.replace([StanceEdit("W-2", "North", "", "1")], Fingerprint(12, "cc"))
    session.close()
    left = journal.recoverable(BOOK)
    assert left is not None
    assert left.edits == (StanceEdit("W-2", "North", "", "1"),)
    assert left.base == Fingerprint(12, "cc")


def test_recovered_edits_change_hands_in_one_step(journal: Journal) -> None:
    crashed = journal.session(BOOK, BASE)
    crashed.append([STANCE])
    crashed.close()
    left = journal.recoverable(BOOK)
    assert left is not None
    heir = journal.session(BOOK, BASE)
    heir.replace([STANCE], BASE, taking=left)
    assert journal.recoverable(BOOK) is None
    heir.close()
    again = journal.recoverable(BOOK)
    assert again is not None
    assert again.edits == (STANCE,)


def test_discarded_edits_are_gone(journal: Journal) -> None:
    for _ in range(2):
        session = journal.session(BOOK, BASE)
        session.append([STANCE])
        session.close()
    living = journal.session(BOOK, BASE)
    living.append([STANCE])
    journal.discard(BOOK)
    assert journal.recoverable(BOOK) is None
    living.close()
    assert journal.recoverable(BOOK) is not None


@pytest.mark.skipif(os.name != "posix", reason="there is no SIGKILL")
def test_a_killed_process_leaves_its_edits(journal: Journal) -> None:
    code = """
import os, signal
from pathlib import Path
from counterpoint.model import StanceEdit
from counterpoint.session import Journal
from counterpoint.workbook.reports import Fingerprint
session = Journal().session(Path("/somewhere/plan.xlsx"), Fingerprint(10, "aa"))
session.append([StanceEdit("W-1", "North", "", "fast")])
print("kept", flush=True)
os.kill(os.getpid(), signal.SIGKILL)
"""
    app = Path(__file__).resolve().parents[2] / "app"
    done = subprocess.run(
        [sys.executable, "-c", code],
        env={**os.environ, "PYTHONPATH": str(app)},
        capture_output=True,
        text=True,
    )
    assert done.stdout.strip() == "kept", done.stderr
    left = journal.recoverable(BOOK)
    assert left is not None
    assert left.edits == (STANCE,)


def test_two_threads_lose_nothing(journal: Journal) -> None:
    other = Journal()
    sessions = [journal.session(BOOK, BASE), other.session(BOOK, BASE)]

    def write(number: int) -> None:
        for count in range(30):
            sessions[number].append([StanceEdit(f"{number}-{count}", "North", "", "x")])

    threads = [threading.Thread(target=write, args=(number,)) for number in (0, 1)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    for session in sessions:
        session.close()
    left = journal.recoverable(BOOK)
    assert left is not None
    assert len(left.edits) == 60
    other.close()


def test_a_moved_workbook_is_known_by_its_content(journal: Journal, tmp_path: Path) -> None:
    old, new = tmp_path / "plan.xlsx", tmp_path / "renamed.xlsx"
    old.write_bytes(b"x")
    session = journal.session(old, BASE)
    session.append([STANCE])
    session.close()
    new.write_bytes(b"x")
    assert journal.recoverable(new, BASE) is None  # a copy: the edits belong to the other one
    old.unlink()
    assert journal.recoverable(new) is None
    assert journal.recoverable(new, Fingerprint(10, "other")) is None
    left = journal.recoverable(new, BASE)
    assert left is not None
    assert left.edits == (STANCE,)
    journal.discard(new, BASE)
    assert journal.recoverable(old) is None


@pytest.mark.parametrize("damage", ["text", "middle"])
def test_a_damaged_journal_is_moved_aside_and_told(own_folders: Path, damage: str) -> None:
    first = Journal()
    session = first.session(BOOK, BASE)
    for _ in range(200):
        session.append([AnnotationEdit(None, remark(1, text="x" * 500))])
    session.close()
    first.close()
    file = data_folder() / "journal.sqlite"
    data = bytearray(file.read_bytes())
    if damage == "text":
        data = bytearray(b"this is no database at all " * 40)
    else:
        data[4096 * 3 : 4096 * 6] = bytes(4096 * 3)
    file.write_bytes(data)
    second = Journal()
    assert "moved" in second.notice
    assert list(data_folder().glob("journal-damaged-*.sqlite"))
    second.session(BOOK, BASE).append([STANCE])
    second.close()


def test_a_journal_that_cannot_be_made_says_so(own_folders: Path) -> None:
    data_folder().parent.mkdir(parents=True, exist_ok=True)
    data_folder().write_bytes(b"a file where the folder should be")
    with pytest.raises(JournalError, match=r"journal\.sqlite"):
        Journal()


def test_a_newer_journal_is_left_alone(own_folders: Path) -> None:
    Journal().close()
    raw = sqlite3.connect(data_folder() / "journal.sqlite")
    raw.execute("PRAGMA user_version=99")
    raw.close()
    with pytest.raises(JournalError, match="newer"):
        Journal()


def test_entries_that_cannot_be_read_stay_and_are_counted(journal: Journal) -> None:
    session = journal.session(BOOK, BASE)
    session.append([STANCE])
    with journal.transaction() as connection:
        connection.execute('UPDATE entries SET edits = \'[{"edit": "from the future"}]\'')
    session.append([STANCE])
    session.close()
    left = journal.recoverable(BOOK)
    assert left is not None
    assert (left.edits, left.unreadable) == ((STANCE,), 1)


def test_a_failed_write_keeps_nothing(journal: Journal) -> None:
    session = journal.session(BOOK, BASE)
    with journal.transaction() as connection:
        connection.execute(
            "CREATE TRIGGER full BEFORE INSERT ON entries BEGIN SELECT RAISE(FAIL, 'full'); END"
        )
    with pytest.raises(JournalError, match="full"):
        session.append([STANCE])
    with pytest.raises(JournalError):
        session.replace([STANCE], Fingerprint(99, "zz"))
    with journal.transaction() as connection:
        connection.execute("DROP TRIGGER full")
    session.append([STANCE])
    session.close()
    left = journal.recoverable(BOOK)
    assert left is not None
    assert left.base == BASE
    assert len(left.edits) == 1
