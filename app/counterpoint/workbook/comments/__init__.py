"""Native comments: the notes and threads that Excel and Calc show, read and written in place."""

from counterpoint.workbook.comments.native import Form, NativeComment, NativeReply
from counterpoint.workbook.comments.reading import read_native_comments, uses_threads
from counterpoint.workbook.comments.sheet_comments import SheetComments

__all__ = [
    "Form",
    "NativeComment",
    "NativeReply",
    "SheetComments",
    "read_native_comments",
    "uses_threads",
]
