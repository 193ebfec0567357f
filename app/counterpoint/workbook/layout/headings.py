"""Words that people head their columns with, in several languages (resources/headings)."""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType

from counterpoint.resources import resource

__all__ = ["heading_role", "is_numbered_plan", "normalized", "words"]

LANGUAGES = ("en", "fr", "de", "es", "uk", "ru")
"""In this order: where a word means two things, the first language decides."""

_SPACES = re.compile(r"\s+")
_EDGES = " \t:;.,*?!'\"»«()[]{}-–—_/"
_ALTERNATIVES = re.compile(r"\s*(?:/|\||\n|\(|\)| – | - )\s*")
_NUMBERED = re.compile(r"^(.*?)[ .\-#]*(?:no |nr |n )?([0-9]{1,3}|[a-z]|[ivx]{1,5})$")


def normalized(text: str) -> str:
    """`text` without case, accents, extra spaces and punctuation at the ends: for matching."""
    if text.isascii():
        plain = text.casefold()
    else:
        parts = unicodedata.normalize("NFKD", text.casefold())
        plain = "".join(mark for mark in parts if not unicodedata.combining(mark))
    return _SPACES.sub(" ", plain).strip(_EDGES)


@lru_cache(maxsize=1)
def _all_words() -> Mapping[str, Mapping[str, str]]:
    """Meaning of each normalised word, by section."""
    sections: dict[str, dict[str, str]] = {}
    for language in LANGUAGES:
        file = resource(f"headings/{language}.toml")
        for section, meanings in tomllib.loads(file.read_text(encoding="utf-8")).items():
            found = sections.setdefault(section, {})
            for meaning, spellings in meanings.items():
                for spelling in spellings:
                    found.setdefault(normalized(spelling), meaning)
    sections["matrix"]["#"] = "id"
    return MappingProxyType({name: MappingProxyType(each) for name, each in sections.items()})


def words(section: str) -> Mapping[str, str]:
    """Meaning by normalised word in one section, such as `matrix`. Raises KeyError for others."""
    return _all_words()[section]


def heading_role(section: str, heading: str) -> str | None:
    """What a column with that heading holds in sheets of that kind; None when unknown.

    A heading in two languages (`Topic / Thema`) or with an explanation in brackets counts by the
    first of its parts that is known.
    """
    known = words(section)
    whole = known.get(normalized(heading) or heading.strip())
    if whole is not None or len(heading) > 60:
        return whole
    for part in _ALTERNATIVES.split(heading):
        role = known.get(normalized(part))
        if role is not None:
            return role
    return None


def is_numbered_plan(heading: str) -> bool:
    """Whether a heading is a word for plans with a number or letter: `Option 2`, `Party B`."""
    match = _NUMBERED.match(normalized(heading))
    return match is not None and words("matrix").get(match[1].strip()) == "plan"
