"""New workbooks on disk: empty, from CSV tables, from one table, or from any content."""

from __future__ import annotations

import errno
import os
import secrets
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from counterpoint.model import told
from counterpoint.model.errors import NoSpaceError, TablesError, WriteRefusedError
from counterpoint.workbook.layout import find_matrix
from counterpoint.workbook.making.blank import blank_content
from counterpoint.workbook.making.content import WorkbookContent
from counterpoint.workbook.making.from_tables import content_from_tables
from counterpoint.workbook.making.pasted import content_from_grid, holds_all, names_issues
from counterpoint.workbook.progress import no_progress
from counterpoint.workbook.reading import SheetGrid, WorkbookGrids

__all__ = ["make_blank", "make_from_csv", "make_from_table", "make_from_tables", "make_workbook"]


def make_from_tables(directory: Path, target: Path, *, overwrite: bool = False) -> None:
    """Make the workbook `target` (.xlsx) from the CSV tables in `directory`.

    The same tables give the same bytes. Raises TablesError naming file, line and column,
    and what `make_workbook` raises.
    """
    make_workbook(content_from_tables(directory), target, overwrite=overwrite)


def make_blank(
    target: Path,
    *,
    plans: Sequence[str] = (),
    topics: Sequence[str] = (),
    preset: str = "plain",
    scale: str = "text",
    title: str = "",
    created: datetime | None = None,
    overwrite: bool = False,
) -> None:
    """Make an empty matrix for typing.

    Args:
        target: The new .xlsx file.
        plans: Headings of the plans; the preset's where none are given.
        topics: Topics, each with two issues to type over.
        preset: A name of PRESETS.
        scale: A name of SCALE_PRESETS, the scale that every issue begins with.
        title: Headline of the Read me sheet.
        created: Date in the file's properties; now where none is given.
        overwrite: Whether an existing file may be replaced.

    Raises TablesError for unknown presets and impossible plans, and what `make_workbook` raises.
    """
    content = blank_content(
        plans=plans,
        topics=topics,
        preset=preset,
        scale=scale,
        title=title,
        created=created or _now(),
    )
    make_workbook(content, target, overwrite=overwrite)


def make_from_csv(table: Path, target: Path, *, overwrite: bool = False) -> None:
    """Make a workbook from one CSV or TSV file that holds a matrix, in whatever layout.

    Raises what opening the file raises, TablesError when it holds no table, and what
    `make_workbook` raises.
    """
    from counterpoint.workbook.reading.opened import open_sheets

    with open_sheets(table) as opened:
        names = opened.grids.names
        if not names:
            raise TablesError(told("{name} holds no table.", name=table.name))
        grid = opened.grids[names[0]]
    try:
        make_from_table(grid, target, title=table.stem, overwrite=overwrite)
    except TablesError as error:
        what = told("{place}: {message}", place=table.name, message=error.message)
        raise TablesError(what) from None


def make_from_table(
    grid: SheetGrid, target: Path, *, title: str = "", overwrite: bool = False
) -> None:
    """Make a workbook from one table, such as `table_from_html` or `table_from_tsv` gives.

    It is in Counterpoint's own format where the table is a matrix for sure, or says which column
    holds the issues, and all of it has a place there. Else the table becomes a sheet as it is,
    remarks and titles included: what is guessed wrongly can be put right then.

    Raises TablesError when it cannot be a matrix, and what `make_workbook` raises.
    """
    content = content_from_grid(grid, title or target.stem, _now())
    found = find_matrix(WorkbookGrids.of_grids(target, [grid]))
    is_plain = found.mapping is not None and (found.is_certain or names_issues(grid, found.mapping))
    if found.mapping is None or (is_plain and holds_all(grid, found.mapping)):
        make_workbook(content, target, overwrite=overwrite)
        return
    from counterpoint.workbook.making.sheet_style import cell_text
    from counterpoint.workbook.reading.plain_copy import write_grids

    _check_target(target, overwrite=overwrite)
    for text in (text for row in grid.rows for text in row):
        cell_text(text)  # refuses what a cell cannot hold; a copy would cut it off
    mapping = found.mapping if found.is_certain else None
    write_grids(WorkbookGrids.of_grids(target, [grid]), target, no_progress, mapping)


def _now() -> datetime:
    return datetime.now().replace(microsecond=0)


def make_workbook(content: WorkbookContent, target: Path, *, overwrite: bool = False) -> None:
    """Write `content` as the new workbook `target`, whole or not at all.

    Raises WriteRefusedError when `target` is no .xlsx name, exists (unless `overwrite`) or may
    not be written, NoSpaceError when the disk is full.
    """
    _check_target(target, overwrite=overwrite)
    from counterpoint.workbook.making.writing import workbook_bytes

    _write_whole(workbook_bytes(content), target)


def _check_target(target: Path, *, overwrite: bool) -> None:
    if target.suffix.lower() != ".xlsx":
        raise WriteRefusedError(
            told("a new workbook needs a name that ends in .xlsx."), path=target
        )
    if target.exists() and not overwrite:
        raise WriteRefusedError(told("is already there; choose another name."), path=target)


def _write_whole(data: bytes, target: Path) -> None:
    scratch = target.with_name(f".{target.name}.{secrets.token_hex(4)}.part")
    try:
        with scratch.open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        scratch.replace(target)
    except OSError as error:
        if error.errno in (errno.ENOSPC, errno.EDQUOT):
            raise NoSpaceError(
                told("the disk is full; nothing was written."), path=target
            ) from error
        raise WriteRefusedError(
            told("cannot be written ({reason}).", reason=error.strerror), path=target
        ) from error
    finally:
        scratch.unlink(missing_ok=True)
