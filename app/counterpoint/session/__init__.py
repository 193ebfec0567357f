"""An open workbook: matrix, comparison and working copy (undo, journal, reload, merge)."""
