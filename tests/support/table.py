"""A table of the example for tests of the window's middle."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime

from pytestqt.qtbot import QtBot

from counterpoint.desktop.table import MatrixView
from counterpoint.desktop.theme import load_theme
from counterpoint.model import Anchor, Annotation, AnnotationStatus, PlanMatrix
from support.comparing import PlainComparison
from support.example import example_matrix

__all__ = ["HandSource", "made_note", "shown_table"]

NOON = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)


@dataclass
class HandSource:
    """A workbook as the table sees it, made by hand."""

    matrix: PlanMatrix | None
    annotations: Iterable[Annotation] = field(default_factory=list)


def made_note(
    number: int,
    issue: str,
    plan: str = "",
    text: str = "Does this hold?",
    status: AnnotationStatus = AnnotationStatus.OPEN,
) -> Annotation:
    """An annotation of number `number` at that place."""
    return Annotation(
        f"A-{number:012}", Anchor(issue, plan), text, "Ann", NOON, NOON, status=status
    )


def shown_table(
    qtbot: QtBot,
    source: HandSource | None = None,
    *,
    size: tuple[int, int] = (1200, 800),
    compare: bool = True,
) -> MatrixView:
    """A table that shows `source` (the example when None), compared, ready for keys and mouse."""
    source = source or HandSource(example_matrix())
    view = MatrixView(load_theme("light"))
    qtbot.addWidget(view)
    view.resize(*size)
    view.setWorkbook(source)
    if compare and source.matrix is not None:
        view.setComparison(PlainComparison(source.matrix))
    with qtbot.waitExposed(view):
        view.show()
    view.activateWindow()
    view.table.setFocus()
    return view
