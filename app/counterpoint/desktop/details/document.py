"""Writes an issue into a text document. Workbook text goes in as characters, never as HTML."""

from __future__ import annotations

from itertools import pairwise
from urllib.parse import quote

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFrameFormat,
    QTextLength,
    QTextTable,
    QTextTableCellFormat,
    QTextTableFormat,
)

from counterpoint.desktop.details.facts import CitedSource, IssueFacts, PlanEntry
from counterpoint.desktop.plurals import plural
from counterpoint.desktop.table.looks import give_look
from counterpoint.desktop.table.spans import DisplayText
from counterpoint.desktop.table.words import group_letter, state_symbol, state_word
from counterpoint.desktop.theme import Theme
from counterpoint.model import UNCHECKED, CellFlag, PositionState

__all__ = ["LINK_LINK", "LINK_SOURCE", "IssueDocument", "entry_columns"]

translate = QCoreApplication.translate

LINK_SOURCE = "source:"
LINK_LINK = "cell-link:"


def entry_columns(entry: PlanEntry) -> float:
    """How much room a plan takes beside others, in columns: who says nothing takes little."""
    return 1.0 if entry.text.text.strip() or entry.stance or entry.notes else 0.45


class _EntryCounts(QObject):
    """Numbers of things in words. A QObject, as lupdate marks plurals in calls of tr() only."""

    def annotations(self, count: int) -> str:
        """On one position."""
        return plural(self.tr("%n annotation(s)", "", count), count)


