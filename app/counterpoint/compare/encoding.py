"""Positions as numbers: the stances or wordings of each issue, encoded once for every figure.

An issue rests on one *basis*. It is *coded* when it has a scale and at least one plan has a
stance on it (special stances count). Without any stance, and on text scales, it rests on a
*quantity* when nearly all of its texts hold one readable number in one unit, else on *wording*.

Stances that are not among the options: on a nominal scale an option of its own; on an ordinal
scale they have no rank and on a quantity scale no number, so the position stays uncoded.
`counterpoint check` reports both.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from enum import Enum
from typing import NamedTuple

from counterpoint.compare.quantities import parse_unit, read_quantity
from counterpoint.compare.row_quantities import read_row
from counterpoint.compare.states import NUMBER_OF, StateReader
from counterpoint.compare.tokens import fold
from counterpoint.compare.units import Quantity
from counterpoint.compare.vocabulary import Vocabulary
from counterpoint.model import PlanMatrix, PositionState, Scale, ScaleKind

__all__ = ["UNLIMITED", "Basis", "EncodedRow", "Measure", "RowEncoder"]

UNLIMITED = 1 << 20
"""Number of options of a nominal scale that declares none: more than there can be plans."""

_SPEAKS = NUMBER_OF[PositionState.SPEAKS]
_REJECTS = NUMBER_OF[PositionState.REJECTS]
_SILENT = NUMBER_OF[PositionState.SILENT]
_UNCODED = NUMBER_OF[PositionState.UNCODED]
_NAN = math.nan


class Basis(Enum):
    """On what an issue's figures rest. The value is the word in JSON."""

    CODED = "coded"
    QUANTITY = "quantity"
    """Numbers read out of the texts: a suggestion."""
    WORDING = "wording"
    """Likeness of the texts: a suggestion."""


class Measure(Enum):
    """How distances of a row are made."""

    NOMINAL = 0
    LINEAR = 1
    """Ordinal and quantity: the difference of values, over their span."""
    WORDING = 2


class EncodedRow(NamedTuple):
    """One issue as numbers; lists run over all plans of the matrix.

    Attributes:
        measure: How its distances are made.
        basis: On what they rest.
        states: State numbers (`states.STATES`).
        values: Option number for nominal, rank from 0 or quantity for linear; NaN for others.
        options: How many options a nominal scale has, refusal not counted; else 0.
        low: Lower end of the span (linear).
        span: Length of the scale: what counts as distance 1 (linear); 0 when all are equal.
        unit: Unit of a quantity, as people read it.
        unreadable: Plan indexes whose stance or text could not be read, with the reason.
        quantities: Quantities read, by plan index.
    """

    measure: Measure
    basis: Basis
    states: Sequence[int]
    values: Sequence[float]
    options: int = 0
    low: float = 0.0
    span: float = 0.0
    unit: str = ""
    unreadable: tuple[tuple[int, str], ...] = ()
    quantities: tuple[tuple[int, Quantity], ...] = ()


class _KnownStances:
    """State and value of each stance met so far on one scale, as typed and folded."""

    def __init__(self, scale: Scale) -> None:
        self.as_typed: dict[str, tuple[int, float]] = {}
        self.folded: dict[str, tuple[int, float]] = {}
        self.next_number = len(scale.options)
        for number, option in enumerate(scale.options):
            self.folded.setdefault(fold(option), (_SPEAKS, float(number)))


