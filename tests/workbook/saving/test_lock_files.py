"""Lock files: who has the workbook open in Excel or LibreOffice."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterpoint.workbook.saving import who_has_open
from counterpoint.workbook.saving.lock_files import _read_calc, _read_excel


def excel_owner_file(name: str) -> bytes:
    """Excel's owner file: 165 bytes."""
    narrow = name.encode("cp1252", "replace")
    wide = name.encode("utf-16-le")
    head = bytes([len(narrow)]) + narrow.ljust(54, b" ")
    return head + len(name).to_bytes(2, "little") + wide.ljust(108, b"\x20")


@pytest.fixture
def workbook(tmp_path: Path) -> Path:
    path = tmp_path / "plan.xlsx"
    path.write_bytes(b"x")
    return path


def test_nobody_has_it_open(workbook: Path) -> None:
    (workbook.parent / "~$other.xlsx").write_bytes(excel_owner_file("Ada"))
    assert who_has_open(workbook) is None


@pytest.mark.parametrize("name", ["Ada Lovelace", "Оксана Петренко", "Zoë"])
def test_names_the_person_in_excel(workbook: Path, name: str) -> None:
    (workbook.parent / "~$plan.xlsx").write_bytes(excel_owner_file(name))
    found = who_has_open(workbook)
    assert found is not None
    assert (found.program, found.user) == ("Excel", name)
    assert found.who == f"{name} (Excel)"


def test_names_the_person_and_computer_in_libreoffice(workbook: Path) -> None:
    lock = workbook.parent / ".~lock.plan.xlsx#"
    lock.write_text(r"Lovelace\, Ada,ada,helios,22.11.2026 14:00,file:///home/ada;", "utf-8")
    found = who_has_open(workbook)
    assert found is not None
    assert (found.program, found.user, found.host) == ("LibreOffice", "Lovelace, Ada", "helios")
    assert found.lock_file == lock


def test_takes_the_system_user_where_no_name_is_set(workbook: Path) -> None:
    (workbook.parent / ".~lock.plan.xlsx#").write_bytes(b",ada,helios,now,x;")
    found = who_has_open(workbook)
    assert found is not None
    assert found.user == "ada"


def test_an_empty_lock_file_still_counts(workbook: Path) -> None:
    (workbook.parent / "~$plan.xlsx").write_bytes(b"")
    found = who_has_open(workbook)
    assert found is not None
    assert found.who == "somebody (Excel)"


@pytest.mark.skipif(os.name != "posix", reason="links need special rights on Windows")
def test_looks_beside_the_file_that_a_link_points_to(workbook: Path, tmp_path: Path) -> None:
    other = tmp_path / "elsewhere"
    other.mkdir()
    link = other / "link.xlsx"
    link.symlink_to(workbook)
    (workbook.parent / "~$plan.xlsx").write_bytes(excel_owner_file("Ada"))
    found = who_has_open(link)
    assert found is not None
    assert found.user == "Ada"


@given(st.binary(max_size=300))
def test_any_lock_file_is_read_without_failing(data: bytes) -> None:
    for text in (_read_excel(data), *_read_calc(data)):
        assert text.isprintable()
        assert len(text) <= 100
