"""What a file really is decides, whatever it is called, and the error says what to do."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest

from counterpoint.model.errors import (
    CounterpointError,
    DamagedWorkbookError,
    EncryptedWorkbookError,
    NotAWorkbookError,
    ReadOnlyFormatError,
    UnsafeWorkbookError,
)
from counterpoint.workbook.package import Package, encrypt, sniff_format
from support.packages import built, plain_parts

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600


def document_of(kind: str) -> bytes:
    return built({"mimetype": f"application/vnd.oasis.opendocument.{kind}", "content.xml": "<a/>"})


def package_of(main_type: str) -> bytes:
    parts = plain_parts()
    sheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
    types = str(parts["[Content_Types].xml"]).replace(sheet, main_type)
    return built(parts | {"[Content_Types].xml": types})


WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
BINARY = "application/vnd.ms-excel.sheet.binary.macroEnabled.main"
FILES = [
    ("a.xlsx", b"", "empty", NotAWorkbookError, "is empty"),
    ("a.xlsx", b"<html><table/></html>", "html", NotAWorkbookError, "web page"),
    ("a.xls", b"\xef\xbb\xbf\n<!DOCTYPE html><p>", "html", NotAWorkbookError, "web page"),
    ("a.xlsx", b"<?xml version='1.0'?><Workbook/>", "xml", NotAWorkbookError, "plain XML"),
    ("a.xlsx", "ID;Plan\n1;ä\n".encode(), "csv", NotAWorkbookError, "text file, not a workbook"),
    ("a.csv", "ID;Plan\n1;ä\n".encode("utf-16"), "csv", ReadOnlyFormatError, "not annotated"),
    ("a.xlsx", b"%PDF-1.7\n", "pdf", NotAWorkbookError, "PDF"),
    ("a.xlsx", bytes(range(256)) * 8, "unknown", NotAWorkbookError, "not a zip"),
    ("a.xlsx", OLE + "Workbook".encode("utf-16-le"), "xls", ReadOnlyFormatError, ".xls"),
    ("a.xlsx", OLE + "WordDocument".encode("utf-16-le"), "ole", NotAWorkbookError, "old Office"),
    ("a.xlsx", document_of("spreadsheet"), "ods", ReadOnlyFormatError, ".ods"),
    ("a.xlsx", document_of("text"), "odt", NotAWorkbookError, "opendocument.text"),
    ("a.xlsx", built({"a.txt": "a"}), "unknown", NotAWorkbookError, "zip file, but no workbook"),
    ("a.xlsx", built({}), "unknown", NotAWorkbookError, "zip is empty"),
    ("a.xlsx", package_of(WORD), "unknown", NotAWorkbookError, "Word document"),
    ("a.xlsx", package_of(BINARY), "xlsb", ReadOnlyFormatError, ".xlsb"),
    ("a.xlsx", package_of("application/odd"), "unknown", DamagedWorkbookError, "no workbook part"),
    (
        "a.fods",
        b'<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"/>',
        "fods",
        ReadOnlyFormatError,
        "OpenDocument",
    ),
]


@pytest.mark.parametrize(("name", "data", "kind", "error", "reason"), FILES)
def test_other_files_are_named_and_refused(
    name: str,
    data: bytes,
    kind: str,
    error: type[CounterpointError],
    reason: str,
    tmp_path: Path,
) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    assert sniff_format(path) == kind
    with pytest.raises(error, match=reason) as caught:
        Package.open(path)
    assert type(caught.value) is error
    assert "\n" not in str(caught.value)


def test_workbooks_of_all_kinds_are_known_by_their_main_part(tmp_path: Path) -> None:
    kinds = {
        "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
        "xltx": "application/vnd.openxmlformats-officedocument.spreadsheetml.template.main+xml",
        "xlsm": "application/vnd.ms-excel.sheet.macroEnabled.main+xml",
        "xltm": "application/vnd.ms-excel.template.macroEnabled.main+xml",
    }
    for kind, main_type in kinds.items():
        path = tmp_path / "book.bin"
        path.write_bytes(package_of(main_type))
        assert sniff_format(path) == kind
        with Package.open(path) as package:
            assert len(package.sheets) == 1


def test_an_encrypted_workbook_is_noticed(tmp_path: Path) -> None:
    path = tmp_path / "book.xlsx"
    path.write_bytes(encrypt(built(plain_parts()), "secret"))
    assert sniff_format(path) == "encrypted"
    with pytest.raises(EncryptedWorkbookError, match="password"):
        Package.open(path)


EXPECTED: dict[str, type[CounterpointError] | tuple[type[CounterpointError], ...]] = {
    "clear_error:encrypted": EncryptedWorkbookError,
    "clear_error:malformed": (DamagedWorkbookError, NotAWorkbookError),
    "clear_error:not_a_package": (DamagedWorkbookError, NotAWorkbookError),
    "clear_error:other_format": ReadOnlyFormatError,
    "hostile:entity_bomb": UnsafeWorkbookError,
}


def read_all(path: Path) -> None:
    with Package.open(path) as package:
        for name in package.names:
            package.read(name)


@pytest.mark.corpus
def test_what_cannot_be_annotated_is_refused_with_one_line(corpus: Path) -> None:
    with (corpus / "index.csv").open(encoding="utf-8", newline="") as listing:
        rows = [row for row in csv.DictReader(listing) if row["role"] in EXPECTED]
    assert rows
    for row in rows:
        path = corpus / row["file"]
        with pytest.raises(EXPECTED[row["role"]]) as caught:
            read_all(path)
        assert str(caught.value).startswith(path.name)
        assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    ("error", "reason"),
    [(OSError("the drive was pulled"), "the drive was pulled"), (OSError(), "")],
)
def test_a_failure_without_a_number_is_told_in_its_own_words(error: OSError, reason: str) -> None:
    class Failing(io.BytesIO):
        def read(self, size: int | None = -1, /) -> bytes:
            raise error

    with pytest.raises(NotAWorkbookError, match=f"cannot be read: {reason}"):
        Package.open(Failing(b"PK"), name="book.xlsx")
