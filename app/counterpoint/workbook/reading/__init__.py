"""Reading sheets of any format as a person sees them."""

from counterpoint.workbook.reading.grid import (
    Area,
    CellValue,
    GridTable,
    SheetGrid,
    WorkbookGrids,
)

__all__ = ["Area", "CellValue", "GridTable", "SheetGrid", "WorkbookGrids"]
