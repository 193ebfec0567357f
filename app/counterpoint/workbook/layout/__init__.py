"""Finding the matrix in any workbook, and reading it as plans, issues and positions."""

from counterpoint.workbook.layout.build import BuiltMatrix, build_matrix
from counterpoint.workbook.layout.companion_tables import (
    CompanionTable,
    plans_and_stances_tables,
)
from counterpoint.workbook.layout.fills import UsedColour, colours_used
from counterpoint.workbook.layout.find import FoundMatrix, find_matrix
from counterpoint.workbook.layout.landmarks import with_landmarks
from counterpoint.workbook.layout.mapping_text import (
    MAPPING_PROPERTY,
    mapping_from_json,
    mapping_to_json,
)
from counterpoint.workbook.layout.propose import guessed_proposal, propose_matrices
from counterpoint.workbook.layout.records import found_companions

__all__ = [
    "MAPPING_PROPERTY",
    "BuiltMatrix",
    "CompanionTable",
    "FoundMatrix",
    "UsedColour",
    "build_matrix",
    "colours_used",
    "find_matrix",
    "found_companions",
    "mapping_from_json",
    "mapping_to_json",
    "guessed_proposal",
    "plans_and_stances_tables",
    "propose_matrices",
    "with_landmarks",
]
