"""Finding the matrix in any workbook, and reading it as plans, issues and positions."""

from counterpoint.workbook.layout.build import BuiltMatrix, build_matrix
from counterpoint.workbook.layout.find import FoundMatrix, find_matrix
from counterpoint.workbook.layout.mapping_text import (
    MAPPING_PROPERTY,
    mapping_from_json,
    mapping_to_json,
)
from counterpoint.workbook.layout.propose import propose_matrices

__all__ = [
    "MAPPING_PROPERTY",
    "BuiltMatrix",
    "FoundMatrix",
    "build_matrix",
    "find_matrix",
    "mapping_from_json",
    "mapping_to_json",
    "propose_matrices",
]
