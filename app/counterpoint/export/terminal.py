"""Reports of annotations, problems and version differences as readable text in a terminal.

Every function takes the report that `--json` prints (session/reports.py) and writes to standard
output, or to the `rich` console given. Texts come from workbooks: they are shown as they are,
never as markup, and control characters (terminal escapes among them) are made visible.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

__all__ = [
    "figure",
    "plain",
    "plain_table",
    "print_annotations",
    "print_change",
    "print_difference",
    "print_problems",
    "terminal",
    "visible",
]

Report = Mapping[str, Any]


def visible(text: str) -> str:
    """`text` with control characters as pictures, so that none reaches the terminal.

    Line ends and tabs stay; bidirectional overrides are dropped, as they could disguise a text.
    """
    shown = []
    for character in text:
        code = ord(character)
        if character in "\n\t":
            shown.append(character)
        elif code < 0x20:
            shown.append(chr(0x2400 + code))
        elif code == 0x7F:
            shown.append("\u2421")
        elif unicodedata.category(character) == "Cc" or character in "\u202d\u202e":
            continue
        else:
            shown.append(character)
    return "".join(shown)


def terminal() -> Console:
    """A console on standard output that guesses nothing about what it prints."""
    from rich.console import Console

    return Console(highlight=False, soft_wrap=False)


def plain(value: object, style: str = "") -> Text:
    """`value` as text to show as it is, '' for None; `style` is one of rich's."""
    from rich.text import Text

    return Text(visible("" if value is None else str(value)), style=style)


def plain_table(columns: Iterable[tuple[str, str]]) -> Table:
    """A table with headings; each column is (heading, `left` or `right`)."""
    from rich import box
    from rich.table import Table

    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    for heading, justify in columns:
        table.add_column(heading, justify="right" if justify == "right" else "left")
    return table


def figure(value: float | None) -> str:
    """Two decimals, a dash where a figure is undefined."""
    return "–" if value is None else f"{value:.2f}"


def print_annotations(report: Sequence[Report], console: Console | None = None) -> None:
    """Print an `annotations` report as a table, replies indented under what they answer."""
    console = console or terminal()
    if not report:
        console.print(plain("There are no annotations."))
        return
    headings = ("Id", "Where", "Kind", "Status", "Author", "Text", "Marks")
    table = plain_table((heading, "left") for heading in headings)
    for each in report:
        where = " · ".join(part for part in (each["issue"], each["plan"]) if part)
        marks = [name for name in ("orphan", "changed") if each[name]]
        indent = "↳ " if each["reply_to"] else ""
        table.add_row(
            plain(each["id"]),
            plain("\n".join(part for part in (where, each["cell"] or "") if part)),
            plain(each["kind"]),
            plain(each["status"]),
            plain(f"{each['author']}\n{each['created']}"),
            plain(indent + each["text"]),
            plain(", ".join("text changed since" if m == "changed" else m for m in marks)),
        )
    console.print(table)


def print_change(change: Report, console: Console) -> None:
    """Print one changed position: its alarms, and the two wordings with the words that differ."""
    console.print(plain(f"{change['issue']}  {change['plan']}", "bold"))
    for alarm in change.get("alarms", ()):
        note = " (the same amount)" if alarm["same_value"] else ""
        old, new = alarm["before"] or "–", alarm["after"] or "–"
        console.print(plain(f"  ! {alarm['kind']}: {old} → {new}{note}", "yellow"))
    if not change["old"] or not change["new"]:
        console.print(plain(f"  - {change['old'] or '(nothing)'}", "red"))
        console.print(plain(f"  + {change['new'] or '(nothing)'}", "green"))
        return
    console.print(_marked_words(change["old"], change["new"]))


def _marked_words(old: str, new: str) -> Text:
    """Both wordings as one text, with signs beside the colours: [-deleted-] {+inserted+}."""
    from counterpoint.compare import SegmentKind, word_difference

    line = plain("  ")
    shown = 0  # characters of the new text so far
    for segment in word_difference(old, new).segments:
        before = old[segment.old_start : segment.old_end]
        after = new[segment.new_start : segment.new_end]
        gone = bool(before) and segment.kind is not SegmentKind.EQUAL
        if gone:
            line.append_text(plain(" " if shown else ""))
            line.append_text(plain(f"[-{before}-]", "red"))
        if after:
            # What is gone stands apart from what came, at the start of the text too.
            line.append_text(plain(new[shown : segment.new_start] or (" " if gone else "")))
            marked = after if segment.kind is SegmentKind.EQUAL else f"{{+{after}+}}"
            line.append_text(plain(marked, "" if marked is after else "green"))
            shown = segment.new_end
    return line


def print_problems(report: Sequence[Report], console: Console | None = None) -> None:
    """Print a `check` report: a line a problem, errors first, and the counts."""
    console = console or terminal()
    for each in sorted(report, key=_severity):
        place = "!".join(part for part in (each["sheet"], each["cell"]) if part)
        line = plain(f"{each['level']:7}", "red" if each["level"] == "error" else "yellow")
        line.append_text(plain(f" {place + ': ' if place else ''}{each['message']}"))
        line.append_text(plain(f" [{each['code']}]", "dim"))
        console.print(line)
    errors = sum(each["level"] == "error" for each in report)
    console.print(plain(f"{errors} errors, {len(report) - errors} warnings", "bold"))


def _severity(problem: Report) -> bool:
    return bool(problem["level"] != "error")


def print_difference(report: Report, console: Console | None = None) -> None:
    """Print a `diff` report: plans, issues, positions and annotations that changed."""
    console = console or terminal()
    for what in ("plans", "issues"):
        for change in ("added", "removed", "moved", "changed", "suggested"):
            for item in report[what].get(change, ()):
                console.print(plain(f"{what[:-1]} {change}: {_named(item)}"))
    for change in report["stances"]:
        old, new = change["old"] or "uncoded", change["new"] or "uncoded"
        console.print(plain(f"stance of {change['plan']} on {change['issue']}: {old} → {new}"))
    for change in report["positions"]:
        print_change(change, console)
    counts = {change: len(items) for change, items in report["annotations"].items()}
    console.print(
        plain(
            f"{len(report['positions'])} positions changed; annotations: "
            + ", ".join(f"{number} {change}" for change, number in counts.items()),
            "bold",
        )
    )


def _named(item: object) -> str:
    if isinstance(item, Mapping):
        return ", ".join(f"{key} {value}" for key, value in item.items())
    return str(item)
