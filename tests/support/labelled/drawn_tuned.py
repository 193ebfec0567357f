"""Layouts drawn by hand that were looked at while the heuristics were written."""

# ruff: noqa: E501 - drawn tables are as wide as they are

from __future__ import annotations

from support.labelled.labels import Labelled, drawn, labelled

__all__ = ["DRAWN_TUNED"]

DRAWN_TUNED: tuple[Labelled, ...] = (
    labelled(
        "trilogue table in four columns",
        drawn(
            "4CD",
            """
            Line | Commission proposal | EP mandate | Council mandate | Draft agreement
            1 | Article 1 Subject matter | Article 1 Subject matter | Article 1 Subject and scope |
            2 | This Regulation lays down rules on X. | This Regulation lays down harmonised rules on X. | This Regulation lays down rules on X and Y. | This Regulation lays down harmonised rules on X.
            3 | Member States shall notify within 30 days. | Member States shall notify within 10 days. | Member States may notify within 60 days. |
            """,
        ),
        "ippp" + "o",
        header=[1],
        body=(2, 4),
    ),
    labelled(
        "no word in the header but names",
        drawn(
            "Sheet1",
            """
            | Moscow | Kyiv | Brussels
            Ceasefire line | current line of contact | lines of 1991 | to be negotiated
            Elections | before the treaty | after the treaty |
            Language | official status | left to parliament | minority rights law
            """,
        ),
        "ippp",
        header=[1],
        body=(2, 4),
    ),
    labelled(
        "matrix beside a legend on the right",
        drawn(
            "Overview",
            """
            Nr | Topic | Item | Party A | Party B | | Legend |
            1 | Water | Shares | equal shares | by population | | green | agreed
            2 | Water | Dams | joint board | national | | red | open
            3 | Land | Border | as of 1967 | swaps | | |
            """,
        ),
        "#tipp",
        header=[1],
        body=(2, 4),
    ),
    labelled(
        "turned, with IDs and topics above the issues",
        drawn(
            "Parties",
            """
            ID | A1 | A2 | B1
            Topic | Economy | Economy | Justice
            Issue | Minimum wage | Income tax | Police reform
            Left | raise to 15 | progressive | civilian board
            Centre | index to inflation | simplify | more training
            Right | regional | flat 20 % | more staff
            """,
        ),
        "#tippp",
        header=[1],
        body=(2, 4),
        transposed=True,
    ),
    labelled(
        "groups of plans in two header rows with sums at the end",
        drawn(
            "Scores",
            """
            Criterion | Weight | Northern route || Southern route |
            | | Option 1 | Option 2 | Option 3 | Option 4
            Cost | 3 | 20 | 30 | 25 | 28
            Noise | 2 | 4 | 3 | 5 | 1
            Total | | 68 | 96 | 85 | 86
            """,
            merged=["A1:A2", "B1:B2", "C1:D1", "E1:F1"],
        ),
        "iwpppp",
        header=[1, 2],
        body=(3, 4),
    ),
    labelled(
        "the matrix comes after a larger table of data",
        drawn(
            "Summary",
            """
            Summary of responses

            Question | Ministry | Industry | NGOs
            Should there be a cap? | Yes, from 2027 | No | Yes, at once
            Who monitors it? | Agency | Self-regulation | Independent body
            How is it funded? | Budget | Fees | Levy
            """,
        ),
        "ippp",
        header=[3],
        body=(4, 6),
        before=[
            drawn(
                "Raw data",
                "\n".join(
                    ["Respondent | Date | Age | Region | Score"]
                    + [f"{n} | 2024-01-{n:02d} | {20 + n} | North | {n % 5}" for n in range(1, 25)]
                ),
            )
        ],
    ),
    labelled(
        "numbers as headings: years as plans",
        drawn(
            "Drafts",
            """
            Provision | 2019 draft | 2021 draft | 2023 draft
            Term of office | 4 years | 5 years | 5 years
            Veto | none | suspensive | suspensive
            Seats | 120 | 150 | 151
            """,
        ),
        "ippp",
        header=[1],
        body=(2, 4),
    ),
    labelled(
        "position and source under each plan",
        drawn(
            "Evidence",
            """
            Issue | Plan North || Plan South |
            | Position | Source | Position | Source
            Ceasefire | at once | p. 3 | in stages | p. 1
            Prisoners | all for all | p. 4 | list by list | p. 2
            """,
            merged=["A1:A2", "B1:C1", "D1:E1"],
        ),
        "iprpr",
        header=[1, 2],
        body=(3, 4),
    ),
    labelled(
        "two matrices on one sheet: the first",
        drawn(
            "Both",
            """
            Issue | Alpha | Beta | Gamma
            Price | 10 | 12 | 11
            Delivery | 2 weeks | 3 weeks | 1 week
            Warranty | 1 year | 2 years | 2 years
            Support | phone | e-mail | both

            Issue | Delta | Epsilon
            Price | 9 | 14
            Delivery | 4 weeks | 1 week
            """,
        ),
        "ippp",
        header=[1],
        body=(2, 5),
    ),
    labelled(
        "Russian headings and a numbered first column without a word",
        drawn(
            "Лист1",
            """
            | Вопрос | Россия | Украина | Примечание
            1 | Статус города | признание | возвращение |
            2 | Перемирие | после соглашения | немедленно | см. прил.
            3 | Гарантии | с правом вето | по образцу статьи 5 |
            """,
        ),
        "#ippr",
        header=[1],
        body=(2, 4),
    ),
    labelled(
        "topic as the only key column",
        drawn(
            "Manifesto check",
            """
            Topic | Red List | Blue List | Green List
            Pensions | retire at 63 | retire at 67 | flexible
            Energy | nuclear exit | new reactors | renewables only
            Schools | comprehensive | selective |
            """,
        ),
        "ippp",
        header=[1],
        body=(2, 4),
    ),
    labelled(
        "turned table of options with a word for plans in the corner",
        drawn(
            "Options",
            """
            Option | Scope of the mandate | Duration of mission | Command | Size of force
            A | observe only | 6 months | UN | 500
            B | observe and report violations | 12 months | EU | 1200
            C | robust | open-ended | lead nation | 10000
            """,
        ),
        "ippp",
        header=[1],
        body=(2, 5),
        transposed=True,
    ),
)
