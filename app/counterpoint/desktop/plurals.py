"""Numbers of things: the English plural of texts whose translations bring their own forms."""

from __future__ import annotations

__all__ = ["plural"]


def plural(text: str, count: int) -> str:
    """`text`, what tr() made of `%n issue(s)`, with a proper English ending.

    A translation has its plural forms already and passes unchanged. Names from a workbook are put
    in afterwards, by format(): they may hold anything.
    """
    return text.replace("(s)", "" if count == 1 else "s")
