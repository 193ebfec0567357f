"""What a screen reader gets: every control has a name, cells say what they hold."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QAccessibleEvent,
    QAccessibleInterface,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFormLayout, QLabel, QLineEdit, QWidget

from counterpoint.desktop.banner import BannerKind
from counterpoint.model import Anchor
from support.dialogs import every_dialog
from support.windows import WindowDriver

FIELD = QFormLayout.ItemRole.FieldRole
ROLE = QAccessible.Role
NAMELESS = {
    ROLE.Client, ROLE.Grouping, ROLE.Pane, ROLE.LayeredPane, ROLE.Splitter, ROLE.Border,
    ROLE.Separator, ROLE.ScrollBar, ROLE.Grip, ROLE.Window, ROLE.Cell, ROLE.Row, ROLE.Column,
    ROLE.StaticText, ROLE.Whitespace, ROLE.StatusBar, ROLE.MenuBar, ROLE.Form, ROLE.NoRole,
    ROLE.ListItem, ROLE.TreeItem, ROLE.ColumnHeader, ROLE.RowHeader, ROLE.Indicator, ROLE.Slider,
}  # fmt: skip
"""Roles that are no controls of their own: containers, decoration, and what holds plain text."""


def controls(root: QAccessibleInterface, depth: int = 0) -> Iterator[QAccessibleInterface]:
    """The visible interfaces below `root`; tables are asked for themselves, not for their cells."""
    if depth > 40:
        return
    for number in range(min(root.childCount(), 400)):
        child = root.child(number)
        if child is None or not child.isValid() or child.state().invisible:
            continue
        yield child
        if child.role() not in (ROLE.Table, ROLE.List, ROLE.Tree, ROLE.EditableText):
            yield from controls(child, depth + 1)


def spoken(widget: QWidget) -> str:
    """What a screen reader says of a control."""
    found = QAccessible.queryAccessibleInterface(widget)
    assert found is not None
    return found.text(QAccessible.Text.Name)


def unnamed(widget: QWidget) -> list[str]:
    """Controls without a name, as role and class."""
    root = QAccessible.queryAccessibleInterface(widget)
    assert root is not None
    found = []
    for each in controls(root):
        if each.role() in NAMELESS or each.text(QAccessible.Text.Name).strip():
            continue
        thing = each.object()
        name = type(thing).__name__ if thing is not None else "?"
        if name in ("QComboBoxPrivateContainer", "QComboBoxListView"):
            continue  # the list that a combo box opens; the box itself has the name
        parent = thing.parent() if thing is not None else None
        if isinstance(thing, QLineEdit) and parent is not None and hasattr(parent, "lineEdit"):
            continue  # the inner editor of a spin box, which has the name
        found.append(f"{each.role()} {name} in {type(parent).__name__}")
    return found


def test_the_window_has_no_control_without_a_name(opened: WindowDriver) -> None:
    window = opened.window
    assert window.book is not None
    window.book.book.annotate(Anchor("SOV-01", "US28"), "A remark")
    window.workspace.matrix.goTo("SOV-01", "US28")
    opened.settle()
    for action in ("view_matrix", "view_annotations", "check"):
        opened.trigger(action)
        assert unnamed(window) == []


def test_the_start_screen_and_a_banner_have_names(driver: WindowDriver) -> None:
    driver.window.notices.show_line("x", "Something to know")
    assert unnamed(driver.window) == []


def test_the_dialogs_have_no_control_without_a_name(opened: WindowDriver, workbook: Path) -> None:
    window = opened.window
    for dialog in every_dialog(window, workbook):
        dialog.show()
        QApplication.processEvents()
        assert unnamed(dialog) == [], type(dialog).__name__
        dialog.deleteLater()


def test_tab_goes_down_the_fields_of_each_dialog_as_they_stand(
    opened: WindowDriver, workbook: Path
) -> None:
    seen = 0
    for dialog in every_dialog(opened.window, workbook):
        dialog.show()
        dialog.activateWindow()
        QApplication.processEvents()
        for form in dialog.findChildren(QFormLayout):
            items = [form.itemAt(row, FIELD) for row in range(form.rowCount())]
            found = [item.widget() for item in items if item is not None]
            fields = [field for field in found if field and field.isVisible() and field.isEnabled()]
            if len(fields) < 2 or any(not field.focusPolicy() for field in fields):
                continue
            fields[0].setFocus()
            for field in fields[1:]:
                QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Tab)
                assert dialog.focusWidget() is field, (type(dialog), field.accessibleName())
                seen += 1
        dialog.deleteLater()
    assert seen >= 10


def test_a_cell_says_issue_plan_group_and_annotations(opened: WindowDriver) -> None:
    window = opened.window
    assert window.book is not None
    for text in ("one", "two"):
        window.book.book.annotate(Anchor("MIL-01", "E3"), text)
    window.workspace.matrix.goTo("MIL-01", "US28")
    opened.trigger("baseline_here")
    window.workspace.matrix.goTo("MIL-01", "E3")
    opened.settle()
    index = window.workspace.matrix.table.currentIndex()
    spoken = index.data(Qt.ItemDataRole.AccessibleTextRole)
    # The alarm of the other number stands between, facts before the text.
    assert re.match(
        r"MIL-01, E3 text: group [A-Z], differs from baseline, number: [^.]+, two annotations\.",
        spoken,
    )
    assert spoken.startswith("MIL-01, E3 text: group ")
    assert "differs from baseline" in spoken
    assert "two annotations" in spoken


def test_tab_goes_round_and_every_stop_can_be_seen(opened: WindowDriver) -> None:
    window = opened.window
    window.workspace.finder.box.setFocus()
    seen: list[QWidget] = []
    for _ in range(60):
        focused = QApplication.focusWidget()
        assert focused is not None
        assert focused.isVisible()
        if focused in seen:
            break
        seen.append(focused)
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    workspace = window.workspace
    for stop in (workspace.topics, workspace.plans, workspace.matrix.table):
        assert stop in seen, type(stop).__name__
    assert seen.index(workspace.topics) < seen.index(workspace.matrix.table)


def stops(first: QWidget) -> list[QWidget]:
    """Where Tab leads from `first` until it comes round."""
    first.setFocus(Qt.FocusReason.TabFocusReason)
    met: list[QWidget] = []
    for _ in range(80):
        focused = QApplication.focusWidget()
        assert focused is not None
        if focused in met:
            break
        met.append(focused)
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    return met


def invisible(first: QWidget) -> list[str]:
    """The stops of Tab that look no different with the focus than without it."""
    found = []
    everywhere = stops(first)
    assert len(everywhere) > 4
    for number, stop in enumerate(everywhere):
        stop.setFocus(Qt.FocusReason.TabFocusReason)
        QApplication.processEvents()
        with_it = stop.grab().toImage()
        everywhere[number - 1].setFocus(Qt.FocusReason.TabFocusReason)
        QApplication.processEvents()
        without = stop.grab().toImage()
        changed = sum(
            with_it.pixel(x, y) != without.pixel(x, y)
            for x in range(with_it.width())
            for y in range(min(40, with_it.height()))
        )
        if changed < 20:
            found.append(f"{type(stop).__name__} {stop.accessibleName()}")
    return found


def test_the_focus_shows_at_every_stop_of_tab(opened: WindowDriver) -> None:
    window = opened.window
    assert window.book is not None
    window.book.book.annotate(Anchor("MIL-01", "US28"), "A remark")
    window.workspace.matrix.goTo("MIL-01", "US28")
    opened.settle()
    assert invisible(window.workspace.finder.box) == []


def test_the_focus_shows_at_every_stop_of_the_start_screen(
    driver: WindowDriver, workbook: Path
) -> None:
    driver.settings.add_recent_file(workbook)
    driver.desktop.recent_changed()
    assert invisible(driver.window.start.buttons[0]) == []


def test_tab_leaves_the_text_of_an_issue_after_its_last_link(opened: WindowDriver) -> None:
    """No trap: Tab walks the links of the issue in full, and goes on after the last one."""
    window = opened.window
    window.workspace.matrix.goTo("MIL-01", "US28")
    opened.settle()
    text = window.workspace.details.text
    text.setFocus()
    for _ in range(400):
        focused = QApplication.focusWidget()
        assert focused is not None
        if focused is not text:
            break
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is not text


@pytest.mark.parametrize("direction", [Qt.LayoutDirection.RightToLeft])
def test_right_to_left_mirrors_the_window(
    opened: WindowDriver, direction: Qt.LayoutDirection
) -> None:
    window = opened.window
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    before = window.workspace.sidebar.mapTo(window, window.workspace.sidebar.rect().center()).x()
    application.setLayoutDirection(direction)
    opened.settle()
    after = window.workspace.sidebar.mapTo(window, window.workspace.sidebar.rect().center()).x()
    application.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    opened.settle()
    assert after > window.width() / 2 > before


def test_labels_of_panes_lead_to_them(opened: WindowDriver) -> None:
    labels = opened.window.workspace.sidebar.findChildren(QLabel)
    assert {label.buddy() for label in labels} >= {
        opened.window.workspace.topics,
        opened.window.workspace.plans,
    }


def test_the_facts_of_the_status_bar_are_said_and_not_only_what_they_are_about(
    opened: WindowDriver,
) -> None:
    window = opened.window
    assert spoken(window.status.file) == "File: ukraine-2025.xlsx"
    assert spoken(window.status.rows) == "Issues shown: 60 of 60 issues shown"
    window.workspace.finder.box.setText("Kinburn")
    opened.settle()
    assert spoken(window.status.rows) == "Issues shown: 1 of 60 issues shown"
    assert spoken(window.workspace.finder.count) == "Issues shown: 1 of 60 issues"
    assert spoken(window.workspace.details.place).endswith(window.workspace.details.place.text())


def test_what_appears_by_itself_is_announced(
    opened: WindowDriver, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A stance given from the keyboard, a banner, an error: nobody would find them otherwise."""
    window = opened.window
    said: list[tuple[str, bool]] = []

    def listen(event: QAccessibleEvent) -> None:
        if isinstance(event, QAccessibleAnnouncementEvent):
            urgent = event.politeness() is QAccessible.AnnouncementPoliteness.Assertive
            said.append((event.message(), urgent))

    monkeypatch.setattr(QAccessible, "updateAccessibility", staticmethod(listen))
    window.workspace.matrix.goTo("SOV-01", "US28")
    opened.press(window.workspace.matrix.table, Qt.Key.Key_2)
    assert len(said) == 1
    assert said[0][0].startswith("SOV-01, US 28-point: ")
    said.clear()
    window.banners.show_banner("a", BannerKind.INFO, "Worth knowing")
    window.banners.show_banner("b", BannerKind.ERROR, "It failed")
    assert said == [("Worth knowing", False), ("It failed", True)]
    window.banners.show_banner("b", BannerKind.ERROR, "It failed")
    assert len(said) == 2, "said already, and still there"
    window.banners.remove("b")
    window.banners.show_banner("b", BannerKind.ERROR, "It failed")
    assert len(said) == 3
