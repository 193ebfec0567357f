"""A comparison as readable tables in a terminal: what `counterpoint show` prints."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from counterpoint.export.terminal import (
    figure,
    plain,
    plain_table,
    print_change,
    terminal,
    visible,
)

if TYPE_CHECKING:
    from rich.console import Console

__all__ = ["print_comparison"]

Report = Mapping[str, Any]

_BAR_CELLS = 8


def print_comparison(report: Report, console: Console | None = None) -> None:
    """Print a `show` report: issues, topics, distances, blocs, differences from a baseline."""
    console = console or terminal()
    issues: Sequence[Report] = report["issues"]
    spoken, possible = report["coverage"]["positions"]
    console.print(
        plain(
            f"{report['workbook']}: {len(issues)} issues, {len(report['plans'])} plans,"
            f" agreement {figure(report['agreement'])}"
            f" (on {spoken} of {possible} possible positions)",
            "bold",
        )
    )
    _print_issues(issues, console)
    _print_topics(report["topics"], console)
    _print_distances(report["distances"], console)
    _print_likeness(report, console)
    if report["baseline"] is not None:
        _print_baseline(report, console)


def _bar(value: float | None) -> str:
    if value is None:
        return " " * _BAR_CELLS
    filled = round(value * _BAR_CELLS)
    return "█" * filled + "░" * (_BAR_CELLS - filled)


def _letter(number: int) -> str:
    """Name of a position group counted from 0: A … Z, then A1, B1 …"""
    lap, place = divmod(number, 26)
    return chr(65 + place) + (str(lap) if lap else "")


def _stands(issue: Report) -> str:
    """Who holds what: a line a position group, then the plans that take no part."""
    lines = []
    for number, group in enumerate(issue["groups"]):
        stance = next((issue["stances"][plan] for plan in group if plan in issue["stances"]), "")
        lines.append(f"{_letter(number)} {', '.join(group)}" + (f": {stance}" if stance else ""))
    for state in ("defers", "not_applicable", "uncoded", "silent"):
        if issue[state]:
            lines.append(f"{state.replace('_', ' ')}: {', '.join(issue[state])}")
    return "\n".join(lines)


def _print_issues(issues: Sequence[Report], console: Console) -> None:
    console.print(
        plain(
            "\nWhere the plans diverge (relative: the gap over what that many plans could reach)",
            "bold",
        )
    )
    table = plain_table(
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
        # Without an ID of its own an issue is known by its title, which is said once.
        names = dict.fromkeys(name for name in (issue["id"], issue["issue"]) if name)
        heading = plain(f"{' '.join(names)}\n", "bold")
        heading.append_text(plain(issue["topic"], "dim"))
        table.add_row(
            heading,
            plain(f"{_bar(issue['relative'])} {figure(issue['relative'])}"),
            plain(figure(issue["gap"])),
            plain(f"{speaking}/{of}"),
            plain(issue["basis"]),
            plain(_stands(issue)),
            plain(issue["annotations"] or ""),
        )
    console.print(table)


def _print_topics(topics: Sequence[Report], console: Console) -> None:
    console.print(plain("\nTopics by mean relative divergence", "bold"))
    table = plain_table(
        [("Topic", "left"), ("Relative", "left"), ("Gap", "right"), ("Issues", "right")],
    )
    for topic in sorted(topics, key=_most_divided):
        table.add_row(
            plain(topic["topic"] or "(no topic)"),
            plain(f"{_bar(topic['relative'])} {figure(topic['relative'])}"),
            plain(figure(topic["gap"])),
            plain(topic["issues"][1]),
        )
    console.print(table)


def _most_divided(topic: Report) -> float:
    return -1.0 * (topic["relative"] if topic["relative"] is not None else -1.0)


def _print_distances(distances: Report, console: Console) -> None:
    keys = distances["plans"]
    console.print(
        plain(
            "\nDistances between plans (0 same, 1 as far apart as possible; below: common issues)",
            "bold",
        )
    )
    table = plain_table(
        [("", "left"), *((visible(key), "right") for key in keys)],
    )
    for number, key in enumerate(keys):
        row = [
            ""
            if number == other
            else f"{figure(distances['matrix'][number][other])}\n"
            f"{distances['overlap'][number][other]}"
            for other in range(len(keys))
        ]
        table.add_row(plain(key, "bold"), *(plain(cell) for cell in row))
    console.print(table)


def _print_likeness(report: Report, console: Console) -> None:
    for number, bloc in enumerate(report["blocs"], start=1):
        console.print(plain(f"bloc {number}: {', '.join(bloc)}"))
    plan_map = report["map"]
    if plan_map["points"]:
        console.print(
            plain(
                f"\nMap of the plans (two axes show {figure(plan_map['share'])} of the variance)",
                "bold",
            )
        )
        table = plain_table(
            [("Plan", "left"), ("x", "right"), ("y", "right")],
        )
        for key, (x, y) in plan_map["points"].items():
            table.add_row(plain(key), plain(figure(x)), plain(figure(y)))
        console.print(table)
    if report["driving"]:
        console.print(plain("\nWhat drives two plans apart (share of their distance)", "bold"))
    for pair in report["driving"]:
        parts = (f"{each['id']} {each['share']:.0%}" for each in pair["issues"])
        told = ", ".join(parts) or "nothing"
        console.print(plain(f"{pair['plans'][0]} - {pair['plans'][1]}: {told}"))
    for origin in report["lineage"]:
        _print_lineage(origin, console)
    for warning in dict.fromkeys((*plan_map["warnings"], *report["tree"]["warnings"])):
        console.print(plain(warning, "yellow"))


def _print_lineage(origin: Report, console: Console) -> None:
    told = origin.get("problem") or ", ".join(
        f"{len(origin[kind])} {kind}" for kind in ("kept", "changed", "dropped", "new")
    )
    console.print(plain(f"\n{origin['plan']}, based on {origin['based_on']}: {told}"))
    for kind in ("changed", "dropped", "new"):
        if origin.get(kind):
            console.print(plain(f"  {kind}: {', '.join(origin[kind])}"))


def _print_baseline(report: Report, console: Console) -> None:
    baseline = report["baseline"]
    console.print(plain(f"\nAgainst {baseline}: [-only there-] {{+only here+}}", "bold"))
    for issue in report["issues"]:
        old = issue["positions"].get(baseline, "")
        for plan, new in issue["positions"].items():
            if plan != baseline and old and new != old:
                change = {
                    "issue": issue["id"] or issue["issue"],
                    "plan": plan,
                    "old": old,
                    "new": new,
                    "alarms": issue["alarms"].get(plan, ()),
                }
                print_change(change, console)
