"""New workbooks on disk: from CSV tables, or from any content."""

from __future__ import annotations

import errno
import os
import secrets
from pathlib import Path

from counterpoint.model.errors import NoSpaceError, WriteRefusedError
from counterpoint.workbook.making.content import WorkbookContent
from counterpoint.workbook.making.from_tables import content_from_tables

__all__ = ["make_from_tables", "make_workbook"]


def make_from_tables(directory: Path, target: Path, *, overwrite: bool = False) -> None:
    """Make the workbook `target` (.xlsx) from the CSV tables in `directory`.

    The same tables give the same bytes. Raises TablesError naming file, line and column,
    and what `make_workbook` raises.
    """
    make_workbook(content_from_tables(directory), target, overwrite=overwrite)


def make_workbook(content: WorkbookContent, target: Path, *, overwrite: bool = False) -> None:
    """Write `content` as the new workbook `target`, whole or not at all.

    Raises WriteRefusedError when `target` is no .xlsx name, exists (unless `overwrite`) or may
    not be written, NoSpaceError when the disk is full.
    """
    if target.suffix.lower() != ".xlsx":
        raise WriteRefusedError("a new workbook needs a name that ends in .xlsx.", path=target)
    if target.exists() and not overwrite:
        raise WriteRefusedError("is already there; choose another name.", path=target)
    from counterpoint.workbook.making.writing import workbook_bytes

    _write_whole(workbook_bytes(content), target)


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
            raise NoSpaceError("the disk is full; nothing was written.", path=target) from error
        raise WriteRefusedError(f"cannot be written ({error.strerror}).", path=target) from error
    finally:
        scratch.unlink(missing_ok=True)
