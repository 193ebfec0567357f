"""Guessing the role of each column from its heading, its cells and its place."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from counterpoint.workbook.layout.column_profile import ColumnProfile
from counterpoint.workbook.layout.headings import (
    heading_role,
    heading_words,
    is_numbered_plan,
    is_remark,
    mentions_plan,
    normalized,
    words,
)
from counterpoint.workbook.layout.leading import asks, leading_roles, third_issue_word
from counterpoint.workbook.layout.not_plans import ENOUGH_ROWS, not_plans
from counterpoint.workbook.layout.references import settle_references
from counterpoint.workbook.layout.role_guess import RoleGuess
from counterpoint.workbook.layout.trailing import outcome_by_word, trailing_roles
from counterpoint.workbook.layout.unlike import unlike_share
from counterpoint.workbook.mapping import ColumnRole

__all__ = ["SINGLE_ROLES", "guess_roles", "is_plan_corner"]

SINGLE_ROLES: Mapping[str, ColumnRole] = {
    "id": ColumnRole.ID,
    "topic": ColumnRole.TOPIC,
    "issue": ColumnRole.ISSUE,
    "question": ColumnRole.QUESTION,
    "weight": ColumnRole.WEIGHT,
    "status": ColumnRole.STATUS,
    "outcome": ColumnRole.OUTCOME,
}
"""Roles that one column has at most, by the word for its headings (resources/headings)."""
_BY_WORD = {
    **SINGLE_ROLES,
    "reference": ColumnRole.REFERENCE,
    "position": ColumnRole.PLAN,
}


SURELY_LIKE = 0.02
_LIKE = 0.3
"""From here on a column under a word that plans hardly bear is not like them."""
_LIKE_FIRST = 0.1
"""Up to here the first of several columns is a plan like the others."""
_LEADING = (ColumnRole.ID, ColumnRole.TOPIC)


def is_plan_corner(names: Sequence[str], place: int) -> bool:
    """Whether the heading at `place` is a word for plans in front of all others: `Party`, or
    `Candidate city` where no other heading speaks of plans."""
    if (
        sum(map(bool, names[:place])) >= 3
        or is_numbered_plan(names[place])
        or not _speaks_of_plans(names, place)
    ):
        return False
    return not any(
        name and heading_role("matrix", name) not in ("id", "topic", "plan")
        for name in names[:place]
    )


def _speaks_of_plans(names: Sequence[str], place: int) -> bool:
    name = names[place]
    if heading_role("matrix", name) == "plan":
        return True
    known = words("matrix")
    meanings = [known.get(word) for word in normalized(name).split(" ")]
    told = "plan" in meanings and not {"issue", "topic", "question"} & set(meanings)
    others = (each for each in names[place + 1 :] if each)
    return told and len(meanings) <= 3 and not any(map(mentions_plan, others))


def guess_roles(
    names: Sequence[str],
    profiles: Sequence[ColumnProfile],
    *,
    transposed: bool = False,
    grouped: Collection[int] = (),
    together: Collection[int] = (),
    offered: Collection[int] = (),
) -> RoleGuess:
    """Roles of the columns of one run, by their lowest headings and their cells.

    On a turned sheet a word for plans in the corner heads the line of the plans' names, so
    its column may still name the issues. Columns that are `grouped`, under headings of plans over
    several columns each, have no role that there is but once. Those `together` under one heading
    are not told apart by their cells. Those `offered` are under the only heading over several, one
    for plans: what stands before them is none.
    """
    if transposed:
        names = _without_corner(names, profiles)
    guess = RoleGuess()
    for place, (name, profile) in enumerate(zip(names, profiles, strict=True)):
        role = _role_by_word(name, profile, guess)
        if role is ColumnRole.REFERENCE and _names_rows(names, profiles, place):
            continue
        if role is not None and not (place in grouped and role in SINGLE_ROLES.values()):
            guess.roles[place] = role
            guess.by_word.add(place)
    _plans_are_topics(names, profiles, guess)
    _repeated_are_plans(names, guess)
    _take(guess, outcome_by_word(names, guess.roles), ColumnRole.OUTCOME)
    _behind_plans(names, profiles, guess)
    _two_issue_words(profiles, guess)
    third = third_issue_word(names, profiles, guess.roles, grouped)
    _take(guess, third, ColumnRole.QUESTION)
    _name_codes(names, profiles, guess)
    _item_is_issue(names, profiles, guess, transposed)
    _find_issue(names, profiles, guess)
    _find_question(names, guess)
    _fill_rest(names, profiles, guess)
    guess.roles |= leading_roles(names, profiles, guess.roles, guess.by_word)
    _plans_by_cells(names, profiles, guess)
    for place in guess.all(ColumnRole.PLAN):
        if place < min(offered, default=0) and not mentions_plan(names[place]):
            guess.roles[place] = ColumnRole.REFERENCE
    weighted = guess.first(ColumnRole.WEIGHT) is not None
    told = guess.by_word | set(together)
    guess.roles |= not_plans(
        names, profiles, guess.all(ColumnRole.PLAN), weighted=weighted, told=told
    )
    settle_references(profiles, guess.roles, guess.by_word)
    guess.roles |= trailing_roles(names, profiles, guess.roles, guess.by_word)
    return guess


def _without_corner(names: Sequence[str], profiles: Sequence[ColumnProfile]) -> list[str]:
    """The headings of a turned sheet without those that head no line of cells, as ''.

    Titles above the table are lines of one text before its first; a word for plans in the corner,
    or one such as `Address`, heads the plans below it.
    """
    filled = next((place for place, each in enumerate(profiles) if each.filled), 0)
    names = ["" if place < filled else name for place, name in enumerate(names)]
    names = ["" if is_plan_corner(names, place) else name for place, name in enumerate(names)]
    beside = heading_role("matrix", names[filled]) == "reference"
    if beside and len(profiles[filled].filled) >= ENOUGH_ROWS:
        names[filled] = ""
    return names


def _take(guess: RoleGuess, place: int | None, role: ColumnRole) -> None:
    """Give a column that its heading tells its role."""
    if place is not None:
        guess.roles[place] = role
        guess.by_word.add(place)


def _role_by_word(name: str, profile: ColumnProfile, guess: RoleGuess) -> ColumnRole | None:
    """The role that the heading names, unless the cells speak against it."""
    role = _BY_WORD.get(heading_role("matrix", name) or "") if name else None
    if role is None and (is_remark(name) or _is_symbol(name)):
        return ColumnRole.REFERENCE
    if role is None and profile.number_share >= 0.6 and _speaks_of_weight(name):
        role = ColumnRole.WEIGHT
    if role is None and profile.is_codes and _ends_with_number(name):
        role = ColumnRole.ID
    if role is None or role in (ColumnRole.PLAN, ColumnRole.REFERENCE):
        return role
    taken = role in guess.roles.values()
    if taken and role in (ColumnRole.ISSUE, ColumnRole.TOPIC, ColumnRole.QUESTION):
        return ColumnRole.QUESTION if ColumnRole.QUESTION not in guess.roles.values() else None
    if taken:
        return ColumnRole.REFERENCE
    if role is ColumnRole.WEIGHT and profile.filled and profile.number_share < 0.6:
        return None
    if role is ColumnRole.STATUS and profile.mean_length > 40:
        return None
    if role is ColumnRole.ID and profile.filled and profile.mean_length > 25:
        return None
    return role


def _names_rows(names: Sequence[str], profiles: Sequence[ColumnProfile], place: int) -> bool:
    """Whether a first column under words that begin or end like a remark's (`Where they stand`)
    names the rows: it has words in each, never the same ones, and the next column is a plan's."""
    if place or heading_role("matrix", names[0]) is not None:
        return False
    first = profiles[0]
    if min(first.fill_share, first.distinct_share, first.letter_share) < 1:
        return False
    free = [at for at in range(1, len(names)) if names[at] and not _is_told(names[at])]
    return len(free) > 2 and free[0] == 1 and unlike_share(names, profiles, 1, free) < _LIKE_FIRST


