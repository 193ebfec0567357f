"""Alarms: the small changes of wording that change the meaning, each with before and after."""

from __future__ import annotations

import inspect
import sys
from collections.abc import Callable
from types import FrameType
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from counterpoint.compare import alarms
from counterpoint.compare.wording import wording_distance

BASE = "The parties shall withdraw all forces within 90 days."


def told(old: str, new: str) -> list[tuple[str, str, str]]:
    return [(each.kind.value, each.before, each.after) for each in alarms(old, new)]


def test_a_negation_that_likeness_cannot_see() -> None:
    new = BASE.replace("shall", "shall not")
    assert wording_distance(BASE, new) < 0.06
    assert told(BASE, new) == [("negation", "", "not")]


def test_a_modal_verb_that_likeness_cannot_see() -> None:
    new = BASE.replace("shall", "should")
    assert wording_distance(BASE, new) < 0.1
    assert told(BASE, new) == [("modal", "shall", "should")]


def test_a_fair_paraphrase_that_likeness_calls_different() -> None:
    new = "All forces are to be pulled out by both sides in three months."
    assert wording_distance(BASE, new) > 0.5
    found = alarms(BASE, new)
    assert ("modal", "shall", "are to") in told(BASE, new)
    assert ("party", "parties", "both sides") in told(BASE, new)
    amounts = [each for each in found if each.kind.value in ("number", "unit")]
    assert {(each.before, each.after) for each in amounts} == {("90 days", "three months")}
    assert all(each.same_value for each in amounts)


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("States may act", "States shall act", [("modal", "may", "shall")]),
        ("It decides to fund", "It encourages to fund", [("modal", "decides", "encourages")]),
        ("with consent of both", "without consent of both", [("negation", "", "without")]),
        ("Entry is lawful here", "Entry is unlawful here", [("negation", "lawful", "unlawful")]),
        ("a fair share goes", "an unfair share goes", [("negation", "fair", "unfair")]),
        ("Trade is possible", "Trade is impossible", [("negation", "possible", "impossible")]),
        ("the state fund pays", "the interstate fund pays", []),
        ("the home stays here", "the unions stays here", []),
        (
            "a binding text",
            "a non-binding text",
            [("modal", "binding", "non-binding"), ("negation", "binding", "non-binding")],
        ),
        ("within 90 days", "within 60 days", [("number", "90 days", "60 days")]),
        ("within 90 days", "within 90 weeks", [("unit", "90 days", "90 weeks")]),
        ("two million people left", "two people left", [("number", "two million", "two")]),
        ("600,000 troops stay", "800,000 troops stay", [("number", "600,000", "800,000")]),
        ("600.000 troops stay", "800.000 troops stay", [("number", "600.000", "800.000")]),
        ("600,000 troops stay", "600 000 troops stay", []),
        (
            "pay $100 billion now",
            "pay €100 billion now",
            [("unit", "$100 billion", "€100 billion")],
        ),
        (
            "pay USD 100 million now",
            "pay EUR 100 million now",
            [("unit", "USD 100 million", "EUR 100 million")],
        ),
        ("pay USD 100 now", "pay USD 200 now", [("number", "USD 100", "USD 200")]),
        ("pay USD 5 million now", "pay $5 million now", []),
        ("pay -$5 now", "pay $5 now", [("number", "-$5", "$5")]),
        ("pay five dollars now", "pay five euros now", [("unit", "five dollars", "five euros")]),
        ("a 6-month truce holds", "a 6 month truce holds", []),
        ("as 13.2.1 has it", "as 5 has it", [("number", "13.2.1", "5")]),
        ("as in Article 5 there", "as in Article 4 there", [("number", "5", "4")]),
        ("a 2 % share goes", "a 3 % share goes", [("number", "2 %", "3 %")]),
        (
            "by 5 May 2026 they act",
            "by 5 June 2026 they act",
            [("date", "5 May 2026", "5 June 2026")],
        ),
        ("by 5 May 2026 they act", "by 5 early May 2026 they act", [("date", "5 May 2026", "5")]),
        (
            "in 1 year they leave and 30 days later return",
            "in year they leave and 30 days later return",
            [("number", "1 year", "")],
        ),
        (
            "in 30 days they leave and 1 year later return",
            "in 30 days they leave and year later return",
            [("number", "1 year", "")],
        ),
        ("3000 troops stay", "4000 troops stay", [("number", "3000", "4000")]),
        ("2,000 troops stay", "2,050 troops stay", [("number", "2,000", "2,050")]),
        ("in 2030-2032 they act", "in 2030-2035 they act", [("date", "2030-2032", "2030-2035")]),
        ("by 2030 they act", "by 2035 they act", [("date", "2030", "2035")]),
        ("they act by 2030", "they act", [("date", "2030", "")]),
        ("they act [by 2030]", "they act by 2030", [("bracket", "[by 2030]", "by 2030")]),
        ("they act by 2030", "they act [by 2030]", [("bracket", "by 2030", "[by 2030]")]),
        ("[They] act by 2030", "They act by 2030", [("bracket", "[They]", "They")]),
        ("they act [ by 2030 ]", "they act by 2030", [("bracket", "[ by 2030 ]", "by 2030")]),
        ("they [all] act", "they act in halls", [("bracket", "[all]", "")]),
        ("[] they act", "they act", [("bracket", "[]", "")]),
        (
            "they [in] act",
            "they act within [it] or in it",
            [("bracket", "", "[it]"), ("bracket", "[in]", "in")],
        ),
        ("[A] and [B] act", "[b] and [a] act", []),
        ("Russia pays all of it", "Ukraine pays all of it", [("party", "Russia", "Ukraine")]),
        ("NATO trains the troops", "the EU trains the troops", [("party", "NATO", "EU")]),
        ("UNIFIL patrols the line", "UNDOF patrols the line", [("party", "UNIFIL", "UNDOF")]),
        ("both parties shall act", "both parties may act", [("modal", "shall", "may")]),
        ("there XK patrols the line", "there YK patrols the line", [("party", "XK", "YK")]),
        (
            "both they AND we send UNIFIL",
            "both they AND we send UNDOF",
            [("party", "UNIFIL", "UNDOF")],
        ),
        ("they AND we act here", "they OR we act here", []),
        (
            "on 01/02/2026 they get 30 days",
            "on 01/02/2026 they get 60 days",
            [("number", "30 days", "60 days")],
        ),
        ("phase II begins in May", "phase IV begins in May", []),
        ("THE HOUSE STAYS HERE", "THE BARN STAYS HERE", []),
        ("the green house stays", "the blue house stays", []),
        ("The parties act.", "The parties  act .", []),
    ],
)
def test_each_kind_of_change(old: str, new: str, expected: list[tuple[str, str, str]]) -> None:
    assert told(old, new) == expected


