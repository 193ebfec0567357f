"""Reports as readable tables in a terminal, by rich.

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

__all__ = ["print_annotations", "print_comparison", "print_difference", "print_problems"]

Report = Mapping[str, Any]

_BAR_CELLS = 8


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


def _console() -> Console:
    from rich.console import Console

    return Console(highlight=False, soft_wrap=False)


def _text(value: object, style: str = "") -> Text:
    from rich.text import Text

    return Text(visible("" if value is None else str(value)), style=style)


def _table(title: str, columns: Iterable[tuple[str, str]]) -> Table:
    """A table with headings; each column is (heading, `left` or `right`)."""
    from rich import box
    from rich.table import Table

    table = Table(title=title, title_justify="left", box=box.SIMPLE_HEAD, pad_edge=False)
    for heading, justify in columns:
        table.add_column(heading, justify="right" if justify == "right" else "left")
    return table


def _figure(value: float | None) -> str:
    return "–" if value is None else f"{value:.2f}"


def _bar(value: float | None) -> str:
    if value is None:
        return " " * _BAR_CELLS
    filled = round(value * _BAR_CELLS)
    return "█" * filled + "░" * (_BAR_CELLS - filled)


def _letter(number: int) -> str:
    """Name of a position group counted from 0: A … Z, then A1, B1 …"""
    lap, place = divmod(number, 26)
    return chr(65 + place) + (str(lap) if lap else "")


def _stances(issue: Report) -> str:
    lines = []
    for number, group in enumerate(issue["groups"]):
        stance = next((issue["stances"][plan] for plan in group if issue["stances"].get(plan)), "")
        lines.append(f"{_letter(number)} {', '.join(group)}" + (f": {stance}" if stance else ""))
    for state in ("defers", "uncoded", "silent"):
        if issue.get(state):
            lines.append(f"{state}: {', '.join(issue[state])}")
    return "\n".join(lines)


def print_comparison(report: Report, console: Console | None = None) -> None:
    """Print a `show` report: the issues, the plans' distances, the differences from a baseline."""
    console = console or _console()
    issues: Sequence[Report] = report["issues"]
    console.print(
        _text(
            f"{report['workbook']}: {len(issues)} issues, {len(report['plans'])} plans,"
            f" agreement {_figure(report['agreement'])}",
            "bold",
        )
    )
    table = _table(
        "Where the plans diverge (relative: the gap over what that many plans could reach)",
        [
            ("Issue", "left"),
            ("Relative", "left"),
            ("Gap", "right"),
            ("Speak", "right"),
            ("Rests on", "left"),
            ("Position groups", "left"),
            ("Notes", "right"),
        ],
    )
    for issue in issues:
        speaking, of = issue["coverage"]
        heading = _text(issue["id"] or "", "bold")
        heading.append_text(_text(f" {issue['issue']}\n", "bold"))
        heading.append_text(_text(issue["topic"], "dim"))
        table.add_row(
            heading,
            _text(f"{_bar(issue['relative'])} {_figure(issue['relative'])}"),
            _text(_figure(issue["gap"])),
            _text(f"{speaking}/{of}"),
            _text(issue["basis"]),
            _text(_stances(issue)),
            _text(issue["annotations"] or ""),
        )
    console.print(table)
    _print_distances(report["distances"], console)
    for change in report.get("differences", ()):
        _print_change(change, console)


def _print_distances(distances: Report, console: Console) -> None:
    keys = distances["plans"]
    table = _table(
        "Distances between plans (0 same, 1 as far apart as possible; in brackets: issues"
        " both speak on)",
        [("", "left"), *((visible(key), "right") for key in keys)],
    )
    for number, key in enumerate(keys):
        row = [
            ""
            if number == other
            else f"{_figure(distances['matrix'][number][other])}"
            f" ({distances['overlap'][number][other]})"
            for other in range(len(keys))
        ]
        table.add_row(_text(key, "bold"), *(_text(cell) for cell in row))
    console.print(table)


def _print_change(change: Report, console: Console) -> None:
    console.print(_text(f"{change['issue']}  {change['plan']}", "bold"))
    for alarm in change.get("alarms", ()):
        console.print(
            _text(f"  ! {alarm['kind']}: {alarm['old'] or '–'} → {alarm['new'] or '–'}", "yellow")
        )
    console.print(_text(f"  - {change['old'] or '(silent)'}", "red"))
    console.print(_text(f"  + {change['new'] or '(silent)'}", "green"))


def print_annotations(report: Sequence[Report], console: Console | None = None) -> None:
    """Print an `annotations` report as a table, replies indented under what they answer."""
    console = console or _console()
    if not report:
        console.print(_text("There are no annotations."))
        return
    headings = ("Id", "Where", "Kind", "Status", "Author", "Text", "Marks")
    table = _table("Annotations", [(heading, "left") for heading in headings])
    for each in report:
        where = " · ".join(part for part in (each["issue"], each["plan"]) if part)
        marks = [name for name in ("orphan", "changed") if each[name]]
        indent = "↳ " if each["reply_to"] else ""
        table.add_row(
            _text(each["id"]),
            _text("\n".join(part for part in (where, each["cell"] or "") if part)),
            _text(each["kind"]),
            _text(each["status"]),
            _text(f"{each['author']}\n{each['created']}"),
            _text(indent + each["text"]),
            _text(", ".join("text changed since" if m == "changed" else m for m in marks)),
        )
    console.print(table)


def print_problems(report: Sequence[Report], console: Console | None = None) -> None:
    """Print a `check` report: a line a problem, errors first, and the counts."""
    console = console or _console()
    for each in sorted(report, key=_severity):
        place = "!".join(part for part in (each["sheet"], each["cell"]) if part)
        line = _text(f"{each['level']:7}", "red" if each["level"] == "error" else "yellow")
        line.append_text(_text(f" {place + ': ' if place else ''}{each['message']}"))
        line.append_text(_text(f" [{each['code']}]", "dim"))
        console.print(line)
    errors = sum(each["level"] == "error" for each in report)
    console.print(_text(f"{errors} errors, {len(report) - errors} warnings", "bold"))


def _severity(problem: Report) -> bool:
    return bool(problem["level"] != "error")


def print_difference(report: Report, console: Console | None = None) -> None:
    """Print a `diff` report: plans, issues, positions and annotations that changed."""
    console = console or _console()
    for what in ("plans", "issues"):
        for change, items in report[what].items():
            for item in items:
                console.print(_text(f"{what[:-1]} {change}: {_named(item)}"))
    for change in report["positions"]:
        _print_change(change, console)
    counts = {change: len(items) for change, items in report["annotations"].items()}
    console.print(
        _text(
            f"{len(report['positions'])} positions changed; annotations: "
            + ", ".join(f"{number} {change}" for change, number in counts.items()),
            "bold",
        )
    )


def _named(item: object) -> str:
    if isinstance(item, Mapping):
        return ", ".join(f"{key} {value}" for key, value in item.items())
    return str(item)
