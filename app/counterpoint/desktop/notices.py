"""Banners about the state of the workbook: what people should know, and what they can do."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QKeySequence

from counterpoint.desktop.banner import BannerArea, BannerKind
from counterpoint.desktop.open_book import OpenBook
from counterpoint.desktop.plurals import plural
from counterpoint.desktop.telling import said
from counterpoint.desktop.watching import DiskWatcher
from counterpoint.model.errors import CounterpointError

__all__ = ["Notices"]


class Notices(QObject):
    """Shows the banners of one window.

    Signals:
        reload_requested(), save_as_requested(), mapping_requested(), save_requested():
            A banner's button was pressed.
        recovered(): Edits that a crash left were taken up.
    """

    reload_requested = Signal()
    save_as_requested = Signal()
    save_requested = Signal()
    mapping_requested = Signal()
    recovered = Signal()

    def __init__(self, banners: BannerArea, watcher: DiskWatcher, parent: QObject) -> None:
        super().__init__(parent)
        self._banners = banners
        self._book: OpenBook | None = None
        self._others = ""
        self._is_locked = False
        self._is_refusal = False
        watcher.changed_outside.connect(self._changed_outside)
        watcher.removed.connect(self._removed)
        watcher.same_again.connect(self._same_again)
        watcher.looked.connect(self._look_around)

    def show_error(self, error: CounterpointError) -> None:
        """Tell a failure in one line."""
        self._is_refusal = False
        self._banners.show_banner("error", BannerKind.ERROR, said(error))

    def show_refusal(self, error: CounterpointError) -> None:
        """Tell why an edit was not made, until the next one is."""
        self.show_error(error)
        self._is_refusal = True

    def edit_made(self) -> None:
        """An edit was made: nobody waits any more for the one that could not be."""
        if self._is_refusal:
            self._banners.remove("error")

    def saved(self, messages: Sequence[str]) -> None:
        """Tell what the last save has to say, maybe under another name than before."""
        self._banners.remove("disk")
        self._banners.remove_all("saved-")
        for number, message in enumerate(messages):
            self.show_line(f"saved-{number}", message)
        self._look_around()

    def show_line(self, topic: str, text: str) -> None:
        """Tell something worth knowing."""
        self._banners.show_banner(topic, BannerKind.INFO, said(text))

    def comparing_given_up(self, compare: Callable[[], None]) -> None:
        """Say that figures are missing or old, and how to get them."""
        text = self.tr("Comparing was cancelled: divergence and groups are not up to date.")
        offers = [(self.tr("Compare now"), compare)]
        self._banners.show_banner("comparing", BannerKind.INFO, text, offers)

    def compared(self) -> None:
        """The figures are those of what is shown."""
        self._banners.remove("comparing")

    def filter_restored(self, words: Sequence[str], show_all: QAction) -> None:
        """Say that the filter of the last time is on again: nobody shall miss the other rows."""
        text = self.tr("As you left it, only some issues are shown: {conditions}.")
        key = show_all.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        self._banners.show_banner(
            "filter",
            BannerKind.INFO,
            text.format(conditions=", ".join(words)),
            [(self.tr("Show all issues ({key})").format(key=key), show_all.trigger)],
        )

    def filter_cleared(self) -> None:
        """No filter is on any more."""
        self._banners.remove("filter")

    def set_book(self, book: OpenBook | None) -> None:
        """Show what there is to know about this workbook, and nothing of the one before."""
        self._banners.clear()
        self._book = book
        self._others, self._is_locked = "", False
        if book is None:
            return
        opened = book.book
        for number, message in enumerate(opened.messages):
            self._banners.show_banner(f"message-{number}", BannerKind.WARNING, said(message))
        for problem in opened.loaded.warnings:
            if problem.code == "open-elsewhere":
                continue  # that was so when it was read; now is what counts
            place = f"{problem.sheet}: " if problem.sheet else ""
            self._banners.show_banner(
                f"warning-{problem.code}", BannerKind.WARNING, place + said(problem.message)
            )
        if opened.matrix is None:
            text = self.tr("No matrix was found in {file}. Say where it is, or annotate elsewhere.")
            self._banners.show_banner(
                "matrix",
                BannerKind.WARNING,
                text.format(file=opened.path.name),
                [(self.tr("Rows and columns…"), self.mapping_requested.emit)],
            )
        if not opened.loaded.can_annotate:
            text = self.tr(
                "{format} files can be read and compared, but cannot hold annotations or stances."
            )
            self._banners.show_banner(
                "readonly",
                BannerKind.INFO,
                text.format(format=f".{opened.loaded.format}"),
                [(self.tr("Save as .xlsx to annotate…"), self.save_as_requested.emit)],
            )
        self._look_around()
        if opened.recoverable is not None:
            self._offer_recovery(book)

    def _look_around(self) -> None:
        """Tell what is new about the file's place: others who have it open, whether it may be
        written. What was told already and dismissed is not told again."""
        book = self._book
        if book is None:
            return
        others = book.book.open_elsewhere()
        if others != self._others:
            self._others = others
            if others:
                self._banners.show_banner(
                    "warning-open-elsewhere", BannerKind.WARNING, said(others)
                )
            else:
                self._banners.remove("warning-open-elsewhere")
        can_annotate = book.book.loaded.can_annotate
        is_locked = can_annotate and _cannot_be_replaced(book.book.path)
        if is_locked != self._is_locked:
            self._is_locked = is_locked
            if is_locked:
                text = self.tr("{file} is read-only. Save what you annotate under another name.")
                self._banners.show_banner(
                    "readonly",
                    BannerKind.INFO,
                    text.format(file=book.book.path.name),
                    [(self.tr("Save as…"), self.save_as_requested.emit)],
                )
            else:
                self._banners.remove("readonly")

    def _offer_recovery(self, book: OpenBook) -> None:
        left = book.book.recoverable
        if left is None:
            return
        count = len(left.edits)
        text = self.tr("Kept from when this workbook last closed: %n unsaved edit(s).", "", count)
        self._banners.show_banner(
            "recovered",
            BannerKind.WARNING,
            plural(text, count),
            [
                (self.tr("Take them up"), partial(self._recover, book)),
                (self.tr("Throw them away"), partial(self._discard, book)),
            ],
        )

    def _recover(self, book: OpenBook) -> None:
        messages = book.attempt(book.book.recover)
        if messages is None:
            self._offer_recovery(book)  # they are still there
            return
        book.tell_modified()
        self.recovered.emit()
        for number, message in enumerate(messages):
            self._banners.show_banner(f"conflict-{number}", BannerKind.WARNING, said(message))

    def _discard(self, book: OpenBook) -> None:
        book.attempt(book.book.discard_recovered)
        self._offer_recovery(book)  # where that was refused

    def _changed_outside(self) -> None:
        book = self._book
        if book is None:
            return
        name = book.book.path.name
        if book.book.modified:
            text = self.tr(
                "{file} was changed by another program. Your unsaved edits will be merged into it."
            )
            offers = [
                (self.tr("Save and merge"), self.save_requested.emit),
                (self.tr("Read it again"), self.reload_requested.emit),
            ]
        else:
            text = self.tr("{file} was changed by another program.")
            offers = [(self.tr("Read it again"), self.reload_requested.emit)]
        self._banners.show_banner("disk", BannerKind.WARNING, text.format(file=name), offers)

    def _removed(self) -> None:
        if self._book is not None:
            text = self.tr("{file} is gone from its folder. Save it under a name to keep it.")
            self._banners.show_banner(
                "disk",
                BannerKind.WARNING,
                text.format(file=self._book.book.path.name),
                [(self.tr("Save as…"), self.save_as_requested.emit)],
            )

    def _same_again(self) -> None:
        self._banners.remove("disk")


def _cannot_be_replaced(path: Path) -> bool:
    """Whether a save may not put a new file in the place of this one, which is there."""
    if not path.exists():
        return False
    return not (os.access(path, os.W_OK) and os.access(path.resolve().parent, os.W_OK))