class RowEncoder:
    """Encodes the rows of matrices with one vocabulary; what it learns of a scale it keeps."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        self._states = StateReader(vocabulary)
        self._options: dict[Scale, _KnownStances] = {}

    def encode(self, matrix: PlanMatrix, issue: int) -> EncodedRow:
        """The issue at index `issue`, counted from 0."""
        scale = matrix.issues[issue].scale
        texts = matrix.texts[issue]
        stances = matrix.stances[issue] if matrix.stances else ()
        if not scale.is_coded or not any(stances):
            return self._by_text(scale, texts, stances)
        if scale.kind is ScaleKind.QUANTITY:
            return self._quantity(scale, texts, stances)
        if scale.kind is ScaleKind.ORDINAL:
            return self._ordinal(scale, texts, stances)
        return self._nominal(scale, texts, stances)

    def _ordinal(self, scale: Scale, texts: Sequence[str], stances: Sequence[str]) -> EncodedRow:
        known = self._known(scale)
        states, values = self._look_up(known, texts, stances)
        unreadable: list[tuple[int, str]] = []
        for plan, state in enumerate(states):
            if state == _SPEAKS and values[plan] >= len(scale.options):
                states[plan] = _UNCODED
                values[plan] = _NAN
                unreadable.append((plan, f"{stances[plan]!r} is not among the options"))
        span = float(max(len(scale.options) - 1, 0))
        return EncodedRow(
            Measure.LINEAR, Basis.CODED, states, values, 0, 0.0, span, "", tuple(unreadable)
        )

    def _nominal(self, scale: Scale, texts: Sequence[str], stances: Sequence[str]) -> EncodedRow:
        known = self._known(scale)
        states, values = self._look_up(known, texts, stances)
        options = UNLIMITED
        if scale.options:
            strangers = {value for value in values if value >= len(scale.options)}
            options = len({fold(option) for option in scale.options}) + len(strangers)
        return EncodedRow(Measure.NOMINAL, Basis.CODED, states, values, options)

    def _known(self, scale: Scale) -> _KnownStances:
        known = self._options.get(scale)
        if known is None:
            known = self._options[scale] = _KnownStances(scale)
        return known

    def _look_up(
        self, known: _KnownStances, texts: Sequence[str], stances: Sequence[str]
    ) -> tuple[list[int], list[float]]:
        states: list[int] = []
        values: list[float] = []
        as_typed = known.as_typed
        for text, stance in zip(texts, stances, strict=True):
            if not stance:
                states.append(NUMBER_OF[self._states.without_stance(text)] if text else _SILENT)
                values.append(_NAN)
                continue
            read = as_typed.get(stance)
            if read is None:
                read = self._learn(known, stance, text)
            states.append(read[0])
            values.append(read[1])
        return states, values

    def _learn(self, known: _KnownStances, stance: str, text: str) -> tuple[int, float]:
        folded = fold(stance)
        if not folded:
            return NUMBER_OF[self._states.without_stance(text)], _NAN
        read = known.folded.get(folded)
        if read is None:
            state = self._states.of_special_stance(stance)
            if state is not None:
                read = (NUMBER_OF[state], _NAN)
            else:
                read = (_SPEAKS, float(known.next_number))
                known.next_number += 1
            known.folded[folded] = read
        known.as_typed[stance] = read
        return read

    def _quantity(self, scale: Scale, texts: Sequence[str], stances: Sequence[str]) -> EncodedRow:
        states: list[int] = []
        values: list[float] = []
        unreadable: list[tuple[int, str]] = []
        quantities: list[tuple[int, Quantity]] = []
        unit = parse_unit(scale.unit, self._vocabulary)
        for plan, (text, stance) in enumerate(zip(texts, stances, strict=True)):
            value = _NAN
            if not fold(stance):
                state = self._states.without_stance(text)
            elif special := self._states.of_special_stance(stance):
                state = special
            else:
                read = read_quantity(stance, unit, self._vocabulary)
                if isinstance(read, Quantity):
                    state, value = PositionState.SPEAKS, read.value
                    quantities.append((plan, read))
                else:
                    state = PositionState.UNCODED
                    unreadable.append((plan, read.reason))
            states.append(NUMBER_OF[state])
            values.append(value)
        low, span = _range(scale, values)
        return EncodedRow(
            Measure.LINEAR,
            Basis.CODED,
            states,
            values,
            low=low,
            span=span,
            unit=scale.unit,
            unreadable=tuple(unreadable),
            quantities=tuple(quantities),
        )

    def _by_text(self, scale: Scale, texts: Sequence[str], stances: Sequence[str]) -> EncodedRow:
        states = [NUMBER_OF[self._states.of_text(text)] for text in texts]
        for plan, stance in enumerate(stances):
            if stance and (special := self._states.of_special_stance(stance)):
                states[plan] = NUMBER_OF[special]
        speaking = [plan for plan, state in enumerate(states) if state == _SPEAKS]
        read = read_row([texts[plan] for plan in speaking], scale, self._vocabulary)
        values = [_NAN] * len(states)
        if read is None:
            return EncodedRow(Measure.WORDING, Basis.WORDING, states, values)
        unreadable: list[tuple[int, str]] = []
        quantities: list[tuple[int, Quantity]] = []
        for plan, each in zip(speaking, read.cells, strict=True):
            if isinstance(each, Quantity):
                values[plan] = each.value
                quantities.append((plan, each))
            else:
                states[plan] = _UNCODED
                unreadable.append((plan, each.reason))
        low, span = _range(scale, values)
        return EncodedRow(
            Measure.LINEAR,
            Basis.QUANTITY,
            states,
            values,
            low=low,
            span=span,
            unit=read.unit,
            unreadable=tuple(unreadable),
            quantities=tuple(quantities),
        )


def _range(scale: Scale, values: Sequence[float]) -> tuple[float, float]:
    """Lower end and length of the declared range, else of the observed one.

    Observed over all plans of the matrix, not over the chosen ones: choosing plans changes no
    distance between those that stay.
    """
    if scale.low is not None and scale.high is not None:
        return scale.low, scale.high - scale.low
    known = [value for value in values if value == value]
    if not known:
        return 0.0, 0.0
    return min(known), max(known) - min(known)
