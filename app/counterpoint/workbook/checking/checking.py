"""All checks of one workbook. The codes are stable and documented in docs/checks.md."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from counterpoint.model import Annotation, CellAddress, told
from counterpoint.model.errors import MatrixFormatError, SheetNotFoundError
from counterpoint.workbook.checking.annotation_checks import annotation_problems
from counterpoint.workbook.checking.cell_checks import cell_problems
from counterpoint.workbook.checking.matrix_checks import matrix_problems
from counterpoint.workbook.checking.numbers import QuantityCheck, plain_quantity_check
from counterpoint.workbook.checking.source_checks import source_problems
from counterpoint.workbook.checking.stance_checks import stance_problems
from counterpoint.workbook.layout import build_matrix
from counterpoint.workbook.loaded import LoadedWorkbook, Problem
from counterpoint.workbook.mapping import MatrixMapping
from counterpoint.workbook.opening import open_workbook
from counterpoint.workbook.progress import Progress, no_progress, part_of
from counterpoint.workbook.reading import WorkbookGrids
from counterpoint.workbook.reading.opened import open_sheets

__all__ = ["find_problems", "problems_in"]

_LEVELS = ("error", "warning")
_READING = 0.7
"""Share of the work that reading the sheets again takes."""
_CHECKS = 6
_PROBLEMS_PER_TICK = 200


def find_problems(
    workbook: LoadedWorkbook | Path,
    *,
    password: str | None = None,
    quantity_check: QuantityCheck = plain_quantity_check,
    progress: Progress = no_progress,
) -> tuple[Problem, ...]:
    """Everything wrong or doubtful in a workbook, errors first, then in workbook order.

    The file is read again, as the checks look at every sheet. `quantity_check` tells which stances
    cannot be read as quantities. Raises what `open_workbook` raises, and what `progress` raises.
    """
    loaded = workbook
    if not isinstance(loaded, LoadedWorkbook):
        loaded = open_workbook(loaded, password=password)
    reading = part_of(progress, 0.0, _READING)
    with open_sheets(loaded.path, password=password, progress=reading) as opened:
        found = problems_in(
            opened.grids,
            loaded.mapping,
            annotations=loaded.annotations,
            quantity_check=quantity_check,
            progress=part_of(progress, _READING, 1.0),
        )
        return _in_order((*loaded.warnings, *found), opened.grids)


def problems_in(
    grids: WorkbookGrids,
    mapping: MatrixMapping | None,
    *,
    annotations: Sequence[Annotation] = (),
    quantity_check: QuantityCheck = plain_quantity_check,
    progress: Progress = no_progress,
) -> tuple[Problem, ...]:
    """The problems of a workbook whose sheets are at hand and whose matrix is at `mapping`."""
    found: list[Problem] = []
    checks = _checks(grids, mapping, annotations, quantity_check)
    for number, problems in enumerate(checks, start=1):
        for problem in problems:
            found.append(problem)
            if not len(found) % _PROBLEMS_PER_TICK:
                progress((number - 1) / _CHECKS)
        progress(number / _CHECKS)
    return _in_order(found, grids)


def _checks(
    grids: WorkbookGrids,
    mapping: MatrixMapping | None,
    annotations: Sequence[Annotation],
    quantity_check: QuantityCheck,
) -> Iterator[Iterable[Problem]]:
    """What each check finds, one after the other."""
    if mapping is None:
        what = told(
            "No plan matrix was found: a table with a row for each issue and a"
            " column for each plan. Name the sheet Matrix and head its columns ID,"
            " Topic, Issue."
        )
        yield [Problem("error", "no-matrix", "", "", what)]
        return
    try:
        built = build_matrix(grids, mapping)
    except (MatrixFormatError, SheetNotFoundError) as error:
        yield [Problem("error", "no-matrix", mapping.sheet, "", error.message)]
        return
    yield built.problems
    yield matrix_problems(grids, mapping, built.matrix)
    yield stance_problems(grids, mapping, built.matrix, quantity_check)
    yield source_problems(grids, mapping, built.matrix)
    yield cell_problems(grids, mapping)
    yield annotation_problems(built.matrix, annotations)


def _in_order(problems: Sequence[Problem], grids: WorkbookGrids) -> tuple[Problem, ...]:
    """Each problem once; errors first, then by sheet and from its first cell to its last."""
    place = {name: number for number, name in enumerate(grids.names)}

    def order(problem: Problem) -> tuple[int, int, int, int]:
        try:
            cell = CellAddress.parse(problem.cell)
            at = (cell.row, cell.column)
        except ValueError:
            at = (0, 0)  # the sheet or the file as a whole
        return _LEVELS.index(problem.level), place.get(problem.sheet, -1), *at

    return tuple(sorted(dict.fromkeys(problems), key=order))
