"""The record: the Annotations sheet, and its agreement with the comments on the cells."""

from counterpoint.workbook.record.anchors import (
    anchor_at,
    anchored_cell,
    anchored_text,
    is_orphan,
    settled,
)
from counterpoint.workbook.record.memory import Memory
from counterpoint.workbook.record.reading import RECORD_NAME, Record, read_record, saved_at
from counterpoint.workbook.record.reconciling import Reconciliation, reconcile
from counterpoint.workbook.record.rows import RecordRow
from counterpoint.workbook.record.showing import show_annotations
from counterpoint.workbook.record.updating import updated
from counterpoint.workbook.record.writing import write_record

__all__ = [
    "RECORD_NAME",
    "Memory",
    "Reconciliation",
    "Record",
    "RecordRow",
    "anchor_at",
    "anchored_cell",
    "anchored_text",
    "is_orphan",
    "read_record",
    "reconcile",
    "saved_at",
    "settled",
    "show_annotations",
    "updated",
    "write_record",
]
