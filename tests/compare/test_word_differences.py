"""Word differences: what was inserted, deleted, replaced and moved, and where."""

from __future__ import annotations

import re

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from counterpoint.compare import Segment, SegmentKind, WordDifference, word_difference
from counterpoint.compare.moves import find_moves

EQUAL, INSERTED, DELETED, REPLACED, AWAY, HERE = SegmentKind
BASE = "The parties shall withdraw all forces within 90 days."

few = settings(max_examples=50)

SENTENCES = st.lists(
    st.sampled_from(
        [
            "the",
            "parties",
            "shall",
            "not",
            "withdraw",
            "Сторони",
            "сторони",
            "café",
            "90",
            ",",
            "[",
            "]",
        ]
    ),
    max_size=25,
).map(" ".join)


def said(difference: WordDifference) -> list[tuple[str, str, str]]:
    return [
        (
            each.kind.value,
            difference.old[each.old_start : each.old_end],
            difference.new[each.new_start : each.new_end],
        )
        for each in difference.segments
        if each.kind is not EQUAL
    ]


@pytest.mark.parametrize(
    ("new", "expected"),
    [
        (BASE, []),
        ("The  parties shall\nwithdraw all forces within 90 days .", []),
        (BASE.replace("shall", "shall not"), [("inserted", "", "not")]),
        (BASE.replace(" all", ""), [("deleted", "all", "")]),
        (BASE.replace("shall", "should"), [("replaced", "shall", "should")]),
        (
            BASE.replace("parties", "two parties").replace("90", "60"),
            [("inserted", "", "two"), ("replaced", "90", "60")],
        ),
        (
            BASE.replace("within 90 days", "[within 90 days]"),
            [("inserted", "", "["), ("inserted", "", "]")],
        ),
        ("", [("deleted", BASE, "")]),
    ],
)
def test_changes_are_told_with_their_words(new: str, expected: list[tuple[str, str, str]]) -> None:
    assert said(word_difference(BASE, new)) == expected


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("Сторони повинні діяти", "Сторони можуть діяти", [("replaced", "повинні", "можуть")]),
        ("la ratification", "l'accord", [("replaced", "la ratification", "l'accord")]),
        ("don’t act", "don't act", []),
        ("cafe\u0301 open", "café open", []),
        ("café open", "cafe open", [("replaced", "café", "cafe")]),
        ("no ceasefire", "No ceasefire", [("replaced", "no", "No")]),
        ("600,000 troops", "800,000 troops", [("replaced", "600,000", "800,000")]),
    ],
)
def test_words_of_every_script_and_their_accents(
    old: str, new: str, expected: list[tuple[str, str, str]]
) -> None:
    assert said(word_difference(old, new)) == expected


def test_a_passage_that_stands_elsewhere_was_moved() -> None:
    first, second, third = "Russia leaves the zone.", "The plant restarts by May.", "Prisoners go."
    old, new = f"{first} {second} {third}", f"{second} {first} {third}"
    difference = word_difference(old, new)
    moved = [each for each in difference.segments if each.kind in (AWAY, HERE)]
    assert {each.kind for each in moved} == {AWAY, HERE}
    assert {each.move for each in moved} == {0}
    away = next(each for each in moved if each.kind is AWAY)
    here = next(each for each in moved if each.kind is HERE)
    assert old[away.old_start : away.old_end] == first
    assert new[here.new_start : here.new_end] == first
    assert all(each.kind in (EQUAL, AWAY, HERE) for each in difference.segments)


def test_a_passage_that_stood_twice_is_moved_once() -> None:
    passage, one, other = "the IAEA runs it", "forces leave the whole zone now", "people vote then"
    old = f"{passage} {one} {passage} {other}"
    new = f"{one} {other} {passage}"
    moved = [each[0] for each in said(word_difference(old, new)) if each[0].startswith("moved")]
    assert len(moved) <= 2
    assert word_difference(new, old).segments


