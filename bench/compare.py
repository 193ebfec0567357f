"""Speed of the comparison, each figure beside the plain way in the same run.

    python -m bench.compare [coded] [wording] [words] [plans]

Medians of several runs on seeded matrices. The plain ways are what one would write first: Python
loops over pairs of cells, and difflib. Where they would take minutes, they run on a part of the
rows, and the ratio is that of the part's rate.
"""

from __future__ import annotations

import difflib
import gc
import random
import statistics
import sys
import time
from collections.abc import Callable, Sequence
from itertools import combinations
from typing import NamedTuple

import numpy as np

from counterpoint.compare import Comparison, Vocabulary, alarms, word_difference
from counterpoint.compare.tokens import tokenise
from counterpoint.model import TEXT_SCALE, Issue, Plan, PlanMatrix, Scale, ScaleKind

_TEXT = """
the of and to in parties shall withdraw forces within days zone line territory agreement security
council monitoring mission ceasefire exchange prisoners return control border assets sanctions
relief reconstruction fund guarantee by all any not may should Ukraine Russia states observers
corridor humanitarian access energy plant operation joint venture court claims vote election treaty
limit troops 600,000 90 30 weapons signature period months council support
"""
_WORDS = _TEXT.split()


def coded_matrix(issues: int, plans: int, seed: int = 1) -> PlanMatrix:
    """A third of the issues nominal, ordinal and quantity each; a quarter of the cells silent."""
    draw = random.Random(seed)
    kinds = (
        Scale(ScaleKind.NOMINAL, ("Yes", "No", "Maybe", "Both")),
        Scale(ScaleKind.ORDINAL, ("None", "Low", "Middle", "High", "Full")),
        Scale(ScaleKind.QUANTITY, unit="days"),
    )
    rows, stances = [], []
    for number in range(issues):
        scale = kinds[number % 3]
        # A scale of its own for each issue, as a workbook gives it.
        scale = Scale(scale.kind, scale.options, scale.unit)
        rows.append(_issue(number, scale))
        choices = scale.options or tuple(str(days) for days in range(0, 360, 30))
        stances.append(["" if draw.random() < 0.25 else draw.choice(choices) for _ in range(plans)])
    texts = [["what the plan says" if stance else "" for stance in row] for row in stances]
    return PlanMatrix(_plans(plans), tuple(rows), texts, stances)


def text_matrix(issues: int, plans: int, seed: int = 2) -> PlanMatrix:
    """Uncoded issues: positions of 5 to 60 words, half of them edits of the row's first."""
    draw = random.Random(seed)
    rows = tuple(_issue(number, TEXT_SCALE) for number in range(issues))
    texts = []
    for _ in range(issues):
        first = _text(draw)
        others = (
            _edited(first, draw) if draw.random() < 0.5 else _text(draw) for _ in range(plans)
        )
        texts.append([text if draw.random() >= 0.25 else "" for text in others])
    return PlanMatrix(_plans(plans), rows, texts)


def _plans(count: int) -> tuple[Plan, ...]:
    return tuple(Plan(f"P{number}") for number in range(count))


def _issue(number: int, scale: Scale) -> Issue:
    return Issue(
        f"I{number}", f"I{number}", f"T{number % 12}", f"Issue {number}", number, scale=scale
    )


def _text(draw: random.Random) -> str:
    return " ".join(draw.choice(_WORDS) for _ in range(draw.randrange(5, 61))) + "."


