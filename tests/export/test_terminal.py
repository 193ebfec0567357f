"""Reports as text in a terminal: readable, whole, and never obeyed by the terminal."""

from __future__ import annotations

import io
import unicodedata
from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from rich.console import Console

from counterpoint.export.terminal import (
    figure,
    print_annotations,
    print_change,
    print_difference,
    print_problems,
    visible,
)


def _console(*, colour: bool = False) -> Console:
    return Console(file=io.StringIO(), width=200, highlight=False, force_terminal=colour)


def _printed(console: Console) -> str:
    assert isinstance(console.file, io.StringIO)
    return console.file.getvalue()


ANNOTATION: dict[str, Any] = {
    "id": "a1",
    "issue": "MIL-01",
    "plan": "US28",
    "cell": "Matrix!D4",
    "kind": "question",
    "status": "open",
    "author": "Ada",
    "created": "2025-12-01T10:00:00Z",
    "text": "Reserves too?",
    "reply_to": None,
    "orphan": False,
    "changed": True,
}


@given(st.text())
def test_no_control_character_reaches_the_terminal(text: str) -> None:
    shown = visible(text)
    assert not [c for c in shown if unicodedata.category(c) == "Cc" and c not in "\n\t"]
    assert "\u202e" not in shown
    kept = [c for c in text if unicodedata.category(c) != "Cc" and c not in "\u202d\u202e"]
    assert [c for c in shown if c in kept] == [
        c for c in shown if unicodedata.category(c) != "Cc" and not "\u2400" <= c <= "\u2421"
    ] or any("\u2400" <= c <= "\u2421" for c in text)


def test_an_escape_is_shown_as_a_picture() -> None:
    assert visible("\x1b[31mred\x07") == "␛[31mred␇"
    assert visible("two\nlines\tapart") == "two\nlines\tapart"


def test_markup_in_a_text_is_shown_and_not_obeyed() -> None:
    console = _console(colour=True)
    print_annotations(
        [ANNOTATION | {"text": "[red]not red[/red] [link=http://x.test]y[/link]"}], console
    )
    assert "[red]not red[/red] [link=http://x.test]y[/link]" in _printed(console)
    assert "\x1b]8" not in _printed(console), "no link that a terminal could open"


def test_a_figure_that_is_undefined_is_a_dash() -> None:
    assert figure(None) == "–"
    assert figure(0.0) == "0.00"


def test_annotations_say_where_who_and_what_stands_out() -> None:
    console = _console()
    reply = ANNOTATION | {"id": "a2", "reply_to": "a1", "text": "No.", "changed": False}
    orphan = ANNOTATION | {"id": "a3", "plan": "", "cell": None, "orphan": True, "changed": False}
    print_annotations([ANNOTATION, reply, orphan], console)
    printed = _printed(console)
    assert "MIL-01 · US28" in printed
    assert "text changed since" in printed
    assert "↳ No." in printed
    assert "orphan" in printed
    assert printed.count("text changed since") == 1


def test_no_annotations_are_said_to_be_none() -> None:
    console = _console()
    print_annotations([], console)
    assert _printed(console) == "There are no annotations.\n"


def test_a_change_marks_words_by_signs_and_not_by_colour_alone() -> None:
    console = _console()
    alarms = [{"kind": "number", "before": "600", "after": "800", "same_value": False}]
    change = {"issue": "I1", "plan": "B", "old": "at most 600 men", "new": "at most 800 men"}
    print_change(change | {"alarms": alarms}, console)
    assert _printed(console).splitlines() == [
        "I1  B",
        "  ! number: 600 → 800",
        "  at most [-600-] {+800+} men",
    ]


def test_a_position_that_came_or_went_is_told_whole() -> None:
    console = _console()
    print_change({"issue": "I1", "plan": "B", "old": "", "new": "yes"}, console)
    print_change({"issue": "I1", "plan": "B", "old": "no", "new": ""}, console)
    printed = _printed(console)
    assert "  - (nothing)\n  + yes\n" in printed
    assert "  - no\n  + (nothing)\n" in printed


def test_problems_come_with_errors_first_and_their_counts() -> None:
    console = _console()
    warning = {"level": "warning", "sheet": "Matrix", "cell": "B3", "message": "odd", "code": "x"}
    error = {"level": "error", "sheet": "", "cell": "", "message": "bad", "code": "y"}
    print_problems([warning, error], console)
    assert _printed(console).splitlines() == [
        "error   bad [y]",
        "warning Matrix!B3: odd [x]",
        "1 errors, 1 warnings",
    ]


def test_a_difference_tells_each_kind_of_change() -> None:
    console = _console()
    report = {
        "plans": {"added": ["C"]},
        "issues": {"removed": ["I9"], "suggested": [{"old": "I1", "new": "I2"}]},
        "stances": [{"issue": "I1", "plan": "A", "old": "", "new": "yes"}],
        "positions": [{"issue": "I1", "plan": "A", "old": "a", "new": "b"}],
        "annotations": {"added": ["a1"], "removed": []},
    }
    print_difference(report, console)
    printed = _printed(console)
    assert "plan added: C" in printed
    assert "issue removed: I9" in printed
    assert "issue suggested: old I1, new I2" in printed
    assert "stance of A on I1: uncoded → yes" in printed
    assert "1 positions changed; annotations: 1 added, 0 removed" in printed
