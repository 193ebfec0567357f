"""Two people, two copies on disk, any edits: the merged workbooks are the same in either order."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

import openpyxl
from hypothesis import example, given, settings
from hypothesis import strategies as st

from counterpoint.model import AnnotationStatus
from counterpoint.session import OpenWorkbook, merge_copies
from counterpoint.workbook.opening import open_workbook
from counterpoint.workbook.saving import save_workbook
from support.at_work import annotate_somehow
from support.small_books import annotation_edit, small_book

actions = st.lists(
    st.tuples(
        st.sampled_from(["annotate", "reply", "edit", "resolve", "delete", "save"]),
        st.integers(0, 3),
        st.sampled_from(["Yes", "=1+1", "Здоров", "two\nlines"]),
    ),
    max_size=6,
)


def work(path: Path, author: str, todo: list[tuple[str, int, str]]) -> tuple[set[str], set[str]]:
    """Work on a copy and save it; the texts that this person wrote and did not take back, and
    the ids of what is resolved here."""
    book = OpenWorkbook.open(path, author=author)
    for action, number, word in todo:
        annotate_somehow(book, action, number, f"{word} ({author})")
        if action == "save":
            book.save()
    book.save()
    written = {each.text for each in book.annotations if book.is_mine(each)}
    resolved = {each.id for each in book.annotations if each.status is AnnotationStatus.RESOLVED}
    book.close()
    return written, resolved


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
@example([("edit", 0, "Yes"), ("save", 0, ""), ("edit", 0, "=1+1")], [("resolve", 0, "Yes")])
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
        by_ada, resolved_by_ada = work(one, "Ada", hers)
        by_bob, resolved_by_bob = work(other, "Bob", his)
        result = merged(one, other, folder / "one-way.xlsx")
        assert result == merged(other, one, folder / "other-way.xlsx")
        texts = {str(row[0]) for row in result.values()}
        assert by_bob <= texts
        assert by_ada <= texts
        # Each edits only what is their own, so there is nothing that could have lost.
        assert not [text for text in texts if text.startswith("Other version by ")]
        for key in resolved_by_ada | resolved_by_bob:
            assert result[key][2] in (AnnotationStatus.RESOLVED, AnnotationStatus.DELETED)


def test_a_coordinator_who_merges_one_after_the_other_gets_no_needless_other_versions(
    tmp_path: Path,
) -> None:
    """Bob worked on a state of Ada's that the coordinator never had; her newer one was merged."""
    central, first, second = (tmp_path / f"{name}.xlsx" for name in ("central", "first", "second"))
    small_book(central)
    save_workbook(central, [annotation_edit("Shared", author="Ada")])
    first.write_bytes(central.read_bytes())
    work(first, "Ada", [("edit", 0, "Yes")])
    second.write_bytes(first.read_bytes())
    work(first, "Ada", [("edit", 0, "=1+1")])
    work(second, "Bob", [("resolve", 0, ""), ("reply", 0, "two\nlines")])
    merged(central, first, tmp_path / "once.xlsx")
    result = merged(tmp_path / "once.xlsx", second, tmp_path / "twice.xlsx")
    assert sorted(str(row[0]) for row in result.values()) == ["=1+1 (Ada)", "two\nlines (Bob)"]
    assert AnnotationStatus.RESOLVED in {row[2] for row in result.values()}


def test_a_text_edited_in_the_sheet_by_hand_wins_over_a_copy_that_was_only_resolved(
    tmp_path: Path,
) -> None:
    typed, other = tmp_path / "typed.xlsx", tmp_path / "other.xlsx"
    small_book(typed)
    save_workbook(typed, [annotation_edit("Shared", author="Ada")])
    work(typed, "Ada", [("edit", 0, "Yes")])
    other.write_bytes(typed.read_bytes())
    work(other, "Bob", [("resolve", 0, "")])
    book = openpyxl.load_workbook(typed)
    for row in book["Annotations"].iter_rows():
        for cell in row:
            if cell.value == "Yes (Ada)":
                cell.value = "Typed into the sheet"
    book.save(typed)
    for pair in ((typed, other), (other, typed)):
        result = merged(*pair, tmp_path / "merged.xlsx")
        assert [row[0] for row in result.values()] == ["Typed into the sheet"]
        assert [row[2] for row in result.values()] == [AnnotationStatus.RESOLVED]
