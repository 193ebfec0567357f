"""Finding issues, plans and sources by what people typed for them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from counterpoint.model.errors import nearest
from counterpoint.workbook.layout.headings import normalized

__all__ = ["KeyFinder"]


class KeyFinder:
    """Finds the key that a text means: exactly, or but for case, accents and extra spaces."""

    def __init__(self, keys: Sequence[str], ambiguous: frozenset[str] = frozenset()) -> None:
        self._keys = keys
        self._loose: dict[str, str] | None = None
        self.ambiguous = ambiguous

    @cached_property
    def _exact(self) -> dict[str, str]:
        """Made when first needed: a workbook without companion sheets never asks."""
        return dict(zip(self._keys, self._keys, strict=True))

    def find(self, text: str) -> str | None:
        """The key, or None when there is none."""
        if text in self._exact:
            return text
        if self._loose is None:
            self._loose = {normalized(key): key for key in self._exact}
        return self._loose.get(normalized(text))

    def hint(self, text: str) -> str:
        """A hint that names the key most like `text`; of long lists none, as that takes long."""
        return nearest(text, list(self._exact)) if len(self._exact) <= 2_000 else ""
