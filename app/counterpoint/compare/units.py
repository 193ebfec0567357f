"""Quantities and their units, as values."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

__all__ = ["COUNT", "DATE", "DAYS", "PERCENT", "Quantity", "QuantityKind", "Unit", "Unreadable"]


class QuantityKind(Enum):
    """Kinds of quantities; only those of one kind compare."""

    COUNT = "count"
    PERCENT = "percent"
    MONEY = "money"
    DURATION = "duration"
    DATE = "date"
    MEASURE = "measure"


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit to compare in.

    Attributes:
        kind: Of what it is a unit.
        name: Currency code, measure or counted thing; '' when none is named.
        factor: How many of the kind's base unit it is: `USD billion` is 1e9 USD, `weeks` 7 days.
    """

    kind: QuantityKind
    name: str = ""
    factor: float = 1.0


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number or range in a text.

    Attributes:
        low: Lower end; equal to `high` unless the text gives a range.
        high: Upper end.
        unit: In which both are.
        start: Index of its first character in the text, counted from 0.
        end: Index after its last character.
        bound: `at least`, `at most`, `about` or ''.
        number_end: Index after the number proper, before a unit that follows.
        counted: The word after a bare number, folded: what it counts; '' for none.
        is_reference: Whether it numbers a passage (`Article 5`) and is no amount.
    """

    low: float
    high: float
    unit: Unit
    start: int
    end: int
    bound: str = ""
    number_end: int = 0
    counted: str = ""
    is_reference: bool = False

    @property
    def value(self) -> float:
        """The number that distances use: the middle of a range."""
        return self.low if self.low == self.high else (self.low + self.high) / 2


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A text or stance that gives no number, and why, for people."""

    reason: str


COUNT = Unit(QuantityKind.COUNT)
PERCENT = Unit(QuantityKind.PERCENT, "%")
DAYS = Unit(QuantityKind.DURATION, "days")
DATE = Unit(QuantityKind.DATE, "date")
