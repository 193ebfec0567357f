"""The actions on the matrix itself: order, comparison, filters, annotations and stances."""

from __future__ import annotations

from PySide6.QtGui import QActionGroup

from counterpoint.desktop.action_set import ActionSet

__all__ = ["CODING_KEYS", "MatrixActions"]

CODING_KEYS = ("1", "2", "3", "4", "5", "6", "7", "8", "9")
"""Keys that give the current position the issue's first to ninth option."""


class MatrixActions(ActionSet):
    """Makes the actions on the matrix; `Actions` says when, which is their order."""

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
