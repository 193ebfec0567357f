"""The table in the real window: headings, columns, order, topics, sizes, marks."""

from __future__ import annotations

from pathlib import Path

import pytest
from openpyxl.styles import PatternFill
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QInputDialog, QMenu

from counterpoint.desktop.context_menus import header_menu
from counterpoint.desktop.palette import QuickChooser
from counterpoint.desktop.table import MatrixView
from counterpoint.desktop.table.cells import CellContent
from counterpoint.desktop.table.roles import Role
from counterpoint.desktop.table.spans import Look
from counterpoint.model import Anchor, AnnotationStatus, PlanMatrix, PositionState
from counterpoint.session.arranging import SortField, SortKey
from support.small_books import book_of
from support.windows import WindowDriver

Key = Qt.Key
LEFT = Qt.MouseButton.LeftButton
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def view(opened: WindowDriver) -> MatrixView:
    return opened.window.workspace.matrix


def matrix_of(view: MatrixView) -> PlanMatrix:
    assert view.matrix is not None
    return view.matrix


def cell(view: MatrixView, issue: str, plan: str = "") -> CellContent:
    """What the table paints of a cell, once the figures of its row are worked out."""
    assert view.goTo(issue, plan)
    index = view.table.currentIndex()
    if not plan:
        index = index.siblingAtColumn(0)
    for _ in range(100):
        view.grab()
        QTest.qWait(5)
        if not view.is_busy():
            break
    view.grab()
    content = index.data(Role.CELL)
    assert isinstance(content, CellContent)
    return content


def looks(content: CellContent, look: Look) -> list[str]:
    """The stretches of a cell's text that have a look."""
    text = content.body.text
    spans = content.body.spans
    return [text[at.start : at.start + at.length] for at in spans if look in at.look]


# Frozen headings


def test_headings_and_issues_stay_in_view_while_the_table_scrolls_both_ways(
    opened: WindowDriver, view: MatrixView
) -> None:
    table = view.table
    table.horizontalScrollBar().setValue(table.horizontalScrollBar().maximum())
    table.verticalScrollBar().setValue(table.verticalScrollBar().maximum())
    opened.settle()
    left, bottom = QPoint(12, table.viewport().height() - 20), table.viewport().height() - 20
    assert table.indexAt(left).column() == 0, "the issue stays at the left"
    assert table.indexAt(left).row() > 50
    last = view.visiblePlans()[-1]
    x = table.columnViewportPosition(view.columnNames().index(f"plan:{last}")) + 20
    assert table.frozen_width() < x < table.viewport().width()
    assert table.indexAt(QPoint(x, bottom)).data(Role.PLAN_KEY) == last
    for header in (table.header, table.frozen_header):
        assert header.isVisible()
        assert header.mapTo(table, QPoint(0, 0)).y() < table.viewport().y()
    QTest.mouseClick(table.viewport(), LEFT, pos=left)
    issue, plan = view.currentPlace()
    assert plan == "", "a click on the frozen issue hits it and not the plan under it"
    assert issue in view.shownIssues()[-5:]


