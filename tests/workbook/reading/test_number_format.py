"""Numbers as Excel shows them: one expectation a line, from ECMA-376 part 1, 18.8.30 and 18.8.31,
checked against LibreOffice where the two agree by design."""

from __future__ import annotations

import re
from datetime import date, datetime, time
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterpoint.workbook.reading.date_text import DATE_OVERFLOW, date_of_serial
from counterpoint.workbook.reading.number_format import BUILTIN_FORMATS, number_format
from counterpoint.workbook.reading.number_recipes import recipe_of
from counterpoint.workbook.reading.number_text import general_text, number_text
from counterpoint.workbook.reading.number_tokens import SectionKind, split_sections

ACCOUNTING = '_(* #,##0.00_);_(* (#,##0.00);_(* "-"??_);_(@_)'
MAGNITUDE = '[>=1000000]0.0,,"M";[>=1000]0.0,"k";0'


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (0, "0"),
        (-0.0, "0"),
        (1, "1"),
        (0.1, "0.1"),
        (0.1 + 0.2, "0.3"),
        (1 / 3, "0.333333333"),
        (-2 / 3, "-0.666666667"),
        (123456.789012345, "123456.789"),
        (45000.123456, "45000.12346"),
        (9999999999.5, "10000000000"),
        (12345678901, "12345678901"),
        (99999999999.6, "1E+11"),
        (123456789012, "1.23457E+11"),
        (0.0001, "0.0001"),
        (0.00012345678912, "0.000123457"),
        (0.00001, "1E-05"),
        (-1.5e-7, "-1.5E-07"),
        (1e100, "1E+100"),
        (float("inf"), "#NUM!"),
    ],
)
def test_general_shows_eleven_characters(value: float, text: str) -> None:
    assert general_text(value) == text
    assert number_format("General").text_of_number(value) == text


@pytest.mark.parametrize(
    ("code", "value", "text"),
    [
        # decimals round half away from zero, on the fifteen digits that Excel sees
        ("0", 0.5, "1"),
        ("0", -0.5, "-1"),
        ("0.00", 1.005, "1.01"),
        ("0.00", 1234.5678, "1234.57"),
        ("0.00", -0.001, "-0.00"),
        ("0000", 42, "0042"),
        ("0.0?", 1.5, "1.5"),
        ("?0.??", 5.1, "5.1"),
        ("0.###", 0.5, "0.5"),
        ("0.###", 5, "5."),
        ("#.##", 0.25, ".25"),
        ("#", 0, ""),
        # thousands, scaling, percent
        ("#,##0", 1234567.5, "1,234,568"),
        ("#,##0", 999, "999"),
        ("#,##0.00", -1234.5, "-1,234.50"),
        ("000,000", 1234, "001,234"),
        ("0,", 12345678, "12346"),
        ("0.0,,", 12345678, "12.3"),
        ('0.0,"k"', 12345, "12.3k"),
        ("0%", 0.256, "26%"),
        ("0.0%", 0.1234, "12.3%"),
        ("0.00%", 1, "100.00%"),
        ("%0", 0.5, "%50"),
        # sections
        ("#,##0;(#,##0)", -1234, "(1,234)"),
        ('0;-0;"zero"', 0, "zero"),
        ('0;-0;"zero"', -3, "-3"),
        ("0;;", -3, ""),
        (";;;", 5, ""),
        (ACCOUNTING, 1234.5, "1,234.50"),
        (ACCOUNTING, -1234.5, "(1,234.50)"),
        (ACCOUNTING, 0, "-"),
        # conditions and colours
        (MAGNITUDE, 1234567, "1.2M"),
        (MAGNITUDE, 1234, "1.2k"),
        (MAGNITUDE, 12, "12"),
        ("[Red]0.0;[Blue]-0.0", -2.5, "-2.5"),
        ('[<0]"neg" 0;[=0]"null";"pos" 0', -4, "neg 4"),
        ('[<0]"neg" 0;[=0]"null";"pos" 0', 0, "null"),
        ('[<0]"neg" 0;[=0]"null";"pos" 0', 4, "pos 4"),
        ("[Color10]0", 7, "7"),
        # literals and currencies
        ('0 "years"', 3, "3 years"),
        ("0\\ \\d", 3, "3 d"),
        ("000-00-0000", 123456789, "123-45-6789"),
        ("(000) 000-0000", 5551234567, "(555) 123-4567"),
        ("[$€-407] #,##0.00", 12.3, "€ 12.30"),
        ("#,##0.00 [$€-1]", 1234.5, "1,234.50 €"),
        ('"$"#,##0', -5, "-$5"),
        ("+0;-0;0", 7, "+7"),
        ('General" kg"', 1.5, "1.5 kg"),
        # scientific
        ("0.00E+00", 12345, "1.23E+04"),
        ("0.00E+00", 0.00012, "1.20E-04"),
        ("0.00E-00", 12345, "1.23E04"),
        ("0E+0", 0, "0E+0"),
        ("##0.0E+0", 12345, "12.3E+3"),
        ("##0.0E+0", 999999, "1.0E+6"),
        ("0.0E+0", 9.99, "1.0E+1"),
        # fractions
        ("# ?/?", 1.5, "1 1/2"),
        ("# ?/?", -0.5, "-1/2"),
        ("# ?/?", 2, "2"),
        ("# ?/?", 0, "0"),
        ("# ??/??", 0.3333, "1/3"),
        ("# ??/??", 3.142857, "3  1/7"),
        ("# ?/8", 0.5, "4/8"),
        ("# ?/8", 1.99, "2"),
        ("??/??", 1.5, "3/2"),
        ("??/??", 0, "0/1"),
    ],
)
def test_numbers(code: str, value: float, text: str) -> None:
    assert number_format(code).text_of_number(value) == text


