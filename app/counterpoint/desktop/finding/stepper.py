"""Find next and previous: from hit to hit through what the table shows."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from counterpoint.model import Annotation, PlanMatrix

__all__ = ["CellTexts", "next_hit"]


class CellTexts:
    """Annotations and sources by where they belong: the filter finds them, so stepping does too."""

    def __init__(self, matrix: PlanMatrix, annotations: Iterable[Annotation]) -> None:
        self._matrix = matrix
        self._notes: dict[tuple[str, str], list[str]] = {}
        for each in annotations:
            if each.is_shown:
                place = (each.anchor.issue, each.anchor.plan)
                self._notes.setdefault(place, []).append(each.text)

    def __call__(self, issue: str, plan: str) -> str:
        """The texts at an issue and plan key; the plan is '' for those of the whole row."""
        texts = list(self._notes.get((issue, plan), ()))
        for citation in self._matrix.citations_by_position.get((issue, plan), ()):
            texts += [citation.source, citation.reference, citation.confidence]
            source = self._matrix.sources.get(citation.source)
            if source is not None:
                texts += [source.publisher, source.author, source.title]
        return "\n".join(texts)


def next_hit(
    matrix: PlanMatrix,
    issues: Sequence[str],
    plans: Sequence[str],
    words: Sequence[str],
    here: tuple[str, str],
    step: int,
    beside: Callable[[str, str], str] | None = None,
) -> tuple[str, str] | None:
    """The next cell (`step` 1) or the one before (-1) that holds one of the `words`.

    Args:
        matrix: What is searched.
        issues: Keys of the rows shown, top to bottom.
        plans: Keys of the plan columns shown, from the first on.
        words: Casefolded words.
        here: Issue and plan key of the current cell; the search goes on from there and round.
        step: 1 or -1.
        beside: What else belongs to an issue and plan key, such as a `CellTexts`.

    Returns issue and plan key, the plan '' for a hit in the issue's own column; None without any.
    """
    if not issues or not words:
        return None
    columns = ["", *plans]
    width = len(columns)
    total = len(issues) * width
    start = -1 if step > 0 else total
    if here[0] in issues:
        column = columns.index(here[1]) if here[1] in columns else 0
        start = issues.index(here[0]) * width + column
    for distance in range(1, total + 1):
        place = (start + step * distance) % total
        issue, plan = issues[place // width], columns[place % width]
        text = _text(matrix, issue, plan)
        if beside is not None:
            text = f"{text}\n{beside(issue, plan)}"
        text = text.casefold()
        if any(word in text for word in words):
            return issue, plan
    return None


def _text(matrix: PlanMatrix, issue: str, plan: str) -> str:
    row = matrix.issue_index[issue]
    if plan:
        column = matrix.plan_index[plan]
        return f"{matrix.texts[row][column]}\n{matrix.stance(row, column)}"
    found = matrix.issues[row]
    texts = [found.id, found.topic, found.title, found.question, found.status, found.outcome]
    return "\n".join(texts + [text for _, text in found.references])
