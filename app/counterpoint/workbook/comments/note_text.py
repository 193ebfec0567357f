"""The rich text of a note: runs that keep their bytes, cut and joined by character place.

A note that a person wrote may be extended. Runs that lie wholly in their words are written back
as the bytes they were; only a run that both share is cut in two, each with the look it had.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from counterpoint.workbook.package.xml_edit import Element, text_of
from counterpoint.workbook.package.xml_escape import decode_xstring, encode_xstring, escape_text

__all__ = ["NoteRun", "cut", "plain_text", "read_runs", "runs_xml"]

_BOLD = (
    '<{p}rPr><{p}b/><{p}sz val="9"/><{p}color indexed="81"/>'
    '<{p}rFont val="Tahoma"/><{p}family val="2"/></{p}rPr>'
)
_PLAIN = _BOLD.replace("<{p}b/>", "")


@dataclass(frozen=True, slots=True)
class NoteRun:
    """A stretch of a note's text with one look.

    Attributes:
        text: Plain characters, line ends are `\\n`.
        look: The `<rPr>` element as in the part, '' for none; for runs of our own, None.
        bold: The look of a run of our own.
        raw: The whole `<r>` element as in the part, '' when it has to be written anew.
    """

    text: str
    look: str | None = None
    bold: bool = False
    raw: str = ""


def plain_text(runs: Iterable[NoteRun]) -> str:
    """The characters of the runs, joined."""
    return "".join(run.text for run in runs)


def read_runs(xml: str, text: Element) -> tuple[list[NoteRun], str]:
    """Runs of a note's `<text>` element, and the phonetic markup after them as it stands.

    `xml` is the text of the part that `text` was parsed from.
    """
    runs = []
    rest = ""
    for child in text.children:
        if child.local == "t":
            runs.append(NoteRun(_characters(xml, child), look=""))
        elif child.local == "r":
            shown = "".join(_characters(xml, each) for each in child.find_all("t"))
            runs.append(NoteRun(shown, look=_raw(xml, child.find("rPr")), raw=_raw(xml, child)))
        else:
            rest += _raw(xml, child)
    return runs, rest


def cut(runs: Sequence[NoteRun], start: int, end: int) -> list[NoteRun]:
    """The runs from character `start` to `end`; only those at the borders lose their bytes."""
    kept = []
    place = 0
    for run in runs:
        low, high = max(start, place), min(end, place + len(run.text))
        if low < high:
            whole = high - low == len(run.text)
            part = run.text[low - place : high - place]
            kept.append(run if whole else replace(run, text=part, raw=""))
        place += len(run.text)
    return kept


def runs_xml(runs: Iterable[NoteRun], prefix: str) -> str:
    """The runs as elements with that prefix (such as `x:`), ready to stand inside `<text>`."""
    return "".join(run.raw or _written(run, prefix) for run in runs if run.raw or run.text)


def _written(run: NoteRun, prefix: str) -> str:
    look = run.look
    if look is None:
        look = (_BOLD if run.bold else _PLAIN).format(p=prefix)
    shown = escape_text(encode_xstring(run.text))
    return f'<{prefix}r>{look}<{prefix}t xml:space="preserve">{shown}</{prefix}t></{prefix}r>'


def _characters(xml: str, element: Element) -> str:
    shown = decode_xstring(text_of(xml, element))
    return shown.replace("\r\n", "\n").replace("\r", "\n")


def _raw(xml: str, element: Element | None) -> str:
    return "" if element is None else xml[element.start : element.end]
