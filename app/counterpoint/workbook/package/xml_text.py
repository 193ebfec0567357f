"""XML parts as text and back, in whatever encoding they came; nothing with a DOCTYPE."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from counterpoint.model import told
from counterpoint.model.errors import DamagedWorkbookError, UnsafeWorkbookError

__all__ = ["XmlText", "check_prolog", "decode_stream", "detect_encoding", "encode_stream"]

_DECLARATION = re.compile(r"""<\?xml\s[^>]*?encoding\s*=\s*["']([A-Za-z0-9._-]+)["'][^>]*\?>""")
_PROLOG = re.compile(r"\s+|<\?.*?\?>|<!--.*?-->", re.DOTALL)
_PROLOG_SIZE = 1 << 16
# Encodings that hold every ASCII byte as itself, so that an edit may be written in them.
_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)


def detect_encoding(head: bytes) -> tuple[str, bytes]:
    """(name of the codec, byte order mark) of an XML part that begins with `head`.

    Follows XML 1.0, appendix F: mark, then the shape of `<?`, then the declaration, else UTF-8.
    Raises LookupError for a codec that Python lacks.
    """
    for bom, name in _BOMS:
        if head.startswith(bom):
            return name, bom
    if head[:4] == b"<\0?\0":
        return "utf-16-le", b""
    if head[:4] == b"\0<\0?":
        return "utf-16-be", b""
    match = _DECLARATION.match(head[:200].decode("latin-1"))
    if match is None:
        return "utf-8", b""
    name = codecs.lookup(match[1]).name
    if name.startswith(("utf-16", "utf-32", "utf-7")):
        # The declaration was read as ASCII, so it is not what it says; expat takes it as UTF-8.
        return "utf-8", b""
    return name, b""


def check_prolog(text: str, *, path: Path, part: str) -> None:
    """Refuse a DOCTYPE: parts of a workbook have none, and entities live there.

    `text` is the part or its beginning. Raises UnsafeWorkbookError.
    """
    at = 0
    while match := _PROLOG.match(text, at):
        at = match.end()
    if text.startswith("<!", at) and not text.startswith("<!--", at):
        raise UnsafeWorkbookError(
            told(
                "refused for safety: its part {part} declares a DOCTYPE, which"
                " workbooks never do and which XML bombs need.",
                part=part,
            ),
            path=path,
        )


@dataclass(frozen=True, slots=True)
class XmlText:
    """An XML part as text, with what it takes to turn it back into the same bytes.

    Attributes:
        text: Without byte order mark.
        encoding: Name of a codec.
        bom: b"" when there was none.
    """

    text: str
    encoding: str = "utf-8"
    bom: bytes = b""

    @classmethod
    def decode(cls, data: bytes, *, path: Path, part: str) -> XmlText:
        """Read a part. Raises DamagedWorkbookError and UnsafeWorkbookError (a DOCTYPE)."""
        try:
            encoding, bom = detect_encoding(data)
            text = data[len(bom) :].decode(encoding)
        except (LookupError, UnicodeDecodeError):
            raise DamagedWorkbookError(
                told(
                    "the file is damaged: its part {part} is not in the encoding that it states.",
                    part=part,
                ),
                path=path,
            ) from None
        check_prolog(text, path=path, part=part)
        return cls(text, encoding, bom)

    def encode(self, text: str | None = None) -> bytes:
        """Bytes of `text` (else of the same text) in the part's own encoding.

        Characters that the encoding lacks become character references.
        """
        text = self.text if text is None else text
        # A lone surrogate, all that UTF lacks, has no reference either.
        lacking = "replace" if self.encoding.startswith("utf") else "xmlcharrefreplace"
        return self.bom + text.encode(self.encoding, lacking)


def decode_stream(
    pieces: Iterator[bytes], *, path: Path, part: str
) -> tuple[str, bytes, Iterator[bytes]]:
    """(codec, byte order mark, the same XML as UTF-8 pieces without mark) of a streamed part.

    Raises DamagedWorkbookError and UnsafeWorkbookError (a DOCTYPE).
    """
    head = b""
    for piece in pieces:
        head += piece
        if len(head) >= _PROLOG_SIZE:
            break
    try:
        encoding, bom = detect_encoding(head)
    except LookupError:
        raise _not_as_stated(path, part) from None
    body = head[len(bom) :]
    check_prolog(body[:_PROLOG_SIZE].decode(encoding, "replace"), path=path, part=part)
    if encoding in ("utf-8", "ascii"):
        return encoding, bom, _chained(body, pieces)
    return encoding, bom, _recoded(body, pieces, encoding, path, part)


def encode_stream(pieces: Iterator[bytes], encoding: str, bom: bytes) -> Iterator[bytes]:
    """The way back: UTF-8 pieces in the codec that decode_stream gave, after its mark."""
    if bom:
        yield bom
    if encoding == "utf-8":
        yield from pieces
        return
    decoder = codecs.getincrementaldecoder("utf-8")()
    for piece in pieces:
        if text := decoder.decode(piece):
            yield text.encode(encoding, "xmlcharrefreplace")


def _chained(head: bytes, rest: Iterator[bytes]) -> Iterator[bytes]:
    if head:
        yield head
    yield from rest


def _recoded(
    head: bytes, rest: Iterator[bytes], encoding: str, path: Path, part: str
) -> Iterator[bytes]:
    decoder = codecs.getincrementaldecoder(encoding)()
    try:
        for piece in _chained(head, rest):
            yield decoder.decode(piece).encode("utf-8")
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        raise _not_as_stated(path, part) from None


def _not_as_stated(path: Path, part: str) -> DamagedWorkbookError:
    return DamagedWorkbookError(
        told(
            "the file is damaged: its part {part} is not in the encoding that it states.", part=part
        ),
        path=path,
    )
