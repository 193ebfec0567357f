"""How Qt paints, decided before there is an application."""

from __future__ import annotations

import os

__all__ = ["paint_in_one_thread"]


def paint_in_one_thread() -> None:
    """Keep Qt from sharing small fills out among threads. Has an effect only before all painting.

    It does so for everything higher than 100 pixels that is not simply filled, such as the groove
    of a scroll bar. Waking the threads and waiting for them takes ten times as long as filling
    it alone, and on a busy machine any time: a scroll bar took up to a millisecond of each frame.
    """
    os.environ.setdefault("QT_NO_GUI_THREADPOOL", "1")
