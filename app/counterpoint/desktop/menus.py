"""The menu bar, built from the names of the actions."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from counterpoint.desktop.access_keys import give_access_keys
from counterpoint.desktop.actions import CODING_KEYS, Actions

__all__ = ["Menus"]

translate = QCoreApplication.translate

_FILE = (
    "new_matrix new_from_clipboard new_window - open [recent] open_example reload - save save_as"
    " save_copy autosave - export_pdf print_preview print - close quit"
)
_EDIT = (
    "undo redo - copy copy_rows - find find_next find_previous clear_filters go_to - preferences"
)
_VIEW = (
    "view_matrix view_annotations view_problems - show_sidebar show_details reading_mode"
    " side_by_side - next_issue previous_issue - [sort] group_by_topic"
    " fold_topics topics_by_divergence show_hidden - columns_menu column_left column_right"
    " [list_columns] row_limit - text_larger text_smaller text_normal - [theme] [language]"
    " full_screen"
)
_SORT = (
    "sort_workbook sort_divergence sort_topic sort_issue sort_coverage sort_annotations -"
    " sort_column sort_column_too sort_reversed"
)
_THEME = "theme_system theme_light theme_dark theme_contrast"
_COMPARE = (
    "[baseline] baseline_here baseline_none - plans_all plan_toggle - quick_diverging"
    " quick_agreed quick_single quick_silent quick_annotated quick_unresolved quick_changed"
    " quick_uncoded threshold"
)
_ANNOTATE = (
    "annotate annotate_issue annotate_plan - reply edit_annotation resolve delete_annotation -"
    " next_annotation previous_annotation - [stance] scale - author"
)
_STANCE = (
    " ".join(f"stance_{key}" for key in CODING_KEYS)
    + " - stance_clear stance_defers stance_rejects stance_na - stance_type"
)
_TOOLS = "palette - check mapping companion_sheets proof"
_HELP = "shortcuts glossary - about"

_CHANGING = frozenset(
    ["undo", "redo", "quick_diverging", "quick_silent", "stance_clear"]
    + [f"stance_{key}" for key in CODING_KEYS]
)
"""Actions whose texts say later what they would do."""


class Menus:
    """Fills a menu bar. `recent`, `baseline` and `language` are filled by others."""

    def __init__(
        self,
        bar: QMenuBar,
        actions: Actions,
        baseline: QMenu,
        language: Sequence[QAction],
        list_columns: Sequence[QAction],
    ) -> None:
        self._actions = actions
        self._bar = bar
        self.recent = self._menu(translate("Menus", "Open &recent"))
        self.sort = self._filled(translate("Menus", "&Sort by"), _SORT)
        self.theme = self._filled(translate("Menus", "T&heme"), _THEME)
        self.language = self._menu(translate("Menus", "&Language"))
        self.language.addActions(list(language))
        self.list_columns = self._menu(translate("Menus", "Columns of the a&nnotations"))
        self.list_columns.addActions(list(list_columns))
        self.stance = self._filled(translate("Menus", "&Stance"), _STANCE)
        self._sub = {
            "[recent]": self.recent,
            "[sort]": self.sort,
            "[theme]": self.theme,
            "[language]": self.language,
            "[baseline]": baseline,
            "[stance]": self.stance,
            "[list_columns]": self.list_columns,
        }
        for title, names in (
            (translate("Menus", "&File"), _FILE),
            (translate("Menus", "&Edit"), _EDIT),
            (translate("Menus", "&View"), _VIEW),
            (translate("Menus", "&Compare"), _COMPARE),
            (translate("Menus", "&Annotate"), _ANNOTATE),
            (translate("Menus", "&Tools"), _TOOLS),
            (translate("Menus", "&Help"), _HELP),
        ):
            bar.addMenu(self._filled(title, names))
        for entry in bar.actions():
            self._tell_keys_apart(entry)

    def _tell_keys_apart(self, entry: QAction) -> None:
        menu = entry.menu()
        if isinstance(menu, QMenu):
            give_access_keys(menu, _CHANGING)
            for inner in menu.actions():
                if inner.menu() in (self.sort, self.theme, self.stance):
                    self._tell_keys_apart(inner)

    def _menu(self, title: str) -> QMenu:
        menu = QMenu(title, self._parent())
        menu.setAccessibleName(title.replace("&", ""))
        menu.setToolTipsVisible(False)
        return menu

    def _parent(self) -> QWidget:
        return self._bar

    def _filled(self, title: str, names: str) -> QMenu:
        menu = self._menu(title)
        for name in names.split():
            if name == "-":
                menu.addSeparator()
            elif name.startswith("["):
                menu.addMenu(self._sub[name])
            else:
                menu.addAction(self._actions[name])
        return menu
