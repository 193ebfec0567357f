"""Every failure that Counterpoint tells a person about, as one family.

    CounterpointError                     one clear line: what, where, what to do
    ├── WorkbookError                     tied to one workbook file (`path`)
    │   ├── NotAWorkbookError             not a spreadsheet at all (no zip, empty, another kind)
    │   ├── DamagedWorkbookError          a spreadsheet, but truncated, malformed or inconsistent
    │   ├── UnsafeWorkbookError           refused: size bomb, XML entities, absurd dimensions
    │   ├── EncryptedWorkbookError        a password is needed
    │   │   └── WrongPasswordError        the password given does not open it
    │   ├── ReadOnlyFormatError           can be compared, cannot hold annotations (.ods, .csv …)
    │   ├── SheetNotFoundError            no sheet of that name
    │   ├── NoMatrixError                 no plan matrix was found in it
    │   ├── MatrixFormatError             a matrix is there but breaks the format (`sheet`, `cell`)
    │   ├── ProtectedSheetError           the sheet's protection forbids annotations
    │   ├── SignedWorkbookError           saving would break a digital signature
    │   └── SaveError                     the old file is whole, the edits are kept
    │       ├── ChangedOnDiskError        somebody changed or removed the file since it was read
    │       ├── OpenElsewhereError        another program holds it open
    │       ├── WriteRefusedError         permission denied, read-only file or folder
    │       ├── NoSpaceError              the disk is full
    │       └── VerificationError         the new file did not read back as it should
    ├── AnnotationError                   an annotation that cannot be made as asked
    │   ├── UnknownAnchorError            no such issue, plan or cell
    │   ├── UnknownAnnotationError        no annotation of that id
    │   ├── NotYoursError                 only its author may edit or delete it
    │   └── TextLimitError                longer than a cell or note can hold, or empty
    ├── StanceError                       a stance outside the issue's scale
    ├── ComparisonError                   a comparison that cannot be made as asked
    ├── TablesError                       CSV tables or a pasted table that cannot become a workbook
    ├── JournalError                      the journal of unsaved edits cannot be read or written
    └── Cancelled                         the user cancelled slow work; nothing was changed

A failure of the world is one of these. A mistake of the programmer stays a
built-in exception (TypeError, ValueError, AssertionError) and is never caught
as one of them.
"""

from __future__ import annotations

from collections.abc import Sequence
from difflib import get_close_matches
from pathlib import Path

from counterpoint.model.messages import told

__all__ = [
    "AnnotationError",
    "Cancelled",
    "ChangedOnDiskError",
    "ComparisonError",
    "CounterpointError",
    "DamagedWorkbookError",
    "EncryptedWorkbookError",
    "JournalError",
    "MatrixFormatError",
    "NoMatrixError",
    "NoSpaceError",
    "NotAWorkbookError",
    "NotYoursError",
    "OpenElsewhereError",
    "ProtectedSheetError",
    "ReadOnlyFormatError",
    "SaveError",
    "SheetNotFoundError",
    "SignedWorkbookError",
    "StanceError",
    "TablesError",
    "TextLimitError",
    "UnknownAnchorError",
    "UnknownAnnotationError",
    "UnsafeWorkbookError",
    "VerificationError",
    "WorkbookError",
    "WriteRefusedError",
    "WrongPasswordError",
    "nearest",
]


def nearest(name: str, choices: Sequence[str]) -> str:
    """A hint that names the valid choice most like `name`, or all of a short list; '' if none."""
    close = get_close_matches(name, choices, n=1, cutoff=0.5)
    if close:
        return told(" Did you mean {name!r}?", name=close[0])
    if choices and len(choices) <= 12:
        return told(" There is: {names}.", names=", ".join(choices))
    return ""


class CounterpointError(Exception):
    """Base of every failure that a person is told about.

    `str(error)` is one line, complete in itself, that may be shown as it is.

    Attributes:
        message: The same, maybe with line breaks; where it is a `Message`, a window translates it.
    """

    def __init__(self, message: str) -> None:
        super().__init__(" ".join(message.split()))
        self.message = message


