"""The plain commands of a window: files, undo, preferences, help.

Dialogs are imported when they are asked for: a window that starts does not wait for them.
"""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog, QFileDialog

from counterpoint.desktop.companion_sheets import CompanionSheets
from counterpoint.desktop.figures import figure
from counterpoint.desktop.mapping_flow import MappingFlow
from counterpoint.desktop.output.printing import Printer
from counterpoint.desktop.plurals import plural
from counterpoint.desktop.reasons import why_not
from counterpoint.desktop.starting_fresh import FreshStarter
from counterpoint.session import AnnotationBook, Step, StepKind

if TYPE_CHECKING:
    from counterpoint.desktop.dialogs.preferences import Preferences, PreferencesDialog
    from counterpoint.desktop.main_window import MainWindow
    from counterpoint.desktop.palette import QuickChooser

__all__ = ["Commands"]

_OPEN_PATTERNS = "*.xlsx *.xlsm *.xltx *.xltm *.ods *.xls *.xlsb *.csv *.tsv"


class Commands(QObject):
    """Connects the actions that no controller of their own has."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._actions = window.actions_
        self._view = window.workspace.matrix
        self.printer = Printer(window)
        self.mapping = MappingFlow(window)
        self.fresh = FreshStarter(window)
        self.sheets = CompanionSheets(window)
        self._connect_files()
        self._connect_edit()
        self._connect_tools()
        self._view.annotate_requested.connect(self._annotate_place)

    def _on(self, name: str, slot: object) -> None:
        self._actions[name].triggered.connect(slot)

    def _connect_files(self) -> None:
        window, desktop = self._window, self._window.desktop
        self._on("new_matrix", self.fresh.ask_new_matrix)
        self._on("new_from_clipboard", self.fresh.from_clipboard)
        self._on("new_window", partial(desktop.new_window))
        self._on("open", self.ask_open)
        self._on("open_example", partial(desktop.open_example, window))
        self._on("reload", window.reloading.reload)
        self._on("save", partial(window.saver.save))
        self._on("save_as", partial(window.saver.save_as))
        self._on("save_copy", partial(window.saver.save_copy))
        self._actions["autosave"].setChecked(window.autosave.is_on)
        self._on("autosave", self._set_autosave)
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
        self._on("preferences", self._ask_preferences)

    def _connect_tools(self) -> None:
        self._on("palette", self.show_palette)
        self._on("check", self.mapping.check)
        self._on("mapping", self.ask_mapping)
        self._on("companion_sheets", self.sheets.add)
        self._on("proof", self.show_proof)
        self._on("shortcuts", self._show_shortcuts)
        self._on("glossary", self._show_glossary)
        self._on("about", self._show_about)

    def _show_glossary(self) -> None:
        from counterpoint.desktop.dialogs.help import GlossaryDialog

        self._open_dialog(GlossaryDialog(self._window))

    def _show_about(self) -> None:
        from counterpoint.desktop.dialogs.help import AboutDialog

        self._open_dialog(AboutDialog(self._window))

    def _open_dialog(self, dialog: QDialog) -> None:
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

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
            from counterpoint.desktop.dialogs.proof import ProofDialog

            dialog = ProofDialog(self._window.saver.report, self._window)
            dialog.finished.connect(dialog.deleteLater)
            dialog.open()

    def _undo(self) -> None:
        book = self._window.book
        step = book.book.next_undo if book is not None else None
        if book is not None and step is not None:
            book.attempt(book.book.undo)
            if book.book.next_undo is not step:
                self._show_step(step, self.tr("Undone: {what}"))

    def _redo(self) -> None:
        book = self._window.book
        step = book.book.next_redo if book is not None else None
        if book is not None and step is not None:
            book.attempt(book.book.redo)
            if book.book.next_redo is not step:
                self._show_step(step, self.tr("Done again: {what}"))

    def _show_step(self, step: Step, line: str) -> None:
        """Say what was undone or redone, and go there: it may be far from what is in view."""
        self._window.status.showMessage(line.format(what=self._step_name(step)), 6_000)
        anchor = step.anchor
        if anchor is None or not anchor.issue:
            return
        if self._view.currentPlace() != (anchor.issue, anchor.plan):
            # Where a filter hides the row the line has to do: nobody asked for another filter.
            self._view.goTo(anchor.issue, anchor.plan)

    def _step_name(self, step: Step) -> str:
        """What a step did and where, in words."""
        kinds = {
            StepKind.ANNOTATE: self.tr("annotation"),
            StepKind.REPLY: self.tr("reply"),
            StepKind.EDIT: self.tr("change of an annotation"),
            StepKind.RESOLVE: self.tr("resolving"),
            StepKind.REOPEN: self.tr("reopening"),
            StepKind.DELETE: self.tr("deletion of an annotation"),
            StepKind.SET_STANCE: self.tr("stance"),
            StepKind.SET_SCALE: self.tr("change of scale"),
            StepKind.ADD_SHEETS: self.tr("adding of sheets"),
            StepKind.RECOVER: self.tr("recovered edits"),
        }
        what = kinds.get(step.kind, step.kind.value)
        return f"{what} ({step.place})" if step.place else what

    def name_undo(self) -> None:
        """Say in the menu what undo and redo would do."""
        book = self._window.book
        if book is None:
            return
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
                action.setText(full.format(what=self._step_name(step).replace("&", "&&")))
            action.setIconText(short)

    def show_palette(self) -> None:
        """Offer every command of the menus; of those that cannot be used now say why."""
        from counterpoint.desktop.palette import CommandPalette

        palette = CommandPalette(
            self._window.menuBar(), self._window, partial(why_not, self._window)
        )
        palette.accepted.connect(partial(self._trigger_chosen, palette))
        palette.finished.connect(palette.deleteLater)
        palette.open()

    def _trigger_chosen(self, palette: QuickChooser) -> None:
        action = palette.value()
        if action is not None:
            action.trigger()  # type: ignore[attr-defined]

    def _annotate_place(self, _issue: str, _plan: str) -> None:
        self._window.annotating.annotate_place()

    def _ask_preferences(self) -> None:
        from counterpoint.desktop.dialogs.preferences import Preferences, PreferencesDialog

        desktop, settings = self._window.desktop, self._window.desktop.settings
        present = Preferences(
            author=settings.author,
            language=settings.text("language"),
            theme=desktop.appearance.choice,
            autosave=self._window.autosave.is_on,
            restore=settings.flag("restore_session", True),
            threshold=self._window.comparing.filters.threshold,
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
        self._window.desktop.choose_language(wanted.language)
        settings.set("restore_session", wanted.restore)
        self._window.desktop.appearance.choose(wanted.theme)
        self._set_autosave(wanted.autosave)
        self._window.comparing.filters.set_threshold(wanted.threshold)
        self._view.setRowHeightLimit(wanted.row_lines)
        settings.set("row_lines", wanted.row_lines)

    def _set_autosave(self, on: bool) -> None:
        """In all windows: it is one setting, and unsaved work of the others is waiting too."""
        for window in self._window.desktop.windows:
            window.actions_["autosave"].setChecked(on)
            window.autosave.set_on(on)

    def _show_shortcuts(self) -> None:
        from counterpoint.desktop.dialogs.help import ShortcutsDialog

        dialog = ShortcutsDialog(self._actions, self._window)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _annotations_told(self, annotations: AnnotationBook) -> str:
        """How many threads there are and how many wait for somebody, '' without any."""
        threads = annotations.threads
        if not threads:
            return ""
        waiting = sum(thread.is_open for thread in threads)
        done = len(threads) - waiting
        return self.tr("annotations: {open}, {done}").format(
            open=self.tr("%n open", "", waiting), done=self.tr("%n resolved", "", done)
        )

    def show_facts(self) -> None:
        """File, rows, plans and figures in the status bar."""
        window, status = self._window, self._window.status
        book, matrix = window.book, self._view.matrix
        if book is None:
            return
        pending = len(book.book.pending)
        name = book.book.path.name
        status.notes.setText(self._annotations_told(book.book.annotations))
        unsaved = plural(self.tr("{file} — %n unsaved change(s)", "", pending), pending)
        status.file.setText(unsaved.format(file=name) if pending else name)
        if matrix is None:
            return
        shown, total = self._view.rowsLeft()
        rows = plural(self.tr("{shown} of %n issue(s) shown", "", total), total)
        status.rows.setText(rows.format(shown=shown))
        hidden = sum(plan.hidden for plan in matrix.plans)
        plans = len(matrix.plans)
        text = self.tr("%n plan(s), {compared} compared", "", plans)
        if hidden:
            # They are compared all the same, which nobody would understand who cannot see them.
            text = self.tr("%n plan(s), {compared} compared, {hidden}", "", plans)
        told_hidden = self.tr("%n hidden in the workbook", "", hidden)
        text = plural(text, plans)
        status.plans.setText(text.format(compared=len(window.comparing.plans), hidden=told_hidden))
        status.figures.setText(self._figures_told())
        status.show_what_fits()

    def _figures_told(self) -> str:
        """Agreement and coverage, once they are worked out."""
        comparison = self._window.comparing.comparison
        if comparison is None:
            given_up = self._window.comparing.is_given_up
            return self.tr("not compared") if given_up else self.tr("comparing …")
        agreement = comparison.agreement
        shown_agreement = "–" if agreement != agreement else figure(agreement)
        return self.tr("agreement {agreement}, coverage {coverage}").format(
            agreement=shown_agreement, coverage=figure(comparison.coverage.share)
        )
