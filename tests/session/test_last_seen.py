"""What was seen last, remembered in another thread."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import pytest

from counterpoint.model import Annotation, AnnotationStatus, Issue, Plan
from counterpoint.session import last_seen
from counterpoint.session.last_seen import LastSeen, SeenKeeper
from support.example import example_matrix
from support.small_matrix import remark, small_matrix


def test_what_was_seen_is_told_as_soon_as_it_is_written(tmp_path: Path) -> None:
    matrix = example_matrix()
    path = tmp_path / "book.xlsx"
    keeper = SeenKeeper(LastSeen(tmp_path / "seen"))
    keeper.remember(path, matrix)
    assert keeper.changed(path, matrix) == frozenset()
    issue = matrix.issues[3]
    texts = [list(row) for row in matrix.texts]
    texts[3][1] = "Something else"
    keeper.remember(path, replace(matrix, texts=texts))
    assert keeper.changed(path, matrix) == {(issue.key, matrix.plans[1].key)}


@pytest.fixture
def seen(tmp_path: Path) -> LastSeen:
    return LastSeen(tmp_path / "deep" / "seen")


BOOK = Path("river.xlsx")


def test_a_workbook_that_was_never_open_holds_no_news(seen: LastSeen) -> None:
    assert seen.changed(BOOK, small_matrix(), [remark(1)], author="Bo") == frozenset()


def test_another_stance_is_a_change_of_its_place(seen: LastSeen) -> None:
    matrix = small_matrix()
    seen.remember(BOOK, matrix)
    stances = [list(row) for row in matrix.stances]
    stances[1][1] = "60"
    assert seen.changed(BOOK, replace(matrix, stances=stances)) == {("W-2", "South")}
    assert seen.changed(BOOK, replace(matrix, stances=())) == {
        ("W-1", "North"),
        ("W-1", "South"),
        ("W-2", "North"),
        ("W-2", "South"),
    }


def test_a_new_issue_is_news_as_a_row_and_the_issues_after_it_are_not(seen: LastSeen) -> None:
    matrix = small_matrix()
    seen.remember(BOOK, matrix)
    new = Issue("N-1", "N-1", "Water", "New", 3)
    longer = replace(
        matrix,
        issues=(new, *matrix.issues),
        texts=(("One", "Two"), *matrix.texts),
        stances=(("", ""), *matrix.stances),
    )
    assert seen.changed(BOOK, longer) == {("N-1", "")}
    texts = (("One", "Two"), *matrix.texts[:2], ("The mayor decides.", ""))
    assert seen.changed(BOOK, replace(longer, texts=texts)) == {("N-1", ""), ("R-1", "North")}


def test_a_new_plan_is_news_in_every_row_and_plans_may_change_places(seen: LastSeen) -> None:
    matrix = small_matrix()
    seen.remember(BOOK, matrix)
    turned = replace(
        matrix,
        plans=matrix.plans[::-1],
        texts=tuple(row[::-1] for row in matrix.texts),
        stances=tuple(row[::-1] for row in matrix.stances),
    )
    assert seen.changed(BOOK, turned) == frozenset()
    wider = replace(
        matrix,
        plans=(Plan("West"), *matrix.plans),
        texts=tuple(("West says", *row) for row in matrix.texts),
        stances=tuple(("", *row) for row in matrix.stances),
    )
    assert seen.changed(BOOK, wider) == {(key, "West") for key in ("W-1", "W-2", "R-1")}


def test_annotations_that_others_wrote_changed_or_resolved_are_news(seen: LastSeen) -> None:
    matrix = small_matrix()
    old, own = remark(1), remark(2, "W-2", "South", author="Bo")
    seen.remember(BOOK, matrix, [old])
    resolved = replace(old, status=AnnotationStatus.RESOLVED)

    def news(*annotations: Annotation) -> frozenset[tuple[str, str]]:
        return seen.changed(BOOK, matrix, annotations, author="Bo")

    assert news(old) == frozenset()
    assert news(resolved) == {("W-1", "North")}
    assert news(old, own) == frozenset(), "Bo knows what Bo wrote"
    assert news(old, replace(own, author="Ada")) == {("W-2", "South")}
    assert news(old, remark(3, "no such issue")) == frozenset()


def test_a_keeper_hands_annotations_and_author_on(seen: LastSeen) -> None:
    keeper = SeenKeeper(seen)
    keeper.remember(BOOK, small_matrix(), [remark(1)])
    notes = [remark(1), remark(2, "W-2", "South")]
    assert keeper.changed(BOOK, small_matrix(), notes, author="Bo") == {("W-2", "South")}
    assert keeper.changed(BOOK, small_matrix(), notes, author="Ada") == frozenset()


def test_texts_that_no_encoding_holds_are_remembered_too(seen: LastSeen) -> None:
    broken = replace(small_matrix(), texts=(("\ud800", "b"), ("c", "d"), ("e", "f")))
    path = Path("lone \udcff.xlsx")
    seen.remember(path, broken)
    assert seen.changed(path, broken) == frozenset()


def test_each_workbook_has_its_own_memory_and_the_oldest_goes(
    seen: LastSeen, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(last_seen, "_MOST_FILES", 2)
    matrix = small_matrix()
    ages: dict[Path, float] = {}
    for number, name in enumerate(("one.xlsx", "two.xlsx", "three.xlsx")):
        seen.remember(Path(name), matrix)
        for file in (tmp_path / "deep" / "seen").iterdir():
            ages.setdefault(file, number)
            os.utime(file, (1_000 + ages[file], 1_000 + ages[file]))
    other = replace(matrix, texts=(("x", "y"), *matrix.texts[1:]))
    assert seen.changed(Path("one.xlsx"), other) == frozenset(), "forgotten"
    for name in ("two.xlsx", "three.xlsx"):
        assert seen.changed(Path(name), other) == {("W-1", "North"), ("W-1", "South")}


def test_a_matrix_that_takes_long_to_remember_is_not(
    seen: LastSeen, monkeypatch: pytest.MonkeyPatch
) -> None:
    matrix = small_matrix()
    other = replace(matrix, texts=(("x", "y"), *matrix.texts[1:]))
    for most, changes in ((5, 0), (6, 2)):
        monkeypatch.setattr(last_seen, "_MOST_CELLS", most)
        seen.remember(BOOK, matrix)
        assert len(seen.changed(BOOK, other)) == changes


def test_a_damaged_memory_is_none(seen: LastSeen, tmp_path: Path) -> None:
    seen.remember(BOOK, small_matrix())
    (file,) = (tmp_path / "deep" / "seen").iterdir()
    other = replace(small_matrix(), texts=(("x", "y"), ("c", "d"), ("e", "f")))
    for content in (b"", b"{", b"[]", b'{"plans": 3}', b'{"plans": [], "issues": 3}', b"\xff"):
        file.write_bytes(content)
        assert seen.changed(BOOK, other) == frozenset()
