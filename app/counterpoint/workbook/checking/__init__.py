"""What is wrong or doubtful in a workbook: `counterpoint check` and the problems list."""

from counterpoint.workbook.checking.checking import find_problems, problems_in

__all__ = ["find_problems", "problems_in"]
