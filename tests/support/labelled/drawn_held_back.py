"""Layouts drawn by hand before the heuristics were written. Ten of twelve came out fully right
at first; after that they were looked at, so `drawn_fresh` has taken their place."""

# ruff: noqa: E501 - drawn tables are as wide as they are

from __future__ import annotations

from support.labelled.labels import Labelled, drawn, labelled

__all__ = ["DRAWN_HELD_BACK"]

DRAWN_HELD_BACK: tuple[Labelled, ...] = (
    labelled(
        "constitutional drafts with article numbers and remarks",
        drawn(
            "Synopse",
            """
            Synopse der Entwürfe
            Stand: 4. April

            Artikel | Entwurf der Regierung | Entwurf der Opposition | Entwurf der Kommission | Anmerkungen
            Art. 12 Amtszeit | fünf Jahre | vier Jahre | vier Jahre, einmalige Wiederwahl | strittig
            Art. 13 Vertretung | Vizepräsident | Parlamentspräsident | |
            Art. 14 Immunität | umfassend | keine | nur im Amt | vgl. Art. 40
            """,
        ),
        "ipppr",
        header=[4],
        body=(5, 7),
    ),
    labelled(
        "offset to C3 with a corner left blank",
        drawn(
            "Tab",
            """


            | | | Employers | Union | Mediator
            | | Hourly wage | +2 % | +6 % | +3.5 %
            | | Overtime | flat rate | 50 % extra | 25 % extra
            | | Notice period | 1 month | 3 months | 2 months
            """,
        ),
        "ippp",
        header=[3],
        body=(4, 6),
        first="C",
    ),
    labelled(
        "section rows in capitals without IDs elsewhere but roman numerals",
        drawn(
            "Framework",
            """
            No | Provision | Text of 1 May | Text of 9 June
            I. | SECURITY | |
            1 | Withdrawal | within 90 days | within 60 days
            2 | Monitors | 200 observers | 350 observers
            II. | ECONOMY | |
            3 | Customs union | from year one | after a study
            4 | Debt | rescheduled | cancelled
            """,
            merged=["B2:D2", "B5:D5"],
        ),
        "#ipp",
        header=[1],
        body=(2, 7),
    ),
    labelled(
        "Spanish with status and agreed text at the end",
        drawn(
            "Mesa",
            """
            Cuadro comparativo

            N.º | Tema | Asunto | Gobierno | Sindicatos | Patronal | Estado | Texto acordado
            1 | Salario | Salario mínimo | 1.200 | 1.500 | 1.100 | pendiente |
            2 | Salario | Revisión | anual | semestral | bienal | pendiente |
            3 | Jornada | Horas semanales | 40 | 35 | 40 | acordado | 38
            """,
        ),
        "#tipppso",
        header=[3],
        body=(4, 6),
    ),
    labelled(
        "turned: countries down, measures across, topics over them",
        drawn(
            "Countries",
            """
            | Trade || Defence |
            Country | Import tariffs on cars | Export of grain | Defence spending target | Joint procurement
            France | 10 % | free | 2 % | yes
            Poland | 5 % | restricted | 4 % | partly
            Spain | 10 % | free | 2 % |
            """,
            merged=["B1:C1", "D1:E1"],
        ),
        "tippp",
        header=[1],
        body=(2, 5),
        transposed=True,
    ),
    labelled(
        "vendors with yes and no, and a weight in front",
        drawn(
            "Evaluation",
            """
            Tender 4711
            Weight | Requirement | Alpha Ltd | Beta Inc | Gamma SA | Comment
            5 | Runs offline | yes | no | yes |
            3 | Exports to PDF | yes | yes | no | asked again
            1 | Dark theme | no | no | yes |
            """,
        ),
        "wipppr",
        header=[2],
        body=(3, 5),
    ),
    labelled(
        "Ukrainian, merged topics, footnote at once below",
        drawn(
            "Порівняння",
            """
            Тема | Питання | План А | План Б | План В
            Безпека | Гарантії | двосторонні | колективні |
            | Чисельність армії | 600 000 | 800 000 | без обмежень
            Території | Статус | заморожено | за переговорами | не визнано
            | Вибори | за 100 днів | після миру |
            * за відкритими джерелами
            """,
            merged=["A2:A3", "A4:A5"],
        ),
        "tippp",
        header=[1],
        body=(2, 5),
    ),
    labelled(
        "a data table first, the matrix on a later sheet with a long title",
        drawn(
            "Sheet2",
            """
            How the four delegations answered the questions of the chair, after the second round of talks

            Question of the chair | North | South | East | West
            Should the text name a date? | yes, 2030 | no | yes, 2035 | only as a goal
            Who pays for verification? | each its own | the fund | the fund | donors
            Are there exceptions? | none | least developed | small islands | force majeure
            """,
        ),
        "ipppp",
        header=[3],
        body=(4, 6),
        before=[
            drawn(
                "Sheet1",
                "\n".join(
                    ["Year | Emissions | GDP | Population"]
                    + [f"{1990 + n} | {100 - n} | {n * 1.5 + 200} | {5000 + n}" for n in range(30)]
                ),
            )
        ],
    ),
    labelled(
        "French, two header rows, vertical merges",
        drawn(
            "Tableau",
            """
            N° | Sujet | Positions ||| Source
            | | Gouvernement | Syndicats | Patronat |
            1 | Âge légal | 64 ans | 60 ans | 65 ans | JO
            2 | Durée | 43 annuités | 40 annuités | 44 annuités |
            3 | Pénibilité | compte | élargie | supprimée | note 3
            """,
            merged=["A1:A2", "B1:B2", "C1:E1", "F1:F2"],
        ),
        "#ipppr",
        header=[1, 2],
        body=(3, 5),
    ),
    labelled(
        "only two plans, question sentences as rows, no key words",
        drawn(
            "Duel",
            """
            | Candidate Smith | Candidate Jones
            Do you support the tunnel? | Yes, with a toll | No
            Would you cut the council tax? | By 5 % | Not before 2027
            Should the market square be closed to cars? | On Sundays | Always
            What about the hospital? | | Keep both sites
            """,
        ),
        "ipp",
        header=[1],
        body=(2, 5),
    ),
    labelled(
        "version columns of a treaty with a blank row after the header",
        drawn(
            "Treaty",
            """
            Clause | Version 1 | Version 2 | Version 3

            Definitions | seven terms | nine terms | nine terms
            Accession | by consensus | two thirds | by consensus

            Withdrawal | not foreseen | twelve months | six months
            """,
        ),
        "ippp",
        header=[1],
        body=(3, 6),
    ),
    labelled(
        "two matrices side by side: the one with more plans",
        drawn(
            "Twin",
            """
            Issue | Lab A | Lab B | Lab C | | Issue | Site X | Site Y
            Budget | 3 M | 4 M | 5 M | | Noise | low | high
            Staff | 12 | 20 | 31 | | Access | road | rail
            Start | 2025 | 2026 | 2025 | | Cost | 8 M | 6 M
            Risk | low | medium | high | | |
            """,
        ),
        "ippp",
        header=[1],
        body=(2, 5),
    ),
)
