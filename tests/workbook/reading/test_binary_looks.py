"""Numbers of .xls and .xlsb look as Excel shows them; hidden lines are hidden there too."""

from __future__ import annotations

import contextlib
import shutil
import struct
import subprocess
import zipfile
from collections.abc import Mapping
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as some
from openpyxl import Workbook

from counterpoint.model.errors import Cancelled
from counterpoint.workbook.package import ByteSource
from counterpoint.workbook.progress import Progress
from counterpoint.workbook.reading import older_excel
from counterpoint.workbook.reading.binary_extent import check_extents
from counterpoint.workbook.reading.number_looks import BROKEN, SheetLooks, rk_number
from counterpoint.workbook.reading.opened import open_sheets
from counterpoint.workbook.reading.xls_looks import XlsLooks, xls_looks
from counterpoint.workbook.reading.xlsb_looks import XlsbLooks

NUMBERS = [
    (0.25, "0%"),
    (1234567.891, "#,##0.00"),
    (-5, "0;(0)"),
    (44927.5, "d mmmm yyyy hh:mm"),
    (1.5, "[h]:mm"),
    (0.75, "# ?/?"),
    (12, "00000"),
    (3, '0 "items"'),
    (12345.678, "General"),
]
SHOWN = ["25%", "1,234,567.89", "(5)", "1 January 2023 12:00", "36:00", "3/4", "00012", "3 items"]


def rows_of(path: Path, name: str = "Sheet") -> tuple[list[str], frozenset[int], frozenset[int]]:
    with open_sheets(path) as opened:
        grid = opened.grids[name]
        assert opened.grids.warnings == []
        return [row[0] for row in grid.rows], grid.hidden_rows, grid.hidden_columns


def test_an_xls_that_calc_wrote_shows_what_the_xlsx_shows(tmp_path: Path) -> None:
    if shutil.which("soffice") is None:
        pytest.skip("LibreOffice Calc is not here")
    book = Workbook()
    sheet = book["Sheet"]
    for row, (value, code) in enumerate(NUMBERS, 1):
        sheet.cell(row, 1, value).number_format = code
        sheet.cell(row, 3, "x")
    sheet.row_dimensions[2].hidden = True
    sheet.column_dimensions["B"].hidden = True
    source = tmp_path / "numbers.xlsx"
    book.save(source)
    profile = (tmp_path / "profile").as_uri()
    command = ["soffice", f"-env:UserInstallation={profile}", "--headless", "--convert-to"]
    command += ["xls:MS Excel 97", "--outdir", str(tmp_path), str(source)]
    subprocess.run(command, capture_output=True, check=True, timeout=100)
    found = rows_of(source.with_suffix(".xls"))
    assert found == rows_of(source)
    assert found[0] == [*SHOWN, "12345.678"]
    assert found[1:] == (frozenset({2}), frozenset({2}))


# Streams by hand


def record(kind: int, body: bytes) -> bytes:
    return struct.pack("<HH", kind, len(body)) + body


BEGIN, END = record(0x809, struct.pack("<HH", 0x600, 5)), record(0x0A, b"")
CHART = BEGIN + record(0x203, struct.pack("<HHHd", 0, 0, 1, 9.0)) + END


def xls(*cells: bytes, version: int = 0x600, is_1904: int = 0) -> bytes:
    """A stream with one sheet `Ä`, whose style 1 has the format 0.0% and style 2 a date's."""
    globals_ = [
        record(0x809, struct.pack("<HH", version, 5)),
        record(0x22, struct.pack("<H", is_1904)),
        record(0x41E, struct.pack("<HHB", 164, 4, 0) + b"0.0%"),
        record(0x41E, struct.pack("<HHB", 165, 10, 1) + "yyyy-mm-dd".encode("utf-16-le")),
        *(record(0xE0, struct.pack("<HH", 0, form) + bytes(16)) for form in (0, 164, 165)),
    ]
    sheet = record(0x85, struct.pack("<IHBB", 0, 0, 1, 1) + "Ä".encode("utf-16-le"))
    begins = sum(map(len, globals_)) + len(sheet) + len(END)
    sheet = record(0x85, struct.pack("<IHBB", begins, 0, 1, 1) + "Ä".encode("utf-16-le"))
    return b"".join((*globals_, sheet, END, BEGIN, CHART, *cells, END))


