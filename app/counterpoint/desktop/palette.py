"""The command palette: every action by a few letters of its name."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QAction, QColor, QKeyEvent, QKeySequence, QPainter, QPalette
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QLineEdit,
    QListView,
    QMenu,
    QMenuBar,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from counterpoint.desktop.actions import plain_text
from counterpoint.desktop.dialogs.sizes import open_at

__all__ = [
    "Choice",
    "ChoiceDelegate",
    "ChoiceModel",
    "CommandPalette",
    "QuickChooser",
    "commands_of",
    "match_score",
]

AnyIndex = QModelIndex | QPersistentModelIndex

_SCATTERED = 1_000
"""Score of a word whose letters merely follow each other."""


def match_score(wanted: str, text: str) -> int | None:
    """How well the letters of `wanted` fit `text`, smaller is better; None when they do not.

    Every word typed has to occur; hits at the start of a word come first, then hits inside one,
    then letters that merely follow each other.
    """
    text = text.casefold()
    words = wanted.casefold().split()
    total = 0
    for word in words:
        place = text.find(word)
        if place < 0:
            if not _in_order(word, text):
                return None
            total += _SCATTERED
        elif place and text[place - 1].isalnum():
            total += 100 + place
        else:
            total += place
    return total


def _in_order(letters: str, text: str) -> bool:
    rest = iter(text)
    return all(letter in rest for letter in letters)


@dataclass(frozen=True, slots=True)
class Choice:
    """One line of a chooser: what is shown, what is shown to its right, what it stands for.

    `details` say more about it, fainter and after the text; what is typed may fit them too. One
    that is not `usable` is found when somebody types it, below the others; its hint says why.
    """

    text: str
    hint: str
    value: object
    details: str = ""
    usable: bool = True

    @property
    def words(self) -> str:
        """What is searched: the text and its details."""
        return f"{self.text}: {self.details}" if self.details else self.text


class ChoiceModel(QAbstractListModel):
    """The choices that fit the letters typed, best first."""

    VALUE_ROLE = Qt.ItemDataRole.UserRole + 1
    CHOICE_ROLE = Qt.ItemDataRole.UserRole + 2

    def __init__(self, choices: Iterable[Choice], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all = list(choices)
        self._shown = [choice for choice in self._all if choice.usable]

    def narrow(self, wanted: str) -> None:
        """Show only the choices that fit `wanted`; those that cannot be used if something is."""
        scored = []
        for number, choice in enumerate(self._all):
            score = match_score(wanted, choice.words)
            if score is not None and (choice.usable or wanted.strip()):
                scored.append((score >= _SCATTERED, not choice.usable, score, number, choice))
        scored.sort(key=_rank)
        self.beginResetModel()
        self._shown = [choice for *_, choice in scored]
        self.endResetModel()

    def choice(self, row: int) -> Choice:
        """The choice at a row counted from 0."""
        return self._shown[row]

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._shown)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        choice = self._shown[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            # The whole line, as a screen reader says it; the delegate draws its parts.
            return f"{choice.words}    {choice.hint}" if choice.hint else choice.words
        if role == self.VALUE_ROLE:
            return choice.value
        if role == self.CHOICE_ROLE:
            return choice
        return None


def _rank(scored: tuple[bool, bool, int, int, Choice]) -> tuple[bool, bool, int, int]:
    """Words that merely hold the letters come after a command that is named but cannot be used:
    Return must not do something else than what was typed."""
    return scored[:4]


class ChoiceDelegate(QStyledItemDelegate):
    """Draws a choice in columns: its text, its details fainter, its hint at the far end.

    The text keeps its room and the hint too; the details are what is shortened.
    """

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        choice = index.data(ChoiceModel.CHOICE_ROLE)
        self.initStyleOption(option, index)
        option.text = ""
        style = option.widget.style() if option.widget else QApplication.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, option.widget)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        roles = QPalette.ColorRole
        strong = option.palette.color(roles.HighlightedText if chosen else roles.Text)
        # The list's own palette comes from the style sheet, which knows no fainter text.
        faint = strong if chosen else QApplication.palette().color(roles.PlaceholderText)
        strong = strong if choice.usable else faint
        metrics = option.fontMetrics
        gap = metrics.averageCharWidth() * 2
        place = option.rect.adjusted(gap // 2, 0, -gap // 2, 0)
        painter.save()
        painter.setFont(option.font)
        hint = QRect(place)
        hint.setLeft(
            place.right() - min(metrics.horizontalAdvance(choice.hint), place.width() // 2)
        )
        _draw_part(painter, option, hint, choice.hint, faint)
        if choice.hint:
            place.setRight(hint.left() - gap)
        text = QRect(place)
        text.setWidth(min(metrics.horizontalAdvance(choice.text) + 1, place.width()))
        _draw_part(painter, option, text, choice.text, strong)
        place.setLeft(text.right() + gap)
        if choice.details and place.width() > gap:
            _draw_part(painter, option, place, choice.details, faint)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        del index
        # The width is the list's: long details are shortened and never scroll it sideways.
        return QSize(
            option.fontMetrics.averageCharWidth() * 10, option.fontMetrics.height() * 7 // 5
        )


def _draw_part(
    painter: QPainter, option: QStyleOptionViewItem, place: QRect, text: str, colour: QColor
) -> None:
    """One line at the start of `place`, which is meant as left-to-right and mirrored here."""
    place = QStyle.visualRect(option.direction, option.rect, place)
    aligned = QStyle.visualAlignment(
        option.direction, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
    )
    painter.setPen(colour)
    shown = option.fontMetrics.elidedText(text, Qt.TextElideMode.ElideRight, place.width() + 1)
    painter.drawText(place, aligned | Qt.TextFlag.TextSingleLine, shown)


class QuickChooser(QDialog):
    """A box to type in and the choices that fit; Up, Down, Return and Escape do the rest.

    After `exec()` returned Accepted, `value()` is what was chosen.
    """

    def __init__(
        self, title: str, prompt: str, choices: Iterable[Choice], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setModal(True)
        self._model = ChoiceModel(choices, self)
        self.box = QLineEdit(self)
        self.box.setPlaceholderText(prompt)
        self.box.setAccessibleName(prompt)
        self.box.setClearButtonEnabled(True)
        self.list = QListView(self)
        self.list.setModel(self._model)
        self.list.setAccessibleName(title)
        self.list.setUniformItemSizes(True)
        self.list.setItemDelegate(ChoiceDelegate(self.list))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        layout = QVBoxLayout(self)
        layout.addWidget(self.box)
        layout.addWidget(self.list)
        self.box.textChanged.connect(self._narrow)
        self.box.installEventFilter(self)
        self.list.activated.connect(self._take)
        self.list.clicked.connect(self._take)
        open_at(self, 80, 24)
        self._value: object = None
        self._select(0)

    def value(self) -> object:
        """What was chosen, None before."""
        return self._value

    def count(self) -> int:
        """How many choices fit what is typed."""
        return self._model.rowCount()

    def _narrow(self, wanted: str) -> None:
        self._model.narrow(wanted)
        self._select(0)

    def _select(self, row: int) -> None:
        if self._model.rowCount():
            row = max(0, min(row, self._model.rowCount() - 1))
            self.list.setCurrentIndex(self._model.index(row))

    def _take(self, index: QModelIndex) -> None:
        choice = self._model.choice(index.row())
        if choice.usable:
            self._value = choice.value
            self.accept()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.box and isinstance(event, QKeyEvent):
            if event.type() != QEvent.Type.KeyPress:
                return False
            step = {
                Qt.Key.Key_Down: 1,
                Qt.Key.Key_Up: -1,
                Qt.Key.Key_PageDown: 10,
                Qt.Key.Key_PageUp: -10,
            }.get(Qt.Key(event.key()))
            if step is not None:
                self._select(self.list.currentIndex().row() + step)
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                if self.list.currentIndex().isValid():
                    self._take(self.list.currentIndex())
                return True
        return False


class CommandPalette(QuickChooser):
    """All commands of a menu bar that can be used now; whoever opened it triggers the chosen one.

    What stands in a menu within a menu carries its title: "Baseline: US 28-point". Who types the
    name of one that cannot be used is told `why` it cannot.
    """

    def __init__(
        self,
        bar: QMenuBar,
        parent: QWidget | None = None,
        why: Callable[[QAction], str] | None = None,
    ) -> None:
        choices = [
            Choice(
                f"{title}: {plain_text(action)}" if title else plain_text(action),
                _shortcut(action) if action.isEnabled() or why is None else why(action),
                action,
                _details(action),
                action.isEnabled(),
            )
            for title, action in commands_of(bar)
        ]
        super().__init__(
            QCoreApplication.translate("CommandPalette", "Commands"),
            QCoreApplication.translate("CommandPalette", "Type part of a command’s name"),
            choices,
            parent,
        )


def _shortcut(action: QAction) -> str:
    return action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)


def _details(action: QAction) -> str:
    tip = action.statusTip()
    return tip if tip != plain_text(action) else ""


def commands_of(bar: QMenuBar) -> Iterator[tuple[str, QAction]]:
    """Every command of the menus, in their order, with the title of the inner menu it stands in
    ('' for the outer ones)."""
    for top in bar.actions():
        yield from _commands_in(top, "")


def _commands_in(entry: QAction, title: str) -> Iterator[tuple[str, QAction]]:
    for action in _menu_of(entry).actions():
        if action.isSeparator():
            continue
        if action.menu() is None:
            yield title, action
        elif action.isEnabled():
            yield from _commands_in(action, plain_text(action))


def _menu_of(entry: QAction) -> QMenu:
    menu = entry.menu()
    assert isinstance(menu, QMenu)
    return menu
