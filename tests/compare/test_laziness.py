"""What nobody looks at is not made, and what was made is not made again."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import pytest
from numpy.typing import NDArray

from counterpoint.compare import Comparison, comparison, distances
from counterpoint.compare.encoding import EncodedRow, RowEncoder
from counterpoint.compare.wording import wording_distances
from counterpoint.model import TEXT_SCALE, PlanMatrix
from counterpoint.model.errors import Cancelled
from support.small_matrices import matrix_of, nominal, ordinal


@pytest.fixture
def work(monkeypatch: pytest.MonkeyPatch) -> Counter[str]:
    """Counts rows encoded and rows of wordings compared."""
    done: Counter[str] = Counter()
    encode, compare = RowEncoder.encode, wording_distances

    def encode_counted(self: RowEncoder, matrix: PlanMatrix, issue: int) -> EncodedRow:
        done["rows"] += 1
        return encode(self, matrix, issue)

    def compare_counted(texts: Sequence[str]) -> NDArray[np.float32]:
        done["wordings"] += 1
        return compare(texts)

    monkeypatch.setattr(RowEncoder, "encode", encode_counted)
    monkeypatch.setattr(distances, "wording_distances", compare_counted)
    return done


def mixed_matrix() -> PlanMatrix:
    return matrix_of(
        [nominal("a", "b"), TEXT_SCALE, ordinal(3), TEXT_SCALE],
        [["a", "b", "a"], ["", "", ""], ["1", "2", "3"], ["", "", ""]],
        [["x", "y", "z"], ["They go.", "They stay.", "They go now."], ["x"] * 3, ["p q", "r", "s"]],
    )


def test_making_a_comparison_reads_nothing(work: Counter[str]) -> None:
    made = Comparison(mixed_matrix())
    made.with_plans(["P1", "P2"])
    made.with_weights({"I1": 2})
    assert made.plans == ("P1", "P2", "P3")
    assert not work


def test_one_issue_reads_its_own_row_only(work: Counter[str]) -> None:
    made = Comparison(mixed_matrix())
    made.groups(1)
    made.issue(1)
    assert work == {"rows": 1, "wordings": 1}


def test_states_compare_no_wordings(work: Counter[str]) -> None:
    made = Comparison(mixed_matrix())
    made.state(1, 0)
    assert made.speaking.tolist() == [3, 3, 3, 3]
    assert work["wordings"] == 0


def test_other_weights_make_no_distance_anew(work: Counter[str]) -> None:
    made = Comparison(mixed_matrix())
    before = made.agreement
    made.plan_distances  # noqa: B018 - looked at, so that it is made
    work.clear()
    heavy = made.with_weights({"I1": 9})
    assert heavy.agreement != before
    assert not np.array_equal(heavy.plan_distances.matrix, made.plan_distances.matrix)
    assert heavy.gap is made.gap
    assert not work


def test_other_plans_make_no_distance_anew(work: Counter[str]) -> None:
    made = Comparison(mixed_matrix())
    made.gap  # noqa: B018 - looked at, so that it is made
    work.clear()
    part = made.with_plans(["P1", "P3"])
    assert part.gap[0] == 0
    assert part.plan_distances.matrix.shape == (2, 2)
    assert not work
    assert made.with_plans(None).plans == made.plans


def test_an_edited_stance_reads_its_own_row_only(work: Counter[str]) -> None:
    made = Comparison(mixed_matrix())
    made.gap  # noqa: B018 - looked at, so that it is made
    work.clear()
    edited = made.with_matrix(made.matrix.with_stance(2, 0, "3"))
    assert edited.gap[2] == pytest.approx(1 / 3)
    assert work == {"rows": 1}


def test_an_edited_text_compares_its_own_wordings_only(work: Counter[str]) -> None:
    matrix = mixed_matrix()
    made = Comparison(matrix)
    made.gap  # noqa: B018 - looked at, so that it is made
    work.clear()
    texts = [list(row) for row in matrix.texts]
    texts[3][0] = "r"
    other = PlanMatrix(matrix.plans, matrix.issues, texts, matrix.stances)
    assert made.with_matrix(other).groups(3) == (0, 0, 1)
    made.with_matrix(other).gap  # noqa: B018 - looked at, so that it is made
    assert work["wordings"] == 2


@pytest.mark.parametrize("given", [None, [3]])
def test_a_text_that_fell_silent_is_silent_after_the_edit(given: list[int] | None) -> None:
    matrix = mixed_matrix()
    made = Comparison(matrix)
    assert made.speaking[3] == 3
    texts = [*matrix.texts[:3], ["", *matrix.texts[3][1:]]]
    edited = made.with_matrix(replace(matrix, texts=texts), given)
    assert edited.issue(3).silent == ("P1",)
    assert edited.speaking[3] == 2
    assert made.speaking[3] == 3


def test_chosen_plans_stay_chosen_after_an_edit() -> None:
    made = Comparison(mixed_matrix(), plans=["P1", "P3"])
    edited = made.with_matrix(made.matrix.with_stance(2, 0, "3"))
    assert edited.plans == ("P1", "P3")
    assert edited.gap[2] == 0


def test_a_matrix_of_another_shape_is_read_afresh(work: Counter[str]) -> None:
    made = Comparison(mixed_matrix(), plans=["P1", "P2"], weights={"I1": 5, "I2": 3})
    made.gap  # noqa: B018 - looked at, so that it is made
    smaller = matrix_of([nominal("a", "b")], [["a", "b"]])
    carried = made.with_matrix(smaller)
    assert carried.gap.tolist() == [1.0]
    assert carried.weights.tolist() == [5.0]
    everything = Comparison(mixed_matrix()).with_matrix(smaller)
    assert everything.plans == ("P1", "P2")


def test_map_and_tree_are_made_when_looked_at_and_once(monkeypatch: pytest.MonkeyPatch) -> None:
    made: Counter[str] = Counter()
    for name in ("plan_map", "plan_tree", "plan_distances"):
        original = getattr(comparison, name)

        def counted(*given: object, _name: str = name, _original: object = original) -> object:
            made[_name] += 1
            assert callable(_original)
            return _original(*given)

        monkeypatch.setattr(comparison, name, counted)
    looked_at = Comparison(mixed_matrix())
    looked_at.issue(0)
    looked_at.relative  # noqa: B018 - looked at, so that it is made
    assert not made
    looked_at.plan_map()
    looked_at.plan_map()
    assert made == {"plan_map": 1, "plan_distances": 1}
    looked_at.blocs(0.2)
    looked_at.blocs(0.8)
    assert made == {"plan_map": 1, "plan_distances": 1, "plan_tree": 1}


def test_wordings_are_kept_within_a_budget(
    work: Counter[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(distances, "_WORDING_BUDGET", 4 * 3 * 3)
    made = Comparison(mixed_matrix())
    made.groups(1)
    made.pair_distances(3)
    made.pair_distances(3)
    assert work["wordings"] == 2
    made.pair_distances(1)
    assert work["wordings"] == 3


def test_computing_tells_how_far_it_is_and_gives_the_same(work: Counter[str]) -> None:
    matrix = mixed_matrix()
    shares: list[float] = []
    told = Comparison(matrix)
    told.compute(shares.append)
    assert shares == sorted(shares)
    assert shares[-1] == 1.0
    np.testing.assert_array_equal(told.distance_sums, Comparison(matrix).distance_sums)
    before = work["rows"]
    told.compute(shares.append)
    assert work["rows"] == before


def test_computing_stops_when_it_is_told_to() -> None:
    stopped = Comparison(mixed_matrix())

    def stop(share: float) -> None:
        raise Cancelled("Comparing")

    with pytest.raises(Cancelled):
        stopped.compute(stop)
    assert stopped.distance_sums.shape[0] == len(stopped.matrix.issues)
