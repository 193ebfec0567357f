"""Small workbooks in many layouts, made as people make them, with what the app makes of each.

docs/layouts.md shows the same table; a test keeps the two together.
"""
# ruff: noqa: E501 - drawn tables are as wide as they are

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, time, timedelta

from openpyxl import Workbook
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.styles import PatternFill
from openpyxl.utils.datetime import CALENDAR_MAC_1904
from openpyxl.worksheet.table import Table
from openpyxl.worksheet.worksheet import Worksheet

from counterpoint.model import CellAddress
from support.labelled.labels import lines

Text = Mapping[tuple[int, int], str]


@dataclass(frozen=True)
class SmallBook:
    """One layout.

    Attributes:
        name: The layout, in a few words.
        does: What the app does with it.
        build: Fills a workbook that has one empty sheet.
        plans: Keys of the plans; () when no matrix is found.
        issues: Titles of the issues.
        first: The true cell of the first issue's position in the first plan.
        topics: Topics of the issues, where there are any.
        texts: Some positions by issue and plan index.
        confident: Whether it opens without asking.
    """

    name: str
    does: str
    build: Callable[[Workbook], None]
    plans: Sequence[str] = ("Red", "Blue")
    issues: Sequence[str] = ("Size", "Bases", "Tariffs")
    first: str = ""
    topics: Sequence[str] = ()
    texts: Text = field(default_factory=dict)
    confident: bool = True


def sheet_of(book: Workbook, name: str = "") -> Worksheet:
    """The first sheet, or a new one of that name."""
    if name and (len(book.sheetnames) > 1 or book.worksheets[0].max_row > 1):
        return book.create_sheet(name)  # type: ignore[no-any-return]
    sheet = book.worksheets[0]
    if name:
        sheet.title = name
    return sheet


def put(sheet: Worksheet, text: str, at: str = "A1", merged: Sequence[str] = ()) -> None:
    """Write what `text` draws (see support.labelled.labels.lines) with its first cell at `at`."""
    start = CellAddress.parse(at)
    for row, cells in enumerate(lines(text)):
        for column, value in enumerate(cells):
            if value is not None:
                sheet.cell(start.row + row, start.column + column, value)
    for area in merged:
        sheet.merge_cells(area)


def drawing(
    text: str, *, sheet: str = "", at: str = "A1", merged: Sequence[str] = ()
) -> Callable[[Workbook], None]:
    """A builder for a sheet that is drawn."""

    def build(book: Workbook) -> None:
        put(sheet_of(book, sheet), text, at, merged)

    return build


BODY = """
1 | Army | Size | 50 | 80
2 | Army | Bases | none | two
3 | Trade | Tariffs | zero | ten
"""
OURS = "ID | Topic | Issue | Red | Blue" + BODY
TOPICS = ("Army", "Army", "Trade")


def _table(book: Workbook) -> None:
    sheet = sheet_of(book, "Input")
    put(sheet, "Negotiations" + "\n\n", "B1")
    put(sheet, OURS, "B3")
    sheet.add_table(Table(displayName="Positions", ref="B3:F6"))


def _two_sheets(book: Workbook) -> None:
    put(sheet_of(book, "Round 1"), "Issue | Red | Blue\nSize | a | b\nBases | c | d")
    put(
        sheet_of(book, "Round 2"),
        "Issue | Red | Blue\nSize | e | f\nBases | g | h\nTariffs | i | j\nQuota | k | l",
    )


def _data_first(book: Workbook) -> None:
    rows = "\n".join(f"2024-01-{day:02d} | North | {day * 7} | {day}" for day in range(1, 29))
    put(sheet_of(book, "Data"), "Date | Region | Amount | Units\n" + rows)
    put(sheet_of(book, "Positions"), OURS)


def _hidden(book: Workbook) -> None:
    sheet = sheet_of(book, "Matrix")
    put(sheet, OURS)
    sheet.row_dimensions[3].hidden = True
    sheet.column_dimensions["E"].hidden = True


