"""Tokens of a text: words of any script, numbers, signs, each with its place."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

__all__ = ["Tokens", "fold", "tokenise"]

_SPACES = "\u00a0\u2009\u202f"
# What is neither a sign nor a space is part of a word. Said by exclusion because \w leaves out the
# combining marks of decomposed accents and of Indic scripts, and would cut words at them.
_WORD = (
    r"[^\s\d!-/:-@\[-`{-~¡-¿×÷\u02b9-\u02ba\u2010-\u206f\u20a0-\u20cf\u3000-\u303f\uff01-\uff0f]"
)
# Scripts written without spaces: each sign is a token of its own.
_SIGN = "[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]"
_TOKEN = re.compile(
    r"\d{4}-\d{1,2}-\d{1,2}(?!\d)"  # 2025-12-31
    r"|\d{1,2}[./]\d{1,2}[./]\d{4}(?!\d)"  # 31.12.2025
    rf"|\d{{1,3}}(?:[ {_SPACES}'’]\d{{3}})+(?:[.,]\d+)?(?!\d)"  # 600 000
    r"|\d+(?:[.,]\d+)*"  # 600,000.5
    rf"|{_SIGN}"
    rf"|{_WORD}(?:{_WORD}|\d)*(?:['’ʼ\u2010\u2011-]{_WORD}+)*"  # words, with what joins them inside
    r"|\S"
)
_APOSTROPHES = str.maketrans({"’": "'", "ʼ": "'", "\u2010": "-", "\u2011": "-"})


class Tokens(NamedTuple):
    """The tokens of one text, side by side.

    Attributes:
        keys: What decides whether two tokens are the same: case kept, accents composed, one
            kind of apostrophe and hyphen.
        folded: The keys without case, for looking words up.
        starts: Index in the text of each token's first character, counted from 0.
        ends: Index after each token's last character.
    """

    keys: tuple[str, ...]
    folded: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]


def fold(text: str) -> str:
    """`text` for matching: composed, without case, with single spaces and plain apostrophes."""
    if not text.isascii():
        text = unicodedata.normalize("NFKC", text).translate(_APOSTROPHES)
    return " ".join(text.casefold().split())


@lru_cache(maxsize=8192)
def tokenise(text: str) -> Tokens:
    """The tokens of `text`: words, numbers with their separators, dates, single signs.

    White space is no token. The newest few thousand results are remembered.
    """
    keys: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for match in _TOKEN.finditer(text):
        keys.append(match[0])
        start, end = match.span()
        starts.append(start)
        ends.append(end)
    if not text.isascii():
        keys = [
            key if key.isascii() else unicodedata.normalize("NFC", key).translate(_APOSTROPHES)
            for key in keys
        ]
    return Tokens(tuple(keys), tuple([key.casefold() for key in keys]), tuple(starts), tuple(ends))
