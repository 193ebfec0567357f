"""Controls can be seen in every theme: their frames are looked for in the pixels."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QComboBox,
    QDoubleSpinBox,
    QLineEdit,
    QListView,
    QMenu,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QScrollBar,
    QSpinBox,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionButton,
    QStyleOptionComboBox,
    QStyleOptionSpinBox,
    QStyleOptionViewItem,
    QToolButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from counterpoint.desktop.appearance import Appearance, ThemeChoice
from counterpoint.desktop.finding.plans_pane import PlansPane
from counterpoint.desktop.theme import Theme, contrast
from counterpoint.model import Plan
from counterpoint.session import Settings

SEEN = 3.0
"""The least contrast of what a control is known by (WCAG 2.2, 1.4.11)."""
SIDES = {"left": (1, 0), "right": (-1, 0), "top": (0, 1), "bottom": (0, -1)}


@pytest.fixture(params=[ThemeChoice.LIGHT, ThemeChoice.DARK, ThemeChoice.CONTRAST])
def theme(request: pytest.FixtureRequest, qtbot: QtBot) -> Iterator[Theme]:
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    before = application.palette(), application.styleSheet(), application.style().name()
    appearance = Appearance(application, Settings())
    appearance.choose(request.param)
    yield appearance.theme
    application.setPalette(before[0])  # the application outlives the test
    application.setStyleSheet(before[1])
    application.setStyle(before[2])
    appearance.deleteLater()


def shown(qtbot: QtBot, *widgets: QWidget) -> QWidget:
    """A window that holds the widgets and nothing else; no one has the focus."""
    window = QWidget()
    layout = QVBoxLayout(window)
    layout.setContentsMargins(12, 12, 12, 12)
    window.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    for widget in widgets:
        layout.addWidget(widget)
    qtbot.addWidget(window)
    window.show()
    qtbot.waitExposed(window)
    window.setFocus()
    QApplication.processEvents()
    return window


def strongest(image: QImage, rect: QRect, ground: str, side: str, depth: int = 6) -> float:
    """The strongest contrast to `ground` met on the way into `rect` from the middle of a side."""
    step_x, step_y = SIDES[side]
    middle = rect.center()
    start = {
        "left": QPoint(rect.left() - 1, middle.y()),
        "right": QPoint(rect.right() + 1, middle.y()),
        "top": QPoint(middle.x(), rect.top() - 1),
        "bottom": QPoint(middle.x(), rect.bottom() + 1),
    }[side]
    met = (start + QPoint(step_x * at, step_y * at) for at in range(depth))
    inside = image.rect()
    return max(contrast(image.pixelColor(p).name(), ground) for p in met if inside.contains(p))


def sides_without_frame(window: QWidget, rect: QRect, ground: str) -> list[str]:
    image = window.grab().toImage()
    return [side for side in SIDES if strongest(image, rect, ground, side) < SEEN]


def indicator_of(box: QAbstractButton, element: QStyle.SubElement) -> QRect:
    option = QStyleOptionButton()
    option.initFrom(box)
    inner = box.style().subElementRect(element, option, box)
    return QRect(box.mapTo(box.window(), inner.topLeft()), inner.size())


def test_an_empty_check_box_has_a_frame(qtbot: QtBot, theme: Theme) -> None:
    box = QCheckBox("Save automatically")
    window = shown(qtbot, box)
    rect = indicator_of(box, QStyle.SubElement.SE_CheckBoxIndicator)
    assert sides_without_frame(window, rect, theme.window) == []


def test_a_ticked_check_box_differs_from_an_empty_one(qtbot: QtBot, theme: Theme) -> None:
    box = QCheckBox("Save automatically")
    box.setTristate(True)
    window = shown(qtbot, box)
    rect = indicator_of(box, QStyle.SubElement.SE_CheckBoxIndicator).adjusted(3, 3, -3, -3)
    inks = []
    for state in Qt.CheckState:
        box.setCheckState(state)
        inner = window.grab().toImage().copy(rect)
        inks.append(
            sum(
                contrast(inner.pixelColor(x, y).name(), theme.base) >= SEEN
                for x in range(inner.width())
                for y in range(inner.height())
            )
        )
    assert inks[0] == 0, "nothing stands in an empty box"
    assert inks[1] > 8
    assert inks[2] > 8


def test_a_radio_button_has_a_frame(qtbot: QtBot, theme: Theme) -> None:
    button = QRadioButton("One of several")
    window = shown(qtbot, button)
    rect = indicator_of(button, QStyle.SubElement.SE_RadioButtonIndicator)
    assert sides_without_frame(window, rect, theme.window) == []


def test_the_boxes_of_the_list_of_plans_have_frames(qtbot: QtBot, theme: Theme) -> None:
    pane = PlansPane(theme)
    pane.plans.set_plans([Plan("A", "Plan A"), Plan("B", "Plan B")], ["A"])
    window = shown(qtbot, pane)
    option = QStyleOptionViewItem()
    pane.initViewItemOption(option)
    index = pane.plans.index(1)
    delegate = pane.itemDelegate()
    assert isinstance(delegate, QStyledItemDelegate)
    delegate.initStyleOption(option, index)
    option.rect = pane.visualRect(index)
    inner = pane.style().subElementRect(
        QStyle.SubElement.SE_ItemViewItemCheckIndicator, option, pane
    )
    at = pane.viewport().mapTo(window, inner.topLeft())
    assert sides_without_frame(window, QRect(at, inner.size()), theme.base) == []


def combo_box() -> QComboBox:
    box = QComboBox()
    box.addItems(["one", "two"])
    return box


def text_box() -> QPlainTextEdit:
    return QPlainTextEdit()


def raised_tool_button() -> QToolButton:
    button = QToolButton()
    button.setText("Tool")
    return button


@pytest.mark.parametrize(
    "make",
    [
        combo_box, text_box, raised_tool_button, QPushButton, QSpinBox, QDoubleSpinBox, QLineEdit,
        QListView,
    ],
)  # fmt: skip
def test_buttons_and_fields_have_a_frame(
    qtbot: QtBot, theme: Theme, make: Callable[[], QWidget]
) -> None:
    widget = make()
    window = shown(qtbot, widget)
    rect = QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())
    assert sides_without_frame(window, rect, theme.window) == []


@pytest.mark.parametrize("make", [combo_box, QPushButton, QSpinBox, QLineEdit, QCheckBox])
def test_the_focus_can_be_seen(qtbot: QtBot, theme: Theme, make: Callable[[], QWidget]) -> None:
    widget = make()
    if isinstance(widget, QAbstractButton):
        widget.setText("Some words")
    window = shown(qtbot, widget)
    before = window.grab().toImage()
    window.activateWindow()
    widget.setFocus(Qt.FocusReason.TabFocusReason)
    QApplication.processEvents()
    assert widget.hasFocus()
    after = window.grab().toImage()
    changed = [
        (before.pixelColor(x, y).name(), after.pixelColor(x, y).name())
        for x in range(after.width())
        for y in range(after.height())
        if before.pixel(x, y) != after.pixel(x, y)
    ]
    focus = [new for _, new in changed if contrast(new, theme.focus) < 1.3]
    assert len(focus) > 30, "a line in the colour of the focus"


@pytest.mark.parametrize(
    ("make", "control", "part"),
    [
        (combo_box, QStyle.ComplexControl.CC_ComboBox, QStyle.SubControl.SC_ComboBoxArrow),
        (QSpinBox, QStyle.ComplexControl.CC_SpinBox, QStyle.SubControl.SC_SpinBoxUp),
        (QSpinBox, QStyle.ComplexControl.CC_SpinBox, QStyle.SubControl.SC_SpinBoxDown),
    ],
)
def test_arrows_of_fields_can_be_seen(
    qtbot: QtBot,
    theme: Theme,
    make: Callable[[], QWidget],
    control: QStyle.ComplexControl,
    part: QStyle.SubControl,
) -> None:
    widget = make()
    window = shown(qtbot, widget)
    if isinstance(widget, QSpinBox):
        widget.setValue(50)  # neither end: both arrows can be used
        widget.lineEdit().deselect()
    option = QStyleOptionComboBox() if isinstance(widget, QComboBox) else QStyleOptionSpinBox()
    widget.initStyleOption(option)  # type: ignore[attr-defined]
    inner = widget.style().subControlRect(control, option, part, widget)
    assert not inner.isEmpty()
    image = widget.grab().toImage()
    assert ink_in(image, inner.adjusted(2, 1, -2, -1)) >= SEEN
    window.close()


def ink_in(image: QImage, rect: QRect) -> float:
    """The contrast between the strongest pixel in `rect` and the one at its edge."""
    ground = image.pixelColor(rect.left(), rect.center().y()).name()
    return max(
        contrast(image.pixelColor(x, y).name(), ground)
        for x in range(rect.left(), rect.right() + 1)
        for y in range(rect.top(), rect.bottom() + 1)
    )


def test_the_marks_of_branches_can_be_seen(qtbot: QtBot, theme: Theme) -> None:
    tree = QTreeWidget()
    tree.setHeaderHidden(True)
    QTreeWidgetItem(QTreeWidgetItem(tree, ["Open or not"]), ["Below"])
    window = shown(qtbot, tree)
    top = tree.topLevelItem(0)
    assert top is not None
    row = tree.visualItemRect(top)
    mark = QRect(0, row.top(), row.left(), row.height())
    assert not mark.isEmpty()
    assert ink_in(tree.viewport().grab().toImage(), mark) >= SEEN
    window.close()


def test_the_handle_of_a_scroll_bar_can_be_seen(qtbot: QtBot, theme: Theme) -> None:
    bar = QScrollBar(Qt.Orientation.Horizontal)
    bar.setRange(0, 100)
    bar.setPageStep(100)
    window = shown(qtbot, bar)
    window.resize(400, 60)
    QApplication.processEvents()
    image = bar.grab().toImage()
    middle = image.height() // 2
    handle = image.pixelColor(120, middle).name()
    groove = image.pixelColor(320, middle).name()
    assert contrast(handle, groove) >= SEEN


def test_a_menu_shows_which_of_its_entries_are_on(qtbot: QtBot, theme: Theme) -> None:
    menu = QMenu()
    for text, on in (("Off", False), ("On", True)):
        action = menu.addAction(text)
        action.setCheckable(True)
        action.setChecked(on)
    qtbot.addWidget(menu)
    menu.adjustSize()
    image = menu.grab().toImage()
    inks = []
    for action in menu.actions():
        row = menu.actionGeometry(action)
        mark = QRect(row.left(), row.top(), row.height(), row.height())
        inks.append(
            sum(
                contrast(image.pixelColor(x, y).name(), theme.window) >= SEEN
                for x in range(mark.left(), mark.right())
                for y in range(mark.top(), mark.bottom())
            )
        )
    assert inks[0] > 10, "an empty box stands before what is off"
    assert inks[1] > inks[0], "and a ticked one before what is on"
