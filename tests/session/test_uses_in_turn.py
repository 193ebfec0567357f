"""One workbook through many hands: the app, Calc, the app, two copies, merged. Nothing is lost."""

from __future__ import annotations

import itertools
import random
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest

from counterpoint.model import Anchor, AnnotationStatus
from counterpoint.session import OpenWorkbook, merge_copies
from counterpoint.workbook.opening import open_workbook
from counterpoint.workbook.saving import save_workbook
from support.annotating import calc_view, lint_problems
from support.calc_editing import InCalc
from support.small_books import small_book

pytestmark = [pytest.mark.calc, pytest.mark.timeout(600)]

CELLS = {
    "D2": ("W-1", "North"),
    "E2": ("W-1", "South"),
    "D3": ("W-2", "North"),
    "E3": ("W-2", "South"),
    "D4": ("R-1", "North"),
}
WORDS = ("Здоров", "=1+1", "two\nlines", "a & b < c", "naïve ‘quotes’", "שלום", "1e5")


@dataclass
class Story:
    """What was written and shall be found in the end.

    Attributes:
        texts: Texts of annotations, whoever wrote them and wherever.
        resolved: Texts of those that were resolved.
        cells: Texts of the matrix, by address.
        numbers: End the texts, so that none is there twice.
    """

    random: random.Random
    texts: list[str] = field(default_factory=list)
    resolved: set[str] = field(default_factory=set)
    cells: dict[str, str] = field(default_factory=dict)
    numbers: Iterator[int] = field(default_factory=itertools.count)

    def words(self, who: str) -> str:
        """A new text of somebody."""
        text = f"{self.random.choice(WORDS)} {who} {next(self.numbers)}."
        self.texts.append(text)
        return text

    def in_a_copy(self) -> Story:
        """The same so far, going its own way from here."""
        return replace(self, texts=list(self.texts), resolved=set(self.resolved))

    def reworded(self, old: str, who: str) -> str:
        new = self.words(who)
        self.texts.remove(old)
        if old in self.resolved:
            self.resolved.remove(old)
            self.resolved.add(new)
        return new


def in_the_app(path: Path, author: str, story: Story, *, own: list[str]) -> None:
    """Annotate, reply, reword something of one's own, resolve something; save in between."""
    book = OpenWorkbook.open(path, author=author)
    assert sorted(each.text for each in book.annotations) == sorted(story.texts)
    for _ in range(2):
        issue, plan = story.random.choice(list(CELLS.values()))
        own.append(story.words(author))
        book.annotate(Anchor(issue, plan), own[-1])
    head = story.random.choice([thread.head for thread in book.annotations.threads])
    own.append(story.words(author))
    book.reply(head.id, own[-1])
    if story.random.random() < 0.5:
        book.save()
    old = story.random.choice([text for text in own if text in story.texts])
    (mine,) = [each for each in book.annotations if each.text == old]
    own.remove(old)
    own.append(story.reworded(old, author))
    book.edit_annotation(mine.id, text=own[-1])
    book.save()
    book.close()


def resolve_one(path: Path, author: str, story: Story) -> None:
    book = OpenWorkbook.open(path, author=author)
    thread = story.random.choice(book.annotations.threads)
    book.set_status(thread.head.id, AnnotationStatus.RESOLVED)
    story.resolved.add(thread.head.text)
    book.save()
    book.close()


def in_calc(path: Path, folder: Path, story: Story, own: list[str]) -> None:
    """Reword a comment of the app's, answer one, write one, edit the record and the matrix."""
    calc = InCalc(path, folder)
    one_line = [text for text in own if "\n" not in text and text in story.texts]
    noted = {cell: calc.note("Matrix", cell) or "" for cell in CELLS}
    on_cells = [text for text in one_line if any(text in note for note in noted.values())]
    in_note, in_sheet, *_ = story.random.sample(on_cells, 2)
    (cell,) = [cell for cell, note in noted.items() if in_note in note]
    new = story.reworded(in_note, "in Calc").replace("\n", " ")
    story.texts[-1] = new
    calc.reword_note("Matrix", cell, in_note, new)
    answered = story.random.choice([cell for cell, note in noted.items() if note])
    answer = story.words("below").replace("\n", " ")
    story.texts[-1] = answer
    calc.add_to_note("Matrix", answered, "", "Eve:", answer)
    for cell in [cell for cell, note in noted.items() if not note][:1]:
        calc.add_to_note("Matrix", cell, "Eve:", *story.words("fresh").split("\n"))
    row = calc.find("Annotations", in_sheet)
    calc.type_text("Annotations", row, story.reworded(in_sheet, "in the sheet"))
    story.cells["C4"] = "Who decides, and when"
    calc.type_text("Matrix", "C4", story.cells["C4"])
    calc.save()


def merged(into: Path, copy: Path, out: Path) -> dict[str, tuple[str, AnnotationStatus]]:
    loaded = open_workbook(into)
    edits, report = merge_copies(loaded, [open_workbook(copy)])
    assert report.conflicts == ()
    save_workbook(into, edits, target=out, loaded=loaded)
    again = open_workbook(out)
    assert again.reconciled == ()
    return {each.id: (each.text, each.status) for each in again.annotations}


@pytest.mark.parametrize(
    "seed", [0, *(pytest.param(number, marks=pytest.mark.long) for number in range(1, 12))]
)
def test_nothing_is_lost_between_the_app_calc_and_two_copies(seed: int, tmp_path: Path) -> None:
    story = Story(random.Random(seed))
    path = small_book(tmp_path / "plan.xlsx")
    own: list[str] = []
    in_the_app(path, "Ada", story, own=own)
    in_the_app(path, "Ada", story, own=own)
    in_calc(path, tmp_path, story, own)
    in_the_app(path, "Ada", story, own=own)
    after_calc = path.read_bytes()

    copy = tmp_path / "copy.xlsx"
    copy.write_bytes(after_calc)
    hers, his = story.in_a_copy(), story.in_a_copy()
    in_the_app(path, "Ada", hers, own=own)
    in_the_app(copy, "Bob", his, own=[])
    resolve_one(copy, "Bob", his)
    one = merged(path, copy, tmp_path / "one.xlsx")
    assert one == merged(copy, path, tmp_path / "other.xlsx")

    # What Ada reworded in her copy is gone from both; all else that either wrote is there.
    gone = set(story.texts) - set(hers.texts)
    expected = sorted({*hers.texts, *his.texts} - gone)
    assert sorted(text for text, _ in one.values()) == expected
    states = dict(one.values())
    (resolved,) = his.resolved
    replaced = set(hers.texts) - set(story.texts)
    assert states.get(resolved) is AnnotationStatus.RESOLVED or (
        resolved in gone and AnnotationStatus.RESOLVED in {states[text] for text in replaced}
    )
    result = (tmp_path / "one.xlsx").read_bytes()
    assert not lint_problems(result, tmp_path) - lint_problems(after_calc, tmp_path)
    check_in_calc(result, tmp_path, expected, story.cells)


def check_in_calc(book: bytes, folder: Path, texts: list[str], cells: dict[str, str]) -> None:
    """Calc shows every annotation on a cell of the matrix, and the cells as they were typed."""
    seen = calc_view(book, folder)
    assert seen is not None
    (matrix,) = [sheet for sheet in seen if sheet["name"] == "Matrix"]
    notes = "\n".join(each["text"] for each in matrix["comments"])
    for text in texts:
        assert text in notes
    for address, text in cells.items():
        assert matrix["cells"][address] == text
    assert matrix["cells"]["D3"] == "It costs 20 EUR."
