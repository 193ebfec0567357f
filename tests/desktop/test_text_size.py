"""The size of the text: table, details and lists follow Ctrl +, - and 0, and it is remembered."""

from __future__ import annotations

import shutil
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QCheckBox, QLabel, QStyle, QWidget
from pytestqt.qtbot import QtBot

from counterpoint.desktop.finding.plans_pane import PlansPane
from counterpoint.desktop.outlines import OutlinedStyle, outlined_style
from counterpoint.desktop.theme import load_theme
from counterpoint.model import Anchor
from support.windows import WindowDriver

CTRL = Qt.KeyboardModifier.ControlModifier


def sizes(driver: WindowDriver) -> dict[str, float]:
    """The size in points of the text in each pane."""
    workspace = driver.window.workspace
    card = workspace.details.threads.cards[0]
    texts = [each for each in card.findChildren(QLabel) if each.text() == "A remark"]
    panes: dict[str, QWidget] = {
        "table": workspace.matrix.table,
        "topics": workspace.topics,
        "plans": workspace.plans,
        "annotations": workspace.annotations.table,
        "problems": workspace.problems.table,
        "thread": texts[0],
        "composer": workspace.details.threads.composer.text,
    }
    found = {name: pane.font().pointSizeF() for name, pane in panes.items()}
    found["table"] = workspace.matrix.table.delegate.layouts.font.pointSizeF()
    found["details"] = workspace.details.text.document().defaultFont().pointSizeF()
    return found


def start(driver: WindowDriver) -> None:
    assert driver.window.book is not None
    driver.window.book.book.annotate(Anchor("MIL-01", "US28"), "A remark")
    driver.window.workspace.matrix.goTo("MIL-01", "US28")
    driver.settle()


def test_ctrl_plus_minus_and_0_change_every_pane(opened: WindowDriver) -> None:
    start(opened)
    table = opened.window.workspace.matrix.table
    usual = sizes(opened)
    opened.press(table, Qt.Key.Key_Plus, CTRL)
    larger = sizes(opened)
    assert {name for name in usual if larger[name] > usual[name]} == set(usual)
    opened.press(table, Qt.Key.Key_Minus, CTRL)
    opened.press(table, Qt.Key.Key_Minus, CTRL)
    smaller = sizes(opened)
    assert {name for name in usual if smaller[name] < usual[name]} == set(usual)
    opened.press(table, Qt.Key.Key_0, CTRL)
    assert sizes(opened) == usual


def test_the_keys_work_from_every_pane(opened: WindowDriver) -> None:
    start(opened)
    workspace = opened.window.workspace
    for pane in (workspace.topics, workspace.plans, workspace.details.text):
        before = workspace.matrix.textScale()
        pane.setFocus()
        opened.press(pane, Qt.Key.Key_Plus, CTRL)
        assert workspace.matrix.textScale() > before, type(pane).__name__


def test_rows_and_columns_of_the_lists_follow_and_come_back(opened: WindowDriver) -> None:
    start(opened)
    table = opened.window.workspace.annotations.table
    header, rows = table.horizontalHeader(), table.verticalHeader()

    def measures() -> tuple[int, ...]:
        return rows.defaultSectionSize(), *(header.sectionSize(at) for at in (1, 3, 4))

    header.resizeSection(4, 200)
    before = measures()
    for _ in range(3):
        opened.trigger("text_larger")
    assert all(now > then for now, then in zip(measures(), before, strict=True))
    opened.trigger("text_normal")
    for now, then in zip(measures(), before, strict=True):
        assert abs(now - then) <= 0.06 * then


def test_text_size_changes_no_edit_and_marks_nothing_as_unsaved(opened: WindowDriver) -> None:
    window = opened.window
    opened.trigger("text_larger")
    assert not window.isWindowModified()
    assert not window.actions_["undo"].isEnabled()


def test_it_does_not_grow_beyond_what_can_be_used(opened: WindowDriver) -> None:
    start(opened)
    for _ in range(30):
        opened.window.workspace.matrix.zoom(1)
    assert opened.window.workspace.matrix.textScale() == 300
    for _ in range(30):
        opened.window.workspace.matrix.zoom(-1)
    assert opened.window.workspace.matrix.textScale() == 50
    assert min(sizes(opened).values()) > 3


def test_a_workbook_opens_with_the_size_it_had_and_a_new_one_with_the_size_chosen_last(
    opened: WindowDriver, workbook: Path, tmp_path: Path
) -> None:
    for _ in range(2):
        opened.trigger("text_larger")
    chosen = opened.window.workspace.matrix.textScale()
    assert chosen > 100
    opened.window.close()
    opened.wait_for(lambda: not opened.desktop.windows)
    other = tmp_path / "never-open.xlsx"
    shutil.copyfile(workbook, other)
    opened.window = opened.desktop.new_window()
    window = opened.open(other)
    assert window.workspace.matrix.textScale() == chosen
    opened.trigger("text_normal")
    window.open_path(workbook)
    opened.settle()
    assert window.workspace.matrix.textScale() == chosen, "it is this workbook's size"
    usual = opened.window.font().pointSizeF()
    assert window.workspace.topics.font().pointSizeF() > usual


def box_of(plans: PlansPane) -> int:
    """How high the boxes of the list of plans are, in pixels."""
    return plans.style().pixelMetric(QStyle.PixelMetric.PM_IndicatorHeight, None, plans)


def test_boxes_of_plans_grow_with_their_letters_in_every_theme(opened: WindowDriver) -> None:
    plans = opened.window.workspace.plans
    table = opened.window.workspace.matrix.table
    usual = box_of(plans)
    for _ in range(6):
        opened.press(table, Qt.Key.Key_Plus, CTRL)
    assert plans.fontMetrics().ascent() > usual
    assert box_of(plans) == plans.fontMetrics().ascent()
    for name in ("theme_dark", "theme_light"):
        opened.trigger(name)
        assert box_of(plans) == plans.fontMetrics().ascent(), name
        picture = plans.viewport().grab().toImage()
        theme = opened.desktop.appearance.theme
        colours = {
            picture.pixelColor(x, y).name()
            for x in range(box_of(plans) + 8)
            for y in range(picture.height())
        }
        assert theme.outline in colours, f"{name}: the boxes have the theme's own frame"
    opened.press(table, Qt.Key.Key_0, CTRL)
    assert box_of(plans) == usual


def test_large_letters_of_the_system_get_large_boxes(qtbot: QtBot) -> None:
    font = QFont()
    assert type(outlined_style(load_theme("light"), font)) is OutlinedStyle
    font.setPointSize(24)
    style = outlined_style(load_theme("light"), font)
    box = QCheckBox("Save automatically")
    qtbot.addWidget(box)
    box.setFont(font)
    box.setStyle(style)
    height = style.pixelMetric(QStyle.PixelMetric.PM_IndicatorHeight, None, box)
    assert height == box.fontMetrics().ascent() > 24