class IssueDocument:
    """Fills a QTextDocument with one issue."""

    def __init__(self, document: QTextDocument, theme: Theme, font: QFont) -> None:
        self._document = document
        self._theme = theme
        self._size = font.pointSizeF() if font.pointSizeF() > 0 else 10.0
        document.clear()
        document.setDefaultFont(font)
        document.setDocumentMargin(self._size * 0.9)
        document.setUndoRedoEnabled(False)
        self._cursor = QTextCursor(document)
        self._margin = 0.0

    def write(
        self,
        facts: IssueFacts,
        current_plan: str,
        *,
        side_by_side: bool = False,
        overhang: float = 0.0,
    ) -> dict[str, int]:
        """Write the whole issue; `current_plan` is marked as the one selected in the table.

        `overhang` is by how many pixels the document is wider than what is in view: plans beside
        each other take that room, other texts keep to what can be read without scrolling.

        Gives where each plan begins: its key to a position in the document.
        """
        self._margin = overhang
        self._places: dict[str, int] = {}
        self._cursor.beginEditBlock()
        self._write_head(facts)
        if side_by_side:
            self._write_beside(facts.entries, current_plan)
        else:
            self._write_below(facts.entries, current_plan)
        self._write_remarks(facts)
        self._cursor.endEditBlock()
        return self._places

    def _format(
        self,
        colour: str = "",
        *,
        bold: bool = False,
        italic: bool = False,
        size: float = 1.0,
        back: str = "",
    ) -> QTextCharFormat:
        made = QTextCharFormat()
        made.setForeground(QBrush(QColor(colour or self._theme.text)))
        if back:
            made.setBackground(QBrush(QColor(back)))
        if bold:
            made.setFontWeight(QFont.Weight.Bold)
        made.setFontItalic(italic)
        made.setFontPointSize(self._size * size)
        return made

    def _block(self, above: float = 0.0, below: float = 0.0, *, line: float = 112) -> None:
        """Begin a paragraph, in the empty one where there is one; spaces in lines of text."""
        block = QTextBlockFormat()
        block.setTopMargin(above * self._size)
        block.setBottomMargin(below * self._size)
        block.setRightMargin(self._margin)
        block.setLineHeight(line, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        if self._cursor.block().text():
            self._cursor.insertBlock(block)
        else:
            self._cursor.setBlockFormat(block)

    def _put(self, text: str, made: QTextCharFormat) -> None:
        self._cursor.insertText(text, made)

    def _write_head(self, facts: IssueFacts) -> None:
        theme = self._theme
        self._block(0.1)
        self._put(facts.heading, self._format(theme.muted, bold=True, size=0.88))
        self._block(0.1, 0.2)
        self._put(facts.title, self._format(bold=True, size=1.32))
        if facts.question:
            self._block(0.1, 0.2)
            self._put(facts.question, self._format(theme.muted, italic=True))
        for line in facts.figures:
            self._block(0.1)
            self._put(line, self._format(theme.muted, size=0.95))

    def _table(self, rows: int, columns: int, widths: list[QTextLength]) -> QTextTable:
        made = QTextTableFormat()
        made.setBorder(0)
        made.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_None)
        made.setCellSpacing(0)
        made.setCellPadding(0)
        made.setTopMargin(self._size * 0.8)
        made.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
        made.setColumnWidthConstraints(widths)
        return self._cursor.insertTable(rows, columns, made)

    def _write_below(self, entries: tuple[PlanEntry, ...], current: str) -> None:
        if not entries:
            return
        fixed = QTextLength(QTextLength.Type.FixedLength, max(4.0, self._size * 0.45))
        rest = QTextLength(QTextLength.Type.PercentageLength, 100)
        table = self._table(len(entries), 2, [fixed, rest])
        for row, entry in enumerate(entries):
            edge = QTextTableCellFormat()
            edge.setBackground(QBrush(QColor(self._edge_colour(entry))))
            table.cellAt(row, 0).setFormat(edge)
            body = QTextTableCellFormat()
            body.setLeftPadding(self._size * 0.8)
            body.setRightPadding(self._size * 0.4)
            body.setTopPadding(self._size * 0.5)
            body.setBottomPadding(self._size * 0.6)
            if entry.key == current:
                body.setBackground(QBrush(QColor(self._theme.hover)))
            cell = table.cellAt(row, 1)
            cell.setFormat(body)
            self._cursor = cell.firstCursorPosition()
            self._write_entry(entry)
        self._cursor = QTextCursor(self._document)
        self._cursor.movePosition(QTextCursor.MoveOperation.End)

    def _write_beside(self, entries: tuple[PlanEntry, ...], current: str) -> None:
        if not entries:
            return
        margin, self._margin = self._margin, 0.0
        whole = sum(entry_columns(entry) for entry in entries)
        table = self._table(
            1,
            len(entries),
            [
                QTextLength(QTextLength.Type.PercentageLength, 100 * entry_columns(entry) / whole)
                for entry in entries
            ],
        )
        for column, entry in enumerate(entries):
            body = QTextTableCellFormat()
            padding = self._size * 0.6
            body.setPadding(padding)
            body.setTopBorder(max(3.0, self._size * 0.35))
            body.setTopBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
            body.setTopBorderBrush(QBrush(QColor(self._edge_colour(entry))))
            if entry.key == current:
                body.setBackground(QBrush(QColor(self._theme.hover)))
            cell = table.cellAt(0, column)
            cell.setFormat(body)
            self._cursor = cell.firstCursorPosition()
            self._write_entry(entry)
        self._margin = margin
        self._cursor = QTextCursor(self._document)
        self._cursor.movePosition(QTextCursor.MoveOperation.End)

    def _edge_colour(self, entry: PlanEntry) -> str:
        if entry.group >= 0:
            return self._theme.group(entry.group).badge
        return {
            PositionState.SILENT: self._theme.grid,
            PositionState.DEFERS: self._theme.defers,
            PositionState.REJECTS: self._theme.rejects,
            PositionState.UNCODED: self._theme.uncoded,
        }.get(entry.state, self._theme.grid)

    def _write_entry(self, entry: PlanEntry) -> None:
        theme = self._theme
        self._block()
        self._places[entry.key] = self._cursor.position()
        self._write_badge(entry)
        self._put(entry.label, self._format(bold=True))
        if entry.is_baseline:
            self._put(" ", self._format())
            tag = translate("IssueDocument", "baseline")
            self._put(f" {tag} ", self._format(theme.base, size=0.85, back=theme.text))
        for part in (
            entry.meta,
            "" if entry.is_compared else translate("IssueDocument", "not compared"),
        ):
            if part:
                self._put(f"  {part}", self._format(theme.muted, size=0.88))
        if entry.stance:
            self._block()
            self._put(entry.stance, self._format(bold=True, size=0.95))
        self._write_text(entry)
        if entry.flag is not None:
            self._block(0.1)
            self._put(f"⚠ {_flag_words(entry.flag)}", self._format(theme.warning_text, size=0.9))
        for alarm in entry.alarms:
            self._block(0.15)
            chip = self._format(theme.alarm_text, size=0.9, back=theme.alarm_back)
            self._put(f" {alarm} ", chip)
        if entry.lineage:
            self._block(0.15)
            self._put(entry.lineage, self._format(theme.muted, italic=True, size=0.9))
        for cited in entry.citations:
            self._write_citation(cited)
        if entry.link:
            self._block(0.1)
            self._link(
                translate("IssueDocument", "Link in the cell: {target}").format(target=entry.link),
                f"{LINK_LINK}{quote(entry.key, safe='')}",
            )
        if entry.notes:
            self._block(0.1)
            text = _EntryCounts().annotations(entry.notes)
            self._put(text, self._format(theme.annotation_back, bold=True, size=0.9))

    def _write_badge(self, entry: PlanEntry) -> None:
        theme = self._theme
        if entry.group >= 0:
            colours = theme.group(entry.group)
            letter = group_letter(entry.group)
            made = self._format(colours.badge_text, bold=True, back=colours.badge)
        else:
            letter = state_symbol(entry.state) or "–"
            made = self._format(theme.base, bold=True, back=theme.muted)
        self._put(f" {letter} ", made)
        self._put(" ", self._format())

    def _write_text(self, entry: PlanEntry) -> None:
        theme = self._theme
        if entry.state in (
            PositionState.SILENT,
            PositionState.DEFERS,
            PositionState.REJECTS,
            PositionState.NOT_APPLICABLE,
            PositionState.UNCODED,
        ):
            word = state_word(entry.state, entry.flag)
            if word and word.casefold() != entry.stance.casefold():
                self._block()
                self._put(word, self._format(theme.muted, italic=True))
        if entry.same_as_baseline:
            self._block()
            self._put(
                translate("IssueDocument", "the baseline’s words:"),
                self._format(theme.muted, italic=True, size=0.9),
            )
        if entry.text.text:
            self._block(0.1, line=120)
            self._write_display(entry.text)

    def _write_display(self, shown: DisplayText) -> None:
        """The text, stretch by stretch, each with the looks that lie over it."""
        text = shown.text
        borders = {0, len(text)}
        for span in shown.spans:
            borders.update((min(span.start, len(text)), min(span.start + span.length, len(text))))
        places = sorted(borders)
        for start, end in pairwise(places):
            over = [
                span
                for span in shown.spans
                if span.start <= start and end <= span.start + span.length
            ]
            made = self._format()
            for span in over:
                give_look(made, span.look, span.colour, self._theme)
            self._put(text[start:end], made)

    def _write_citation(self, cited: CitedSource) -> None:
        theme = self._theme
        citation, source = cited.citation, cited.source
        self._block(0.1)
        parts: list[str] = []
        if source is not None:
            parts = [part for part in (source.publisher or source.author, source.date) if part]
        name = ", ".join(parts) or citation.source
        if source is not None and source.url:
            self._link(name, f"{LINK_SOURCE}{quote(citation.source, safe='')}")
        else:
            self._put(name, self._format(theme.muted, size=0.9))
        if citation.reference:
            self._put(f" · {citation.reference}", self._format(theme.muted, size=0.9))
        if citation.confidence.strip().casefold() == UNCHECKED:
            self._put(" ", self._format())
            chip = self._format(
                theme.unchecked_text, bold=True, size=0.85, back=theme.unchecked_back
            )
            unchecked = translate("IssueDocument", "unchecked")
            self._put(f" ? {unchecked} ", chip)
        elif citation.confidence:
            self._put(f" · {citation.confidence}", self._format(theme.muted, size=0.9))

    def _link(self, text: str, target: str) -> None:
        made = self._format(self._theme.link, size=0.9)
        made.setAnchor(True)
        made.setAnchorHref(target)
        made.setFontUnderline(True)
        self._put(text, made)

    def _write_remarks(self, facts: IssueFacts) -> None:
        for heading, text in facts.remarks:
            self._block(0.7)
            self._put(heading, self._format(self._theme.muted, bold=True, size=0.88))
            self._block(0.1)
            self._put(text, self._format())


def _flag_words(flag: CellFlag) -> str:
    return {
        CellFlag.NO_CACHED_VALUE: translate("IssueFacts", "formula without a stored value"),
        CellFlag.ERROR_VALUE: translate("IssueFacts", "error value"),
        CellFlag.FORMULA: translate("IssueFacts", "formula"),
    }[flag]
