"""Second opinions, against the numbers printed in their sources."""

from __future__ import annotations

import math

import pytest

from counterpoint.compare.indices import (
    agreement_index,
    berry_mielke,
    consensus,
    gini_simpson,
    gini_simpson_of_pairs,
    leik,
    qualitative_variation,
    rice,
    van_der_eijk,
)

V = (30, 40, 210, 130, 530, 50, 10)


@pytest.mark.parametrize(
    ("counts", "expected"),
    [
        ((3, 7), 0.42),
        ((10, 10), 0.5),
        ((0.5, 0.3, 0.2), 0.62),
        ((0.4, 0.35, 0.25), 0.655),
        ((40, 30, 20, 10), 0.70),
        ((3, 0, 0), 0.0),
    ],
)
def test_gini_simpson(counts: tuple[float, ...], expected: float) -> None:
    assert gini_simpson(counts) == pytest.approx(expected, abs=1e-9)


def test_gini_simpson_of_pairs() -> None:
    assert gini_simpson_of_pairs((3, 7)) == pytest.approx(0.466667, abs=5e-7)
    assert gini_simpson_of_pairs((1, 1)) == 1.0
    with pytest.raises(ValueError, match="two answers"):
        gini_simpson_of_pairs((1,))


def test_qualitative_variation() -> None:
    assert qualitative_variation((25, 25, 25, 25)) == pytest.approx(1)
    assert qualitative_variation((3, 7)) == pytest.approx(0.84)
    assert qualitative_variation((40, 30, 20, 10)) == pytest.approx(0.933333, abs=5e-7)
    # Twenty categories whose squared percentages add up to 7,525: one large, nineteen alike.
    large = (200 / 19 + math.sqrt((200 / 19) ** 2 - 80 / 19 * (10_000 / 19 - 7525))) / (40 / 19)
    shares = [large, *[(100 - large) / 19] * 19]
    assert math.fsum(share**2 for share in shares) == pytest.approx(7525)
    assert qualitative_variation(shares) == pytest.approx(0.2605, abs=5e-5)
    with pytest.raises(ValueError, match="two options"):
        qualitative_variation((3,))


def test_rice_and_the_agreement_index() -> None:
    assert rice(90, 10) == pytest.approx(0.8)
    assert agreement_index(1, 1, 1) == 0.0
    for answers in ((90, 10, 0), (10, 90, 0), (0, 10, 90)):
        assert agreement_index(*answers) == pytest.approx(0.85)
    assert agreement_index(50, 50, 0) == pytest.approx(0.25)


@pytest.mark.parametrize(
    ("counts", "expected"),
    [
        (V, 0.6113333),
        ((2.4, 2.8, 3.2, 6.2, 13.5, 30.4, 41.6), 0.6097236),
        ((1.6, 2.6, 8.2, 21, 29.3, 27, 10.3), 0.4823333),
        ((2, 0, 1, 1), 0.0833333),
        ((2, 0, 0, 2), -1.0),
        ((5, 5, 5, 5), 0.0),
        ((1, 0, 1), -1.0),
        ((1, 1, 0), 0.5),
        ((0, 1, 0, 1), -1 / 6),  # as many triples for two camps as for one
        ((3, 0, 0, 0, 0), 1.0),
        ((2, 1, 0, 0, 0), 0.8333333),
        ((1, 1, 1, 0, 0), 0.5),
        ((2, 0, 2, 0, 0), 0.1666667),
        ((1, 0, 1, 0, 1), -0.2777778),
        ((2, 0, 0, 0, 1), -0.3333333),
        ((1, 1, 1, 1, 1), 0.0),
    ],
)
def test_van_der_eijks_agreement(counts: tuple[float, ...], expected: float) -> None:
    assert van_der_eijk(counts) == pytest.approx(expected, abs=5e-8)


def test_van_der_eijks_agreement_needs_three_options() -> None:
    with pytest.raises(ValueError, match="three options"):
        van_der_eijk((1, 1))


@pytest.mark.parametrize(
    ("counts", "expected"),
    [
        (V, 0.7256876),
        ((3, 0, 0, 0, 0), 1.0),
        ((2, 1, 0, 0, 0), 1 - 0.1714),
        ((1, 1, 1, 0, 0), 1 - 0.2767),
        ((2, 0, 2, 0, 0), 1 - 0.4150),
        ((2, 0, 0, 0, 1), 1 - 0.9183),
        ((2, 0, 0, 0, 2), 0.0),
        ((1, 1, 1, 1, 1), 1 - 0.5660),
    ],
)
def test_tastle_and_wiermans_consensus(counts: tuple[float, ...], expected: float) -> None:
    assert consensus(counts) == pytest.approx(expected, abs=5.1e-5)


def test_consensus_to_all_printed_digits() -> None:
    assert consensus(V) == pytest.approx(0.7256876, abs=5e-8)


@pytest.mark.parametrize(
    ("counts", "expected"),
    [
        (V, 0.2866667),
        ((2, 1, 0, 0, 0), 0.1666667),
        ((1, 1, 1, 0, 0), 0.3333333),
        ((1, 0, 1, 0, 1), 0.6666667),
        ((2, 0, 0, 0, 1), 0.6666667),
        ((2, 0, 0, 0, 2), 1.0),
        ((1, 1, 1, 1, 1), 0.6),
    ],
)
def test_leiks_dispersion(counts: tuple[float, ...], expected: float) -> None:
    assert leik(counts) == pytest.approx(expected, abs=5e-8)


def test_berry_and_mielkes_variation() -> None:
    assert berry_mielke(V) == pytest.approx(0.4026667, abs=5e-8)
    assert berry_mielke((1, 1, 1, 1, 1)) == pytest.approx(0.8333, abs=5e-5)
    assert berry_mielke((1, 0, 0)) == 0.0


def test_two_options_are_enough_for_an_order() -> None:
    assert berry_mielke((3, 7)) == pytest.approx(21 / 25)
    assert leik((3, 7)) == pytest.approx(0.6)
    assert consensus((1, 1)) == pytest.approx(0.0)
    for index in (berry_mielke, leik, consensus):
        with pytest.raises(ValueError, match="two options"):
            index((3,))


@pytest.mark.parametrize("index", [gini_simpson, leik, consensus, van_der_eijk, berry_mielke])
def test_no_answer_at_all_has_no_index(index: object) -> None:
    assert callable(index)
    with pytest.raises(ValueError, match="at least one answer"):
        index((0, 0, 0))
    with pytest.raises(ValueError, match="0 or more"):
        index((1, -1, 2))
