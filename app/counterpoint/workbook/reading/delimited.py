"""Text files with a delimiter (.csv, .tsv) as a grid: encoding and delimiter are found out."""

from __future__ import annotations

import codecs
import csv
import io
import re
from collections import Counter
from pathlib import Path

from counterpoint.model import told
from counterpoint.model.errors import DamagedWorkbookError, UnsafeWorkbookError
from counterpoint.workbook.loaded import Problem
from counterpoint.workbook.package.byte_source import ByteSource
from counterpoint.workbook.progress import Progress
from counterpoint.workbook.reading.grid import SheetGrid, WorkbookGrids

__all__ = ["decode_text", "find_delimiter", "read_delimited"]

_MAX_SIZE = 512 << 20
_MAX_FIELD = 1 << 24
_SAMPLE_LINES = 100
_SAMPLE_SIZE = 1 << 18
_DELIMITERS = (",", ";", "\t", "|")
_STATED = re.compile(r"sep=(.)\r?\n", re.IGNORECASE)
_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_ROWS_PER_TICK = 2000


def read_delimited(path: Path, source: ByteSource, progress: Progress) -> WorkbookGrids:
    """The file as a workbook of one sheet, named as the file is. All values are texts.

    Raises UnsafeWorkbookError and DamagedWorkbookError.
    """
    if source.size > _MAX_SIZE:
        raise UnsafeWorkbookError(
            told(
                "the file has {size:,} bytes, more than {max_size:,}.",
                size=source.size,
                max_size=_MAX_SIZE,
            ),
            path=path,
        )
    text, encoding, is_guess = decode_text(source.read_at(0, source.size))
    stated = _STATED.match(text)
    if stated:
        text, delimiter = text[stated.end() :], stated[1]
    else:
        delimiter = "\t" if path.suffix.lower() == ".tsv" else find_delimiter(text)
    rows = _rows(path, text, delimiter, progress)
    grids = WorkbookGrids.of_grids(path, [SheetGrid.of_texts(path.stem, rows)])
    if is_guess:
        message = told(
            "the file is not UTF-8; it was read as {encoding}. If letters look"
            " wrong, save it as UTF-8.",
            encoding=encoding,
        )
        grids.warnings.append(Problem("warning", "guessed-encoding", "", "", message))
    return grids


def _rows(path: Path, text: str, delimiter: str, progress: Progress) -> list[list[str]]:
    csv.field_size_limit(_MAX_FIELD)
    rows: list[list[str]] = []
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    lines = text.count("\n") + 1
    try:
        for row in reader:
            rows.append([field.replace("\r\n", "\n").replace("\r", "\n") for field in row])
            if not len(rows) % _ROWS_PER_TICK:
                progress(min(reader.line_num / lines, 1.0))
    except csv.Error as error:
        raise DamagedWorkbookError(
            told(
                "line {line} cannot be read as a table ({error}).",
                line=reader.line_num,
                error=error,
            ),
            path=path,
        ) from None
    while rows and not any(rows[-1]):
        rows.pop()
    progress(1.0)
    return rows


def decode_text(data: bytes) -> tuple[str, str, bool]:
    """(text, name of the encoding, whether it is a guess).

    A byte order mark decides, else UTF-8 if it is valid, else UTF-16 if every other byte is 0,
    else Windows' Cyrillic or Western code page, whichever makes words.
    """
    for bom, name in _BOMS:
        if data.startswith(bom):
            return data[len(bom) :].decode(name, "replace"), name, False
    try:
        return data.decode("utf-8"), "utf-8", False
    except UnicodeDecodeError:
        pass
    head = data[:4096]
    for name, zeros in (("utf-16-le", head[1::2]), ("utf-16-be", head[0::2])):
        if zeros.count(0) > len(zeros) * 0.4:
            return data.decode(name, "replace"), name, True
    name = "cp1251" if _looks_cyrillic(data[: 1 << 20]) else "cp1252"
    return data.decode(name, "replace"), name, True


def _looks_cyrillic(data: bytes) -> bool:
    """Cyrillic words are runs of bytes above 127; Western accents stand alone among ASCII."""
    runs = Counter(min(len(run), 4) for run in re.findall(rb"[\xa8\xb3\xb8\xbf\xc0-\xff]+", data))
    return runs[3] + runs[4] > runs[1]


def find_delimiter(text: str) -> str:
    """The delimiter among , ; tab and | that cuts the first lines most evenly; a comma for
    a single column."""
    # The last line of the sample may be cut off, unless it is the whole text.
    lines = text[:_SAMPLE_SIZE].splitlines(keepends=True)
    lines = lines[:-1] if len(text) > _SAMPLE_SIZE and len(lines) > 1 else lines
    sample = "".join(lines[:_SAMPLE_LINES])
    best, best_score = ",", 0.0
    for delimiter in _DELIMITERS:
        try:
            widths = [
                len(row) for row in csv.reader(io.StringIO(sample), delimiter=delimiter) if row
            ]
        except csv.Error:
            continue
        if not widths:
            continue
        width, count = Counter(widths).most_common(1)[0]
        score = count / len(widths) * min(width - 1, 4)
        if score > best_score:
            best, best_score = delimiter, score
    return best
