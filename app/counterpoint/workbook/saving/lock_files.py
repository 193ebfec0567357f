"""The lock files by which Excel and LibreOffice say that they have a workbook open."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from counterpoint.model import told

__all__ = ["OpenElsewhere", "who_has_open"]

_MOST = 4096
_EXCEL_NAME = 55
"""Where the UTF-16 copy of the name begins in Excel's owner file, after the 8-bit one."""


@dataclass(frozen=True, slots=True)
class OpenElsewhere:
    """Another program has the workbook open, or crashed while it had.

    Attributes:
        program: `Excel` or `LibreOffice`; LibreOffice also leaves lock files of Excel's kind.
        user: Who, as their program knows them; '' when the file does not say.
        host: On which computer; '' when the file does not say.
        lock_file: The file that says so; removing it is up to the user.
    """

    program: str
    user: str
    host: str
    lock_file: Path

    @property
    def who(self) -> str:
        """For a sentence: `Ada (LibreOffice on helios)`."""
        place = self.program
        if self.host:
            place = told("{program} on {host}", program=self.program, host=self.host)
        return told("{user} ({place})", user=self.user or told("somebody"), place=place)


def who_has_open(path: Path) -> OpenElsewhere | None:
    """Who has the workbook open in another program, None when no lock file says so.

    Links are followed, as the programs put their lock beside the file itself. A lock file that
    cannot be read still says that somebody is there.
    """
    path = Path(path).resolve()
    calc = path.with_name(f".~lock.{path.name}#")
    if calc.is_file():
        user, host = _read_calc(_content(calc))
        return OpenElsewhere("LibreOffice", user, host, calc)
    excel = path.with_name(f"~${path.name}")
    if excel.is_file():
        return OpenElsewhere("Excel", _read_excel(_content(excel)), "", excel)
    return None


def _content(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(_MOST)
    except OSError:  # Excel keeps its own locked on Windows
        return b""


def _read_calc(data: bytes) -> tuple[str, str]:
    """User and host out of `user,system user,host,time,profile;`, with `\\` before `,;\\`."""
    fields = [""]
    letters = iter(data.decode("utf-8", "replace"))
    for letter in letters:
        if letter == "\\":
            fields[-1] += next(letters, "")
        elif letter == ";":
            break
        elif letter == ",":
            fields.append("")
        else:
            fields[-1] += letter
    fields += [""] * 3
    return _shown(fields[0]) or _shown(fields[1]), _shown(fields[2])


def _read_excel(data: bytes) -> str:
    """The user's name out of Excel's owner file: a length and 8-bit text, then both in UTF-16."""
    wide = data[_EXCEL_NAME:]
    if len(wide) >= 2:
        length = int.from_bytes(wide[:2], "little")
        name = _shown(wide[2 : 2 + 2 * length].decode("utf-16-le", "replace"))
        if 0 < length <= 54 and name:
            return name
    if data and 0 < data[0] <= 54:
        return _shown(data[1 : 1 + data[0]].decode("cp1252", "replace"))
    return ""


def _shown(text: str) -> str:
    """A name from an untrusted file: one short line of printable characters."""
    return "".join(letter for letter in text if letter.isprintable()).strip()[:100]
