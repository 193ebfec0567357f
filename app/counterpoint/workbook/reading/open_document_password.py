"""Password-protected OpenDocument files, ODF 1.2 part 3, 3.4: decrypted in memory.

Three ways are met. Until 2011: SHA-1, PBKDF2 and Blowfish. Since then: SHA-256, PBKDF2 and
AES-256-CBC; both encrypt each part, after deflating it. LibreOffice 24.8 and later encrypt the
whole package as one part, with Argon2id and AES-256-GCM.
"""

from __future__ import annotations

import hashlib
import re
import xml.etree.ElementTree as ET
import zlib
from base64 import b64decode
from binascii import Error as Base64Error
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from counterpoint.model import told
from counterpoint.model.errors import (
    DamagedWorkbookError,
    EncryptedWorkbookError,
    UnsafeWorkbookError,
    WrongPasswordError,
)
from counterpoint.workbook.package.inflating import CHUNK
from counterpoint.workbook.package.limits import Limits
from counterpoint.workbook.package.xml_text import decode_stream
from counterpoint.workbook.reading.open_document_cells import local, named

__all__ = ["WHOLE", "Protection", "inflated", "protections", "unlocked"]

WHOLE = "encrypted-package"
"""Name of the part that holds a package encrypted as a whole."""

_DOCTYPE = re.compile(rb"<!DOCTYPE[^\[>]*>")
_MOST_ROUNDS = 5_000_000
_MOST_MEMORY_KIB = 1 << 20
_BLOCK = 16


@dataclass(frozen=True, slots=True)
class Protection:
    """How one part is encrypted, as the manifest says; names are shortened to what counts."""

    cipher: str
    vector: bytes
    start: str
    derivation: str
    key_size: int
    salt: bytes
    rounds: int
    memory_kib: int
    lanes: int
    checksum_kind: str
    checksum: bytes


def protections(manifest: bytes, path: Path) -> Mapping[str, Protection]:
    """The encrypted parts by name; empty when nothing is.

    Raises DamagedWorkbookError and UnsafeWorkbookError (a DOCTYPE with content).
    """
    if b"encryption-data" not in manifest:
        return {}
    found = {}
    # Manifests of before 2007 name a public DOCTYPE without any content.
    plain = _DOCTYPE.sub(b"", manifest, count=1)
    utf8 = b"".join(decode_stream(iter((plain,)), path=path, part="META-INF/manifest.xml")[2])
    try:
        for entry in ET.fromstring(utf8):
            data = next((each for each in entry if local(each) == "encryption-data"), None)
            if data is not None:
                found[named(entry, "full-path")] = _protection(data)
    except (ET.ParseError, ValueError, Base64Error):
        raise DamagedWorkbookError(
            told("the file is damaged: it does not say properly how it is encrypted."), path=path
        ) from None
    return found


def _protection(data: ET.Element) -> Protection:
    parts = {local(each): each for each in data}
    algorithm = parts.get("algorithm", data)
    start = parts.get("start-key-generation", data)
    derivation = parts.get("key-derivation", data)
    name = named(derivation, "key-derivation-name").rpartition(":")[2].lower()
    rounds = named(derivation, "argon2-iterations") or named(derivation, "iteration-count")
    return Protection(
        cipher=named(algorithm, "algorithm-name").rpartition("#")[2].lower(),
        vector=_decoded(named(algorithm, "initialisation-vector")),
        start=named(start, "start-key-generation-name").rpartition("#")[2].lower() or "sha1",
        derivation=name,
        key_size=int(named(derivation, "key-size") or 16),
        salt=_decoded(named(derivation, "salt")),
        rounds=int(rounds or 0),
        memory_kib=int(named(derivation, "argon2-memory") or 0),
        lanes=int(named(derivation, "argon2-lanes") or 0),
        checksum_kind=named(data, "checksum-type").rpartition("#")[2].rpartition("/")[2].lower(),
        checksum=_decoded(named(data, "checksum")),
    )


def _decoded(text: str) -> bytes:
    return b64decode("".join(text.split()), validate=True)


