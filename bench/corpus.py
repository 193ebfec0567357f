"""How long each workbook of a folder takes to open, its matrix guessed: none may take over 5 s.

    python -m bench.corpus [FOLDER] [--slowest 5]

FOLDER is the corpus beside the project unless told. Exits with 1 where a workbook takes longer.
"""

from __future__ import annotations

import argparse
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "app"))

from counterpoint.model.errors import CounterpointError  # noqa: E402
from counterpoint.workbook.opening import open_workbook  # noqa: E402

LIMIT = 5.0
"""Seconds."""


def outcome(path: Path) -> str:
    try:
        loaded = open_workbook(path)
    except CounterpointError:
        return "refused"
    return "no matrix" if loaded.matrix is None else "matrix"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", nargs="?", type=Path, default=ROOT.parent / "shared" / "corpus")
    parser.add_argument("--slowest", type=int, default=5)
    options = parser.parse_args()
    took: list[tuple[float, str, str]] = []
    for path in sorted(options.folder.iterdir()):
        if path.is_file():
            start = time.perf_counter()
            result = outcome(path)
            took.append((time.perf_counter() - start, result, path.name))
    took.sort(reverse=True)
    results = [result for _, result, _ in took]
    counts = ", ".join(f"{results.count(kind)} {kind}" for kind in sorted(set(results)))
    print(f"{len(took)} files: {counts}; {sum(seconds for seconds, *_ in took):.1f} s in all")
    for seconds, result, name in took[: options.slowest]:
        print(f"{seconds:6.2f} s  {result:9}  {name}")
    return int(any(seconds > LIMIT for seconds, *_ in took))


if __name__ == "__main__":
    sys.exit(main())
