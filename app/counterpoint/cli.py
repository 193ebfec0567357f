"""The command line: the same jobs as the window, without one, and no logic of its own.

Every command takes `--json`; the shapes are in docs/cli.md. Results go to standard output; an
error is one line on standard error and exit status 2. Rooms are imported when a command needs
them, so that `--help` and the window start at once.
"""

from __future__ import annotations

import argparse
import gc
import json
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from counterpoint import __version__
from counterpoint.model.errors import CounterpointError

__all__ = ["main", "window"]

EXIT_PROBLEMS = 1
"""`check` found an error in the workbook."""
EXIT_ERROR = 2
"""The job could not be done; standard error says why."""
EXIT_INTERRUPTED = 130

_KINDS = ("note", "question", "risk", "decision", "correction")
_SORTS = ("workbook", "divergence", "gap", "coverage", "annotations", "id", "topic", "issue")

_EXAMPLES = """\
examples:
  counterpoint                                  the start screen
  counterpoint plans.xlsx                       open a workbook in the window
  counterpoint show plans.xlsx --sort divergence --baseline US28
  counterpoint annotate plans.xlsx --issue MIL-01 --plan US28 --text "Reserves too?"
  counterpoint annotate any.xlsx --cell 'Sheet 1'!B3 --text "Check this figure"
  counterpoint check plans.xlsx && counterpoint diff old.xlsx new.xlsx

`counterpoint COMMAND --help` explains each command.
"""


def _print_json(value: object) -> None:
    # Indenting is for people: it is ten times as slow, which a program that reads a full sheet
    # through a pipe would wait for.
    indent = 2 if sys.stdout.isatty() else None
    print(json.dumps(value, ensure_ascii=False, indent=indent, allow_nan=False))


def _password(arguments: argparse.Namespace) -> str | None:
    if not arguments.password_stdin:
        return None
    return sys.stdin.readline().rstrip("\r\n")


def _open(arguments: argparse.Namespace) -> int:
    # Collecting garbage while modules load finds none and takes a tenth of the start;
    # run() switches it on again.
    gc.disable()
    from counterpoint.desktop.app import run

    return run([Path(book) for book in arguments.books])


def _show(arguments: argparse.Namespace) -> int:
    from counterpoint.export.terminal_comparison import print_comparison
    from counterpoint.session.reports import comparison_report

    report = comparison_report(
        arguments.book,
        password=_password(arguments),
        sort=arguments.sort,
        topic=arguments.topic,
        baseline=arguments.baseline,
        plans=arguments.plans,
    )
    if arguments.json:
        _print_json(report)
    else:
        print_comparison(report)
    return 0


def _annotate(arguments: argparse.Namespace) -> int:
    from counterpoint.session.reports import annotate_report
    from counterpoint.workbook.reports import SaveOptions

    password = _password(arguments)
    report = annotate_report(
        arguments.book,
        text=sys.stdin.read() if arguments.text == "-" else arguments.text,
        issue=arguments.issue or "",
        plan=arguments.plan or "",
        cell=arguments.cell or "",
        kind=arguments.kind,
        author=arguments.author,
        reply_to=arguments.reply_to or "",
        password=password,
        options=SaveOptions(
            threaded=True if arguments.threaded else None,
            password=password,
            break_signature=arguments.break_signature,
            ignore_lock=arguments.ignore_lock,
        ),
    )
    if arguments.json:
        _print_json(report)
        return 0
    print(f"{report['id']} written into {report['workbook']}")
    print(f"  parts written: {', '.join(report['parts_written'])}")
    print(f"  parts untouched, byte for byte: {report['parts_untouched']}")
    if report["backup"]:
        print(f"  the old file is kept as {report['backup']}")
    for message in report["messages"]:
        print(f"  {message}")
    return 0


def _annotations(arguments: argparse.Namespace) -> int:
    from counterpoint.export.terminal import print_annotations
    from counterpoint.session.reports import annotations_report

    report = annotations_report(arguments.book, password=_password(arguments))
    if arguments.json:
        _print_json(report)
    else:
        print_annotations(report)
    return 0