def _is_told(name: str) -> bool:
    return is_remark(name) or heading_role("matrix", name) in _BY_WORD


def _is_symbol(name: str) -> bool:
    """Whether a heading is a sign such as ± or %, over figures that belong to the next column, or
    №, over numbers of rows."""
    return bool(name) and not any(mark.isalnum() for mark in name)


def _speaks_of_weight(name: str) -> bool:
    """Whether a short heading begins with a word for weights: `Weight in %`."""
    parts = heading_words(name)
    return 0 < len(parts) <= 4 and words("matrix").get(parts[0]) == "weight"


def _ends_with_number(name: str) -> bool:
    """Whether a heading ends with a word for numbers of rows: `Feature no.`"""
    parts = heading_words(name)
    return len(parts) > 1 and words("matrix").get(parts[-1]) == "id"


def _plans_are_topics(
    names: Sequence[str], profiles: Sequence[ColumnProfile], guess: RoleGuess
) -> None:
    """A word for plans over a first column that repeats, such as Country, groups the rows."""
    if guess.roles.get(0) is not ColumnRole.PLAN or len(names) < 4 or not names[0]:
        return
    first, second = profiles[:2]
    groups = len(first.filled) > 2 and first.is_groups and second.is_labels
    if groups and ColumnRole.TOPIC not in guess.roles.values():
        guess.roles[0] = ColumnRole.TOPIC


