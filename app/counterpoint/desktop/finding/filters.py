"""Which issues one window shows: words typed, topics chosen, quick filters pressed."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject, Signal

from counterpoint.desktop.actions import Actions, plain_text
from counterpoint.desktop.table import MatrixView
from counterpoint.session import Settings
from counterpoint.session.filtering import RowFilter, search_words

__all__ = ["QUICK_FILTERS", "Filters"]

QUICK_FILTERS = (
    "quick_diverging",
    "quick_agreed",
    "quick_single",
    "quick_silent",
    "quick_annotated",
    "quick_unresolved",
    "quick_changed",
    "quick_uncoded",
)
_DEFAULT_THRESHOLD = 0.5
_NAMED_TOPICS = 3
"""So many topics are named one by one when the filter is told in words."""


class Filters(QObject):
    """Puts all choices together to one RowFilter and keeps the table to it.

    Signals:
        changed(): Another filter is on, or none any more; whoever shows it has to follow.
        threshold_changed(): An issue diverges from another figure on.
    """

    changed = Signal()
    threshold_changed = Signal()

    def __init__(
        self, actions: Actions, view: MatrixView, settings: Settings, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._actions = actions
        self._view = view
        self._settings = settings
        self._text = ""
        self._topics: frozenset[str] | None = None
        self._silent_plan = ""
        self._silent_text = actions["quick_silent"].text()
        for name in QUICK_FILTERS:
            actions[name].toggled.connect(self._apply)
        actions["show_hidden"].toggled.connect(self._apply)
        actions["clear_filters"].triggered.connect(self.clear)

    # What holds

    @property
    def text(self) -> str:
        """What is typed in the filter box."""
        return self._text

    @property
    def topics(self) -> frozenset[str] | None:
        """The topics to keep, None for all."""
        return self._topics

    @property
    def threshold(self) -> float:
        """Relative divergence from which an issue counts as diverging, 0..1."""
        return self._settings.number("threshold", _DEFAULT_THRESHOLD)

    @property
    def is_on(self) -> bool:
        """Whether the user asked for some issues only; what the workbook hides is no filter."""
        return bool(self.words())

    def words(self) -> list[str]:
        """Each condition that is on, in words."""
        found = []
        if search_words(self._text):
            found.append(f"“{' '.join(self._text.split())}”")
        topics = sorted(self._topics) if self._topics is not None else []
        if len(topics) > _NAMED_TOPICS:
            found.append(self.tr("topics: {count}").format(count=len(topics)))
        else:
            found += [topic or self.tr("(no topic)") for topic in topics]
        pressed = [self._actions[name] for name in QUICK_FILTERS if self._actions[name].isChecked()]
        return found + [plain_text(action) for action in pressed]

    def row_filter(self) -> RowFilter:
        """The filter that all choices together make."""
        on = {name: self._actions[name].isChecked() for name in QUICK_FILTERS}
        silent = (self._silent_plan,) if on["quick_silent"] and self._silent_plan else ()
        return RowFilter(
            text=self._text,
            topics=self._topics,
            diverging_above=self.threshold if on["quick_diverging"] else None,
            agreed=on["quick_agreed"],
            single_speaker=on["quick_single"],
            silent_plans=silent,
            annotated=on["quick_annotated"],
            unresolved=on["quick_unresolved"],
            changed=on["quick_changed"],
            uncoded=on["quick_uncoded"],
            skip_hidden=not self._actions["show_hidden"].isChecked(),
        )

    def state(self) -> dict[str, Any]:
        """What to remember for the workbook, as plain data."""
        return {
            "text": self._text,
            "topics": None if self._topics is None else sorted(self._topics),
            "quick": [name for name in QUICK_FILTERS if self._actions[name].isChecked()],
            "silent_plan": self._silent_plan,
            "show_hidden": self._actions["show_hidden"].isChecked(),
        }

    # Choosing

    def start_afresh(self) -> None:
        """Another workbook comes: no filter is on, and what it hides is hidden."""
        self._take_off()
        self._actions.check_quietly("show_hidden", False)
        self._apply()

    def restore(self, state: dict[str, Any]) -> None:
        """Take up what `state()` gave, without topics and plans that the matrix has no more.

        "Changed" comes back only where something did change since.
        """
        matrix = self._view.matrix
        if matrix is None:
            return
        text, topics, quick = state.get("text"), state.get("topics"), state.get("quick")
        if isinstance(text, str):
            self._text = text
        if isinstance(topics, list):
            known = frozenset(matrix.topics).intersection(
                topic for topic in topics if isinstance(topic, str)
            )
            self._topics = known or None
        names = quick if isinstance(quick, list) else []
        wanted = {name for name in names if isinstance(name, str)}
        plan = state.get("silent_plan")
        if "quick_silent" in wanted and plan in matrix.plan_index:
            self._silent_plan = str(plan)
        else:
            wanted.discard("quick_silent")
        if not self._view.changedPlaces():
            wanted.discard("quick_changed")
        for name in QUICK_FILTERS:
            self._actions.check_quietly(name, name in wanted)
        self._actions["show_hidden"].setChecked(state.get("show_hidden") is True)
        self._apply()

    def set_text(self, text: str) -> None:
        """Filter by what is typed in the filter box."""
        if text != self._text:
            self._text = text
            self._apply()

    def set_topics(self, topics: frozenset[str] | None) -> None:
        """Keep only the issues of these topics; None keeps all."""
        if topics != self._topics:
            self._topics = topics
            self._apply()

    def set_silent_plan(self, plan: str) -> None:
        """Keep only the issues on which this plan says nothing."""
        self._silent_plan = plan
        self._actions.check_quietly("quick_silent", True)
        self._apply()

    def set_threshold(self, threshold: float) -> None:
        """Another divergence from which an issue counts as diverging, 0..1; remembered."""
        self._settings.set("threshold", threshold)
        self.threshold_changed.emit()
        self._apply()

    def clear(self) -> None:
        """Show all issues again."""
        self._take_off()
        self._apply()

    def _take_off(self) -> None:
        for name in QUICK_FILTERS:
            self._actions.check_quietly(name, False)
        self._text, self._topics, self._silent_plan = "", None, ""

    def _apply(self) -> None:
        if not self._actions["quick_silent"].isChecked():
            self._silent_plan = ""
        elif not self._silent_plan:
            _, here = self._view.currentPlace()
            self._silent_plan = here or next(iter(self._view.visiblePlans()), "")
        self._name_silent()
        self._view.setRowFilter(self.row_filter())
        self.changed.emit()

    def _name_silent(self) -> None:
        """Say on the button whose silence is meant: the current cell moves on, the plan stays."""
        matrix = self._view.matrix
        text = self._silent_text
        if matrix is not None and self._silent_plan in matrix.plan_index:
            plan = matrix.plans[matrix.plan_index[self._silent_plan]]
            label = plan.label.replace("&", "&&")
            text = self.tr("&Silent: {plan}").format(plan=label)
        self._actions["quick_silent"].setText(text)
