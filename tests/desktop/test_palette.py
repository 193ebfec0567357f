"""Choosing from a list: the command palette and its relatives, each line in columns."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from counterpoint.desktop.palette import Choice, ChoiceModel, QuickChooser

CHOICES = (
    Choice("Save", "Ctrl+S", 1, "Write annotations into the workbook"),
    Choice("Open the example", "", 2),
    Choice("x" * 400, "Ctrl+X", 3, "y" * 400),
)


def test_a_line_says_all_its_parts_to_a_screen_reader(qtbot: QtBot) -> None:
    model = ChoiceModel(CHOICES)
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    assert model.index(0).data() == "Save: Write annotations into the workbook    Ctrl+S"
    assert model.index(1).data() == "Open the example"


def test_details_are_found_as_well_but_hints_are_not(qtbot: QtBot) -> None:
    model = ChoiceModel(CHOICES)
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.narrow("annotations")
    assert [model.choice(row).value for row in range(model.rowCount())] == [1]
    model.narrow("ctrl")
    assert model.rowCount() == 0


def _columns_with_ink(image: QImage, background: QColor, top: int, height: int) -> list[int]:
    return [
        x
        for x in range(image.width())
        if any(image.pixelColor(x, y) != background for y in range(top, top + height))
    ]


@pytest.mark.parametrize(
    "direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft]
)
def test_hints_stand_at_the_far_end_and_long_lines_are_shortened(
    qtbot: QtBot, direction: Qt.LayoutDirection
) -> None:
    chooser = QuickChooser("Commands", "Type", CHOICES)
    qtbot.addWidget(chooser)
    chooser.setLayoutDirection(direction)
    chooser.resize(500, 300)
    chooser.show()
    chooser.list.setCurrentIndex(chooser.list.model().index(1, 0))
    QApplication.processEvents()
    assert not chooser.list.horizontalScrollBar().isVisible()
    assert chooser.list.horizontalScrollBar().maximum() == 0
    image = chooser.list.viewport().grab().toImage()
    background = image.pixelColor(image.width() // 2, image.height() - 3)
    far = 60  # pixels at the far end of a line
    left_to_right = direction == Qt.LayoutDirection.LeftToRight
    for row in (0, 2):
        place = chooser.list.visualRect(chooser.list.model().index(row, 0))
        inked = _columns_with_ink(image, background, place.top() + 1, place.height() - 2)
        end = [x for x in inked if (x > image.width() - far if left_to_right else x < far)]
        assert end, "the hint of the line"
        assert min(inked) > 0, "nothing is cut off at the edges"
        assert max(inked) < image.width() - 1
