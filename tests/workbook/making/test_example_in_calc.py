"""The example workbook as LibreOffice Calc sees it: a second reader beside openpyxl."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest

pytestmark = pytest.mark.calc


@pytest.fixture(scope="module")
def in_calc(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The example as flat OpenDocument, written by Calc."""
    if shutil.which("soffice") is None:
        pytest.skip("LibreOffice is not here")
    source = Path(__file__).resolve().parents[3] / "workbooks" / "ukraine-2025.xlsx"
    folder = tmp_path_factory.mktemp("calc")
    subprocess.run(
        [
            *("soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless"),
            *("--convert-to", "fods", "--outdir", str(folder), str(source)),
        ],
        check=True,
        capture_output=True,
        timeout=100,
    )
    return (folder / "ukraine-2025.fods").read_text(encoding="utf-8")


def test_every_row_of_stances_offers_its_list(in_calc: str) -> None:
    lists = re.findall(r"cell-content-is-in-list\(\[\$Lists\.\$B\$(\d+):", in_calc)
    assert sorted(map(int, lists)) == list(range(2, 62))


def test_links_lead_to_the_web_and_to_rows_of_sources(in_calc: str) -> None:
    web = re.findall(r'xlink:href="(https?://[^"]*)"', in_calc)
    rows = re.findall(r'xlink:href="#&apos;Sources&apos;\.A(\d+)"', in_calc)
    assert len(web) == 110  # all sources but the seed column have an address
    cited = [int(row) for row in rows if row != "1"]  # row 1 is where Read me leads
    assert len(cited) == 622
    assert all(2 <= row <= 112 for row in cited)


def test_headers_are_repeated_and_bands_and_marks_are_there(in_calc: str) -> None:
    assert in_calc.count("<table:table-header-rows>") >= 6
    assert "MOD(ROW();2)=1" in in_calc
    assert "&quot;unchecked&quot;" in in_calc


def test_no_cell_is_a_formula_or_an_error(in_calc: str) -> None:
    assert "table:formula=" not in in_calc
    assert "#NAME?" not in in_calc
    assert "Err:" not in in_calc
