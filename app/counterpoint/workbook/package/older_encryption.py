"""Password-protected .xls workbooks, [MS-XLS] 2.2.10: decrypted in memory.

The library knows the ciphers; what is done here is what it does record by record and on disk.
"""

from __future__ import annotations

import io
import struct
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from counterpoint.model import told
from counterpoint.model.errors import UnsafeWorkbookError, WrongPasswordError
from counterpoint.workbook.package.byte_source import ByteSource
from counterpoint.workbook.package.encryption import library_errors

__all__ = ["decrypt_xls", "is_protected_xls"]

_LARGEST = 256 << 20
"""Bytes of an .xls that is decrypted; Excel's own limits keep them well below."""
_BLOCK = 1024
_AMONG = 20
"""Records among which the one stands that says that the rest is encrypted."""
_RECORD = struct.Struct("<HH")
_FILE_PASS = 0x2F
_BOUND_SHEET = 0x85
_PLAIN = frozenset({0x0809, _FILE_PASS, 0x0194, 0x0195, 0x00E1, 0x0196, 0x0138})
"""Records that are never encrypted: BOF, FilePass, UsrExcl, FileLock, InterfaceHdr, RRDInfo,
RRDHead. Of BoundSheet8 the place of its sheet is not."""


def is_protected_xls(source: ByteSource) -> bool:
    """Whether an .xls says that it is encrypted; False where it cannot be read at all."""
    if source.size > _LARGEST:
        return False
    import olefile

    try:
        with olefile.OleFileIO(io.BytesIO(source.read_at(0, source.size))) as ole:
            stream = ole.openstream("Workbook").read()
    except (OSError, ValueError, IndexError, struct.error, TypeError, AttributeError):
        return False
    # It stands right behind the first record, or a few further on.
    return any(kind == _FILE_PASS for kind, _, _ in islice(_records(stream), _AMONG))


def _records(stream: bytes) -> Iterator[tuple[int, int, int]]:
    """Kind, start and end of each record, its header included."""
    at = 0
    while at + _RECORD.size <= len(stream):
        kind, size = _RECORD.unpack_from(stream, at)
        yield kind, at, at + _RECORD.size + size
        at += _RECORD.size + size


def decrypt_xls(source: ByteSource, password: str, path: Path) -> bytes:
    """The same workbook without encryption.

    Raises WrongPasswordError, DamagedWorkbookError, UnsafeWorkbookError (too large).
    """
    if source.size > _LARGEST:
        raise UnsafeWorkbookError(
            told("the file has {size:,} bytes, too many.", size=source.size), path=path
        )
    if not password:
        raise WrongPasswordError(told("the password is empty."), path=path)
    data = source.read_at(0, source.size)
    with library_errors(path):
        import msoffcrypto
        import olefile
        from msoffcrypto.method.rc4 import DocumentRC4
        from msoffcrypto.method.rc4_cryptoapi import DocumentRC4CryptoAPI

        office = msoffcrypto.OfficeFile(io.BytesIO(data))
        office.load_key(password=password)
        if office.type == "xor":
            out = io.BytesIO()
            office.decrypt(out)
            return out.getvalue()
        file = io.BytesIO(data)
        ole = olefile.OleFileIO(file, write_mode=True)
        stream = ole.openstream("Workbook").read()
        if office.type == "rc4":
            clear = DocumentRC4.decrypt(
                office.key, office.salt, io.BytesIO(stream), blocksize=_BLOCK
            )
        else:
            clear = DocumentRC4CryptoAPI.decrypt(
                office.key, office.salt, office.keySize, io.BytesIO(stream), blocksize=_BLOCK
            )
        ole.write_stream("Workbook", _with_plain_parts(clear.read(), stream))
        return file.getvalue()


def _with_plain_parts(clear: bytes, stream: bytes) -> bytes:
    """The decrypted stream with the headers and records that stood there in clear; FilePass, which
    says that the rest is encrypted, becomes an empty record of no meaning."""
    found = bytearray(clear)
    for kind, start, end in _records(stream):
        body = start + _RECORD.size
        plain = end if kind in _PLAIN else body + 4 if kind == _BOUND_SHEET else body
        found[start:plain] = stream[start:plain]
        if kind == _FILE_PASS:
            found[start:end] = _RECORD.pack(0, end - body) + bytes(end - body)
    return bytes(found[: len(stream)])