def _check(arguments: argparse.Namespace) -> int:
    from counterpoint.export.terminal import print_problems
    from counterpoint.session.reports import problems_report

    report = problems_report(arguments.book, password=_password(arguments))
    if arguments.json:
        _print_json(report)
    else:
        print_problems(report)
    return EXIT_PROBLEMS if any(each["level"] == "error" for each in report) else 0


def _diff(arguments: argparse.Namespace) -> int:
    from counterpoint.export.terminal import print_difference
    from counterpoint.session.reports import difference_report

    report = difference_report(arguments.old, arguments.new, password=_password(arguments))
    if arguments.json:
        _print_json(report)
    else:
        print_difference(report)
    return 0


def _merge(arguments: argparse.Namespace) -> int:
    from counterpoint.session.reports import merge_report

    report = merge_report(
        arguments.into, arguments.copies, arguments.output, password=_password(arguments)
    )
    if arguments.json:
        _print_json(report)
        return 0
    print(
        f"{report['workbook']}: {len(report['added'])} annotations added,"
        f" {len(report['changed'])} changed, {len(report['conflicts'])} conflicts"
    )
    for message in report["messages"]:
        print(f"  {message}")
    return 0


def _new(arguments: argparse.Namespace) -> int:
    from counterpoint.session.reports import new_report

    report = new_report(
        arguments.out,
        tables=arguments.tables,
        preset=arguments.preset,
        plans=arguments.plans,
        topics=arguments.topics,
        scale=arguments.scale,
        replace=arguments.force,
    )
    if arguments.json:
        _print_json(report)
    else:
        print(
            f"{report['workbook']}: {report['issues']} issues, {report['plans']} plans,"
            f" {report['positions']} positions"
        )
    return 0


Commands = Any
"""What `add_subparsers` returns; argparse has no public name for its type."""


def _keys(text: str) -> list[str]:
    return [key.strip() for key in text.split(",") if key.strip()]


def _command(
    commands: Commands,
    name: str,
    run: Callable[[argparse.Namespace], int],
    help_text: str,
    details: str,
) -> argparse.ArgumentParser:
    """Add one command with what all of them but `open` take."""
    each: argparse.ArgumentParser = commands.add_parser(
        name, help=help_text, description=details, allow_abbrev=False
    )
    each.set_defaults(run=run)
    if name != "open":
        each.add_argument("--json", action="store_true", help="print JSON (docs/cli.md)")
        each.add_argument(
            "--password-stdin",
            action="store_true",
            help="read the password of an encrypted workbook from standard input's first line",
        )
    return each


def _define_open(commands: Commands) -> None:
    each = _command(
        commands, "open", _open, "open the window (the default)", "Open workbooks in the window."
    )
    each.add_argument("books", metavar="BOOK", nargs="*")


def _define_show(commands: Commands) -> None:
    each = _command(
        commands,
        "show",
        _show,
        "where the plans diverge",
        "Show the comparison: every issue with its divergence and position groups, agreement,"
        " and the distances between plans.",
    )
    each.add_argument("book", metavar="BOOK", type=Path)
    each.add_argument("--sort", choices=_SORTS, default="workbook", help="order of the issues")
    each.add_argument("--topic", help="only the issues of this topic")
    each.add_argument("--baseline", metavar="PLAN", help="show word differences against this plan")
    each.add_argument("--plans", type=_keys, metavar="KEY,KEY", help="compare only these plans")


def _define_annotate(commands: Commands) -> None:
    each = _command(
        commands,
        "annotate",
        _annotate,
        "write an annotation into the workbook",
        "Annotate a position (--issue and --plan), an issue (--issue), a plan (--plan) or any cell"
        " (--cell). The rest of the file keeps its exact bytes; the old file is kept as a backup.",
    )
    each.add_argument("book", metavar="BOOK", type=Path)
    each.add_argument("--issue", metavar="ID", help="ID of the issue (its title if it has none)")
    each.add_argument("--plan", metavar="PLAN", help="the plan's heading in the matrix")
    each.add_argument("--cell", metavar="CELL", help="a cell such as 'Sheet name'!B3")
    each.add_argument("--text", required=True, help="what to say; - reads standard input")
    each.add_argument("--kind", choices=_KINDS, default="note")
    each.add_argument("--author", help="your name; without it, the one set in the app")
    each.add_argument("--reply-to", metavar="ANNOTATION", help="id of the annotation answered")
    each.add_argument(
        "--threaded", action="store_true", help="write a threaded comment even if the book has none"
    )
    each.add_argument(
        "--break-signature",
        action="store_true",
        help="save although a digital signature will break",
    )
    each.add_argument(
        "--ignore-lock", action="store_true", help="save although another program has the file open"
    )


