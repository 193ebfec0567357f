"""Every action is in the menus and the palette, has a name, and its keys are its own."""

from __future__ import annotations

from collections import Counter

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu

from counterpoint.desktop.palette import CommandPalette, match_score
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


def test_the_palette_reaches_every_action_that_can_be_used(opened: WindowDriver) -> None:
    window = opened.window
    palette = CommandPalette(window.actions_, window)
    usable = [action for action in window.actions_ if action.isEnabled()]
    assert palette.count() == len(usable)
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
