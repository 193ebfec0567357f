"""The workbooks that everything is measured on, made from a seed and kept for the next run.

    python -m bench.books S M L            make them (default folder: the system's temporary one)
    python -m bench.books --folder F XL    … in the folder F
    python -m bench.books L-v2             the second version of L

Each is a plan matrix in Counterpoint's own format: `ID`, `Issue`, then the plans. A quarter of
the positions is blank, the others have 5 to 60 words (ML: about 200); some repeat or nearly
repeat another plan's words. Version 2 has 5 % of the cells changed and 0.5 % of the rows new.

    name   issues    plans   cells
    S          60        8   480
    M       2,000       20   40,000
    ML      2,000       20   40,000, long texts
    L      50,000       20   1,000,000
    XL    200,000       20   4,000,000
"""

from __future__ import annotations

import argparse
import random
import shutil
import tempfile
import time
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path
from typing import TextIO

__all__ = ["SHAPES", "Shape", "book", "default_folder", "matrix_rows"]

SEED = 20261122
_GENERATION = 1  # raise it when the same name would give another file
_BLANK = 0.25
_SAME = 0.165
_NEARLY = 0.20
_CHANGED_CELLS = 0.05
_NEW_ROWS = 0.005

_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_SHEET_ML = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


@dataclass(frozen=True, slots=True)
class Shape:
    """Size of a workbook: rows below the header, plan columns, and words of a position."""

    issues: int
    plans: int
    words: tuple[int, int]


SHAPES = {
    "S": Shape(60, 8, (5, 60)),
    "M": Shape(2_000, 20, (5, 60)),
    "ML": Shape(2_000, 20, (150, 250)),
    "L": Shape(50_000, 20, (5, 60)),
    "XL": Shape(200_000, 20, (5, 60)),
}


def default_folder() -> Path:
    """Where the workbooks are kept unless another folder is named."""
    return Path(tempfile.gettempdir()) / "counterpoint-bench"


def book(name: str, folder: Path | None = None) -> Path:
    """The workbook of that name (`L`, or `L-v2` for its second version), made if need be.

    Raises KeyError for an unknown name.
    """
    base, _, version = name.partition("-")
    shape = SHAPES[base]
    if version not in ("", "v2"):
        raise KeyError(name)
    folder = folder or default_folder()
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{name}-{_GENERATION}.xlsx"
    if not path.exists():
        _make(shape, path, second=bool(version))
    return path


def matrix_rows(name: str) -> Iterator[tuple[str, str, list[str]]]:
    """What stands in the workbook of that name, without the file: ID, issue, positions.

    Raises KeyError for an unknown name.
    """
    base, _, version = name.partition("-")
    for key, title, row in _rows(SHAPES[base], second=version == "v2"):
        yield key, title, [str(row[cell]) if isinstance(cell, int) else cell for cell in row]


