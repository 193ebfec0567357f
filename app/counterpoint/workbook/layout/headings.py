"""Words that people head their columns with, in several languages (resources/headings)."""

from __future__ import annotations

import json
import re
import unicodedata
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import lru_cache
from types import MappingProxyType

from counterpoint.resources import resource

__all__ = [
    "begins_with",
    "heading_role",
    "heading_words",
    "is_numbered_plan",
    "is_remark",
    "mentions_plan",
    "normalized",
    "share_alike",
    "words",
]

LANGUAGES = (
    *("en", "fr", "de", "es", "uk", "ru", "it", "pt", "nl", "pl", "cs", "sv", "tr"),
    *("zh", "ja", "ar"),
    *("da", "no", "fi", "hu", "ro", "sk", "hr", "sr", "bg", "el", "he", "fa", "ko"),
)
"""In this order: where a word means two things, the first language decides."""

_SPACES = re.compile(r"\s+")
_BLANKS = re.compile(r"[^\S\n]{2,}|[^\S\n ]")
_EDGES = " \t:;.,*?!'\"»«()[]{}-–—_/"
_ALTERNATIVES = re.compile(r"\s*(?:/|\||\n|\(|\)| – | - )\s*")
_WORD = re.compile(r"[^\W_]+(?:\.[^\W_]+)*")
_LONGEST_BEGINNING = 3
_SHORTEST_BEGINNING, _SHORTEST_END = 4, 6
_LONGEST_WORD = 40
_NUMBERED = re.compile(
    r"^(.*?)[ .\-#]*(?:(?:(?<![^\W\d_])(?:no|nr|n)[ .]+)?[0-9]{1,3}"
    r"|(?<![^\W\d_])[^\W\d_]|(?<![a-z])(?:[a-z]|[ivx]{1,5}))$"
)
"""A stem with a number or a letter of its own after it: `Option 2`, `План А`, `方案A`."""


@lru_cache(maxsize=4096)
def normalized(text: str) -> str:
    """`text` without case, accents, extra spaces and punctuation at the ends: for matching."""
    return _SPACES.sub(" ", _plain(text)).strip(_EDGES)


def _plain(text: str) -> str:
    """`text` without case and accents."""
    if text.isascii():
        return text.casefold()
    parts = unicodedata.normalize("NFKD", text.casefold())
    for letter in set(parts):
        if unicodedata.combining(letter):
            parts = parts.replace(letter, "")
    return parts


def _read(text: str) -> Mapping[str, Mapping[str, Sequence[str]]]:
    """The tables of a file of words: one array of texts a line, which is JSON as well. Reading it
    as such takes a tenth of the time, which counts before the first rows show."""
    found: dict[str, dict[str, Sequence[str]]] = {}
    section: dict[str, Sequence[str]] = {}
    for line in text.splitlines():
        if line.startswith("["):
            section = found.setdefault(line.strip("[]"), {})
        elif line and not line.startswith("#"):
            meaning, _, spellings = line.partition(" = ")
            section[meaning.strip('"')] = json.loads(spellings)
    return found


@lru_cache(maxsize=1)
def _all_words() -> Mapping[str, Mapping[str, str]]:
    """Meaning of each normalised word, by section.

    A file is made plain as a whole: ten thousand words one by one take 15 ms, and the first rows
    wait for them.
    """
    sections: dict[str, dict[str, str]] = {}
    for language in LANGUAGES:
        text = resource(f"headings/{language}.toml").read_text(encoding="utf-8")
        for section, meanings in _read(_BLANKS.sub(" ", _plain(text))).items():
            found = sections.setdefault(section, {})
            for meaning, spellings in meanings.items():
                for spelling in spellings:
                    found.setdefault(spelling.strip(_EDGES), meaning)
    sections["matrix"].update({"#": "id", "§": "id"})
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


def begins_with(text: str, section: str) -> str | None:
    """The meaning of the words of that section that `text` begins with; None when there are none.

    `Sources: a, b` begins with `sources`, `Total cost` with `total`, `totalled` with neither.
    """
    known = words(section)
    parts = _WORD.findall(normalized(text[:80]))[:_LONGEST_BEGINNING]
    for count in range(len(parts), 0, -1):
        meaning = known.get(" ".join(parts[:count]))
        if meaning is not None:
            return meaning
    return None


def is_numbered_plan(heading: str) -> bool:
    """Whether a heading is a word for plans with a number or letter: `Option 2`, `Party B`."""
    match = _NUMBERED.match(normalized(heading))
    return match is not None and words("matrix").get(match[1].strip()) == "plan"


def heading_words(heading: str) -> list[str]:
    """The words of a heading, normalised, without signs."""
    return _WORD.findall(normalized(heading))


def is_remark(name: str) -> bool:
    """Whether a heading of several words begins or ends with a word such as comment or source."""
    parts = normalized(name).split(" ")
    known = words("remarks")
    return len(parts) > 1 and (parts[0] in known or parts[-1] in known)


def share_alike(headings: Sequence[str]) -> float:
    """Share of the headings that are named in one way: `Site A`, `Site B`; `Offer Miller`,
    `Offer Chen`. 0 when it is less than 0.6: among many titles some begin alike by chance."""
    stems: Counter[str] = Counter()
    for heading in headings:
        text = normalized(heading)
        numbered = _NUMBERED.match(text)
        stem = numbered[1].strip() if numbered else text.partition(" ")[0]
        code = words("matrix").get(stem.strip(_EDGES)) in ("issue", "topic", "id")
        if stem[:1].isalpha() and stem != text and not code:
            stems[stem] += 1
    commonest = max(stems.values(), default=0)
    share = commonest / len(headings) if commonest > 1 else 0.0
    return share if share >= 0.6 else 0.0


def mentions_plan(heading: str) -> bool:
    """Whether a heading contains a word for plans: `Council proposal`, `Version 2`."""
    if is_numbered_plan(heading):
        return True
    known = words("matrix")
    parts = normalized(heading).split(" ")
    ends = (parts[0], parts[-1]) if len(parts) > 1 else ()
    if any(known.get(part) in ("issue", "question", "topic", "id") for part in ends):
        return False  # `Question to the candidates`, `Plan feature`
    return any(known.get(word) in ("plan", "position") or _ends_with_plan(word) for word in parts)


def _ends_with_plan(word: str) -> bool:
    """Whether a long word ends with one for plans: `Nullvariante`, `Gegenvorschlag`."""
    known = words("matrix")
    ends = range(_SHORTEST_BEGINNING, len(word) - _SHORTEST_END + 1)
    return len(word) <= _LONGEST_WORD and any(known.get(word[at:]) == "plan" for at in ends)
