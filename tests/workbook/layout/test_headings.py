"""The words for headings in all languages."""

from __future__ import annotations

import tomllib

import pytest

from counterpoint.resources import resource
from counterpoint.workbook.layout.headings import (
    LANGUAGES,
    _read,
    heading_role,
    is_remark,
    normalized,
    words,
)

USUAL = ("id", "topic", "issue", "question", "weight", "status", "outcome", "plan", "reference")


def test_there_is_a_file_for_each_language_and_a_language_for_each_file() -> None:
    files = {each.name.removesuffix(".toml") for each in resource("headings").iterdir()}
    assert files == set(LANGUAGES)
    assert len(set(LANGUAGES)) == len(LANGUAGES)


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_language_has_words_for_every_role(language: str) -> None:
    found = tomllib.loads(resource(f"headings/{language}.toml").read_text(encoding="utf-8"))
    assert all(found["matrix"][meaning] for meaning in USUAL)
    assert found["footer"]["sum"]
    assert found["footer"]["note"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_files_are_read_as_the_toml_that_they_are(language: str) -> None:
    text = resource(f"headings/{language}.toml").read_text(encoding="utf-8")
    assert _read(text) == tomllib.loads(text)


def test_words_are_known_as_each_of_them_is_normalised() -> None:
    expected: dict[str, dict[str, str]] = {}
    for language in LANGUAGES:
        text = resource(f"headings/{language}.toml").read_text(encoding="utf-8")
        for section, meanings in tomllib.loads(text).items():
            for meaning, spellings in meanings.items():
                for spelling in spellings:
                    expected.setdefault(section, {}).setdefault(normalized(spelling), meaning)
    expected["matrix"].update({"#": "id", "§": "id"})
    assert {section: dict(words(section)) for section in expected} == expected


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("  Größe\u00a0 (m²) ", "grosse (m2"),
        ("ÉTAT\tdes  lieux:", "etat des lieux"),
        ("Ньорд й", "ньорд и"),
        ("Status", "status"),
    ],
)
def test_case_accents_and_spaces_do_not_count(text: str, plain: str) -> None:
    assert normalized(text) == plain


@pytest.mark.parametrize(
    ("heading", "role"),
    [
        ("Megjegyzés", "reference"),
        ("Κριτήριο", "issue"),
        ("Napomena", "reference"),
        ("Забележка", "reference"),
        ("Viktning", "weight"),
        ("סטטוס", "status"),
        ("가중치", "weight"),
        ("نتیجه", "outcome"),
        ("Beleg", "reference"),
        ("Spørsmål", "issue"),
    ],
)
def test_headings_of_many_languages_are_known(heading: str, role: str) -> None:
    assert heading_role("matrix", heading) == role


def test_a_heading_that_ends_with_a_word_for_remarks_is_one() -> None:
    assert is_remark("Seller's comment")
    assert is_remark("Náš zdroj")
    assert not is_remark("Comment")
    assert not is_remark("Delta Soft")
