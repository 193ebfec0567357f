"""Silence and the special positions: each read as itself, and none of them as a position."""

from __future__ import annotations

from pathlib import Path

import pytest

from counterpoint.compare import Comparison, Vocabulary
from counterpoint.model import TEXT_SCALE, PositionState, Scale
from counterpoint.model.errors import ComparisonError
from support.small_matrices import matrix_of, nominal, ordinal, quantity

SPEAKS = PositionState.SPEAKS
REJECTS = PositionState.REJECTS
SILENT = PositionState.SILENT
DEFERS = PositionState.DEFERS
NOT_APPLICABLE = PositionState.NOT_APPLICABLE
UNCODED = PositionState.UNCODED


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("", SILENT),
        ("  \n ", SILENT),
        ("-", SILENT),
        ("—", SILENT),
        ("[…]", SILENT),
        ("Silent", SILENT),
        ("(silent)", SILENT),
        ("Not addressed.", SILENT),
        ("NOT  ADDRESSED", SILENT),
        ("non abordé", SILENT),
        ("nicht erwähnt", SILENT),
        ("No se menciona", SILENT),
        ("Не згадано", SILENT),
        ("не упоминается", SILENT),
        ("n/a", NOT_APPLICABLE),
        ("N/A", NOT_APPLICABLE),
        ("sans objet", NOT_APPLICABLE),
        ("entfällt", NOT_APPLICABLE),
        ("TBD", DEFERS),
        ("to be determined", DEFERS),
        ("à négocier", DEFERS),
        ("буде визначено", DEFERS),
        ("rejects", REJECTS),
        ("Отвергает", REJECTS),
        ("No", SPEAKS),
        ("None", SPEAKS),
        ("0", SPEAKS),
        ("The text is silent on this, but the annex names a date.", SPEAKS),
        ("n" * 61, SPEAKS),
    ],
)
def test_a_text_is_read_by_what_its_whole_cell_says(text: str, state: PositionState) -> None:
    comparison = Comparison(matrix_of([TEXT_SCALE], texts=[[text, "They agree."]]))
    assert comparison.state(0, 0) is state


@pytest.mark.parametrize(
    ("stance", "text", "state"),
    [
        ("Yes", "some text", SPEAKS),
        (" yes ", "", SPEAKS),
        ("", "some text", UNCODED),
        (" ", "some text", UNCODED),
        ("", "", SILENT),
        ("", "-", SILENT),
        ("", "n/a", NOT_APPLICABLE),
        ("", "TBD", DEFERS),
        ("", "rejects", UNCODED),
        ("defers", "some text", DEFERS),
        ("Rejects", "some text", REJECTS),
        ("not applicable", "some text", NOT_APPLICABLE),
        ("n/a", "some text", NOT_APPLICABLE),
        ("silent", "some text", SILENT),
    ],
)
def test_on_a_coded_issue_the_stance_decides(stance: str, text: str, state: PositionState) -> None:
    matrix = matrix_of(
        [ordinal(0), nominal("Yes", "No")], [["", ""], [stance, "No"]], [["", ""], [text, "text"]]
    )
    comparison = Comparison(matrix)
    assert comparison.state(1, 0) is state
    assert comparison.basis(1) == "coded"


def test_an_option_named_like_a_special_stance_stays_an_option() -> None:
    comparison = Comparison(
        matrix_of([nominal("Rejected", "Accepted")], [["rejected", "accepted"]])
    )
    assert comparison.state(0, 0) is SPEAKS
    assert comparison.issue(0).rejects == ()


def test_special_stances_count_on_text_issues_too() -> None:
    matrix = matrix_of([TEXT_SCALE], [["defers", "", "rejects"]], [["Later.", "Now.", "Never."]])
    made = Comparison(matrix).issue(0)
    assert made.basis == "wording"
    assert made.defers == ("P1",)
    assert made.rejects == ("P3",)
    assert made.groups == (("P2",), ("P3",))


def test_a_scale_that_nobody_used_leaves_the_issue_to_its_wording() -> None:
    matrix = matrix_of([ordinal(3)], [["", ""]], [["Troops leave.", "Troops stay here."]])
    comparison = Comparison(matrix)
    assert comparison.basis(0) == "wording"
    assert comparison.issue(0).is_suggestion
    assert comparison.state(0, 0) is SPEAKS