def rk(value: int) -> int:
    return value << 2 & 0xFFFFFFFF | 2


def test_every_kind_of_number_in_an_xls_is_shown_by_its_format() -> None:
    looks = XlsLooks(
        xls(
            record(0x203, struct.pack("<HHHd", 0, 0, 1, 0.125)),
            record(0x203, struct.pack("<HHHd", 0, 1, 0, 0.125)),
            record(0x27E, struct.pack("<HHHI", 1, 0, 1, rk(-3))),
            record(0xBD, struct.pack("<HHHIHIH", 2, 4, 1, rk(1), 2, rk(61), 5)),
            record(0x06, struct.pack("<HHHd", 3, 0, 1, 0.5) + bytes(8)),
            record(0x06, struct.pack("<HHH6sH", 4, 0, 1, b"\0", 0xFFFF) + bytes(8)),
            record(0x208, struct.pack("<HHHHII", 6, 0, 9, 0, 0, 0x20)),
            record(0x208, struct.pack("<HHHHII", 7, 0, 9, 0, 0, 0x100)),
            record(0x7D, struct.pack("<HHHHH", 2, 3, 9, 0, 1)),
            record(0x7D, struct.pack("<HHHHH", 5, 6, 9, 0, 0)),
        )
    ).sheet("Ä")
    assert looks == SheetLooks(
        {1: {1: "12.5%"}, 2: {1: "-300.0%"}, 3: {5: "100.0%", 6: "1900-03-01"}, 4: {1: "50.0%"}},
        {7},
        {3, 4},
    )


def test_an_xls_counts_from_1904_where_it_says_so() -> None:
    stream = xls(record(0x203, struct.pack("<HHHd", 0, 0, 2, 1.0)), is_1904=1)
    assert XlsLooks(stream).sheet("Ä").texts == {1: {1: "1904-01-02"}}


def test_reading_number_formats_reports_and_can_be_cancelled_all_the_way() -> None:
    cells = [record(0x203, struct.pack("<HHHd", row, 0, 1, row)) for row in range(60_000)]
    in_xlsb = [piece for at in range(60_000) for piece in (row(at), brt(5, bytes(8) + bytes(8)))]
    books = (XlsLooks(xls(*cells)), XlsbLooks(xlsb(*in_xlsb).__getitem__))
    for book in books:
        shares: list[float] = []
        assert len(book.sheet("Ä", shares.append).hidden_rows) == 0
        assert shares == sorted(shares)
        assert len(shares) >= 8
        assert shares[0] < 0.1
        assert 0.8 < shares[-1] <= 1.0

        def stop(share: float) -> None:
            if share > 0.5:
                raise Cancelled

        with pytest.raises(Cancelled):
            book.sheet("Ä", stop)


