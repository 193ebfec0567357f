"""The words of Counterpoint as frozen data: plans, issues, positions, annotations, edits.

No input, no output, no Qt. Everything else imports from here.
"""

from counterpoint.model.annotations import (
    TEXT_LIMIT,
    Anchor,
    Annotation,
    AnnotationKind,
    AnnotationStatus,
    checked_text,
    new_annotation_id,
    utc_now,
)
from counterpoint.model.cells import (
    MAX_COLUMNS,
    MAX_ROWS,
    CellAddress,
    CellRef,
    column_letters,
    column_number,
)
from counterpoint.model.edits import AnnotationEdit, Edit, ScaleEdit, SheetsEdit, StanceEdit
from counterpoint.model.folding import PLAIN_SIGNS, fold
from counterpoint.model.issues import Issue
from counterpoint.model.matrix import MatrixLayout, PlanMatrix
from counterpoint.model.merging import derived_id, merge_annotations, merged_past
from counterpoint.model.messages import Message, told
from counterpoint.model.pasts import Past, pasts_after, text_mark
from counterpoint.model.plans import Plan
from counterpoint.model.positions import CellFacts, CellFlag, Position, PositionState, TextRun
from counterpoint.model.scales import SPECIAL_STANCES, TEXT_SCALE, Scale, ScaleKind
from counterpoint.model.sources import UNCHECKED, Citation, Source

__all__ = [
    "MAX_COLUMNS",
    "MAX_ROWS",
    "PLAIN_SIGNS",
    "SPECIAL_STANCES",
    "TEXT_LIMIT",
    "TEXT_SCALE",
    "UNCHECKED",
    "Anchor",
    "Annotation",
    "AnnotationEdit",
    "AnnotationKind",
    "AnnotationStatus",
    "CellAddress",
    "CellFacts",
    "CellFlag",
    "CellRef",
    "Citation",
    "Edit",
    "Issue",
    "Message",
    "MatrixLayout",
    "Past",
    "Plan",
    "PlanMatrix",
    "Position",
    "PositionState",
    "Scale",
    "ScaleEdit",
    "ScaleKind",
    "SheetsEdit",
    "Source",
    "StanceEdit",
    "TextRun",
    "checked_text",
    "column_letters",
    "column_number",
    "derived_id",
    "fold",
    "merge_annotations",
    "merged_past",
    "new_annotation_id",
    "pasts_after",
    "text_mark",
    "told",
    "utc_now",
]
