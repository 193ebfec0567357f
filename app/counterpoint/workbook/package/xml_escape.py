"""Text into XML and back: the escapes of XML itself and those of spreadsheets."""

from __future__ import annotations

import re

__all__ = ["decode_xstring", "encode_xstring", "escape_attribute", "escape_text", "unescape"]

# XML 1.0 allows tab, line feed and return below 0x20; U+FFFE, U+FFFF and lone surrogates never.
_ILLEGAL = "\x00-\x08\x0b\x0c\r\x0e-\x1f\ud800-\udfff\ufffe\uffff"
_UNWRITABLE = re.compile("[" + _ILLEGAL.replace("\r", "") + "]")
_ESCAPED = re.compile(rf"[{_ILLEGAL}]|_(?=x[0-9A-Fa-f]{{4}}_)")
_XSTRING = re.compile(r"_x([0-9A-Fa-f]{4})_")
_REFERENCE = re.compile(r"&(?:#x([0-9A-Fa-f]+)|#([0-9]+)|(lt|gt|amp|quot|apos));")
_NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"', "apos": "'"}


def encode_xstring(text: str) -> str:
    """Text as an ST_Xstring (ECMA-376 part 1, 22.9.2.19), still to be escaped for XML.

    CR LF becomes LF. What XML cannot hold becomes `_xHHHH_`, and so does the underscore of a
    literal `_xHHHH_`, so that decode_xstring gives the text back.
    """
    text = text.replace("\r\n", "\n")
    return _ESCAPED.sub(lambda match: f"_x{ord(match[0]):04X}_", text)


def decode_xstring(text: str) -> str:
    """The text that an ST_Xstring stands for."""
    if "_x" not in text:
        return text
    decoded = _XSTRING.sub(lambda match: chr(int(match[1], 16)), text)
    # Two escapes may be the halves of one character.
    if _has_surrogates(decoded):
        decoded = decoded.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "surrogatepass")
    return decoded


def escape_text(text: str) -> str:
    """Markup characters of element content as references; `>` too, for the sake of `]]>`.

    What XML cannot hold becomes U+FFFD; use encode_xstring before, where a program decodes it.
    """
    text = _UNWRITABLE.sub("\ufffd", text)
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def escape_attribute(text: str) -> str:
    """An attribute's value, to stand between double quotes; white space survives parsing."""
    text = escape_text(text).replace('"', "&quot;")
    return text.replace("\t", "&#9;").replace("\n", "&#10;").replace("\r", "&#13;")


def unescape(text: str) -> str:
    """Content or attribute with the references of XML resolved; unknown ones stay as they are."""
    if "&" not in text:
        return text
    return _REFERENCE.sub(_resolved, text)


def _resolved(match: re.Match[str]) -> str:
    hexadecimal, decimal, named = match.groups()
    if named:
        return _NAMED[named]
    number = int(hexadecimal, 16) if hexadecimal else int(decimal)
    return chr(number) if 0 < number <= 0x10FFFF else match[0]


def _has_surrogates(text: str) -> bool:
    return any("\ud800" <= character <= "\udfff" for character in text)
