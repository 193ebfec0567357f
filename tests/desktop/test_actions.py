"""Every action is in the menus and the palette, has a name, and its keys are its own."""

from __future__ import annotations

from collections import Counter

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QLineEdit, QMenu, QTextEdit, QToolBar, QWidget, QWidgetAction

from counterpoint.desktop.action_set import plain_text
from counterpoint.desktop.main_window import MainWindow
from counterpoint.desktop.palette import ChoiceModel, CommandPalette, match_score
from counterpoint.desktop.reasons import why_not
from support.windows import WindowDriver


def _in_menus(menu: QMenu) -> set[QAction]:
    found: set[QAction] = set()
    for action in menu.actions():
        inner = action.menu()
        if isinstance(inner, QMenu):
            found |= _in_menus(inner)
        elif not action.isSeparator():
            found.add(action)
    return found


def test_every_action_is_in_a_menu(opened: WindowDriver) -> None:
    window = opened.window
    found: set[QAction] = set()
    for action in window.menuBar().actions():
        menu = action.menu()
        assert isinstance(menu, QMenu)
        found |= _in_menus(menu)
    missing = [action.objectName() for action in window.actions_ if action not in found]
    assert missing == []


def test_no_two_actions_share_their_keys(opened: WindowDriver) -> None:
    keys = Counter(
        key.toString(QKeySequence.SequenceFormat.PortableText)
        for action in opened.window.actions_
        for key in action.shortcuts()
    )
    assert [key for key, count in keys.items() if count > 1] == []


def _offered(window: MainWindow) -> set[QAction]:
    """Every action that any widget of the window offers, Qt's own inner ones left out."""
    found: set[QAction] = set(window.actions_)
    for widget in (window, *window.findChildren(QWidget)):
        if not window.start.isAncestorOf(widget):  # what stands there is for when no book is open
            found |= set(widget.actions())
    internal = ("qt_", "_q_")
    return {
        action
        for action in found
        if not action.isSeparator()
        and action.menu() is None
        and action.isEnabled()
        and not action.objectName().startswith(internal)
        and not isinstance(action.parent(), QTextEdit | QLineEdit | QToolBar)
        and not isinstance(action, QWidgetAction)
    }


def _reached(palette: CommandPalette) -> list[QAction]:
    model = palette.list.model()
    role = ChoiceModel.VALUE_ROLE
    return [model.index(row, 0).data(role) for row in range(model.rowCount())]


def test_the_palette_reaches_every_action_that_can_be_used(opened: WindowDriver) -> None:
    window = opened.window
    window.workspace.matrix.goTo("MIL-01", "US28")
    opened.settle()
    palette = CommandPalette(window.menuBar(), window)
    reached = _reached(palette)
    texts = {action.text().replace("&", "") for action in reached}
    # The plans' own menu says the same as two commands: for them the words have to do.
    others = {action.text() for action in window.workspace.plans.actions()}
    assert others == {"Use as baseline", "Compare all plans"}
    assert {"Current plan as baseline", "Compare all plans"} <= texts
    missing = _offered(window) - set(reached) - set(window.workspace.plans.actions())
    assert sorted(action.text() for action in missing) == []
    assert len(reached) == len(set(reached)), "none stands there twice"
    assert all(action.isEnabled() for action in reached)
    assert "US 28-point" in texts, "plans can be made the baseline from here"
    assert "Українська" in texts
    palette.deleteLater()


def test_what_stands_in_an_inner_menu_carries_its_title(opened: WindowDriver) -> None:
    window = opened.window
    opened.trigger("palette")
    palette = opened.dialog(CommandPalette)
    opened.write(palette.box, "baseline e3")
    shown = [palette.list.model().index(row, 0).data() for row in range(palette.count())]
    assert shown[0].startswith("Baseline: E3 text")
    opened.press(palette.box, Qt.Key.Key_Return)
    assert window.comparing.baseline == "E3"