@pytest.mark.parametrize(
    ("code", "serial", "text"),
    [
        ("m/d/yyyy", 45000, "3/15/2023"),
        ("yyyy-mm-dd", 36526.75, "2000-01-01"),
        ("dd.mm.yyyy", 45000, "15.03.2023"),
        ("d-mmm-yy", 45000, "15-Mar-23"),
        ("dddd, d mmmm yyyy", 45000, "Wednesday, 15 March 2023"),
        ("ddd mmmmm", 45000, "Wed M"),
        ('yyyy"年"m"月"d"日"', 45000, "2023年3月15日"),
        ("[$-409]mmmm d, yyyy", 45000, "March 15, 2023"),
        ("[$-F800]dddd, mmmm dd, yyyy", 45000, "Wednesday, March 15, 2023"),
        ("yyyy\\-mm\\-dd\\Thh:mm", 45000.5, "2023-03-15T12:00"),
        # in the language that the code states
        ("[$-407]d. mmmm yyyy", 45000, "15. März 2023"),
        ("[$-419]mmmm yyyy", 45000, "Март 2023"),
        ("[$-FC19]dd mmmm yyyy г.", 45000, "15 марта 2023 г."),
        ("[$-422]d mmmm yyyy", 45000, "15 березня 2023"),
        ("[$-fr-FR]ddd d mmm", 45000, "mer. 15 mars"),
        ("[$-x-sysdate]dddd", 45000, "Wednesday, March 15, 2023"),
        ("[$-416]mmm/yy;@", 45000, "mar/23"),
        # the leap day that Lotus invented, and the days before it
        ("m/d/yyyy", 60, "2/29/1900"),
        ("m/d/yyyy", 59, "2/28/1900"),
        ("m/d/yyyy", 61, "3/1/1900"),
        ("m/d/yyyy", 1, "1/1/1900"),
        ("m/d/yyyy", 0, "1/0/1900"),
        ("m/d/yyyy", -1, DATE_OVERFLOW),
        ("m/d/yyyy", 2958466, DATE_OVERFLOW),
        # m is minutes beside hours or seconds
        ("h:mm", 0.75, "18:00"),
        ("h:mm AM/PM", 0.75, "6:00 PM"),
        ("hh:mm:ss AM/PM", 0.0, "12:00:00 AM"),
        ("h A/P", 0.5, "12 P"),
        ("mm:ss", 0.5 / 24, "30:00"),
        ("m/d/yy h:mm", 45000.25, "3/15/23 6:00"),
        ("mm:ss.0", 0.00001, "00:00.9"),
        ("hh:mm:ss.000", 45000.123456, "02:57:46.598"),
        # the last unit shown is rounded where it is seconds, cut where it is minutes
        ("h:mm:ss", 0.999999, "0:00:00"),
        ("h:mm", 0.99999, "23:59"),
        # durations
        ("[h]:mm", 1.5, "36:00"),
        ("[h]:mm:ss", 100.5, "2412:00:00"),
        ("[hh]:mm", 0.125, "03:00"),
        ("[mm]:ss", 0.5, "720:00"),
        ("[s]", 0.001, "86"),
        ("[h]:mm", -0.5, "-12:00"),
    ],
)
def test_dates_times_and_durations(code: str, serial: float, text: str) -> None:
    assert number_format(code).text_of_number(serial) == text


