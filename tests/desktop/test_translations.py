"""The translations are whole: every text, every field, every plural, and loaded as they stand."""

from __future__ import annotations

import ast
import re
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator

from counterpoint.desktop.languages import LANGUAGES, install_language
from counterpoint.session import Settings
from support.windows import WindowDriver

PROJECT = Path(__file__).resolve().parents[2]
FOLDER = PROJECT / "resources" / "translations"
FIELD = re.compile(r"\{\w+(?:![rs])?(?::[^{}]*)?\}|%n|%\d")
CODES = sorted(set(LANGUAGES) - {"en"})


def messages(code: str) -> Iterator[tuple[str, str, ET.Element]]:
    """Context, source and translation of every text."""
    root = ET.parse(FOLDER / f"counterpoint_{code}.ts").getroot()
    for context in root.iter("context"):
        for message in context.iter("message"):
            found = message.find("translation")
            assert found is not None
            yield context.findtext("name", ""), message.findtext("source", ""), found


@pytest.mark.parametrize("code", CODES)
def test_no_text_is_unfinished_and_none_lost_a_field(code: str) -> None:
    total = 0
    for context, source, translation in messages(code):
        place = f"{code}, {context}: {source}"
        assert translation.get("type") is None, place
        forms = [form.text or "" for form in translation] or [translation.text or ""]
        for form in forms:
            assert form, place
            assert sorted(FIELD.findall(form)) == sorted(FIELD.findall(source)), place
            assert (source[:1] == " ") == (form[:1] == " "), place
        total += 1
    assert total > 500


@pytest.mark.parametrize("code", CODES)
def test_no_text_of_the_program_is_missing(code: str, tmp_path: Path) -> None:
    tool = shutil.which("pyside6-lupdate", path=str(Path(sys.executable).parent))
    if tool is None:
        pytest.skip("PySide6's tool that collects texts is not installed")
    copy = tmp_path / f"counterpoint_{code}.ts"
    shutil.copyfile(FOLDER / copy.name, copy)
    sources = sorted((PROJECT / "app" / "counterpoint").rglob("*.py"))
    options = ["-tr-function-alias", "tr+=told", "-no-obsolete", "-locations", "none"]
    subprocess.run(
        [tool, *map(str, sources), *options, "-ts", str(copy)],
        check=True,
        capture_output=True,
        timeout=100,
    )
    missing = [
        message.findtext("source", "")
        for message in ET.parse(copy).getroot().iter("message")
        if (found := message.find("translation")) is not None and found.get("type")
    ]
    assert missing == []


def test_no_text_stands_inside_an_f_string_where_the_tools_do_not_see_it() -> None:
    """lupdate takes an f-string as one word: a text asked for inside it is never translated."""
    unseen = [
        f"{path.name}:{call.lineno}"
        for path in sorted((PROJECT / "app" / "counterpoint").rglob("*.py"))
        for string in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(string, ast.JoinedStr)
        for call in ast.walk(string)
        if isinstance(call, ast.Call)
        if getattr(call.func, "attr", getattr(call.func, "id", "")) in ("tr", "translate", "told")
    ]
    assert unseen == []


@pytest.mark.parametrize("code", CODES)
def test_the_compiled_file_says_what_the_source_says(code: str) -> None:
    translator = QTranslator()
    assert translator.load(f"counterpoint_{code}", str(FOLDER))
    for context, source, translation in messages(code):
        if len(translation):
            continue  # plurals are chosen by number
        assert translator.translate(context, source) == translation.text, f"{context}: {source}"


@pytest.mark.parametrize(
    ("code", "counts"),
    [
        ("uk", {1: "1 анотація", 3: "3 анотації", 5: "5 анотацій", 21: "21 анотація"}),
        ("fr", {0: "0 annotation", 1: "1 annotation", 2: "2 annotations"}),
    ],
)
def test_plurals_follow_the_language(code: str, counts: dict[int, str]) -> None:
    translator = QTranslator()
    assert translator.load(f"counterpoint_{code}", str(FOLDER))
    for number, wanted in counts.items():
        said = translator.translate("Counts", "%n annotation(s)", "", number)
        assert (said or "").replace("%n", str(number)) == wanted


@pytest.mark.parametrize(("code", "file_menu"), [("uk", "&Файл"), ("fr", "&Fichier")])
def test_the_window_speaks_the_chosen_language(
    driver: WindowDriver, workbook: Path, code: str, file_menu: str
) -> None:
    driver.settings.set("language", code)
    before = driver.desktop.findChildren(QTranslator)
    install_language(Settings(), driver.desktop)
    translators = [t for t in driver.desktop.findChildren(QTranslator) if t not in before]
    try:
        window = driver.desktop.new_window()
        driver.window = window
        window.open_path(workbook)
        driver.settle()
        menus = [action.text() for action in window.menuBar().actions()]
        assert menus[0] == file_menu
        english = {"&File", "&Edit", "&View", "&Compare", "&Annotate", "&Tools", "&Help"}
        assert not english & set(menus)
        assert not window.status.rows.text().startswith("60 of 60 issues")
        assert "0,42" in window.status.figures.text(), "the decimal sign is the language's too"
        divergence = window.workspace.matrix.table.model().index(1, 1).data()
        assert divergence == "0,89"
    finally:
        for translator in translators:
            QCoreApplication.removeTranslator(translator)
        from PySide6.QtCore import QLocale

        QLocale.setDefault(QLocale("en"))


def test_a_language_that_is_unknown_falls_back_to_one_that_is_there(
    driver: WindowDriver,
) -> None:
    driver.settings.set("language", "tlh")
    assert install_language(Settings(), driver.desktop) in LANGUAGES
