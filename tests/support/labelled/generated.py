"""Layouts put together at random: each seed is one workbook with its label."""

from __future__ import annotations

import random

from counterpoint.model import CellAddress
from counterpoint.workbook.mapping import ColumnRole, MatrixMapping
from counterpoint.workbook.reading import SheetGrid
from support.grids import Cell, book, grid
from support.labelled.labels import ROLE_LETTERS, Labelled
from support.labelled.words import HELD_BACK, TUNED, Domain

TUNED_SEEDS = range(1000, 1060)
HELD_BACK_SEEDS = range(7000, 7100)


def generated(seed: int, *, held_back: bool) -> Labelled:
    """The layout of that seed; content, headings and language differ between the halves."""
    return _Maker(seed, HELD_BACK if held_back else TUNED).make()


class _Maker:
    """Chooses the features of one layout and writes its cells."""

    def __init__(self, seed: int, domains: tuple[Domain, ...]) -> None:
        self.seed = seed
        self.dice = random.Random(seed)
        self.domain = self.dice.choice(domains)
        self.cells: dict[tuple[int, int], Cell] = {}
        self.merged: list[str] = []
        self.features: list[str] = []

    def chance(self, share: float, feature: str) -> bool:
        found = self.dice.random() < share
        if found:
            self.features.append(feature)
        return found

    def make(self) -> Labelled:
        transposed = self.chance(0.12, "transposed")
        roles = self._columns(transposed)
        top = self._titles()
        left = 1 + (self.dice.choice((1, 2)) if self.chance(0.2, "offset") else 0)
        header = self._header(top, left, roles, transposed)
        last = self._body(header[-1] + 1, left, roles, transposed)
        if not transposed:
            self._below(last, left)
        sheet = self._sheet(transposed)
        mapping = MatrixMapping(
            sheet.name,
            header,
            header[-1] + 1,
            last,
            tuple((left + place, ROLE_LETTERS[role]) for place, role in enumerate(roles)),
            transposed=transposed,
        )
        before, after = self._other_sheets()
        name = f"seed {self.seed}: " + ", ".join(self.features)
        return Labelled(name, book(*before, sheet, *after), mapping)

    def _columns(self, transposed: bool) -> str:
        roles = "#" if self.chance(0.45, "id") else ""
        self.topic_style = "none"
        if self.chance(0.55, "topic"):
            styles = ["repeated", "filled down", "merged"] + ([] if transposed else ["sections"])
            self.topic_style = self.dice.choice(styles)
            self.features.append(self.topic_style)
            roles += "" if self.topic_style == "sections" else "t"
        if self.topic_style == "sections" and "#" not in roles:
            roles = "#" + roles
        roles += "i"
        roles += "q" if self.chance(0.25, "question") else ""
        roles += "w" if self.chance(0.12, "weight") else ""
        early_status = self.chance(0.1, "status early")
        roles += "s" if early_status else ""
        count = self.dice.randint(2, len(self.domain.plans))
        self.plans = self.dice.sample(self.domain.plans, count)
        roles += "p" * count
        roles += "o" if self.chance(0.2, "outcome") else ""
        roles += "s" if not early_status and self.chance(0.1, "status late") else ""
        roles += "r" * (self.dice.choice((1, 2)) if self.chance(0.35, "reference") else 0)
        return roles

    def _titles(self) -> int:
        """Write title rows; returns the row of the header."""
        count = self.dice.choice((0, 0, 0, 1, 1, 2, 3))
        for row in range(count):
            self.cells[row + 1, 1] = self.domain.titles[row]
        if count:
            self.features.append(f"{count} title rows")
        gap = self.dice.choice((0, 1, 1, 2)) if count else 0
        return count + gap + 1

    def _header(self, top: int, left: int, roles: str, transposed: bool) -> tuple[int, ...]:
        plans = iter(self.plans)
        used: set[str] = set()
        headings: list[str] = []
        for role in roles:
            choices = [] if role == "p" else self.domain.headings[role]
            left_over = [each for each in choices if each not in used]
            heading = next(plans) if role == "p" else self.dice.choice(left_over)
            used.add(heading)
            headings.append(heading)
        if roles.startswith("i") and self.chance(0.3 if not transposed else 0.0, "blank corner"):
            headings[0] = ""
        if transposed and roles[0] == "i" and self.chance(0.5, "corner names plans"):
            headings[0] = self.dice.choice(self.domain.plan_words)
        two = not transposed and roles.count("p") > 1 and self.chance(0.2, "two header rows")
        lowest = top + 1 if two else top
        first = roles.index("p")
        if two:
            count = roles.count("p")
            self.cells[top, left + first] = self.dice.choice(self.domain.corner)
            self._merge(top, left + first, top, left + first + count - 1)
        lower_only = two and self.chance(0.4, "leading headings below")
        for place, heading in enumerate(headings):
            is_plan = roles[place] == "p"
            row = lowest if not two or is_plan or lower_only else top
            self.cells[row, left + place] = heading
            if two and not is_plan and not lower_only:
                self._merge(top, left + place, lowest, left + place)
        return (top, lowest) if two else (top,)

    def _merge(self, top: int, left: int, bottom: int, right: int) -> None:
        if (top, left) != (bottom, right):
            self.merged.append(f"{CellAddress(top, left)}:{CellAddress(bottom, right)}")

    def _body(self, row: int, left: int, roles: str, transposed: bool) -> int:
        style = self.dice.choice(("long", "long", "long", "short", "mixed", "numbers"))
        self.features.append(style)
        gaps = not transposed and self.chance(0.15, "blank rows")
        silent = self.dice.choice((0.0, 0.15, 0.35))
        number = 0
        last = row
        for index, (topic, issues) in enumerate(self.domain.topics.items()):
            if self.topic_style == "sections":
                place = left if self.dice.random() < 0.5 else left + 1
                self.cells[row, place] = topic
                if self.dice.random() < 0.6:
                    self.cells.pop((row, place))
                    self.cells[row, left] = topic
                    self._merge(row, left, row, left + len(roles) - 1)
                row += 1
            start = row
            for issue in issues:
                number += 1
                self._issue(row, left, roles, topic, issue, number, row == start, style, silent)
                last = row
                row += 1
            if self.topic_style == "merged" and "t" in roles:
                column = left + roles.index("t")
                self._merge(start, column, row - 1, column)
            if gaps and index < len(self.domain.topics) - 1:
                row += 1
        return last

    def _issue(
        self,
        row: int,
        left: int,
        roles: str,
        topic: str,
        issue: str,
        number: int,
        starts: bool,
        style: str,
        silent: float,
    ) -> None:
        for place, role in enumerate(roles):
            value: Cell = None
            if role == "#":
                value = number if self.seed % 2 else f"{topic[:3].upper()}-{number}"
            elif role == "t":
                value = topic if starts or self.topic_style == "repeated" else None
            elif role == "i":
                value = issue
            elif role == "q":
                value = f"{issue}: {self.dice.choice(self.domain.fragments)}?"
            elif role == "w":
                value = self.dice.randint(1, 5)
            elif role == "s":
                value = self.dice.choice(self.domain.short[-2:])
            elif role == "o":
                value = self._position("long") if self.dice.random() < 0.4 else None
            elif role == "r":
                value = self._reference()
            elif self.dice.random() >= silent:
                value = self._position(style)
            self.cells[row, left + place] = value

    def _position(self, style: str) -> Cell:
        if style == "mixed":
            style = self.dice.choice(("long", "short", "numbers"))
        if style == "short":
            return self.dice.choice(self.domain.short)
        if style == "numbers":
            return self.dice.choice((5, 12, 250, 1.5, 80, 3000))
        parts = self.dice.sample(self.domain.fragments, self.dice.randint(1, 3))
        return ("; ".join(parts)).capitalize() + "."

    def _reference(self) -> Cell:
        return self.dice.choice((None, "p. 12", "see annex", "https://example.org/x", "JM", "2024"))

    def _below(self, last: int, left: int) -> None:
        if self.chance(0.3, "footer"):
            gap = self.dice.choice((1, 2))
            for place, text in enumerate(self.domain.footers[: self.dice.randint(1, 2)]):
                self.cells[last + gap + place, left] = text

    def _sheet(self, transposed: bool) -> SheetGrid:
        names = ("Sheet1", "Tabelle1", "Feuil1", "Overview", "2024", "Final v3", "Positions table")
        name = self.dice.choice(names)
        cells, merged = self.cells, self.merged
        if transposed:
            cells = {(column, row): value for (row, column), value in cells.items()}
            merged = [_turned(each) for each in merged]
        height = max(row for row, _ in cells)
        width = max(column for _, column in cells)
        rows = [
            [cells.get((row, column)) for column in range(1, width + 1)]
            for row in range(1, height + 1)
        ]
        return grid(name, rows, merged=merged)

    def _other_sheets(self) -> tuple[list[SheetGrid], list[SheetGrid]]:
        before, after = [], []
        if self.chance(0.2, "cover sheet"):
            before.append(
                grid(
                    "Cover",
                    [[self.domain.titles[0]], [], ["Prepared by", "JM"], ["Date", "2024-05-01"]],
                )
            )
        if self.chance(0.2, "data sheet"):
            rows: list[list[Cell]] = [["Date", "Region", "Amount", "Units"]]
            rows += [[f"2024-0{month}-01", "North", 100 * month, month] for month in range(1, 9)]
            after.append(grid("Data", rows))
        if self.chance(0.1, "empty sheet"):
            after.append(grid("Sheet9", []))
        return before, after


def _turned(area: str) -> str:
    first, _, last = area.partition(":")
    a, b = CellAddress.parse(first), CellAddress.parse(last)
    return f"{CellAddress(a.column, a.row)}:{CellAddress(b.column, b.row)}"


def is_right(found: MatrixMapping | None, label: Labelled) -> bool:
    """Whether sheet, header, extent, direction and every column's role are as labelled."""
    if found is None:
        return False
    wanted = label.mapping
    told = {column: role for column, role in found.roles if role is not ColumnRole.IGNORE}
    return (
        (found.sheet, found.header_rows, found.first_row, found.last_row, found.transposed)
        == (wanted.sheet, wanted.header_rows, wanted.first_row, wanted.last_row, wanted.transposed)
    ) and told == dict(wanted.roles)
