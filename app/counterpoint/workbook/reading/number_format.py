"""Number formats: a value and a format code become the text that Excel shows.

The reference is Excel in English (United States), where the codes of ECMA-376 part 1, 18.8.30
come from; dates that follow the computer's region are shown in that form whatever the region.
Months and days have the names of the language that a code states. Own code, because the one
Python library for it, ssf, is unmaintained since 2020 and needs Babel and five more packages.
"""

from __future__ import annotations

import math
from functools import lru_cache

from counterpoint.workbook.reading.date_text import date_text
from counterpoint.workbook.reading.number_recipes import recipe_of
from counterpoint.workbook.reading.number_text import (
    fraction_text,
    general_text,
    number_text,
    scientific_text,
)
from counterpoint.workbook.reading.number_tokens import (
    Section,
    SectionKind,
    TokenKind,
    split_sections,
)

__all__ = ["BUILTIN_FORMATS", "NumberFormat", "number_format"]

BUILTIN_FORMATS = {
    0: "General",
    1: "0",
    2: "0.00",
    3: "#,##0",
    4: "#,##0.00",
    5: '"$"#,##0_);\\("$"#,##0\\)',
    6: '"$"#,##0_);[Red]\\("$"#,##0\\)',
    7: '"$"#,##0.00_);\\("$"#,##0.00\\)',
    8: '"$"#,##0.00_);[Red]\\("$"#,##0.00\\)',
    9: "0%",
    10: "0.00%",
    11: "0.00E+00",
    12: "# ?/?",
    13: "# ??/??",
    14: "m/d/yyyy",
    15: "d-mmm-yy",
    16: "d-mmm",
    17: "mmm-yy",
    18: "h:mm AM/PM",
    19: "h:mm:ss AM/PM",
    20: "h:mm",
    21: "h:mm:ss",
    22: "m/d/yyyy h:mm",
    37: "#,##0_);(#,##0)",
    38: "#,##0_);[Red](#,##0)",
    39: "#,##0.00_);(#,##0.00)",
    40: "#,##0.00_);[Red](#,##0.00)",
    41: '_(* #,##0_);_(* (#,##0);_(* "-"_);_(@_)',
    42: '_("$"* #,##0_);_("$"* (#,##0);_("$"* "-"_);_(@_)',
    43: '_(* #,##0.00_);_(* (#,##0.00);_(* "-"??_);_(@_)',
    44: '_("$"* #,##0.00_);_("$"* (#,##0.00);_("$"* "-"??_);_(@_)',
    45: "mm:ss",
    46: "[h]:mm:ss",
    47: "mm:ss.0",
    48: "##0.0E+0",
    49: "@",
}
"""Codes of the ids that a workbook uses without declaring them."""


class NumberFormat:
    """One format code, ready to show values.

    Attributes:
        code: As the workbook has it.
        is_date: Whether numbers are shown as a date, a time or a duration.
        is_duration: Whether hours, minutes or seconds count on past a day.
        is_plain: Whether numbers look as in General and texts as they are.
        changes_texts: Whether a text may look different from what the cell holds.
        has_colours: Whether some section states a colour.
    """

    def __init__(self, code: str) -> None:
        self.code = code
        self._sections = split_sections(code)
        self._recipes = [
            recipe_of(section.tokens) if section.kind is SectionKind.NUMBER else None
            for section in self._sections
        ]
        first = self._sections[0]
        self.is_date = first.kind is SectionKind.DATE
        self.is_duration = any(token.kind is TokenKind.ELAPSED for token in first.tokens)
        self.is_plain = code.strip().lower() in ("", "general", "standard", "@")
        self.has_colours = any(section.colour is not None for section in self._sections)
        self.changes_texts = not self.is_plain and self._text_section() is not None

    def text_of_number(self, value: float, is_1904: bool = False) -> str:
        """`value` as shown; dates count from 1904 where the workbook says so. Spaces that only
        align numbers in a column are left out."""
        if not math.isfinite(value):
            return "#NUM!"
        if self.is_plain:
            return general_text(value)
        section, signed = self._choose(value)
        if section is None:
            return "########"
        recipe = self._recipes[self._sections.index(section)]
        if recipe is not None:
            return _with_sign(recipe.show(value), value, signed).strip()
        return _section_text(section, value, signed, is_1904).strip()

    def text_of_text(self, text: str) -> str:
        """A text as shown: in the section for texts, where the code has one."""
        section = self._text_section()
        if section is None:
            return text
        shown = "".join(text if t.kind is TokenKind.TEXT else t.text for t in section.tokens)
        return shown if any(t.kind is TokenKind.TEXT for t in section.tokens) else shown.strip()

    def colour_of(self, value: float | str) -> int | None:
        """The palette number of the colour in which a number or a text is shown; None for the
        font's own."""
        if isinstance(value, str):
            last = self._sections[-1]
            is_for_texts = len(self._sections) >= 4 or last.kind is SectionKind.TEXT
            return self._sections[min(3, len(self._sections) - 1)].colour if is_for_texts else None
        section, _ = self._choose(value)
        return None if section is None else section.colour

    def _text_section(self) -> Section | None:
        """The fourth section, or a last section with an @; None where texts stay as they are."""
        if len(self._sections) >= 4:
            section = self._sections[3]
        elif self._sections[-1].kind is SectionKind.TEXT:
            section = self._sections[-1]
        else:
            return None
        visible = [token for token in section.tokens if token.text.strip()]
        only_text = len(visible) == 1 and visible[0].kind is TokenKind.TEXT
        return None if only_text else section

    def _choose(self, value: float) -> tuple[Section | None, bool]:
        """The section for a number, and whether a minus sign goes before a negative one."""
        sections = self._sections[:3]
        if len(sections) > 1 and sections[-1].kind is SectionKind.TEXT and len(sections) < 4:
            sections = sections[:-1]
        if any(section.condition for section in sections):
            return _by_condition(sections, value)
        if len(sections) == 1:
            return sections[0], True
        if value < 0:
            return sections[1], False
        if value == 0 and len(sections) == 3:
            return sections[2], False
        return sections[0], False


def _by_condition(sections: tuple[Section, ...], value: float) -> tuple[Section | None, bool]:
    for place, section in enumerate(sections):
        condition = section.condition
        if condition is not None:
            if condition.holds(value):
                return section, not condition.is_only_for_negatives
        elif place == len(sections) - 1 or (place == 0 and value > 0) or (place == 1 and value < 0):
            return section, place != 1 or len(sections) == 2
    return None, False


def _section_text(section: Section, value: float, signed: bool, is_1904: bool) -> str:
    match section.kind:
        case SectionKind.DATE:
            return date_text(section, value if signed else abs(value), is_1904)
        case SectionKind.GENERAL | SectionKind.TEXT:
            number = general_text(abs(value))
            kinds = (TokenKind.GENERAL, TokenKind.TEXT)
            shown = "".join(number if t.kind in kinds else t.text for t in section.tokens)
        case SectionKind.SCIENTIFIC:
            shown = scientific_text(section.tokens, value)
        case SectionKind.FRACTION:
            shown = fraction_text(section.tokens, value)
        case SectionKind.NUMBER:
            shown = number_text(section.tokens, value)
    return _with_sign(shown, value, signed)


def _with_sign(shown: str, value: float, signed: bool) -> str:
    # Excel keeps the sign of what rounds to nothing: -0.001 in 0.00 is -0.00.
    return "-" + shown.lstrip() if signed and value < 0 else shown


@lru_cache(maxsize=1024)
def number_format(code: str) -> NumberFormat:
    """The format of that code, taken apart once."""
    return NumberFormat(code)