def test_every_state_is_counted_as_itself() -> None:
    row = ["1", "3", "rejects", "defers", "not applicable", "", ""]
    texts = ["a", "b", "c", "d", "e", "f", ""]
    made = Comparison(matrix_of([ordinal(3)], [row], [texts])).issue(0)
    assert made.coverage == (3, 7)
    assert made.rejects == ("P3",)
    assert made.defers == ("P4",)
    assert made.not_applicable == ("P5",)
    assert made.uncoded == ("P6",)
    assert made.silent == ("P7",)
    # 1 against 3, and the refusal against both: all pairs are fully apart.
    assert made.gap == 1.0
    assert made.ceiling == 1.0


def test_two_refusals_are_at_one_place() -> None:
    comparison = Comparison(matrix_of([quantity("days")], [["10", "rejects", "rejects"]]))
    assert comparison.pair_distances(0).tolist() == [[0, 1, 1], [1, 0, 0], [1, 0, 0]]
    made = comparison.issue(0)
    assert made.groups == (("P2", "P3"), ("P1",))
    assert made.landing is None
    assert made.minimum == made.maximum == 10


def test_stances_outside_an_ordinal_scale_stay_uncoded_and_are_named() -> None:
    made = Comparison(matrix_of([ordinal(3)], [["1", "9", "2"]])).issue(0)
    assert made.uncoded == ("P2",)
    assert made.unreadable == (("P2", "'9' is not among the options"),)
    assert made.coverage == (2, 3)


def test_quantity_stances_that_cannot_be_read_stay_uncoded_and_are_named() -> None:
    made = Comparison(matrix_of([quantity("days")], [["90", "soon", "2 or 3"]])).issue(0)
    assert made.uncoded == ("P2", "P3")
    assert dict(made.unreadable) == {
        "P2": "no number in 'soon'",
        "P3": "more than one number in '2 or 3'",
    }


@pytest.mark.parametrize("scale", [quantity("days"), ordinal(3)])
def test_a_stance_that_cannot_be_read_is_named_in_every_spelling(scale: Scale) -> None:
    made = Comparison(matrix_of([scale], [["soon", "Soon", "soon ", "2"]])).issue(0)
    assert made.uncoded == ("P1", "P2", "P3")
    assert [plan for plan, _ in made.unreadable] == ["P1", "P2", "P3"]


def test_what_cannot_be_read_is_named_for_the_chosen_plans_only() -> None:
    comparison = Comparison(matrix_of([quantity("days")], [["90", "soon", "later on"]]))
    made = comparison.with_plans(["P1", "P3"]).issue(0)
    assert [plan for plan, _ in made.unreadable] == ["P3"]
    assert made.coverage == (1, 2)


def test_users_add_words_in_a_file_of_their_own(tmp_path: Path) -> None:
    own = tmp_path / "mine.toml"
    own.write_text('language = "en"\n[states]\nsilent = ["see annex"]\n', encoding="utf-8")
    for place in (own, tmp_path):
        vocabulary = Vocabulary.load(extra=place)
        matrix = matrix_of([TEXT_SCALE], texts=[["See Annex", "-", "They agree."]])
        made = Comparison(matrix, vocabulary=vocabulary).issue(0)
        assert made.silent == ("P1", "P2")
    assert Comparison(matrix).issue(0).silent == ("P2",)


@pytest.mark.parametrize(
    ("content", "says"), [(b"[states", "no valid TOML"), (b"\xff\xfe", "cannot be read")]
)
def test_a_broken_word_list_is_told_by_name(tmp_path: Path, content: bytes, says: str) -> None:
    own = tmp_path / "mine.toml"
    own.write_bytes(content)
    with pytest.raises(ComparisonError, match=f"mine.toml.*{says}"):
        Vocabulary.load(extra=own)


def test_a_missing_word_list_is_told_by_name(tmp_path: Path) -> None:
    with pytest.raises(ComparisonError, match=r"none\.toml"):
        Vocabulary.load(extra=tmp_path / "none.toml")
