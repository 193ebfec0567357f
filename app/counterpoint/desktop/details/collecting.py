"""Gathers what the details pane says about one issue, in the language of the window."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale, QObject

from counterpoint.desktop.details.facts import CitedSource, IssueFacts, PlanEntry
from counterpoint.desktop.details.lineage_words import lineage_of
from counterpoint.desktop.figures import figure
from counterpoint.desktop.plurals import plural
from counterpoint.desktop.table.cells import uncompared_state
from counterpoint.desktop.table.contents import Reading
from counterpoint.desktop.table.spans import composed
from counterpoint.model import Issue, PlanMatrix, ScaleKind
from counterpoint.session import AnnotationBook

if TYPE_CHECKING:
    from counterpoint.compare import Comparison, IssueComparison

__all__ = ["IssueCollector"]

translate = QCoreApplication.translate

_EXACT = 2**53
"""Below it a whole number is held exactly, so that every digit of it can be shown."""


class _FactCounts(QObject):
    """Numbers of plans in words. A QObject, as lupdate marks plurals in calls of tr() only."""

    def speaking(self, count: int, plans: int) -> str:
        """How many plans say something."""
        return self.tr("%n of {plans} speak", "", count).format(plans=plans)

    def zone(self, span: str, count: int, plans: int) -> str:
        """The landing zone, and how many of the plans lie in it."""
        text = plural(self.tr("landing zone: {span} ({count} of %n plan(s))", "", plans), plans)
        return text.format(span=span, count=count)

    def no_zone(self, plans: int) -> str:
        """That they lie everywhere."""
        text = self.tr("no landing zone: %n plan(s) spread over the whole scale", "", plans)
        return plural(text, plans)


class IssueCollector:
    """Makes IssueFacts from a matrix, its comparison and its annotations.

    Attributes:
        baseline: Key of the baseline, '' for none.
        words: Casefolded words to highlight.
    """

    def __init__(
        self,
        matrix: PlanMatrix,
        comparison: Comparison | None,
        book: AnnotationBook,
        reading: Reading,
        *,
        baseline: str = "",
        words: Sequence[str] = (),
    ) -> None:
        """`comparison` is None while it is being made."""
        self._matrix = matrix
        self._comparison = comparison
        self._book = book
        self._reading = reading
        self._baseline = baseline
        self._words = tuple(words)
        self._lineage: dict[str, str] = {}

    def collect(self, row: int, plans: Sequence[str]) -> IssueFacts:
        """The issue at index `row`, counted from 0, with these plans in this order."""
        issue = self._matrix.issues[row]
        compared = self._comparison.issue(row) if self._comparison is not None else None
        if self._comparison is not None:
            self._lineage = lineage_of(self._matrix, row)
        heading = " · ".join(part for part in (issue.id, issue.topic) if part)
        return IssueFacts(
            key=issue.key,
            heading=" ".join(heading.split()),
            title=issue.title,
            question=issue.question,
            figures=self._figures(issue, compared),
            remarks=_remarks(issue),
            entries=tuple(self._entry(row, key) for key in plans),
        )

    def _label(self, key: str | None) -> str:
        if key is None:
            return translate("IssueFacts", "none alone")
        return self._matrix.plans[self._matrix.plan_index[key]].label

    def _figures(self, issue: Issue, compared: IssueComparison | None) -> tuple[str, ...]:
        if compared is None:
            return (translate("IssueFacts", "Figures follow …"),)
        speaking, plans = compared.coverage
        rests = {
            "coded": translate("IssueFacts", "coded"),
            "quantity": translate("IssueFacts", "numbers in the text, a suggestion"),
            "wording": translate("IssueFacts", "wording only, a suggestion"),
        }[compared.basis]
        coverage = _FactCounts().speaking(speaking, plans)
        if math.isnan(compared.relative):
            return (f"{coverage} · {rests}",)
        first = translate("IssueFacts", "relative divergence {relative} · gap {gap}").format(
            relative=figure(compared.relative), gap=figure(compared.gap)
        )
        lines = [f"{first} · {coverage} · {rests}"]
        if compared.outliers:  # where all stand at one place nobody is far off or between
            second = translate("IssueFacts", "outlier: {outlier} · bridge: {bridge}")
            lines.append(
                second.format(
                    outlier=self._label(compared.outlier), bridge=self._label(compared.bridge)
                )
            )
        lines += [_spread_line(issue, compared), _landing_line(compared)]
        return tuple(line for line in lines if line)

    def _entry(self, row: int, key: str) -> PlanEntry:
        matrix = self._matrix
        issue, index = matrix.issues[row], matrix.plan_index[key]
        plan = matrix.plans[index]
        text, stance = matrix.texts[row][index], matrix.stance(row, index)
        comparison = self._comparison
        is_compared = comparison is not None and key in comparison.plans
        if comparison is not None and is_compared:
            state = comparison.state(row, index)
            group = comparison.groups(row)[index]
        else:
            state, group = uncompared_state(text, stance, issue), -1
        old = ""
        if self._baseline and self._baseline != key:
            old = matrix.texts[row][matrix.plan_index[self._baseline]]
        differs = bool(old.strip()) and bool(text.strip()) and old != text
        facts = matrix.facts.get((row, index))
        parts = self._reading.parts(old, text) if differs else ()
        shown = composed(
            text,
            runs=facts.runs if facts else (),
            parts=parts,
            words=self._words,
        )
        return PlanEntry(
            key=key,
            label=plan.label,
            meta=" · ".join(part for part in (plan.date, plan.status) if part),
            group=group,
            state=state,
            stance=stance,
            text=shown,
            same_as_baseline=bool(old.strip()) and old == text,
            alarms=self._alarms(old, text, bool(parts)) if differs else (),
            citations=tuple(
                CitedSource(citation, matrix.sources.get(citation.source))
                for citation in matrix.citations_by_position.get((issue.key, key), ())
            ),
            link=facts.link if facts else "",
            notes=self._book.counts.get((issue.key, key), 0),
            is_baseline=key == self._baseline,
            is_compared=is_compared or comparison is None,
            lineage=self._lineage.get(key, ""),
            flag=facts.flag if facts else None,
        )

    def _alarms(self, old: str, text: str, alike: bool) -> tuple[str, ...]:
        """Alarms in words; of wordings with little in common only those of numbers and dates."""
        marks = self._reading.marks(old, text)
        kept = [mark for mark in marks if alike or mark.is_fact]
        said = [f"{mark.symbol} {mark.meaning}" for mark in kept]
        if not alike:
            differently = translate("IssueFacts", "worded quite differently")
            said.append(f"≠ {differently}")
        return tuple(said)


def _spread_line(issue: Issue, compared: IssueComparison) -> str:
    """How many plans take each option of an ordered scale, or from where to where numbers run."""
    if issue.scale.kind is ScaleKind.ORDINAL and compared.options_taken:  # () while uncoded
        taken = dict(zip(compared.options_taken, map(len, compared.groups), strict=True))
        counts = [f"{option}: {taken[option]}" for option in issue.scale.options if option in taken]
        return " · ".join(counts)
    if math.isnan(compared.minimum) or compared.minimum == compared.maximum:
        return ""
    line = translate("IssueFacts", "from {low} to {high}, median {median}")
    line = line.format(
        low=_number(compared.minimum),
        high=_number(compared.maximum),
        median=_number(compared.median),
    )
    return f"{line} {compared.unit}".rstrip()


def _landing_line(compared: IssueComparison) -> str:
    landing = compared.landing
    if landing is None:
        return ""
    if landing.spans_scale:
        return _FactCounts().no_zone(landing.of)
    if landing.options:
        span = " – ".join(dict.fromkeys((landing.options[0], landing.options[-1])))
    else:
        ends = dict.fromkeys((_number(landing.low), _number(landing.high)))
        span = " – ".join(ends) + (f" {compared.unit}" if compared.unit else "")
    return _FactCounts().zone(span, len(landing.plans), landing.of)


def _number(value: float) -> str:
    """A number as the reader's language writes it, as exact as it is."""
    if abs(value) < _EXACT and value == int(value):
        return QLocale().toString(int(value))
    return QLocale().toString(
        value, "f", QLocale.FloatingPointPrecisionOption.FloatingPointShortest.value
    )


def _remarks(issue: Issue) -> tuple[tuple[str, str], ...]:
    named = [
        (translate("IssueFacts", "STATUS"), issue.status),
        (translate("IssueFacts", "OUTCOME"), issue.outcome),
        (translate("IssueFacts", "NOTE ON THE SCALE"), issue.note),
        *((heading.upper(), text) for heading, text in issue.references),
    ]
    return tuple((heading, text) for heading, text in named if text.strip())
