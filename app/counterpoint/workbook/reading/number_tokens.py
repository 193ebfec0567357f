"""Number format codes taken apart: sections, conditions, tokens (ECMA-376 part 1, 18.8.31)."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import Enum, auto

from counterpoint.workbook.reading.date_names import language_of

__all__ = ["Condition", "Section", "SectionKind", "Token", "TokenKind", "split_sections"]


class TokenKind(Enum):
    """What a piece of a format code stands for."""

    LITERAL = auto()
    DIGIT = auto()
    """One of the placeholders 0, # and ?."""
    POINT = auto()
    COMMA = auto()
    PERCENT = auto()
    EXPONENT = auto()
    SLASH = auto()
    TEXT = auto()
    GENERAL = auto()
    DATE = auto()
    """A run of y, m, d, h, s, e, b, g or a, in lower case; MINUTE where m means minutes."""
    MINUTE = auto()
    ELAPSED = auto()
    """[h], [m] or [s]: hours, minutes or seconds that do not wrap; the letters only."""
    FRACTION_OF_SECOND = auto()
    HALF_DAY = auto()
    """AM/PM or A/P, as the code spells it."""


@dataclass(frozen=True, slots=True)
class Token:
    """One piece of a section."""

    kind: TokenKind
    text: str


class SectionKind(Enum):
    """How a section shows a number."""

    GENERAL = auto()
    NUMBER = auto()
    SCIENTIFIC = auto()
    FRACTION = auto()
    DATE = auto()
    TEXT = auto()


@dataclass(frozen=True, slots=True)
class Condition:
    """A condition in brackets such as [>=100]."""

    operator: str
    limit: float

    def holds(self, value: float) -> bool:
        """Whether `value` meets the condition."""
        return {
            "<": value < self.limit,
            "<=": value <= self.limit,
            ">": value > self.limit,
            ">=": value >= self.limit,
            "=": value == self.limit,
            "<>": value != self.limit,
        }[self.operator]

    @property
    def is_only_for_negatives(self) -> bool:
        """Whether no number from 0 up meets it, so that the section shows no sign of its own."""
        if self.operator == "<":
            return self.limit <= 0
        return self.operator in ("<=", "=") and self.limit < 0


@dataclass(frozen=True, slots=True)
class Section:
    """One of the up to four parts of a code.

    Attributes:
        kind: How it shows a number.
        tokens: Colours, locales and fill characters are left out.
        condition: None where the section's place decides.
        language: Two-letter code of the language for months and days, '' for English.
        colour: Of what it shows, as a number of the workbook's palette; None for the font's own.
    """

    kind: SectionKind
    tokens: tuple[Token, ...]
    condition: Condition | None = None
    language: str = ""
    colour: int | None = None


_PIECE = re.compile(
    r"""
      "(?P<quoted>[^"]*)"?
    | \\(?P<escaped>.?)
    | _(?P<space>.?)
    | \*(?P<fill>.?)
    | \[(?P<bracket>[^\]]*)\]
    | (?P<general>General|Standard)
    | (?P<half_day>AM/PM|A/P|上午/下午)
    | (?P<exponent>E[+-])
    | (?P<date>y+|m+|d+|h+|s+|g+|e+|b+|a{3,})
    | (?P<digit>[0#?])
    | (?P<point>\.)
    | (?P<comma>,)
    | (?P<percent>%)
    | (?P<slash>/)
    | (?P<text>@)
    | (?P<end>;)
    | (?P<literal>.)
    """,
    re.VERBOSE | re.IGNORECASE | re.DOTALL,
)

_CONDITION = re.compile(r"\s*(<=|>=|<>|<|>|=)\s*([+-]?[0-9.]+(?:E[+-]?[0-9]+)?)\s*", re.IGNORECASE)
_ELAPSED = re.compile(r"h+|m+|s+", re.IGNORECASE)
_COLOUR = re.compile(r"(black|white|red|green|blue|yellow|magenta|cyan)|color ?(\d{1,2})", re.I)
_COLOURS = ("black", "white", "red", "green", "blue", "yellow", "magenta", "cyan")
_PALETTE_START = 8
"""The palette's number for the first of these; [Color1] is the same as [Black]."""

_SYSTEM_DATE = "dddd, mmmm d, yyyy"
_SYSTEM_TIME = "h:mm:ss AM/PM"
_SYSTEM_FORMATS = {
    "$-F800": _SYSTEM_DATE,
    "$-X-SYSDATE": _SYSTEM_DATE,
    "$-F400": _SYSTEM_TIME,
    "$-X-SYSTIME": _SYSTEM_TIME,
}
"""The computer's own long date and time, in the reference locale (English, United States)."""

_PLAIN = {
    "general": TokenKind.GENERAL,
    "half_day": TokenKind.HALF_DAY,
    "digit": TokenKind.DIGIT,
    "point": TokenKind.POINT,
    "comma": TokenKind.COMMA,
    "percent": TokenKind.PERCENT,
    "slash": TokenKind.SLASH,
    "text": TokenKind.TEXT,
    "quoted": TokenKind.LITERAL,
    "escaped": TokenKind.LITERAL,
    "literal": TokenKind.LITERAL,
}


