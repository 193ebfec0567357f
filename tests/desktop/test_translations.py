"""The translations are whole: every text, every field, every plural, and loaded as they stand."""

from __future__ import annotations

import ast
import re
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QTranslator
from PySide6.QtWidgets import QMenu

from counterpoint.desktop.languages import LANGUAGES, install_language
from counterpoint.desktop.output.view_pages import print_table
from counterpoint.model import Anchor
from counterpoint.session import Settings
from support.small_books import book_of
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


@contextmanager
def spoken_by(driver: WindowDriver, code: str) -> Iterator[None]:
    """The window speaks that language."""
    driver.settings.set("language", code)
    before = driver.desktop.findChildren(QTranslator)
    install_language(Settings(), driver.desktop)
    translators = [t for t in driver.desktop.findChildren(QTranslator) if t not in before]
    try:
        yield
    finally:
        for translator in translators:
            QCoreApplication.removeTranslator(translator)
        QLocale.setDefault(QLocale("en"))


@pytest.mark.parametrize(("code", "file_menu"), [("uk", "&Файл"), ("fr", "&Fichier")])
def test_the_window_speaks_the_chosen_language(
    driver: WindowDriver, workbook: Path, code: str, file_menu: str
) -> None:
    with spoken_by(driver, code):
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


ONE_ISSUE = {
    "en": ["1 issue", "1 of 1 issue shown", "3 plans, 3 compared",
           "annotations: 1 open, 0 resolved",
           "one.xlsx — 1 unsaved change", "1 of 1 annotation", "1 of 1 issue"],
    "fr": ["1 question", "affichage : 1 sur 1 question", "3 plans, comparés : 3",
           "annotations : 1 ouverte, 0 résolue", "one.xlsx — 1 modification non enregistrée",
           "1 annotation sur 1", "1 sur 1 question"],
    "uk": ["1 питання", "показано 1 із 1 питання", "3 плани, порівнюється: 3",
           "анотації: 1 відкрита, 0 вирішених", "one.xlsx — 1 незбережена зміна",
           "1 із 1 анотації", "1 із 1 питання"],
}  # fmt: skip


@pytest.mark.parametrize("code", sorted(ONE_ISSUE))
def test_one_is_no_plural_in_any_language(driver: WindowDriver, tmp_path: Path, code: str) -> None:
    path = tmp_path / "one.xlsx"
    rows = [["ID", "Issue", "Plan A", "Plan B", "Plan C"], ["F-1", "Nets", "a", "b", "c"]]
    book_of(*rows).save(path)
    with spoken_by(driver, code):
        window = driver.desktop.new_window()
        driver.window = window
        window.open_path(path)
        driver.settle()
        opened = window.book
        assert opened is not None
        opened.attempt(lambda: opened.book.annotate(Anchor("F-1", "Plan A"), "Why?"))
        driver.settle()
        status, workspace = window.status, window.workspace
        labels = [status.rows, status.plans, status.notes, status.file, workspace.annotations.count]
        told = [workspace.finder.count.text(), *(label.text() for label in labels)]
        pages = print_table(window)
        assert [*told, pages.subtitle.partition(".")[0]] == ONE_ISSUE[code]
        (row,) = pages.rows
        assert "(s)" not in "".join(cell.head for cell in row)


@pytest.mark.parametrize(
    ("code", "counts"),
    [
        ("en", {1: "1 of 1 issue", 2: "1 of 2 issues", 21: "1 of 21 issues"}),
        ("fr", {1: "1 sur 1 question", 2: "1 sur 2 questions", 21: "1 sur 21 questions"}),
        ("uk", {1: "1 із 1 питання", 2: "1 із 2 питань", 21: "1 із 21 питання"}),
    ],
)
def test_the_count_of_rows_left_has_the_plural_of_all_rows(
    driver: WindowDriver, code: str, counts: dict[int, str]
) -> None:
    with spoken_by(driver, code):
        window = driver.desktop.new_window()
        for total, wanted in counts.items():
            window.workspace.finder.set_counts(1 if total > 1 else 0, total)
            shown = window.workspace.finder.count.text()
            assert shown == (wanted if total > 1 else wanted.replace("1", "0", 1))


@pytest.mark.parametrize("code", ["en", *CODES])
def test_no_two_entries_of_a_menu_have_the_same_access_key(
    driver: WindowDriver, workbook: Path, code: str
) -> None:
    driver.settings.set("language", code)
    before = driver.desktop.findChildren(QTranslator)
    install_language(Settings(), driver.desktop)
    translators = [t for t in driver.desktop.findChildren(QTranslator) if t not in before]
    try:
        driver.window = driver.desktop.new_window()
        driver.open(workbook)
        driver.trigger("quick_diverging")
        driver.window.workspace.matrix.goTo("MIL-01", "E3")
        driver.settle()
        menus = [action.menu() for action in driver.window.menuBar().actions()]
        marked = 0
        while menus:
            menu = menus.pop()
            assert isinstance(menu, QMenu)
            texts = [each.text().replace("&&", "") for each in menu.actions()]
            keys = [text.partition("&")[2][:1].casefold() for text in texts if "&" in text]
            assert sorted(set(keys)) == sorted(keys), texts
            marked += len(keys)
            menus += [each.menu() for each in menu.actions() if each.menu() is not None]
        assert marked > 75, "and nearly every entry has one"
    finally:
        for translator in translators:
            QCoreApplication.removeTranslator(translator)
        QLocale.setDefault(QLocale("en"))


def test_a_language_that_is_unknown_falls_back_to_one_that_is_there(
    driver: WindowDriver,
) -> None:
    driver.settings.set("language", "tlh")
    assert install_language(Settings(), driver.desktop) in LANGUAGES
