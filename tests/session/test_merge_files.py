"""Two people, two copies on disk, any edits: the merged workbooks are the same in either order."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import example, given, settings
from hypothesis import strategies as st

from counterpoint.model import Anchor, AnnotationStatus
from counterpoint.session import OpenWorkbook, merge_copies
from counterpoint.workbook.opening import open_workbook
from counterpoint.workbook.saving import save_workbook
from support.small_books import annotation_edit, small_book

actions = st.lists(
    st.tuples(
        st.sampled_from(["annotate", "reply", "edit", "resolve", "delete", "save"]),
        st.integers(0, 3),
        st.sampled_from(["Yes", "=1+1", "Здоров", "two\nlines"]),
    ),
    max_size=6,
)


def work(path: Path, author: str, todo: list[tuple[str, int, str]]) -> set[str]:
    """Work on a copy and save it; the texts that this person wrote and did not take back."""
    book = OpenWorkbook.open(path, author=author)
    for action, number, word in todo:
        shown = list(book.annotations)
        mine = [each for each in shown if book.is_mine(each)]
        text = f"{word} ({author})"
        if action == "annotate":
            book.annotate(Anchor(("W-1", "W-2", "R-1")[number % 3], "North"), text)
        elif action == "reply" and shown:
            book.reply(shown[number % len(shown)].id, text)
        elif action == "edit" and mine:
            book.edit_annotation(mine[number % len(mine)].id, text=text)
        elif action == "resolve" and shown:
            head = book.annotations.head(shown[number % len(shown)])
            if head.is_shown:
                book.set_status(head.id, AnnotationStatus.RESOLVED)
        elif action == "delete" and mine:
            book.delete_annotation(mine[number % len(mine)].id)
        elif action == "save":
            book.save()
    book.save()
    written = {each.text for each in book.annotations if book.is_mine(each)}
    book.close()
    return written


def merged(into: Path, copy: Path, out: Path) -> dict[str, tuple[object, ...]]:
    """What the merged workbook shows, by id, as another person's app reads it."""
    loaded = open_workbook(into)
    edits, _ = merge_copies(loaded, [open_workbook(copy)])
    save_workbook(into, edits, target=out, loaded=loaded)
    again = open_workbook(out)
    assert again.reconciled == ()
    return {
        each.id: (each.text, each.author, each.status, each.kind, each.reply_to, each.modified)
        for each in again.annotations
    }


@example([("edit", 0, "=1+1")], [("resolve", 0, "Yes")])
@given(actions, actions)
@settings(max_examples=12, deadline=None)
def test_nothing_is_lost_between_two_copies(
    hers: list[tuple[str, int, str]], his: list[tuple[str, int, str]]
) -> None:
    with TemporaryDirectory() as name:
        folder = Path(name)
        one, other = small_book(folder / "one.xlsx"), folder / "other.xlsx"
        save_workbook(one, [annotation_edit("Shared", author="Ada")])
        other.write_bytes(one.read_bytes())
        by_ada, by_bob = work(one, "Ada", hers), work(other, "Bob", his)
        result = merged(one, other, folder / "one-way.xlsx")
        assert result == merged(other, one, folder / "other-way.xlsx")
        texts = {str(row[0]) for row in result.values()}
        # A text that lost to another stands whole in the reply that tells of it.
        lost = {text.partition(":\n")[2] for text in texts if text.startswith("Other version by ")}
        assert by_bob <= texts | lost
        assert by_ada <= texts | lost
