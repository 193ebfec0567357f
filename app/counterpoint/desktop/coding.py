"""Giving positions their stances from the keyboard."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QWidget

from counterpoint.desktop.actions import CODING_KEYS, Actions, plain_text
from counterpoint.desktop.annotating.words import place_name
from counterpoint.desktop.open_book import OpenBook
from counterpoint.desktop.plurals import plural
from counterpoint.model import SPECIAL_STANCES, Anchor, Scale, ScaleKind

if TYPE_CHECKING:
    from counterpoint.desktop.dialogs.asking import StanceDialog
    from counterpoint.desktop.dialogs.scale import ScaleDialog

__all__ = ["CodingController"]

_SPECIAL_ACTIONS = {"stance_defers": 0, "stance_rejects": 1, "stance_na": 2}
_OTHER_ACTIONS = ("stance_clear", "stance_type", *_SPECIAL_ACTIONS)


class CodingController(QObject):
    """Connects the stance actions with the current position of an open workbook.

    Signals:
        told(str): One line for the status bar: what was coded, or why not.
    """

    told = Signal(str)

    def __init__(self, actions: Actions, window: QWidget) -> None:
        super().__init__(window)
        self._actions = actions
        self._window = window
        self._book: OpenBook | None = None
        self._issue = self._plan = ""
        self._clear_text = actions["stance_clear"].text()
        for number, key in enumerate(CODING_KEYS):
            actions[f"stance_{key}"].triggered.connect(partial(self._press, number))
        for name, special in _SPECIAL_ACTIONS.items():
            stance = SPECIAL_STANCES[special]
            actions[name].triggered.connect(partial(self._give, stance))
        actions["stance_clear"].triggered.connect(partial(self._press, -1))
        actions["stance_type"].triggered.connect(partial(self._ask, ""))
        actions["scale"].triggered.connect(self._ask_scale)

    def set_book(self, book: OpenBook | None) -> None:
        """Code in this workbook."""
        self._book = book
        self.set_place("", "")

    def set_place(self, issue: str, plan: str) -> None:
        """The current position; '' where the row or the column is none."""
        self._issue, self._plan = issue, plan
        self._name_options()

    def scale(self) -> Scale | None:
        """The scale of the current issue, None without one."""
        matrix = self._book.book.matrix if self._book is not None else None
        if matrix is None or self._issue not in matrix.issue_index:
            return None
        return matrix.issues[matrix.issue_index[self._issue]].scale

    def _name_options(self) -> None:
        """Say in the menu which option each key gives."""
        scale = self.scale()
        options = scale.options if scale is not None else ()
        on_position = bool(self._issue and self._plan)
        is_quantity = scale is not None and scale.kind is ScaleKind.QUANTITY
        for number, key in enumerate(CODING_KEYS):
            action = self._actions[f"stance_{key}"]
            if is_quantity:
                text = self.tr("A number that begins with {digit}…").format(digit=key)
            elif number < len(options):
                text = options[number].replace("&", "&&")
            else:
                text = self.tr("Option {number}").format(number=number + 1)
            action.setText(text)
            # Digits begin a number where the scale is a quantity.
            action.setEnabled(on_position and (number < len(options) or is_quantity))
        clear = self._actions["stance_clear"]
        if is_quantity:
            clear.setText(self.tr("A number that begins with {digit}…").format(digit=0))
        else:
            clear.setText(self._clear_text)
        coded = on_position and scale is not None and scale.is_coded
        for name in _OTHER_ACTIONS:
            self._actions[name].setEnabled(coded)
        self._actions["scale"].setEnabled(bool(self._issue))

    def explain_key(self, typed: str) -> None:
        """Say why a key that gives stances gave none, and what there is to do about it."""
        key = typed.upper()
        names = (*(f"stance_{each}" for each in CODING_KEYS), *_OTHER_ACTIONS)
        if key not in {self._actions[name].shortcut().toString() for name in names}:
            return
        scale = self.scale()
        if scale is None or not self._plan:
            self.told.emit(self.tr("Stances are given in the column of a plan."))
        elif self._can_code():
            issue, count = " ".join(self._issue.split()), len(scale.options)
            if count:
                text = self.tr("{issue} has %n option(s), so {key} gives none.", "", count)
            else:
                text = self.tr("{issue} has no options, so {key} gives none.")
            text = plural(text, count).format(issue=issue, key=key)
            way = self.tr("To define options: {command} ({keys}).").format(
                command=plain_text(self._actions["scale"]),
                keys=self._actions["scale"]
                .shortcut()
                .toString(QKeySequence.SequenceFormat.NativeText),
            )
            self.told.emit(f"{text} {way}")

    def _press(self, number: int, _checked: bool = False) -> None:
        scale = self.scale()
        if scale is None:
            return
        if scale.kind is ScaleKind.QUANTITY:
            self._ask(str(number + 1))
        elif number < 0:
            self._give("")
        elif number < len(scale.options):
            self._give(scale.options[number])

    def _give(self, stance: str, _checked: bool = False) -> None:
        book = self._book
        if book is None or not self._issue or not self._plan:
            return
        matrix = book.book.matrix
        book.attempt(partial(book.book.set_stance, self._issue, self._plan, stance))
        now = book.book.matrix
        if now is not None and now is not matrix:
            place = place_name(Anchor(self._issue, self._plan), now)
            shown = stance or self.tr("not coded")
            self.told.emit(f"{place}: {shown}")

    def _ask(self, typed: str, _checked: bool = False) -> None:
        """Ask for a stance; `typed` is what the user has typed already."""
        scale, book = self.scale(), self._book
        matrix = book.book.matrix if book is not None else None
        if scale is None or matrix is None or not self._plan or not self._can_code():
            return
        row, column = matrix.issue_index[self._issue], matrix.plan_index[self._plan]
        place = place_name(Anchor(self._issue, self._plan), matrix)
        title = f"{place}: {matrix.issues[row].title}"
        stance = typed or matrix.stance(row, column)
        options = (*scale.options, *SPECIAL_STANCES)
        from counterpoint.desktop.dialogs.asking import StanceDialog

        dialog = StanceDialog(title, stance, options, scale.unit, self._window)
        if typed:
            dialog.line.end(False)
        dialog.accepted.connect(partial(self._take_stance, dialog, self._issue, self._plan))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _can_code(self) -> bool:
        """Whether the file holds stances; if not, say so before anybody types."""
        can = self._book is not None and self._book.book.loaded.can_annotate
        if not can:
            self.told.emit(self.tr("This file cannot hold stances: save it as .xlsx first."))
        return can

    def _take_stance(self, dialog: StanceDialog, issue: str, plan: str) -> None:
        if self._book is not None:
            set_stance = partial(self._book.book.set_stance, decimal=QLocale().decimalPoint())
            self._book.attempt(partial(set_stance, issue, plan, dialog.stance()))

    def _ask_scale(self) -> None:
        scale, book = self.scale(), self._book
        matrix = book.book.matrix if book is not None else None
        if scale is None or matrix is None or not self._can_code():
            return
        row = matrix.issue_index[self._issue]
        issue = matrix.issues[row]
        used = [matrix.stance(row, plan) for plan in range(len(matrix.plans))]
        title = ", ".join(part for part in (issue.id, issue.title) if part)
        from counterpoint.desktop.dialogs.scale import ScaleDialog

        dialog = ScaleDialog(title, scale, used, self._window)
        dialog.accepted.connect(partial(self._take_scale, dialog, self._issue))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _take_scale(self, dialog: ScaleDialog, issue: str) -> None:
        if self._book is not None:
            book = self._book.book
            self._book.attempt(
                partial(
                    book.set_scale,
                    issue,
                    dialog.scale(),
                    renamed=dialog.renamed(),
                    clear_misfits=dialog.clears_misfits(),
                )
            )
