"""A cell reads against the baseline: what went, what came, what moved, what to watch."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from counterpoint.desktop.table.reading import WordReading
from counterpoint.desktop.table.spans import Look


def merged(old: str, new: str) -> list[tuple[str, Look]]:
    return list(WordReading().parts(old, new))


def without(parts: list[tuple[str, Look]], *looks: Look) -> str:
    return "".join(text for text, look in parts if look not in looks)


def test_an_insertion_and_a_deletion_stand_in_their_places() -> None:
    parts = merged("They shall withdraw all forces.", "They shall not withdraw forces.")
    assert ("not", Look.INSERTED) in parts
    assert ("all", Look.DELETED) in parts
    assert without(parts, Look.DELETED).replace("  ", " ") == "They shall not withdraw forces."


def test_a_replacement_shows_the_old_words_before_the_new() -> None:
    parts = merged("within 30 days of signing", "within 90 days of signing")
    looks = [(text, look) for text, look in parts if look]
    assert looks == [("30", Look.DELETED), ("90", Look.INSERTED)]
    assert "".join(text for text, _ in parts) == "within 30 90 days of signing"


def test_wordings_with_little_in_common_are_left_alone() -> None:
    assert merged("Ukrainian forces leave it.", "Swaps are a matter for negotiation.") == []


def test_a_passage_that_moved_is_marked_as_moved() -> None:
    old = "The zone is monitored by both sides. Troops leave the town within ten days of signing."
    new = "Troops leave the town within ten days of signing. The zone is monitored by both sides."
    assert any(look is Look.MOVED for _, look in merged(old, new))


def test_each_kind_of_alarm_is_one_mark_that_names_its_changes() -> None:
    marks = WordReading().marks(
        "The parties shall pay 30 EUR within 30 days.",
        "The parties should not pay 90 EUR within 90 days.",
    )
    by_symbol = {mark.symbol: mark.meaning for mark in marks}
    assert by_symbol["!"] == "modal verb: shall → should"
    assert by_symbol["¬"] == "negation: + not"
    assert len(marks) == len(by_symbol)


def test_the_same_amount_in_other_words_is_no_alarm() -> None:
    assert WordReading().marks("within 90 days", "within 90 days") == ()


@given(st.text("ab c.\n", max_size=40), st.text("ab c.\n", max_size=40))
def test_leaving_out_what_was_deleted_leaves_the_new_words(old: str, new: str) -> None:
    parts = merged(old, new)
    if parts:
        kept = without(parts, Look.DELETED)
        assert kept.split() == new.split() or "".join(kept.split()) == "".join(new.split())