def test_the_1904_system_counts_from_the_first_of_january_1904() -> None:
    form = number_format("yyyy-mm-dd ddd")
    assert form.text_of_number(0, is_1904=True) == "1904-01-01 Fri"
    assert form.text_of_number(43538, is_1904=True) == "2023-03-15 Wed"
    assert form.text_of_number(45000) == "2023-03-15 Wed"
    assert date_of_serial(0, is_1904=True) == date(1904, 1, 1)


def test_serials_become_python_values() -> None:
    assert date_of_serial(45000) == date(2023, 3, 15)
    assert date_of_serial(45000.5) == datetime(2023, 3, 15, 12)
    assert date_of_serial(0.25) == time(6)
    assert date_of_serial(59) == date(1900, 2, 28)
    assert date_of_serial(61) == date(1900, 3, 1)
    assert date_of_serial(60) is None
    assert date_of_serial(-1) is None
    assert date_of_serial(3e6) is None


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("General", "as is"),
        ("@", "as is"),
        ("0.00", "as is"),
        (ACCOUNTING, "as is"),
        ('"note: "@', "note: as is"),
        ('0;0;0;"hidden"', "hidden"),
        (";;;", ""),
    ],
)
def test_texts_pass_through_their_own_section(code: str, text: str) -> None:
    assert number_format(code).text_of_text("as is") == text


def test_formats_know_what_they_show() -> None:
    assert number_format("General").is_plain
    assert number_format("yyyy-mm-dd").is_date
    assert not number_format("yyyy-mm-dd").is_duration
    assert number_format("[h]:mm").is_duration
    assert number_format('"x"@').changes_texts
    assert not number_format("0.00_ ;@").changes_texts
    assert not number_format('"day"0').is_date


@given(st.floats(-1e10, 1e10), st.integers(0, 6))
def test_fixed_decimals_read_back_within_half_a_unit(value: float, decimals: int) -> None:
    shown = number_format("0." + "0" * decimals if decimals else "0").text_of_number(value)
    # Fifteen digits are all that a number has in Excel.
    seen = Fraction(f"{value:.15g}")
    assert abs(Fraction(shown) - seen) <= Fraction(1, 2 * 10**decimals)


@given(st.integers(0, 10**15))
def test_thousands_are_set_apart_as_python_does(number: int) -> None:
    assert number_format("#,##0").text_of_number(number) == f"{int(float(number)):,}"


CODES = st.builds(
    "".join, st.lists(st.sampled_from([*"0#?,.%$ ", "#,##0", "0.00", '"x"', "_)"]), max_size=7)
)


@given(CODES, st.floats(allow_nan=False, allow_infinity=False))
def test_a_recipe_shows_what_digit_by_digit_shows(code: str, value: float) -> None:
    for section in split_sections(code):
        recipe = recipe_of(section.tokens)
        if recipe is not None and section.kind is SectionKind.NUMBER:
            assert recipe.show(value) == number_text(section.tokens, value)


@pytest.mark.parametrize("code", ["0", "0.00", "#,##0", "$#,##0.00", "0.0%", "0000", "#"])
def test_everyday_formats_have_a_recipe(code: str) -> None:
    assert recipe_of(split_sections(code)[0].tokens) is not None


@given(st.floats(allow_nan=False, allow_infinity=False, min_value=-1e300, max_value=1e300))
def test_general_is_close_and_never_long(value: float) -> None:
    shown = general_text(value)
    assert len(shown.lstrip("-")) <= 12
    assert float(shown) == pytest.approx(value, rel=1e-5, abs=1e-300)


@given(st.integers(61, 2958465))
def test_dates_agree_with_the_calendar(serial: int) -> None:
    shown = number_format("yyyy-mm-dd").text_of_number(serial)
    assert date.fromisoformat(shown) == date_of_serial(serial)
    assert (date.fromisoformat(shown) - date(1899, 12, 30)).days == serial


@given(st.text('0#?.,%/@;E+-_*"\\[]hmsydAPM<>=$€ ab!1', max_size=20), st.floats())
def test_no_code_and_no_value_is_refused(code: str, value: float) -> None:
    assert isinstance(number_format(code).text_of_number(value), str)
    assert isinstance(number_format(code).text_of_text("x"), str)


def test_every_builtin_format_shows_a_number() -> None:
    for code in BUILTIN_FORMATS.values():
        assert re.search(r"[0-9]", number_format(code).text_of_number(45000.5)), code