@pytest.mark.parametrize(("new", "same"), [("31.12.2025", True), ("30.12.2025", False)])
def test_a_date_written_in_another_way_is_told_as_the_same_day(new: str, same: bool) -> None:
    (found,) = alarms("by 31 December 2025 they act", f"by {new} they act")
    assert (found.kind.value, found.after, found.same_value) == ("date", new, same)


def test_the_longer_text_tells_the_language_of_both() -> None:
    spanish = "La retirada de las tropas se hace sin la ayuda de los demás"
    english = "The sin of all the fathers is told"
    assert ("negation", "", "sin") in told("Repairs", spanish)
    assert told("Repairs", english) == []
    assert told(english, "Repairs") == []
    english, spanish = "The sin of all fathers", "La paz es de los demás"
    assert len(english) == len(spanish)
    assert told(english, spanish) == [
        (kind, before, after) for kind, after, before in told(spanish, english)
    ]


def test_names_that_change_places_are_both_told() -> None:
    old = "Russia shall withdraw and Ukraine may return to the zone later on this year."
    new = "Ukraine shall withdraw and Russia may return to the zone later on this year."
    assert told(old, new) == [("party", "Russia", "Ukraine"), ("party", "Ukraine", "Russia")]


def test_names_of_a_rewritten_text_are_told_only_where_they_came_or_went() -> None:
    old = "Russia leaves every town of the south and Ukraine pays before winter ends."
    new = "Ukraine holds an election while prisoners go home to Russia before winter ends."
    assert told(old, new) == []
    assert told(old, new.replace("Russia", "Belarus")) == [("party", "Russia", "Belarus")]


def test_a_prefix_is_looked_for_in_short_changes_only() -> None:
    old = "lawful trade grows with every port that opens"
    new = "unlawful acts were told on stages near this long border"
    assert told(old, new) == []


