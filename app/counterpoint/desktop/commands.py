"""The plain commands of a window: going, showing, sizing, asking; one slot for each action."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QFileDialog, QInputDialog, QWidget

from counterpoint.desktop.appearance import ThemeChoice
from counterpoint.desktop.dialogs.help import AboutDialog, GlossaryDialog, ShortcutsDialog
from counterpoint.desktop.dialogs.preferences import Preferences, PreferencesDialog
from counterpoint.desktop.dialogs.proof import ProofDialog
from counterpoint.desktop.finding.stepper import next_hit
from counterpoint.desktop.mapping_flow import MappingFlow
from counterpoint.desktop.output.printing import Printer
from counterpoint.desktop.palette import Choice, CommandPalette, QuickChooser
from counterpoint.desktop.starting_fresh import FreshStarter
from counterpoint.model import Annotation
from counterpoint.model.cells import CellAddress, CellRef
from counterpoint.session import StepKind
from counterpoint.session.filtering import search_words
from counterpoint.workbook.loaded import Problem

if TYPE_CHECKING:
    from counterpoint.desktop.main_window import MainWindow

__all__ = ["Commands"]

_THEMES = {
    "theme_system": ThemeChoice.SYSTEM,
    "theme_light": ThemeChoice.LIGHT,
    "theme_dark": ThemeChoice.DARK,
    "theme_contrast": ThemeChoice.CONTRAST,
}
_VIEWS = ("view_matrix", "view_annotations", "view_problems")
_OPEN_PATTERNS = "*.xlsx *.xlsm *.xltx *.xltm *.ods *.xls *.xlsb *.csv *.tsv"


class Commands(QObject):
    """Connects the actions that no controller of their own has."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._actions = window.actions_
        self._workspace = window.workspace
        self._view = window.workspace.matrix
        self.printer = Printer(window)
        self.mapping = MappingFlow(window)
        self.fresh = FreshStarter(window)
        self._connect_files()
        self._connect_edit()
        self._connect_view()
        self._connect_tools()
        self._workspace.annotations.annotation_activated.connect(self._go_to_annotation)
        self._workspace.problems.problem_activated.connect(self._go_to_problem)
        self._view.annotate_requested.connect(self._annotate_place)
        self._view.open_details_requested.connect(self._show_details)
        self._view.reading_requested.connect(self._actions["reading_mode"].trigger)
        self._view.context_menu_requested.connect(self._show_context_menu)
        self._view.header_menu_requested.connect(self._show_header_menu)

    # Connecting

    def _on(self, name: str, slot: object) -> None:
        self._actions[name].triggered.connect(slot)

    def _connect_files(self) -> None:
        window, desktop = self._window, self._window.desktop
        self._on("new_matrix", self.fresh.ask_new_matrix)
        self._on("new_from_clipboard", self.fresh.from_clipboard)
        self._on("new_window", partial(desktop.new_window))
        self._on("open", self.ask_open)
        self._on("open_example", partial(desktop.open_example, window))
        self._on("reload", window.reload)
        self._on("save", partial(window.saver.save))
        self._on("save_as", partial(window.saver.save_as))
        self._on("save_copy", partial(window.saver.save_copy))
        self._actions["autosave"].setChecked(window.autosave.is_on)
        self._on("autosave", window.autosave.set_on)
        self._on("export_pdf", self.printer.export_pdf)
        self._on("print_preview", self.printer.preview)
        self._on("print", self.printer.print)
        self._on("close", window.close)
        self._on("quit", desktop.quit)

    def _connect_edit(self) -> None:
        self._on("undo", self._undo)
        self._on("redo", self._redo)
        self._on("copy", self.printer.copy_cells)
        self._on("copy_rows", self.printer.copy_rows)
        self._on("find", self._find)
        self._on("find_next", partial(self._step_hit, 1))
        self._on("find_previous", partial(self._step_hit, -1))
        self._on("clear_filters", self._clear_filter_fields)
        self._on("go_to", self._ask_issue)
        self._on("preferences", self._ask_preferences)

    def _connect_view(self) -> None:
        window, view = self._window, self._view
        for number, name in enumerate(_VIEWS):
            self._on(name, partial(self.show_view, number))
        self._actions["view_matrix"].setChecked(True)
        for name, pane in (
            ("show_sidebar", self._workspace.sidebar),
            ("show_details", self._workspace.details),
        ):
            self._actions[name].setChecked(True)
            self._actions[name].toggled.connect(pane.setVisible)
        self._actions["reading_mode"].toggled.connect(self._set_reading)
        self._actions["side_by_side"].toggled.connect(self._workspace.details.set_side_by_side)
        self._on("next_issue", partial(self._step_issue, 1))
        self._on("previous_issue", partial(self._step_issue, -1))
        self._on("row_limit", self._ask_row_limit)
        self._on("columns_menu", self._choose_column)
        self._actions["show_hidden"].toggled.connect(self._show_hidden)
        for name, step in (("text_larger", 1), ("text_smaller", -1), ("text_normal", 0)):
            self._on(name, partial(self._zoom, step))
        view.text_scale_changed.connect(self._scale_details)
        self._actions["full_screen"].toggled.connect(self._set_full_screen)
        choice = window.desktop.appearance.choice
        for name, each in _THEMES.items():
            self._actions[name].setChecked(each is choice)
            self._on(name, partial(self._choose_theme, each))

    def _connect_tools(self) -> None:
        self._on("threshold", self._ask_threshold)
        self._on("palette", self.show_palette)
        self._on("check", self.mapping.check)
        self._on("mapping", self.ask_mapping)
        self._on("proof", self.show_proof)
        self._on("shortcuts", self._show_shortcuts)
        self._on("glossary", partial(self._open_dialog, GlossaryDialog))
        self._on("about", partial(self._open_dialog, AboutDialog))

    def _open_dialog(self, kind: type[QWidget], _checked: bool = False) -> None:
        dialog = kind(self._window)
        dialog.finished.connect(dialog.deleteLater)  # type: ignore[attr-defined]
        dialog.open()  # type: ignore[attr-defined]

    # Files

    def ask_open(self) -> None:
        """Ask for workbooks and open them, the first in this window if it is empty."""
        folder = ""
        if self._window.book is not None:
            folder = str(self._window.book.book.path.parent)
        patterns = self.tr("Workbooks ({patterns});;All files (*)").format(patterns=_OPEN_PATTERNS)
        names, _ = QFileDialog.getOpenFileNames(
            self._window, self.tr("Open a workbook"), folder, patterns
        )
        for name in names:
            self._window.desktop.open_path(Path(name), self._window)

    def ask_mapping(self) -> None:
        """Let the user say where the matrix is."""
        self.mapping.ask()

    def show_proof(self) -> None:
        """Show what the last save wrote."""
        if self._window.saver.report is not None:
            dialog = ProofDialog(self._window.saver.report, self._window)
            dialog.finished.connect(dialog.deleteLater)
            dialog.open()

    # Edit

    def _undo(self) -> None:
        book = self._window.book
        if book is not None:
            book.attempt(book.book.undo)

    def _redo(self) -> None:
        book = self._window.book
        if book is not None:
            book.attempt(book.book.redo)

    def name_undo(self) -> None:
        """Say in the menu what undo and redo would do."""
        book = self._window.book
        if book is None:
            return
        kinds = {
            StepKind.ANNOTATE: self.tr("annotation"),
            StepKind.REPLY: self.tr("reply"),
            StepKind.EDIT: self.tr("change of an annotation"),
            StepKind.RESOLVE: self.tr("resolving"),
            StepKind.REOPEN: self.tr("reopening"),
            StepKind.DELETE: self.tr("deletion of an annotation"),
            StepKind.SET_STANCE: self.tr("stance"),
            StepKind.SET_SCALE: self.tr("change of scale"),
            StepKind.RECOVER: self.tr("recovered edits"),
        }
        for name, step, plain, full in (
            ("undo", book.book.next_undo, self.tr("&Undo"), self.tr("&Undo {what}")),
            ("redo", book.book.next_redo, self.tr("&Redo"), self.tr("&Redo {what}")),
        ):
            action = self._actions[name]
            short = action.iconText()
            action.setEnabled(step is not None)
            if step is None:
                action.setText(plain)
            else:
                what = kinds.get(step.kind, step.kind.value)
                place = f" ({step.place})" if step.place else ""
                action.setText(full.format(what=f"{what}{place}".replace("&", "&&")))
            action.setIconText(short)

    def _find(self) -> None:
        self._actions["reading_mode"].setChecked(False)
        self.show_view(0)
        self._workspace.finder.box.setFocus()
        self._workspace.finder.box.selectAll()

    def _step_hit(self, step: int, _checked: bool = False) -> None:
        matrix = self._view.matrix
        words = search_words(self._workspace.finder.box.text())
        if matrix is None:
            return
        if not words:
            self._find()
            return
        issues, plans = self._view.shownIssues(), self._view.visiblePlans()
        found = next_hit(matrix, issues, plans, words, self._view.currentPlace(), step)
        if found is None:
            self._window.status.showMessage(self.tr("No cell holds the searched text."), 4000)
        else:
            self._go_to_cell(*found)

    def _go_to_cell(self, issue: str, plan: str) -> None:
        if plan:
            self._view.goTo(issue, plan)
        else:
            self._view.goTo(issue)
            index = self._view.table.currentIndex()
            self._view.table.setCurrentIndex(index.siblingAtColumn(0))

    def _clear_filter_fields(self) -> None:
        self._workspace.finder.box.clear()
        self._workspace.topics.choose(None)

    def go_to_place(self, issue: str, plan: str) -> None:
        """Show a place in the table, taking filters off that hide it."""
        self.show_view(0)
        if not self._view.goTo(issue, plan):
            self._actions["clear_filters"].trigger()
            self._view.goTo(issue, plan)

    def _ask_issue(self) -> None:
        matrix = self._view.matrix
        if matrix is None:
            return
        choices = [
            Choice(
                " ".join(part for part in (issue.id, issue.title) if part), issue.topic, issue.key
            )
            for issue in matrix.issues
        ]
        chooser = QuickChooser(
            self.tr("Go to issue"), self.tr("ID or part of the title"), choices, self._window
        )
        chooser.accepted.connect(partial(self._take_issue, chooser))
        chooser.finished.connect(chooser.deleteLater)
        chooser.open()

    def _take_issue(self, chooser: QuickChooser) -> None:
        _, plan = self._view.currentPlace()
        self.go_to_place(str(chooser.value()), plan)
        self._view.setFocus()

    def show_palette(self) -> None:
        """Offer every action that can be used now."""
        palette = CommandPalette(self._actions, self._window)
        palette.accepted.connect(partial(self._trigger_chosen, palette))
        palette.finished.connect(palette.deleteLater)
        palette.open()

    def _trigger_chosen(self, palette: CommandPalette) -> None:
        action = palette.value()
        if action is not None:
            action.trigger()  # type: ignore[attr-defined]

    # View

    def show_view(self, number: int, _checked: bool = False) -> None:
        """Show the matrix (0), the annotations (1) or the problems (2)."""
        self._actions[_VIEWS[number]].setChecked(True)
        self._workspace.views.setCurrentIndex(number)
        if not self._workspace.finder.box.hasFocus():
            workspace = self._workspace
            (workspace.matrix, workspace.annotations, workspace.problems)[number].setFocus()
        if number == 2 and self._window.book is not None:
            self.mapping.check()

    def _set_reading(self, reading: bool) -> None:
        self._workspace.set_reading(reading)
        if not reading:
            self._workspace.sidebar.setVisible(self._actions["show_sidebar"].isChecked())
            self._workspace.details.setVisible(self._actions["show_details"].isChecked())
            self._view.setFocus()
        else:
            self._workspace.details.show()
            self._workspace.details.text.setFocus()

    def _step_issue(self, step: int, _checked: bool = False) -> None:
        """Next or previous issue; the focus stays where it is, in the details for instance."""
        self._view.goToNeighbour(step)

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
        comparing = self._window.comparing
        share, agreed = QInputDialog.getDouble(
            self._window,
            self.tr("Divergence threshold"),
            self.tr("Issues diverge from this relative divergence on, 0 to 1:"),
            comparing.threshold,
            0.0,
            1.0,
            2,
        )
        if agreed:
            comparing.set_threshold(share)

    def _choose_column(self) -> None:
        """Offer the columns to be shown or hidden."""
        names = self._view.columnNames()
        choices = [
            Choice(
                name.partition(":")[2] or name,
                self.tr("shown") if self._view.isColumnVisible(name) else self.tr("hidden"),
                name,
            )
            for name in names[1:]
        ]
        chooser = QuickChooser(
            self.tr("Show or hide a column"), self.tr("Name of the column"), choices, self._window
        )
        chooser.accepted.connect(partial(self._toggle_column, chooser))
        chooser.finished.connect(chooser.deleteLater)
        chooser.open()

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

    def _scale_details(self, percent: int) -> None:
        self._workspace.details.set_text_scale(percent / 100)

    def _set_full_screen(self, full: bool) -> None:
        if full:
            self._window.showFullScreen()
        else:
            self._window.showNormal()

    def _choose_theme(self, choice: ThemeChoice, _checked: bool = False) -> None:
        self._window.desktop.appearance.choose(choice)

    def _annotate_place(self, _issue: str, _plan: str) -> None:
        self._window.annotating.annotate_place()

    def _show_details(self) -> None:
        self._actions["show_details"].setChecked(True)
        self._workspace.details.text.setFocus()

    def _show_context_menu(self, point: QPoint, _issue: str, _plan: str) -> None:
        from counterpoint.desktop.context_menus import cell_menu

        cell_menu(self._actions, self._window.menus.stance, self._window).popup(point)

    def _show_header_menu(self, point: QPoint, column: str) -> None:
        from counterpoint.desktop.context_menus import header_menu

        header_menu(self._window, column).popup(point)

    # Going to what lists name

    def _go_to_annotation(self, annotation: Annotation) -> None:
        book = self._window.book
        if book is None:
            return
        head = book.book.annotations.head(annotation)
        if book.book.annotations.is_orphan(head):
            text = self.tr("Its place is gone from the workbook; it was made on: {quote}")
            shown = head.quote or str(head.anchor.cell)
            self._window.status.showMessage(
                text.format(quote=" ".join(shown.split())[:200]), 10_000
            )
            return
        if head.anchor.issue:
            self.go_to_place(head.anchor.issue, head.anchor.plan)
        elif head.anchor.plan and self._view.shownIssues():
            self.go_to_place(self._view.shownIssues()[0], head.anchor.plan)
        self._workspace.details.threads.show_thread(head.id)

    def _go_to_problem(self, problem: Problem) -> None:
        book = self._window.book
        if book is None or not problem.cell:
            return
        try:
            cell = CellRef(problem.sheet, CellAddress.parse(problem.cell))
        except ValueError:
            return
        anchor = book.book.anchor_at(cell)
        if anchor.issue:
            self.go_to_place(anchor.issue, anchor.plan)
        else:
            text = self.tr("{cell} lies outside the matrix; open the workbook to change it.")
            self._window.status.showMessage(text.format(cell=str(cell)), 8_000)

    # Preferences and help

    def _ask_preferences(self) -> None:
        desktop, settings = self._window.desktop, self._window.desktop.settings
        present = Preferences(
            author=settings.author,
            language=settings.text("language"),
            theme=desktop.appearance.choice,
            autosave=self._window.autosave.is_on,
            restore=settings.flag("restore_session", True),
            threshold=self._window.comparing.threshold,
            row_lines=self._view.rowHeightLimit(),
        )
        dialog = PreferencesDialog(present, self._window)
        dialog.accepted.connect(partial(self._take_preferences, dialog, present))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _take_preferences(self, dialog: PreferencesDialog, before: Preferences) -> None:
        wanted, settings = dialog.preferences(), self._window.desktop.settings
        if wanted.author != before.author:
            settings.author = wanted.author
            self._window.annotating.author_changed.emit(wanted.author)
        settings.set("language", wanted.language)
        settings.set("restore_session", wanted.restore)
        self._window.desktop.appearance.choose(wanted.theme)
        self._actions["autosave"].setChecked(wanted.autosave)
        self._window.autosave.set_on(wanted.autosave)
        self._window.comparing.set_threshold(wanted.threshold)
        self._view.setRowHeightLimit(wanted.row_lines)
        settings.set("row_lines", wanted.row_lines)

    def _show_shortcuts(self) -> None:
        dialog = ShortcutsDialog(self._actions, self._window)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    # The status bar

    def show_facts(self) -> None:
        """File, rows, plans and figures in the status bar."""
        window, status = self._window, self._window.status
        book, matrix = window.book, self._view.matrix
        if book is None:
            return
        pending = len(book.book.pending)
        name = book.book.path.name
        unsaved = self.tr("{file} — unsaved changes: {count}").format(file=name, count=pending)
        status.file.setText(unsaved if pending else name)
        if matrix is None:
            return
        shown, total = self._view.rowsLeft()
        status.rows.setText(
            self.tr("{shown} of {total} issues shown").format(shown=shown, total=total)
        )
        status.plans.setText(
            self.tr("{all} plans, {compared} compared").format(
                all=len(matrix.plans), compared=len(window.comparing.plans)
            )
        )
        comparison = window.comparing.comparison
        if comparison is None:
            status.figures.setText(self.tr("comparing …"))
            return
        agreement = comparison.agreement
        shown_agreement = "–" if agreement != agreement else f"{agreement:.2f}"
        status.figures.setText(
            self.tr("agreement {agreement}, coverage {coverage}").format(
                agreement=shown_agreement, coverage=f"{comparison.coverage.share:.2f}"
            )
        )
