"""Formulas of conditional formats, as far as they are simple: what is not understood is refused.

Comparisons, arithmetic, texts and a few functions over single cells of the same sheet cover how
people colour cells by a status, a number or every second row. Anything else (ranges, names,
other sheets, TODAY) raises `RefusedError`, so that no colour is shown that Excel would not show.
"""

from __future__ import annotations

import math
import operator
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from counterpoint.model import MAX_COLUMNS, MAX_ROWS, column_number
from counterpoint.workbook.reading.number_text import general_text

__all__ = [
    "CellOf",
    "Formula",
    "FormulaError",
    "Held",
    "RefusedError",
    "UnknownValueError",
    "compare",
    "is_true",
    "parse",
    "search",
    "text_of",
]

Held = float | str | bool | None
"""What a cell holds for a formula: dates as serial numbers; None when it is empty."""

CellOf = Callable[[int, int], Held]
"""The value of a cell by row and column from 1. Raises FormulaError for an error value,
UnknownValueError for a formula without a stored one."""


class RefusedError(Exception):
    """The formula holds something that is not understood here."""


class FormulaError(Exception):
    """The formula comes to an error value for this cell."""


class UnknownValueError(Exception):
    """The formula looks at a cell whose value nobody stored."""


@dataclass(frozen=True)
class _Place:
    """Where a formula is evaluated: the cell's row and column, and how to look at others."""

    row: int
    column: int
    cell: CellOf


_Part = Callable[[_Place], Held]

_TOKEN = re.compile(
    r"""\s*(?:
      (?P<number>\d+(?:\.\d*)?(?:E[+-]?\d+)?|\.\d+)
    | "(?P<text>(?:[^"]|"")*)"
    | (?P<function>[A-Z][A-Z0-9.]*)\(
    | (?P<cell>\$?[A-Z]{1,3}\$?\d{1,7})(?![\w(!:])
    | (?P<truth>TRUE|FALSE)(?![\w(])
    | (?P<sign><=|>=|<>|[-=<>+*/&(),%])
    )\s*""",
    re.VERBOSE | re.IGNORECASE,
)
_CELL = re.compile(r"(\$?)([A-Z]{1,3})(\$?)(\d+)", re.IGNORECASE)
_DEEPEST = 40

_ARITHMETIC: dict[str, Callable[[float, float], float]] = {
    "+": operator.add,
    "-": operator.sub,
    "*": operator.mul,
    "/": operator.truediv,
}
_COMPARISONS: dict[str, Callable[[int], bool]] = {
    "=": lambda order: order == 0,
    "<>": lambda order: order != 0,
    "<": lambda order: order < 0,
    "<=": lambda order: order <= 0,
    ">": lambda order: order > 0,
    ">=": lambda order: order >= 0,
}
_LEVELS = (tuple(_COMPARISONS), ("&",), ("+", "-"), ("*", "/"))
"""Signs between two operands, the loosest first."""


class Formula:
    """A formula written for one cell, to be evaluated at others as Excel would move it."""

    def __init__(self, part: _Part) -> None:
        self._part = part

    def at(self, row: int, column: int, cell: CellOf) -> Held:
        """Its value for the cell at row and column. Raises FormulaError and UnknownValueError."""
        return self._part(_Place(row, column, cell))


def parse(text: str, row: int, column: int) -> Formula:
    """The formula `text` (without `=`) as written for the cell at row and column.

    Raises RefusedError when it holds anything but what this module knows.
    """
    tokens: list[tuple[str, str]] = []
    place = 0
    text = text.strip().removeprefix("=")
    while place < len(text):
        match = _TOKEN.match(text, place)
        if match is None or match.end() == place:
            raise RefusedError(text[place : place + 20])
        kind = match.lastgroup or ""
        tokens.append((kind, match[kind]))
        place = match.end()
    parser = _Parser(tokens, row, column)
    part = parser.level(0)
    if parser.left:
        raise RefusedError("unexpected text")
    return Formula(part)


