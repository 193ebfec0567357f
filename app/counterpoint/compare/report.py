"""The shapes of `counterpoint show --json` and `counterpoint diff --json`, made from comparisons.

Plain dicts, lists, text, numbers, True/False and None, ready for json.dumps. NaN becomes None.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from itertools import combinations
from typing import Any

from counterpoint.compare.alarms import Alarm, alarms
from counterpoint.compare.comparison import Comparison
from counterpoint.compare.lineage import LineageKind, lineage
from counterpoint.compare.matching import Match
from counterpoint.compare.versions import FieldChange, VersionDifference
from counterpoint.compare.zones import LandingZone
from counterpoint.model import Annotation, PlanMatrix
from counterpoint.model.errors import ComparisonError

__all__ = ["difference_json", "show_json"]

Json = dict[str, Any]

_DRIVING = 5
"""Driving issues told for each pair of plans."""
_MOST_DRIVING = 100_000
"""Pairs times issues beyond which not all pairs are told."""


def show_json(
    matrix: PlanMatrix,
    comparison: Comparison,
    *,
    workbook_name: str,
    annotation_counts: Mapping[str, int],
    order: Sequence[int],
    baseline: str | None = None,
) -> Json:
    """Everything about one matrix.

    `annotation_counts` maps issue keys to annotations; `order` lists the issues to show by index
    from 0. With a `baseline` plan each issue also has `alarms` of the other plans against it.
    """
    distances = comparison.plan_distances
    coverage = comparison.coverage
    return {
        "workbook": workbook_name,
        "plans": [_plan(matrix, column) for column in comparison.columns],
        "baseline": baseline,
        "agreement": _number(comparison.agreement),
        "coverage": {
            "positions": [coverage.positions, coverage.possible],
            "issues": [coverage.issues_compared, coverage.issues],
        },
        "distances": {
            "plans": list(distances.keys),
            "matrix": [[_number(each) for each in row] for row in distances.matrix.tolist()],
            "overlap": distances.overlap.tolist(),
        },
        "map": _map(comparison),
        "tree": _tree(comparison),
        "blocs": [list(bloc) for bloc in comparison.blocs()],
        "driving": _driving(comparison, baseline),
        "lineage": [
            _lineage(comparison, plan) for plan in comparison.plans if _has_origin(matrix, plan)
        ],
        "topics": [
            {
                "topic": topic.topic,
                "relative": _number(topic.relative),
                "gap": _number(topic.gap),
                "issues": [topic.compared, topic.issues],
            }
            for topic in comparison.topic_divergence()
        ],
        "issues": [
            _issue(matrix, comparison, index, annotation_counts, baseline) for index in order
        ],
    }


def _number(value: float) -> float | None:
    return value if math.isfinite(value) else None


def _plan(matrix: PlanMatrix, column: int) -> Json:
    plan = matrix.plans[column]
    return {
        "key": plan.key,
        "name": plan.name or plan.key,
        "short_name": plan.label,
        "authors": plan.authors,
        "date": plan.date,
        "status": plan.status,
        "based_on": plan.based_on,
        "summary": plan.summary,
    }


def _map(comparison: Comparison) -> Json:
    drawn = comparison.plan_map()
    return {
        "points": dict(zip(drawn.keys, drawn.points.tolist(), strict=True)),
        "share": _number(drawn.share),
        "axis_shares": [_number(each) for each in drawn.axis_shares],
        "left_out": list(drawn.left_out),
        "warnings": list(drawn.warnings),
    }


def _tree(comparison: Comparison) -> Json:
    tree = comparison.plan_tree()
    return {
        "plans": list(tree.keys),
        "order": list(tree.order),
        "joins": [
            {"left": join.left, "right": join.right, "height": join.height, "plans": join.size}
            for join in tree.joins
        ],
        "left_out": list(tree.left_out),
        "warnings": list(tree.warnings),
    }


def _driving(comparison: Comparison, baseline: str | None) -> list[Json]:
    """For each pair of plans the issues that drive them apart, the largest part first.

    Where that would be too much to read or to make, only the pairs with the baseline, if any.
    """
    pairs = list(combinations(comparison.plans, 2))
    if len(pairs) * len(comparison.matrix.issues) > _MOST_DRIVING:
        pairs = [pair for pair in pairs if baseline in pair]
    return [
        {
            "plans": [first, second],
            "issues": [
                {"id": each.issue, "distance": each.distance, "share": each.share}
                for each in comparison.driving_issues(first, second)[:_DRIVING]
            ],
        }
        for first, second in pairs
    ]


def _has_origin(matrix: PlanMatrix, plan: str) -> bool:
    return bool(matrix.plans[matrix.plan_index[plan]].based_on)


def _lineage(comparison: Comparison, plan: str) -> Json:
    matrix = comparison.matrix
    result: Json = {"plan": plan, "based_on": matrix.plans[matrix.plan_index[plan]].based_on}
    try:
        steps = lineage(matrix, plan, comparison.vocabulary)
    except ComparisonError as problem:
        # One wrong name under Based on must not cost the whole report.
        return {**result, "problem": str(problem)}
    for kind in LineageKind:
        result[kind.value] = [step.issue for step in steps if step.kind is kind]
    return result


def _issue(
    matrix: PlanMatrix,
    comparison: Comparison,
    index: int,
    annotation_counts: Mapping[str, int],
    baseline: str | None,
) -> Json:
    issue, made = matrix.issues[index], comparison.issue(index)
    columns = comparison.columns
    texts = {matrix.plans[column].key: matrix.texts[index][column] for column in columns}
    stances = {matrix.plans[column].key: matrix.stance(index, column) for column in columns}
    result: Json = {
        "id": issue.key,
        "topic": issue.topic,
        "issue": issue.title,
        "question": issue.question,
        "row": issue.row,
        "scale": issue.scale.kind.value,
        "options": list(issue.scale.options),
        "unit": made.unit,
        "weight": float(comparison.weights[index]),
        "status": issue.status,
        "outcome": issue.outcome,
        "basis": made.basis,
        "gap": _number(made.gap),
        "relative": _number(made.relative),
        "ceiling": _number(made.ceiling),
        "coverage": list(made.coverage),
        "groups": [list(group) for group in made.groups],
        "options_taken": list(made.options_taken),
        "silent": list(made.silent),
        "defers": list(made.defers),
        "not_applicable": list(made.not_applicable),
        "uncoded": list(made.uncoded),
        "rejects": list(made.rejects),
        "outlier": made.outlier,
        "bridge": made.bridge,
        "bridges": list(made.bridges),
        "landing": _landing(made.landing),
        "minimum": _number(made.minimum),
        "median": _number(made.median),
        "maximum": _number(made.maximum),
        "presence": _number(made.presence),
        "quantities": {plan: [each.low, each.high] for plan, each in made.quantities},
        "unreadable": dict(made.unreadable),
        "positions": {plan: text for plan, text in texts.items() if text},
        "stances": {plan: stance for plan, stance in stances.items() if stance},
        "annotations": annotation_counts.get(issue.key, 0),
    }
    if baseline is not None:
        # The baseline may be a plan that is not among those compared.
        against = matrix.texts[index][matrix.plan_index[baseline]]
        result["alarms"] = {
            plan: [_alarm(alarm) for alarm in alarms(against, text)]
            for plan, text in texts.items()
            if text and against and plan != baseline
        }
    return result


def _landing(zone: LandingZone | None) -> Json | None:
    if zone is None:
        return None
    return {
        "low": zone.low,
        "high": zone.high,
        "options": list(zone.options),
        "plans": list(zone.plans),
        "of": zone.of,
    }


def _alarm(alarm: Alarm) -> Json:
    return {
        "kind": alarm.kind.value,
        "before": alarm.before,
        "after": alarm.after,
        "same_value": alarm.same_value,
    }


def difference_json(difference: VersionDifference) -> Json:
    """What changed between two versions. Issues and plans are named by key, of the new version
    where they are in both."""
    issues = difference.new.matrix.issues
    plans = difference.new.matrix.plans
    return {
        "old": difference.old.name,
        "new": difference.new.name,
        "plans": {
            "added": [plan.key for plan in difference.added_plans],
            "removed": [plan.key for plan in difference.removed_plans],
            "moved": [plans[match.new].key for match in difference.moved_plans],
            "changed": [_field(change) for change in difference.plan_fields],
            "suggested": [{"old": old, "new": new} for old, new in difference.plan_suggestions],
        },
        "issues": {
            "added": [issue.key for issue in difference.added_issues],
            "removed": [issue.key for issue in difference.removed_issues],
            "moved": [_moved(difference, match) for match in difference.moved_issues],
            "changed": [_field(change) for change in difference.issue_fields],
            "suggested": [{"old": old, "new": new} for old, new in difference.suggestions],
            "matched": _reasons(difference.issue_matches),
            "count": len(issues),
        },
        "positions": [
            {
                "issue": change.issue,
                "plan": change.plan,
                "old": change.old,
                "new": change.new,
                "alarms": [_alarm(alarm) for alarm in change.alarms],
            }
            for change in difference.positions
        ],
        "stances": [
            {"issue": change.issue, "plan": change.plan, "old": change.old, "new": change.new}
            for change in difference.stances
        ],
        "annotations": {
            "added": [_annotation(each) for each in difference.added_annotations],
            "removed": [_annotation(each) for each in difference.removed_annotations],
            "changed": [
                {**_annotation(new), "old_text": old.text, "old_status": old.status.value}
                for old, new in difference.changed_annotations
            ],
        },
    }


def _moved(difference: VersionDifference, match: Match) -> Json:
    old, new = difference.old.matrix.issues[match.old], difference.new.matrix.issues[match.new]
    return {"id": new.key, "old_row": old.row, "new_row": new.row}


def _field(change: FieldChange) -> Json:
    return {"key": change.key, "field": change.field, "old": change.old, "new": change.new}


def _reasons(matches: Sequence[Match]) -> dict[str, int]:
    counts: dict[str, int] = {}
    for match in matches:
        counts[match.by.value] = counts.get(match.by.value, 0) + 1
    return counts


def _annotation(annotation: Annotation) -> Json:
    return {
        "id": annotation.id,
        "issue": annotation.anchor.issue,
        "plan": annotation.anchor.plan,
        "kind": annotation.kind.value,
        "status": annotation.status.value,
        "text": annotation.text,
        "author": annotation.author,
        "reply_to": annotation.reply_to,
    }
