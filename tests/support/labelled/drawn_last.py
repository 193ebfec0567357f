"""Layouts drawn by hand last, after all mending, and measured once (docs/layouts.md)."""
# ruff: noqa: E501 - drawn tables are as wide as they are

from __future__ import annotations

from support.labelled.labels import Labelled, drawn, labelled

__all__ = ["DRAWN_LAST"]

DRAWN_LAST: tuple[Labelled, ...] = (
    labelled(
        "insurance tariffs with conditions",
        drawn(
            "Tarife",
            """
Merkmal | Basis AG | Komfort eG | Premium SE | Hinweis
Selbstbeteiligung | 300 € | 150 € | keine | je Fall
Ausland | Europa | weltweit | weltweit |
Kündigung | jährlich | monatlich | täglich | schriftlich
""",
        ),
        "ipppr",
        header=[1],
        body=(2, 4),
    ),
    labelled(
        "border talks with IDs of letters and roman numbers",
        drawn(
            "Talks",
            """
Code | Basket | Matter | Side A | Side B | Mediator's paper
I-a | Land | Line | 1967 | 2004 | 1967 with swaps
I-b | Land | Corridor | none | sovereign | leased
II-a | Sea | Zone | 12 miles | 3 miles | 6 miles
""",
        ),
        "#tippp",
        header=[1],
        body=(2, 4),
    ),
    labelled(
        "three header rows of text above, blank corner",
        drawn(
            "Sheet3",
            """
Working group on water
Synthesis of written inputs
Secretariat, not an official record

 | Upstream | Downstream | Donors
Share in dry years | half | two thirds | by need
Data exchange | yearly | daily | monthly
Who pays for gauges | users | upstream | grant
""",
        ),
        "ippp",
        header=[5],
        body=(6, 8),
    ),
    labelled(
        "Spanish manifestos with a number and a theme filled down",
        drawn(
            "Programas",
            """
N.º | Tema | Medida | Partido Uno | Partido Dos | Partido Tres
1 | Vivienda | Alquiler | tope | libre | incentivos
2 | | Vivienda pública | 20 % | 5 % | 10 %
3 | Empleo | Salario mínimo | 1 400 | 1 100 | 1 200
4 | | Jornada | 35 h | 40 h | 37 h
""",
        ),
        "#tippp",
        header=[1],
        body=(2, 5),
    ),
    labelled(
        "statutes before and after with a remark",
        drawn(
            "Statuts",
            """
Article | Texte en vigueur | Projet du bureau | Contre-projet | Observations
Art. 4 | Le mandat dure deux ans. | Le mandat dure trois ans. | Le mandat dure un an. | voir PV
Art. 7 | Le vote est secret. | Le vote est public. | Le vote est secret. |
Art. 9 | | Une cotisation est due. | La cotisation est libre. | nouveau
""",
        ),
        "ipppr",
        header=[1],
        body=(2, 4),
    ),
    labelled(
        "turned: unions down, demands across, with a title on top",
        drawn(
            "Unions",
            """
Demands of the unions, autumn round

Union | Pay rise asked for | Working hours per week | Training days per year
Metal | 6 % | 35 | 5
Rail | 8 % | 36 | 3
Post | 4 % | 38 | 2
""",
        ),
        "ippp",
        header=[1],
        body=(2, 4),
        first="C",
        transposed=True,
    ),
    labelled(
        "scenarios with numbers and units, a total below",
        drawn(
            "Scenarios",
            """
Item | Unit | Scenario A | Scenario B | Scenario C
Wind | GW | 40 | 55 | 70
Solar | GW | 80 | 95 | 120
Gas | GW | 30 | 20 | 10
Total | GW | 150 | 170 | 200
""",
        ),
        "irppp",
        header=[1],
        body=(2, 4),
    ),
    labelled(
        "Ukrainian titles and a footnote",
        drawn(
            "Порівняння",
            """
Порівняльна таблиця проєктів

Стаття | Проєкт 1 | Проєкт 2 | Проєкт 3
Ст. 1. Мова | державна | дві державні | державна
Ст. 2. Вибори | за списками | мажоритарні | змішані
Ст. 3. Суд | обраний | призначений | за конкурсом

* станом на 1 травня
""",
        ),
        "ippp",
        header=[3],
        body=(4, 6),
    ),
    labelled(
        "priorities high, mid, low in front of the issues",
        drawn(
            "Wishes",
            """
Priority | Subject | Tenants | Owners
high | Heating | 21 degrees | 19 degrees
mid | Lift | repair now | next year
low | Garden | benches | parking
""",
        ),
        "ripp",
        header=[1],
        body=(2, 4),
    ),
    labelled(
        "group header over half the plans only",
        drawn(
            "Parties",
            """
No. | Issue | Coalition || Greens | Source
 | | Reds | Blues | |
1 | Speed limit | no | no | yes | TV
2 | Coal exit | 2038 | 2035 | 2030 | TV
3 | Rent cap | yes | no | yes | paper
""",
            merged=["A1:A2", "B1:B2", "C1:D1", "E1:E2", "F1:F2"],
        ),
        "#ipppr",
        header=[1, 2],
        body=(3, 5),
    ),
    labelled(
        "long questions in English, answers of a word",
        drawn(
            "Quiz",
            """
Question to the candidates | Miller | Okafor | Tanaka
Will you raise the property tax in the first year? | no | no | maybe
Do you support a new bridge over the river? | yes | no | yes
Should the library open on Sundays? | yes | yes | yes
""",
        ),
        "ippp",
        header=[1],
        body=(2, 4),
    ),
    labelled(
        "an empty column between ID and issue",
        drawn(
            "Gaps",
            """
ID | | Issue | Draft A | Draft B
1 | | Seats | 100 | 120
2 | | Term | 4 years | 5 years
3 | | Veto | none | one
""",
        ),
        "#-ipp",
        header=[1],
        body=(2, 4),
    ),
    labelled(
        "section rows with letters, merged, IDs below",
        drawn(
            "Annex",
            """
Ref. | Provision | Buyer | Seller
A. Price and payment
A1 | Price | fixed | index
A2 | Due date | 60 days | 30 days
B. Delivery
B1 | Place | works | port
B2 | Risk | at port | at works
""",
            merged=["A2:D2", "A5:D5"],
        ),
        "#ipp",
        header=[1],
        body=(2, 7),
    ),
    labelled(
        "Russian, numbered columns and a note column",
        drawn(
            "Лист1",
            """
Сравнительная таблица предложений
№ | Раздел | Вопрос | Предложение А | Предложение Б | Примечание
1 | 2 | 3 | 4 | 5 | 6
1 | Вода | Доля | половина | треть |
2 | Вода | Плотины | совместно | раздельно | обсудить
3 | Земля | Граница | река | хребет |
""",
        ),
        "#tippr",
        header=[2],
        body=(4, 6),
    ),
    labelled(
        "comments under each answer column",
        drawn(
            "Review",
            """
Criterion | Bidder Oak | Comment on Oak | Bidder Elm | Comment on Elm
Price | 10 | cheap | 14 | dear
Team | five people | strong | three people |
Plan | clear | | vague | ask again
""",
        ),
        "iprpr",
        header=[1],
        body=(2, 4),
    ),
    labelled(
        "turned with topics, weights and outcome",
        drawn(
            "Rows",
            """
Topic | Sea | Sea | Land
Issue | Fishing quota | Port access | Border crossing
Weight | 3 | 2 | 1
North | 40 % | free | four posts
South | 60 % | by permit | two posts
Outcome | 50 % | | three posts
""",
        ),
        "tiwppo",
        header=[1],
        body=(2, 4),
        transposed=True,
    ),
    labelled(
        "matrix under a list of abbreviations",
        drawn(
            "Doc",
            """
CF | Common fund
LDC | Least developed countries
SIDS | Small island states

Element | Group One | Group Two | Group Three
Size of the fund | 100 bn | 500 bn | open
Who pays | rich states | all | polluters
Who decides | board | assembly | both
Start | 2026 | 2025 | 2030
""",
        ),
        "ippp",
        header=[5],
        body=(6, 9),
    ),
    labelled(
        "yes/no by plan and a date of the answer",
        drawn(
            "Replies",
            """
Demand | Ministry | City | Answered on
Fewer lanes | no | yes | 2024-03-01
Trees | yes | yes | 2024-03-04
Night buses | | yes | 2024-04-11
""",
        ),
        "ippr",
        header=[1],
        body=(2, 4),
    ),
    labelled(
        "second sheet is the right one, first has a small list",
        drawn(
            "Positions",
            """
Issue | ID | France | Italy | Malta
Quota | m1 | by wealth | by size | by need
Ports | m2 | open | rotate | closed
Returns | m3 | voluntary | fast | fast
""",
        ),
        "i#ppp",
        header=[1],
        body=(2, 4),
        before=[drawn("Dates", "Day | Place\nMonday | Rome\nTuesday | Paris")],
    ),
    labelled(
        "two plans with long names, sub-issues with letters",
        drawn(
            "Charter",
            """
Clause | Text proposed by the group of twelve member states | Text proposed by the presidency in its letter of May
(a) Seat | The seat is in Bern. | The seat is chosen later.
(b) Languages | All official languages are used. | Three languages are used.
(c) Votes | Each state has one vote. | Votes are weighted.
""",
        ),
        "ipp",
        header=[1],
        body=(2, 4),
    ),
)
