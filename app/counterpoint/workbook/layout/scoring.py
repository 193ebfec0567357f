"""How sure a guess is: what speaks for a matrix and against it, added up.

The weights were set by hand on one half of the labelled layouts (tests/support/labelled) and
measured on the other (bench/detection.py).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from counterpoint.model import Message, told
from counterpoint.workbook.layout.column_profile import ColumnProfile
from counterpoint.workbook.layout.headings import (
    heading_role,
    mentions_plan,
    normalized,
    share_alike,
)
from counterpoint.workbook.layout.likeness import leaning
from counterpoint.workbook.layout.role_guess import RoleGuess
from counterpoint.workbook.layout.roles import is_plan_corner
from counterpoint.workbook.mapping import ColumnRole

__all__ = ["Evidence", "weigh"]


_YEAR = re.compile(r"^(19|20)\d\d$")


@dataclass(frozen=True)
class Evidence:
    """One reason, in words for people, and its weight (negative: speaks against).

    Without a reason it is where every guess starts from.
    """

    weight: float
    reason: Message | None


_COLUMN_WORDS = {"id", "topic", "question", "weight", "status", "outcome"}
_KEYED = (
    ColumnRole.ID,
    ColumnRole.TOPIC,
    ColumnRole.QUESTION,
    ColumnRole.WEIGHT,
    ColumnRole.STATUS,
    ColumnRole.OUTCOME,
)


def weigh(
    names: Sequence[str],
    profiles: Sequence[ColumnProfile],
    guess: RoleGuess,
    *,
    labels: Sequence[str],
    body_rows: int,
    transposed: bool,
) -> list[Evidence]:
    """The evidence about one candidate; `labels` are the headings with those of their groups."""
    plans = guess.all(ColumnRole.PLAN)
    issue = guess.first(ColumnRole.ISSUE)
    found = [Evidence(0.3, None)]
    found += _headings(names, profiles, guess, transposed)
    found += _clashes(labels, plans)
    found += _bodies(names, profiles, issue, plans, body_rows)
    found += _direction(names, profiles, guess, transposed)
    return found


def _headings(
    names: Sequence[str],
    profiles: Sequence[ColumnProfile],
    guess: RoleGuess,
    transposed: bool,
) -> list[Evidence]:
    issue, plans = guess.first(ColumnRole.ISSUE), guess.all(ColumnRole.PLAN)
    found = []
    if issue is not None and issue in guess.by_word:
        # A word in the corner rather heads the column below it than the row beside it.
        corner = transposed and not any(profile.filled for profile in profiles[:issue])
        weight = 0.15 if corner else 0.32
        found.append(
            Evidence(weight, told("the heading {heading!r} names the issues", heading=names[issue]))
        )
    keyed = [place for place in guess.by_word if guess.roles[place] in _KEYED]
    beside = [place for place in guess.by_word if guess.roles[place] is ColumnRole.REFERENCE]
    if beside:
        headings = ", ".join(repr(names[place]) for place in sorted(beside))
        reason = told("columns beside plans: {headings}", headings=headings)
        found.append(Evidence(min(0.08, 0.04 * len(beside)), reason))
    if keyed:
        headings = ", ".join(repr(names[place]) for place in sorted(keyed))
        found.append(
            Evidence(
                min(0.2, 0.08 * len(keyed)), told("known headings: {headings}", headings=headings)
            )
        )
    told_plans = sum(mentions_plan(names[place]) for place in plans)
    if plans and told_plans:
        found.append(Evidence(0.12 * told_plans / len(plans), told("headings speak of plans")))
    if len(plans) == 1:
        found.append(Evidence(-0.3, told("only one column looks like a plan")))
    elif 2 <= len(plans) <= 25:
        found.append(Evidence(0.12, told("{count} columns look like plans", count=len(plans))))
    elif plans:
        found.append(Evidence(-0.2, told("{count} plans are unusually many", count=len(plans))))
    bare = [names[place] for place in plans if not _YEAR.match(names[place])]
    numeric = sum(ColumnProfile([name]).number_share for name in bare)
    if plans and numeric:
        found.append(
            Evidence(-0.25 * numeric / len(plans), told("plans are headed by bare numbers"))
        )
    if plans and sum(map(len, (names[place] for place in plans))) / len(plans) > 45:
        found.append(Evidence(-0.15, told("headings of plans are long")))
    pairs = zip(names[1:], profiles[1:], strict=True)
    blank = sum(bool(not name and profile.filled) for name, profile in pairs)
    if blank:
        found.append(Evidence(-0.3 * blank / len(names), told("columns without a heading")))
    return found


def _clashes(labels: Sequence[str], plans: Sequence[int]) -> list[Evidence]:
    """Headings that do not tell columns apart."""
    found = []
    distinct = {normalized(labels[place]) for place in plans}
    if len(distinct) < len(plans):
        found.append(Evidence(-0.15, told("headings of plans repeat")))
    repeated = sum(bool(label) and label == labels[place] for place, label in enumerate(labels[1:]))
    if repeated:
        found.append(Evidence(-0.15 * repeated, told("a heading spans several columns")))
    return found


def _bodies(
    names: Sequence[str],
    profiles: Sequence[ColumnProfile],
    issue: int | None,
    plans: Sequence[int],
    body_rows: int,
) -> list[Evidence]:
    found = []
    if body_rows >= 3:
        found.append(Evidence(0.06, told("{count} rows", count=body_rows)))
    else:
        found.append(Evidence(-0.1, told("few rows: {count}", count=body_rows)))
    if issue is not None:
        labels = profiles[issue]
        if labels.letter_share < 0.5:
            found.append(Evidence(-0.12, told("the rows are not named by words")))
        elif labels.is_labels:
            found.append(Evidence(0.06, told("each row has its own name")))
        elif labels.distinct_share < 0.6:
            found.append(Evidence(-0.25, told("the names of the rows repeat")))
    shares = [profiles[place].letter_share for place in plans if profiles[place].filled]
    if shares:
        words_share = sum(shares) / len(shares)
        found.append(Evidence(0.12 * words_share, told("plans are described in words")))
        if max(shares) - min(shares) > 0.8 and len(shares) > 1:
            found.append(Evidence(-0.2, told("the columns hold different kinds of things")))
    again = sum(names[place] in profiles[place].texts for place in plans if names[place])
    if again:
        found.append(
            Evidence(-0.4 * again / len(plans), told("headings recur among the cells below"))
        )
    empty = sum(not profiles[place].filled for place in plans)
    if plans and empty:
        found.append(Evidence(-0.3 * empty / len(plans), told("columns of plans are empty")))
    cells = sum(len(profiles[place].filled) for place in plans)
    found.append(Evidence(0.06 * min(1.0, cells / 40), told("positions: {count}", count=cells)))
    return found


def _direction(
    names: Sequence[str],
    profiles: Sequence[ColumnProfile],
    guess: RoleGuess,
    transposed: bool,
) -> list[Evidence]:
    """Whether issues run down and plans across in this reading, or the other way round."""
    issue, plans = guess.first(ColumnRole.ISSUE), guess.all(ColumnRole.PLAN)
    found = []
    if transposed:
        named = issue in guess.by_word and any(profile.filled for profile in profiles[:issue])
        found.append(Evidence(-0.08 if named else -0.18, told("lies on its side")))
        ids = guess.first(ColumnRole.ID)
        if ids is not None and any(
            heading_role("matrix", text) == "issue" for text in profiles[ids].filled
        ):
            # What would be the IDs of a turned matrix heads the issues of one that is not.
            found.append(Evidence(-0.3, told("the rows are named like columns")))
    corner = next(
        (place for place in range(min(3, len(names))) if is_plan_corner(names, place)), None
    )
    if corner is not None and guess.roles.get(corner) is not ColumnRole.TOPIC:
        if transposed and guess.roles.get(corner) is ColumnRole.ISSUE:
            found.append(Evidence(0.3, told("{heading!r} heads the plans", heading=names[corner])))
        elif not transposed and all(
            guess.roles.get(place) is ColumnRole.ID for place in range(corner)
        ):
            heads = told("{heading!r} heads what would be the issues", heading=names[corner])
            found.append(Evidence(-0.45, heads))
    if issue is None or len(plans) < 2:
        return found
    if len({normalized(names[place]) for place in plans}) == len(plans):
        found += _kinds(profiles, names, issue, plans, transposed)
    titles = profiles[issue].filled
    headings = [names[place] for place in plans if names[place]]
    if titles and headings:
        difference = _title_likeness(titles) - _title_likeness(headings)
        found.append(Evidence(0.15 * difference, told("rows read like issues, columns like plans")))
    if len(plans) >= 7 and len(plans) >= 1.6 * len(titles):
        found.append(Evidence(-0.12, told("more columns than rows")))
    like_plans = sum(mentions_plan(title) for title in titles)
    if like_plans > 1 or like_plans * 2 > len(titles):
        share = like_plans / len(titles)
        found.append(Evidence(-0.3 * share, told("the rows are named like plans")))
    columns = sum(heading_role("matrix", title) in _COLUMN_WORDS for title in titles)
    if columns > 1:
        found.append(Evidence(-0.1 * min(3, columns), told("the rows are named like columns")))
    if not transposed and _is_row_of_weights(profiles, plans, profiles[issue].texts):
        found.append(Evidence(-0.3, told("a row holds the weights")))
    if not transposed and _is_row_of_questions(profiles, plans):
        found.append(Evidence(-0.3, told("a row holds the questions")))
    alike = share_alike(headings) - share_alike(titles)
    if alike:
        found.append(Evidence(0.12 * alike, told("headings are named alike, as plans are")))
    return found


def _is_row_of_weights(
    profiles: Sequence[ColumnProfile], plans: Sequence[int], titles: Sequence[str]
) -> bool:
    """Whether the first or the last row is headed by a word for weights, and holds numbers: weights
    belong to issues, so what look like plans are none."""
    if len(titles) < 2:
        return False
    for at in (0, -1):
        if heading_role("matrix", titles[at]) == "weight":
            row = ColumnProfile([profiles[place].texts[at] for place in plans])
            return row.fill_share > 0.9 and row.number_share == 1
    return False


def _is_row_of_questions(profiles: Sequence[ColumnProfile], plans: Sequence[int]) -> bool:
    """Whether the first row asks something in each column, and nothing below it does: then the
    columns are what is asked, not who answers."""
    asking = [
        [text.endswith(("?", "？", "؟")) for text in profiles[place].texts] for place in plans
    ]
    first = sum(each[0] for each in asking if each)
    below = sum(sum(each[1:]) for each in asking)
    return len(plans) > 2 and first >= 0.75 * len(plans) and below == 0


def _kinds(
    profiles: Sequence[ColumnProfile],
    names: Sequence[str],
    issue: int,
    plans: Sequence[int],
    transposed: bool,
) -> list[Evidence]:
    """What stands in one row answers one question, so it is of one kind; a column is not."""
    difference = leaning(profiles, names, issue, plans)
    if difference is None:
        return []
    if difference >= 0:
        reason = told("the cells of one row are of one kind")
    else:
        reason = told("the cells of one column are of one kind, those of one row are not")
    return [Evidence(max(-0.2, min(0.25 if transposed else 0.1, 0.6 * difference)), reason)]


def _title_likeness(texts: Sequence[str]) -> float:
    """From -1 (names such as `EU`) to 1 (titles such as `Term of office`)."""
    score = 0.0
    for text in texts:
        parts = text.split()
        if text.endswith("?") or len(parts) > 4:
            score += 1.0
        elif len(parts) > 1 and any(part[:1].islower() for part in parts[1:]):
            score += 0.7
        elif text.isupper() and len(text) <= 6:
            score -= 1.0
        elif len(text) <= 12:
            score -= 0.3
    return max(-1.0, min(1.0, score / len(texts)))
