"""How far apart two wordings are, and which of a row's wordings belong together.

A figure about the words only: `shall withdraw` and `shall not withdraw` are almost alike. It is
always shown as a suggestion, with the alarms beside it.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from counterpoint.compare.tokens import tokenise

__all__ = ["GROUP_THRESHOLD", "wording_clusters", "wording_distance", "wording_distances"]

GROUP_THRESHOLD = 0.3
"""Mean distance up to which wordings count as one position group."""


def wording_distances(texts: Sequence[str]) -> NDArray[np.float32]:
    """Distances between all `texts`, shape (n, n), symmetric, 0 on the diagonal, 0 to 1.

    The mean of two shares: of characters, and of words, that the texts do not have in common in
    the same order (1 - normalised Indel similarity, that is 2 * LCS / (len + len)). Words alone
    would call `withdraw` and `withdraws` wholly different, characters alone find any two English
    sentences half alike. Texts without a letter or digit are compared as they are.
    """
    from rapidfuzz.distance import Indel  # a coded matrix never needs it, and a start not yet
    from rapidfuzz.process import cdist

    words = [
        [word for word in tokenise(text).folded if word[0].isalnum()] or [text] for text in texts
    ]
    plain = [" ".join(each) for each in words]
    by_character = cdist(plain, plain, scorer=Indel.normalized_distance, dtype=np.float32)
    by_word = cdist(words, words, scorer=Indel.normalized_distance, dtype=np.float32)
    result: NDArray[np.float32] = (by_character + by_word) / np.float32(2)
    return result


def wording_distance(first: str, second: str) -> float:
    """Distance between two texts, as in `wording_distances`; symmetric."""
    return float(wording_distances([first, second])[0, 1])


def wording_clusters(
    distances: NDArray[np.floating], threshold: float = GROUP_THRESHOLD
) -> list[list[int]]:
    """Groups of indexes whose mean distance stays within `threshold` (average linkage).

    Pairs of groups that are equally near are joined together, so that the order of the texts
    decides nothing. `distances` has shape (n, n) without NaN; the groups are unordered.
    """
    clusters = [[index] for index in range(len(distances))]
    between = np.array(distances, dtype=np.float64)
    np.fill_diagonal(between, np.inf)
    while len(clusters) > 1:
        nearest = float(between.min())
        if not nearest <= threshold:
            break
        parts = _components(between <= nearest + 1e-9)
        sizes = np.array([len(cluster) for cluster in clusters], dtype=np.float64)
        joined = np.zeros((len(clusters), len(parts)))
        for number, part in enumerate(parts):
            joined[part, number] = sizes[part] / sizes[part].sum()
        np.fill_diagonal(between, 0.0)
        between = joined.T @ between @ joined
        np.fill_diagonal(between, np.inf)
        clusters = [[index for each in part for index in clusters[each]] for part in parts]
    return clusters


def _components(linked: NDArray[np.bool_]) -> list[list[int]]:
    left = set(range(len(linked)))
    parts: list[list[int]] = []
    while left:
        part = [left.pop()]
        for index in part:
            near = [other for other in left if linked[index, other]]
            left.difference_update(near)
            part += near
        parts.append(sorted(part))
    return parts
