"""How annotations are called on screen: kinds with symbols, statuses, times, places."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QCoreApplication, QDateTime, QTimeZone

from counterpoint.model import Anchor, Annotation, AnnotationKind, AnnotationStatus, PlanMatrix

__all__ = [
    "KIND_SYMBOLS",
    "kind_name",
    "kind_with_symbol",
    "local_time",
    "place_name",
    "status_name",
    "text_in_one_line",
]

KIND_SYMBOLS = {
    AnnotationKind.NOTE: "✎",
    AnnotationKind.QUESTION: "?",
    AnnotationKind.RISK: "⚠",
    AnnotationKind.DECISION: "✓",
    AnnotationKind.CORRECTION: "↻",
}
"""A symbol for each kind, so that it is never told by colour alone."""


def kind_name(kind: AnnotationKind) -> str:
    """The kind in the language of the window."""
    translate = QCoreApplication.translate
    names = {
        AnnotationKind.NOTE: translate("Annotation", "note"),
        AnnotationKind.QUESTION: translate("Annotation", "question"),
        AnnotationKind.RISK: translate("Annotation", "risk"),
        AnnotationKind.DECISION: translate("Annotation", "decision"),
        AnnotationKind.CORRECTION: translate("Annotation", "correction"),
    }
    return names[kind]


def kind_with_symbol(kind: AnnotationKind) -> str:
    """Symbol and name."""
    return f"{KIND_SYMBOLS[kind]} {kind_name(kind)}"


def status_name(status: AnnotationStatus) -> str:
    """The status in the language of the window."""
    translate = QCoreApplication.translate
    names = {
        AnnotationStatus.OPEN: translate("Annotation", "open"),
        AnnotationStatus.RESOLVED: translate("Annotation", "resolved"),
        AnnotationStatus.REMOVED: translate("Annotation", "removed in the spreadsheet"),
        AnnotationStatus.DELETED: translate("Annotation", "deleted"),
    }
    return names[status]


def local_time(moment: datetime) -> str:
    """A moment in the reader's time zone, such as `2025-12-04 09:14`.

    As the dates of plans are written, and never to be read as day or month at will: people of
    several countries look at the same annotations.
    """
    shown = QDateTime.fromSecsSinceEpoch(int(moment.timestamp()), QTimeZone.utc()).toLocalTime()
    return shown.toString("yyyy-MM-dd HH:mm")


def place_name(anchor: Anchor, matrix: PlanMatrix | None) -> str:
    """Where an annotation belongs, for people: `MIL-01, US 28-point`."""
    plan = anchor.plan
    if matrix is not None and plan in matrix.plan_index:
        plan = matrix.plans[matrix.plan_index[plan]].label
    if not anchor.issue and not anchor.plan:
        return str(anchor.cell)
    return ", ".join(part for part in (anchor.issue, plan) if part)


def text_in_one_line(annotation: Annotation) -> str:
    """The text for a list: line ends become spaces."""
    return " ".join(annotation.text.split())
