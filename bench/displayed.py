"""Displayed values against LibreOffice Calc over a folder of workbooks: share equal, classes.

    python -m bench.displayed [FOLDER]      default: ../shared/corpus

A few minutes: Calc has to open each of them.
"""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path

PROJECT = Path(__file__).resolve().parent.parent


def main() -> None:
    """Print a line a workbook with differences, then the classes, then the share."""
    sys.path[:0] = [str(PROJECT / "tests"), str(PROJECT / "app")]
    from support.displayed import BY_DESIGN, Tally, compare_book, differences_left

    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else PROJECT.parent / "shared" / "corpus"
    tally = Tally()
    refused = books = 0
    for book in sorted(folder.iterdir()):
        if book.suffix.lower() not in (".xlsx", ".xlsm", ".xltx", ".xltm", ".ods", ".fods"):
            continue
        before = len(tally.differences)
        is_compared = compare_book(book, tally)
        books, refused = books + is_compared, refused + (not is_compared)
        found = Counter(each.kind for each in tally.differences[before:])
        if found:
            print(f"{book.name}: {dict(found)}", flush=True)
    print()
    for kind, count in tally.by_kind.most_common():
        print(f"{count:8,}  {kind}: {BY_DESIGN.get(kind, 'to be looked at')}")
    for each in list(differences_left(tally))[:60]:
        print(f"  {each.book} {each.sheet!r} r{each.row}c{each.column} {each.kind}:", end=" ")
        print(f"{each.ours!r} / {each.calc!r}")
    print(
        f"{tally.cells:,} cells, {tally.equal:,} equal, in {books} workbooks;"
        f" {refused} not opened by both"
    )
    print(f"{tally.share_equal:.3%} equal where both hold the same value")


if __name__ == "__main__":
    main()
