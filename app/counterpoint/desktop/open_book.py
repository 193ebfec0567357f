"""The open workbook as the window sees it: its changes as signals, its failures told once."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from counterpoint.model.errors import CounterpointError
from counterpoint.session import Changed, OpenWorkbook

__all__ = ["OpenBook"]

T = TypeVar("T")


class OpenBook(QObject):
    """Wraps one OpenWorkbook for the widgets of one window.

    Attributes:
        book: The workbook.
        changed_places: What changed since it was last open here: (issue key, plan key).

    Signals:
        changed(Changed): Something in it changed.
        edited(): An attempt is over; undo and redo may be other ones.
        modified_changed(bool): It has unsaved edits now, or has none any more.
        failed(CounterpointError): Something could not be done; nothing was changed.
    """

    changed = Signal(object)
    modified_changed = Signal(bool)
    edited = Signal()
    failed = Signal(object)

    def __init__(
        self,
        book: OpenWorkbook,
        parent: QObject | None = None,
        *,
        changed_places: frozenset[tuple[str, str]] = frozenset(),
    ) -> None:
        super().__init__(parent)
        self.book = book
        self.changed_places = changed_places
        self._was_modified = book.modified
        self._unsubscribe = book.subscribe(self._tell)

    def attempt(self, action: Callable[[], T]) -> T | None:
        """Do something to the workbook; a failure is told by `failed`, and gives None."""
        try:
            return action()
        except CounterpointError as error:
            self.failed.emit(error)
            return None
        finally:
            self.edited.emit()

    def close(self, *, discard: bool) -> None:
        """Let go of the workbook; `discard` forgets its unsaved edits, which the user agreed to."""
        self._unsubscribe()
        self._unsubscribe = _nothing  # it held this object, which only collecting could free then
        self.book.close(discard=discard)

    def tell_modified(self) -> None:
        """Emit `modified_changed` if that is news."""
        modified = self.book.modified
        if modified != self._was_modified:
            self._was_modified = modified
            self.modified_changed.emit(modified)

    def _tell(self, change: Changed) -> None:
        self.changed.emit(change)
        self.tell_modified()


def _nothing() -> None:
    """There is nothing to unsubscribe from any more."""