def test_without_a_workbook_the_palette_offers_only_what_works_then(driver: WindowDriver) -> None:
    palette = CommandPalette(driver.window.menuBar(), driver.window)
    names = {action.objectName() for action in _reached(palette)}
    assert {"open", "new_matrix", "preferences", "quit"} <= names
    assert not names & {"save", "annotate", "quick_agreed", "stance_1", "undo", "column_left"}
    palette.deleteLater()


def test_the_palette_finds_a_command_by_letters_and_runs_it(opened: WindowDriver) -> None:
    window = opened.window
    opened.trigger("palette")
    palette = opened.dialog(CommandPalette)
    opened.write(palette.box, "group topic")
    assert palette.count() >= 1
    opened.press(palette.box, Qt.Key.Key_Return)
    assert window.workspace.matrix.isGroupedByTopic()


def test_escape_leaves_the_palette_and_does_nothing(opened: WindowDriver) -> None:
    window = opened.window
    opened.trigger("palette")
    palette = opened.dialog(CommandPalette)
    opened.write(palette.box, "group topic")
    opened.press(palette.box, Qt.Key.Key_Escape)
    assert not palette.isVisible()
    assert not window.workspace.matrix.isGroupedByTopic()


def test_words_at_the_start_match_best_and_strangers_not_at_all() -> None:
    start, inside = match_score("sav", "Save the workbook"), match_score("av", "Save the workbook")
    assert start is not None
    assert inside is not None
    assert start < inside
    assert match_score("xyz", "Save the workbook") is None
    assert match_score("", "Save") == 0


def test_every_action_has_a_shortcut(opened: WindowDriver) -> None:
    without = [action.objectName() for action in opened.window.actions_ if not action.shortcuts()]
    assert without == []


def _told_of(palette: CommandPalette) -> dict[str, str]:
    """What the palette says at the far end of each line that cannot be used, by action."""
    model, role = palette.list.model(), ChoiceModel.CHOICE_ROLE
    choices = [model.index(row, 0).data(role) for row in range(model.rowCount())]
    return {c.value.objectName(): c.hint for c in choices if not c.usable}


def test_the_palette_finds_what_cannot_be_used_as_well_and_says_why(
    opened: WindowDriver,
) -> None:
    window = opened.window
    opened.trigger("palette")
    palette = opened.dialog(CommandPalette)
    assert _told_of(palette) == {}, "nothing was typed: what can be used is enough to read"
    opened.write(palette.box, "redo")
    assert _told_of(palette)["redo"] == "not now: nothing was undone"
    opened.press(palette.box, Qt.Key.Key_Return)
    assert palette.isVisible(), "it cannot be chosen"
    assert palette.value() is None
    palette.box.setText("an")
    usable = [each.isEnabled() for each in _reached(palette) if "an" in plain_text(each).lower()]
    assert usable == sorted(usable, reverse=True), "what can be used stands first"
    disabled = {each.objectName() for each in window.actions_ if not each.isEnabled()}
    found: dict[str, str] = {}
    for letter in "aeiou":
        palette.box.setText(letter)
        found |= _told_of(palette)
    assert set(found) == disabled
    assert all(why.startswith("not now: ") for why in found.values()), found


@pytest.mark.parametrize("column", [0, 1, -1])
def test_every_reason_is_told_where_the_table_is_on_no_plan_too(
    opened: WindowDriver, column: int
) -> None:
    window, table = opened.window, opened.window.workspace.matrix.table
    index = table.model().index(3, column) if column >= 0 else QModelIndex()
    table.setCurrentIndex(index)
    opened.settle()
    told = {
        each.objectName(): why_not(window, each) for each in window.actions_ if not each.isEnabled()
    }
    assert told["baseline_here"] == told["stance_1"] == "not now: choose a cell of a plan first"
    assert all(why.startswith("not now: ") for why in told.values()), told


def test_without_a_workbook_the_palette_says_that_one_is_needed(driver: WindowDriver) -> None:
    driver.trigger("palette")
    palette = driver.dialog(CommandPalette)
    driver.write(palette.box, "save")
    assert _told_of(palette)["save"] == "not now: no workbook is open"
    assert palette.count() > len(_told_of(palette)), "what can be used is there as well"
