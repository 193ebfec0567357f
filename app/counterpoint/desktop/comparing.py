"""What is compared with what: baseline, plans, order and filters of one window."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from counterpoint.desktop.actions import Actions
from counterpoint.desktop.finding.topics_pane import TopicLine
from counterpoint.desktop.jobs import Job, JobRunner
from counterpoint.desktop.open_book import OpenBook
from counterpoint.desktop.table import MatrixView
from counterpoint.session import Settings
from counterpoint.session.arranging import SortField, SortKey
from counterpoint.session.filtering import RowFilter

if TYPE_CHECKING:
    from counterpoint.compare import Comparison

__all__ = ["AT_ONCE", "QUICK_FILTERS", "SORT_ACTIONS", "ComparingController"]

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
SORT_ACTIONS = {
    "sort_workbook": SortField.ORDER,
    "sort_divergence": SortField.RELATIVE,
    "sort_topic": SortField.TOPIC,
    "sort_issue": SortField.ID,
    "sort_coverage": SortField.COVERAGE,
    "sort_annotations": SortField.ANNOTATIONS,
}
_DESCENDING = (SortField.RELATIVE, SortField.COVERAGE, SortField.ANNOTATIONS)
DEFAULT_THRESHOLD = 0.5
AT_ONCE = 30_000
"""Pairs of positions that are compared without a thread: some ten milliseconds."""


class ComparingController(QObject):
    """Keeps the table's comparison, order and filter in step with what the user chose.

    Signals:
        comparison_changed(): Other figures hold.
        baseline_changed(str): Key of the new baseline, '' for none.
        plans_changed(tuple): Keys of the plans compared.
        topics_changed(tuple): TopicLines with new figures or counts.
    """

    comparison_changed = Signal()
    baseline_changed = Signal(str)
    plans_changed = Signal(object)
    topics_changed = Signal(object)

    def __init__(
        self,
        actions: Actions,
        view: MatrixView,
        jobs: JobRunner,
        settings: Settings,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._actions = actions
        self._view = view
        self._jobs = jobs
        self._settings = settings
        self._book: OpenBook | None = None
        self._comparison: Comparison | None = None
        self._job: Job | None = None
        self._plans: tuple[str, ...] = ()
        self._baseline = ""
        self._text = ""
        self._topics: frozenset[str] | None = None
        self._silent_plan = ""
        for name in QUICK_FILTERS:
            actions[name].toggled.connect(self._filter)
        for name, field in SORT_ACTIONS.items():
            actions[name].triggered.connect(partial(self._sort_by, field))
        actions["sort_reversed"].triggered.connect(self._reverse)
        actions["group_by_topic"].toggled.connect(view.setGroupByTopic)
        actions["baseline_here"].triggered.connect(self._baseline_here)
        actions["baseline_none"].triggered.connect(partial(self.set_baseline, ""))
        actions["plans_all"].triggered.connect(self.compare_all)
        actions["plan_toggle"].triggered.connect(self._leave_out_current)
        actions["clear_filters"].triggered.connect(self.clear_filters)
        actions["show_hidden"].toggled.connect(self._filter)
        view.sort_changed.connect(self._tell_sort)
        view.rows_changed.connect(self._tell_topics)

    # What holds

    @property
    def comparison(self) -> Comparison | None:
        """The comparison in use, None while it is being made."""
        return self._comparison

    @property
    def baseline(self) -> str:
        """Key of the baseline, '' for none."""
        return self._baseline

    @property
    def plans(self) -> tuple[str, ...]:
        """Keys of the plans compared."""
        return self._plans

    @property
    def threshold(self) -> float:
        """Relative divergence from which an issue counts as diverging."""
        return self._settings.number("threshold", DEFAULT_THRESHOLD)

    def set_book(self, book: OpenBook | None) -> None:
        """Compare the plans of this workbook; everything chosen before is forgotten."""
        self._book = book
        self._comparison = None
        self._text, self._topics, self._silent_plan = "", None, ""
        for name in QUICK_FILTERS:
            self._set_quietly(name, False)
        matrix = book.book.matrix if book is not None else None
        self._view.setWorkbook(book.book if book is not None else None)
        self._plans = tuple(plan.key for plan in matrix.plans) if matrix is not None else ()
        self._baseline = ""
        self._filter()
        self.plans_changed.emit(self._plans)
        self.baseline_changed.emit("")
        self._tell_topics()
        self._tell_sort()
        if matrix is not None:
            self.refresh()

    def state(self) -> dict[str, Any]:
        """What to remember for the workbook, as plain data."""
        return {"baseline": self._baseline, "plans": list(self._plans)}

    def restore(self, state: dict[str, Any]) -> None:
        """Take up what `state()` gave, as far as it still fits."""
        matrix = self._view.matrix
        if matrix is None:
            return
        known = [plan.key for plan in matrix.plans]
        plans = [key for key in known if key in state.get("plans", known)]
        if len(plans) >= 2:
            self.set_plans(tuple(plans))
        baseline = state.get("baseline", "")
        if baseline in known:
            self.set_baseline(baseline)

    # Choosing

    def set_baseline(self, key: str, _checked: bool = False) -> None:
        """Read the other plans against this one; '' for none."""
        if key == self._baseline:
            return
        self._baseline = key
        self._view.setBaseline(key)
        self.baseline_changed.emit(key)

    def set_plans(self, keys: Sequence[str]) -> None:
        """Compare these plans and show their columns."""
        if tuple(keys) == self._plans:
            return
        self._plans = tuple(keys)
        self._view.setVisiblePlans(self._plans)
        self.plans_changed.emit(self._plans)
        self.refresh()

    def compare_all(self) -> None:
        """Compare all plans of the matrix."""
        matrix = self._view.matrix
        if matrix is not None:
            self.set_plans(tuple(plan.key for plan in matrix.plans))

    def set_text(self, text: str) -> None:
        """Filter by what is typed in the filter box."""
        self._text = text
        self._filter()

    def set_topics(self, topics: frozenset[str] | None) -> None:
        """Keep only the issues of these topics; None keeps all."""
        self._topics = topics
        self._filter()

    def set_threshold(self, threshold: float) -> None:
        """Another divergence from which an issue counts as diverging, 0..1; remembered."""
        self._settings.set("threshold", threshold)
        self._filter()

    def clear_filters(self) -> None:
        """Show all issues again."""
        for name in QUICK_FILTERS:
            self._set_quietly(name, False)
        self._text, self._topics = "", None
        self._filter()

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

    # Comparing

    def refresh(self) -> None:
        """Make the comparison anew: plans, stances or the file have changed."""
        book = self._book
        matrix = book.book.matrix if book is not None else None
        if book is None or matrix is None:
            return
        if self._job is not None:
            self._job.cancel()
            self._job = None
        make = partial(_made, book.book.comparison, self._plans)
        pairs = len(matrix.issues) * len(self._plans) ** 2
        if pairs <= AT_ONCE:
            self._take(make(_nothing))
            return
        self._job = self._jobs.start(self.tr("Comparing positions"), make)
        self._job.succeeded.connect(partial(self._take_from, self._job))

    def _take_from(self, job: Job, comparison: Comparison) -> None:
        if job is self._job:
            self._job = None
            self._take(comparison)

    def _take(self, comparison: Comparison) -> None:
        self._comparison = comparison
        self._view.setComparison(comparison)
        self._tell_topics()
        self.comparison_changed.emit()

    # Slots

    def _filter(self) -> None:
        _, plan = self._view.currentPlace()
        if not self._actions["quick_silent"].isChecked():
            self._silent_plan = ""
        elif not self._silent_plan:
            self._silent_plan = plan or (self._plans[0] if self._plans else "")
        self._view.setRowFilter(self.row_filter())

    def _sort_by(self, field: SortField, _checked: bool = False) -> None:
        if field is SortField.ORDER:
            self._view.setSort(())
        else:
            self._view.setSort((SortKey(field, field in _DESCENDING),))
        self._show_top()

    def _reverse(self, _checked: bool = False) -> None:
        keys = self._view.sort() or (SortKey(SortField.ORDER),)
        first = keys[0]
        turned = SortKey(first.field, not first.descending, first.name)
        if turned == SortKey(SortField.ORDER):
            self._view.setSort(())
        else:
            self._view.setSort((turned, *keys[1:]))
        self._show_top()

    def _show_top(self) -> None:
        """Who asks for another order wants to see what comes first in it."""
        self._view.table.verticalScrollBar().setValue(0)

    def _tell_sort(self) -> None:
        keys = self._view.sort()
        field = keys[0].field if keys else SortField.ORDER
        for name, each in SORT_ACTIONS.items():
            self._actions[name].setChecked(each is field)
        reversed_now = bool(keys) and keys[0].descending != (field in _DESCENDING)
        self._set_quietly("sort_reversed", reversed_now)
        self._set_quietly("group_by_topic", self._view.isGroupedByTopic())

    def _baseline_here(self) -> None:
        _, plan = self._view.currentPlace()
        if plan:
            self.set_baseline(plan)

    def _leave_out_current(self) -> None:
        _, plan = self._view.currentPlace()
        if plan and len(self._plans) > 2:
            self.set_plans(tuple(key for key in self._plans if key != plan))

    def _tell_topics(self, *_: object) -> None:
        matrix = self._view.matrix
        if matrix is None:
            self.topics_changed.emit(())
            return
        index = matrix.issue_index
        issues = matrix.issues
        total = Counter(issue.topic for issue in issues)
        shown, all_rows = self._view.rowsLeft()
        if shown == all_rows:
            left = total
        else:
            left = Counter(issues[index[key]].topic for key in self._view.shownIssues())
        relative: dict[str, float] = {}
        if self._comparison is not None:
            for each in self._comparison.topic_divergence():
                if each.relative == each.relative:  # not NaN
                    relative[each.topic] = each.relative
        self.topics_changed.emit(
            tuple(
                TopicLine(topic, total[topic], left[topic], relative.get(topic))
                for topic in matrix.topics
            )
        )

    def _set_quietly(self, name: str, checked: bool) -> None:
        action = self._actions[name]
        blocked = action.blockSignals(True)
        action.setChecked(checked)
        action.blockSignals(blocked)
        action.changed.emit()


def _made(
    base: Comparison, plans: tuple[str, ...], progress: Callable[[float], None]
) -> Comparison:
    """The comparison over `plans` with all figures that the table sorts by."""
    progress(0.0)
    comparison = base if base.plans == plans else base.with_plans(plans)
    comparison.compute(partial(_most, progress))
    _ = comparison.relative
    progress(0.9)
    _ = (comparison.agreement, comparison.coverage, comparison.topic_divergence())
    progress(1.0)
    return comparison


def _most(progress: Callable[[float], None], share: float) -> None:
    """The distances are nine tenths of the work."""
    progress(0.9 * share)


def _nothing(_share: float) -> None:
    """Report to nobody."""
