"""Cells are painted so that each state can be told by its shape and word, not by colour alone."""

from __future__ import annotations

import gc
import weakref

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QImage, QPainter, QTextCharFormat
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from counterpoint.desktop.table.cells import CellContent, Mark, RowFigures
from counterpoint.desktop.table.delegate import PositionDelegate
from counterpoint.desktop.table.layouts import Laid, LayoutCache, Shape
from counterpoint.desktop.table.looks import readable_colour
from counterpoint.desktop.table.reading import WordReading
from counterpoint.desktop.table.roles import ColumnKind
from counterpoint.desktop.table.spans import DisplayText, Look, Span
from counterpoint.desktop.theme import load_theme
from counterpoint.model import PositionState
from support.example import example_matrix
from support.table import HandSource, made_note, shown_table

LIGHT = load_theme("light")
SIZE = (220, 130)


@pytest.fixture
def delegate(qapp: QApplication) -> PositionDelegate:
    return PositionDelegate(LIGHT, QFont(qapp.font()))


def painted(delegate: PositionDelegate, content: CellContent, *, selected: bool = False) -> QImage:
    """The cell as it looks."""
    image = QImage(*SIZE, QImage.Format.Format_RGB32)
    image.fill(QColor("#123456"))
    painter = QPainter(image)
    delegate.paint_content(painter, QRect(QPoint(), image.size()), content, selected=selected)
    painter.end()
    return image


def position(text: str = "Forces withdraw.", **facts: object) -> CellContent:
    return CellContent(ColumnKind.PLAN, DisplayText(text), **facts)  # type: ignore[arg-type]


def colours(image: QImage, area: QRect | None = None) -> set[str]:
    """Every colour in the image."""
    area = area or image.rect()
    return {
        image.pixelColor(x, y).name()
        for x in range(area.left(), area.right() + 1)
        for y in range(area.top(), area.bottom() + 1)
    }


def test_each_state_looks_like_itself_even_without_colour(delegate: PositionDelegate) -> None:
    states = {
        state: painted(
            delegate, position("" if state is PositionState.SILENT else "x", state=state)
        )
        for state in PositionState
    }
    grey = [image.convertToFormat(QImage.Format.Format_Grayscale8) for image in states.values()]
    for at, one in enumerate(grey):
        for other in grey[at + 1 :]:
            assert one != other


@pytest.mark.parametrize("suggested", [False, True])
def test_badges_are_sharp_at_every_scale_and_each_time(
    delegate: PositionDelegate, suggested: bool
) -> None:
    pictures: dict[int, QImage] = {}
    for ratio in (1, 2, 1, 2):
        image = QImage(60 * ratio, 30 * ratio, QImage.Format.Format_RGB32)
        image.setDevicePixelRatio(ratio)
        painter = QPainter(image)
        content = position("", group=2, suggested=suggested)
        delegate.paint_content(painter, QRect(0, 0, 60, 30), content, selected=False)
        painter.end()
        assert pictures.setdefault(ratio, image) == image, "the same the second time"
    large = pictures[2]
    assert LIGHT.group(2).badge in colours(large, QRect(20, 10, 40, 40))
    blurred = large.scaled(60, 30).scaled(120, 60)
    badge = QRect(20, 10, 40, 40)
    assert large.copy(badge) != blurred.copy(badge), "painted for each pixel of a sharp screen"


def test_a_group_shows_its_edge_tint_and_letter(delegate: PositionDelegate) -> None:
    image = painted(delegate, position(group=1))
    edge = image.pixelColor(1, 100).name()
    assert edge == LIGHT.group(1).badge
    assert image.pixelColor(150, 120).name() == LIGHT.group(1).tint
    assert painted(delegate, position(group=9)) != painted(delegate, position(group=1)), (
        "the tenth group has the second one's colour, and another letter"
    )