def test_a_heading_shows_name_and_date_and_tells_the_rest(view: MatrixView) -> None:
    model, header = view.table.model(), view.table.header
    across = Qt.Orientation.Horizontal

    def ink(name: str) -> list[int]:
        """How many colours stand in the first and the second line of a heading."""
        section = view.columnNames().index(name)
        line = header.fontMetrics().height()
        left, width = header.sectionViewportPosition(section) + 4, header.sectionSize(section) - 8
        picture = header.viewport().grab().toImage()
        counts = []
        for top in (line // 2, line * 7 // 4):
            part = picture.copy(left, top, width, line // 2)
            counts.append(
                len({part.pixel(x, y) for x in range(part.width()) for y in range(part.height())})
            )
        return counts

    assert min(ink("plan:US28")) > 3, "its name and its date"
    first, second = ink("divergence")
    assert first > 3
    assert second == 1, "what is no plan has no date"
    column = view.columnNames().index("plan:US28")
    tip = str(model.headerData(column, across, Qt.ItemDataRole.ToolTipRole))
    for part in ("United States 28-point draft", "2025-11-20", "leaked draft"):
        assert part in tip
    assert "EU 19" not in tip


# Columns


def test_columns_resized_hidden_and_moved_by_mouse_stay_so_for_this_workbook_only(
    opened: WindowDriver, view: MatrixView, workbook: Path, tmp_path: Path
) -> None:
    usual = view.state()["columns"]
    opened.drag_heading("issue", 37, border=True)
    wide = view.table.columnWidth(0)
    opened.drag_heading("plan:US28", view.table.columnWidth(2) + 30)
    assert view.visiblePlans()[:2] == ("E3", "US28")
    assert view.sort() == (), "dragging is no click"
    menu = header_menu(opened.window, "plan:EU19")
    next(each for each in menu.actions() if each.text() == "Hide this column").trigger()
    menu.close()
    opened.settle()
    assert "EU19" not in view.visiblePlans()
    before = workbook.read_bytes()

    again = opened.reopen(workbook).workspace.matrix
    assert again.table.columnWidth(0) == wide
    assert again.visiblePlans()[:2] == ("E3", "US28")
    assert "EU19" not in again.visiblePlans()
    assert len(opened.window.comparing.plans) == 9, "hidden is not left out of the comparison"
    assert workbook.read_bytes() == before, "looks are no matter of the workbook"

    other = tmp_path / "other.xlsx"
    other.write_bytes(before)
    fresh = opened.reopen(other).workspace.matrix
    assert [each["name"] for each in fresh.state()["columns"]] == [each["name"] for each in usual]
    assert "EU19" in fresh.visiblePlans()


def test_columns_move_and_hide_by_keyboard_too(opened: WindowDriver, view: MatrixView) -> None:
    view.goTo("MIL-01", "E3")
    opened.press(view.table, Key.Key_Left, CTRL | SHIFT)
    assert view.visiblePlans()[:2] == ("E3", "US28")
    assert view.currentPlace() == ("MIL-01", "E3"), "the cell goes with its column"
    opened.press(view.table, Key.Key_Left, CTRL | SHIFT)
    assert view.visiblePlans()[:2] == ("E3", "US28"), "frozen columns stay first"
    opened.press(view.table, Key.Key_Right, CTRL | SHIFT)
    assert view.visiblePlans()[:2] == ("US28", "E3")
    opened.press(opened.window, Key.Key_H, CTRL | SHIFT)
    chooser = opened.dialog(QuickChooser)
    opened.write(chooser.box, "EU24")
    opened.press(chooser.box, Key.Key_Return)
    assert "EU24" not in view.visiblePlans()
    assert not opened.window.isWindowModified()


def test_ctrl_shift_arrows_in_the_filter_box_select_letters_and_move_no_column(
    opened: WindowDriver, view: MatrixView
) -> None:
    view.goTo("MIL-01", "E3")
    box = opened.window.workspace.finder.box
    box.setFocus()
    opened.write(box, "ab")
    opened.press(box, Key.Key_Left, CTRL | SHIFT)
    assert box.selectedText() == "ab"
    assert view.visiblePlans()[:2] == ("US28", "E3")


# Order


def test_a_click_sorts_and_shift_click_adds_a_second_key(
    opened: WindowDriver, view: MatrixView, workbook: Path
) -> None:
    matrix = matrix_of(view)
    before = workbook.read_bytes()
    opened.trigger("columns_menu")
    chooser = opened.dialog(QuickChooser)
    opened.write(chooser.box, "annotations")
    opened.press(chooser.box, Key.Key_Return)
    assert opened.window.book is not None
    for issue in ("TER-03", "MIL-02"):
        opened.window.book.book.annotate(Anchor(issue, "E3"), "a note")
    opened.settle()
    view.table.horizontalScrollBar().setValue(view.table.horizontalScrollBar().maximum())
    opened.click_heading("annotations")
    assert set(view.shownIssues()[:2]) == {"TER-03", "MIL-02"}
    view.table.horizontalScrollBar().setValue(0)
    opened.click_heading("divergence", SHIFT)
    keys = [key.field for key in view.sort()]
    assert keys == [SortField.ANNOTATIONS, SortField.RELATIVE]
    comparison = opened.window.comparing.comparison
    assert comparison is not None
    relative = {issue.key: comparison.relative[row] for row, issue in enumerate(matrix.issues)}
    rest = [relative[key] for key in view.shownIssues()[2:]]
    known = [value for value in rest if value == value]
    assert known == sorted(known, reverse=True)
    assert rest[: len(known)] == known, "what has no figure comes last"
    assert relative[view.shownIssues()[0]] >= relative[view.shownIssues()[1]]
    opened.click_heading("issue")
    assert len(view.sort()) <= 1, "a plain click starts over"
    assert workbook.read_bytes() == before


def test_the_order_by_menu_is_told_in_the_toolbar_and_turned_by_a_key(
    opened: WindowDriver, view: MatrixView
) -> None:
    opened.press(opened.window, Key.Key_2, CTRL | Qt.KeyboardModifier.AltModifier)
    first = view.shownIssues()
    assert view.sort() == (SortKey(SortField.RELATIVE, True),)
    assert opened.window.toolbar.sort.text() == "Sort: Divergence ▾"
    opened.press(opened.window, Key.Key_0, CTRL | Qt.KeyboardModifier.AltModifier)
    assert view.sort() == (SortKey(SortField.RELATIVE, False),)
    assert view.shownIssues() != first
    assert set(view.shownIssues()) == set(first)


# Topics


def test_topics_gather_with_counts_and_fold_by_mouse_and_key(
    opened: WindowDriver, view: MatrixView
) -> None:
    opened.press(opened.window, Key.Key_T, CTRL)
    model, table = view.table.model(), view.table
    index = next(
        model.index(row, 0)
        for row in range(model.rowCount())
        if getattr(model.index(row, 0).data(Role.TOPIC), "topic", "") == "Alliances"
    )
    topic = index.data(Role.TOPIC)
    assert (topic.count, topic.collapsed) == (7, False)
    table.scrollTo(index)
    arrow = QPoint(14, table.visualRect(index).center().y())
    QTest.mouseClick(table.viewport(), LEFT, pos=arrow)
    opened.settle()
    assert not any(key.startswith("ALL-") for key in view.shownIssues())
    assert opened.window.workspace.finder.count.text() == "60 issues", "folded, not filtered"
    table.setCurrentIndex(index)
    opened.press(table, Key.Key_Return)
    assert sum(key.startswith("ALL-") for key in view.shownIssues()) == 7
    assert not opened.window.workspace.details.threads.composer.isVisible()
    opened.press(opened.window, Key.Key_T, CTRL)
    assert model.rowCount() == 60


def test_a_filter_counts_what_each_topic_has_left(opened: WindowDriver, view: MatrixView) -> None:
    opened.trigger("group_by_topic")
    opened.window.workspace.finder.box.setText("kinburn")
    opened.settle()
    model = view.table.model()
    topics = [model.index(row, 0).data(Role.TOPIC) for row in range(model.rowCount())]
    counts = {topic.topic: topic.count for topic in topics if topic is not None}
    assert sum(counts.values()) == len(view.shownIssues())
    assert "Military" not in counts


# Sizes


def test_ctrl_plus_minus_and_0_change_the_text_of_table_and_details(
    opened: WindowDriver, view: MatrixView
) -> None:
    details = opened.window.workspace.details.text
    view.goTo("MIL-01", "E3")
    opened.settle()

    def sizes() -> tuple[float, float]:
        return view.table.font().pointSizeF(), details.document().defaultFont().pointSizeF()

    usual = sizes()
    opened.press(opened.window, Key.Key_Plus, CTRL)
    opened.press(opened.window, Key.Key_Equal, CTRL)
    larger = sizes()
    assert larger[0] > usual[0]
    assert larger[1] > usual[1]
    assert view.textScale() == 125
    opened.press(opened.window, Key.Key_Minus, CTRL)
    assert view.textScale() == 110
    opened.press(opened.window, Key.Key_0, CTRL)
    assert sizes() == usual
    assert matrix_of(view).stance(view.matrix.issue_index["MIL-01"], 1) == "800000", (  # type: ignore[union-attr]
        "0 with Ctrl clears no stance"
    )


def test_the_user_sets_how_many_lines_a_row_shows_and_that_is_kept(
    opened: WindowDriver, view: MatrixView, workbook: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    view.goTo("TER-04", "US28")
    opened.settle()
    before = view.table.rowHeight(view.table.currentIndex().row())
    monkeypatch.setattr(QInputDialog, "getInt", staticmethod(lambda *_: (3, True)))
    opened.trigger("row_limit")
    lower = view.table.rowHeight(view.table.currentIndex().row())
    assert lower < before
    monkeypatch.setattr(QInputDialog, "getInt", staticmethod(lambda *_: (50, False)))
    opened.trigger("row_limit")
    assert view.rowHeightLimit() == 3, "Cancel changes nothing"
    again = opened.reopen(workbook).workspace.matrix
    assert again.rowHeightLimit() == 3


# What a cell shows


def test_a_cell_shows_group_stance_annotations_and_whether_it_is_open(
    opened: WindowDriver, view: MatrixView
) -> None:
    matrix, comparison = matrix_of(view), opened.window.comparing.comparison
    assert comparison is not None
    row, column = matrix.issue_index["MIL-01"], matrix.plan_index["E3"]
    content = cell(view, "MIL-01", "E3")
    assert content.group == comparison.groups(row)[column] == 0
    assert content.head.text == "800000"
    assert (content.notes, content.open_notes) == (0, 0)
    assert opened.window.book is not None
    opened.window.book.book.annotate(Anchor("MIL-01", "E3"), "one")
    opened.settle()
    content = cell(view, "MIL-01", "E3")
    assert (content.notes, content.open_notes) == (1, 1)
    opened.trigger("resolve")
    content = cell(view, "MIL-01", "E3")
    assert (content.notes, content.open_notes) == (1, 0)
    assert cell(view, "MIL-01", "US28").notes == 0, "its neighbour has none"


def test_alarms_are_marks_whose_tooltip_names_them(opened: WindowDriver, view: MatrixView) -> None:
    assert cell(view, "MIL-01", "E3").marks == ()
    opened.window.comparing.set_baseline("US28")
    opened.settle()
    content = cell(view, "MIL-01", "E3")
    assert [mark.symbol for mark in content.marks] == ["#"]
    tip = view.table.currentIndex().data(Qt.ItemDataRole.ToolTipRole)
    assert "600,000" in tip
    assert "800,000" in tip
    assert cell(view, "MIL-01", "US28").marks == (), "the baseline differs from nothing"


def test_search_hits_are_highlighted_in_table_and_details_until_the_filter_goes(
    opened: WindowDriver, view: MatrixView
) -> None:
    box = opened.window.workspace.finder.box
    opened.press(opened.window, Key.Key_F, CTRL)
    opened.write(box, "CEILING peacetime")
    opened.settle()
    assert [hit.casefold() for hit in looks(cell(view, "MIL-01", "E3"), Look.HIT)] == [
        "ceiling",
        "peacetime",
    ]
    opened.settle()
    text = opened.window.workspace.details.text
    found = text.document().find("ceiling of 800,000")
    assert not found.isNull()
    theme = opened.desktop.appearance.theme
    found.setPosition(found.selectionStart() + 1)
    assert found.charFormat().background().color().name() in (
        theme.hit_back.lower(),
        theme.hit_current_back.lower(),
    )
    opened.press(box, Key.Key_Escape)
    assert looks(cell(view, "MIL-01", "E3"), Look.HIT) == []


def test_the_menu_of_a_heading_takes_the_plan_as_baseline_and_shows_where_it_is_silent(
    opened: WindowDriver, view: MatrixView
) -> None:
    matrix = matrix_of(view)
    menu = header_menu(opened.window, "plan:RUMEM")
    assert isinstance(menu, QMenu)
    by_text = {action.text(): action for action in menu.actions()}
    by_text["Only where this plan is silent"].trigger()
    by_text["Use as baseline"].trigger()
    menu.close()
    opened.settle()
    column = matrix.plan_index["RUMEM"]
    silent = {
        issue.key
        for row, issue in enumerate(matrix.issues)
        if not matrix.texts[row][column].strip() and not matrix.stance(row, column)
    }
    assert set(view.shownIssues()) == silent
    assert opened.window.comparing.baseline == "RUMEM"
    button = opened.window.workspace.finder.buttons["quick_silent"]
    assert button.text() == "Silent: Russia memo"
    assert button.isChecked()


def test_a_formula_that_nobody_calculated_is_not_called_silence(
    driver: WindowDriver, tmp_path: Path
) -> None:
    book = book_of(
        ["ID", "Issue", "Union", "Employer", "Mediator"],
        ["W-01", "Wages", "=5+1", "2 percent", None],
        ["W-02", "Hours", "35", "38", "36"],
    )
    path = tmp_path / "formula.xlsx"
    book.save(path)
    window = driver.open(path)
    view = window.workspace.matrix
    uncalculated = cell(view, "W-01", "Union")
    driver.wait_for(lambda: "Wages" in window.workspace.details.text.toPlainText())
    said = view.table.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole)
    assert "not calculated" in said
    assert "silent" not in said
    assert uncalculated.state is PositionState.SILENT, "nothing is there to be compared"
    cell(view, "W-01", "Mediator")
    said = view.table.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole)
    assert "silent" in said
    details = window.workspace.details.text.toPlainText()
    assert details.count("not calculated") == 1
    assert details.count("silent") == 1


def test_a_workbooks_colour_marks_its_cell_but_the_shade_of_banded_rows_marks_none(
    driver: WindowDriver, tmp_path: Path
) -> None:
    book = book_of(
        ["ID", "Issue", "North", "South"],
        ["W-1", "Water", "now", "later"],
        ["W-2", "Wells", "deep", "shallow"],
    )
    for cell_name, colour in (("C2", "C6EFCE"), ("D2", "F2F6FB"), ("C3", "EFEFEF")):
        book["Matrix"][cell_name].fill = PatternFill("solid", start_color=f"FF{colour}")
    path = tmp_path / "coloured.xlsx"
    book.save(path)
    view = driver.open(path).workspace.matrix
    assert cell(view, "W-1", "North").fill == "#c6efce"
    for issue, plan in (("W-1", "South"), ("W-2", "North"), ("W-2", "South")):
        assert cell(view, issue, plan).fill == ""


@pytest.mark.parametrize("plans", [1, 2, 3])
def test_few_plans_share_the_room_without_a_scroll_bar(
    driver: WindowDriver, tmp_path: Path, plans: int
) -> None:
    book = book_of(
        ["ID", "Issue", *(f"Plan {number}" for number in range(plans))],
        *(
            [f"W-{row}", f"Issue {row}", *(f"text {row} {n}" for n in range(plans))]
            for row in range(3)
        ),
    )
    path = tmp_path / "few.xlsx"
    book.save(path)
    driver.window.resize(1400, 900)
    window = driver.open(path)
    window.resize(1400, 900)
    driver.settle()
    table = window.workspace.matrix.table
    assert len(window.workspace.matrix.visiblePlans()) == plans
    assert table.horizontalScrollBar().maximum() == 0


def test_a_laptop_shows_several_plans_and_all_quick_filters_in_a_line_at_once(
    driver: WindowDriver, workbook: Path
) -> None:
    """Nobody has to drag borders before comparing: 188 letters are some 1,280 pixels."""
    window = driver.window
    window.resize(188 * window.fontMetrics().averageCharWidth(), 720)
    driver.open(workbook)
    table, columns = window.workspace.matrix.table, window.workspace.matrix.columnNames()
    right_ends = [
        table.columnViewportPosition(at) + table.columnWidth(at)
        for at, name in enumerate(columns)
        if name.startswith("plan:")
    ]
    assert sum(end <= table.viewport().width() for end in right_ends) >= 3
    buttons = window.workspace.finder.buttons.values()
    assert all(button.isVisible() for button in buttons)
    assert len({button.y() for button in buttons}) == 1


def test_full_screen_gives_back_the_window_as_it_was(opened: WindowDriver) -> None:
    window = opened.window
    for maximised in (False, True):
        window.setWindowState(
            Qt.WindowState.WindowMaximized if maximised else Qt.WindowState.WindowNoState
        )
        opened.trigger("full_screen")
        assert window.isFullScreen()
        opened.trigger("full_screen")
        assert not window.isFullScreen()
        assert window.isMaximized() is maximised


def test_in_a_narrow_window_all_panes_give_way_until_somebody_chose_their_widths(
    opened: WindowDriver,
) -> None:
    window, splitter = opened.window, opened.window.workspace.splitter
    letter = window.fontMetrics().averageCharWidth()
    window.resize(250 * letter, 700)
    opened.settle()
    wide = splitter.sizes()
    window.resize(150 * letter, 700)
    opened.settle()
    narrow = splitter.sizes()
    assert all(now < before for now, before in zip(narrow, wide, strict=True))
    assert narrow[1] > window.width() / 2, "the table keeps the most of it"
    window.resize(250 * letter, 700)
    opened.settle()
    assert splitter.sizes() == wide
    splitter.moveSplitter(wide[0] + 40, 1)
    window.resize(260 * letter, 700)
    opened.settle()
    assert splitter.sizes()[0] == wide[0] + 40, "a border that was dragged stays"
    assert splitter.sizes()[2] == wide[2]


def test_an_annotation_on_a_plan_as_a_whole_is_marked_on_its_heading(
    opened: WindowDriver, view: MatrixView
) -> None:
    book, header = opened.window.book, view.table.header
    assert book is not None
    opened.window.resize(1_400, 700)
    opened.settle()
    names = view.columnNames()
    corners = {}
    for plan in ("US28", "E3"):
        at = names.index(f"plan:{plan}")
        right = header.sectionViewportPosition(at) + header.sectionSize(at)
        corners[plan] = QRect(right - 30, 0, 28, 20)

    def looks() -> dict[str, QImage]:
        return {plan: header.viewport().grab(corner).toImage() for plan, corner in corners.items()}

    def told(role: Qt.ItemDataRole) -> str:
        at = names.index("plan:US28")
        return str(view.table.model().headerData(at, Qt.Orientation.Horizontal, role))

    before = looks()
    assert told(Qt.ItemDataRole.AccessibleTextRole) == "US 28-point"
    note = book.book.annotate(Anchor("", "US28"), "on the whole plan")
    opened.settle()
    marked = looks()
    assert marked["US28"] != before["US28"]
    assert marked["E3"] == before["E3"]
    assert told(Qt.ItemDataRole.AccessibleTextRole) == "US 28-point, one annotation"
    assert "one annotation" in told(Qt.ItemDataRole.ToolTipRole)
    assert told(Qt.ItemDataRole.DisplayRole) == "US 28-point", "copies and lists keep the name"
    book.book.set_status(note.id, AnnotationStatus.RESOLVED)
    opened.settle()
    assert looks()["US28"] not in (before["US28"], marked["US28"]), "grey once it is resolved"
    opened.trigger("undo")
    opened.trigger("undo")
    assert looks() == before
    assert told(Qt.ItemDataRole.AccessibleTextRole) == "US 28-point"
