"""Texts for matching: what people type in different ways and mean as one."""

from __future__ import annotations

import unicodedata

__all__ = ["PLAIN_SIGNS", "fold"]

PLAIN_SIGNS = str.maketrans({"’": "'", "ʼ": "'", "\u2010": "-", "\u2011": "-"})
"""Apostrophes and hyphens that word processors put in place of those on the keyboard."""


def fold(text: str) -> str:
    """`text` for matching: composed, without case, with single spaces and plain apostrophes."""
    if not text.isascii():
        text = unicodedata.normalize("NFKC", text).translate(PLAIN_SIGNS)
    return " ".join(text.casefold().split())
