"""Password-protected .ods, .xls and .xlsb open with their password, and with no other."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from counterpoint.model.errors import (
    DamagedWorkbookError,
    EncryptedWorkbookError,
    NotAWorkbookError,
    UnsafeWorkbookError,
    WrongPasswordError,
)
from counterpoint.workbook.opening import open_workbook
from counterpoint.workbook.package import Package, encrypt
from counterpoint.workbook.package.byte_source import ByteSource
from counterpoint.workbook.package.older_encryption import decrypt_xls, is_protected_xls
from counterpoint.workbook.reading.opened import open_sheets
from counterpoint.workbook.reading.plain_copy import save_as_xlsx
from support.protected_files import ROWS, Cipher, protected_by_calc, protected_ods

PASSWORD = "pass\u00e9 \U0001f511"
WAYS = [Cipher("aes"), Cipher("blowfish"), Cipher("whole")]


def rows(path: Path, password: str | None = None) -> list[tuple[str, ...]]:
    with open_sheets(path, password=password) as opened:
        grid = opened.grids[opened.grids.names[0]]
        return [tuple(row) for row in grid.rows]


@pytest.mark.parametrize("how", WAYS, ids=lambda how: how.name)
def test_an_open_document_opens_with_its_password_only(tmp_path: Path, how: Cipher) -> None:
    path = protected_ods(tmp_path / "talks.ods", PASSWORD, how)
    with pytest.raises(EncryptedWorkbookError, match="give the password") as asked:
        rows(path)
    assert not isinstance(asked.value, WrongPasswordError)
    for wrong in ("", "Pass", PASSWORD + " "):
        with pytest.raises(WrongPasswordError, match="does not open"):
            rows(path, wrong)
    assert rows(path, PASSWORD) == list(ROWS)


def test_the_matrix_of_a_protected_document_is_found(tmp_path: Path) -> None:
    path = protected_ods(tmp_path / "talks.ods", PASSWORD)
    loaded = open_workbook(path, password=PASSWORD)
    assert loaded.format == "ods"
    assert not loaded.can_annotate
    assert loaded.matrix is not None
    assert [plan.key for plan in loaded.matrix.plans] == ["North", "South"]


def test_a_copy_as_xlsx_is_protected_by_the_same_password(tmp_path: Path) -> None:
    path = protected_ods(tmp_path / "talks.ods", PASSWORD)
    target = tmp_path / "talks.xlsx"
    save_as_xlsx(path, target, password=PASSWORD)
    assert b"Quota" not in target.read_bytes()
    with pytest.raises(EncryptedWorkbookError):
        Package.open(target)
    assert rows(target, PASSWORD) == list(ROWS)


def test_an_xlsb_that_excel_encrypts_with_its_own_word_opens_unasked(
    corpus: Path, tmp_path: Path
) -> None:
    plain = next(corpus.glob("*.xlsb"))
    path = tmp_path / "book.xlsb"
    path.write_bytes(encrypt(plain.read_bytes(), "VelvetSweatshop"))
    assert rows(path) == rows(plain)
    path.write_bytes(encrypt(plain.read_bytes(), PASSWORD))
    with pytest.raises(EncryptedWorkbookError, match="give the password"):
        rows(path)


@pytest.mark.parametrize("how", WAYS, ids=lambda how: how.name)
def test_what_a_small_file_becomes_is_bounded(tmp_path: Path, how: Cipher) -> None:
    bomb = b"<a>" + b" " * (70 << 20) + b"</a>"
    path = protected_ods(tmp_path / "bomb.ods", PASSWORD, how, content=bomb)
    assert path.stat().st_size < 200_000
    with pytest.raises(UnsafeWorkbookError, match="refused for safety"):
        rows(path, PASSWORD)


def test_a_key_that_takes_hours_to_make_is_refused(tmp_path: Path) -> None:
    path = protected_ods(tmp_path / "slow.ods", PASSWORD, Cipher("aes", 4_000_000_000))
    with pytest.raises(UnsafeWorkbookError, match="too long"):
        rows(path, PASSWORD)


def rewritten(path: Path, part: str, old: bytes, new: bytes) -> Path:
    with zipfile.ZipFile(path) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    assert old in parts[part]
    parts[part] = parts[part].replace(old, new)
    with zipfile.ZipFile(path, "w") as package:
        for name, data in parts.items():
            package.writestr(name, data)
    return path


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (b"aes256-cbc", b"tripledes"),
        (b"PBKDF2", b"scrypt"),
        (b'manifest:key-size="32" manifest:iter', b'manifest:key-size="many" manifest:iter'),
        (b'manifest:salt="', b'manifest:salt="=!'),
        (b'manifest:iteration-count="1000"', b'manifest:iteration-count="-7"'),
        (b"</manifest:encryption-data>", b""),
    ],
)
def test_a_document_encrypted_in_no_known_way_is_one_clear_error(
    tmp_path: Path, old: bytes, new: bytes
) -> None:
    path = protected_ods(tmp_path / "odd.ods", PASSWORD)
    rewritten(path, "META-INF/manifest.xml", old, new)
    with pytest.raises(DamagedWorkbookError) as told:
        rows(path, PASSWORD)
    assert str(told.value).startswith("odd.ods: the file is ")


def test_entities_in_the_manifest_are_refused(tmp_path: Path) -> None:
    path = protected_ods(tmp_path / "odd.ods", PASSWORD)
    bomb = b'<!DOCTYPE m [<!ENTITY a "aaaa">]><manifest:manifest '
    rewritten(path, "META-INF/manifest.xml", b"<manifest:manifest ", bomb)
    with pytest.raises(UnsafeWorkbookError):
        rows(path, PASSWORD)


def test_a_manifest_with_the_doctype_of_old_is_read(tmp_path: Path) -> None:
    path = protected_ods(tmp_path / "old.ods", PASSWORD, Cipher("blowfish"))
    doctype = (
        b'<!DOCTYPE manifest:manifest PUBLIC "-//OpenOffice.org//DTD Manifest 1.0//EN"'
        b' "Manifest.dtd"><manifest:manifest '
    )
    rewritten(path, "META-INF/manifest.xml", b"<manifest:manifest ", doctype)
    assert rows(path, PASSWORD) == list(ROWS)


def test_a_part_that_is_cut_off_is_damaged(tmp_path: Path) -> None:
    path = protected_ods(tmp_path / "cut.ods", PASSWORD, Cipher("blowfish"))
    with zipfile.ZipFile(path) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    manifest = parts["META-INF/manifest.xml"]
    start = manifest.index(b'manifest:checksum="')
    end = manifest.index(b'"', start + 20) + 1
    parts["META-INF/manifest.xml"] = manifest[:start] + manifest[end:]
    parts["content.xml"] = parts["content.xml"][:-30]
    with zipfile.ZipFile(path, "w") as package:
        for name, data in parts.items():
            package.writestr(name, data)
    with pytest.raises(DamagedWorkbookError, match=r"content\.xml"):
        rows(path, PASSWORD)


def test_what_is_no_xls_is_not_taken_for_a_protected_one(tmp_path: Path) -> None:
    for data in (
        b"",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" * 99,
    ):
        assert not is_protected_xls(ByteSource.of_bytes(data))


@pytest.mark.calc
@pytest.mark.parametrize(("name", "version"), [("new.ods", 3), ("old.ods", 2), ("older.xls", 3)])
def test_what_calc_has_protected_opens(tmp_path: Path, name: str, version: int) -> None:
    path = protected_by_calc(tmp_path, name, "secret", odf_version=version)
    with pytest.raises(EncryptedWorkbookError, match="give the password") as asked:
        rows(path)
    assert not isinstance(asked.value, WrongPasswordError)
    for wrong in ("", "Secret"):
        with pytest.raises(WrongPasswordError):
            rows(path, wrong)
    assert rows(path, "secret") == list(ROWS)
    target = tmp_path / "copy.xlsx"
    save_as_xlsx(path, target, password="secret")
    assert rows(target, "secret") == list(ROWS)


@pytest.mark.calc
def test_every_cut_of_a_protected_xls_is_one_clear_error(tmp_path: Path) -> None:
    data = protected_by_calc(tmp_path, "older.xls", "secret").read_bytes()
    for size in range(600, len(data), 517):
        path = tmp_path / "cut.xls"
        path.write_bytes(data[:size])
        with pytest.raises((DamagedWorkbookError, EncryptedWorkbookError, NotAWorkbookError)):
            rows(path, "nonsense")
    source = ByteSource.of_bytes(data)
    assert is_protected_xls(source)
    clear = decrypt_xls(source, "secret", Path("older.xls"))
    assert not is_protected_xls(ByteSource.of_bytes(clear))
