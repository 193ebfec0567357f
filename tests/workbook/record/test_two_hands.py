"""The app and a person in Excel edit one workbook in turn, in any order; nothing gets lost."""

from __future__ import annotations

import io
from dataclasses import replace

import hypothesis.strategies as st
from hypothesis import settings
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from counterpoint.model import Annotation, AnnotationEdit, AnnotationStatus, CellAddress
from counterpoint.workbook.comments import SheetComments
from counterpoint.workbook.comments.note_text import NoteRun
from counterpoint.workbook.package import Package, PackagePatch, write_package
from counterpoint.workbook.record.columns import Column
from counterpoint.workbook.reports import SaveOptions
from counterpoint.workbook.sheets import SheetEdits
from support.annotating import (
    annotation,
    blank_workbook,
    later,
    natives_of,
    note_on,
    reconciled,
    record_of,
    save,
)

SHOWN = (AnnotationStatus.OPEN, AnnotationStatus.RESOLVED)

cells = st.sampled_from(["A1", "B3", "C2"])
texts = st.sampled_from(["Agreed.", "Who pays?", "a\n\nb", "Ada:\nquoted", "=1+1", "[risk] x", "…"])
names = st.sampled_from(["Ada", "Bob", "Zoë K."])


class TwoHands(RuleBasedStateMachine):
    """`book` is the file; each rule is one person's step, and the app saves what it finds."""

    options = SaveOptions(threaded=False)

    def __init__(self) -> None:
        super().__init__()
        self.book = blank_workbook()
        self.steps = 0
        self.ids: set[str] = set()

    def _app_saves(self, *edits: AnnotationEdit) -> None:
        found = reconciled(self.book)
        self.book = save(self.book, [*found.edits, *edits], options=self.options)

    def _now(self) -> dict[str, Annotation]:
        return {each.id: each for each in reconciled(self.book).annotations}

    def _shown(self, number: int) -> Annotation | None:
        shown = [each for each in self._now().values() if each.status in SHOWN]
        return shown[number % len(shown)] if shown else None

    def _moment(self) -> int:
        self.steps += 1
        return 10_000_000 + self.steps

    @rule(cell=cells, text=texts, author=names)
    def annotate(self, cell: str, text: str, author: str) -> None:
        key = f"A-{self._moment()}"
        new = annotation(text, f"Sheet1!{cell}", author=author, id=key)
        self._app_saves(AnnotationEdit(None, new))

    @rule(number=st.integers(0, 9), text=texts, author=names)
    def reply(self, number: int, text: str, author: str) -> None:
        head = self._shown(number)
        if head is not None:
            new = replace(
                annotation(text, author=author, id=f"A-{self._moment()}"),
                anchor=head.anchor,
                reply_to=head.reply_to or head.id,
            )
            self._app_saves(AnnotationEdit(None, new))

    @rule(number=st.integers(0, 9), text=texts)
    def reword(self, number: int, text: str) -> None:
        old = self._shown(number)
        if old is not None:
            self._app_saves(
                AnnotationEdit(old, replace(old, text=text, modified=later(self._moment())))
            )

    @rule(number=st.integers(0, 9))
    def resolve(self, number: int) -> None:
        old = self._shown(number)
        if old is not None:
            new = replace(old, status=AnnotationStatus.RESOLVED, modified=later(self._moment()))
            self._app_saves(AnnotationEdit(old, new))

    @rule(number=st.integers(0, 9))
    def delete(self, number: int) -> None:
        old = self._shown(number)
        if old is not None:
            self._app_saves(AnnotationEdit(old, old.deleted(later(self._moment()))))

    def _in_excel(self, cell: str, text: str | None) -> None:
        """Excel sets or deletes one note, and knows nothing of records."""
        with Package.open(self.book, name="book.xlsx") as package:
            patch = PackagePatch(package)
            comments = SheetComments(patch, package.sheet("Sheet1"))
            if text is None:
                comments.remove_note(CellAddress.parse(cell))
            else:
                comments.set_note(CellAddress.parse(cell), [NoteRun(text, look="")], author="")
            comments.write()
            self.book = self._written(patch)

    @staticmethod
    def _written(patch: PackagePatch) -> bytes:
        out = io.BytesIO()
        write_package(patch, out)
        return out.getvalue()

    def _note(self, cell: str) -> str:
        native = note_on(self.book, f"Sheet1!{cell}")
        return native.text if native is not None else ""

    @rule(cell=cells, text=texts, author=names)
    def type_into_a_note(self, cell: str, text: str, author: str) -> None:
        old = self._note(cell)
        self._in_excel(cell, f"{old}\n\n{author}:\n{text}" if old else f"{author}:\n{text}")

    @rule(cell=cells)
    def delete_a_note(self, cell: str) -> None:
        self._in_excel(cell, None)

    @rule(cell=cells)
    def change_a_word_in_a_note(self, cell: str) -> None:
        old = self._note(cell)
        if old:
            self._in_excel(cell, old.replace(".", "!", 1))

    @rule(number=st.integers(0, 9), text=texts)
    def edit_a_row(self, number: int, text: str) -> None:
        record = record_of(self.book)
        rows = [row for row in record.rows if row.annotation.status in SHOWN]
        if not rows or record.sheet is None:
            return
        with Package.open(self.book, name="book.xlsx") as package:
            patch = PackagePatch(package)
            edits = SheetEdits(patch, package.sheet("Annotations"))
            place = CellAddress(rows[number % len(rows)].number, record.columns[Column.TEXT])
            edits.put(place, text)
            edits.apply()
            self.book = self._written(patch)

    @invariant()
    def reconciling_is_settled_by_one_save(self) -> None:
        found = reconciled(self.book)
        after = save(self.book, found.edits, options=self.options)
        again = reconciled(after)
        assert again.edits == ()
        assert {each.id for each in again.annotations} >= self.ids, "no annotation vanishes"
        self.ids |= {each.id for each in record_of(self.book).annotations}
        held = {each.id: each for each in again.annotations}
        notes: dict[str, str] = {}
        for native in natives_of(after):
            texts = [native.text, *(reply.text for reply in native.replies)]
            notes[str(native.cell)] = " ".join(" ".join(texts).split())
        for each in again.annotations:
            head = held.get(each.reply_to, each)
            if each.status in SHOWN and head.status in (*SHOWN, AnnotationStatus.DELETED):
                assert " ".join(each.text.split()) in notes[str(each.anchor.cell)]


class TwoHandsInThreads(TwoHands):
    """The same where the app writes threads; Excel's notes stand on the cells without one."""

    options = SaveOptions(threaded=True)


TestTwoHands = TwoHands.TestCase
TestTwoHandsInThreads = TwoHandsInThreads.TestCase
# The sizes fit the normal run; both may be raised a hundredfold for a search by night.
TestTwoHands.settings = settings(max_examples=15, stateful_step_count=8, deadline=None)
TestTwoHandsInThreads.settings = TestTwoHands.settings
