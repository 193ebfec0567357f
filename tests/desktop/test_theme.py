"""Themes are whole, and can be read by people who see less."""

from __future__ import annotations

from dataclasses import fields

import pytest

from counterpoint.desktop.theme import Theme, load_theme, theme_names
from counterpoint.desktop.theme import contrast as measured


def luminance(colour: str) -> float:
    """Relative luminance of `#rrggbb`, WCAG 2.2."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Contrast ratio of two colours, 1 to 21, WCAG 2.2."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


SURFACES = ("window", "base", "raised", "header", "topic_band", "hover")
CELLS = ("base", "silent_back", "selection", "hover")
"""What lies behind the text of a cell; the tints of groups come beside."""
TEXTS = {
    "text": (*SURFACES, *CELLS, "bar_track"),
    "muted": (*SURFACES, *CELLS),
    "link": (*SURFACES, "silent_back"),
    "accent_text": ("accent",),
    "selection_text": ("selection",),
    "silent_text": CELLS,
    "defers": CELLS,
    "rejects": CELLS,
    "uncoded": CELLS,
    "not_applicable": CELLS,
    "inserted": ("inserted_back",),
    "deleted": ("deleted_back",),
    "moved": ("moved_back",),
    "hit_text": ("hit_back", "hit_current_back"),
    "alarm_text": ("alarm_back",),
    "annotation_text": ("annotation_back",),
    "annotation_back": ("base", "hover"),  # the count of annotations in the details
    "resolved_text": ("resolved_back",),
    "unchecked_text": ("unchecked_back",),
    "changed": ("info_back", "base"),
    "info_text": ("info_back",),
    "success_text": ("success_back",),
    "warning_text": ("warning_back", "base", "hover"),
    "error_text": ("error_back", "window", "base"),
    "accent": ("hover",),  # the words of the place to drop files, while a file is over it
}
"""Every role that text is written in, and what it is written on: 4.5 to 1 (WCAG 1.4.3)."""
SHAPES = {
    "outline": SURFACES,
    "focus": (*SURFACES, *CELLS),
    "accent": SURFACES,
    "bar_low": ("bar_track",),
    "bar_high": ("bar_track",),
    "annotation_back": CELLS,
    "resolved_back": CELLS,
    "disabled": ("window", "base", "raised"),  # WCAG asks nothing of what cannot be used
}
"""Every role that people know a control or a mark by, and what is beside it: 3 to 1 (1.4.11)."""
DECORATION = {"grid", "border", "silent_hatch"}
"""Lines that only divide; nothing is lost where they are not seen."""


@pytest.fixture(params=theme_names())
def theme(request: pytest.FixtureRequest) -> Theme:
    return load_theme(request.param)


def test_every_text_can_be_read_on_everything_it_stands_on(theme: Theme) -> None:
    tints = [group.tint for group in theme.groups]
    weak = [
        (text, back)
        for text, backs in TEXTS.items()
        for back in backs
        if contrast(getattr(theme, text), getattr(theme, back)) < 4.5
    ]
    assert weak == []
    for state in ("text", "muted", "rejects", "uncoded", "focus"):
        assert [each for each in tints if contrast(getattr(theme, state), each) < 4.5] == []


def test_every_control_and_mark_can_be_told_from_what_is_beside_it(theme: Theme) -> None:
    weak = [
        (shape, back)
        for shape, backs in SHAPES.items()
        for back in backs
        if contrast(getattr(theme, shape), getattr(theme, back)) < 3
    ]
    assert weak == []
    for group in theme.groups:
        for back in (theme.base, theme.selection, group.tint):
            assert contrast(group.badge, back) >= 3, group
        for mark in (theme.annotation_back, theme.resolved_back):
            assert contrast(mark, group.tint) >= 3, group


def test_no_role_is_left_out_of_these_pairs() -> None:
    named = {*TEXTS, *SHAPES, *DECORATION}
    named |= {back for backs in (*TEXTS.values(), *SHAPES.values()) for back in backs}
    roles = {field.name for field in fields(Theme)} - {"name", "title", "dark", "groups"}
    assert roles == named


def test_the_program_measures_contrast_as_these_tests_do() -> None:
    for one, other in (("#000000", "#ffffff"), ("#123456", "#fedcba"), ("#777777", "#777777")):
        assert measured(one, other) == pytest.approx(contrast(one, other), rel=1e-4)


def test_text_stands_out_from_every_surface(theme: Theme) -> None:
    surfaces = [theme.window, theme.base, theme.raised, theme.header, theme.topic_band]
    surfaces += [theme.hover, *(group.tint for group in theme.groups)]
    for surface in surfaces:
        assert contrast(theme.text, surface) >= 7, surface
        assert contrast(theme.muted, surface) >= 4.5, surface


def test_letters_on_badges_and_marks_can_be_read(theme: Theme) -> None:
    for group in theme.groups:
        assert contrast(group.badge_text, group.badge) >= 4.5, group
        assert contrast(group.badge, theme.base) >= 3, group
    for stem in ("annotation", "resolved", "alarm", "unchecked", "hit", "info", "success"):
        back, text = getattr(theme, f"{stem}_back"), getattr(theme, f"{stem}_text")
        assert contrast(text, back) >= 4.5, stem
    for stem in ("warning", "error", "accent", "selection"):
        back = getattr(theme, f"{stem}_back", None) or getattr(theme, stem)
        assert contrast(getattr(theme, f"{stem}_text"), back) >= 4.5, stem


def test_differences_and_states_can_be_read_where_they_stand(theme: Theme) -> None:
    for stem in ("inserted", "deleted", "moved"):
        assert contrast(getattr(theme, stem), getattr(theme, f"{stem}_back")) >= 4.5, stem
    for state in ("defers", "rejects", "uncoded", "not_applicable"):
        assert contrast(getattr(theme, state), theme.base) >= 4.5, state
    assert contrast(theme.silent_text, theme.silent_back) >= 4.5
    assert contrast(theme.focus, theme.base) >= 3


def test_the_current_hit_keeps_its_text_readable(theme: Theme) -> None:
    assert contrast(theme.hit_text, theme.hit_current_back) >= 4.5


def test_the_eighth_group_is_not_the_first_but_the_ninth_is(theme: Theme) -> None:
    assert theme.group(7) != theme.group(0)
    assert theme.group(8) == theme.group(0)
    assert len({group.badge for group in theme.groups}) == 8


def test_the_palette_carries_the_roles(theme: Theme) -> None:
    assert theme.palette.base().color().name() == theme.base
    assert theme.palette.highlight().color().name() == theme.accent


def test_an_unknown_theme_is_refused_by_name() -> None:
    with pytest.raises(ValueError, match="there is: light"):
        load_theme("sepia")
