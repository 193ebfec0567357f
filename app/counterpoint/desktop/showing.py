"""What the window shows and how: views, panes, sizes, columns, themes, menus at the mouse."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtWidgets import QInputDialog

from counterpoint.desktop.appearance import ThemeChoice
from counterpoint.desktop.comparing import SORT_ACTIONS
from counterpoint.desktop.context_menus import cell_menu, header_menu
from counterpoint.desktop.finding.filters import QUICK_FILTERS
from counterpoint.desktop.palette import Choice, QuickChooser

if TYPE_CHECKING:
    from counterpoint.desktop.main_window import MainWindow

__all__ = ["Showing"]

_THEMES = {
    "theme_system": ThemeChoice.SYSTEM,
    "theme_light": ThemeChoice.LIGHT,
    "theme_dark": ThemeChoice.DARK,
    "theme_contrast": ThemeChoice.CONTRAST,
}
_VIEWS = ("view_matrix", "view_annotations", "view_problems")
_OF_THE_TABLE = (
    *QUICK_FILTERS,
    *SORT_ACTIONS,
    "sort_column",
    "sort_column_too",
    "sort_reversed",
    "group_by_topic",
    "fold_topics",
    "clear_filters",
    "find_next",
    "find_previous",
    "columns_menu",
)
"""Actions whose effect is seen in the table alone."""


class Showing(QObject):
    """Switches views and panes of one window."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._actions = window.actions_
        self._workspace = window.workspace
        self._view = window.workspace.matrix
        self._connect_panes()
        self._connect_sizes()
        self._view.open_details_requested.connect(self._show_details)
        self._view.reading_requested.connect(self._actions["reading_mode"].trigger)
        self._view.context_menu_requested.connect(self._show_context_menu)
        self._view.header_menu_requested.connect(self._show_header_menu)

    def _on(self, name: str, slot: object) -> None:
        self._actions[name].triggered.connect(slot)

    def _connect_panes(self) -> None:
        for number, name in enumerate(_VIEWS):
            self._on(name, partial(self._choose_view, number))
        self._actions["view_matrix"].setChecked(True)
        for name in _OF_THE_TABLE:
            self._on(name, self._show_table)
        self._workspace.topics.topics_chosen.connect(self._show_table)
        for name, pane in (
            ("show_sidebar", self._workspace.sidebar),
            ("show_details", self._workspace.details),
        ):
            self._actions[name].setChecked(True)
            self._actions[name].toggled.connect(partial(self._workspace.set_pane_shown, pane))
        show_details = partial(self._actions["show_details"].setChecked, True)
        self._window.annotating.panel_needed.connect(show_details)
        self._actions["reading_mode"].toggled.connect(self._set_reading)
        self._actions["side_by_side"].toggled.connect(self._workspace.details.set_side_by_side)
        self._actions["show_hidden"].toggled.connect(self._show_hidden)
        self._actions["full_screen"].toggled.connect(self._set_full_screen)
        choice = self._window.desktop.appearance.choice
        for name, each in _THEMES.items():
            self._actions[name].setChecked(each is choice)
            self._on(name, partial(self._choose_theme, each))

    def _connect_sizes(self) -> None:
        self._on("row_limit", self._ask_row_limit)
        self._on("columns_menu", self._choose_column)
        for name, step in (("column_left", -1), ("column_right", 1)):
            self._on(name, partial(self._move_column, step))
        self._on("threshold", self._ask_threshold)
        for name, step in (("text_larger", 1), ("text_smaller", -1), ("text_normal", 0)):
            self._on(name, partial(self._zoom, step))
        self._view.text_scale_changed.connect(self._scale_text)
        self._view.layout_edited.connect(self._remember_text_scale)
        last = self._window.desktop.settings.number("text_scale", 100)
        self._view.setTextScale(int(last))

    def show_view(self, number: int) -> None:
        """Show the matrix (0), the annotations (1) or the problems (2); reading mode stays on."""
        self._actions[_VIEWS[number]].setChecked(True)
        if number == 1:
            self._follow_thread()
        self._workspace.views.setCurrentIndex(number)
        self._workspace.show_finder()
        if not self._workspace.finder.box.hasFocus():
            self.focus_view()
        if number == 2 and self._window.book is not None:
            self._window.commands.mapping.check()

    def focus_view(self) -> None:
        """Give the keyboard to what is read: the view, or the details in reading mode."""
        workspace = self._workspace
        if self._actions["reading_mode"].isChecked():
            workspace.details.text.setFocus()
        else:
            views = (workspace.matrix, workspace.annotations, workspace.problems)
            views[workspace.views.currentIndex()].setFocus()

    def _choose_view(self, number: int, _checked: bool = False) -> None:
        """A person asks for a view: nothing may stand before it."""
        self._actions["reading_mode"].setChecked(False)
        self.show_view(number)
        if number == 0:
            self._window.following.show_place()

    def _show_table(self, *_: object) -> None:
        """Something was done to the table that cannot be seen from another view."""
        if self._workspace.views.currentWidget() is not self._workspace.matrix:
            self.show_view(0)

    def _follow_thread(self) -> None:
        """Have the list of annotations stand where the reader is; he stays there."""
        thread = self._workspace.details.threads.current_thread()
        self._workspace.annotations.stand_on(thread.head.id if thread is not None else "")

    def _set_reading(self, reading: bool) -> None:
        self._workspace.set_reading(reading)
        if not reading:
            self._workspace.sidebar.setVisible(self._actions["show_sidebar"].isChecked())
            self._workspace.details.setVisible(self._actions["show_details"].isChecked())
        else:
            self._workspace.details.show()
        self.focus_view()

    def _ask_row_limit(self) -> None:
        lines, agreed = QInputDialog.getInt(
            self._window,
            self.tr("Row height"),
            self.tr("Lines of text that a row shows at most:"),
            self._view.rowHeightLimit(),
            2,
            100,
        )
        if agreed:
            self._view.setRowHeightLimit(lines)
            self._window.desktop.settings.set("row_lines", lines)

    def _ask_threshold(self) -> None:
        filters = self._window.comparing.filters
        share, agreed = QInputDialog.getDouble(
            self._window,
            self.tr("Divergence threshold"),
            self.tr("Issues diverge from this relative divergence on, 0 to 1:"),
            filters.threshold,
            0.0,
            1.0,
            2,
        )
        if agreed:
            filters.set_threshold(share)

    def _choose_column(self) -> None:
        """Offer the columns to be shown or hidden."""
        names = self._view.columnNames()
        choices = [
            Choice(
                self._view.columnTitle(name),
                self.tr("shown") if self._view.isColumnVisible(name) else self.tr("hidden"),
                name,
                self._plan_key(name),
            )
            for name in names[1:]
        ]
        chooser = QuickChooser(
            self.tr("Show or hide a column"), self.tr("Name of the column"), choices, self._window
        )
        chooser.accepted.connect(partial(self._toggle_column, chooser))
        chooser.finished.connect(chooser.deleteLater)
        chooser.open()

    def _plan_key(self, column: str) -> str:
        """The heading that a plan has in the workbook, where it goes by another name here."""
        key = column.partition(":")[2]
        return key if key != self._view.columnTitle(column) else ""

    def _move_column(self, step: int, _checked: bool = False) -> None:
        self._view.moveCurrentColumn(step)

    def _toggle_column(self, chooser: QuickChooser) -> None:
        name = str(chooser.value())
        self._view.setColumnVisible(name, not self._view.isColumnVisible(name))

    def _show_hidden(self, shown: bool) -> None:
        matrix = self._view.matrix
        if matrix is not None:
            for plan in matrix.plans:
                if plan.hidden:
                    self._view.setColumnVisible(f"plan:{plan.key}", shown)

    def _zoom(self, step: int, _checked: bool = False) -> None:
        self._view.zoom(step)

    def _scale_text(self, percent: int) -> None:
        self._workspace.set_text_scale(percent / 100)

    def _remember_text_scale(self) -> None:
        """Workbooks that were never open begin with the size chosen last."""
        settings, percent = self._window.desktop.settings, self._view.textScale()
        if settings.number("text_scale", 100) != percent:
            settings.set("text_scale", percent)

    def _set_full_screen(self, full: bool) -> None:
        # One flag only: a window that was maximised is so again afterwards.
        state, flag = self._window.windowState(), Qt.WindowState.WindowFullScreen
        self._window.setWindowState(state | flag if full else state & ~flag)

    def _choose_theme(self, choice: ThemeChoice, _checked: bool = False) -> None:
        self._window.desktop.appearance.choose(choice)

    def _show_details(self) -> None:
        self._actions["show_details"].setChecked(True)
        self._workspace.details.text.setFocus()

    def _show_context_menu(self, point: QPoint, _issue: str, _plan: str) -> None:
        cell_menu(self._actions, self._window.menus.stance, self._window).popup(point)

    def _show_header_menu(self, point: QPoint, column: str) -> None:
        header_menu(self._window, column).popup(point)
