"""The matrix gives positions by place, finds issues and plans, and shares what does not change."""

from __future__ import annotations

import pytest

from counterpoint.model import (
    CellFacts,
    Citation,
    Issue,
    MatrixLayout,
    Plan,
    PlanMatrix,
    Scale,
    ScaleKind,
)

LAYOUT = MatrixLayout("Matrix", [5, 7], [3, 4], title_line=2, header_line=4)


def matrix() -> PlanMatrix:
    return PlanMatrix(
        plans=(Plan("A", short_name="Alpha"), Plan("B")),
        issues=(Issue("I-1", "I-1", "Army", "Size", 5), Issue("I-2", "I-2", "Land", "Line", 7)),
        texts=(("600,000", "800,000"), ("", "frozen")),
        stances=(("600000", "800000"), ("", "Frozen")),
        facts={(1, 1): CellFacts(link="https://example.org")},
        citations=(
            Citation("I-1", "A", "S1"),
            Citation("I-1", "A", "S2"),
            Citation("I-2", "B", "S1"),
        ),
        layout=LAYOUT,
    )


def test_a_position_holds_text_stance_and_facts() -> None:
    position = matrix().position(1, 1)
    assert (position.text, position.stance) == ("frozen", "Frozen")
    assert position.facts is not None
    assert position.facts.link == "https://example.org"
    assert matrix().position(0, 0).facts is None


def test_issues_plans_topics_and_citations_are_found_by_their_keys() -> None:
    book = matrix()
    assert book.issue_index["I-2"] == 1
    assert book.plan_index["B"] == 1
    assert book.topics == ("Army", "Land")
    assert [each.source for each in book.citations_by_position["I-1", "A"]] == ["S1", "S2"]
    assert ("I-2", "A") not in book.citations_by_position


def test_a_plan_is_known_by_its_shortest_name() -> None:
    assert [plan.label for plan in matrix().plans] == ["Alpha", "B"]


def test_positions_come_row_by_row_with_empty_ones() -> None:
    places = [(issue, plan) for issue, plan, _ in matrix().positions()]
    assert places == [(0, 0), (0, 1), (1, 0), (1, 1)]


def test_a_changed_stance_leaves_the_old_matrix_alone() -> None:
    old = matrix()
    new = old.with_stance(1, 0, "Open")
    assert new.stance(1, 0) == "Open"
    assert old.stance(1, 0) == ""
    assert new.stances[0] is old.stances[0]
    assert new.texts is old.texts


def test_the_first_stance_of_an_uncoded_matrix_codes_nothing_else() -> None:
    bare = PlanMatrix((Plan("A"), Plan("B")), matrix().issues, matrix().texts)
    coded = bare.with_stance(0, 1, "x")
    assert [coded.stance(i, p) for i in (0, 1) for p in (0, 1)] == ["", "x", "", ""]


def test_cells_are_where_the_layout_says_also_when_transposed() -> None:
    assert str(LAYOUT.position_cell(1, 0)) == "Matrix!C7"
    assert str(LAYOUT.issue_cell(1)) == "Matrix!B7"
    assert str(LAYOUT.plan_cell(1)) == "Matrix!D4"
    turned = MatrixLayout("Matrix", [5, 7], [3, 4], title_line=2, header_line=4, transposed=True)
    assert str(turned.position_cell(1, 0)) == "Matrix!G3"
    assert str(turned.issue_cell(1)) == "Matrix!G2"
    assert str(turned.plan_cell(1)) == "Matrix!D4"


def test_rows_that_do_not_fit_are_a_mistake() -> None:
    with pytest.raises(ValueError, match="row for each issue"):
        PlanMatrix((Plan("A"),), matrix().issues, (("one",),))
    with pytest.raises(ValueError, match="unique"):
        PlanMatrix((Plan("A"), Plan("A")), (), ())


def test_the_frame_is_tidy() -> None:
    frame = matrix().to_frame()
    assert list(frame.columns[:4]) == ["issue", "topic", "title", "plan"]
    assert len(frame) == 4
    last = frame.iloc[3]
    assert (last["issue"], last["plan"], last["stance"], last["row"]) == ("I-2", "B", "Frozen", 7)


@pytest.mark.parametrize(
    "arguments",
    [
        {"kind": ScaleKind.TEXT, "options": ("a",)},
        {"kind": ScaleKind.QUANTITY, "low": 1.0},
        {"kind": ScaleKind.QUANTITY, "low": 2.0, "high": 1.0},
    ],
)
def test_a_scale_that_contradicts_itself_is_a_mistake(arguments: dict[str, object]) -> None:
    with pytest.raises(ValueError):
        Scale(**arguments)  # type: ignore[arg-type]
