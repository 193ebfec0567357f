"""Password-protected workbooks of Excel: decrypted into memory, and encrypted again when saved.

The formats are those of [MS-OFFCRYPTO], by way of msoffcrypto-tool; what is written is agile
encryption (AES-256, SHA-512), which Excel 2010 and later and LibreOffice read.
"""

from __future__ import annotations

import io
import struct
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from xml.parsers.expat import ExpatError

from counterpoint.model import told
from counterpoint.model.errors import (
    DamagedWorkbookError,
    UnsafeWorkbookError,
    WrongPasswordError,
)
from counterpoint.workbook.package.byte_source import ByteSource
from counterpoint.workbook.package.limits import Limits
from counterpoint.workbook.package.zip_directory import END, END_MARK

__all__ = ["OWN_WORD", "decrypt", "encrypt", "library_errors", "ole_kind", "unlock"]

_ENCRYPTED_STREAMS = ("EncryptionInfo", "EncryptedPackage")
_SMALLEST = 4100
OWN_WORD = "VelvetSweatshop"
"""With it Excel encrypts workbooks that are protected against changes only, and opens them."""


def ole_kind(source: ByteSource) -> str:
    """Kind of an OLE file: `encrypted` (an Open XML package), `xls`, or `ole` for another."""
    names = {mark: mark.encode("utf-16-le") for mark in (*_ENCRYPTED_STREAMS, "Workbook", "Book")}
    found = set()
    # Names of streams stand in the directory's sectors, in UTF-16, wherever these lie.
    keep = b""
    for offset in range(0, source.size, 1 << 20):
        window = keep + source.read_at(offset, 1 << 20)
        found |= {mark for mark, raw in names.items() if raw in window}
        keep = window[-64:]
        if set(_ENCRYPTED_STREAMS) <= found:
            return "encrypted"
    return "xls" if found & {"Workbook", "Book"} else "ole"


def unlock(
    source: ByteSource, password: str | None, path: Path, limits: Limits
) -> tuple[bytes, str] | None:
    """The package inside an encrypted workbook, and the word that opened it: the password, or
    the one that Excel itself uses. None where it needs a password and none was given.

    Raises what `decrypt` raises.
    """
    wrong: WrongPasswordError | None = None
    for word in (OWN_WORD,) if password is None else (password, OWN_WORD):
        try:
            return decrypt(source, word, path, limits), word
        except WrongPasswordError as error:
            wrong = wrong or error
    if password is None or wrong is None:
        return None
    raise wrong


def decrypt(source: ByteSource, password: str, path: Path, limits: Limits) -> bytes:
    """The package inside an encrypted workbook, in memory and never on disk.

    Raises WrongPasswordError, DamagedWorkbookError, UnsafeWorkbookError (too large).
    """
    if source.size > limits.archive_size:
        raise UnsafeWorkbookError(
            told("the file has {size:,} bytes, too many.", size=source.size), path=path
        )
    if not password:
        raise WrongPasswordError(told("the password is empty."), path=path)
    packed = io.BytesIO(source.read_at(0, source.size))
    opened = io.BytesIO()
    with library_errors(path):
        import msoffcrypto

        office = msoffcrypto.OfficeFile(packed)
        office.load_key(password=password, verify_password=True)
        if getattr(office, "type", "") == "agile":
            # The library keeps the padding of keys that are no multiple of 16 bytes (AES-192).
            office.secret_key = office.secret_key[: office.info["passwordKeyBits"] // 8]
        office.decrypt(opened)
    return opened.getvalue()


@contextmanager
def library_errors(path: Path) -> Iterator[None]:
    """What the library raises, as the errors of this package."""
    from msoffcrypto import exceptions

    try:
        yield
    except exceptions.InvalidKeyError:
        raise WrongPasswordError(
            told("the password does not open this workbook."), path=path
        ) from None
    except (
        exceptions.DecryptionError,
        exceptions.FileFormatError,
        exceptions.ParseError,
        ValueError,
        KeyError,
        IndexError,
        AttributeError,
        TypeError,
        AssertionError,
        OSError,
        struct.error,
        ExpatError,
    ) as error:
        raise DamagedWorkbookError(
            told(
                "the file is encrypted in a way that cannot be opened ({error}). Open"
                " it in Excel, remove the password, and save it again.",
                error=error,
            ),
            path=path,
        ) from None


def encrypt(data: bytes, password: str) -> bytes:
    """An Open XML package as a password-protected workbook (agile encryption).

    A package below 4 KiB gets a zip comment of blanks: the library misplaces shorter ones.
    """
    from msoffcrypto.format.ooxml import OOXMLFile

    out = io.BytesIO()
    OOXMLFile(io.BytesIO(_padded(data))).encrypt(password, out)
    return out.getvalue()


def _padded(data: bytes) -> bytes:
    end = data.rfind(END_MARK)
    missing = _SMALLEST - len(data)
    if missing <= 0 or end < 0:
        return data
    size_at = end + END.size - 2
    (size,) = struct.unpack_from("<H", data, size_at)
    comment = data[end + END.size :] + b" " * missing
    return data[:size_at] + struct.pack("<H", size + missing) + comment
