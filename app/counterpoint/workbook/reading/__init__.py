"""Reading sheets of any format as a person sees them."""

from counterpoint.workbook.reading.grid import (
    Area,
    CellValue,
    GridTable,
    SheetGrid,
    WorkbookGrids,
)
from counterpoint.workbook.reading.open_xml import read_grids

__all__ = ["Area", "CellValue", "GridTable", "SheetGrid", "WorkbookGrids", "read_grids"]
