"""Saving annotations into L, side by side with openpyxl and with a plain copy.

    python -m bench.save                    the book L, 5 rounds, openpyxl once
    python -m bench.save --book M --rounds 9
    python -m bench.save --no-openpyxl      skip the half minute that openpyxl takes on L

Each time is that of one process that has imported what it needs and does the job once: `copy` is a
copy with fsync, `first` the save of a workbook's first annotation, `later` that of another one into
the saved workbook; both with everything that a save does: fingerprint, patch, verification of
all untouched parts and of the annotation, backup, fsync, replace. `openpyxl` loads, adds a
comment and saves. Memory is the peak of the process with Python itself; processor time tells how
much of a time is due to a busy machine.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

from bench.books import book

_JOBS = {
    "copy": """
import os, shutil
def job(path):
    with open(path, "rb") as source, open(str(path) + ".copy", "wb") as target:
        shutil.copyfileobj(source, target, 1 << 20)
        target.flush()
        os.fsync(target.fileno())
""",
    "annotate": """
import sys
from counterpoint.model import Anchor, Annotation, AnnotationEdit, CellRef
from counterpoint.model import new_annotation_id, utc_now
from counterpoint.workbook.saving import save_workbook
import counterpoint.workbook.patching, counterpoint.workbook.record
from counterpoint.workbook.saving import save
verify = save.verify_package
def timed(*arguments, **options):
    begun = time.perf_counter()
    try:
        return verify(*arguments, **options)
    finally:
        proving.append(time.perf_counter() - begun)
save.verify_package = timed
CELL = sys.argv[2]
def job(path):
    now = utc_now()
    anchor = Anchor(cell=CellRef.parse(CELL))
    note = Annotation(new_annotation_id(), anchor, "A remark on this position.", "Ada", now, now)
    report = save_workbook(path, [AnnotationEdit(None, note)])
    assert report.parts_written
""",
    "openpyxl": """
import openpyxl
from openpyxl.comments import Comment
def job(path):
    book = openpyxl.load_workbook(path)
    book["Matrix"]["D7"].comment = Comment("A remark on this position.", "Ada")
    book.save(str(path) + ".openpyxl.xlsx")
""",
}
_FRAME = """
import json, resource, sys, time
from pathlib import Path
{job}
path = Path(sys.argv[1])
proving = []
start, used = time.perf_counter(), time.process_time()
job(path)
seconds, used = time.perf_counter() - start, time.process_time() - used
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
print(json.dumps([seconds, used, peak, sum(proving)]))
"""


def measured(job: str, path: Path, *more: str) -> tuple[float, float, float, float]:
    """(seconds, of processor time, MiB at the peak, seconds of proving the new file by reading
    it back) of one job in a process of its own."""
    environment = os.environ | {"COUNTERPOINT_HOME": str(path.parent / "home")}
    environment["PYTHONPATH"] = os.pathsep.join(["app", environment.get("PYTHONPATH", "")])
    done = subprocess.run(
        [sys.executable, "-c", _FRAME.format(job=_JOBS[job]), str(path), *more],
        check=True,
        capture_output=True,
        text=True,
        env=environment,
    )
    seconds, cpu_seconds, mebibytes, proving = json.loads(done.stdout)
    return seconds, cpu_seconds, mebibytes, proving


def main() -> None:
    """Measure and print medians with their ratios."""
    parser = argparse.ArgumentParser(description="Measure saving of annotations.")
    parser.add_argument("--book", default="L", help="S, M, ML, L or XL")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--folder", type=Path, help="where the workbooks are kept")
    parser.add_argument("--no-openpyxl", action="store_true")
    options = parser.parse_args()
    original = book(options.book, options.folder)
    times: dict[str, list[tuple[float, float, float, float]]] = {}
    with tempfile.TemporaryDirectory(dir=original.parent) as folder:
        path = Path(folder) / "book.xlsx"
        shutil.copyfile(original, path)
        if not options.no_openpyxl:
            times["openpyxl"] = [measured("openpyxl", path)]
        # The rounds alternate, so that a busy moment of the machine hits all of them.
        for _ in range(options.rounds):
            shutil.copyfile(original, path)
            times.setdefault("copy", []).append(measured("copy", path))
            times.setdefault("first", []).append(measured("annotate", path, "Matrix!D7"))
            times.setdefault("later", []).append(measured("annotate", path, "Matrix!E9"))
    copy = statistics.median(seconds for seconds, *_ in times["copy"])
    slow = times["openpyxl"][0][0] if "openpyxl" in times else None
    print(f"{options.book}: {original.stat().st_size / 1e6:.1f} MB, {options.rounds} rounds")
    print(
        f"{'':10} {'median s':>9} {'x copy':>8} {'openpyxl /':>11} {'cpu s':>7} {'peak MiB':>9}"
        f" {'proof s':>8} {'without, x copy':>16}"
    )
    for name, results in times.items():
        seconds = statistics.median(result[0] for result in results)
        cpu = statistics.median(result[1] for result in results)
        peak = max(result[2] for result in results)
        ratio = f"{slow / seconds:10.0f}x" if slow else f"{'-':>11}"
        proof = statistics.median(result[3] for result in results)
        print(
            f"{name:10} {seconds:9.3f} {seconds / copy:8.1f} {ratio} {cpu:7.3f} {peak:9.0f}"
            f" {proof:8.3f} {(seconds - proof) / copy:15.1f}x"
        )


if __name__ == "__main__":
    main()
