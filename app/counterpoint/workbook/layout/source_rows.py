"""What the sheets Sources and Citations say."""

from __future__ import annotations

from collections.abc import Sequence

from counterpoint.model import Citation, Plan, Source, told
from counterpoint.workbook.layout.key_finder import KeyFinder
from counterpoint.workbook.layout.records import RecordSheet, ambiguous_issue
from counterpoint.workbook.loaded import Problem

__all__ = ["read_citations", "read_sources"]


def read_sources(sheet: RecordSheet, problems: list[Problem]) -> dict[str, Source]:
    """Sources by id. Adds a problem where an id stands twice; the first counts."""
    found: dict[str, Source] = {}
    for row in sheet.rows():
        key = sheet.text(row, "source")
        if not key:
            what = told("The source has no ID, so nothing can cite it; give it one.")
            problems.append(sheet.problem("warning", "missing-id", row, "source", what))
        elif key in found:
            what = told("The source {key!r} is there twice; rename one. The first counts.", key=key)
            problems.append(sheet.problem("error", "duplicate-id", row, "source", what))
        else:
            found[key] = Source(
                key,
                sheet.text(row, "publisher"),
                sheet.text(row, "author"),
                sheet.text(row, "title"),
                sheet.date_text(row, "date"),
                sheet.text(row, "url"),
                sheet.text(row, "note"),
            )
    return found


def read_citations(
    sheet: RecordSheet, plans: Sequence[Plan], issues: KeyFinder, problems: list[Problem]
) -> tuple[Citation, ...]:
    """Citations in sheet order. Adds problems where issue or plan is unknown; those are left
    out. Sources are not looked up here."""
    finder = KeyFinder([plan.key for plan in plans])
    found: list[Citation] = []
    for row in sheet.rows():
        issue_name, plan_name = sheet.text(row, "id"), sheet.text(row, "plan")
        issue = issues.find(issue_name) if issue_name not in issues.ambiguous else None
        plan = finder.find(plan_name) if plan_name else ""
        if issue_name in issues.ambiguous:
            problems.append(ambiguous_issue(sheet, row, issue_name))
        elif issue is None:
            what = told(
                "There is no issue {issue_name!r} in the matrix.{hint} Write the ID as"
                " it stands there.",
                issue_name=issue_name,
                hint=issues.hint(issue_name),
            )
            problems.append(sheet.problem("error", "unknown-issue", row, "id", what))
        elif plan is None:
            what = told(
                "There is no plan {plan_name!r} in the matrix.{hint} Write it as its"
                " heading there.",
                plan_name=plan_name,
                hint=finder.hint(plan_name),
            )
            problems.append(sheet.problem("error", "unknown-plan", row, "plan", what))
        else:
            found.append(
                Citation(
                    issue,
                    plan,
                    sheet.text(row, "source"),
                    sheet.text(row, "reference"),
                    sheet.text(row, "confidence"),
                )
            )
    return tuple(found)
