"""Colours as named roles of one theme, read from `resources/themes/*.toml`.

Nothing else in the window names a colour. Sections of the files only group the roles for people
who edit them; every role is required and every unknown one refused, so that a theme is whole.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass, fields
from functools import cache, cached_property

from PySide6.QtGui import QColor, QPalette

from counterpoint.resources import resource

__all__ = ["GroupColours", "Theme", "contrast", "load_theme", "theme_names"]

_COLOUR = re.compile(r"#[0-9a-fA-F]{6}\Z")
_NAMES = ("light", "dark", "high-contrast")


@dataclass(frozen=True, slots=True)
class GroupColours:
    """How one position group looks: its badge and edge, the letter on it, the cell behind text."""

    badge: str
    badge_text: str
    tint: str


@dataclass(frozen=True)
class Theme:
    """Named colour roles, each `#rrggbb`.

    `groups` are the colours of position groups A, B, C …; more groups than colours start again
    from the first (the letter tells them apart). Roles ending in `_back` lie behind the text role
    of the same stem. `border` and `grid` only divide; `outline` is what a control is known by.
    """

    name: str
    title: str
    dark: bool
    window: str
    base: str
    raised: str
    header: str
    topic_band: str
    hover: str
    grid: str
    border: str
    outline: str
    text: str
    muted: str
    link: str
    disabled: str
    accent: str
    accent_text: str
    selection: str
    selection_text: str
    focus: str
    bar_low: str
    bar_high: str
    bar_track: str
    silent_back: str
    silent_hatch: str
    silent_text: str
    defers: str
    rejects: str
    uncoded: str
    not_applicable: str
    inserted: str
    inserted_back: str
    deleted: str
    deleted_back: str
    moved: str
    moved_back: str
    hit_back: str
    hit_text: str
    hit_current_back: str
    alarm_back: str
    alarm_text: str
    annotation_back: str
    annotation_text: str
    resolved_back: str
    resolved_text: str
    unchecked_back: str
    unchecked_text: str
    changed: str
    info_back: str
    info_text: str
    success_back: str
    success_text: str
    warning_back: str
    warning_text: str
    error_back: str
    error_text: str
    groups: tuple[GroupColours, ...]

    def group(self, number: int) -> GroupColours:
        """Colours of the position group `number`, counted from 0 (A)."""
        return self.groups[number % len(self.groups)]

    @cached_property
    def palette(self) -> QPalette:
        """The theme as Qt's palette, for every stock widget."""
        palette = QPalette()
        role = QPalette.ColorRole
        for of, colour in (
            (role.Window, self.window),
            (role.WindowText, self.text),
            (role.Base, self.base),
            (role.AlternateBase, self.hover),
            (role.Text, self.text),
            (role.Button, self.raised),
            (role.ButtonText, self.text),
            (role.BrightText, self.error_text),
            (role.Highlight, self.accent),
            (role.HighlightedText, self.accent_text),
            (role.Accent, self.accent),
            (role.Link, self.link),
            (role.LinkVisited, self.link),
            (role.ToolTipBase, self.raised),
            (role.ToolTipText, self.text),
            (role.PlaceholderText, self.muted),
            (role.Light, self.raised),
            (role.Midlight, self.hover),
            (role.Mid, self.border),
            (role.Dark, self.border),
            (role.Shadow, self.border),
        ):
            palette.setColor(of, QColor(colour))
        off = QPalette.ColorGroup.Disabled
        for of in (role.WindowText, role.Text, role.ButtonText):
            palette.setColor(off, of, QColor(self.disabled))
        return palette


def theme_names() -> tuple[str, ...]:
    """Names of the themes that come with the program, the usual one first."""
    return _NAMES


@cache
def load_theme(name: str) -> Theme:
    """The theme `name`, one of theme_names().

    Raises ValueError for an unknown name, and when a role is missing, unknown or no `#rrggbb`.
    """
    if name not in _NAMES:
        raise ValueError(f"no theme {name!r}; there is: {', '.join(_NAMES)}")
    return _parse(resource(f"themes/{name}.toml").read_text(encoding="utf-8"))


def contrast(one: str, other: str) -> float:
    """Contrast ratio of two colours `#rrggbb`, from 1 (the same) to 21, as in WCAG 2.2."""
    low, high = sorted((_luminance(QColor(one)), _luminance(QColor(other))))
    return (high + 0.05) / (low + 0.05)


def _luminance(colour: QColor) -> float:
    red, green, blue = (_linear(c) for c in (colour.redF(), colour.greenF(), colour.blueF()))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(share: float) -> float:
    return float(share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4)


def _parse(source: str) -> Theme:
    document = tomllib.loads(source)
    groups = document.pop("groups")
    values: dict[str, object] = {}
    for key, value in document.items():
        values.update(value if isinstance(value, dict) else {key: value})
    wanted = {field.name for field in fields(Theme)} - {"groups"}
    if wrong := wanted.symmetric_difference(values):
        raise ValueError(f"roles missing or unknown: {', '.join(sorted(wrong))}")
    colours = [str(values[role]) for role in wanted - {"name", "title", "dark"}]
    colours += [colour for each in groups.values() for colour in each]
    if bad := [colour for colour in colours if not _COLOUR.match(colour)]:
        raise ValueError(f"not a colour: {', '.join(bad)}")
    looks = zip(groups["badge"], groups["badge_text"], groups["tint"], strict=True)
    return Theme(groups=tuple(GroupColours(*look) for look in looks), **values)  # type: ignore[arg-type]