class Cancelled(CounterpointError):  # noqa: N818 - it is no error
    """The user cancelled slow work; nothing was changed."""

    def __init__(self, what: str = "The work") -> None:
        super().__init__(told("{what} was cancelled; nothing was changed.", what=what))


class WorkbookError(CounterpointError):
    """Base of every failure tied to one workbook file.

    Attributes:
        path: The workbook.
        sheet: Name of the sheet concerned, None when it is the whole file.
        cell: Address such as `B3`, None when it is no single cell.
    """

    def __init__(
        self, message: str, *, path: Path, sheet: str | None = None, cell: str | None = None
    ) -> None:
        place = path.name
        if sheet is not None:
            place = told("{file}, sheet {sheet!r}", file=place, sheet=sheet)
        if cell is not None:
            place = told("{place}, cell {cell}", place=place, cell=cell)
        super().__init__(told("{place}: {message}", place=place, message=message))
        self.path = path
        self.sheet = sheet
        self.cell = cell


class NotAWorkbookError(WorkbookError):
    """The file is no spreadsheet that Counterpoint knows."""


class DamagedWorkbookError(WorkbookError):
    """The file is a spreadsheet, but truncated, malformed or inconsistent."""


class UnsafeWorkbookError(WorkbookError):
    """The file was refused: it would exhaust memory, or uses XML entities."""


class EncryptedWorkbookError(WorkbookError):
    """The file is protected by a password and none was given."""


class WrongPasswordError(EncryptedWorkbookError):
    """The password given does not open the file."""


class ReadOnlyFormatError(WorkbookError):
    """The format can be read and compared but cannot hold annotations."""


class SheetNotFoundError(WorkbookError):
    """The workbook has no sheet of the requested name."""

    def __init__(self, name: str, *, path: Path, sheets: Sequence[str]) -> None:
        hint = nearest(name, sheets)
        super().__init__(told("there is no sheet {name!r}.{hint}", name=name, hint=hint), path=path)
        self.sheets = tuple(sheets)


class NoMatrixError(WorkbookError):
    """No plan matrix was found in the workbook."""


class MatrixFormatError(WorkbookError):
    """A matrix is there but cannot be read as one."""


class ProtectedSheetError(WorkbookError):
    """The sheet's protection does not allow annotations."""


class SignedWorkbookError(WorkbookError):
    """Saving would break the workbook's digital signature; the user has to agree first."""


class SaveError(WorkbookError):
    """The workbook could not be saved: the old file is whole and the edits are kept."""


class ChangedOnDiskError(SaveError):
    """The file was changed, replaced or removed since it was read."""


class OpenElsewhereError(SaveError):
    """Another program holds the file open."""


class WriteRefusedError(SaveError):
    """The file or its folder may not be written."""


class NoSpaceError(SaveError):
    """The disk has no room for the new file."""


class VerificationError(SaveError):
    """The new file did not read back as it should and was thrown away."""


class AnnotationError(CounterpointError):
    """An annotation that cannot be made as asked."""


class UnknownAnchorError(AnnotationError):
    """There is no such issue, plan or cell to annotate."""


class UnknownAnnotationError(AnnotationError):
    """There is no annotation of that id."""


class NotYoursError(AnnotationError):
    """Only its author may edit or delete an annotation."""


class TextLimitError(AnnotationError):
    """The text is empty, or longer than the workbook can hold; the message names the limit."""


class StanceError(CounterpointError):
    """A stance that is not on the issue's scale."""


class ComparisonError(CounterpointError):
    """A comparison that cannot be made as asked, such as an unknown plan or too few of them."""


class TablesError(CounterpointError):
    """Tables that cannot become a workbook; the message names file, line and column."""


class JournalError(CounterpointError):
    """The journal of unsaved edits cannot be read or written."""