def test_a_suggested_group_is_only_outlined(delegate: PositionDelegate) -> None:
    image = painted(delegate, position(group=1, suggested=True))
    assert image.pixelColor(150, 120).name() == LIGHT.base


def test_silence_is_hatched(delegate: PositionDelegate) -> None:
    lower = QRect(0, 60, 200, 60)
    image = painted(delegate, position("", state=PositionState.SILENT))
    assert len(colours(image, lower)) > 1
    spoken = painted(delegate, position("Yes"))
    assert colours(spoken, lower.adjusted(10, 0, 0, 0)) == {LIGHT.base}


def test_annotations_show_a_corner_mark_that_greys_once_resolved(
    delegate: PositionDelegate,
) -> None:
    corner = QRect(180, 0, 40, 12)
    assert LIGHT.annotation_back in colours(
        painted(delegate, position(notes=2, open_notes=1)), corner
    )
    resolved = colours(painted(delegate, position(notes=2, open_notes=0)), corner)
    assert LIGHT.resolved_back in resolved
    assert LIGHT.annotation_back not in resolved
    two, three = (painted(delegate, position(notes=n, open_notes=n)) for n in (2, 3))
    assert two != three


def test_marks_never_cover_the_text(delegate: PositionDelegate) -> None:
    marks = tuple(Mark(symbol, "said") for symbol in "#!¬@")
    content = position("word " * 40, marks=marks, unchecked=True, notes=12, open_notes=1)
    text_only = position("word " * 40)
    assert delegate.height_for(content, 220) >= delegate.height_for(text_only, 220)
    placed = delegate._place(content, 190)
    first = placed.body.layout.lineAt(0)
    assert first.x() + first.naturalTextWidth() <= 190 - placed.marks_width


def test_the_divergence_says_what_it_rests_on_or_that_there_is_nothing(
    delegate: PositionDelegate,
) -> None:
    nan = float("nan")
    known, unknown = (
        CellContent(
            ColumnKind.DIVERGENCE,
            DisplayText(""),
            figures=RowFigures(value, value, 5, 6, "coded", (), ()),
        )
        for value in (0.9, nan)
    )
    assert LIGHT.bar_high in _near(painted(delegate, known), LIGHT.bar_high)
    assert painted(delegate, known) != painted(delegate, unknown)
    waiting = CellContent(ColumnKind.DIVERGENCE, DisplayText(""))
    assert painted(delegate, waiting) != painted(delegate, unknown)


def _near(image: QImage, colour: str) -> set[str]:
    """`colour` when the image has one close to it."""
    wanted = QColor(colour)
    for name in colours(image):
        found = QColor(name)
        gaps = (
            abs(found.red() - wanted.red()),
            abs(found.green() - wanted.green()),
            abs(found.blue() - wanted.blue()),
        )
        if max(gaps) < 24:
            return {colour}
    return set()


def test_a_selected_cell_keeps_its_groups_edge(delegate: PositionDelegate) -> None:
    image = painted(delegate, position(group=0), selected=True)
    assert image.pixelColor(1, 100).name() == LIGHT.group(0).badge
    assert image.pixelColor(150, 120).name() == LIGHT.selection


def test_height_grows_with_the_text_up_to_the_limit(delegate: PositionDelegate) -> None:
    heights = [delegate.height_for(position("word " * n), 200) for n in (1, 20, 60, 500, 5000)]
    assert heights == sorted(heights)
    assert heights[3] == heights[4]
    delegate.set_max_lines(3)
    assert delegate.height_for(position("word " * 500), 200) < heights[3]


def test_markup_takes_the_room_of_its_characters(delegate: PositionDelegate) -> None:
    plain = delegate.layouts.laid(DisplayText("<b>x</b>"), Shape(400, 2))
    assert plain.layout.text() == "<b>x</b>"
    width = QFontMetricsF(delegate.layouts.font).horizontalAdvance("<b>x</b>")
    assert plain.layout.lineAt(0).naturalTextWidth() == pytest.approx(width, abs=1)


# Layouts