def test_opening_an_older_workbook_reports_while_its_formats_are_read(
    corpus: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Slow:
        def sheet(self, name: str, progress: Progress) -> SheetLooks:
            progress(0.5)
            raise AssertionError(f"{name} is read on")

    monkeypatch.setattr(older_excel, "xls_looks", lambda _: Slow())

    def stop(share: float) -> None:
        raise Cancelled

    path = corpus / "31d73cf623aa_1904.xls"
    with open_sheets(path, progress=stop) as opened, pytest.raises(Cancelled):
        opened.grids["Sheet1"]


def test_looking_how_far_an_xlsb_reaches_can_be_cancelled(tmp_path: Path) -> None:
    path = tmp_path / "book.xlsb"
    with zipfile.ZipFile(path, "w") as package:
        for name, part in xlsb(row(2)).items():
            package.writestr(name, part)

    def stop(share: float) -> None:
        raise Cancelled

    with (
        contextlib.closing(ByteSource.of_file(path)) as source,
        pytest.raises(Cancelled),
    ):
        check_extents(path, source, stop)


def test_a_format_that_shows_nothing_shows_nothing(
    corpus: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Hiding:
        def sheet(self, name: str, progress: Progress) -> SheetLooks:
            return SheetLooks({1: {1: ""}})

    monkeypatch.setattr(older_excel, "xls_looks", lambda _: Hiding())
    with open_sheets(corpus / "31d73cf623aa_1904.xls") as opened:
        assert opened.grids["Sheet1"].text(1, 1) == ""


def test_an_older_xls_is_none_of_ours() -> None:
    with pytest.raises(ValueError, match="version"):
        XlsLooks(xls(version=0x500))
    assert xls_looks(b"rubbish") is None


def brt(kind: int, body: bytes) -> bytes:
    first = bytes([kind]) if kind < 0x80 else bytes([kind & 0x7F | 0x80, kind >> 7])
    return first + bytes([len(body)]) + body


def wide(text: str) -> bytes:
    return struct.pack("<I", len(text)) + text.encode("utf-16-le")


def xlsb(*cells: bytes) -> Mapping[str, bytes]:
    """The parts of a workbook with one sheet, whose style 1 has the format 0.0%."""
    style = bytes(12)
    return {
        "xl/_rels/workbook.bin.rels": b'<R><r Id="rId1" Target="worksheets/one.bin"/></R>',
        "xl/workbook.bin": brt(153, bytes(4)) + brt(156, bytes(8) + wide("rId1") + wide("Ä")),
        "xl/styles.bin": brt(44, struct.pack("<H", 164) + wide("0.0%"))
        + brt(626, b"")
        + brt(47, struct.pack("<HH", 0, 9) + style)
        + brt(617, b"")
        + b"".join(brt(47, struct.pack("<HH", 0, form) + style) for form in (0, 164))
        + brt(618, b""),
        "xl/worksheets/one.bin": b"".join(cells),
    }


def row(number: int, flags: int = 0) -> bytes:
    return brt(0, struct.pack("<IIHBB", number, 0, 300, 0, flags))


def test_every_kind_of_number_in_an_xlsb_is_shown_by_its_format() -> None:
    parts = xlsb(
        brt(60, struct.pack("<IIIIH", 1, 2, 9, 0, 1)),
        brt(60, struct.pack("<IIIIH", 4, 4, 9, 0, 0)),
        row(2),
        brt(2, struct.pack("<III", 0, 1, rk(2))),
        brt(5, struct.pack("<IId", 1, 1, 0.125)),
        brt(5, struct.pack("<IId", 2, 0, 0.125)),
        row(4, 0x10),
        brt(9, struct.pack("<IId", 0, 1 | 1 << 24, 0.5) + bytes(6)),
    )
    looks = XlsbLooks(parts.__getitem__).sheet("Ä")
    assert looks == SheetLooks({3: {1: "200.0%", 2: "12.5%"}, 5: {1: "50.0%"}}, {5}, {2, 3})


@pytest.mark.parametrize(
    ("bits", "value"),
    [(rk(7), 7.0), (rk(-7), -7.0), (rk(125) | 1, 1.25), (0x3FF00000, 1.0), (0x3FF00001, 0.01)],
)
def test_short_numbers(bits: int, value: float) -> None:
    assert rk_number(bits) == value


@given(some.binary(max_size=60), some.integers(0, 400))
def test_what_is_damaged_raises_what_is_expected(rubbish: bytes, at: int) -> None:
    stream = xls(record(0x203, struct.pack("<HHHd", 0, 0, 1, 0.125)))
    damaged = stream[:at] + rubbish + stream[at + len(rubbish) :]
    with contextlib.suppress(*BROKEN):
        XlsLooks(damaged).sheet("Ä")
    parts = dict(xlsb(row(2), brt(5, struct.pack("<IId", 1, 1, 0.125))))
    parts["xl/worksheets/one.bin"] += rubbish
    with contextlib.suppress(*BROKEN):
        XlsbLooks(parts.__getitem__).sheet("Ä")


def test_where_formats_cannot_be_read_numbers_are_plain_and_it_says_so(
    corpus: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(older_excel, "xls_looks", lambda _: None)
    with open_sheets(corpus / "31d73cf623aa_1904.xls") as opened:
        assert opened.grids["Sheet1"].text(1, 1) == "1"
        assert [each.code for each in opened.grids.warnings] == ["plain-numbers"]

    class Broken:
        def sheet(self, name: str, progress: Progress) -> SheetLooks:
            raise KeyError(name)

    monkeypatch.setattr(older_excel, "xls_looks", lambda _: Broken())
    with open_sheets(corpus / "31d73cf623aa_1904.xls") as opened:
        assert opened.grids["Sheet1"].text(1, 1) == "1"
        assert [(each.code, each.sheet) for each in opened.grids.warnings] == [
            ("plain-numbers", "Sheet1")
        ]
