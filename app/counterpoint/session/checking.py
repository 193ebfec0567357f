"""The check of a workbook with the reading of quantities that comparisons use."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from counterpoint.workbook.loaded import LoadedWorkbook, Problem
from counterpoint.workbook.progress import Progress, no_progress

__all__ = ["check_workbook"]


def check_workbook(
    workbook: LoadedWorkbook | Path,
    *,
    password: str | None = None,
    progress: Progress = no_progress,
) -> tuple[Problem, ...]:
    """Everything wrong or doubtful in a workbook, errors first; docs/checks.md lists the codes.

    Raises what opening the workbook raises, and what `progress` raises.
    """
    from counterpoint.workbook.checking import find_problems

    return find_problems(
        workbook, password=password, quantity_check=_quantity_check, progress=progress
    )


def _quantity_check(stances: Sequence[str], unit: str) -> list[str]:
    """Why each stance of one issue is no quantity in `unit`, as comparisons see it; '' if it is."""
    from counterpoint.compare.numbers import decimal_mark
    from counterpoint.compare.quantities import Unreadable, parse_unit, read_quantity
    from counterpoint.compare.vocabulary import Vocabulary

    vocabulary = Vocabulary.standard()
    wanted = parse_unit(unit, vocabulary)
    decimal = decimal_mark(stances)
    read = [read_quantity(stance, wanted, vocabulary, decimal) for stance in stances]
    return [each.reason if isinstance(each, Unreadable) else "" for each in read]