@pytest.fixture
def cache(qapp: QApplication) -> LayoutCache:
    return LayoutCache(QFont(qapp.font()), LIGHT, capacity=5)


def test_layouts_are_kept_up_to_a_bound(cache: LayoutCache) -> None:
    first = cache.laid(DisplayText("one"), Shape(100, 3))
    assert cache.laid(DisplayText("one"), Shape(100, 3)) is first
    for number in range(20):
        cache.laid(DisplayText(str(number)), Shape(100, 3))
    assert len(cache) == 5
    assert cache.laid(DisplayText("one"), Shape(100, 3)) is not first


def test_only_what_fits_is_shaped(cache: LayoutCache) -> None:
    laid = cache.laid(DisplayText("word " * 10_000), Shape(200, 4))
    assert len(laid.layout.text()) < 1000
    assert laid.lines == 4
    assert laid.ellipsis is not None


def test_narrow_letters_fill_their_lines_too(cache: LayoutCache) -> None:
    laid = cache.laid(DisplayText("il " * 3000), Shape(200, 4))
    assert laid.lines == 4
    assert laid.ellipsis is not None


def test_a_text_that_fits_has_no_ellipsis(cache: LayoutCache) -> None:
    assert cache.laid(DisplayText("word"), Shape(200, 1)).ellipsis is None


def lines_of(laid: Laid) -> list[tuple[str, int]]:
    """The text of each line, and in which line of the cell it stands, counted from 0."""
    text, high = laid.layout.text(), QFontMetricsF(laid.layout.font()).height()
    found = []
    for number in range(laid.layout.lineCount()):
        line = laid.layout.lineAt(number)
        start = line.textStart()
        words = text[start : start + line.textLength()].strip()
        found.append((words, round(line.y() / high)))
    return found


def test_no_word_is_split_because_badge_and_marks_narrow_the_first_line(
    cache: LayoutCache,
) -> None:
    text = DisplayText("Restart under IAEA")
    width = round(cache.metrics.horizontalAdvance("Restart under")) + 2
    half = width - round(cache.metrics.horizontalAdvance("Rest"))
    beside = cache.laid(text, Shape(width, 3, first_left=4))
    assert lines_of(beside) == [("Restart", 0), ("under IAEA", 1)]
    below = cache.laid(text, Shape(width, 3, first_left=20, first_right=half - 20))
    assert lines_of(below) == [("Restart under", 1), ("IAEA", 2)]
    assert below.lines == 3
    assert below.height - beside.height == pytest.approx(cache.metrics.height(), abs=1)
    short = cache.laid(text, Shape(width, 2, first_left=20, first_right=half - 20))
    assert [line for _, line in lines_of(short)] == [1]
    assert short.ellipsis is not None, "the line above counts among those there are"


def test_a_word_longer_than_any_line_and_scripts_without_spaces_begin_beside_the_badge(
    cache: LayoutCache,
) -> None:
    for words in ("Zusammenarbeitsvereinbarung", "和" * 12):
        laid = cache.laid(DisplayText(words), Shape(60, 9, first_left=30))
        assert lines_of(laid)[0][1] == 0


def test_right_to_left_text_stands_at_the_right(cache: LayoutCache) -> None:
    laid = cache.laid(DisplayText("הצדדים ייסוגו"), Shape(400, 2))
    line = laid.layout.lineAt(0)
    assert line.cursorToX(0)[0] > 350  # type: ignore[index]
    latin = cache.laid(DisplayText("Forces"), Shape(400, 2)).layout.lineAt(0)
    assert latin.cursorToX(0)[0] == 0  # type: ignore[index]


def test_looks_count_in_the_units_that_qt_counts(cache: LayoutCache) -> None:
    text = DisplayText("😀 not", (Span(2, 3, Look.INSERTED),))
    (found,) = cache.laid(text, Shape(400, 2)).layout.formats()
    assert (found.start, found.length) == (3, 3)


