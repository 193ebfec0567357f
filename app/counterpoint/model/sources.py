"""Sources and citations: where a position is stated."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["UNCHECKED", "Citation", "Source"]

UNCHECKED = "unchecked"
"""The confidence of a citation whose passage was not re-read; always shown as such."""


@dataclass(frozen=True, slots=True)
class Source:
    """A document. Dates are as written; `url` is untrusted and opens only after asking."""

    id: str
    publisher: str = ""
    author: str = ""
    title: str = ""
    date: str = ""
    url: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Citation:
    """One source cited for one position.

    Attributes:
        issue: Key of the issue.
        plan: Key of the plan.
        source: Id of the source.
        reference: Point or section in the plan's own numbering, '' when unknown.
        confidence: Such as `direct text` or `unchecked`; '' when not given.
    """

    issue: str
    plan: str
    source: str
    reference: str = ""
    confidence: str = ""