def _edited(text: str, draw: random.Random) -> str:
    words = text.split()
    for _ in range(max(1, len(words) // 8)):
        place = draw.randrange(len(words))
        words[place : place + draw.randrange(2)] = [draw.choice(_WORDS)]
    return " ".join(words)


class Took(NamedTuple):
    """Median seconds of several runs: by the clock, and of this process alone.

    Everything here runs in one thread, so on an idle machine the two are equal; on a busy one the
    second still compares.
    """

    clock: float
    own: float


def median(work: Callable[[], object], runs: int = 5) -> Took:
    """How long `work` takes."""
    clock, own = [], []
    for _ in range(runs):
        gc.collect()
        start, start_own = time.perf_counter(), time.process_time()
        work()
        clock.append(time.perf_counter() - start)
        own.append(time.process_time() - start_own)
    return Took(statistics.median(clock), statistics.median(own))


def everything(matrix: PlanMatrix) -> None:
    """Every figure of an issue and of the plans, for all rows."""
    comparison = Comparison(matrix)
    for name in ("relative", "presence", "outliers", "bridges", "landing_intervals", "agreement"):
        getattr(comparison, name)
    for issue in range(len(matrix.issues)):
        comparison.groups(issue)
    comparison.topic_divergence()
    comparison.plan_map()
    comparison.blocs()
    comparison.driving_issues("P0", "P1")


def plain_gaps_and_distances(matrix: PlanMatrix, issues: int) -> None:
    """Gap of each issue and distances of plans, by a loop over pairs of cells."""
    total: dict[tuple[int, int], float] = {}
    for issue in range(issues):
        scale, row = matrix.issues[issue].scale, matrix.stances[issue]
        rank = {option: number for number, option in enumerate(scale.options)}
        numbers = [float(each) for each in row if each] if not scale.options else []
        span = (max(numbers) - min(numbers) or 1.0) if numbers else 1.0
        apart = []
        for first, second in combinations(range(len(row)), 2):
            if not row[first] or not row[second]:
                continue
            if scale.kind is ScaleKind.NOMINAL:
                d = float(row[first] != row[second])
            elif scale.kind is ScaleKind.ORDINAL:
                d = abs(rank[row[first]] - rank[row[second]]) / (len(rank) - 1)
            else:
                d = abs(float(row[first]) - float(row[second])) / span
            apart.append(d)
            total[first, second] = total.get((first, second), 0.0) + d


def report(name: str, ours: Took, plain: Took, of: float = 1.0) -> None:
    """Print a line; `of` is the part of the work that the plain way did."""
    whole = plain.own / of
    print(
        f"{name:58} {ours.clock * 1000:8.1f} ms clock {ours.own * 1000:8.1f} ms own"
        f"   plain {whole * 1000:9.0f} ms own  {whole / ours.own:7.1f}x"
    )


def measure_coded() -> None:
    matrix = coded_matrix(50_000, 20)
    ours = median(lambda: everything(matrix))
    plain = median(lambda: plain_gaps_and_distances(matrix, 5_000), 3)
    report("50,000 x 20 coded, every figure of issues and plans", ours, plain, 0.1)
    gaps = median(lambda: Comparison(matrix).relative)
    report("  of which gap, relative and who speaks", gaps, plain, 0.1)
    comparison = Comparison(matrix)
    comparison.relative, comparison.plan_distances  # noqa: B018 - made before measuring
    again = median(lambda: comparison.with_weights({"I1": 2.0}).plan_distances)
    report("  another weight: distances again", again, plain, 0.1)
    fewer = comparison.plans[:10]
    part = median(lambda: comparison.with_plans(fewer).relative)
    report("  other plans: divergence again", part, plain, 0.1)


def measure_wording() -> None:
    matrix = text_matrix(5_000, 20)

    def ours() -> None:
        tokenise.cache_clear()
        Comparison(matrix).relative  # noqa: B018 - looked at, so that it is made

    def plain() -> None:
        for row in matrix.texts[:10]:
            for first, second in combinations([text for text in row if text], 2):
                difflib.SequenceMatcher(None, first, second).ratio()

    def plain_words() -> None:
        for row in matrix.texts[:20]:
            for first, second in combinations([text.split() for text in row if text], 2):
                difflib.SequenceMatcher(None, first, second).ratio()

    took = median(ours, 3)
    report("5,000 x 20 wordings, beside difflib on characters", took, median(plain, 3), 10 / 5_000)
    report("  beside difflib on words", took, median(plain_words, 3), 20 / 5_000)


def measure_words() -> None:
    draw = random.Random(3)
    screens = []
    for _ in range(12):
        pairs = []
        for _ in range(40):
            first = " ".join(draw.choice(_WORDS) for _ in range(32))
            pairs += [(first, _edited(first, draw)) for _ in range(8)]
        screens.append(pairs)

    def each(work: Callable[[str, str], object]) -> Took:
        rest = iter(screens)

        def one_screen() -> None:
            for old, new in next(rest):
                work(old, new)

        word_difference.cache_clear()
        tokenise.cache_clear()
        return median(one_screen, len(screens))

    vocabulary = Vocabulary.standard()
    ours = each(word_difference)
    plain = each(lambda old, new: difflib.SequenceMatcher(None, old, new).get_opcodes())
    report("word differences of a screen (320 cells of 32 words)", ours, plain)
    words = each(
        lambda old, new: difflib.SequenceMatcher(None, old.split(), new.split()).get_opcodes()
    )
    report("  beside difflib on words (no places, no moves)", ours, words)
    with_alarms = each(lambda old, new: alarms(old, new, vocabulary))
    report("  differences and alarms", with_alarms, plain)
    seen = screens[-1]
    again = median(lambda: [word_difference(*pair) for pair in seen])
    report("  the same screen again", again, plain)


def measure_plans() -> None:
    matrix = coded_matrix(10_000, 193)

    def ours() -> None:
        comparison = Comparison(matrix)
        comparison.plan_map()
        comparison.plan_tree()

    comparison = Comparison(matrix)
    comparison.distances.encode()
    values, nominal = comparison.distances.values, comparison.distances.measures == 0
    spans = np.where(comparison.distances.spans > 0, comparison.distances.spans, 1.0)

    def plain() -> None:
        for first, second in list(combinations(range(193), 2))[::20]:
            one, other = values[:, first], values[:, second]
            both = ~(np.isnan(one) | np.isnan(other))
            apart = np.where(nominal, one != other, np.abs(one - other) / spans)
            float(apart[both].mean())

    took = median(ours, 3)
    report("193 plans x 10,000 issues: distances, map and tree", took, median(plain, 3), 1 / 20)
    distances = median(lambda: comparison.with_weights({"I1": 2.0}).plan_distances, 3)
    report("  distances alone, positions read", distances, median(plain, 3), 1 / 20)
    comparison.plan_distances  # noqa: B018 - made before measuring
    picture = median(lambda: (comparison.plan_map(), comparison.plan_tree()), 1)
    report("  map and tree alone", picture, median(plain, 3), 1 / 20)


MEASURES: dict[str, Callable[[], None]] = {
    "coded": measure_coded,
    "wording": measure_wording,
    "words": measure_words,
    "plans": measure_plans,
}


def main(names: Sequence[str]) -> None:
    """Measure what is named, everything by default."""
    import scipy.cluster.hierarchy  # noqa: F401 - imported before anything is measured

    for name in names or list(MEASURES):
        MEASURES[name]()


if __name__ == "__main__":
    main(sys.argv[1:])
