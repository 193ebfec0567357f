"""Word lists: what counts as silence, a modal verb, a number word, a unit, in each language.

The lists are data (`resources/vocabulary/*.toml`), one file a language, plus `universal.toml`.
A file of the user's own has the same shape and adds to the language it names.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import Enum
from functools import lru_cache
from pathlib import Path
from typing import Any

from counterpoint.compare.tokens import Tokens, tokenise
from counterpoint.model import PositionState, fold
from counterpoint.model.errors import ComparisonError
from counterpoint.resources import resource

__all__ = ["Language", "Vocabulary", "WordKind"]

_LONGEST_STATE = 60
"""Characters beyond which a cell is never a mere word for silence."""
_STATES = {
    "silent": PositionState.SILENT,
    "not_applicable": PositionState.NOT_APPLICABLE,
    "defers": PositionState.DEFERS,
    "rejects": PositionState.REJECTS,
}
_AROUND = " .*()[]<>\"'“”‘’"


class WordKind(Enum):
    """Kinds of words whose change may change the meaning."""

    MODAL = "modal"
    NEGATION = "negation"
    PARTY = "party"


@dataclass(frozen=True, eq=False)
class Language:
    """The word lists of one language, folded for lookup (`tokens.fold`).

    Attributes:
        code: ISO 639-1, '' for the lists of all languages together.
        common: Frequent words by which the language of a text is told.
        kinds: Kind of each word and phrase; a phrase is a tuple of tokens, a word a tuple of one.
        phrases: For the first token of a phrase, the phrases that begin with it, longest first.
        negation_prefixes: Such as `un` in unlawful.
        numbers: Number words and their values.
        magnitudes: Such as million and 1e6.
        percent: Words and signs for percent, as phrases by their first token, longest first.
        durations: Words for spans of time, in days (a month is 30 days, a year 365).
        currencies: Words and signs for money, to the ISO 4217 code.
        measures: Other units.
        months: Names of months, 1 to 12.
        bounds: Phrases such as `at least`, to `at least`, `at most` or `about`.
        ranges: Words between the ends of a range.
        betweens: Words that open a range closed by one of `ands`.
        ands: See `betweens`.
        references: Words that number a passage, such as article.
        starters: Words that an amount or date can begin with.
    """

    code: str
    common: frozenset[str] = frozenset()
    kinds: Mapping[tuple[str, ...], WordKind] = field(default_factory=dict)
    phrases: Mapping[str, tuple[tuple[str, ...], ...]] = field(default_factory=dict)
    negation_prefixes: tuple[str, ...] = ()
    numbers: Mapping[str, float] = field(default_factory=dict)
    magnitudes: Mapping[str, float] = field(default_factory=dict)
    percent: Mapping[str, tuple[tuple[str, ...], ...]] = field(default_factory=dict)
    durations: Mapping[str, float] = field(default_factory=dict)
    currencies: Mapping[str, str] = field(default_factory=dict)
    measures: frozenset[str] = frozenset()
    months: Mapping[str, int] = field(default_factory=dict)
    bounds: Mapping[tuple[str, ...], str] = field(default_factory=dict)
    ranges: frozenset[str] = frozenset()
    betweens: frozenset[str] = frozenset()
    ands: frozenset[str] = frozenset()
    references: frozenset[str] = frozenset()
    starters: frozenset[str] = frozenset()


class Vocabulary:
    """The word lists of all languages. Build it with `load` or take the `standard` one."""

    def __init__(self, tables: Iterable[Mapping[str, Any]]) -> None:
        """From tables in the shape of the vocabulary files; later ones add to earlier ones."""
        by_code: dict[str, list[Mapping[str, Any]]] = {}
        for table in tables:
            by_code.setdefault(str(table.get("language", "")), []).append(table)
        shared = by_code.pop("", [])
        self.languages: Mapping[str, Language] = {
            code: _language(code, [*shared, *own]) for code, own in by_code.items()
        }
        # English last: where two languages use one word, the English sense wins.
        order = sorted(by_code, key=lambda code: code == "en")
        self._all = _language("", [*shared, *(table for code in order for table in by_code[code])])
        self.states: Mapping[str, PositionState] = {
            fold(word): state
            for table in [*shared, *(each for own in by_code.values() for each in own)]
            for name, state in _STATES.items()
            for word in table.get("states", {}).get(name, ())
        }

    @classmethod
    def load(cls, extra: Path | None = None) -> Vocabulary:
        """The packaged word lists, and the user's own file `extra`, or every .toml in that folder.

        Raises ComparisonError when `extra` cannot be read or is no vocabulary.
        """
        names = sorted(
            (entry for entry in resource("vocabulary").iterdir() if entry.name.endswith(".toml")),
            key=lambda entry: entry.name,
        )
        tables = [tomllib.loads(entry.read_text(encoding="utf-8")) for entry in names]
        if extra is not None:
            paths = sorted(extra.glob("*.toml")) if extra.is_dir() else [extra]
            tables += [_own_table(path) for path in paths]
        return cls(tables)

    @staticmethod
    @lru_cache(maxsize=1)
    def standard() -> Vocabulary:
        """The packaged word lists, read once."""
        return Vocabulary.load()

    def state_of(self, text: str) -> PositionState | None:
        """The state that a whole cell's text or stance spells out; None when it spells none.

        An empty cell is SILENT. Case, spaces, and brackets or a full stop around do not count.
        """
        if len(text) > _LONGEST_STATE:
            return None
        folded = fold(text)
        state = self.states.get(folded)
        if state is None:
            inner = folded.strip(_AROUND)
            state = self.states.get(inner) if inner else PositionState.SILENT
        return state

    def language_of(self, tokens: Tokens) -> Language:
        """The language whose frequent words the tokens hold most of; all lists when none is."""
        words = set(tokens.folded)
        counts = {code: len(words & each.common) for code, each in self.languages.items()}
        best = max(counts.values(), default=0)
        if not best:
            return self._all
        if counts.get("en") == best:
            return self.languages["en"]
        return self.languages[min(code for code, count in counts.items() if count == best)]


def _own_table(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError) as error:
        raise ComparisonError(f"{path.name}: the word list cannot be read ({error}).") from error
    except tomllib.TOMLDecodeError as error:
        raise ComparisonError(f"{path.name}: the word list is no valid TOML: {error}.") from error


def _phrase(words: str) -> tuple[str, ...]:
    return tokenise(fold(words)).keys


def _by_first(phrases: Iterable[tuple[str, ...]]) -> dict[str, tuple[tuple[str, ...], ...]]:
    """Phrases by their first token, the longest first."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for phrase in sorted(phrases, key=len, reverse=True):
        found.setdefault(phrase[0], []).append(phrase)
    return {first: tuple(each) for first, each in found.items()}


