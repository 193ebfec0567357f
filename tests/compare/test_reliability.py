"""Krippendorff's alpha, against published data; missing values included."""

from __future__ import annotations

import math

import pytest

from counterpoint.compare import Level, coder_agreement, krippendorff_alpha
from counterpoint.model.errors import ComparisonError
from support.small_matrices import matrix_of, nominal, ordinal, quantity


def coded(*rows: str) -> list[list[float | None]]:
    return [[None if value == "." else float(value) for value in row.split()] for row in rows]


FOUR_CODERS = coded(
    "1 2 3 3 2 1 4 1 2 . . .",
    "1 2 3 3 2 2 4 1 2 5 . 3",
    ". 3 3 3 2 3 4 2 2 5 1 .",
    "1 2 3 3 2 4 4 1 2 5 1 .",
)
THREE_CODERS = coded(
    ". . . . . 3 4 1 2 1 1 3 3 . 3",
    "1 . 2 1 3 3 4 3 . . . . . . .",
    ". . 2 1 3 4 4 . 2 1 1 3 3 . 4",
)


@pytest.mark.parametrize(
    ("codings", "level", "expected", "digits"),
    [
        (FOUR_CODERS, Level.NOMINAL, 0.743, 3),
        (FOUR_CODERS, Level.ORDINAL, 0.815, 3),
        (FOUR_CODERS, Level.INTERVAL, 0.849, 3),
        (FOUR_CODERS, Level.RATIO, 0.797, 3),
        (FOUR_CODERS, Level.NOMINAL, 0.7434, 4),
        (FOUR_CODERS, Level.ORDINAL, 0.8154, 4),
        (FOUR_CODERS, Level.INTERVAL, 0.8491, 4),
        (FOUR_CODERS, Level.RATIO, 0.7974, 4),
        (THREE_CODERS, Level.NOMINAL, 0.691358, 6),
        (THREE_CODERS, Level.INTERVAL, 0.810845, 6),
        (coded("1 1 0 0 0 0 0 0 0 0", "0 1 1 0 0 1 0 1 0 0"), Level.NOMINAL, 0.0952381, 7),
    ],
)
def test_published_data_give_the_published_alpha(
    codings: list[list[float | None]], level: Level, expected: float, digits: int
) -> None:
    assert round(krippendorff_alpha(codings, level), digits) == expected


def test_labels_can_be_words() -> None:
    codings: list[list[str | None]] = [
        ["pos", "neg", "neu", None],
        ["pos", "neg", "neu", "pos"],
        ["pos", "neg", "pos", "pos"],
    ]
    assert krippendorff_alpha(codings) == pytest.approx(0.722222, abs=5e-7)


def test_labels_can_be_words_beside_numbers() -> None:
    mixed: list[list[int | str | None]] = [[1, "a", 1], [1, "a", "a"]]
    assert krippendorff_alpha(mixed) == krippendorff_alpha([[0, 1, 0], [0, 1, 1]])


def test_the_order_of_words_is_the_one_given() -> None:
    low_to_high = ["no", "some", "all"]
    codings = [["no", "some", "all", "no"], ["no", "all", "all", "some"]]
    numbers = [[low_to_high.index(value) for value in row] for row in codings]
    assert krippendorff_alpha(codings, Level.ORDINAL, order=low_to_high) == pytest.approx(
        krippendorff_alpha(numbers, Level.ORDINAL)
    )
    with pytest.raises(ComparisonError, match="'all'"):
        krippendorff_alpha(codings, Level.ORDINAL, order=["no", "some"])


def test_numbers_are_ordered_as_numbers_and_words_as_words() -> None:
    ranks = [[1, 2, 3, 1, 3], [1, 3, 3, 2, 3]]
    expected = krippendorff_alpha(ranks, Level.ORDINAL)
    for words in ({1: 2, 2: 9, 3: 10}, {1: -3, 2: 0.5, 3: 7}, {1: "a", 2: "b", 3: "c"}):
        codings = [[words[rank] for rank in row] for row in ranks]
        assert krippendorff_alpha(codings, Level.ORDINAL) == pytest.approx(expected)


def test_zeros_have_no_distance_to_each_other_on_a_ratio_scale() -> None:
    # By hand: of the four units, one has the pair 1 and 3, whose squared ratio is (2 / 4)^2.
    found = krippendorff_alpha([[0, 0, 1, 3], [0, 0, 3, 3]], Level.RATIO)
    observed = 2 * 0.25 / 8
    expected = 2 * (4 * 1 * 1 + 4 * 3 * 1 + 1 * 3 * 0.25) / (8 * 7)
    assert found == pytest.approx(1 - observed / expected)