def split_sections(code: str) -> tuple[Section, ...]:
    """The sections of a format code, at least one. No code is refused: what is not understood
    stands for itself, as Excel shows it when it repairs a file."""
    sections: list[Section] = []
    tokens: list[Token] = []
    condition: Condition | None = None
    colour: int | None = None
    system = language = ""
    for piece in _PIECE.finditer(code):
        kind, text = piece.lastgroup or "literal", piece[piece.lastgroup or 0]
        if kind == "end":
            section = _section(tokens, condition)
            sections.append(replace(section, language=language, colour=colour))
            tokens, condition, colour = [], None, None
        elif kind == "bracket":
            condition = _read_condition(text) or condition
            colour = _read_colour(text) if colour is None else colour
            tokens.extend(_bracket_tokens(text))
            if text.startswith("$"):
                # It holds for the sections after it too, as Excel writes it only once.
                language = language_of(text.partition("-")[2]) or language
            system = _SYSTEM_FORMATS.get(text.upper(), system)
        elif kind == "exponent":
            tokens.append(Token(TokenKind.EXPONENT, text[1]))
        elif kind == "date":
            tokens.append(Token(TokenKind.DATE, text.lower()))
        elif kind == "space":
            tokens.append(Token(TokenKind.LITERAL, " "))
        elif kind != "fill":
            tokens.append(Token(_PLAIN[kind], text))
    if system:
        return split_sections(system)
    sections.append(replace(_section(tokens, condition), language=language, colour=colour))
    return tuple(sections)


def _read_condition(text: str) -> Condition | None:
    match = _CONDITION.fullmatch(text)
    if match is None:
        return None
    try:
        return Condition(match[1], float(match[2]))
    except ValueError:
        return None


def _read_colour(text: str) -> int | None:
    """The palette number of [Red] or [Color 10]; None for other brackets."""
    match = _COLOUR.fullmatch(text.strip())
    if match is None:
        return None
    if match[1]:
        return _PALETTE_START + _COLOURS.index(match[1].lower())
    number = int(match[2])
    return _PALETTE_START + number - 1 if 1 <= number <= 56 else None


def _bracket_tokens(text: str) -> list[Token]:
    """[$€-407] shows its currency, [h] counts on; colours, calendars and locales show nothing."""
    if text.startswith("$"):
        currency = text[1:].partition("-")[0]
        return [Token(TokenKind.LITERAL, currency)] if currency else []
    if _ELAPSED.fullmatch(text):
        return [Token(TokenKind.ELAPSED, text.lower())]
    return []


def _section(tokens: list[Token], condition: Condition | None) -> Section:
    kinds = {token.kind for token in tokens}
    if kinds & {TokenKind.DATE, TokenKind.ELAPSED, TokenKind.HALF_DAY}:
        return Section(SectionKind.DATE, tuple(_as_date(tokens)), condition)
    if TokenKind.GENERAL in kinds:
        return Section(SectionKind.GENERAL, tuple(tokens), condition)
    if TokenKind.TEXT in kinds:
        return Section(SectionKind.TEXT, tuple(tokens), condition)
    if TokenKind.EXPONENT in kinds:
        return Section(SectionKind.SCIENTIFIC, tuple(tokens), condition)
    if _is_fraction(tokens):
        return Section(SectionKind.FRACTION, tuple(tokens), condition)
    return Section(SectionKind.NUMBER, tuple(tokens), condition)


def _is_fraction(tokens: list[Token]) -> bool:
    """Whether a slash stands between two placeholders (or a placeholder and a number)."""
    for place, token in enumerate(tokens):
        if token.kind is TokenKind.SLASH and 0 < place < len(tokens) - 1:
            before, after = tokens[place - 1], tokens[place + 1]
            below = after.kind is TokenKind.DIGIT or after.text.isdigit()
            if before.kind is TokenKind.DIGIT and below:
                return True
    return False


def _as_date(tokens: list[Token]) -> list[Token]:
    """The tokens of a date: m beside hours or seconds is minutes, .000 after seconds a fraction,
    and everything else that is a placeholder elsewhere stands for itself."""
    result: list[Token] = []
    place = 0
    while place < len(tokens):
        token = tokens[place]
        place += 1
        if token.kind is TokenKind.POINT and _follows_seconds(result):
            zeros = 0
            while place < len(tokens) and tokens[place] == Token(TokenKind.DIGIT, "0"):
                zeros, place = zeros + 1, place + 1
            if zeros:
                result.append(Token(TokenKind.FRACTION_OF_SECOND, "0" * zeros))
                continue
        result.append(token)
    clock = [
        number
        for number, token in enumerate(result)
        if token.kind in (TokenKind.DATE, TokenKind.ELAPSED)
    ]
    for order, number in enumerate(clock):
        token = result[number]
        if token.kind is TokenKind.DATE and token.text in ("m", "mm"):
            before = result[clock[order - 1]].text[0] if order else ""
            after = result[clock[order + 1]].text[0] if order + 1 < len(clock) else ""
            if before == "h" or after == "s":
                result[number] = Token(TokenKind.MINUTE, token.text)
    return result


def _follows_seconds(tokens: list[Token]) -> bool:
    return bool(tokens) and tokens[-1].text[:1] == "s"
