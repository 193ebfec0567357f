"""How slow work reports and is stopped: it calls a `Progress`, and knows nothing of threads."""

from __future__ import annotations

from collections.abc import Callable

__all__ = ["Progress", "no_progress", "part_of"]

Progress = Callable[[float], None]
"""Called with the share done, 0 to 1, every few tens of milliseconds. To cancel the work it
raises model.errors.Cancelled, which the work lets through after tidying up."""


def no_progress(share: float) -> None:
    """Report to nobody."""
    del share


def part_of(progress: Progress, start: float, end: float) -> Progress:
    """A Progress for work that is the part from `start` to `end` of the whole."""

    def report(share: float) -> None:
        progress(start + (end - start) * share)

    return report
