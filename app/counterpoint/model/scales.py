"""Scales: how the stances of an issue compare."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

__all__ = ["SPECIAL_STANCES", "Scale", "ScaleKind"]


class ScaleKind(Enum):
    """How stances of an issue compare. The value is the word in the workbook and in JSON."""

    NOMINAL = "nominal"
    ORDINAL = "ordinal"
    QUANTITY = "quantity"
    TEXT = "text"


SPECIAL_STANCES = ("defers", "rejects", "not applicable")
"""Stances that stand on any scale, in the workbook's spelling: `defers` and `not applicable`
are states without a position, `rejects` is a position of its own (DESIGN: One measure)."""


@dataclass(frozen=True, slots=True)
class Scale:
    """The scale of one issue.

    Attributes:
        kind: How stances compare; TEXT when the issue is not coded.
        options: The permitted stances, in order for an ordinal scale; empty for quantity and text.
        unit: Unit of a quantity ('' when none is named).
        low: Declared lower end of a quantity's range, in `unit`; None when not declared.
        high: Declared upper end, in `unit`; None when not declared.
    """

    kind: ScaleKind
    options: tuple[str, ...] = ()
    unit: str = ""
    low: float | None = None
    high: float | None = None

    def __post_init__(self) -> None:
        if self.options and self.kind in (ScaleKind.QUANTITY, ScaleKind.TEXT):
            raise ValueError(f"a {self.kind.value} scale has no options")
        if (self.low is None) != (self.high is None):
            raise ValueError("a declared range needs both ends")
        if self.low is not None and self.high is not None and not self.low < self.high:
            raise ValueError("a declared range needs low < high")

    @property
    def is_coded(self) -> bool:
        """Whether stances are expected: every scale but text."""
        return self.kind is not ScaleKind.TEXT


TEXT_SCALE = Scale(ScaleKind.TEXT)
"""The scale of an issue that nobody coded."""