def _language(code: str, tables: list[Mapping[str, Any]]) -> Language:
    def words(section: str, name: str) -> list[str]:
        return [word for table in tables for word in table.get(section, {}).get(name, ())]

    def values(section: str, name: str) -> dict[str, Any]:
        merged: dict[str, Any] = {}
        for table in tables:
            merged.update(table.get(section, {}).get(name, {}))
        return {fold(word): value for word, value in merged.items()}

    kinds: dict[tuple[str, ...], WordKind] = {}
    # Later kinds win: a word that is a modal and a negation is told as a negation.
    for kind, name in (
        (WordKind.PARTY, "parties"),
        (WordKind.MODAL, "modals"),
        (WordKind.NEGATION, "negations"),
    ):
        kinds.update((_phrase(word), kind) for word in words("wording", name))
    currencies = {
        fold(word): currency
        for table in tables
        for currency, spellings in table.get("units", {}).get("currencies", {}).items()
        for word in spellings
    }
    months = {
        fold(word): number
        for table in tables
        for number, spellings in enumerate(table.get("dates", {}).get("months", ()), start=1)
        for word in spellings
    }
    bounds = {
        _phrase(word): sense
        for sense, name in (("about", "about"), ("at least", "at_least"), ("at most", "at_most"))
        for word in words("numbers", name)
    }
    number_words = values("numbers", "words")
    return Language(
        code=code,
        common=frozenset(fold(word) for table in tables for word in table.get("common", ())),
        kinds=kinds,
        phrases=_by_first(kinds),
        negation_prefixes=tuple(fold(word) for word in words("wording", "negation_prefixes")),
        numbers=number_words,
        starters=frozenset({*number_words, *currencies, *months}),
        magnitudes=values("numbers", "magnitudes"),
        percent=_by_first({_phrase(word) for word in words("units", "percent")}),
        durations=values("units", "durations"),
        currencies=currencies,
        measures=frozenset(fold(word) for word in words("units", "measures")),
        months=months,
        bounds=bounds,
        ranges=frozenset(fold(word) for word in words("numbers", "range")),
        betweens=frozenset(fold(word) for word in words("numbers", "between")),
        ands=frozenset(fold(word) for word in words("numbers", "and")),
        references=frozenset(fold(word) for word in words("numbers", "references")),
    )
