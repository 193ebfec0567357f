"""The table: issues by plans, with everything a position says at a glance."""

from counterpoint.desktop.table.cells import Mark
from counterpoint.desktop.table.contents import Reading
from counterpoint.desktop.table.source import Comparing, MatrixSource, NoteCounts
from counterpoint.desktop.table.spans import Look
from counterpoint.desktop.table.view import MatrixView
from counterpoint.desktop.table.words import group_letter, state_symbol, state_word

__all__ = [
    "Comparing",
    "Look",
    "Mark",
    "MatrixSource",
    "MatrixView",
    "NoteCounts",
    "Reading",
    "group_letter",
    "state_symbol",
    "state_word",
]