class _Parser:
    def __init__(self, tokens: Sequence[tuple[str, str]], row: int, column: int) -> None:
        self._tokens = tokens
        self._at = 0
        self._depth = 0
        self._base = (row, column)

    @property
    def left(self) -> int:
        """Tokens not read yet."""
        return len(self._tokens) - self._at

    def level(self, level: int) -> _Part:
        """An expression of signs from that level on."""
        if level == len(_LEVELS):
            return self._signed()
        left = self.level(level + 1)
        while (sign := self._take(_LEVELS[level])) is not None:
            left = _between(sign, left, self.level(level + 1))
        return left

    def _take(self, signs: Sequence[str]) -> str | None:
        if self.left and self._tokens[self._at][0] == "sign":
            sign = self._tokens[self._at][1]
            if sign in signs:
                self._at += 1
                return sign
        return None

    def _signed(self) -> _Part:
        sign = self._take(("-", "+"))
        if sign is not None:
            inner = self._signed()
            factor = -1.0 if sign == "-" else 1.0
            return lambda place: factor * number_of(inner(place))
        part = self._operand()
        while self._take("%") is not None:
            part = _between("/", part, _constant(100.0))
        return part

    def _operand(self) -> _Part:
        if not self.left:
            raise RefusedError("end of formula")
        kind, text = self._tokens[self._at]
        self._at += 1
        match kind:
            case "number":
                return _constant(float(text))
            case "text":
                return _constant(text.replace('""', '"'))
            case "truth":
                return _constant(text.upper() == "TRUE")
            case "cell":
                return self._cell(text)
            case "function":
                return self._call(text.upper())
            case "sign" if text == "(":
                inner = self._nested()
                if len(inner) == 1:
                    return inner[0]
        raise RefusedError(text)

    def _nested(self) -> list[_Part]:
        """What stands up to the closing bracket, parted by commas."""
        self._depth += 1
        if self._depth > _DEEPEST:
            raise RefusedError("too deep")
        found: list[_Part] = []
        if self._take(")") is None:
            found.append(self.level(0))
            while self._take(",") is not None:
                found.append(self.level(0))
            if self._take(")") is None:
                raise RefusedError("no closing bracket")
        self._depth -= 1
        return found

    def _cell(self, text: str) -> _Part:
        match = _CELL.fullmatch(text)
        assert match is not None
        fixed_column, letters, fixed_row, digits = match.groups()
        row, column = int(digits), column_number(letters.upper())
        if not (1 <= row <= MAX_ROWS and 1 <= column <= MAX_COLUMNS):
            raise RefusedError(text)
        base_row, base_column = self._base

        def value(place: _Place) -> Held:
            # Excel moves references around the edge: XFD1 in A1 is the column before the first.
            at_row = row if fixed_row else (row - base_row + place.row - 1) % MAX_ROWS + 1
            at_column = column
            if not fixed_column:
                at_column = (column - base_column + place.column - 1) % MAX_COLUMNS + 1
            return place.cell(at_row, at_column)

        return value

    def _call(self, name: str) -> _Part:
        arguments = self._nested()
        known = _FUNCTIONS.get(name)
        if known is None or not known.least <= len(arguments) <= known.most:
            raise RefusedError(name)
        return lambda place: known.call(place, arguments)


def _constant(value: Held) -> _Part:
    def part(place: _Place) -> Held:
        del place  # the same everywhere
        return value

    return part


def _between(sign: str, left: _Part, right: _Part) -> _Part:
    if sign in _COMPARISONS:
        meets = _COMPARISONS[sign]
        return lambda place: meets(compare(left(place), right(place)))
    if sign == "&":
        return lambda place: text_of(left(place)) + text_of(right(place))
    do = _ARITHMETIC[sign]

    def value(place: _Place) -> Held:
        try:
            return do(number_of(left(place)), number_of(right(place)))
        except ZeroDivisionError as error:
            raise FormulaError from error

    return value


def compare(left: Held, right: Held) -> int:
    """Negative, 0 or positive as Excel orders two values: numbers, then texts (in any case), then
    truths; an empty cell is what the other one makes of it."""
    if left is None or right is None:
        other = right if left is None else left
        nothing: Held = "" if isinstance(other, str) else 0.0
        if isinstance(other, bool):
            nothing = False
        left = nothing if left is None else left
        right = nothing if right is None else right
    one, two = _rank(left), _rank(right)
    if one != two:
        return one - two
    a = left.casefold() if isinstance(left, str) else left
    b = right.casefold() if isinstance(right, str) else right
    return 0 if a == b else -1 if a < b else 1  # type: ignore[operator]


def _rank(value: Held) -> int:
    return 2 if isinstance(value, bool) else 1 if isinstance(value, str) else 0


