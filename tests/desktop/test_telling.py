"""What the rooms below tell is said in the user's language; what is plain text stays as it is."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator
from pytestqt.qtbot import QtBot

from counterpoint.desktop.problems_view import ProblemColumn, ProblemsView
from counterpoint.desktop.telling import said
from counterpoint.model import told
from counterpoint.model.errors import OpenElsewhereError, SheetNotFoundError
from counterpoint.workbook.loaded import Problem

PROJECT = Path(__file__).resolve().parents[2]
ROOMS = ("model", "workbook", "session", "compare")


@pytest.fixture
def french(qtbot: QtBot) -> Iterator[None]:
    translator = QTranslator()
    folder = PROJECT / "resources" / "translations"
    assert translator.load("counterpoint_fr", str(folder))
    QCoreApplication.installTranslator(translator)
    yield
    QCoreApplication.removeTranslator(translator)


def test_without_a_translation_english_is_said(qtbot: QtBot) -> None:
    assert said(told("{count} rows", count=3)) == "3 rows"
    assert said("as it is {count}") == "as it is {count}"


@pytest.mark.usefixtures("french")
def test_a_message_and_the_messages_in_it_are_translated() -> None:
    reason = told("{count} rows", count=3)
    assert said(told("For: {reason}.", reason=reason)) == "Pour : lignes : 3."
    error = SheetNotFoundError("Matrx", path=Path("book.xlsx"), sheets=["Matrix"])
    assert said(error) == (
        "book.xlsx : il n’y a pas de feuille 'Matrx'. Vouliez-vous dire 'Matrix' ?"
    )
    assert str(error) == "book.xlsx: there is no sheet 'Matrx'. Did you mean 'Matrix'?"


@pytest.mark.usefixtures("french")
def test_a_text_from_the_workbook_is_never_looked_up() -> None:
    assert said("{count} rows") == "{count} rows"
    assert said("somebody") == "somebody"


@pytest.mark.usefixtures("french")
def test_an_error_is_one_line_in_every_language() -> None:
    error = OpenElsewhereError(
        told("{who} has it open. Close it there, or save a copy; nothing was written.", who="A\nB"),
        path=Path("book.xlsx"),
    )
    assert said(error).startswith("book.xlsx : A B l’a ouvert.")


@pytest.mark.usefixtures("french")
def test_the_list_of_problems_speaks_the_language_of_the_window(qtbot: QtBot) -> None:
    view = ProblemsView()
    qtbot.addWidget(view)
    what = told("The weight {text!r} is no number of 0 or more; it counts as 1.", text="high")
    view.set_problems([Problem("error", "unreadable-weight", "Matrix", "B3", what)])
    shown = view.model.index(0, ProblemColumn.MESSAGE).data()
    assert shown == "Le poids 'high' n’est pas un nombre à partir de 0 ; il compte comme 1."


def _calls(room: str) -> Iterator[tuple[Path, ast.Call]]:
    for path in sorted((PROJECT / "app" / "counterpoint" / room).rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "told":
                yield path, node


@pytest.mark.parametrize("room", ROOMS)
def test_every_template_is_a_literal_so_that_it_is_collected(room: str) -> None:
    calls = list(_calls(room))
    assert calls
    for path, call in calls:
        (template,) = call.args
        assert isinstance(template, ast.Constant), f"{path.name}, line {call.lineno}"
        assert isinstance(template.value, str)
        fields = {keyword.arg for keyword in call.keywords}
        assert None not in fields, f"{path.name}, line {call.lineno}"
        for field in fields:
            assert f"{{{field}" in template.value, f"{path.name}, line {call.lineno}: {field}"


def test_problems_and_reasons_are_never_plain_texts() -> None:
    """A new check without `told` would be English in every language."""
    plain = []
    for path in sorted((PROJECT / "app" / "counterpoint" / "workbook").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call) or not node.args:
                continue
            name = getattr(node.func, "id", getattr(node.func, "attr", ""))
            if name in ("Problem", "Evidence") and isinstance(
                node.args[-1], ast.JoinedStr | ast.Constant
            ):
                value = getattr(node.args[-1], "value", "text")
                if value is not None:
                    plain.append(f"{path.name}, line {node.lineno}")
    assert plain == []
