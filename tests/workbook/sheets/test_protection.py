"""A protected sheet takes annotations only when its protection lets objects be edited."""

from __future__ import annotations

import pytest

from counterpoint.model import CellAddress
from counterpoint.workbook.package import PackagePatch, SheetPart
from counterpoint.workbook.sheets import (
    SheetEdits,
    protection_forbids_cells,
    protection_forbids_notes,
)
from support.packages import SHEET, opened, plain_parts, sheet_xml


@pytest.mark.parametrize(
    ("element", "notes", "cells"),
    [
        ("", False, False),
        ('<sheetProtection sheet="1" objects="1" scenarios="1"/>', True, True),
        ('<sheetProtection sheet="true" objects="true"/>', True, True),
        ('<sheetProtection sheet="1"/>', False, True),
        ('<sheetProtection sheet="1" objects="0"/>', False, True),
        ('<sheetProtection objects="1"/>', False, False),
        ('<sheetProtection sheet="0" objects="1"/>', False, False),
    ],
)
def test_protection_is_read_as_the_sheet_has_it(element: str, notes: bool, cells: bool) -> None:
    with opened(plain_parts() | {SHEET: sheet_xml(after=element)}) as package:
        sheet = package.sheets[0]
        assert protection_forbids_notes(package, sheet) is notes
        assert protection_forbids_cells(package, sheet) is cells


def test_a_chart_sheet_forbids_nothing_by_protection() -> None:
    with opened(plain_parts()) as package:
        chart = SheetPart("Chart", SHEET, 1, "rId1", kind="chartsheet")
        assert not protection_forbids_notes(package, chart)


def test_a_patched_sheet_is_read_anew() -> None:
    with opened(plain_parts()) as package:
        patch = PackagePatch(package)
        sheet = package.sheets[0]
        assert not protection_forbids_notes(patch, sheet)
        edits = SheetEdits(patch, sheet)
        edits.put(CellAddress(4, 1), "x")
        edits.apply()
        patch.transform(
            SHEET,
            lambda pieces: (
                piece.replace(
                    b"<pageMargins", b'<sheetProtection sheet="1" objects="1"/><pageMargins'
                )
                for piece in pieces
            ),
        )
        assert protection_forbids_notes(patch, sheet)
        assert not protection_forbids_notes(package, sheet)
