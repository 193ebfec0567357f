"""Conditional formats as far as they can be told: the fills and fonts that they give to cells.

What cannot be told (colour scales, icons, formulas beyond `condition_formulas`, rules of the
day) is named, and what it covers keeps its own look: rather no colour than a wrong one.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time, timedelta

from counterpoint.model import CellFacts, CellFlag, Message, TextRun, told
from counterpoint.workbook.reading.condition_formulas import (
    CellOf,
    Formula,
    FormulaError,
    Held,
    RefusedError,
    UnknownValueError,
    compare,
    is_true,
    parse,
    search,
    text_of,
)
from counterpoint.workbook.reading.conditional_rules import ConditionalRule
from counterpoint.workbook.reading.grid import Area, CellValue
from counterpoint.workbook.reading.styles import Difference

__all__ = ["ConditionalCells", "with_conditional_looks"]

_MOST_CELLS = 200_000
"""Cells that the rules of one sheet may cover in all (some 0.3 s); formats of whole columns
count as far as the sheet is used."""
_DRAWN_ONLY = ("dataBar", "iconSet")
"""They draw into a cell and leave its fill and its font as they are."""
_ORDERS: Mapping[str, Callable[[int], bool]] = {
    "equal": lambda order: order == 0,
    "notEqual": lambda order: order != 0,
    "lessThan": lambda order: order < 0,
    "lessThanOrEqual": lambda order: order <= 0,
    "greaterThan": lambda order: order > 0,
    "greaterThanOrEqual": lambda order: order >= 0,
}

Facts = dict[tuple[int, int], CellFacts]
_Test = Callable[[int, int], bool]


@dataclass(frozen=True)
class ConditionalCells:
    """The cells that rules look at.

    Attributes:
        texts: Displayed texts, `texts[0][0]` is A1.
        values: What the cells hold, in the same shape.
        facts: Facts of the cells, without conditional formats.
        is_1904: Whether dates count from 1904.
    """

    texts: Sequence[Sequence[str]]
    values: Sequence[Sequence[CellValue]]
    facts: Mapping[tuple[int, int], CellFacts]
    is_1904: bool = False

    def held(self, row: int, column: int) -> Held:
        """The value of a cell; None when empty or outside. Raises what CellOf raises."""
        facts = self.facts.get((row, column))
        if facts is not None and facts.flag is CellFlag.ERROR_VALUE:
            raise FormulaError
        if facts is not None and facts.flag is CellFlag.NO_CACHED_VALUE:
            raise UnknownValueError
        if row > len(self.values) or column > len(self.values[row - 1]):
            return None
        value = self.values[row - 1][column - 1]
        if value == "" or value is None:
            return None
        if isinstance(value, str | bool | float):
            return value
        return _serial(value, self.is_1904)

    def within(self, areas: Sequence[Area]) -> Iterator[tuple[int, int]]:
        """The cells of the areas that lie on the used part of the sheet."""
        for top, left, bottom, right in areas:
            for row in range(top, min(bottom, len(self.values)) + 1):
                for column in range(left, min(right, len(self.values[row - 1])) + 1):
                    yield row, column

    def count(self, areas: Sequence[Area]) -> int:
        """How many cells `within` gives."""
        width = max(map(len, self.values[:1]), default=0)
        return sum(
            max(0, min(bottom, len(self.values)) - top + 1) * max(0, min(right, width) - left + 1)
            for top, left, bottom, right in areas
        )


def with_conditional_looks(
    cells: ConditionalCells, rules: Sequence[ConditionalRule], differences: Sequence[Difference]
) -> tuple[Facts, tuple[tuple[Area, Message], ...]]:
    """The facts of all cells with what the rules change, and the rules that could not be told:
    their first area and why, in words that end a sentence."""
    looks: dict[tuple[int, int], _Look] = {}
    closed: set[tuple[int, int]] = set()
    untold: list[tuple[Area, Message]] = []
    budget = _MOST_CELLS
    for rule in rules:
        budget -= cells.count(rule.areas)
        if budget < 0:
            untold.append((rule.areas[0], told("covers more cells than are looked at")))
            break
        try:
            test = _test_of(rule, cells)
            difference = _difference(rule, differences)
        except RefusedError as refused:
            untold.append((rule.areas[0], _REASONS.get(rule.kind) or refused.args[0]))
            if rule.kind not in _DRAWN_ONLY:
                closed.update(cells.within(rule.areas))
            continue
        _apply(rule, test, difference, cells, looks, closed)
    facts = dict(cells.facts)
    for place, look in looks.items():
        if look.changes:
            facts[place] = look.facts(cells.facts.get(place, CellFacts()), _text(cells, *place))
    return facts, tuple(untold)


_REASONS = {
    "colorScale": told("is a colour scale"),
    "dataBar": told("is a data bar"),
    "iconSet": told("is a set of icons"),
    "timePeriod": told("depends on the day"),
    "newer": told("looks at other sheets or is of a newer Excel"),
}


@dataclass
class _Look:
    """What rules give to one cell: the first that says something about a feature decides."""

    fill: str | None = None
    font: dict[str, bool | str] = field(default_factory=dict)

    @property
    def changes(self) -> bool:
        return self.fill is not None or bool(self.font)

    def add(self, difference: Difference) -> None:
        if self.fill is None:
            self.fill = difference.fill
        for name, value in difference.font:
            self.font.setdefault(name, value)

    def facts(self, facts: CellFacts, text: str) -> CellFacts:
        if self.fill is not None:
            facts = replace(facts, fill=self.fill)
        if self.font and text:
            runs = facts.runs or (TextRun(text),)
            changed = tuple(replace(run, **self.font) for run in runs)  # type: ignore[arg-type]
            facts = replace(facts, runs=() if changed == (TextRun(text),) else changed)
        return facts


def _apply(
    rule: ConditionalRule,
    test: _Test,
    difference: Difference,
    cells: ConditionalCells,
    looks: dict[tuple[int, int], _Look],
    closed: set[tuple[int, int]],
) -> None:
    """Give `difference` to the cells where the rule holds and no earlier one had the last word:
    those are `closed`."""
    for place in cells.within(rule.areas):
        if place in closed:
            continue
        try:
            holds = test(*place)
        except FormulaError:
            holds = False
        except UnknownValueError:
            closed.add(place)
            continue
        if holds:
            looks.setdefault(place, _Look()).add(difference)
            if rule.stops:
                closed.add(place)


def _difference(rule: ConditionalRule, differences: Sequence[Difference]) -> Difference:
    if rule.difference is None:
        return Difference()
    if rule.difference >= len(differences):
        raise RefusedError(told("has no style"))
    found = differences[rule.difference]
    if not found.is_known:
        raise RefusedError(told("changes more than a plain fill and font"))
    return found


def _test_of(rule: ConditionalRule, cells: ConditionalCells) -> _Test:
    """The condition of a rule as a function of row and column. Raises RefusedError."""
    match rule.kind:
        case "cellIs":
            return _comparison(rule, cells.held)
        case "expression" if rule.formulas:
            formula = _formula(rule, rule.formulas[0])
            return lambda row, column: is_true(formula.at(row, column, cells.held))
        case "containsBlanks" | "notContainsBlanks":
            wanted = rule.kind == "containsBlanks"
            return lambda row, column: _is_blank(cells.held(row, column)) is wanted
        case "containsErrors" | "notContainsErrors":
            return _errors(rule.kind == "containsErrors", cells.held)
        case "containsText" | "notContainsText" | "beginsWith" | "endsWith" if rule.text:
            return _of_text(rule.kind, rule.text, cells.held)
        case "duplicateValues" | "uniqueValues":
            return _repeats(rule, cells)
        case "top10":
            return _top(rule, cells)
        case "aboveAverage" if not rule.deviations:
            return _average(rule, cells)
    raise RefusedError(told("is of a kind that is not computed here"))


def _formula(rule: ConditionalRule, text: str) -> Formula:
    try:
        return parse(text, *rule.areas[0][:2])
    except RefusedError as refused:
        raise RefusedError(told("has a formula that is not computed here")) from refused


def _comparison(rule: ConditionalRule, held: CellOf) -> _Test:
    operands = [_formula(rule, text) for text in rule.formulas]
    order = _ORDERS.get(rule.operator)
    if order is not None and operands:
        first = operands[0]
        return lambda row, column: order(compare(held(row, column), first.at(row, column, held)))
    if rule.operator not in ("between", "notBetween") or len(operands) < 2:
        raise RefusedError(told("is of a kind that is not computed here"))
    inside = rule.operator == "between"

    def is_between(row: int, column: int) -> bool:
        value = held(row, column)
        low, high = (each.at(row, column, held) for each in operands[:2])
        if compare(low, high) > 0:
            low, high = high, low
        return (compare(low, value) <= 0 <= compare(high, value)) is inside

    return is_between


def _is_blank(value: Held) -> bool:
    return not text_of(value).strip(" ")


def _errors(wanted: bool, held: CellOf) -> _Test:
    def test(row: int, column: int) -> bool:
        try:
            held(row, column)
        except FormulaError:
            return wanted
        return not wanted

    return test


def _of_text(kind: str, text: str, held: CellOf) -> _Test:
    plain = text.casefold()

    def test(row: int, column: int) -> bool:
        shown = text_of(held(row, column))
        if kind == "beginsWith":
            return shown.casefold().startswith(plain)
        if kind == "endsWith":
            return shown.casefold().endswith(plain)
        return (search(text, shown) is not None) is (kind == "containsText")

    return test


def _values(rule: ConditionalRule, cells: ConditionalCells) -> Iterator[Held]:
    """What the rule's cells hold, errors and what nobody stored left out."""
    for place in cells.within(rule.areas):
        try:
            value = cells.held(*place)
        except (FormulaError, UnknownValueError):
            continue
        if value is not None:
            yield value