def test_a_long_moved_passage_is_one_move() -> None:
    passage = " ".join(f"w{number}" for number in range(30))
    rest = " ".join(f"r{number}" for number in range(40))
    changes = said(word_difference(f"{passage} {rest}", f"{rest} {passage}"))
    assert [each[0] for each in changes] == ["moved away", "moved here"]


def test_a_cell_of_one_repeated_word_is_compared_at_once() -> None:
    old, new = "go " * 4000 + "stay " * 4000, "stay " * 4000 + "go " * 4000
    assert {each[0] for each in said(word_difference(old, new))} == {"inserted", "deleted"}


def test_two_words_in_common_are_no_move() -> None:
    kinds = {each.kind for each in word_difference("a b c d e f x y", "x y a b c d e f").segments}
    assert kinds == {EQUAL, INSERTED, DELETED}


def test_what_was_changed_beside_a_move_is_told_apart() -> None:
    old = "First one two three then stop and the rest of this long text stays as it is."
    new = "First stop and the rest of this long text stays as it is one two three again."
    kinds = [(each[0], each[1] or each[2]) for each in said(word_difference(old, new))]
    assert ("moved away", "one two three") in kinds
    assert ("moved here", "one two three") in kinds
    assert ("deleted", "then") in kinds
    assert ("inserted", "again") in kinds


def test_what_was_changed_before_a_move_is_told_apart() -> None:
    old = "First gone one two three stop and the rest of this long text stays as it is."
    new = "First stop and the rest of this long text stays as it is again one two three."
    difference = word_difference(old, new)
    assert said(difference)[:2] == [("deleted", "gone", ""), ("moved away", "one two three", "")]
    assert ("inserted", "", "again") in said(difference)
    for each in difference.segments:
        assert each.move == (0 if each.kind in (AWAY, HERE) else -1)


def moves(old: str, new: str) -> list[str]:
    """The passages that moved, where `|` parts the places; one with the same words is no change."""
    changes = []
    old_words: list[str] = []
    new_words: list[str] = []
    for left, right in zip(old.split("|"), new.split("|"), strict=True):
        run = len(old_words), len(new_words)
        old_words += left.split()
        new_words += right.split()
        if left.split() != right.split():
            changes.append((run[0], len(old_words), run[1], len(new_words)))
    found = find_moves(old_words, new_words, changes)
    for first, last, start, end in found:
        assert old_words[first:last] == new_words[start:end]
    return [" ".join(old_words[first:last]) for first, last, _, _ in found]


def test_of_two_moves_that_overlap_the_longer_is_told() -> None:
    assert moves("a b c d e | - | -", "- | a b c | b c d e") == ["b c d e"]
    assert moves("a b c d e | - | -", "- | a b c d | c d e") == ["a b c d"]
    assert moves("- | a b c | b c d e", "a b c d e | - | -") == ["b c d e"]
    assert moves("- | a b c d | c d e", "a b c d e | - | -") == ["a b c d"]


def test_moves_that_share_no_word_are_all_told_in_the_order_of_the_old_text() -> None:
    assert moves("a b c w x y z | -", "- | w x y z - a b c") == ["a b c", "w x y z"]
    assert moves("a b c d e k l m | - | -", "- | a b c d | c d e k l m -") == ["c d e k l m"]
    overlapping = "a b c d e f | k l m | - | -"
    assert moves(overlapping, "- | - | a b c d e | d e f k l m") == ["a b c d e", "k l m"]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("a b c | -", "- | zz a b c"),
        ("x a b c | -", "- | y a b c"),
        ("x a b c | -", "- | b a b c"),
        ("b a b c | -", "- | y a b c"),
        ("y x a b c | -", "- | y a b c"),
        ("x a b c | -", "- | x y a b c"),
        ("k a b c | k | z", "y | k | a b c"),
        ("x | a b c", "a b c | -"),
        ("a b c x | a b c | -", "y a b c | - | -"),
    ],
)
def test_a_move_is_found_whatever_stands_around_it(old: str, new: str) -> None:
    assert moves(old, new) == ["a b c"]
    assert moves(new, old) == ["a b c"]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("a b c x | -", "y a b c | -"),
        ("a b | c | -", "- | c | a b c"),
        ("a b c | c b a | z", "a b c | z | a b c"),
    ],
    ids=["replaced in place", "two words beside one that stays", "a passage that stays"],
)
def test_what_stays_in_its_place_is_no_part_of_a_move(old: str, new: str) -> None:
    assert moves(old, new) == []
    assert moves(new, old) == []