def _define_annotations(commands: Commands) -> None:
    each = _command(
        commands,
        "annotations",
        _annotations,
        "list the annotations",
        "List all annotations, those typed in Excel or LibreOffice included.",
    )
    each.add_argument("book", metavar="BOOK", type=Path)


def _define_check(commands: Commands) -> None:
    each = _command(
        commands,
        "check",
        _check,
        "what is wrong or doubtful in a workbook",
        "List problems with sheet, cell and what to do. Exit status 1 if any is an error.",
    )
    each.add_argument("book", metavar="BOOK", type=Path)


def _define_diff(commands: Commands) -> None:
    each = _command(
        commands,
        "diff",
        _diff,
        "what changed between two versions",
        "Compare two versions of a matrix, matched by issue and plan and not by place.",
    )
    each.add_argument("old", metavar="OLD", type=Path)
    each.add_argument("new", metavar="NEW", type=Path)


def _define_merge(commands: Commands) -> None:
    each = _command(
        commands,
        "merge",
        _merge,
        "bring annotated copies together",
        "Merge the annotations and stances of copies into one workbook; conflicts are kept.",
    )
    each.add_argument("into", metavar="INTO", type=Path)
    each.add_argument("copies", metavar="COPY", type=Path, nargs="+")
    each.add_argument("-o", "--output", metavar="OUT", type=Path, required=True)


def _define_new(commands: Commands) -> None:
    each = _command(
        commands,
        "new",
        _new,
        "make a new workbook",
        "Make a blank template, or a workbook from the CSV tables of a directory"
        " (workbooks/README.md) or from one CSV file in whatever layout.",
    )
    each.add_argument("out", metavar="OUT.xlsx", type=Path)
    each.add_argument(
        "--from",
        dest="tables",
        metavar="DIR",
        type=Path,
        help="CSV tables (workbooks/README.md), or one CSV file that holds a matrix",
    )
    each.add_argument("--preset", default="plain", help="plain or four-column")
    each.add_argument("--plans", type=_keys, metavar="KEY,KEY", help="headings of the plans")
    each.add_argument("--topics", type=_keys, metavar="TOPIC,TOPIC", help="topics to begin with")
    each.add_argument(
        "--scale", default="text", help="text, 'yes or no', 'for or against' or quantity"
    )
    each.add_argument("--force", action="store_true", help="replace OUT.xlsx if it exists")


_COMMANDS = {
    "open": _define_open,
    "show": _define_show,
    "annotate": _define_annotate,
    "annotations": _define_annotations,
    "check": _define_check,
    "diff": _define_diff,
    "merge": _define_merge,
    "new": _define_new,
}


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="counterpoint",
        description="Compare competing plans held in a workbook, see where positions diverge,"
        " and annotate them in place.",
        epilog=_EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument("--version", action="version", version=f"counterpoint {__version__}")
    commands = parser.add_subparsers(title="commands", dest="command", metavar="COMMAND")
    for define in _COMMANDS.values():
        define(commands)
    return parser


def _with_default_command(arguments: Sequence[str]) -> list[str]:
    """`counterpoint BOOK` means `counterpoint open BOOK`, and no argument the start screen."""
    words = list(arguments)
    if words and (words[0].startswith("-") or words[0] in _COMMANDS):
        return words
    return ["open", *words]


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; `arguments` are those after the program's name. Returns the exit status."""
    parser = _parser()
    words = _with_default_command(sys.argv[1:] if arguments is None else arguments)
    options = parser.parse_args(words)
    try:
        status: int = options.run(options)
        sys.stdout.flush()
    except CounterpointError as error:
        print(f"counterpoint: {error}", file=sys.stderr)
        return EXIT_ERROR
    except KeyboardInterrupt:
        return EXIT_INTERRUPTED
    except BrokenPipeError:  # the reader, such as `head`, has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    return status


def window() -> int:
    """The GUI script: open the workbooks named on the command line in the window."""
    return main(["open", *sys.argv[1:]])
