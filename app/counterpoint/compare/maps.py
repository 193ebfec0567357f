"""Pictures of all plans at once: a map (classical scaling) and a tree (average linkage)."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from counterpoint.compare.distances import Floats, Integers
from counterpoint.compare.plans import PlanDistances

__all__ = ["PlanMap", "PlanTree", "TreeJoin", "plan_blocs", "plan_map", "plan_tree"]

ENOUGH_SHARE = 0.6
"""Share of the variance below which a map of two axes is called rough."""
FEW_ISSUES = 5
"""Issues in common below which a distance is called thin."""


@dataclass(frozen=True, slots=True, eq=False)
class PlanMap:
    """Plans as points: near points are plans that say alike.

    Attributes:
        keys: The plans on the map, in matrix order.
        points: Their places, shape (n, 2), around (0, 0), in units of distance. The axes have no
            meaning of their own; the first shows more than the second.
        share: Share of the variance that the two axes show, 0 to 1; NaN for fewer than two plans
            or when all are at one place.
        axis_shares: The same for each axis.
        left_out: Plans without a distance to any other.
        warnings: Sentences about how far the map can be trusted.
    """

    keys: tuple[str, ...]
    points: Floats
    share: float
    axis_shares: tuple[float, float]
    left_out: tuple[str, ...]
    warnings: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TreeJoin:
    """Two branches joined. Branches below n are the n plans, n + k is the k-th join.

    Attributes:
        left: One branch.
        right: The other.
        height: Mean distance between their plans.
        size: Plans below the join.
    """

    left: int
    right: int
    height: float
    size: int


@dataclass(frozen=True, slots=True)
class PlanTree:
    """The tree of plans by average linkage.

    Attributes:
        keys: The plans in it, in matrix order.
        joins: n - 1 joins, the lowest first.
        order: Keys in the order of the leaves, so that no branches cross.
        left_out: Plans without a distance to any other.
        warnings: Sentences about how far the tree can be trusted.
    """

    keys: tuple[str, ...]
    joins: tuple[TreeJoin, ...]
    order: tuple[str, ...]
    left_out: tuple[str, ...]
    warnings: tuple[str, ...]


def plan_map(distances: PlanDistances) -> PlanMap:
    """Classical multidimensional scaling (Torgerson 1952) on two axes.

    The share of variance is the sum of the two largest eigenvalues over the sum of all absolute
    ones: distances that fit no flat space count against the map.
    """
    kept, matrix, warnings = _complete(distances)
    keys = tuple(distances.keys[place] for place in kept)
    left_out = tuple(key for key in distances.keys if key not in keys)
    points = np.zeros((len(keys), 2))
    share, axis_shares = float("nan"), (float("nan"), float("nan"))
    if len(keys) >= 2:
        centring = np.eye(len(keys)) - 1.0 / len(keys)
        eigenvalues, vectors = np.linalg.eigh(-0.5 * centring @ matrix**2 @ centring)
        all_variance = float(np.abs(eigenvalues).sum())
        largest = np.maximum(eigenvalues[::-1][:2], 0.0)
        points = vectors[:, ::-1][:, :2] * np.sqrt(largest)
        if all_variance > 1e-12:
            shares = largest / all_variance
            axis_shares = float(shares[0]), float(shares[1])
            share = sum(axis_shares)
        # Eigenvectors have no direction of their own; the farthest plan shall lie right and up.
        farthest = points[np.abs(points).argmax(axis=0), np.arange(points.shape[1])]
        points = points * np.where(farthest < 0, -1.0, 1.0)
    if share < ENOUGH_SHARE:
        warnings.insert(
            0,
            f"Two axes show only {share:.0%} of the differences; compare distances in the table.",
        )
    return PlanMap(keys, points, share, axis_shares, left_out, tuple(warnings))


def plan_tree(distances: PlanDistances) -> PlanTree:
    """The average-linkage tree (UPGMA). scipy is imported here, when first needed."""
    kept, matrix, warnings = _complete(distances)
    keys = tuple(distances.keys[place] for place in kept)
    left_out = tuple(key for key in distances.keys if key not in keys)
    if len(keys) < 2:
        return PlanTree(keys, (), keys, left_out, tuple(warnings))
    from scipy.cluster.hierarchy import leaves_list, linkage
    from scipy.spatial.distance import squareform

    joined = linkage(squareform(matrix, checks=False), method="average", optimal_ordering=True)
    joins = tuple(
        TreeJoin(int(left), int(right), float(height), int(size))
        for left, right, height, size in joined
    )
    order = tuple(keys[leaf] for leaf in leaves_list(joined))
    return PlanTree(keys, joins, order, left_out, tuple(warnings))


def plan_blocs(tree: PlanTree, threshold: float) -> tuple[tuple[str, ...], ...]:
    """Plans that the tree joins at a mean distance of at most `threshold`.

    The largest bloc first, then in matrix order; plans that the tree leaves out stand alone.
    """
    members: dict[int, list[int]] = {place: [place] for place in range(len(tree.keys))}
    blocs = dict(members)
    for number, join in enumerate(tree.joins, start=len(tree.keys)):
        members[number] = sorted(members[join.left] + members[join.right])
        if join.height <= threshold:
            # Heights of average linkage never fall, so both branches are whole blocs here.
            del blocs[join.left], blocs[join.right]
            blocs[number] = members[number]
    ordered = sorted(blocs.values(), key=lambda bloc: (-len(bloc), bloc))
    named = [tuple(tree.keys[place] for place in bloc) for bloc in ordered]
    return (*named, *((key,) for key in tree.left_out))


def _complete(distances: PlanDistances) -> tuple[Integers, Floats, list[str]]:
    """Plans that have a distance to another, their distances without gaps, and what to know.

    Where two plans have no issue in common, the mean of all distances stands in.
    """
    matrix = distances.matrix
    known = ~np.isnan(matrix)
    np.fill_diagonal(known, False)
    kept = np.flatnonzero(known.any(axis=1))
    warnings: list[str] = []
    missing_plans = [key for place, key in enumerate(distances.keys) if place not in set(kept)]
    if missing_plans and len(distances.keys) > 1:
        warnings.append("Without an issue in common with others: " + ", ".join(missing_plans) + ".")
    matrix = matrix[np.ix_(kept, kept)].copy()
    known = known[np.ix_(kept, kept)]
    np.fill_diagonal(known, True)
    pairs = np.triu(np.ones_like(known), 1)
    gaps = int((~known & pairs).sum())
    if gaps:
        matrix[~known] = matrix[known & pairs].mean()
        warnings.append(
            f"{gaps} pairs of plans have no issue in common; the mean distance stands in for them."
        )
    overlap = distances.overlap[np.ix_(kept, kept)]
    thin = int(((overlap < FEW_ISSUES) & known & pairs).sum())
    if thin:
        warnings.append(f"{thin} distances rest on fewer than {FEW_ISSUES} issues in common.")
    return kept, matrix, warnings
