"""Texts with looks: no character is lost, none is read as markup."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from counterpoint.desktop.table.spans import Look, Span, composed, in_lines
from counterpoint.desktop.table.words import counted, group_letter, translate
from counterpoint.model import TextRun


def test_runs_of_the_workbook_become_spans() -> None:
    runs = (
        TextRun("shall "),
        TextRun("not", bold=True, strike=True),
        TextRun("!", colour="#ff0000"),
    )
    shown = composed("shall not!", runs=runs)
    assert shown.text == "shall not!"
    assert shown.spans == (
        Span(6, 3, Look.BOLD | Look.STRIKE),
        Span(9, 1, Look.PLAIN, "#ff0000"),
    )


def test_runs_that_do_not_match_the_text_are_left_out() -> None:
    assert composed("text", runs=(TextRun("other", bold=True),)).spans == ()


def test_hits_lie_over_differences() -> None:
    shown = composed("new", parts=[("old", Look.DELETED), (" new", Look.INSERTED)], words=["ne"])
    assert shown.text == "old new"
    assert Span(4, 2, Look.HIT) in shown.spans
    assert Span(0, 3, Look.DELETED) in shown.spans


def test_line_ends_break_lines_and_other_controls_vanish() -> None:
    assert in_lines("a\nb\tc\x07") == "a\u2028b c "


@given(st.text())
def test_ranges_keep_their_place(text: str) -> None:
    assert len(in_lines(text)) == len(text)


def test_groups_have_letters_beyond_z() -> None:
    assert [group_letter(n) for n in (0, 1, 25, 26, 27, 701, 702)] == [
        "A",
        "B",
        "Z",
        "AA",
        "AB",
        "ZZ",
        "AAA",
    ]


def test_counts_read_as_english() -> None:
    assert counted(translate("Table", "%n annotation(s)", "", 1), 1) == "one annotation"
    assert counted(translate("Table", "%n annotation(s)", "", 2), 2) == "two annotations"
    assert counted(translate("Table", "%n issue(s)", "", 1200), 1200) == "1,200 issues"
    assert counted("дві примітки", 2) == "дві примітки"
