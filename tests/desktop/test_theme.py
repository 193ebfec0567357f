"""Themes are whole, and can be read by people who see less."""

from __future__ import annotations

import pytest

from counterpoint.desktop.theme import Theme, load_theme, theme_names


def luminance(colour: str) -> float:
    """Relative luminance of `#rrggbb`, WCAG 2.2."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Contrast ratio of two colours, 1 to 21, WCAG 2.2."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.fixture(params=theme_names())
def theme(request: pytest.FixtureRequest) -> Theme:
    return load_theme(request.param)


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
