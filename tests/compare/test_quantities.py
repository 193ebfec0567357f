"""Numbers out of text: many conventions, and what is ambiguous is said."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterpoint.compare import Comparison, Quantity, QuantityKind, Unit, Unreadable, Vocabulary
from counterpoint.compare.numbers import AmbiguousNumber, decimal_mark, digits_value
from counterpoint.compare.quantities import find_quantities, parse_unit, read_quantity
from counterpoint.model import TEXT_SCALE
from support.small_matrices import matrix_of, ordinal, quantity

VOCABULARY = Vocabulary.standard()


def only(text: str) -> Quantity:
    found = find_quantities(text, VOCABULARY)
    assert len(found) == 1, found
    assert isinstance(found[0], Quantity), found
    return found[0]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("0", 0),
        ("600000", 600_000),
        ("600,000", 600_000),
        ("600 000", 600_000),
        ("600\u00a0000", 600_000),
        ("600\u202f000", 600_000),
        ("1'234'567", 1_234_567),
        ("1.234.567", 1_234_567),
        ("1,234.5", 1234.5),
        ("1.234,5", 1234.5),
        ("12,34,567", 1_234_567),
        ("1.5", 1.5),
        ("1,5", 1.5),
        ("0.125", 0.125),
        ("0,125", 0.125),
        ("٣٥", 35),
    ],
)
def test_digits_of_several_conventions(text: str, value: float) -> None:
    assert digits_value(text) == value


def test_a_point_before_three_digits_is_ambiguous_until_the_convention_is_known() -> None:
    with pytest.raises(AmbiguousNumber, match="600,000"):
        digits_value("600.000")
    assert digits_value("600.000", decimal=",") == 600_000
    assert digits_value("1.250", decimal=".") == 1.25
    assert digits_value("1,250", decimal=",") == 1.25


@pytest.mark.parametrize("text", ["13.2.1", "1,2,3", "1.2,3.4", "12.34,5", "9" * 400])
def test_what_is_no_number_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="no number"):
        digits_value(text)


def test_the_decimal_mark_shows_in_numbers_that_leave_no_doubt() -> None:
    assert decimal_mark(["1.234,5"]) == ","
    assert decimal_mark(["10.000.000"]) == ","
    assert decimal_mark(["1,234.5", "12"]) == "."
    assert decimal_mark(["1.500", "2,5"]) == ""
    assert decimal_mark(["1.234,5", "1,234.5"]) == ""


@given(st.integers(min_value=0, max_value=10**12), st.sampled_from([",", " ", "\u00a0", "'"]))
def test_every_whole_number_is_read_with_every_thousands_separator(
    number: int, separator: str
) -> None:
    written = f"{number:,}".replace(",", separator)
    assert only(f"a limit of {written} persons").value == number


@pytest.mark.parametrize(
    ("text", "kind", "name", "low", "high"),
    [
        ("50%", "percent", "%", 50, 50),
        ("50 per cent of output", "percent", "%", 50, 50),
        ("3 відсотки", "percent", "%", 3, 3),
        ("three months", "duration", "days", 90, 90),
        ("90 days", "duration", "days", 90, 90),
        ("a 6-month truce", "duration", "days", 180, 180),
        ("2 years and 6 months", "duration", "days", 910, 910),
        ("24 hours", "duration", "days", 1, 1),
        ("drei Monate", "duration", "days", 90, 90),
        ("30 днів", "duration", "days", 30, 30),
        ("between 30 and 60 days", "duration", "days", 30, 60),
        ("30–60 days", "duration", "days", 30, 60),
        ("30 to 60 days", "duration", "days", 30, 60),
        ("three to six months", "duration", "days", 90, 180),
        ("$100 billion", "money", "USD", 100e9, 100e9),
        ("USD 100bn", "money", "USD", 100e9, 100e9),
        ("USD 5-10bn", "money", "USD", 5e9, 10e9),
        ("$5 to $10 billion", "money", "USD", 5e9, 10e9),
        ("€5-10m", "money", "EUR", 5e6, 10e6),
        ("5 to 10m euros", "money", "EUR", 5e6, 10e6),
        ("€5 m", "money", "EUR", 5e6, 5e6),
        ("5m euros", "money", "EUR", 5e6, 5e6),
        ("5k troops", "count", "", 5000, 5000),
        ("30 m", "measure", "m", 30, 30),
        ("€1.5m", "money", "EUR", 1.5e6, 1.5e6),
        ("100 млрд доларів", "money", "USD", 100e9, 100e9),
        ("2 Milliarden Euro", "money", "EUR", 2e9, 2e9),
        ("twenty-eight", "count", "", 28, 28),
        ("two hundred and six", "count", "", 206, 206),
        ("three hundred thousand", "count", "", 300_000, 300_000),
        ("-5", "count", "", -5, -5),
        ("30 km", "measure", "km", 30, 30),
        ("30 km²", "measure", "km²", 30, 30),
    ],
)
def test_amounts_in_one_unit_of_their_kind(
    text: str, kind: str, name: str, low: float, high: float
) -> None:
    found = only(text)
    assert (found.unit.kind.value, found.unit.name) == (kind, name)
    assert [found.low, found.high] == pytest.approx([low, high])


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("31 December 2025", date(2025, 12, 31), date(2025, 12, 31)),
        ("December 31, 2025", date(2025, 12, 31), date(2025, 12, 31)),
        ("the 1st of May 2026", date(2026, 5, 1), date(2026, 5, 1)),
        ("2025-12-31", date(2025, 12, 31), date(2025, 12, 31)),
        ("31.12.2025", date(2025, 12, 31), date(2025, 12, 31)),
        ("31/12/2025", date(2025, 12, 31), date(2025, 12, 31)),
        ("12/31/2025", date(2025, 12, 31), date(2025, 12, 31)),
        ("31 грудня 2025 року", date(2025, 12, 31), date(2025, 12, 31)),
        ("31 de diciembre de 2025", date(2025, 12, 31), date(2025, 12, 31)),
        ("February 2028", date(2028, 2, 1), date(2028, 2, 29)),
    ],
)
def test_dates_are_days(text: str, low: date, high: date) -> None:
    found = only(text)
    assert found.unit.kind is QuantityKind.DATE
    assert (found.low, found.high) == (low.toordinal(), high.toordinal())


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("01/02/2026", "day/month or month/day"),
        ("by 31 December", "without a year"),
        ("December 31", "without a year"),
        ("31 February 2026", "no date"),
        ("600.000", "may be"),
    ],
)
def test_what_can_be_read_two_ways_is_said(text: str, reason: str) -> None:
    (found,) = find_quantities(text, VOCABULARY)
    assert isinstance(found, Unreadable)
    assert reason in found.reason


@pytest.mark.parametrize("text", ["", "no one", "one of the parties", "G8", "see 13.2.1", "May it"])
def test_texts_without_an_amount(text: str) -> None:
    assert find_quantities(text, VOCABULARY) == ()


def test_a_letter_apart_from_money_may_be_the_next_item_of_a_list() -> None:
    found = find_quantities("a) €5 b) more", VOCABULARY)[0]
    assert isinstance(found, Quantity)
    assert found.value == 5


def test_numbers_of_passages_are_no_amounts() -> None:
    assert only("Article 5").is_reference
    assert only("параграф, пункт 5").is_reference
    assert not only("about 5 planes").is_reference


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("at least 30 days", "at least"),
        ("no more than 600,000", "at most"),
        ("roughly 30", "about"),
        ("30 days", ""),
    ],
)
def test_bounds_are_kept(text: str, bound: str) -> None:
    assert only(text).bound == bound


@pytest.mark.parametrize(
    ("text", "counted"), [("600,000 troops", "troops"), ("600,000 in peacetime", ""), ("28.", "")]
)
def test_what_is_counted_is_the_word_behind_the_number(text: str, counted: str) -> None:
    assert only(text).counted == counted


def test_a_change_from_one_number_to_another_is_no_range() -> None:
    assert len(find_quantities("cut from 800,000 to 600,000", VOCABULARY)) == 2


def test_the_place_of_an_amount_is_kept() -> None:
    text = "They pay $100 billion by 2030."
    money = find_quantities(text, VOCABULARY)[0]
    assert isinstance(money, Quantity)
    assert text[money.start : money.end] == "$100 billion"


@pytest.mark.parametrize(
    ("unit", "stance", "value"),
    [
        ("persons", "600,000", 600_000),
        ("persons", "0.6 million", 600_000),
        ("persons", "800,000 troops", 800_000),
        ("million persons", "600,000", 600_000),
        ("million persons", "3 million", 3),
        ("USD billion", "200", 200),
        ("USD billion", "$200 billion", 200),
        ("USD billion", "200 million dollars", 0.2),
        ("USD billion", "200 billion", 200),
        ("billion USD", "200 million dollars", 0.2),
        ("thousand million USD", "$2 billion", 2),
        ("EUR m", "5", 5),
        ("EUR m", "€5m", 5),
        ("€m", "5 million euros", 5),
        ("k€", "5,000 EUR", 5),
        ("EUR/m", "€50", 50),
        ("m", "30 m", 30),
        ("thousand km", "3,000 km", 3),
        ("days", "3 months", 90),
        ("days", "30", 30),
        ("months", "90 days", 3),
        ("percent", "50 %", 50),
        ("percent", "50", 50),
        ("", "7", 7),
        ("date", "2026", (date(2026, 1, 1).toordinal() + date(2026, 12, 31).toordinal()) / 2),
    ],
)
def test_stances_are_read_in_the_unit_of_the_issue(unit: str, stance: str, value: float) -> None:
    found = read_quantity(stance, parse_unit(unit, VOCABULARY), VOCABULARY)
    assert isinstance(found, Quantity), found
    assert found.value == pytest.approx(value)
    assert found.unit == parse_unit(unit, VOCABULARY)


@pytest.mark.parametrize("unit", ["date", "Dates", "Datum", "Fecha", "дата"])
def test_a_year_is_all_its_days_where_the_issue_asks_for_a_date(unit: str) -> None:
    found = read_quantity("2026", parse_unit(unit, VOCABULARY), VOCABULARY)
    assert isinstance(found, Quantity), found
    assert (date.fromordinal(int(found.low)), date.fromordinal(int(found.high))) == (
        date(2026, 1, 1),
        date(2026, 12, 31),
    )


@pytest.mark.parametrize(
    ("unit", "stance", "reason"),
    [
        ("USD billion", "€5bn", "in EUR, but the issue is in USD"),
        ("persons", "50 %", "in %, but the issue is in persons"),
        ("days", "50 %", "in %, but the issue is in days"),
        ("date", "12", "asks for a date"),
        ("days", "soon", "no number"),
        ("days", "30 days, then 60 days", "more than one number"),
    ],
)
def test_what_does_not_fit_the_unit_is_said(unit: str, stance: str, reason: str) -> None:
    found = read_quantity(stance, parse_unit(unit, VOCABULARY), VOCABULARY)
    assert isinstance(found, Unreadable), found
    assert reason in found.reason


def test_the_number_of_a_passage_does_not_stand_in_the_way() -> None:
    unit = parse_unit("days", VOCABULARY)
    found = read_quantity("As Article 5 has it, 30 days", unit, VOCABULARY)
    assert isinstance(found, Quantity)
    assert found.value == 30


def test_two_readable_texts_of_five_are_not_enough() -> None:
    texts = [["30 days", "60 days", "soon", "later on", "at some time"]]
    assert Comparison(matrix_of([quantity("days")], [[""] * 5], texts)).basis(0) == "wording"
    assert Comparison(matrix_of([TEXT_SCALE], texts=texts)).basis(0) == "wording"


def test_one_number_said_twice_is_one_number() -> None:
    unit = parse_unit("days", VOCABULARY)
    found = read_quantity("At least 30 days, renewed every 30 days.", unit, VOCABULARY)
    assert isinstance(found, Quantity)
    assert found.value == 30


def test_the_numbers_of_a_coded_issue_are_kept_by_plan() -> None:
    matrix = matrix_of(
        [quantity("days"), ordinal(3)], [["90", "", "3 months", "soon"], ["1", "2", "", ""]]
    )
    comparison = Comparison(matrix)
    read = dict(comparison.issue(0).quantities)
    assert {plan: each.value for plan, each in read.items()} == {"P1": 90, "P3": 90}
    assert comparison.issue(1).quantities == ()
    assert dict(comparison.with_plans(["P1", "P2"]).issue(0).quantities).keys() == {"P1"}


def test_short_texts_with_one_number_each_rest_on_the_quantity() -> None:
    texts = [["90 days", "within three months", "6 months", "30 days"]]
    comparison = Comparison(matrix_of([TEXT_SCALE], texts=texts))
    made = comparison.issue(0)
    assert made.basis == "quantity"
    assert made.is_suggestion
    assert made.unit == "days"
    assert made.groups == (("P1", "P2"), ("P3",), ("P4",))
    assert (made.minimum, made.median, made.maximum) == (30, 90, 180)
    assert comparison.pair_distances(0)[2, 3] == 1.0


@pytest.mark.parametrize(
    ("texts", "unit"),
    [
        (["600,000 troops", "800,000 troops"], "troops"),
        (["600,000", "800,000"], ""),
        (["30 km", "40 km"], "km"),
    ],
)
def test_the_unit_of_a_row_is_what_its_numbers_count_or_measure(
    texts: list[str], unit: str
) -> None:
    assert Comparison(matrix_of([TEXT_SCALE], texts=[texts])).issue(0).unit == unit


def test_the_number_in_a_long_text_is_not_its_whole_matter() -> None:
    clause = (
        "All parties shall, within 90 days of the entry into force of this agreement and of all"
        " its annexes and protocols, "
    )
    texts = [
        [
            "90 days",
            "60 days",
            "30 days",
            clause + "as the mission watches, withdraw all forces and heavy weapons.",
        ]
    ]
    made = Comparison(matrix_of([TEXT_SCALE], texts=texts)).issue(0)
    assert len(texts[0][3]) > 160, "long by its signs too"
    assert made.basis == "quantity"
    assert made.uncoded == ("P4",)
    assert made.unreadable[0][1]


def test_one_unreadable_text_of_four_is_left_out_and_named() -> None:
    texts = [["90 days", "60 days", "30 days", "no limit at all"]]
    made = Comparison(matrix_of([TEXT_SCALE], texts=texts)).issue(0)
    assert made.basis == "quantity"
    assert made.uncoded == ("P4",)
    assert made.unreadable == (("P4", "no number in 'no limit at all'"),)


@pytest.mark.parametrize(
    "texts",
    [
        ["90 days", "no limit"],
        ["90 days", "50 %", "30 days"],
        ["3 corridors", "2 crossings"],
        ["$5 million", "€5 million"],
        ["90 days and 3 months more", "30 to 40 or 50"],
        [
            "Within 90 days all parties shall withdraw their forces from the zone behind the line.",
            "Russia shall leave the whole of the occupied territory at the latest after 30 days.",
        ],
    ],
)
def test_other_texts_rest_on_their_wording(texts: list[str]) -> None:
    assert Comparison(matrix_of([TEXT_SCALE], texts=[texts])).basis(0) == "wording"


def test_a_row_shows_which_decimal_mark_it_uses() -> None:
    texts = [["600.000 Soldaten", "1.200.000 Soldaten"]]
    made = Comparison(matrix_of([TEXT_SCALE], texts=texts)).issue(0)
    assert (made.basis, made.minimum, made.maximum) == ("quantity", 600_000, 1_200_000)


def test_a_row_shows_its_decimal_mark_where_the_issue_has_a_unit_too() -> None:
    texts = [["600.000 Soldaten", "1.200.000 Soldaten"]]
    made = Comparison(matrix_of([quantity("Soldaten")], [["", ""]], texts)).issue(0)
    assert (made.basis, made.minimum, made.maximum) == ("quantity", 600_000, 1_200_000)
    assert made.unit == "Soldaten"


def test_what_is_no_known_unit_is_counted() -> None:
    assert parse_unit("million Persons", VOCABULARY) == Unit(
        QuantityKind.COUNT, "million persons", 1e6
    )


def test_the_reason_quotes_only_the_beginning_of_a_long_text() -> None:
    found = read_quantity("soon " * 200, parse_unit("days", VOCABULARY), VOCABULARY)
    assert isinstance(found, Unreadable)
    assert "soon soon" in found.reason
    assert len(found.reason) < 80


def test_an_uncoded_quantity_issue_is_read_from_its_texts() -> None:
    texts = [["A ceiling of 600,000 troops for Ukraine in peace.", "It keeps 800,000 troops."]]
    made = Comparison(matrix_of([quantity("persons")], [["", ""]], texts)).issue(0)
    assert made.basis == "quantity"
    assert (made.minimum, made.maximum) == (600_000, 800_000)


@given(st.text(max_size=60))
def test_any_text_is_read_or_said_to_be_unreadable(text: str) -> None:
    for found in find_quantities(text, VOCABULARY):
        if isinstance(found, Quantity):
            assert found.low <= found.high
            assert 0 <= found.start < found.end <= len(text)
        else:
            assert found.reason
