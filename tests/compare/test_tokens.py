"""Tokens: words of any script with their places."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterpoint.compare import tokens as tokens_module
from counterpoint.compare.tokens import Tokens, tokenise
from counterpoint.model import fold


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("The parties shall act.", ("The", "parties", "shall", "act", ".")),
        ("Сторони зобов'язуються", ("Сторони", "зобов'язуються")),
        ("зобов’язуються", ("зобов'язуються",)),
        ("l'accord naïf", ("l'accord", "naïf")),
        ("nai\u0308f", ("naïf",)),
        ("non-binding US-led", ("non-binding", "US-led")),
        ("600,000 or 600 000", ("600,000", "or", "600 000")),
        ("by 2025-12-31.", ("by", "2025-12-31", ".")),
        ("[within 90 days]", ("[", "within", "90", "days", "]")),
        ("G8/COP26", ("G8", "/", "COP26")),
        ("停火協議", ("停", "火", "協", "議")),
        ("हिन्दी भाषा", ("हिन्दी", "भाषा")),
        ("$5bn", ("$", "5", "bn")),
        ("", ()),
    ],
)
def test_words_numbers_and_signs(text: str, keys: tuple[str, ...]) -> None:
    assert tokenise(text).keys == keys


@given(st.text(max_size=80))
def test_tokens_cover_everything_but_white_space(text: str) -> None:
    tokens = tokenise(text)
    assert len(tokens.keys) == len(tokens.starts) == len(tokens.ends) == len(tokens.folded)
    rest, place = [], 0
    for start, end in zip(tokens.starts, tokens.ends, strict=True):
        assert place <= start < end
        rest.append(text[place:start])
        place = end
    rest.append(text[place:])
    assert not re.sub(r"\s", "", "".join(rest))


@given(st.text(alphabet=st.characters(max_codepoint=127), max_size=60))
def test_plain_ascii_is_cut_like_every_other_text(text: str) -> None:
    assert tuple(tokens_module._TOKEN.findall(text)) == Tokens(text).keys


def test_folding_forgets_case_spaces_and_kinds_of_apostrophes() -> None:
    assert fold("  Зобов’ЯЗАННЯ \n сторін ") == "зобов'язання сторін"
    assert fold("Ａ\u00a0B") == "a b"
