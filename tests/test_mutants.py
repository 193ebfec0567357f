"""Mutation testing: its settings name what is there, and its counts are those of mutmut."""

from __future__ import annotations

import importlib.util
import json
import tomllib
from pathlib import Path
from types import ModuleType

import pytest

PROJECT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="module")
def mutants() -> ModuleType:
    spec = importlib.util.spec_from_file_location("mutants", PROJECT / "tests" / "mutants.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_its_settings_name_modules_and_tests_that_are_there(mutants: ModuleType) -> None:
    settings = tomllib.loads((PROJECT / "pyproject.toml").read_text(encoding="utf-8"))
    mutmut = settings["tool"]["mutmut"]
    links = {**mutants.LINKS}
    for pattern in mutmut["only_mutate"]:
        first, _, rest = pattern.partition("/")
        assert list((PROJECT / links[first]).glob(rest)), pattern
    for path in mutmut["pytest_add_cli_args_test_selection"]:
        assert (PROJECT / path).exists(), path
    for folder in (*mutmut["source_paths"], *mutmut["also_copy"], "tests"):
        assert (PROJECT / links[folder]).is_dir(), folder


def test_it_counts_by_module_and_names_what_survived(
    mutants: ModuleType,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(mutants, "WORK", tmp_path)
    folder = tmp_path / "mutants" / "src" / "counterpoint"
    folder.mkdir(parents=True)
    codes = {"x_f__mutmut_1": 1, "x_f__mutmut_2": 0, "x_f__mutmut_3": 33, "x_f__mutmut_4": None}
    for name in ("one", "other"):
        meta = {f"counterpoint.{name}.{mutant}": code for mutant, code in codes.items()}
        (folder / f"{name}.py.meta").write_text(json.dumps({"exit_code_by_key": meta}))
    mutants._print(["counterpoint.one.*"])
    lines = capsys.readouterr().out.splitlines()
    assert lines[:2] == [
        "survived: counterpoint.one.x_f__mutmut_2",
        "no tests: counterpoint.one.x_f__mutmut_3",
    ]
    assert lines[-1].split() == (
        ["counterpoint.one", "33%", "1", "killed,", "1", "no", "tests,", "1", "survived"]
    )
