"""Mutation testing of the core: which changes to the code would no test notice?

    .venv/bin/python tests/mutants.py                          all of it: hours
    .venv/bin/python tests/mutants.py counterpoint.model.*     these modules; quote the star
    .venv/bin/python tests/mutants.py --show counterpoint.model.pasts.x__then__mutmut_1

mutmut names a module after its path, and knows the source folders `.`, `src` and `source` only.
So it runs in `mutants/`, where links show this checkout under such names; what it did is kept
there, and only changed functions are tried again. Functions with a decorator are left alone, and
which tests run a function is asked once for each test: where tests were changed, delete
`mutants/mutants/mutmut-stats.json`. Settings: `[tool.mutmut]` in pyproject.toml.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from fnmatch import fnmatch
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
WORK = ROOT / "mutants"
LINKS = {"src": "app", "tests": "tests", "resources": "resources", "workbooks": "workbooks"}
KILLED, SURVIVED, UNTESTED = "killed", "survived", "no tests"
_VERDICTS = {0: SURVIVED, 33: UNTESTED, 1: KILLED, 3: KILLED, -24: "timeout", 36: "timeout"}
"""Of pytest's exit code, as mutmut keeps it; -24 and 36 are what it makes of a run too long."""


def main(arguments: list[str]) -> int:
    """Run mutmut, then print the counts of each module and the names of the survivors."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=_Raw)
    parser.add_argument("modules", nargs="*", help="patterns of mutants or modules")
    parser.add_argument("--show", metavar="MUTANT", help="the change that a mutant makes")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1, help="processes at once")
    options = parser.parse_args(arguments)
    _lay_out()
    if options.show:
        return _mutmut("show", options.show)
    patterns = [
        each if "*" in each or "__mutmut_" in each else f"{each}.*" for each in options.modules
    ]
    code = _mutmut("run", "--max-children", str(options.jobs), *patterns)
    _print(patterns or ["*"])
    return code


class _Raw(argparse.RawDescriptionHelpFormatter):
    """Keeps the lines of the description."""


def _lay_out() -> None:
    WORK.mkdir(exist_ok=True)
    shutil.copyfile(ROOT / "pyproject.toml", WORK / "pyproject.toml")
    for name, folder in LINKS.items():
        link = WORK / name
        if not link.is_symlink():
            link.symlink_to(Path("..") / folder, target_is_directory=True)
    # mutmut copies sources once and tests always: a source that changed has to go first.
    for copy in (WORK / "mutants" / "src").rglob("*.py"):
        original = WORK / copy.relative_to(WORK / "mutants")
        if not original.exists() or original.stat().st_mtime > copy.stat().st_mtime:
            copy.unlink()


def _mutmut(*command: str) -> int:
    env = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    program = Path(sys.executable).with_name("mutmut")
    return subprocess.call([str(program), *command], cwd=WORK, env=env)


def _verdicts(patterns: list[str]) -> Iterator[tuple[str, str]]:
    """Mutants and how they fared, of those that were tried."""
    for meta in sorted((WORK / "mutants" / "src").rglob("*.py.meta")):
        codes = json.loads(meta.read_text(encoding="utf-8"))["exit_code_by_key"]
        for mutant, code in codes.items():
            if code is not None and any(fnmatch(mutant, pattern) for pattern in patterns):
                yield mutant, _VERDICTS.get(code, "other")


def _print(patterns: list[str]) -> None:
    counts: dict[str, Counter[str]] = {}
    survivors = []
    for mutant, verdict in _verdicts(patterns):
        counts.setdefault(mutant.rpartition(".")[0], Counter())[verdict] += 1
        if verdict in (SURVIVED, UNTESTED):
            survivors.append(f"{verdict}: {mutant}")
    lines = [*survivors, ""]
    for module, found in counts.items():
        share = found[KILLED] / found.total()
        told = ", ".join(f"{number} {verdict}" for verdict, number in sorted(found.items()))
        lines.append(f"{module:50} {share:5.0%}  {told}")
    sys.stdout.write("\n".join(lines) + "\n")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