def _repeated_are_plans(names: Sequence[str], guess: RoleGuess) -> None:
    """Of words for remarks under each of several groups (`Score | Comment | Score | Comment`)
    the first is what the groups say, where nothing else can be."""
    beside = [at for at in sorted(guess.by_word) if guess.roles[at] is ColumnRole.REFERENCE]
    if not beside or ColumnRole.PLAN in guess.roles.values():
        return
    first = normalized(names[beside[0]])
    if any(names[at] and at not in guess.roles for at in range(beside[0] + 1, len(names))):
        return
    again = [place for place in beside if normalized(names[place]) == first]
    if len(again) >= 2:
        guess.roles.update(dict.fromkeys(again, ColumnRole.PLAN))


def _two_issue_words(profiles: Sequence[ColumnProfile], guess: RoleGuess) -> None:
    """Where two headings name issues, such as Clause and Subject, the second's column names
    them if the first holds codes (IDs) or repeats (topics)."""
    issue = guess.first(ColumnRole.ISSUE)
    if issue is None:
        return
    second = guess.first(ColumnRole.QUESTION)
    if second is None and guess.roles.get(issue + 1) is ColumnRole.TOPIC:
        second = issue + 1
    if second is None or second < issue or not profiles[second].is_labels:
        return
    if any(guess.roles.get(place) is not ColumnRole.TOPIC for place in range(issue + 1, second)):
        return
    roles = {role for place, role in guess.roles.items() if place != second}
    code = guess.first(ColumnRole.ID)
    if profiles[issue].is_codes and (code is None or code > second):
        if code is not None:
            guess.roles[code] = ColumnRole.REFERENCE  # `Item | Criterion | formula key`
        guess.roles[issue], guess.roles[second] = ColumnRole.ID, ColumnRole.ISSUE
    elif profiles[issue].is_groups and ColumnRole.TOPIC not in roles:
        guess.roles[issue], guess.roles[second] = ColumnRole.TOPIC, ColumnRole.ISSUE


def _behind_plans(
    names: Sequence[str], profiles: Sequence[ColumnProfile], guess: RoleGuess
) -> None:
    """Words for topics, issues or questions behind two plans or more are a plan's name in another
    language, or head what stands for reference."""
    issue = guess.first(ColumnRole.ISSUE)
    if issue is None or _stands_between(names, profiles, guess):
        return
    behind = (ColumnRole.TOPIC, ColumnRole.QUESTION, ColumnRole.ID)
    free = [at for at in range(issue + 1, len(names)) if at not in guess.roles and names[at]]
    for place in sorted(guess.by_word):
        plans = [at for at in free if at < place]
        if guess.roles[place] not in behind or len(plans) < 2:
            continue
        guess.by_word.discard(place)
        del guess.roles[place]
        among = sorted([*free, place])
        if len(among) > 2 and unlike_share(names, profiles, place, among) >= _LIKE:
            guess.roles[place] = ColumnRole.REFERENCE


