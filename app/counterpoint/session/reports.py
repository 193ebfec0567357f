"""The jobs of the command line, each giving plain data for `--json` (docs/cli.md).

Everything here works on a workbook from opening to closing in one call, without a journal:
an annotation counts as made when it is in the file.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from counterpoint.model import Anchor, Annotation, AnnotationKind, CellRef, PlanMatrix
from counterpoint.model.errors import (
    AnnotationError,
    ComparisonError,
    NoMatrixError,
    TablesError,
    nearest,
)
from counterpoint.session.book import AnnotationBook
from counterpoint.session.open_workbook import OpenWorkbook
from counterpoint.session.person import login_name
from counterpoint.session.quick import annotate_large_workbook
from counterpoint.session.settings import Settings
from counterpoint.workbook.opening import open_workbook
from counterpoint.workbook.reports import SaveOptions, SaveReport

__all__ = [
    "annotate_report",
    "annotations_report",
    "comparison_report",
    "difference_report",
    "merge_report",
    "new_report",
    "problems_report",
]

Report = dict[str, Any]

_LARGEST_FIRST = ("divergence", "gap", "coverage", "annotations")
"""The orders of `show --sort` in which one wants to see the largest first."""


def comparison_report(
    path: Path,
    *,
    password: str | None = None,
    sort: str = "workbook",
    topic: str | None = None,
    baseline: str | None = None,
    plans: Sequence[str] | None = None,
) -> Report:
    """What `show` prints. Raises WorkbookError; ComparisonError for an unknown topic or plan."""
    from counterpoint.compare import show_json
    from counterpoint.session.arranging import SortField, SortKey, arrange

    book = OpenWorkbook(open_workbook(path, password=password))
    matrix = _matrix_of(book)
    comparison = book.comparison.with_plans(plans) if plans else book.comparison
    counts = book.annotations.issue_counts
    field = SortField.ORDER if sort == "workbook" else SortField(sort)
    key = SortKey(field, descending=sort in _LARGEST_FIRST)
    order = arrange(matrix, [key], figures=comparison, annotation_counts=counts)
    if topic is not None:
        order = _of_topic(matrix, order, topic)
    if baseline is not None and baseline not in matrix.plan_index:
        raise ComparisonError(
            f"There is no plan {baseline!r}.{nearest(baseline, list(matrix.plan_index))}"
        )
    return show_json(
        matrix,
        comparison,
        workbook_name=path.name,
        annotation_counts=counts,
        order=order,
        baseline=baseline,
    )


def annotate_report(
    path: Path,
    *,
    text: str,
    issue: str = "",
    plan: str = "",
    cell: str = "",
    kind: str = AnnotationKind.NOTE.value,
    author: str | None = None,
    reply_to: str = "",
    password: str | None = None,
    options: SaveOptions | None = None,
) -> Report:
    """Make one annotation or reply, save it, and tell what was written.

    Raises AnnotationError when the place is unknown or not named, and whatever opening and saving
    raise; then the file is as it was.
    """
    author = author or Settings().author or login_name() or "Somebody"
    options = options or SaveOptions(password=password)
    if bool(reply_to) + bool(cell) + bool(issue or plan) != 1:
        raise AnnotationError(
            "Say where the annotation belongs: an issue, a plan, both, a cell, or what it answers."
        )
    place = _parsed(cell) if cell else None
    kind_ = AnnotationKind(kind)
    if place is not None:
        quick = annotate_large_workbook(
            path, place, text, author=author, kind=kind_, options=options
        )
        if quick is not None:
            return _annotated(path, *quick)
    book = OpenWorkbook(open_workbook(path, password=password), author=author)
    if reply_to:
        annotation = book.reply(reply_to, text)
    elif place is None:
        annotation = book.annotate(Anchor(issue, plan), text, kind=kind_)
    else:
        anchor = book.anchor_at(place)
        quote = None if anchor.issue or anchor.plan else _cell_text(path, place, password)
        annotation = book.annotate(anchor, text, kind=kind_, quote=quote)
    return _annotated(path, annotation, book.save(options=options))


def _annotated(path: Path, annotation: Annotation, saved: SaveReport) -> Report:
    return {
        "id": annotation.id,
        "workbook": str(path),
        "parts_written": list(saved.parts_written),
        "parts_untouched": saved.parts_untouched,
        "backup": None if saved.backup is None else str(saved.backup),
        "merged": saved.merged,
        "messages": list(saved.messages),
    }


def annotations_report(path: Path, *, password: str | None = None) -> list[Report]:
    """What `annotations` prints: threads in the order of the record, replies below their heads."""
    loaded = open_workbook(path, password=password)
    book = OpenWorkbook(loaded)
    return [
        _annotation_json(book, book.annotations, annotation)
        for thread in book.annotations.threads
        for annotation in thread.annotations
        if annotation.is_shown
    ]


def problems_report(path: Path, *, password: str | None = None) -> list[Report]:
    """What `check` prints."""
    from counterpoint.session.checking import check_workbook

    problems = check_workbook(path, password=password)
    return [
        {
            "level": problem.level,
            "code": problem.code,
            "sheet": problem.sheet,
            "cell": problem.cell,
            "message": problem.message,
        }
        for problem in problems
    ]


def difference_report(old: Path, new: Path, *, password: str | None = None) -> Report:
    """What `diff` prints."""
    from counterpoint.compare import Version, difference_json, version_difference

    versions = []
    for path in (old, new):
        book = OpenWorkbook(open_workbook(path, password=password))
        versions.append(Version(_matrix_of(book), tuple(book.annotations)))
    return difference_json(version_difference(*versions))


def merge_report(
    into: Path, copies: Sequence[Path], output: Path, *, password: str | None = None
) -> Report:
    """Merge the annotations and stances of `copies` into a copy of `into` at `output`."""
    from counterpoint.session.merge import merge_copies
    from counterpoint.workbook.saving import save_workbook

    target = open_workbook(into, password=password)
    edits, merged = merge_copies(
        target, [open_workbook(copy, password=password) for copy in copies]
    )
    saved = save_workbook(
        into,
        edits,
        target=None if output.resolve() == into.resolve() else output,
        loaded=target,
        options=SaveOptions(password=password),
    )
    return {
        "workbook": str(output),
        "added": list(merged.added),
        "changed": list(merged.changed),
        "conflicts": [
            {
                "issue": conflict.issue,
                "plan": conflict.plan or None,
                "kept": conflict.kept,
                "lost": list(conflict.lost),
            }
            for conflict in merged.conflicts
        ],
        "orphans": list(merged.orphans),
        "messages": list(merged.messages),
        "parts_written": list(saved.parts_written),
        "parts_untouched": saved.parts_untouched,
    }


def new_report(
    target: Path,
    *,
    tables: Path | None = None,
    preset: str = "plain",
    plans: Sequence[str] | None = None,
    topics: Sequence[str] | None = None,
    scale: str = "text",
    replace: bool = False,
) -> Report:
    """Make a new workbook from CSV tables, one CSV file or a preset. Raises TablesError when it
    exists."""
    from counterpoint.workbook import making

    if target.exists() and not replace:
        raise TablesError(f"{target} exists already; choose another name or pass --force.")
    if tables is not None and tables.is_file():
        making.make_from_csv(tables, target, overwrite=replace)
    elif tables is not None:
        making.make_from_tables(tables, target, overwrite=replace)
    else:
        making.make_blank(
            target,
            preset=preset,
            plans=tuple(plans or ()),
            topics=tuple(topics or ()),
            scale=scale,
            overwrite=replace,
        )
    matrix = open_workbook(target).matrix
    issues = matrix.issues if matrix is not None else ()
    texts = matrix.texts if matrix is not None else ()
    return {
        "workbook": str(target),
        "issues": len(issues),
        "plans": len(matrix.plans) if matrix is not None else 0,
        "positions": sum(bool(text) for row in texts for text in row),
    }


def _matrix_of(book: OpenWorkbook) -> PlanMatrix:
    if book.matrix is None:
        raise NoMatrixError(
            "no plan matrix was found: a row of headings with the issues in one column and the"
            " plans in others.",
            path=book.path,
        )
    return book.matrix


def _of_topic(matrix: PlanMatrix, order: Sequence[int], topic: str) -> list[int]:
    wanted = topic.casefold()
    rows = [row for row in order if matrix.issues[row].topic.casefold() == wanted]
    if not rows:
        raise ComparisonError(f"There is no topic {topic!r}.{nearest(topic, matrix.topics)}")
    return rows


def _parsed(cell: str) -> CellRef:
    try:
        return CellRef.parse(cell)
    except ValueError as problem:
        raise AnnotationError(f"{problem}.") from None


def _cell_text(path: Path, place: CellRef, password: str | None) -> str:
    """The displayed text of a cell outside the matrix, for the quote; '' where none is read."""
    from counterpoint.workbook.reading.opened import open_sheets

    with open_sheets(path, password=password) as opened:
        if place.sheet not in opened.grids:
            return ""
        return opened.grids[place.sheet].text(*place.address)


def _annotation_json(book: OpenWorkbook, all_of_it: AnnotationBook, each: Annotation) -> Report:
    cell = book.cell_of(each.anchor)
    return {
        "id": each.id,
        "issue": each.anchor.issue or None,
        "plan": each.anchor.plan or None,
        "cell": None if cell is None else str(cell),
        "kind": each.kind.value,
        "status": each.status.value,
        "text": each.text,
        "author": each.author,
        "created": each.created.isoformat(),
        "modified": each.modified.isoformat(),
        "reply_to": each.reply_to or None,
        "quote": each.quote,
        "orphan": all_of_it.is_orphan(each),
        "changed": all_of_it.has_changed(each),
        "native": all_of_it.natives.get(each.id),
    }
