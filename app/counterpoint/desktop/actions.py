"""Every action of the window: its words, shortcut and place in the menus, in one table.

Those on the matrix itself stand in `matrix_actions`. Actions know nothing of what they do; the
window connects them. Menus, the toolbar and the command palette are all built from here, so that
nothing is reachable in one of them only.
"""

from __future__ import annotations

from PySide6.QtGui import QActionGroup, QKeySequence
from PySide6.QtWidgets import QWidget

from counterpoint.desktop.action_set import plain_text
from counterpoint.desktop.matrix_actions import CODING_KEYS, MatrixActions

__all__ = ["BOOK_ACTIONS", "CODING_KEYS", "Actions", "plain_text"]

_NEED_A_BOOK = """
    reload save save_as save_copy export_pdf print_preview print copy copy_rows find find_next
    find_previous clear_filters go_to view_matrix view_annotations view_problems show_sidebar
    show_details reading_mode side_by_side next_issue previous_issue group_by_topic fold_topics
    show_hidden columns_menu column_left column_right row_limit text_larger text_smaller text_normal
    sort_workbook sort_divergence sort_topic sort_issue sort_coverage sort_annotations
    sort_column sort_column_too sort_reversed
    topics_by_divergence baseline_here baseline_none plans_all plan_toggle
    quick_diverging quick_agreed quick_single quick_silent quick_annotated quick_unresolved
    quick_changed quick_uncoded threshold check mapping companion_sheets
"""
BOOK_ACTIONS = tuple(_NEED_A_BOOK.split())
"""Actions that need a workbook."""


