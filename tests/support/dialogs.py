"""Every dialog of the program, made as the window makes it."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterator
from pathlib import Path
from typing import TypeVar

from PySide6.QtWidgets import QDialog

import counterpoint.desktop
from counterpoint.desktop.appearance import ThemeChoice
from counterpoint.desktop.dialogs.asking import AuthorDialog, PasswordDialog, StanceDialog
from counterpoint.desktop.dialogs.help import AboutDialog, GlossaryDialog, ShortcutsDialog
from counterpoint.desktop.dialogs.mapping import MappingDialog
from counterpoint.desktop.dialogs.new_matrix import NewMatrixDialog
from counterpoint.desktop.dialogs.preferences import Preferences, PreferencesDialog
from counterpoint.desktop.dialogs.proof import ProofDialog
from counterpoint.desktop.dialogs.scale import ScaleDialog
from counterpoint.desktop.main_window import MainWindow
from counterpoint.desktop.palette import Choice, CommandPalette, QuickChooser
from counterpoint.model import Scale, ScaleKind
from counterpoint.workbook.reading.opened import open_sheets
from counterpoint.workbook.reports import Fingerprint, SaveReport

__all__ = ["classes_of", "every_dialog"]

C = TypeVar("C")


def classes_of(base: type[C]) -> set[type[C]]:
    """The public classes below `base` in all modules of the window, whoever imports them."""
    for module in pkgutil.walk_packages(counterpoint.desktop.__path__, "counterpoint.desktop."):
        importlib.import_module(module.name)
    found: set[type[C]] = set()
    left = [base]
    while left:
        below = left.pop().__subclasses__()
        left += below
        found |= {
            each
            for each in below
            if each.__module__.startswith("counterpoint.") and not each.__name__.startswith("_")
        }
    return found


def every_dialog(window: MainWindow, workbook: Path) -> Iterator[QDialog]:
    """One dialog of each kind, not shown yet; those with several faces come with each."""
    theme = window.desktop.appearance.theme
    mapping = window.book.book.loaded.mapping if window.book is not None else None
    ordinal = Scale(ScaleKind.ORDINAL, ("Against", "Rather against", "Rather for", "For"))
    preferences = Preferences("Ada", "", ThemeChoice.SYSTEM, False, True, 0.5, 8)
    report = SaveReport(
        workbook,
        Fingerprint(123_456, "0123456789abcdef0123"),
        ("[Content_Types].xml", "xl/comments/comment1.xml"),
        31,
        workbook.with_name("backup.xlsx"),
        True,
    )
    yield AuthorDialog("Ada", window)
    yield PasswordDialog("A rather long name of a workbook, final version.xlsx", True, window)
    yield StanceDialog("MIL-01", "", ("a", "b"), "", window)
    yield StanceDialog("MIL-01", "", (), "thousand persons", window)
    yield ScaleDialog("MIL-01", ordinal, ("For",), window)
    yield ScaleDialog("MIL-01", Scale(ScaleKind.QUANTITY, unit="days"), ("many",), window)
    yield NewMatrixDialog(window)
    yield PreferencesDialog(preferences, window)
    yield ShortcutsDialog(window.actions_, window)
    yield GlossaryDialog(window)
    yield AboutDialog(window)
    yield ProofDialog(report, window)
    with open_sheets(workbook) as opened:
        grids = opened.grids
        yield MappingDialog(grids.names, grids.__getitem__, (), mapping, theme, window)
    yield QuickChooser("Go to issue", "ID or part of the title", [Choice("MIL-01", "", 1)], window)
    yield CommandPalette(window.menuBar(), window)