def _numbers(book: Workbook) -> None:
    sheet = sheet_of(book)
    put(sheet, "Criterion | Offer A | Offer B\nDiscount\nPrice\nUnits\nShare")
    formats = ("0.0%", '"$"#,##0.00', "#,##0", "# ?/?")
    for row, (kind, left, right) in enumerate(
        zip(formats, (0.125, 1234.5, 1500000, 0.5), (0.2, 99, 2000, 0.25), strict=True), start=2
    ):
        for column, value in ((2, left), (3, right)):
            sheet.cell(row, column, value).number_format = kind


def _dates(book: Workbook) -> None:
    sheet = sheet_of(book)
    put(sheet, "Milestone | Plan A | Plan B\nStart of talks\nFirst session\nDuration of session")
    moments: tuple[tuple[int, tuple[date | time | timedelta, ...], str], ...] = (
        (2, (date(2025, 3, 1), date(2025, 4, 15)), "dd.mm.yyyy"),
        (3, (time(9, 30), time(14, 0)), "hh:mm"),
        (4, (timedelta(hours=26), timedelta(hours=3)), "[h]:mm"),
    )
    for row, values, kind in moments:
        for column, value in enumerate(values, start=2):
            sheet.cell(row, column, value).number_format = kind


def _dates_1904(book: Workbook) -> None:
    book.epoch = CALENDAR_MAC_1904
    _dates(book)


def _formulas(book: Workbook) -> None:
    sheet = sheet_of(book)
    put(sheet, OURS)
    sheet["D2"] = "=25*2"


def _errors(book: Workbook) -> None:
    sheet = sheet_of(book)
    put(sheet, OURS)
    sheet["D2"] = "#N/A"
    sheet["D2"].data_type = "e"


def _rich(book: Workbook) -> None:
    sheet = sheet_of(book)
    put(sheet, OURS)
    sheet["D3"] = CellRichText("none ", TextBlock(InlineFont(strike=True), "abroad"))


def _fills(book: Workbook) -> None:
    sheet = sheet_of(book)
    put(sheet, OURS)
    for cells, colour in ((("D2", "E3"), "FFC6EFCE"), (("E2", "D3"), "FFFFC7CE")):
        for cell in cells:
            sheet[cell].fill = PatternFill("solid", start_color=colour)


def _companions(book: Workbook) -> None:
    put(sheet_of(book, "Matrix"), "ID | Topic | Issue | Red | Blue | Green" + BODY)
    put(
        sheet_of(book, "Plans"),
        "Plan | Name | Colour\nred | The red plan | #cc0000\nBlue | The blue plan |",
    )
    put(
        sheet_of(book, "Stances"),
        "ID | Scale | Options | Unit | Red | Blue\n1 | quantity | | men | 50 | 80\n2 | ordinal | none;one;two | | none | two",
    )
    put(sheet_of(book, "Sources"), "Source | Title | URL\nS1 | Paper | https://example.org")
    put(
        sheet_of(book, "Citations"),
        "ID | Plan | Source | Reference | Confidence\n1 | Red | S1 | p. 2 | unchecked",
    )


def _cover_and_notes(book: Workbook) -> None:
    put(sheet_of(book, "Cover"), "Comparison of drafts\n\nPrepared by | JM\nDate | May")
    put(sheet_of(book, "Tab"), OURS)
    put(
        sheet_of(book, "Notes"),
        "Note | Text | By\n1 | call back | JM\n2 | check | PQ\n3 | print | PQ",
    )


def _hidden_sheet(book: Workbook) -> None:
    put(sheet_of(book, "Old"), "Issue | Red | Blue\nSize | x | y\nBases | x | y")
    put(sheet_of(book, "New"), OURS)
    book["Old"].sheet_state = "hidden"


def _wide(book: Workbook) -> None:
    sheet = sheet_of(book)
    put(sheet, "Issue | " + " | ".join(f"State {n}" for n in range(1, 25)))
    for row, title in enumerate(("Size", "Bases", "Tariffs"), start=2):
        sheet.cell(row, 1, title)
        for column in range(2, 26):
            sheet.cell(row, column, f"text {row} {column}")


