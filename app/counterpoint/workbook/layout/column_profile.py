"""What the cells of a column are like: the evidence behind a guess at its role."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from counterpoint.workbook.layout.headings import normalized, words

__all__ = ["ColumnProfile", "forget_texts", "is_code"]

_CODE = re.compile(
    r"^(?:(?:art(?:icle|ikel|ículo)?|no|nr|n°|§)?\.?\s*)?"
    r"(?:[A-Za-zА-Яа-яІЇЄ]{1,5}[-. /]?)?\d{1,8}(?:[.\-/]\d+){0,3}[a-z]?\.?\)?$"
    r"|^[ivxlIVXL]{1,6}[.)]?$|^[A-Za-z][.)]?$|^\([a-z0-9]{1,3}\)$|^[^\W\d_]{1,6}-\d{1,4}[a-z]?$"
)
_NUMBER = re.compile(r"^[+\-−<>≤≥~]?\s*[$€£¥%]?\s*\d[\d\s.,']*\s*[%‰€$£]?$")
_DATE = re.compile(r"^\d{4}-\d{1,2}(-\d{1,2})?([T ].*)?$|^\d{1,2}[./]\d{1,2}[./]\d{2,4}$")
_ADDRESS = re.compile(r"^(https?://|www\.|mailto:)|^[^@\s]+@[^@\s]+\.\w+$", re.IGNORECASE)
_LETTERS = re.compile(r"[^\W\d_]{2}")


_IS_CODE, _IS_NUMBER, _IS_DATE, _IS_ADDRESS, _HAS_LETTERS = 1, 2, 4, 8, 16


@lru_cache(maxsize=1 << 15)
def _kinds(text: str) -> int:
    """What a text looks like, one bit each. Kept: every header that may be one asks for the same
    cells again."""
    return (
        (_IS_CODE if _CODE.match(text) else 0)
        | (_IS_NUMBER if _NUMBER.match(text) else 0)
        | (_IS_DATE if _DATE.match(text) else 0)
        | (_IS_ADDRESS if _ADDRESS.match(text) else 0)
        | (_HAS_LETTERS if _LETTERS.search(text) else 0)
    )


def forget_texts() -> None:
    """Keep no text of a workbook any longer."""
    _kinds.cache_clear()
    normalized.cache_clear()


def is_code(text: str) -> bool:
    """Whether a text looks like an ID: 3, MIL-01, IV., 2.1.4."""
    return bool(_CODE.match(text))


@dataclass(frozen=True)
class ColumnProfile:
    """The body cells of one column; blank rows of the body are not among them.

    Attributes:
        texts: Trimmed texts, '' where blank.
    """

    texts: Sequence[str]

    @cached_property
    def filled(self) -> list[str]:
        """The texts that are there."""
        return [text for text in self.texts if text]

    @cached_property
    def fill_share(self) -> float:
        """Share of the rows that have a text."""
        return len(self.filled) / len(self.texts) if self.texts else 0.0

    @cached_property
    def distinct_share(self) -> float:
        """Distinct texts over texts; 0 when there are none."""
        return (
            len({normalized(text) for text in self.filled}) / len(self.filled)
            if self.filled
            else 0.0
        )

    @cached_property
    def mean_length(self) -> float:
        """Mean number of characters of the texts that are there."""
        return sum(map(len, self.filled)) / len(self.filled) if self.filled else 0.0

    @cached_property
    def code_share(self) -> float:
        """Share of texts that look like an ID: 3, MIL-01, IV., 2.1.4."""
        return self._share(_IS_CODE)

    @cached_property
    def number_share(self) -> float:
        """Share of texts that are a number."""
        return self._share(_IS_NUMBER)

    @cached_property
    def date_share(self) -> float:
        """Share of texts that are a date."""
        return self._share(_IS_DATE)

    @cached_property
    def address_share(self) -> float:
        """Share of texts that are a web or mail address."""
        return self._share(_IS_ADDRESS)

    @cached_property
    def letter_share(self) -> float:
        """Share of texts with two letters or more in a row."""
        return self._share(_HAS_LETTERS)

    @cached_property
    def status_share(self) -> float:
        """Share of texts that are a word for a state of talks."""
        known = words("status")
        return sum(normalized(text) in known for text in self.filled) / max(1, len(self.filled))

    @property
    def is_codes(self) -> bool:
        """Whether it may hold IDs."""
        return bool(self.filled) and self.code_share >= 0.7 and self.distinct_share >= 0.9

    @property
    def is_labels(self) -> bool:
        """Whether it may name the rows: words, hardly ever the same twice."""
        return self.letter_share >= 0.7 and self.distinct_share >= 0.8 and self.mean_length <= 160

    @property
    def is_groups(self) -> bool:
        """Whether it may group the rows: words that repeat, or that stand at the top of gaps."""
        if self.letter_share < 0.7 or self.mean_length > 60:
            return False
        return self.distinct_share < 0.75 or (self.fill_share < 0.7 and len(self.filled) >= 2)

    @cached_property
    def _counts(self) -> Mapping[int, int]:
        return Counter(map(_kinds, self.filled))

    def _share(self, kind: int) -> float:
        matching = sum(count for kinds, count in self._counts.items() if kinds & kind)
        return matching / len(self.filled) if self.filled else 0.0
