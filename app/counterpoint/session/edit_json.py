"""Edits as JSON, for the journal.

A newer Counterpoint may have written the journal: fields that are not known are ignored, fields
that are missing get their default, and words that are not known fall back to the plain one.
What cannot be an edit at all raises JournalError.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from enum import Enum
from typing import Any, TypeVar

from counterpoint.model import (
    Anchor,
    Annotation,
    AnnotationEdit,
    AnnotationKind,
    AnnotationStatus,
    CellRef,
    Edit,
    Scale,
    ScaleEdit,
    ScaleKind,
    SheetsEdit,
    StanceEdit,
    told,
)
from counterpoint.model.errors import JournalError

__all__ = ["edit_from_json", "edit_to_json"]

Json = dict[str, Any]
EnumT = TypeVar("EnumT", bound=Enum)


def edit_to_json(edit: Edit) -> Json:
    """The edit as a JSON object; `edit_from_json` gives an equal edit back."""
    if isinstance(edit, AnnotationEdit):
        return {
            "edit": "annotation",
            "before": edit.before and _annotation_to_json(edit.before),
            "after": edit.after and _annotation_to_json(edit.after),
        }
    if isinstance(edit, StanceEdit):
        return {
            "edit": "stance",
            "issue": edit.issue,
            "plan": edit.plan,
            "before": edit.before,
            "after": edit.after,
        }
    if isinstance(edit, SheetsEdit):
        return {"edit": "sheets", "before": edit.before, "after": edit.after}
    return {
        "edit": "scale",
        "issue": edit.issue,
        "before": _scale_to_json(edit.before),
        "after": _scale_to_json(edit.after),
    }


def edit_from_json(data: object) -> Edit:
    """The edit that a JSON object holds. Raises JournalError when it holds none."""
    try:
        record = _object(data)
        kind = record["edit"]
        if kind == "annotation":
            return AnnotationEdit(
                _annotation_from_json(record.get("before")),
                _annotation_from_json(record.get("after")),
            )
        if kind == "stance":
            return StanceEdit(
                str(record["issue"]),
                str(record["plan"]),
                str(record.get("before", "")),
                str(record["after"]),
            )
        if kind == "sheets":
            return SheetsEdit(bool(record.get("before", False)), bool(record["after"]))
        if kind == "scale":
            return ScaleEdit(
                str(record["issue"]),
                _scale_from_json(record.get("before")),
                _scale_from_json(record["after"]),
            )
    except (KeyError, TypeError, ValueError) as problem:
        raise JournalError(
            told("The journal holds an edit that cannot be read: {problem}.", problem=problem)
        ) from None
    raise JournalError(told("The journal holds an edit of an unknown kind: {kind!r}.", kind=kind))


def _object(data: object) -> Mapping[str, Any]:
    if not isinstance(data, dict):
        raise TypeError("no JSON object")
    return data


def _annotation_to_json(annotation: Annotation) -> Json:
    anchor = annotation.anchor
    return {
        "id": annotation.id,
        "issue": anchor.issue,
        "plan": anchor.plan,
        "cell": str(anchor.cell) if anchor.cell else "",
        "text": annotation.text,
        "author": annotation.author,
        "created": annotation.created.isoformat(),
        "modified": annotation.modified.isoformat(),
        "kind": annotation.kind.value,
        "status": annotation.status.value,
        "reply_to": annotation.reply_to,
        "quote": annotation.quote,
    }


def _annotation_from_json(data: object) -> Annotation | None:
    if data is None:
        return None
    record = _object(data)
    cell = str(record.get("cell", ""))
    created = _time(record["created"])
    return Annotation(
        id=str(record["id"]),
        anchor=Anchor(
            str(record.get("issue", "")),
            str(record.get("plan", "")),
            CellRef.parse(cell) if cell else None,
        ),
        text=str(record["text"]),
        author=str(record.get("author", "")),
        created=created,
        modified=_time(record["modified"]) if "modified" in record else created,
        kind=_word(record.get("kind"), AnnotationKind.NOTE),
        status=_word(record.get("status"), AnnotationStatus.OPEN),
        reply_to=str(record.get("reply_to", "")),
        quote=str(record.get("quote", "")),
    )


def _time(text: object) -> datetime:
    moment = datetime.fromisoformat(str(text))
    return moment.astimezone(UTC) if moment.tzinfo else moment.replace(tzinfo=UTC)


def _word(text: object, default: EnumT) -> EnumT:
    try:
        return type(default)(text)
    except ValueError:
        return default


def _scale_to_json(scale: Scale) -> Json:
    return {
        "kind": scale.kind.value,
        "options": list(scale.options),
        "unit": scale.unit,
        "low": scale.low,
        "high": scale.high,
    }


def _scale_from_json(data: object) -> Scale:
    if data is None:
        return Scale(ScaleKind.TEXT)
    record = _object(data)
    return Scale(
        _word(record.get("kind"), ScaleKind.TEXT),
        tuple(str(option) for option in record.get("options", ())),
        str(record.get("unit", "")),
        _number(record.get("low")),
        _number(record.get("high")),
    )


def _number(value: object) -> float | None:
    return float(value) if isinstance(value, int | float) else None