def is_true(value: Held) -> bool:
    """Whether a condition with that value holds. Raises FormulaError for a text."""
    if isinstance(value, str):
        raise FormulaError
    return bool(value)


def number_of(value: Held) -> float:
    """`value` as a number. Raises FormulaError for a text that is none."""
    if isinstance(value, str):
        try:
            return float(value)
        except ValueError as error:
            raise FormulaError from error
    return float(value or 0.0)


def text_of(value: Held) -> str:
    """`value` as a text: numbers in the General format."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    return value if isinstance(value, str) else general_text(value)


@dataclass(frozen=True)
class _Function:
    """One function: how many arguments it takes, and what it gives."""

    least: int
    most: int
    call: Callable[[_Place, Sequence[_Part]], Held]


def _is_error(place: _Place, arguments: Sequence[_Part]) -> Held:
    try:
        arguments[0](place)
    except FormulaError:
        return True
    return False


def _is(kind: Callable[[Held], bool]) -> _Function:
    def call(place: _Place, arguments: Sequence[_Part]) -> Held:
        try:
            return kind(arguments[0](place))
        except FormulaError:
            return False

    return _Function(1, 1, call)


def _search(place: _Place, arguments: Sequence[_Part]) -> Held:
    found = search(text_of(arguments[0](place)), text_of(arguments[1](place)))
    if found is None:
        raise FormulaError
    return float(found + 1)


def search(wanted: str, text: str) -> int | None:
    """Where `wanted` begins in `text`, counted from 0, in any case; * and ? stand for any
    characters, ~ before them for themselves. None when it does not."""
    pieces = re.findall(r"~[*?~]|[*?]|[^*?~]+|~", wanted)
    patterns = {"*": ".*?", "?": "."}
    pattern = "".join(
        patterns.get(piece) or re.escape(piece[1:] if piece[0] == "~" and piece[1:] else piece)
        for piece in pieces
    )
    match = re.search(pattern, text, re.IGNORECASE | re.DOTALL)
    return match.start() if match else None


def _mod(place: _Place, arguments: Sequence[_Part]) -> Held:
    number, divisor = (number_of(argument(place)) for argument in arguments)
    if not divisor:
        raise FormulaError
    return number - divisor * math.floor(number / divisor)


def _end(of_left: bool) -> _Function:
    def call(place: _Place, arguments: Sequence[_Part]) -> Held:
        text = text_of(arguments[0](place))
        count = int(number_of(arguments[1](place))) if len(arguments) > 1 else 1
        if count < 0:
            raise FormulaError
        return text[:count] if of_left else text[len(text) - min(count, len(text)) :]

    return _Function(1, 2, call)


def _of_text(do: Callable[[str], Held]) -> _Function:
    return _Function(1, 1, lambda place, arguments: do(text_of(arguments[0](place))))


def _number_of_place(number: Callable[[_Place], int]) -> _Function:
    def call(place: _Place, arguments: Sequence[_Part]) -> Held:
        del arguments  # there are none
        return float(number(place))

    return _Function(0, 0, call)


def _all_truths(place: _Place, arguments: Sequence[_Part]) -> list[bool]:
    return [is_true(argument(place)) for argument in arguments]


_FUNCTIONS = {
    "AND": _Function(1, 99, lambda place, parts: all(_all_truths(place, parts))),
    "OR": _Function(1, 99, lambda place, parts: any(_all_truths(place, parts))),
    "NOT": _Function(1, 1, lambda place, parts: not is_true(parts[0](place))),
    "ISBLANK": _is(lambda value: value is None),
    "ISTEXT": _is(lambda value: isinstance(value, str)),
    "ISNUMBER": _is(lambda value: isinstance(value, float)),
    "ISERROR": _Function(1, 1, _is_error),
    "SEARCH": _Function(2, 2, _search),
    "LEN": _of_text(lambda text: float(len(text))),
    "TRIM": _of_text(lambda text: " ".join(text.split())),
    "UPPER": _of_text(str.upper),
    "LOWER": _of_text(str.lower),
    "LEFT": _end(of_left=True),
    "RIGHT": _end(of_left=False),
    "MOD": _Function(2, 2, _mod),
    "ABS": _Function(1, 1, lambda place, parts: abs(number_of(parts[0](place)))),
    "ROW": _number_of_place(lambda place: place.row),
    "COLUMN": _number_of_place(lambda place: place.column),
}
