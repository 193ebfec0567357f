"""OpenDocument files with a password, encrypted here as ODF 1.2 and LibreOffice describe it, and
files that LibreOffice itself has protected."""

from __future__ import annotations

import hashlib
import io
import shutil
import subprocess
import zipfile
import zlib
from base64 import b64encode
from dataclasses import dataclass
from pathlib import Path

import pytest

__all__ = ["Cipher", "protected_by_calc", "protected_ods"]

_SALT, _VECTOR = b"salt" * 4, b"vectorvectorvect"
_CONTENT = """<?xml version="1.0" encoding="UTF-8"?>
<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:spreadsheet>
<table:table table:name="Talks">{rows}</table:table>
</office:spreadsheet></office:body></office:document-content>"""
_MIME = "application/vnd.oasis.opendocument.spreadsheet"
ROWS = (("Issue", "North", "South"), ("Quota", "ten", "twenty"), ("Season", "May", "June"))


@dataclass(frozen=True)
class Cipher:
    """A way to encrypt; `rounds` is what the manifest says."""

    name: str = "aes"
    rounds: int = 1000


def _content() -> bytes:
    rows = "".join(
        "<table:table-row>"
        + "".join(f"<table:table-cell><text:p>{text}</text:p></table:table-cell>" for text in row)
        + "</table:table-row>"
        for row in ROWS
    )
    return _CONTENT.format(rows=rows).encode()


def _deflated(data: bytes) -> bytes:
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    return packer.compress(data) + packer.flush()


def protected_ods(
    path: Path, password: str, how: Cipher | None = None, *, content: bytes | None = None
) -> Path:
    """Write an .ods of three rows, protected by `password`."""
    how = how or Cipher()
    content = _content() if content is None else content
    if how.name == "whole":
        inner = io.BytesIO()
        with zipfile.ZipFile(inner, "w", zipfile.ZIP_DEFLATED) as package:
            package.writestr("mimetype", _MIME, zipfile.ZIP_STORED)
            package.writestr("content.xml", content)
        part, clear = "encrypted-package", inner.getvalue()
    else:
        part, clear = "content.xml", _deflated(content)
    data, manifest = _encrypted(clear, password, how)
    entry = f'<manifest:file-entry manifest:full-path="{part}">{manifest}</manifest:file-entry>'
    with zipfile.ZipFile(path, "w") as package:
        package.writestr("mimetype", _MIME)
        package.writestr(part, data)
        package.writestr(
            "META-INF/manifest.xml",
            '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"'
            ' xmlns:loext="urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0">'
            f"{entry}</manifest:manifest>",
        )
    return path


def _encrypted(clear: bytes, password: str, how: Cipher) -> tuple[bytes, str]:
    """The encrypted bytes and the element of the manifest that says how."""
    from cryptography.hazmat.decrepit.ciphers.algorithms import Blowfish
    from cryptography.hazmat.decrepit.ciphers.modes import CFB
    from cryptography.hazmat.primitives.ciphers import Cipher as Using
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM
    from cryptography.hazmat.primitives.ciphers.algorithms import AES
    from cryptography.hazmat.primitives.ciphers.modes import CBC
    from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

    if how.name == "blowfish":
        start = hashlib.sha1(password.encode()).digest()
        key = hashlib.pbkdf2_hmac("sha1", start, _SALT, how.rounds, 16)
        data = Using(Blowfish(key), CFB(_VECTOR[:8])).encryptor().update(clear)
        return data, _told(
            f'manifest:checksum-type="SHA1/1K" manifest:checksum="'
            f'{_text(hashlib.sha1(clear[:1024]).digest())}"',
            "Blowfish CFB", _VECTOR[:8], "",
            f'manifest:key-derivation-name="PBKDF2" manifest:iteration-count="{how.rounds}"',
        )  # fmt: skip
    start = hashlib.sha256(password.encode()).digest()
    sha256 = "http://www.w3.org/2000/09/xmldsig#sha256"
    if how.name == "whole":
        key = Argon2id(salt=_SALT, length=32, iterations=2, lanes=1, memory_cost=64).derive(start)
        data = _VECTOR[:12] + AESGCM(key).encrypt(_VECTOR[:12], clear, None)
        return data, _told(
            "", "http://www.w3.org/2009/xmlenc11#aes256-gcm", _VECTOR[:12], sha256,
            'manifest:key-derivation-name="urn:org:documentfoundation:names:experimental:office:'
            'manifest:argon2id" manifest:key-size="32" loext:argon2-iterations="2"'
            ' loext:argon2-memory="64" loext:argon2-lanes="1"',
        )  # fmt: skip
    key = hashlib.pbkdf2_hmac("sha1", start, _SALT, min(how.rounds, 10_000), 32)
    left = 16 - len(clear) % 16
    data = Using(AES(key), CBC(_VECTOR)).encryptor().update(clear + bytes(left - 1) + bytes([left]))
    return data, _told(
        'manifest:checksum-type="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0#sha256-1k"'
        f' manifest:checksum="{_text(hashlib.sha256(clear[:1024]).digest())}"',
        "http://www.w3.org/2001/04/xmlenc#aes256-cbc", _VECTOR, sha256,
        'manifest:key-derivation-name="PBKDF2" manifest:key-size="32"'
        f' manifest:iteration-count="{how.rounds}"',
    )  # fmt: skip


