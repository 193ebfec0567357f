"""Which issues one window shows: words typed, topics chosen, quick filters pressed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject, Signal

from counterpoint.desktop.actions import Actions, plain_text
from counterpoint.desktop.figures import figure
from counterpoint.desktop.plurals import plural
from counterpoint.desktop.table import MatrixView
from counterpoint.model import PlanMatrix
from counterpoint.session import Settings
from counterpoint.session.filtering import RowFilter, search_words

__all__ = ["QUICK_FILTERS", "Choices", "Filters"]

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
DEFAULT_THRESHOLD = 0.5
_NAMED_TOPICS = 3
"""So many topics are named one by one when the filter is told in words."""


@dataclass(frozen=True, slots=True)
class Choices:
    """What was typed, chosen and pressed.

    Attributes:
        text: Of the filter box.
        topics: The topics to keep, None for all.
        quick: Names of the quick filters pressed, of QUICK_FILTERS.
        silent_plan: Key of the plan that `quick_silent` is about, '' for none.
        show_hidden: Whether rows are shown that the workbook hides.
    """

    text: str = ""
    topics: frozenset[str] | None = None
    quick: frozenset[str] = frozenset()
    silent_plan: str = ""
    show_hidden: bool = False

    @classmethod
    def fitting(cls, state: Mapping[str, Any], matrix: PlanMatrix, *, changed: bool) -> Choices:
        """What `Filters.state()` gave, without topics and plans that the matrix has no more.

        "Changed" comes back only where something did change since.
        """
        text, topics, quick = state.get("text"), state.get("topics"), state.get("quick")
        known: frozenset[str] = frozenset()
        if isinstance(topics, list):
            named = (topic for topic in topics if isinstance(topic, str))
            known = frozenset(matrix.topics).intersection(named)
        names = quick if isinstance(quick, list) else []
        wanted = {name for name in QUICK_FILTERS if name in names}
        plan = state.get("silent_plan")
        if plan not in matrix.plan_index:
            wanted.discard("quick_silent")
        if not changed:
            wanted.discard("quick_changed")
        return cls(
            text if isinstance(text, str) else "",
            known or None,
            frozenset(wanted),
            str(plan) if "quick_silent" in wanted else "",
            state.get("show_hidden") is True,
        )

    def row_filter(self, threshold: float) -> RowFilter:
        """The filter that they make; an issue diverges from the relative divergence `threshold`."""
        on = {name: name in self.quick for name in QUICK_FILTERS}
        silent = (self.silent_plan,) if on["quick_silent"] and self.silent_plan else ()
        return RowFilter(
            text=self.text,
            topics=self.topics,
            diverging_above=threshold if on["quick_diverging"] else None,
            agreed=on["quick_agreed"],
            single_speaker=on["quick_single"],
            silent_plans=silent,
            annotated=on["quick_annotated"],
            unresolved=on["quick_unresolved"],
            changed=on["quick_changed"],
            uncoded=on["quick_uncoded"],
            skip_hidden=not self.show_hidden,
        )


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
        self._last_plan = ""
        self._plain_texts = {name: actions[name].text() for name in QUICK_FILTERS}
        for name in QUICK_FILTERS:
            actions[name].toggled.connect(self._apply)
        view.place_changed.connect(self._keep_plan)
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
        return self._settings.number("threshold", DEFAULT_THRESHOLD)

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
            found.append(plural(self.tr("%n topic(s)", "", len(topics)), len(topics)))
        else:
            found += [topic or self.tr("(no topic)") for topic in topics]
        pressed = [self._actions[name] for name in QUICK_FILTERS if self._actions[name].isChecked()]
        return found + [plain_text(action) for action in pressed]

    def row_filter(self) -> RowFilter:
        """The filter that all choices together make."""
        return self._choices().row_filter(self.threshold)

    def state(self) -> dict[str, Any]:
        """What to remember for the workbook, as plain data."""
        chosen = self._choices()
        return {
            "text": chosen.text,
            "topics": None if chosen.topics is None else sorted(chosen.topics),
            "quick": [name for name in QUICK_FILTERS if name in chosen.quick],
            "silent_plan": chosen.silent_plan,
            "show_hidden": chosen.show_hidden,
        }

    # Choosing

    def start_afresh(self) -> None:
        """Another workbook comes: no filter is on, and what it hides is hidden."""
        self._take_off()
        self._last_plan = ""
        self._actions.check_quietly("show_hidden", False)
        self._apply()

    def restore(self, state: dict[str, Any]) -> None:
        """Take up what `state()` gave, as far as `Choices.fitting` says that it still fits."""
        matrix = self._view.matrix
        if matrix is None:
            return
        chosen = Choices.fitting(state, matrix, changed=bool(self._view.changedPlaces()))
        self._text, self._topics = chosen.text, chosen.topics
        self._silent_plan = chosen.silent_plan
        for name in QUICK_FILTERS:
            self._actions.check_quietly(name, name in chosen.quick)
        self._actions.check_quietly("show_hidden", chosen.show_hidden)
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

    def _choices(self) -> Choices:
        quick = (name for name in QUICK_FILTERS if self._actions[name].isChecked())
        return Choices(
            self._text,
            self._topics,
            frozenset(quick),
            self._silent_plan,
            self._actions["show_hidden"].isChecked(),
        )

    def _keep_plan(self, _issue: str, plan: str) -> None:
        """The plan that "silent here" means: the last one, when a filter took its row away."""
        self._last_plan = plan or self._last_plan

    def _take_off(self) -> None:
        for name in QUICK_FILTERS:
            self._actions.check_quietly(name, False)
        self._text, self._topics, self._silent_plan = "", None, ""

    def _apply(self) -> None:
        if not self._actions["quick_silent"].isChecked():
            self._silent_plan = ""
        elif not self._silent_plan:
            self._silent_plan = self._last_plan or next(iter(self._view.visiblePlans()), "")
        self._name_quick()
        self._view.setRowFilter(self.row_filter())
        self.changed.emit()

    def _name_quick(self) -> None:
        """Say on pressed buttons what they ask for: from which figure on, whose silence.

        The current cell moves on, the plan stays.
        """
        matrix, texts = self._view.matrix, dict(self._plain_texts)
        if self._actions["quick_diverging"].isChecked():
            text = self.tr("&Diverging ≥ {figure}")
            texts["quick_diverging"] = text.format(figure=figure(self.threshold))
        if matrix is not None and self._silent_plan in matrix.plan_index:
            plan = matrix.plans[matrix.plan_index[self._silent_plan]]
            text = self.tr("&Silent: {plan}")
            texts["quick_silent"] = text.format(plan=plan.label.replace("&", "&&"))
        for name in ("quick_diverging", "quick_silent"):
            self._actions[name].setText(texts[name])
