"""How the actions of a window are made, found and switched; which there are stands in `actions`."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QWidget

__all__ = ["ActionSet", "plain_text"]


def plain_text(action: QAction) -> str:
    """The action's text as it is read: without the marks of access keys and the ellipsis."""
    text = action.text().replace("&&", "\0").replace("&", "").replace("\0", "&")
    return text.rstrip("…")


class ActionSet(QObject):
    """Actions by name, in the order that they were added in."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._actions: dict[str, QAction] = {}

    def __getitem__(self, name: str) -> QAction:
        return self._actions[name]

    def __iter__(self) -> Iterator[QAction]:
        return iter(self._actions.values())

    def __len__(self) -> int:
        return len(self._actions)

    def names(self) -> tuple[str, ...]:
        """The names of all actions."""
        return tuple(self._actions)

    def enable(self, names: tuple[str, ...], enabled: bool) -> None:
        """Enable or disable several actions at once."""
        for name in names:
            self._actions[name].setEnabled(enabled)

    def check_quietly(self, name: str, checked: bool) -> None:
        """Check an action to show what holds, without doing what a person's click does."""
        action = self._actions[name]
        blocked = action.blockSignals(True)
        action.setChecked(checked)
        action.blockSignals(blocked)
        action.changed.emit()

    def _add(
        self,
        name: str,
        text: str,
        keys: str | QKeySequence.StandardKey | tuple[str, ...] = "",
        tip: str = "",
        *,
        checkable: bool = False,
        group: QActionGroup | None = None,
        table_only: bool = False,
    ) -> QAction:
        action = QAction(text, self._window)
        action.setObjectName(name)
        action.setCheckable(checkable or group is not None)
        action.setMenuRole(QAction.MenuRole.NoRole)
        if isinstance(keys, tuple):
            action.setShortcuts([QKeySequence(each) for each in keys])
        elif isinstance(keys, QKeySequence.StandardKey):
            action.setShortcuts(keys)
        elif keys:
            action.setShortcut(QKeySequence(keys))
        if tip:
            action.setStatusTip(tip)
        shown = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        plain = tip or text.replace("&", "").rstrip("…")
        action.setToolTip(f"{plain} ({shown})" if shown else plain)
        if group is not None:
            group.addAction(action)
        if table_only:
            # Bare keys and Ctrl+C belong to the table; elsewhere they are letters of a text.
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        else:
            self._window.addAction(action)
        self._actions[name] = action
        return action

    def table_only(self) -> tuple[QAction, ...]:
        """The actions whose keys work in the table alone; the table has to add them to itself."""
        context = Qt.ShortcutContext.WidgetWithChildrenShortcut
        return tuple(each for each in self if each.shortcutContext() == context)
