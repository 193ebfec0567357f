"""A workbook file of any format, open for reading its sheets."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType

from counterpoint.model import told
from counterpoint.model.errors import EncryptedWorkbookError, ReadOnlyFormatError
from counterpoint.workbook.package import Limits, Package, sniff_format
from counterpoint.workbook.package.byte_source import ByteSource
from counterpoint.workbook.package.encryption import unlock
from counterpoint.workbook.package.sniffing import unopenable, unreadable
from counterpoint.workbook.progress import Progress, no_progress
from counterpoint.workbook.reading.grid import WorkbookGrids
from counterpoint.workbook.reading.open_xml import read_grids
from counterpoint.workbook.reports import Fingerprint

__all__ = ["ANNOTATED_FORMATS", "OpenedSheets", "format_of", "open_sheets"]

ANNOTATED_FORMATS = frozenset({"xlsx", "xlsm", "xltx", "xltm"})
"""Formats that annotations can be written into."""

_STEP = 1 << 20
_MAIN_KINDS = {
    "spreadsheetml.sheet.main+xml": "xlsx",
    "spreadsheetml.template.main+xml": "xltx",
    "sheet.macroenabled.main+xml": "xlsm",
    "template.macroenabled.main+xml": "xltm",
    "addin.macroenabled.main+xml": "xlam",
}
_TEXT_ENDINGS = (".csv", ".tsv", ".txt", ".tab")


@dataclass(frozen=True, slots=True)
class OpenedSheets:
    """A workbook whose sheets can be read. Use it as a context manager: sheets are read from
    the open file when they are asked for.

    Attributes:
        path: As given.
        format: As in LoadedWorkbook.
        fingerprint: Of the bytes of the file, as they are on disk.
        grids: The sheets.
        package: The package of an Open XML workbook, else None.
    """

    path: Path
    format: str
    fingerprint: Fingerprint
    grids: WorkbookGrids
    package: Package | None
    source: ByteSource

    def __enter__(self) -> OpenedSheets:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Release the file; sheets that were read stay."""
        if self.package is not None:
            self.package.close()
        self.source.close()


def open_sheets(
    path: Path, *, password: str | None = None, progress: Progress = no_progress
) -> OpenedSheets:
    """Open a workbook of any format that Counterpoint reads; `progress` follows the reading.

    Raises:
        NotAWorkbookError: No spreadsheet, no such file, or a file that cannot be read.
        EncryptedWorkbookError: A password is needed; WrongPasswordError: another one.
        DamagedWorkbookError, UnsafeWorkbookError: See their docstrings.
    """
    try:
        kind = sniff_format(path)
        source = ByteSource.of_file(path)
    except OSError as error:
        raise unopenable(error, path) from None
    try:
        return _opened(path, source, kind, password, progress)
    except OSError as error:
        source.close()
        raise unreadable(error, path) from None
    except BaseException:
        # Being cancelled and Ctrl+C too: nothing is handed out, so nobody else could close it.
        source.close()
        raise


def _opened(
    path: Path, source: ByteSource, kind: str, password: str | None, progress: Progress
) -> OpenedSheets:
    mark = _fingerprint(source)
    # Each reader is imported when its format is met: calamine is not needed for .xlsx.
    if kind in ("ods", "fods"):
        from counterpoint.workbook.reading.open_document import read_open_document

        grids = read_open_document(path, source, progress, password)
    elif kind in ("xls", "xlsb"):
        from counterpoint.workbook.reading.older_excel import read_older_excel

        grids = read_older_excel(path, source, progress, password)
    elif kind == "csv" and path.suffix.lower() in _TEXT_ENDINGS:
        from counterpoint.workbook.reading.delimited import read_delimited

        grids = read_delimited(path, source, progress)
        kind = "tsv" if path.suffix.lower() in (".tsv", ".tab") else "csv"
    else:
        try:
            package = Package.open(source, name=str(path), password=password)
        except ReadOnlyFormatError:
            if kind != "encrypted":
                raise
            return _protected_binary(path, password, progress)
        try:
            grids = read_grids(package, progress)
        except BaseException:
            # The same; of an encrypted file the package has a source of its own.
            package.close()
            raise
        return OpenedSheets(path, format_of(package), mark, grids, package, source)
    return OpenedSheets(path, kind, mark, grids, None, source)


def _protected_binary(path: Path, password: str | None, progress: Progress) -> OpenedSheets:
    """An .xlsb with a password: encrypted as an .xlsx is, and read as an .xlsb is."""
    from counterpoint.workbook.reading.older_excel import read_older_excel

    source = ByteSource.of_file(path)  # the package has closed its own
    try:
        unlocked = unlock(source, password, path, Limits())
        if unlocked is None:
            raise EncryptedWorkbookError(
                told("the workbook is protected by a password; give the password to open it."),
                path=path,
            )
        grids = read_older_excel(path, ByteSource.of_bytes(unlocked[0]), progress)
        return OpenedSheets(path, "xlsb", _fingerprint(source), grids, None, source)
    except BaseException:
        source.close()
        raise


def format_of(package: Package) -> str:
    """The format that the package declares, as in LoadedWorkbook."""
    declared = package.content_type(package.workbook_part).lower()
    for ending, name in _MAIN_KINDS.items():
        if declared.endswith(ending):
            return name
    return "xlsx"


def _fingerprint(source: ByteSource) -> Fingerprint:
    """Of the very bytes that are read, even if the file is replaced meanwhile."""
    digest = hashlib.sha256()
    for at in range(0, source.size, _STEP):
        digest.update(source.read_at(at, _STEP))
    return Fingerprint(source.size, digest.hexdigest())
