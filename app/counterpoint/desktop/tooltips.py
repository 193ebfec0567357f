"""Tips that show a text as it is."""

from __future__ import annotations

__all__ = ["plain_tooltip"]


def plain_tooltip(text: str) -> str:
    """`text` such that Qt shows it as it is: a tip that looks like HTML would be rendered."""
    escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return f'<p style="white-space:pre-wrap">{escaped}</p>'
