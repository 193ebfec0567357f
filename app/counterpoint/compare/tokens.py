"""Tokens of a text: words of any script, numbers, signs, each with its place."""

from __future__ import annotations

import re
import unicodedata
from functools import cached_property, lru_cache

from counterpoint.model import PLAIN_SIGNS

__all__ = ["Tokens", "tokenise"]

_SPACES = "\u00a0\u2009\u202f"
# What is neither a sign nor a space is part of a word. Said by exclusion because \w leaves out the
# combining marks of decomposed accents and of Indic scripts, and would cut words at them.
_WORD = (
    r"[^\s\d\x00-\x1f\x7f-\x9f!-/:-@\[-`{-~¡-¿×÷\u02b9-\u02ba\u2010-\u206f"
    r"\u20a0-\u20cf\u3000-\u303f\uff01-\uff0f]"
)
# Scripts written without spaces: each sign is a token of its own.
_SIGN = "[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]"
_DIGITS = (
    r"\d{4}-\d{1,2}-\d{1,2}(?!\d)"  # 2025-12-31
    r"|\d{1,2}[./]\d{1,2}[./]\d{4}(?!\d)"  # 31.12.2025
    rf"|\d{{1,3}}(?:[ {_SPACES}'’]\d{{3}})+(?:[.,]\d+)?(?!\d)"  # 600 000
    r"|\d+(?:[.,]\d+)*"  # 600,000.5
)
_TOKEN = re.compile(
    rf"{_SIGN}"
    rf"|{_WORD}(?:{_WORD}|\d)*(?:['’ʼ\u2010\u2011-]{_WORD}+)*"  # words, with what joins them inside
    rf"|{_DIGITS}"
    r"|\S"
)
# The same for plain ASCII, where it is twice as fast.
_ASCII_TOKEN = re.compile(rf"[A-Za-z][A-Za-z0-9]*(?:['-][A-Za-z]+)*|{_DIGITS}|\S")


class Tokens:
    """The tokens of one text, side by side. Places and folded forms are made when first used.

    Attributes:
        text: The text.
        keys: What decides whether two tokens are the same: case kept, accents composed, one
            kind of apostrophe and hyphen.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        if text.isascii():
            self._parts = _ASCII_TOKEN.findall(text)
            self.keys = tuple(self._parts)
        else:
            self._parts = _TOKEN.findall(text)
            self.keys = tuple(
                [
                    part
                    if part.isascii()
                    else unicodedata.normalize("NFC", part).translate(PLAIN_SIGNS)
                    for part in self._parts
                ]
            )

    @cached_property
    def folded(self) -> tuple[str, ...]:
        """The keys without case, for looking words up."""
        return tuple([key.casefold() for key in self.keys])

    @cached_property
    def starts(self) -> tuple[int, ...]:
        """Index in the text of each token's first character, counted from 0."""
        starts: list[int] = []
        find, place = self.text.find, 0
        # Only white space lies between tokens, so the next occurrence is the token itself.
        for part in self._parts:
            place = find(part, place)
            starts.append(place)
            place += len(part)
        return tuple(starts)

    def span(self, first: int, last: int) -> tuple[int, int]:
        """Characters of the tokens from `first` up to `last`, which is excluded.

        An empty run stands after the token before it.
        """
        starts, parts = self.starts, self._parts
        if first < last:
            return starts[first], starts[last - 1] + len(parts[last - 1])
        place = starts[first - 1] + len(parts[first - 1]) if first else 0
        return place, place

    @cached_property
    def ends(self) -> tuple[int, ...]:
        """Index after each token's last character."""
        return tuple(
            [start + len(part) for start, part in zip(self.starts, self._parts, strict=True)]
        )


@lru_cache(maxsize=2048)
def tokenise(text: str) -> Tokens:
    """The tokens of `text`: words, numbers with their separators, dates, single signs.

    White space is no token. The newest few thousand results are remembered.
    """
    return Tokens(text)