def _make(shape: Shape, path: Path, *, second: bool) -> None:
    with tempfile.TemporaryDirectory(dir=path.parent) as scratch:
        sheet_path, strings_path = Path(scratch) / "sheet.xml", Path(scratch) / "strings.xml"
        with (
            sheet_path.open("w", encoding="utf-8") as sheet,
            strings_path.open("w", encoding="utf-8") as strings,
        ):
            _write_texts(_rows(shape, second=second), shape, sheet, strings)
        whole = Path(scratch) / "book.xlsx"
        with zipfile.ZipFile(whole, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as archive:
            for part, xml in _small_parts().items():
                archive.writestr(zipfile.ZipInfo(part), xml, zipfile.ZIP_DEFLATED)
            for part, file in (
                ("xl/worksheets/sheet1.xml", sheet_path),
                ("xl/sharedStrings.xml", strings_path),
            ):
                info = zipfile.ZipInfo(part)
                info.compress_type = zipfile.ZIP_DEFLATED
                with file.open("rb") as source, archive.open(info, "w") as target:
                    shutil.copyfileobj(source, target, 1 << 20)
        whole.replace(path)


def _vocabulary(generator: random.Random) -> tuple[list[str], list[float]]:
    """2,000 words and cumulated weights that fall off as in a natural language."""
    starts = [
        "b",
        "c",
        "d",
        "f",
        "g",
        "h",
        "l",
        "m",
        "n",
        "p",
        "r",
        "s",
        "t",
        "v",
        "w",
        "br",
        "cl",
        "cr",
        "dr",
        "fl",
        "gr",
        "pl",
        "pr",
        "st",
        "tr",
    ]
    middles = ["a", "e", "i", "o", "u", "ea", "ou", "ai"]
    ends = ["", "n", "r", "s", "t", "l", "nt", "rd", "ct", "ment", "tion", "ed", "ing"]
    words = ["the", "of", "and", "shall", "to", "not", "in", "within", "30", "days", "party"]
    seen = set(words)
    while len(words) < 2_000:
        syllables = generator.choices((1, 2, 3), (5, 4, 1))[0]
        word = "".join(
            generator.choice(starts) + generator.choice(middles) for _ in range(syllables)
        ) + generator.choice(ends)
        if word not in seen:
            seen.add(word)
            words.append(word)
    words.sort(key=len)  # frequent words are short ones
    return words, list(accumulate((rank + 3) ** -1.15 for rank in range(len(words))))


def _rows(shape: Shape, *, second: bool) -> Iterator[tuple[str, str, list[str | int]]]:
    """(ID, issue, positions) a row; a position is a new text, '' or the index of the plan whose
    text it repeats. Both versions draw the first version's texts from the same generator."""
    first, later = random.Random(SEED), random.Random(SEED + 1)
    words, weights = _vocabulary(random.Random(SEED + 2))

    def text(generator: random.Random) -> str:
        count = generator.randint(*shape.words)
        chosen = generator.choices(words, cum_weights=weights, k=count)
        return chosen[0].capitalize() + " " + " ".join(chosen[1:]) + "."

    def positions(generator: random.Random) -> list[str | int]:
        row: list[str | int] = []
        spoken: list[int] = []
        for plan in range(shape.plans):
            draw = generator.random()
            if draw < _BLANK:
                row.append("")
                continue
            if spoken and draw < _BLANK + _SAME * (1 - _BLANK):
                row.append(generator.choice(spoken))
                continue
            if spoken and draw < _BLANK + (_SAME + _NEARLY) * (1 - _BLANK):
                parts = str(row[generator.choice(spoken)]).split(" ")
                parts[generator.randrange(len(parts))] = generator.choice(words)
                row.append(" ".join(parts))
            else:
                row.append(text(generator))
            spoken.append(plan)
        return row

    for number in range(1, shape.issues + 1):
        title = " ".join(first.choices(words, cum_weights=weights, k=first.randint(3, 9)))
        row = positions(first)
        if second:
            row = _changed(row, later, text)
            if later.random() < _NEW_ROWS:
                yield f"N{number}", "New " + title, positions(later)
        yield f"I{number}", title.capitalize(), row


def _changed(row: list[str | int], generator: random.Random, text: object) -> list[str | int]:
    """The row with 5 % of its cells changed; repeated texts change together with their origin
    only where the origin was written out before."""
    assert callable(text)
    whole = [str(row[cell]) if isinstance(cell, int) else cell for cell in row]
    changed: list[str | int] = list(whole)
    for place, old in enumerate(whole):
        if generator.random() >= _CHANGED_CELLS:
            continue
        if not old:
            changed[place] = text(generator)
        elif generator.random() < 0.1:
            changed[place] = ""
        else:
            parts = old.split(" ")
            parts[generator.randrange(len(parts))] = "amended"
            changed[place] = " ".join(parts)
    return changed


def _write_texts(
    rows: Iterator[tuple[str, str, list[str | int]]], shape: Shape, sheet: TextIO, strings: TextIO
) -> None:
    """The sheet, and its shared strings numbered in the order of first use, as Excel does."""
    columns = ["ID", "Issue", *(f"Plan {number + 1}" for number in range(shape.plans))]
    letters = [_letters(column) for column in range(1, len(columns) + 1)]
    last = letters[-1]
    sheet.write(
        f'{_XML}<worksheet xmlns="{_MAIN}" xmlns:r="{_OFFICE}">'
        '<sheetViews><sheetView tabSelected="1" workbookViewId="0">'
        '<pane xSplit="2" ySplit="1" topLeftCell="C2" activePane="bottomRight" state="frozen"/>'
        "</sheetView></sheetViews>"
        f'<cols><col min="1" max="1" width="10" customWidth="1"/>'
        f'<col min="2" max="{len(columns)}" width="40" customWidth="1"/></cols><sheetData>'
    )
    strings.write(f'{_XML}<sst xmlns="{_MAIN}">')
    known: dict[str, int] = {}
    count = 0
    heading = [(text, "") for text in columns]
    for number, cells in enumerate(_with_heading(heading, rows), start=1):
        written = []
        known.clear()
        for column, (text, style) in enumerate(cells):
            if not text:
                continue
            index = known.get(text)
            if index is None:
                index = known[text] = count
                count += 1
                strings.write(f"<si><t>{text}</t></si>")
            written.append(f'<c r="{letters[column]}{number}"{style} t="s"><v>{index}</v></c>')
        sheet.write(f'<row r="{number}" spans="1:{len(columns)}">{"".join(written)}</row>')
    strings.write("</sst>")
    sheet.write(
        f'</sheetData><autoFilter ref="A1:{last}{number}"/>'
        '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>'
        "</worksheet>"
    )


def _with_heading(
    heading: list[tuple[str, str]], rows: Iterator[tuple[str, str, list[str | int]]]
) -> Iterator[list[tuple[str, str]]]:
    yield heading
    for identifier, title, row in rows:
        texts = [str(row[cell]) if isinstance(cell, int) else cell for cell in row]
        yield [(identifier, ""), (title, ' s="1"'), *((text, ' s="1"') for text in texts)]


def _letters(column: int) -> str:
    letters = ""
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def _small_parts() -> dict[str, str]:
    """Every part but the sheet and its strings."""
    override = '<Override PartName="/{}" ContentType="' + _SHEET_ML + '.{}+xml"/>'
    return {
        "[Content_Types].xml": (
            f'{_XML}<Types xmlns="{_PACKAGE}/content-types">'
            f'<Default Extension="rels" ContentType="application/vnd.openxmlformats-package'
            '.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>'
            + override.format("xl/workbook.xml", "sheet.main")
            + override.format("xl/worksheets/sheet1.xml", "worksheet")
            + override.format("xl/styles.xml", "styles")
            + override.format("xl/sharedStrings.xml", "sharedStrings")
            + "</Types>"
        ),
        "_rels/.rels": (
            f'{_XML}<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="rId1"'
            f' Type="{_OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>'
        ),
        "xl/workbook.xml": (
            f'{_XML}<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}"><sheets>'
            '<sheet name="Matrix" sheetId="1" r:id="rId1"/></sheets></workbook>'
        ),
        "xl/_rels/workbook.xml.rels": (
            f'{_XML}<Relationships xmlns="{_PACKAGE}/relationships">'
            + "".join(
                f'<Relationship Id="rId{number}" Type="{_OFFICE}/{kind}" Target="{target}"/>'
                for number, kind, target in (
                    (1, "worksheet", "worksheets/sheet1.xml"),
                    (2, "styles", "styles.xml"),
                    (3, "sharedStrings", "sharedStrings.xml"),
                )
            )
            + "</Relationships>"
        ),
        "xl/styles.xml": (
            f'{_XML}<styleSheet xmlns="{_MAIN}"><fonts count="1"><font><sz val="11"/>'
            '<name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill'
            ' patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>'
            '<borders count="1"><border>'
            "<left/><right/><top/><bottom/><diagonal/></border></borders>"
            '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>'
            '</cellStyleXfs><cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"'
            ' xfId="0"/><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"'
            ' applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf></cellXfs>'
            '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>'
            "</styleSheet>"
        ),
    }


def main() -> None:
    """Make the workbooks named on the command line and tell their sizes."""
    parser = argparse.ArgumentParser(description="Make the workbooks for the measurements.")
    parser.add_argument("names", nargs="+", help="S, M, ML, L, XL; with -v2 the second version")
    parser.add_argument("--folder", type=Path, help="where to keep them")
    options = parser.parse_args()
    for name in options.names:
        start = time.perf_counter()
        path = book(name, options.folder)
        with zipfile.ZipFile(path) as archive:
            xml = sum(info.file_size for info in archive.infolist())
        print(
            f"{name:6} {path.stat().st_size / 1e6:8.1f} MB, {xml / 1e6:7.1f} MB of XML,"
            f" {time.perf_counter() - start:5.1f} s  {path}"
        )


if __name__ == "__main__":
    main()
