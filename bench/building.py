"""From the texts of a full sheet to the matrix: seconds for 50,000 issues and 20 plans.

    python bench/building.py

Prints the median processor time of five runs of finding and building, and of copying every text
of the plans into new tuples, which is the least that any way has to do.
"""

from __future__ import annotations

import random
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT / "app")]

from counterpoint.workbook.layout import build_matrix, find_matrix  # noqa: E402
from counterpoint.workbook.reading import SheetGrid, WorkbookGrids  # noqa: E402

ISSUES, PLANS = 50_000, 20


def full_sheet() -> WorkbookGrids:
    dice = random.Random(1)
    stock = ["".join(dice.choices("abcdefgh", k=5)) for _ in range(1000)]
    rows: list[tuple[str, ...]] = [
        ("ID", "Topic", "Issue", *(f"Plan {number}" for number in range(PLANS)))
    ]
    for number in range(ISSUES):
        texts = (
            " ".join(dice.choices(stock, k=20)) if dice.random() < 0.75 else ""
            for _ in range(PLANS)
        )
        topic = f"Topic {number // 100}" if number % 100 == 0 else ""
        rows.append((f"I-{number}", topic, f"issue {number}", *texts))
    return WorkbookGrids.of_grids(Path("full.xlsx"), [SheetGrid.of_texts("Matrix", rows)])


def median_seconds(work: Callable[[], object]) -> float:
    times = []
    for _ in range(5):
        start = time.process_time()
        work()
        times.append(time.process_time() - start)
    return statistics.median(times)


def main() -> None:
    grids = full_sheet()
    rows = grids["Matrix"].rows
    mapping = find_matrix(grids).mapping
    if mapping is None:
        raise SystemExit("the sheet was not recognised")
    copying = median_seconds(lambda: [tuple(row[3:]) for row in rows])
    finding = median_seconds(lambda: find_matrix(grids))
    building = median_seconds(lambda: build_matrix(grids, mapping))
    print(f"copying the texts {copying:.3f} s, finding {finding:.4f} s, building {building:.3f} s")


if __name__ == "__main__":
    main()
