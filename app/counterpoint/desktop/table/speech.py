"""The table in words: what a screen reader says, and what tooltips show."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from counterpoint.desktop.figures import figure
from counterpoint.desktop.table.cells import CellContent, TopicRow
from counterpoint.desktop.table.contents import Contents
from counterpoint.desktop.table.roles import Column, ColumnKind
from counterpoint.desktop.table.words import Counts, group_letter, state_word, translate
from counterpoint.model import PlanMatrix, PositionState

__all__ = [
    "basis_text",
    "cell_speech",
    "cell_tooltip",
    "header_text",
    "header_tooltip",
    "notes_text",
    "topic_speech",
]


def header_text(matrix: PlanMatrix, column: Column) -> str:
    """A column's heading as plain text."""
    if column.kind is ColumnKind.PLAN:
        return matrix.plans[column.plan].label
    if column.kind is ColumnKind.REFERENCE:
        return column.key
    return {
        ColumnKind.ISSUE: translate("Table", "Issue"),
        ColumnKind.DIVERGENCE: translate("Table", "Divergence"),
        ColumnKind.OUTCOME: translate("Table", "Outcome"),
        ColumnKind.ANNOTATIONS: translate("Table", "Annotations"),
    }[column.kind]


def cell_speech(contents: Contents, issue: int, column: Column) -> str:
    """A cell as a screen reader says it, the facts before the text.

    For instance `MIL-01, US 28-point: group B, differs from baseline, two annotations. …`.
    """
    matrix = contents.matrix
    if matrix is None:
        return ""
    row = matrix.issues[issue]
    content = contents.cell(issue, column)
    text = content.body.text.replace("\u2028", " ")
    if column.kind is ColumnKind.PLAN:
        facts = ", ".join(_position_facts(content, contents.baseline >= 0))
        told = f"{row.id or row.title}, {header_text(matrix, column)}: {facts}"
        plain = matrix.texts[issue][column.plan]
        return ". ".join(part for part in (told, content.head.text, plain) if part)
    if column.kind is ColumnKind.DIVERGENCE:
        return f"{row.id or row.title}, {header_text(matrix, column)}: {_figures_text(content)}"
    if column.kind is ColumnKind.ISSUE:
        notes = _notes_text(content)
        parts = (row.id, row.topic, row.title, row.status, notes)
        return ", ".join(part for part in parts if part)
    return f"{row.id or row.title}, {header_text(matrix, column)}: {text}"


def topic_speech(topic: TopicRow) -> str:
    """A topic row as a screen reader says it."""
    name = topic.topic or translate("Table", "No topic")
    state = translate("Table", "collapsed") if topic.collapsed else translate("Table", "expanded")
    count = Counts().issues(topic.count)
    return f"{name}, {count}, {state}"


def basis_text(basis: str) -> str:
    """On what a figure rests, in the interface's language."""
    words = {
        "coded": translate("Table", "coded"),
        "quantity": translate("Table", "quantity"),
        "wording": translate("Table", "wording"),
    }
    return words.get(basis, basis)


def cell_tooltip(content: CellContent) -> str:
    """What the marks on a cell mean, a line each; '' when there is nothing to say.

    Words of the workbook are in it, and Qt guesses whether a tooltip is HTML: so it is, escaped.
    """
    return _as_tooltip(_tooltip_lines(content))


def header_tooltip(matrix: PlanMatrix, column: Column, notes: str = "") -> str:
    """What a heading has no room for: name, authors, date, status and summary of a plan.

    `notes` tells of the annotations on the plan as a whole.
    """
    if column.kind is ColumnKind.DIVERGENCE:
        return _as_tooltip(
            [
                translate("Table", "Relative divergence: mean distance over the pairs of plans"),
                translate("Table", "that speak, over what that many plans could reach."),
            ]
        )
    if column.kind is not ColumnKind.PLAN:
        return ""
    plan = matrix.plans[column.plan]
    date = " · ".join(part for part in (plan.date, plan.status) if part)
    return _as_tooltip([plan.name or plan.key, plan.authors, date, plan.summary, notes])


def _as_tooltip(lines: Sequence[str]) -> str:
    """Lines as a tooltip that shows every character as it is; blank ones are left out."""
    shown = "<br>".join(escape(line) for line in lines if line)
    return f"<qt>{shown}</qt>" if shown else ""


def _tooltip_lines(content: CellContent) -> list[str]:
    lines = [f"{mark.symbol}  {mark.meaning}" for mark in content.marks]
    if content.same_as_baseline:
        lines.append(translate("Table", "=  Word for word as in the baseline."))
    elif content.reworded:
        lines.append(translate("Table", "Worded differently from the baseline throughout."))
    if content.unchecked:
        lines.append(
            translate("Table", "A source cited here is unchecked: its passage was not re-read.")
        )
    if content.notes:
        lines.append(_notes_text(content))
    if content.changed:
        lines.append(translate("Table", "Changed since you last opened the workbook."))
    if content.group >= 0 and content.suggested:
        lines.append(translate("Table", "The group rests on the wording, not on a stance."))
    if content.flag is not None:
        lines.append(_FLAGS[content.flag.name]())
    if content.link:
        lines.append(translate("Table", "The cell holds a link; the details show where it leads."))
    return lines


def _no_value() -> str:
    return translate("Table", "A formula without a stored value.")


def _error_value() -> str:
    return translate("Table", "The cell holds an error value.")


def _formula() -> str:
    return translate("Table", "The cell holds a formula.")


_FLAGS = {"NO_CACHED_VALUE": _no_value, "ERROR_VALUE": _error_value, "FORMULA": _formula}


def _position_facts(content: CellContent, has_baseline: bool) -> list[str]:
    facts: list[str] = []
    if content.state is not PositionState.SPEAKS:
        facts.append(state_word(content.state, content.flag))
    if content.group >= 0:
        facts.append(translate("Table", "group %1").replace("%1", group_letter(content.group)))
    if content.is_baseline:
        facts.append(translate("Table", "baseline"))
    elif content.same_as_baseline:
        facts.append(translate("Table", "same as baseline"))
    elif has_baseline and content.body.text.strip():
        facts.append(translate("Table", "differs from baseline"))
    facts += [mark.meaning for mark in content.marks]
    if content.unchecked:
        facts.append(translate("Table", "unchecked source"))
    if content.changed:
        facts.append(translate("Table", "changed since last opened"))
    if notes := _notes_text(content):
        facts.append(notes)
    return facts or [translate("Table", "speaks")]


def _notes_text(content: CellContent) -> str:
    return notes_text(content.notes, content.open_notes)


def notes_text(notes: int, open_notes: int) -> str:
    """How many annotations there are and how many of them wait, '' without any."""
    if not notes:
        return ""
    text = Counts().annotations(notes)
    if open_notes and open_notes != notes:
        text += ", " + Counts().open_ones(open_notes)
    elif not open_notes:
        text += ", " + translate("Table", "resolved")
    return text


def _figures_text(content: CellContent) -> str:
    figures = content.figures
    if figures is None:
        return translate("Table", "not yet compared")
    coverage = translate("Table", "%1 of %2 plans speak").replace("%1", str(figures.speaking))
    coverage = coverage.replace("%2", str(figures.compared))
    if figures.relative != figures.relative:
        nothing = translate("Table", "nothing to compare")
        return f"{nothing}, {coverage}"
    return f"{figure(figures.relative)}, {basis_text(figures.basis)}, {coverage}"
