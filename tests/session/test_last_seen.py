"""What was seen last, remembered in another thread."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from counterpoint.session.last_seen import LastSeen, SeenKeeper
from support.example import example_matrix


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
