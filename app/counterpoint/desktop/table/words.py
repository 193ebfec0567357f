"""Every text that the table shows or says, in one place for translators."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from counterpoint.model import PositionState

__all__ = [
    "COUNT_WORDS",
    "counted",
    "group_letter",
    "said",
    "state_symbol",
    "state_word",
]

COUNT_WORDS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_CONTEXT = "Table"


def said(source: str) -> str:
    """`source` in the language of the interface; mark it with said() so that lupdate finds it."""
    return QCoreApplication.translate(_CONTEXT, source)


def counted(source: str, count: int) -> str:
    """`source`, such as `%n annotation(s)`, with its number in the interface's language.

    Without a translation, English gets its plural and small numbers as words.
    """
    text = QCoreApplication.translate(_CONTEXT, source, "", count)
    if "(s)" not in text:
        return text
    number = COUNT_WORDS[count] if count < len(COUNT_WORDS) else f"{count:,}"
    text = source.replace("(s)", "" if count == 1 else "s")
    return text.replace("%n", number)


def group_letter(group: int) -> str:
    """The letter of a position group counted from 0: A … Z, then AA, AB …"""
    letters = ""
    number = group + 1
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def state_word(state: PositionState) -> str:
    """The word shown for a state that is more than speaking; '' for speaking."""
    if state is PositionState.SPEAKS:
        return ""
    if state is PositionState.SILENT:
        return said("silent")
    if state is PositionState.DEFERS:
        return said("defers")
    if state is PositionState.REJECTS:
        return said("rejects")
    if state is PositionState.UNCODED:
        return said("not coded")
    return said("not applicable")


def state_symbol(state: PositionState) -> str:
    """The symbol that stands where speaking plans have their group's letter."""
    return "" if state is PositionState.SPEAKS else _SYMBOLS.get(state, "")


_SYMBOLS = {
    PositionState.REJECTS: "✕",
    PositionState.DEFERS: "→",
    PositionState.NOT_APPLICABLE: "∅",
    PositionState.UNCODED: "?",
}
