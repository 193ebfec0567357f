"""Colours of a workbook as `#rrggbb`: rgb, theme with tint, indexed (ECMA-376 part 1, 18.8.3)."""

from __future__ import annotations

import colorsys
import re
import xml.etree.ElementTree as ET
from dataclasses import dataclass

__all__ = ["DEFAULT_PALETTE", "DEFAULT_THEME", "Colours", "theme_colours"]

DEFAULT_THEME = (
    "#ffffff", "#000000", "#e7e6e6", "#44546a", "#4472c4", "#ed7d31", "#a5a5a5", "#ffc000",
    "#5b9bd5", "#70ad47", "#0563c1", "#954f72",
)  # fmt: skip
"""Theme colours 0 to 11 of a workbook without a theme of its own."""

_BASIC = ("000000", "ffffff", "ff0000", "00ff00", "0000ff", "ffff00", "ff00ff", "00ffff")
_MORE = (
    "800000 008000 000080 808000 800080 008080 c0c0c0 808080 9999ff 993366 ffffcc ccffff 660066"
    " ff8080 0066cc ccccff 000080 ff00ff ffff00 00ffff 800080 800000 008080 0000ff 00ccff ccffff"
    " ccffcc ffff99 99ccff ff99cc cc99ff ffcc99 3366ff 33cccc 99cc00 ffcc00 ff9900 ff6600 666699"
    " 969696 003366 339966 003300 333300 993300 993366 333399 333333"
)
DEFAULT_PALETTE = tuple(f"#{rgb}" for rgb in (*_BASIC, *_BASIC, *_MORE.split()))
"""Indexed colours 0 to 63."""

_RGB = re.compile(r"(?:[0-9A-Fa-f]{2})?([0-9A-Fa-f]{6})")
_THEME_ORDER = (
    "lt1", "dk1", "lt2", "dk2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6",
    "hlink", "folHlink",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Colours:
    """Theme and palette of one workbook."""

    theme: tuple[str, ...] = DEFAULT_THEME
    palette: tuple[str, ...] = DEFAULT_PALETTE

    def read(self, element: ET.Element | None) -> str:
        """The colour that a `color`, `fgColor` or `bgColor` element names, '' for automatic."""
        if element is None or element.get("auto") in ("1", "true"):
            return ""
        colour = self._base(element)
        try:
            tint = float(element.get("tint", "0"))
        except ValueError:
            tint = 0.0
        return _tinted(colour, tint) if colour and tint else colour

    def _base(self, element: ET.Element) -> str:
        match = _RGB.fullmatch(element.get("rgb", ""))
        if match is not None:
            return f"#{match[1].lower()}"
        for name, colours in (("theme", self.theme), ("indexed", self.palette)):
            number = element.get(name, "")
            if number.isdecimal() and int(number) < len(colours):
                return colours[int(number)]
        return ""


def theme_colours(theme: ET.Element) -> tuple[str, ...]:
    """The twelve colours of a theme part, in the order that `theme` attributes count them."""
    scheme = theme.find("themeElements/clrScheme")
    if scheme is None:
        return DEFAULT_THEME
    found = []
    for name, default in zip(_THEME_ORDER, DEFAULT_THEME, strict=True):
        choice = scheme.find(name)
        value = ""
        if choice is not None and len(choice):
            value = choice[0].get("lastClr") or choice[0].get("val") or ""
        match = _RGB.fullmatch(value)
        found.append(f"#{match[1].lower()}" if match else default)
    return tuple(found)


def _tinted(colour: str, tint: float) -> str:
    """Darker (tint below 0) or lighter (above 0), by luminance, as 18.8.19 says."""
    red, green, blue = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    hue, light, saturation = colorsys.rgb_to_hls(red, green, blue)
    tint = max(-1.0, min(1.0, tint))
    light = light * (1 + tint) if tint < 0 else light * (1 - tint) + tint
    rgb = colorsys.hls_to_rgb(hue, light, saturation)
    return "#" + "".join(f"{round(part * 255):02x}" for part in rgb)