def _text(data: bytes) -> str:
    return b64encode(data).decode()


def _told(checksum: str, cipher: str, vector: bytes, start: str, derivation: str) -> str:
    started = (
        f'<manifest:start-key-generation manifest:start-key-generation-name="{start}"'
        ' manifest:key-size="32"/>'
        if start
        else ""
    )
    return (
        f"<manifest:encryption-data {checksum}>"
        f'<manifest:algorithm manifest:algorithm-name="{cipher}"'
        f' manifest:initialisation-vector="{_text(vector)}"/>{started}'
        f'<manifest:key-derivation {derivation} manifest:salt="{_text(_SALT)}"/>'
        "</manifest:encryption-data>"
    )


_MACRO = """Sub Protect(source As String, target As String, filter As String, password As String)
  Dim opening(0) As New com.sun.star.beans.PropertyValue
  opening(0).Name = &quot;Hidden&quot;
  opening(0).Value = True
  Dim book As Object
  book = StarDesktop.loadComponentFromURL(ConvertToURL(source), &quot;_blank&quot;, 0, opening())
  Dim saving(1) As New com.sun.star.beans.PropertyValue
  saving(0).Name = &quot;FilterName&quot;
  saving(0).Value = filter
  saving(1).Name = &quot;Password&quot;
  saving(1).Value = password
  book.storeToURL(ConvertToURL(target), saving())
  book.close(True)
End Sub
"""
_HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<!DOCTYPE {kind} PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "{dtd}.dtd">\n'
)
_SPACES = 'xmlns:library="http://openoffice.org/2000/library"'


def protected_by_calc(folder: Path, name: str, password: str, *, odf_version: int = 3) -> Path:
    """A workbook of ROWS that LibreOffice Calc has protected, .ods or .xls by its name; the test
    is skipped without Calc. `odf_version` 2 is ODF 1.1, which encrypts in the oldest way."""
    if shutil.which("soffice") is None:
        pytest.skip("LibreOffice Calc is not here")
    profile, table, target = folder / "profile", folder / "talks.csv", folder / name
    table.write_text("\n".join(",".join(row) for row in ROWS), encoding="utf-8")
    # The first start makes the settings, and would put an empty macro in place of ours.
    _start(profile, "--terminate_after_init")
    _write_macro(profile / "user" / "basic")
    settings = profile / "user" / "registrymodifications.xcu"
    chosen = (
        '<item oor:path="/org.openoffice.Office.Common/Save/ODF"><prop oor:name="DefaultVersion"'
        f' oor:op="fuse"><value>{odf_version}</value></prop></item></oor:items>'
    )
    text = settings.read_text(encoding="utf-8").replace("</oor:items>", chosen)
    settings.write_text(text, encoding="utf-8")
    _call(profile, table, target, "calc8" if name.endswith(".ods") else "MS Excel 97", password)
    assert target.is_file(), "Calc wrote nothing"
    return target


def _write_macro(basic: Path) -> None:
    (basic / "Standard").mkdir(parents=True, exist_ok=True)
    listing = _HEAD.format(kind="library:libraries", dtd="libraries") + (
        f'<library:libraries {_SPACES} xmlns:xlink="http://www.w3.org/1999/xlink">'
        '<library:library library:name="Standard" library:link="false" xlink:type="simple"'
        ' xlink:href="$(USER)/basic/Standard/{file}.xlb/"/></library:libraries>'
    )
    library = _HEAD.format(kind="library:library", dtd="library") + (
        f'<library:library {_SPACES} library:name="Standard" library:readonly="false"'
        ' library:passwordprotected="false">{inside}</library:library>'
    )
    module = '<library:element library:name="Module1"/>'
    for file, inside in (("script", module), ("dialog", "")):
        (basic / f"{file}.xlc").write_text(listing.replace("{file}", file), encoding="utf-8")
        text = library.replace("{inside}", inside)
        (basic / "Standard" / f"{file}.xlb").write_text(text, encoding="utf-8")
    (basic / "Standard" / "Module1.xba").write_text(
        _HEAD.format(kind="script:module", dtd="module")
        + '<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1"'
        f' script:language="StarBasic">{_MACRO}</script:module>',
        encoding="utf-8",
    )


def _call(profile: Path, source: Path, target: Path, kind: str, password: str) -> None:
    call = f'macro:///Standard.Module1.Protect("{source}","{target}","{kind}","{password}")'
    _start(profile, call)


def _start(profile: Path, what: str) -> None:
    place = f"-env:UserInstallation={profile.as_uri()}"
    subprocess.run(
        ["soffice", place, "--headless", "--norestore", "--nologo", what],
        check=True,
        capture_output=True,
        timeout=100,
    )