def test_a_moved_passage_raises_none() -> None:
    first, second = "Within 90 days Russia shall leave the zone", "Ukraine may return there later"
    assert told(f"{first}. {second}.", f"{second}. {first}.") == []


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        (
            "Сторони повинні вивести війська протягом 90 днів",
            "Сторони можуть вивести війська протягом 60 днів",
            {("modal", "повинні", "можуть"), ("number", "90 днів", "60 днів")},
        ),
        (
            "Стороны должны вывести войска из зоны",
            "Стороны не должны вывести войска из зоны",
            {("negation", "", "не")},
        ),
        (
            "Les parties doivent retirer leurs forces",
            "Les parties ne doivent pas retirer leurs forces",
            {("negation", "", "ne"), ("negation", "", "pas")},
        ),
        (
            "Die Parteien müssen die Truppen abziehen",
            "Die Parteien sollen die Truppen nicht abziehen",
            {("modal", "müssen", "sollen"), ("negation", "", "nicht")},
        ),
        (
            "Las partes deberán retirar las tropas",
            "Las partes podrán retirar las tropas",
            {("modal", "deberán", "podrán")},
        ),
    ],
)
def test_other_languages_have_their_own_words(
    old: str, new: str, expected: set[tuple[str, str, str]]
) -> None:
    assert set(told(old, new)) == expected


def test_alarms_say_where_their_words_stand() -> None:
    (found,) = alarms("They shall act.", "They should act.")
    assert (found.old_start, found.new_start) == (5, 5)
    found = alarms("they [in] act", "within in they act in")[0]
    assert (found.kind.value, found.old_start, found.new_start) == ("bracket", 5, 7)
    (found,) = alarms("Entry is lawful.", "Entry is unlawful.")
    assert (found.old_start, found.new_start) == (9, 9)
    (found,) = alarms("They act.", "They never act.")
    assert (found.old_start, found.new_start) == (-1, 5)


few = settings(max_examples=50)

SOME = ("the", "parties", "shall", "should", "not", "never", "90", "60", "days", "weeks", "may")
OTHERS = ("Russia", "NATO", "[", "]", "by", "2030", "act")
WORDS = st.lists(st.sampled_from(SOME + OTHERS), max_size=14).map(" ".join)


@few
@given(WORDS, WORDS)
def test_exchanging_the_texts_exchanges_before_and_after(old: str, new: str) -> None:
    there = {(each.kind, each.before, each.after) for each in alarms(old, new)}
    back = {(each.kind, each.after, each.before) for each in alarms(new, old)}
    assert there == back


@few
@given(WORDS)
def test_a_text_raises_no_alarm_against_itself(text: str) -> None:
    assert alarms(text, text) == ()


@few
@given(st.text(max_size=50), st.text(max_size=50))
def test_the_words_of_an_alarm_of_any_text_stand_where_it_says(old: str, new: str) -> None:
    _stand_where_they_say(old, new)


@given(WORDS, WORDS)
def test_the_words_of_an_alarm_stand_where_it_says(old: str, new: str) -> None:
    _stand_where_they_say(old, new)


def _stand_where_they_say(old: str, new: str) -> None:
    for each in alarms(old, new):
        assert each.before or each.after
        for text, words, start in (
            (old, each.before, each.old_start),
            (new, each.after, each.new_start),
        ):
            if words:
                assert text[start : start + len(words)] == words
            else:
                assert start == -1


def _steps(old: str, new: str) -> int:
    """How many instructions of the alarms' own code run for two texts."""
    counted = 0
    own = inspect.getfile(alarms)

    def trace(frame: FrameType, event: str, argument: object) -> Callable[..., Any] | None:
        nonlocal counted
        del argument
        if frame.f_code.co_filename != own:
            return None
        frame.f_trace_opcodes = True
        counted += event == "opcode"
        return trace

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        assert alarms(old, new)
    finally:
        sys.settrace(before)
    return counted


@pytest.mark.parametrize("kept", ["item", ""], ids=["among words", "nothing else"])
def test_a_cell_that_lists_thousands_of_dates_takes_steps_in_proportion(kept: str) -> None:
    def dates(count: int, year: int) -> str:
        return " ".join(f"{1 + n % 28} May {year + n % 7} {kept}" for n in range(count))

    few, many = (_steps(dates(count, 2010), dates(count, 2011)) for count in (100, 800))
    assert many < 8 * 1.5 * few


@pytest.mark.parametrize("word", ["a", "aX "], ids=["one word", "words"])
def test_a_cell_of_brackets_takes_steps_in_proportion(word: str) -> None:
    few, many = (_steps("[a] " * count, word * count * 3) for count in (100, 800))
    assert many < 8 * 1.5 * few
