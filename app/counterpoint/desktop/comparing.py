"""What is compared with what: baseline, plans and order of one window."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal

from counterpoint.desktop.actions import Actions
from counterpoint.desktop.finding.filters import Filters
from counterpoint.desktop.finding.topics_pane import TopicFigures, TopicLine
from counterpoint.desktop.jobs import Job, JobRunner
from counterpoint.desktop.open_book import OpenBook
from counterpoint.desktop.table import MatrixView
from counterpoint.desktop.table.arrangement import RowArrangement
from counterpoint.desktop.table.preparing import PreparedTable
from counterpoint.session import Settings
from counterpoint.session.arranging import SortField, SortKey

if TYPE_CHECKING:
    from counterpoint.compare import Comparison

__all__ = ["AT_ONCE", "SORT_ACTIONS", "ComparingController"]

SORT_ACTIONS = {
    "sort_workbook": SortField.ORDER,
    "sort_divergence": SortField.RELATIVE,
    "sort_topic": SortField.TOPIC,
    "sort_issue": SortField.ID,
    "sort_coverage": SortField.COVERAGE,
    "sort_annotations": SortField.ANNOTATIONS,
}
_DESCENDING = (SortField.RELATIVE, SortField.COVERAGE, SortField.ANNOTATIONS)
AT_ONCE = 30_000
"""Pairs of positions that are compared without a thread: some ten milliseconds."""
_DRAW_FIRST_S = 0.15
"""So long the job leaves Python to the window, which has just been shown a workbook to draw."""
_Made = tuple["Comparison", "Comparison", RowArrangement | None]
"""The comparison of all plans, that of those chosen, and the rows that it arranges."""


class ComparingController(QObject):
    """Keeps the table's comparison and order in step with what the user chose.

    Attributes:
        filters: Which issues are shown.

    Signals:
        comparison_changed(): Other figures hold.
        baseline_changed(str): Key of the new baseline, '' for none.
        plans_changed(tuple): Keys of the plans compared.
        topics_changed(tuple, TopicFigures): TopicLines with new figures or counts, and the figures
            of all topics together (None while they are not known).
        given_up(): The user cancelled comparing: there are no figures, or those of before.
    """

    comparison_changed = Signal()
    baseline_changed = Signal(str)
    plans_changed = Signal(object)
    topics_changed = Signal(object, object)
    given_up = Signal()

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
        self.filters = Filters(actions, view, settings, self)
        self._book: OpenBook | None = None
        self._comparison: Comparison | None = None
        self._topic_figures: dict[str, TopicFigures] = {}
        self._all_figures: TopicFigures | None = None
        self._job: Job | None = None
        self._turn: object | None = None  # tells the comparison under way from those before it
        self._is_given_up = False
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._start)
        self._plans: tuple[str, ...] = ()
        self._baseline = ""
        for name, field in SORT_ACTIONS.items():
            actions[name].triggered.connect(partial(self._sort_by, field))
        actions["sort_reversed"].triggered.connect(self._reverse)
        for name, adding in (("sort_column", False), ("sort_column_too", True)):
            actions[name].triggered.connect(partial(self._sort_by_current, adding))
        actions["group_by_topic"].toggled.connect(view.setGroupByTopic)
        actions["fold_topics"].triggered.connect(self._fold_topics)
        actions["baseline_here"].triggered.connect(self._baseline_here)
        actions["baseline_none"].triggered.connect(partial(self.set_baseline, ""))
        actions["plans_all"].triggered.connect(self.compare_all)
        actions["plan_toggle"].triggered.connect(self._leave_out_current)
        self.filters.threshold_changed.connect(self._count_topics)
        view.sort_changed.connect(self._tell_sort)
        view.rows_changed.connect(self._tell_topics)

    # What holds

    @property
    def comparison(self) -> Comparison | None:
        """The comparison in use, None while it is being made."""
        return self._comparison

    @property
    def is_given_up(self) -> bool:
        """Whether the user cancelled making it."""
        return self._is_given_up

    @property
    def baseline(self) -> str:
        """Key of the baseline, '' for none."""
        return self._baseline

    @property
    def plans(self) -> tuple[str, ...]:
        """Keys of the plans compared."""
        return self._plans

    def set_book(self, book: OpenBook | None, prepared: PreparedTable | None = None) -> None:
        """Compare the plans of this workbook; everything chosen before is forgotten.

        `prepared` is what `prepare_view` made of it.
        """
        self._stop_comparing()
        self._book = book
        self._comparison = None
        self._topic_figures, self._all_figures = {}, None
        matrix = book.book.matrix if book is not None else None
        with self._view.together():
            self._view.setWorkbook(book.book if book is not None else None, prepared)
            if book is not None and book.changed_places:
                self._view.setChanged(book.changed_places)
            self._plans = tuple(plan.key for plan in matrix.plans) if matrix is not None else ()
            self._baseline = ""
            self.filters.start_afresh()
        self.plans_changed.emit(self._plans)
        self.baseline_changed.emit("")
        self._tell_sort()
        if matrix is not None:
            self.refresh()

    def state(self) -> dict[str, Any]:
        """What to remember for the workbook, as plain data."""
        return {
            "baseline": self._baseline,
            "plans": list(self._plans),
            "filter": self.filters.state(),
        }

    def restore(self, state: dict[str, Any]) -> None:
        """Take up what `state()` gave, as far as it still fits."""
        matrix = self._view.matrix
        if matrix is None:
            return
        known = [plan.key for plan in matrix.plans]
        remembered = state.get("plans")
        plans = [key for key in known if isinstance(remembered, list) and key in remembered]
        if len(plans) >= 2:
            self.set_plans(tuple(plans))
        baseline = state.get("baseline", "")
        if baseline in known:
            self.set_baseline(baseline)
        chosen = state.get("filter")
        if isinstance(chosen, dict):
            self.filters.restore(chosen)

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
        before, now = set(self._plans), set(keys)
        if tuple(keys) == self._plans:
            return
        self._plans = tuple(keys)
        # Columns that were hidden one by one stay so.
        self._view.setPlansVisible(before - now, visible=False)
        self._view.setPlansVisible(now - before, visible=True)
        self.plans_changed.emit(self._plans)
        self.refresh()

    def compare_all(self) -> None:
        """Compare all plans of the matrix."""
        matrix = self._view.matrix
        if matrix is not None:
            self.set_plans(tuple(plan.key for plan in matrix.plans))

    # Comparing

    def refresh(self) -> None:
        """Make the comparison anew: plans, stances or the file have changed."""
        book = self._book
        matrix = book.book.matrix if book is not None else None
        if book is None or matrix is None:
            return
        self._stop_comparing()
        self._is_given_up = False
        pairs = len(matrix.issues) * len(self._plans) ** 2
        if pairs <= AT_ONCE:
            self._take(_made(book.book.comparison, self._plans, _nothing))
            return
        self._soon.start()

    def _stop_comparing(self) -> None:
        self._soon.stop()
        if self._job is not None:
            self._job.cancel()
            self._turn = self._job = None

    def _start(self) -> None:
        """Compare in a thread, once the window has drawn what it has."""
        book = self._book
        if book is None or book.book.matrix is None:
            return
        base = book.book.prepare_comparison()
        make = partial(_made_and_arranged, base, self._plans, self._view.twin())
        turn = self._turn = object()
        self._job = self._jobs.start(
            self.tr("Comparing positions"),
            make,
            on_success=partial(self._take_from, turn),
            on_cancel=partial(self._give_up, turn),
            patient=True,
        )

    def _take_from(self, turn: object, made: _Made) -> None:
        if turn is self._turn and self._book is not None:
            self._turn = self._job = None
            base, comparison, arranged = made
            self._book.book.take_comparison(base)
            self._take(comparison, arranged)

    def _give_up(self, turn: object) -> None:
        """Cancelled: by the user, where no other comparison is wanted in its place."""
        if turn is self._turn:
            self._turn = self._job = None
            self._is_given_up = True
            self.given_up.emit()

    def _take(self, comparison: Comparison, arranged: RowArrangement | None = None) -> None:
        self._comparison = comparison
        self._view.setComparison(comparison, arranged)
        self._count_topics()
        self.comparison_changed.emit()

    # Slots

    def _sort_by(self, field: SortField, _checked: bool = False) -> None:
        if field is SortField.ORDER:
            self._view.setSort(())
        else:
            self._view.setSort((SortKey(field, field in _DESCENDING),))
        self._view.showTop()

    def _sort_by_current(self, adding: bool, _checked: bool = False) -> None:
        self._view.sortByColumn(self._view.currentColumn(), adding=adding)

    def _reverse(self, _checked: bool = False) -> None:
        keys = self._view.sort() or (SortKey(SortField.ORDER),)
        first = keys[0]
        turned = SortKey(first.field, not first.descending, first.name)
        if turned == SortKey(SortField.ORDER):
            self._view.setSort(())
        else:
            self._view.setSort((turned, *keys[1:]))
        self._view.showTop()

    def _fold_topics(self, _checked: bool = False) -> None:
        self._view.setAllTopicsCollapsed(not self._view.areAllTopicsCollapsed())
        self._view.layout_edited.emit()

    def _tell_sort(self) -> None:
        keys = self._view.sort()
        field = keys[0].field if keys else SortField.ORDER
        for name, each in SORT_ACTIONS.items():
            self._actions[name].setChecked(each is field)
        reversed_now = bool(keys) and keys[0].descending != (field in _DESCENDING)
        self._actions.check_quietly("sort_reversed", reversed_now)
        self._actions.check_quietly("group_by_topic", self._view.isGroupedByTopic())

    def _baseline_here(self) -> None:
        _, plan = self._view.currentPlace()
        if plan:
            self.set_baseline(plan)

    def _leave_out_current(self) -> None:
        _, plan = self._view.currentPlace()
        if plan and len(self._plans) > 2:
            self.set_plans(tuple(key for key in self._plans if key != plan))

    def _count_topics(self) -> None:
        """Take the figures of the topics from the comparison; filtering leaves them alone."""
        made = self._comparison
        if made is None:
            return
        spreads = made.topic_spread(self.filters.threshold)
        self._topic_figures = {
            mean.topic: TopicFigures(mean.relative, each.compared, each.diverging, each.agreed)
            for mean, each in zip(made.topic_divergence(), spreads, strict=True)
        }
        self._all_figures = TopicFigures(
            made.mean_divergence,
            sum(each.compared for each in spreads),
            sum(each.diverging for each in spreads),
            sum(each.agreed for each in spreads),
        )
        self._tell_topics()

    def _tell_topics(self, *_: object) -> None:
        matrix = self._view.matrix
        if matrix is None:
            self.topics_changed.emit((), None)
            return
        total, left, figures = matrix.topic_counts, self._view.topicsLeft(), self._topic_figures
        self.topics_changed.emit(
            tuple(
                TopicLine(topic, total[topic], left.get(topic, 0), figures.get(topic))
                for topic in matrix.topics
            ),
            self._all_figures,
        )


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


def _made_and_arranged(
    prepared: Callable[[], Comparison],
    plans: tuple[str, ...],
    twin: RowArrangement | None,
    progress: Callable[[float], None],
) -> _Made:
    """The comparison, and the table's rows as its figures arrange them."""
    time.sleep(_DRAW_FIRST_S)
    progress(0.0)
    base = prepared()
    comparison = _made(base, plans, progress)
    if twin is not None:
        twin.set_comparison(comparison)
        if twin.needs_figures:
            twin.rows()
    return base, comparison, twin


def _most(progress: Callable[[float], None], share: float) -> None:
    """The distances are nine tenths of the work."""
    progress(0.9 * share)


def _nothing(_share: float) -> None:
    """Report to nobody."""
