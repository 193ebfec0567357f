"""Whether and how a plan speaks: silent, defers, not applicable, uncoded, rejects.

The order of evidence: the issue's own options, then the special stances, then the words of the
vocabulary. So an option named `Rejected` stays an option.
"""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from counterpoint.compare.vocabulary import Vocabulary
from counterpoint.model import SPECIAL_STANCES, PositionState, fold

__all__ = ["NUMBER_OF", "STATES", "TAKES_PART", "StateReader"]

STATES: tuple[PositionState, ...] = tuple(PositionState)
"""The states by number, counted from 0, as arrays hold them."""
NUMBER_OF: Mapping[PositionState, int] = {state: number for number, state in enumerate(STATES)}
TAKES_PART = np.array(
    [state in (PositionState.SPEAKS, PositionState.REJECTS) for state in STATES], dtype=np.bool_
)
"""By state number: whether such a position enters distances."""


class StateReader:
    """Reads states out of texts and stances with one vocabulary; remembers short texts."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        self._texts: dict[str, PositionState] = {"": PositionState.SILENT}
        special = {fold(stance): PositionState(stance) for stance in SPECIAL_STANCES}
        self._special = {**vocabulary.states, **special}

    def of_text(self, text: str) -> PositionState:
        """State of a position by its text alone: SPEAKS unless the text spells out a state."""
        state = self._texts.get(text)
        if state is None:
            state = self._vocabulary.state_of(text) or PositionState.SPEAKS
            if len(text) <= 60:
                self._texts[text] = state
        return state

    def of_special_stance(self, stance: str) -> PositionState | None:
        """State that the stance itself names; None when it is an option or empty.

        `silent`, `n/a` and the like count as well as the special stances of the format.
        """
        folded = fold(stance)
        return self._special.get(folded) if folded else None

    def without_stance(self, text: str) -> PositionState:
        """State of a position without a stance on a coded issue: as its text spells, or UNCODED.

        A text that spells `rejects` is still uncoded: on a coded issue the analyst decides.
        """
        state = self.of_text(text)
        if state in (PositionState.SPEAKS, PositionState.REJECTS):
            return PositionState.UNCODED
        return state
