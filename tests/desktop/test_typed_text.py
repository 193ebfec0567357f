"""AltGr types characters; it never runs the shortcut that its Ctrl+Alt would stand for."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from support.windows import WindowDriver

ALT_GR = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


def _box(opened: WindowDriver) -> QWidget:
    return opened.window.workspace.finder.box


def _table(opened: WindowDriver) -> QWidget:
    return opened.window.workspace.matrix.table


@pytest.mark.parametrize(
    ("place", "key", "text", "runs"),
    [
        (_box, Qt.Key.Key_0, "}", False),  # German
        (_box, Qt.Key.Key_A, "ą", False),  # Polish
        (_box, Qt.Key.Key_0, "", True),  # no third level on this key
        (_table, Qt.Key.Key_0, "}", True),  # nothing to type into
    ],
)
def test_alt_gr_types_where_text_is_written(
    opened: WindowDriver,
    place: Callable[[WindowDriver], QWidget],
    key: Qt.Key,
    text: str,
    runs: bool,
) -> None:
    window = opened.window
    ran: list[str] = []
    for name in ("sort_reversed", "plans_all"):
        window.actions_[name].triggered.connect(lambda *_args, name=name: ran.append(name))
    widget = place(opened)
    widget.setFocus()
    opened.settle()
    assert QApplication.focusWidget() is not None
    QTest.sendKeyEvent(QTest.KeyAction.Click, widget, key, text, ALT_GR)
    opened.settle()
    assert bool(ran) is runs
    assert window.workspace.finder.box.text() == ("" if runs else text)
