"""More layouts drawn by hand, to tune on: shapes that people's tables have in real life."""

from __future__ import annotations

from support.labelled.labels import Labelled, drawn, labelled

__all__ = ["DRAWN_MORE"]

DRAWN_MORE: tuple[Labelled, ...] = (
    labelled(
        "the issue between two sides",
        drawn(
            "Sides",
            """
Employer | Issue | Union
two per cent | Pay rise | six per cent
40 hours | Working week | 35 hours
none | Bonus | one month
""",
        ),
        "pip",
        header=[1],
        body=(2, 4),
    ),
    labelled(
        "subtitles under the plans' names",
        drawn(
            "Programmes",
            """
Topic | Issue | Left | Centre | Right
 | | (programme of 2021) | (paper of May) | (speech of 3 June)
Tax | Top rate | 49 % | 45 % | 40 %
Tax | Wealth tax | yes | under study | no
Health | Single fund | yes | no | no
""",
        ),
        "tippp",
        header=[1, 2],
        body=(3, 5),
    ),
    labelled(
        "columns numbered below the header, as in official tables",
        drawn(
            "Таблиця",
            """
№ з/п | Положення | Редакція уряду | Редакція комітету | Примітка
1 | 2 | 3 | 4 | 5
1 | Строк повноважень | п'ять років | чотири роки |
2 | Склад | 120 членів | 150 членів | узгодити
3 | Відкликання | не передбачено | дві третини |
""",
        ),
        "#ippr",
        header=[1],
        body=(3, 5),
    ),
    labelled(
        "a date at the right end of the title row",
        drawn(
            "Paper",
            """
Comparison of offers | | | 3 May

Item | Offer one | Offer two | Offer three
Price | 1200 | 1350 | 1100
Delivery | May | June | April
Support | one year | two years | none
""",
        ),
        "ippp",
        header=[3],
        body=(4, 6),
    ),
    labelled(
        "years alone as headings",
        drawn(
            "Positions",
            """
Issue | 2015 | 2019 | 2023
Membership | against | open | for
Budget | frozen | frozen | doubled
Treaty | renegotiate | keep | keep
""",
        ),
        "ippp",
        header=[1],
        body=(2, 4),
    ),
    labelled(
        "marks instead of words",
        drawn(
            "Check",
            """
Feature | Alpha | Beta | Gamma
Offline use | x | | x
Two keys | | x | x
Export of data | x | x | x
Plug-ins | | | x
""",
        ),
        "ippp",
        header=[1],
        body=(2, 5),
    ),
    labelled(
        "text and comment of each party side by side, unmerged",
        drawn(
            "Notes",
            """
Clause | Seller | Seller's comment | Buyer | Buyer's comment
Price | fixed | firm on this | indexed | may give in
Term | five years | | three years | red line
Law | London | usual | Geneva |
""",
        ),
        "iprpr",
        header=[1],
        body=(2, 4),
    ),
    labelled(
        "topics in capitals on rows of their own, no IDs",
        drawn(
            "Outline",
            """
Issue | Town | County
ROADS | |
Bypass | build | delay
Tolls | none | trucks only
SCHOOLS | |
Buses | free | paid
Meals | free | means-tested
""",
        ),
        "ipp",
        header=[1],
        body=(2, 7),
    ),
    labelled(
        "one plan has nothing yet",
        drawn(
            "Draft",
            """
ID | Issue | Ours | Theirs | Mediator
1 | Border | river | ridge |
2 | Water | half each | by need |
3 | Fish | quota | open |
""",
        ),
        "#ippp",
        header=[1],
        body=(2, 4),
    ),
    labelled(
        "header in capitals with line breaks",
        drawn(
            "List",
            """
NO. | SUBJECT MATTER | POSITION OF THE STATE | POSITION OF THE REGION
1 | Policing | national | regional
2 | Taxes | shared | own
3 | Courts | national | both
""",
        ),
        "#ipp",
        header=[1],
        body=(2, 4),
    ),
    labelled(
        "an index column of topics with letters",
        drawn(
            "Deal",
            """
 | Chapter | Point | Lender | Borrower
a | Debt | Maturity | 10 years | 30 years
b | Debt | Interest | 4 % | 1 %
c | Reform | Pensions | cut | keep
""",
        ),
        "#tipp",
        header=[1],
        body=(2, 4),
    ),
    labelled(
        "a status of words with symbols and a responsible person",
        drawn(
            "Tracker",
            """
Ref | Issue | Status | Group A | Group B | Responsible
T1 | Scope | ● agreed | all goods | all goods | Ann
T2 | Rules | ○ open | strict | loose | Ben
T3 | Review | ◐ tentative | 5 years | 3 years | Ann
""",
        ),
        "#isppr",
        header=[1],
        body=(2, 4),
    ),
    labelled(
        "turned, with a status and an outcome row",
        drawn(
            "Across",
            """
Issue | Fees for members | Seat of the body | Number of votes
Status | open | agreed | open
First draft | flat | Oslo | one each
Second draft | by size | Oslo | weighted
Agreed text | | Oslo |
""",
        ),
        "isppo",
        header=[1],
        body=(2, 4),
        transposed=True,
    ),
    labelled(
        "two blocks with the same header and topics as titles",
        drawn(
            "Blocks",
            """
Economy
Issue | Red | Blue
Tax | up | down
Debt | cap | free

Defence
Issue | Red | Blue
Draft | yes | no
Bases | none | two
Budget | 2 % | 3 %
""",
        ),
        "ipp",
        header=[7],
        body=(8, 10),
    ),
)
