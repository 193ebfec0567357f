"""Every action of the window: its words, shortcut and place in the menus, in one table.

Actions know nothing of what they do; the window connects them. Menus, the toolbar and the
command palette are all built from here, so that nothing is reachable in one of them only.
"""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QWidget

__all__ = ["CODING_KEYS", "Actions"]

CODING_KEYS = ("1", "2", "3", "4", "5", "6", "7", "8", "9")
"""Keys that give the current position the issue's first to ninth option."""


class Actions(QObject):
    """The actions of one window, by name. Iterating gives them in the order of the menus."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._actions: dict[str, QAction] = {}
        self._make_file()
        self._make_edit()
        self._make_view()
        self._make_compare()
        self._make_annotate()
        self._make_coding()
        self._make_tools()
        self._make_help()

    def __getitem__(self, name: str) -> QAction:
        return self._actions[name]

    def __iter__(self) -> Iterator[QAction]:
        return iter(self._actions.values())

    def __len__(self) -> int:
        return len(self._actions)

    def names(self) -> tuple[str, ...]:
        """The names of all actions."""
        return tuple(self._actions)

    def enable(self, names: tuple[str, ...], enabled: bool) -> None:
        """Enable or disable several actions at once."""
        for name in names:
            self._actions[name].setEnabled(enabled)

    def _add(
        self,
        name: str,
        text: str,
        keys: str | QKeySequence.StandardKey | tuple[str, ...] = "",
        tip: str = "",
        *,
        checkable: bool = False,
        group: QActionGroup | None = None,
        table_only: bool = False,
    ) -> QAction:
        action = QAction(text, self._window)
        action.setObjectName(name)
        action.setCheckable(checkable or group is not None)
        action.setMenuRole(QAction.MenuRole.NoRole)
        if isinstance(keys, tuple):
            action.setShortcuts([QKeySequence(each) for each in keys])
        elif isinstance(keys, QKeySequence.StandardKey):
            action.setShortcuts(keys)
        elif keys:
            action.setShortcut(QKeySequence(keys))
        if tip:
            action.setStatusTip(tip)
        shown = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        plain = tip or text.replace("&", "").rstrip("…")
        action.setToolTip(f"{plain} ({shown})" if shown else plain)
        if group is not None:
            group.addAction(action)
        if table_only:
            # Bare keys and Ctrl+C belong to the table; elsewhere they are letters of a text.
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        else:
            self._window.addAction(action)
        self._actions[name] = action
        return action

    def table_only(self) -> tuple[QAction, ...]:
        """The actions whose keys work in the table alone; the table has to add them to itself."""
        context = Qt.ShortcutContext.WidgetWithChildrenShortcut
        return tuple(each for each in self if each.shortcutContext() == context)

    def _make_file(self) -> None:
        std = QKeySequence.StandardKey
        add, tr = self._add, self.tr
        add("new_matrix", tr("&New matrix…"), std.New, tr("Make a workbook with an empty matrix"))
        add(
            "new_from_clipboard",
            tr("New from &clipboard…"),
            "Ctrl+Shift+N",
            tr("Make a workbook from a table copied in Word or on a web page"),
        )
        add("new_window", tr("New &window"), "Ctrl+Alt+N", tr("Open an empty window"))
        add("open", tr("&Open…"), std.Open, tr("Open a workbook"))
        add("open_example", tr("Open the &example"), "", tr("Open a copy of the example workbook"))
        add("reload", tr("Re&load from disk"), "F5", tr("Read the workbook again"))
        add("save", tr("&Save"), std.Save, tr("Write annotations and stances into the workbook"))
        add(
            "save_as",
            tr("Save &as…"),
            "Ctrl+Shift+S",
            tr("Save under another name and go on there"),
        )
        add(
            "save_copy",
            tr("Save a co&py…"),
            "Ctrl+Alt+S",
            tr("Save a copy and stay with this file"),
        )
        add(
            "autosave",
            tr("Save a&utomatically"),
            "",
            tr("Save the workbook half a minute after each change"),
            checkable=True,
        )
        add("export_pdf", tr("Export as P&DF…"), "Ctrl+E", tr("Write the current view as PDF"))
        add("print_preview", tr("Print pre&view…"), "Ctrl+Alt+P", tr("See the pages first"))
        add("print", tr("&Print…"), std.Print, tr("Print the current view"))
        add("close", tr("&Close"), std.Close, tr("Close this window"))
        add("quit", tr("&Quit"), "Ctrl+Q", tr("Close all windows"))

    def _make_edit(self) -> None:
        std = QKeySequence.StandardKey
        add, tr = self._add, self.tr
        add("undo", tr("&Undo"), std.Undo, tr("Take the last change back"))
        add("redo", tr("&Redo"), ("Ctrl+Shift+Z", "Ctrl+Y"), tr("Make the change again"))
        add(
            "copy",
            tr("&Copy cells"),
            std.Copy,
            tr("Copy the selected cells as a table"),
            table_only=True,
        )
        add("copy_rows", tr("Copy whole ro&ws"), "Ctrl+Shift+C", tr("Copy the rows as a table"))
        add("find", tr("&Filter…"), std.Find, tr("Filter issues and positions as you type"))
        add("find_next", tr("Find &next"), "F3", tr("Go to the next cell with the searched text"))
        add("find_previous", tr("Find &previous"), "Shift+F3", tr("Go to the hit before"))
        add("clear_filters", tr("Clear all fi&lters"), "Ctrl+Shift+F", tr("Show all issues again"))
        add("go_to", tr("&Go to issue…"), "Ctrl+G", tr("Go to an issue by its ID or title"))
        add("preferences", tr("Pre&ferences…"), "Ctrl+,", tr("Author, language, theme, saving"))

    def _make_view(self) -> None:
        add, tr = self._add, self.tr
        views = QActionGroup(self)
        add("view_matrix", tr("&Matrix"), "Ctrl+1", tr("The table of positions"), group=views)
        add(
            "view_annotations",
            tr("&Annotations"),
            "Ctrl+2",
            tr("All annotations as a list"),
            group=views,
        )
        add(
            "view_problems",
            tr("&Problems"),
            "Ctrl+3",
            tr("What is wrong or doubtful in the workbook"),
            group=views,
        )
        add("show_sidebar", tr("&Topics and plans"), "F9", checkable=True)
        add("show_details", tr("&Details"), "F4", tr("One issue in full"), checkable=True)
        add("reading_mode", tr("&Reading mode"), "F8", tr("One issue, large"), checkable=True)
        add("side_by_side", tr("Positions side &by side"), "Ctrl+Alt+B", checkable=True)
        add("next_issue", tr("&Next issue"), "Alt+Down", tr("Show the next issue"))
        add("previous_issue", tr("Pre&vious issue"), "Alt+Up", tr("Show the issue before"))
        add("group_by_topic", tr("&Group by topic"), "Ctrl+T", checkable=True)
        add("show_hidden", tr("Show &hidden rows and columns"), "Ctrl+H", checkable=True)
        add("columns_menu", tr("&Columns…"), "Ctrl+Shift+H", tr("Show, hide and order columns"))
        add("row_limit", tr("Row height &limit…"), "", tr("How many lines a row may have"))
        add("text_larger", tr("Text &larger"), ("Ctrl++", "Ctrl+="))
        add("text_smaller", tr("Text &smaller"), "Ctrl+-")
        add("text_normal", tr("Text n&ormal size"), "Ctrl+0")
        add("full_screen", tr("F&ull screen"), "F11", checkable=True)
        sorts = QActionGroup(self)
        for name, text, key in (
            ("sort_workbook", tr("&Workbook order"), "Ctrl+Alt+1"),
            ("sort_divergence", tr("&Divergence"), "Ctrl+Alt+2"),
            ("sort_topic", tr("&Topic"), "Ctrl+Alt+3"),
            ("sort_issue", tr("&Issue"), "Ctrl+Alt+4"),
            ("sort_coverage", tr("&Coverage"), "Ctrl+Alt+5"),
            ("sort_annotations", tr("&Annotations"), "Ctrl+Alt+6"),
        ):
            add(name, text, key, tr("Sort the issues"), group=sorts)
        add("sort_reversed", tr("&Reverse the order"), "Ctrl+Alt+0", checkable=True)
        themes = QActionGroup(self)
        add("theme_system", tr("As the &system"), "", group=themes)
        add("theme_light", tr("&Light"), "", group=themes)
        add("theme_dark", tr("&Dark"), "", group=themes)
        add("theme_contrast", tr("&High contrast"), "", group=themes)

    def _make_compare(self) -> None:
        add, tr = self._add, self.tr
        add(
            "baseline_here",
            tr("Current plan as &baseline"),
            "Ctrl+B",
            tr("Read the other plans against the plan of the current column"),
        )
        add("baseline_none", tr("&No baseline"), "Ctrl+Shift+B")
        add("plans_all", tr("Compare &all plans"), "Ctrl+Alt+A")
        add("plan_toggle", tr("&Leave the current plan out"), "Ctrl+Alt+X")
        for name, text, key, tip in (
            ("quick_diverging", tr("&Diverging"), "Alt+1", tr("Only issues that diverge widely")),
            ("quick_agreed", tr("A&greed"), "Alt+2", tr("Only issues that all speakers agree on")),
            ("quick_single", tr("&One plan speaks"), "Alt+3", tr("Only one plan speaks")),
            ("quick_silent", tr("&Silent here"), "Alt+4", tr("Silent for the current plan")),
            ("quick_annotated", tr("Anno&tated"), "Alt+5", tr("Only issues with annotations")),
            ("quick_unresolved", tr("&Unresolved"), "Alt+6", tr("Only with open annotations")),
            (
                "quick_changed",
                tr("&Changed"),
                "Alt+7",
                tr("Changed since this workbook was last opened here"),
            ),
            ("quick_uncoded", tr("Not &yet coded"), "Alt+8", tr("Positions without a stance")),
        ):
            add(name, text, key, tip, checkable=True)
        add("threshold", tr("Divergence t&hreshold…"), "", tr("From where an issue diverges"))

    def _make_annotate(self) -> None:
        add, tr = self._add, self.tr
        add(
            "annotate",
            tr("&Annotate the cell"),
            ("Ctrl+M", "Shift+F2"),
            tr("Write an annotation on the current cell"),
        )
        add("annotate_issue", tr("Annotate the &issue"), "Ctrl+Shift+M")
        add("annotate_plan", tr("Annotate the &plan"), "Ctrl+Alt+M")
        add("reply", tr("&Reply"), "Ctrl+Shift+R", tr("Reply to the thread shown"))
        add("edit_annotation", tr("&Edit"), "Ctrl+Shift+E", tr("Edit your annotation"))
        add("resolve", tr("Re&solve or reopen"), "Ctrl+Shift+D")
        add("delete_annotation", tr("&Delete…"), "Ctrl+Shift+Del", tr("Delete your annotation"))
        add("next_annotation", tr("&Next annotation"), "F6")
        add("previous_annotation", tr("Pre&vious annotation"), "Shift+F6")
        add("author", tr("A&uthor…"), "", tr("The name your annotations carry"))

    def _make_coding(self) -> None:
        add, tr = self._add, self.tr
        for number, key in enumerate(CODING_KEYS, start=1):
            text = tr("Option {number}").format(number=number)
            add(f"stance_{number}", text, key, table_only=True)
        for name, text, key, tip in (
            ("stance_clear", tr("&Clear the stance"), "0", tr("Not coded any more")),
            ("stance_defers", tr("&Defers"), "D", tr("Puts the question off")),
            ("stance_rejects", tr("&Rejects"), "R", tr("Refuses the question as a whole")),
            ("stance_na", tr("Not &applicable"), "N", tr("The question does not arise")),
            ("stance_type", tr("&Type a stance…"), "S", tr("An option or a number")),
        ):
            add(name, text, key, tip, table_only=True)
        add("scale", tr("&Options and scale…"), "Ctrl+Alt+O", tr("Define how stances compare"))

    def _make_tools(self) -> None:
        add, tr = self._add, self.tr
        add("palette", tr("&Command palette…"), "Ctrl+Shift+P", tr("Find any command by its name"))
        add("check", tr("Check the &workbook"), "F7", tr("List what is wrong or doubtful"))
        add("mapping", tr("&Rows and columns…"), "Ctrl+Alt+R", tr("Say where the matrix is"))
        add("proof", tr("&Proof of the last save…"), "", tr("Which parts of the file were written"))

    def _make_help(self) -> None:
        add, tr = self._add, self.tr
        add("shortcuts", tr("&Keyboard shortcuts"), "F1")
        add("glossary", tr("&Words and measures"), "Shift+F1")
        add("about", tr("&About Counterpoint"), "")