def test_differences_have_a_line_beside_their_colour(cache: LayoutCache) -> None:
    spans = (Span(0, 1, Look.INSERTED), Span(2, 1, Look.DELETED), Span(4, 1, Look.MOVED))
    ranges = cache.laid(DisplayText("a b c", spans), Shape(99, 1)).layout.formats()
    inserted, deleted, moved = (found.format for found in ranges)
    assert inserted.fontUnderline()
    assert deleted.fontStrikeOut()
    assert moved.underlineStyle() is QTextCharFormat.UnderlineStyle.DashUnderline
    assert len({each.foreground().color().name() for each in (inserted, deleted, moved)}) == 3


def test_the_workbooks_colours_stay_readable() -> None:
    dark = load_theme("dark")
    assert QColor(readable_colour("#000080", dark)).lightnessF() > 0.6
    assert QColor(readable_colour("#ffff99", LIGHT)).lightnessF() < 0.45
    assert readable_colour("", dark) == ""
    assert readable_colour("no colour", dark) == ""


# The whole table


def test_a_hit_is_highlighted_on_the_screen(qtbot: QtBot) -> None:
    from counterpoint.session.filtering import RowFilter

    view = shown_table(qtbot)
    assert LIGHT.hit_back not in colours(view.grab(QRect(0, 0, 600, 300)).toImage())
    view.setRowFilter(RowFilter(text="sovereignty"))
    assert LIGHT.hit_back in colours(view.grab(QRect(0, 0, 600, 300)).toImage())


def test_hits_in_the_current_cell_stand_out(qtbot: QtBot) -> None:
    from counterpoint.session.filtering import RowFilter

    view = shown_table(qtbot)
    view.goTo("SOV-01", "RUDEC")
    view.setRowFilter(RowFilter(text="sovereignty"))
    assert LIGHT.hit_current_back not in colours(view.grab().toImage())
    view.goTo("SOV-01", "US28")
    assert LIGHT.hit_current_back in colours(view.grab().toImage())
    view.table.horizontalScrollBar().setValue(0)
    view.goTo("SOV-01")
    view.table.setCurrentIndex(view.table.model().index(0, 0))
    assert LIGHT.hit_current_back in colours(view.grab().toImage()), "in frozen columns too"


def test_a_baseline_shows_differences_and_taking_it_back_hides_them(qtbot: QtBot) -> None:
    view = shown_table(qtbot)
    view.setReading(WordReading())
    view.goTo("NUC-01", "US28")
    view.setBaseline("US28")
    qtbot.waitUntil(lambda: not view.is_busy(), timeout=5000)
    view.goTo("NUC-01", "US28")
    assert LIGHT.deleted_back in colours(view.grab().toImage())
    view.setBaseline("")
    assert LIGHT.deleted_back not in colours(view.grab().toImage())


def test_another_theme_reaches_every_part(qtbot: QtBot) -> None:
    dark = load_theme("dark")
    view = shown_table(qtbot, HandSource(example_matrix(), [made_note(1, "SOV-01", "US28")]))
    view.setTheme(dark)
    found = colours(view.grab().toImage())
    for colour in (LIGHT.base, LIGHT.header, LIGHT.grid, LIGHT.annotation_back):
        assert colour not in found, colour
    for colour in (dark.base, dark.header, dark.grid, dark.annotation_back):
        assert colour in found, colour


def test_a_closed_table_leaves_nothing_behind(qtbot: QtBot) -> None:
    view = shown_table(qtbot)
    gone = weakref.ref(view)
    timers = [view._idle, view._relayout]
    view.close()
    view.deleteLater()
    destroyed: list[str] = []
    timers[0].destroyed.connect(lambda: destroyed.append("timer"))
    del view, timers
    QApplication.sendPostedEvents(None, 52)  # QEvent.DeferredDelete
    gc.collect()
    assert destroyed == ["timer"]
    assert gone() is None or not QApplication.topLevelWidgets()
