"""Every text that the table shows or says, in one place for translators."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject

from counterpoint.model import CellFlag, PositionState

__all__ = [
    "COUNT_WORDS",
    "Counts",
    "counted",
    "group_letter",
    "state_symbol",
    "state_word",
    "translate",
]

COUNT_WORDS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")


translate = QCoreApplication.translate
"""Qt's own; under this name the tool that collects texts for translators finds the calls."""


def counted(text: str, count: int) -> str:
    """`text`, what translate() made of `%n annotation(s)`, with a proper English plural.

    A translation has its plural forms already and passes unchanged; English gets small numbers
    as words.
    """
    if "(s)" not in text:
        return text
    number = COUNT_WORDS[count] if count < len(COUNT_WORDS) else f"{count:,}"
    return text.replace(str(count), number, 1).replace("(s)", "" if count == 1 else "s")


class Counts(QObject):
    """Numbers of things in words. A QObject, as lupdate marks plurals in calls of tr() only."""

    def issues(self, count: int) -> str:
        """Such as `3 issues`."""
        return counted(self.tr("%n issue(s)", "", count), count)

    def annotations(self, count: int) -> str:
        """Such as `two annotations`."""
        return counted(self.tr("%n annotation(s)", "", count), count)

    def open_ones(self, count: int) -> str:
        """How many of the annotations just named are open."""
        return counted(self.tr("%n of them open", "", count), count)


def group_letter(group: int) -> str:
    """The letter of a position group counted from 0: A … Z, then AA, AB …"""
    letters = ""
    number = group + 1
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def state_word(state: PositionState, flag: CellFlag | None = None) -> str:
    """The word shown for a state that is more than speaking; '' for speaking.

    `flag` is that of the cell: a formula nobody has calculated yet is not a plan's silence, though
    there is nothing to compare either.
    """
    if state is PositionState.SPEAKS:
        return ""
    if state is PositionState.SILENT:
        if flag is CellFlag.NO_CACHED_VALUE:
            return translate("Table", "not calculated")
        return translate("Table", "silent")
    if state is PositionState.DEFERS:
        return translate("Table", "defers")
    if state is PositionState.REJECTS:
        return translate("Table", "rejects")
    if state is PositionState.UNCODED:
        return translate("Table", "not coded")
    return translate("Table", "not applicable")


def state_symbol(state: PositionState) -> str:
    """The symbol that stands where speaking plans have their group's letter."""
    return "" if state is PositionState.SPEAKS else _SYMBOLS.get(state, "")


_SYMBOLS = {
    PositionState.REJECTS: "✕",
    PositionState.DEFERS: "→",
    PositionState.NOT_APPLICABLE: "∅",
    PositionState.UNCODED: "?",
}