class Actions(MatrixActions):
    """The actions of one window, by name. Iterating gives them in the order of the menus."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._make_file()
        self._make_saving()
        self._make_output()
        self._make_edit()
        self._make_view()
        self._make_panes()
        self._make_table()
        self._make_looks()
        self._make_sorting()
        self._make_themes()
        self._make_compare()
        self._make_filters()
        self._make_annotate()
        self._make_coding()
        self._make_tools()
        self._make_help()

    def _make_file(self) -> None:
        std = QKeySequence.StandardKey
        add = self._add
        add(
            "new_matrix",
            self.tr("&New matrix…"),
            std.New,
            self.tr("Make a workbook with an empty matrix"),
        )
        add(
            "new_from_clipboard",
            self.tr("New from &clipboard…"),
            "Ctrl+Shift+N",
            self.tr("Make a workbook from a table copied in Word or on a web page"),
        )
        add("new_window", self.tr("New &window"), "Ctrl+Alt+N", self.tr("Open an empty window"))
        add("open", self.tr("&Open…"), std.Open, self.tr("Open a workbook"))
        add(
            "open_example",
            self.tr("Open the &example"),
            "Ctrl+Shift+O",
            self.tr("Open a copy of the example workbook"),
        )
        add("reload", self.tr("Re&load from disk"), "F5", self.tr("Read the workbook again"))

    def _make_saving(self) -> None:
        std = QKeySequence.StandardKey
        add = self._add
        add(
            "save",
            self.tr("&Save"),
            std.Save,
            self.tr("Write annotations and stances into the workbook"),
        )
        add(
            "save_as",
            self.tr("Save &as…"),
            "Ctrl+Shift+S",
            self.tr("Save under another name and go on there"),
        )
        add(
            "save_copy",
            self.tr("Save a co&py…"),
            "Ctrl+Alt+S",
            self.tr("Save a copy and stay with this file"),
        )
        add(
            "autosave",
            self.tr("Save a&utomatically"),
            "Ctrl+Alt+U",
            self.tr("Save the workbook half a minute after each change"),
            checkable=True,
        )

    def _make_output(self) -> None:
        std = QKeySequence.StandardKey
        add = self._add
        add(
            "export_pdf",
            self.tr("Export as P&DF…"),
            "Ctrl+E",
            self.tr("Write the current view as PDF"),
        )
        add(
            "print_preview",
            self.tr("Print pre&view…"),
            "Ctrl+Alt+P",
            self.tr("See the pages first"),
        )
        add("print", self.tr("&Print…"), std.Print, self.tr("Print the current view"))
        add("close", self.tr("&Close"), std.Close, self.tr("Close this window"))
        add("quit", self.tr("&Quit"), "Ctrl+Q", self.tr("Close all windows"))

    def _make_edit(self) -> None:
        std = QKeySequence.StandardKey
        add = self._add
        add("undo", self.tr("&Undo"), std.Undo, self.tr("Take the last change back"))
        add("redo", self.tr("&Redo"), ("Ctrl+Shift+Z", "Ctrl+Y"), self.tr("Make the change again"))
        add(
            "copy",
            self.tr("&Copy cells"),
            std.Copy,
            self.tr("Copy the selected cells as a table"),
            table_only=True,
        )
        add(
            "copy_rows",
            self.tr("Copy whole ro&ws"),
            "Ctrl+Shift+C",
            self.tr("Copy the rows as a table"),
        )
        add(
            "find",
            self.tr("&Filter…"),
            std.Find,
            self.tr("Filter issues and positions as you type"),
        )
        add(
            "find_next",
            self.tr("Find &next"),
            "F3",
            self.tr("Go to the next cell with the searched text"),
        )
        add("find_previous", self.tr("Find &previous"), "Shift+F3", self.tr("Go to the hit before"))
        add(
            "clear_filters",
            self.tr("Clear all fi&lters"),
            "Ctrl+Shift+F",
            self.tr("Show all issues again"),
        )
        add(
            "go_to",
            self.tr("&Go to issue…"),
            "Ctrl+G",
            self.tr("Go to an issue by its ID or title"),
        )
        add(
            "preferences",
            self.tr("Pre&ferences…"),
            "Ctrl+,",
            self.tr("Author, language, theme, saving"),
        )

    def _make_view(self) -> None:
        add = self._add
        views = QActionGroup(self)
        add(
            "view_matrix",
            self.tr("&Matrix"),
            "Ctrl+1",
            self.tr("The table of positions"),
            group=views,
        )
        add(
            "view_annotations",
            self.tr("&Annotations"),
            "Ctrl+2",
            self.tr("All annotations as a list"),
            group=views,
        )
        add(
            "view_problems",
            self.tr("&Problems"),
            "Ctrl+3",
            self.tr("What is wrong or doubtful in the workbook"),
            group=views,
        )

    def _make_panes(self) -> None:
        add = self._add
        add("show_sidebar", self.tr("&Topics and plans"), "F9", checkable=True)
        add("show_details", self.tr("&Details"), "F4", self.tr("One issue in full"), checkable=True)
        add(
            "reading_mode",
            self.tr("&Reading mode"),
            "F8",
            self.tr("One issue, large"),
            checkable=True,
        )
        add("side_by_side", self.tr("Positions side &by side"), "Ctrl+Alt+B", checkable=True)
        add("next_issue", self.tr("&Next issue"), "Alt+Down", self.tr("Show the next issue"))
        add(
            "previous_issue", self.tr("Pre&vious issue"), "Alt+Up", self.tr("Show the issue before")
        )

    def _make_table(self) -> None:
        add = self._add
        add("group_by_topic", self.tr("&Group by topic"), "Ctrl+T", checkable=True)
        add(
            "fold_topics",
            self.tr("&Fold or unfold all topics"),
            "Ctrl+Alt+G",
            self.tr("Fold the issues of every topic away, or show them again"),
        )
        add(
            "topics_by_divergence",
            self.tr("Topics by di&vergence"),
            "Ctrl+Shift+T",
            self.tr("List the most divided topics first"),
            checkable=True,
        )
        add("show_hidden", self.tr("Show &hidden rows and columns"), "Ctrl+H", checkable=True)
        add(
            "columns_menu",
            self.tr("&Columns…"),
            "Ctrl+Shift+H",
            self.tr("Show and hide columns"),
        )
        add(
            "column_left",
            self.tr("Move the column &left"),
            "Ctrl+Shift+Left",
            self.tr("Put the current plan before the one to its left"),
            table_only=True,
        )
        add(
            "column_right",
            self.tr("Move the column ri&ght"),
            "Ctrl+Shift+Right",
            self.tr("Put the current plan behind the one to its right"),
            table_only=True,
        )
        add(
            "row_limit",
            self.tr("Row height &limit…"),
            "Ctrl+Alt+H",
            self.tr("How many lines a row may have"),
        )

    def _make_looks(self) -> None:
        add = self._add
        add("text_larger", self.tr("Text &larger"), ("Ctrl++", "Ctrl+="))
        add("text_smaller", self.tr("Text &smaller"), "Ctrl+-")
        add("text_normal", self.tr("Text n&ormal size"), "Ctrl+0")
        add("full_screen", self.tr("F&ull screen"), "F11", checkable=True)

    def _make_themes(self) -> None:
        add = self._add
        themes = QActionGroup(self)
        add("theme_system", self.tr("As the &system"), "Ctrl+F12", group=themes)
        add("theme_light", self.tr("&Light"), "Ctrl+F9", group=themes)
        add("theme_dark", self.tr("&Dark"), "Ctrl+F10", group=themes)
        add("theme_contrast", self.tr("&High contrast"), "Ctrl+F11", group=themes)

    def _make_tools(self) -> None:
        add = self._add
        add(
            "palette",
            self.tr("&Command palette…"),
            "Ctrl+Shift+P",
            self.tr("Find any command by its name"),
        )
        add(
            "check", self.tr("Check the &workbook"), "F7", self.tr("List what is wrong or doubtful")
        )
        add(
            "mapping",
            self.tr("&Rows and columns…"),
            "Ctrl+Alt+R",
            self.tr("Say where the matrix is"),
        )
        add(
            "companion_sheets",
            self.tr("&Add sheets Plans and Stances"),
            "Ctrl+Alt+L",
            self.tr("Have the sheets for plans and stances added with the next save"),
        )
        add(
            "proof",
            self.tr("&Proof of the last save…"),
            "Shift+F7",
            self.tr("Which parts of the file were written"),
        )

    def _make_help(self) -> None:
        add = self._add
        add("shortcuts", self.tr("&Keyboard shortcuts"), "F1")
        add("glossary", self.tr("&Words and measures"), "Shift+F1")
        add("about", self.tr("&About Counterpoint"), "Ctrl+F1")
