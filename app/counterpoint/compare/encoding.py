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
from typing import NamedTuple, cast

from counterpoint.compare.quantities import parse_unit, read_quantity
from counterpoint.compare.row_quantities import read_row
from counterpoint.compare.states import NUMBER_OF, StateReader
from counterpoint.compare.units import Quantity
from counterpoint.compare.vocabulary import Vocabulary
from counterpoint.model import PlanMatrix, PositionState, Scale, ScaleKind, fold, told

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
        quantities: Quantities read out of the texts, by plan index; () on a coded issue.
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


_Read = tuple[int, float]
"""State number and value of a stance."""


class _KnownStances:
    """State and value of each stance met so far on one scale, as typed and folded.

    A full sheet has a million stances but few different ones, so each is read once.
    """

    def __init__(self, scale: Scale) -> None:
        self.scale = scale
        self.as_typed: dict[str, _Read] = {"": (_SILENT, _NAN)}
        self.folded: dict[str, _Read] = {}
        self.reasons: dict[str, str] = {}
        self.next_number = len(scale.options)
        for number, option in enumerate(scale.options):
            self.folded.setdefault(fold(option), (_SPEAKS, float(number)))
        self.declared = len(self.folded)


class RowEncoder:
    """Encodes the rows of matrices with one vocabulary; what it learns of a scale it keeps."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        self._states = StateReader(vocabulary)
        self._by_scale: dict[Scale, _KnownStances] = {}
        self._by_identity: dict[int, _KnownStances] = {}

    def encode(self, matrix: PlanMatrix, issue: int) -> EncodedRow:
        """The issue at index `issue`, counted from 0."""
        scale = matrix.issues[issue].scale
        texts = matrix.texts[issue]
        stances = matrix.stances[issue] if matrix.stances else ()
        if not scale.is_coded or not any(stances):
            return self._by_text(scale, texts, stances)
        known = self._known(scale)
        states, values = self._look_up(known, texts, stances)
        if scale.kind is ScaleKind.NOMINAL:
            options = UNLIMITED
            if scale.options:
                strangers = {value for value in values if value >= len(scale.options)}
                options = known.declared + len(strangers)
            return EncodedRow(Measure.NOMINAL, Basis.CODED, states, values, options)
        unreadable = tuple(
            (plan, known.reasons[stance])
            for plan, stance in enumerate(stances)
            if known.reasons and stance in known.reasons
        )
        if scale.kind is ScaleKind.ORDINAL:
            low, span = 0.0, float(max(len(scale.options) - 1, 0))
        else:
            low, span = _range(scale, values)
        return EncodedRow(
            Measure.LINEAR, Basis.CODED, states, values, 0, low, span, scale.unit, unreadable
        )

    def quantities(
        self, matrix: PlanMatrix, issue: int, row: EncodedRow
    ) -> tuple[tuple[int, Quantity], ...]:
        """The quantities read on an encoded issue, by plan index: from stances, or from texts."""
        scale = matrix.issues[issue].scale
        if row.basis is Basis.QUANTITY:
            return row.quantities
        if row.measure is not Measure.LINEAR or scale.kind is not ScaleKind.QUANTITY:
            return ()
        unit = parse_unit(scale.unit, self._vocabulary)
        read = (
            (plan, read_quantity(matrix.stance(issue, plan), unit, self._vocabulary))
            for plan, state in enumerate(row.states)
            if state == _SPEAKS
        )
        return tuple((plan, each) for plan, each in read if isinstance(each, Quantity))

    def _known(self, scale: Scale) -> _KnownStances:
        # By identity first: hashing a scale costs more than reading a row.
        known = self._by_identity.get(id(scale))
        if known is not None and known.scale is scale:
            return known
        known = self._by_scale.get(scale)
        if known is None:
            known = self._by_scale[scale] = _KnownStances(scale)
        if known.scale is scale:
            self._by_identity[id(scale)] = known
        return known

    def _look_up(
        self, known: _KnownStances, texts: Sequence[str], stances: Sequence[str]
    ) -> tuple[Sequence[int], Sequence[float]]:
        read = list(map(known.as_typed.get, stances))
        if None in read:
            for plan, each in enumerate(read):
                if each is None:
                    read[plan] = self._learn(known, stances[plan], texts[plan])
        if "" in stances:
            for plan, stance in enumerate(stances):
                if not stance and texts[plan]:
                    read[plan] = NUMBER_OF[self._states.without_stance(texts[plan])], _NAN
        states, values = zip(*cast("list[_Read]", read), strict=True)
        return states, values

    def _learn(self, known: _KnownStances, stance: str, text: str) -> _Read:
        folded = fold(stance)
        if not folded:
            return NUMBER_OF[self._states.without_stance(text)], _NAN
        read = known.folded.get(folded)
        if read is None:
            state = self._states.of_special_stance(stance)
            read = (NUMBER_OF[state], _NAN) if state else self._stranger(known, stance)
            known.folded[folded] = read
        elif read[0] == _UNCODED:
            self._stranger(known, stance)  # the reason is kept by spelling
        known.as_typed[stance] = read
        return read

    def _stranger(self, known: _KnownStances, stance: str) -> _Read:
        """A stance that is neither an option nor a special one."""
        if known.scale.kind is ScaleKind.NOMINAL:
            known.next_number += 1
            return _SPEAKS, float(known.next_number - 1)
        if known.scale.kind is ScaleKind.ORDINAL:
            known.reasons[stance] = told("{stance!r} is not among the options", stance=stance)
            return _UNCODED, _NAN
        unit = parse_unit(known.scale.unit, self._vocabulary)
        quantity = read_quantity(stance, unit, self._vocabulary)
        if isinstance(quantity, Quantity):
            return _SPEAKS, quantity.value
        known.reasons[stance] = quantity.reason
        return _UNCODED, _NAN

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
    known = [value for value in values if value == value]
    if scale.low is not None and scale.high is not None:
        # A value outside the declared range widens it: every distance stays within 0 to 1, and
        # two different values never fall together.
        known += [scale.low, scale.high]
    if not known:
        return 0.0, 0.0
    return min(known), max(known) - min(known)
