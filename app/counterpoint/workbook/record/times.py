"""Times in the record: written as ISO 8601 in UTC, read however somebody typed them."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta

__all__ = ["read_time", "write_time"]

_ISO = re.compile(
    r"(\d{4})-(\d\d?)-(\d\d?)(?:[T ](\d\d?):(\d\d)(?::(\d\d)(?:[.,]\d+)?)?)?"
    r"\s*(Z|UTC|[+-]\d\d:?\d\d)?"
)
_DAY_FIRST = re.compile(r"(\d\d?)[./](\d\d?)[./](\d{4})(?:,?\s+(\d\d?):(\d\d)(?::(\d\d))?)?")
_SERIAL = re.compile(r"\d{1,7}(?:\.\d+)?(?:[eE][+-]?\d+)?")
_EXCEL_START = datetime(1899, 12, 30, tzinfo=UTC)
_EXCEL_1904_START = datetime(1904, 1, 1, tzinfo=UTC)


def write_time(moment: datetime) -> str:
    """Such as `2026-11-22T14:05:00Z`. The moment must know its zone."""
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def read_time(text: str, *, date_1904: bool = False) -> datetime | None:
    """A time typed as ISO 8601, with day and month as in `22.11.2026`, or an Excel date's number.

    In UTC where it names no zone, in whole seconds; None when it is none of these.
    """
    text = text.strip()
    try:
        if match := _ISO.fullmatch(text):
            year, month, day, hour, minute, second = (int(each or 0) for each in match.groups()[:6])
            zone = match[7] or "Z"  # without one: UTC, as the app writes it
            offset = timedelta()
            if zone[0] in "+-":
                digits = zone[1:].replace(":", "")
                offset = timedelta(hours=int(digits[:2]), minutes=int(digits[2:]))
                offset = -offset if zone[0] == "-" else offset
            return datetime(year, month, day, hour, minute, second, tzinfo=UTC) - offset
        if match := _DAY_FIRST.fullmatch(text):
            day, month, year, hour, minute, second = (int(each or 0) for each in match.groups())
            if month > 12 >= day:
                day, month = month, day  # 11/22/2026 can only be read one way
            return datetime(year, month, day, hour, minute, second, tzinfo=UTC)
        if _SERIAL.fullmatch(text):
            start = _EXCEL_1904_START if date_1904 else _EXCEL_START
            return start + timedelta(seconds=round(float(text) * 86_400))
    except (ValueError, OverflowError):
        return None
    return None