@pytest.mark.parametrize(
    ("codings", "level", "says"),
    [
        ([[1, 1], [1, 1]], Level.NOMINAL, "more than one value"),
        ([[1, None], [None, 2]], Level.NOMINAL, "No unit"),
        ([[1, 2], [1]], Level.NOMINAL, "different numbers of units"),
        ([["a", "b"], ["a", "b"]], Level.INTERVAL, "needs numbers"),
    ],
)
def test_alpha_is_refused_where_it_is_undefined(
    codings: list[list[int | str | None]], level: Level, says: str
) -> None:
    with pytest.raises(ComparisonError, match=says):
        krippendorff_alpha(codings, level)


def test_sets_of_stances_agree_scale_by_scale() -> None:
    scales = [nominal("Yes", "No"), nominal("Yes", "No"), ordinal(3), quantity("days")]
    one = matrix_of(
        scales, [["Yes", "No", ""], ["No", "defers", "Yes"], ["1", "2", "3"], ["7", "x", ""]]
    )
    other = matrix_of(
        scales, [["Yes", "No", "No"], ["No", "defers", "No"], ["1", "3", "3"], ["7", "8", "9"]]
    )
    labels, ranks, days = coder_agreement([one, other])
    assert [labels.scale, ranks.scale, days.scale] == scales[1:]
    assert (days.issues, days.pairable) == (1, 2)
    assert (labels.issues, labels.pairable) == (2, 10)
    expected = krippendorff_alpha([[1, 0, None, 0, 2, 1], [1, 0, 0, 0, 2, 0]])
    assert labels.alpha == pytest.approx(expected)
    assert ranks.alpha == pytest.approx(krippendorff_alpha([[1, 2, 3], [1, 3, 3]], Level.ORDINAL))
    assert math.isnan(days.alpha)
    assert "more than one value" in days.why_undefined


def test_putting_a_question_off_is_not_refusing_it() -> None:
    scale = nominal("Yes", "No")
    one = matrix_of([scale], [["Yes", "defers", "rejects", "not applicable", "No"]])
    other = matrix_of([scale], [["Yes", "rejects", "rejects", "not applicable", "No"]])
    (found,) = coder_agreement([one, other])
    assert found.pairable == 10
    assert found.alpha == pytest.approx(krippendorff_alpha([[0, 1, 2, 3, 4], [0, 2, 2, 3, 4]]))


def test_labels_that_no_scale_lists_are_compared_by_their_words() -> None:
    one = matrix_of([nominal("x")], [["b", "a", "a", "x"]])
    other = matrix_of([nominal("x")], [["a", "b", "A", "X"]])
    (found,) = coder_agreement([one, other])
    assert found.alpha == pytest.approx(krippendorff_alpha([[1, 2, 2, 0], [2, 1, 2, 0]]))


def test_all_are_read_on_the_scale_of_the_first() -> None:
    one = matrix_of([ordinal(3), ordinal(3)], [["1", "2", "3"], ["1", "2", "3"]])
    other = matrix_of([ordinal(3), nominal("3", "2", "1")], [["1", "2", "3"], ["1", "3", "3"]])
    (found,) = coder_agreement([one, other])
    assert (found.scale, found.issues, found.pairable) == (ordinal(3), 2, 12)
    expected = krippendorff_alpha([[1, 2, 3, 1, 2, 3], [1, 2, 3, 1, 3, 3]], Level.ORDINAL)
    assert found.alpha == pytest.approx(expected)


def test_refusals_have_no_rank_and_stay_out_of_ordered_scales() -> None:
    one = matrix_of([ordinal(3)], [["1", "rejects", "3", "2"]])
    other = matrix_of([ordinal(3)], [["1", "rejects", "3", "3"]])
    (found,) = coder_agreement([one, other])
    assert found.pairable == 6


def test_an_issue_that_one_person_left_uncoded_takes_no_part() -> None:
    scales = [ordinal(3), ordinal(3)]
    one = matrix_of(scales, [["1", "2", "3"], ["1", "2", "2"]])
    other = matrix_of(scales, [["1", "2", "2"], ["", "", ""]], [["a", "b", "c"], ["a", "b", "c"]])
    (found,) = coder_agreement([one, other])
    assert found.pairable == 6
    assert found.alpha == pytest.approx(krippendorff_alpha([[1, 2, 3], [1, 2, 2]], Level.ORDINAL))


def test_sets_of_stances_have_to_be_of_the_same_matrix() -> None:
    one = matrix_of([ordinal(3)], [["1", "2"]])
    other = matrix_of([ordinal(3)], [["1", "2"]], plans=["P1", "P9"])
    with pytest.raises(ComparisonError, match="same issues and plans"):
        coder_agreement([one, other])
    with pytest.raises(ComparisonError, match="two or more"):
        coder_agreement([one])