def test_a_move_far_down_a_long_text_is_found() -> None:
    start = " ".join(f"w{number}" for number in range(5000))
    old, new = f"{start} one two three stop here now", f"{start} stop here now one two three"
    assert {each[0] for each in said(word_difference(old, new))} == {"moved away", "moved here"}


def test_among_thousands_of_changed_words_no_moves_are_sought() -> None:
    def changed(count: int) -> list[str]:
        passage = " ".join(f"w{number}" for number in range(count))
        return moves(f"{passage} | -", f"- | {passage}")

    assert len(changed(1900)) == 1
    assert changed(2100) == []


def test_signs_alone_are_no_move_and_stand_in_the_way_of_none() -> None:
    assert moves("( ; , ! ) a b c | -", "- | a b c ( ; , ! )") == ["a b c"]


def test_stray_words_do_not_cut_a_rewritten_sentence_into_pieces() -> None:
    old = "Troops withdraw from every region of the occupied south within a month."
    new = "All sanctions end when an election of local councils was held and counted."
    assert len(said(word_difference(old, new))) == 1


def _is_kept(words: int, before: tuple[int, int], after: tuple[int, int]) -> bool:
    """Whether some words in common are told as such with so many others before and after them, in
    the old text and in the new one, and five words in common at either end."""

    def text(name: str, which: int) -> str:
        changed = [f"{name}{number}" for number in range(before[which])]
        later = [f"{name}later{number}" for number in range(after[which])]
        kept = [f"kept{number}" for number in range(words)]
        ends = [f"end{number}" for number in range(5)]
        return " ".join([*ends, *changed, *kept, *later, *ends])

    old = text("old", 0)
    equal = [
        old[each.old_start : each.old_end]
        for each in word_difference(old, text("new", 1)).segments
        if each.kind is EQUAL
    ]
    return any("kept0" in each for each in equal)


@pytest.mark.parametrize(
    ("words", "before", "after", "kept"),
    [
        (1, (2, 2), (9, 9), True),
        (1, (9, 9), (2, 2), True),
        (1, (3, 3), (3, 3), False),
        (1, (0, 3), (3, 0), False),
        (1, (3, 0), (0, 3), False),
        (2, (5, 5), (9, 9), True),
        (2, (9, 9), (5, 5), True),
        (2, (6, 6), (6, 6), False),
        (3, (20, 20), (20, 20), True),
    ],
)
def test_a_word_or_two_in_common_are_told_where_as_little_changed_on_one_side(
    words: int, before: tuple[int, int], after: tuple[int, int], kept: bool
) -> None:
    assert _is_kept(words, before, after) == kept


def _whole(text: str, ranges: list[tuple[int, int]]) -> None:
    place, rest = 0, []
    for start, end in ranges:
        assert place <= start <= end
        rest.append(text[place:start])
        place = end
    rest.append(text[place:])
    assert not re.sub(r"\s", "", "".join(rest))


def _in_old_order(segments: tuple[Segment, ...]) -> list[tuple[int, int]]:
    return sorted(
        (each.old_start, each.old_end) for each in segments if each.old_end > each.old_start
    )


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("Go now. End.", "Go now. Stay here. End.", ("inserted", "", "Stay here.")),
        ("Go now. Stay here. End.", "Go now. End.", ("deleted", "Stay here.", "")),
        ("Go now. End", "Go now. Stay here. End", ("inserted", "", "Stay here.")),
        ("Go now.", "Go now. Stay here.", ("inserted", "", "Stay here.")),
        ("a. b", "a. c! b", ("inserted", "", "c!")),
        ("(a) b", "(a) (c) b", ("inserted", "", "(c)")),
    ],
)
def test_a_sentence_that_came_or_went_ends_with_its_own_full_stop(
    old: str, new: str, expected: tuple[str, str, str]
) -> None:
    assert said(word_difference(old, new)) == [expected]


