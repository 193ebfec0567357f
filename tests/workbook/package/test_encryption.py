"""Password-protected workbooks open with their password, and are protected again."""

from __future__ import annotations

import csv
import random
from pathlib import Path

import pytest

from counterpoint.model.errors import DamagedWorkbookError, WrongPasswordError
from counterpoint.workbook.package import Package, encrypt
from support.packages import built, plain_parts


def test_a_workbook_survives_encryption(tmp_path: Path) -> None:
    path = tmp_path / "book.xlsx"
    path.write_bytes(encrypt(built(plain_parts()), "pass\u00e9 \U0001f511"))
    assert b"Matrix" not in path.read_bytes()
    with Package.open(path, password="pass\u00e9 \U0001f511") as package:
        assert package.encrypted
        assert package.sheets[0].name == "Matrix"
        assert package.read("xl/styles.xml") == str(plain_parts()["xl/styles.xml"]).encode()


@pytest.mark.parametrize("size", [0, 900, 1500, 1600, 1700, 5000, 100_001])
def test_packages_of_every_size_come_back_as_they_were(size: int) -> None:
    data = built(plain_parts() | {"xl/x.bin": random.Random(1).randbytes(size)})
    with Package.open(encrypt(data, "secret"), name="book.xlsx", password="secret") as package:
        opened = package.source.read_at(0, package.source.size)
        assert opened[:2000] == data[:2000]
        assert opened == data or (len(data) < 4100 and not package.directory.comment.strip())
        assert package.read("xl/x.bin") == random.Random(1).randbytes(size)


def test_another_password_is_told_apart(tmp_path: Path) -> None:
    path = tmp_path / "book.xlsx"
    path.write_bytes(encrypt(built(plain_parts()), "secret"))
    with pytest.raises(WrongPasswordError, match="does not open"):
        Package.open(path, password="Secret")
    with pytest.raises(WrongPasswordError):
        Package.open(path, password="")


def test_a_damaged_encrypted_workbook_is_one_clear_error(tmp_path: Path) -> None:
    data = encrypt(built(plain_parts()), "secret")
    path = tmp_path / "book.xlsx"
    path.write_bytes(data[: len(data) // 2])
    with pytest.raises(DamagedWorkbookError):
        Package.open(path, password="secret")


@pytest.mark.corpus
def test_workbooks_encrypted_by_other_programs_ask_for_their_password(corpus: Path) -> None:
    with (corpus / "index.csv").open(encoding="utf-8", newline="") as listing:
        names = [row["file"] for row in csv.DictReader(listing) if row["is_encrypted"] == "1"]
    assert names
    for name in names:
        with pytest.raises(WrongPasswordError):
            Package.open(corpus / name, password="surely not this one")
    known = corpus / "d4c265716e53_agile_AES192_SHA512_CBC_pwd_password.xlsx"
    if known.exists():
        with Package.open(known, password="password") as package:
            assert package.sheets
