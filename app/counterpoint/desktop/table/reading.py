"""Reads a position against the baseline: word differences in the text, alarms as marks.

The comparison of words is loaded at the first difference: a window that shows none starts sooner.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from counterpoint.desktop.table.cells import Mark
from counterpoint.desktop.table.spans import Look
from counterpoint.desktop.table.words import translate

if TYPE_CHECKING:
    from counterpoint.compare import Segment

__all__ = ["WordReading"]

_LIKE = 0.35
"""Share of words in common from which differences are shown in the text. Below, striking one
wording out and underlining the other would leave nothing to read."""
_LISTED = 4
# By the value of `compare.AlarmKind`.
_SYMBOLS = {
    "modal": "!",
    "negation": "¬",
    "number": "#",
    "date": "◷",
    "unit": "kg",
    "bracket": "[ ]",
    "party": "@",
}
_FACTS = ("number", "date", "unit")


class WordReading:
    """The usual `Reading`: word by word."""

    def parts(self, old: str, new: str) -> Sequence[tuple[str, Look]]:
        """The merged text with its looks; empty when the wordings have too little in common."""
        from counterpoint.compare import word_difference

        segments = word_difference(old, new).segments
        kept = sum(each.new_end - each.new_start for each in segments if _is_kept(each))
        if kept * 2 < _LIKE * (len(old) + len(new)):
            return ()
        return _merged(old, new, segments)

    def marks(self, old: str, new: str) -> tuple[Mark, ...]:
        """One mark for each kind of alarm, naming its changes."""
        from counterpoint.compare import alarms

        changes: dict[str, list[str]] = {}
        for alarm in alarms(old, new):
            if not alarm.same_value:
                change = _change(alarm.before, alarm.after)
                changes.setdefault(alarm.kind.value, []).append(change)
        return tuple(
            Mark(_SYMBOLS[kind], f"{_kind_name(kind)}: {_listed(found)}", kind in _FACTS)
            for kind, found in changes.items()
        )


def _is_kept(segment: Segment) -> bool:
    from counterpoint.compare import SegmentKind

    return segment.kind in (SegmentKind.EQUAL, SegmentKind.MOVED_HERE)


def _merged(old: str, new: str, segments: Sequence[Segment]) -> list[tuple[str, Look]]:
    """The new text with what was deleted struck out where it stood."""
    from counterpoint.compare import SegmentKind

    looks = {
        SegmentKind.EQUAL: Look.PLAIN,
        SegmentKind.INSERTED: Look.INSERTED,
        SegmentKind.REPLACED: Look.INSERTED,
        SegmentKind.MOVED_HERE: Look.MOVED,
    }
    parts: list[tuple[str, Look]] = []
    at = 0
    for segment in segments:
        if segment.kind in (SegmentKind.DELETED, SegmentKind.REPLACED):
            gone = old[segment.old_start : segment.old_end]
            if parts and not parts[-1][0][-1:].isspace():
                parts.append((" ", Look.PLAIN))
            parts.append((gone, Look.DELETED))
        if segment.kind in looks:
            space = new[at : segment.new_start]
            parts.append((space or _space_after(parts, new, segment), Look.PLAIN))
            parts.append((new[segment.new_start : segment.new_end], looks[segment.kind]))
            at = segment.new_end
    parts.append((new[at:], Look.PLAIN))
    return [part for part in parts if part[0]]


def _space_after(parts: Sequence[tuple[str, Look]], new: str, segment: Segment) -> str:
    """A blank between what is struck out and the words after it; none before a full stop."""
    follows_deleted = bool(parts) and parts[-1][1] is Look.DELETED
    return " " if follows_deleted and new[segment.new_start].isalnum() else ""


def _change(before: str, after: str) -> str:
    if before and after:
        return f"{before} → {after}"
    return f"+ {after}" if after else f"− {before}"


def _listed(changes: Sequence[str]) -> str:
    shown = "; ".join(changes[:_LISTED])
    return f"{shown} …" if len(changes) > _LISTED else shown


def _kind_name(kind: str) -> str:
    return {
        "modal": translate("Table", "modal verb"),
        "negation": translate("Table", "negation"),
        "number": translate("Table", "number"),
        "date": translate("Table", "date"),
        "unit": translate("Table", "unit"),
        "bracket": translate("Table", "brackets"),
        "party": translate("Table", "party"),
    }[kind]
