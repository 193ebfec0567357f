"""The file changes under the working copy, or the app crashes: nothing that was typed is lost."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from counterpoint.model import (
    Anchor,
    AnnotationEdit,
    Plan,
    PlanMatrix,
    Scale,
    ScaleKind,
    StanceEdit,
)
from counterpoint.model.errors import JournalError
from counterpoint.session import Changed, ChangeKind, Journal, OpenWorkbook
from counterpoint.session.replaying import compare_matrices, differing_issues
from counterpoint.session.save_job import SaveOutcome
from counterpoint.workbook.loaded import LoadedWorkbook
from counterpoint.workbook.reports import Fingerprint, SaveReport
from counterpoint.workbook.saving import data_folder
from support.small_matrix import loaded_workbook, remark, small_matrix

PLACE = Anchor("W-1", "North")
LATER = datetime(2090, 1, 1, tzinfo=UTC)


@pytest.fixture
def journal() -> Iterator[Journal]:
    journal = Journal()
    yield journal
    journal.close()


def opened(journal: Journal | None = None, loaded: LoadedWorkbook | None = None) -> OpenWorkbook:
    start = loaded or loaded_workbook(annotations=[remark(1)])
    return OpenWorkbook(start, author="Ada", journal=journal)


def saved(book: OpenWorkbook) -> OpenWorkbook:
    """Go through a save without a file: what the worker would have done is taken as done."""
    job = book.prepare_save()
    report = SaveReport(book.path, Fingerprint(2000, "bb"), ("xl/comments1.xml",), 9)
    book.finish_save(SaveOutcome(job, report, None))
    return book


# Crashes


def test_after_a_crash_the_edits_are_offered_and_taken_up(journal: Journal) -> None:
    book = opened(journal)
    made = book.annotate(PLACE, "Unsaved")
    book.set_stance("W-1", "North", "slow")
    book.edit_annotation(made.id, text="Unsaved, edited")
    book.close()  # as a crash does: nothing saved, nothing discarded
    again = opened(journal)
    assert again.recoverable is not None
    assert len(again.recoverable.edits) == 3
    assert not again.modified
    assert again.recover() == ()
    assert again.annotations[made.id].text == "Unsaved, edited"
    assert again.matrix is not None
    assert again.matrix.stance(0, 0) == "slow"
    assert len(again.pending) == 2
    again.undo()
    assert not again.modified


def test_recovered_edits_survive_a_second_crash(journal: Journal) -> None:
    first = opened(journal)
    made = first.annotate(PLACE, "Unsaved")
    first.close()
    second = opened(journal)
    second.recover()
    second.close()
    third = opened(journal)
    third.recover()
    assert third.annotations[made.id] == made


def test_discarded_edits_are_not_offered_again(journal: Journal) -> None:
    book = opened(journal)
    book.annotate(PLACE, "Unwanted")
    book.close()
    again = opened(journal)
    again.discard_recovered()
    assert again.recoverable is None
    assert opened(journal).recoverable is None


def test_closing_with_discard_leaves_nothing(journal: Journal) -> None:
    book = opened(journal)
    book.annotate(PLACE, "Unwanted")
    book.close(discard=True)
    assert opened(journal).recoverable is None


def test_what_reached_the_file_before_the_crash_is_not_made_twice(journal: Journal) -> None:
    book = opened(journal)
    made = book.annotate(PLACE, "Saved just in time")
    book.close()
    after = loaded_workbook(annotations=[remark(1), made], digest="bb")
    again = opened(journal, after)
    assert again.recoverable is None
    assert again.recover() == ()
    assert not again.modified
    assert len(again.annotations) == 2
    again.close()
    assert journal.recoverable(book.path) is None


def test_an_edit_that_cannot_be_journalled_is_not_shown(journal: Journal) -> None:
    book = opened(journal)
    with journal.transaction() as connection:
        connection.execute(
            "CREATE TRIGGER full BEFORE INSERT ON entries BEGIN SELECT RAISE(FAIL, 'full'); END"
        )
    with pytest.raises(JournalError):
        book.annotate(PLACE, "Refused")
    assert len(book.annotations) == 1
    assert not book.modified
    assert not book.can_undo


def test_a_journal_that_cannot_be_opened_is_told_and_stops_nobody(
    example_workbook: Path, tmp_path: Path
) -> None:
    data_folder().parent.mkdir(parents=True, exist_ok=True)
    data_folder().write_text("a file where the folder should be", "utf-8")
    book = OpenWorkbook.open(example_workbook, author="Ada")
    assert any("memory only" in message for message in book.messages)


# Saves


def test_a_save_leaves_nothing_pending_and_nothing_to_recover(journal: Journal) -> None:
    book = opened(journal)
    book.annotate(PLACE, "One")
    saved(book)
    assert not book.modified
    assert book.can_undo
    book.close()
    assert opened(journal).recoverable is None


def test_edits_made_during_a_save_stay_pending(journal: Journal) -> None:
    book = opened(journal)
    first = book.annotate(PLACE, "One")
    job = book.prepare_save()
    second = book.annotate(PLACE, "Two")
    book.edit_annotation(first.id, text="One, edited")
    report = SaveReport(book.path, Fingerprint(2000, "bb"), (), 9)
    book.finish_save(SaveOutcome(job, report, None))
    edits = {edit.annotation_id: edit for edit in book.pending if isinstance(edit, AnnotationEdit)}
    assert edits[first.id].before == first
    assert edits[second.id].before is None
    assert len(edits) == 2
    book.close()
    after = opened(journal, loaded_workbook(annotations=[remark(1), first], digest="bb"))
    after.recover()
    assert after.annotations[first.id].text == "One, edited"
    assert after.annotations[second.id] == second


def test_an_annotation_undone_during_its_save_is_deleted_by_the_next(journal: Journal) -> None:
    book = opened(journal)
    made = book.annotate(PLACE, "One")
    job = book.prepare_save()
    book.undo()
    report = SaveReport(book.path, Fingerprint(2000, "bb"), (), 9)
    book.finish_save(SaveOutcome(job, report, None))
    (edit,) = book.pending
    assert isinstance(edit, AnnotationEdit)
    assert edit.before == made
    assert edit.after is not None
    assert not edit.after.is_shown
    assert len(book.annotations) == 1


def test_undoing_what_was_saved_deletes_it_for_everybody(journal: Journal) -> None:
    book = opened(journal)
    made = book.annotate(PLACE, "One")
    saved(book)
    book.undo()
    assert book.modified
    marker = book.annotations[made.id]
    assert not marker.is_shown
    assert marker.modified > made.modified
    book.redo()
    again = book.annotations[made.id]
    assert again.text == "One"
    book.undo()
    saved(book)
    book.redo()
    assert book.annotations[made.id].modified > marker.modified


def test_undoing_a_saved_change_is_a_newer_change(journal: Journal) -> None:
    book = opened(journal)
    book.edit_annotation(remark(1).id, text="Second")
    saved(book)
    second = book.annotations[remark(1).id]
    book.undo()
    back = book.annotations[remark(1).id]
    assert back.text == remark(1).text
    assert back.modified > second.modified
    assert book.modified


def test_a_save_under_another_name_goes_on_with_that_file(journal: Journal) -> None:
    book = opened(journal)
    book.annotate(PLACE, "One")
    other = book.path.with_name("copy.xlsx")
    job = book.prepare_save(other)
    report = SaveReport(other.resolve(), Fingerprint(2000, "bb"), (), 9)
    book.finish_save(SaveOutcome(job, report, None))
    assert book.path == other
    book.annotate(PLACE, "Two")
    book.close()
    assert journal.recoverable(other) is not None


def test_what_was_typed_in_the_spreadsheet_goes_into_the_next_save() -> None:
    typed = remark(5, text="Typed in Excel", author="Bob")
    loaded = replace(
        loaded_workbook(annotations=[typed]), reconciled=(AnnotationEdit(None, typed),)
    )
    book = opened(loaded=loaded)
    assert not book.modified
    book.author = "Bob"
    book.edit_annotation(typed.id, text="Typed and edited")
    (edit,) = book.prepare_save().edits
    assert isinstance(edit, AnnotationEdit)
    assert edit.before is None
    assert edit.after is not None
    assert edit.after.text == "Typed and edited"
    saved(book)
    assert book.prepare_save().edits == ()


# The file changed outside


def test_reloading_keeps_pending_edits_and_marks_what_changed(journal: Journal) -> None:
    book = opened(journal)
    mine = book.annotate(PLACE, "Mine")
    book.set_stance("W-1", "South", "steady")
    told: list[Changed] = []
    book.subscribe(told.append)
    texts = [list(row) for row in small_matrix().texts]
    texts[1][1] = "It costs 55 EUR."
    theirs = remark(8, "R-1", author="Bob")
    fresh = loaded_workbook(
        annotations=[remark(1), theirs], matrix=replace(small_matrix(), texts=texts), digest="cc"
    )
    assert book.finish_reload(fresh) == ()
    assert book.annotations[mine.id] == mine
    assert theirs.id in book.annotations
    assert book.matrix is not None
    assert book.matrix.texts[1][1] == "It costs 55 EUR."
    assert book.matrix.stance(0, 1) == "steady"
    assert len(book.pending) == 2
    (change,) = told
    assert change.kind is ChangeKind.RELOADED
    assert change.issues == {"W-2", "R-1"}
    assert change.positions == {("W-2", "South")}
    assert change.annotations == {theirs.id}
    book.undo()
    book.undo()
    assert not book.modified
    book.close()


def test_both_sides_of_a_changed_annotation_are_kept() -> None:
    book = opened()
    book.edit_annotation(remark(1).id, text="Mine")
    theirs = replace(remark(1, text="Theirs"), modified=LATER)
    messages = book.finish_reload(loaded_workbook(annotations=[theirs], digest="cc"))
    assert len(messages) == 1
    texts = " ".join(each.text for each in book.annotations)
    assert "Mine" in texts
    assert "Theirs" in texts
    assert not book.can_undo


def test_a_stance_that_both_changed_stays_mine_and_is_told() -> None:
    book = opened()
    book.set_stance("W-1", "South", "steady")
    fresh = loaded_workbook(matrix=small_matrix().with_stance(0, 1, "fast"), digest="cc")
    (message,) = book.finish_reload(fresh)
    assert "'fast'" in message
    assert book.pending == (StanceEdit("W-1", "South", "fast", "steady"),)


def test_an_edit_whose_issue_is_gone_is_told_with_its_content() -> None:
    book = opened()
    made = book.annotate(Anchor("R-1", "North"), "About the roads")
    book.set_stance("R-1", "South", "defers")
    matrix = small_matrix()
    shorter = replace(
        matrix, issues=matrix.issues[:2], texts=matrix.texts[:2], stances=matrix.stances[:2]
    )
    (message,) = book.finish_reload(loaded_workbook(matrix=shorter, digest="cc"))
    assert "'defers'" in message
    assert book.annotations.orphans == (made,)


def test_a_reload_tells_the_same_whether_the_matrices_were_compared_before_or_not() -> None:
    def told_by_reload(*, known: bool) -> Changed:
        book = opened()
        book.set_stance("W-1", "South", "fast")
        told: list[Changed] = []
        book.subscribe(told.append)
        texts = [list(row) for row in small_matrix().texts]
        texts[1][1] = "It costs 55 EUR."
        fresh = loaded_workbook(matrix=replace(small_matrix(), texts=texts), digest="cc")
        if known:
            compare_matrices(book.matrix, fresh.matrix)
        book.finish_reload(fresh)
        (change,) = told
        return change

    change = told_by_reload(known=True)
    assert change == told_by_reload(known=False)
    assert (small_matrix().issues[1].key, "South") in change.positions


def test_a_comparison_of_other_matrices_is_no_short_cut() -> None:
    one, other = small_matrix(), small_matrix().with_stance(0, 0, "slow")
    compare_matrices(one, other)
    assert differing_issues(one, other) == frozenset({one.issues[0].key})
    assert differing_issues(small_matrix(), other) is None
    assert differing_issues(other, one) is None
    assert differing_issues(None, one) is None


def test_texts_that_changed_since_stand_out() -> None:
    book = opened()
    texts = [list(row) for row in small_matrix().texts]
    texts[0][0] = "Repairs begin\nat  once."
    book.finish_reload(
        loaded_workbook(annotations=[remark(1)], matrix=replace(small_matrix(), texts=texts))
    )
    assert not any(map(book.annotations.has_changed, book.annotations))
    texts[0][0] = "Repairs shall begin at once."
    book.finish_reload(
        loaded_workbook(annotations=[remark(1)], matrix=replace(small_matrix(), texts=texts))
    )
    (changed,) = book.annotations.changed
    assert changed.id == remark(1).id
    difference = book.annotations.difference(remark(1))
    assert difference is not None


def test_figures_follow_stances_and_reloads() -> None:
    book = opened()
    assert book.comparison.groups(0) == (0, 1)
    book.set_stance("W-1", "South", "fast")
    assert book.comparison.groups(0) == (0, 0)
    book.set_scale("R-1", Scale(ScaleKind.NOMINAL, ("council", "mayor")))
    book.set_stance("R-1", "North", "mayor")
    book.undo()
    book.undo()
    book.undo()
    assert book.comparison.groups(0) == (0, 1)
    book.finish_reload(loaded_workbook(matrix=small_matrix().with_stance(0, 0, "slow")))
    assert book.comparison.groups(0) == (0, 0)


# The same file read another way


def without_north() -> PlanMatrix:
    return replace(small_matrix(), plans=(Plan("East"), Plan("South")))


def test_unsaved_edits_go_over_to_the_same_file_read_another_way(journal: Journal) -> None:
    before, after = opened(journal), opened(journal)
    made = before.annotate(PLACE, "Unsaved")
    before.set_stance("W-1", "North", "slow")
    after.take_over(before)
    assert after.annotations[made.id].text == "Unsaved"
    assert len(after.pending) == 2
    assert after.recoverable is None
    after.undo()
    assert not after.modified
    after.redo()
    after.close()  # as a crash does
    again = opened(journal)
    again.recover()
    assert again.pending == after.pending, "neither lost nor kept twice"


def test_edits_without_a_place_there_are_left_to_be_recovered(journal: Journal) -> None:
    before = opened(journal)
    before.set_stance("W-1", "North", "slow")
    before.annotate(PLACE, "Unsaved")
    after = opened(journal, loaded_workbook(matrix=without_north()))
    after.take_over(before)
    assert after.pending == ()
    assert after.recoverable is not None
    assert len(after.recoverable.edits) == 2


def test_edits_in_memory_only_go_over_as_far_as_they_fit() -> None:
    before, after = opened(), opened(loaded=loaded_workbook(matrix=without_north()))
    made = before.annotate(PLACE, "Unsaved")
    before.set_stance("W-1", "North", "slow")
    after.take_over(before)
    assert after.annotations[made.id].text == "Unsaved"
    assert any("slow" in message for message in after.messages), "what has no place is told"


def test_taking_over_nothing_leaves_nothing_to_undo(journal: Journal) -> None:
    before, after = opened(journal), opened(journal)
    after.take_over(before)
    assert after.next_undo is None
    assert not after.modified