def unlocked(data: bytes, how: Protection, password: str | None, path: Path) -> bytes:
    """The decrypted bytes of a part, deflated as they were.

    Raises EncryptedWorkbookError (no password given), WrongPasswordError, UnsafeWorkbookError
    (the key would take too long to make), DamagedWorkbookError (encrypted in an unknown way).
    """
    if password is None:
        raise EncryptedWorkbookError(
            told("the workbook is protected by a password; give the password to open it."),
            path=path,
        )
    from cryptography.exceptions import InvalidTag, UnsupportedAlgorithm

    wrong = WrongPasswordError(told("the password does not open this workbook."), path=path)
    try:
        clear = _deciphered(data, how, _key(password, how, path))
    except InvalidTag:
        raise wrong from None
    except (ValueError, UnsupportedAlgorithm, ImportError) as error:
        raise DamagedWorkbookError(
            told(
                "the file is encrypted in a way that cannot be opened ({error}). Open it in"
                " LibreOffice, remove the password, and save it again.",
                error=error,
            ),
            path=path,
        ) from None
    if how.checksum and not _is_right(clear, how):
        raise wrong
    return clear


def _key(password: str, how: Protection, path: Path) -> bytes:
    if how.rounds > _MOST_ROUNDS or how.memory_kib > _MOST_MEMORY_KIB or how.lanes > 64:
        raise UnsafeWorkbookError(
            told("refused for safety: making the key of its password would take too long."),
            path=path,
        )
    start = hashlib.new("sha256" if how.start == "sha256" else "sha1", password.encode()).digest()
    if how.derivation == "pbkdf2":
        return hashlib.pbkdf2_hmac("sha1", start, how.salt, how.rounds, how.key_size)
    if how.derivation == "argon2id":
        from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

        return Argon2id(
            salt=how.salt,
            length=how.key_size,
            iterations=how.rounds,
            lanes=how.lanes,
            memory_cost=how.memory_kib,
        ).derive(start)
    raise ValueError(how.derivation or "no key derivation")


def _deciphered(data: bytes, how: Protection, key: bytes) -> bytes:
    from cryptography.hazmat.decrepit.ciphers.algorithms import Blowfish
    from cryptography.hazmat.decrepit.ciphers.modes import CFB
    from cryptography.hazmat.primitives.ciphers import Cipher
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM
    from cryptography.hazmat.primitives.ciphers.algorithms import AES
    from cryptography.hazmat.primitives.ciphers.modes import CBC

    if how.cipher.startswith("aes") and how.cipher.endswith("-gcm"):
        # As XML Encryption has it, the vector stands in front of the data too.
        return AESGCM(key).decrypt(how.vector, data.removeprefix(how.vector), None)
    if how.cipher.startswith("aes") and how.cipher.endswith("-cbc"):
        padded = Cipher(AES(key), CBC(how.vector)).decryptor().update(data)
        return padded[: -padded[-1]] if padded and 0 < padded[-1] <= _BLOCK else padded
    if "blowfish" in how.cipher:
        return Cipher(Blowfish(key), CFB(how.vector)).decryptor().update(data)
    raise ValueError(how.cipher or "no cipher")


def _is_right(clear: bytes, how: Protection) -> bool:
    kind = "sha256" if "256" in how.checksum_kind else "sha1"
    seen = clear[:1024] if how.checksum_kind.endswith("1k") else clear
    return hashlib.new(kind, seen).digest() == how.checksum


def inflated(data: bytes, path: Path, part: str) -> Iterator[bytes]:
    """A decrypted part in pieces. What it becomes is bounded like any part of a package.

    Raises DamagedWorkbookError and UnsafeWorkbookError.
    """
    limits, size = Limits(), 0
    inflater = zlib.decompressobj(-15)
    most = max(limits.ratio_from, int(len(data) * limits.ratio))
    try:
        while data and not inflater.eof:
            piece = inflater.decompress(data, CHUNK)
            data = inflater.unconsumed_tail
            size += len(piece)
            if size > min(limits.part_size, most):
                raise UnsafeWorkbookError(
                    told("refused for safety: its part {part} becomes too large.", part=part),
                    path=path,
                )
            yield piece
    except zlib.error:
        raise _cut_off(path, part) from None
    if not inflater.eof:
        raise _cut_off(path, part)


def _cut_off(path: Path, part: str) -> DamagedWorkbookError:
    return DamagedWorkbookError(
        told("the file is damaged: its part {part} cannot be unpacked.", part=part), path=path
    )