def _data_only(book: Workbook) -> None:
    sheet = sheet_of(book)
    for row in range(1, 40):
        sheet.cell(row, 1, row * 3)
        sheet.cell(row, 2, row / 7)


def _empty(book: Workbook) -> None:
    del book


def _long_text(book: Workbook) -> None:
    sheet = sheet_of(book, "Letter")
    sheet["A1"] = "Dear colleagues,"
    sheet["A2"] = "please find below what we agreed. " * 20
    sheet["A4"] = "Regards"


SMALL_BOOKS: tuple[SmallBook, ...] = (
    SmallBook(
        "Counterpoint's own format",
        "opens at once",
        drawing(OURS, sheet="Matrix"),
        first="D2",
        topics=TOPICS,
    ),
    SmallBook(
        "own headings on a sheet of any name",
        "is found",
        drawing(OURS, sheet="Tabelle1"),
        first="D2",
        topics=TOPICS,
    ),
    SmallBook(
        "title rows above the header",
        "skips them",
        drawing("Comparison of plans\nas of May\n\n" + OURS),
        first="D5",
        topics=TOPICS,
    ),
    SmallBook(
        "title merged over the whole width",
        "takes it for a title, not a header",
        drawing("Comparison of plans\n" + OURS, merged=["A1:E1"]),
        first="D3",
        topics=TOPICS,
    ),
    SmallBook(
        "matrix that begins at C4",
        "reads and annotates the true cells",
        drawing(OURS, at="C4"),
        first="F5",
        topics=TOPICS,
    ),
    SmallBook(
        "blank first column and row",
        "reads and annotates the true cells",
        drawing("Issue | Red | Blue\nSize | a | b\nBases | c | d\nTariffs | e | f", at="B2"),
        first="C3",
    ),
    SmallBook(
        "group headings merged over the plans",
        "joins both header rows; plans are named by the lower",
        drawing(
            "ID | Topic | Issue | Parties |\n | | | Red | Blue" + BODY,
            merged=["D1:E1", "A1:A2", "B1:B2", "C1:C2"],
        ),
        first="D3",
        topics=TOPICS,
    ),
    SmallBook(
        "group headings above, all others below",
        "joins both header rows",
        drawing(" | | | Parties |\nID | Topic | Issue | Red | Blue" + BODY, merged=["D1:E1"]),
        first="D3",
        topics=TOPICS,
    ),
    SmallBook(
        "several groups of plans",
        "plans are named by the lower heading",
        drawing(
            "Issue | North || South |\n | Left | Right | Red | Blue\nSize | a | b | c | d\nBases | e | f | g | h\nTariffs | i | j | k | l",
            merged=["B1:C1", "D1:E1", "A1:A2"],
        ),
        plans=("Left", "Right", "Red", "Blue"),
        first="B3",
    ),
    SmallBook(
        "lower headings that repeat under groups",
        "names plans by group and heading",
        drawing(
            "Issue | North || South |\n | Draft | Final | Draft | Final\nSize | a | b | c | d\nBases | e | f | g | h\nTariffs | i | j | k | l",
            merged=["B1:C1", "D1:E1", "A1:A2"],
        ),
        plans=("North: Draft", "North: Final", "South: Draft", "South: Final"),
        first="B3",
    ),
    SmallBook(
        "position and source under each plan",
        "names plans by the group; sources are for reference",
        drawing(
            "Issue | Red || Blue |\n | Position | Source | Position | Source\nSize | a | p. 1 | b | p. 2\nBases | c | p. 3 | d | p. 4\nTariffs | e | p. 5 | f |",
            merged=["B1:C1", "D1:E1", "A1:A2"],
        ),
        first="B3",
        texts={(1, 1): "d"},
    ),
    SmallBook(
        "topics in merged cells",
        "fills them down",
        drawing(OURS.replace("2 | Army", "2 | "), merged=["B2:B3"]),
        first="D2",
        topics=TOPICS,
    ),
    SmallBook(
        "topics only where they begin",
        "fills them down",
        drawing(OURS.replace("2 | Army", "2 | ")),
        first="D2",
        topics=TOPICS,
    ),
    SmallBook(
        "section rows merged across",
        "makes them topics",
        drawing(
            "No. | Issue | Red | Blue\nArmy\n1 | Size | 50 | 80\n2 | Bases | none | two\nTrade\n3 | Tariffs | zero | ten",
            merged=["A2:D2", "A5:D5"],
        ),
        first="C3",
        topics=TOPICS,
    ),
    SmallBook(
        "section rows without an ID",
        "makes them topics",
        drawing(
            "No. | Issue | Red | Blue\n | Army\n1 | Size | 50 | 80\n2 | Bases | none | two\n | Trade\n3 | Tariffs | zero | ten"
        ),
        first="C3",
        topics=TOPICS,
    ),
    SmallBook(
        "blank rows between topics",
        "skips them; rows keep their numbers",
        drawing(
            "ID | Topic | Issue | Red | Blue\n1 | Army | Size | 50 | 80\n2 | Army | Bases | none | two\n\n3 | Trade | Tariffs | zero | ten"
        ),
        first="D2",
        topics=TOPICS,
    ),
    SmallBook(
        "blank row below the header",
        "skips it",
        drawing("ID | Topic | Issue | Red | Blue\n" + BODY),
        first="D3",
        topics=TOPICS,
    ),
    SmallBook(
        "footnotes and a source line below",
        "leaves them out",
        drawing(OURS.rstrip() + "\n\nSource: own research\n* provisional"),
        first="D2",
        topics=TOPICS,
    ),
    SmallBook(
        "footnote directly below",
        "leaves it out",
        drawing(OURS.rstrip() + "\n* provisional"),
        first="D2",
        topics=TOPICS,
    ),
    SmallBook(
        "sums below",
        "leaves them out",
        drawing(
            "Criterion | Red | Blue\nSize | 3 | 4\nBases | 5 | 1\nTariffs | 2 | 2\nTotal | 10 | 7"
        ),
        first="B2",
    ),
    SmallBook(
        "legend to the right",
        "leaves it out",
        drawing(
            "ID | Topic | Issue | Red | Blue | | Legend |\n1 | Army | Size | 50 | 80 | | x | agreed\n2 | Army | Bases | none | two | | y | open\n3 | Trade | Tariffs | zero | ten"
        ),
        first="D2",
        topics=TOPICS,
    ),
    SmallBook(
        "own format on its side",
        "turns it; annotations land in the true cells",
        drawing(
            "ID | 1 | 2 | 3\nTopic | Army | Army | Trade\nIssue | Size | Bases | Tariffs\nRed | 50 | none | zero\nBlue | 80 | two | ten"
        ),
        first="B4",
        topics=TOPICS,
        texts={(2, 1): "ten"},
    ),
    SmallBook(
        "headings of groups that stand once or again, not merged",
        "joins both header rows",
        drawing(
            "| | | East | East | West | West\nNo | Issue | Unit | Red | Blue | Green | Grey\n1 | Size | men | 50 | 80 | 60 | 70\n2 | Bases | sites | 3 | 2 | 1 | 4\n3 | Tariffs | % | 0 | 10 | 5 | 7"
        ),
        plans=("Red", "Blue", "Green", "Grey"),
        first="D3",
    ),
    SmallBook(
        "a blank column between the plans",
        "reads on behind it",
        drawing(
            "ID | Issue | Red | | Blue\n1 | Size | 50 | | 80\n2 | Bases | none | | two\n3 | Tariffs | zero | | ten"
        ),
        first="C2",
    ),
    SmallBook(
        "grades or remarks under each plan",
        "plans are named by the group; what stands beside is for reference",
        drawing(
            "Issue | Red | | Blue |\n | Advice | Grade | Advice | Grade\nSize | fifty thousand | A | eighty thousand | C\nBases | none abroad | B | two abroad | A\nTariffs | zero for all | A | ten for cars | B",
            merged=["A1:A2", "B1:C1", "D1:E1"],
        ),
        first="B3",
        confident=False,
    ),
    SmallBook(
        "weights that add up to 100 under any heading",
        "takes them as weights",
        drawing(
            "Issue | Share | Red | Blue\nSize | 50 | 50 men | 80 men\nBases | 30 | none | two\nTariffs | 20 | zero | ten"
        ),
        first="C2",
    ),
    SmallBook(
        "a small table of assumptions below",
        "leaves it out",
        drawing(
            "Issue | Red | Blue | Green\nSize | 50 | 80 | 60\nBases | 1 | 2 | 3\nTariffs | 0 | 10 | 5\n\nAssumptions\nGrowth | 2\nInflation | 3"
        ),
        plans=("Red", "Blue", "Green"),
        first="B2",
    ),
    SmallBook(
        "an overall verdict in the last row",
        "leaves it out",
        drawing(
            "Issue | Red | Blue\nSize | fair | good\nBases | good | poor\nTariffs | poor | good\nOverall verdict | fair | good"
        ),
        first="B2",
    ),
    SmallBook(
        "Italian headings",
        "knows them",
        drawing(
            "N. | Tema | Questione | Proposta Rossi | Proposta Bianchi | Note\n1 | Esercito | Size | 50 | 80 |\n2 | Esercito | Bases | nessuna | due |\n3 | Commercio | Tariffs | zero | dieci |"
        ),
        plans=("Proposta Rossi", "Proposta Bianchi"),
        topics=("Esercito", "Esercito", "Commercio"),
        first="D2",
    ),
    SmallBook(
        "Chinese headings",
        "knows them",
        drawing(
            "序号 | 议题 | 权重 | 甲 | 乙\n1 | Size | 30 | 50 | 80\n2 | Bases | 50 | 1 | 2\n3 | Tariffs | 20 | 0 | 10"
        ),
        plans=("甲", "乙"),
        first="D2",
    ),
    SmallBook(
        "plans down under a word for plans",
        "turns it",
        drawing(
            "Party | Size of the army | Bases abroad | Tariffs on steel\nRed | 50 | none | zero\nBlue | 80 | two | ten"
        ),
        issues=("Size of the army", "Bases abroad", "Tariffs on steel"),
        first="B2",
        texts={(1, 0): "none"},
        confident=False,
    ),
    SmallBook(
        "on its side, topics merged over the issues",
        "turns it and fills them across",
        drawing(
            "Topic | Army || Trade\nIssue | Size | Bases | Tariffs\nRed | 50 | none | zero\nBlue | 80 | two | ten",
            merged=["B1:C1"],
        ),
        first="B3",
        topics=TOPICS,
    ),
    SmallBook(
        "Excel table below a title",
        "is found; the table speaks for it",
        _table,
        first="E4",
        topics=TOPICS,
    ),
    SmallBook(
        "two matrices under one another",
        "opens the larger, proposes both",
        drawing(
            "Issue | Red | Blue\nSize | a | b\nBases | c | d\nTariffs | e | f\n\nIssue | Green | Grey\nQuota | g | h\nFees | i | j"
        ),
        first="B2",
    ),
    SmallBook(
        "two matrices side by side",
        "opens the larger, proposes both",
        drawing(
            "Issue | Red | Blue | | Issue | Green | Grey\nSize | a | b | | Quota | g | h\nBases | c | d | | Fees | i | j\nTariffs | e | f | |"
        ),
        first="B2",
    ),
    SmallBook(
        "matrices on two sheets",
        "opens the larger, proposes both",
        _two_sheets,
        issues=("Size", "Bases", "Tariffs", "Quota"),
        first="B2",
    ),
    SmallBook(
        "a larger table of data first", "opens the matrix", _data_first, first="D2", topics=TOPICS
    ),
    SmallBook(
        "cover and notes around it", "opens the matrix", _cover_and_notes, first="D2", topics=TOPICS
    ),
    SmallBook(
        "an older matrix on a hidden sheet",
        "opens the one with more to say",
        _hidden_sheet,
        first="D2",
        topics=TOPICS,
    ),
    SmallBook(
        "hidden rows and columns",
        "reads them, marks them as hidden",
        _hidden,
        first="D2",
        topics=TOPICS,
    ),
    SmallBook(
        "no IDs",
        "titles are the handles",
        drawing(
            "Topic | Issue | Red | Blue\nArmy | Size | 50 | 80\nArmy | Bases | none | two\nTrade | Tariffs | zero | ten"
        ),
        first="C2",
        topics=TOPICS,
    ),
    SmallBook(
        "IDs that repeat",
        "keeps the rows apart and reports them",
        drawing(OURS.replace("2 | Army", "1 | Army")),
        first="D2",
        topics=TOPICS,
    ),
    SmallBook(
        "plans with the same heading",
        "tells them apart by column and reports them",
        drawing(OURS.replace("Red | Blue", "Draft | Draft")),
        plans=("Draft (column D)", "Draft (column E)"),
        first="D2",
        topics=TOPICS,
    ),
    SmallBook(
        "first column without a heading",
        "takes the row labels as issues",
        drawing(
            " | Red | Blue\nSize of the army | fifty thousand | eighty thousand\nBases abroad | none at all | two at most\nTariffs on steel | zero | ten"
        ),
        issues=("Size of the army", "Bases abroad", "Tariffs on steel"),
        first="B2",
        confident=False,
    ),
    SmallBook(
        "numbers without a heading before the issues",
        "takes them as IDs",
        drawing(
            " | Issue | Red | Blue\n1 | Size | 50 | 80\n2 | Bases | none | two\n3 | Tariffs | zero | ten"
        ),
        first="C2",
    ),
    SmallBook(
        "topic as the only key",
        "takes it as the issue",
        drawing(
            "Topic | Red | Blue\nSize | small | large\nBases | none | two\nTariffs | zero | ten"
        ),
        first="B2",
    ),
    SmallBook(
        "questions as rows",
        "takes them as issues",
        drawing("Question | Red | Blue\nHow large? | small | large\nWhich bases? | none | two"),
        issues=("How large?", "Which bases?"),
        first="B2",
    ),
    SmallBook(
        "German headings",
        "knows them",
        drawing(OURS.replace("ID | Topic | Issue", "Lfd. Nr. | Themenfeld | Streitfrage")),
        first="D2",
        topics=TOPICS,
    ),
    SmallBook(
        "French headings",
        "knows them",
        drawing(OURS.replace("ID | Topic | Issue", "N° | Thème | Enjeu")),
        first="D2",
        topics=TOPICS,
    ),
    SmallBook(
        "Spanish headings",
        "knows them",
        drawing(OURS.replace("ID | Topic | Issue", "N.º | Área | Asunto")),
        first="D2",
        topics=TOPICS,
    ),
    SmallBook(
        "Ukrainian headings",
        "knows them",
        drawing(OURS.replace("ID | Topic | Issue", "№ з/п | Розділ | Питання")),
        first="D2",
        topics=TOPICS,
    ),
    SmallBook(
        "Russian headings",
        "knows them",
        drawing(OURS.replace("ID | Topic | Issue", "№ п/п | Раздел | Вопрос")),
        first="D2",
        topics=TOPICS,
    ),
    SmallBook(
        "headings in two languages",
        "counts the part it knows",
        drawing(OURS.replace("ID | Topic | Issue", "Nr. | Topic / Thema | Issue (Frage)")),
        first="D2",
        topics=TOPICS,
    ),
    SmallBook(
        "percent, currency, thousands, fractions",
        "shows them as Excel does",
        _numbers,
        plans=("Offer A", "Offer B"),
        issues=("Discount", "Price", "Units", "Share"),
        first="B2",
        texts={(0, 0): "12.5%", (1, 0): "$1,234.50", (2, 0): "1,500,000", (3, 1): "1/4"},
        confident=False,
    ),
    SmallBook(
        "dates, times, durations",
        "shows them as Excel does",
        _dates,
        plans=("Plan A", "Plan B"),
        issues=("Start of talks", "First session", "Duration of session"),
        first="B2",
        texts={(0, 0): "01.03.2025", (1, 1): "14:00", (2, 0): "26:00"},
        confident=False,
    ),
    SmallBook(
        "dates counted from 1904",
        "shows the same days",
        _dates_1904,
        plans=("Plan A", "Plan B"),
        issues=("Start of talks", "First session", "Duration of session"),
        first="B2",
        texts={(0, 1): "15.04.2025", (2, 0): "26:00"},
        confident=False,
    ),
    SmallBook(
        "formulas without stored values",
        "marks them; `check` names them",
        _formulas,
        first="D2",
        topics=TOPICS,
        texts={(0, 0): ""},
    ),
    SmallBook(
        "error values",
        "shows and marks them",
        _errors,
        first="D2",
        topics=TOPICS,
        texts={(0, 0): "#N/A"},
    ),
    SmallBook(
        "struck-through words in a cell",
        "keeps the looks of each stretch",
        _rich,
        first="D2",
        topics=TOPICS,
        texts={(1, 0): "none abroad"},
    ),
    SmallBook(
        "colours that mean something",
        "offers to read them as stances; a stance in the sheet Stances stands before the colour",
        _fills,
        first="D2",
        topics=TOPICS,
    ),
    SmallBook(
        "one text merged over two plans",
        "both plans say it; annotations go to its first cell",
        drawing(OURS.replace("none | two", "none |"), merged=["D3:E3"]),
        first="D2",
        topics=TOPICS,
        texts={(1, 0): "none", (1, 1): "none"},
    ),
    SmallBook(
        "status and agreed text",
        "status and outcome, not plans",
        drawing(
            "ID | Topic | Issue | Status | Red | Blue | Agreed text\n1 | Army | Size | open | 50 | 80 |\n2 | Army | Bases | agreed | none | two | none\n3 | Trade | Tariffs | open | zero | ten |"
        ),
        first="E2",
        topics=TOPICS,
    ),
    SmallBook(
        "weights before the issues",
        "weights, not plans",
        drawing(
            "Weight | Issue | Red | Blue\n3 | Size | 50 | 80\n1 | Bases | none | two\n2 | Tariffs | zero | ten"
        ),
        first="C2",
    ),
    SmallBook(
        "comments and links after the plans",
        "columns for reference",
        drawing(
            "Issue | Red | Blue | Comments | Link\nSize | 50 | 80 | ask again | https://example.org\nBases | none | two | |\nTariffs | zero | ten | see annex |"
        ),
        first="B2",
    ),
    SmallBook(
        "years in the headings",
        "plans all the same",
        drawing(
            "Provision | 2019 draft | 2023 draft\nSize | 50 | 80\nBases | none | two\nTariffs | zero | ten"
        ),
        plans=("2019 draft", "2023 draft"),
        first="B2",
    ),
    SmallBook(
        "Plans, Stances, Sources and Citations beside it",
        "only the columns that Plans names are plans; codes and sources are read",
        _companions,
        first="D2",
        topics=TOPICS,
    ),
    SmallBook(
        "twenty-four plans",
        "all of them",
        _wide,
        plans=tuple(f"State {n}" for n in range(1, 25)),
        first="B2",
        texts={(2, 23): "text 4 25"},
    ),
    SmallBook("numbers only", "says that there is no matrix", _data_only, plans=(), issues=()),
    SmallBook("a letter", "says that there is no matrix", _long_text, plans=(), issues=()),
    SmallBook("an empty workbook", "says that there is no matrix", _empty, plans=(), issues=()),
)