def test_what_is_in_one_text_only_has_a_place_in_the_other() -> None:
    def place(old: str, new: str) -> tuple[int, int]:
        (found,) = (s for s in word_difference(old, new).segments if s.kind is INSERTED)
        return found.old_start, found.old_end

    assert place("They act.", "They never act.") == (4, 4)
    assert place("  They act.", "Yes, they say: They act.") == (0, 0)
    assert place("They act now", "They act now at once") == (12, 12)


@pytest.mark.parametrize(("old", "new"), [("a b c kept d e f", "kept x y z")])
def test_a_stray_word_at_the_end_of_one_text_is_not_kept(old: str, new: str) -> None:
    for one, other in ((old, new), (new, old)):
        assert said(word_difference(one, other)) == [("replaced", one, other)]
        back, again = (" ".join(reversed(each.split())) for each in (one, other))
        assert said(word_difference(back, again)) == [("replaced", back, again)]


@few
@example("Go .", "Go . Stay .")
@example("Go , now .", "Go , now . Stay , now .")
@given(SENTENCES, SENTENCES)
def test_no_segment_is_empty_on_both_sides(old: str, new: str) -> None:
    for each in word_difference(old, new).segments:
        assert (
            old[each.old_start : each.old_end]
            or new[each.new_start : each.new_end]
            or not old + new
        )


@few
@given(SENTENCES, SENTENCES)
def test_the_segments_cover_both_texts_once_and_in_order(old: str, new: str) -> None:
    segments = word_difference(old, new).segments
    _whole(new, [(s.new_start, s.new_end) for s in segments if s.new_end > s.new_start])
    _whole(old, _in_old_order(segments))
    assert [s.old_tokens[0] for s in segments] == sorted(s.old_tokens[0] for s in segments)


@few
@given(SENTENCES, SENTENCES)
def test_exchanging_the_texts_exchanges_the_sides(old: str, new: str) -> None:
    mirror = {INSERTED: DELETED, DELETED: INSERTED, AWAY: HERE, HERE: AWAY}
    there, back = word_difference(old, new).segments, word_difference(new, old).segments
    assert {(s.kind, s.old_start, s.old_end, s.new_start, s.new_end, s.move) for s in there} == {
        (mirror.get(s.kind, s.kind), s.new_start, s.new_end, s.old_start, s.old_end, s.move)
        for s in back
    }


@few
@example("a 1 ; c", "a ; x ; c")
@example("a 1 ; b c", "a ; b c")
@example("a . b c", "a x . b c")
@example("a , b , c", "a x , c")
@example("a , , b", "a x , b")
@example("a . b c . d", "a x . d")
@example("a , b", "a , x , b")
@given(SENTENCES, SENTENCES)
def test_equal_and_moved_passages_have_the_same_words(old: str, new: str) -> None:
    segments = word_difference(old, new).segments
    moved = {s.move: old[s.old_start : s.old_end].split() for s in segments if s.kind is AWAY}
    for each in segments:
        if each.kind is EQUAL:
            assert (
                old[each.old_start : each.old_end].split()
                == new[each.new_start : each.new_end].split()
            )
        if each.kind is HERE:
            assert moved.pop(each.move) == new[each.new_start : each.new_end].split()
    assert not moved


@few
@given(SENTENCES)
def test_a_text_does_not_differ_from_itself(text: str) -> None:
    assert word_difference(text, text).is_equal


@few
@given(SENTENCES, SENTENCES)
def test_texts_are_equal_exactly_when_their_words_are(old: str, new: str) -> None:
    assert word_difference(old, new).is_equal == (old.split() == new.split())


@few
@given(st.text(max_size=60), st.text(max_size=60))
def test_any_two_texts_have_a_difference(old: str, new: str) -> None:
    segments = word_difference(old, new).segments
    _whole(new, [(s.new_start, s.new_end) for s in segments if s.new_end > s.new_start])
    _whole(old, _in_old_order(segments))
