"""Every action of the window: its words, shortcut and place in the menus, in one table.

Actions know nothing of what they do; the window connects them. Menus, the toolbar and the
command palette are all built from here, so that nothing is reachable in one of them only.
"""

from __future__ import annotations

from PySide6.QtGui import QActionGroup, QKeySequence
from PySide6.QtWidgets import QWidget

from counterpoint.desktop.action_set import ActionSet, plain_text

__all__ = ["BOOK_ACTIONS", "CODING_KEYS", "Actions", "plain_text"]

CODING_KEYS = ("1", "2", "3", "4", "5", "6", "7", "8", "9")
"""Keys that give the current position the issue's first to ninth option."""
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


class Actions(ActionSet):
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

    def _make_sorting(self) -> None:
        add = self._add
        sorts = QActionGroup(self)
        for name, text, key in (
            ("sort_workbook", self.tr("&Workbook order"), "Ctrl+Alt+1"),
            ("sort_divergence", self.tr("&Divergence"), "Ctrl+Alt+2"),
            ("sort_topic", self.tr("&Topic"), "Ctrl+Alt+3"),
            ("sort_issue", self.tr("&Issue"), "Ctrl+Alt+4"),
            ("sort_coverage", self.tr("&Coverage"), "Ctrl+Alt+5"),
            ("sort_annotations", self.tr("&Annotations"), "Ctrl+Alt+6"),
        ):
            add(name, text, key, self.tr("Sort the issues"), group=sorts)
        add(
            "sort_column",
            self.tr("The c&urrent column"),
            "Ctrl+Alt+7",
            self.tr("Sort by the current column; once more turns, and then lets go"),
        )
        add(
            "sort_column_too",
            self.tr("Then by the current colu&mn"),
            "Ctrl+Alt+8",
            self.tr("Sort by the current column where the order so far is equal"),
        )
        add("sort_reversed", self.tr("&Reverse the order"), "Ctrl+Alt+0", checkable=True)

    def _make_themes(self) -> None:
        add = self._add
        themes = QActionGroup(self)
        add("theme_system", self.tr("As the &system"), "Ctrl+F12", group=themes)
        add("theme_light", self.tr("&Light"), "Ctrl+F9", group=themes)
        add("theme_dark", self.tr("&Dark"), "Ctrl+F10", group=themes)
        add("theme_contrast", self.tr("&High contrast"), "Ctrl+F11", group=themes)

    def _make_compare(self) -> None:
        add = self._add
        add(
            "baseline_here",
            self.tr("Current plan as &baseline"),
            "Ctrl+B",
            self.tr("Read the other plans against the plan of the current column"),
        )
        add("baseline_none", self.tr("&No baseline"), "Ctrl+Shift+B")
        add("plans_all", self.tr("Compare &all plans"), "Ctrl+Alt+A")
        add("plan_toggle", self.tr("&Leave the current plan out"), "Ctrl+Alt+X")

    def _make_filters(self) -> None:
        add = self._add
        for name, text, key, tip in (
            (
                "quick_diverging",
                self.tr("&Diverging"),
                "Alt+1",
                self.tr("Only issues that diverge widely"),
            ),
            (
                "quick_agreed",
                self.tr("A&greed"),
                "Alt+2",
                self.tr("Only issues that all speakers agree on"),
            ),
            ("quick_single", self.tr("&One plan speaks"), "Alt+3", self.tr("Only one plan speaks")),
            (
                "quick_silent",
                self.tr("&Silent here"),
                "Alt+4",
                self.tr("Silent for the current plan"),
            ),
            (
                "quick_annotated",
                self.tr("Anno&tated"),
                "Alt+5",
                self.tr("Only issues with annotations"),
            ),
            (
                "quick_unresolved",
                self.tr("&Unresolved"),
                "Alt+6",
                self.tr("Only with open annotations"),
            ),
            (
                "quick_changed",
                self.tr("&Changed"),
                "Alt+7",
                self.tr("Changed since this workbook was last opened here"),
            ),
            (
                "quick_uncoded",
                self.tr("Not &yet coded"),
                "Alt+8",
                self.tr("Positions without a stance"),
            ),
        ):
            add(name, text, key, tip, checkable=True)
        add(
            "threshold",
            self.tr("Divergence t&hreshold…"),
            "Alt+0",
            self.tr("From where an issue diverges"),
        )

    def _make_annotate(self) -> None:
        add = self._add
        add(
            "annotate",
            self.tr("&Annotate the cell"),
            ("Ctrl+M", "Shift+F2"),
            self.tr("Write an annotation on the current cell"),
        )
        add("annotate_issue", self.tr("Annotate the &issue"), "Ctrl+Shift+M")
        add("annotate_plan", self.tr("Annotate the &plan"), "Ctrl+Alt+M")
        add("reply", self.tr("&Reply"), "Ctrl+Shift+R", self.tr("Reply to the thread shown"))
        add("edit_annotation", self.tr("&Edit"), "Ctrl+Shift+E", self.tr("Edit your annotation"))
        add("resolve", self.tr("Re&solve or reopen"), "Ctrl+Shift+D")
        add(
            "delete_annotation",
            self.tr("&Delete…"),
            "Ctrl+Shift+Del",
            self.tr("Delete your annotation"),
        )
        add("next_annotation", self.tr("&Next annotation"), "F6")
        add("previous_annotation", self.tr("Pre&vious annotation"), "Shift+F6")
        add("author", self.tr("A&uthor…"), "Ctrl+Alt+W", self.tr("The name your annotations carry"))

    def _make_coding(self) -> None:
        add = self._add
        for number, key in enumerate(CODING_KEYS, start=1):
            text = self.tr("Option {number}").format(number=number)
            add(f"stance_{number}", text, key, table_only=True)
        for name, text, key, tip in (
            ("stance_clear", self.tr("&Clear the stance"), "0", self.tr("Not coded any more")),
            ("stance_defers", self.tr("&Defers"), "D", self.tr("Puts the question off")),
            (
                "stance_rejects",
                self.tr("&Rejects"),
                "R",
                self.tr("Refuses the question as a whole"),
            ),
            ("stance_na", self.tr("Not &applicable"), "N", self.tr("The question does not arise")),
            ("stance_type", self.tr("&Type a stance…"), "S", self.tr("An option or a number")),
        ):
            add(name, text, key, tip, table_only=True)
        add(
            "scale",
            self.tr("&Options and scale…"),
            "Ctrl+Alt+O",
            self.tr("Define how stances compare"),
        )

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
