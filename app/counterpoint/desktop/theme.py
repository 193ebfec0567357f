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

__all__ = ["GroupColours", "Theme", "load_theme", "theme_names"]

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
    of the same stem.
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
