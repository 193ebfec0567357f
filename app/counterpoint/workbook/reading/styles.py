"""Cell styles: the number format, the fill and the look of the font behind each style number."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import TypeVar

from counterpoint.model import TextRun
from counterpoint.workbook.package.container import Package
from counterpoint.workbook.reading.colours import DEFAULT_PALETTE, Colours, theme_colours
from counterpoint.workbook.reading.number_format import (
    BUILTIN_FORMATS,
    NumberFormat,
    number_format,
)
from counterpoint.workbook.reading.xml_tree import is_on, read_tree

__all__ = [
    "PLAIN_LOOK",
    "CellStyle",
    "Difference",
    "Look",
    "Styles",
    "font_look",
    "read_styles",
    "usual_colour",
]


@dataclass(frozen=True, slots=True)
class Look:
    """How text looks, as far as it may carry meaning in a draft; see TextRun."""

    bold: bool = False
    italic: bool = False
    strike: bool = False
    underline: bool = False
    colour: str = ""

    def run(self, text: str) -> TextRun:
        """A run of that look."""
        return TextRun(text, self.bold, self.italic, self.strike, self.underline, self.colour)


T = TypeVar("T")

PLAIN_LOOK = Look()


@dataclass(frozen=True, slots=True)
class CellStyle:
    """What one entry of `cellXfs` comes to.

    Attributes:
        format: Of numbers, dates and texts.
        fill: `#rrggbb`, '' for none (white counts as none).
        look: Of the cell's font.
    """

    format: NumberFormat = field(default_factory=lambda: number_format("General"))
    fill: str = ""
    look: Look = PLAIN_LOOK

    @property
    def shows(self) -> bool:
        """Whether a cell of this style is more than plain text even if it holds plain text."""
        form = self.format
        shown = form.changes_texts or (form.has_colours and form.colour_of("") is not None)
        return shown or bool(self.fill) or self.look != PLAIN_LOOK


_UNSET = "00000000"
"""Written for a ground by programs that know only the colour of a pattern."""
_PLAIN_STYLE = CellStyle()


@dataclass(frozen=True, slots=True)
class Difference:
    """What a conditional format changes (a `dxf`).

    Attributes:
        fill: `#rrggbb`, '' for none; None where the fill stays.
        font: Attributes of Look that it sets, with their values.
        is_known: Whether it changes nothing else that a person sees in colour or text.
    """

    fill: str | None = None
    font: tuple[tuple[str, bool | str], ...] = ()
    is_known: bool = True


@dataclass(frozen=True, slots=True)
class Styles:
    """All cell styles of a workbook, its colours for rich text, and what conditional formats
    change."""

    styles: Sequence[CellStyle] = (_PLAIN_STYLE,)
    colours: Colours = field(default_factory=Colours)
    differences: Sequence[Difference] = ()

    def __getitem__(self, number: int) -> CellStyle:
        """The style of that number, counted from 0; a plain one when the file lacks it."""
        return self.styles[number] if number < len(self.styles) else _PLAIN_STYLE

    def look_of(self, number: int, value: float | str) -> Look:
        """The look of a cell of that style: its font's, in the colour that its number format
        states for what it holds."""
        style = self[number]
        if not style.format.has_colours:
            return style.look
        colour = style.format.colour_of(value)
        if colour is None or colour >= len(self.colours.palette):
            return style.look
        return replace(style.look, colour=usual_colour(self.colours.palette[colour], self.colours))

    def showing(self) -> frozenset[int]:
        """Numbers of the styles that make a fact of every cell that has them."""
        return frozenset(number for number, style in enumerate(self.styles) if style.shows)


def read_styles(package: Package) -> Styles:
    """The styles part and the theme; plain styles where the workbook has none.

    Raises DamagedWorkbookError when a part is not well-formed.
    """
    theme = Colours()
    for part in package.related(package.workbook_part, "theme"):
        theme = Colours(theme_colours(read_tree(package, part)))
    parts = package.related(package.workbook_part, "styles")
    if not parts:
        return Styles(colours=theme)
    root = read_tree(package, parts[0])
    colours = Colours(theme.theme, _palette(root))
    formats = _formats(root)
    fonts = [font_look(font, colours) for font in root.findall("fonts/font")]
    fills = [_fill(fill, colours) for fill in root.findall("fills/fill")]
    styles = [
        CellStyle(
            number_format(formats.get(_number(xf, "numFmtId"), "General")),
            _at(fills, _number(xf, "fillId"), ""),
            _at(fonts, _number(xf, "fontId"), PLAIN_LOOK),
        )
        for xf in root.findall("cellXfs/xf")
    ]
    differences = [_difference(element, colours) for element in root.findall("dxfs/dxf")]
    return Styles(styles or (_PLAIN_STYLE,), colours, differences)


def font_look(font: ET.Element | None, colours: Colours) -> Look:
    """The look that a `font` or `rPr` element gives; black and automatic are the usual colour."""
    if font is None:
        return PLAIN_LOOK
    underline = font.find("u")
    colour = colours.read(font.find("color"))
    return Look(
        bold=_switch(font, "b"),
        italic=_switch(font, "i"),
        strike=_switch(font, "strike"),
        underline=underline is not None and underline.get("val", "single") != "none",
        colour=usual_colour(colour, colours),
    )


def usual_colour(colour: str, colours: Colours) -> str:
    """`colour`, or '' where it is the usual colour of text."""
    return "" if colour in ("#000000", colours.theme[1]) else colour


def _difference(element: ET.Element, colours: Colours) -> Difference:
    font = element.find("font")
    look = font_look(font, colours)
    told = [] if font is None else [child.tag for child in font]
    names = {"b": "bold", "i": "italic", "strike": "strike", "u": "underline", "color": "colour"}
    changes = tuple((names[tag], getattr(look, names[tag])) for tag in told if tag in names)
    fill, is_known = _changed_fill(element.find("fill"), colours)
    return Difference(fill, changes, is_known and element.find("numFmt") is None)


def _changed_fill(fill: ET.Element | None, colours: Colours) -> tuple[str | None, bool]:
    """The fill of a `dxf`, and whether it could be told: there the ground of a solid fill is its
    `bgColor`, and a pattern without a type is solid."""
    if fill is None:
        return None, True
    pattern = fill.find("patternFill")
    if pattern is None:
        return None, False
    if pattern.get("patternType") == "none":
        return "", True
    ground, over = pattern.find("bgColor"), pattern.find("fgColor")
    if ground is None or (over is not None and ground.get("rgb") == _UNSET):
        return None, over is None  # Excel does not show the colour that the writer meant
    colour = colours.read(ground)
    return "" if colour == "#ffffff" else colour, True


def _switch(font: ET.Element, name: str) -> bool:
    element = font.find(name)
    return element is not None and is_on(element.get("val"), default=True)


def _palette(root: ET.Element) -> tuple[str, ...]:
    own = [
        "#" + element.get("rgb", "FF000000")[-6:].lower()
        for element in root.findall("colors/indexedColors/rgbColor")
    ]
    return (*own, *DEFAULT_PALETTE[len(own) :])


def _formats(root: ET.Element) -> dict[int, str]:
    formats = dict(BUILTIN_FORMATS)
    for element in root.findall("numFmts/numFmt"):
        formats[_number(element, "numFmtId")] = element.get("formatCode", "General")
    return formats


def _fill(fill: ET.Element, colours: Colours) -> str:
    pattern = fill.find("patternFill")
    if pattern is not None:
        kind = pattern.get("patternType", "none")
        if kind in ("none", "gray125"):
            return ""
        # A pattern other than solid is read as its ground, which covers most of the cell.
        chosen = pattern.find("fgColor" if kind == "solid" else "bgColor")
        colour = colours.read(chosen)
    else:
        colour = colours.read(fill.find("gradientFill/stop/color"))
    return "" if colour == "#ffffff" else colour


def _number(element: ET.Element, name: str) -> int:
    value = element.get(name, "0")
    return int(value) if value.isdecimal() else 0


def _at(items: Sequence[T], number: int, default: T) -> T:
    return items[number] if number < len(items) else default
