"""Figures as the user's language writes them."""

from __future__ import annotations

from PySide6.QtCore import QLocale

__all__ = ["figure"]


def figure(value: float) -> str:
    """`value` with two decimals and the decimal sign of the language: `0.85`, `0,85`."""
    return QLocale().toString(value, "f", 2)
