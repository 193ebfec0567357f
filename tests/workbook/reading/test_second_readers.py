"""The same cells by other readers: python-calamine, and our own parser beside the fast way."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from html import escape
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from python_calamine import CalamineError, CalamineWorkbook

from counterpoint.model import CellFlag
from counterpoint.model.errors import CounterpointError
from counterpoint.workbook.package import Package
from counterpoint.workbook.reading import SheetGrid, read_grids
from counterpoint.workbook.reading.opened import ANNOTATED_FORMATS, open_sheets
from support.raw_books import raw_book

# Cells where calamine is the one that errs: it takes serial 0 of the 1904 system for a time.
KNOWN = {("5d661c1e7d68_1904.xlsx", 4, 2)}


def same(ours: object, calamine: object) -> bool:
    """Whether two values are the same, as far as calamine goes: it has no error values, trims
    texts, and keeps fractions of seconds."""
    if isinstance(ours, str):
        return isinstance(calamine, str) and ours.strip() == calamine.strip()
    if isinstance(ours, float) and isinstance(calamine, (int, float)):
        return ours == pytest.approx(calamine, rel=1e-12)
    if isinstance(ours, datetime) and isinstance(calamine, datetime):
        return abs(ours - calamine) < timedelta(seconds=1)
    if isinstance(ours, (time, timedelta)):
        return isinstance(calamine, (time, timedelta, datetime))
    return ours == calamine or isinstance(ours, date)


@pytest.mark.corpus
def test_calamine_reads_the_same_values(corpus: Path) -> None:
    compared, different = 0, []
    for path in sorted(corpus.iterdir()):
        if path.suffix[1:] not in ANNOTATED_FORMATS:
            continue
        try:
            book = CalamineWorkbook.from_path(path)
            with open_sheets(path) as opened:
                grids = {name: opened.grids[name] for name in opened.grids}
        except (CounterpointError, CalamineError, OSError):
            continue
        for name, grid in grids.items():
            try:
                rows = book.get_sheet_by_name(name).to_python(skip_empty_area=False)
            except (CalamineError, OSError):
                continue
            for row, cells in enumerate(rows, 1):
                for column, found in enumerate(cells, 1):
                    value, facts = grid.value(row, column), grid.facts(row, column)
                    is_error = facts is not None and facts.flag is CellFlag.ERROR_VALUE
                    if is_error or (found == "" and value is None):
                        continue
                    compared += 1
                    place = (path.name, row, column)
                    if not same(value, found) and place not in KNOWN:
                        different.append((*place, value, found))
    assert compared > 200_000
    assert different == []


texts = st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=12)
columns = st.integers(1, 6)


@st.composite
def cell_parts(draw: st.DrawFn) -> str:
    """The attributes and content of one cell, of any kind."""
    kind = draw(st.sampled_from(["s", "n", "b", "e", "str", "inlineStr", "empty", "formula"]))
    style = draw(st.sampled_from(["", ' s="1"', ' s="2"', ' s="3"']))
    text = escape(draw(texts), quote=False)
    match kind:
        case "s":
            return f'{style} t="s"><v>{draw(st.integers(0, 5))}</v>'
        case "n":
            return f"{style}><v>{draw(st.floats(allow_nan=False, allow_infinity=False))!r}</v>"
        case "b":
            return f'{style} t="b"><v>{draw(st.integers(0, 1))}</v>'
        case "e":
            return f'{style} t="e"><v>#N/A</v>'
        case "str":
            return f'{style} t="str"><f>A1</f><v>{text}</v>'
        case "inlineStr":
            return f'{style} t="inlineStr"><is><t xml:space="preserve">{text}</t></is>'
        case "formula":
            return f"{style}><f>B1+{draw(st.integers(0, 9))}</f>"
    return f"{style}>"


sheets = st.dictionaries(
    st.integers(1, 12), st.dictionaries(columns, cell_parts(), max_size=6), max_size=8
)
STYLES = (
    '<fills><fill/><fill/><fill><patternFill patternType="solid"><fgColor rgb="FF00FF00"/>'
    '</patternFill></fill></fills><cellXfs><xf/><xf numFmtId="14"/><xf fillId="2"/>'
    '<xf numFmtId="10"/></cellXfs>'
)


def sheet_xml(rows: dict[int, dict[int, str]], *, comment: str = "") -> str:
    body = "".join(
        f'<row r="{row}">'
        + "".join(
            f'<c r="{"ABCDEF"[column - 1]}{row}"{cells[column]}</c>' for column in sorted(cells)
        )
        + "</row>"
        for row, cells in sorted(rows.items())
    )
    return f"<sheetData>{comment}{body}</sheetData>"


def read(path: Path) -> SheetGrid:
    with Package.open(path) as package:
        return read_grids(package)["S1"]


@settings(max_examples=60, deadline=None)
@given(sheets, st.lists(texts, min_size=6, max_size=6))
def test_the_fast_way_and_the_parser_agree(
    tmp_path_factory: pytest.TempPathFactory, rows: dict[int, dict[int, str]], shared: list[str]
) -> None:
    folder = tmp_path_factory.mktemp("books")
    strings = "".join(
        f'<si><t xml:space="preserve">{escape(text, quote=False)}</t></si>' for text in shared
    )
    fast = read(raw_book(folder / "a.xlsx", sheet_xml(rows), strings=strings, styles=STYLES))
    # A comment among the cells is what the fast way leaves to the parser.
    slow = read(
        raw_book(
            folder / "b.xlsx",
            sheet_xml(rows, comment="<!-- x -->"),
            strings=f"<!-- x -->{strings}",
            styles=STYLES,
        )
    )
    assert list(fast.rows) == list(slow.rows)
    assert list(fast.values) == list(slow.values)
    assert dict(fast.cell_facts) == dict(slow.cell_facts)
