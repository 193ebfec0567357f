"""Where positions diverge: distances, groups, word differences, maps, version differences."""

from __future__ import annotations

import os

# numpy's OpenBLAS with two threads takes a hundred times as long as with one for the eigenvalues
# of a small matrix. It reads this when numpy is first imported, which the imports below do.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

from counterpoint.compare.alarms import Alarm, AlarmKind, alarms
from counterpoint.compare.comparison import Comparison
from counterpoint.compare.frames import group_name
from counterpoint.compare.issue_comparison import IssueComparison
from counterpoint.compare.lineage import (
    LineageKind,
    LineageStep,
    ancestors,
    lineage,
    lineage_step,
)
from counterpoint.compare.maps import PlanMap, PlanTree, TreeJoin
from counterpoint.compare.matching import Match, MatchedBy
from counterpoint.compare.plans import DrivingIssue, PlanDistances
from counterpoint.compare.reliability import (
    CoderAgreement,
    Level,
    coder_agreement,
    krippendorff_alpha,
)
from counterpoint.compare.report import difference_json, show_json
from counterpoint.compare.summaries import Coverage, TopicDivergence, TopicSpread
from counterpoint.compare.units import Quantity, QuantityKind, Unit, Unreadable
from counterpoint.compare.versions import (
    FieldChange,
    PositionChange,
    StanceChange,
    Version,
    VersionDifference,
    version_difference,
)
from counterpoint.compare.vocabulary import Vocabulary
from counterpoint.compare.words import Segment, SegmentKind, WordDifference, word_difference
from counterpoint.compare.zones import LandingZone

__all__ = [
    "Alarm",
    "AlarmKind",
    "CoderAgreement",
    "Comparison",
    "Coverage",
    "DrivingIssue",
    "FieldChange",
    "IssueComparison",
    "LandingZone",
    "Level",
    "LineageKind",
    "LineageStep",
    "Match",
    "MatchedBy",
    "PlanDistances",
    "PlanMap",
    "PlanTree",
    "PositionChange",
    "Quantity",
    "QuantityKind",
    "Segment",
    "SegmentKind",
    "StanceChange",
    "TopicDivergence",
    "TopicSpread",
    "TreeJoin",
    "Unit",
    "Unreadable",
    "Version",
    "VersionDifference",
    "Vocabulary",
    "WordDifference",
    "alarms",
    "ancestors",
    "coder_agreement",
    "difference_json",
    "group_name",
    "krippendorff_alpha",
    "lineage",
    "lineage_step",
    "show_json",
    "version_difference",
    "word_difference",
]