def _plans_by_cells(
    names: Sequence[str], profiles: Sequence[ColumnProfile], guess: RoleGuess
) -> None:
    """A single word such as Datum or Sida may be a plan's name in another language: amid the
    plans, and with cells like theirs, it is one."""
    plans = guess.all(ColumnRole.PLAN)
    if len(plans) < 3 or len(profiles[0].texts) < ENOUGH_ROWS:
        return
    issue = guess.first(ColumnRole.ISSUE) or 0
    for place in sorted(guess.by_word):
        if guess.roles[place] is not ColumnRole.REFERENCE or not issue < place < plans[-1]:
            continue
        if " " in names[place].strip() or not names[place].strip().isalpha():
            continue
        if names.count(names[place]) == 1 and (
            unlike_share(names, profiles, place, sorted([*plans, place])) < SURELY_LIKE
        ):
            guess.roles[place] = ColumnRole.PLAN


def _item_is_issue(
    names: Sequence[str], profiles: Sequence[ColumnProfile], guess: RoleGuess, transposed: bool
) -> None:
    """Words that mean plan or text also mean item: in front, such a heading names the issues.

    So does Position where it stands alone, and Proposal after topics or first of all, before
    headings of which none speaks of plans.
    """
    if guess.first(ColumnRole.ISSUE) is not None:
        return
    known = [heading_role("matrix", name) for name in names]
    place = next((at for at, role in enumerate(known) if role in ("position", "plan")), None)
    if place is None or place > 2 or not profiles[place].is_labels:
        return
    before = [at for at in range(place) if names[at] or profiles[at].filled]
    after = [name for name in names[place + 1 :] if name]
    if len(after) < 2 or any(guess.roles.get(at) not in _LEADING for at in before):
        return
    alone = known[place] == "position" and known.count("position") == 1
    # In the first column of a table that is not turned it heads the rows, whatever they are.
    heads = guess.first(ColumnRole.TOPIC) in before or (not transposed and not before)
    if alone or (heads and not any(map(mentions_plan, after))):
        guess.roles[place] = ColumnRole.ISSUE


def _name_codes(names: Sequence[str], profiles: Sequence[ColumnProfile], guess: RoleGuess) -> None:
    """A first column of codes without a telling heading holds IDs, if another can be the issue."""
    if 0 in guess.roles or ColumnRole.ID in guess.roles.values() or len(names) < 3:
        return
    labels = next((place for place in (1, 2) if profiles[place].is_labels), None)
    told = guess.first(ColumnRole.ISSUE) in (1, 2)
    others = told or (labels is not None and not _is_wording(profiles, labels))
    if profiles[0].is_codes and others and not mentions_plan(names[1]):
        plain = not names[0] or len(names[0]) <= 6
        if plain or ColumnRole.ISSUE in guess.roles.values():
            guess.roles[0] = ColumnRole.ID


def _is_wording(profiles: Sequence[ColumnProfile], place: int) -> bool:
    """Whether a column holds sentences of the same length as the columns after it."""
    length = profiles[place].mean_length
    after = [each.mean_length for each in profiles[place + 1 :] if each.filled]
    return length > 25 and bool(after) and all(0.5 < each / length < 2 for each in after)


