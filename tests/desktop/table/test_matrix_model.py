"""The model keeps Qt's rules and the smallest changes."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPersistentModelIndex, Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from counterpoint.desktop.table.cells import TopicRow
from counterpoint.desktop.table.contents import Contents
from counterpoint.desktop.table.model import MatrixModel
from counterpoint.desktop.table.reading import WordReading
from counterpoint.desktop.table.roles import ColumnKind, Role
from counterpoint.desktop.table.slots import ColumnSlots, RowSlots
from counterpoint.desktop.table.source import NoteCounts
from counterpoint.model import CellFacts, Issue, Plan, PlanMatrix, PositionState
from support.comparing import PlainComparison
from support.example import example_matrix
from support.table import made_note

Display = Qt.ItemDataRole.DisplayRole
Speech = Qt.ItemDataRole.AccessibleTextRole
ToolTip = Qt.ItemDataRole.ToolTipRole


@pytest.fixture
def model() -> MatrixModel:
    """The example, compared."""
    contents = Contents()
    made = MatrixModel(contents)
    made.show(example_matrix(), list(range(60)))
    contents.set_comparison(PlainComparison(example_matrix()))
    for row in range(60):  # a busy machine may need more than one frame for a row
        while contents.figures(row) is None:
            contents.begin_frame()
    return made


def place(model: MatrixModel, issue: str, plan: str) -> tuple[int, int]:
    """Row and column of a cell."""
    matrix = model.matrix
    assert matrix is not None
    return model.row_of(matrix.issue_index[issue]), model.column_of_plan(plan)


def speech(model: MatrixModel, issue: str, plan: str) -> str:
    return str(model.index(*place(model, issue, plan)).data(Speech))


def test_it_keeps_qts_rules_while_rows_change(
    model: MatrixModel, qtmodeltester: ModelTester
) -> None:
    qtmodeltester.check(model)
    model.set_rows(list(range(59, -1, -1)))
    model.set_rows([TopicRow("Military", 2), 9, 10, TopicRow("", 0, collapsed=True)])
    model.set_rows([])
    model.set_rows([5])
    model.show(None, [])
    qtmodeltester.check(model)


def test_the_slots_of_the_headers_keep_them_too(
    model: MatrixModel, qtmodeltester: ModelTester
) -> None:
    rows = RowSlots()
    qtmodeltester.check(rows)
    rows.set_count(7)
    rows.set_count(2)
    assert rows.rowCount() == 2
    columns = ColumnSlots(model)
    qtmodeltester.check(columns)
    model.show(None, [])
    assert columns.columnCount() == 0


def test_columns_follow_the_matrix() -> None:
    issues = (
        Issue("a", "", "", "A", 2, outcome="Done", references=(("Lead", "DG"), ("Page", "4"))),
        Issue("b", "", "", "B", 3, references=(("Page", "5"),)),
    )
    made = MatrixModel(Contents())
    made.show(PlanMatrix((Plan("P"),), issues, [["x"], ["y"]]), [1, 0])
    assert [column.name for column in made.columns] == [
        "issue",
        "divergence",
        "plan:P",
        "outcome",
        "reference:Lead",
        "reference:Page",
        "annotations",
    ]
    assert [made.index(0, column).data(Display) for column in range(7)] == [
        "B",
        "",
        "y",
        "",
        "",
        "5",
        "",
    ]
    assert made.headerData(5, Qt.Orientation.Horizontal) == "Page"
    assert made.headerData(0, Qt.Orientation.Vertical) == "b"


def test_sorting_and_filtering_keep_persistent_indexes(model: MatrixModel, qtbot: QtBot) -> None:
    kept = QPersistentModelIndex(model.index(*place(model, "MIL-01", "US28")))
    gone = QPersistentModelIndex(model.index(*place(model, "SOV-01", "US28")))
    with qtbot.assertNotEmitted(model.modelReset), qtbot.waitSignal(model.layoutChanged):
        model.set_rows(list(range(59, 0, -1)))
    assert kept.data(Role.ISSUE_KEY) == "MIL-01"
    assert kept.data(Role.PLAN_KEY) == "US28"
    assert not gone.isValid()


def test_a_topic_rows_index_follows_its_topic(model: MatrixModel) -> None:
    model.set_rows([TopicRow("A", 1), 0, TopicRow("B", 1), 1])
    kept = QPersistentModelIndex(model.index(2, 0))
    model.set_rows([TopicRow("A", 1, collapsed=True), TopicRow("B", 1, collapsed=True)])
    assert kept.row() == 1


def test_only_changed_rows_are_told(model: MatrixModel, qtbot: QtBot) -> None:
    with qtbot.waitSignal(model.dataChanged) as emitted:
        model.issues_changed([7])
    assert emitted.args is not None
    assert (emitted.args[0].row(), emitted.args[1].row()) == (7, 7)
    with qtbot.assertNotEmitted(model.dataChanged):
        model.issues_changed([])


def test_topic_rows_say_what_they_are(model: MatrixModel) -> None:
    model.set_rows([TopicRow("Military", 2, collapsed=True), TopicRow("", 1), 0])
    first = model.index(0, 3)
    assert first.data(Speech) == "Military, two issues, collapsed"
    assert model.index(1, 0).data(Display) == "No topic"
    assert first.data(Role.CELL) is None
    assert first.data(Role.TOPIC) == TopicRow("Military", 2, collapsed=True)
    assert model.index(2, 0).data(Role.TOPIC) is None
    assert first.data(Role.ISSUE_KEY) == ""


def test_a_screen_reader_hears_the_facts_before_the_text(model: MatrixModel) -> None:
    notes = [made_note(1, "MIL-01", "E3"), made_note(2, "MIL-01", "E3")]
    model.contents.notes = NoteCounts.of(notes)
    model.contents.set_baseline(0, WordReading())
    told = speech(model, "MIL-01", "E3")
    assert told.startswith("MIL-01, E3 text: group B, differs from baseline")
    assert "two annotations" in told
    assert example_matrix().texts[example_matrix().issue_index["MIL-01"]][1] in told
    assert "baseline" in speech(model, "MIL-01", "US28")
    assert "defers" in speech(model, "ALL-01", "GEN19")
    assert "rejects" in speech(model, "AST-01", "GEN19")
    assert speech(model, "SOV-01", "EU19") == "SOV-01, Column: EU 19: silent"
    assert "unchecked source" in speech(model, "CUL-01", "E3")


def test_the_divergence_is_said_with_what_it_rests_on(model: MatrixModel) -> None:
    told = model.index(place(model, "MIL-01", "E3")[0], 1).data(Speech)
    assert told.startswith("MIL-01, Divergence: ")
    assert "coded" in told
    assert "plans speak" in told


def test_figures_that_take_too_long_come_later() -> None:
    contents = Contents()
    contents.set_matrix(example_matrix())
    contents.set_comparison(PlainComparison(example_matrix()))
    model = MatrixModel(contents)
    model.show(example_matrix(), [0])
    cell = model.cell(0, 1)
    assert cell is not None
    assert cell.figures is None, "no frame has begun: there is no time"
    assert list(contents.wanted) == [0]
    assert contents.work_off([0, 1]) == [0]
    assert not contents.wanted
    cell = model.cell(0, 1)
    assert cell is not None
    assert cell.figures is not None


def test_states_without_a_comparison_come_from_the_stances() -> None:
    contents = Contents()
    model = MatrixModel(contents)
    model.show(example_matrix(), list(range(60)))
    for issue, plan, state in (
        ("ALL-01", "GEN19", PositionState.DEFERS),
        ("AST-01", "GEN19", PositionState.REJECTS),
        ("SOV-01", "EU19", PositionState.SILENT),
        ("SEC-01", "GEN19", PositionState.UNCODED),
        ("SOV-01", "US28", PositionState.SPEAKS),
    ):
        cell = model.cell(*place(model, issue, plan))
        assert cell is not None
        assert cell.state is state, (issue, plan)
        assert cell.group == -1


def test_words_that_look_like_html_stay_words() -> None:
    text = "<b>x</b> & <a href='http://example.org'>go</a>"
    facts = {(0, 0): CellFacts(link="http://example.org")}
    matrix = PlanMatrix(
        (Plan("<i>P</i>"),), (Issue("k", "", "", "<u>T</u>", 2),), [[text]], facts=facts
    )
    contents = Contents()
    model = MatrixModel(contents)
    model.show(matrix, [0])
    cell = model.cell(0, 2)
    assert cell is not None
    assert cell.body.text == text
    assert cell.link
    assert model.index(0, 2).data(Display) == text
    tip = model.index(0, 2).data(ToolTip)
    assert "http" not in tip


def test_tooltips_name_alarms_and_never_carry_markup() -> None:
    texts = [["They shall leave within 30 days.", "They shall not leave <b>within</b> 90 days."]]
    matrix = PlanMatrix((Plan("A"), Plan("B")), (Issue("k", "", "", "T", 2),), texts)
    contents = Contents()
    model = MatrixModel(contents)
    model.show(matrix, [0])
    contents.set_baseline(0, WordReading())
    contents.begin_frame()
    tip = model.index(0, 3).data(ToolTip)
    assert "negation: + not" in tip
    assert "30" in tip
    assert "90" in tip
    assert "<b>" not in tip.removeprefix("<qt>")


def test_headings_tell_the_whole_plan_as_plain_words(model: MatrixModel) -> None:
    tip = str(model.headerData(2, Qt.Orientation.Horizontal, ToolTip))
    assert "United States 28-point draft" in tip
    assert "leaked draft" in tip
    odd = MatrixModel(Contents())
    odd.show(PlanMatrix((Plan("A", name="<b>A</b>"),), (), ()), [])
    assert "&lt;b&gt;" in odd.headerData(2, Qt.Orientation.Horizontal, ToolTip)


def test_a_vertical_heading_outside_the_table_is_nothing(model: MatrixModel) -> None:
    assert model.headerData(99, Qt.Orientation.Vertical) is None
    assert model.headerData(99, Qt.Orientation.Horizontal) is None
    assert model.columns[1].kind is ColumnKind.DIVERGENCE
