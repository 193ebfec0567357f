"""Where positions diverge: distances, groups, word differences, maps, version differences."""

from __future__ import annotations

import os

# numpy's OpenBLAS with two threads takes a hundred times as long as with one for the eigenvalues
# of a small matrix. It reads this when numpy is first imported, which the imports below do.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

from counterpoint.compare.alarms import Alarm, AlarmKind, alarms
from counterpoint.compare.comparison import Comparison
from counterpoint.compare.issue_comparison import IssueComparison
from counterpoint.compare.summaries import Coverage, TopicDivergence
from counterpoint.compare.units import Quantity, QuantityKind, Unit
from counterpoint.compare.vocabulary import Vocabulary
from counterpoint.compare.words import Segment, SegmentKind, WordDifference, word_difference
from counterpoint.compare.zones import LandingZone

__all__ = [
    "Alarm",
    "AlarmKind",
    "Comparison",
    "Coverage",
    "IssueComparison",
    "LandingZone",
    "Quantity",
    "QuantityKind",
    "Segment",
    "SegmentKind",
    "TopicDivergence",
    "Unit",
    "Vocabulary",
    "WordDifference",
    "alarms",
    "word_difference",
]