def _key(value: Held) -> tuple[type, Held]:
    return type(value), value.casefold() if isinstance(value, str) else value


def _repeats(rule: ConditionalRule, cells: ConditionalCells) -> _Test:
    counted = Counter(map(_key, _values(rule, cells)))
    wanted = rule.kind == "duplicateValues"

    def test(row: int, column: int) -> bool:
        value = cells.held(row, column)
        return value is not None and (counted[_key(value)] > 1) is wanted

    return test


def _numbers(rule: ConditionalRule, cells: ConditionalCells) -> list[float]:
    return [value for value in _values(rule, cells) if isinstance(value, float)]


def _top(rule: ConditionalRule, cells: ConditionalCells) -> _Test:
    numbers = sorted(_numbers(rule, cells), reverse=not rule.bottom)
    rank = max(1, len(numbers) * rule.rank // 100) if rule.percent else rule.rank
    limit = numbers[min(rank, len(numbers)) - 1] if numbers else 0.0

    def test(row: int, column: int) -> bool:
        value = cells.held(row, column)
        if not isinstance(value, float) or not numbers:
            return False
        return value <= limit if rule.bottom else value >= limit

    return test


def _average(rule: ConditionalRule, cells: ConditionalCells) -> _Test:
    numbers = _numbers(rule, cells)
    average = sum(numbers) / len(numbers) if numbers else 0.0

    def test(row: int, column: int) -> bool:
        value = cells.held(row, column)
        if not isinstance(value, float):
            return False
        if value == average:
            return rule.or_equal
        return value < average if rule.below else value > average

    return test


def _text(cells: ConditionalCells, row: int, column: int) -> str:
    return cells.texts[row - 1][column - 1]


def _serial(value: date | time | timedelta, is_1904: bool) -> float:
    """A date or time as the number that Excel holds."""
    if isinstance(value, timedelta):
        return value / timedelta(days=1)
    if isinstance(value, time):
        return (value.hour * 3600 + value.minute * 60 + value.second) / 86400
    moment = value if isinstance(value, datetime) else datetime(value.year, value.month, value.day)
    days = (moment - datetime(1899, 12, 30)) / timedelta(days=1)
    if is_1904:
        return days - 1462
    # Excel counts a 29th of February 1900, so that days before it are one less.
    return days - 1 if days < 61 else days
