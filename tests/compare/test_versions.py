"""Two versions of a matrix: matched by ID, by title, or suggested by likeness; then compared."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterpoint.compare import Match, MatchedBy, Version, VersionDifference, version_difference
from counterpoint.compare.matching import moved
from counterpoint.model import Anchor, Annotation, AnnotationStatus, Issue, Plan, PlanMatrix
from support.example import example_matrix
from support.small_matrices import matrix_of, nominal

ROWS = [
    ["The parties shall withdraw all forces.", "Forces stay where they are."],
    ["Elections within 100 days of signature.", "Elections once the treaty is in force."],
    ["All prisoners are exchanged at once.", ""],
]


def book(*titles: str, ids: bool = True, texts: list[list[str]] | None = None) -> PlanMatrix:
    issues = tuple(
        Issue(
            f"I{number + 1}" if ids else title,
            f"I{number + 1}" if ids else "",
            "",
            title,
            number + 2,
        )
        for number, title in enumerate(titles)
    )
    return PlanMatrix((Plan("North"), Plan("South")), issues, texts or ROWS[: len(titles)])


def between(old: PlanMatrix, new: PlanMatrix) -> VersionDifference:
    return version_difference(Version(old), Version(new))


def reasons(difference: VersionDifference) -> list[tuple[int, int, str]]:
    return [(each.old, each.new, each.by.value) for each in difference.issue_matches]


def test_nothing_differs_from_itself() -> None:
    matrix = example_matrix()
    assert between(matrix, matrix).is_empty
    copied = replace(matrix, texts=[list(row) for row in matrix.texts])
    assert between(matrix, copied).is_empty


def test_issues_are_matched_by_id_wherever_they_stand() -> None:
    old = book("Forces", "Elections", "Prisoners")
    new = replace(
        old,
        issues=(old.issues[2], replace(old.issues[0], title="Troops"), old.issues[1]),
        texts=[ROWS[2], ROWS[0], ROWS[1]],
    )
    difference = between(old, new)
    assert reasons(difference) == [(2, 0, "id"), (0, 1, "id"), (1, 2, "id")]
    assert [(match.old, match.new) for match in difference.moved_issues] == [(2, 0)]
    assert difference.positions == ()
    (change,) = difference.issue_fields
    assert (change.key, change.field, change.old, change.new) == ("I1", "title", "Forces", "Troops")


def test_issues_without_ids_are_matched_by_title() -> None:
    old = book("Forces", "Elections", ids=False)
    new = book("elections ", "Forces", ids=False, texts=[ROWS[1], ROWS[0]])
    assert reasons(between(old, new)) == [(1, 0, "title"), (0, 1, "title")]


def test_a_renumbered_issue_is_found_by_its_title() -> None:
    old = book("Forces", "Elections")
    new = replace(old, issues=(replace(old.issues[0], id="X-1", key="X-1"), old.issues[1]))
    difference = between(old, new)
    assert reasons(difference) == [(0, 0, "title"), (1, 1, "id")]
    assert [change.field for change in difference.issue_fields] == ["id"]


def test_likeness_only_suggests() -> None:
    old = book("Withdrawal of forces", "Elections", ids=False)
    new = book("Forces and their withdrawal", "Elections", ids=False)
    difference = between(old, new)
    assert difference.suggestions == (("Withdrawal of forces", "Forces and their withdrawal"),)
    (suggested,) = [match for match in difference.issue_matches if match.by is MatchedBy.LIKENESS]
    assert 0.6 <= suggested.likeness < 1.0
    assert difference.added_issues == difference.removed_issues == ()


def test_unlike_issues_are_added_and_removed() -> None:
    old = book("Forces", "Elections", ids=False)
    new = book(
        "Forces", "Grain corridor", ids=False, texts=[ROWS[0], ["Ships pass freely.", "None may."]]
    )
    difference = between(old, new)
    assert [issue.key for issue in difference.added_issues] == ["Grain corridor"]
    assert [issue.key for issue in difference.removed_issues] == ["Elections"]
    assert not difference.is_empty


def test_titles_that_stand_twice_are_never_guessed_by_title() -> None:
    row = ["The same text here.", "And there."]
    old = book("Forces", "Forces", ids=False, texts=[row, row])
    old = replace(old, issues=[replace(e, key=f"Forces (row {e.row})") for e in old.issues])
    matches = between(old, replace(old, texts=[list(row), list(row)])).issue_matches
    assert {match.by for match in matches} == {MatchedBy.LIKENESS}


def test_changed_positions_come_with_words_and_alarms() -> None:
    old = book("Forces", "Elections")
    texts = [[ROWS[0][0].replace("shall", "should"), ROWS[0][1]], ["", ROWS[1][1]]]
    first, second = between(old, replace(old, texts=texts)).positions
    assert (first.issue, first.plan) == ("I1", "North")
    assert (first.old_place, first.new_place) == ((0, 0), (0, 0))
    assert [(each.kind.value, each.before, each.after) for each in first.alarms] == [
        ("modal", "shall", "should")
    ]
    assert not first.words.is_equal
    assert (second.issue, second.old, second.new) == ("I2", ROWS[1][0], "")


def test_plans_are_matched_by_heading_name_or_likeness() -> None:
    old = book("Forces", "Elections", "Prisoners")
    new = replace(old, plans=(Plan("SOUTH"), Plan("North")), texts=[row[::-1] for row in ROWS])
    difference = between(old, new)
    assert [(m.old, m.new, m.by.value) for m in difference.plan_matches] == [
        (1, 0, "title"),
        (0, 1, "id"),
    ]
    assert len(difference.moved_plans) == 1
    assert difference.positions == ()
    renamed = between(old, replace(old, plans=(Plan("Alliance"), Plan("South"))))
    assert renamed.plan_suggestions == (("North", "Alliance"),)
    assert [(c.field, c.old, c.new) for c in renamed.plan_fields] == [("key", "North", "Alliance")]
    named = (Plan("N", name="The northern plan"), Plan("South"))
    again = (Plan("N2", name="the Northern plan"), Plan("South"))
    matches = between(replace(old, plans=named), replace(old, plans=again)).plan_matches
    assert [match.by.value for match in matches] == ["title", "id"]


def test_new_and_dropped_plans_are_told() -> None:
    old = book("Forces")
    new = replace(
        old,
        plans=(Plan("North"), Plan("East")),
        texts=[[ROWS[0][0], "Wholly new and different terms apply in the east."]],
    )
    difference = between(old, new)
    assert [plan.key for plan in difference.added_plans] == ["East"]
    assert [plan.key for plan in difference.removed_plans] == ["South"]
    assert difference.positions == ()


def test_empty_columns_are_not_taken_for_each_other() -> None:
    old = replace(book("Forces"), plans=(Plan("North"), Plan("Empty")), texts=[["a text", ""]])
    new = replace(old, plans=(Plan("North"), Plan("Blank")))
    difference = between(old, new)
    assert [plan.key for plan in difference.added_plans] == ["Blank"]


def test_changed_stances_and_scales_are_told() -> None:
    old = matrix_of([nominal("a", "b")], [["a", "b"]])
    new = old.with_stance(0, 1, "a")
    (change,) = between(old, new).stances
    assert (change.issue, change.plan, change.old, change.new) == ("I1", "P2", "b", "a")
    scaled = old.with_issue(0, replace(old.issues[0], scale=nominal("a", "b", "c"), weight=2.0))
    told = {change.field: (change.old, change.new) for change in between(old, scaled).issue_fields}
    assert told == {"scale": ("nominal: a; b", "nominal: a; b; c"), "weight": ("1", "2")}
    uncoded = replace(old, stances=())
    assert [change.new for change in between(old, uncoded).stances] == ["", ""]
    assert between(uncoded, uncoded).stances == ()


def _annotation(identifier: str, text: str) -> Annotation:
    when = datetime(2026, 1, 1, tzinfo=UTC)
    return Annotation(identifier, Anchor("I1", "North"), text, "Ada", when, when)


def test_annotations_are_compared_by_their_id() -> None:
    matrix = book("Forces")
    one, two, three = (_annotation(f"A-{n}", f"text {n}") for n in range(3))
    deleted = replace(three, status=AnnotationStatus.DELETED)
    difference = version_difference(
        Version(matrix, [one, two, deleted]),
        Version(matrix, [replace(one, text="new text"), three, _annotation("A-9", "more")]),
    )
    assert [each.id for each in difference.added_annotations] == ["A-2", "A-9"]
    assert [each.id for each in difference.removed_annotations] == ["A-1"]
    assert [(old.text, new.text) for old, new in difference.changed_annotations] == [
        ("text 0", "new text")
    ]
    assert not difference.is_empty


@given(st.permutations(range(8)))
def test_the_fewest_moves_explain_the_new_order(order: list[int]) -> None:
    matches = [Match(old, new, MatchedBy.ID) for new, old in enumerate(order)]
    gone = moved(matches)
    rest = [match.old for match in matches if match not in gone]
    assert rest == sorted(rest)
    longest = [1] * len(order)
    for place in range(len(order)):
        for before in range(place):
            if order[before] < order[place]:
                longest[place] = max(longest[place], longest[before] + 1)
    assert len(rest) == max(longest)


@pytest.mark.parametrize("other", [PlanMatrix((), (), ()), PlanMatrix((Plan("P"),), (), ())])
def test_an_empty_matrix_differs_in_everything(other: PlanMatrix) -> None:
    difference = between(other, book("Forces"))
    assert [issue.key for issue in difference.added_issues] == ["I1"]
    assert between(book("Forces"), other).removed_issues[0].key == "I1"