def _find_issue(names: Sequence[str], profiles: Sequence[ColumnProfile], guess: RoleGuess) -> None:
    """Make sure that a column names the issues."""
    if guess.first(ColumnRole.ISSUE) is not None:
        return
    topic, question = guess.first(ColumnRole.TOPIC), guess.first(ColumnRole.QUESTION)
    free = [
        place
        for place in range(len(names))
        if place not in guess.roles and profiles[place].filled and not mentions_plan(names[place])
    ]
    if topic is not None and (profiles[topic].is_groups or profiles[topic].distinct_share < 0.75):
        # Topics repeat, so the next column has to tell the issues apart.
        after = [place for place in free if place > topic]
        if question is not None:
            guess.roles[question] = ColumnRole.ISSUE
        elif after and profiles[after[0]].is_labels:
            guess.roles[after[0]] = ColumnRole.ISSUE
        else:
            guess.roles[topic] = ColumnRole.ISSUE
    elif topic is not None and question is not None and asks(profiles[question]):
        guess.roles[question] = ColumnRole.ISSUE
    elif topic is not None:
        guess.roles[topic] = ColumnRole.ISSUE
    elif question is not None and not (free and free[0] < question):
        guess.roles[question] = ColumnRole.ISSUE
    else:
        _issue_among(free, profiles, guess)


def _issue_among(free: Sequence[int], profiles: Sequence[ColumnProfile], guess: RoleGuess) -> None:
    code = guess.first(ColumnRole.ID)
    leading = [place for place in free if place <= 2 or (code is not None and place <= code + 2)]
    if len(leading) > 1 and profiles[leading[0]].is_groups and profiles[leading[1]].is_labels:
        guess.roles[leading[0]] = ColumnRole.TOPIC
        guess.roles[leading[1]] = ColumnRole.ISSUE
    elif leading and (profiles[leading[0]].is_labels or code is None):
        guess.roles[leading[0]] = ColumnRole.ISSUE
    elif code is not None:
        guess.roles[code] = ColumnRole.ISSUE
        guess.by_word.discard(code)  # its word speaks of IDs


def _find_question(names: Sequence[str], guess: RoleGuess) -> None:
    """The only heading that asks something: after the issue (`What is it about?`) it explains
    it, at the end (`Gap for us?`) it stands for reference."""
    issue = guess.first(ColumnRole.ISSUE)
    asking = [place for place, name in enumerate(names) if name.endswith(("?", "？"))]
    if issue is None or len(asking) != 1 or asking[0] in guess.roles:
        return
    if asking[0] == issue + 1 and ColumnRole.QUESTION not in guess.roles.values():
        guess.roles[asking[0]] = ColumnRole.QUESTION
    elif asking[0] == len(names) - 1:
        guess.roles[asking[0]] = ColumnRole.REFERENCE


def _stands_between(
    names: Sequence[str], profiles: Sequence[ColumnProfile], guess: RoleGuess
) -> bool:
    """Whether the issue stands in the middle, with as many plans on its left as on its right."""
    issue = guess.first(ColumnRole.ISSUE)
    if issue is None or issue not in guess.by_word:
        return False
    free = [place for place in range(len(names)) if place not in guess.roles and names[place]]
    left = [place for place in free if place < issue]
    if not left or len(left) != len(free) - len(left):
        return False
    return not any(profiles[place].is_groups or profiles[place].is_codes for place in left)


def _fill_rest(names: Sequence[str], profiles: Sequence[ColumnProfile], guess: RoleGuess) -> None:
    """What is left right of the issue is a plan; left of it a topic or something for reference."""
    issue = guess.first(ColumnRole.ISSUE)
    between = _stands_between(names, profiles, guess)
    for place, (name, profile) in enumerate(zip(names, profiles, strict=True)):
        if place in guess.roles or (not name and not profile.filled):
            continue
        if between and place < (issue or 0):
            guess.roles[place] = ColumnRole.PLAN
        elif issue is not None and place < issue and not mentions_plan(name):
            has_topic = ColumnRole.TOPIC in guess.roles.values()
            topic = profile.is_groups and not has_topic
            guess.roles[place] = ColumnRole.TOPIC if topic else ColumnRole.REFERENCE
        elif name and profile.address_share < 0.5 and profile.date_share < 0.5:
            guess.roles[place] = ColumnRole.PLAN
        elif name:
            guess.roles[place] = ColumnRole.REFERENCE
